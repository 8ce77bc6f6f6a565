/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Accepting. When descriptors or memory run out, or the owner wants no more
 * connections, accepting pauses: it never spins on a connection that it cannot
 * take. */

#include "net/listener.h"

#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <unistd.h>

#include "net/internal.h"

enum {
  ACCEPT_BATCH = 16, /* at most so many in one wakeup */
  PAUSE_US = 50000
};

struct net_listener {
  net_handle handle;
  const net_listener_events *events;
  void *user;
  cpb__timer pause;
  int fd;
  bool starving; /* and the owner knows */
};

static void on_poll(uv_poll_t *poll, int status, int events);

static void watch(net_listener *listener) {
  (void)uv_poll_start(&listener->handle.uv.poll, UV_READABLE, on_poll);
}

static void resume(cpb__timer *timer) {
  watch(CPB__CONTAINER(timer, net_listener, pause));
}

static void pause_accepting(net_listener *listener) {
  cpb__loop *base = &listener->handle.loop->base;
  (void)uv_poll_stop(&listener->handle.uv.poll);
  listener->pause.fire = resume;
  cpb__timer_set(&base->timers, &listener->pause, base->now_us + PAUSE_US);
}

static void starve(net_listener *listener, int error) {
  bool first = !listener->starving;
  listener->starving = true;
  pause_accepting(listener);
  if (first && listener->events->starved) {
    listener->events->starved(listener, error, listener->user);
  }
}

/* Errors of the one connection that was to be accepted (accept(2): treat like
 * EAGAIN) are no reason to stop. */
static bool is_starvation(int error) {
  return error == EMFILE || error == ENFILE || error == ENOBUFS ||
         error == ENOMEM;
}

static void hand_over(net_listener *listener, int fd,
                      const net_sockaddr *peer) {
  int on = 1;
  if (listener->events->place &&
      listener->events->place(listener, fd, listener->user)) {
    return;
  }
  if (peer->storage.ss_family != AF_UNIX) {
    (void)setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  }
  net_socket *s = net__socket_create(listener->handle.loop, fd, peer);
  if (!s) {
    (void)close(fd);
    starve(listener, ENOMEM);
    return;
  }
  listener->starving = false;
  listener->events->accepted(listener, s, listener->user);
}

/* One connection; whether to go on. */
static bool accept_one(net_listener *listener) {
  net_sockaddr peer = {.len = sizeof(peer.storage)};
  int fd = accept4(listener->fd, (struct sockaddr *)&peer.storage, &peer.len,
                   SOCK_NONBLOCK | SOCK_CLOEXEC);
  if (fd >= 0) {
    hand_over(listener, fd, &peer);
    return true;
  }
  if (is_starvation(errno)) {
    starve(listener, errno);
    return false;
  }
  return errno != EAGAIN;
}

static void on_poll(uv_poll_t *poll, int status, int events) {
  net_listener *listener = CPB__CONTAINER(poll, net_listener, handle.uv.poll);
  (void)events;
  net__loop_clock(listener->handle.loop);
  if (status < 0) {
    pause_accepting(listener);
    return;
  }
  for (int i = 0; i < ACCEPT_BATCH && !listener->pause.set; i++) {
    if (!listener->events->ready(listener, listener->user)) {
      pause_accepting(listener);
      return;
    }
    if (!accept_one(listener)) {
      return;
    }
  }
}

void net_listener_stop(net_listener *listener) {
  if (!listener) {
    return;
  }
  cpb__timer_clear(&listener->handle.loop->base.timers, &listener->pause);
  net__handle_close(&listener->handle);
  (void)close(listener->fd);
}

static void drop(net_handle *handle) {
  net_listener_stop(CPB__CONTAINER(handle, net_listener, handle));
}

net_listener *net_listener_start(net_loop *loop, net_bound *bound, size_t index,
                                 const net_listener_events *events,
                                 void *user) {
  net_listener *listener = net__handle_new(loop, sizeof(*listener), drop);
  if (!listener) {
    return NULL;
  }
  listener->events = events;
  listener->user = user;
  listener->fd = bound->fds[index];
  if (uv_poll_init(&loop->uv, &listener->handle.uv.poll, listener->fd) != 0) {
    net__handle_free(&listener->handle);
    return NULL;
  }
  bound->fds[index] = -1;
  watch(listener);
  return listener;
}
