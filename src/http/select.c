/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Which engine a connection gets. A client knows; a server looks at the first
 * bytes: those of HTTP/2 are fixed (RFC 9113 section 3.4) and begin no HTTP/1.1
 * request.
 *
 * The server's connection is this one for as long as it lives, and passes all on
 * to the engine's once that is known. The engine's callbacks come back through it,
 * so that the driver sees one connection only; after each of them and each call
 * the public state (want, exchanges, going_away) is copied from the engine's. */

#include "http/conn.h"

static const char preface[] = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
enum { PREFACE_LEN = sizeof(preface) - 1 };

typedef struct selector {
  http_conn base;
  http_conn *engine; /* NULL until enough bytes were seen */
  cpb__timer slow;   /* the first bytes do not come */
  size_t held;       /* bytes that match the preface so far */
} selector;

static void copy_state(selector *s) {
  s->base.exchanges = s->engine->exchanges;
  s->base.want = s->engine->want;
  s->base.going_away = s->engine->going_away;
  s->base.why = s->engine->why;
}

static void close_now(selector *s) {
  cpb__timer_clear(&s->base.config.loop->timers, &s->slow);
  s->base.want = HTTP_WANT_CLOSE;
  s->base.going_away = true;
  http_conn_mark_dirty(&s->base);
}

static void on_dirty(http_conn *conn, void *user) {
  selector *s = user;
  if (s->engine == conn) {
    copy_state(s);
  }
  http_conn_mark_dirty(&s->base);
}

static bool on_open(http_conn *conn, http_exchange *x, void *user) {
  selector *s = user;
  (void)conn;
  copy_state(s);
  return s->base.config.open(&s->base, x, s->base.config.user);
}

static void on_available(http_conn *conn, void *user) {
  selector *s = user;
  (void)conn;
  copy_state(s);
  if (s->base.config.available) {
    s->base.config.available(&s->base, s->base.config.user);
  }
}

static void on_log(http_conn *conn, http_reason reason, const char *why,
                   void *user) {
  selector *s = user;
  (void)conn;
  s->base.config.log(&s->base, reason, why, s->base.config.user);
}

static bool select_engine(selector *s, bool http2) {
  http_conn_config config = s->base.config;
  config.dirty = on_dirty;
  config.open = on_open;
  config.available = on_available;
  config.log = config.log ? on_log : NULL;
  config.user = s;
  cpb__timer_clear(&config.loop->timers, &s->slow);
  s->engine = http2 ? http_h2_server(&config) : http_h1_server(&config);
  if (s->engine && s->base.going_away) {
    http_conn_shutdown(s->engine);
  }
  return s->engine != NULL;
}

/* How many bytes go on matching the preface. */
static size_t match(const selector *s, const char *data, size_t n) {
  size_t i = 0;
  while (i < n && s->held + i < PREFACE_LEN &&
         data[i] == preface[s->held + i]) {
    i++;
  }
  return i;
}

static size_t selector_feed(http_conn *conn, const char *data, size_t n,
                            cpb__chunk *owner) {
  selector *s = (selector *)conn;
  if (!s->engine) {
    size_t matched = match(s, data, n);
    bool http2 = s->held + matched == PREFACE_LEN;
    if (conn->want & HTTP_WANT_CLOSE) {
      return n;
    }
    if (matched == n && !http2) {
      s->held += n;
      return n;
    }
    if (!select_engine(s, http2) ||
        http_conn_feed(s->engine, preface, s->held, NULL) < s->held) {
      close_now(s);
      return 0;
    }
  }
  size_t taken = http_conn_feed(s->engine, data, n, owner);
  copy_state(s);
  return taken;
}

static void selector_feed_eof(http_conn *conn, bool failed) {
  selector *s = (selector *)conn;
  if (!s->engine) {
    close_now(s);
    return;
  }
  http_conn_feed_eof(s->engine, failed);
  copy_state(s);
}

static size_t selector_drain(http_conn *conn, cpb_str *out, size_t max) {
  selector *s = (selector *)conn;
  if (!s->engine) {
    return 0;
  }
  size_t count = http_conn_drain(s->engine, out, max);
  copy_state(s);
  return count;
}

static void selector_drained(http_conn *conn, size_t n) {
  selector *s = (selector *)conn;
  if (s->engine) {
    http_conn_drained(s->engine, n);
    copy_state(s);
  }
}

static http_exchange *selector_open(http_conn *conn, const http_head *head,
                                    bool ended) {
  (void)conn;
  (void)head;
  (void)ended;
  return NULL;
}

static size_t selector_room(const http_conn *conn) {
  (void)conn;
  return 0;
}

static void selector_shutdown(http_conn *conn) {
  selector *s = (selector *)conn;
  if (!s->engine) {
    s->base.going_away = true;
    cpb__timer_set(&conn->config.loop->timers, &s->slow,
                   conn->config.loop->now_us + HTTP_GRACE_US);
    return;
  }
  http_conn_shutdown(s->engine);
  copy_state(s);
}

static void selector_destroy(http_conn *conn) {
  selector *s = (selector *)conn;
  cpb__timer_clear(&conn->config.loop->timers, &s->slow);
  http_conn_destroy(s->engine);
  cpb__free(conn->config.alloc, s, sizeof(*s));
}

static const http_engine selector_engine = {
    selector_feed, selector_feed_eof, selector_drain,    selector_drained,
    selector_open, selector_room,     selector_shutdown, selector_destroy};

static void slow_start(cpb__timer *timer) {
  selector *s = CPB__CONTAINER(timer, selector, slow);
  if (!s->base.going_away) {
    http_conn_ended(&s->base, HTTP_TIMED_OUT, "no request came");
  }
  close_now(s);
}

http_conn *http_conn_server(const http_conn_config *config) {
  selector *s = cpb__zalloc(config->alloc, sizeof(*s));
  if (!s) {
    return NULL;
  }
  s->base.engine = &selector_engine;
  s->base.config = *config;
  s->base.server = true;
  s->base.want = HTTP_WANT_READ;
  s->slow.fire = slow_start;
  if (config->limits->head_timeout_us > 0) {
    cpb__timer_set(&config->loop->timers, &s->slow,
                   config->loop->now_us + config->limits->head_timeout_us);
  }
  return &s->base;
}

http_conn *http_conn_client(const http_conn_config *config, bool http2) {
  return http2 ? http_h2_client(config) : http_h1_client(config);
}
