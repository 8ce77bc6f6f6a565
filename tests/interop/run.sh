#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# make interop: programs that nobody here wrote, against ours: tests/interop/run.sh
# BUILD-DIR. Each part is a file beside this one; the last line counts the checks of
# all of them, and a count that is not the full one fails.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck disable=SC2034 # the parts use it
bin=$1/bin
tools=$PWD/build/tools
out=build/interop
rm -rf "$out"
mkdir -p "$out"
export PATH=$tools/bin:$tools/py/bin:$PATH

passed=0 failed=0
pids=()
stop() {
  local pid
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait
}
trap stop EXIT

# start NAME COMMAND...: sets $address to where it says that it listens.
start() {
  local log=$out/$1.log
  shift
  : >"$log"
  "$@" >"$log" 2>"$log.err" &
  pids+=($!)
  for _ in $(seq 200); do
    address=$(sed -n 's/^.*listens on //p' "$log")
    [ -n "$address" ] && return
    sleep 0.05
  done
  echo "interop: $* did not start" >&2
  exit 1
}

# expect NAME EXPECTED COMMAND...: white space in JSON does not matter.
expect() {
  local name=$1 expected=$2 actual
  shift 2
  actual=$("$@" 2>&1 | tr -d '\r') || true
  if [ "$actual" = "$expected" ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'FAILED %s\n  expected: %s\n  actual:   %s\n' "$name" "$expected" "$actual"
  fi
}
free_port() {
  python3 -c 'import socket
s = socket.socket()
s.bind(("127.0.0.1", 0))
print(s.getsockname()[1])'
}
await_port() {
  for _ in $(seq 200); do
    if (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; then
      return
    fi
    sleep 0.05
  done
  echo "interop: nothing listens on port $1" >&2
  exit 1
}
# wait_for PID: it has ended, within 5 s.
wait_for() {
  for _ in $(seq 100); do
    kill -0 "$1" 2>/dev/null || return 0
    sleep 0.05
  done
  return 1
}
export -f wait_for
# passes NAME COMMAND...: it succeeds, within a minute.
passes() {
  local name=$1 log=$out/check.log
  shift
  if timeout 60 bash -c '"$@"' bash "$@" >"$log" 2>&1 </dev/null; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'FAILED %s\n' "$name"
    tail -n 5 "$log" | sed 's/^/  /'
  fi
}

for part in eliza grpc tonic proxies; do
  # shellcheck disable=SC1090 # the files beside this one
  . "tests/interop/$part.sh"
done

for log in "$out"/*.err; do
  if [ -s "$log" ]; then
    echo "FAILED $log:"
    head -n 20 "$log"
    failed=$((failed + 1))
  fi
done
echo "interop: $passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" = 87 ]
