#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# scale.sh BUILD_DIR: many files, deep imports, large files, large messages. The
# files of a run and their order make no difference, nor do parallel runs.

set -euo pipefail
cd "$(dirname "$0")/../.."
root=$PWD
export PATH="$PWD/build/tools/py/bin:$PATH"
bin=$PWD/$1/bin
[ -d "$bin" ] || bin=$1/bin
command -v protoc >/dev/null || exit 77
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
export PATH="$bin:$PATH"

# 400 files in 8 folders. The first 200 import each other in a chain, the others
# three of all before them.
awk -v out="$out/proto" 'function path(i) { return "d" i % 8 "/f" i ".proto" }
  function add(i) { imports[n++] = i }
  BEGIN {
    for (d = 0; d < 8; d++) system("mkdir -p " out "/d" d)
    for (i = 0; i < 400; i++) {
      n = 0
      if (i > 0 && i < 200) add(i - 1)
      if (i >= 200) { add(i - 150); add(i - 190); add(i % 50) }
      file = out "/" path(i)
      print "syntax = \"proto3\";\npackage scale.d" i % 8 ";" > file
      for (k = 0; k < n; k++) print "import \"" path(imports[k]) "\";" > file
      print "enum E" i " { E" i "_ZERO = 0; E" i "_ONE = 1; }" > file
      print "message M" i " {\n  M" i " self = 1;\n  E" i " e = 2;" > file
      for (k = 0; k < n; k++)
        print "  .scale.d" imports[k] % 8 ".M" imports[k], "m" k, "=", k + 3 ";" > file
      print "}\nservice S" i " { rpc Get(M" i ") returns (M" i "); }" > file
      close(file)
    }
  }'
cd "$out/proto"
find . -name '*.proto' | sed 's,^\./,,' | LC_ALL=C sort >"$out/list"
[ "$(wc -l <"$out/list")" = 400 ]
mkdir "$out"/{all,other,folders,each}
both() { # both DIR: protoc's arguments for both plugins
  printf -- '--cpb_out=%s\n--connect-c_out=%s\n' "$1" "$1"
}
# In one run, in another order, per folder as buf does it, and a hundred of them
# one by one.
{ both "$out/all" && cat "$out/list"; } | xargs protoc -I.
{ both "$out/other" && tac "$out/list"; } | xargs protoc -I.
for folder in d*; do
  { both "$out/folders" && printf '%s\n' "$folder"/*; } | xargs protoc -I. &
done
wait
awk 'NR % 4 == 0' "$out/list" |
  xargs -P 2 -n 1 protoc -I. --cpb_out="$out/each"
diff -rq "$out/all" "$out/other"
diff -rq "$out/all" "$out/folders"
(cd "$out/each" && find . -type f -print0 | tee "$out/made" |
  xargs -0 -I{} cmp {} "$out/all/{}")
[ "$(tr -cd '\0' <"$out/made" | wc -c)" = 200 ]

# One file of 2,000 messages, one message of 1,500 fields.
awk 'BEGIN {
  print "syntax = \"proto3\";\npackage big;\nmessage M0 {}"
  for (i = 1; i < 2000; i++)
    print "message M" i " { M" i - 1 " m = 1; repeated string s = 2; }"
}' >messages.proto
awk 'BEGIN {
  print "syntax = \"proto2\";\npackage big;\nmessage Wide {"
  for (i = 1; i <= 1500; i++)
    print "  " (i % 3 ? "optional" : "repeated") " int64 field_" i " = " i ";"
  print "  oneof o {"
  for (i = 1501; i <= 2000; i++) print "    string o" i " = " i ";"
  print "  }\n}"
}' >wide.proto
timeout 20 protoc -I. --cpb_out="$out/all" messages.proto wide.proto
[ "$(grep -c '^struct big_M[0-9]* {$' "$out/all/messages.pb.h")" = 2000 ]

# A sample compiles: the large message, and what is far along the chain; gcc and
# clang follow 200 includes at most.
cd "$root"
for file in d6/f190 d3/f395 wide; do
  cc -std=c11 -Wall -Wextra -Wconversion -Werror -Iinclude "-I$out/all" \
    -fsyntax-only "$out/all/$file.pb.c"
done
cc -std=c11 -Wall -Wextra -Wconversion -Werror -Iinclude "-I$out/all" \
  -fsyntax-only "$out/all/d6/f190.connect.c"
