# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
# shellcheck shell=bash disable=SC2154 # run.sh's variables
#
# Proxies between. nginx, unbuffered: an answer that comes before the request has
# ended. haproxy before two servers that are drained one after the other: no call is
# lost.

port=$(free_port)
sed "s#OUT#$PWD/$out#; s#PORT#$port#; s#SERVER#$ours#" \
  tests/interop/nginx.conf >"$out/nginx.conf"
nginx -c "$PWD/$out/nginx.conf" 2>"$out/nginx.log" &
pids+=($!)
await_port "$port"
for protocol in connect grpcweb; do
  passes "early refusal through nginx, $protocol" \
    "$bin/interop-client" "http://127.0.0.1:$port" early_refusal 320 \
    "$protocol" 1.1
done

a=$(free_port) b=$(free_port) port=$(free_port)
serve() { # serve PORT: in the background
  "$bin/interop-server" "127.0.0.1:$1" >>"$out/drained.log" 2>&1 &
  server=$!
  pids+=("$server")
  await_port "$1"
}
serve "$a"
first=$server
serve "$b"
second=$server
sed "s#PORT#$port#; s#SERVER_A#127.0.0.1:$a#; s#SERVER_B#127.0.0.1:$b#" \
  tests/interop/haproxy.cfg >"$out/haproxy.cfg"
haproxy -f "$out/haproxy.cfg" >"$out/haproxy.log" 2>&1 &
pids+=($!)
await_port "$port"
ghz StreamingOutputCall -O json -c 16 --connections 4 -z 6s \
  --duration-stop=wait "127.0.0.1:$port" \
  -d '{"response_parameters": [{"size": 1, "interval_us": 20000}]}' \
  >"$out/drains.json" &
calls=$!
sleep 1
kill -TERM "$first"
passes "the first server ends its drain" wait_for "$first"
serve "$a"
sleep 1
kill -TERM "$second"
passes "the second server ends its drain" wait_for "$second"
wait "$calls"
expect "calls through haproxy across two drains" OK \
  python3 -c 'import json, sys
codes = json.load(sys.stdin)["statusCodeDistribution"]
print("OK" if list(codes) == ["OK"] and codes["OK"] > 1000 else codes)' \
  <"$out/drains.json"
