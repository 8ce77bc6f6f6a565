/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Connect, unary: the message is the body, an error is JSON under a status of its
 * own, trailers are headers named "trailer-...".
 *
 * Source: connectrpc.com, Protocol, "Unary-Request", "Unary-Response" and
 * "Unary-Get-Request". */

#include "protocol/internal.h"

/* --- Server --- */

static const http_field json_type = {CPB_STR_INIT("content-type"),
                                     CPB_STR_INIT("application/json"),
                                     HTTP_CONTENT_TYPE, HTTP_FIELD_STABLE};

static const http_field vary_encoding = {
    CPB_STR_INIT("vary"), CPB_STR_INIT("accept-encoding"), HTTP_OTHER,
    HTTP_FIELD_STABLE | HTTP_FIELD_CONSTANT};

static void send_body(crpc__server_stream *s, uint16_t status,
                      const crpc__fields *fields, cpb_str body) {
  crpc__reply_send_head(s, status, fields, (int64_t)body.len, body.len == 0);
  if (body.len) {
    s->half.x->vtable->send_data(s->half.x, &body, 1, HTTP_END);
  }
}

/* A cache may keep the answer to a GET, and accept-encoding may have decided how
 * it is compressed, or that it is not (RFC 9110 section 12.5.5). */
static void add_vary(const crpc__server_stream *s, crpc__fields *fields) {
  if (CPB__UNLIKELY(s->get) && crpc__compressor_count()) {
    crpc__fields_put(fields, &vary_encoding);
  }
}

static void add_all_metadata(crpc__fields *fields, const crpc__ending *ending) {
  if (ending->headers) {
    crpc__fields_add_metadata(fields, ending->headers, (cpb_str){NULL, 0});
  }
  if (ending->trailers) {
    crpc__fields_add_metadata(fields, ending->trailers, CPB_STR("trailer-"));
  }
}

static uint16_t http_status(const crpc__ending *ending) {
  return ending->http_status ? ending->http_status
                             : crpc__code_to_http(ending->code);
}

static crpc_code reply_error(crpc__server_stream *s,
                             const crpc__ending *ending) {
  crpc__fields fields;
  cpb__buf *json = crpc__reply_buffer(s);
  uint16_t status = http_status(ending);
  if (s->too_long_status && ending->code == CRPC_RESOURCE_EXHAUSTED) {
    status = s->too_long_status;
  }
  crpc__fields_init(&fields, crpc__reply_scratch(s));
  crpc__fields_put(&fields, &json_type);
  if (ending->tell_encodings && crpc__compressor_count()) {
    crpc__fields_add(&fields, HTTP_ACCEPT_ENCODING, crpc__compressor_names(),
                     HTTP_FIELD_STABLE);
  }
  add_vary(s, &fields);
  size_t own = fields.count;
  add_all_metadata(&fields, ending);
  if (crpc__reply_too_large(s, &fields)) {
    fields.count = own; /* the error is worth more */
  }
  if (!crpc__error_json_write(json, ending) || fields.failed) {
    crpc__reply_send_plain_head(s, crpc__code_to_http(CRPC_RESOURCE_EXHAUSTED),
                                NULL, 0, true);
    return CRPC_RESOURCE_EXHAUSTED;
  }
  send_body(s, status, &fields,
            (cpb_str){cpb__buf_head(json), cpb__buf_len(json)});
  return ending->code;
}

static crpc_code reply_lost(crpc__server_stream *s, cpb_str why) {
  const crpc__ending lost = {.code = CRPC_RESOURCE_EXHAUSTED, .message = why};
  return reply_error(s, &lost);
}

static crpc_code reply(crpc__server_stream *s, const crpc__ending *ending) {
  crpc__fields fields;
  if (ending->code != CRPC_OK || !ending->last) {
    return reply_error(s, ending);
  }
  crpc__reply_begin(s, &fields, ending);
  crpc__reply_add_encoding(s, &fields, ending->last->compressed);
  add_vary(s, &fields);
  size_t own = fields.count;
  add_all_metadata(&fields, ending);
  if (fields.failed) {
    return reply_lost(s, CPB_STR("out of memory"));
  }
  if (fields.count > own && crpc__reply_too_large(s, &fields)) {
    return reply_lost(s, crpc__reply_tell_sizes(s, &fields));
  }
  s->half.base.call->bytes_sent += ending->last->body.len;
  send_body(s, 200, &fields, ending->last->body);
  return CRPC_OK;
}

/* --- Client --- */

static bool check_head(crpc__client_stream *c, const http_head *head) {
  cpb_str type = http_head_value(head, HTTP_CONTENT_TYPE);
  if (head->status == 200) {
    return crpc__client_check_type(c, type);
  }
  c->error_body =
      cpb__equal_nocase(crpc__media_essence(type), CPB_STR("application/json"));
  if (!c->error_body) {
    crpc__client_refuse_status(c, head->status);
  }
  return c->error_body;
}

/* The body is the error. Whatever it lacks the status tells. */
static crpc_code conclude_error(crpc__client_stream *c) {
  crpc__half *half = &c->half;
  crpc_call *call = half->base.call;
  crpc__wire_error error = {.present = false};
  crpc_code code = crpc__code_from_http(c->http_status);
  cpb_str text = half->held.data;
  if (half->recv_compressor && text.len) {
    bool good =
        crpc__half_inflate(half, text, CRPC__ENVELOPE_END_MAX) == CRPC_OK;
    text = (cpb_str){cpb__buf_head(&half->inflated),
                     good ? cpb__buf_len(&half->inflated) : 0};
  }
  if (!crpc__error_json_read(text, &call->arena, &error) || !error.present) {
    memset(&error, 0, sizeof(error));
    error.message = cpb_arena_printf(&call->arena, "HTTP status %u",
                                     (unsigned)c->http_status);
  }
  return crpc__client_end_with(c, error.has_code ? error.code : code, &error);
}

static crpc_code conclude(crpc__client_stream *c) {
  return c->error_body ? conclude_error(c) : CRPC_OK;
}

/* --- The protocol --- */

const http_field crpc__connect_version = {
    CPB_STR_INIT("connect-protocol-version"), CPB_STR_INIT("1"),
    HTTP_CONNECT_PROTOCOL_VERSION, HTTP_FIELD_STABLE};

static const crpc__media types[] = {
    CRPC__MEDIA("proto", connect, proto),
    CRPC__MEDIA("json", connect, json),
};

const crpc__wire crpc__wire_connect = {
    .protocol = CRPC_CONNECT,
    .media = types,
    .media_count = CPB__COUNT(types),
    .family = CPB_STR_INIT("application/"),
    .unary = true,
    .get = true,
    .encoding = HTTP_CONTENT_ENCODING,
    .accept_encoding = HTTP_ACCEPT_ENCODING,
    .timeout = HTTP_CONNECT_TIMEOUT_MS,
    .version = HTTP_CONNECT_PROTOCOL_VERSION,
    .parse_timeout = crpc__timeout_parse_connect,
    .format_timeout = crpc__timeout_format_connect,
    .http_status = http_status,
    .reply = reply,
    .request_field = &crpc__connect_version,
    .trailer_prefix = CPB_STR_INIT("trailer-"),
    .check_head = check_head,
    .conclude = conclude,
};
