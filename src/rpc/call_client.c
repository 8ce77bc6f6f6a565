/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A client's call, from begin to end. The channel's transport makes the stream in
 * the innermost part of the interceptor chain, when all headers and options have
 * been set. The stream is kept until the call is reset, because the last message
 * received may point into it. */

#include "rpc/call_private.h"

crpc_code crpc_call_create(crpc_channel *channel, crpc_call **out) {
  crpc__call_private *priv = cpb__alloc(&channel->alloc, sizeof(*priv));
  if (!priv) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  crpc__call_init(priv, &channel->alloc);
  priv->call.channel = channel;
  *out = &priv->call;
  return CRPC_OK;
}

static void set_deadline(crpc_call *call) {
  int64_t ms = call->priv->timeout_ms;
  if (ms <= 0) {
    ms = call->channel->options.timeout_ms;
  }
  crpc__call_set_deadline(
      call, crpc__parent_limit(call, ms > 0 ? cpb__us_of_ms(ms) : -1));
}

static void apply_options(crpc_call *call) {
  const crpc_channel *channel = call->channel;
  size_t own = call->priv->own_max_receive_bytes;
  call->protocol = channel->options.protocol;
  call->codec = channel->codec;
  call->send_compressor = channel->compressor;
  call->max_receive_bytes = own ? own : channel->options.max_receive_bytes;
  call->max_send_bytes = channel->options.max_send_bytes;
  call->compress_from_bytes = channel->options.compress_from_bytes;
}

/* The call could not even begin. */
static crpc_code refuse(crpc_call *call, crpc_code code, const char *why) {
  crpc__call_set_errorf(call, code, "%s", why);
  call->finished = true;
  call->priv->phase = CRPC__ENDED;
  return code;
}

cpb__loop *crpc__client_loop(const crpc_call *call) {
  cpb__loop *loop = crpc__current_loop();
  return loop ? loop : call->channel->transport->thread_loop(call->channel);
}

crpc_code crpc__client_begin(crpc_call *call, const crpc_spec *spec,
                             bool waits) {
  crpc__call_private *priv = call->priv;
  if (call->server) {
    return crpc__call_misuse(call,
                             "a handler's call cannot make another one: "
                             "use crpc_call_create");
  }
  if (priv->phase != CRPC__IDLE) {
    return crpc__call_misuse(
        call, "the call %s: crpc_call_reset makes it as new",
        priv->phase == CRPC__ENDED ? "has been used" : "is under way");
  }
  cpb__loop *loop = crpc__client_loop(call);
  crpc__call_drop_error(call);
  call->spec = spec;
  if (!loop) {
    return refuse(call, CRPC_RESOURCE_EXHAUSTED, "out of memory");
  }
  if (loop->ending) {
    return refuse(call, CRPC_UNAVAILABLE, "the loop is about to end");
  }
  if (waits && !crpc__can_wait(loop)) {
    return refuse(call, CRPC_FAILED_PRECONDITION, crpc__cannot_wait);
  }
  crpc__loop_refresh(loop);
  call->loop = loop;
  apply_options(call);
  set_deadline(call);
  priv->phase = CRPC__ACTIVE;
  if (!pthread_equal(priv->thread, pthread_self())) {
    priv->thread = pthread_self();
  }
  crpc__call_cancelable(call, true);
  crpc__parent_join(call);
  return CRPC_OK;
}

/* A peer's answer to a call that is late, or a connection's end: the caller asked
 * for a deadline and is told of it. An error that the server itself wrote stays. */
static crpc_code late_code(crpc_call *call, crpc_code code) {
  if (code == CRPC_OK || code == CRPC_DEADLINE_EXCEEDED ||
      crpc_error_is_remote(call->error) || !crpc__call_late(call)) {
    return code;
  }
  crpc__call_set_errorf(call, CRPC_DEADLINE_EXCEEDED,
                        "the deadline has passed");
  return CRPC_DEADLINE_EXCEEDED;
}

crpc_code crpc__client_end(crpc_call *call, crpc_code code) {
  crpc__call_private *priv = call->priv;
  if (priv->phase == CRPC__ENDED) {
    return call->code; /* another fiber was told first */
  }
  crpc_code why = crpc__call_over(call);
  code = crpc__call_settle(call, why ? why : late_code(call, code));
  if (call->stream && !call->finished && !priv->stopped) {
    call->stream->vtable->cancel(call->stream);
  }
  if (code || !priv->close_sent) {
    crpc__call_flush(call); /* the server may have to be told */
  }
  cpb__timer_clear(&call->loop->timers, &call->deadline);
  crpc__call_cancelable(call, false);
  cpb__list_remove(&priv->sibling);
  crpc__parent_end(call);
  call->finished = true;
  priv->phase = CRPC__ENDED;
  crpc__call_wake(call);
  crpc__call_tell_wrappers(call);
  return code;
}

bool crpc__call_wants_get(const crpc_call *call) {
  crpc__verb verb = call->priv->verb;
  bool get = verb == CRPC__VERB_CHANNEL ? call->channel->options.http_get
                                        : verb == CRPC__VERB_GET;
  return get && call->spec->idempotency == CRPC_NO_SIDE_EFFECTS;
}

static crpc_code open_stream(crpc_call *call, void *context) {
  (void)context;
  crpc_code rc = crpc__call_over(call);
  if (rc) {
    return rc;
  }
  rc = crpc__call_sticky(call);
  if (rc) {
    return crpc_fail(call, rc, CPB_STR_FMT,
                     CPB_STR_ARG(call->priv->failure_text));
  }
  rc = call->channel->transport->open(call->channel, call);
  call->headers_sent |= rc == CRPC_OK;
  return rc;
}

/* The one response, and the end after it. */
static crpc_code receive_one(crpc_call *call, void *resp) {
  crpc_code rc = crpc__call_recv_through(call, resp, &call->arena);
  if (rc == CRPC_END) {
    return crpc_fail(call, CRPC_UNIMPLEMENTED, "no message where one is due");
  }
  return rc ? rc : crpc__call_recv_end(call, resp);
}

typedef struct exchange {
  const void *req;
  void *resp;
} exchange;

static crpc_code run_unary(crpc_call *call, void *context) {
  const exchange *x = context;
  crpc_code rc = open_stream(call, NULL);
  if (rc) {
    return rc;
  }
  rc = crpc__call_send_through(call, x->req);
  if (rc == CRPC_OK) {
    call->priv->close_sent = true;
    rc = call->stream->vtable->close_send(call->stream);
  }
  if (rc == CRPC_OK || rc == CRPC_END) { /* at END the server tells why */
    rc = receive_one(call, x->resp);
  }
  call->headers_sent &= rc == CRPC_OK; /* there may be another attempt */
  return rc;
}

static void release_stream(crpc_call *call) {
  if (call->stream) {
    call->stream->vtable->release(call->stream);
    call->stream = NULL;
  }
}

/* Another attempt of an interceptor: the deadline, the headers that were set and
 * the memory stay, the result goes. */
static crpc_code begin_again(crpc_call *call) {
  crpc_code rc = crpc__call_over(call);
  if (rc) {
    return rc;
  }
  release_stream(call);
  crpc__call_drop_error(call);
  call->code = CRPC_OK;
  memset(&call->recv_headers, 0, sizeof(call->recv_headers));
  memset(&call->recv_trailers, 0, sizeof(call->recv_trailers));
  call->bytes_received = call->bytes_sent = 0;
  call->recv_compressor = NULL;
  call->send_compressor = call->channel->compressor;
  call->headers_sent = call->finished = false;
  call->priv->close_sent = call->priv->core_ran = false;
  return CRPC_OK;
}

static const crpc__core unary_core = {run_unary, begin_again};
static const crpc__core stream_core = {open_stream, NULL};

static crpc_code run_chain(crpc_call *call, const crpc__core *core,
                           void *context) {
  crpc_code rc =
      crpc__interceptors_run(&call->channel->interceptors, call, core, context);
  if (rc == CRPC_OK && !call->priv->core_ran) {
    return crpc_fail(call, CRPC_INTERNAL,
                     "an interceptor ended the call without a code");
  }
  return rc;
}

crpc_code crpc__client_unary(crpc_call *call, const void *req, void *resp) {
  exchange x = {req, resp};
  return crpc__client_end(call, run_chain(call, &unary_core, &x));
}

crpc_code crpc_call_unary(crpc_call *call, const crpc_spec *spec,
                          const void *req, void *resp) {
  crpc_code rc = crpc__client_begin(call, spec, true);
  return rc ? rc : crpc__client_unary(call, req, resp);
}

crpc_code crpc_call_open(crpc_call *call, const crpc_spec *spec) {
  crpc_code rc = crpc__client_begin(call, spec, true);
  if (rc) {
    return rc;
  }
  rc = run_chain(call, &stream_core, NULL);
  return rc ? crpc__client_end(call, rc) : CRPC_OK;
}

static crpc_code close_send(crpc_call *call) {
  crpc__call_private *priv = call->priv;
  const char *why = crpc__client_fault(call);
  if (why) {
    return crpc__call_misuse(call, "closing the sending side: %s", why);
  }
  if (priv->phase == CRPC__ENDED || priv->close_sent || crpc__call_over(call)) {
    return CRPC_OK; /* crpc_call_recv tells how it went */
  }
  priv->close_sent = true;
  crpc_code rc = call->stream->vtable->close_send(call->stream);
  return rc == CRPC_END ? CRPC_OK : rc;
}

crpc_code crpc_call_close_send(crpc_call *call) {
  bool before = call->priv->close_sent;
  crpc_code rc = close_send(call);
  if (rc == CRPC_OK && !before && call->priv->close_sent) {
    crpc__call_push(call);
  }
  return rc;
}

crpc_code crpc_call_finish(crpc_call *call, void *resp) {
  crpc_code rc = close_send(call);
  if (call->priv->phase == CRPC__ENDED) {
    return call->code;
  }
  if (rc == CRPC_FAILED_PRECONDITION) {
    return rc;
  }
  return crpc__client_end(call, rc ? rc : receive_one(call, resp));
}

/* --- Options --- */

void crpc_call_set_timeout_ms(crpc_call *call, int64_t timeout_ms) {
  call->priv->timeout_ms = timeout_ms;
  if (!call->server && call->priv->phase == CRPC__ACTIVE &&
      !call->headers_sent) {
    set_deadline(call); /* by an interceptor */
  }
}

void crpc_call_set_max_receive_bytes(crpc_call *call, size_t bytes) {
  call->priv->own_max_receive_bytes = bytes;
  if (!call->server && call->priv->phase == CRPC__ACTIVE && bytes) {
    call->max_receive_bytes = bytes;
  }
}

void crpc_call_set_http_get(crpc_call *call, bool get) {
  call->priv->verb = get ? CRPC__VERB_GET : CRPC__VERB_POST;
}

/* --- The end of the object --- */

/* Cancels what is under way. */
static void give_up(crpc_call *call) {
  crpc__call_private *priv = call->priv;
  if (priv->phase != CRPC__ACTIVE) {
    return;
  }
  crpc__call_cancel_here(call);
  crpc__call_flush(call);
  if (!priv->started) {
    (void)crpc__client_end(call, CRPC_CANCELED);
  }
}

/* Another thread has cancelled it just now: lets the task arrive. Within a turn of
 * the loop it will do so later. */
static void await_cancel(crpc_call *call) {
  while (crpc__call_cancel_pending(call) && call->loop &&
         !crpc__current_loop() && crpc__can_wait(call->loop)) {
    call->loop->vtable->turn(call->loop);
  }
}

void crpc_call_reset(crpc_call *call) {
  if (call->server) {
    return;
  }
  give_up(call);
  crpc__fibers_end(call);
  crpc__client_wait_job(call);
  await_cancel(call);
  release_stream(call);
  crpc__call_clear(call->priv);
}

void crpc__client_free(crpc__call_private *priv) {
  if (!priv->destroyed || priv->jobs ||
      crpc__call_cancel_pending(&priv->call)) {
    return;
  }
  crpc_channel *channel = priv->call.channel;
  release_stream(&priv->call);
  crpc__call_cleanup(priv);
  cpb__free(priv->alloc, priv, sizeof(*priv));
  crpc__channel_unref(channel);
}

void crpc_call_destroy(crpc_call *call) {
  if (!call || call->server || call->priv->destroyed) {
    return;
  }
  give_up(call);
  crpc__fibers_end(call);
  if (!call->priv->started) {
    release_stream(call);
  }
  await_cancel(call);
  call->priv->destroyed = true;
  crpc__channel_ref(call->channel); /* which may be destroyed from now on */
  crpc__client_free(call->priv);
}
