/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Connect, gRPC and gRPC-Web over HTTP exchanges: the way in for servers and the
 * way out for clients. Nobody above or below knows which of the three it is. */

#ifndef PROTOCOL_PROTOCOL_H
#define PROTOCOL_PROTOCOL_H

#include "http/exchange.h"
#include "rpc/call.h"
#include "rpc/channel.h"
#include "rpc/compression.h"
#include "rpc/server.h"

/* What the calls of one loop share. The loop's owner (server worker, channel's
 * loop, driver) makes one. */
typedef struct crpc__protocol_loop {
  cpb__loop *loop;
  const cpb_allocator *alloc;
  crpc__compression_pool compression;
  void *pool;           /* streams kept for reuse */
  cpb__counter refused; /* requests that became no call */
} crpc__protocol_loop;
void crpc__protocol_loop_init(crpc__protocol_loop *pl, cpb__loop *loop,
                              const cpb_allocator *alloc);
/* Whether there are streams of client calls, which give themselves back. */
bool crpc__protocol_loop_busy(const crpc__protocol_loop *pl);
void crpc__protocol_loop_cleanup(crpc__protocol_loop *pl);

/* Server: takes a new exchange; sets its events. From here the request finds its
 * protocol, codec and procedure, becomes a call, and is answered. peer is
 * borrowed: it lives as long as the connection (it is copied into calls). false:
 * no memory. */
bool crpc__protocol_serve(crpc__protocol_loop *pl, crpc_server *server,
                          http_exchange *x, cpb_str peer);

/* Counts and tells the program of a request that becomes no call. Loop thread. */
void crpc__refused(crpc__protocol_loop *pl, crpc_server *server,
                   const crpc_refusal *refusal);

/* Client: how a stream gets its exchange. The channel implements connect. */
typedef struct crpc__connector crpc__connector;
struct crpc__connector {
  /* Finds or makes a connection for the stream and, now or later, calls
   * crpc__protocol_attach or crpc__protocol_refuse for it, once. */
  void (*connect)(crpc__connector *connector, crpc__stream *stream);
  /* The stream no longer wants it (cancelled, released) although neither has
   * been called yet. */
  void (*forget)(crpc__connector *connector, crpc__stream *stream);
  /* What the stream that has asked waits for, with its NUL: "waiting for a
   * stream: 200 of 200 in use". */
  void (*describe)(crpc__connector *connector, crpc__stream *stream, char *out,
                   size_t size);
};

/* What an exchange is opened with; borrowed until the call returns. */
typedef http_exchange *crpc__open_fn(void *connection, const http_head *head,
                                     bool ended);

/* Makes the stream of a client's call: call->stream. It asks the connector at
 * once for streaming methods, for unary ones when the message is there (its
 * length and, for GET, its bytes are part of the head). authority and prefix
 * (path prefix, may be empty) are borrowed from the channel. */
crpc_code crpc__protocol_client(crpc__protocol_loop *pl, crpc_call *call,
                                crpc__connector *connector, cpb_str scheme,
                                cpb_str authority, cpb_str prefix);
/* The connection is there: the stream opens its exchange with open(connection,
 * head, ended). When that gives NULL the stream fails with unavailable; when the
 * head is larger than max_field_bytes, with resource_exhausted. */
void crpc__protocol_attach(crpc__stream *stream, crpc__open_fn *open,
                           void *connection, size_t max_field_bytes,
                           cpb_str peer);
/* No connection is to be had. */
void crpc__protocol_refuse(crpc__stream *stream, crpc_code code,
                           cpb_str message);
/* Whether the stream's exchange is to carry trailers, or both directions at once. */
bool crpc__protocol_needs_http2(crpc__stream *stream);
/* The connector's own part of a stream, for its queues. */
typedef struct crpc__queued {
  cpb__list link;
  int64_t due_us;
} crpc__queued;
crpc__queued *crpc__protocol_queued(crpc__stream *stream);
crpc__stream *crpc__protocol_of_queued(crpc__queued *queued);

#endif
