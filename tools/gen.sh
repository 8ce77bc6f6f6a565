#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# Regenerates the generated files of the tree with the plugins of a build:
#
#   tools/gen.sh build/debug
#   tools/gen.sh --check build/debug    changes nothing; fails if it would
#
# - the messages of google/protobuf/*.proto, part of libcpb, which the plugins
#   themselves read requests with. The protos are those that protoc brings; of
#   their text only names and numbers are used.
# - the messages of proto/google/rpc, part of libconnectrpc.
# - the goldens of tests/codegen.
#
# Files that do not change are not touched.

set -euo pipefail
cd "$(dirname "$0")/.."
check=no
if [ "${1-}" = --check ]; then
  check=yes
  shift
fi
build=${1:?usage: tools/gen.sh [--check] BUILD_DIR}
stale=0
export PATH="$PWD/build/tools/py/bin:$PATH"

# What is committed comes from one version; another may know other fields.
pinned="libprotoc 36.2"
if [ "$(protoc --version)" != "$pinned" ]; then
  echo "gen: needs $pinned, found: $(protoc --version)" >&2
  exit 1
fi

plugins=(
  "--plugin=protoc-gen-cpb=$build/bin/protoc-gen-cpb"
  "--plugin=protoc-gen-connect-c=$build/bin/protoc-gen-connect-c"
)
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

# update FROM TO: copies a file if it differs.
update() {
  if cmp -s "$1" "$2"; then
    return
  fi
  if [ $check = yes ]; then
    echo "gen: $2 is not what the plugins write now; see make gen" >&2
    stale=1
    return
  fi
  mkdir -p "$(dirname "$2")"
  cp "$1" "$2"
}

well_known=(any api c_sharp_features compiler/plugin cpp_features
  cpp_file_options cpp_options descriptor duration empty field_mask go_features
  java_features json_enumvalue_options json_options source_context struct
  timestamp type wrappers)
protos=("${well_known[@]/#/google/protobuf/}")
protos=("${protos[@]/%/.proto}")
protoc "${plugins[@]}" --cpb_out=comments=off,api=CPB_API,speed=none:"$out" \
  "${protos[@]}"
# place FOLDER NAME...: the messages of a folder of include/ into that of src/.
place() {
  local folder=$1 sources=$2 name kind file
  shift 2
  for name in "$@"; do
    for kind in h c; do
      file="$folder/$name.pb.$kind"
      {
        printf '/* SPDX-License-Identifier: Apache-2.0 */\n'
        printf '/* Copyright 2026 The connect-c authors */\n\n'
        cat "$out/$file"
      } >"$out/headed"
      case $kind in
        h) update "$out/headed" "include/$file" ;;
        c) update "$out/headed" "$sources/$(basename "$file")" ;;
      esac
    done
  done
}
place google/protobuf src/pb/wkt "${well_known[@]}"

details=(code error_details status)
protoc "${plugins[@]}" -Iproto \
  --cpb_out=comments=off,api=CPB_API,speed=none:"$out" \
  proto/google/rpc/*.proto
place google/rpc src/rpc/details "${details[@]}"

# Goldens: each proto with the options that its first line names, if any.
for proto in tests/codegen/golden/*.proto; do
  [ -e "$proto" ] || continue
  name=$(basename "$proto" .proto)
  options=$(sed -n '1s,^// options: ,,p' "$proto")
  mkdir -p "$out/golden"
  protoc "${plugins[@]}" -Itests/codegen/golden \
    --cpb_out="$options:$out/golden" "$proto"
  if grep -q '^service ' "$proto"; then
    shared=$(tr , '\n' <<<"$options" | grep -E '^(api|comments|prefix)=' |
      paste -sd, || true)
    protoc "${plugins[@]}" -Itests/codegen/golden \
      --connect-c_out="$shared:$out/golden" "$proto"
  fi
  for file in "$out/golden/$name".*; do
    update "$file" "tests/codegen/golden/$(basename "$file")"
  done
done
exit $stale
