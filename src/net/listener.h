/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Listening sockets: bound once, then accepting on one loop or on several.
 *
 * A TCP address is bound once for each loop (SO_REUSEPORT), so that the kernel
 * spreads the connections; the loops share the one socket of a Unix address and
 * take turns as they are free. */

#ifndef NET_LISTENER_H
#define NET_LISTENER_H

#include "net/address.h"
#include "net/socket.h"

/* An address that is bound and listening. */
typedef struct net_bound {
  const cpb_allocator *alloc;
  int *fds; /* one for each loop */
  size_t count;
  dev_t dev; /* of the Unix socket's file, to remove that one only */
  ino_t ino;
  bool is_unix;
  char path[NET_HOST_MAX];
  char text[NET_ADDRESS_MAX]; /* with the real port */
} net_bound;

/* Zero in any field but backlog: as the kernel says. */
typedef struct net_bind_options {
  uint32_t backlog;
  uint32_t unix_mode, unix_user, unix_group; /* of the socket's file */
  bool reuse_port; /* even for one loop: other processes may bind too */
  int keepalive_s; /* net_set_keepalive of what is accepted */
} net_bind_options;

/* Binds for count loops. A name is resolved, its first address taken; a stale
 * Unix socket is replaced. 0, or an errno; *what says at which step. */
int net_bound_open(net_bound *bound, const cpb_allocator *alloc,
                   const char *address, size_t count,
                   const net_bind_options *options, const char **what);
/* The same with a socket that listens already; its own on success only. */
int net_bound_adopt(net_bound *bound, const cpb_allocator *alloc, int fd,
                    size_t count, int keepalive_s, const char **what);
/* Closes what no listener took; removes the Unix socket's file. */
void net_bound_close(net_bound *bound);

typedef struct net_listener net_listener;
typedef struct net_listener_events {
  /* Whether one more connection is wanted now; if not it is asked again in a
   * little while, and connections wait in the kernel. */
  bool (*ready)(net_listener *listener, void *user);
  /* Somebody else takes the connected descriptor: true. May be NULL. */
  bool (*place)(net_listener *listener, int fd, void *user);
  /* A new connection, the owner's from now on. */
  void (*accepted)(net_listener *listener, net_socket *s, void *user);
  /* Accepting fails for want of file descriptors or memory: told once for each
   * time that it begins. May be NULL. */
  void (*starved)(net_listener *listener, int error, void *user);
} net_listener_events;

/* Accepts on the index-th socket of bound; which it takes. NULL: no memory. */
net_listener *CPB_NULLABLE net_listener_start(net_loop *loop, net_bound *bound,
                                              size_t index,
                                              const net_listener_events *events,
                                              void *user);
void net_listener_stop(net_listener *CPB_NULLABLE listener);

#endif
