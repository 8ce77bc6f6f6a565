/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* crpc_driver and crpc_conn: client and server on one thread, bytes carried by
 * hand, no socket. */

#include "rpc/rpc_sample.h"
#include "support/crpc_test.h"

typedef struct ends {
  crpc_driver *driver;
  crpc_server *server;
  crpc_channel *channel;
  crpc_conn *client, *peer;
  int64_t now_us;
  size_t step; /* bytes carried at once, 0 = all */
} ends;

static void drop_ends(void *arg) {
  ends *e = arg;
  crpc_conn_destroy(e->client);
  crpc_conn_destroy(e->peer);
  crpc_channel_destroy(e->channel);
  crpc_driver_destroy(e->driver);
  crpc_server_destroy(e->server);
}

static ends *make_ends(crpc_protocol protocol, crpc_http_version http,
                       const test_Sample *handlers, void *user) {
  static ends e;
  crpc_server_options so = {CRPC_SERVER_OPTIONS_INIT,
                            .alloc = crpc_test_allocator()};
  crpc_channel_options co = {CRPC_CHANNEL_OPTIONS_INIT,
                             .alloc = crpc_test_allocator(),
                             .protocol = protocol, .http = http};
  memset(&e, 0, sizeof e);
  e.now_us = 1000000;
  crpc_test_defer(drop_ends, &e);
  crpc_must(crpc_server_create(&so, &e.server, NULL) == CRPC_OK);
  crpc_must(crpc_server_register(e.server, &test_Sample_def, handlers, user) ==
            CRPC_OK);
  crpc_must(crpc_driver_create(crpc_test_allocator(), &e.driver) == CRPC_OK);
  crpc_driver_set_now(e.driver, e.now_us);
  crpc_must(crpc_channel_open("http://example.test", &co, &e.channel, NULL) ==
            CRPC_OK);
  crpc_must(crpc_conn_connect(e.driver, e.channel, &e.client) == CRPC_OK);
  crpc_must(crpc_conn_accept(e.driver, e.server, CPB_STR("over there"),
                             &e.peer) == CRPC_OK);
  return &e;
}

/* Carries what one end has to say; whether there was anything. */
static bool carry(ends *e, crpc_conn *from, crpc_conn *to) {
  cpb_str parts[4];
  size_t count = crpc_conn_drain(from, parts, 4);
  size_t sent = 0;
  if (!to || !crpc_conn_wants_read(to)) {
    return false;
  }
  for (size_t i = 0; i < count; i++) {
    size_t step = e->step ? e->step : parts[i].len;
    for (size_t at = 0; at < parts[i].len; at += step) {
      size_t left = parts[i].len - at;
      crpc_conn_feed(to, parts[i].data + at, left < step ? left : step,
                     e->now_us);
    }
    sent += parts[i].len;
  }
  crpc_conn_drained(from, sent);
  return sent > 0;
}

/* An end that wants to be closed is: the other one sees the end of file. */
static void carry_end(const ends *e, crpc_conn *from, crpc_conn *to) {
  if (crpc_conn_finished(from) && crpc_conn_wants_read(to)) {
    crpc_conn_feed(to, NULL, 0, e->now_us);
  }
}

/* Until nobody has anything to say and no timer is near. */
static void pump(ends *e) {
  for (int quiet = 0; quiet < 3;) {
    /* Without memory for a fiber the scheduler tries again a little later. */
    e->now_us += crpc_test_oom() ? 20000 : 100;
    crpc_conn_run(e->client, e->now_us);
    bool moved = carry(e, e->client, e->peer);
    moved = carry(e, e->peer, e->client) || moved;
    carry_end(e, e->client, e->peer);
    carry_end(e, e->peer, e->client);
    quiet = moved ? 0 : quiet + 1;
  }
}

typedef struct outcome {
  int calls;
  crpc_code code;
} outcome;

static void on_done(crpc_call *call, crpc_code code, void *user) {
  outcome *o = user;
  (void)call;
  o->calls++;
  o->code = code;
}

static void drop_call(void *call) {
  crpc_call_destroy(call);
}

static crpc_call *new_call(ends *e) {
  crpc_call *call = NULL;
  crpc_must(crpc_call_create(e->channel, &call) == CRPC_OK);
  crpc_test_defer(drop_call, call);
  return call;
}

static void echo_over(ends *e, const char *text) {
  crpc_call *call = new_call(e);
  static test_Text resp;
  static outcome o;
  test_Text req = test_text(text, 7);
  o = (outcome){0};
  crpc_must(crpc_call_start(call, TEST_ECHO, &req, &resp, on_done, &o) ==
            CRPC_OK);
  assert_int_equal(o.calls, 0);
  pump(e);
  assert_int_equal(o.calls, 1);
  crpc_must(o.code == CRPC_OK);
  assert_int_equal(resp.number, 8);
  assert_true(cpb_str_equal(resp.text, cpb_str_from_cstr(text)));
}

CRPC_TEST(http2_by_hand) {
  ends *e = make_ends(CRPC_GRPC, CRPC_HTTP_AUTO, &test_plain, NULL);
  echo_over(e, "first");
  echo_over(e, "second");
}

CRPC_TEST(http1_by_hand) {
  ends *e = make_ends(CRPC_CONNECT, CRPC_HTTP_1_1, &test_plain, NULL);
  echo_over(e, "first");
  echo_over(e, "second");
}

CRPC_TEST(byte_by_byte) {
  ends *e = make_ends(CRPC_CONNECT, CRPC_HTTP_2, &test_plain, NULL);
  e->step = 1;
  echo_over(e, "slow");
}

/* A peer that is behind: what does not fit is kept, not lost. */
CRPC_TEST_NO_OOM(large_message_by_hand) {
  static char text[300001];
  memset(text, 'x', sizeof text - 1);
  ends *e = make_ends(CRPC_GRPC, CRPC_HTTP_2, &test_plain, NULL);
  e->step = 1000;
  echo_over(e, text);
}

static crpc_code sleepy(crpc_call *call, const test_Text *req,
                        test_Text *resp) {
  assert_true(cpb_str_equal(crpc_call_peer(call), CPB_STR("over there")));
  crpc_code rc = crpc_call_sleep_ms(call, req->number);
  *(int *)crpc_call_user(call) += 1;
  resp->number = req->number;
  return rc;
}

static const test_Sample sleepy_handlers = {.echo = sleepy};

/* Time is what the user says it is. */
CRPC_TEST(time_is_an_argument) {
  static outcome o;
  static int handled;
  static test_Text resp;
  handled = 0;
  ends *e = make_ends(CRPC_GRPC, CRPC_HTTP_2, &sleepy_handlers, &handled);
  crpc_call *call = new_call(e);
  test_Text req = test_text("", 5000);
  o = (outcome){0};
  crpc_must(crpc_call_start(call, TEST_ECHO, &req, &resp, on_done, &o) ==
            CRPC_OK);
  pump(e);
  crpc_must(o.calls == 0); /* out of memory it ended at once */
  assert_int_equal(handled, 0);
  int timeout = crpc_conn_timeout_ms(e->client, e->now_us);
  crpc_must(timeout > 4000 && timeout <= 5000);
  e->now_us += (int64_t)timeout * 1000;
  pump(e);
  assert_int_equal(o.calls, 1);
  crpc_must(o.code == CRPC_OK);
  assert_int_equal(handled, 1);
}

/* The connection goes while a call is open: both sides are told. */
CRPC_TEST(destroyed_while_a_call_is_open) {
  static outcome o;
  static int handled;
  static test_Text resp;
  handled = 0;
  ends *e = make_ends(CRPC_GRPC, CRPC_HTTP_2, &sleepy_handlers, &handled);
  crpc_call *call = new_call(e);
  test_Text req = test_text("", 5000);
  o = (outcome){0};
  crpc_must(crpc_call_start(call, TEST_ECHO, &req, &resp, on_done, &o) ==
            CRPC_OK);
  pump(e);
  crpc_must(o.calls == 0);
  crpc_conn_destroy(e->peer);
  e->peer = NULL;
  crpc_must(handled == 1);
  crpc_conn_feed(e->client, NULL, 0, e->now_us);
  crpc_conn_run(e->client, e->now_us + 1);
  assert_int_equal(o.calls, 1);
  crpc_must(o.code == CRPC_UNAVAILABLE);
  assert_true(crpc_conn_finished(e->client));
  assert_false(crpc_conn_wants_read(e->client));
  /* No call finds a connection any more. */
  crpc_call *late = new_call(e);
  o = (outcome){0};
  crpc_must(crpc_call_start(late, TEST_ECHO, &req, &resp, on_done, &o) ==
            CRPC_OK);
  crpc_conn_run(e->client, e->now_us + 2);
  assert_int_equal(o.calls, 1);
  crpc_must(o.code == CRPC_UNAVAILABLE);
}

CRPC_TEST(shut_down_gently) {
  ends *e = make_ends(CRPC_GRPC, CRPC_HTTP_2, &test_plain, NULL);
  echo_over(e, "before");
  crpc_conn_shutdown(e->peer);
  crpc_must(!crpc_conn_finished(e->peer));
  pump(e);
  crpc_must(crpc_conn_finished(e->client)); /* as it has nothing to wait for */
  crpc_must(crpc_conn_finished(e->peer));
}

/* A thread that nobody turns a loop for cannot block. */
CRPC_TEST(blocking_calls_are_refused) {
  ends *e = make_ends(CRPC_GRPC, CRPC_HTTP_2, &test_plain, NULL);
  crpc_call *call = new_call(e);
  test_Text req = test_text("", 1), resp;
  crpc_must(crpc_call_unary(call, TEST_ECHO, &req, &resp) ==
            CRPC_FAILED_PRECONDITION);
}

CRPC_TEST_MAIN(cmocka_unit_test(http2_by_hand), cmocka_unit_test(http1_by_hand),
               cmocka_unit_test(byte_by_byte),
               cmocka_unit_test(large_message_by_hand),
               cmocka_unit_test(time_is_an_argument),
               cmocka_unit_test(destroyed_while_a_call_is_open),
               cmocka_unit_test(shut_down_gently),
               cmocka_unit_test(blocking_calls_are_refused))
