/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The client's stream: the call on one side, connector and exchange on the other.
 *
 *   made --ask--> asked --attach--> open --events--> ended or closed
 *                   |                                     |
 *                   +--refuse--> refused                  v
 *                         \-----------------------> done (verdict)
 *
 * Events only note what has come. What it means is decided in recv, in order:
 * messages first, then how the call ended. A method with a single response is
 * answered only when the response has ended well. */

#include "protocol/internal.h"

enum { WAIT_TEXT_MAX = 500 };

static crpc__client_stream *of(crpc__stream *base) {
  return CPB__CONTAINER(base, crpc__client_stream, half.base);
}

static void wake(crpc__client_stream *c) {
  if (c->half.base.call) {
    crpc__call_wake(c->half.base.call);
  }
}

/* --- Events --- */

static void on_head(http_exchange *x, const http_head *head, bool ended) {
  crpc__client_stream *c = x->user;
  (void)ended;
  c->head_seen = true;
  crpc__client_head(c, head);
  wake(c);
}

static void on_data(http_exchange *x, cpb_str data, cpb__chunk *owner) {
  crpc__client_stream *c = x->user;
  c->body_seen |= data.len > 0;
  if (c->done || c->refused) {
    x->vtable->consume(x, data.len);
    return;
  }
  if (!crpc__inbox_add(&c->half.in, data, owner)) {
    c->refused = CRPC_RESOURCE_EXHAUSTED;
    c->why = CPB_STR("out of memory");
  }
  if (c->refused || crpc__inbox_worth_a_try(&c->half.in)) {
    wake(c);
  }
}

static void on_end(http_exchange *x, const http_head *trailers) {
  crpc__client_stream *c = x->user;
  c->ended = c->half.in.ended = true;
  crpc__client_trailers(c, trailers);
  wake(c);
}

static void on_writable(http_exchange *x) {
  wake(x->user);
}

static void ask(crpc__client_stream *c) {
  c->asked = true;
  c->connector->connect(c->connector, &c->half.base);
}

/* A request that the server has not processed (GOAWAY, REFUSED_STREAM, a kept
 * connection that turns out to be dead) is given to another connection, once: RFC
 * 9113 section 8.7, RFC 9110 section 9.2.2. What has been sent must be at hand. */
static bool try_again(crpc__client_stream *c, http_reason reason) {
  crpc_call *call = c->half.base.call;
  if (reason != HTTP_UNPROCESSED || c->retried || c->done || c->head_seen ||
      !call || !(c->single_request || call->bytes_sent == 0)) {
    return false;
  }
  call->bytes_sent = 0;
  c->retried = true;
  c->sent_end = false;
  ask(c);
  return true;
}

static void on_closed(http_exchange *x, http_reason reason) {
  crpc__client_stream *c = x->user;
  c->half.x = NULL;
  if (try_again(c, reason)) {
    return;
  }
  c->closed = true;
  c->reason = reason;
  if (x->why && c->half.base.call) {
    c->why =
        cpb_arena_copy(&c->half.base.call->arena, cpb_str_from_cstr(x->why));
  }
  wake(c);
}

static void on_starved(http_exchange *x) {
  crpc__client_stream *c = x->user;
  c->refused = CRPC_RESOURCE_EXHAUSTED;
  c->why = CPB_STR("other calls of the connection hold all memory for answers");
  wake(c);
}

static const http_exchange_events events = {on_head,     on_data,   on_end,
                                            on_writable, on_closed, on_starved};

/* --- Getting an exchange --- */

static const crpc__stream_vtable client_vtable;

crpc_code crpc__protocol_client(crpc__protocol_loop *pl, crpc_call *call,
                                crpc__connector *connector, cpb_str scheme,
                                cpb_str authority, cpb_str prefix) {
  crpc__client_stream *c = crpc__client_stream_take(pl);
  if (!c) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  crpc__half *half = &c->half;
  half->base.vtable = &client_vtable;
  half->base.call = call;
  half->wire = crpc__wire_for(call->protocol, call->spec->stream_type);
  half->codec = call->codec;
  half->registry = call->channel->options.registry;
  half->send_def = call->spec->request;
  half->recv_def = call->spec->response;
  half->single = !(call->spec->stream_type & CRPC_SERVER_STREAM);
  c->single_request = !(call->spec->stream_type & CRPC_CLIENT_STREAM);
  c->media = crpc__media_of(half->wire, half->codec);
  c->connector = connector;
  c->scheme = scheme;
  c->authority = authority;
  c->prefix = prefix;
  c->get = half->wire->get && crpc__call_wants_get(call);
  call->http_method = c->get ? CPB_STR("GET") : CPB_STR("POST");
  call->stream = &half->base;
  if (!c->single_request) {
    ask(c);
  }
  return CRPC_OK;
}

void crpc__protocol_attach(crpc__stream *stream, crpc__open_fn *open,
                           void *connection, size_t max_field_bytes,
                           cpb_str peer) {
  crpc__client_stream *c = of(stream);
  crpc_call *call = stream->call;
  c->asked = false;
  if (c->done || !call) {
    return;
  }
  http_exchange *x = crpc__client_open(c, open, connection, max_field_bytes);
  crpc__pool_rest(c->half.pl);
  if (!x) {
    c->refused = c->refused ? c->refused : CRPC_UNAVAILABLE;
    c->why = c->why.len ? c->why : CPB_STR("the connection was closed");
    wake(c);
    return;
  }
  x->events = &events;
  x->user = c;
  c->half.x = x;
  call->peer = cpb_arena_copy(&call->arena, peer);
  if (c->single_request && !c->sent_end) {
    crpc__half_send(&c->half, &c->out, true);
    c->sent_end = true;
  }
  wake(c);
}

void crpc__protocol_refuse(crpc__stream *stream, crpc_code code,
                           cpb_str message) {
  crpc__client_stream *c = of(stream);
  c->asked = false;
  if (stream->call) {
    c->refused = code;
    c->why = cpb_arena_copy(&stream->call->arena, message);
    wake(c);
  }
}

bool crpc__protocol_needs_http2(crpc__stream *stream) {
  const crpc__client_stream *c = of(stream);
  bool full_duplex = !c->single_request && !c->half.single;
  return c->half.wire->needs_trailers || full_duplex;
}

crpc__queued *crpc__protocol_queued(crpc__stream *stream) {
  return &of(stream)->queued;
}

crpc__stream *crpc__protocol_of_queued(crpc__queued *queued) {
  return &CPB__CONTAINER(queued, crpc__client_stream, queued)->half.base;
}

/* --- Sending --- */

/* A message that is the whole request waits in the call's memory for the
 * connection. */
static crpc_code send_single(crpc__client_stream *c, const void *msg) {
  crpc_call *call = c->half.base.call;
  crpc_code code =
      crpc__half_encode(&c->half, msg, &call->arena, c->get, &c->out);
  if (code == CRPC_OK) {
    c->message_out = true;
    ask(c);
  }
  return code;
}

static crpc_code client_send(crpc__stream *base, const void *msg) {
  crpc__client_stream *c = of(base);
  if (c->done || c->ended || c->closed || c->refused) {
    return CRPC_END;
  }
  if (c->single_request) {
    return c->message_out ? CRPC_FAILED_PRECONDITION : send_single(c, msg);
  }
  return c->half.x ? crpc__half_stream(&c->half, msg) : CRPC__AGAIN;
}

static crpc_code client_close_send(crpc__stream *base) {
  crpc__client_stream *c = of(base);
  http_exchange *x = c->half.x;
  if (c->done || c->sent_end || c->close_pending) {
    return CRPC_OK;
  }
  c->close_pending = true;
  if (c->single_request) {
    if (!c->message_out && !c->asked && !c->refused) {
      ask(c); /* with no message: the server tells what it thinks of that */
    }
    return CRPC_OK;
  }
  if (x) {
    c->sent_end = true;
    x->vtable->send_data(x, NULL, 0, HTTP_END);
  }
  return CRPC_OK;
}

/* --- Receiving --- */

/* Nothing more is wanted of the exchange. */
static void leave(crpc__client_stream *c) {
  http_exchange *x = c->half.x;
  crpc__half_forgo(&c->half);
  if (x && !(c->ended && c->sent_end)) {
    x->vtable->reset(x, HTTP_CANCEL);
  }
}

static crpc_code done(crpc__client_stream *c, crpc_code verdict) {
  c->done = true;
  c->verdict = verdict;
  leave(c);
  return verdict;
}

/* Ends the call with an error of our own making. */
static crpc_code fail(crpc__client_stream *c, crpc_code code, cpb_str why) {
  crpc__call_set_error(c->half.base.call, code, why, false);
  return done(c, code);
}

/* The exchange has closed before the response had ended. */
static crpc_code cut(crpc__client_stream *c) {
  crpc_call *call = c->half.base.call;
  crpc_code code = crpc__code_from_reason(c->reason);
  /* A server that keeps the same deadline may be ahead of our clock by a little:
   * whoever asked for a deadline is told of it. */
  enum { SKEW_US = 5000 };
  if (c->reason == HTTP_CANCEL && call->deadline_us != INT64_MAX &&
      call->deadline_us - call->loop->now_us <= SKEW_US) {
    return fail(c, CRPC_DEADLINE_EXCEEDED, CPB_STR("the deadline has passed"));
  }
  if (c->reason == HTTP_CONNECTION_LOST &&
      crpc__envelope_partial(&c->half.in.reader)) {
    code = CRPC_INTERNAL;
  }
  return fail(c, code, crpc__reason_text(&call->arena, c->reason, c->why));
}

/* An error that receiving bytes brought. */
static crpc_code fail_next(crpc__client_stream *c, crpc_code code) {
  if (code == CRPC_DATA_LOSS) {
    return fail(c, CRPC_INTERNAL,
                CPB_STR("the response ended inside a message"));
  }
  crpc_call *call = c->half.base.call;
  if (code == CRPC_RESOURCE_EXHAUSTED && c->error_body) {
    return fail(c, crpc__code_from_http(c->http_status),
                cpb_arena_printf(&call->arena,
                                 "HTTP status %u, its error is larger than %zu "
                                 "bytes",
                                 (unsigned)c->http_status,
                                 c->half.in.max_bytes));
  }
  if (code == CRPC_RESOURCE_EXHAUSTED) {
    crpc__call_set_errorf(call, code, "message is larger than %zu bytes",
                          call->max_receive_bytes);
    return done(c, code);
  }
  return fail(c, CRPC_INTERNAL, CPB_STR("envelope with unknown flags"));
}

/* What cannot be decoded is the server's fault, not that of an argument. */
static crpc_code decode(crpc__client_stream *c, const crpc__envelope *e,
                        void *msg, cpb_arena *arena) {
  crpc_call *call = c->half.base.call;
  crpc_code code = crpc__half_decode(&c->half, e, msg, arena);
  if (code == CRPC_INVALID_ARGUMENT) {
    cpb_str why =
        cpb_arena_copy(&call->arena, crpc__error_message(call->error));
    return fail(c, CRPC_INTERNAL, why);
  }
  return code == CRPC_OK ? code : done(c, code);
}

/* All has come. */
static crpc_code conclude(crpc__client_stream *c, void *msg, cpb_arena *arena) {
  crpc__half *half = &c->half;
  crpc_code code = crpc__client_conclude(c);
  if (code != CRPC_OK) {
    return done(c, code);
  }
  if (!half->single) {
    return done(c, CRPC_END);
  }
  if (!half->have) {
    return fail(c, CRPC_UNIMPLEMENTED, CPB_STR("no message where one is due"));
  }
  crpc__envelope e = half->held;
  code = decode(c, &e, msg, arena);
  if (code == CRPC_OK) {
    (void)done(c, CRPC_END);
  }
  return code;
}

static bool is_end(const crpc__client_stream *c, const crpc__envelope *e) {
  return c->half.wire->enveloped &&
         (e->flags & (CRPC__ENVELOPE_END_STREAM | CRPC__ENVELOPE_TRAILERS));
}

/* Takes one envelope. CRPC_OK: msg is there; CRPC__AGAIN: look at the next. */
static crpc_code take(crpc__client_stream *c, const crpc__envelope *e,
                      void *msg, cpb_arena *arena) {
  crpc__half *half = &c->half;
  if (c->end_seen || (half->single && half->have && !is_end(c, e))) {
    cpb__chunk_unref(e->owner);
    return c->end_seen
               ? fail(c, CRPC_INTERNAL,
                      CPB_STR("message after the end of the stream"))
               : fail(c, CRPC_UNIMPLEMENTED,
                      CPB_STR("more than one message where one is due"));
  }
  if (is_end(c, e)) {
    crpc__client_end_message(c, e);
    return CRPC__AGAIN;
  }
  c->message_seen = true;
  if (half->single) {
    half->held = *e;
    half->have = true;
    return CRPC__AGAIN;
  }
  crpc__half_drop(half);
  return decode(c, e, msg, arena);
}

/* The inbox has none: why? */
static crpc_code no_message(crpc__client_stream *c, crpc_code code, void *msg,
                            cpb_arena *arena) {
  if (code == CRPC__AGAIN && !c->closed) {
    return code;
  }
  if (code == CRPC__AGAIN && !c->end_seen) {
    return cut(c);
  }
  /* A server that fails in the middle of a message may still say so. */
  bool failed =
      c->status.code.len && !cpb_str_equal(c->status.code, CPB_STR("0"));
  return code == CRPC_END || code == CRPC__AGAIN ||
                 (code == CRPC_DATA_LOSS && failed)
             ? conclude(c, msg, arena)
             : fail_next(c, code);
}

static crpc_code recv_now(crpc__client_stream *c, void *msg, cpb_arena *arena) {
  crpc__envelope e;
  crpc_code code = CRPC__AGAIN;
  if (c->done) {
    return c->verdict;
  }
  if (!c->head_seen && !c->refused) {
    return c->closed ? cut(c) : CRPC__AGAIN;
  }
  while (code == CRPC__AGAIN) {
    if (c->refused) {
      return fail(c, c->refused, c->why);
    }
    code = crpc__half_next(&c->half, &e);
    if (code != CRPC_OK) {
      return no_message(c, code, msg, arena);
    }
    code = take(c, &e, msg, arena);
  }
  return code;
}

/* Nothing comes before the request has ended: both sides would wait for ever. A
 * server that has begun to answer shows that it does not need that. */
static bool waits_in_vain(const crpc__client_stream *c) {
  return c->half.x && !(c->half.x->caps & HTTP_CAN_FULL_DUPLEX) &&
         c->half.base.call->spec->stream_type == CRPC_BIDI_STREAM &&
         !c->head_seen && !c->sent_end && !c->close_pending;
}

static crpc_code client_recv(crpc__stream *base, void *msg, cpb_arena *arena) {
  crpc__client_stream *c = of(base);
  crpc_code code = recv_now(c, msg, arena);
  if (code == CRPC__AGAIN && waits_in_vain(c)) {
    return fail(c, CRPC_UNIMPLEMENTED,
                CPB_STR("bidi streaming needs HTTP/2; over HTTP/1.1 end "
                        "sending first"));
  }
  return code;
}

/* A single response is received together with the end. */
static bool client_readable(crpc__stream *base) {
  crpc__client_stream *c = of(base);
  if (c->done || c->refused || c->closed || waits_in_vain(c)) {
    return true;
  }
  if (!c->head_seen || c->half.single) {
    return c->head_seen && c->ended;
  }
  return crpc__half_readable(&c->half);
}

/* Of a method with a single request they go with it. */
static crpc_code client_send_headers(crpc__stream *base) {
  const crpc__client_stream *c = of(base);
  return c->single_request || !c->asked ? CRPC_OK : CRPC__AGAIN;
}

static crpc_code client_recv_headers(crpc__stream *base) {
  const crpc__client_stream *c = of(base);
  if (c->head_seen) {
    return CRPC_OK;
  }
  return c->done || c->refused || c->closed ? CRPC_END : CRPC__AGAIN;
}

static crpc_code client_finish(crpc__stream *base, const void *last) {
  (void)last;
  return base->call->code;
}

/* --- The end --- */

static void forget(crpc__client_stream *c) {
  if (c->asked) {
    c->asked = false;
    c->connector->forget(c->connector, &c->half.base);
  }
}

/* A call whose time is up says what it was waiting for. */
static void name_the_wait(crpc__client_stream *c) {
  crpc_call *call = c->half.base.call;
  char what[WAIT_TEXT_MAX];
  if (c->asked && call->code == CRPC_DEADLINE_EXCEEDED) {
    c->connector->describe(c->connector, &c->half.base, what, sizeof what);
    crpc__call_set_errorf(call, CRPC_DEADLINE_EXCEEDED,
                          "the deadline has passed: %s", what);
  }
}

static void client_cancel(crpc__stream *base) {
  crpc__client_stream *c = of(base);
  name_the_wait(c);
  forget(c);
  if (!c->done) {
    (void)done(c,
               base->call->code > CRPC_OK ? base->call->code : CRPC_CANCELED);
  }
}

static void client_release(crpc__stream *base) {
  crpc__client_stream *c = of(base);
  http_exchange *x = c->half.x;
  forget(c);
  leave(c);
  if (x) {
    x->events = &crpc__orphan_events;
    x->user = NULL;
  }
  crpc__client_stream_give(c);
}

static const crpc__stream_vtable client_vtable = {
    .send = client_send,
    .close_send = client_close_send,
    .recv = client_recv,
    .readable = client_readable,
    .send_headers = client_send_headers,
    .recv_headers = client_recv_headers,
    .finish = client_finish,
    .cancel = client_cancel,
    .release = client_release,
};
