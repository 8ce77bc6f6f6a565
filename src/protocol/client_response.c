/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Responses, as a client reads them, as far as the protocols are alike: what a head
 * promises, the message that ends a stream, and how the call ended. */

#include "protocol/internal.h"

/* --- Heads --- */

void crpc__client_refuse(crpc__client_stream *c, crpc_code code, cpb_str why) {
  c->refused = code;
  c->why = why;
}

void crpc__client_refuse_status(crpc__client_stream *c, uint16_t status) {
  crpc_call *call = c->half.base.call;
  crpc__client_refuse(
      c, crpc__code_from_http(status),
      cpb_arena_printf(&call->arena, "HTTP status %u%s", (unsigned)status,
                       status == 505 ? ": another version of HTTP is needed"
                                     : ""));
}

/* Whether a type that we did not ask for is at least one of the protocol's. */
static bool of_family(cpb_str family, cpb_str type) {
  if (type.len < family.len ||
      !cpb__equal_nocase((cpb_str){type.data, family.len}, family)) {
    return false;
  }
  return family.data[family.len - 1] == '/' || type.len == family.len ||
         type.data[family.len] == '+';
}

static bool type_fits(const crpc__client_stream *c, cpb_str content_type) {
  const crpc__media *media = crpc__media_find(content_type, c->media);
  return media && media->wire == c->half.wire && media->codec == c->half.codec;
}

bool crpc__client_check_type(crpc__client_stream *c, cpb_str content_type) {
  crpc_call *call = c->half.base.call;
  if (type_fits(c, content_type)) {
    return true;
  }
  cpb_str essence = crpc__media_essence(content_type);
  size_t len = essence.len < 100 ? essence.len : 100;
  crpc__client_refuse(
      c,
      of_family(c->half.wire->family, essence) ? CRPC_INTERNAL : CRPC_UNKNOWN,
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
    crpc__client_refuse(c, CRPC_INTERNAL,
                        cpb_arena_printf(&call->arena,
                                         "unknown encoding \"%.*s\"", (int)len,
                                         name.data));
    return false;
  }
  return true;
}

/* A proxy may put its own status on an answer that is gRPC's all the same. */
bool crpc__client_check_stream(crpc__client_stream *c, const http_head *head) {
  cpb_str type = http_head_value(head, HTTP_CONTENT_TYPE);
  if (head->status == 200) {
    return crpc__client_check_type(c, type);
  }
  if (c->head_status.code.len && type_fits(c, type)) {
    return true;
  }
  crpc__client_refuse_status(c, head->status);
  return false;
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
  c->http_status = head->status;
  crpc_code code = crpc__fields_receive(call, head, &call->recv_headers,
                                        wire->trailer_prefix);
  if (code != CRPC_OK) {
    crpc__client_refuse(c, code,
                        CPB_STR("the response's headers are too large"));
    return;
  }
  if (wire->check_head(c, head) &&
      check_encoding(c, http_head_value(head, wire->encoding))) {
    expect_body(c, head);
  }
}

void crpc__client_trailers(crpc__client_stream *c, const http_head *trailers) {
  if (c->half.wire->take_trailers && !c->done && !c->end_seen) {
    c->half.wire->take_trailers(c, trailers);
  }
}

/* --- The message that ends a stream --- */

static cpb_str end_text(crpc__client_stream *c, const crpc__envelope *e) {
  if (!(e->flags & CRPC__ENVELOPE_COMPRESSED) || e->data.len == 0) {
    return e->data;
  }
  if (!c->half.recv_compressor) {
    crpc__client_refuse(
        c, CRPC_INTERNAL,
        CPB_STR("compressed message although no encoding was named"));
    return (cpb_str){NULL, 0};
  }
  /* A single message may be held; it does not lie in this buffer before it is
   * decoded, which happens after the end. One of a stream may. */
  size_t before = cpb__buf_len(&c->half.inflated);
  crpc_code code =
      crpc__half_inflate(&c->half, e->data, CRPC__ENVELOPE_END_MAX);
  if (code != CRPC_OK) {
    crpc__client_refuse(
        c, code == CRPC_RESOURCE_EXHAUSTED ? code : CRPC_INTERNAL,
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
  bool good =
      (text.data || !envelope->data.len) && c->half.wire->read_end(c, text);
  if (!good) {
    bool memory = cpb_arena_failed(&call->arena);
    crpc__client_refuse(c, memory ? CRPC_RESOURCE_EXHAUSTED : CRPC_INTERNAL,
                        CPB_STR("malformed end of the stream"));
  }
}

/* --- How it ended --- */

crpc_code crpc__client_end_with(crpc__client_stream *c, crpc_code code,
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

crpc_code crpc__client_conclude(crpc__client_stream *c) {
  if (c->refused) {
    crpc__call_set_error(c->half.base.call, c->refused, c->why, false);
    return c->refused;
  }
  return c->half.wire->conclude(c);
}
