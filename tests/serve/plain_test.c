/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A plain program that does other things between its calls of the library: what it
 * sends leaves all the same, over each protocol and version of HTTP. */

#include <stdatomic.h>
#include <time.h>
#include <unistd.h>

#include "serve/world.h"
#include "support/crpc_test.h"

/* What the server's handlers have seen. */
static atomic_int received, ended, canceled;

static crpc_code count_until_end(crpc_call *call) {
  test_Text req;
  crpc_code rc;
  while ((rc = crpc_call_recv(call, &req)) == CRPC_OK) {
    atomic_fetch_add(&received, 1);
  }
  atomic_fetch_add(rc == CRPC_END ? &ended : &canceled, 1);
  return rc == CRPC_END ? CRPC_OK : rc;
}

static crpc_code sum(crpc_call *call, test_Text *resp) {
  (void)resp;
  return count_until_end(call);
}

/* Large messages until the caller goes. */
static crpc_code range(crpc_call *call, const test_Text *req) {
  static char text[1000];
  (void)req;
  atomic_fetch_add(&received, 1);
  test_Text resp = {.text = {text, sizeof text}};
  memset(text, 'x', sizeof text);
  crpc_code rc = crpc_call_send(call, &resp);
  while (rc == CRPC_OK) {
    rc = crpc_call_sleep_ms(call, 1000);
  }
  atomic_fetch_add(&canceled, 1);
  return rc;
}

static crpc_code echo(crpc_call *call, const test_Text *req, test_Text *resp) {
  (void)call;
  resp->number = req->number + 1;
  atomic_fetch_add(&received, 1);
  return CRPC_OK;
}

/* Ends the call at its first message. */
static crpc_code chat(crpc_call *call) {
  test_Text req;
  crpc_code rc = crpc_call_recv(call, &req);
  atomic_fetch_add(&received, 1);
  return rc;
}

static const test_Sample handlers = {echo, sum, range, chat};

/* Whether the count comes while this thread sleeps. */
static bool comes(atomic_int *count, int wanted) {
  for (int i = 0; i < 2000 && atomic_load(count) < wanted; i++) {
    (void)usleep(1000);
  }
  return atomic_load(count) >= wanted;
}

typedef struct way {
  crpc_protocol protocol;
  crpc_http_version http;
} way;
static const way ways[] = {{CRPC_GRPC, CRPC_HTTP_2},
                           {CRPC_GRPC_WEB, CRPC_HTTP_2},
                           {CRPC_CONNECT, CRPC_HTTP_2},
                           {CRPC_GRPC_WEB, CRPC_HTTP_1_1},
                           {CRPC_CONNECT, CRPC_HTTP_1_1}};
enum { WAYS = sizeof(ways) / sizeof(ways[0]) };

static void for_each_way(void (*act)(crpc_channel *channel)) {
  char url[128];
  crpc_server *server = serve_start("127.0.0.1:0", &handlers, NULL, NULL);
  serve_url(server, url);
  for (size_t i = 0; i < WAYS; i++) {
    received = ended = canceled = 0;
    act(serve_channel(url, ways[i].protocol, ways[i].http));
  }
}

static void open_sum(crpc_call *call, int messages) {
  test_Text req = test_text("x", 1);
  assert_int_equal(crpc_call_open(call, TEST_SUM), CRPC_OK);
  for (int i = 1; i <= messages; i++) {
    assert_int_equal(crpc_call_send(call, &req), CRPC_OK);
    assert_true(comes(&received, i));
  }
}

/* The first message finds no connection. */
static void send_and_sleep(crpc_channel *channel) {
  crpc_call *call = serve_call(channel);
  test_Text resp;
  open_sum(call, 3);
  assert_int_equal(crpc_call_close_send(call), CRPC_OK);
  assert_true(comes(&ended, 1));
  assert_int_equal(crpc_call_finish(call, &resp), CRPC_OK);
}

CRPC_TEST_NO_OOM(messages_leave) {
  for_each_way(send_and_sleep);
}

static void cancel_and_sleep(crpc_channel *channel) {
  crpc_call *call = serve_call(channel);
  open_sum(call, 1);
  crpc_call_cancel(call);
  assert_true(comes(&canceled, 1));
}

static void reset_and_sleep(crpc_channel *channel) {
  crpc_call *call = serve_call(channel);
  open_sum(call, 1);
  crpc_call_reset(call);
  assert_true(comes(&canceled, 1));
}

static void destroy_and_sleep(crpc_channel *channel) {
  crpc_call *call = NULL;
  assert_int_equal(crpc_call_create(channel, &call), CRPC_OK);
  open_sum(call, 1);
  crpc_call_destroy(call);
  assert_true(comes(&canceled, 1));
}

CRPC_TEST_NO_OOM(the_server_is_told_of_the_end) {
  for_each_way(cancel_and_sleep);
  for_each_way(reset_and_sleep);
  for_each_way(destroy_and_sleep);
}

/* A call that fails on this side. */
static void refuse_and_sleep(crpc_channel *channel) {
  crpc_call *call = serve_call(channel);
  test_Text req = test_text("", 1), resp;
  crpc_call_set_max_receive_bytes(call, 100);
  assert_int_equal(crpc_call_open(call, TEST_RANGE), CRPC_OK);
  assert_int_equal(crpc_call_send(call, &req), CRPC_OK);
  assert_int_equal(crpc_call_close_send(call), CRPC_OK);
  assert_true(comes(&received, 1));
  assert_int_equal(crpc_call_recv(call, &resp), CRPC_RESOURCE_EXHAUSTED);
  assert_true(comes(&canceled, 1));
}

CRPC_TEST_NO_OOM(the_server_is_told_of_a_failure) {
  for_each_way(refuse_and_sleep);
}

static void count_done(crpc_call *call, crpc_code code, void *user) {
  (void)call;
  assert_int_equal(code, CRPC_OK);
  (*(int *)user)++;
}

/* No callback before crpc_call_start has returned, though an answer may be. */
static void start_and_sleep(crpc_channel *channel) {
  crpc_call *calls[3];
  test_Text req = test_text("", 1), resp[3];
  int done[3] = {0, 0, 0};
  for (int i = 0; i < 3; i++) {
    calls[i] = serve_call(channel);
    assert_int_equal(crpc_call_start(calls[i], TEST_ECHO, &req, &resp[i],
                                     count_done, &done[i]),
                     CRPC_OK);
    assert_int_equal(done[i], 0);
    assert_true(comes(&received, i + 1));
  }
  for (int i = 0; i < 3; i++) {
    assert_int_equal(crpc_call_wait(calls[i]), CRPC_OK);
    assert_int_equal(done[i], 1);
    assert_int_equal(resp[i].number, 2);
  }
}

CRPC_TEST_NO_OOM(started_calls_leave) {
  for_each_way(start_and_sleep);
}

/* In process the answer is there before crpc_call_start returns. */
CRPC_TEST_NO_OOM(a_callback_comes_after_start) {
  static crpc_channel *channel;
  static test_Text resp;
  static int done;
  crpc_server *server = serve_start("127.0.0.1:0", &handlers, NULL, NULL);
  crpc_must(crpc_channel_open_in_process(server, NULL, &channel, NULL) ==
            CRPC_OK);
  crpc_call *call = NULL;
  test_Text req = test_text("", 1);
  received = done = 0;
  if (crpc_call_create(channel, &call) == CRPC_OK &&
      crpc_call_start(call, TEST_ECHO, &req, &resp, count_done, &done) ==
          CRPC_OK) {
    assert_int_equal(received, 1);
    assert_int_equal(done, 0);
    assert_int_equal(crpc_call_wait(call), CRPC_OK);
    assert_int_equal(done, 1);
  }
  crpc_call_destroy(call);
  crpc_channel_destroy(channel);
}

/* A server that has ended the stream is noticed by one who only sends. */
CRPC_TEST_NO_OOM(sending_notices_the_end) {
  char url[128];
  crpc_server *server = serve_start("127.0.0.1:0", &handlers, NULL, NULL);
  crpc_channel *channel =
      serve_channel(serve_url(server, url), CRPC_GRPC, CRPC_HTTP_2);
  crpc_call *call = serve_call(channel);
  test_Text req = test_text("", 1), resp;
  received = 0;
  assert_int_equal(crpc_call_open(call, TEST_CHAT), CRPC_OK);
  assert_int_equal(crpc_call_send(call, &req), CRPC_OK);
  assert_true(comes(&received, 1));
  crpc_code rc = CRPC_OK;
  for (int i = 0; i < 100 && rc == CRPC_OK; i++) {
    (void)usleep(10000);
    rc = crpc_call_send(call, &req);
  }
  assert_int_equal(rc, CRPC_END);
  assert_int_equal(crpc_call_recv(call, &resp), CRPC_END);
}

/* A call that is not under way has time for the others. */
CRPC_TEST_NO_OOM(sleeping_turns_the_loop) {
  char url[128];
  crpc_server *server = serve_start("127.0.0.1:0", &handlers, NULL, NULL);
  crpc_channel *channel =
      serve_channel(serve_url(server, url), CRPC_GRPC, CRPC_HTTP_2);
  crpc_call *call = serve_call(channel);
  crpc_call *idle = serve_call(channel);
  test_Text req = test_text("", 1), resp;
  int done = 0;
  received = 0;
  assert_int_equal(
      crpc_call_start(call, TEST_ECHO, &req, &resp, count_done, &done),
      CRPC_OK);
  for (int i = 0; i < 200 && done == 0; i++) {
    assert_int_equal(crpc_call_sleep_ms(idle, 10), CRPC_OK);
  }
  assert_int_equal(done, 1);
  assert_int_equal(crpc_call_sleep_us(call, 10), CRPC_OK); /* it has ended */
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(messages_leave),
      cmocka_unit_test(the_server_is_told_of_the_end),
      cmocka_unit_test(the_server_is_told_of_a_failure),
      cmocka_unit_test(started_calls_leave),
      cmocka_unit_test(a_callback_comes_after_start),
      cmocka_unit_test(sending_notices_the_end),
      cmocka_unit_test(sleeping_turns_the_loop),
  };
  if (serve_warm_up()) {
    return 1;
  }
  crpc_test_start();
  return crpc_test_finish(
      cmocka_run_group_tests_name(__FILE__, tests, NULL, NULL));
}
