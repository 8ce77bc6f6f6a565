/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A channel's connections on one loop, and the streams that wait for one. All of
 * it belongs to the loop's thread, so that a call never crosses threads; only the
 * hub, which knows a channel's pools, is shared.
 *
 *   hub (lock) --- pool (loop A): one HTTP/2 link, HTTP/1.1 links, waiting streams
 *              \-- pool (loop B): ...
 *
 * Loops of three kinds carry pools: those made for plain threads, which are the
 * pool's own; those of a server's workers, whose end a loop hook tells; and those
 * of a crpc_driver, where links come from the user. */

#ifndef CLIENT_POOL_H
#define CLIENT_POOL_H

#include <pthread.h>

#include "client/dialer.h"
#include "protocol/protocol.h"

enum { CLIENT_KINDS = 2, CLIENT_ERROR_MAX = 400 };

/* Index of what is kept for each HTTP version. */
typedef enum client_kind { CLIENT_HTTP1, CLIENT_HTTP2 } client_kind;

/* What a channel's pools need to know; immutable, outlives the channel. */
typedef struct client_hub {
  cpb_allocator alloc;
  crpc__url url; /* views into text */
  char *text;
  size_t text_size;
  crpc_http_version http;
  crpc_protocol protocol;
  int64_t connect_timeout_us;
  uint32_t max_connections, max_idle;
  http_limits limits;

  pthread_mutex_t lock;
  size_t refs;     /* under lock: channel and pools */
  cpb__list pools; /* under lock */
} client_hub;

typedef struct client_dial client_dial;

typedef struct client_pool {
  crpc__connector connector; /* first member */
  client_hub *hub;
  cpb__list in_hub; /* under hub->lock, as thread and bound are */
  cpb__loop *loop;
  bool owned; /* the loop was made for this pool */
  bool bound; /* plain calls of this thread use the loop */
  pthread_t thread;

  /* The loop's thread. */
  cpb__loop_hook hook;
  cpb__task close_task;
  cpb__task serve_task;
  crpc__protocol_loop protocol;
  bool ended;
  cpb__list waiting[CLIENT_KINDS]; /* streams */
  cpb__list links[CLIENT_KINDS];
  size_t link_count[CLIENT_KINDS];
  cpb__list idle; /* HTTP/1.1 links without an exchange, newest last */
  size_t idle_count;
  cpb__list dials;
  size_t dial_count[CLIENT_KINDS];
  uint32_t failures;     /* of connecting, in a row */
  int64_t not_before_us; /* when the next try may be made */
  uint64_t random;       /* for jitter */
  size_t error_len;
  char error[CLIENT_ERROR_MAX]; /* why connecting failed last */
} client_pool;

/* Under hub->lock: a new pool on the loop, in the hub. NULL: out of memory. */
client_pool *CPB_NULLABLE crpc__client_pool_create(client_hub *hub,
                                                   cpb__loop *loop);
/* Closes its connections; what waits is refused. The memory stays. */
void crpc__client_pool_end(client_pool *pool);
/* Ends it and frees all, its own loop too. Not under the lock. */
void crpc__client_pool_free(client_pool *pool);
/* The user's connection joins the pool. */
void crpc__client_pool_add(client_pool *pool, crpc__link *link);
/* Whether a user's connection speaks HTTP/2. */
client_kind crpc__client_pool_kind(const client_hub *hub);

extern const crpc__link_owner crpc__client_owner;

void crpc__hub_unref(client_hub *hub);

#endif
