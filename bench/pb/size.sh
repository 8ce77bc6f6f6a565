#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# How large libcpb is in a program that uses part of it or all of it, and what
# the generator adds for each message. Fails where that is more than is promised.
#   bench/pb/size.sh BUILD-DIR      which has bin/protoc-gen-cpb
set -euo pipefail
cd "$(dirname "$0")/../.."
plugin=$1/bin/protoc-gen-cpb
out=$PWD/build/bench-pb/size
export PATH=$PWD/build/tools/py/bin:$PATH
mkdir -p "$out"

# The library as it is installed, but in sections, so that a linker which is told
# to may leave out what nobody calls.
cmake -S . -B "$out/lib" -G Ninja --log-level=WARNING -DCMAKE_BUILD_TYPE=Release \
  -DCMAKE_C_FLAGS='-ffunction-sections -fdata-sections' \
  -DCMAKE_C_FLAGS_RELEASE='-O2 -DNDEBUG' -DCRPC_BUILD_SHARED=OFF \
  -DCRPC_WITH_UV=OFF -DCRPC_WITH_ZLIB=OFF -DCRPC_BUILD_TESTS=OFF \
  -DCRPC_BUILD_EXAMPLES=OFF >/dev/null
cmake --build "$out/lib" --target cpb_static -- --quiet >/dev/null
library=$(find "$out/lib" -name libcpb.a)

generate() { # FOLDER OPTIONS: and compiles
  mkdir -p "$out/$1"
  protoc -Ibench/pb --plugin=protoc-gen-cpb="$plugin" \
    --cpb_out="$2:$out/$1" bench_pb.proto
  gcc -O2 -ffunction-sections -fdata-sections -Iinclude -I"$out/$1" \
    -c -o "$out/$1/bench_pb.o" "$out/$1/bench_pb.pb.c"
}

section() { # PROGRAM SECTION...: bytes in them
  size -A "$1" | awk -v names=" ${*:2} " \
    'index(names, " " $1 " ") { sum += $2 } END { print sum + 0 }'
}

# What a program has more than one that does nothing, and the most that its code
# may be.
failed=0
report() { # PROGRAM WHAT LIMIT
  local code data
  code=$(($(section "$1" .text) - $(section "$out/nothing" .text)))
  data=$(($(section "$1" .rodata .data.rel.ro .data .bss) -
    $(section "$out/nothing" .rodata .data.rel.ro .data .bss)))
  printf '%-40s %7d bytes of code, %6d of data\n' "$2" "$code" "$data"
  if [ "$code" -ge "$3" ]; then
    echo "size: $2: $3 bytes of code are the limit" >&2
    failed=1
  fi
}

link() { # PROGRAM ARGUMENT...
  gcc -O2 -Wl,--gc-sections -o "$out/$1" "${@:2}"
}

generate tables speed=none,json=off,reflection=off
generate all speed=all

cat >"$out/nothing.c" <<'C'
int main(int argc, char **argv) {
  (void)argv;
  return argc;
}
C
cat >"$out/binary.c" <<'C'
#include <string.h>
#include "bench_pb.pb.h"
int main(int argc, char **argv) {
  cpb_arena *arena = cpb_arena_create(NULL);
  bench_pb_v1_ApiResponse msg = {0};
  cpb_str in = {argv[argc - 1], strlen(argv[argc - 1])};
  int failed = bench_pb_v1_ApiResponse_decode(in, arena, &msg, NULL) ||
               bench_pb_v1_ApiResponse_encode(&msg, arena, &in, NULL);
  cpb_arena_destroy(arena);
  return failed;
}
C
link nothing "$out/nothing.c"
link binary -Iinclude -I"$out/tables" "$out/binary.c" "$out/tables/bench_pb.o" \
  "$library"
mapfile -t public < <(nm --defined-only "$library" |
  sed -n 's/.* T \(cpb_[a-z].*\)/-Wl,-u,\1/p' | sort -u)
link everything "${public[@]}" "$out/nothing.c" "$library"

printf '\nSize: gcc -O2, static, --gc-sections, less a program that does nothing\n\n'
report "$out/binary" 'binary only, tables of one message' 40000
report "$out/everything" "all ${#public[@]} public functions" 200000

# Symbols are <package>_<message>_def, <package>_<message>__fields and so on. Code
# that gcc splits off belongs to the function it was in. The limit is for the
# fields, the message and its prototype; what the types of fields are made of
# (subs) and the names come on top.
printf '\nOf each message, in bytes (limit: 100 and 16 a field)\n\n'
format='%-44s %7s %7s %7s %7s %7s %7s %7s\n'
# shellcheck disable=SC2059
printf "$format" '' fields tables limit subs names decode encode
nm -S -t d "$out/all/bench_pb.o" | awk -v format="$format" '
  NF == 4 && match($4, /(_def|__[a-z]+(\.[a-z.0-9]+)?)$/) {
    message = substr($4, 1, RSTART - 1)
    part = substr($4, RSTART)
    gsub(/^_+|\..*/, "", part)
    bytes[message, part] += $2
    if (part == "fields") seen[message] = 1
  }
  END {
    for (m in seen) {
      n = bytes[m, "fields"] / 16
      sum = bytes[m, "def"] + bytes[m, "fields"] + bytes[m, "prototype"]
      printf format, m, n, sum, 100 + 16 * n, bytes[m, "subs"] + 0,
        bytes[m, "names"] + 0, bytes[m, "decode"] + 0,
        bytes[m, "encode"] + 0 | "sort"
      over += sum >= 100 + 16 * n
    }
    close("sort")
    exit over > 0
  }' || {
  echo 'size: tables of a message are over their limit' >&2
  failed=1
}
exit "$failed"
