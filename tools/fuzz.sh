#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# fuzz.sh build/fuzz seconds [target]: each fuzz target for that long, beginning
# from its corpus in the tree. New inputs stay in <build>/corpus; an input that
# crashes is kept in <build>/crashes and belongs into tests/fuzz/corpus once the
# crash is mended.

set -euo pipefail
cd "$(dirname "$0")/.."
build=$1
seconds=$2
only=${3-}
mkdir -p "$build/crashes"
failed=()
count=0

for source in tests/fuzz/*_fuzz.c; do
  name=$(basename "$source" _fuzz.c)
  if [ ! -e "$source" ] || { [ -n "$only" ] && [ "$only" != "$name" ]; }; then
    continue
  fi
  # The one against protobuf C++ is not built where that is not there.
  if [ "$name" = cpb_peer ] && [ ! -e "$build/fuzz-bin/${name}_fuzz" ]; then
    echo "skipped $name"
    continue
  fi
  seeds=tests/fuzz/corpus/$name
  found=$build/corpus/$name
  mkdir -p "$found"
  log=$build/$name.log
  dict=()
  if [ -e "tests/fuzz/$name.dict" ]; then
    dict=("-dict=tests/fuzz/$name.dict")
  fi
  count=$((count + 1))
  if ASAN_OPTIONS=detect_leaks=1 "$build/fuzz-bin/${name}_fuzz" \
    "-max_total_time=$seconds" -timeout=10 -rss_limit_mb=2048 \
    "-artifact_prefix=$build/crashes/$name-" -print_final_stats=1 \
    "${dict[@]}" "$found" "$seeds" >"$log" 2>&1; then
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
    echo "passed $name, $runs inputs"
  else
    echo "FAILED $name"
    tail -n 60 "$log"
    failed+=("$name")
  fi
done

if [ "$count" = 0 ]; then
  echo "fuzz: no target ${only:-at all}" >&2
  exit 1
fi
echo "fuzz: $((count - ${#failed[@]})) passed, ${#failed[@]} failed"
[ ${#failed[@]} = 0 ]
