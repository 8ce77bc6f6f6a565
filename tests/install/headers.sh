#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# Each public header compiles alone, and twice over, as C11, C17 and C++17, with
# every C and C++ compiler there is and with all warnings.
#
#   headers.sh [include folder]

set -euo pipefail
cd "$(dirname "$0")/../.."
include=${1-include}
work=build/headers
mkdir -p "$work"
warnings=(-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror -fsyntax-only)
count=0

try() { # try compiler std language file
  "$1" "-std=$2" -x "$3" "${warnings[@]}" -I"$include" "$4"
  count=$((count + 1))
}

while read -r header; do
  name=${header#"$include"/}
  unit="$work/${name//\//_}.c"
  printf '#include <%s>\n#include <%s>\ntypedef int unit;\n' "$name" "$name" \
    >"$unit"
  for cc in gcc clang-19; do
    if command -v "$cc" >/dev/null; then
      try "$cc" c11 c "$unit"
      try "$cc" c17 c "$unit"
    fi
  done
  for cxx in g++ clang++-19; do
    if command -v "$cxx" >/dev/null; then
      try "$cxx" c++17 c++ "$unit"
    fi
  done
done < <(find "$include/cpb" "$include/connectrpc" "$include/google/rpc" \
  -name '*.h' | sort)
echo "headers: $count compilations"
