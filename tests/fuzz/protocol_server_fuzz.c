/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A server behind an exchange: the first bytes pick path, content type and a few
 * headers, the rest is the body, in pieces. Each request is answered exactly once
 * or not at all, and nothing is sent after the end. */

#include <stdlib.h>

#include "cpb/message.h"
#include "protocol/protocol.h"

#define CHECK(condition) ((condition) ? (void)0 : abort())

typedef struct note {
  cpb_head cpb_;
  cpb_str text;
} note;
static const cpb_field_def note_fields[] = {
    {CPB_TAG(1, 2), offsetof(note, text), 0, CPB_STRING, CPB_IMPLICIT,
     CPB_FIELD_UTF8, 0, 0, 0}};
static const cpb_field_name note_names[] = {
    {CPB_STR_INIT("text"), CPB_STR_INIT("text")}};
static const cpb_message_def note_def = {.fields = note_fields,
                                         .field_count = 1,
                                         .dense = 1,
                                         .size = sizeof(note),
                                         .abi = CPB_TABLE_ABI,
                                         .full_name = CPB_STR_INIT("t.Note"),
                                         .names = note_names};

static crpc_code unary(crpc_handler_fn *handler, crpc_call *call,
                       const void *req, void *resp) {
  (void)handler;
  (void)call;
  ((note *)resp)->text = ((const note *)req)->text;
  return CRPC_OK;
}

static crpc_code chat(crpc_handler_fn *handler, crpc_call *call,
                      const void *req, void *resp) {
  note n;
  crpc_code rc;
  (void)handler;
  (void)req;
  (void)resp;
  while ((rc = crpc_call_recv(call, &n)) == CRPC_OK) {
    rc = crpc_call_send(call, &n);
    if (rc) {
      return rc;
    }
  }
  return rc == CRPC_END ? CRPC_OK : rc;
}

static void handler(void) {
}

typedef struct handlers {
  crpc_handler_fn *say, *chat;
} handlers;
static const crpc_method methods[] = {
    {{"/t.T/Say", CRPC_UNARY, CRPC_NO_SIDE_EFFECTS, &note_def, &note_def, NULL},
     unary,
     offsetof(handlers, say)},
    {{"/t.T/Chat", CRPC_BIDI_STREAM, CRPC_IDEMPOTENCY_UNKNOWN, &note_def,
      &note_def, NULL},
     chat,
     offsetof(handlers, chat)}};
static const crpc_service service = {"t.T", methods, 2};

/* --- The exchange --- */

typedef struct fake {
  http_exchange x;
  int heads;
  bool ended, was_reset;
  size_t given, consumed;
} fake;

static fake *of(http_exchange *x) {
  return CPB__CONTAINER(x, fake, x);
}

static void sending(fake *f, bool end) {
  if (!f->was_reset) {
    CHECK(f->heads == 1 && !f->ended);
    f->ended = end;
  }
}

static void send_head(http_exchange *x, const http_head *head, bool end) {
  fake *f = of(x);
  CHECK(head->status >= 200 && head->status < 600);
  f->heads += !f->was_reset;
  sending(f, end);
}

static void send_data(http_exchange *x, const cpb_str *parts, size_t count,
                      http_after after) {
  (void)parts;
  (void)count;
  sending(of(x), after != HTTP_MORE);
}

static void send_trailers(http_exchange *x, const http_field *fields,
                          size_t count) {
  (void)fields;
  (void)count;
  sending(of(x), true);
}

static void reset(http_exchange *x, http_reason reason) {
  (void)reason;
  of(x)->was_reset = true;
}

static void consume(http_exchange *x, size_t n) {
  of(x)->consumed += n;
  CHECK(of(x)->consumed <= of(x)->given);
}

static bool writable(http_exchange *x) {
  (void)x;
  return true;
}

static void want(http_exchange *x, size_t n) {
  (void)x;
  (void)n;
}

/* Any bound will do: some small, some none. */
static size_t max_field_bytes(const http_exchange *x) {
  return x->version == 20 ? SIZE_MAX : 200;
}

static const http_exchange_vtable vtable = {
    send_head, send_data, send_trailers,   reset,
    consume,   writable,  max_field_bytes, want};

/* --- One request --- */

#define FIELD(name, value, token) \
  {CPB_STR_INIT(name), CPB_STR_INIT(value), token, 0}
static const http_field types[] = {
    FIELD("content-type", "application/proto", HTTP_CONTENT_TYPE),
    FIELD("content-type", "application/json", HTTP_CONTENT_TYPE),
    FIELD("content-type", "application/connect+proto", HTTP_CONTENT_TYPE),
    FIELD("content-type", "application/connect+json", HTTP_CONTENT_TYPE),
    FIELD("content-type", "application/grpc", HTTP_CONTENT_TYPE),
    FIELD("content-type", "application/grpc+json", HTTP_CONTENT_TYPE),
    FIELD("content-type", "application/grpc-web+proto", HTTP_CONTENT_TYPE),
    FIELD("content-type", "text/plain", HTTP_CONTENT_TYPE)};
static const http_field more[] = {
    FIELD("content-encoding", "gzip", HTTP_CONTENT_ENCODING),
    FIELD("grpc-encoding", "gzip", HTTP_GRPC_ENCODING),
    FIELD("connect-content-encoding", "gzip", HTTP_CONNECT_CONTENT_ENCODING),
    FIELD("grpc-timeout", "1S", HTTP_GRPC_TIMEOUT)};

typedef struct world {
  cpb__loop loop;
  crpc__protocol_loop pl;
  crpc_server *server;
} world;

static void feed(world *w, fake *f, const uint8_t *data, size_t size,
                 size_t step) {
  for (size_t at = 0; at < size && !f->was_reset; at += step) {
    size_t n = size - at < step ? size - at : step;
    cpb__chunk *chunk = cpb__chunk_create(NULL, (uint32_t)n);
    CHECK(chunk != NULL);
    memcpy(chunk->data, data + at, n);
    f->given += n;
    f->x.events->data(&f->x, (cpb_str){chunk->data, n}, chunk);
    cpb__chunk_unref(chunk);
    cpb__loop_run(&w->loop);
  }
}

static void request(world *w, const uint8_t *data, size_t size) {
  static const cpb_str paths[] = {CPB_STR_INIT("/t.T/Say"),
                                  CPB_STR_INIT("/t.T/Chat"),
                                  CPB_STR_INIT("/t.T/None")};
  fake f = {.x = {.vtable = &vtable, .version = data[0] & 1 ? 20 : 11}};
  f.x.caps = data[0] & 1 ? HTTP_CAN_TRAILERS | HTTP_CAN_FULL_DUPLEX : 0;
  http_field fields[5] = {types[data[1] & 7]};
  uint16_t count = 1;
  for (size_t i = 0; i < 4; i++) {
    if (data[1] & (16 << i)) {
      fields[count++] = more[i];
    }
  }
  char *query = NULL;
  http_head head = {.method = CPB_STR("POST"),
                    .path = paths[(data[0] >> 1 & 3) % 3],
                    .fields = fields,
                    .count = count,
                    .content_length = -1};
  bool get = data[0] & 8;
  if (get) {
    static const char base[] = "/t.T/Say?";
    query = malloc(sizeof(base) + size);
    CHECK(query != NULL);
    memcpy(query, base, sizeof(base) - 1);
    memcpy(query + sizeof(base) - 1, data + 3, size - 3);
    head.method = CPB_STR("GET");
    head.path = (cpb_str){query, sizeof(base) - 1 + size - 3};
  }
  CHECK(crpc__protocol_serve(&w->pl, w->server, &f.x, CPB_STR("")));
  f.x.events->head(&f.x, &head, get);
  if (!get) {
    feed(w, &f, data + 3, size - 3, (size_t)data[2] + 1);
  }
  if (!(data[0] & 16) && !f.was_reset) {
    f.x.events->end(&f.x, &(http_head){.content_length = -1});
    cpb__loop_run(&w->loop);
    CHECK(f.ended || f.was_reset);
  }
  free(query);
  f.x.events->closed(&f.x, f.ended ? HTTP_DONE : HTTP_CANCEL);
  cpb__loop_run(&w->loop);
}

/* One world for all inputs: its fibers and pools are for reuse. */
static world *the_world(void) {
  static world w;
  static bool made;
  static const handlers table = {handler, handler};
  crpc_server_options options = {CRPC_SERVER_OPTIONS_INIT,
                                 .max_receive_bytes = 2000};
  if (!made) {
    made = true;
    cpb__loop_init(&w.loop, NULL, cpb_allocator_default());
    crpc__protocol_loop_init(&w.pl, &w.loop, NULL);
    CHECK(crpc_server_create(&options, &w.server, NULL) == CRPC_OK);
    CHECK(crpc_server_register(w.server, &service, &table, NULL) == CRPC_OK);
  }
  return &w;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (size >= 3) {
    request(the_world(), data, size);
  }
  return 0;
}
