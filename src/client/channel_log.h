/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What a channel says in its log. Of connections that end driver/log.h tells; here
 * is what comes before: connecting, and waiting for a place. At most one line of
 * each kind a second on each loop, which says how many were left out. */

#ifndef CLIENT_DIARY_H
#define CLIENT_DIARY_H

#include <pthread.h>

#include "connectrpc/channel.h"
#include "driver/log.h"

typedef enum client_line {
  CLIENT_LINE_FAILED,  /* connecting has failed */
  CLIENT_LINE_WAITING, /* a call waits because all is in use */
  CLIENT_LINE_REFUSED, /* a call has waited for too long */
  CLIENT_LINES
} client_line;

/* A channel's log, which its loops share. */
typedef struct client_log {
  pthread_mutex_t lock;
  crpc_log_fn *write; /* under lock; NULL: none, or the channel is gone */
  void *user;
} client_log;

/* A loop's own part. */
typedef struct client_diary {
  crpc__conn_log ended;
  int64_t due_us[CLIENT_LINES]; /* when the next one may be written */
  uint32_t left_out[CLIENT_LINES];
} client_diary;

void crpc__client_log_init(client_log *log, crpc_log_fn *CPB_NULLABLE write,
                           void *user);
/* The diary of a loop. */
void crpc__client_diary_init(client_diary *diary, client_log *log);
/* No line is written any more once this has returned. */
void crpc__client_log_end(client_log *log);
void crpc__client_log_cleanup(client_log *log);
/* Whether a line would be written now. */
bool crpc__client_may_note(const client_diary *diary, int64_t now_us,
                           client_line line);
void crpc__client_note(client_diary *diary, int64_t now_us, client_line line,
                       const char *format, ...) CPB_PRINTF(4, 5);

#endif
