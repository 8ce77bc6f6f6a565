/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Formatting for the log sink. */

#include "base/log.h"

#include <stdio.h>

enum { LOG_MAX = 512 };

void cpb__log_printf(const cpb__log *log, cpb_log_level level,
                     const char *format, ...) {
  if (!log->write) {
    return;
  }
  char line[LOG_MAX + 1];
  va_list args;
  va_start(args, format);
  int n = vsnprintf(line, sizeof(line), format, args);
  va_end(args);
  if (n >= 0) {
    cpb_str text = {line, n > LOG_MAX ? (size_t)LOG_MAX : (size_t)n};
    log->write(log->user, level, text);
  }
}
