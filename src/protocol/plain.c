/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Plain HTTP: the stream of a request for a path that is no procedure. The body
 * is gathered first; then a call without messages runs the handler.
 *
 *   head --> GATHERING --end--> a call --finish--> ANSWERED
 *                |                                    ^
 *                +-- body too long, no memory --------+
 *
 * It is freed once the call has let go of it and the exchange needs nothing from
 * it any more. */

#include "protocol/internal.h"

typedef struct plain {
  crpc__stream base;
  crpc__protocol_loop *pl;
  crpc_server *server;
  const crpc__http_route *route;
  http_exchange *x; /* NULL: it has closed */
  cpb_str peer, origin;
  cpb_arena arena; /* of the request */
  cpb__buf body;
  size_t length; /* of the body, as the head says; 0: not said */
  size_t held;   /* bytes of it that the carrier has not been told of */
  cpb__task drain_task;
  crpc_http_request req;
  crpc_http_response resp;
  bool request_ended;
  bool answered;
} plain;

static plain *of(crpc__stream *base) {
  return CPB__CONTAINER(base, plain, base);
}

static void settle(plain *p) {
  http_exchange *x = p->x;
  if (p->base.call || (x && !(p->answered && p->request_ended))) {
    return;
  }
  if (x) {
    x->events = &crpc__orphan_events;
    x->user = NULL;
  }
  cpb__list_remove(&p->drain_task.link);
  cpb__buf_cleanup(&p->body);
  cpb__arena_cleanup(&p->arena);
  cpb__free(p->pl->alloc, p, sizeof(*p));
}

/* --- Answers --- */

static void give_up_request(cpb__task *task) {
  plain *p = CPB__CONTAINER(task, plain, drain_task);
  if (p->x && !p->request_ended) {
    p->request_ended = true;
    p->x->vtable->reset(p->x, HTTP_NO_ERROR);
  }
  settle(p);
}

/* What a handler has been given, or nobody wants, is not the carrier's to count. */
static void consume_held(plain *p) {
  p->x->vtable->consume(p->x, p->held);
  p->held = 0;
}

static void answered(plain *p) {
  p->answered = true;
  consume_held(p);
  if (!p->request_ended) {
    p->drain_task.run = give_up_request;
    cpb__loop_queue(p->pl->loop, &p->drain_task);
  }
}

static void send_answer(plain *p, http_head *head, cpb_str body) {
  const http_exchange_vtable *actions = p->x->vtable;
  bool bare = body.len == 0 || cpb_str_equal(p->req.method, CPB_STR("HEAD"));
  if (p->server->cors) {
    crpc__cors_mark(p->server, p->origin, &p->arena, head);
  }
  actions->send_head(p->x, head, bare);
  if (!bare) {
    actions->send_data(p->x, &body, 1, HTTP_END);
  }
  answered(p);
}

static const http_field text_type = {CPB_STR_INIT("content-type"),
                                     CPB_STR_INIT("text/plain; charset=utf-8"),
                                     HTTP_CONTENT_TYPE, HTTP_FIELD_STABLE};

static void answer_text(plain *p, uint16_t status, cpb_str text) {
  http_head head = {.status = status,
                    .fields = &text_type,
                    .count = 1,
                    .content_length = (int64_t)text.len};
  send_answer(p, &head, text);
}

static void answer_code(plain *p, crpc_code code, cpb_str message) {
  cpb_str text =
      cpb_arena_printf(&p->arena, "%s%s" CPB_STR_FMT "\n", crpc_code_name(code),
                       message.len ? ": " : "", CPB_STR_ARG(message));
  answer_text(p, crpc__code_to_http(code), text);
}

static cpb_str lower(cpb_arena *arena, cpb_str name) {
  char *out = cpb_arena_alloc(arena, name.len);
  if (!out) {
    return (cpb_str){NULL, 0};
  }
  cpb__lower(out, name.data, name.len);
  return (cpb_str){out, name.len};
}

/* The answer itself has no such status: RFC 9110 section 15. */
static void answer_bad_status(plain *p) {
  cpb__log_printf(&p->server->log, CPB_LOG_ERROR,
                  "%s: the handler set status %u: it is from 200 to 999",
                  p->route->spec.procedure, (unsigned)p->resp.status);
  answer_text(p, 500, CPB_STR("the handler's status is not one\n"));
}

static void answer_response(plain *p) {
  const crpc_http_response *resp = &p->resp;
  if (resp->status && (resp->status < 200 || resp->status > 999)) {
    answer_bad_status(p);
    return;
  }
  size_t count = resp->header_count + 1;
  http_field *fields = cpb_arena_zalloc(&p->arena, count * sizeof(*fields));
  for (size_t i = 0; fields && i < resp->header_count; i++) {
    fields[i + 1].name = lower(&p->arena, resp->headers[i].name);
    fields[i + 1].value = resp->headers[i].value;
  }
  if (!fields || cpb_arena_failed(&p->arena)) {
    answer_text(p, 503, CPB_STR("out of memory\n"));
    return;
  }
  fields[0] = text_type;
  if (resp->content_type.len) {
    fields[0].value = resp->content_type;
  }
  uint16_t status = resp->status ? resp->status : 200;
  http_head head = {.status = status,
                    .fields = fields,
                    .count = (uint16_t)count,
                    .content_length = (int64_t)resp->body.len};
  if (resp->body.len == 0 && !resp->content_type.len) {
    head.fields++; /* nothing that has a type */
    head.count--;
  }
  p->base.call->bytes_sent += resp->body.len;
  send_answer(p, &head, resp->body);
}

/* --- The call's side --- */

static crpc_code plain_finish(crpc__stream *base, const void *last) {
  plain *p = of(base);
  crpc_call *call = base->call;
  (void)last;
  if (p->answered || !p->x) {
    p->answered = true;
  } else if (call->code == CRPC_OK) {
    answer_response(p);
  } else {
    answer_code(p, call->code, crpc__error_message(call->error));
  }
  return call->code;
}

static crpc_code plain_send(crpc__stream *base, const void *msg) {
  (void)base;
  (void)msg;
  return CRPC_FAILED_PRECONDITION;
}

static crpc_code plain_recv(crpc__stream *base, void *msg, cpb_arena *arena) {
  (void)base;
  (void)msg;
  (void)arena;
  return CRPC_FAILED_PRECONDITION;
}

static crpc_code plain_send_headers(crpc__stream *base) {
  (void)base;
  return CRPC_OK;
}

static void plain_release(crpc__stream *base) {
  base->call = NULL;
  settle(of(base));
}

static const crpc__stream_vtable vtable = {
    .send = plain_send,
    .recv = plain_recv,
    .send_headers = plain_send_headers,
    .finish = plain_finish,
    .release = plain_release,
};

static crpc_code run(crpc_call *call) {
  plain *p = of(call->stream);
  return p->route->handler(call, &p->req, &p->resp);
}

static void begin_call(plain *p) {
  crpc_call *call = crpc__call_accept(p->server, p->pl->loop);
  if (!call) {
    answer_text(p, 503, CPB_STR("out of memory\n"));
    settle(p);
    return;
  }
  consume_held(p);
  p->req.body = (cpb_str){cpb__buf_head(&p->body), cpb__buf_len(&p->body)};
  p->base.vtable = &vtable;
  p->base.call = call;
  call->stream = &p->base;
  call->spec = &p->route->spec;
  call->user = p->route->user;
  call->protocol = CRPC_PLAIN_HTTP;
  call->http_method = p->req.method;
  call->query = p->req.query;
  call->peer = cpb_arena_copy(&call->arena, p->peer);
  call->bytes_received = p->req.body.len;
  int64_t timeout = crpc__server_timeout(p->server, -1);
  if (timeout >= 0) {
    crpc__call_set_deadline(call, timeout);
  }
  crpc__call_dispatch_with(call, run); /* p may be gone after this */
}

/* --- Events --- */

static void too_long(plain *p) {
  cpb_str text = cpb_arena_printf(&p->arena, "more than %zu bytes\n",
                                  p->server->options.max_receive_bytes);
  const crpc_refusal refusal = {.peer = p->peer,
                                .method = p->req.method,
                                .path = p->req.path,
                                .http_status = 413,
                                .why = CPB_STR("the body is too long")};
  crpc__refused(p->pl, p->server, &refusal);
  answer_text(p, 413, text);
}

static void on_head(http_exchange *x, const http_head *head, bool ended) {
  (void)x;
  (void)head;
  (void)ended;
}

/* As much as is known to come; else one more piece. */
static size_t missing(const plain *p) {
  enum { PIECE = 64 * 1024 };
  size_t have = cpb__buf_len(&p->body);
  return p->length > have ? p->length - have : PIECE;
}

static void on_data(http_exchange *x, cpb_str data, cpb__chunk *owner) {
  plain *p = x->user;
  (void)owner;
  if (p->answered) {
    x->vtable->consume(x, data.len);
    return;
  }
  p->held += data.len;
  if (data.len >
      p->server->options.max_receive_bytes - cpb__buf_len(&p->body)) {
    too_long(p);
  } else if (!cpb__buf_append(&p->body, data.data, data.len)) {
    answer_text(p, 503, CPB_STR("out of memory\n"));
  } else {
    x->vtable->want(x, missing(p));
  }
}

static void on_starved(http_exchange *x) {
  plain *p = x->user;
  if (!p->answered) {
    answer_text(p, 503, CPB_STR("too many requests are being received\n"));
  }
}

static void on_end(http_exchange *x, const http_head *trailers) {
  plain *p = x->user;
  (void)trailers;
  p->request_ended = true;
  x->awaits = false;
  if (p->answered) {
    settle(p);
  } else if (!p->base.call) {
    begin_call(p);
  }
}

static void on_writable(http_exchange *x) {
  (void)x;
}

static void on_closed(http_exchange *x, http_reason reason) {
  plain *p = x->user;
  (void)reason;
  p->x = NULL;
  if (!p->base.call) {
    settle(p);
  } else if (!p->answered) {
    p->answered = true;
    crpc__call_peer_gone(p->base.call, CRPC_CANCELED); /* p may be gone */
  }
}

static const http_exchange_events events = {on_head,     on_data,   on_end,
                                            on_writable, on_closed, on_starved};

/* --- The beginning --- */

static bool copy_request(plain *p, const http_head *head, cpb_str path,
                         cpb_str query) {
  cpb_arena *arena = &p->arena;
  crpc_metadata_entry *entries =
      cpb_arena_zalloc(arena, (head->count + 1u) * sizeof(*entries));
  p->req.method = cpb_arena_copy(arena, head->method);
  p->req.path = cpb_arena_copy(arena, path);
  p->req.query = cpb_arena_copy(arena, query);
  for (size_t i = 0; entries && i < head->count; i++) {
    entries[i].name = cpb_arena_copy(arena, head->fields[i].name);
    entries[i].value = cpb_arena_copy(arena, head->fields[i].value);
  }
  if (entries) {
    entries[head->count].name = CPB_STR("host");
    entries[head->count].value = cpb_arena_copy(arena, head->authority);
  }
  p->req.headers = entries;
  p->req.header_count = head->count + (head->authority.len > 0);
  return !cpb_arena_failed(arena);
}

/* Takes the exchange over from the RPC stream. */
static plain *take_over(crpc__server_stream *s, const crpc__http_route *route) {
  crpc__protocol_loop *pl = s->half.pl;
  plain *p = cpb__zalloc(pl->alloc, sizeof(*p));
  if (!p) {
    return NULL;
  }
  p->pl = pl;
  p->server = s->server;
  p->route = route;
  p->peer = s->peer;
  p->x = s->half.x;
  p->x->awaits = true; /* until the end: nothing but the body is waited for */
  cpb__arena_init(&p->arena, pl->alloc, NULL, 0);
  cpb__buf_init(&p->body, pl->alloc);
  p->origin = cpb_arena_copy(&p->arena, s->origin);
  p->x->events = &events;
  p->x->user = p;
  crpc__server_stream_give(s);
  return p;
}

CPB__COLD bool crpc__plain_begin(crpc__server_stream *s, const http_head *head,
                                 cpb_str path, cpb_str query) {
  const crpc__http_route *route = crpc__server_find_http(s->server, path);
  if (!route) {
    return false;
  }
  plain *p = take_over(s, route);
  if (!p) {
    crpc__server_reject(s, 503, NULL);
    return true;
  }
  if (!copy_request(p, head, path, query)) {
    answer_text(p, 503, CPB_STR("out of memory\n"));
    return true;
  }
  p->length = head->content_length > 0 ? (size_t)head->content_length : 0;
  if (p->length > p->server->options.max_receive_bytes) {
    too_long(p);
  }
  return true; /* the end follows, even where there is no body */
}
