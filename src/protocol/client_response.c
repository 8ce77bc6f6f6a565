/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Responses, as a client reads them: what a head promises, and how the call
 * ended.
 *
 * Sources: connectrpc.com, Protocol; gRPC PROTOCOL-HTTP2, "Responses";
 * PROTOCOL-WEB. */

#include "protocol/internal.h"

/* --- Heads --- */

static void refuse(crpc__client_stream *c, crpc_code code, cpb_str why) {
  c->refused = code;
  c->why = why;
}

static void refuse_status(crpc__client_stream *c, uint16_t status) {
  crpc_call *call = c->half.base.call;
  refuse(c, crpc__code_from_http(status),
         cpb_arena_printf(&call->arena, "HTTP status %u%s", (unsigned)status,
                          status == 505 ? ": another version of HTTP is needed"
                                        : ""));
}

static cpb_str field_value(const http_head *head, http_token token) {
  const http_field *f = http_head_find(head, token);
  return f ? f->value : (cpb_str){NULL, 0};
}

static bool begins(cpb_str text, cpb_str prefix) {
  return text.len >= prefix.len &&
         cpb__equal_nocase((cpb_str){text.data, prefix.len}, prefix);
}

/* Whether a type that we did not ask for is at least one of the protocol's. */
static bool of_protocol(const crpc__wire *wire, cpb_str type) {
  if (wire == &crpc__wire_connect) {
    return begins(type, CPB_STR("application/"));
  }
  if (wire == &crpc__wire_connect_stream) {
    return begins(type, CPB_STR("application/connect+"));
  }
  cpb_str name = wire == &crpc__wire_grpc ? CPB_STR("application/grpc")
                                          : CPB_STR("application/grpc-web");
  return begins(type, name) &&
         (type.len == name.len || type.data[name.len] == '+');
}

static bool type_fits(const crpc__client_stream *c, cpb_str content_type) {
  const crpc__media *media = crpc__media_find(content_type);
  return media && media->wire == c->half.wire && media->codec == c->half.codec;
}

static bool check_type(crpc__client_stream *c, cpb_str content_type) {
  crpc_call *call = c->half.base.call;
  if (type_fits(c, content_type)) {
    return true;
  }
  cpb_str essence = crpc__media_essence(content_type);
  size_t len = essence.len < 100 ? essence.len : 100;
  refuse(c, of_protocol(c->half.wire, essence) ? CRPC_INTERNAL : CRPC_UNKNOWN,
         cpb_arena_printf(&call->arena,
                          "unexpected content type \"%.*s\", not " CPB_STR_FMT,
                          (int)len, essence.data ? essence.data : "",
                          CPB_STR_ARG(c->media->field.value)));
  return false;
}

static bool check_encoding(crpc__client_stream *c, cpb_str name) {
  crpc_call *call = c->half.base.call;
  if (name.len == 0 || cpb__equal_nocase(name, CPB_STR("identity"))) {
    return true;
  }
  c->half.recv_compressor = crpc__compressor_find(name);
  call->recv_compressor = c->half.recv_compressor;
  if (!c->half.recv_compressor) {
    size_t len = name.len < 64 ? name.len : 64;
    refuse(c, CRPC_INTERNAL,
           cpb_arena_printf(&call->arena, "unknown encoding \"%.*s\"", (int)len,
                            name.data));
    return false;
  }
  return true;
}

static bool check_connect(crpc__client_stream *c, const http_head *head) {
  cpb_str type = field_value(head, HTTP_CONTENT_TYPE);
  if (head->status == 200) {
    return check_type(c, type);
  }
  c->error_body =
      cpb__equal_nocase(crpc__media_essence(type), CPB_STR("application/json"));
  if (!c->error_body) {
    refuse_status(c, head->status);
  }
  return c->error_body;
}

/* A proxy may put its own status on an answer that is gRPC's all the same. */
static bool check_stream(crpc__client_stream *c, const http_head *head) {
  cpb_str type = field_value(head, HTTP_CONTENT_TYPE);
  if (head->status == 200) {
    return check_type(c, type);
  }
  if (c->head_status.code.len && type_fits(c, type)) {
    return true;
  }
  refuse_status(c, head->status);
  return false;
}

/* Copies gRPC's own fields. */
static crpc__grpc_status status_of(crpc__client_stream *c,
                                   const http_head *head) {
  cpb_arena *arena = &c->half.base.call->arena;
  return (crpc__grpc_status){
      .due = true,
      .code = cpb_arena_copy(arena, field_value(head, HTTP_GRPC_STATUS)),
      .message = cpb_arena_copy(arena, field_value(head, HTTP_GRPC_MESSAGE)),
      .details = cpb_arena_copy(
          arena, field_value(head, HTTP_GRPC_STATUS_DETAILS_BIN)),
  };
}

static void expect_body(crpc__client_stream *c, const http_head *head) {
  crpc__inbox *in = &c->half.in;
  size_t max = c->half.base.call->max_receive_bytes;
  if (c->error_body && max < CRPC__ENVELOPE_END_MAX) {
    max = CRPC__ENVELOPE_END_MAX;
  }
  crpc__inbox_expect(in, c->half.wire, max, c->half.wire->response_flags,
                     c->half.recv_compressor != NULL);
  crpc__inbox_announce(in, head->content_length);
}

void crpc__client_head(crpc__client_stream *c, const http_head *head) {
  crpc_call *call = c->half.base.call;
  const crpc__wire *wire = c->half.wire;
  bool unary = wire == &crpc__wire_connect;
  c->http_status = head->status;
  crpc_code code =
      crpc__fields_receive(call, head, &call->recv_headers,
                           unary ? CPB_STR("trailer-") : (cpb_str){NULL, 0});
  if (code != CRPC_OK) {
    refuse(c, code, CPB_STR("the response's headers are too large"));
    return;
  }
  if (wire->protocol != CRPC_CONNECT) {
    c->head_status = status_of(c, head);
  }
  if ((unary ? check_connect(c, head) : check_stream(c, head)) &&
      check_encoding(c, field_value(head, wire->encoding))) {
    expect_body(c, head);
  }
}

/* Without body and trailers the head was both: its metadata are trailers. */
static void head_was_all(crpc__client_stream *c) {
  crpc_call *call = c->half.base.call;
  c->status = c->head_status;
  call->recv_trailers = call->recv_headers;
  memset(&call->recv_headers, 0, sizeof(call->recv_headers));
}

void crpc__client_trailers(crpc__client_stream *c, const http_head *trailers) {
  crpc_call *call = c->half.base.call;
  const crpc__wire *wire = c->half.wire;
  bool any = trailers && trailers->count;
  if (wire->protocol == CRPC_CONNECT || c->done || c->end_seen) {
    return;
  }
  if (wire->protocol == CRPC_GRPC && any) {
    c->status = status_of(c, trailers);
    crpc_code code = crpc__fields_receive(call, trailers, &call->recv_trailers,
                                          (cpb_str){NULL, 0});
    if (code != CRPC_OK && !c->refused) {
      refuse(c, code, CPB_STR("the response's trailers are too large"));
    }
  } else if (!c->body_seen) { /* else a trailer frame is among the bytes */
    head_was_all(c);
  }
}

/* --- gRPC-Web's trailer frame --- */

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
static bool read_trailer_frame(crpc__client_stream *c, cpb_str text) {
  c->status.due = true;
  if (!read_trailer_lines(c, (char *)(uintptr_t)text.data, text.len)) {
    return false;
  }
  if (!c->status.code.data && !c->message_seen && c->head_status.code.len) {
    c->status = c->head_status;
  }
  return true;
}

/* --- The message that ends a stream --- */

static cpb_str end_text(crpc__client_stream *c, const crpc__envelope *e) {
  if (!(e->flags & CRPC__ENVELOPE_COMPRESSED) || e->data.len == 0) {
    return e->data;
  }
  if (!c->half.recv_compressor) {
    refuse(c, CRPC_INTERNAL,
           CPB_STR("compressed message although no encoding was named"));
    return (cpb_str){NULL, 0};
  }
  /* A single message may be held; it does not lie in this buffer before it is
   * decoded, which happens after the end. One of a stream may. */
  size_t before = cpb__buf_len(&c->half.inflated);
  crpc_code code =
      crpc__half_inflate(&c->half, e->data, CRPC__ENVELOPE_END_MAX);
  if (code != CRPC_OK) {
    refuse(c, code == CRPC_RESOURCE_EXHAUSTED ? code : CRPC_INTERNAL,
           CPB_STR("the end of the stream cannot be decompressed"));
    return (cpb_str){NULL, 0};
  }
  return (cpb_str){cpb__buf_head(&c->half.inflated) + before,
                   cpb__buf_len(&c->half.inflated) - before};
}

void crpc__client_end_message(crpc__client_stream *c,
                              const crpc__envelope *envelope) {
  crpc_call *call = c->half.base.call;
  c->end_seen = true;
  if (!c->half.single) {
    crpc__half_drop(&c->half);
  }
  cpb_str text = end_text(c, envelope);
  text = text.len && !c->refused ? cpb_arena_copy(&call->arena, text) : text;
  cpb__buf_consume(&c->half.inflated, cpb__buf_len(&c->half.inflated));
  cpb__chunk_unref(envelope->owner);
  if (c->refused) {
    return;
  }
  bool good;
  if (envelope->data.len && !text.data) {
    good = false;
  } else if (c->half.wire->protocol == CRPC_CONNECT) {
    good =
        crpc__end_json_read(text, &call->arena, &c->end, &call->recv_trailers);
  } else {
    good = read_trailer_frame(c, text);
  }
  if (!good) {
    bool memory = cpb_arena_failed(&call->arena);
    refuse(c, memory ? CRPC_RESOURCE_EXHAUSTED : CRPC_INTERNAL,
           CPB_STR("malformed end of the stream"));
  }
}

/* --- How it ended --- */

static crpc_code end_with(crpc__client_stream *c, crpc_code code,
                          const crpc__wire_error *wire_error) {
  crpc_call *call = c->half.base.call;
  crpc__call_set_error(call, code, wire_error->message, true);
  for (size_t i = 0; call->error && i < wire_error->detail_count; i++) {
    const crpc_error_detail *d = &wire_error->details[i];
    /* Without memory the detail is lost, the error stays. */
    (void)!crpc_error_add_raw_detail(call->error, d->type, d->value);
  }
  return code;
}

/* Connect unary: the body is the error. Whatever it lacks the status tells. */
static crpc_code conclude_error_body(crpc__client_stream *c) {
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
  return end_with(c, error.has_code ? error.code : code, &error);
}

static crpc_code conclude_connect_stream(crpc__client_stream *c) {
  if (!c->end_seen) {
    crpc__call_set_error(c->half.base.call, CRPC_INTERNAL,
                         CPB_STR("the stream ended without saying how"), false);
    return CRPC_INTERNAL;
  }
  if (!c->end.present) {
    return CRPC_OK;
  }
  return end_with(c, c->end.has_code ? c->end.code : CRPC_UNKNOWN, &c->end);
}

static void add_status_details(crpc__client_stream *c) {
  crpc_call *call = c->half.base.call;
  cpb_str text = c->status.details;
  size_t len = 0;
  char *bytes =
      text.len ? cpb_arena_alloc(&call->arena, CPB__BASE64_DECODED(text.len))
               : NULL;
  if (bytes && call->error &&
      cpb__base64_decode(bytes, &len, text.data, text.len)) {
    crpc__status_add_details(call->error, (cpb_str){bytes, len});
  }
}

/* gRPC PROTOCOL-HTTP2, "Responses": an invalid Status-Message does not make the
 * status invalid. */
static cpb_str status_message(crpc__client_stream *c) {
  cpb_str raw = c->status.message;
  char *text = cpb_arena_alloc(&c->half.base.call->arena, raw.len);
  size_t len = text ? cpb__percent_decode(text, raw.data, raw.len) : 0;
  return (cpb_str){text, len};
}

/* Trailers that lack a status are the server's (or a proxy's) fault, and so is an
 * end without trailers: gRPC's own libraries call the first UNKNOWN, the second
 * INTERNAL. */
static crpc_code conclude_without_status(crpc__client_stream *c) {
  crpc_code code = c->status.due ? CRPC_UNKNOWN : CRPC_INTERNAL;
  crpc__call_set_error(
      c->half.base.call, code,
      c->status.due
          ? CPB_STR("the response's trailers have no grpc-status")
          : CPB_STR("the response has no trailers and so no grpc-status"),
      false);
  return code;
}

/* Codes may be added to gRPC's list: what the server says of one that is not known
 * here is told all the same. */
static crpc_code conclude_unknown_status(crpc__client_stream *c) {
  crpc_call *call = c->half.base.call;
  cpb_str message = status_message(c);
  if (message.len == 0) {
    cpb_str code = c->status.code;
    code.len = code.len < 64 ? code.len : 64;
    message = cpb_arena_printf(&call->arena,
                               "unknown grpc-status \"" CPB_STR_FMT "\"",
                               CPB_STR_ARG(code));
  }
  crpc__call_set_error(call, CRPC_UNKNOWN, message, true);
  return CRPC_UNKNOWN;
}

static crpc_code conclude_grpc(crpc__client_stream *c) {
  uint64_t number;
  if (!c->status.code.len) {
    return conclude_without_status(c);
  }
  if (!cpb__parse_u64(c->status.code, 10, &number) || number > 16) {
    number = conclude_unknown_status(c);
  } else if (number != 0) {
    crpc__call_set_error(c->half.base.call, (crpc_code)number,
                         status_message(c), true);
  }
  if (number != 0) {
    add_status_details(c);
  }
  return (crpc_code)number;
}

crpc_code crpc__client_conclude(crpc__client_stream *c) {
  if (c->refused) {
    crpc__call_set_error(c->half.base.call, c->refused, c->why, false);
    return c->refused;
  }
  if (c->error_body) {
    return conclude_error_body(c);
  }
  if (c->half.wire == &crpc__wire_connect) {
    return CRPC_OK;
  }
  return c->half.wire == &crpc__wire_connect_stream ? conclude_connect_stream(c)
                                                    : conclude_grpc(c);
}
