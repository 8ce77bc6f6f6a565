/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Responses of a server: heads, and the four ways to end a call.
 *
 *   Connect unary      status by code, JSON error or message, "trailer-" fields
 *   Connect streaming  an end-stream message; the status is always 200
 *   gRPC               trailers; all in the head when nothing else was sent
 *   gRPC-Web           a trailer frame as the last message
 *
 * Without memory for what was to be said a constant says that.
 *
 * Sources: connectrpc.com, Protocol; gRPC PROTOCOL-HTTP2, "Responses";
 * PROTOCOL-WEB. */

#include "protocol/internal.h"

static const http_field json_type = {CPB_STR_INIT("content-type"),
                                     CPB_STR_INIT("application/json"),
                                     HTTP_CONTENT_TYPE, HTTP_FIELD_STABLE};

static const http_field vary_encoding = {
    CPB_STR_INIT("vary"), CPB_STR_INIT("accept-encoding"), HTTP_OTHER,
    HTTP_FIELD_STABLE | HTTP_FIELD_CONSTANT};

static const http_field grpc_exhausted = {
    CPB_STR_INIT("grpc-status"), CPB_STR_INIT("8"), HTTP_GRPC_STATUS, 0};

static cpb_arena *scratch_of(crpc__server_stream *s) {
  return &crpc__pool_of(s->half.pl)->scratch;
}

static cpb__buf *buffer_of(crpc__server_stream *s) {
  cpb__buf *buf = &crpc__pool_of(s->half.pl)->packed;
  cpb__buf_consume(buf, cpb__buf_len(buf));
  return buf;
}

CPB__COLD static void mark_for_browsers(crpc__server_stream *s,
                                        http_head *head) {
  crpc__cors_mark(s->server, s->origin, scratch_of(s), head);
}

static inline void send_these(crpc__server_stream *s, uint16_t status,
                              const http_field *fields, size_t count,
                              int64_t content_length, bool end) {
  http_head head = {.status = status,
                    .fields = fields,
                    .count = (uint16_t)count,
                    .content_length = content_length};
  s->head_sent = true;
  if (CPB__UNLIKELY(s->server->cors)) {
    mark_for_browsers(s, &head);
  }
  s->half.x->vtable->send_head(s->half.x, &head, end);
}

static void send_head(crpc__server_stream *s, uint16_t status,
                      const crpc__fields *fields, int64_t content_length,
                      bool end) {
  send_these(s, status, fields->items, fields->count, content_length, end);
}

/* A head of one field at most, for which no memory is needed. */
static void send_plain_head(crpc__server_stream *s, uint16_t status,
                            const http_field *field, int64_t content_length,
                            bool end) {
  send_these(s, status, field, field != NULL, content_length, end);
}

/* Once there is a call its interceptors see its end. */
CPB__COLD static void tell_refusal(crpc__server_stream *s, uint16_t status,
                                   crpc_code code, cpb_str why) {
  if (s->half.base.call || !s->head) {
    return;
  }
  const crpc_refusal refusal = {.peer = s->peer,
                                .method = s->head->method,
                                .path = s->head->path,
                                .http_status = status,
                                .code = code,
                                .why = why};
  crpc__refused(s->half.pl, s->server, &refusal);
}

static cpb_str why_rejected(uint16_t status) {
  switch (status) {
    case 400:
      return CPB_STR("neither :authority nor host");
    case 404:
      return CPB_STR("unknown path");
    case 405:
      return CPB_STR("the method does not fit the path");
    case 415:
      return CPB_STR("unknown content type");
    case 505:
      return CPB_STR("this needs HTTP/2");
    default:
      return CPB_STR("out of memory");
  }
}

void crpc__server_reject(crpc__server_stream *s, uint16_t status,
                         const http_field *field) {
  tell_refusal(s, status, CRPC_OK, why_rejected(status));
  send_plain_head(s, status, field, 0, true);
  crpc__server_drain(s);
}

void crpc__server_reject_text(crpc__server_stream *s, uint16_t status,
                              cpb_str text) {
  static const http_field type = {CPB_STR_INIT("content-type"),
                                  CPB_STR_INIT("text/plain; charset=utf-8"),
                                  HTTP_CONTENT_TYPE, 0};
  bool bare = s->head_only;
  tell_refusal(s, status, CRPC_OK, why_rejected(status));
  send_plain_head(s, status, &type, (int64_t)text.len, bare);
  if (!bare) {
    s->half.x->vtable->send_data(s->half.x, &text, 1, HTTP_END);
  }
  crpc__server_drain(s);
}

void crpc__server_refuse(crpc__server_stream *s, const crpc__ending *ending) {
  crpc__protocol_loop *pl = s->half.pl;
  uint16_t status = 200;
  if (s->half.wire == &crpc__wire_connect) {
    status = ending->http_status ? ending->http_status
                                 : crpc__code_to_http(ending->code);
  }
  tell_refusal(s, status, ending->code, ending->message);
  s->half.wire->reply(s, ending);
  crpc__pool_rest(pl);
  crpc__server_drain(s); /* s may be gone after this */
}

/* The encoding named in the head: of a stream if messages may be compressed, of a
 * unary body if it is. */
static void add_encoding(crpc__server_stream *s, crpc__fields *fields,
                         bool wanted) {
  const crpc_call *call = s->half.base.call;
  if (wanted && call && call->send_compressor) {
    crpc__fields_add(fields, s->half.wire->encoding,
                     call->send_compressor->name, HTTP_FIELD_STABLE);
  }
}

static void begin_fields(crpc__server_stream *s, crpc__fields *fields,
                         const crpc__ending *ending) {
  crpc__fields_init(fields, scratch_of(s));
  crpc__fields_put(fields, &s->media->field);
  if (ending && ending->tell_encodings && crpc__compressor_count()) {
    crpc__fields_add(fields, s->half.wire->accept_encoding,
                     crpc__compressor_names(), HTTP_FIELD_STABLE);
  }
}

static bool too_large(const crpc__server_stream *s,
                      const crpc__fields *fields) {
  const http_exchange *x = s->half.x;
  return crpc__fields_size(fields) > x->vtable->max_field_bytes(x);
}

static cpb_str tell_sizes(crpc__server_stream *s, const crpc__fields *fields) {
  const http_exchange *x = s->half.x;
  cpb_str why = cpb_arena_printf(
      &s->half.base.call->arena,
      "response headers of %zu bytes are larger than "
      "the %zu that the client takes",
      crpc__fields_size(fields), x->vtable->max_field_bytes(x));
  return why.data ? why : CPB_STR("response headers are too large");
}

static void send_more_than_type(crpc__server_stream *s,
                                const crpc__metadata *headers,
                                const crpc__ending *ending) {
  const crpc_call *call = s->half.base.call;
  crpc__fields fields;
  begin_fields(s, &fields, ending);
  add_encoding(s, &fields, call && call->compression != 0);
  if (headers) {
    crpc__fields_add_metadata(&fields, headers, (cpb_str){NULL, 0});
  }
  if (fields.failed) {
    s->lost = CPB_STR("out of memory");
  } else if (headers && headers->count && too_large(s, &fields)) {
    s->lost = tell_sizes(s, &fields);
  }
  if (s->lost.data) {
    send_plain_head(s, 200, &s->media->field, -1, false);
    return;
  }
  send_head(s, 200, &fields, -1, false);
}

static void send_stream_head(crpc__server_stream *s,
                             const crpc__metadata *headers,
                             const crpc__ending *ending) {
  crpc_call *call = s->half.base.call;
  bool encoded = call && call->send_compressor && call->compression != 0;
  bool offers = ending && ending->tell_encodings;
  if (call) {
    call->headers_sent = true;
  }
  if (encoded || offers || (headers && headers->count)) {
    send_more_than_type(s, headers, ending);
  } else {
    send_plain_head(s, 200, &s->media->field, -1, false);
  }
}

void crpc__server_send_head(crpc__server_stream *s,
                            const crpc__metadata *headers) {
  if (!s->head_sent) {
    send_stream_head(s, headers, NULL);
  }
}

/* --- Connect, unary --- */

static void send_body(crpc__server_stream *s, uint16_t status,
                      const crpc__fields *fields, cpb_str body) {
  send_head(s, status, fields, (int64_t)body.len, body.len == 0);
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

static crpc_code reply_connect_error(crpc__server_stream *s,
                                     const crpc__ending *ending) {
  crpc__fields fields;
  cpb__buf *json = buffer_of(s);
  uint16_t status = ending->http_status ? ending->http_status
                                        : crpc__code_to_http(ending->code);
  if (s->too_long_status && ending->code == CRPC_RESOURCE_EXHAUSTED) {
    status = s->too_long_status;
  }
  crpc__fields_init(&fields, scratch_of(s));
  crpc__fields_put(&fields, &json_type);
  if (ending->tell_encodings && crpc__compressor_count()) {
    crpc__fields_add(&fields, HTTP_ACCEPT_ENCODING, crpc__compressor_names(),
                     HTTP_FIELD_STABLE);
  }
  add_vary(s, &fields);
  size_t own = fields.count;
  add_all_metadata(&fields, ending);
  if (too_large(s, &fields)) {
    fields.count = own; /* the error is worth more */
  }
  if (!crpc__error_json_write(json, ending) || fields.failed) {
    send_plain_head(s, crpc__code_to_http(CRPC_RESOURCE_EXHAUSTED), NULL, 0,
                    true);
    return CRPC_RESOURCE_EXHAUSTED;
  }
  send_body(s, status, &fields,
            (cpb_str){cpb__buf_head(json), cpb__buf_len(json)});
  return ending->code;
}

static crpc_code reply_lost(crpc__server_stream *s, cpb_str why) {
  const crpc__ending lost = {.code = CRPC_RESOURCE_EXHAUSTED, .message = why};
  return reply_connect_error(s, &lost);
}

crpc_code crpc__reply_connect(crpc__server_stream *s,
                              const crpc__ending *ending) {
  crpc__fields fields;
  if (ending->code != CRPC_OK || !ending->last) {
    return reply_connect_error(s, ending);
  }
  begin_fields(s, &fields, ending);
  add_encoding(s, &fields, ending->last->compressed);
  add_vary(s, &fields);
  size_t own = fields.count;
  add_all_metadata(&fields, ending);
  if (fields.failed) {
    return reply_lost(s, CPB_STR("out of memory"));
  }
  if (fields.count > own && too_large(s, &fields)) {
    return reply_lost(s, tell_sizes(s, &fields));
  }
  s->half.base.call->bytes_sent += ending->last->body.len;
  send_body(s, 200, &fields, ending->last->body);
  return CRPC_OK;
}

/* --- Connect, streaming --- */

static void send_last_envelope(crpc__server_stream *s, uint8_t flags,
                               cpb_str body, http_after after) {
  uint8_t prefix[CRPC__ENVELOPE_PREFIX];
  crpc__envelope_write_prefix(prefix, flags, (uint32_t)body.len);
  cpb_str parts[2] = {{(const char *)prefix, sizeof(prefix)}, body};
  s->half.x->vtable->send_data(s->half.x, parts, 2, after);
}

/* Head and last message. */
static void send_before_end(crpc__server_stream *s,
                            const crpc__ending *ending) {
  if (!s->head_sent) {
    send_stream_head(s, ending->headers, ending);
  }
  if (ending->last && !s->lost.data) {
    crpc__half_send(&s->half, ending->last, false);
  }
}

/* The ending to be told: a success without its headers is none, an error stays
 * what it is. */
static const crpc__ending *told(const crpc__server_stream *s,
                                const crpc__ending *ending,
                                crpc__ending *instead) {
  if (CPB__LIKELY(!s->lost.data) || ending->code != CRPC_OK) {
    return ending;
  }
  *instead =
      (crpc__ending){.code = CRPC_RESOURCE_EXHAUSTED, .message = s->lost};
  return instead;
}

crpc_code crpc__reply_connect_stream(crpc__server_stream *s,
                                     const crpc__ending *ending) {
  static const cpb_str lost =
      CPB_STR_INIT("{\"error\":{\"code\":\"resource_exhausted\"}}");
  crpc__ending instead;
  send_before_end(s, ending);
  ending = told(s, ending, &instead);
  cpb__buf *json = buffer_of(s);
  bool good = crpc__end_json_write(json, ending, scratch_of(s));
  cpb_str body =
      good ? (cpb_str){cpb__buf_head(json), cpb__buf_len(json)} : lost;
  send_last_envelope(s, CRPC__ENVELOPE_END_STREAM, body, HTTP_END);
  return good ? ending->code : CRPC_RESOURCE_EXHAUSTED;
}

/* --- gRPC and gRPC-Web --- */

/* Nothing but an error: status in the head, no trailers. */
static crpc_code reply_trailers_only(crpc__server_stream *s,
                                     const crpc__ending *ending) {
  crpc__fields fields;
  begin_fields(s, &fields, ending);
  crpc_code code = crpc__status_add(&fields, ending, s->half.x);
  if (!fields.failed) {
    send_head(s, 200, &fields, -1, true);
    return code;
  }
  http_field few[2] = {s->media->field, grpc_exhausted};
  send_these(s, 200, few, 2, -1, true);
  return CRPC_RESOURCE_EXHAUSTED;
}

static crpc_code send_status(crpc__server_stream *s,
                             const crpc__ending *ending) {
  crpc__fields fields;
  crpc__ending instead;
  crpc__fields_init(&fields, scratch_of(s));
  crpc_code code =
      crpc__status_add(&fields, told(s, ending, &instead), s->half.x);
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

crpc_code crpc__reply_grpc(crpc__server_stream *s, const crpc__ending *ending) {
  bool headers = ending->headers && ending->headers->count;
  if (!s->head_sent && !ending->last && !headers && ending->code != CRPC_OK) {
    return reply_trailers_only(s, ending);
  }
  send_before_end(s, ending);
  if (CPB__LIKELY(plain_success(s, ending))) {
    s->half.x->vtable->send_trailers(s->half.x, &crpc__status_ok, 1);
    return CRPC_OK;
  }
  return send_status(s, ending);
}

/* PROTOCOL-WEB: as HTTP/1 header lines, lower-case names, no blank line. */
static bool write_trailer_frame(cpb__buf *out, const crpc__fields *fields) {
  bool good = !fields->failed;
  for (size_t i = 0; good && i < fields->count; i++) {
    const http_field *f = &fields->items[i];
    good = cpb__buf_append(out, f->name.data, f->name.len) &&
           cpb__buf_append(out, ": ", 2) &&
           cpb__buf_append(out, f->value.data, f->value.len) &&
           cpb__buf_append(out, "\r\n", 2);
  }
  return good;
}

crpc_code crpc__reply_grpc_web(crpc__server_stream *s,
                               const crpc__ending *ending) {
  static const cpb_str lost = CPB_STR_INIT("grpc-status: 8\r\n");
  crpc__fields fields;
  crpc__ending instead;
  send_before_end(s, ending);
  cpb__buf *text = buffer_of(s);
  crpc__fields_init(&fields, scratch_of(s));
  crpc_code code = crpc__status_add(&fields, told(s, ending, &instead), NULL);
  bool good = write_trailer_frame(text, &fields);
  cpb_str body =
      good ? (cpb_str){cpb__buf_head(text), cpb__buf_len(text)} : lost;
  send_last_envelope(s, CRPC__ENVELOPE_TRAILERS, body, HTTP_END_APART);
  return good ? code : CRPC_RESOURCE_EXHAUSTED;
}
