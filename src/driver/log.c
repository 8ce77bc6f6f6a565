/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "driver/log.h"

#include <stdio.h>

enum { EACH_US = 1000 * 1000, LINE_MAX_BYTES = 512 };

bool crpc__log_may(const crpc__loop_log *log, int64_t now_us, unsigned kind) {
  return log->fn && now_us >= log->due_us[kind];
}

/* What snprintf has put into size bytes. */
static size_t length(int printed, size_t size) {
  return printed < 0 ? 0 : (size_t)printed < size ? (size_t)printed : size - 1;
}

void crpc__log_line(crpc__loop_log *log, int64_t now_us, unsigned kind,
                    const char *format, ...) {
  char line[LINE_MAX_BYTES];
  va_list args;
  if (!crpc__log_may(log, now_us, kind)) {
    log->left_out[kind]++;
    return;
  }
  va_start(args, format);
  size_t len = length(vsnprintf(line, sizeof line, format, args), sizeof line);
  va_end(args);
  if (log->left_out[kind]) {
    size_t room = sizeof line - len;
    len += length(snprintf(line + len, room, " (and %u more before)",
                           (unsigned)log->left_out[kind]),
                  room);
  }
  log->due_us[kind] = now_us + EACH_US;
  log->left_out[kind] = 0;
  log->fn(log->user, kind == CRPC__LOG_WAITING ? CRPC_LOG_INFO : CRPC_LOG_WARN,
          (cpb_str){line, len});
}

/* Reasons of HTTP/2 and our own (from HTTP_DONE on) in one table. */
static unsigned kind_of(http_reason reason) {
  unsigned own = CRPC__LOG_REASONS / 2;
  unsigned kind = reason >= HTTP_DONE ? own + (unsigned)(reason - HTTP_DONE)
                                      : (unsigned)reason;
  return kind < CRPC__LOG_REASONS ? kind : 0;
}

void crpc__log_ended(crpc__loop_log *log, int64_t now_us, cpb_str peer,
                     http_reason reason, const char *why) {
  crpc__log_line(log, now_us, kind_of(reason),
                 "connection with " CPB_STR_FMT ": %s",
                 CPB_STR_ARG(peer.len ? peer : CPB_STR("a peer")), why);
}
