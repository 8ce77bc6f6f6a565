#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# make trial: what strangers, foreign peers and hostile ones found, each with the
# value that is right: tests/trial/run.sh BUILD-DIR [all]. With "all" the cases
# that take long, too. Each case is a line; the last one counts them, and a count
# that is not the full one fails.

set -euo pipefail
cd "$(dirname "$0")/../.."
build=$1
level=${2:-quick}
log=$build/trial.log
declare -A counts=([quick]=60 [all]=62)
expected=${counts[$level]}
# Own names in a library of plain objects: not with link-time optimization.
if grep -q '^CRPC_LTO:BOOL=ON' "$build/CMakeCache.txt"; then
  expected=$((expected - 1))
fi

c_cases() {
  local name out verdict
  for name in $("$build/bin/trial-cases"); do
    verdict=ok
    out=$(timeout 60 "$build/bin/trial-cases" "$name" 2>&1) || verdict=FAILED
    echo "$verdict $name: ${out%; }"
  done
}
everything() {
  c_cases
  for part in protos programs wire hostile; do
    python3 "tests/trial/$part.py" "$build" "$level" || true
  done
}
everything 2>&1 | tee "$log"

passed=$(grep -c '^ok ' "$log" || true)
failed=$(grep -c '^FAILED ' "$log" || true)
echo "trial: $passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" = "$expected" ]
