/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* gRPC-Web: gRPC whose trailers are a last message of the body, so that HTTP need
 * not carry any.
 *
 * Source: PROTOCOL-WEB. */

#include "protocol/internal.h"

/* --- Server --- */

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

static crpc_code reply(crpc__server_stream *s, const crpc__ending *ending) {
  static const cpb_str lost = CPB_STR_INIT("grpc-status: 8\r\n");
  crpc__fields fields;
  crpc__ending instead;
  crpc__reply_before_end(s, ending);
  cpb__buf *text = crpc__reply_buffer(s);
  crpc__fields_init(&fields, crpc__reply_scratch(s));
  crpc_code code =
      crpc__status_add(&fields, crpc__reply_told(s, ending, &instead), NULL);
  bool good = write_trailer_frame(text, &fields);
  cpb_str body =
      good ? (cpb_str){cpb__buf_head(text), cpb__buf_len(text)} : lost;
  crpc__reply_send_end(s, CRPC__ENVELOPE_TRAILERS, body, HTTP_END_APART);
  return good ? code : CRPC_RESOURCE_EXHAUSTED;
}

/* --- Client --- */

static cpb_str trim(cpb_str s) {
  while (s.len && (s.data[0] == ' ' || s.data[0] == '\t')) {
    s.data++;
    s.len--;
  }
  while (s.len && (s.data[s.len - 1] == ' ' || s.data[s.len - 1] == '\t' ||
                   s.data[s.len - 1] == '\r')) {
    s.len--;
  }
  return s;
}

/* Of two lines the first one counts, as of two fields. */
static void keep(cpb_str *to, cpb_str value) {
  *to = to->data ? *to : value;
}

static bool take_trailer(crpc__client_stream *c, cpb_str name, cpb_str value) {
  crpc_call *call = c->half.base.call;
  if (cpb_str_equal(name, CPB_STR("grpc-status"))) {
    keep(&c->status.code, value);
  } else if (cpb_str_equal(name, CPB_STR("grpc-message"))) {
    keep(&c->status.message, value);
  } else if (cpb_str_equal(name, CPB_STR("grpc-status-details-bin"))) {
    keep(&c->status.details, value);
  } else {
    return crpc__metadata_receive(&call->recv_trailers, &call->arena, name,
                                  value) != CRPC_RESOURCE_EXHAUSTED;
  }
  return true;
}

/* Lines "Name: value"; what is none is passed over. text is ours to change. */
static bool read_trailer_lines(crpc__client_stream *c, char *text, size_t len) {
  const char *end = text + len;
  while (text < end) {
    char *line_end = memchr(text, '\n', (size_t)(end - text));
    size_t n = (size_t)((line_end ? line_end : end) - text);
    char *colon = memchr(text, ':', n);
    if (colon) {
      size_t name_len = (size_t)(colon - text);
      cpb__lower(text, text, name_len);
      cpb_str value = trim((cpb_str){colon + 1, n - name_len - 1});
      if (!take_trailer(c, trim((cpb_str){text, name_len}), value)) {
        return false;
      }
    }
    text += line_end ? n + 1 : n;
  }
  return true;
}

/* A proxy that makes gRPC-Web of gRPC may leave a Trailers-Only answer's status in
 * the head and append a trailer frame that names none. */
static bool read_end(crpc__client_stream *c, cpb_str text) {
  c->status.due = true;
  if (!read_trailer_lines(c, (char *)(uintptr_t)text.data, text.len)) {
    return false;
  }
  if (!c->status.code.data && !c->message_seen && c->head_status.code.len) {
    c->status = c->head_status;
  }
  return true;
}

static void take_trailers(crpc__client_stream *c, const http_head *trailers) {
  (void)trailers;
  crpc__grpc_head_was_all(c);
}

/* --- The protocol --- */

static const crpc__media types[] = {
    CRPC__MEDIA("grpc-web+proto", grpc_web, proto),
    CRPC__MEDIA("grpc-web+json", grpc_web, json),
    CRPC__MEDIA("grpc-web", grpc_web, proto),
};

const crpc__wire crpc__wire_grpc_web = {
    .protocol = CRPC_GRPC_WEB,
    .media = types,
    .media_count = CPB__COUNT(types),
    .family = CPB_STR_INIT("application/grpc-web"),
    .unary = true,
    .streams = true,
    .enveloped = true,
    .response_flags = CRPC__ENVELOPE_COMPRESSED | CRPC__ENVELOPE_TRAILERS,
    .encoding = HTTP_GRPC_ENCODING,
    .accept_encoding = HTTP_GRPC_ACCEPT_ENCODING,
    .timeout = HTTP_GRPC_TIMEOUT,
    .parse_timeout = crpc__timeout_parse_grpc,
    .format_timeout = crpc__timeout_format_grpc,
    .reply = reply,
    .check_head = crpc__grpc_check_head,
    .take_trailers = take_trailers,
    .read_end = read_end,
    .conclude = crpc__grpc_conclude,
};
