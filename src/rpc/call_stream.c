/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Messages: from the caller through the wrappers to the stream and back, waiting
 * where the stream says "again".
 *
 *   crpc_call_send -> wrapper, wrapper, ... -> stream
 *   crpc_call_recv <- wrapper, wrapper, ... <- stream
 *
 * The one response of a server's unary or client-stream method does not go to
 * stream->send: it is kept until the call's end, to be written with its status. */

#include "rpc/call_private.h"

CPB__APART static crpc_code keep_last(crpc_call *call, const void *msg) {
  crpc__call_private *priv = call->priv;
  if (msg != priv->resp) {
    msg = cpb_message_copy(call->spec->response, msg, &call->arena);
  }
  priv->last = msg;
  return msg ? CRPC_OK : CRPC_RESOURCE_EXHAUSTED;
}

static crpc_code try_send(crpc_call *call, const void *msg) {
  crpc_code rc = crpc__call_over(call);
  if (CPB__LIKELY(rc == CRPC_OK)) {
    rc = call->stream->vtable->send(call->stream, msg);
    call->headers_sent |= rc == CRPC_OK;
  }
  return rc;
}

CPB__APART static crpc_code wait_and_send(crpc_call *call, const void *msg) {
  crpc_code rc;
  do {
    rc = crpc__call_park(call);
    rc = rc ? rc : try_send(call, msg);
  } while (rc == CRPC__AGAIN);
  return rc;
}

static crpc_code stream_send(crpc_call *call, const void *msg) {
  if (call->server && CPB__UNLIKELY(crpc__one_response(call->spec))) {
    return keep_last(call, msg);
  }
  crpc_code rc = try_send(call, msg);
  return CPB__LIKELY(rc != CRPC__AGAIN) ? rc : wait_and_send(call, msg);
}

static crpc_code stream_recv(crpc_call *call, void *msg) {
  for (;;) {
    crpc_code rc = crpc__call_over(call);
    if (rc) {
      return rc;
    }
    rc = call->stream->vtable->recv(call->stream, msg, call->priv->recv_arena);
    if (rc != CRPC__AGAIN) {
      call->finished |= rc && !call->server;
      return rc;
    }
    rc = crpc__call_park(call);
    if (rc) {
      return rc;
    }
  }
}

static crpc_code send_from(crpc_wrapper *wrapper, crpc_call *call,
                           const void *msg) {
  while (wrapper && !wrapper->send) {
    wrapper = wrapper->inner;
  }
  return wrapper ? wrapper->send(wrapper, call, msg) : stream_send(call, msg);
}

static crpc_code recv_from(crpc_wrapper *wrapper, crpc_call *call, void *msg) {
  while (wrapper && !wrapper->recv) {
    wrapper = wrapper->inner;
  }
  return wrapper ? wrapper->recv(wrapper, call, msg) : stream_recv(call, msg);
}

crpc_code crpc_wrapped_send(crpc_wrapper *self, crpc_call *call,
                            const void *msg) {
  return send_from(self->inner, call, msg);
}

crpc_code crpc_wrapped_recv(crpc_wrapper *self, crpc_call *call, void *msg) {
  return recv_from(self->inner, call, msg);
}

crpc_code crpc__call_send_through(crpc_call *call, const void *msg) {
  return send_from(call->wrappers, call, msg);
}

crpc_code crpc__call_recv_through(crpc_call *call, void *msg,
                                  cpb_arena *arena) {
  const crpc_spec *spec = call->spec;
  call->priv->recv_arena = arena;
  cpb_message_init(call->server ? spec->request : spec->response, msg);
  return recv_from(call->wrappers, call, msg);
}

crpc_code crpc__call_recv_end(crpc_call *call, void *msg) {
  crpc_code rc = stream_recv(call, msg);
  if (rc == CRPC_OK) {
    crpc__call_set_errorf(call, CRPC_UNIMPLEMENTED,
                          "more than one message where one is due");
    return CRPC_UNIMPLEMENTED;
  }
  return rc == CRPC_END ? CRPC_OK : rc;
}

/* Interceptors run from the outside in. A client's wrap before the call is opened
 * and so come innermost; those of a server, and a client's after it was opened,
 * outermost. */
void crpc_call_wrap(crpc_call *call, crpc_wrapper *wrapper) {
  crpc_wrapper **at = &call->wrappers;
  if (!call->server && !call->priv->core_ran) {
    while (*at) {
      at = &(*at)->inner;
    }
  }
  wrapper->inner = *at;
  *at = wrapper;
}

/* --- The public functions; a blocking handler's thread asks the fiber --- */

typedef struct stream_args {
  crpc_call *call;
  const void *in;
  void *out;
  crpc_code rc;
} stream_args;

static crpc_code send_here(crpc_call *call, const void *msg) {
  crpc_code rc = crpc__call_sticky(call);
  return rc ? rc : crpc__call_send_through(call, msg);
}

static crpc_code recv_here(crpc_call *call, void *msg) {
  cpb_arena_reset(&call->message_arena);
  return crpc__call_recv_through(call, msg, &call->message_arena);
}

static void send_op(void *arg) {
  stream_args *a = arg;
  a->rc = send_here(a->call, a->in);
}

static void recv_op(void *arg) {
  stream_args *a = arg;
  a->rc = recv_here(a->call, a->out);
}

/* What a stream does without a message. */
static crpc_code do_step(crpc_call *call, crpc_code (*step)(crpc__stream *s)) {
  for (;;) {
    crpc_code rc = crpc__call_over(call);
    if (rc == CRPC_OK) {
      rc = step(call->stream);
    }
    if (rc != CRPC__AGAIN || (rc = crpc__call_park(call))) {
      return rc;
    }
  }
}

static void send_headers_op(void *arg) {
  stream_args *a = arg;
  a->rc = do_step(a->call, a->call->stream->vtable->send_headers);
}

static crpc_code do_here(stream_args *args, void (*op)(void *arg)) {
  if (crpc__blocking_here(args->call)) {
    crpc__blocking_ask(args->call, op, args);
  } else {
    op(args);
  }
  return args->rc;
}

const char *crpc__client_fault(const crpc_call *call) {
  const crpc__call_private *priv = call->priv;
  if (call->server) {
    return "a handler ends sending by returning";
  }
  if (priv->started) {
    return "crpc_call_start sends and receives by itself";
  }
  return priv->phase == CRPC__IDLE ||
                 (priv->phase == CRPC__ACTIVE && !call->stream)
             ? "the call has not been opened"
             : NULL;
}

static const char *send_fault(const crpc_call *call) {
  const crpc__call_private *priv = call->priv;
  const char *why = crpc__client_fault(call);
  if (why) {
    return why;
  }
  if (priv->sent && crpc__one_request(call->spec)) {
    return "the method has one request, which has been sent";
  }
  return priv->close_sent ? "the sending side has been closed" : NULL;
}

static crpc_code client_send(crpc_call *call, const void *msg) {
  crpc__call_private *priv = call->priv;
  if (priv->phase == CRPC__ENDED && !priv->started) {
    return call->code ? call->code : CRPC_END;
  }
  const char *why = send_fault(call);
  if (why) {
    return crpc__call_misuse(call, "sending: %s", why);
  }
  priv->sent = true;
  crpc__call_look(call);
  crpc_code rc = send_here(call, msg);
  if (rc && rc != CRPC_END) {
    return crpc__client_end(call, rc);
  }
  if (rc == CRPC_OK && !crpc__one_request(call->spec)) {
    crpc__call_push(call); /* one request leaves together with the end */
  }
  return rc;
}

crpc_code crpc_call_send(crpc_call *call, const void *msg) {
  if (!call->server) {
    return client_send(call, msg);
  }
  if (crpc__one_response(call->spec)) {
    return crpc__call_misuse(
        call,
        "sending: the method has one response, which the handler fills in");
  }
  stream_args args = {.call = call, .in = msg};
  return do_here(&args, send_op);
}

static crpc_code client_recv(crpc_call *call, void *msg) {
  if (call->priv->phase == CRPC__ENDED && !call->priv->started) {
    return call->code ? call->code : CRPC_END;
  }
  const char *why = crpc__client_fault(call);
  if (why) {
    return crpc__call_misuse(call, "receiving: %s", why);
  }
  crpc_code rc = recv_here(call, msg);
  if (rc) {
    rc = crpc__client_end(call, rc == CRPC_END ? CRPC_OK : rc);
    return rc ? rc : CRPC_END;
  }
  return CRPC_OK;
}

crpc_code crpc_call_recv(crpc_call *call, void *msg) {
  if (!call->server) {
    return client_recv(call, msg);
  }
  if (crpc__one_request(call->spec)) {
    return crpc__call_misuse(
        call,
        "receiving: the method has one request, which the handler was given");
  }
  stream_args args = {.call = call, .out = msg};
  return do_here(&args, recv_op);
}

static crpc_code client_send_headers(crpc_call *call) {
  if (call->priv->phase == CRPC__ENDED && !call->priv->started) {
    return call->code ? call->code : CRPC_END;
  }
  const char *why = crpc__client_fault(call);
  if (why) {
    return crpc__call_misuse(call, "sending headers: %s", why);
  }
  crpc_code rc = do_step(call, call->stream->vtable->send_headers);
  if (rc == CRPC_OK) {
    crpc__call_push(call);
    return CRPC_OK;
  }
  return crpc__client_end(call, rc);
}

crpc_code crpc_call_send_headers(crpc_call *call) {
  if (!call->server) {
    return client_send_headers(call);
  }
  stream_args args = {.call = call};
  return do_here(&args, send_headers_op);
}

/* No headers will come: what came instead. */
static crpc_code without_headers(crpc_call *call) {
  void *msg = cpb_message_new(call->spec->response, &call->message_arena);
  crpc_code rc = msg ? client_recv(call, msg) : CRPC_RESOURCE_EXHAUSTED;
  return rc == CRPC_END ? CRPC_OK : rc;
}

crpc_code crpc_call_recv_headers(crpc_call *call) {
  if (!call->server && call->priv->phase == CRPC__ENDED &&
      !call->priv->started) {
    return call->code;
  }
  const char *why = call->server ? "a handler has them from the beginning"
                                 : crpc__client_fault(call);
  if (why) {
    return crpc__call_misuse(call, "receiving headers: %s", why);
  }
  crpc_code rc = do_step(call, call->stream->vtable->recv_headers);
  if (rc == CRPC_END) {
    return without_headers(call);
  }
  return rc ? crpc__client_end(call, rc) : CRPC_OK;
}
