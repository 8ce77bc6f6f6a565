/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Request heads of a client.
 *
 * Sources: connectrpc.com, Protocol, "Unary-Request", "Unary-Get-Request" and
 * "Streaming-Request"; gRPC PROTOCOL-HTTP2, "Requests"; PROTOCOL-WEB. */

#include "protocol/internal.h"

/* Longer URLs are refused by some servers and proxies: such a call is a POST. */
enum { URL_MAX = 8192 };

static cpb_str user_agent(const crpc_call *call, cpb_arena *arena) {
  const char *own = call->channel->options.user_agent;
  cpb_str name = CPB_STR("connect-c/" CRPC_VERSION);
  return own ? cpb_arena_printf(arena, "%s " CPB_STR_FMT, own,
                                CPB_STR_ARG(name))
             : name;
}

/* The time that is left, as the protocol writes it. */
static void add_timeout(crpc__client_stream *c, crpc__fields *fields) {
  const crpc_call *call = c->half.base.call;
  const crpc__wire *wire = c->half.wire;
  if (call->deadline_us == INT64_MAX) {
    return;
  }
  char *text = cpb_arena_alloc(fields->arena, CRPC__TIMEOUT_MAX);
  if (!text) {
    fields->failed = true;
    return;
  }
  size_t n = wire->format_timeout(text, call->deadline_us - call->loop->now_us);
  crpc__fields_add(fields, wire->timeout, (cpb_str){text, n}, 0);
}

static void add_encodings(crpc__client_stream *c, crpc__fields *fields) {
  const crpc_call *call = c->half.base.call;
  const crpc__wire *wire = c->half.wire;
  const crpc__compressor *compressor = call->send_compressor;
  bool named = wire->enveloped ? call->compression != 0 : c->out.compressed;
  if (compressor && named && !c->get) {
    crpc__fields_add(fields, wire->encoding, compressor->name,
                     HTTP_FIELD_STABLE);
  }
  bool refuse = call->channel->options.no_accept_compression;
  if (!refuse && crpc__compressor_count()) {
    crpc__fields_add(fields, wire->accept_encoding, crpc__compressor_names(),
                     HTTP_FIELD_STABLE);
  } else if (compressor) {
    /* Without the header a server would answer as it was asked. */
    crpc__fields_add(fields, wire->accept_encoding, CPB_STR("identity"),
                     HTTP_FIELD_STABLE);
  }
}

static void add_fields(crpc__client_stream *c, crpc__fields *fields) {
  crpc_call *call = c->half.base.call;
  const crpc__wire *wire = c->half.wire;
  if (!c->get && wire->request_field) {
    crpc__fields_put(fields, wire->request_field);
  }
  if (!c->get) {
    crpc__fields_put(fields, &c->media->field);
  }
  add_encodings(c, fields);
  crpc__fields_add(fields, HTTP_USER_AGENT, user_agent(call, fields->arena),
                   HTTP_FIELD_STABLE);
  add_timeout(c, fields);
  crpc__fields_add_metadata(fields, &call->send_headers, (cpb_str){NULL, 0});
}

static cpb_str join(cpb_arena *arena, cpb_str a, cpb_str b) {
  char *out = cpb_arena_alloc(arena, a.len + b.len);
  if (!out) {
    return (cpb_str){NULL, 0};
  }
  cpb__copy(out, a.data, a.len);
  cpb__copy(out + a.len, b.data, b.len);
  return (cpb_str){out, a.len + b.len};
}

/* The path, with the message in it where the call is a GET that is short
 * enough. */
static cpb_str make_path(crpc__client_stream *c, cpb_arena *arena) {
  crpc_call *call = c->half.base.call;
  cpb_str procedure = cpb_str_from_cstr(call->spec->procedure);
  c->get = c->get && c->message_out && c->out.body.len < URL_MAX;
  if (c->get) {
    cpb_str compression =
        c->out.compressed ? call->send_compressor->name : (cpb_str){NULL, 0};
    cpb_str url = crpc__get_format(arena, c->prefix, procedure, c->half.codec,
                                   compression, c->out.body);
    if (url.len <= URL_MAX) {
      call->bytes_sent += c->out.body.len;
      return url;
    }
    c->get = false;
  }
  call->http_method = CPB_STR("POST");
  return c->prefix.len ? join(arena, c->prefix, procedure) : procedure;
}

/* Whether the head is the whole request. */
static bool is_whole(const crpc__client_stream *c) {
  if (!c->single_request) {
    return c->close_pending;
  }
  return c->get || !c->message_out ||
         (!c->half.wire->enveloped && c->out.body.len == 0);
}

/* What the server does not take need not be sent: it would cost more than this
 * call. Heads without metadata are small. */
static bool fits(crpc__client_stream *c, const crpc__fields *fields,
                 cpb_str path, size_t max) {
  crpc_call *call = c->half.base.call;
  size_t bytes = crpc__fields_size(fields) + path.len + c->authority.len;
  if (bytes <= max) {
    return true;
  }
  c->refused = CRPC_RESOURCE_EXHAUSTED;
  c->why = cpb_arena_printf(&call->arena,
                            "request headers of %zu bytes are larger than the "
                            "%zu that the server takes",
                            bytes, max);
  return false;
}

http_exchange *crpc__client_open(crpc__client_stream *c, crpc__open_fn *open,
                                 void *connection, size_t max_field_bytes) {
  cpb_arena *arena = &crpc__pool_of(c->half.pl)->scratch;
  const crpc_call *call = c->half.base.call;
  crpc__fields fields;
  cpb_str path = make_path(c, arena);
  crpc__fields_init(&fields, arena);
  add_fields(c, &fields);
  if (fields.failed || !path.data || cpb_arena_failed(arena)) {
    c->refused = CRPC_RESOURCE_EXHAUSTED;
    c->why = CPB_STR("out of memory");
    return NULL;
  }
  if (call->send_headers.count && !fits(c, &fields, path, max_field_bytes)) {
    return NULL;
  }
  bool body_known = !c->half.wire->enveloped && !c->get;
  const http_head head = {
      .method = c->get ? CPB_STR("GET") : CPB_STR("POST"),
      .scheme = c->scheme,
      .authority = c->authority,
      .path = path,
      .count = (uint16_t)fields.count,
      .fields = fields.items,
      .content_length = body_known ? (int64_t)c->out.body.len : -1,
  };
  c->sent_end = is_whole(c);
  return open(connection, &head, c->sent_end);
}
