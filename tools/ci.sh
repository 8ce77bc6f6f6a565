#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# The gate: each step is a make target with its output in build/ci/<step>.log.
# All steps run, whatever fails. CI_STEPS="lint test" runs only those. The last
# line says how many passed and failed.

set -uo pipefail
cd "$(dirname "$0")/.." || exit
steps=${CI_STEPS:-fmt-check lint test asan tsan oom valgrind arm64 \
  fuzz-smoke conformance pb-conformance size h2spec interop trial gen-check install-test docs fresh}
logs=build/ci
mkdir -p "$logs"
passed=0
failed=0
begin=$SECONDS

for step in $steps; do
  start=$SECONDS
  if make "$step" >"$logs/$step.log" 2>&1; then
    passed=$((passed + 1))
    verdict=passed
  else
    failed=$((failed + 1))
    verdict=FAILED
  fi
  printf '%-14s %s %4d s\n' "$step" "$verdict" $((SECONDS - start))
  if [ "$verdict" = FAILED ]; then
    tail -n 60 "$logs/$step.log" | sed 's/^/    /'
  fi
done

printf '%-14s        %4d s\n' total $((SECONDS - begin))
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
