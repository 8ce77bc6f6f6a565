# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
# shellcheck shell=bash disable=SC2154 # run.sh's variables
#
# curl, buf curl and grpcurl call our ELIZA server; our ELIZA client calls a server
# on connect-go. Exact output is asserted.

json() { timeout 20 "$@" </dev/null | python3 -c '
import json, sys
text, decoder = sys.stdin.read().strip(), json.JSONDecoder()
while text:
    value, end = decoder.raw_decode(text)
    print(json.dumps(value, separators=(",", ":")))
    text = text[end:].lstrip()'; }


procedure=connectrpc.eliza.v1.ElizaService
say='{"sentence":"I need a holiday"}'
# The sentence's length, 16, chooses the second of three answers.
said='{"sentence":"Why is it a holiday that you are after?"}'
intro=$(printf '%s\n' \
  '{"sentence":"Hello, Ada. I am ELIZA."}' \
  '{"sentence":"I listen, and I answer with questions."}' \
  '{"sentence":"I am written in C, and speak Connect, gRPC and gRPC-Web."}' \
  '{"sentence":"How have you been?"}')
talk='{"sentence":"My build is slow"}{"sentence":"Bye"}'
talked=$(printf '%s\n' '{"sentence":"Your build is slow?"}' \
  '{"sentence":"Goodbye. Come back whenever you like."}')

start eliza-server "$bin/eliza-server" 127.0.0.1:0
ours=http://$address

for version in --http1.1 --http2-prior-knowledge; do
  post=(curl -sS -m 20 "$version" -H 'content-type: application/json')
  expect "curl $version" "$said" \
    "${post[@]}" -d "$say" "$ours/$procedure/Say"
  expect "curl $version status" "200 application/json" \
    "${post[@]}" -d "$say" -o /dev/null -w '%{http_code} %{content_type}' \
    "$ours/$procedure/Say"
  expect "curl $version GET" "$said" \
    curl -sS -m 20 "$version" -G --data-urlencode connect=v1 \
    --data-urlencode encoding=json --data-urlencode "message=$say" \
    "$ours/$procedure/Say"
  expect "curl $version gzip" "$said" \
    bash -c "printf '%s' '$say' | gzip | curl -sS -m 20 $version -H 'content-type: application/json' -H 'content-encoding: gzip' --data-binary @- $ours/$procedure/Say" bash
  expect "curl $version unknown procedure" "404" \
    "${post[@]}" -d "$say" -o /dev/null -w '%{http_code}' "$ours/$procedure/Sing"
  expect "curl $version malformed JSON" "400" \
    "${post[@]}" -d '{"sentence":' -o /dev/null -w '%{http_code}' \
    "$ours/$procedure/Say"
  expect "curl $version unknown content type" "415" \
    curl -sS -m 20 "$version" -H 'content-type: text/plain' -d x -o /dev/null \
    -w '%{http_code}' "$ours/$procedure/Say"
  expect "curl $version wrong verb" "405" \
    curl -sS -m 20 "$version" -X DELETE -o /dev/null -w '%{http_code}' \
    "$ours/$procedure/Say"
done

schema=(--schema proto)
for protocol in connect grpc grpcweb; do
  buf=(json buf curl "${schema[@]}" --protocol "$protocol" --http2-prior-knowledge)
  expect "buf curl $protocol Say" "$said" \
    "${buf[@]}" -d "$say" "$ours/$procedure/Say"
  expect "buf curl $protocol Introduce" "$intro" \
    "${buf[@]}" -d '{"name":"Ada"}' "$ours/$procedure/Introduce"
  expect "buf curl $protocol Converse" "$talked" \
    "${buf[@]}" -d "$talk" "$ours/$procedure/Converse"
done
for protocol in connect grpcweb; do
  expect "buf curl $protocol HTTP/1.1 Say" "$said" \
    json buf curl "${schema[@]}" --protocol "$protocol" -d "$say" \
    "$ours/$procedure/Say"
  expect "buf curl $protocol HTTP/1.1 Introduce" "$intro" \
    json buf curl "${schema[@]}" --protocol "$protocol" -d '{"name":"Ada"}' \
    "$ours/$procedure/Introduce"
done

grpcurl=(json grpcurl -plaintext -import-path proto
  -proto connectrpc/eliza/v1/eliza.proto)
expect 'grpcurl Say' "$said" \
  "${grpcurl[@]}" -d "$say" "${ours#http://}" "$procedure/Say"
expect 'grpcurl Introduce' "$intro" \
  "${grpcurl[@]}" -d '{"name":"Ada"}' "${ours#http://}" "$procedure/Introduce"
expect 'grpcurl Converse' "$talked" \
  "${grpcurl[@]}" -d "$talk" "${ours#http://}" "$procedure/Converse"

# Our client against connect-go.
go_out=$tools/eliza-go
mkdir -p "$go_out"
cp tests/interop/eliza-go/* "$go_out"
for plugin in google.golang.org/protobuf/cmd/protoc-gen-go@v1.36.12 \
  connectrpc.com/connect/cmd/protoc-gen-connect-go@v1.21.1; do
  name=${plugin##*/}
  [ -x "$tools/bin/${name%@*}" ] || GOBIN=$tools/bin go install "$plugin"
done
mkdir -p "$go_out/gen"
mapping=Mconnectrpc/eliza/v1/eliza.proto=eliza-go/gen/connectrpc/eliza/v1\;elizav1
protoc -I proto --go_out="$go_out" --go_opt=module=eliza-go,"$mapping" \
  --connect-go_out="$go_out" --connect-go_opt=module=eliza-go,"$mapping" \
  connectrpc/eliza/v1/eliza.proto
(cd "$go_out" && go build -o eliza-go .)
start eliza-go "$go_out/eliza-go"
theirs=http://$address

client=$(printf '%s\n' \
  'Say        > Hello, ELIZA.' '           < said: Hello, ELIZA.' \
  'Introduce  > Ada' '           < 0 Ada' '           < 1 Ada' '           < 2 Ada' \
  'Converse   > I need to ship a server in C' \
  '           < heard: I need to ship a server in C' \
  'Converse   > My build is always slow' \
  '           < heard: My build is always slow' \
  'Converse   > Perhaps' '           < heard: Perhaps' \
  'Converse   > Bye' '           < heard: Bye')
for protocol in connect grpc grpcweb; do
  expect "eliza-client $protocol on connect-go" "$client" \
    timeout 20 "$bin/eliza-client" -p "$protocol" "$theirs"
done
