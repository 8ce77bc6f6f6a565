/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* One server, clients of both versions, told apart by their first bytes. */

#include "http_pair/pair.h"
#include "http_pair/recorder.h"
#include "support/crpc_test.h"

enum { WAYS = 6 };

static http_pair pair;
static http_recorder asked, served;
static http_conn *opened_on;

static void respond(http_recorder *r) {
  http_head head = {.status = 200, .content_length = -1};
  cpb_str part = CPB_STR("hello");
  r->x->vtable->send_head(r->x, &head, false);
  r->x->vtable->send_data(r->x, &part, 1, true);
}

static bool on_open(http_conn *conn, http_exchange *x, void *user) {
  (void)user;
  opened_on = conn;
  served.on_end = respond;
  http_recorder_watch(&served, x);
  return true;
}

static void drop(void *unused) {
  (void)unused;
  http_pair_drop(&pair);
  pair.client.conn = pair.server.conn = NULL;
  http_recorder_drop(&asked);
  http_recorder_drop(&served);
}

static void prepare(size_t way) {
  http_pair_mode mode = way == 0   ? HTTP_PAIR_WHOLE
                        : way == 1 ? HTTP_PAIR_BYTES
                                   : HTTP_PAIR_RANDOM;
  http_pair_init(&pair, crpc_test_allocator(), mode, way);
  http_recorder_init(&asked, crpc_test_allocator());
  http_recorder_init(&served, crpc_test_allocator());
}

static void connect(bool with_client, bool http2) {
  http_conn_config config = http_pair_config(&pair);
  if (with_client) {
    pair.client.conn = http_conn_client(&config, http2);
    crpc_must(pair.client.conn);
  }
  config.open = on_open;
  pair.server.conn = http_conn_server(&config);
  crpc_must(pair.server.conn);
}

CRPC_TEST(both_versions_are_served) {
  prepare(0);
  crpc_test_defer(drop, NULL);
  for (size_t way = 0; way < 2 * (size_t)WAYS; way++) {
    drop(NULL);
    prepare(way / 2);
    connect(true, way % 2);
    http_head head = {.method = CPB_STR("POST"),
                      .scheme = CPB_STR("http"),
                      .authority = CPB_STR("h"),
                      .path = CPB_STR("/p"),
                      .content_length = -1};
    http_exchange *x = http_conn_open(pair.client.conn, &head, true);
    crpc_must(x);
    http_recorder_watch(&asked, x);
    crpc_must(http_pair_pump(&pair));
    crpc_must(asked.closed && asked.reason == HTTP_DONE);
    crpc_must(served.closed && served.reason == HTTP_DONE);
    crpc_must(cpb_str_equal(http_recorder_body(&asked), CPB_STR("hello")));
    assert_ptr_equal(opened_on, pair.server.conn);
    assert_int_equal(http_conn_exchanges(pair.server.conn), 0);
    assert_int_equal(http_conn_room(pair.server.conn), 0);
    assert_null(http_conn_open(pair.server.conn, &head, true));
    http_conn_shutdown(pair.server.conn);
    crpc_must(http_pair_advance(&pair, HTTP_GRACE_US));
    crpc_must(http_conn_want(pair.server.conn) & HTTP_WANT_CLOSE);
  }
}

/* Requests that begin as the preface does. */
CRPC_TEST(a_partial_preface_is_http1) {
  static const char hello[] =
      "HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello";
  static const char no_version[] =
      "HTTP/1.1 505 HTTP Version Not Supported\r\nconnection: close\r\n"
      "content-length: 0\r\n\r\n";
  static const char *const starts[] = {"PRI", "P", "PRI * HTTP/2.0\r\n\r\n"};
  static const char *const answers[] = {hello, hello, no_version};
  prepare(0);
  crpc_test_defer(drop, NULL);
  for (size_t i = 0; i < CPB__COUNT(starts); i++) {
    for (size_t way = 0; way < WAYS; way++) {
      drop(NULL);
      prepare(way);
      connect(false, false);
      crpc_must(http_pair_say(&pair, cpb_str_from_cstr(starts[i])));
      crpc_must(http_pair_heard(&pair).len == 0);
      crpc_must(
          http_pair_say(&pair, CPB_STR("OST / HTTP/1.1\r\nHost: h\r\n\r\n")));
      crpc_must(
          cpb_str_equal(http_pair_heard(&pair), cpb_str_from_cstr(answers[i])));
    }
  }
}

CRPC_TEST(nothing_is_no_version) {
  prepare(1);
  crpc_test_defer(drop, NULL);
  connect(false, false);
  crpc_must(http_pair_say(&pair, CPB_STR("PRI * ")));
  assert_int_equal(http_conn_want(pair.server.conn), HTTP_WANT_READ);
  crpc_must(http_pair_advance(&pair, 31000000));
  assert_int_equal(http_conn_want(pair.server.conn), HTTP_WANT_CLOSE);
  drop(NULL);
  prepare(0);
  connect(false, false);
  crpc_must(http_pair_say_eof(&pair));
  assert_int_equal(http_conn_want(pair.server.conn), HTTP_WANT_CLOSE);
  drop(NULL);
  prepare(0);
  connect(false, false);
  http_conn_shutdown(pair.server.conn);
  assert_int_equal(http_conn_want(pair.server.conn), HTTP_WANT_READ);
  crpc_must(http_pair_advance(&pair, HTTP_GRACE_US));
  assert_int_equal(http_conn_want(pair.server.conn), HTTP_WANT_CLOSE);
}

/* A request that was on its way when the shutdown began. */
CRPC_TEST(the_first_request_crosses_a_shutdown) {
  prepare(0);
  crpc_test_defer(drop, NULL);
  connect(false, false);
  http_conn_shutdown(pair.server.conn);
  crpc_must(http_pair_say(&pair, CPB_STR("GET / HTTP/1.1\r\nHost: h\r\n\r\n")));
  crpc_must(cpb_str_equal(http_pair_heard(&pair),
                          CPB_STR("HTTP/1.1 200 OK\r\nconnection: close\r\n"
                                  "content-length: 5\r\n\r\nhello")));
  assert_true(http_conn_want(pair.server.conn) & HTTP_WANT_CLOSE);
}

CRPC_TEST_MAIN(cmocka_unit_test(both_versions_are_served),
               cmocka_unit_test(a_partial_preface_is_http1),
               cmocka_unit_test(nothing_is_no_version),
               cmocka_unit_test(the_first_request_crosses_a_shutdown))
