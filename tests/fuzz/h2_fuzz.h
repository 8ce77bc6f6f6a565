/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What both HTTP/2 fuzz targets share: a user of exchanges that checks the order
 * of events and does things of its own, chosen by the input. */

#ifndef TESTS_FUZZ_H2_FUZZ_H
#define TESTS_FUZZ_H2_FUZZ_H

#include <stdlib.h>

#include "http/conn.h"

enum { FUZZ_EXCHANGES = 64 };

typedef struct fuzz_user {
  http_exchange *x;
  bool head, ended, closed;
  bool reset;  /* asked for: the rest may be dropped in silence */
  size_t held; /* received, not consumed */
} fuzz_user;

typedef struct fuzz_world {
  cpb__loop loop;
  http_limits limits;
  http_conn *conn;
  fuzz_user users[FUZZ_EXCHANGES];
  size_t opened;
  uint32_t random; /* what users do */
} fuzz_world;

static inline void fuzz_check(bool condition) {
  if (!condition) {
    abort();
  }
}

static inline uint32_t fuzz_next(fuzz_world *w) {
  w->random = w->random * 1664525U + 1013904223U;
  return w->random >> 16;
}

static inline fuzz_world *fuzz_world_of(http_exchange *x) {
  return x->conn->config.user;
}

/* Something that a user may do at any time. */
static inline void fuzz_act(fuzz_world *w, fuzz_user *u) {
  static const http_field stable = {CPB_STR_INIT("content-type"),
                                    CPB_STR_INIT("a/b"), HTTP_CONTENT_TYPE,
                                    HTTP_FIELD_STABLE};
  static const http_field status = {CPB_STR_INIT("grpc-status"),
                                    CPB_STR_INIT("0"), HTTP_GRPC_STATUS, 0};
  static char bytes[40000];
  const http_exchange_vtable *v = u->x->vtable;
  http_head head = {
      .status = 200, .fields = &stable, .count = 1, .content_length = -1};
  cpb_str part = {bytes, fuzz_next(w) % (fuzz_next(w) & 1 ? 40000 : 100)};
  switch (fuzz_next(w) % 12) {
    case 0:
    case 1:
    case 2:
      v->send_head(u->x, &head, fuzz_next(w) % 4 == 0);
      break;
    case 3:
    case 4:
    case 5:
      v->send_data(u->x, &part, 1, fuzz_next(w) % 4 == 0);
      break;
    case 6:
    case 7:
      v->send_trailers(u->x, &status, fuzz_next(w) & 1);
      break;
    case 8:
      u->reset = true;
      v->reset(u->x, fuzz_next(w) & 1 ? HTTP_NO_ERROR : HTTP_CANCEL);
      break;
    case 9:
    case 10:
      v->consume(u->x, u->held);
      u->held = 0;
      break;
    default:
      (void)v->writable(u->x);
      break;
  }
}

static inline void fuzz_act_often(http_exchange *x) {
  fuzz_world *w = fuzz_world_of(x);
  for (uint32_t n = fuzz_next(w) % 4; n > 0; n--) {
    fuzz_act(w, x->user);
  }
}

static inline void fuzz_head(http_exchange *x, const http_head *head,
                             bool ended) {
  fuzz_user *u = x->user;
  size_t bytes = 0;
  (void)ended;
  fuzz_check(!u->head && !u->closed);
  fuzz_check(x->conn->server ? head->method.len > 0 : head->status >= 200);
  for (size_t i = 0; i < head->count; i++) {
    const http_field *f = &head->fields[i];
    fuzz_check(f->name.len > 0 && f->name.data[0] != ':');
    fuzz_check(f->token < HTTP_CONNECTION);
    bytes += f->name.len + f->value.len;
    fuzz_check(f->value.len == 0 || f->value.data[0] != ' ');
  }
  fuzz_check(bytes < 65536);
  u->head = true;
  fuzz_act_often(x);
}

static inline void fuzz_data(http_exchange *x, cpb_str data,
                             cpb__chunk *owner) {
  fuzz_user *u = x->user;
  fuzz_check(u->head && !u->ended && !u->closed && data.len > 0);
  fuzz_check(!owner || (data.data >= owner->data &&
                        data.data + data.len <= owner->data + owner->cap));
  u->held += data.len;
  fuzz_act_often(x);
}

static inline void fuzz_end(http_exchange *x, const http_head *trailers) {
  fuzz_user *u = x->user;
  fuzz_check(u->head && !u->ended && !u->closed && trailers->status == 0);
  u->ended = true;
  fuzz_act_often(x);
}

static inline void fuzz_writable(http_exchange *x) {
  fuzz_check(!((fuzz_user *)x->user)->closed);
  fuzz_act_often(x);
}

static inline void fuzz_closed(http_exchange *x, http_reason reason) {
  fuzz_user *u = x->user;
  fuzz_check(!u->closed);
  fuzz_check(reason != HTTP_DONE || u->ended || u->reset);
  u->closed = true;
  u->x = NULL;
}

static const http_exchange_events fuzz_events = {
    fuzz_head, fuzz_data, fuzz_end, fuzz_writable, fuzz_closed, NULL};

static inline void fuzz_watch(fuzz_world *w, http_exchange *x) {
  fuzz_user *u = &w->users[w->opened++];
  u->x = x;
  x->events = &fuzz_events;
  x->user = u;
}

static inline http_conn_config fuzz_begin(fuzz_world *w, uint32_t seed) {
  http_conn_config config = {.alloc = cpb_allocator_default(),
                             .loop = &w->loop,
                             .limits = &w->limits,
                             .user = w};
  memset(w, 0, sizeof *w);
  w->random = seed;
  cpb__loop_init(&w->loop, NULL, config.alloc);
  w->loop.now_us = 1000000;
  http_limits_default(&w->limits);
  w->limits.keepalive_us = 100000000;
  if (seed & 0x80) {
    w->limits.stream_window = 1000;
    w->limits.max_send_buffer = 1000;
    w->limits.max_header_bytes = 500;
    w->limits.max_output_bytes = 5000;
    w->limits.header_table_bytes = 200;
  }
  return config;
}

/* Feeds a piece the way a driver does, and drains. */
static inline void fuzz_feed(fuzz_world *w, const uint8_t *data, size_t n) {
  cpb__chunk *chunk = cpb__chunk_create(cpb_allocator_default(), (uint32_t)n);
  size_t taken;
  cpb_str out;
  fuzz_check(chunk != NULL);
  memcpy(chunk->data, data, n);
  taken = http_conn_feed(w->conn, chunk->data, n, chunk);
  fuzz_check(taken <= n);
  cpb__chunk_unref(chunk);
  cpb__loop_run(&w->loop);
  while (http_conn_drain(w->conn, &out, 1)) {
    /* Bounded by the limit of unsent output, one message of each exchange, and
     * what the fuzzer makes them send. */
    size_t step = out.len > 100 && fuzz_next(w) & 1 ? out.len / 2 : out.len;
    fuzz_check(out.len > 0);
    http_conn_drained(w->conn, step);
  }
}

/* Pieces of lengths chosen by the input's own seed. */
static inline void fuzz_feed_all(fuzz_world *w, const uint8_t *data, size_t n) {
  bool whole = fuzz_next(w) & 1;
  while (n > 0 && (http_conn_want(w->conn) & HTTP_WANT_READ)) {
    size_t piece = whole ? n : 1 + fuzz_next(w) % 50;
    piece = piece < n ? piece : n;
    fuzz_feed(w, data, piece);
    data += piece;
    n -= piece;
    if (fuzz_next(w) % 16 == 0) {
      w->loop.now_us += 1000000;
      cpb__loop_run(&w->loop);
    }
    for (size_t i = 0; i < w->opened; i++) {
      if (w->users[i].x && fuzz_next(w) % 8 == 0) {
        fuzz_act(w, &w->users[i]);
      }
    }
    if (fuzz_next(w) % 256 == 0) {
      http_conn_shutdown(w->conn);
    }
  }
}

static inline void fuzz_end_world(fuzz_world *w) {
  if (fuzz_next(w) & 1) {
    http_conn_feed_eof(w->conn, false);
    cpb__loop_run(&w->loop);
    fuzz_check(http_conn_exchanges(w->conn) == 0);
  }
  http_conn_destroy(w->conn);
  for (size_t i = 0; i < w->opened; i++) {
    fuzz_check(w->users[i].closed);
  }
  cpb__loop_cleanup(&w->loop);
}

#endif
