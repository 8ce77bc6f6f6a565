/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Connecting, several addresses at once.
 *
 *   start --numeric---------> attempt
 *     \--name--> resolve --^    | a while later, or when that failed
 *                             attempt ...
 *                               | the first to connect
 *                             done; the others are dropped
 *
 * Each attempt has a descriptor and a handle of its own. None is given up before
 * all time is up: that costs nothing, and a lost SYN is sent again. */

#include "net/dial.h"

#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <unistd.h>

#include "net/internal.h"

typedef struct attempt {
  net_handle handle;
  cpb__list node;
  net_dial *dial;
  const net_sockaddr *peer;
  int fd;
} attempt;

struct net_dial {
  net_loop *loop;
  net_target target;
  net_dial_config config;
  net_resolve *resolving;
  cpb__list attempts;
  cpb__timer timer; /* of the next attempt, or the end of time */
  cpb__task start;
  int64_t due_us;
  size_t next, count;
  int error; /* of the last attempt that failed */
  net_sockaddr addresses[NET_ADDRESSES_MAX];
};

/* --- ends --- */

static void drop_attempt(net_handle *handle) {
  attempt *a = CPB__CONTAINER(handle, attempt, handle);
  cpb__list_remove(&a->node);
  net__handle_close(handle);
  if (a->fd >= 0) {
    (void)close(a->fd);
  }
}

void net_dial_cancel(net_dial *dial) {
  net_loop *loop = dial->loop;
  cpb__timer_clear(&loop->base.timers, &dial->timer);
  cpb__list_remove(&dial->start.link);
  while (!cpb__list_empty(&dial->attempts)) {
    drop_attempt(&CPB__CONTAINER(dial->attempts.next, attempt, node)->handle);
  }
  if (dial->resolving) {
    dial->config.resolver->cancel(dial->resolving);
  }
  cpb__free(loop->base.alloc, dial, sizeof(*dial));
}

static void finish(net_dial *dial, net_socket *s, cpb_str error) {
  net_dial_fn *done = dial->config.done;
  void *user = dial->config.user;
  net_dial_cancel(dial);
  done(s, error, user);
}

static void fail(net_dial *dial, const char *why) {
  char address[NET_ADDRESS_MAX];
  char text[NET_ADDRESS_MAX + 100];
  (void)net_target_format(&dial->target, address, sizeof address);
  int n = snprintf(text, sizeof text, "connect to %s: %s", address, why);
  finish(dial, NULL, (cpb_str){text, n > 0 ? (size_t)n : 0});
}

/* --- one attempt --- */

static void advance(net_dial *dial);

static void connected(attempt *a) {
  net_dial *dial = a->dial;
  int fd = a->fd;
  int on = 1;
  a->fd = -1;
  if (a->peer->storage.ss_family != AF_UNIX) {
    (void)setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    net_set_keepalive(fd, NET_KEEPALIVE_S);
  }
  const net_sockaddr *peer = a->peer;
  drop_attempt(&a->handle);
  net_socket *s = net__socket_create(dial->loop, fd, peer);
  if (!s) {
    (void)close(fd);
    fail(dial, "out of memory");
    return;
  }
  finish(dial, s, CPB_STR(""));
}

static void on_poll(uv_poll_t *poll, int status, int events) {
  attempt *a = CPB__CONTAINER(poll, attempt, handle.uv.poll);
  net_dial *dial = a->dial;
  int error = 0;
  socklen_t len = sizeof error;
  (void)events;
  net__loop_clock(dial->loop);
  (void)getsockopt(a->fd, SOL_SOCKET, SO_ERROR, &error, &len);
  if (error == 0 && status < 0) {
    error = ECONNABORTED;
  }
  if (error == 0) {
    connected(a);
    return;
  }
  dial->error = error;
  drop_attempt(&a->handle);
  advance(dial);
}

/* 0: under way, or connected. */
static int connect_to(net_dial *dial, const net_sockaddr *addr) {
  net_loop *loop = dial->loop;
  int fd = socket(addr->storage.ss_family,
                  SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (fd < 0) {
    return errno;
  }
  attempt *a = net__handle_new(loop, sizeof(*a), drop_attempt);
  if (!a || uv_poll_init(&loop->uv, &a->handle.uv.poll, fd) != 0) {
    if (a) {
      net__handle_free(&a->handle);
    }
    (void)close(fd);
    return ENOMEM;
  }
  a->fd = fd;
  a->dial = dial;
  a->peer = addr;
  cpb__list_push_back(&dial->attempts, &a->node);
  if (connect(fd, (const struct sockaddr *)&addr->storage, addr->len) != 0 &&
      errno != EINPROGRESS) {
    int error = errno;
    drop_attempt(&a->handle);
    return error;
  }
  (void)uv_poll_start(&a->handle.uv.poll, UV_WRITABLE, on_poll);
  return 0;
}

/* --- one after the other --- */

/* How long the addresses that are left may wait: RFC 8305 section 5, but no more
 * than their share of the time. */
static int64_t delay_us(const net_dial *dial) {
  int64_t left = dial->due_us - dial->loop->base.now_us;
  if (dial->next == dial->count) {
    return left;
  }
  int64_t share = left / (int64_t)(dial->count - dial->next + 1);
  return share < dial->config.attempt_delay_us ? share
                                               : dial->config.attempt_delay_us;
}

/* Begins the next attempt, or fails when none is left and none is under way. */
static void advance(net_dial *dial) {
  cpb__loop *base = &dial->loop->base;
  int error = -1;
  while (error && dial->next < dial->count) {
    error = connect_to(dial, &dial->addresses[dial->next++]);
    dial->error = error ? error : dial->error;
  }
  if (cpb__list_empty(&dial->attempts)) {
    fail(dial, net_error_text(dial->error));
    return;
  }
  cpb__timer_set(&base->timers, &dial->timer, base->now_us + delay_us(dial));
}

static void on_time(cpb__timer *timer) {
  net_dial *dial = CPB__CONTAINER(timer, net_dial, timer);
  if (dial->loop->base.now_us < dial->due_us) {
    advance(dial);
  } else {
    fail(dial, dial->resolving ? "resolving the name timed out" : "timed out");
  }
}

/* --- the name --- */

/* The address that comes next: of the other family than the last one, if there is
 * one (RFC 8305 section 4). */
static size_t pick(const net_sockaddr *from, const bool *used, size_t count,
                   int last_family) {
  size_t any = count;
  for (size_t i = 0; i < count; i++) {
    if (!used[i] && from[i].storage.ss_family != last_family) {
      return i;
    }
    any = !used[i] && any == count ? i : any;
  }
  return any;
}

static void on_resolved(const net_sockaddr *addresses, size_t count,
                        const char *why, void *user) {
  net_dial *dial = user;
  bool used[NET_ADDRESSES_MAX] = {false};
  int family = AF_UNSPEC;
  dial->resolving = NULL;
  if (why) {
    fail(dial, why);
    return;
  }
  count = count < NET_ADDRESSES_MAX ? count : NET_ADDRESSES_MAX;
  while (dial->count < count) {
    size_t i = pick(addresses, used, count, family);
    used[i] = true;
    family = addresses[i].storage.ss_family;
    dial->addresses[dial->count++] = addresses[i];
  }
  advance(dial);
}

static void begin(cpb__task *task) {
  net_dial *dial = CPB__CONTAINER(task, net_dial, start);
  const char *why = NULL;
  if (net_sockaddr_from(&dial->addresses[0], &dial->target)) {
    dial->count = 1;
    advance(dial);
    return;
  }
  dial->resolving = dial->config.resolver->start(dial->loop, &dial->target,
                                                 on_resolved, dial, &why);
  if (!dial->resolving) {
    fail(dial, why);
    return;
  }
  cpb__timer_set(&dial->loop->base.timers, &dial->timer, dial->due_us);
}

net_dial *net_dial_start(net_loop *loop, const net_dial_config *config) {
  net_dial *dial = cpb__zalloc(loop->base.alloc, sizeof(*dial));
  if (!dial) {
    return NULL;
  }
  dial->loop = loop;
  dial->target = *config->target;
  dial->config = *config;
  dial->due_us = loop->base.now_us + config->timeout_us;
  dial->timer.fire = on_time;
  dial->start.run = begin;
  cpb__list_init(&dial->attempts);
  cpb__loop_queue(&loop->base, &dial->start);
  return dial;
}
