#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# names.sh BUILD_DIR: every reserved word as a field, a member of a oneof, an
# enum value, a message and a method, in a file without a package, compiled after
# every standard header. Words are those that the generator knows and the macros
# that the compilers and the C library of this machine really define.

set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/build/tools/py/bin:$PATH"
bin=$PWD/$1/bin
[ -d "$bin" ] || bin=$1/bin
command -v protoc >/dev/null || exit 77
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

headers=(assert ctype errno fenv float inttypes iso646 limits locale math setjmp
  signal stdarg stdbool stddef stdint stdio stdlib string time uchar wchar
  wctype)
c_headers=(complex stdalign stdatomic stdnoreturn tgmath threads)
printf '#include <%s.h>\n' "${headers[@]}" >"$out/both.h"
{
  cat "$out/both.h"
  printf '#include <%s.h>\n' "${c_headers[@]}"
} >"$out/c.h"

compilers=()
for cc in gcc clang-19; do
  if command -v "$cc" >/dev/null; then
    compilers+=("$cc")
  fi
done

# Names with a leading underscore are not for schemas.
{
  for cc in "${compilers[@]}"; do
    for std in c11 gnu11; do
      "$cc" -std=$std -dM -E -x c "$out/c.h"
    done
  done | sed -nE 's/^#define ([A-Za-z][A-Za-z0-9_]*)( .*)?$/\1/p'
  sed -nE 's/^    "([A-Za-z0-9_]*[A-Za-z0-9])",$/\1/p' codegen/names_reserved.c
} | LC_ALL=C sort -u >"$out/words"
[ "$(wc -l <"$out/words")" -gt 400 ]

{
  printf 'syntax = "proto2";\n\nmessage Fields {\n'
  awk '{printf "  optional int32 %s = %d;\n", $1, NR}' "$out/words"
  printf '}\nmessage Members {\n  oneof all {\n'
  awk '{printf "    string %s = %d;\n", $1, NR}' "$out/words"
  printf '  }\n}\nmessage Oneofs {\n'
  awk '{printf "  oneof %s { int32 m%d = %d; }\n", $1, NR, NR}' "$out/words"
  printf '}\n'
  awk '{printf "enum Values%d { %s = %d; }\n", NR, $1, NR}' "$out/words"
} >"$out/fields.proto"
{
  printf 'syntax = "proto3";\n'
  sed 's/.*/message & { .& own = 1; }/' "$out/words"
} >"$out/types.proto"
{
  printf 'syntax = "proto3";\nmessage M {}\nservice S {\n'
  grep -E '^[a-z0-9_]+$' "$out/words" |
    sed 's/.*/  rpc & (M) returns (M);/'
  printf '}\n'
} >"$out/methods.proto"
for name in fields types methods; do
  PATH="$bin:$PATH" protoc -I"$out" --cpb_out=reflection=off:"$out" --connect-c_out="$out" \
    "$out/$name.proto"
done

# GNU's dialect defines more: the other compiler takes that one.
flags=(-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror -Iinclude
  "-I$out" -fsyntax-only)
std=c11
for cc in "${compilers[@]}"; do
  for file in fields.pb types.pb methods.pb methods.connect; do
    "$cc" -std=$std "${flags[@]}" -include "$out/c.h" "$out/$file.c"
  done
  std=gnu11
  cxx=${cc/gcc/g++}
  cxx=${cxx/clang-/clang++-}
  if command -v "$cxx" >/dev/null; then
    for file in fields.pb types.pb methods.connect; do
      "$cxx" -std=c++17 "${flags[@]}" -x c++ -include "$out/both.h" \
        -include "$out/$file.h" /dev/null
    done
  fi
done
