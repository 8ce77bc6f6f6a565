/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A channel's log, which its loops share: each writes through a part of its own
 * (driver/log.h), and may still be at work when the channel is destroyed. */

#ifndef CLIENT_CHANNEL_LOG_H
#define CLIENT_CHANNEL_LOG_H

#include <pthread.h>

#include "connectrpc/channel.h"
#include "driver/log.h"

typedef struct client_log {
  pthread_mutex_t lock;
  crpc_log_fn *write; /* under lock; NULL: none, or the channel is gone */
  void *user;
} client_log;

void crpc__client_log_init(client_log *log, crpc_log_fn *CPB_NULLABLE write,
                           void *user);
/* Makes a loop's part, before the end. */
void crpc__client_log_join(client_log *log, crpc__loop_log *part);
/* No line is written any more once this has returned. */
void crpc__client_log_end(client_log *log);
void crpc__client_log_cleanup(client_log *log);

#endif
