/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Channels over real sockets: how they connect, reconnect, wait and end. */

#include <arpa/inet.h>
#include <pthread.h>
#include <stdio.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "connectrpc/event.h"
#include "serve/world.h"
#include "support/crpc_test.h"

static int64_t now_ms(void) {
  struct timespec t;
  (void)clock_gettime(CLOCK_MONOTONIC, &t);
  return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* --- opening --- */

static void expect_refused(const char *url, const char *why) {
  crpc_channel_options options = {CRPC_CHANNEL_OPTIONS_INIT,
                                  .alloc = crpc_test_allocator()};
  crpc_channel *channel = NULL;
  crpc_error *error = NULL;
  crpc_code rc = crpc_channel_open(url, &options, &channel, &error);
  bool told = error && strstr(crpc_error_text(error), why);
  crpc_error_destroy(error);
  assert_int_equal(rc, CRPC_INVALID_ARGUMENT);
  assert_null(channel);
  crpc_must(told);
}

CRPC_TEST(urls) {
  expect_refused("https://localhost", "https needs TLS");
  expect_refused("localhost:80", "want http://host");
  expect_refused("http://", "host is missing");
  expect_refused("http://:80", "host is missing");
  expect_refused("http://host:0", "port");
  expect_refused("http://host:70000", "port");
  expect_refused("http://[::1", "bracket");
  expect_refused("http://user@host", "host");
  expect_refused("http://host/a b", "path");
  expect_refused("http://host/a?b", "path");
  expect_refused("unix:", "path is missing");
  (void)serve_channel("http://localhost", CRPC_CONNECT, CRPC_HTTP_AUTO);
  (void)serve_channel("HTTP://[::1]:8080/api/", CRPC_CONNECT, CRPC_HTTP_AUTO);
  (void)serve_channel("unix:/run/x.sock", CRPC_CONNECT, CRPC_HTTP_AUTO);
}

static crpc_code echo_error(crpc_channel *channel, char *why, size_t size) {
  crpc_call *call = serve_call(channel);
  test_Text req = test_text("", 1), resp;
  crpc_code rc = crpc_call_unary(call, TEST_ECHO, &req, &resp);
  (void)snprintf(why, size, "%s", crpc_call_message(call));
  return rc;
}

CRPC_TEST_NO_OOM(refused_connections_say_so_and_back_off) {
  static const char refused[] = "connect to 127.0.0.1:1: connection refused";
  char why[300];
  crpc_channel *channel =
      serve_channel("http://127.0.0.1:1", CRPC_GRPC, CRPC_HTTP_AUTO);
  for (int i = 0; i < 5; i++) {
    assert_int_equal(echo_error(channel, why, sizeof why), CRPC_UNAVAILABLE);
    assert_true(strncmp(why, refused, strlen(refused)) == 0);
    /* The second try is made at once, the third after about a second. */
    assert_int_equal(strstr(why, "; next try in ") != NULL, i > 0);
  }
  crpc_channel *nobody = serve_channel("http://no-such-host.invalid:80",
                                       CRPC_GRPC, CRPC_HTTP_AUTO);
  assert_int_equal(echo_error(nobody, why, sizeof why), CRPC_UNAVAILABLE);
  assert_non_null(strstr(why, "connect to no-such-host.invalid:80: "));
}

/* A listener that nobody accepts on answers in the kernel; the call waits for its
 * deadline, no longer. */
CRPC_TEST_NO_OOM(deadline_while_nothing_answers) {
  char url[64];
  struct sockaddr_in in = {.sin_family = AF_INET};
  socklen_t len = sizeof in;
  in.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  if (fd < 0) {
    fail_msg("no socket");
    return;
  }
  assert_int_equal(bind(fd, (struct sockaddr *)&in, len), 0);
  assert_int_equal(listen(fd, 1), 0);
  assert_int_equal(getsockname(fd, (struct sockaddr *)&in, &len), 0);
  (void)snprintf(url, sizeof url, "http://127.0.0.1:%d", ntohs(in.sin_port));
  for (crpc_http_version v = CRPC_HTTP_1_1; v <= CRPC_HTTP_2; v++) {
    crpc_channel *channel = serve_channel(url, CRPC_CONNECT, v);
    crpc_call *call = serve_call(channel);
    test_Text req = test_text("", 1), resp;
    crpc_call_set_timeout_ms(call, 50);
    int64_t start = now_ms();
    assert_int_equal(crpc_call_unary(call, TEST_ECHO, &req, &resp),
                     CRPC_DEADLINE_EXCEEDED);
    assert_true(now_ms() - start < 1000);
  }
  close(fd);
}

/* --- servers that come and go --- */

static crpc_server *start_on(const char *address, uint32_t workers) {
  crpc_server_options options = {CRPC_SERVER_OPTIONS_INIT,
                                 .alloc = crpc_test_allocator(),
                                 .workers = workers};
  crpc_server *server = NULL;
  assert_int_equal(crpc_server_create(&options, &server, NULL), CRPC_OK);
  assert_int_equal(
      crpc_server_register(server, &test_Sample_def, &test_plain, NULL),
      CRPC_OK);
  assert_int_equal(crpc_server_listen(server, address, NULL), CRPC_OK);
  assert_int_equal(crpc_server_start(server, NULL), CRPC_OK);
  return server;
}

/* While the loop of this thread sleeps the server is replaced: the connection
 * that was kept is dead, and no call must fail for it. */
CRPC_TEST_NO_OOM(a_server_that_was_replaced) {
  const char *path = serve_unix();
  crpc_channel *h1 = serve_channel(path, CRPC_CONNECT, CRPC_HTTP_1_1);
  crpc_channel *h2 = serve_channel(path, CRPC_GRPC, CRPC_HTTP_2);
  for (int i = 0; i < 5; i++) {
    crpc_server *server = start_on(path, 1);
    for (int k = 0; k < 3; k++) {
      assert_int_equal(serve_echo(h1, "one", i), CRPC_OK);
      assert_int_equal(serve_echo(h2, "two", i), CRPC_OK);
    }
    crpc_server_destroy(server);
  }
  assert_int_equal(serve_echo(h1, "", 0), CRPC_UNAVAILABLE);
  assert_int_equal(serve_echo(h2, "", 0), CRPC_UNAVAILABLE);
  crpc_server *server = start_on(path, 1);
  assert_int_equal(serve_echo(h1, "", 0), CRPC_OK);
  assert_int_equal(serve_echo(h2, "", 0), CRPC_OK);
  crpc_server_destroy(server);
}

/* --- calls from handlers --- */

typedef struct relay {
  crpc_channel *channels[2];
} relay;

static crpc_code relay_echo(crpc_call *call, const test_Text *req,
                            test_Text *resp) {
  const relay *r = crpc_call_user(call);
  crpc_call *inner = NULL;
  test_Text answer;
  crpc_code rc = crpc_call_create(r->channels[req->number & 1], &inner);
  if (rc) {
    return rc;
  }
  rc = crpc_call_unary(inner, TEST_ECHO, req, &answer);
  if (rc) {
    rc = crpc_fail_with(call, crpc_call_error(inner));
  } else {
    resp->text = cpb_arena_copy(crpc_call_arena(call), answer.text);
    resp->number = answer.number;
  }
  crpc_call_destroy(inner);
  return rc;
}

static const test_Sample relay_handlers = {.echo = relay_echo};

enum { MANY = 60 };

CRPC_TEST_NO_OOM(handlers_call_other_servers) {
  static relay r;
  static test_Text resp[MANY];
  char url[128];
  crpc_server_options options = {CRPC_SERVER_OPTIONS_INIT, .workers = 2};
  serve_url(serve_start("127.0.0.1:0", &test_plain, NULL, NULL), url);
  r.channels[0] = serve_channel(url, CRPC_GRPC, CRPC_HTTP_AUTO);
  r.channels[1] = serve_channel(url, CRPC_CONNECT, CRPC_HTTP_AUTO);
  serve_url(serve_start("127.0.0.1:0", &relay_handlers, &r, &options), url);
  crpc_channel *channel = serve_channel(url, CRPC_CONNECT, CRPC_HTTP_AUTO);
  crpc_call *calls[MANY];
  for (int i = 0; i < MANY; i++) {
    test_Text req = test_text("relay", i);
    assert_int_equal(crpc_call_create(channel, &calls[i]), CRPC_OK);
    assert_int_equal(
        crpc_call_start(calls[i], TEST_ECHO, &req, &resp[i], NULL, NULL),
        CRPC_OK);
  }
  for (int i = 0; i < MANY; i++) {
    assert_int_equal(crpc_call_wait(calls[i]), CRPC_OK);
    assert_int_equal(resp[i].number, i + 1);
    crpc_call_destroy(calls[i]);
  }
}

/* The channel's connections live on the relay's workers: it may go before the
 * server does, and after it. */
static void relay_once(bool channel_first) {
  static relay r;
  char url[128];
  crpc_server *target = start_on("127.0.0.1:0", 1);
  crpc_channel *inner = NULL;
  crpc_channel_options options = {CRPC_CHANNEL_OPTIONS_INIT,
                                  .alloc = crpc_test_allocator()};
  assert_int_equal(
      crpc_channel_open(serve_url(target, url), &options, &inner, NULL),
      CRPC_OK);
  r.channels[0] = r.channels[1] = inner;
  crpc_server *front = NULL;
  assert_int_equal(crpc_server_create(NULL, &front, NULL), CRPC_OK);
  assert_int_equal(
      crpc_server_register(front, &test_Sample_def, &relay_handlers, &r),
      CRPC_OK);
  assert_int_equal(crpc_server_listen(front, "127.0.0.1:0", NULL), CRPC_OK);
  assert_int_equal(crpc_server_start(front, NULL), CRPC_OK);
  crpc_channel *channel =
      serve_channel(serve_url(front, url), CRPC_CONNECT, CRPC_HTTP_AUTO);
  assert_int_equal(serve_echo(channel, "once", 1), CRPC_OK);
  if (channel_first) {
    crpc_channel_destroy(inner);
    crpc_server_destroy(front);
  } else {
    crpc_server_destroy(front);
    crpc_channel_destroy(inner);
  }
  crpc_server_destroy(target);
}

CRPC_TEST_NO_OOM(channels_and_servers_end_in_any_order) {
  relay_once(true);
  relay_once(false);
}

/* A handler that waits for a server which does not answer is let go when its own
 * server stops. */
static crpc_code never(crpc_call *call, const test_Text *req, test_Text *resp) {
  (void)req;
  (void)resp;
  return crpc_call_sleep_ms(call, 60000);
}

static const test_Sample never_handlers = {.echo = never};

typedef struct stopper {
  pthread_t thread;
  crpc_server *server;
} stopper;

static void *drain_now(void *arg) {
  stopper *s = arg;
  struct timespec t = {0, 100000000};
  (void)nanosleep(&t, NULL);
  crpc_server_drain(s->server, 50);
  return NULL;
}

CRPC_TEST_NO_OOM(stopping_ends_nested_calls) {
  static relay r;
  char url[128];
  serve_url(serve_start("127.0.0.1:0", &never_handlers, NULL, NULL), url);
  r.channels[0] = r.channels[1] = serve_channel(url, CRPC_GRPC, CRPC_HTTP_AUTO);
  crpc_server *front = serve_start("127.0.0.1:0", &relay_handlers, &r, NULL);
  crpc_channel *channel =
      serve_channel(serve_url(front, url), CRPC_GRPC, CRPC_HTTP_AUTO);
  stopper s = {.server = front};
  assert_int_equal(pthread_create(&s.thread, NULL, drain_now, &s), 0);
  int64_t start = now_ms();
  assert_int_equal(serve_echo(channel, "", 0), CRPC_UNAVAILABLE);
  assert_int_equal(crpc_server_run_until(front, CRPC_SIGNALS_NONE, NULL),
                   CRPC_OK);
  assert_true(now_ms() - start < 2000);
  pthread_join(s.thread, NULL);
}

/* --- cancelling --- */

static void *cancel_soon(void *arg) {
  struct timespec t = {0, 50000000};
  (void)nanosleep(&t, NULL);
  crpc_call_cancel(arg);
  return NULL;
}

CRPC_TEST_NO_OOM(cancelled_from_another_thread) {
  char url[128];
  pthread_t thread;
  serve_url(serve_start("127.0.0.1:0", &never_handlers, NULL, NULL), url);
  for (crpc_http_version v = CRPC_HTTP_1_1; v <= CRPC_HTTP_2; v++) {
    crpc_call *call = serve_call(serve_channel(url, CRPC_CONNECT, v));
    test_Text req = test_text("", 1), resp;
    int64_t start = now_ms();
    assert_int_equal(pthread_create(&thread, NULL, cancel_soon, call), 0);
    assert_int_equal(crpc_call_unary(call, TEST_ECHO, &req, &resp),
                     CRPC_CANCELED);
    assert_true(now_ms() - start < 2000);
    pthread_join(thread, NULL);
  }
}

/* Calls that wait for a connection or for room on it are cancelled, too, and
 * leave the queue. */
CRPC_TEST_NO_OOM(waiting_calls_leave_the_queue) {
  char url[128];
  crpc_server_options options = {CRPC_SERVER_OPTIONS_INIT, .max_streams = 1};
  serve_url(serve_start("127.0.0.1:0", &never_handlers, NULL, &options), url);
  crpc_channel *channel = serve_channel(url, CRPC_GRPC, CRPC_HTTP_2);
  crpc_call *calls[4];
  test_Text req = test_text("", 1), resp[4];
  for (int i = 0; i < 4; i++) {
    calls[i] = serve_call(channel);
    crpc_call_set_timeout_ms(calls[i], i == 3 ? 60 : 150);
    assert_int_equal(
        crpc_call_start(calls[i], TEST_ECHO, &req, &resp[i], NULL, NULL),
        CRPC_OK);
  }
  for (int i = 3; i >= 0; i--) {
    assert_int_equal(crpc_call_wait(calls[i]), CRPC_DEADLINE_EXCEEDED);
  }
}

/* Long messages both ways, more at once than the windows and budgets of either
 * side hold: each call is answered. */
static void large_calls(crpc_channel *channel) {
  enum { CALLS = 250, BYTES = 300000 };
  static char text[BYTES];
  static test_Text resp[CALLS];
  static crpc_call *calls[CALLS];
  memset(text, 'x', sizeof text);
  for (int i = 0; i < CALLS; i++) {
    test_Text req = {.text = {text, sizeof text}, .number = i};
    assert_int_equal(crpc_call_create(channel, &calls[i]), CRPC_OK);
    crpc_call_set_timeout_ms(calls[i], 30000);
    assert_int_equal(
        crpc_call_start(calls[i], TEST_ECHO, &req, &resp[i], NULL, NULL),
        CRPC_OK);
  }
  for (int i = 0; i < CALLS; i++) {
    assert_int_equal(crpc_call_wait(calls[i]), CRPC_OK);
    assert_true(resp[i].text.len == BYTES && resp[i].number == i + 1);
    crpc_call_destroy(calls[i]);
  }
}

CRPC_TEST_NO_OOM(large_calls_do_not_stop_each_other) {
  char url[128];
  serve_url(serve_start("127.0.0.1:0", &test_plain, NULL, NULL), url);
  large_calls(serve_channel(url, CRPC_GRPC, CRPC_HTTP_2));
  large_calls(serve_channel(url, CRPC_CONNECT, CRPC_HTTP_2));
}

static crpc_call *start_large(crpc_channel *channel, size_t bytes,
                              test_Text *resp) {
  static char text[300000];
  test_Text req = {.text = {text, bytes}, .number = 1};
  crpc_call *call = serve_call(channel);
  memset(text, 'x', sizeof text);
  crpc_call_set_timeout_ms(call, 500);
  assert_int_equal(crpc_call_start(call, TEST_ECHO, &req, resp, NULL, NULL),
                   CRPC_OK);
  return call;
}

/* What a server may hold of all messages together is bounded: of those that do not
 * fit some end at once, and all give back what they held. */
static void hold_too_much(crpc_protocol protocol, crpc_http_version http) {
  enum { CALLS = 6 };
  static test_Text resp[CALLS];
  crpc_call *calls[CALLS];
  char url[128];
  int told = 0;
  const crpc_server_options options = {CRPC_SERVER_OPTIONS_INIT,
                                       .max_buffered_bytes = 100000};
  serve_url(serve_start("127.0.0.1:0", &test_plain, NULL, &options), url);
  crpc_channel *channel = serve_channel(url, protocol, http);
  for (int i = 0; i < CALLS; i++) {
    calls[i] = start_large(channel, 300000, &resp[i]);
  }
  for (int i = 0; i < CALLS; i++) {
    crpc_code rc = crpc_call_wait(calls[i]);
    assert_true(rc == CRPC_RESOURCE_EXHAUSTED || rc == CRPC_DEADLINE_EXCEEDED);
    told += rc == CRPC_RESOURCE_EXHAUSTED &&
            strstr(crpc_call_message(calls[i]), "too many received bytes");
  }
  assert_true(told > 0);
  assert_int_equal(crpc_call_wait(start_large(channel, 90000, &resp[0])),
                   CRPC_OK);
}

CRPC_TEST_NO_OOM(a_server_holds_no_more_than_it_may) {
  hold_too_much(CRPC_GRPC, CRPC_HTTP_2);
  hold_too_much(CRPC_CONNECT, CRPC_HTTP_1_1);
}

static void count_end(crpc_call *call, crpc_code code, void *user) {
  (void)call;
  *(int *)user += code != CRPC_OK;
}

/* A call that was started and destroyed while under way ends with its channel. */
CRPC_TEST_NO_OOM(a_channel_ends_with_calls_under_way) {
  char url[128];
  static test_Text resp;
  crpc_channel *channel = NULL;
  crpc_call *call = NULL;
  const crpc_channel_options options = {CRPC_CHANNEL_OPTIONS_INIT,
                                        .protocol = CRPC_GRPC};
  int ends = 0;
  serve_url(serve_start("127.0.0.1:0", &never_handlers, NULL, NULL), url);
  assert_int_equal(crpc_channel_open(url, &options, &channel, NULL), CRPC_OK);
  assert_int_equal(crpc_call_create(channel, &call), CRPC_OK);
  test_Text req = test_text("", 1);
  assert_int_equal(
      crpc_call_start(call, TEST_ECHO, &req, &resp, count_end, &ends), CRPC_OK);
  assert_int_equal(crpc_call_sleep_ms(call, 30), CRPC_OK);
  crpc_call_destroy(call);
  crpc_channel_destroy(channel);
  assert_int_equal(ends, 1);
}

/* --- a call that outlives its channel --- */

/* A handler drops a call that is under way, and the channel after it; the call's
 * job has an interceptor that goes on for a while. */
typedef struct orphan {
  char url[128];
  bool channel_here; /* destroyed by the handler */
  crpc_channel *channel;
  crpc_event *dropped, *go_on, *ended;
} orphan;

static crpc_code linger(crpc_call *call, const crpc_next *next, void *user) {
  const orphan *o = user;
  uint64_t seen = 0;
  crpc_code rc = crpc_next_run(next, call);
  crpc_must(crpc_event_wait(o->go_on, NULL, &seen, 5000) == CRPC_OK);
  rc = rc ? crpc_next_run(next, call) : rc; /* too late for another attempt */
  crpc_event_post(o->ended);
  return rc;
}

static crpc_code orphan_echo(crpc_call *call, const test_Text *req,
                             test_Text *resp) {
  static test_Text answer; /* of a call that nobody waits for */
  orphan *o = crpc_call_user(call);
  const crpc_channel_options options = {CRPC_CHANNEL_OPTIONS_INIT,
                                        .alloc = crpc_test_allocator()};
  crpc_call *inner = NULL;
  crpc_must(crpc_channel_open(o->url, &options, &o->channel, NULL) == CRPC_OK);
  crpc_must(crpc_channel_intercept(o->channel, linger, o) == CRPC_OK);
  crpc_must(crpc_call_create(o->channel, &inner) == CRPC_OK);
  crpc_must(crpc_call_start(inner, TEST_ECHO, req, &answer, NULL, NULL) ==
            CRPC_OK);
  if (req->number) {
    crpc_must(crpc_call_sleep_ms(call, req->number) == CRPC_OK);
  }
  crpc_call_destroy(inner);
  if (o->channel_here) {
    crpc_channel_destroy(o->channel);
  }
  crpc_event_post(o->dropped);
  resp->number = req->number + 1;
  return CRPC_OK;
}

static void outlive(bool channel_here, int64_t sleep_ms) {
  static const test_Sample handlers = {.echo = orphan_echo};
  static orphan o;
  uint64_t seen = 0;
  char url[128];
  o = (orphan){.channel_here = channel_here};
  assert_int_equal(crpc_event_create(NULL, &o.dropped), CRPC_OK);
  assert_int_equal(crpc_event_create(NULL, &o.go_on), CRPC_OK);
  assert_int_equal(crpc_event_create(NULL, &o.ended), CRPC_OK);
  serve_url(serve_start("127.0.0.1:0", &never_handlers, NULL, NULL), o.url);
  crpc_server *front = serve_start("127.0.0.1:0", &handlers, &o, NULL);
  crpc_channel *outer =
      serve_channel(serve_url(front, url), CRPC_GRPC, CRPC_HTTP_AUTO);
  assert_int_equal(serve_echo(outer, "", sleep_ms), CRPC_OK);
  assert_int_equal(crpc_event_wait(o.dropped, NULL, &seen, 5000), CRPC_OK);
  if (!channel_here) {
    crpc_channel_destroy(o.channel);
  }
  serve_sleep_ms(30);
  crpc_event_post(o.go_on);
  seen = 0;
  assert_int_equal(crpc_event_wait(o.ended, NULL, &seen, 5000), CRPC_OK);
  serve_sleep_ms(50);
  crpc_event_destroy(o.dropped);
  crpc_event_destroy(o.go_on);
  crpc_event_destroy(o.ended);
}

CRPC_TEST_NO_OOM(a_dropped_call_outlives_its_channel) {
  outlive(true, 0);  /* before its job has begun */
  outlive(true, 30); /* while it waits for the answer */
  outlive(false, 0);
  outlive(false, 30);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(urls),
      cmocka_unit_test(refused_connections_say_so_and_back_off),
      cmocka_unit_test(deadline_while_nothing_answers),
      cmocka_unit_test(a_server_that_was_replaced),
      cmocka_unit_test(handlers_call_other_servers),
      cmocka_unit_test(channels_and_servers_end_in_any_order),
      cmocka_unit_test(stopping_ends_nested_calls),
      cmocka_unit_test(cancelled_from_another_thread),
      cmocka_unit_test(waiting_calls_leave_the_queue),
      cmocka_unit_test(large_calls_do_not_stop_each_other),
      cmocka_unit_test(a_server_holds_no_more_than_it_may),
      cmocka_unit_test(a_channel_ends_with_calls_under_way),
      cmocka_unit_test(a_dropped_call_outlives_its_channel),
  };
  if (serve_warm_up() != 0) {
    return 1;
  }
  crpc_test_start();
  return crpc_test_finish(
      cmocka_run_group_tests_name(__FILE__, tests, NULL, NULL));
}
