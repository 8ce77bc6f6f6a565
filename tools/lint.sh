#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# Every static check, cheap ones first; goes on after a failure and fails at the
# end. gcc's warnings are errors in every preset, clang's in this one.

set -uo pipefail
cd "$(dirname "$0")/.." || exit
jobs=${JOBS:-$(nproc)}
failed=()

check() { # check name command...
  local name=$1
  shift
  echo "== $name"
  "$@" || failed+=("$name")
}

clang_build() {
  cmake --preset clang --log-level=WARNING >/dev/null &&
    cmake --build build/clang -j "$jobs" -- -k 0 --quiet
}

# Optimized, where gcc sees more.
gcc_build() {
  cmake --preset release --log-level=WARNING >/dev/null &&
    cmake --build build/release -j "$jobs" -- -k 0 --quiet
}

scripts() {
  git ls-files '*.sh' .ci/run | xargs -r shellcheck -x
}

spelling() {
  git ls-files '*.c' '*.h' '*.md' '*.py' '*.sh' '*.cmake' '*.proto' |
    grep -vE '\.(pb|connect)\.[ch]$' |
    xargs -r codespell
}

# The smallest build stands on libc alone.
minimal_build() {
  local needed
  cmake --preset minimal --log-level=WARNING >/dev/null &&
    cmake --build build/minimal -j "$jobs" -- -k 0 --quiet || return
  needed=$(readelf -d build/minimal/*.so | sed -n 's/.*NEEDED.*\[\(.*\)\]/\1/p' |
    grep -vE '^(libc\.so|libcpb\.so|ld-linux)' || true)
  if [ -n "$needed" ]; then
    echo "the minimal build needs $needed" >&2
    return 1
  fi
}

check layers python3 tools/check_layers.py
check style python3 tools/check_style.py --stats
check shellcheck scripts
check codespell spelling
check headers tests/install/headers.sh
check gcc gcc_build
check options python3 tools/check_options.py build/release
check clang clang_build
check minimal minimal_build
check clang-tidy python3 tools/tidy.py build/clang -j "$jobs"

if [ ${#failed[@]} != 0 ]; then
  echo "lint: failed: ${failed[*]}" >&2
  exit 1
fi
