/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What the files of this folder share; nobody else sees uv.h. */

#ifndef NET_INTERNAL_H
#define NET_INTERNAL_H

#include <pthread.h>
#include <uv.h>

#include "net/address.h"
#include "net/loop.h"
#include "net/socket.h"

enum {
  NET_READ_BYTES = 65536, /* of a read buffer */
  NET_READ_MIN = 32768,   /* a buffer with less room left is not read into */
  NET_CHUNKS = 4          /* read buffers kept at hand */
};

/* Something with a libuv handle, which must live until libuv has let go of it.
 * First member of all of them. */
typedef struct net_handle {
  union {
    uv_handle_t any;
    uv_poll_t poll;
    uv_signal_t signal;
  } uv;
  cpb__list link; /* net_loop.handles */
  struct net_loop *loop;
  size_t size; /* of the whole object */
  /* At the loop's end: lets go of all but the memory. */
  void (*drop)(struct net_handle *handle);
} net_handle;

struct net_loop {
  cpb__loop base;
  uv_loop_t uv;
  uv_timer_t timer;
  uv_async_t async;
  int64_t armed_us;    /* what timer is set to, INT64_MAX = not set */
  int64_t polled_us;   /* when sockets were looked at last */
  int64_t clock_at_us; /* when base.now_us was read */
  int64_t wall_at_us;  /* when the wall clock was read last */
  bool clocked;        /* now_us was set in this wakeup */
  bool looked;         /* sockets were read in this turn */
  bool restless;       /* something happened while writing: do not wait */
  cpb__list handles;   /* open ones */
  cpb__list dirty;     /* sockets to be written */
  size_t lingering;    /* sockets closed but for dropping input */
  cpb__counter received, sent;    /* bytes */
  cpb__chunk *chunks[NET_CHUNKS]; /* [0] is the one in use; may be NULL */
  size_t chunk_used; /* bytes of chunks[0] that somebody may still look at */
  pthread_mutex_t lock;
  cpb__list posted; /* tasks from other threads, under lock */
};

/* A zeroed object of that size whose first member is a net_handle, known to the
 * loop; NULL when out of memory. For net__handle_close its libuv handle must have
 * been initialised, for net__handle_free it must not. */
void *net__handle_new(net_loop *loop, size_t size,
                      void (*drop)(net_handle *handle));
void net__handle_free(net_handle *handle);
/* Frees the object once libuv is done with it. */
void net__handle_close(net_handle *handle);

/* First thing in each callback from libuv. */
void net__loop_clock(net_loop *loop);
/* A buffer with at least NET_READ_MIN bytes of room; NULL when out of memory. */
cpb__chunk *net__loop_buffer(net_loop *loop, char **at, size_t *room);
/* n bytes of the buffer have been filled and handed out. */
void net__loop_buffer_used(net_loop *loop, size_t n);

/* A connected, non-blocking descriptor becomes a socket, which owns it. NULL:
 * out of memory, the descriptor is still the caller's. */
net_socket *net__socket_create(net_loop *loop, int fd,
                               const net_sockaddr *peer);
/* Writes what the sockets of loop->dirty have to say. */
void net__sockets_flush(net_loop *loop);

#endif
