/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The lock is held while a line is written: the user's function must not find its
 * argument gone because another thread has destroyed the channel. */

#include "client/diary.h"

#include <stdio.h>

enum { EVERY_US = 1000000, LINE_MAX_BYTES = 512 };

static const crpc_log_level levels[CLIENT_LINES] = {
    [CLIENT_LINE_FAILED] = CRPC_LOG_WARN,
    [CLIENT_LINE_WAITING] = CRPC_LOG_INFO,
    [CLIENT_LINE_REFUSED] = CRPC_LOG_WARN,
};

void crpc__client_log_init(client_log *log, crpc_log_fn *write, void *user) {
  (void)pthread_mutex_init(&log->lock, NULL);
  log->write = write;
  log->user = user;
}

void crpc__client_log_end(client_log *log) {
  pthread_mutex_lock(&log->lock);
  log->write = NULL;
  pthread_mutex_unlock(&log->lock);
}

void crpc__client_log_cleanup(client_log *log) {
  (void)pthread_mutex_destroy(&log->lock);
}

static void write_line(void *user, crpc_log_level level, cpb_str line) {
  client_log *log = user;
  pthread_mutex_lock(&log->lock);
  if (log->write) {
    log->write(log->user, level, line);
  }
  pthread_mutex_unlock(&log->lock);
}

void crpc__client_diary_init(client_diary *diary, client_log *log) {
  memset(diary, 0, sizeof(*diary));
  diary->ended.fn = log->write ? write_line : NULL;
  diary->ended.user = log;
}

bool crpc__client_may_note(const client_diary *diary, int64_t now_us,
                           client_line line) {
  return diary->ended.fn && now_us >= diary->due_us[line];
}

void crpc__client_note(client_diary *diary, int64_t now_us, client_line line,
                       const char *format, ...) {
  char text[LINE_MAX_BYTES];
  va_list args;
  if (!crpc__client_may_note(diary, now_us, line)) {
    diary->left_out[line]++;
    return;
  }
  va_start(args, format);
  int n = vsnprintf(text, sizeof text, format, args);
  va_end(args);
  size_t len = n < 0                     ? 0
               : (size_t)n < sizeof text ? (size_t)n
                                         : sizeof text - 1;
  if (diary->left_out[line]) {
    n = snprintf(text + len, sizeof text - len, " (and %u more before)",
                 (unsigned)diary->left_out[line]);
    len = n > 0 && (size_t)n < sizeof text - len ? len + (size_t)n : len;
  }
  diary->due_us[line] = now_us + EVERY_US;
  diary->left_out[line] = 0;
  diary->ended.fn(diary->ended.user, levels[line], (cpb_str){text, len});
}
