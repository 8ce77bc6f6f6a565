#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# The library from C++17, by each C++ compiler there is, with all warnings.
#
#   run.sh FOLDER LIBRARY...

set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=$1/cplusplus-program
shift
for cxx in g++ clang++-19 clang++; do
  command -v "$cxx" >/dev/null || continue
  "$cxx" -std=c++17 -Wall -Wextra -pedantic -Werror -I"$here/../../include" \
    "$here/cplusplus.cc" -o "$program" ${1+"$@"} -lpthread
  "$program"
done
