#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# odd.sh BUILD_DIR: files, names and values that few schemas have: what is made
# of them compiles without a warning, as C and as C++.

set -euo pipefail
cd "$(dirname "$0")/../.."
root=$PWD
export PATH="$PWD/build/tools/py/bin:$PATH"
bin=$PWD/$1/bin
[ -d "$bin" ] || bin=$1/bin
command -v protoc >/dev/null || exit 77
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
mkdir -p "$out/proto" "$out/gen"
cd "$out/proto"
export PATH="$bin:$PATH"

schema() { # schema FILE: standard input becomes it
  mkdir -p "$(dirname "$1")"
  cat >"$1"
}

# Guards and tables of their own for paths that punctuation or case tells apart.
i=0
for name in a_c a-c A_c 'a c' é.c ñ.c 9c f9c .hidden x.y; do
  i=$((i + 1))
  echo "syntax = \"proto3\"; package p$i; message M { int32 a = 1; }" |
    schema "$name.proto"
done

# A file beside the importing one that is not meant.
echo 'syntax = "proto3"; package top; message C { int32 a = 1; }' |
  schema c.proto
echo 'syntax = "proto3"; package x; message C { int32 b = 1; }' |
  schema x/c.proto
echo 'syntax = "proto3"; package y; message C { int32 c = 1; }' |
  schema y/z/c.proto
echo 'syntax = "proto3"; package x.y; message C { int32 c = 1; }' |
  schema x/y/z/c.proto
schema x/b.proto <<'PROTO'
syntax = "proto3";
package x;
import "c.proto";
import "y/z/c.proto";
message B { .top.C top = 1; .y.C other = 2; }
PROTO

# Members and handlers called like types.
schema hidden.proto <<'PROTO'
syntax = "proto3";
message Address { Address Address = 1; }
message Later { Address home = 1; int32 Address = 2; }
message Lists { repeated Address Address = 1; map<string, Address> Later = 2; }
message Members { oneof Address { Address a = 1; Later Later = 2; } }
message get {}
service Hidden {
  rpc Get(get) returns (get);
  rpc Put(stream Address) returns (get);
}
PROTO

# A well-known type at another place: libcpb has the same one.
schema third_party/google/protobuf/timestamp.proto <<'PROTO'
syntax = "proto3";
package google.protobuf;
message Timestamp { int64 seconds = 1; int32 nanos = 2; }
PROTO
schema copied.proto <<'PROTO'
syntax = "proto3";
package copied;
import "third_party/google/protobuf/timestamp.proto";
message M { google.protobuf.Timestamp at = 1; }
PROTO

# Longer than any literal of C.
awk 'BEGIN {
  for (i = 0; i < 4095; i++) text = text "x"
  print "syntax = \"proto2\"; package p.long;\nmessage M {"
  print "  optional string most = 1 [default = \"" text "\"];"
  print "  optional string more = 2 [default = \"" text "y\"];"
  print "  optional bytes bytes = 3 [default = \"\\377" text "\"];"
  print "  optional int32 named = 4 [json_name = \"" text "zz\"];"
  print "  oneof o { string member = 5 [default = \"" text "?\"]; }"
  print "}"
}' | schema long.proto

find . -name '*.proto' -printf '%P\0' | sort -z |
  xargs -0 protoc -I. --cpb_out="$out/gen" --connect-c_out="$out/gen"
cd "$out/gen"
find . -name '*.h' -printf '#include "%P"\n' >"$out/all.h"

flags=(-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror "-I$root/include"
  "-I$out/gen")
sources=()
while IFS= read -r -d '' file; do
  sources+=("$file")
done < <(find . -name '*.c' -print0)
for pair in "gcc g++" "clang-19 clang++-19"; do
  read -r cc cxx <<<"$pair"
  if command -v "$cc" >/dev/null; then
    "$cc" -std=c11 "${flags[@]}" -fsyntax-only "${sources[@]}"
  fi
  if command -v "$cxx" >/dev/null; then
    "$cxx" -std=c++17 "${flags[@]}" -fsyntax-only -x c++ -include "$out/all.h" \
      /dev/null
  fi
done

# Each table is one of its own, and defaults are whole.
cat >"$out/main.c" <<'C'
#include <string.h>
#include "all.h"
#include "cpb/pool.h"
#include "cpb/wkt.h"
static int copied(cpb_arena *arena) {
  cpb_pool *pool = cpb_pool_create(NULL);
  google_protobuf_Timestamp at = {.seconds = 1700000000};
  copied_M m = {.at = &at};
  cpb_str json;
  int failed =
      !pool || copied_M_to_json(&m, arena, &json, NULL) ||
      !cpb_str_equal(json, CPB_STR("{\"at\":\"2023-11-14T22:13:20Z\"}")) ||
      cpb_pool_add_generated(pool, &copied_proto_file, NULL);
  cpb_pool_destroy(pool);
  return failed;
}
int main(void) {
  cpb_arena *arena = cpb_arena_create(NULL);
  p_long_M *m = arena ? p_long_M_new(arena) : NULL;
  int failed = !m || m->most.len != 4095 || m->more.len != 4096 ||
               m->more.data[4095] != 'y' || m->bytes.len != 4096 ||
               memcmp(m->bytes.data, "\377xx", 3) != 0 || copied(arena);
  cpb_arena_destroy(arena);
  return failed;
}
C
cached() {
  sed -nE "s/^$1:[A-Z]+=(.*)/\1/p" "$(dirname "$bin")/CMakeCache.txt"
}
read -ra own <<<"$(cached CMAKE_C_FLAGS)"
tables=()
while IFS= read -r -d '' file; do
  tables+=("$file")
done < <(find . -name '*.pb.c' -print0)
"$(cached CMAKE_C_COMPILER)" "${own[@]}" -std=c11 "${flags[@]}" "-I$out" \
  "$out/main.c" "${tables[@]}" "$(dirname "$bin")/libcpb.a" -o "$out/main"
"$out/main"
