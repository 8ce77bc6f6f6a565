/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Life, output and timers of a connection; see conn.h. */

#include "http/h1/conn.h"

enum { BUF_KEEP = 16 * 1024 };

void h1_set_limit(h1_conn *c, int64_t timeout_us) {
  cpb__loop *loop = c->base.config.loop;
  if (timeout_us > 0) {
    cpb__timer_set(&loop->timers, &c->limit, loop->now_us + timeout_us);
  } else {
    h1_clear_limit(c);
  }
}

void h1_clear_limit(h1_conn *c) {
  if (c->limit.set) {
    cpb__timer_clear(&c->base.config.loop->timers, &c->limit);
  }
}

size_t h1_pending(const h1_conn *c) {
  return cpb__buf_len(&c->out) + cpb__buf_len(&c->flight);
}

void h1_charge(h1_conn *c) {
  size_t now = c->outstanding > HTTP_SMALL_CHANGE ? c->outstanding : 0;
  if (now > c->charged) {
    cpb__budget_take(&c->base.budget, now - c->charged);
  } else {
    cpb__budget_give(&c->base.budget, c->charged - now);
  }
  c->charged = now;
}

static void drop_body(h1_conn *c) {
  c->outstanding = c->wanted = 0;
  if (c->charged) {
    h1_charge(c);
  }
}

void h1_restart(h1_conn *c, h1_phase phase) {
  c->phase = phase;
  c->sending = H1_SEND_NOTHING;
  c->informational = 0;
  c->blocked = c->writable_due = false;
  c->recv_ended = c->head_request = c->expect = false;
  c->saw_cr = c->saw_blank = c->wrote = false;
  c->keep_alive = true;
  h1_block_trim(&c->head);
  h1_block_trim(&c->trailers);
  cpb__buf_trim(&c->in, BUF_KEEP);
  h1_set_limit(c, c->base.config.limits->idle_timeout_us);
  if (c->stalled) {
    http_conn_mark_dirty(&c->base);
  }
}

void h1_stop(h1_conn *c, bool linger) {
  c->base.going_away = true;
  c->keep_alive = false;
  c->base.want = HTTP_WANT_CLOSE;
  c->phase = H1_DEAD;
  if (linger && !c->eof) {
    c->base.want |= HTTP_WANT_READ;
    c->phase = H1_IGNORE;
  }
  h1_clear_limit(c);
  http_conn_mark_dirty(&c->base);
}

static void settle_soon(h1_conn *c) {
  cpb__loop *loop = c->base.config.loop;
  if (!c->in_feed && !c->events.set) {
    cpb__timer_set(&loop->timers, &c->events, loop->now_us);
  }
}

void h1_close_later(h1_conn *c, http_reason reason) {
  if (c->open && !c->closing) {
    c->closing = true;
    c->reason = reason;
    settle_soon(c);
  }
}

void h1_ended(h1_conn *c, http_reason reason, const char *why) {
  http_conn_ended(&c->base, reason, why);
  c->x.why = c->base.why;
}

static const char *name_limit(h1_conn *c, const char *why) {
  if (!c->limit_text) {
    c->limit_text = cpb__alloc(c->base.config.alloc, HTTP_LIMIT_TEXT);
  }
  return c->limit_text
             ? http_limit_text(c->limit_text, &c->base, c->phase == H1_TRAILERS,
                               why == h1_too_many)
             : why;
}

http_reason h1_reason_of(int error) {
  switch (error) {
    case H1_NO_MEMORY:
      return HTTP_NO_MEMORY;
    case 414:
    case 431:
      return HTTP_TOO_LARGE;
    default:
      return HTTP_MALFORMED;
  }
}

void h1_refuse(h1_conn *c, int error, const char *why) {
  http_reason reason = h1_reason_of(error);
  if (why == h1_too_many || why == h1_too_large) {
    why = name_limit(c, why);
  }
  h1_ended(c, reason, reason == HTTP_NO_MEMORY ? "out of memory" : why);
  c->role->refuse(c, error);
}

static void close_exchange(h1_conn *c) {
  c->x.events->closed(&c->x, c->reason);
  drop_body(c);
  c->open = c->closing = false;
  c->base.exchanges = 0;
}

void h1_settle(h1_conn *c) {
  if (c->writable_due && c->open && !c->closing) {
    c->writable_due = false;
    c->x.events->writable(&c->x);
  }
  if (c->open && c->closing) {
    close_exchange(c);
    c->role->next(c);
    if (c->base.config.available) {
      c->base.config.available(&c->base, c->base.config.user);
    }
  }
}

static void on_events(cpb__timer *timer) {
  h1_settle(CPB__CONTAINER(timer, h1_conn, events));
}

static void on_limit(cpb__timer *timer) {
  h1_conn *c = CPB__CONTAINER(timer, h1_conn, limit);
  c->role->limit(c);
}

static bool is_busy(const h1_conn *c) {
  return c->phase != H1_DEAD && (c->open || h1_pending(c) > 0);
}

void h1_watch(h1_conn *c) {
  cpb__loop *loop = c->base.config.loop;
  int64_t interval = http_pace_interval(c->base.config.limits);
  if (interval && is_busy(c)) {
    cpb__timer_set(&loop->timers, &c->look, loop->now_us + interval);
  }
}

/* The user waits for what the peer has begun, and has room for it. */
static bool request_too_slow(h1_conn *c, int64_t now) {
  const http_limits *limits = c->base.config.limits;
  bool awaited = c->open && !c->closing && c->x.awaits && !c->recv_ended &&
                 (c->outstanding < limits->stream_window || c->wanted > 0);
  if (!awaited) {
    http_pace_rest(&c->input, now);
    return false;
  }
  return http_pace_lost(&c->input, now, c->received_bytes,
                        http_pace_least(limits), limits->body_timeout_us);
}

/* A user that goes on sending is let be: it waits as its caller likes. */
static bool answer_not_read(h1_conn *c, int64_t now) {
  bool complete = !c->open || c->sending == H1_SEND_ENDED;
  if (!complete || h1_pending(c) == 0) {
    http_pace_rest(&c->output, now);
    return false;
  }
  return http_pace_lost(&c->output, now, c->written_bytes, 1,
                        c->base.config.limits->write_timeout_us);
}

static void on_look(cpb__timer *timer) {
  h1_conn *c = CPB__CONTAINER(timer, h1_conn, look);
  int64_t now = c->base.config.loop->now_us;
  if (request_too_slow(c, now)) {
    h1_ended(c, HTTP_TIMED_OUT, "the request comes too slowly");
    c->role->too_slow(c);
  } else if (answer_not_read(c, now)) {
    h1_ended(c, HTTP_TIMED_OUT, "the answer is not read");
    h1_close_later(c, HTTP_TIMED_OUT);
    h1_stop(c, false);
  }
  h1_watch(c);
}

static void feed_eof(http_conn *conn, bool failed) {
  h1_conn *c = (h1_conn *)conn;
  c->eof = true;
  c->in_feed = true;
  h1_settle(c);
  c->role->eof(c, failed);
  h1_settle(c);
  c->in_feed = false;
}

static size_t drain(http_conn *conn, cpb_str *out, size_t max) {
  h1_conn *c = (h1_conn *)conn;
  h1_flush_head(c);
  if (cpb__buf_len(&c->flight) == 0) {
    cpb__buf empty = c->flight;
    c->flight = c->out;
    c->out = empty;
  }
  size_t len = cpb__buf_len(&c->flight);
  if (len == 0 || max == 0) {
    return 0;
  }
  out[0] = (cpb_str){cpb__buf_head(&c->flight), len};
  return 1;
}

static void drained(http_conn *conn, size_t n) {
  h1_conn *c = (h1_conn *)conn;
  const http_limits *limits = conn->config.limits;
  size_t before = h1_pending(c);
  if (n == 0) {
    return;
  }
  c->wrote = true;
  c->written_bytes += n;
  cpb__buf_consume(&c->flight, n);
  cpb__buf_trim(&c->flight, BUF_KEEP);
  if (c->blocked && h1_pending(c) < limits->max_send_buffer) {
    c->blocked = false;
    c->writable_due = true;
    settle_soon(c);
  }
  if (c->stalled && before >= limits->max_output_bytes &&
      h1_pending(c) < limits->max_output_bytes) {
    http_conn_mark_dirty(conn);
  }
}

static size_t room(const http_conn *conn) {
  const h1_conn *c = (const h1_conn *)conn;
  return c->phase == H1_IDLE && !c->open ? 1 : 0;
}

/* RFC 9112 section 9.6: the last response says "close". Between messages a client's
 * connection ends at once. A server's waits a little: a client that was not told
 * may have sent a request, and would have to take it for lost. */
static void shutdown_conn(http_conn *conn) {
  h1_conn *c = (h1_conn *)conn;
  bool between =
      c->phase == H1_IDLE || (c->phase == H1_HEAD && cpb__buf_len(&c->in) == 0);
  conn->going_away = true;
  if (!c->open && between && conn->server) {
    h1_set_limit(c, HTTP_GRACE_US);
  } else if (!c->open && between) {
    h1_stop(c, false);
  }
}

static void destroy(http_conn *conn) {
  h1_conn *c = (h1_conn *)conn;
  cpb__timers *timers = &conn->config.loop->timers;
  conn->config.log = NULL;
  h1_close_later(c, HTTP_CONNECTION_LOST);
  if (c->open) {
    close_exchange(c);
  }
  cpb__timer_clear(timers, &c->events);
  cpb__timer_clear(timers, &c->limit);
  cpb__timer_clear(timers, &c->look);
  cpb__buf_cleanup(&c->in);
  cpb__buf_cleanup(&c->out);
  cpb__buf_cleanup(&c->flight);
  h1_block_cleanup(&c->head);
  h1_block_cleanup(&c->trailers);
  cpb__free(conn->config.alloc, c->limit_text,
            c->limit_text ? HTTP_LIMIT_TEXT : 0);
  cpb__free(conn->config.alloc, c, sizeof(*c));
}

static const http_engine h1_engine = {h1_feed,       feed_eof,       drain,
                                      drained,       h1_client_open, room,
                                      shutdown_conn, destroy};

http_conn *h1_conn_create(const http_conn_config *config, const h1_role *role) {
  h1_conn *c = cpb__zalloc(config->alloc, sizeof(*c));
  if (!c) {
    return NULL;
  }
  c->base.engine = &h1_engine;
  c->base.config = *config;
  c->base.want = HTTP_WANT_READ;
  c->base.max_field_bytes = H1_PEER_FIELD_BYTES;
  cpb__budget_init(&c->base.budget, SIZE_MAX, config->budget);
  c->role = role;
  c->events.fire = on_events;
  c->limit.fire = on_limit;
  c->look.fire = on_look;
  cpb__buf_init(&c->in, config->alloc);
  cpb__buf_init(&c->out, config->alloc);
  cpb__buf_init(&c->flight, config->alloc);
  h1_block_init(&c->head, config->alloc);
  h1_block_init(&c->trailers, config->alloc);
  c->x.vtable = &h1_exchange_vtable;
  c->x.conn = &c->base;
  return &c->base;
}
