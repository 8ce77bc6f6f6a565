#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# versions.sh BUILD_DIR: an older protoc makes the same of the goldens, but for
# those of an edition that it does not know; and a file of edition 2024 may import
# one of 2026.

set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/build/tools/py/bin:$PATH"
bin=$PWD/$1/bin
[ -d "$bin" ] || bin=$1/bin
old=$PWD/build/tools/protoc-33.2/bin/protoc
{ [ -x "$old" ] && command -v protoc; } >/dev/null || exit 77
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
plugins=("--plugin=protoc-gen-cpb=$bin/protoc-gen-cpb"
  "--plugin=protoc-gen-connect-c=$bin/protoc-gen-connect-c")

golden=tests/codegen/golden
for proto in "$golden"/*.proto; do
  name=$(basename "$proto" .proto)
  if [ "$name" = edition2026 ]; then
    continue
  fi
  options=$(sed -n '1s,^// options: ,,p' "$proto")
  "$old" "${plugins[@]}" "-I$golden" "--cpb_out=$options:$out" "$proto"
  for kind in h c; do
    cmp "$out/$name.pb.$kind" "$golden/$name.pb.$kind"
  done
done

printf '%s\n' 'edition = "2024"; import "edition2026.proto";' \
  'message M { golden.e2026.Holder holder = 1; }' \
  'service S { rpc Get(M) returns (golden.e2026.Holder); }' \
  >"$out/newer.proto"
protoc "${plugins[@]}" "-I$golden" "-I$out" --cpb_out="$out" \
  --connect-c_out="$out" newer.proto
for kind in pb connect; do
  cc -std=c11 -Wall -Wextra -Werror -Iinclude "-I$golden" "-I$out" \
    -fsyntax-only "$out/newer.$kind.c"
done
