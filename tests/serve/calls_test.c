/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What calls can be asked for over each protocol: attempts, headers before
 * messages, sizes, compression, one direction beside the other. */

#include <stdatomic.h>

#include "serve/world.h"
#include "support/crpc_test.h"

typedef struct way {
  const char *name;
  crpc_protocol protocol;
  crpc_http_version http;
} way;
static const way ways[] = {
    {"connect, HTTP/1.1", CRPC_CONNECT, CRPC_HTTP_1_1},
    {"connect, HTTP/2", CRPC_CONNECT, CRPC_HTTP_2},
    {"gRPC", CRPC_GRPC, CRPC_HTTP_2},
    {"gRPC-Web, HTTP/1.1", CRPC_GRPC_WEB, CRPC_HTTP_1_1},
};
enum { WAYS = sizeof(ways) / sizeof(ways[0]) };

static crpc_channel *channel_of(const crpc_server *server, const way *w) {
  char url[128];
  return serve_channel(serve_url(server, url), w->protocol, w->http);
}

/* --- Attempts --- */

static atomic_int attempts, ends;

static crpc_code third_time(crpc_call *call, const test_Text *req,
                            test_Text *resp) {
  resp->number = req->number + 1;
  crpc_call_set_header(call, CPB_STR("x-attempt"),
                       crpc_printf(call, "%d", ++attempts));
  crpc_call_set_trailer(call, CPB_STR("x-end"), CPB_STR("t"));
  resp->text = crpc_printf(call, CPB_STR_FMT,
                           CPB_STR_ARG(crpc_call_header(call, CPB_STR("x-n"))));
  return attempts < 3 ? crpc_fail(call, CRPC_UNAVAILABLE, "not yet") : CRPC_OK;
}

static crpc_code retry(crpc_call *call, const crpc_next *next, void *user) {
  (void)user;
  crpc_code rc = crpc_next_run(next, call);
  for (int i = 2; i <= 4 && rc == CRPC_UNAVAILABLE; i++) {
    crpc_call_sleep_ms(call, 1);
    crpc_call_set_header(call, CPB_STR("x-n"), crpc_printf(call, "%d", i));
    rc = crpc_next_run(next, call);
  }
  return rc;
}

static void count_end(crpc_wrapper *self, crpc_call *call, crpc_code code) {
  (void)self;
  (void)call;
  ends += code == CRPC_UNAVAILABLE ? 1 : 100;
}

/* Inside of the retry: wraps each attempt. */
static crpc_code wraps(crpc_call *call, const crpc_next *next, void *user) {
  (void)user;
  crpc_wrapper *wrapper =
      cpb_arena_zalloc(crpc_call_arena(call), sizeof(*wrapper));
  if (!wrapper) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  wrapper->end = count_end;
  crpc_call_wrap(call, wrapper);
  return crpc_next_run(next, call);
}

CRPC_TEST_NO_OOM(an_interceptor_retries) {
  static const test_Sample handlers = {.echo = third_time};
  crpc_server *server = serve_start("127.0.0.1:0", &handlers, NULL, NULL);
  for (int i = 0; i < WAYS; i++) {
    crpc_channel *channel = channel_of(server, &ways[i]);
    crpc_call *call = serve_call(channel);
    test_Text req = test_text("", 6), resp;
    attempts = ends = 0;
    assert_int_equal(crpc_channel_intercept(channel, retry, NULL), CRPC_OK);
    assert_int_equal(crpc_channel_intercept(channel, wraps, NULL), CRPC_OK);
    assert_int_equal(crpc_call_unary(call, TEST_ECHO, &req, &resp), CRPC_OK);
    assert_int_equal(resp.number, 7);
    assert_true(cpb_str_equal(resp.text, CPB_STR("3")));
    assert_null(crpc_call_error(call));
    assert_int_equal(attempts, 3);
    assert_int_equal(ends, 102); /* two failed attempts, one good */
    crpc_metadata_entry entry;
    size_t found = 0;
    for (size_t at = 0; crpc_call_header_at(call, at, &entry); at++) {
      found += cpb_str_equal(entry.name, CPB_STR("x-attempt"));
    }
    assert_int_equal(found, 1);
    assert_true(cpb_str_equal(crpc_call_header(call, CPB_STR("x-attempt")),
                              CPB_STR("3")));
    assert_true(
        cpb_str_equal(crpc_call_trailer(call, CPB_STR("x-end")), CPB_STR("t")));
  }
}

static crpc_code refused_with;

static crpc_code twice(crpc_call *call, const crpc_next *next, void *user) {
  (void)user;
  crpc_code rc = crpc_next_run(next, call);
  refused_with = crpc_next_run(next, call);
  assert_non_null(strstr(crpc_error_text(crpc_call_error(call)), "once"));
  return rc;
}

CRPC_TEST_NO_OOM(a_stream_is_opened_once) {
  crpc_server *server = serve_start("127.0.0.1:0", &test_plain, NULL, NULL);
  crpc_channel *channel = channel_of(server, &ways[2]);
  crpc_call *call = serve_call(channel);
  test_Text req = test_text("", 1), resp;
  assert_int_equal(crpc_channel_intercept(channel, twice, NULL), CRPC_OK);
  assert_int_equal(crpc_call_open(call, TEST_CHAT), CRPC_OK);
  assert_int_equal(refused_with, CRPC_FAILED_PRECONDITION);
  assert_int_equal(crpc_call_send(call, &req), CRPC_OK);
  assert_int_equal(crpc_call_recv(call, &resp), CRPC_OK);
  crpc_call_reset(call); /* unary: two answers */
  crpc_server *other = serve_make(NULL, &test_plain, NULL);
  assert_int_equal(crpc_server_intercept(other, twice, NULL), CRPC_OK);
  refused_with = CRPC_OK;
  crpc_channel *local;
  assert_int_equal(crpc_channel_open_in_process(other, NULL, &local, NULL),
                   CRPC_OK);
  assert_int_equal(serve_echo(local, "a", 1), CRPC_OK);
  assert_int_equal(refused_with, CRPC_FAILED_PRECONDITION);
  crpc_channel_destroy(local);
}

/* --- Headers --- */

static crpc_code subscribes(crpc_call *call, const test_Text *req) {
  test_Text resp = test_text("late", 1);
  (void)req;
  crpc_call_set_header(call, CPB_STR("x-on"), CPB_STR("yes"));
  crpc_code rc = crpc_call_send_headers(call);
  if (rc || (rc = crpc_call_sleep_ms(call, 50))) {
    return rc;
  }
  return crpc_call_send(call, &resp);
}

CRPC_TEST_NO_OOM(a_client_waits_for_headers) {
  static const test_Sample handlers = {.range = subscribes};
  crpc_server *server = serve_start("127.0.0.1:0", &handlers, NULL, NULL);
  for (int i = 0; i < WAYS; i++) {
    crpc_call *call = serve_call(channel_of(server, &ways[i]));
    test_Text req = test_text("", 6), resp;
    assert_int_equal(crpc_call_recv_headers(call), CRPC_FAILED_PRECONDITION);
    assert_int_equal(crpc_call_open(call, TEST_RANGE), CRPC_OK);
    assert_int_equal(crpc_call_send(call, &req), CRPC_OK);
    assert_int_equal(crpc_call_close_send(call), CRPC_OK);
    assert_int_equal(crpc_call_recv_headers(call), CRPC_OK);
    assert_true(
        cpb_str_equal(crpc_call_header(call, CPB_STR("x-on")), CPB_STR("yes")));
    assert_int_equal(crpc_call_wait_readable(call, 0), CRPC_DEADLINE_EXCEEDED);
    assert_int_equal(crpc_call_recv(call, &resp), CRPC_OK);
    assert_int_equal(crpc_call_recv(call, &resp), CRPC_END);
    assert_int_equal(crpc_call_recv_headers(call), CRPC_OK);
    crpc_call_reset(call); /* bidi has no handler */
    assert_int_equal(crpc_call_open(call, TEST_SUM), CRPC_OK);
    assert_int_equal(crpc_call_close_send(call), CRPC_OK);
    (void)!crpc_call_recv_headers(call);
    assert_int_equal(crpc_call_recv(call, &resp), CRPC_UNIMPLEMENTED);
  }
}

CRPC_TEST_NO_OOM(headers_of_a_server_that_is_not_there) {
  crpc_channel *channel =
      serve_channel("unix:/nonexistent/x", CRPC_GRPC, CRPC_HTTP_2);
  crpc_call *call = serve_call(channel);
  assert_int_equal(crpc_call_open(call, TEST_CHAT), CRPC_OK);
  assert_int_equal(crpc_call_recv_headers(call), CRPC_UNAVAILABLE);
  assert_non_null(strstr(crpc_call_message(call), "/nonexistent/x"));
}

static atomic_int begun;

static crpc_code notes_begin(crpc_call *call) {
  test_Text req;
  begun++;
  crpc_code rc = crpc_call_recv(call, &req);
  return rc == CRPC_END ? CRPC_OK : rc;
}

CRPC_TEST_NO_OOM(a_client_sends_its_headers_first) {
  static const test_Sample handlers = {.chat = notes_begin};
  crpc_server *server = serve_start("127.0.0.1:0", &handlers, NULL, NULL);
  for (int i = 1; i < 3; i++) { /* bidi streams: HTTP/2 */
    crpc_call *call = serve_call(channel_of(server, &ways[i]));
    begun = 0;
    assert_int_equal(crpc_call_open(call, TEST_CHAT), CRPC_OK);
    assert_int_equal(crpc_call_send_headers(call), CRPC_OK);
    int64_t until = serve_now_ms() + 4000;
    while (!begun && serve_now_ms() < until) {
      serve_sleep_ms(1); /* nobody turns the loop */
    }
    assert_int_equal(begun, 1);
  }
}

/* --- Sizes and compression --- */

static atomic_int sent, was_compressed;

static crpc_code counts(crpc_call *call, const crpc_next *next, void *user) {
  (void)user;
  crpc_code rc = crpc_next_run(next, call);
  sent = (int)crpc_call_bytes_sent(call);
  was_compressed = crpc_call_message_compressed(call);
  return rc;
}

CRPC_TEST_NO_OOM(an_interceptor_knows_what_is_sent) {
  crpc_server *server = serve_make(NULL, &test_plain, NULL);
  assert_int_equal(crpc_server_intercept(server, counts, NULL), CRPC_OK);
  assert_int_equal(crpc_server_listen(server, "127.0.0.1:0", NULL), CRPC_OK);
  assert_int_equal(crpc_server_start(server, NULL), CRPC_OK);
  for (int i = 0; i < WAYS; i++) {
    crpc_call *call = serve_call(channel_of(server, &ways[i]));
    test_Text req = test_text("hello", 6), resp;
    sent = 0;
    assert_int_equal(crpc_call_unary(call, TEST_ECHO, &req, &resp), CRPC_OK);
    assert_int_equal(sent, 9); /* 5 bytes of text, a small number, two tags */
    assert_int_equal(crpc_call_bytes_received(call), 9);
    assert_int_equal(was_compressed, 0);
  }
}

CRPC_TEST_NO_OOM(a_compressed_message_is_known) {
  crpc_server *server = serve_make(NULL, &test_plain, NULL);
  assert_int_equal(crpc_server_intercept(server, counts, NULL), CRPC_OK);
  assert_int_equal(crpc_server_listen(server, "127.0.0.1:0", NULL), CRPC_OK);
  assert_int_equal(crpc_server_start(server, NULL), CRPC_OK);
  for (int i = 0; i < 2 * WAYS; i++) {
    char url[128];
    const way *w = &ways[i / 2];
    const crpc_channel_options options = {
        CRPC_CHANNEL_OPTIONS_INIT, .protocol = w->protocol, .http = w->http,
        .compression = "gzip"};
    crpc_channel *channel;
    crpc_call *call;
    test_Text req = test_text("hello", 6), resp;
    assert_int_equal(
        crpc_channel_open(serve_url(server, url), &options, &channel, NULL),
        CRPC_OK);
    assert_int_equal(crpc_call_create(channel, &call), CRPC_OK);
    crpc_call_set_compression(call, i % 2);
    assert_int_equal(crpc_call_unary(call, TEST_ECHO, &req, &resp), CRPC_OK);
    assert_int_equal(was_compressed, i % 2);
    assert_false(crpc_call_message_compressed(call)); /* too small */
    crpc_call_destroy(call);
    crpc_channel_destroy(channel);
  }
}

/* --- Both directions at once --- */

static crpc_code sends_200(void *arg) {
  static char text[2000];
  crpc_code rc = CRPC_OK;
  memset(text, 'x', sizeof(text));
  test_Text req = {.text = {text, sizeof(text)}};
  for (int i = 0; i < 200 && rc == CRPC_OK; i++) {
    req.number = i;
    rc = crpc_call_send(arg, &req);
  }
  return rc ? rc : crpc_call_close_send(arg);
}

CRPC_TEST_NO_OOM(full_duplex_over_http2) {
  crpc_server *server = serve_start("127.0.0.1:0", &test_plain, NULL, NULL);
  for (int i = 1; i < 3; i++) {
    crpc_call *call = serve_call(channel_of(server, &ways[i]));
    crpc_fiber *sender;
    test_Text resp;
    assert_int_equal(crpc_call_open(call, TEST_CHAT), CRPC_OK);
    assert_int_equal(crpc_go(call, sends_200, call, &sender), CRPC_OK);
    for (int n = 0; n < 200; n++) {
      assert_int_equal(crpc_call_recv(call, &resp), CRPC_OK);
      assert_int_equal(resp.number, n + 1);
    }
    assert_int_equal(crpc_call_recv(call, &resp), CRPC_END);
    assert_int_equal(crpc_join(sender), CRPC_OK);
  }
}

/* A message that comes in pieces is not readable before its last one. */
CRPC_TEST_NO_OOM(readable_is_a_whole_message) {
  static char text[300000];
  crpc_server *server = serve_start("127.0.0.1:0", &test_plain, NULL, NULL);
  memset(text, 'y', sizeof(text));
  for (int i = 1; i < 3; i++) {
    crpc_call *call = serve_call(channel_of(server, &ways[i]));
    test_Text req = {.text = {text, sizeof(text)}}, resp;
    assert_int_equal(crpc_call_open(call, TEST_CHAT), CRPC_OK);
    for (int n = 0; n < 3; n++) {
      assert_int_equal(crpc_call_send(call, &req), CRPC_OK);
      assert_int_equal(crpc_call_wait_readable(call, 4000), CRPC_OK);
      assert_int_equal(crpc_call_recv(call, &resp), CRPC_OK);
      assert_int_equal(resp.text.len, sizeof(text));
      assert_int_equal(crpc_call_wait_readable(call, 1),
                       CRPC_DEADLINE_EXCEEDED);
    }
    assert_int_equal(crpc_call_send(call, &req), CRPC_OK);
    assert_int_equal(crpc_call_wait_readable(call, 4000), CRPC_OK);
    crpc_call_reset(call); /* looked at and not taken */
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(an_interceptor_retries),
      cmocka_unit_test(a_stream_is_opened_once),
      cmocka_unit_test(a_client_waits_for_headers),
      cmocka_unit_test(headers_of_a_server_that_is_not_there),
      cmocka_unit_test(a_client_sends_its_headers_first),
      cmocka_unit_test(an_interceptor_knows_what_is_sent),
      cmocka_unit_test(a_compressed_message_is_known),
      cmocka_unit_test(full_duplex_over_http2),
      cmocka_unit_test(readable_is_a_whole_message),
  };
  if (serve_warm_up()) {
    return 1;
  }
  crpc_test_start();
  return crpc_test_finish(
      cmocka_run_group_tests_name(__FILE__, tests, NULL, NULL));
}
