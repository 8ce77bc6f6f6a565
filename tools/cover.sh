#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# cover.sh build/cover [ctest options]: runs the tests of a coverage build, the
# unit tests under the failing allocator too, and reports what they reached.

set -euo pipefail
cd "$(dirname "$0")/.."
build=$1
shift
find "$build" -name '*.gcda' -delete
ctest --test-dir "$build" --output-on-failure --no-tests=error "$@" >/dev/null
CRPC_TEST_OOM=1 ctest --test-dir "$build" --output-on-failure -L unit "$@" \
  >/dev/null
mkdir -p "$build/report"
gcovr --root . --filter src/ --exclude '.*_test\.c' --object-directory "$build" \
  --exclude-throw-branches --html-details "$build/report/index.html" \
  --txt "$build/report/summary.txt" --print-summary "$build"
cat "$build/report/summary.txt"
