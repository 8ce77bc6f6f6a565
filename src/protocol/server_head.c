/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Request heads: from method, path and fields to a call, or to the answer that
 * there will be none.
 *
 *   what is wrong                     Connect unary        gRPC, gRPC-Web
 *   neither :authority nor Host       400                  400
 *   unknown path (and no plain one)   404, unimplemented   unimplemented
 *   another verb                      405, Allow           405, Allow
 *   unknown content type              415, Accept-Post     415, Accept-Post
 *   gRPC without HTTP/2               -                    505
 *   unknown encoding, bad timeout..   the RPC error, in the caller's protocol
 *
 * Sources: connectrpc.com, Protocol; gRPC PROTOCOL-HTTP2; RFC 9110 sections
 * 15.5.6 (Allow), 15.5.16; RFC 5789 section 3.1 for the shape of Accept-Post. */

#include "protocol/internal.h"

static const http_field allow_post = {CPB_STR_INIT("allow"),
                                      CPB_STR_INIT("POST"), HTTP_OTHER, 0};
static const http_field allow_both = {CPB_STR_INIT("allow"),
                                      CPB_STR_INIT("GET, POST"), HTTP_OTHER, 0};

static bool may_get(const crpc_spec *spec) {
  return spec->stream_type == CRPC_UNARY &&
         spec->idempotency == CRPC_NO_SIDE_EFFECTS;
}

void crpc__head_set_media(crpc__server_stream *s, const crpc__media *media) {
  s->media = media;
  s->half.wire = media ? media->wire : NULL;
  s->half.codec = media ? media->codec : NULL;
}

static void split_target(crpc__request *r) {
  cpb_str target = r->head->path;
  const char *mark = target.len ? memchr(target.data, '?', target.len) : NULL;
  r->path = target;
  if (mark) {
    r->path.len = (size_t)(mark - target.data);
    r->query = (cpb_str){mark + 1, target.len - r->path.len - 1};
  }
}

void crpc__head_refuse(crpc__server_stream *s, crpc_code code,
                       cpb_str message) {
  const crpc__ending ending = {.code = code, .message = message};
  crpc__server_refuse(s, &ending);
}

/* 404, in words that the caller's protocol has. */
CPB__COLD static void reject_path(crpc__server_stream *s,
                                  const crpc__request *r) {
  char text[256];
  if (crpc__plain_begin(s, r->head, r->path, r->query)) {
    return;
  }
  s->head_only = cpb_str_equal(r->head->method, CPB_STR("HEAD"));
  size_t len = r->path.len < 200 ? r->path.len : 200;
  cpb__copy(text, r->path.data, len);
  static const char tail[] = " is not known here\n";
  memcpy(text + len, tail, sizeof(tail) - 1);
  const cpb_str line = {text, len + sizeof(tail) - 1};
  if (!s->half.wire || s->half.wire->plain_404) {
    crpc__server_reject_text(s, 404, line);
    return;
  }
  const crpc__ending ending = {.code = CRPC_UNIMPLEMENTED,
                               .message = {text, line.len - 1},
                               .http_status = 404};
  crpc__server_refuse(s, &ending);
}

void crpc__head_reject_type(crpc__server_stream *s, const crpc_spec *spec) {
  cpb_arena *scratch = &crpc__pool_of(s->half.pl)->scratch;
  const http_field accept = {CPB_STR("accept-post"),
                             crpc__media_list(scratch, spec->stream_type),
                             HTTP_OTHER, 0};
  crpc__protocol_loop *pl = s->half.pl;
  crpc__server_reject(s, 415, accept.value.len ? &accept : NULL);
  crpc__pool_rest(pl); /* s may be gone */
}

/* Method, route, content type. false: answered. */
static bool find_route(crpc__server_stream *s, crpc__request *r) {
  bool post = CPB__IS(r->head->method, "POST");
  bool get = !post && CPB__IS(r->head->method, "GET");
  if (post) {
    crpc__pool *pool = crpc__pool_of(s->half.pl);
    cpb_str type = http_head_value(r->head, HTTP_CONTENT_TYPE);
    const crpc__media *media = crpc__media_find(type, pool->media);
    pool->media = media;
    crpc__head_set_media(s, media);
  }
  if (s->media && s->half.wire->needs_trailers &&
      (s->half.x->version < 20 || !(s->half.x->caps & HTTP_CAN_TRAILERS))) {
    crpc__server_reject(s, 505, NULL);
    return false;
  }
  r->route = crpc__server_find(s->server, r->path);
  if (!r->route) {
    reject_path(s, r);
    return false;
  }
  const crpc_spec *spec = r->route->spec;
  if (!post && !(get && may_get(spec))) {
    crpc__server_reject(s, 405, may_get(spec) ? &allow_both : &allow_post);
    return false;
  }
  s->get = get;
  bool fits = s->media && crpc__wire_serves(s->half.wire, spec->stream_type);
  if (post && !fits) {
    crpc__head_reject_type(s, spec);
    return false;
  }
  return true;
}

/* false: answered. */
bool crpc__head_set_encoding(crpc__server_stream *s, cpb_str name) {
  if (name.len == 0 || cpb__equal_nocase(name, CPB_STR("identity"))) {
    s->half.recv_compressor = NULL;
    return true;
  }
  s->half.recv_compressor = crpc__compressor_find(name);
  if (!s->half.recv_compressor) {
    cpb_str names = crpc__compressor_names();
    name.len = name.len < 64 ? name.len : 64;
    cpb_str text = cpb_arena_printf(&crpc__pool_of(s->half.pl)->scratch,
                                    "unknown encoding \"" CPB_STR_FMT
                                    "\": supported are identity%s" CPB_STR_FMT,
                                    CPB_STR_ARG(name), names.len ? ", " : "",
                                    CPB_STR_ARG(names));
    const crpc__ending ending = {
        .code = CRPC_UNIMPLEMENTED, .message = text, .tell_encodings = true};
    crpc__server_refuse(s, &ending);
    return false;
  }
  return true;
}

bool crpc__head_check_version(crpc__server_stream *s, cpb_str version,
                              cpb_str expected) {
  if (cpb_str_equal(version, expected)) {
    return true;
  }
  crpc__head_refuse(s, CRPC_INVALID_ARGUMENT,
                    CPB_STR("unknown version of the Connect protocol"));
  return false;
}

/* One field of the protocol's own; false: answered. */
static bool read_field(crpc__server_stream *s, crpc__request *r,
                       const http_field *f) {
  const crpc__wire *wire = s->media->wire;
  if (f->token == wire->timeout) {
    if (!wire->parse_timeout(f->value, &r->timeout_us)) {
      crpc__head_refuse(s, CRPC_INVALID_ARGUMENT, CPB_STR("malformed timeout"));
      return false;
    }
  } else if (f->token == wire->encoding && !s->get) {
    if (r->has_encoding) {
      crpc__head_refuse(s, CRPC_UNIMPLEMENTED,
                        CPB_STR("more than one message encoding"));
      return false;
    }
    r->has_encoding = true;
    return crpc__head_set_encoding(s, f->value);
  } else if (f->token == wire->accept_encoding) {
    if (!r->accepted) {
      r->accepted = crpc__compressor_accept(f->value);
    }
    r->has_accept = true;
  } else if (f->token == wire->version) {
    r->has_version = true;
    return crpc__head_check_version(s, f->value, CPB_STR("1"));
  }
  return true;
}

static bool read_fields(crpc__server_stream *s, crpc__request *r) {
  for (size_t i = 0; i < r->head->count; i++) {
    const http_field *f = &r->head->fields[i];
    if (f->token != HTTP_OTHER && !read_field(s, r, f)) {
      return false;
    }
  }
  return true;
}

/* Copies what the call keeps: fields, peer, query, the message of a GET. */
static crpc_code fill_copies(crpc__server_stream *s, const crpc__request *r,
                             crpc_call *call) {
  call->peer = cpb_arena_copy(&call->arena, s->peer);
  crpc_code code = crpc__fields_receive(call, r->head, &call->recv_headers,
                                        (cpb_str){NULL, 0});
  if (code == CRPC_OK && s->get) {
    call->http_method = CPB_STR("GET");
    call->query = cpb_arena_copy(&call->arena, r->query);
    if (!crpc__inbox_add(&s->half.in, r->get.message, NULL)) {
      return CRPC_RESOURCE_EXHAUSTED;
    }
    s->half.in.ended = s->half.in.local = true;
  }
  return cpb_arena_failed(&call->arena) ? CRPC_RESOURCE_EXHAUSTED : code;
}

static void fill_call(crpc__server_stream *s, const crpc__request *r,
                      crpc_call *call) {
  crpc__half *half = &s->half;
  const crpc__route *route = r->route;
  call->spec = route->spec;
  call->route = route;
  call->user = route->user;
  call->stream = &half->base;
  call->protocol = s->media->wire->protocol;
  call->codec = half->codec;
  call->recv_compressor = half->recv_compressor;
  call->send_compressor = r->has_accept ? r->accepted : half->recv_compressor;
  call->max_receive_bytes = route->options.max_receive_bytes;
  call->max_send_bytes = route->options.max_send_bytes;
  half->recv_def = route->spec->request;
  half->send_def = route->spec->response;
  half->single = !(route->spec->stream_type & CRPC_CLIENT_STREAM);
  crpc__inbox_expect(&half->in, half->wire, call->max_receive_bytes,
                     CRPC__ENVELOPE_COMPRESSED, half->recv_compressor != NULL);
}

/* A body that is too long by its own account need not come. Whoever does not speak
 * Connect by name is told in HTTP's words. */
static void check_length(crpc__server_stream *s, const crpc__request *r) {
  int64_t length = r->head->content_length;
  s->sized = length >= 0;
  crpc__inbox_announce(&s->half.in, length);
  if (s->half.in.too_long) {
    s->too_long_status = r->has_version ? 0 : 413;
  }
}

/* The caller keeps the same deadline and began to count earlier. A handler that
 * waits is told a little later than that, so that our answer does not cross the
 * caller's own giving up: it would be read in part. */
static void set_deadline(crpc_call *call, int64_t timeout_us) {
  enum { GRACE_US = 10000 };
  crpc__call_set_deadline(call, timeout_us);
  if (call->deadline.set && call->deadline_us < INT64_MAX - GRACE_US) {
    cpb__timer_set(&call->loop->timers, &call->deadline,
                   call->deadline_us + GRACE_US);
  }
}

static void make_call(crpc__server_stream *s, const crpc__request *r) {
  crpc_call *call = crpc__call_accept(s->server, s->half.pl->loop);
  if (!call) {
    crpc__head_refuse(s, CRPC_RESOURCE_EXHAUSTED, CPB_STR("out of memory"));
    return;
  }
  fill_call(s, r, call);
  if (fill_copies(s, r, call) != CRPC_OK) {
    crpc__call_abandon(call);
    crpc__head_refuse(s, CRPC_RESOURCE_EXHAUSTED,
                      CPB_STR("the request's headers are too large"));
    return;
  }
  check_length(s, r);
  int64_t timeout = crpc__server_timeout(s->server, r->timeout_us);
  if (timeout >= 0) {
    set_deadline(call, timeout);
  }
  s->half.base.call = call;
  if (CPB__UNLIKELY(s->get)) {
    crpc__pool_rest(s->half.pl); /* the query's part */
  }
  crpc__call_dispatch(call); /* s may be gone after this */
}

void crpc__server_begin(crpc__server_stream *s, const http_head *head) {
  crpc__request r;
  memset(&r, 0, offsetof(crpc__request, get));
  r.head = head;
  r.timeout_us = -1;
  s->head = head;
  /* RFC 9113 section 8.3.1; HTTP/1.1 has seen to it. */
  if (CPB__UNLIKELY(head->authority.len == 0) && s->half.x->version >= 20) {
    crpc__server_reject(s, 400, NULL);
    return;
  }
  split_target(&r);
  if (CPB__UNLIKELY(s->server->cors) && crpc__cors_begin(s, head, r.path)) {
    return;
  }
  if (find_route(s, &r) && (!s->get || crpc__connect_get_read(s, &r)) &&
      s->media && read_fields(s, &r)) {
    make_call(s, &r);
  }
}
