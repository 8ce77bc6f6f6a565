#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# run.sh build/<preset>: h2spec, strict, against the ELIZA server. h2spec 2.2.1
# has 146 cases (it calls itself 2.0.0); go.mod and go.sum pin what it is built
# of. The path it asks for must be answered with a body: a Connect GET.

set -euo pipefail
build=$1
here=$(dirname "$0")
# shellcheck source=tests/support/server.sh
. "$here/../support/server.sh"

expected="146 tests, 146 passed, 0 skipped, 0 failed"
path='/connectrpc.eliza.v1.ElizaService/Say?connect=v1&encoding=json&message=%7B%22sentence%22%3A%22hello%22%7D'
server=$build/bin/eliza-server
if [ ! -x "$server" ]; then
  echo "h2spec: $server is not built" >&2
  exit 1
fi

trap drop_server EXIT
port=$(free_port)
start_server "$build/h2spec-server.log" "$server" "127.0.0.1:$port"
await_port "$port"
h2spec --host 127.0.0.1 --port "$port" --strict --path "$path" \
  --junit-report "$build/h2spec.xml" >"$build/h2spec.log" || true
stop_server
if ! grep -qF "$expected" "$build/h2spec.log"; then
  sed -n '/^Failures/,$p' "$build/h2spec.log"
  tail -n 3 "$build/h2spec.log"
  echo "h2spec: expected $expected" >&2
  exit 1
fi
echo "h2spec: $expected"
