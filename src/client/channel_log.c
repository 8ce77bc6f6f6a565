/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The lock is held while a line is written: the user's function must not find its
 * argument gone because another thread has destroyed the channel. */

#include "client/channel_log.h"

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

void crpc__client_log_join(client_log *log, crpc__loop_log *part) {
  *part = (crpc__loop_log){.fn = log->write ? write_line : NULL, .user = log};
}
