/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A link over a socket: bytes to the HTTP connection and back, and the end that
 * the connection asks for (http_conn_want). */

#include "driver/socket.h"

enum { CLOSE_US = 5000000 /* for a peer that does not read our last words */ };

typedef struct socket_link {
  crpc__link link;
  const cpb_allocator *alloc;
  net_socket *s;
  cpb__timer closing;
  bool broken;
  bool linger;
} socket_link;

static socket_link *of_link(crpc__link *link) {
  return CPB__CONTAINER(link, socket_link, link);
}

static size_t on_data(net_socket *s, const char *data, size_t n,
                      cpb__chunk *chunk) {
  socket_link *sl = net_socket_user(s);
  return crpc__link_feed(&sl->link, data, n, chunk);
}

static void on_end(net_socket *s, int error) {
  socket_link *sl = net_socket_user(s);
  sl->broken = error != 0;
  crpc__link_feed_eof(&sl->link, sl->broken);
}

static size_t on_drain(net_socket *s, cpb_str *parts, size_t max) {
  socket_link *sl = net_socket_user(s);
  return http_conn_drain(sl->link.http, parts, max);
}

static void on_drained(net_socket *s, size_t n) {
  socket_link *sl = net_socket_user(s);
  http_conn_drained(sl->link.http, n);
}

static void on_late(cpb__timer *timer) {
  socket_link *sl = CPB__CONTAINER(timer, socket_link, closing);
  crpc__link_close(&sl->link);
}

static void on_flushed(net_socket *s, bool idle) {
  socket_link *sl = net_socket_user(s);
  cpb__loop *loop = sl->link.loop;
  unsigned want = http_conn_want(sl->link.http);
  if (!sl->broken && !(want & HTTP_WANT_CLOSE)) {
    net_socket_read(s, (want & HTTP_WANT_READ) != 0);
    return;
  }
  if (sl->broken || idle) {
    sl->linger = !sl->broken && (want & HTTP_WANT_READ);
    crpc__link_close(&sl->link);
    return;
  }
  if (!sl->closing.set) {
    cpb__timer_set(&loop->timers, &sl->closing, loop->now_us + CLOSE_US);
  }
}

static const net_socket_events events = {on_data, on_end, on_drain, on_drained,
                                         on_flushed};

static void mark(crpc__link *link) {
  net_socket_mark(of_link(link)->s);
}

static void poke(crpc__link *link) {
  net_socket_poke(of_link(link)->s);
}

static void close_link(crpc__link *link) {
  socket_link *sl = of_link(link);
  cpb__timer_clear(&link->loop->timers, &sl->closing);
  if (sl->linger) {
    net_socket_linger(sl->s);
  } else {
    net_socket_close(sl->s);
  }
  cpb__free(sl->alloc, sl, sizeof(*sl));
}

static const crpc__link_carrier carrier = {mark, poke, close_link};

crpc__link *crpc__link_over_socket(net_loop *loop, net_socket *s,
                                   const crpc__link_config *config) {
  cpb__loop *base = net_loop_base(loop);
  socket_link *sl = cpb__zalloc(base->alloc, sizeof(*sl));
  if (!sl) {
    net_socket_close(s);
    return NULL;
  }
  sl->alloc = base->alloc;
  sl->s = s;
  sl->closing.fire = on_late;
  if (!crpc__link_init(&sl->link, base->alloc, base, config, &carrier,
                       net_socket_peer(s))) {
    net_socket_close(s);
    cpb__free(base->alloc, sl, sizeof(*sl));
    return NULL;
  }
  net_socket_set_events(s, &events, sl);
  net_socket_mark(s); /* a client's connection begins with its preface */
  return &sl->link;
}
