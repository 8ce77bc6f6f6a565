/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* See recorder.h. */

#include "http_pair/recorder.h"

#include <stdio.h>

#include "base/text.h"
#include "support/crpc_test.h"

static void add(http_recorder *r, cpb_str text) {
  if (!cpb__buf_append(&r->log, text.data, text.len)) {
    r->failed = true;
  }
}

static void add_number(http_recorder *r, uint64_t number) {
  char digits[20];
  add(r, (cpb_str){digits, cpb__format_u64(digits, number)});
}

static void flush_data(http_recorder *r) {
  if (r->in_data) {
    r->in_data = false;
    add(r, CPB_STR("data "));
    add_number(r, r->unlogged);
    add(r, CPB_STR("\n"));
    r->unlogged = 0;
  }
}

static void add_fields(http_recorder *r, const http_head *head) {
  for (size_t i = 0; i < head->count; i++) {
    const http_field *f = &head->fields[i];
    assert_int_equal(f->token, http_token_find(f->name));
    add(r, CPB_STR(" "));
    add(r, f->name);
    add(r, CPB_STR("="));
    add(r, f->value);
  }
}

static http_recorder *recorder_of(http_exchange *x) {
  http_recorder *r = x->user;
  assert_ptr_equal(r->x, x);
  assert_false(r->closed);
  return r;
}

static void on_head(http_exchange *x, const http_head *head, bool ended) {
  http_recorder *r = recorder_of(x);
  assert_false(r->head);
  r->head = true;
  r->status = head->status;
  add(r, CPB_STR("head "));
  if (head->status) {
    add_number(r, head->status);
  } else {
    add(r, head->method);
    add(r, CPB_STR(" "));
    add(r, head->path);
    add(r, CPB_STR(" "));
    add(r, head->authority);
  }
  add_fields(r, head);
  add(r, ended ? CPB_STR(" ended\n") : CPB_STR("\n"));
  if (r->on_head) {
    r->on_head(r, head, ended);
  }
}

static void on_data(http_exchange *x, cpb_str data, cpb__chunk *owner) {
  http_recorder *r = recorder_of(x);
  assert_true(r->head);
  assert_false(r->ended);
  assert_true(data.len > 0);
  if (owner) {
    assert_true(data.data >= owner->data &&
                data.data + data.len <= owner->data + owner->cap);
  }
  if (!cpb__buf_append(&r->body, data.data, data.len)) {
    r->failed = true;
  }
  r->in_data = true;
  r->unlogged += data.len;
  if (r->keep) {
    r->unconsumed += data.len;
  } else {
    x->vtable->consume(x, data.len);
  }
}

static void on_end(http_exchange *x, const http_head *trailers) {
  http_recorder *r = recorder_of(x);
  assert_true(r->head);
  assert_false(r->ended);
  r->ended = true;
  flush_data(r);
  add(r, CPB_STR("end"));
  add_fields(r, trailers);
  add(r, CPB_STR("\n"));
  if (r->on_end) {
    r->on_end(r);
  }
}

static void on_writable(http_exchange *x) {
  http_recorder *r = recorder_of(x);
  flush_data(r);
  add(r, CPB_STR("writable\n"));
}

static void on_closed(http_exchange *x, http_reason reason) {
  http_recorder *r = recorder_of(x);
  flush_data(r);
  r->closed = true;
  r->reason = reason;
  (void)snprintf(r->why, sizeof(r->why), "%s", x->why ? x->why : "");
  r->x = NULL;
  add(r, CPB_STR("closed "));
  add_number(r, (uint64_t)reason);
  add(r, CPB_STR("\n"));
  if (r->on_closed) {
    r->on_closed(r);
  }
}

static void on_starved(http_exchange *x) {
  http_recorder *r = recorder_of(x);
  flush_data(r);
  add(r, CPB_STR("starved\n"));
}

const http_exchange_events http_recorder_events = {
    on_head, on_data, on_end, on_writable, on_closed, on_starved};

void http_recorder_init(http_recorder *r, const cpb_allocator *alloc) {
  memset(r, 0, sizeof(*r));
  cpb__buf_init(&r->log, alloc);
  cpb__buf_init(&r->body, alloc);
}

void http_recorder_drop(void *recorder) {
  http_recorder *r = recorder;
  cpb__buf_cleanup(&r->log);
  cpb__buf_cleanup(&r->body);
}

void http_recorder_watch(http_recorder *r, http_exchange *x) {
  r->x = x;
  x->events = &http_recorder_events;
  x->user = r;
}

cpb_str http_recorder_log(http_recorder *r) {
  flush_data(r);
  return (cpb_str){cpb__buf_head(&r->log), cpb__buf_len(&r->log)};
}

cpb_str http_recorder_body(const http_recorder *r) {
  return (cpb_str){cpb__buf_head(&r->body), cpb__buf_len(&r->body)};
}
