/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* crpc_driver and crpc_conn: client and server on one thread, bytes carried by
 * hand, no socket. */

#include <pthread.h>

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

static void connect_ends(ends *e) {
  crpc_must(crpc_conn_connect(e->driver, e->channel, &e->client) == CRPC_OK);
  crpc_must(crpc_conn_accept(e->driver, e->server, CPB_STR("over there"),
                             &e->peer) == CRPC_OK);
}

/* handlers NULL: to be registered and connected by the caller. */
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
  crpc_must(!handlers || crpc_server_register(e.server, &test_Sample_def,
                                              handlers, user) == CRPC_OK);
  crpc_must(crpc_driver_create(crpc_test_allocator(), &e.driver) == CRPC_OK);
  crpc_driver_set_now(e.driver, e.now_us);
  crpc_must(crpc_channel_open("http://example.test", &co, &e.channel, NULL) ==
            CRPC_OK);
  if (handlers) {
    connect_ends(&e);
  }
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

/* --- What other threads do --- */

/* A user's loop: it sleeps until it is woken, or for as long as it is told. */
typedef struct sleeper {
  pthread_mutex_t lock;
  pthread_cond_t cond;
  int woken;
} sleeper;
static sleeper sleeping = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER,
                           0};

static void wake_up(void *user) {
  sleeper *s = user;
  pthread_mutex_lock(&s->lock);
  s->woken++;
  pthread_cond_signal(&s->cond);
  pthread_mutex_unlock(&s->lock);
}

static void sleep_until_woken(sleeper *s) {
  pthread_mutex_lock(&s->lock);
  while (s->woken == 0) {
    pthread_cond_wait(&s->cond, &s->lock);
  }
  s->woken = 0;
  pthread_mutex_unlock(&s->lock);
}

static void *cancel_there(void *call) {
  crpc_call_cancel(call);
  return NULL;
}

static void on_thread(void *(*run)(void *), void *arg) {
  pthread_t thread;
  assert_int_equal(pthread_create(&thread, NULL, run, arg), 0);
  assert_int_equal(pthread_join(thread, NULL), 0);
}

CRPC_TEST_NO_OOM(a_cancel_from_another_thread_wakes) {
  static outcome o;
  static int handled;
  static test_Text resp;
  handled = 0;
  ends *e = make_ends(CRPC_GRPC, CRPC_HTTP_2, &sleepy_handlers, &handled);
  crpc_driver_set_wake(e->driver, wake_up, &sleeping);
  crpc_call *call = new_call(e);
  test_Text req = test_text("", 5000);
  o = (outcome){0};
  assert_int_equal(crpc_call_start(call, TEST_ECHO, &req, &resp, on_done, &o),
                   CRPC_OK);
  pump(e);
  assert_int_equal(o.calls, 0);
  on_thread(cancel_there, call);
  sleep_until_woken(&sleeping);
  assert_int_equal(crpc_driver_timeout_ms(e->driver, e->now_us), 0);
  crpc_driver_run(e->driver, e->now_us);
  assert_int_equal(o.calls, 1);
  assert_int_equal(o.code, CRPC_CANCELED);
  pump(e);
  assert_int_equal(handled, 1); /* the server has been told */
}

static pthread_t handler_thread;

static crpc_code notes_thread(crpc_call *call, const test_Text *req,
                              test_Text *resp) {
  (void)call;
  handler_thread = pthread_self();
  resp->number = req->number + 1;
  return CRPC_OK;
}

static ends *make_blocking(void) {
  static const test_Sample handlers = {.echo = notes_thread};
  crpc_method_options options = {CRPC_METHOD_OPTIONS_INIT, .blocking = true};
  ends *e = make_ends(CRPC_GRPC, CRPC_HTTP_2, NULL, NULL);
  crpc_must(crpc_server_register(e->server, &test_Sample_def, &handlers,
                                 NULL) == CRPC_OK);
  crpc_must(crpc_server_configure(e->server, CPB_STR("/test.Sample/"),
                                  &options) == CRPC_OK);
  connect_ends(e);
  return e;
}

/* With a wake the loop sleeps for as long as it likes. */
CRPC_TEST_NO_OOM(blocking_handlers_have_a_thread) {
  static outcome o;
  static test_Text resp;
  ends *e = make_blocking();
  crpc_driver_set_wake(e->driver, wake_up, &sleeping);
  crpc_call *call = new_call(e);
  test_Text req = test_text("", 1);
  o = (outcome){0};
  assert_int_equal(crpc_call_start(call, TEST_ECHO, &req, &resp, on_done, &o),
                   CRPC_OK);
  pump(e);
  while (o.calls == 0) {
    sleep_until_woken(&sleeping);
    pump(e);
  }
  assert_int_equal(o.code, CRPC_OK);
  assert_int_equal(resp.number, 2);
  assert_false(pthread_equal(handler_thread, pthread_self()));
}

/* Without one it looks often enough. */
CRPC_TEST_NO_OOM(blocking_handlers_without_a_wake) {
  static outcome o;
  static test_Text resp;
  ends *e = make_blocking();
  crpc_call *call = new_call(e);
  test_Text req = test_text("", 1);
  o = (outcome){0};
  assert_int_equal(crpc_call_start(call, TEST_ECHO, &req, &resp, on_done, &o),
                   CRPC_OK);
  while (o.calls == 0) {
    pump(e);
    int timeout = crpc_driver_timeout_ms(e->driver, e->now_us);
    assert_true(o.calls > 0 || (timeout >= 0 && timeout <= 10));
  }
  assert_int_equal(o.code, CRPC_OK);
}

/* --- Which connection has something to say --- */

typedef struct tally {
  crpc_conn *conns[4];
  int count;
} tally;

static void note_ready(crpc_conn *conn, void *user) {
  tally *t = user;
  assert_true(t->count < 4);
  t->conns[t->count++] = conn;
}

CRPC_TEST(ready_names_the_connection) {
  static outcome o;
  static test_Text resp;
  static tally t;
  ends *e = make_ends(CRPC_GRPC, CRPC_HTTP_2, &test_plain, NULL);
  t = (tally){.count = 0};
  pump(e);
  crpc_conn_set_ready(e->client, note_ready, &t);
  crpc_conn_set_ready(e->peer, note_ready, &t);
  crpc_driver_run(e->driver, e->now_us);
  assert_int_equal(t.count, 0);
  crpc_call *call = new_call(e);
  test_Text req = test_text("", 1);
  o = (outcome){0};
  crpc_must(crpc_call_start(call, TEST_ECHO, &req, &resp, on_done, &o) ==
            CRPC_OK);
  crpc_driver_run(e->driver, e->now_us);
  crpc_must(t.count == 1);
  assert_ptr_equal(t.conns[0], e->client);
  crpc_must(carry(e, e->client, e->peer));
  crpc_must(t.count == 2);
  assert_ptr_equal(t.conns[1], e->peer);
}

/* A client's connection has its preface to say from the first. */
CRPC_TEST(ready_comes_late) {
  static tally t;
  t = (tally){.count = 0};
  ends *e = make_ends(CRPC_GRPC, CRPC_HTTP_2, &test_plain, NULL);
  crpc_conn_set_ready(e->client, note_ready, &t);
  assert_int_equal(crpc_driver_timeout_ms(e->driver, e->now_us), 0);
  crpc_driver_run(e->driver, e->now_us);
  assert_int_equal(t.count, 1);
}

/* One run, and one timeout, for all connections. */
CRPC_TEST(a_driver_runs_all) {
  static outcome o;
  static int handled;
  static test_Text resp;
  handled = 0;
  ends *e = make_ends(CRPC_GRPC, CRPC_HTTP_2, &sleepy_handlers, &handled);
  crpc_call *call = new_call(e);
  test_Text req = test_text("", 100);
  o = (outcome){0};
  crpc_must(crpc_call_start(call, TEST_ECHO, &req, &resp, on_done, &o) ==
            CRPC_OK);
  pump(e);
  crpc_must(o.calls == 0);
  int timeout = crpc_driver_timeout_ms(e->driver, e->now_us);
  crpc_must(timeout > 0 && timeout <= 100);
  assert_int_equal(timeout, crpc_conn_timeout_ms(e->client, e->now_us));
  e->now_us += (int64_t)timeout * 1000;
  crpc_driver_run(e->driver, e->now_us);
  crpc_must(handled == 1);
}

/* --- A client of an own loop streams from fibers --- */

typedef struct stream_outcome {
  crpc_call *call;
  int64_t received;
  crpc_code code;
} stream_outcome;

static crpc_code chats(void *arg) {
  stream_outcome *o = arg;
  test_Text req = test_text("x", 0), resp;
  o->code = crpc_call_open(o->call, TEST_CHAT);
  for (int i = 0; i < 5 && o->code == CRPC_OK; i++) {
    req.number = i;
    o->code = crpc_call_send(o->call, &req);
    o->code = o->code ? o->code : crpc_call_recv(o->call, &resp);
    o->received += o->code == CRPC_OK;
  }
  if (o->code == CRPC_OK) {
    crpc_call_close_send(o->call);
    o->code = crpc_call_recv(o->call, &resp);
  }
  return o->code;
}

CRPC_TEST(fibers_stream_on_an_own_loop) {
  ends *e = make_ends(CRPC_GRPC, CRPC_HTTP_2, &test_plain, NULL);
  static stream_outcome o;
  crpc_fiber *fiber = NULL;
  o = (stream_outcome){.call = new_call(e)};
  crpc_must(crpc_channel_go(e->channel, chats, &o, &fiber) == CRPC_OK);
  assert_int_equal(crpc_join(fiber), CRPC_FAILED_PRECONDITION); /* not yet */
  pump(e);
  crpc_code joined = crpc_join(fiber);
  crpc_must(joined == CRPC_END && o.received == 5);
}

static crpc_event *news;

static void drop_news(void *arg) {
  (void)arg;
  crpc_event_destroy(news);
}

static crpc_code waits_for_news(crpc_call *call, const test_Text *req,
                                test_Text *resp) {
  uint64_t seen = 0;
  resp->number = req->number + 1;
  return crpc_event_wait(news, call, &seen, -1);
}

static void *post_news(void *arg) {
  crpc_event_post(news);
  return arg;
}

/* An event wakes a handler on a loop that its user turns. */
CRPC_TEST_NO_OOM(an_event_wakes_an_own_loop) {
  static const test_Sample handlers = {.echo = waits_for_news};
  static test_Text resp;
  pthread_t thread;
  outcome o = {0};
  test_Text req = test_text("", 1);
  assert_int_equal(crpc_event_create(crpc_test_allocator(), &news), CRPC_OK);
  crpc_test_defer(drop_news, NULL);
  ends *e = make_ends(CRPC_CONNECT, CRPC_HTTP_1_1, &handlers, NULL);
  crpc_call *call = new_call(e);
  assert_int_equal(crpc_call_start(call, TEST_ECHO, &req, &resp, on_done, &o),
                   CRPC_OK);
  pump(e);
  assert_int_equal(o.calls, 0);
  assert_int_equal(pthread_create(&thread, NULL, post_news, NULL), 0);
  pthread_join(thread, NULL);
  pump(e);
  assert_int_equal(o.calls, 1);
  assert_int_equal(o.code, CRPC_OK);
}

CRPC_TEST_MAIN(cmocka_unit_test(http2_by_hand), cmocka_unit_test(http1_by_hand),
               cmocka_unit_test(byte_by_byte),
               cmocka_unit_test(large_message_by_hand),
               cmocka_unit_test(time_is_an_argument),
               cmocka_unit_test(destroyed_while_a_call_is_open),
               cmocka_unit_test(shut_down_gently),
               cmocka_unit_test(blocking_calls_are_refused),
               cmocka_unit_test(a_cancel_from_another_thread_wakes),
               cmocka_unit_test(blocking_handlers_have_a_thread),
               cmocka_unit_test(blocking_handlers_without_a_wake),
               cmocka_unit_test(ready_names_the_connection),
               cmocka_unit_test(ready_comes_late),
               cmocka_unit_test(a_driver_runs_all),
               cmocka_unit_test(fibers_stream_on_an_own_loop),
               cmocka_unit_test(an_event_wakes_an_own_loop))
