/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The inside of crpc_call, for the layers below the public API: what protocols
 * fill in and read. See stream.h for who sets what. */

#ifndef RPC_CALL_H
#define RPC_CALL_H

#include "base/arena.h"
#include "base/loop.h"
#include "connectrpc/service.h"
#include "rpc/metadata.h"
#include "rpc/sched.h"
#include "rpc/stream.h"

struct crpc__route;
struct crpc__codec;
struct crpc__compressor;

typedef struct crpc__value {
  const void *key, *value;
  struct crpc__value *next;
} crpc__value;

struct crpc_call {
  cpb_arena arena;         /* the call's memory; begins with inline memory */
  cpb_arena message_arena; /* of the message received last */
  const crpc_spec *spec;   /* from here on: cleared with the call */
  crpc__stream *stream;
  crpc_wrapper *wrappers; /* outermost first */
  cpb__loop *loop;
  bool server; /* which side this is */

  /* sides */
  const struct crpc__route *route; /* server */
  crpc_server *owner;              /* server */
  crpc_channel *channel;           /* client */
  void *user;                      /* server: as registered */

  /* facts */
  crpc_protocol protocol;
  const struct crpc__codec *codec;
  const struct crpc__compressor *send_compressor; /* NULL = identity */
  const struct crpc__compressor *recv_compressor;
  cpb_str peer, http_method, query;
  uint64_t bytes_received, bytes_sent;
  bool message_compressed; /* the one received last */
  size_t max_receive_bytes, max_send_bytes, compress_from_bytes;
  size_t charged;  /* server: for the message received last, see call_hold */
  int compression; /* crpc_call_set_compression */

  /* metadata */
  crpc__metadata recv_headers, recv_trailers; /* from the other side */
  crpc__metadata send_headers, send_trailers; /* to the other side */
  bool headers_sent;

  /* time and result */
  int64_t timeout_us;  /* as begun with, -1 = none */
  int64_t deadline_us; /* loop clock, INT64_MAX = none */
  cpb__timer deadline;
  crpc_code canceled; /* crpc_call_canceled; atomic access from other threads */
  crpc_code code;     /* how it ended, or what crpc_fail said */
  crpc_error *error;  /* NULL, or why */
  bool finished;      /* server: stream->finish was called; client: recv has
                         returned END or an error */

  crpc__parked parked; /* the first one who waits for crpc__call_wake */
  bool waited;         /* there is one */
  crpc__value *values;
  struct crpc__call_private *priv; /* rpc/call_private.h */
};

/* A server's call, from the loop's pool. It goes back there once its handler has
 * returned, after stream->release. NULL when out of memory. */
crpc_call *CPB_NULLABLE crpc__call_accept(crpc_server *server, cpb__loop *loop);
/* Queues the handler (interceptors, decoding, handler, finish) as a job. The
 * stream is set and everything of stream.h is filled in. */
void crpc__call_dispatch(crpc_call *call);
/* The same for a call without messages: runs run(call) in place of all that. */
void crpc__call_dispatch_with(crpc_call *call,
                              crpc_code (*run)(crpc_call *call));
/* The message received last takes n bytes more than it had on the wire: charges a
 * server's call with them, in place of what the message before it took. false:
 * there is no room, and nothing is charged. A message is given half of what is
 * left, so that small ones still pass where large ones do not. */
bool crpc__call_hold(crpc_call *call, size_t n);
/* Gives up a call that was accepted but not dispatched. */
void crpc__call_abandon(crpc_call *call);
/* How many calls accepted on the loop have not gone back: who ends a loop turns
 * it until there are none. */
size_t crpc__calls_open(const cpb__loop *loop);
/* Starts the deadline's timer; timeout_us is relative to the loop's clock. The
 * server's policy (max_timeout_ms, default_timeout_ms) is applied by the caller
 * through crpc__server_timeout. */
void crpc__call_set_deadline(crpc_call *call, int64_t timeout_us);
/* Client: whether the method should be asked by GET where the protocol has that. */
bool crpc__call_wants_get(const crpc_call *call);
/* Something changed: the one who waits tries again. */
void crpc__call_wake(crpc_call *call);
/* The call is over from below: the peer has gone (CRPC_CANCELED) on a server.
 * The handler sees it; nothing can be sent any more. */
void crpc__call_peer_gone(crpc_call *call, crpc_code code);
/* The server goes and the call cannot stay: peer and handler are told. */
void crpc__call_server_ends(crpc_call *call);
/* The same for all calls of the server that are open on the loop. */
void crpc__calls_end(cpb__loop *loop, const crpc_server *server);
/* Sets the call's error, replacing any. message is copied; remote: it came over
 * the wire. Never fails: without memory the code stays, the text is lost. */
void crpc__call_set_error(crpc_call *call, crpc_code code, cpb_str message,
                          bool remote);
/* The same with an error made elsewhere, which becomes the call's. */
void crpc__call_take_error(crpc_call *call, crpc_error *error);
void crpc__call_set_errorf(crpc_call *call, crpc_code code, const char *format,
                           ...) CPB_PRINTF(3, 4);

/* crpc_error from inside: the message as a view, remote mark. */
crpc_error *crpc__error_new(const cpb_allocator *alloc, crpc_code code,
                            cpb_str message, bool remote);
crpc_error *crpc__error_vnew(const cpb_allocator *alloc, crpc_code code,
                             const char *format, va_list args) CPB_PRINTF(3, 0);
cpb_str crpc__error_message(const crpc_error *CPB_NULLABLE error);
/* Code, message and details; not the cause. */
crpc_error *crpc__error_copy(const cpb_allocator *alloc,
                             const crpc_error *error, bool remote);
enum { CRPC__ERROR_DETAILS_MAX = 1024 };

#endif
