/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Responses of a server, as far as the protocols are alike: answers without a call,
 * heads, and the steps that their reply functions are made of. Without memory for
 * what was to be said those send a constant that says so. */

#include "protocol/internal.h"

cpb_arena *crpc__reply_scratch(crpc__server_stream *s) {
  return &crpc__pool_of(s->half.pl)->scratch;
}

cpb__buf *crpc__reply_buffer(crpc__server_stream *s) {
  cpb__buf *buf = &crpc__pool_of(s->half.pl)->packed;
  cpb__buf_consume(buf, cpb__buf_len(buf));
  return buf;
}

CPB__COLD static void mark_for_browsers(crpc__server_stream *s,
                                        http_head *head) {
  crpc__cors_mark(s->server, s->origin, crpc__reply_scratch(s), head);
}

void crpc__reply_send_these(crpc__server_stream *s, uint16_t status,
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

void crpc__reply_send_head(crpc__server_stream *s, uint16_t status,
                           const crpc__fields *fields, int64_t content_length,
                           bool end) {
  crpc__reply_send_these(s, status, fields->items, fields->count,
                         content_length, end);
}

/* A head of one field at most, for which no memory is needed. */
void crpc__reply_send_plain_head(crpc__server_stream *s, uint16_t status,
                                 const http_field *field,
                                 int64_t content_length, bool end) {
  crpc__reply_send_these(s, status, field, field != NULL, content_length, end);
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
  crpc__reply_send_plain_head(s, status, field, 0, true);
  crpc__server_drain(s);
}

void crpc__server_reject_text(crpc__server_stream *s, uint16_t status,
                              cpb_str text) {
  static const http_field type = {CPB_STR_INIT("content-type"),
                                  CPB_STR_INIT("text/plain; charset=utf-8"),
                                  HTTP_CONTENT_TYPE, 0};
  bool bare = s->head_only;
  tell_refusal(s, status, CRPC_OK, why_rejected(status));
  crpc__reply_send_plain_head(s, status, &type, (int64_t)text.len, bare);
  if (!bare) {
    s->half.x->vtable->send_data(s->half.x, &text, 1, HTTP_END);
  }
  crpc__server_drain(s);
}

void crpc__server_refuse(crpc__server_stream *s, const crpc__ending *ending) {
  crpc__protocol_loop *pl = s->half.pl;
  const crpc__wire *wire = s->half.wire;
  tell_refusal(s, wire->http_status ? wire->http_status(ending) : 200,
               ending->code, ending->message);
  wire->reply(s, ending);
  crpc__pool_rest(pl);
  crpc__server_drain(s); /* s may be gone after this */
}

/* The encoding named in the head: of a stream if messages may be compressed, of a
 * unary body if it is. */
void crpc__reply_add_encoding(crpc__server_stream *s, crpc__fields *fields,
                              bool wanted) {
  const crpc_call *call = s->half.base.call;
  if (wanted && call && call->send_compressor) {
    crpc__fields_add(fields, s->half.wire->encoding,
                     call->send_compressor->name, HTTP_FIELD_STABLE);
  }
}

void crpc__reply_begin(crpc__server_stream *s, crpc__fields *fields,
                       const crpc__ending *ending) {
  crpc__fields_init(fields, crpc__reply_scratch(s));
  crpc__fields_put(fields, &s->media->field);
  if (ending && ending->tell_encodings && crpc__compressor_count()) {
    crpc__fields_add(fields, s->half.wire->accept_encoding,
                     crpc__compressor_names(), HTTP_FIELD_STABLE);
  }
}

bool crpc__reply_too_large(const crpc__server_stream *s,
                           const crpc__fields *fields) {
  const http_exchange *x = s->half.x;
  return crpc__fields_size(fields) > x->vtable->max_field_bytes(x);
}

cpb_str crpc__reply_tell_sizes(crpc__server_stream *s,
                               const crpc__fields *fields) {
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
  crpc__reply_begin(s, &fields, ending);
  crpc__reply_add_encoding(s, &fields, call && call->compression != 0);
  if (headers) {
    crpc__fields_add_metadata(&fields, headers, (cpb_str){NULL, 0});
  }
  if (fields.failed) {
    s->lost = CPB_STR("out of memory");
  } else if (headers && headers->count && crpc__reply_too_large(s, &fields)) {
    s->lost = crpc__reply_tell_sizes(s, &fields);
  }
  if (s->lost.data) {
    crpc__reply_send_plain_head(s, 200, &s->media->field, -1, false);
    return;
  }
  crpc__reply_send_head(s, 200, &fields, -1, false);
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
    crpc__reply_send_plain_head(s, 200, &s->media->field, -1, false);
  }
}

void crpc__server_send_head(crpc__server_stream *s,
                            const crpc__metadata *headers) {
  if (!s->head_sent) {
    send_stream_head(s, headers, NULL);
  }
}

/* --- The end of a stream --- */

void crpc__reply_send_end(crpc__server_stream *s, uint8_t flags, cpb_str body,
                          http_after after) {
  uint8_t prefix[CRPC__ENVELOPE_PREFIX];
  crpc__envelope_write_prefix(prefix, flags, (uint32_t)body.len);
  cpb_str parts[2] = {{(const char *)prefix, sizeof(prefix)}, body};
  s->half.x->vtable->send_data(s->half.x, parts, 2, after);
}

/* Head and last message. */
void crpc__reply_before_end(crpc__server_stream *s,
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
const crpc__ending *crpc__reply_told(const crpc__server_stream *s,
                                     const crpc__ending *ending,
                                     crpc__ending *instead) {
  if (CPB__LIKELY(!s->lost.data) || ending->code != CRPC_OK) {
    return ending;
  }
  *instead =
      (crpc__ending){.code = CRPC_RESOURCE_EXHAUSTED, .message = s->lost};
  return instead;
}
