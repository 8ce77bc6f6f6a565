#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# buf.sh BUILD_DIR: the plugins under `buf generate`, which calls them once per
# folder; the same files must come out as under protoc.

set -euo pipefail
cd "$(dirname "$0")/../.."
root=$PWD
export PATH="$PWD/build/tools/py/bin:$PATH"
bin=$root/$1/bin
[ -d "$bin" ] || bin=$1/bin
{ command -v buf && command -v protoc; } >/dev/null || exit 77
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

cat >"$out/buf.gen.yaml" <<YAML
version: v2
inputs:
  - directory: proto
plugins:
  - local: $bin/protoc-gen-cpb
    out: gen
  - local: $bin/protoc-gen-connect-c
    out: gen
YAML
cp -r proto "$out/proto"
(cd "$out" && HOME=$out buf generate)
mkdir "$out/protoc"
(cd proto && find . -name '*.proto' | sed 's,^\./,,' | sort) |
  while read -r proto; do
    PATH="$bin:$PATH" protoc -Iproto --cpb_out="$out/protoc" \
      --connect-c_out="$out/protoc" "$proto"
  done
diff -r "$out/gen" "$out/protoc"

# Editions, too: buf asks the plugins which they support.
rm -r "$out/proto" "$out/gen"
mkdir "$out/proto"
cp tests/codegen/golden/edition202*.proto "$out/proto"
(cd "$out" && HOME=$out buf generate)
for name in edition2023 edition2024 edition2026; do
  cmp "$out/gen/$name.pb.h" "tests/codegen/golden/$name.pb.h"
done
