#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# options.sh BUILD_DIR: options.c runs with messages of every combination of
# options, all with prefixes. With -v it tells how large the tables are.

set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/build/tools/py/bin:$PATH"
build=$1
[ -d "$build/bin" ] || build=$PWD/$1
command -v protoc >/dev/null || exit 77
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
# As the library was built, which may be with a sanitizer.
cached() {
  sed -nE "s/^$1:[A-Z]+=(.*)/\1/p" "$build/CMakeCache.txt"
}
cc=$(cached CMAKE_C_COMPILER)
read -ra flags <<<"$(cached CMAKE_C_FLAGS)"
flags+=(-std=c11 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror
  -Iinclude "-I$out")
[ "${2-}" != -v ] || flags+=(-Os)

declare -A set=([on]=1 [off]=0)
for json in on off; do
  for text in on off; do
    for reflection in on off; do
      for speed in all none; do
        options=json=$json,text=$text,reflection=$reflection
        options+=,comments=$json,speed=$speed,prefix=x_,prefix=golden.imported=y_
        protoc "--plugin=protoc-gen-cpb=$build/bin/protoc-gen-cpb" \
          -Itests/codegen/golden --cpb_out="$options:$out" \
          imported.proto proto2.proto proto3.proto
        for name in imported proto2 proto3; do
          "$cc" "${flags[@]}" -c "$out/$name.pb.c" -o "$out/$name.o"
        done
        "$cc" "${flags[@]}" "-DJSON=${set[$json]}" "-DTEXT=${set[$text]}" \
          "-DREFLECTION=${set[$reflection]}" tests/codegen/options.c \
          "$out"/*.o "$build/libcpb.a" -o "$out/program"
        "$out/program" || {
          echo "with $options" >&2
          exit 1
        }
        if [ "${2-}" = -v ]; then
          printf '%s: %s bytes\n' "$options" \
            "$(size "$out"/*.o | awk '{n += $4} END {print n}')"
        fi
      done
    done
  done
done
