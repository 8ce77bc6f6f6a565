/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A user of exchanges that writes down every event as text, one line each, and
 * checks their order:
 *
 *   head POST /a.b.C/D host ended        (request; name=value for each field)
 *   head 200 content-type=text/plain     (response)
 *   data 5                               (sum of adjacent data events)
 *   end grpc-status=0
 *   writable
 *   starved
 *   closed 256
 *
 * Body bytes are collected in `body`. */

#ifndef HTTP_RECORDER_H
#define HTTP_RECORDER_H

#include "base/buf.h"
#include "http/exchange.h"

typedef struct http_recorder http_recorder;
struct http_recorder {
  http_exchange *x; /* NULL once closed */
  cpb__buf log;
  cpb__buf body;
  size_t unlogged; /* data bytes that have no line yet */
  size_t unconsumed;
  bool keep; /* do not consume by itself */
  bool in_data;
  bool head, ended, closed; /* events seen */
  bool failed;              /* the recorder itself ran out of memory */
  uint16_t status;
  http_reason reason;
  char why[320]; /* given with it; empty when none was */
  /* Called after the event was written down; any may be NULL. */
  void (*on_head)(http_recorder *r, const http_head *head, bool ended);
  void (*on_end)(http_recorder *r);
  void (*on_closed)(http_recorder *r);
  void *user;
};

extern const http_exchange_events http_recorder_events;

void http_recorder_init(http_recorder *r, const cpb_allocator *alloc);
/* `recorder` is an http_recorder. Its exchange must be closed. */
void http_recorder_drop(void *recorder);
/* Sets events and user of the exchange. */
void http_recorder_watch(http_recorder *r, http_exchange *x);
cpb_str http_recorder_log(http_recorder *r);
cpb_str http_recorder_body(const http_recorder *r);

#endif
