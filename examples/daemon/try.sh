#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# try.sh DAEMON: runs the daemon on a Unix socket, asks it a few things, ends it.

set -euo pipefail

dir=$(mktemp -d)
"$1" "unix:$dir/s" >"$dir/log" &
pid=$!
trap 'kill "$pid" 2>/dev/null || true; rm -rf "$dir"' EXIT

ask() {
  curl -sS --retry 20 --retry-delay 0 --retry-all-errors --max-time 5 \
    --unix-socket "$dir/s" "$@"
}

ask http://x/healthz
stat -c 'mode %a' "$dir/s"
kill -HUP "$pid"
for _ in $(seq 50); do
  [[ $(ask http://x/healthz) == "ok, 1 reloads" ]] && break
  sleep 0.05
done
ask http://x/healthz
ask -H 'content-type: application/json' -d '{"value":7}' \
  http://x/num.v1.NumberService/Square
echo
ask http://x/favicon.ico
kill -TERM "$pid"
wait "$pid"
cat "$dir/log"
