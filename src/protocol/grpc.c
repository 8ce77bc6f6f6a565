/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* gRPC: messages in envelopes, the status in trailers; all in the head when nothing
 * else was sent.
 *
 * Source: gRPC PROTOCOL-HTTP2. */

#include "protocol/internal.h"

/* --- Server --- */

static const http_field grpc_exhausted = {
    CPB_STR_INIT("grpc-status"), CPB_STR_INIT("8"), HTTP_GRPC_STATUS, 0};

/* Nothing but an error: status in the head, no trailers. */
static crpc_code reply_trailers_only(crpc__server_stream *s,
                                     const crpc__ending *ending) {
  crpc__fields fields;
  crpc__reply_begin(s, &fields, ending);
  crpc_code code = crpc__status_add(&fields, ending, s->half.x);
  if (!fields.failed) {
    crpc__reply_send_head(s, 200, &fields, -1, true);
    return code;
  }
  http_field few[2] = {s->media->field, grpc_exhausted};
  crpc__reply_send_these(s, 200, few, 2, -1, true);
  return CRPC_RESOURCE_EXHAUSTED;
}

static crpc_code send_status(crpc__server_stream *s,
                             const crpc__ending *ending) {
  crpc__fields fields;
  crpc__ending instead;
  crpc__fields_init(&fields, crpc__reply_scratch(s));
  crpc_code code = crpc__status_add(
      &fields, crpc__reply_told(s, ending, &instead), s->half.x);
  if (fields.failed) {
    s->half.x->vtable->send_trailers(s->half.x, &grpc_exhausted, 1);
    return CRPC_RESOURCE_EXHAUSTED;
  }
  s->half.x->vtable->send_trailers(s->half.x, fields.items, fields.count);
  return code;
}

static bool plain_success(const crpc__server_stream *s,
                          const crpc__ending *ending) {
  return ending->code == CRPC_OK && !s->lost.data &&
         !(ending->trailers && ending->trailers->count);
}

static crpc_code reply(crpc__server_stream *s, const crpc__ending *ending) {
  bool headers = ending->headers && ending->headers->count;
  if (!s->head_sent && !ending->last && !headers && ending->code != CRPC_OK) {
    return reply_trailers_only(s, ending);
  }
  crpc__reply_before_end(s, ending);
  if (CPB__LIKELY(plain_success(s, ending))) {
    s->half.x->vtable->send_trailers(s->half.x, &crpc__status_ok, 1);
    return CRPC_OK;
  }
  return send_status(s, ending);
}

/* --- Client --- */

static void take_trailers(crpc__client_stream *c, const http_head *trailers) {
  crpc_call *call = c->half.base.call;
  if (!trailers || !trailers->count) {
    crpc__grpc_head_was_all(c);
    return;
  }
  c->status = crpc__grpc_status_of(c, trailers);
  crpc_code code = crpc__fields_receive(call, trailers, &call->recv_trailers,
                                        (cpb_str){NULL, 0});
  if (code != CRPC_OK && !c->refused) {
    crpc__client_refuse(c, code,
                        CPB_STR("the response's trailers are too large"));
  }
}

/* --- The protocol --- */

static const http_field te_trailers = {
    CPB_STR_INIT("te"), CPB_STR_INIT("trailers"), HTTP_TE, HTTP_FIELD_STABLE};

/* Without a suffix proto is meant; some gateways know only that name. */
static const crpc__media types[] = {
    CRPC__MEDIA("grpc", grpc, proto),
    CRPC__MEDIA("grpc+proto", grpc, proto),
    CRPC__MEDIA("grpc+json", grpc, json),
};

const crpc__wire crpc__wire_grpc = {
    .protocol = CRPC_GRPC,
    .media = types,
    .media_count = CPB__COUNT(types),
    .family = CPB_STR_INIT("application/grpc"),
    .unary = true,
    .streams = true,
    .enveloped = true,
    .needs_trailers = true,
    .response_flags = CRPC__ENVELOPE_COMPRESSED,
    .encoding = HTTP_GRPC_ENCODING,
    .accept_encoding = HTTP_GRPC_ACCEPT_ENCODING,
    .timeout = HTTP_GRPC_TIMEOUT,
    .parse_timeout = crpc__timeout_parse_grpc,
    .format_timeout = crpc__timeout_format_grpc,
    .reply = reply,
    .request_field = &te_trailers,
    .check_head = crpc__grpc_check_head,
    .take_trailers = take_trailers,
    .conclude = crpc__grpc_conclude,
};
