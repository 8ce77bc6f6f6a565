#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# Each generated header alone, as C11 and C++17, with every compiler that is
# here. Sources are compiled with all warnings by the build; here as C++, but for
# designated initializers, which C++17 has not and compilers have.

set -euo pipefail
cd "$(dirname "$0")/../.."
flags=(-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror -DLEAN_API=
  -Iinclude -Itests/codegen/golden -fsyntax-only)
sources=(-Wall -Wextra -Wconversion -Wshadow -Wno-missing-field-initializers
  -Werror -DLEAN_API= -Iinclude -Itests/codegen/golden -fsyntax-only)
headers=(tests/codegen/golden/*.h include/google/protobuf/*.h
  include/google/protobuf/compiler/*.h)

for pair in "gcc g++" "clang-19 clang++-19"; do
  read -r cc cxx <<<"$pair"
  if command -v "$cc" >/dev/null; then
    for file in "${headers[@]}"; do
      "$cc" -std=c11 "${flags[@]}" -Wstrict-prototypes -Wmissing-prototypes \
        -x c -include "$file" /dev/null
    done
  fi
  if command -v "$cxx" >/dev/null; then
    for file in "${headers[@]}"; do
      "$cxx" -std=c++17 "${flags[@]}" -x c++ -include "$file" /dev/null
    done
    designated=
    [ "$cxx" = g++ ] || designated=-Wno-c++20-designator
    for file in tests/codegen/golden/*.pb.c; do
      "$cxx" -std=c++17 "${sources[@]}" ${designated:+"$designated"} -x c++ \
        "$file"
    done
  fi
done
