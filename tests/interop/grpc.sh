# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
# shellcheck shell=bash disable=SC2154 # run.sh's variables
#
# gRPC's own interop suite as grpc-go has it, both ways, and the shapes of traffic
# that ended a connection once: PINGs of a client that measures its bandwidth, many
# large calls at once.

cases='empty_unary large_unary client_streaming server_streaming ping_pong
  empty_stream timeout_on_sleeping_server cancel_after_begin
  cancel_after_first_response custom_metadata status_code_and_message
  special_status_message unimplemented_method unimplemented_service'

start interop-server "$bin/interop-server" 127.0.0.1:0
ours=$address
go_client=(interop-grpc-client --server_host 127.0.0.1
  --server_port "${ours##*:}")
for case in $cases; do
  passes "grpc-go's $case on ours" "${go_client[@]}" --test_case "$case"
done
for case in rpc_soak channel_soak; do
  passes "grpc-go's $case on ours" "${go_client[@]}" --test_case "$case" \
    --soak_iterations 3000 --soak_overall_timeout_seconds 50
done

# Calls one after another: grpc-go sends a PING with each of them.
ghz() {
  command ghz --insecure --proto tests/interop/proto/grpc/testing/interop.proto \
    --call "grpc.testing.TestService.$1" "${@:2}"
}
ghz EmptyCall -d '{}' -n 30000 -c 1 --connections 1 -O json "$ours" \
  >"$out/ghz.json"
expect "ghz, 30,000 calls one after another" '{"OK": 30000}' \
  python3 -c 'import json, sys
print(json.dumps(json.load(sys.stdin)["statusCodeDistribution"]))' \
  <"$out/ghz.json"

port=$(free_port)
interop-grpc-server --port "$port" >"$out/grpc-go.log" 2>&1 &
pids+=($!)
await_port "$port"
for case in $cases; do
  passes "our $case on grpc-go" \
    "$bin/interop-client" "http://127.0.0.1:$port" "$case"
done
for url in "http://127.0.0.1:$port" "http://$ours"; do
  for case in 'rpc_soak 3000' 'small_soak 20000' 'many_rounds 20000' \
    'concurrent_large_unary 1000' 'many_up 100000' 'many_down 100000'; do
    # shellcheck disable=SC2086 # a case and its count
    passes "our $case on $url" "$bin/interop-client" "$url" $case
  done
done
