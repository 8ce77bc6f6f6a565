#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# make demo: the ELIZA server, and our client talking to it over the three
# protocols. Usage: examples/demo.sh BUILD-DIR
set -euo pipefail
bin=$1/bin
log=$(mktemp)
"$bin/eliza-server" 127.0.0.1:0 >"$log" &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; rm -f "$log"' EXIT
for _ in $(seq 100); do
  [ -s "$log" ] && break
  sleep 0.05
done
address=$(sed -n 's/^eliza listens on //p' "$log")
[ -n "$address" ] || {
  echo "demo: the server did not start" >&2
  exit 1
}
for protocol in connect grpc grpcweb; do
  printf '\n== %s ==\n' "$protocol"
  "$bin/eliza-client" -p "$protocol" "http://$address" </dev/null
done
cat <<TEXT

Now try it yourself:

  $bin/eliza-server &
  curl -H 'content-type: application/json' -d '{"sentence":"I need a holiday"}' \\
    http://127.0.0.1:8080/connectrpc.eliza.v1.ElizaService/Say
TEXT
