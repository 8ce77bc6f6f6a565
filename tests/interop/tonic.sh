# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
# shellcheck shell=bash disable=SC2154 # run.sh's variables
#
# tonic, whose HTTP/2 ends a connection that brings many small DATA frames faster
# than they are read: 100,000 messages of one byte, each way, on both sides.

if ! command -v cargo >/dev/null; then
  echo "interop: tonic needs cargo, which is not ours to install" >&2
  exit 1
fi
INTEROP_PROTO=$PWD/tests/interop/proto cargo build -q --locked \
  --manifest-path tests/interop/tonic/Cargo.toml \
  --target-dir "$tools/interop-tonic"
tonic=$tools/interop-tonic/debug/interop-tonic

for case in many_down many_up; do
  passes "tonic's $case on ours" "$tonic" "$case" "http://$ours" 100000
done
port=$(free_port)
start tonic "$tonic" serve "$port"
await_port "$port"
for case in many_down many_up; do
  passes "our $case on tonic" "$bin/interop-client" "http://$address" "$case" \
    100000
done
