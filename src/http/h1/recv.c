/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Input: the phases of conn.h, one step at a time. A step uses some bytes or
 * moves on to another phase; when it can do neither, feeding ends. */

#include "http/h1/conn.h"

/* Finds the end of the section at the front; as h1_head_end. */
typedef size_t end_fn(const char *data, size_t len, size_t from);
typedef void section_fn(h1_conn *c, const char *data, size_t len);

static void on_head_section(h1_conn *c, const char *data, size_t len) {
  h1_clear_limit(c);
  int error = c->role->head(c, data, len);
  if (error) {
    h1_refuse(c, error, c->head.why);
  }
}

static void on_trailer_section(h1_conn *c, const char *data, size_t len) {
  h1_clear_limit(c);
  int error = h1_parse_trailers(&c->trailers, data, len, c->base.config.limits);
  if (error) {
    h1_refuse(c, error, c->trailers.why);
  } else {
    h1_finish_message(c);
  }
}

/* A trailer section may be nothing but its empty line. */
static size_t trailers_end(const char *data, size_t len, size_t from) {
  if (len >= 2 && data[0] == '\r' && data[1] == '\n') {
    return 2;
  }
  return len && data[0] == '\n' ? 1 : h1_head_end(data, len, from);
}

/* Keeps an incomplete section until more comes. Returns the bytes used. */
static size_t keep(h1_conn *c, const char *data, size_t n, end_fn *find_end,
                   section_fn *on_section) {
  const http_limits *limits = c->base.config.limits;
  size_t old = cpb__buf_len(&c->in);
  size_t room = limits->max_header_bytes - old;
  size_t add = n < room ? n : room;
  if (!cpb__buf_append(&c->in, data, add)) {
    h1_refuse(c, H1_NO_MEMORY, NULL);
    return 0;
  }
  const char *head = cpb__buf_head(&c->in);
  size_t end = old ? find_end(head, old + add, old) : 0;
  if (end) {
    on_section(c, head, end);
    cpb__buf_consume(&c->in, old + add);
    return end - old;
  }
  if (c->phase == H1_HEAD && !c->role->plausible(head, old + add)) {
    h1_refuse(c, 400, "not HTTP/1.1");
  } else if (add < n) {
    bool one_line = !memchr(head, '\n', old + add);
    h1_refuse(c, one_line && c->phase == H1_HEAD ? 414 : 431, h1_too_large);
  }
  return add;
}

static bool take_section(h1_conn *c, const char *data, size_t n, size_t *used,
                         end_fn *find_end, section_fn *on_section) {
  if (n == 0) {
    return false;
  }
  size_t old = cpb__buf_len(&c->in);
  size_t end = old ? 0 : find_end(data, n, 0);
  if (end && end <= c->base.config.limits->max_header_bytes) {
    *used = end;
    on_section(c, data, end);
    return true;
  }
  if (!old && c->base.server) {
    h1_set_limit(c, c->base.config.limits->head_timeout_us);
  }
  *used = keep(c, data, n, find_end, on_section);
  return true;
}

/* An empty line in front of a request is ignored (RFC 9112 section 2.2), one. */
static bool skip_blank_line(h1_conn *c, char first) {
  if (c->saw_blank || cpb__buf_len(&c->in) ||
      first != (c->saw_cr ? '\n' : '\r')) {
    return false;
  }
  c->saw_blank = c->saw_cr;
  c->saw_cr = !c->saw_cr;
  return true;
}

static bool step_head(h1_conn *c, const char *data, size_t n, size_t *used) {
  if (n == 0 || h1_pending(c) >= c->base.config.limits->max_output_bytes) {
    return false;
  }
  if (c->base.server && skip_blank_line(c, data[0])) {
    *used = 1;
    return true;
  }
  if (c->saw_cr) {
    h1_refuse(c, 400, "CR without LF");
    return true;
  }
  return take_section(c, data, n, used, h1_head_end, on_head_section);
}

/* What a connection may hold is its window. What all of a server may hold is the
 * budget above it: when that is used up the user is told. */
static void count_large(h1_conn *c) {
  h1_charge(c);
  if (c->charged && !c->closing && c->x.events->starved &&
      !cpb__budget_fits(c->base.budget.parent, 1)) {
    c->x.events->starved(&c->x);
  }
}

/* What comes after the exchange has closed is dropped: server.c sees to it that it
 * is not much. */
static void deliver(h1_conn *c, cpb_str data, cpb__chunk *owner) {
  if (c->open && !c->closing) {
    c->outstanding += data.len;
    c->received_bytes += data.len;
    c->wanted -= data.len < c->wanted ? data.len : c->wanted;
    c->x.events->data(&c->x, data, owner);
    if (CPB__UNLIKELY(c->outstanding > HTTP_SMALL_CHANGE || c->charged)) {
      count_large(c);
    }
  }
}

/* An answer before the end of the request: a client stops sending and closes (RFC
 * 9112 section 9.5). What has not been written is left out, the last chunk too, so
 * that nobody takes the half for a whole. */
static void stop_sending(h1_conn *c) {
  cpb__buf_consume(&c->out, cpb__buf_len(&c->out));
  c->sending = H1_SEND_ENDED;
  c->keep_alive = false;
  h1_close_later(c, HTTP_NO_ERROR);
}

void h1_finish_message(h1_conn *c) {
  http_head trailers = {.fields = c->trailers.fields,
                        .count = c->trailers.count,
                        .content_length = -1};
  c->phase = H1_COMPLETE;
  if (!c->open) {
    c->role->next(c);
    return;
  }
  if (c->closing) {
    return;
  }
  c->recv_ended = true;
  c->x.events->end(&c->x, &trailers);
  if (c->sending == H1_SEND_ENDED) {
    h1_close_later(c, HTTP_DONE);
  } else if (!c->base.server) {
    stop_sending(c);
  }
}

/* How much may be handed out; what nobody wants is no matter of the window. */
static size_t window(const h1_conn *c) {
  size_t window = c->base.config.limits->stream_window;
  size_t usual = window > c->outstanding ? window - c->outstanding : 0;
  if (!c->open) {
    return SIZE_MAX;
  }
  return usual > c->wanted ? usual : c->wanted;
}

static bool step_body(h1_conn *c, const char *data, size_t n, cpb__chunk *owner,
                      size_t *used) {
  size_t max = window(c);
  bool complete = c->body.kind == H1_BODY_LENGTH && c->body.left == 0;
  cpb_str view;
  if (max == 0 && !complete) {
    return false;
  }
  switch (h1_body_next(&c->body, data, n, max, used, &view)) {
    case H1_STEP_MORE:
      return false;
    case H1_STEP_DATA:
      deliver(c, view, owner);
      break;
    case H1_STEP_END:
      c->trailers.count = 0;
      h1_finish_message(c);
      break;
    case H1_STEP_TRAILERS:
      c->phase = H1_TRAILERS;
      break;
    case H1_STEP_BAD:
      h1_refuse(c, 400, "malformed chunk");
      break;
  }
  return true;
}

static bool step(h1_conn *c, const char *data, size_t n, cpb__chunk *owner,
                 size_t *used) {
  switch (c->phase) {
    case H1_HEAD:
      return step_head(c, data, n, used);
    case H1_BODY:
      return step_body(c, data, n, owner, used);
    case H1_TRAILERS:
      return take_section(c, data, n, used, trailers_end, on_trailer_section);
    case H1_IGNORE:
      *used = n;
      return false;
    case H1_IDLE:
      /* Nobody asked. */
      if (n) {
        h1_ended(c, HTTP_MALFORMED, "answer that nobody asked for");
        h1_stop(c, false);
      }
      return false;
    case H1_COMPLETE:
    case H1_DEAD:
      break;
  }
  return false;
}

size_t h1_feed(http_conn *conn, const char *data, size_t n, cpb__chunk *owner) {
  h1_conn *c = (h1_conn *)conn;
  size_t taken = 0;
  size_t used = 0;
  c->in_feed = true;
  c->stalled = false;
  h1_settle(c);
  while (step(c, data + taken, n - taken, owner, &used)) {
    taken += used;
    used = 0;
    h1_settle(c);
  }
  taken += used;
  if (CPB__UNLIKELY(!c->look.set)) {
    h1_watch(c);
  }
  c->in_feed = false;
  c->stalled = taken < n;
  return taken;
}
