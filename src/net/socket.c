/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Reading and writing sockets. libuv tells readiness only: its own streams would
 * read up to 32 times in a row and write without MSG_NOSIGNAL. */

#include "net/socket.h"

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/uio.h>
#include <unistd.h>

#include "net/internal.h"

enum { MAX_PARTS = 64, PEER_MAX = 128 };

struct net_socket {
  net_handle handle;
  const net_socket_events *events;
  void *user;
  cpb__list dirty;
  cpb__timer timer; /* half-closed: the next look at the peer; or lingering */
  int fd;
  int polled;     /* what libuv watches for */
  bool reading;   /* the owner wants input */
  bool blocked;   /* the kernel takes no more output */
  bool ended;     /* events->end was called */
  bool broken;    /* nothing can be written */
  bool lingering; /* closed but for dropping input */
  bool closed;
  cpb__chunk *held; /* input that the owner has not taken yet */
  cpb_str rest;
  size_t peer_len;
  char peer[PEER_MAX];
};

static void on_poll(uv_poll_t *poll, int status, int events);

/* Watches for what is wanted now; a system call only when that changes. */
static void update_poll(net_socket *s) {
  int wanted = s->blocked && !s->broken ? UV_WRITABLE : 0;
  if (s->reading && !s->ended && !s->held) {
    wanted |= UV_READABLE;
  }
  if (s->closed || wanted == s->polled) {
    return;
  }
  s->polled = wanted;
  if (wanted) {
    (void)uv_poll_start(&s->handle.uv.poll, wanted, on_poll);
  } else {
    (void)uv_poll_stop(&s->handle.uv.poll);
  }
}

void net_socket_set_events(net_socket *s, const net_socket_events *events,
                           void *user) {
  s->events = events;
  s->user = user;
  s->reading = true;
  update_poll(s);
}

void *net_socket_user(const net_socket *s) {
  return s->user;
}

cpb_str net_socket_peer(const net_socket *s) {
  return (cpb_str){s->peer, s->peer_len};
}

void net_socket_mark(net_socket *s) {
  if (!s->closed && !s->lingering && !cpb__list_linked(&s->dirty)) {
    cpb__list_push_back(&s->handle.loop->dirty, &s->dirty);
  }
}

void net_socket_read(net_socket *s, bool on) {
  s->reading = on;
  update_poll(s);
}

/* --- reading --- */

static void end(net_socket *s, int error) {
  if (s->ended && (s->broken || error == 0)) {
    return;
  }
  s->broken = s->broken || error != 0;
  s->ended = true;
  update_poll(s);
  net_socket_mark(s);
  s->events->end(s, error);
}

/* How much was taken; the rest is held. */
static size_t offer(net_socket *s, cpb_str data, cpb__chunk *chunk) {
  size_t taken = s->events->data(s, data.data, data.len, chunk);
  if (taken < data.len && !s->closed && !s->lingering) {
    s->held = cpb__chunk_ref(chunk);
    s->rest = (cpb_str){data.data + taken, data.len - taken};
  }
  return taken;
}

/* When nothing is taken nothing has changed: whoever makes room marks it. */
static void offer_rest(net_socket *s) {
  cpb__chunk *chunk = s->held;
  s->held = NULL;
  if (offer(s, s->rest, chunk) > 0) {
    net_socket_mark(s);
  }
  cpb__chunk_unref(chunk);
}

/* Whether bytes have come. */
static bool read_once(net_socket *s) {
  net_loop *loop = s->handle.loop;
  char *at = NULL;
  size_t room = 0;
  cpb__chunk *chunk = net__loop_buffer(loop, &at, &room);
  if (!chunk) {
    end(s, ENOMEM);
    return false;
  }
  ssize_t n = recv(s->fd, at, room, 0);
  if (n > 0) {
    cpb__chunk_ref(chunk);
    net__loop_buffer_used(loop, (size_t)n);
    cpb__count(&loop->received, (uint64_t)n);
    (void)offer(s, (cpb_str){at, (size_t)n}, chunk);
    net_socket_mark(s);
    cpb__chunk_unref(chunk);
  } else if (n == 0) {
    end(s, 0);
  } else if (errno != EAGAIN && errno != EINTR) {
    end(s, errno);
  }
  return n > 0;
}

static void finish_close(net_socket *s);

/* Drops what comes; whether that is over. */
static bool drop_input(net_socket *s) {
  char bin[4096];
  ssize_t n = recv(s->fd, bin, sizeof bin, 0);
  return n == 0 || (n < 0 && errno != EAGAIN && errno != EINTR);
}

static int pending_error(const net_socket *s) {
  int error = 0;
  socklen_t len = sizeof error;
  (void)getsockopt(s->fd, SOL_SOCKET, SO_ERROR, &error, &len);
  return error ? error : ECONNRESET;
}

static void on_poll(uv_poll_t *poll, int status, int events) {
  net_socket *s = CPB__CONTAINER(poll, net_socket, handle.uv.poll);
  net__loop_clock(s->handle.loop);
  if (s->lingering) {
    if (status < 0 || drop_input(s)) {
      finish_close(s);
    }
    return;
  }
  if (status < 0) {
    /* An error is pending; libuv has stopped watching. */
    s->polled = 0;
    events = UV_READABLE | UV_WRITABLE;
  }
  if ((events & UV_WRITABLE) && s->blocked) {
    s->blocked = false;
    net_socket_mark(s);
  }
  if ((events & UV_READABLE) && s->reading && !s->ended && !s->held) {
    (void)read_once(s);
  } else if (status < 0) {
    end(s, pending_error(s));
  }
  update_poll(s);
}

void net_socket_poke(net_socket *s) {
  enum { READS_MAX = 4 };
  bool more = true;
  for (int i = 0; i < READS_MAX && more; i++) {
    more = s->reading && !s->ended && !s->held && !s->closed && !s->lingering &&
           read_once(s);
  }
  update_poll(s);
}

/* --- a peer that has ended its side --- */

/* Does it still read? Its kernel says no to a probe once nobody has the socket
 * any more; data that would ask the same may be long in coming. */
static void probe(cpb__timer *timer) {
  net_socket *s = CPB__CONTAINER(timer, net_socket, timer);
  struct pollfd look = {.fd = s->fd};
  if (poll(&look, 1, 0) > 0 && (look.revents & (POLLERR | POLLHUP))) {
    end(s, pending_error(s));
    return;
  }
  cpb__timer_set(&s->handle.loop->base.timers, timer,
                 s->handle.loop->base.now_us + NET_PROBE_US);
}

static void probe_peer(net_socket *s) {
  int on = 1;
  int seconds = 1;
  s->timer.fire = probe;
  cpb__timer_set(&s->handle.loop->base.timers, &s->timer,
                 s->handle.loop->base.now_us + NET_PROBE_US);
  /* A Unix socket knows none of this, and needs none. */
  (void)setsockopt(s->fd, SOL_SOCKET, SO_KEEPALIVE, &on, sizeof(on));
  (void)setsockopt(s->fd, IPPROTO_TCP, TCP_KEEPIDLE, &seconds, sizeof(seconds));
  (void)setsockopt(s->fd, IPPROTO_TCP, TCP_KEEPINTVL, &seconds,
                   sizeof(seconds));
}

/* --- writing --- */

/* One system call for all parts; of the two the plain one is cheaper. */
static ssize_t write_parts(const net_socket *s, const cpb_str *parts,
                           size_t count) {
  static const int flags = MSG_NOSIGNAL | MSG_DONTWAIT;
  struct iovec iov[MAX_PARTS];
  if (count == 1) {
    return send(s->fd, parts->data, parts->len, flags);
  }
  for (size_t i = 0; i < count; i++) {
    iov[i].iov_base = (char *)(uintptr_t)parts[i].data;
    iov[i].iov_len = parts[i].len;
  }
  struct msghdr msg = {.msg_iov = iov, .msg_iovlen = count};
  return sendmsg(s->fd, &msg, flags);
}

/* Writes all there is, once. Whether nothing is left. */
static bool write_once(net_socket *s) {
  cpb_str parts[MAX_PARTS];
  size_t count = s->events->drain(s, parts, MAX_PARTS);
  if (count == 0) {
    return true;
  }
  size_t total = 0;
  for (size_t i = 0; i < count; i++) {
    total += parts[i].len;
  }
  ssize_t n = write_parts(s, parts, count);
  if (n < 0) {
    if (errno == EAGAIN || errno == EINTR || errno == ENOBUFS) {
      s->blocked = true;
    } else {
      s->handle.loop->restless = true;
      end(s, errno);
      s->broken = true;
    }
    return s->broken;
  }
  cpb__count(&s->handle.loop->sent, (uint64_t)n);
  s->events->drained(s, (size_t)n);
  if ((size_t)n < total) {
    s->blocked = true;
    return false;
  }
  if (s->events->drain(s, parts, 1) > 0) {
    net_socket_mark(s); /* the rest with the next wakeup, which comes at once */
    return false;
  }
  return true;
}

static void flush(net_socket *s) {
  bool idle = s->broken;
  if (!s->broken && !s->blocked) {
    idle = write_once(s);
  }
  if (s->closed) {
    return;
  }
  if (s->held && !s->blocked) {
    offer_rest(s);
  }
  if (!s->closed && !s->lingering) {
    s->events->flushed(s, idle && !cpb__list_linked(&s->dirty));
  }
  if (s->ended && !s->broken && !s->closed && !s->lingering && !s->timer.set) {
    probe_peer(s);
  }
  update_poll(s);
}

void net__sockets_flush(net_loop *loop) {
  cpb__list now;
  if (cpb__list_empty(&loop->dirty)) {
    return;
  }
  /* Those that are marked while we write come with the next wakeup. */
  cpb__list_init(&now);
  cpb__list_push_back(&loop->dirty, &now);
  cpb__list_remove(&loop->dirty);
  cpb__list *link;
  while ((link = cpb__list_pop_front(&now)) != NULL) {
    flush(CPB__CONTAINER(link, net_socket, dirty));
  }
}

/* --- life --- */

static void finish_close(net_socket *s) {
  if (s->closed) {
    return;
  }
  s->closed = true;
  s->handle.loop->lingering -= s->lingering;
  cpb__timer_clear(&s->handle.loop->base.timers, &s->timer);
  cpb__list_remove(&s->dirty);
  cpb__chunk_unref(s->held);
  s->held = NULL;
  net__handle_close(&s->handle);
  (void)close(s->fd);
}

void net_socket_close(net_socket *s) {
  s->handle.loop->restless = true;
  finish_close(s);
}

static void linger_over(cpb__timer *timer) {
  finish_close(CPB__CONTAINER(timer, net_socket, timer));
}

void net_socket_linger(net_socket *s) {
  net_loop *loop = s->handle.loop;
  if (s->closed || s->broken || s->ended || shutdown(s->fd, SHUT_WR) != 0) {
    net_socket_close(s);
    return;
  }
  cpb__list_remove(&s->dirty);
  cpb__chunk_unref(s->held);
  s->held = NULL;
  s->lingering = true;
  loop->lingering++;
  s->reading = true;
  s->blocked = false;
  loop->restless = true;
  s->timer.fire = linger_over;
  cpb__timer_set(&loop->base.timers, &s->timer,
                 loop->base.now_us + NET_LINGER_US);
  update_poll(s);
}

static void drop(net_handle *handle) {
  finish_close(CPB__CONTAINER(handle, net_socket, handle));
}

static void name_peer(net_socket *s, const net_sockaddr *peer) {
  static const size_t unnamed = sizeof("unix:") - 1;
  s->peer_len = net_sockaddr_format(peer, s->peer, sizeof(s->peer));
  if (s->peer_len == unnamed) {
    /* The connecting end of a Unix socket has no name: say the listener's. */
    net_sockaddr local = {.len = sizeof(local.storage)};
    (void)getsockname(s->fd, (struct sockaddr *)&local.storage, &local.len);
    s->peer_len = net_sockaddr_format(&local, s->peer, sizeof(s->peer));
  }
}

net_socket *net__socket_create(net_loop *loop, int fd,
                               const net_sockaddr *peer) {
  net_socket *s = net__handle_new(loop, sizeof(*s), drop);
  if (!s) {
    return NULL;
  }
  s->fd = fd;
  if (uv_poll_init(&loop->uv, &s->handle.uv.poll, fd) != 0) {
    net__handle_free(&s->handle);
    return NULL;
  }
  name_peer(s, peer);
  return s;
}

/* --- sockets made elsewhere --- */

bool net_is_connected(int fd) {
  net_sockaddr peer = {.len = sizeof(peer.storage)};
  int type = 0;
  socklen_t len = sizeof type;
  return getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &len) == 0 &&
         type == SOCK_STREAM &&
         getpeername(fd, (struct sockaddr *)&peer.storage, &peer.len) == 0;
}

net_socket *net_socket_adopt(net_loop *loop, int fd) {
  net_sockaddr peer = {.len = sizeof(peer.storage)};
  int on = 1;
  (void)getpeername(fd, (struct sockaddr *)&peer.storage, &peer.len);
  (void)fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
  (void)fcntl(fd, F_SETFD, FD_CLOEXEC);
  if (peer.storage.ss_family != AF_UNIX) {
    (void)setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  }
  return net__socket_create(loop, fd, &peer);
}

void net_set_keepalive(int fd, int idle_s) {
  enum { PROBES = 6 };
  int on = idle_s > 0, probes = PROBES;
  int every_s = idle_s / PROBES + (idle_s < PROBES);
  (void)setsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, &on, sizeof on);
  if (on) {
    (void)setsockopt(fd, IPPROTO_TCP, TCP_KEEPIDLE, &idle_s, sizeof idle_s);
    (void)setsockopt(fd, IPPROTO_TCP, TCP_KEEPINTVL, &every_s, sizeof every_s);
    (void)setsockopt(fd, IPPROTO_TCP, TCP_KEEPCNT, &probes, sizeof probes);
  }
}
