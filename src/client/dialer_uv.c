/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A client's connections over net/. */

#include "client/dialer.h"
#include "driver/socket.h"
#include "net/dial.h"

struct crpc__dial {
  const cpb_allocator *alloc;
  net_loop *loop;
  net_dial *dial;
  crpc__link_config config;
  http_limits limits;
  crpc__dialed_fn *done;
  void *user;
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
  /* A loop that runs has just looked. */
  if (net && link->carrier->poke && !link->loop->running && !link->working &&
      net_loop_is_stale(net)) {
    link->carrier->poke(link);
  }
}

static void on_dialed(net_socket *s, cpb_str error, void *user) {
  crpc__dial *dial = user;
  crpc__dialed_fn *done = dial->done;
  void *done_user = dial->user;
  crpc__link *link = NULL;
  dial->dial = NULL;
  if (s) {
    link = crpc__link_over_socket(dial->loop, s, &dial->config);
    error = link ? error : CPB_STR("out of memory");
  }
  crpc__dialer_cancel(dial);
  done(link, error, done_user);
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

crpc__dial *crpc__dialer_dial(cpb__loop *loop, const crpc__url *url,
                              int64_t timeout_us,
                              const crpc__link_config *config,
                              crpc__dialed_fn *done, void *user) {
  net_target target;
  crpc__dial *dial = make_target(url, &target)
                         ? cpb__zalloc(loop->alloc, sizeof(*dial))
                         : NULL;
  if (!dial) {
    return NULL;
  }
  dial->alloc = loop->alloc;
  dial->loop = net_loop_of(loop);
  dial->config = *config;
  dial->limits = *config->limits;
  dial->config.limits = &dial->limits;
  dial->done = done;
  dial->user = user;
  dial->dial = net_dial_start(dial->loop, &target, timeout_us, on_dialed, dial);
  if (!dial->dial) {
    cpb__free(dial->alloc, dial, sizeof(*dial));
    return NULL;
  }
  return dial;
}

void crpc__dialer_cancel(crpc__dial *dial) {
  if (dial->dial) {
    net_dial_cancel(dial->dial);
  }
  cpb__free(dial->alloc, dial, sizeof(*dial));
}
