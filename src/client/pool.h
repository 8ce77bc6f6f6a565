/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A channel's streams on one loop that wait for a link, and the endpoints that
 * have the links. All of it belongs to the loop's thread, so that a call never
 * crosses threads; only the hub, which knows a channel's pools, is shared.
 *
 *   hub (lock) --- pool (loop A): waiting streams --- endpoint (HTTP/1.1)
 *              |                                  \-- endpoint (HTTP/2)
 *              \-- pool (loop B): ...
 *
 * Loops of three kinds carry pools: those made for plain threads, which are the
 * pool's own; those of a server's workers, whose end a loop hook tells; and those
 * of a crpc_driver, where links come from the user. */

#ifndef CLIENT_POOL_H
#define CLIENT_POOL_H

#include <pthread.h>

#include "client/endpoint.h"
#include "protocol/protocol.h"

/* Index of what is kept for each HTTP version. */
typedef enum client_kind {
  CLIENT_HTTP1,
  CLIENT_HTTP2,
  CLIENT_KINDS
} client_kind;

/* What a channel's pools need to know; immutable, outlives the channel. */
typedef struct client_hub {
  cpb_allocator alloc;
  crpc__url url; /* views into text */
  char *text;
  size_t text_size;
  crpc_channel_options options; /* its strings and pointers are not ours */
  http_limits limits;
  client_log log;

  pthread_mutex_t lock;
  size_t refs;     /* under lock: channel and pools */
  cpb__list pools; /* under lock */
} client_hub;

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
  cpb__timer late; /* for the stream that has waited longest; once closed: for
                      the last call */
  int64_t wait_us; /* at most, while all links are in use */
  crpc__protocol_loop protocol;
  bool ended;
  cpb__list waiting[CLIENT_KINDS]; /* streams, in order of asking */
  client_endpoint endpoints[CLIENT_KINDS];
  crpc__loop_log log;
} client_pool;

/* Under hub->lock: a new pool on the loop, in the hub. NULL: out of memory. */
client_pool *CPB_NULLABLE crpc__client_pool_create(client_hub *hub,
                                                   cpb__loop *loop);
/* Closes its connections; what waits is refused. The memory stays. */
void crpc__client_pool_end(client_pool *pool);
/* Ends it and frees all, its own loop too. Not under the lock. */
void crpc__client_pool_free(client_pool *pool);
/* The endpoint that connections of the user's join. */
client_endpoint *crpc__client_pool_entry(client_pool *pool);

void crpc__hub_unref(client_hub *hub);

#endif
