#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# format.sh --write | --check: clang-format over the C files.

set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/files.sh
. tools/files.sh

case "${1-}" in
  --write) c_files | xargs -r clang-format-19 -i ;;
  --check) c_files | xargs -r clang-format-19 --dry-run --Werror --ferror-limit=3 ;;
  *)
    echo "usage: tools/format.sh --write | --check" >&2
    exit 2
    ;;
esac
