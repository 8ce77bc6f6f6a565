#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# make bench-pb: libcpb beside upb, protobuf C++, prost and buffa, in one run.
#   bench/pb/run.sh BUILD-DIR [PART ...]
# Parts: build check speed size, the default; count, in place of speed: instructions,
# which a busy machine does not change.
# BENCH_ROUNDS=15: rounds of all programs in turn. BENCH_ONLY=LogRecord/decode: no
# more than that. BENCH_CPU=1: the core to run on. See bench/pb/README.md.
set -euo pipefail
cd "$(dirname "$0")/../.."
build=$1
shift
parts=("$@")
[ $# -gt 0 ] || parts=(build check speed size)
here=bench/pb
tools=$PWD/build/tools
out=$PWD/build/bench-pb
cpu=${BENCH_CPU:-$(($(nproc) - 1))}
export PATH=$tools/py/bin:$PATH
mkdir -p "$out/bin" "$out/data" "$out/cpp"

# What a program is made of is newer than the program, or the command another.
stale() { # OUTPUT COMMAND INPUT...
  local output=$1 command=$2
  shift 2
  [ -e "$output" ] && [ "$command" = "$(cat "$output.command" 2>/dev/null)" ] &&
    [ -z "$(find "$@" -newer "$output" -print -quit)" ] && return 1
  rm -f "$output"
  echo "$command" >"$output.command"
  echo "building $(basename "$output")" >&2
}

# upb, all of it in one command, so that the optimizer sees all of it.
build_upb() { # NAME COMPILER...
  local name=$1 root=$tools/grpcio-1.85.1 sources command
  shift
  mapfile -t sources < <(find "$root/third_party/upb/upb" -name '*.c' |
    grep -vE '_test|/(test|conformance|io|stage0|text|util)/|/debug_string' | sort)
  command=("$@" -std=c11 -D_GNU_SOURCE -DNDEBUG -w -DBENCH_NAME="\"$name\""
    -I"$root/third_party/upb" -I"$root/third_party/upb/upb/reflection/cmake"
    -I"$root/third_party/utf8_range" -o "$out/bin/$name" "$here/peers/upb.c"
    "$here/harness.c" "${sources[@]}" "$root/third_party/utf8_range/utf8_range.c" -lm)
  if stale "$out/bin/$name" "${command[*]}" $here/peers/upb.c $here/harness.[ch]; then
    "${command[@]}"
  fi
}

build_cpp() {
  local command=(g++ -std=c++17 -O3 -DNDEBUG -flto=auto -I"$out/cpp"
    -o "$out/bin/cpp" "$here/peers/cpp.cc" "$out/cpp/bench_pb.pb.cc"
    "$out/libharness.a" -l:libprotobuf.a -pthread)
  if stale "$out/bin/cpp" "${command[*]}" $here/peers/cpp.cc $here/bench_pb.proto \
    "$out/libharness.a"; then
    /usr/bin/protoc -I$here --cpp_out="$out/cpp" bench_pb.proto
    "${command[@]}"
  fi
}

# In a copy, so that what cargo writes stays out of the tree.
build_rust() {
  if ! cargo --version >/dev/null 2>&1; then
    echo "no cargo: prost and buffa are left out" >&2
    return
  fi
  mkdir -p "$out/rust"
  cp -ru $here/peers/rust "$out"
  (cd "$out/rust" && BENCH_DESCRIPTOR=$out/data/bench_pb.binpb BENCH_HARNESS=$out \
    CARGO_TARGET_DIR=$out/rust/target cargo build --quiet --release)
  cp -u "$out"/rust/target/release/{prost,buffa} "$out/bin"
}

part_build() {
  "$build/bin/bench-pb-tables" --write "$out/data"
  protoc -I$here -o "$out/data/new.binpb" bench_pb.proto
  cmp -s "$out/data/new.binpb" "$out/data/bench_pb.binpb" ||
    cp "$out/data/new.binpb" "$out/data/bench_pb.binpb"
  if stale "$out/libharness.a" gcc $here/harness.[ch]; then
    gcc -std=c11 -D_GNU_SOURCE -O2 -c -o "$out/harness.o" $here/harness.c
    rm -f "$out/libharness.a"
    ar rcs "$out/libharness.a" "$out/harness.o"
  fi
  build_upb upb-gcc gcc -O3 -flto=auto
  build_upb upb-clang clang-19 -O3 -flto -fuse-ld=lld-19
  build_upb upb-fast clang-19 -O3 -flto -fuse-ld=lld-19 -DUPB_ENABLE_FASTTABLE
  build_cpp
  build_rust
}

programs() {
  printf '%s\n' "$build"/bin/bench-pb-* "$out"/bin/{upb-gcc,upb-clang,upb-fast,cpp,prost,buffa} |
    while read -r program; do [ ! -x "$program" ] || echo "$program"; done
}

# All decode to the same messages, and write bytes and JSON that are the same.
part_check() {
  local results=$out/results program
  rm -rf "$results"
  mkdir -p "$results"
  for program in $(programs); do
    "$program" --data "$out/data" --emit "$results"
  done
  (cd "$results" && ls) |
    xargs "$build/bin/bench-pb-tables" --verify "$out/data" "$results"
  echo "check: the results of all programs are the payloads again"
}

part_speed() {
  local rounds=${BENCH_ROUNDS:-15} only=() program i
  [ -z "${BENCH_ONLY:-}" ] || only=(--only "$BENCH_ONLY")
  : >"$out/lines"
  for ((i = 0; i < rounds; i++)); do
    for program in $(programs); do
      taskset -c "$cpu" "$program" --data "$out/data" --rounds 9 --ms 2 \
        "${only[@]}" >>"$out/lines"
    done
  done
  grep -m 1 'model name' /proc/cpuinfo | sed 's/.*: /machine: /'
  python3 $here/table.py "$out/lines"
}

instructions() { # PROGRAM MESSAGE/OP COUNT
  valgrind --tool=callgrind --callgrind-out-file=/dev/null \
    --log-file="$out/callgrind.log" "$1" --data "$out/data" --only "$2" \
    --count "$3" >/dev/null
  awk '/Collected/ { print $NF }' "$out/callgrind.log"
}

# What 300 operations take more than 100, in bytes per 1,000 instructions.
part_count() {
  local program name message op bytes few many
  : >"$out/counts"
  for program in $(programs); do
    "$program" --data "$out/data" --count 1 --only "${BENCH_ONLY:-/}" |
      while read -r name message op bytes; do
        few=$(instructions "$program" "$message/$op" 100)
        many=$(instructions "$program" "$message/$op" 300)
        echo "$name $message $op $((many - few)) $bytes" |
          awk '{ rate = $5 * 200 * 1000 / $4; print $1, $2, $3, rate, rate }'
      done >>"$out/counts"
  done
  python3 $here/table.py "$out/counts" 'B/1000 instr'
}

part_size() {
  $here/size.sh "$build"
}

for part in "${parts[@]}"; do
  "part_$part"
done
