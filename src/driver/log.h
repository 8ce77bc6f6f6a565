/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What a loop says in the log of its server or channel: at most one line of a kind
 * a second, which says how many were left out, so that no peer can fill a disk.
 *
 * Threads: the loop's. */

#ifndef DRIVER_LOG_H
#define DRIVER_LOG_H

#include "connectrpc/server.h"
#include "http/conn.h"

enum { CRPC__LOG_REASONS = 32 };

/* The first kinds are those of connections that have ended, one for each reason. */
typedef enum crpc__log_kind {
  CRPC__LOG_FULL = CRPC__LOG_REASONS, /* server: no more connections */
  CRPC__LOG_FAILED,                   /* client: connecting has failed */
  CRPC__LOG_WAITING, /* client: a call waits because all is in use */
  CRPC__LOG_REFUSED, /* client: a call has waited for too long */
  CRPC__LOG_KINDS
} crpc__log_kind;

/* Zeroed, but for fn and user. */
typedef struct crpc__loop_log {
  crpc_log_fn *CPB_NULLABLE fn; /* NULL: nothing is said */
  void *user;
  int64_t due_us[CRPC__LOG_KINDS]; /* when the next one may be written */
  uint32_t left_out[CRPC__LOG_KINDS];
} crpc__loop_log;

/* Whether a line of the kind would be written now. */
bool crpc__log_may(const crpc__loop_log *log, int64_t now_us, unsigned kind);
void crpc__log_line(crpc__loop_log *log, int64_t now_us, unsigned kind,
                    const char *format, ...) CPB_PRINTF(4, 5);
/* A connection has ended otherwise than it should. peer: an address; may be empty. */
void crpc__log_ended(crpc__loop_log *log, int64_t now_us, cpb_str peer,
                     http_reason reason, const char *why);

#endif
