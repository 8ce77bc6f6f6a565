#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# soak.sh BUILD-DIR [CALLS]: our client and our server for 100,000 mixed calls, 64
# at a time. Every answer must be right, and the server's memory must not grow.

set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=tests/support/server.sh
. tests/support/server.sh
build=$1
calls=${2:-100000}
log=$(mktemp)
trap 'drop_server; rm -f "$log"' EXIT

start_server "$log" "$build/bin/soak-server"
for _ in $(seq 500); do
  [ ! -s "$log" ] || break
  sleep 0.02
done
address=$(head -n 1 "$log")
timeout 240 "$build/bin/soak-client" "$address" "$server_pid" "$calls"
stop_server
[ "$(wc -l <"$log")" = 1 ] || {
  echo "the server said more than its address:" >&2
  cat "$log" >&2
  exit 1
}
