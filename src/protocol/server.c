/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The server's stream: events of the exchange on one side, the call on the other.
 *
 *   head --begin--> dispatched (call set) --finish--> finished --+
 *     |                                                          |  request ended,
 *     +--reject, refuse (no call)----------------> finished -----+  or drained
 *                                                                |
 *                                      freed <-- call released <-+
 *
 * A stream is given back when the call does not use it any more and the exchange
 * needs nothing from it: it has closed, or both directions have ended. What is
 * left of a request after the answer is the carrier's to deal with, so that a peer
 * that is still writing gets to read the answer (RFC 9113 section 8.1: RST_STREAM
 * with NO_ERROR; RFC 9112 section 9.6: a lingering end). */

#include "protocol/internal.h"

enum {
  /* HTTP/1.1: a response begins before the request has ended when so much of it
   * waits for the handler: neither side could go on otherwise. */
  HALF_DUPLEX_BYTES = 64 * 1024,
  /* So long may a caller over HTTP/1.1 be silent, with its request not ended and an
   * answer held for it, before it is taken to wait for that answer. A lost packet is
   * sent again after a second (RFC 6298 section 2.1), and then after two. */
  HALF_DUPLEX_SILENCE_US = 2000 * 1000
};

static crpc__server_stream *of(crpc__stream *base) {
  return CPB__CONTAINER(base, crpc__server_stream, half.base);
}

static void let_go(crpc__server_stream *s) {
  if (CPB__UNLIKELY(s->held.set)) {
    cpb__timer_clear(&s->half.pl->loop->timers, &s->held);
  }
}

/* Gives the stream back if nothing needs it any more. */
static void settle(crpc__server_stream *s) {
  http_exchange *x = s->half.x;
  if (s->half.base.call || (x && !(s->finished && s->request_ended))) {
    return;
  }
  if (x) {
    x->events = &crpc__orphan_events;
    x->user = NULL;
  }
  let_go(s);
  crpc__server_stream_give(s);
}

/* --- What is left of a request --- */

/* The bytes that came together with the head have been handed out by now. */
static void give_up_request(cpb__task *task) {
  crpc__server_stream *s =
      CPB__CONTAINER(task, crpc__server_stream, drain_task);
  http_exchange *x = s->half.x;
  if (x && !s->request_ended) {
    s->request_ended = true;
    x->vtable->reset(x, HTTP_NO_ERROR);
  }
  settle(s);
}

void crpc__server_drain(crpc__server_stream *s) {
  http_exchange *x = s->half.x;
  s->finished = true;
  crpc__half_forgo(&s->half);
  if (!x || s->request_ended) {
    settle(s);
    return;
  }
  s->drain_task.run = give_up_request;
  cpb__loop_queue(s->half.pl->loop, &s->drain_task);
}

/* --- Events --- */

static void wake(crpc__server_stream *s) {
  if (s->half.base.call) {
    crpc__call_wake(s->half.base.call);
  }
}

static void on_head(http_exchange *x, const http_head *head, bool ended) {
  crpc__server_stream *s = x->user;
  s->request_ended = s->half.in.ended = ended;
  crpc__server_begin(s, head); /* may give the stream back */
}

/* --- Half duplex over HTTP/1.1: many clients read nothing before they have written
 *     all, so what a handler sends is held until then. A client that wants an answer
 *     to go on would wait for ever: bidi streams need HTTP/2, and it is told. --- */

static void wait_for_each_other(cpb__timer *timer) {
  crpc__server_stream *s = CPB__CONTAINER(timer, crpc__server_stream, held);
  crpc_call *call = s->half.base.call;
  if (s->finished || s->request_ended) {
    return;
  }
  if (!s->head_sent) {
    crpc__server_reject(s, 505, NULL);
  }
  crpc__call_peer_gone(call, CRPC_UNIMPLEMENTED); /* s may be gone after this */
}

static void hold(crpc__server_stream *s) {
  cpb__loop *loop = s->half.pl->loop;
  s->held.fire = wait_for_each_other;
  cpb__timer_set(&loop->timers, &s->held,
                 loop->now_us + HALF_DUPLEX_SILENCE_US);
}

static bool must_hold(const crpc__server_stream *s) {
  return !(s->half.x->caps & HTTP_CAN_FULL_DUPLEX) && !s->request_ended &&
         s->half.in.pending < HALF_DUPLEX_BYTES;
}

/* --- Events of a body --- */

static void on_data(http_exchange *x, cpb_str data, cpb__chunk *owner) {
  crpc__server_stream *s = x->user;
  if (s->finished || s->get || s->half.in.starved) {
    x->vtable->consume(x, data.len);
    return;
  }
  if (!crpc__inbox_add(&s->half.in, data, owner)) {
    x->vtable->reset(x, HTTP_ENHANCE_YOUR_CALM);
    return;
  }
  if (CPB__UNLIKELY(s->held.set)) {
    hold(s);
  }
  if (crpc__inbox_worth_a_try(&s->half.in) ||
      s->half.in.pending >= HALF_DUPLEX_BYTES) {
    wake(s);
  }
}

static void on_end(http_exchange *x, const http_head *trailers) {
  crpc__server_stream *s = x->user;
  (void)trailers;
  s->request_ended = s->half.in.ended = true;
  wake(s);
  settle(s);
}

static void on_writable(http_exchange *x) {
  wake(x->user);
}

static void on_closed(http_exchange *x, http_reason reason) {
  crpc__server_stream *s = x->user;
  crpc_call *call = s->half.base.call;
  (void)reason;
  s->half.x = NULL;
  if (!call) {
    settle(s);
  } else if (!s->finished) {
    s->finished = true;
    crpc__call_peer_gone(call, CRPC_CANCELED); /* s may be gone after this */
  }
}

static void on_starved(http_exchange *x) {
  crpc__server_stream *s = x->user;
  s->half.in.starved = true;
  wake(s);
}

static const http_exchange_events events = {on_head,     on_data,   on_end,
                                            on_writable, on_closed, on_starved};

bool crpc__protocol_serve(crpc__protocol_loop *pl, crpc_server *server,
                          http_exchange *x, cpb_str peer) {
  crpc__server_stream *s = crpc__server_stream_take(pl);
  if (!s) {
    return false;
  }
  s->server = server;
  s->peer = peer;
  s->half.x = x;
  s->half.registry = server->options.registry;
  s->half.base.vtable = &crpc__server_vtable;
  x->events = &events;
  x->user = s;
  return true;
}

/* --- The call's side --- */

static crpc_code recv_single(crpc__server_stream *s, void *msg,
                             cpb_arena *arena) {
  crpc__half *half = &s->half;
  crpc__envelope e;
  crpc_code code;
  while ((code = crpc__half_next(half, &e)) == CRPC_OK) {
    if (half->have) {
      cpb__chunk_unref(e.owner);
      crpc__call_set_errorf(half->base.call, CRPC_UNIMPLEMENTED,
                            "more than one message where one is due");
      return CRPC_UNIMPLEMENTED;
    }
    half->held = e;
    half->have = true;
  }
  if (code != CRPC_END) {
    return code;
  }
  if (!half->have) {
    crpc__call_set_errorf(half->base.call, CRPC_UNIMPLEMENTED,
                          "no message where one is due");
    return CRPC_UNIMPLEMENTED;
  }
  half->single = false; /* from now on: the end */
  e = half->held;
  return crpc__half_decode(half, &e, msg, arena);
}

static crpc_code recv_next(crpc__server_stream *s, void *msg,
                           cpb_arena *arena) {
  crpc__envelope e;
  if (s->half.single) {
    return recv_single(s, msg, arena);
  }
  crpc_code code = crpc__half_next(&s->half, &e);
  if (code == CRPC_OK) {
    crpc__half_drop(&s->half);
    code = crpc__half_decode(&s->half, &e, msg, arena);
  }
  return code;
}

/* Errors that the inbox found have no words yet. */
static crpc_code explain(crpc__server_stream *s, crpc_code code) {
  crpc_call *call = s->half.base.call;
  if (code == CRPC_DATA_LOSS) {
    code = CRPC_INVALID_ARGUMENT;
    crpc__call_set_errorf(call, code, "the request ended inside a message");
  } else if (s->half.in.starved) {
    crpc__call_set_errorf(call, code,
                          "the server holds too many received bytes");
  } else if (code == CRPC_RESOURCE_EXHAUSTED) {
    crpc__call_set_errorf(call, code, "message is larger than %zu bytes",
                          call->max_receive_bytes);
  } else if (code == CRPC_INTERNAL) {
    crpc__call_set_errorf(call, code, "envelope with unknown flags");
  }
  return code;
}

static const void *server_origin(const crpc__stream *base) {
  const crpc__server_stream *s =
      CPB__CONTAINER(base, crpc__server_stream, half.base);
  return s->peer.data;
}

/* What is waited for has begun, or is all that is to come. */
static bool in_message(const crpc__half *half) {
  return half->single || crpc__envelope_partial(&half->in.reader);
}

/* A handler does not begin while the connection holds too much that its peer does
 * not read: its answer would be held, too. */
static bool no_room_for_answer(const crpc__server_stream *s) {
  http_exchange *x = s->half.x;
  return s->half.single && !s->half.have && !x->vtable->writable(x);
}

static crpc_code server_recv(crpc__stream *base, void *msg, cpb_arena *arena) {
  crpc__server_stream *s = of(base);
  if (s->finished || !s->half.x) {
    return CRPC_CANCELED;
  }
  if (CPB__UNLIKELY(no_room_for_answer(s))) {
    return CRPC__AGAIN;
  }
  crpc_code code = recv_next(s, msg, arena);
  s->half.x->awaits = code == CRPC__AGAIN && in_message(&s->half);
  if (code == CRPC_OK || code == CRPC_END || code == CRPC__AGAIN ||
      base->call->error) {
    return code;
  }
  return explain(s, code);
}

static bool server_readable(crpc__stream *base) {
  crpc__server_stream *s = of(base);
  return s->finished || !s->half.x || crpc__half_readable(&s->half);
}

/* The head, unless it was sent. */
static crpc_code begin_response(crpc__server_stream *s) {
  crpc_call *call = s->half.base.call;
  crpc__server_send_head(s, &call->send_headers);
  if (CPB__LIKELY(!s->lost.data)) {
    return CRPC_OK;
  }
  crpc__call_set_error(call, CRPC_RESOURCE_EXHAUSTED, s->lost, false);
  return CRPC_RESOURCE_EXHAUSTED;
}

/* A message before which there is more to do than to look for room. */
CPB__APART static crpc_code send_first(crpc__server_stream *s,
                                       const void *msg) {
  http_exchange *x = s->half.x;
  crpc__outgoing out;
  if (!s->half.wire->enveloped) {
    return CRPC_FAILED_PRECONDITION;
  }
  if (must_hold(s)) {
    if (!s->held.set && !s->sized) {
      hold(s);
    }
    return CRPC__AGAIN;
  }
  let_go(s);
  if (!x->vtable->writable(x)) {
    return CRPC__AGAIN;
  }
  crpc_code code = crpc__half_encode(&s->half, msg, NULL, false, &out);
  if (code == CRPC_OK) {
    code = begin_response(s);
  }
  if (code == CRPC_OK) {
    crpc__half_send(&s->half, &out, false);
    s->flows = (x->caps & HTTP_CAN_FULL_DUPLEX) != 0;
  }
  crpc__pool_rest(s->half.pl);
  return code;
}

static crpc_code server_send(crpc__stream *base, const void *msg) {
  crpc__server_stream *s = of(base);
  if (s->finished || !s->half.x) {
    return CRPC_CANCELED;
  }
  return CPB__LIKELY(s->flows) ? crpc__half_stream(&s->half, msg)
                               : send_first(s, msg);
}

static crpc_code server_close_send(crpc__stream *base) {
  (void)base;
  return CRPC_OK;
}

static crpc_code server_send_headers(crpc__stream *base) {
  crpc__server_stream *s = of(base);
  if (s->finished || !s->half.x) {
    return CRPC_CANCELED;
  }
  if (!s->half.wire->enveloped) {
    return CRPC_OK;
  }
  if (must_hold(s)) {
    return CRPC_OK; /* they go with the first message */
  }
  crpc_code code = begin_response(s);
  crpc__pool_rest(s->half.pl);
  return code;
}

static uint64_t server_measure(crpc__stream *base, const void *last) {
  crpc__server_stream *s = of(base);
  crpc__outgoing out;
  bool good = crpc__half_encode(&s->half, last, NULL, false, &out) == CRPC_OK;
  crpc__pool_rest(s->half.pl);
  return good ? out.body.len : 0;
}

static crpc_code server_finish(crpc__stream *base, const void *last) {
  crpc__server_stream *s = of(base);
  crpc_call *call = base->call;
  crpc__outgoing out;
  if (s->finished || !s->half.x) {
    s->finished = true;
    return call->code;
  }
  crpc_code code = call->code;
  if (code == CRPC_OK && last) {
    code = crpc__half_encode(&s->half, last, NULL, false, &out);
  }
  const crpc__ending ending = {
      .code = code,
      .message = crpc__error_message(call->error),
      .error = call->error,
      .headers = &call->send_headers,
      .trailers = &call->send_trailers,
      .last = code == CRPC_OK && last ? &out : NULL,
  };
  code = s->half.wire->reply(s, &ending);
  call->headers_sent = true;
  crpc__server_drain(s);
  crpc__pool_rest(s->half.pl);
  return code;
}

/* A thread may be at work on the call's fields: the answer is that of a request
 * that never became a call. */
static void server_cut(crpc__stream *base, crpc_code code, cpb_str message) {
  crpc__server_stream *s = of(base);
  crpc_call *call = base->call;
  const crpc__ending ending = {.code = code, .message = message};
  if (s->finished || !s->half.x) {
    return;
  }
  base->call = NULL;
  s->half.wire->reply(s, &ending);
  base->call = call;
  crpc__server_drain(s);
  crpc__pool_rest(s->half.pl);
}

static void server_cancel(crpc__stream *base) {
  (void)base;
}

static void server_release(crpc__stream *base) {
  crpc__server_stream *s = of(base);
  base->call = NULL;
  if (!s->finished && s->half.x) {
    /* Never without an answer. */
    s->half.x->vtable->reset(s->half.x, HTTP_INTERNAL_ERROR);
    s->finished = s->request_ended = true;
  }
  settle(s);
}

const crpc__stream_vtable crpc__server_vtable = {
    .send = server_send,
    .close_send = server_close_send,
    .recv = server_recv,
    .readable = server_readable,
    .origin = server_origin,
    .send_headers = server_send_headers,
    .measure = server_measure,
    .finish = server_finish,
    .cut = server_cut,
    .cancel = server_cancel,
    .release = server_release,
};
