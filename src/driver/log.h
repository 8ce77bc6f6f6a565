/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Lines about connections that ended otherwise than they should, for the log
 * option of a server or a channel: at most one a second for each reason, so that
 * no peer can fill a disk. One for all links of a loop. */

#ifndef DRIVER_LOG_H
#define DRIVER_LOG_H

#include "connectrpc/server.h"
#include "http/conn.h"

enum { CRPC__LOG_REASONS = 32 };

typedef struct crpc__conn_log {
  crpc_log_fn *CPB_NULLABLE fn; /* NULL: nothing is said */
  void *user;
  int64_t next_us[CRPC__LOG_REASONS]; /* by reason: not before */
  uint32_t skipped[CRPC__LOG_REASONS];
} crpc__conn_log;

/* peer: an address; may be empty. */
void crpc__conn_log_ended(crpc__conn_log *log, int64_t now_us, cpb_str peer,
                          http_reason reason, const char *why);

#endif
