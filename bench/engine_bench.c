/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What the HTTP/2 engine costs by itself: gRPC unary echoes of 66 bytes, from
 * recorded bytes to bytes, without sockets. Meant for callgrind:
 *
 *   valgrind --tool=callgrind --toggle-collect=run_feeds \
 *     engine_bench [requests [per-feed [how]]]
 *
 * how: 0 like nghttp2's client (path and timeout are literals), 1 like Go's
 * client without timeout (every field indexed), 2 our own client. The figure is
 * the instructions collected, divided by the requests. */

#include <stdio.h>
#include <stdlib.h>

#include "http/conn.h"
#include "http/h2/frame.h"
#include "http/h2/hpack/hpack.h"
#include "http/h2/hpack/huffman.h"

enum { BODY = 66, FRAME_ROOM = 512 };

typedef struct echo {
  char body[BODY];
  size_t len;
  size_t requests;
} echo;

static echo state; /* one request at a time is answered */

/* --- The application: what it gets it sends back --- */

static void on_head(http_exchange *x, const http_head *head, bool ended) {
  (void)x;
  (void)ended;
  state.len = 0;
  if (!http_head_find(head, HTTP_CONTENT_TYPE)) {
    abort();
  }
}

static void on_data(http_exchange *x, cpb_str data, cpb__chunk *owner) {
  (void)owner;
  memcpy(state.body + state.len, data.data, data.len);
  state.len += data.len;
  x->vtable->consume(x, data.len);
}

static void on_end(http_exchange *x, const http_head *trailers) {
  static const http_field type = {CPB_STR_INIT("content-type"),
                                  CPB_STR_INIT("application/grpc"),
                                  HTTP_CONTENT_TYPE, HTTP_FIELD_STABLE};
  static const http_field status = {CPB_STR_INIT("grpc-status"),
                                    CPB_STR_INIT("0"), HTTP_GRPC_STATUS,
                                    HTTP_FIELD_STABLE};
  http_head head = {
      .status = 200, .count = 1, .fields = &type, .content_length = -1};
  cpb_str body = {state.body, state.len};
  (void)trailers;
  x->vtable->send_head(x, &head, false);
  x->vtable->send_data(x, &body, 1, false);
  x->vtable->send_trailers(x, &status, 1);
  state.requests++;
}

static void on_writable(http_exchange *x) {
  (void)x;
}

static void on_closed(http_exchange *x, http_reason reason) {
  (void)x;
  if (reason != HTTP_DONE) {
    abort();
  }
}

static const http_exchange_events events = {on_head,     on_data,   on_end,
                                            on_writable, on_closed, NULL};

static bool on_open(http_conn *conn, http_exchange *x, void *user) {
  (void)conn;
  (void)user;
  x->events = &events;
  return true;
}

/* --- The recorded client --- */

typedef struct recording {
  char *bytes;
  size_t len;
  size_t *marks; /* where each request begins, and the end */
} recording;

static char *put_literal_path(char *out, cpb_str path) {
  out = hpack_put_int(out, 4, 0, 4);
  out = hpack_put_int(out, 7, 0x80, hpack_huffman_size(path));
  return hpack_huffman_encode(out, path);
}

static char *put_request(char *out, hpack_encoder *encoder, uint32_t id,
                         bool indexed) {
  static const cpb_str path = CPB_STR_INIT("/echo.v1.EchoService/Echo");
  static const http_field fields[] = {
      {CPB_STR_INIT(":authority"), CPB_STR_INIT("localhost:8080"),
       HPACK_AUTHORITY, HTTP_FIELD_STABLE},
      {CPB_STR_INIT("content-type"), CPB_STR_INIT("application/grpc"),
       HTTP_CONTENT_TYPE, HTTP_FIELD_STABLE},
      {CPB_STR_INIT("te"), CPB_STR_INIT("trailers"), HTTP_TE,
       HTTP_FIELD_STABLE},
      {CPB_STR_INIT("user-agent"), CPB_STR_INIT("grpc-c-bench/1.0"),
       HTTP_USER_AGENT, HTTP_FIELD_STABLE},
      {CPB_STR_INIT("grpc-accept-encoding"), CPB_STR_INIT("gzip, identity"),
       HTTP_GRPC_ACCEPT_ENCODING, HTTP_FIELD_STABLE}};
  char digits[16];
  char *head = out;
  http_field timeout = {
      CPB_STR("grpc-timeout"), {digits, 0}, HTTP_GRPC_TIMEOUT, 0};
  http_field path_field = {CPB_STR(":path"), path, HPACK_PATH,
                           HTTP_FIELD_STABLE};
  out += H2_FRAME_HEADER;
  *out++ = (char)0x83; /* POST */
  *out++ = (char)0x86; /* http */
  out = indexed ? hpack_encode_field(encoder, out, &path_field)
                : put_literal_path(out, path);
  for (size_t i = 0; i < CPB__COUNT(fields); i++) {
    out = hpack_encode_field(encoder, out, &fields[i]);
  }
  if (!indexed) {
    timeout.value.len =
        (size_t)snprintf(digits, sizeof digits, "%uu", 9000000 + id % 999983);
    out = hpack_encode_field(encoder, out, &timeout);
  }
  h2_put_frame(head, (size_t)(out - head) - H2_FRAME_HEADER, H2_HEADERS,
               H2_END_HEADERS, id);
  out = h2_put_frame(out, BODY, H2_DATA, H2_END_STREAM, id);
  memset(out, 'x', BODY);
  memcpy(out, "\0\0\0\0\x3d", 5);
  return out + BODY;
}

static void record_by_hand(recording *r, size_t requests, bool indexed) {
  hpack_encoder encoder;
  char *out = r->bytes;
  hpack_encoder_init(&encoder, cpb_allocator_default());
  memcpy(out, h2_preface, H2_PREFACE_LEN);
  out = h2_put_frame(out + H2_PREFACE_LEN, 0, H2_SETTINGS, 0, 0);
  out = h2_put_frame(out, 4, H2_WINDOW_UPDATE, 0, 0);
  out = h2_put32(out, 0x7fff0000);
  for (size_t i = 0; i < requests; i++) {
    r->marks[i] = (size_t)(out - r->bytes);
    out = put_request(out, &encoder, (uint32_t)(2 * i + 1), indexed);
  }
  r->len = r->marks[requests] = (size_t)(out - r->bytes);
  hpack_encoder_cleanup(&encoder);
}

/* What the client wrote goes to the recording and to a server, whose answers go
 * back. */
static void exchange_bytes(recording *r, http_conn *client, http_conn *server) {
  cpb_str out;
  while (http_conn_drain(client, &out, 1)) {
    memcpy(r->bytes + r->len, out.data, out.len);
    r->len += out.len;
    (void)http_conn_feed(server, out.data, out.len, NULL);
    http_conn_drained(client, out.len);
  }
  while (http_conn_drain(server, &out, 1)) {
    (void)http_conn_feed(client, out.data, out.len, NULL);
    http_conn_drained(server, out.len);
  }
}

static void on_answer_end(http_exchange *x, const http_head *trailers) {
  (void)x;
  (void)trailers;
}

/* Our client against our server, one request at a time. */
static void record_client(recording *r, size_t requests,
                          const http_conn_config *config) {
  static const http_field fields[] = {
      {CPB_STR_INIT("content-type"), CPB_STR_INIT("application/grpc"),
       HTTP_CONTENT_TYPE, HTTP_FIELD_STABLE},
      {CPB_STR_INIT("te"), CPB_STR_INIT("trailers"), HTTP_TE,
       HTTP_FIELD_STABLE},
      {CPB_STR_INIT("user-agent"), CPB_STR_INIT("grpc-c-bench/1.0"),
       HTTP_USER_AGENT, HTTP_FIELD_STABLE},
      {CPB_STR_INIT("grpc-accept-encoding"), CPB_STR_INIT("gzip, identity"),
       HTTP_GRPC_ACCEPT_ENCODING, HTTP_FIELD_STABLE},
      {CPB_STR_INIT("grpc-timeout"), CPB_STR_INIT("8999999u"),
       HTTP_GRPC_TIMEOUT, 0}};
  static const http_head head = {.method = CPB_STR_INIT("POST"),
                                 .authority = CPB_STR_INIT("localhost:8080"),
                                 .path =
                                     CPB_STR_INIT("/echo.v1.EchoService/Echo"),
                                 .count = CPB__COUNT(fields),
                                 .fields = fields,
                                 .content_length = -1};
  static const http_exchange_events answers = {
      on_head, on_data, on_answer_end, on_writable, on_closed, NULL};
  http_conn *client = http_h2_client(config);
  http_conn *server = http_h2_server(config);
  char body[BODY] = "\0\0\0\0\x3d";
  cpb_str part = {body, BODY};
  exchange_bytes(r, client, server);
  exchange_bytes(r, client, server);
  for (size_t i = 0; i < requests; i++) {
    http_exchange *x = http_conn_open(client, &head, false);
    r->marks[i] = r->len;
    x->events = &answers;
    x->vtable->send_data(x, &part, 1, true);
    exchange_bytes(r, client, server);
  }
  r->marks[requests] = r->len;
  http_conn_destroy(client);
  http_conn_destroy(server);
}

/* The measured part. A function of its own, so that callgrind can find it. */
__attribute__((noinline)) void run_feeds(http_conn *conn, const recording *r,
                                         size_t requests, size_t per_feed);
void run_feeds(http_conn *conn, const recording *r, size_t requests,
               size_t per_feed) {
  for (size_t i = 0; i < requests; i += per_feed) {
    size_t end = i + per_feed < requests ? i + per_feed : requests;
    size_t n = r->marks[end] - r->marks[i];
    cpb_str out;
    if (http_conn_feed(conn, r->bytes + r->marks[i], n, NULL) != n) {
      abort();
    }
    while (http_conn_drain(conn, &out, 1)) {
      http_conn_drained(conn, out.len);
    }
  }
}

/* false: the connection could not be set up. */
static bool measure(const http_conn_config *config, recording *r,
                    size_t requests, size_t per_feed) {
  http_conn *conn = http_h2_server(config);
  bool ready =
      conn && http_conn_feed(conn, r->bytes, r->marks[0], NULL) == r->marks[0];
  if (ready) {
    state.requests = 0;
    int64_t began = cpb__clock_monotonic_us();
    run_feeds(conn, r, requests, per_feed);
    printf("%zu requests, %zu bytes each, %.0f ns each\n", state.requests,
           (r->len - r->marks[0]) / requests,
           1000.0 * (double)(cpb__clock_monotonic_us() - began) /
               (double)requests);
  }
  http_conn_destroy(conn);
  return ready && state.requests == requests;
}

int main(int argc, char **argv) {
  size_t requests = argc > 1 ? (size_t)atol(argv[1]) : 20000;
  size_t per_feed = argc > 2 ? (size_t)atol(argv[2]) : 8;
  int how = argc > 3 ? atoi(argv[3]) : 0;
  cpb__loop loop;
  http_limits limits;
  http_conn_config config = {.alloc = cpb_allocator_default(),
                             .loop = &loop,
                             .limits = &limits,
                             .open = on_open};
  recording r = {malloc((requests + 2) * FRAME_ROOM), 0,
                 malloc((requests + 1) * sizeof *r.marks)};
  bool done = false;
  if (r.bytes && r.marks && per_feed > 0) {
    http_limits_default(&limits);
    cpb__loop_init(&loop, NULL, config.alloc);
    if (how == 2) {
      record_client(&r, requests, &config);
    } else {
      record_by_hand(&r, requests, how == 1);
    }
    done = measure(&config, &r, requests, per_feed);
    cpb__loop_cleanup(&loop);
  }
  free(r.bytes);
  free(r.marks);
  return done ? 0 : 1;
}
