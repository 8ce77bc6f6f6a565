/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A client's connections over net/. */

#include "client/dialer.h"
#include "driver/socket.h"
#include "net/dial.h"

struct crpc__dial {
  crpc__dial_config config;
  http_limits limits;
  net_loop *loop;
  net_dial *dial; /* NULL once it has ended */
};

cpb__loop *crpc__dialer_loop(const cpb_allocator *alloc) {
  net_loop *loop = net_loop_create(alloc);
  return loop ? net_loop_base(loop) : NULL;
}

void crpc__dialer_loop_destroy(cpb__loop *loop) {
  net_loop_destroy(net_loop_of(loop));
}

void crpc__dialer_refresh(cpb__loop *loop) {
  net_loop *net = net_loop_of(loop);
  if (net) {
    net_loop_refresh(net);
  }
}

bool crpc__dialer_can(cpb__loop *loop) {
  return net_loop_of(loop) != NULL;
}

void crpc__dialer_poke(crpc__link *link) {
  net_loop *net = net_loop_of(link->loop);
  if (!net || !link->carrier->poke || link->working) {
    return;
  }
  /* A system call that a link with calls under way does not need: its loop is
   * turned all the time. */
  bool idle = http_conn_exchanges(link->http) == 0;
  if ((idle && !net_loop_has_looked(net)) || net_loop_is_stale(net)) {
    link->carrier->poke(link);
  }
}

static bool make_target(const crpc__url *url, net_target *target) {
  net_sockaddr addr;
  memset(target, 0, sizeof(*target));
  if (url->host.len >= sizeof(target->host) ||
      memchr(url->host.data, 0, url->host.len)) {
    return false;
  }
  cpb__copy(target->host, url->host.data, url->host.len);
  target->port = url->port;
  target->is_unix = url->is_unix;
  return !url->is_unix || net_sockaddr_from(&addr, target);
}

bool crpc__dialer_fits(const crpc__url *url) {
  net_target target;
  return make_target(url, &target);
}

static void on_connected(net_socket *s, cpb_str error, void *user) {
  crpc__dial *dial = user;
  crpc__dialed_fn *done = dial->config.done;
  void *done_user = dial->config.user;
  crpc__link *link = NULL;
  dial->dial = NULL;
  if (s) {
    link = crpc__link_over_socket(dial->loop, s, &dial->config.link);
    error = link ? error : CPB_STR("out of memory");
  }
  crpc__dialer_cancel(dial);
  done(link, error, done_user);
}

crpc__dial *crpc__dialer_dial(cpb__loop *loop,
                              const crpc__dial_config *config) {
  net_target target;
  crpc__dial *dial = make_target(config->url, &target)
                         ? cpb__zalloc(loop->alloc, sizeof(*dial))
                         : NULL;
  if (!dial) {
    return NULL;
  }
  dial->loop = net_loop_of(loop);
  dial->config = *config;
  dial->limits = *config->link.limits;
  dial->config.link.limits = &dial->limits;
  net_dial_config how = {.target = &target,
                         .timeout_us = config->timeout_us,
                         .attempt_delay_us = config->attempt_delay_us,
                         .resolver = &net_resolver_system,
                         .done = on_connected,
                         .user = dial};
  dial->dial = net_dial_start(dial->loop, &how);
  if (!dial->dial) {
    cpb__free(loop->alloc, dial, sizeof(*dial));
    return NULL;
  }
  return dial;
}

void crpc__dialer_cancel(crpc__dial *dial) {
  if (dial->dial) {
    net_dial_cancel(dial->dial);
  }
  cpb__free(net_loop_base(dial->loop)->alloc, dial, sizeof(*dial));
}
