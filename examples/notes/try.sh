#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# try.sh NOTESD: runs the daemon on a Unix socket, asks it a few things, ends it
# while somebody watches.

set -euo pipefail

dir=$(mktemp -d)
cat >"$dir/conf" <<END
listen: "unix:$dir/s"
database: "$dir/db"
access_log: "$dir/log"
callers { authorization: "Bearer sesame" name: "ada" }
END
"$1" "$dir/conf" 2>"$dir/err" &
pid=$!
trap 'kill "$pid" 2>/dev/null || true; rm -rf "$dir"' EXIT

ask() {
  curl -sS --retry 20 --retry-delay 0 --retry-all-errors --max-time 60 \
    --unix-socket "$dir/s" "$@"
}
call() { # call METHOD JSON [curl's options]
  ask -H 'content-type: application/json' "${@:3}" -d "$2" \
    "http://x/notes.v1.NotesService/$1"
  echo
}

ask http://x/healthz
call List '{}' -H 'authorization: Bearer sesame'
call List '{}' -H 'authorization: Bearer new'
echo 'callers { authorization: "Bearer new" name: "bob" }' >>"$dir/conf"
kill -HUP "$pid"
for _ in $(seq 600); do
  grep -q 'read again' "$dir/err" && break
  sleep 0.05
done
call Create '{"note":{"title":"a note"}}' -H 'authorization: Bearer new' |
  sed 's/"createTime":"[^"]*"/"createTime":"now"/'
call Create '{"note":{}}' -H 'authorization: Bearer new' | cut -c 1-67

# An enveloped, empty WatchRequest. The stream ends with the drain.
printf '\0\0\0\0\2{}' >"$dir/watch"
ask -N -H 'content-type: application/connect+json' \
  -H 'authorization: Bearer new' --data-binary "@$dir/watch" \
  http://x/notes.v1.NotesService/Watch | tail -c +6 >"$dir/end" &
watching=$!
for _ in $(seq 600); do
  ask http://x/metrics >"$dir/metrics"
  grep -q 'watchers 1' "$dir/metrics" && break
  sleep 0.05
done
grep -E 'watchers|code="' "$dir/metrics" | grep -v 'code=""'
kill -TERM "$pid"
wait "$watching" "$pid"
echo "the watch ended: $(cat "$dir/end")"
sed -E 's/[0-9]+ us/N us/; s/^unix:[^ ]*/unix/' "$dir/log"
