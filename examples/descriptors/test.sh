#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# test.sh SET PROGRAM...: each way of using it, on the descriptors of shop.proto.

set -euo pipefail
set=$1
shift
"$@" "$set"
"$@" "$set" --text | sed -n 1,4p
"$@" "$set" --json | sed -n 1,4p
# Order { id: 7 customer: "Ada" status: STATUS_OPEN items { name: "tea" } }
printf '\x08\x07\x12\x03Ada\x18\x01\x2a\x05\x0a\x03tea' |
  "$@" "$set" shop.v1.Order
! "$@" "$set" shop.v1.Gone 2>&1
