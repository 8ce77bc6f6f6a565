#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# readme.sh prefix work-folder: does what the README prints, as it is printed: its
# server, built by its CMake lines and by its lines without CMake.

set -euo pipefail
cd "$(dirname "$0")/../.."
root=$PWD
prefix=$1
work=$2
mkdir -p "$work/proto/greet/v1"
cp proto/greet/v1/greet.proto "$work/proto/greet/v1/"

# block language heading: the first fenced block of that language after a heading.
block() {
  awk -v fence='```'"$1" -v heading="$2" '
    $0 == heading { seen = 1 }
    inside && $0 == "```" { exit }
    inside { print }
    seen && $0 == fence { inside = 1 }' README.md
}
block c '## A server' >"$work/greet.c"
{
  printf 'cmake_minimum_required(VERSION 3.25)\nproject(greet C)\n'
  block cmake '## Build'
} >"$work/CMakeLists.txt"
block sh '## Build' >"$work/build.sh"
[ -s "$work/greet.c" ] && [ -s "$work/build.sh" ]

serves() { # serves program: it listens until it is told to end
  local server
  LD_LIBRARY_PATH=$lib "$1" &
  server=$!
  for _ in $(seq 50); do
    if answer=$(curl -sf -H 'content-type: application/json' \
      -d '{"name":"Ada"}' http://127.0.0.1:8080/greet.v1.GreetService/Greet); then
      break
    fi
    sleep 0.1
  done
  kill -TERM "$server"
  wait "$server"
  [ "$answer" = '{"greeting":"Hello, Ada!"}' ]
}

pkgconfig=$(dirname "$(find "$prefix" -name connectrpc.pc)")
lib=$(dirname "$pkgconfig")
protoc=$(PATH=$root/build/tools/py/bin:$PATH command -v protoc)
cmake -S "$work" -B "$work/build" -G Ninja -DCMAKE_PREFIX_PATH="$prefix" \
  -DPROTOC="$protoc" >"$work/cmake.log" 2>&1 || {
  cat "$work/cmake.log"
  exit 1
}
cmake --build "$work/build" -- --quiet
serves "$work/build/greet"
echo "README, by CMake: passed"

(cd "$work" && PKG_CONFIG_PATH=$pkgconfig \
  PATH=$prefix/bin:$(dirname "$protoc"):$PATH bash -e build.sh)
serves "$work/greet"
echo "README, by hand: passed"
