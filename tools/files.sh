# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
# shellcheck shell=bash
#
# Sourced: the tree's C files that people write, one a line. Generated ones
# (x.pb.c, x.connect.h ...) are held to the rules by their generator.

c_files() {
  git ls-files --cached --others --exclude-standard '*.c' '*.h' |
    grep -vE '\.(pb|connect)\.[ch]$|(^|/)goldens?/' |
    while read -r file; do [ ! -e "$file" ] || echo "$file"; done
}
