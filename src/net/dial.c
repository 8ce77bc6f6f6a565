/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Connecting, one address after the other.
 *
 *   start --numeric--> try -> try -> ... -> done
 *     \--name--> resolve --^
 *
 * Each try has a descriptor and a handle of its own; the dial itself lives until
 * its resolver request is over, which libuv does not always let us cut short. */

#include "net/dial.h"

#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <unistd.h>

#include "net/internal.h"

enum { MAX_ADDRESSES = 16 };

typedef struct attempt {
  net_handle handle;
  net_dial *dial;
  int fd;
} attempt;

struct net_dial {
  net_loop *loop;
  net_target target;
  net_dial_fn *done;
  void *user;
  uv_getaddrinfo_t resolver;
  bool resolving;
  bool over; /* done or cancelled; only the resolver keeps it alive */
  attempt *current;
  cpb__timer timer; /* of the current try, or of all while resolving */
  cpb__task start;
  int64_t due_us; /* of all of it */
  size_t next, count;
  int error; /* of the last try */
  net_sockaddr addresses[MAX_ADDRESSES];
};

static void try_next(net_dial *dial);

/* --- ends --- */

static void drop_attempt(net_handle *handle) {
  attempt *a = CPB__CONTAINER(handle, attempt, handle);
  net__handle_close(handle);
  if (a->fd >= 0) {
    (void)close(a->fd);
  }
}

static void release(net_dial *dial) {
  net_loop *loop = dial->loop;
  dial->over = true;
  cpb__timer_clear(&loop->base.timers, &dial->timer);
  cpb__list_remove(&dial->start.link);
  if (dial->current) {
    drop_attempt(&dial->current->handle);
    dial->current = NULL;
  }
  if (dial->resolving) {
    (void)uv_cancel((uv_req_t *)&dial->resolver);
  } else {
    cpb__free(loop->base.alloc, dial, sizeof(*dial));
  }
}

void net_dial_cancel(net_dial *dial) {
  release(dial);
}

static void finish(net_dial *dial, net_socket *s, cpb_str error) {
  net_dial_fn *done = dial->done;
  void *user = dial->user;
  release(dial);
  done(s, error, user);
}

static void fail(net_dial *dial, const char *why) {
  char address[NET_ADDRESS_MAX];
  char text[NET_ADDRESS_MAX + 100];
  (void)net_target_format(&dial->target, address, sizeof address);
  int n = snprintf(text, sizeof text, "connect to %s: %s", address, why);
  finish(dial, NULL, (cpb_str){text, n > 0 ? (size_t)n : 0});
}

static void fail_errno(net_dial *dial) {
  fail(dial,
       dial->error == ETIMEDOUT ? "timed out" : net_error_text(dial->error));
}

static void on_time(cpb__timer *timer) {
  net_dial *dial = CPB__CONTAINER(timer, net_dial, timer);
  dial->error = ETIMEDOUT;
  if (dial->resolving) {
    fail(dial, "resolving the name timed out");
  } else {
    try_next(dial);
  }
}

/* --- one try --- */

static void connected(net_dial *dial) {
  net_sockaddr *peer = &dial->addresses[dial->next - 1];
  attempt *a = dial->current;
  int fd = a->fd;
  int on = 1;
  a->fd = -1;
  dial->current = NULL;
  net__handle_close(&a->handle);
  if (peer->storage.ss_family != AF_UNIX) {
    (void)setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    net_set_keepalive(fd, NET_KEEPALIVE_S);
  }
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
    connected(dial);
  } else {
    dial->error = error;
    try_next(dial);
  }
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
  if (connect(fd, (const struct sockaddr *)&addr->storage, addr->len) != 0 &&
      errno != EINPROGRESS) {
    int error = errno;
    drop_attempt(&a->handle);
    return error;
  }
  dial->current = a;
  (void)uv_poll_start(&a->handle.uv.poll, UV_WRITABLE, on_poll);
  return 0;
}

static void try_next(net_dial *dial) {
  cpb__loop *base = &dial->loop->base;
  if (dial->current) {
    drop_attempt(&dial->current->handle);
    dial->current = NULL;
  }
  while (dial->next < dial->count && base->now_us < dial->due_us) {
    int64_t due_us = base->now_us + NET_DIAL_ADDRESS_US;
    cpb__timer_set(&base->timers, &dial->timer,
                   due_us < dial->due_us ? due_us : dial->due_us);
    dial->error = connect_to(dial, &dial->addresses[dial->next++]);
    if (dial->error == 0) {
      return;
    }
  }
  fail_errno(dial);
}

/* --- the name --- */

static void on_resolved(uv_getaddrinfo_t *req, int status,
                        struct addrinfo *list) {
  net_dial *dial = CPB__CONTAINER(req, net_dial, resolver);
  dial->resolving = false;
  net__loop_clock(dial->loop);
  if (dial->over) {
    uv_freeaddrinfo(list);
    release(dial);
    return;
  }
  for (struct addrinfo *ai = list; ai && dial->count < MAX_ADDRESSES;
       ai = ai->ai_next) {
    net_sockaddr *addr = &dial->addresses[dial->count];
    if (ai->ai_addrlen <= sizeof(addr->storage)) {
      memcpy(&addr->storage, ai->ai_addr, ai->ai_addrlen);
      addr->len = ai->ai_addrlen;
      dial->count++;
    }
  }
  uv_freeaddrinfo(list);
  if (status != 0 || dial->count == 0) {
    fail(dial, status ? uv_strerror(status) : "no address");
    return;
  }
  try_next(dial);
}

static void begin(cpb__task *task) {
  net_dial *dial = CPB__CONTAINER(task, net_dial, start);
  cpb__loop *base = &dial->loop->base;
  struct addrinfo hints = {.ai_socktype = SOCK_STREAM,
                           .ai_flags = AI_ADDRCONFIG};
  char port[8];
  if (net_sockaddr_from(&dial->addresses[0], &dial->target)) {
    dial->count = 1;
    try_next(dial);
    return;
  }
  (void)snprintf(port, sizeof port, "%u", (unsigned)dial->target.port);
  int rc = uv_getaddrinfo(&dial->loop->uv, &dial->resolver, on_resolved,
                          dial->target.host, port, &hints);
  if (rc != 0) {
    fail(dial, uv_strerror(rc));
    return;
  }
  dial->resolving = true;
  cpb__timer_set(&base->timers, &dial->timer, dial->due_us);
}

net_dial *net_dial_start(net_loop *loop, const net_target *target,
                         int64_t timeout_us, net_dial_fn *done, void *user) {
  net_dial *dial = cpb__zalloc(loop->base.alloc, sizeof(*dial));
  if (!dial) {
    return NULL;
  }
  dial->loop = loop;
  dial->target = *target;
  dial->done = done;
  dial->user = user;
  dial->error = ETIMEDOUT;
  dial->due_us = loop->base.now_us + timeout_us;
  dial->timer.fire = on_time;
  dial->start.run = begin;
  cpb__loop_queue(&loop->base, &dial->start);
  return dial;
}
