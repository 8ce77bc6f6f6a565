#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# make conformance: ConnectRPC's official suite against our server and our client.
# The runner exits 0 on work it did not do, and does not look at a server's exit
# status: here the exact counts are asserted, and every exit status and sanitizer
# report of our programs.
#
#   tests/conformance/run.sh BUILD-DIR [server|client|both ...]   default: all
#   ARGS='--run PATTERN'   for the runner; the counts are then not asserted
set -euo pipefail
cd "$(dirname "$0")/../.."
build=$1
shift
version=v1.0.6
declare -A expected=([server]=1990 [client]=2671 [both]=1460)
out=build/conformance
runner=build/tools/bin/connectconformance

module=$(go mod download -json "connectrpc.com/conformance@$version" |
  sed -n 's/.*"Dir": "\(.*\)",/\1/p')
cmake -S . -B "$build" --log-level=WARNING \
  -DCRPC_CONFORMANCE_PROTOS="$module/proto" >/dev/null
cmake --build "$build" -j "$(nproc)" \
  --target conformance-server conformance-client >"$build/conformance-build.log" || {
  cat "$build/conformance-build.log"
  exit 1
}

rm -rf "$out"
mkdir -p "$out"
# The wrapper notes how the program ended; exec would lose that.
cat >"$out/watch" <<'SH'
#!/usr/bin/env bash
"$@" <&0 &
pid=$! stopping=
trap 'stopping=1; kill -TERM "$pid" 2>/dev/null' TERM
status=0
wait "$pid" || status=$?
# A signal ends wait, not the program.
if [ -n "$stopping" ]; then
  status=0
  wait "$pid" || status=$?
fi
[ "$status" = 0 ] || echo "$1 ended with status $status" >>"$WATCH_LOG"
exit "$status"
SH
chmod +x "$out/watch"
export WATCH_LOG=$PWD/$out/ends
export ASAN_OPTIONS=log_path=$PWD/$out/report:abort_on_error=0
export UBSAN_OPTIONS=log_path=$PWD/$out/report:print_stacktrace=1
export TSAN_OPTIONS=log_path=$PWD/$out/report
: >"$WATCH_LOG"

server=("$out/watch" "$build/bin/conformance-server")
client=("$out/watch" "$build/bin/conformance-client" -p 16)
conf=(--conf tests/conformance/slice.yaml)

run() {
  local mode=$1 log=$out/$1.log
  local args=(-v --mode "$mode" "${conf[@]}")
  # shellcheck disable=SC2206
  args+=(${ARGS:-})
  case $mode in
  server) args+=(--trace -p 64 --max-servers 16 -- "${server[@]}") ;;
  client) args+=(--trace -- "${client[@]}") ;;
  both) args+=(-- "${client[@]}" ---- "${server[@]}") ;;
  esac
  local status=0
  "$runner" "${args[@]}" >"$log" 2>&1 || status=$?
  local verdict
  verdict=$(grep -E '^[0-9]+ passed, [0-9]+ failed' "$log" | tail -n 1)
  echo "$mode: ${verdict:-no verdict} (exit $status)"
  if [ -n "${ARGS:-}" ]; then
    return "$status"
  fi
  [ "$status" = 0 ] &&
    [ "$verdict" = "${expected[$mode]} passed, 0 failed" ] &&
    grep -qx "Total cases: ${expected[$mode]}" "$log" &&
    ! grep -qE 'could not be run|failed as expected' "$log"
}

failed=0
modes=("$@")
[ $# -gt 0 ] || modes=(server client both)
for mode in "${modes[@]}"; do
  run "$mode" || {
    failed=1
    grep -E '^FAILED' "$out/$mode.log" | head -n 20 || true
  }
done
if compgen -G "$out/report*" >/dev/null; then
  echo 'conformance: sanitizer reports:'
  head -n 40 "$out"/report*
  failed=1
fi
if [ -s "$WATCH_LOG" ]; then
  sort "$WATCH_LOG" | uniq -c
  failed=1
fi
exit "$failed"
