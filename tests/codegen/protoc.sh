#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# protoc.sh BUILD_DIR: the plugins as protoc and people call them.

set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/build/tools/py/bin:$PATH"
bin=$PWD/$1/bin
[ -d "$bin" ] || bin=$1/bin
command -v protoc >/dev/null || exit 77
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
run() {
  PATH="$bin:$PATH" protoc -Iproto "$@" greet/v1/greet.proto
}

# Says that the command fails and what it then says.
expect_failure() { # expect_failure text command...
  local text=$1
  shift
  if "$@" >"$out/log" 2>&1; then
    echo "succeeded: $*" >&2
    exit 1
  fi
  if ! grep -qF -e "$text" "$out/log"; then
    printf 'expected "%s" in:\n' "$text" >&2
    cat "$out/log" >&2
    exit 1
  fi
}

# Found in PATH; folders as in the import path; the second run is the same.
mkdir "$out/a" "$out/b"
run --cpb_out="$out/a" --connect-c_out="$out/a"
run --cpb_out="$out/b" --connect-c_out="$out/b"
diff -r "$out/a" "$out/b"
for file in greet.pb.h greet.pb.c greet.connect.h greet.connect.c; do
  [ -s "$out/a/greet/v1/$file" ]
done

# What other plugins call the layout of files that ours have.
run --cpb_out=paths=source_relative:"$out/b" \
  --connect-c_out=paths=source_relative:"$out/b"
diff -r "$out/a" "$out/b"

# Options: known ones, unknown ones, bad values.
run --cpb_out=json=off,reflection=off,comments=off:"$out/b"
expect_failure 'unknown option or value "fast=all"; there are: api=MACRO, ' \
  run --cpb_out=fast=all:"$out/b"
expect_failure 'unknown option or value "json=maybe"' \
  run --cpb_out=json=maybe:"$out/b"
expect_failure 'unknown option or value "api=a-b"' \
  run --cpb_out=api=a-b:"$out/b"
expect_failure 'there are: api=MACRO, comments=on|off, empty=on|off' \
  run --connect-c_out=json=off:"$out/b"

# Which messages get functions: all, none, or those that are named.
count_functions() { # count_functions expected options
  run --cpb_opt="$2" --cpb_out="$out/b"
  [ "$(grep -c '^    .decode = ' "$out/b/greet/v1/greet.pb.c")" = "$1" ]
}
count_functions 0 speed=none
all=$(grep -c '^    .decode = ' "$out/a/greet/v1/greet.pb.c")
count_functions "$all" speed=all
count_functions "$all" speed=greet.v1
count_functions 1 speed=greet.v1.GreetRequest
count_functions 2 speed=greet.v1.GreetRequest,speed=greet.v1.GreetResponse
count_functions 0 partial=on,speed=greet.v1.Greet,speed=other.v1
count_functions "$all" speed=greet
for option in speed=greet.v1.Greet speed=other.v1 prefix=other.v1=x_; do
  name=${option#*=}
  expect_failure "${name%=*}: none of the files has such a " \
    run --cpb_out="$option:$out/b"
done
expect_failure 'prefix=other.v1: none of the files has such a package; with ' \
  run --connect-c_out=prefix=other.v1=x_:"$out/b"
run --connect-c_out=partial=on,prefix=other.v1=x_:"$out/b"
expect_failure 'unknown option or value "speed=a-b"' \
  run --cpb_out=speed=a-b:"$out/b"
expect_failure 'unknown option or value "speed="' \
  run --cpb_out=speed=:"$out/b"

# No service, no files; with empty=on they are made, for build systems.
PATH="$bin:$PATH" protoc -Itests/codegen/golden \
  --connect-c_out="$out/b" nothing.proto
[ ! -e "$out/b/nothing.connect.h" ]
PATH="$bin:$PATH" protoc -Itests/codegen/golden \
  --connect-c_out=empty=on:"$out/b" nothing.proto
[ -s "$out/b/nothing.connect.h" ] && [ -s "$out/b/nothing.connect.c" ]

# Another plugin inserts into what ours wrote. This one is a response that says
# so, written by hand: supported_features 3, then files with name,
# insertion_point and content.
field() { # field HEX_TAG TEXT
  printf "\\x$1\\x$(printf %02x "${#2}")%s" "$2"
}
insertion() { # insertion FILE POINT
  field 7a "$(field 0a "$1" && field 12 "$2" && field 7a "/* $2 of $1 */")"
}
printf '#!/bin/sh\ncat >/dev/null\ncat "%s"\n' "$out/inserted" \
  >"$out/protoc-gen-insert"
chmod +x "$out/protoc-gen-insert"
printf '\x10\x03' >"$out/inserted"
for kind in pb.h pb.c connect.h connect.c; do
  for point in includes end; do
    insertion "greet/v1/greet.$kind" "$point"
  done
done >>"$out/inserted"
mkdir "$out/c"
PATH="$out:$PATH" run --cpb_out="$out/c" --connect-c_out="$out/c" \
  --insert_out="$out/c"
for kind in pb.h pb.c connect.h connect.c; do
  file=$out/c/greet/v1/greet.$kind
  for point in includes end; do
    grep -qFx "/* $point of greet/v1/greet.$kind */" "$file"
  done
  # Nothing else is different.
  grep -vE '^/\* (includes|end) of ' "$file" |
    cmp - "$out/a/greet/v1/greet.$kind"
done

# Names that meet in C are refused with both names.
printf 'syntax = "proto3"; package p; message A { message B {} } message A_B {}' \
  >"$out/clash.proto"
PATH="$bin:$PATH" expect_failure \
  'p.A.B and p.A_B are both called p_A_B in C: rename one' \
  protoc -I"$out" --cpb_out="$out/b" "$out/clash.proto"
printf 'syntax = "proto3"; package p; message A { message B {} }' \
  >"$out/part1.proto"
printf 'syntax = "proto3"; package p; import "part1.proto"; message A_B {}' \
  >"$out/part2.proto"
mkdir -p "$out/a"
for name in a/b.proto a_b.proto a.b.proto; do
  printf 'syntax = "proto3";' >"$out/$name"
done
printf 'syntax = "proto3"; package p; message A { message S {} }
  message Foo_s_call {} service A_S { rpc Get(A) returns (A); }
  service Foo { rpc s(A) returns (A); }' >"$out/services.proto"
PATH="$bin:$PATH" expect_failure \
  'p.A.B and p.A_B are both called p_A_B in C: rename one' \
  protoc -I"$out" --cpb_out="$out/b" "$out/part2.proto"
PATH="$bin:$PATH" expect_failure \
  'a/b.proto and a_b.proto are both called a_b_proto_file in C: rename one' \
  protoc -I"$out" --cpb_out="$out/b" "$out/a/b.proto" "$out/a_b.proto"
PATH="$bin:$PATH" expect_failure \
  'p.A.S and p.A_S are both called p_A_S in C: rename one' \
  protoc -I"$out" --connect-c_out="$out/b" "$out/services.proto"
sed -i 's/service A_S.*//' "$out/services.proto"
PATH="$bin:$PATH" expect_failure \
  'p.Foo_s_call and p.Foo.s are both called p_Foo_s_call in C: rename one' \
  protoc -I"$out" --connect-c_out="$out/b" "$out/services.proto"
printf 'syntax = "proto3"; package p;
  message M { optional int32 x_case = 1; oneof has_x { int32 a = 2; } }' \
  >"$out/clash.proto"
PATH="$bin:$PATH" expect_failure \
  'p.M: x_case and has_x both want a member has_x_case in C: rename one' \
  protoc -I"$out" --cpb_out="$out/b" "$out/clash.proto"
printf 'syntax = "proto3"; package p; message M {} service S {
  rpc GetIt(M) returns (M); rpc get_it(M) returns (M); }' >"$out/clash.proto"
PATH="$bin:$PATH" expect_failure \
  'p.S: methods GetIt and get_it are both get_it in C' \
  protoc -I"$out" --connect-c_out="$out/b" "$out/clash.proto"

# As a program.
for plugin in protoc-gen-cpb protoc-gen-connect-c; do
  "$bin/$plugin" --version | grep -qE "^$plugin [0-9]+\.[0-9]+\.[0-9]+$"
  "$bin/$plugin" --help | grep -q '^usage: protoc --'
  "$bin/$plugin" --help | grep -qE '^  comments=on\|off +comments of the'
  "$bin/$plugin" --help | awk 'length > 80 { exit 1 }'
  expect_failure 'usage: protoc --' "$bin/$plugin" --nonsense
  printf '\377garbage' | expect_failure "$plugin: not a request" "$bin/$plugin"
done
