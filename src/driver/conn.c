/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Connections for somebody else's event loop. */

#include "driver/driver.h"
#include "rpc/call.h"

/* Nobody can wake this loop from outside, and nobody but the user turns it. */
static const cpb__loop_vtable vtable = {NULL, NULL};

crpc_code crpc_driver_create(const cpb_allocator *alloc, crpc_driver **out) {
  const cpb_allocator *a = alloc ? alloc : cpb_allocator_default();
  crpc_driver *driver = cpb__zalloc(a, sizeof(*driver));
  *out = driver;
  if (!driver) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  driver->alloc = *a;
  cpb__loop_init(&driver->loop, &vtable, &driver->alloc);
  driver->loop.now_us = cpb__clock_monotonic_us();
  crpc__protocol_loop_init(&driver->protocol, &driver->loop, &driver->alloc);
  return CRPC_OK;
}

/* The user's clock may have started elsewhere than ours; it never goes back. */
void crpc_driver_set_now(crpc_driver *driver, int64_t now_us) {
  if (now_us > driver->loop.now_us || !driver->told) {
    driver->loop.now_us = now_us;
  }
  driver->told = true;
}

void crpc_driver_destroy(crpc_driver *driver) {
  if (!driver) {
    return;
  }
  cpb_allocator alloc = driver->alloc;
  cpb__loop_end(&driver->loop);
  cpb__loop_run(&driver->loop);
  crpc__protocol_loop_cleanup(&driver->protocol);
  cpb__loop_cleanup(&driver->loop);
  cpb__free(&alloc, driver, sizeof(*driver));
}

/* --- the link --- */

static crpc_conn *of_link(crpc__link *link) {
  return CPB__CONTAINER(link, crpc_conn, link);
}

/* The user drains after each feed and run. */
static void mark(crpc__link *link) {
  (void)link;
}

static void close_link(crpc__link *link) {
  crpc_conn *conn = of_link(link);
  cpb_allocator alloc = conn->driver->alloc;
  cpb__buf_cleanup(&conn->rest);
  cpb__free(&alloc, conn, sizeof(*conn) + conn->peer_len);
}

static const crpc__link_carrier carrier = {mark, NULL, close_link};

crpc_conn *crpc__conn_create(crpc_driver *driver, cpb_str peer,
                             const crpc__link_config *config) {
  crpc_conn *conn = cpb__zalloc(&driver->alloc, sizeof(*conn) + peer.len);
  if (!conn) {
    return NULL;
  }
  conn->driver = driver;
  conn->peer_len = peer.len;
  cpb__copy(conn->peer, peer.data, peer.len);
  cpb__buf_init(&conn->rest, &driver->alloc);
  if (!crpc__link_init(&conn->link, &driver->alloc, &driver->loop, config,
                       &carrier, (cpb_str){conn->peer, peer.len})) {
    cpb__free(&driver->alloc, conn, sizeof(*conn) + peer.len);
    return NULL;
  }
  return conn;
}

void crpc_conn_destroy(crpc_conn *conn) {
  if (conn) {
    crpc_driver *driver = conn->driver;
    crpc__link_close(&conn->link);
    cpb__loop_run(&driver->loop); /* lets the handlers see that it is over */
  }
}

/* --- bytes in --- */

static void give_up(crpc_conn *conn) {
  conn->broken = true;
  crpc__link_feed_eof(&conn->link, true);
}

static void feed_rest(crpc_conn *conn) {
  cpb__buf *rest = &conn->rest;
  if (cpb__buf_len(rest)) {
    cpb__buf_consume(rest, crpc__link_feed(&conn->link, cpb__buf_head(rest),
                                           cpb__buf_len(rest), NULL));
  }
  if (conn->ended && cpb__buf_len(rest) == 0 && !conn->broken) {
    conn->broken = true; /* the end of file is fed once */
    crpc__link_feed_eof(&conn->link, false);
  }
}

static void feed_bytes(crpc_conn *conn, const char *data, size_t n) {
  size_t taken = 0;
  if (cpb__buf_len(&conn->rest) == 0) {
    taken = crpc__link_feed(&conn->link, data, n, NULL);
  }
  if (taken < n && !cpb__buf_append(&conn->rest, data + taken, n - taken)) {
    give_up(conn);
  }
}

void crpc_conn_feed(crpc_conn *conn, const void *data, size_t n,
                    int64_t now_us) {
  crpc_driver_set_now(conn->driver, now_us);
  if (conn->broken || conn->ended) {
    return;
  }
  if (n == 0) {
    conn->ended = true;
  } else if (!(http_conn_want(conn->link.http) & HTTP_WANT_CLOSE)) {
    feed_bytes(conn, data, n);
  }
  feed_rest(conn);
  cpb__loop_run(&conn->driver->loop);
}

void crpc_conn_run(crpc_conn *conn, int64_t now_us) {
  crpc_driver_set_now(conn->driver, now_us);
  feed_rest(conn);
  cpb__loop_run(&conn->driver->loop);
}

bool crpc_conn_wants_read(const crpc_conn *conn) {
  return !conn->broken && !conn->ended && cpb__buf_len(&conn->rest) == 0 &&
         http_conn_want(conn->link.http) == HTTP_WANT_READ;
}

/* --- bytes out --- */

size_t crpc_conn_drain(crpc_conn *conn, cpb_str *parts, size_t max) {
  return http_conn_drain(conn->link.http, parts, max);
}

void crpc_conn_drained(crpc_conn *conn, size_t n) {
  http_conn_drained(conn->link.http, n);
  feed_rest(conn);
}

int crpc_conn_timeout_ms(const crpc_conn *conn, int64_t now_us) {
  const cpb__loop *loop = &conn->driver->loop;
  int64_t us = cpb__loop_timeout_us(loop);
  if (us == INT64_MAX) {
    return -1;
  }
  us -= now_us > loop->now_us ? now_us - loop->now_us : 0;
  if (us <= 0) {
    return 0;
  }
  return us / 1000 < INT32_MAX - 1 ? (int)((us + 999) / 1000) : INT32_MAX;
}

bool crpc_conn_finished(const crpc_conn *conn) {
  cpb_str part;
  return (http_conn_want(conn->link.http) & HTTP_WANT_CLOSE) != 0 &&
         http_conn_drain(conn->link.http, &part, 1) == 0;
}

void crpc_conn_shutdown(crpc_conn *conn) {
  http_conn_shutdown(conn->link.http);
}
