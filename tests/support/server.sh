# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
# shellcheck shell=bash
#
# Sourced by suites that judge a running server.
#
#   port=$(free_port)
#   start_server log program arguments...     sets server_pid
#   await_port PORT                           until it accepts, 10 s at most
#   stop_server                               SIGTERM; fails unless it exits 0

server_pid=

free_port() {
  python3 -c 'import socket
s = socket.socket()
s.bind(("127.0.0.1", 0))
print(s.getsockname()[1])'
}

start_server() {
  server_log=$1
  shift
  ASAN_OPTIONS="detect_leaks=1:exitcode=99" "$@" >"$server_log" 2>&1 &
  server_pid=$!
}

await_port() {
  python3 - "$1" "$server_pid" <<'PY'
import os, socket, sys, time

port, pid = int(sys.argv[1]), int(sys.argv[2])
end = time.monotonic() + 10
while time.monotonic() < end:
    with socket.socket() as s:
        if s.connect_ex(("127.0.0.1", port)) == 0:
            sys.exit(0)
    os.kill(pid, 0)
    time.sleep(0.02)
sys.exit(f"nothing listens on port {port}")
PY
}

# The server's own verdict: a crash, a leak or a sanitizer's report end it with
# another status than 0.
stop_server() {
  local pid=$server_pid status=0
  server_pid=
  kill -TERM "$pid" 2>/dev/null || true
  wait "$pid" || status=$?
  if [ "$status" != 0 ]; then
    echo "the server ended with status $status:" >&2
    tail -n 40 "$server_log" >&2
    return 1
  fi
}

# For a trap: ends a server that is still there, without judging it.
drop_server() {
  if [ -n "$server_pid" ]; then
    kill -KILL "$server_pid" 2>/dev/null || true
  fi
}
