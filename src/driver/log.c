/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "driver/log.h"

#include <stdio.h>

enum { EACH_US = 1000 * 1000, LINE_MAX_BYTES = 512 };

/* Reasons of HTTP/2 and our own (from HTTP_DONE on) in one table. */
static size_t row_of(http_reason reason) {
  size_t own = CRPC__LOG_REASONS / 2;
  size_t row =
      reason >= HTTP_DONE ? own + (size_t)(reason - HTTP_DONE) : (size_t)reason;
  return row < CRPC__LOG_REASONS ? row : 0;
}

void crpc__conn_log_ended(crpc__conn_log *log, int64_t now_us, cpb_str peer,
                          http_reason reason, const char *why) {
  size_t row = row_of(reason);
  char line[LINE_MAX_BYTES];
  char more[48] = "";
  int len;
  if (!log->fn) {
    return;
  }
  if (now_us < log->next_us[row]) {
    log->skipped[row]++;
    return;
  }
  if (log->skipped[row]) {
    (void)snprintf(more, sizeof(more), " (and %u more before)",
                   log->skipped[row]);
  }
  log->next_us[row] = now_us + EACH_US;
  log->skipped[row] = 0;
  len = snprintf(line, sizeof(line), "connection with " CPB_STR_FMT ": %s%s",
                 CPB_STR_ARG(peer.len ? peer : CPB_STR("a peer")), why, more);
  if (len > 0) {
    size_t n = (size_t)len < sizeof(line) ? (size_t)len : sizeof(line) - 1;
    log->fn(log->user, CRPC_LOG_WARN, (cpb_str){line, n});
  }
}
