/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Our client against our server. */

#include "http_pair/pair.h"
#include "http_pair/recorder.h"
#include "support/crpc_test.h"

enum { MAX_CALLS = 150 };

typedef struct world {
  http_pair pair;
  http_recorder calls[MAX_CALLS];    /* client side */
  http_recorder requests[MAX_CALLS]; /* server side */
  size_t opened, accepted, started, wanted;
  size_t body;
} world;

static world w;
static bool live;
static bool small_windows; /* of what begin() makes */

static void drop(void *arg) {
  (void)arg;
  if (live) {
    live = false;
    http_pair_drop(&w.pair);
    for (size_t i = 0; i < MAX_CALLS; i++) {
      http_recorder_drop(&w.calls[i]);
      http_recorder_drop(&w.requests[i]);
    }
  }
}

/* The server sends back what it got. */
static void echo(http_recorder *r) {
  static const http_field type = {CPB_STR_INIT("content-type"),
                                  CPB_STR_INIT("application/grpc"),
                                  HTTP_CONTENT_TYPE, HTTP_FIELD_STABLE};
  static const http_field status = {CPB_STR_INIT("grpc-status"),
                                    CPB_STR_INIT("0"), HTTP_GRPC_STATUS,
                                    HTTP_FIELD_STABLE};
  http_head head = {
      .status = 200, .fields = &type, .count = 1, .content_length = -1};
  cpb_str body = http_recorder_body(r);
  http_exchange *x = r->x;
  x->vtable->send_head(x, &head, false);
  x->vtable->send_data(x, &body, 1, false);
  x->vtable->send_trailers(x, &status, 1);
}

static bool on_open(http_conn *conn, http_exchange *x, void *user) {
  http_recorder *r = &w.requests[w.accepted++];
  (void)conn;
  (void)user;
  r->on_end = echo;
  http_recorder_watch(r, x);
  return true;
}

static char body_byte(size_t call, size_t at) {
  return (char)(call * 31 + at * 7 + (at >> 8));
}

static bool start_call(size_t i) {
  static char body[400000];
  static const http_field fields[] = {
      {CPB_STR_INIT("content-type"), CPB_STR_INIT("application/grpc"),
       HTTP_CONTENT_TYPE, HTTP_FIELD_STABLE},
      {CPB_STR_INIT("te"), CPB_STR_INIT("trailers"), HTTP_TE,
       HTTP_FIELD_STABLE},
      {CPB_STR_INIT("authorization"), CPB_STR_INIT("Bearer 1234"), HTTP_OTHER,
       HTTP_FIELD_SENSITIVE},
      {CPB_STR_INIT("grpc-timeout"), CPB_STR_INIT("10S"), HTTP_GRPC_TIMEOUT,
       0}};
  http_head head = {.method = CPB_STR("POST"),
                    .path = CPB_STR("/a.b/C"),
                    .authority = CPB_STR("host"),
                    .fields = fields,
                    .count = 4,
                    .content_length = -1};
  http_exchange *x = http_conn_open(w.pair.client.conn, &head, w.body == 0);
  cpb_str part = {body, w.body};
  if (!x) {
    return false;
  }
  http_recorder_watch(&w.calls[i], x);
  for (size_t at = 0; at < w.body; at++) {
    body[at] = body_byte(i, at);
  }
  if (w.body) {
    x->vtable->send_data(x, &part, 1, true);
  }
  return true;
}

static void on_available(http_conn *conn, void *user) {
  (void)user;
  while (w.started < w.wanted && http_conn_room(conn) > 0 &&
         start_call(w.started)) {
    w.started++;
  }
}

static void begin(http_pair_mode mode, uint64_t seed) {
  const cpb_allocator *alloc = crpc_test_allocator();
  http_conn_config config;
  http_conn *client;
  memset(&w, 0, sizeof w);
  live = true;
  http_pair_init(&w.pair, alloc, mode, seed);
  for (size_t i = 0; i < MAX_CALLS; i++) {
    http_recorder_init(&w.calls[i], alloc);
    http_recorder_init(&w.requests[i], alloc);
  }
  w.pair.limits.max_streams = 50;
  if (small_windows) {
    w.pair.limits.stream_window = 1000;
    w.pair.limits.conn_window = 65535;
  }
  config = http_pair_config(&w.pair);
  config.available = on_available;
  client = http_h2_client(&config);
  config = http_pair_config(&w.pair);
  config.open = on_open;
  http_pair_connect(&w.pair, client, http_conn_server(&config));
  crpc_must(w.pair.client.conn);
  crpc_must(w.pair.server.conn);
}

static void check_call(size_t i) {
  cpb_str body = http_recorder_body(&w.calls[i]);
  crpc_must(w.calls[i].closed && !w.calls[i].failed);
  crpc_must(w.calls[i].reason == HTTP_DONE);
  crpc_must(w.calls[i].status == 200);
  crpc_must(body.len == w.body);
  for (size_t at = 0; at < body.len; at++) {
    if (body.data[at] != body_byte(i, at)) {
      fail_msg("byte %zu of call %zu", at, i);
    }
  }
}

static void calls(size_t count, size_t body, http_pair_mode mode,
                  uint64_t seed) {
  begin(mode, seed);
  w.wanted = count;
  w.body = body;
  on_available(w.pair.client.conn, NULL);
  crpc_must(http_pair_pump(&w.pair));
  for (size_t i = 0; i < count; i++) {
    check_call(i);
  }
  crpc_must(http_conn_exchanges(w.pair.client.conn) == 0);
  crpc_must(http_conn_exchanges(w.pair.server.conn) == 0);
  drop(NULL);
}

/* More calls than the server lets be open at once. */
CRPC_TEST(many_small_calls) {
  crpc_test_defer(drop, NULL);
  calls(3, 0, HTTP_PAIR_WHOLE, 0);
  calls(3, 66, HTTP_PAIR_BYTES, 0);
  calls(3, 66, HTTP_PAIR_RANDOM, 5);
}

CRPC_TEST_NO_OOM(more_calls_than_streams) {
  calls(MAX_CALLS, 100, HTTP_PAIR_WHOLE, 0);
  calls(MAX_CALLS, 100, HTTP_PAIR_BYTES, 0);
  calls(MAX_CALLS, 100, HTTP_PAIR_RANDOM, 9);
}

CRPC_TEST_NO_OOM(large_bodies) {
  calls(20, 400000, HTTP_PAIR_WHOLE, 0);
  calls(5, 100000, HTTP_PAIR_BYTES, 0);
  calls(20, 300000, HTTP_PAIR_RANDOM, 3);
}

CRPC_TEST(large_body_out_of_memory) {
  crpc_test_defer(drop, NULL);
  calls(2, 150000, HTTP_PAIR_WHOLE, 0);
}

CRPC_TEST_NO_OOM(windows_that_are_small) {
  small_windows = true;
  calls(40, 30000, HTTP_PAIR_RANDOM, 1);
  calls(10, 30000, HTTP_PAIR_WHOLE, 1);
  small_windows = false;
}

CRPC_TEST(shutdown_with_calls_open) {
  crpc_test_defer(drop, NULL);
  begin(HTTP_PAIR_WHOLE, 0);
  w.wanted = 5;
  w.body = 1000;
  on_available(w.pair.client.conn, NULL);
  http_conn_shutdown(w.pair.server.conn);
  crpc_must(http_pair_pump(&w.pair));
  http_conn_shutdown(w.pair.server.conn);
  crpc_must(http_pair_pump(&w.pair));
  for (size_t i = 0; i < w.wanted; i++) {
    crpc_must(w.calls[i].closed || !w.calls[i].x);
  }
  drop(NULL);
}

CRPC_TEST(cut_in_the_middle) {
  crpc_test_defer(drop, NULL);
  for (int failed = 0; failed < 2; failed++) {
    begin(HTTP_PAIR_RANDOM, 4);
    w.wanted = 5;
    w.body = 1000;
    on_available(w.pair.client.conn, NULL);
    crpc_must(http_pair_cut(&w.pair, failed != 0));
    for (size_t i = 0; i < w.started; i++) {
      assert_true(w.calls[i].closed);
      crpc_must(w.calls[i].reason == HTTP_UNPROCESSED);
    }
    drop(NULL);
  }
}

CRPC_TEST_MAIN(cmocka_unit_test(many_small_calls),
               cmocka_unit_test(more_calls_than_streams),
               cmocka_unit_test(large_bodies),
               cmocka_unit_test(large_body_out_of_memory),
               cmocka_unit_test(windows_that_are_small),
               cmocka_unit_test(shutdown_with_calls_open),
               cmocka_unit_test(cut_in_the_middle))
