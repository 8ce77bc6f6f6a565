#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# make bench: what a gRPC unary echo of 66 bytes costs, in one run.
#   bench/run.sh BUILD-DIR [PART ...]
# Parts: engine path streams stream_cpu syscalls malloc waiting footprint soak cpu. Default: all.
# ROUNDS=5: rounds of the CPU comparison. PEERS=all: beside all peers of bench/peers
# (built first, long), not only beside the loopback limit.
set -euo pipefail
cd "$(dirname "$0")/.."
build=$1
shift
parts=("$@")
[ $# -gt 0 ] || parts=(engine path streams stream_cpu syscalls malloc waiting footprint soak cpu)
out=$PWD/build/bench
mkdir -p "$out"
export PATH=$PWD/build/tools/py/bin:$PATH
export PEERS_BUILD=$PWD/build/peers
port=18200
server=$build/bin/bench-server
procedure=bench.v1.BenchService/Echo

# An envelope around EchoRequest{message: 64 bytes}.
printf '\0\0\0\0\102\012\100%s' "$(printf 'x%.0s' $(seq 64))" >"$out/echo.grpc"

load() { # REQUESTS CONNECTIONS STREAMS
  local log=$out/h2load.log
  h2load -n "$1" -c "$2" -m "$3" -d "$out/echo.grpc" \
    -H 'content-type: application/grpc' -H 'te: trailers' \
    "http://127.0.0.1:$port/$procedure" >"$log"
  grep -q "^status codes: $1 2xx" "$log" || {
    cat "$log" >&2
    exit 1
  }
}

# serve COMMAND...: starts it and waits until it listens; $pid is its process.
serve() {
  "$@" &
  pid=$!
  for _ in $(seq 400); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && return
    sleep 0.05
  done
  echo "bench: $* does not listen" >&2
  exit 1
}
stop() {
  kill -TERM "$pid" 2>/dev/null || true
  wait "$pid" 2>/dev/null || true
}
trap '[ -z "${pid:-}" ] || stop' EXIT

instructions() { awk '/Collected/ { print $NF }' "$1"; }

part_engine() {
  local n=8000 how kinds=('as nghttp2 sends' 'as Go sends' 'as our client sends')
  for how in 0 1 2; do
    valgrind --tool=callgrind --callgrind-out-file=/dev/null \
      --toggle-collect=run_feeds --log-file="$out/engine.log" \
      "$build/bin/engine_bench" "$n" 8 "$how" >/dev/null
    echo "engine: $(($(instructions "$out/engine.log") / n)) instructions per" \
      "request (HTTP/2 alone, 8 a read, ${kinds[how]}; goal 4000)"
  done
}

part_path() {
  local shape n total
  for shape in '16 1' '16 8'; do
    total=()
    for n in 2048 6144; do
      serve valgrind --tool=callgrind --callgrind-out-file=/dev/null \
        --log-file="$out/path.log" "$server" "$port"
      # shellcheck disable=SC2086
      load "$n" $shape
      stop
      total+=("$(instructions "$out/path.log")")
    done
    echo "path: $(((total[1] - total[0]) / 4096)) instructions per request" \
      "(whole server, user space, connections x streams: ${shape/ / x }; goal 8000)"
  done
}

# A small message more of a stream, on the server: sent, received; and on the
# client, received, sent.
part_streams() {
  local way n total
  local client=$build/bin/bench-stream-client
  local grind=(valgrind --tool=callgrind --callgrind-out-file=/dev/null
    --log-file="$out/streams.log")
  for way in flood collect; do
    total=()
    for n in 20000 60000; do
      serve "${grind[@]}" "$server" "$port"
      "$client" "$port" "$way" "$n"
      stop
      total+=("$(instructions "$out/streams.log")")
      serve "$server" "$port"
      "${grind[@]}" "$client" "$port" "$way" "$n"
      stop
      total+=("$(instructions "$out/streams.log")")
    done
    echo "streams: $way: $(((total[2] - total[0]) / 40000)) instructions per" \
      "message on the server, $(((total[3] - total[1]) / 40000)) on the client"
  done
}

# User and system time of the server for 4,000,000 of them.
part_stream_cpu() {
  local way before
  for way in flood collect; do
    serve "$server" "$port"
    before=$(cpu_ns)
    "$build/bin/bench-stream-client" "$port" "$way" 4000000
    echo "streams: $way: $((($(cpu_ns) - before) / 4000000)) ns of CPU per" \
      'message on the server'
    stop
  done
}

# Reads and writes per request, and per wakeup.
part_syscalls() {
  local n=20000 shape
  for shape in '16 1' '16 8' '1 64'; do
    serve "$server" "$port"
    strace -f -qq -c -o "$out/strace" -p "$pid" &
    local tracer=$!
    sleep 1
    # shellcheck disable=SC2086
    load "$n" $shape
    kill -INT "$tracer"
    wait "$tracer" || true
    stop
    echo "syscalls: ${shape/ / x }:" "$(awk -v n=$n '
      $NF ~ /^(read|readv|recvfrom|recvmsg|write|writev|sendto|sendmsg|epoll_wait|epoll_pwait|epoll_ctl|futex|mmap|munmap|madvise|brk)$/ {
        printf "%s %.3f  ", $NF, $4 / n }' "$out/strace")" 'per request'
  done
}

part_malloc() {
  local n counts=()
  gcc -O2 -shared -fPIC -o "$out/malloc_count.so" bench/malloc_count.c
  for n in 20000 60000; do
    MALLOC_COUNT=$out/mallocs serve env LD_PRELOAD="$out/malloc_count.so" \
      "$server" "$port"
    load "$n" 16 8
    stop
    counts+=("$(cat "$out/mallocs")")
  done
  echo "malloc: $((counts[1] - counts[0])) calls in 40000 further requests (goal 0)"
}

cpu_ns() { awk '{ sum += $1 } END { print sum }' /proc/"$pid"/task/*/schedstat; }

status_kb() { awk -v key="$1:" '$1 == key { print $2 }' "/proc/$pid/status"; }

# RSS of the server for what waits.
part_waiting() {
  local what n
  ulimit -n "$(ulimit -Hn)"
  for what in 'idle1 10000' 'idle2 10000' 'waiting 20000'; do
    n=${what#* }
    serve "$server" "$port"
    # shellcheck disable=SC2086
    echo "waiting: $n x ${what% *}:" \
      "$(python3 bench/memory.py "$port" "$pid" $what) bytes each"
    stop
  done
}

part_footprint() {
  serve "$build/bin/greet-server"
  echo "footprint: hello server: RSS $(status_kb VmRSS) KiB idle" \
    "($(status_kb RssAnon) anonymous; goal < 4096), $(status_kb Threads) threads"
  stop
  strip -o "$out/stripped" "$build/bin/greet-server"
  echo "footprint: hello server: $(($(stat -c %s "$out/stripped") / 1024)) KiB" \
    'stripped, static but for libc, libuv and zlib (goal < 500)'
}

# 100,000 mixed calls: all answered, and memory stays.
part_soak() {
  serve "$server" "$port"
  local early
  load 10000 16 4
  early=$(status_kb VmRSS)
  load 90000 16 4
  echo "soak: RSS $early KiB after 10,000 calls, $(status_kb VmRSS) after 100,000"
  stop
}

part_cpu() {
  local only=(--peers null)
  if [ "${PEERS:-}" = all ]; then
    only=()
  else
    export PEERS_ONLY=null
  fi
  for config in echo,grpc,16,1 echo,grpc,16,8 echo,grpc,1,64; do
    EXTRA="connect-c=$PWD/$server {port} {workers}" bench/peers/run.sh \
      --variants one --rounds "${ROUNDS:-3}" --only "$config" "${only[@]}" \
      2>"$out/cpu.err" || {
      cat "$out/cpu.err" >&2
      exit 1
    }
  done
}

for part in "${parts[@]}"; do
  [ "$part" != footprint ] || port=8080
  "part_$part"
  port=18200
done
