/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Connect, streaming: messages in envelopes, and a last one of JSON that tells how
 * the stream ended; the status is always 200.
 *
 * Source: connectrpc.com, Protocol, "Streaming-Request" and
 * "Streaming-Response". */

#include "protocol/internal.h"

/* --- Server --- */

static crpc_code reply(crpc__server_stream *s, const crpc__ending *ending) {
  static const cpb_str lost =
      CPB_STR_INIT("{\"error\":{\"code\":\"resource_exhausted\"}}");
  crpc__ending instead;
  crpc__reply_before_end(s, ending);
  ending = crpc__reply_told(s, ending, &instead);
  cpb__buf *json = crpc__reply_buffer(s);
  bool good = crpc__end_json_write(json, ending, crpc__reply_scratch(s));
  cpb_str body =
      good ? (cpb_str){cpb__buf_head(json), cpb__buf_len(json)} : lost;
  crpc__reply_send_end(s, CRPC__ENVELOPE_END_STREAM, body, HTTP_END);
  return good ? ending->code : CRPC_RESOURCE_EXHAUSTED;
}

/* --- Client --- */

static bool read_end(crpc__client_stream *c, cpb_str text) {
  crpc_call *call = c->half.base.call;
  return crpc__end_json_read(text, &call->arena, &c->end, &call->recv_trailers);
}

static crpc_code conclude(crpc__client_stream *c) {
  if (!c->end_seen) {
    crpc__call_set_error(c->half.base.call, CRPC_INTERNAL,
                         CPB_STR("the stream ended without saying how"), false);
    return CRPC_INTERNAL;
  }
  if (!c->end.present) {
    return CRPC_OK;
  }
  return crpc__client_end_with(c, c->end.has_code ? c->end.code : CRPC_UNKNOWN,
                               &c->end);
}

/* --- The protocol --- */

static const crpc__media types[] = {
    CRPC__MEDIA("connect+proto", connect_stream, proto),
    CRPC__MEDIA("connect+json", connect_stream, json),
};

const crpc__wire crpc__wire_connect_stream = {
    .protocol = CRPC_CONNECT,
    .media = types,
    .media_count = CPB__COUNT(types),
    .family = CPB_STR_INIT("application/connect"),
    .streams = true,
    .enveloped = true,
    .plain_404 = true,
    .response_flags = CRPC__ENVELOPE_COMPRESSED | CRPC__ENVELOPE_END_STREAM,
    .encoding = HTTP_CONNECT_CONTENT_ENCODING,
    .accept_encoding = HTTP_CONNECT_ACCEPT_ENCODING,
    .timeout = HTTP_CONNECT_TIMEOUT_MS,
    .version = HTTP_CONNECT_PROTOCOL_VERSION,
    .parse_timeout = crpc__timeout_parse_connect,
    .format_timeout = crpc__timeout_format_connect,
    .reply = reply,
    .request_field = &crpc__connect_version,
    .check_head = crpc__client_check_stream,
    .read_end = read_end,
    .conclude = conclude,
};
