/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The end of a server as its callers and handlers see it. */

#include <pthread.h>
#include <sys/socket.h>
#include <unistd.h>

#include "serve/world.h"
#include "support/crpc_test.h"

static const char going[] = "the server is shutting down";

#define POST(path, type)                   \
  "POST /test.Sample/" path                \
  " HTTP/1.1\r\nhost: x\r\ncontent-type: " \
  "application/" type "\r\n"

static crpc_code slow_echo(crpc_call *call, const test_Text *req,
                           test_Text *resp) {
  crpc_code rc = crpc_call_sleep_ms(call, req->number);
  resp->number = req->number + 1;
  return rc;
}

static crpc_code waits_for_more(crpc_call *call) {
  test_Text req;
  crpc_code rc;
  while ((rc = crpc_call_recv(call, &req)) == CRPC_OK) {
  }
  return rc == CRPC_END ? CRPC_OK : rc;
}

static crpc_code waits_for_all(crpc_call *call, test_Text *resp) {
  (void)resp;
  return waits_for_more(call);
}

/* How the handler's wait ended. */
static crpc_code told;

static crpc_code answers_and_waits(crpc_call *call, const test_Text *req) {
  test_Text resp = test_text("first", 1);
  (void)req;
  crpc_code rc = crpc_call_send(call, &resp);
  rc = rc ? rc : crpc_call_sleep_ms(call, 20000);
  __atomic_store_n(&told, rc, __ATOMIC_SEQ_CST);
  return rc;
}

static const test_Sample waiting = {.echo = slow_echo,
                                    .sum = waits_for_all,
                                    .range = answers_and_waits,
                                    .chat = waits_for_more};

static void run_to_the_end(crpc_server *server, int64_t from_ms, int64_t least,
                           int64_t most) {
  assert_int_equal(crpc_server_run_until(server, CRPC_SIGNALS_NONE, NULL),
                   CRPC_OK);
  int64_t took = serve_now_ms() - from_ms;
  assert_true(took >= least);
  assert_true(took < most);
}

static void *run_and_destroy(void *arg) {
  crpc_code rc = crpc_server_run_until(arg, CRPC_SIGNALS_NONE, NULL);
  crpc_server_destroy(arg);
  return rc == CRPC_OK ? NULL : arg;
}

/* What the peer still sends must not be answered by a reset. */
CRPC_TEST_NO_OOM(input_after_the_last_answer) {
  char out[1024];
  pthread_t thread;
  void *failed;
  crpc_server *server = NULL;
  assert_int_equal(crpc_server_create(NULL, &server, NULL), CRPC_OK);
  assert_int_equal(
      crpc_server_register(server, &test_Sample_def, &waiting, NULL), CRPC_OK);
  assert_int_equal(crpc_server_listen(server, "127.0.0.1:0", NULL), CRPC_OK);
  assert_int_equal(crpc_server_start(server, NULL), CRPC_OK);
  int fd = serve_raw(server);
  int64_t start = serve_now_ms();
  assert_int_equal(pthread_create(&thread, NULL, run_and_destroy, server), 0);
  serve_raw_send(fd, POST("Echo", "json") "content-length: 16\r\n\r\n"
                                          "{\"number\":\"100\"}");
  serve_sleep_ms(30);
  crpc_server_drain(server, 5000);
  serve_sleep_ms(150);
  serve_raw_send(fd, "late");
  serve_sleep_ms(50);
  serve_raw_send(fd, "later");
  assert_true(serve_raw_read(fd, out, sizeof out) > 0);
  assert_non_null(strstr(out, "{\"number\":\"101\"}"));
  assert_int_equal(recv(fd, out, 1, 0), 0); /* the end, not ECONNRESET */
  close(fd);
  assert_int_equal(pthread_join(thread, &failed), 0);
  assert_null(failed);
  assert_true(serve_now_ms() - start < 900); /* no longer than the peer stays */
}

/* A peer that never closes holds the end up for a second only. */
CRPC_TEST_NO_OOM(a_peer_that_stays) {
  char out[1024];
  crpc_server *server = serve_start("127.0.0.1:0", &waiting, NULL, NULL);
  int fd = serve_raw(server);
  serve_raw_send(
      fd, POST("Echo", "json") "content-length: 14\r\n\r\n{\"number\":\"1\"}");
  serve_sleep_ms(50);
  int64_t start = serve_now_ms();
  crpc_server_drain(server, 5000);
  run_to_the_end(server, start, 0, 2000);
  assert_true(serve_raw_read(fd, out, sizeof out) > 0);
  close(fd);
}

static void stream_is_told(crpc_protocol protocol, crpc_http_version http) {
  char url[128];
  crpc_server *server = serve_start("127.0.0.1:0", &waiting, NULL, NULL);
  crpc_channel *channel = serve_channel(serve_url(server, url), protocol, http);
  crpc_call *first = serve_call(channel), *second = serve_call(channel);
  test_Text req = test_text("", 1), resp;
  told = CRPC_OK;
  assert_int_equal(crpc_call_open(first, TEST_RANGE), CRPC_OK);
  assert_int_equal(crpc_call_send(first, &req), CRPC_OK);
  assert_int_equal(crpc_call_close_send(first), CRPC_OK);
  assert_int_equal(crpc_call_recv(first, &resp), CRPC_OK);
  bool duplex = http == CRPC_HTTP_2; /* else the request would have to end */
  assert_int_equal(crpc_call_open(second, duplex ? TEST_CHAT : TEST_RANGE),
                   CRPC_OK);
  assert_int_equal(crpc_call_send(second, &req), CRPC_OK);
  if (!duplex) {
    assert_int_equal(crpc_call_close_send(second), CRPC_OK);
    assert_int_equal(crpc_call_recv(second, &resp), CRPC_OK);
  }
  assert_int_equal(crpc_call_sleep_ms(second, 20), CRPC_OK);
  int64_t start = serve_now_ms();
  crpc_server_drain(server, 100);
  assert_int_equal(crpc_call_recv(first, &resp), CRPC_UNAVAILABLE);
  assert_string_equal(crpc_call_message(first), going);
  assert_int_equal(crpc_call_recv(second, &resp), CRPC_UNAVAILABLE);
  assert_string_equal(crpc_call_message(second), going);
  run_to_the_end(server, start, 90, 2000);
  assert_int_equal(__atomic_load_n(&told, __ATOMIC_SEQ_CST), CRPC_UNAVAILABLE);
}

CRPC_TEST_NO_OOM(open_streams_get_a_status) {
  stream_is_told(CRPC_GRPC, CRPC_HTTP_2);
  stream_is_told(CRPC_CONNECT, CRPC_HTTP_2);
  stream_is_told(CRPC_GRPC_WEB, CRPC_HTTP_2);
  stream_is_told(CRPC_CONNECT, CRPC_HTTP_1_1);
  stream_is_told(CRPC_GRPC_WEB, CRPC_HTTP_1_1);
}

CRPC_TEST_NO_OOM(a_unary_call_gets_a_status) {
  char url[128];
  crpc_server *server = serve_start("127.0.0.1:0", &waiting, NULL, NULL);
  crpc_channel *channel =
      serve_channel(serve_url(server, url), CRPC_CONNECT, CRPC_HTTP_1_1);
  crpc_call *call = serve_call(channel);
  test_Text req = test_text("", 20000), resp;
  crpc_server_drain(server, 100);
  (void)!crpc_call_unary(call, TEST_ECHO, &req, &resp); /* too late, perhaps */
  assert_int_equal(crpc_call_code(call), CRPC_UNAVAILABLE);
  run_to_the_end(server, serve_now_ms(), 0, 1500);
}

static crpc_code until_draining(crpc_call *call, const test_Text *req) {
  test_Text resp = test_text("", 1);
  crpc_code rc = crpc_call_send(call, &resp);
  (void)req;
  while (rc == CRPC_OK && !crpc_call_draining(call)) {
    rc = crpc_call_sleep_ms(call, 5);
  }
  resp.number = 2;
  return rc ? rc : crpc_call_send(call, &resp);
}

CRPC_TEST_NO_OOM(a_handler_asks) {
  char url[128];
  static const test_Sample asking = {.range = until_draining};
  crpc_server *server = serve_start("127.0.0.1:0", &asking, NULL, NULL);
  crpc_channel *channel =
      serve_channel(serve_url(server, url), CRPC_GRPC, CRPC_HTTP_2);
  crpc_call *call = serve_call(channel);
  test_Text req = test_text("", 1), resp;
  assert_int_equal(crpc_call_open(call, TEST_RANGE), CRPC_OK);
  assert_int_equal(crpc_call_send(call, &req), CRPC_OK);
  assert_int_equal(crpc_call_close_send(call), CRPC_OK);
  assert_int_equal(crpc_call_recv(call, &resp), CRPC_OK);
  int64_t start = serve_now_ms();
  crpc_server_drain(server, 10000);
  assert_int_equal(crpc_call_recv(call, &resp), CRPC_OK);
  assert_int_equal(resp.number, 2);
  assert_int_equal(crpc_call_recv(call, &resp), CRPC_END);
  assert_false(crpc_call_draining(call));
  run_to_the_end(server, start, 0, 1500);
}

/* A handler that waits is woken when the drain begins. */
static crpc_code until_event(crpc_call *call, const test_Text *req) {
  crpc_event *event = crpc_call_user(call);
  uint64_t seen = crpc_event_posts(event);
  test_Text resp = test_text("", 1);
  crpc_code rc = crpc_call_send(call, &resp);
  (void)req;
  while (rc == CRPC_OK && !crpc_call_draining(call)) {
    rc = crpc_event_wait(event, call, &seen, -1);
  }
  return rc;
}

static void drop_event(void *event) {
  crpc_event_destroy(event);
}

CRPC_TEST_NO_OOM(a_waiting_handler_is_woken) {
  char url[128];
  crpc_event *event = NULL;
  static const test_Sample handlers = {.range = until_event};
  assert_int_equal(crpc_event_create(NULL, &event), CRPC_OK);
  crpc_test_defer(drop_event, event);
  const crpc_server_options options = {CRPC_SERVER_OPTIONS_INIT,
                                       .drain_event = event};
  crpc_server *server = serve_start("127.0.0.1:0", &handlers, event, &options);
  crpc_channel *channel =
      serve_channel(serve_url(server, url), CRPC_GRPC, CRPC_HTTP_2);
  crpc_call *call = serve_call(channel);
  test_Text req = test_text("", 1), resp;
  assert_int_equal(crpc_call_open(call, TEST_RANGE), CRPC_OK);
  assert_int_equal(crpc_call_send(call, &req), CRPC_OK);
  assert_int_equal(crpc_call_close_send(call), CRPC_OK);
  assert_int_equal(crpc_call_recv(call, &resp), CRPC_OK);
  int64_t start = serve_now_ms();
  crpc_server_drain(server, 10000);
  assert_int_equal(crpc_call_recv(call, &resp), CRPC_END);
  run_to_the_end(server, start, 0, 1500);
}

/* A server that was never started has a drain, too: handlers are told. */
CRPC_TEST_NO_OOM(a_handler_called_in_process_is_woken) {
  crpc_event *event = NULL;
  crpc_channel *channel = NULL;
  static const test_Sample handlers = {.range = until_event};
  assert_int_equal(crpc_event_create(NULL, &event), CRPC_OK);
  crpc_test_defer(drop_event, event);
  const crpc_server_options options = {CRPC_SERVER_OPTIONS_INIT,
                                       .drain_event = event};
  crpc_server *server = serve_make(&options, &handlers, event);
  assert_int_equal(crpc_channel_open_in_process(server, NULL, &channel, NULL),
                   CRPC_OK);
  crpc_call *call = NULL;
  test_Text req = test_text("", 1), resp;
  assert_int_equal(crpc_call_create(channel, &call), CRPC_OK);
  crpc_call_set_timeout_ms(call, 5000);
  assert_int_equal(crpc_call_open(call, TEST_RANGE), CRPC_OK);
  assert_int_equal(crpc_call_send(call, &req), CRPC_OK);
  assert_int_equal(crpc_call_close_send(call), CRPC_OK);
  assert_int_equal(crpc_call_recv(call, &resp), CRPC_OK);
  crpc_server_drain(server, 10000);
  assert_int_equal(crpc_call_recv(call, &resp), CRPC_END);
  crpc_call_destroy(call);
  crpc_channel_destroy(channel);
}

/* --- blocking handlers --- */

static crpc_code blocks(crpc_call *call, const test_Text *req,
                        test_Text *resp) {
  serve_sleep_ms((int)req->number);
  /* What is set after the peer has been told does no harm. */
  crpc_call_set_header(call, CPB_STR("x-late"), CPB_STR("1"));
  resp->number = req->number + 1;
  __atomic_store_n(&told, crpc_call_canceled(call), __ATOMIC_SEQ_CST);
  return CRPC_OK;
}

static crpc_server *start_blocking(void) {
  static const test_Sample handlers = {.echo = blocks};
  const crpc_method_options blocking = {CRPC_METHOD_OPTIONS_INIT,
                                        .blocking = true};
  crpc_server *server = serve_make(NULL, &handlers, NULL);
  assert_int_equal(
      crpc_server_configure(server, CPB_STR("/test.Sample/"), &blocking),
      CRPC_OK);
  assert_int_equal(crpc_server_listen(server, "127.0.0.1:0", NULL), CRPC_OK);
  assert_int_equal(crpc_server_start(server, NULL), CRPC_OK);
  told = CRPC_OK;
  return server;
}

static void caller_is_told(crpc_protocol protocol, crpc_http_version http) {
  char url[128];
  static test_Text resp;
  crpc_server *server = start_blocking();
  crpc_channel *channel = serve_channel(serve_url(server, url), protocol, http);
  crpc_call *call = serve_call(channel);
  test_Text req = test_text("", 700);
  assert_int_equal(crpc_call_start(call, TEST_ECHO, &req, &resp, NULL, NULL),
                   CRPC_OK);
  assert_int_equal(crpc_call_sleep_ms(call, 50), CRPC_OK); /* turns the loop */
  int64_t start = serve_now_ms();
  crpc_server_drain(server, 100);
  assert_int_equal(crpc_call_wait(call), CRPC_UNAVAILABLE);
  assert_string_equal(crpc_call_message(call), going);
  assert_true(serve_now_ms() - start < 500);
  run_to_the_end(server, start, 500, 3000); /* the thread is waited for */
  assert_int_equal(__atomic_load_n(&told, __ATOMIC_SEQ_CST), CRPC_UNAVAILABLE);
}

CRPC_TEST_NO_OOM(callers_of_a_blocking_handler_are_told) {
  caller_is_told(CRPC_GRPC, CRPC_HTTP_2);
  caller_is_told(CRPC_CONNECT, CRPC_HTTP_1_1);
  caller_is_told(CRPC_GRPC_WEB, CRPC_HTTP_1_1);
}

CRPC_TEST_NO_OOM(a_blocking_handler_outlives_its_deadline) {
  char out[1024];
  crpc_server *server = start_blocking();
  int fd = serve_raw(server);
  int64_t start = serve_now_ms();
  serve_raw_send(fd, POST("Echo", "json") "connect-timeout-ms: 100\r\n"
                                          "connection: close\r\n"
                                          "content-length: 16\r\n\r\n"
                                          "{\"number\":\"600\"}");
  assert_true(serve_raw_read(fd, out, sizeof out) > 0);
  assert_true(serve_now_ms() - start < 500);
  assert_non_null(strstr(out, "deadline_exceeded"));
  assert_null(strstr(out, "x-late"));
  close(fd);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(input_after_the_last_answer),
      cmocka_unit_test(a_peer_that_stays),
      cmocka_unit_test(open_streams_get_a_status),
      cmocka_unit_test(a_unary_call_gets_a_status),
      cmocka_unit_test(a_handler_asks),
      cmocka_unit_test(a_waiting_handler_is_woken),
      cmocka_unit_test(a_handler_called_in_process_is_woken),
      cmocka_unit_test(callers_of_a_blocking_handler_are_told),
      cmocka_unit_test(a_blocking_handler_outlives_its_deadline),
  };
  if (serve_warm_up() != 0) {
    return 1;
  }
  crpc_test_start();
  return crpc_test_finish(
      cmocka_run_group_tests_name(__FILE__, tests, NULL, NULL));
}
