#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The connect-c authors
#
# sanitized.sh asan|tsan command...: the command with the sanitizers' settings,
# and without address randomization for ThreadSanitizer, which loses its shadow
# memory to it on some kernels.

set -euo pipefail
kind=$1
shift
export ASAN_OPTIONS="detect_leaks=1:detect_stack_use_after_return=1:strict_string_checks=1:abort_on_error=0:exitcode=99"
export LSAN_OPTIONS="exitcode=99:print_suppressions=0"
export UBSAN_OPTIONS="print_stacktrace=1:halt_on_error=1"
export TSAN_OPTIONS="halt_on_error=1:second_deadlock_stack=1:exitcode=99"
if [ "$kind" = tsan ] && setarch -R true 2>/dev/null; then
  exec setarch -R "$@"
fi
exec "$@"
