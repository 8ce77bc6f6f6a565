#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# run.sh work-folder: installs, and lets newcomers use what was installed: every
# header alone, a C and a C++ program by find_package, by pkg-config and by Meson,
# with the shared libraries and with the static ones, and what the README prints.
# Also looks at what the shared libraries export.

set -euo pipefail
cd "$(dirname "$0")/../.."
root=$PWD
work=$root/${1-build/install-test}
prefix=$work/prefix
jobs=${JOBS:-$(nproc)}

cmake --preset package --log-level=WARNING >/dev/null
cmake --build build/package -j "$jobs" -- --quiet
rm -rf "$work"
mkdir -p "$work"
# Installed in one place and moved to another: nothing may know the first.
cmake --install build/package --prefix "$work/staging" >"$work/install.log"
mv "$work/staging" "$prefix"
lib=$prefix/lib
[ -d "$lib/pkgconfig" ] || lib=$(dirname "$(find "$prefix" -name pkgconfig)")

tests/install/headers.sh "$prefix/include"

# A library exports its own public names and nothing else; libcpb also what
# generated code calls, and protobuf's own packages, google.protobuf and pb.
fast=$(sed -n 's/^CPB_API .*[ *]\(cpb__[a-z0-9_]*\)(.*/\1/p' include/cpb/fast.h |
  paste -sd '|')
exports() { # exports library pattern
  local strange
  strange=$(nm -D --defined-only --format=just-symbols "$lib/$1" |
    sed 's/@.*//' | grep -vE "$2" || true)
  if [ -n "$strange" ]; then
    printf '%s exports:\n%s\n' "$1" "$strange" >&2
    return 1
  fi
}
exports libcpb.so \
  "^(cpb_[a-z].*|$fast|google_protobuf_.*|pb_.*_(def|ext)|CPB_[0-9]+)\$"
exports libconnectrpc.so '^(crpc_[a-z].*|google_rpc_.*|CONNECTRPC_[0-9]+)$'

# Each page as it is, and by the name of each of its functions a link to it.
for page in docs/man/*; do
  section=${page##*.}
  man=$prefix/share/man/man$section
  cmp "$page" "$man/${page##*/}"
  while read -r name; do
    [ "$name.$section" = "${page##*/}" ] ||
      grep -qxF ".so man$section/${page##*/}" "$man/$name.$section"
  done < <(sed -n 's/^\.Fo //p' "$page")
done

# The installed files must not point back into this tree.
for place in "$root/src" "$work/staging"; do
  if grep -rIlF "$place" "$prefix"; then
    echo "install: these files name $place" >&2
    exit 1
  fi
done

# Links between the installed documents lead to installed documents.
doc=$prefix/share/doc/connectrpc
for file in README.md docs/guide.md examples/README.md \
  examples/greet/greet_server.c; do
  cmp "$file" "$doc/$file"
done

run() { # run program
  LD_LIBRARY_PATH=$lib "$1" >"$work/out.txt"
  if ! diff "$work/out.txt" "$root/tests/install/consumer/expected.txt"; then
    echo "install: $1 printed something else" >&2
    return 1
  fi
}

is_shared() { # is_shared program yes|no
  local found=no
  if readelf -d "$1" | grep -q 'NEEDED.*libconnectrpc'; then
    found=yes
  fi
  [ "$found" = "$2" ]
}

# By find_package.
for static in OFF ON; do
  dir=$work/cmake-$static
  cmake -S tests/install/consumer -B "$dir" -G Ninja \
    -DCMAKE_PREFIX_PATH="$prefix" -Dconnectrpc_USE_STATIC_LIBS=$static \
    >"$work/cmake.log" 2>&1 || {
    cat "$work/cmake.log"
    exit 1
  }
  cmake --build "$dir" -- --quiet
  for program in consumer consumer-cxx; do
    run "$dir/$program"
    is_shared "$dir/$program" "$([ $static = ON ] && echo no || echo yes)"
  done
  echo "find_package, static $static: passed"
done

# Cross compiling takes the plugins of the machine that builds, from PATH.
cross() { # cross folder: naming the system is what makes it a cross build
  cmake -S tests/install/consumer -B "$work/$1" -G Ninja \
    -DCMAKE_PREFIX_PATH="$prefix" -DCMAKE_SYSTEM_NAME=Linux \
    -DCMAKE_SYSTEM_PROCESSOR="$(uname -m)" >"$work/$1.log" 2>&1
}
if cross cross-without; then
  echo "install: a cross build without plugins was configured" >&2
  exit 1
fi
grep -qF -- '-DPROTOC_GEN_CPB=' "$work/cross-without.log"
PATH=$prefix/bin:$PATH cross cross-with
PATH=$prefix/bin:$PATH cmake --build "$work/cross-with" -- --quiet
run "$work/cross-with/consumer"
echo "cross build: passed"

# By pkg-config, as a plain makefile does it; the static way in a prefix that
# has no shared libraries.
cp -r "$prefix" "$work/prefix-static"
find "$work/prefix-static" -name '*.so*' -delete
gen_dir=$work/cmake-ON/gen/consumer
mapfile -t sources < <(find "$gen_dir" -name '*.c')
for kind in shared static; do
  from=$prefix
  options=()
  if [ "$kind" = static ]; then
    from=$work/prefix-static
    options=(--static)
  fi
  export PKG_CONFIG_PATH=$from/${lib#"$prefix"/}/pkgconfig
  read -ra flags < <(pkg-config "${options[@]}" --cflags \
    --libs connectrpc)
  gcc -o "$work/by-pkg-config-$kind" tests/install/consumer/consumer.c \
    "${sources[@]}" "-I$gen_dir" "${flags[@]}"
  run "$work/by-pkg-config-$kind"
  is_shared "$work/by-pkg-config-$kind" \
    "$([ $kind = shared ] && echo yes || echo no)"
  echo "pkg-config, $kind: passed"
done

# By Meson, whose generator finds protoc and the plugins in PATH.
for static in false true; do
  dir=$work/meson-$static
  PATH=$prefix/bin:$root/build/tools/py/bin:$PATH \
    PKG_CONFIG_PATH=$lib/pkgconfig \
    meson setup -Dprefer_static=$static "$dir" tests/install/consumer \
    >"$work/meson.log" 2>&1 || {
    cat "$work/meson.log"
    exit 1
  }
  PATH=$prefix/bin:$root/build/tools/py/bin:$PATH ninja -C "$dir" --quiet
  run "$dir/consumer"
  is_shared "$dir/consumer" "$([ $static = true ] && echo no || echo yes)"
  echo "Meson, static $static: passed"
done

tests/install/readme.sh "$prefix" "$work/readme"
