/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What both HTTP/1.1 targets share. The input is fed twice to fresh connections,
 * whole and in pieces (the first byte seeds their sizes); events, output and end
 * must be the same. Pieces are copies of their exact size, so that a sanitizer
 * sees a read past the end. */

#ifndef TESTS_FUZZ_H1_FUZZ_H
#define TESTS_FUZZ_H1_FUZZ_H

#include <stdlib.h>

#include "base/buf.h"
#include "http/conn.h"

typedef struct fuzz_run {
  cpb__loop loop;
  http_limits limits;
  http_conn *conn;
  cpb__buf log, out;
  char path; /* what the server's user does: the path's second byte */
  uint32_t random;
} fuzz_run;

static inline void fuzz_check(bool condition) {
  if (!condition) {
    abort();
  }
}

static inline void fuzz_log(fuzz_run *run, cpb_str text) {
  fuzz_check(cpb__buf_append(&run->log, text.data, text.len));
}

static inline void fuzz_fields(fuzz_run *run, const http_head *head) {
  for (size_t i = 0; i < head->count; i++) {
    const http_field *f = &head->fields[i];
    fuzz_check(f->token == http_token_find(f->name));
    fuzz_check(f->token < HTTP_CONNECTION && f->token != HTTP_HOST);
    fuzz_log(run, CPB_STR("\n"));
    fuzz_log(run, f->name);
    fuzz_log(run, CPB_STR(":"));
    fuzz_log(run, f->value);
  }
}

static inline void fuzz_respond(http_exchange *x, char how) {
  const http_field field = {CPB_STR("a"), CPB_STR("b"), HTTP_OTHER, 0};
  const cpb_str part = CPB_STR("hello");
  http_head head = {.status = how == 'n' ? 204 : 200,
                    .fields = &field,
                    .count = 1,
                    .content_length = how == 'l' ? 5 : -1};
  x->vtable->send_head(x, &head, how == 'h');
  x->vtable->send_data(x, &part, 1, how != 't' && how != 'x');
  x->vtable->send_trailers(x, &field, how != 'x');
  if (how == 'r' || how == 'e') {
    x->vtable->reset(x, how == 'e' ? HTTP_NO_ERROR : HTTP_CANCEL);
  }
}

static inline void fuzz_head(http_exchange *x, const http_head *head,
                             bool ended) {
  fuzz_run *run = x->user;
  char status[2] = {(char)(head->status & 0xff), (char)(head->status >> 8)};
  fuzz_log(run, ended ? CPB_STR("HEAD") : CPB_STR("head"));
  fuzz_log(run, head->method);
  fuzz_log(run, head->authority);
  fuzz_log(run, head->path);
  fuzz_log(run, (cpb_str){status, 2});
  fuzz_fields(run, head);
  run->path = head->path.len > 1 ? head->path.data[1] : 0;
  if (x->conn->server && run->path == 'e') {
    fuzz_respond(x, 'e');
  }
}

static inline void fuzz_data(http_exchange *x, cpb_str data,
                             cpb__chunk *owner) {
  fuzz_run *run = x->user;
  fuzz_check(data.len > 0 && !owner);
  fuzz_log(run, data);
  x->vtable->consume(x, data.len);
}

static inline void fuzz_end(http_exchange *x, const http_head *trailers) {
  fuzz_run *run = x->user;
  fuzz_log(run, CPB_STR("end"));
  fuzz_fields(run, trailers);
  if (x->conn->server) {
    fuzz_respond(x, run->path);
  }
}

static inline void fuzz_writable(http_exchange *x) {
  (void)x;
}

static inline void fuzz_closed(http_exchange *x, http_reason reason) {
  char code[2] = {(char)(reason & 0xff), (char)(reason >> 8)};
  fuzz_log(x->user, CPB_STR("closed"));
  fuzz_log(x->user, (cpb_str){code, 2});
}

static const http_exchange_events fuzz_events = {
    fuzz_head, fuzz_data, fuzz_end, fuzz_writable, fuzz_closed, NULL};

static inline void fuzz_drain(fuzz_run *run) {
  cpb_str views[4];
  size_t count;
  cpb__loop_run(&run->loop);
  while ((count = http_conn_drain(run->conn, views, 4)) > 0) {
    size_t n = 0;
    for (size_t i = 0; i < count; i++) {
      fuzz_check(cpb__buf_append(&run->out, views[i].data, views[i].len));
      n += views[i].len;
    }
    http_conn_drained(run->conn, n);
    cpb__loop_run(&run->loop);
  }
}

static inline size_t fuzz_piece(fuzz_run *run, size_t left, bool whole) {
  run->random = run->random * 1664525U + 1013904223U;
  size_t n = 1 + (run->random >> 16) % (run->random >> 30 ? 9 : 200);
  return whole || n > left ? left : n;
}

static inline void fuzz_feed(fuzz_run *run, const uint8_t *data, size_t size,
                             bool whole) {
  for (size_t at = 0; at < size;) {
    size_t n = fuzz_piece(run, size - at, whole);
    char *piece = malloc(n);
    fuzz_check(piece != NULL);
    memcpy(piece, data + at, n);
    size_t taken = http_conn_feed(run->conn, piece, n, NULL);
    free(piece);
    fuzz_check(taken <= n);
    fuzz_drain(run);
    if (taken == 0) {
      break;
    }
    at += taken;
  }
  http_conn_feed_eof(run->conn, false);
  fuzz_drain(run);
}

typedef http_conn *fuzz_make_fn(fuzz_run *run);

static inline void fuzz_begin(fuzz_run *run, fuzz_make_fn *make,
                              const uint8_t *data, size_t size, bool whole) {
  memset(run, 0, sizeof(*run));
  cpb__loop_init(&run->loop, NULL, cpb_allocator_default());
  http_limits_default(&run->limits);
  run->limits.max_header_bytes = 600;
  run->limits.max_header_count = 12;
  run->random = data[0];
  cpb__buf_init(&run->log, cpb_allocator_default());
  cpb__buf_init(&run->out, cpb_allocator_default());
  run->conn = make(run);
  fuzz_check(run->conn != NULL);
  fuzz_feed(run, data + 1, size - 1, whole);
}

static inline void fuzz_end_run(fuzz_run *run) {
  http_conn_destroy(run->conn);
  cpb__buf_cleanup(&run->log);
  cpb__buf_cleanup(&run->out);
  cpb__loop_cleanup(&run->loop);
}

static inline bool fuzz_same(const cpb__buf *a, const cpb__buf *b) {
  return cpb__buf_len(a) == cpb__buf_len(b) &&
         cpb__same(cpb__buf_head(a), cpb__buf_head(b), cpb__buf_len(a));
}

static inline void fuzz_both(fuzz_make_fn *make, const uint8_t *data,
                             size_t size) {
  fuzz_run whole;
  fuzz_run pieces;
  if (size < 2) {
    return;
  }
  fuzz_begin(&whole, make, data, size, true);
  fuzz_begin(&pieces, make, data, size, false);
  fuzz_check(fuzz_same(&whole.log, &pieces.log));
  fuzz_check(fuzz_same(&whole.out, &pieces.out));
  fuzz_check(http_conn_want(whole.conn) == http_conn_want(pieces.conn));
  fuzz_end_run(&whole);
  fuzz_end_run(&pieces);
}

#endif
