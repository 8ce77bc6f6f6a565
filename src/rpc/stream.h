/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The stream: a call's lower half, one for each transport: a protocol over an
 * HTTP exchange, server side or client side, or the other half of an in-process
 * call. It never waits: what cannot be done now answers CRPC__AGAIN, and the
 * stream calls crpc__call_wake once it is worth another try. The call above it
 * waits, as its caller does (fiber, thread, or a loop that is turned).
 *
 *   call  -- send, close_send, recv, send_headers, finish, cancel -->  stream
 *   call  <-- crpc__call_wake, received metadata, status ------------  stream
 *
 * What a stream must do with the call's fields:
 * - server: before crpc__call_dispatch: spec and route, request headers, deadline
 *   (crpc__call_set_deadline), peer, codec, encodings, http_method, query.
 *   headers_sent once response headers can no longer be changed.
 * - client: response headers before the first recv that returns other than AGAIN;
 *   trailers and, on failure, error (crpc__call_set_error, remote) before recv
 *   returns END or the error's code.
 * - both: bytes_received, bytes_sent.
 * The call's arenas, metadata and error may be in use by a thread of a blocking
 * handler: after crpc__call_dispatch a stream touches them from inside its
 * vtable's functions only.
 *
 * Threads: loop thread. */

#ifndef RPC_STREAM_H
#define RPC_STREAM_H

#include "connectrpc/call.h"

/* Not now; crpc__call_wake tells when. Never leaves the library. */
#define CRPC__AGAIN ((crpc_code) - 2)

typedef struct crpc__stream crpc__stream;

typedef struct crpc__stream_vtable {
  /* Takes one message: encodes it, borrows nothing. AGAIN: the peer does not keep
   * up, nothing taken. CRPC_END (client): the server has ended the call. */
  crpc_code (*send)(crpc__stream *s, const void *msg);
  /* Client: no more messages. Never AGAIN. */
  crpc_code (*close_send)(crpc__stream *s);
  /* Decodes the next message into msg (empty, of the right type) with memory of
   * arena; views of msg may point into memory that the stream holds until the
   * next recv that returns CRPC_OK, or release: a unary call's message outlives
   * the recv that finds the end. CRPC_END at the clean end. Checks cardinality:
   * where one message is due, a second one, or none, is CRPC_UNIMPLEMENTED. */
  crpc_code (*recv)(crpc__stream *s, void *msg, cpb_arena *arena);
  /* Whether recv would answer other than AGAIN: a message, the end, an error. */
  bool (*readable)(crpc__stream *s);
  /* Server: an address that stands for the connection, whether it is still there
   * or not; the function may be NULL. */
  const void *CPB_NULLABLE (*origin)(const crpc__stream *s);
  /* Server: head with the call's response headers, unless sent. Client: AGAIN
   * until the request's head has been handed to a connection. */
  crpc_code (*send_headers)(crpc__stream *s);
  /* Client: CRPC_OK once the response headers have come, AGAIN before; CRPC_END
   * where none will: recv tells why. */
  crpc_code (*recv_headers)(crpc__stream *s);
  /* Server: the size on the wire of what finish would send as last; NULL without
   * a wire. */
  uint64_t (*measure)(crpc__stream *s, const void *last);
  /* Server, once: ends the call with the call's error (or success) and trailers.
   * Also called when the deadline passes before the handler returns, and after
   * crpc__call_peer_gone, where there is nobody to tell. last (may
   * be NULL): a last message to send before, of a unary or client-stream method:
   * one write, exact content-length. Returns the code with which the call really
   * ended (say, INTERNAL for a message that cannot be encoded). */
  crpc_code (*finish)(crpc__stream *s, const void *CPB_NULLABLE last);
  /* Server: ends the call for the peer alone, with this code and text, while a
   * thread is in the call's handler: nothing of the call is read or written but
   * its stream. Everything fails with CRPC_CANCELED from now on; finish still
   * comes. Harmless when repeated or after finish. */
  void (*cut)(crpc__stream *s, crpc_code code, cpb_str message);
  /* Client: gives the call up, tells the peer (RST_STREAM, closed connection).
   * The call's error is set already. recv and send fail from now on. */
  void (*cancel)(crpc__stream *s);
  /* The call will not use the stream any more. It frees itself, now or once its
   * exchange has closed. */
  void (*release)(crpc__stream *s);
} crpc__stream_vtable;

struct crpc__stream {
  const crpc__stream_vtable *vtable;
  crpc_call *call; /* NULL once released */
};

#endif
