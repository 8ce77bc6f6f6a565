#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# test.sh PROGRAM SET: each way of using it, on the descriptors of shop.proto.

set -euo pipefail
"$1" "$2"
"$1" "$2" --text | sed -n 1,4p
"$1" "$2" --json | sed -n 1,4p
# Order { id: 7 customer: "Ada" status: STATUS_OPEN items { name: "tea" } }
printf '\x08\x07\x12\x03Ada\x18\x01\x2a\x05\x0a\x03tea' |
  "$1" "$2" shop.v1.Order
! "$1" "$2" shop.v1.Gone 2>&1
