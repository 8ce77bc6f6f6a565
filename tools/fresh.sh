#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# `make demo` and `make test` of the committed state, in an empty Debian 12 with
# nothing but git and make. Needs root (a chroot in a private mount namespace).
# fresh.sh [targets]. Each must take less than FRESH_LIMIT seconds (300), set-up included.

set -euo pipefail
if [ $# = 0 ]; then
  set -- demo test
fi
cd "$(dirname "$0")/.."
root=$PWD/build/fresh
limit=${FRESH_LIMIT:-300}
if [ "$(id -u)" != 0 ]; then
  echo "fresh: needs root" >&2
  exit 1
fi

# The machine's own package sources, wherever they are written down.
sources=/etc/apt/sources.list.d/debian.sources
if [ ! -e "$sources" ]; then
  sources=/etc/apt/sources.list
fi

mkdir -p build
rm -rf "$root"
# The mounts below live in a namespace of their own, so this cannot reach them.
trap 'rm -rf "$root"' EXIT
mmdebstrap -q --variant=minbase --include=git,make,ca-certificates bookworm \
  "$root" "$sources"
cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
# The machine's own certificate authorities and download settings, if any.
if [ -d /usr/local/share/ca-certificates ]; then
  cp -r /usr/local/share/ca-certificates/. \
    "$root/usr/local/share/ca-certificates/"
fi
for file in /etc/apt/apt.conf.d/*; do
  if grep -q 'Acquire::' "$file" && ! grep -qE 'Invoke|hooks' "$file"; then
    cp "$file" "$root/etc/apt/apt.conf.d/"
  fi
done
git clone -q . "$root/src"

inside() { # inside command: in the empty system, with nothing of ours around
  # shellcheck disable=SC2016
  unshare -m sh -ec 'mount --make-rprivate /
    mount -t proc proc "$1/proc"
    mount --rbind /sys "$1/sys"
    mount --rbind /dev "$1/dev"
    exec chroot "$1" env -i HOME=/home \
      PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
      sh -ec "$2"' fresh "$root" "$1"
}

timed() { # timed target
  local begin=$SECONDS took
  inside "cd /src && make $1"
  took=$((SECONDS - begin))
  echo "fresh: make $1 took $took s"
  if [ "$took" -gt "$limit" ]; then
    echo "fresh: that is more than $limit s" >&2
    return 1
  fi
}

inside update-ca-certificates >/dev/null 2>&1
for target in "$@"; do
  timed "$target"
done
