/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Cross-origin requests of browsers: Fetch Standard, "CORS protocol". A preflight
 * is OPTIONS with Origin and Access-Control-Request-Method; an actual request has
 * Origin alone. */

#include "protocol/internal.h"

static cpb_str find(const http_head *head, cpb_str name) {
  for (size_t i = 0; i < head->count; i++) {
    if (cpb_str_equal(head->fields[i].name, name)) {
      return head->fields[i].value;
    }
  }
  return (cpb_str){NULL, 0};
}

static bool allows(const crpc__cors *cors, cpb_str origin) {
  for (size_t i = 0; i < cors->origin_count; i++) {
    if (cpb_str_equal(cors->origins[i], origin)) {
      return true;
    }
  }
  return cors->any;
}

static http_field field(const char *name, cpb_str value) {
  return (http_field){cpb_str_from_cstr(name), value, HTTP_OTHER,
                      HTTP_FIELD_STABLE};
}

enum { CORS_FIELDS = 4 };

/* What every answer says; caches must keep answers to different origins apart. */
static size_t put_common(const crpc__cors *cors, cpb_str origin,
                         http_field out[CORS_FIELDS]) {
  size_t n = 0;
  if (!cors->any) {
    out[n++] = field("vary", CPB_STR("origin"));
  }
  if (origin.len == 0 || !allows(cors, origin)) {
    return n;
  }
  out[n++] =
      field("access-control-allow-origin", cors->any ? CPB_STR("*") : origin);
  if (cors->credentials) {
    out[n++] = field("access-control-allow-credentials", CPB_STR("true"));
  }
  return n;
}

CPB__COLD void crpc__cors_mark(const crpc_server *server, cpb_str origin,
                               cpb_arena *arena, http_head *head) {
  http_field marks[CORS_FIELDS];
  const crpc__cors *cors = server->cors;
  size_t n = put_common(cors, origin, marks);
  if (origin.len && allows(cors, origin)) {
    marks[n++] = field("access-control-expose-headers", cors->expose_headers);
  }
  http_field *all = cpb_arena_alloc(arena, (head->count + n) * sizeof(all[0]));
  if (!all) {
    return; /* the page cannot read the answer; everybody else can */
  }
  cpb__copy(all, head->fields, head->count * sizeof(all[0]));
  cpb__copy(all + head->count, marks, n * sizeof(all[0]));
  head->fields = all;
  head->count = (uint16_t)(head->count + n);
}

static void answer_preflight(crpc__server_stream *s, bool plain) {
  const crpc__cors *cors = s->server->cors;
  http_field fields[CORS_FIELDS + 3];
  size_t n = put_common(cors, s->origin, fields);
  bool allowed = allows(cors, s->origin);
  if (allowed) {
    fields[n++] = field("access-control-allow-methods",
                        plain ? CPB_STR("GET, HEAD, POST, PUT, PATCH, DELETE")
                              : CPB_STR("GET, POST"));
    fields[n++] = field("access-control-allow-headers", cors->allow_headers);
    fields[n++] = field("access-control-max-age", cors->max_age);
  }
  const http_head head = {.status = allowed ? 204 : 403,
                          .fields = fields,
                          .count = (uint16_t)n,
                          .content_length = -1};
  s->head_sent = true;
  s->half.x->vtable->send_head(s->half.x, &head, true);
  crpc__server_drain(s);
}

CPB__COLD bool crpc__cors_begin(crpc__server_stream *s, const http_head *head,
                                cpb_str path) {
  s->origin = find(head, CPB_STR("origin"));
  if (s->origin.len == 0 || !cpb_str_equal(head->method, CPB_STR("OPTIONS")) ||
      find(head, CPB_STR("access-control-request-method")).len == 0) {
    return false;
  }
  bool plain = !crpc__server_find(s->server, path) &&
               crpc__server_find_http(s->server, path);
  answer_preflight(s, plain);
  return true;
}
