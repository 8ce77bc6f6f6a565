/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Servers over real sockets: every protocol and kind, hostile and absent peers,
 * draining. */

#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "serve/world.h"
#include "support/crpc_test.h"

/* --- the four kinds --- */

static void call_unary(crpc_channel *channel) {
  crpc_call *call = serve_call(channel);
  test_Text req = test_text("hi", 1), resp;
  crpc_must(crpc_call_unary(call, TEST_ECHO, &req, &resp) == CRPC_OK);
  assert_int_equal(resp.number, 2);
  assert_true(cpb_str_equal(resp.text, CPB_STR("hi")));
}

static void call_client_stream(crpc_channel *channel) {
  crpc_call *call = serve_call(channel);
  test_Text resp;
  crpc_must(crpc_call_open(call, TEST_SUM) == CRPC_OK);
  for (int i = 1; i <= 10; i++) {
    test_Text req = test_text("", i);
    crpc_must(crpc_call_send(call, &req) == CRPC_OK);
  }
  crpc_must(crpc_call_finish(call, &resp) == CRPC_OK);
  assert_int_equal(resp.number, 55);
}

static void call_server_stream(crpc_channel *channel) {
  crpc_call *call = serve_call(channel);
  test_Text req = test_text("x", 100), resp;
  crpc_code rc;
  int64_t n = 0;
  crpc_must(crpc_call_open(call, TEST_RANGE) == CRPC_OK);
  crpc_must(crpc_call_send(call, &req) == CRPC_OK);
  crpc_must(crpc_call_close_send(call) == CRPC_OK);
  while ((rc = crpc_call_recv(call, &resp)) == CRPC_OK) {
    assert_int_equal(resp.number, n++);
  }
  crpc_must(rc == CRPC_END);
  assert_int_equal(n, 100);
}

static void call_bidi(crpc_channel *channel, bool full_duplex) {
  crpc_call *call = serve_call(channel);
  test_Text resp;
  crpc_must(crpc_call_open(call, TEST_CHAT) == CRPC_OK);
  for (int i = 0; i < 5; i++) {
    test_Text req = test_text("chat", i);
    crpc_must(crpc_call_send(call, &req) == CRPC_OK);
    if (full_duplex) {
      crpc_must(crpc_call_recv(call, &resp) == CRPC_OK);
      assert_int_equal(resp.number, i + 1);
    }
  }
  crpc_must(crpc_call_close_send(call) == CRPC_OK);
  for (int i = 0; i < 5 && !full_duplex; i++) {
    crpc_must(crpc_call_recv(call, &resp) == CRPC_OK);
    assert_int_equal(resp.number, i + 1);
  }
  crpc_must(crpc_call_recv(call, &resp) == CRPC_END);
}

static void call_all(const char *url) {
  static const crpc_protocol protocols[] = {CRPC_CONNECT, CRPC_GRPC,
                                            CRPC_GRPC_WEB};
  static const crpc_http_version versions[] = {CRPC_HTTP_AUTO, CRPC_HTTP_1_1,
                                               CRPC_HTTP_2};
  for (size_t p = 0; p < 3; p++) {
    for (size_t v = 0; v < 3; v++) {
      if (protocols[p] == CRPC_GRPC && versions[v] == CRPC_HTTP_1_1) {
        continue;
      }
      crpc_channel *channel = serve_channel(url, protocols[p], versions[v]);
      call_unary(channel);
      call_client_stream(channel);
      call_server_stream(channel);
      call_bidi(channel, versions[v] != CRPC_HTTP_1_1);
      call_unary(channel);
    }
  }
}

CRPC_TEST_NO_OOM(all_kinds_over_tcp) {
  char url[128];
  call_all(serve_url(serve_start("127.0.0.1:0", &test_plain, NULL, NULL), url));
}

CRPC_TEST_NO_OOM(all_kinds_over_unix) {
  char url[128];
  crpc_server *server = serve_start(serve_unix(), &test_plain, NULL, NULL);
  call_all(serve_url(server, url));
}

/* Any allocation of server or client may fail: the call ends with an error, in
 * time, and nothing is left behind. */
CRPC_TEST(a_call_without_memory) {
  char url[128];
  crpc_server *server = serve_start("127.0.0.1:0", &test_plain, NULL, NULL);
  crpc_channel *channel =
      serve_channel(serve_url(server, url), CRPC_GRPC, CRPC_HTTP_AUTO);
  crpc_call *call = serve_call(channel);
  crpc_call_set_timeout_ms(call, 500);
  test_Text req = test_text("hi", 1), resp;
  crpc_must(crpc_call_unary(call, TEST_ECHO, &req, &resp) == CRPC_OK);
}

CRPC_TEST_NO_OOM(large_messages) {
  enum { SIZE = 3000000 };
  char url[128];
  crpc_server *server = serve_start("127.0.0.1:0", &test_plain, NULL, NULL);
  char *text = malloc(SIZE + 1);
  crpc_test_defer(free, text);
  memset(text, 'a', SIZE);
  text[SIZE] = 0;
  serve_url(server, url);
  crpc_channel *h1 = serve_channel(url, CRPC_CONNECT, CRPC_HTTP_1_1);
  crpc_channel *h2 = serve_channel(url, CRPC_GRPC, CRPC_HTTP_2);
  for (int i = 0; i < 3; i++) {
    assert_int_equal(serve_echo(h1, text, i), CRPC_OK);
    assert_int_equal(serve_echo(h2, text, i), CRPC_OK);
  }
}

/* --- many at once --- */

static crpc_code slow_echo(crpc_call *call, const test_Text *req,
                           test_Text *resp) {
  crpc_code rc = crpc_call_sleep_ms(call, req->number);
  resp->number = req->number + 1;
  return rc;
}

static const test_Sample slow = {.echo = slow_echo};

enum { MANY = 100 };

static void count_done(crpc_call *call, crpc_code code, void *user) {
  (void)call;
  *(int *)user += code == CRPC_OK;
}

static void call_many(const char *url, crpc_protocol protocol) {
  static test_Text responses[MANY];
  static int done;
  crpc_call *calls[MANY];
  crpc_channel *channel = serve_channel(url, protocol, CRPC_HTTP_AUTO);
  test_Text req = test_text("", 20);
  done = 0;
  for (int i = 0; i < MANY; i++) {
    assert_int_equal(crpc_call_create(channel, &calls[i]), CRPC_OK);
    assert_int_equal(crpc_call_start(calls[i], TEST_ECHO, &req, &responses[i],
                                     count_done, &done),
                     CRPC_OK);
  }
  for (int i = 0; i < MANY; i++) {
    assert_int_equal(crpc_call_wait(calls[i]), CRPC_OK);
    assert_int_equal(responses[i].number, 21);
    crpc_call_destroy(calls[i]);
  }
  assert_int_equal(done, MANY);
}

CRPC_TEST_NO_OOM(a_hundred_at_once) {
  char url[128];
  serve_url(serve_start("127.0.0.1:0", &slow, NULL, NULL), url);
  int64_t start = serve_now_ms();
  call_many(url, CRPC_GRPC);    /* one connection */
  call_many(url, CRPC_CONNECT); /* 64 connections, the rest waits its turn */
  assert_true(serve_now_ms() - start < 3000);
}

CRPC_TEST_NO_OOM(more_calls_than_streams) {
  char url[128];
  crpc_server_options options = {CRPC_SERVER_OPTIONS_INIT, .max_streams = 7};
  serve_url(serve_start("127.0.0.1:0", &slow, NULL, &options), url);
  call_many(url, CRPC_GRPC);
}

CRPC_TEST_NO_OOM(more_connections_than_allowed) {
  char url[128];
  crpc_server_options options = {CRPC_SERVER_OPTIONS_INIT,
                                 .max_connections = 1};
  serve_url(serve_start("127.0.0.1:0", &test_plain, NULL, &options), url);
  crpc_channel *first = serve_channel(url, CRPC_GRPC, CRPC_HTTP_AUTO);
  assert_int_equal(serve_echo(first, "", 1), CRPC_OK);
  crpc_channel *second = serve_channel(url, CRPC_GRPC, CRPC_HTTP_AUTO);
  crpc_call *call = serve_call(second);
  test_Text req = test_text("", 1), resp;
  crpc_call_set_timeout_ms(call, 100);
  assert_int_equal(crpc_call_unary(call, TEST_ECHO, &req, &resp),
                   CRPC_DEADLINE_EXCEEDED);
  assert_int_equal(serve_echo(first, "", 1), CRPC_OK);
}

typedef struct caller {
  pthread_t thread;
  crpc_channel *channel;
  int ok;
} caller;

static void *call_from_thread(void *arg) {
  caller *c = arg;
  for (int i = 0; i < 50; i++) {
    c->ok += serve_echo(c->channel, "thread", i) == CRPC_OK;
  }
  return NULL;
}

static void call_from_threads(const char *address) {
  enum { THREADS = 6 };
  char url[128];
  caller callers[THREADS];
  crpc_server_options options = {CRPC_SERVER_OPTIONS_INIT, .workers = 2};
  serve_url(serve_start(address, &test_plain, NULL, &options), url);
  crpc_channel *h2 = serve_channel(url, CRPC_GRPC, CRPC_HTTP_AUTO);
  crpc_channel *h1 = serve_channel(url, CRPC_CONNECT, CRPC_HTTP_AUTO);
  for (int i = 0; i < THREADS; i++) {
    callers[i] = (caller){.channel = i % 2 ? h1 : h2};
    assert_int_equal(
        pthread_create(&callers[i].thread, NULL, call_from_thread, &callers[i]),
        0);
  }
  for (int i = 0; i < THREADS; i++) {
    pthread_join(callers[i].thread, NULL);
    assert_int_equal(callers[i].ok, 50);
  }
}

CRPC_TEST_NO_OOM(threads_share_a_channel) {
  call_from_threads("127.0.0.1:0");
}

CRPC_TEST_NO_OOM(workers_share_a_unix_socket) {
  call_from_threads(serve_unix());
}

/* --- peers that go away --- */

static void reset_and_close(int fd) {
  struct linger rst = {.l_onoff = 1, .l_linger = 0};
  (void)setsockopt(fd, SOL_SOCKET, SO_LINGER, &rst, sizeof rst);
  close(fd);
}

#define HEAD                                       \
  "POST /test.Sample/Echo HTTP/1.1\r\nhost: x\r\n" \
  "content-type: application/json\r\ncontent-length: 14\r\n\r\n"

typedef struct gone {
  pthread_mutex_t lock;
  int entered, canceled;
} gone;

static crpc_code wait_for_end(crpc_call *call, const test_Text *req,
                              test_Text *resp) {
  gone *g = crpc_call_user(call);
  (void)req;
  (void)resp;
  pthread_mutex_lock(&g->lock);
  g->entered++;
  pthread_mutex_unlock(&g->lock);
  crpc_code rc = crpc_call_sleep_ms(call, 5000);
  pthread_mutex_lock(&g->lock);
  g->canceled += rc == CRPC_CANCELED;
  pthread_mutex_unlock(&g->lock);
  return rc;
}

static bool wait_for(gone *g, const int *value, int wanted) {
  int64_t start = serve_now_ms();
  bool there = false;
  while (!there && serve_now_ms() - start < 3000) {
    pthread_mutex_lock(&g->lock);
    there = *value >= wanted;
    pthread_mutex_unlock(&g->lock);
    struct timespec t = {0, 1000000};
    (void)nanosleep(&t, NULL);
  }
  return there;
}

CRPC_TEST_NO_OOM(peers_that_go_away) {
  static const char *const heads[] = {"", "POST /test.Sam", HEAD,
                                      HEAD "{\"number\"",
                                      "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"};
  static gone g = {.lock = PTHREAD_MUTEX_INITIALIZER};
  static const test_Sample handlers = {.echo = wait_for_end, .range = NULL};
  g.entered = g.canceled = 0;
  crpc_server *server = serve_start("127.0.0.1:0", &handlers, &g, NULL);
  for (size_t i = 0; i < sizeof heads / sizeof heads[0]; i++) {
    int fd = serve_raw(server);
    serve_raw_send(fd, heads[i]);
    close(fd);
    fd = serve_raw(server);
    serve_raw_send(fd, heads[i]);
    reset_and_close(fd);
  }
  /* After the body: the handler is told. */
  int fd = serve_raw(server);
  serve_raw_send(fd, HEAD "{\"number\":\"1\"}");
  assert_true(wait_for(&g, &g.entered, 1));
  reset_and_close(fd);
  assert_true(wait_for(&g, &g.canceled, 1));
}

/* A peer that asks for much and reads nothing: the handler waits, and what is held
 * for the peer is bounded; when it goes the handler is told. */
static crpc_code endless(crpc_call *call, const test_Text *req) {
  gone *g = crpc_call_user(call);
  crpc_code rc = CRPC_OK;
  (void)req;
  char text[1000];
  memset(text, 'x', sizeof text - 1);
  text[sizeof text - 1] = 0;
  test_Text resp = test_text(text, 1);
  while (rc == CRPC_OK) {
    rc = crpc_call_send(call, &resp);
    pthread_mutex_lock(&g->lock);
    g->entered++;
    g->canceled += rc == CRPC_CANCELED;
    pthread_mutex_unlock(&g->lock);
  }
  return rc;
}

static int sent_so_far(gone *g) {
  pthread_mutex_lock(&g->lock);
  int sent = g->entered;
  pthread_mutex_unlock(&g->lock);
  return sent;
}

CRPC_TEST_NO_OOM(a_peer_that_does_not_read) {
  static gone g = {.lock = PTHREAD_MUTEX_INITIALIZER};
  static const test_Sample handlers = {.range = endless};
  static const char request[] =
      "POST /test.Sample/Range HTTP/1.1\r\nhost: x\r\n"
      "content-type: application/connect+json\r\n"
      "content-length: 7\r\n\r\n\0\0\0\0\2{}";
  struct timespec t = {0, 100000000};
  g.entered = g.canceled = 0;
  crpc_server *server = serve_start("127.0.0.1:0", &handlers, &g, NULL);
  int fd = serve_raw(server);
  assert_int_equal(send(fd, request, sizeof request - 1, MSG_NOSIGNAL),
                   sizeof request - 1);
  int last = -1;
  for (int i = 0; i < 30 && sent_so_far(&g) != last; i++) {
    last = sent_so_far(&g);
    (void)nanosleep(&t, NULL);
  }
  assert_int_equal(sent_so_far(&g), last); /* it has come to a stand */
  assert_true(last > 0 && last < 20000);
  assert_int_equal(g.canceled, 0);
  reset_and_close(fd);
  assert_true(wait_for(&g, &g.canceled, 1));
}

CRPC_TEST_NO_OOM(leftover_bytes_are_the_next_request) {
  char out[4096];
  crpc_server *server = serve_start("127.0.0.1:0", &test_plain, NULL, NULL);
  int fd = serve_raw(server);
  serve_raw_send(fd,
                 HEAD "{\"number\":\"1\"}" HEAD
                      "{\"number\":\"7\"}"
                      "POST /test.Sample/Echo HTTP/1.1\r\nhost: x\r\n"
                      "connection: close\r\ncontent-type: application/json\r\n"
                      "content-length: 2\r\n\r\n{}");
  (void)serve_raw_read(fd, out, sizeof out);
  close(fd);
  const char *two = strstr(out, "{\"number\":\"2\"}");
  assert_non_null(two);
  const char *eight = strstr(two, "{\"number\":\"8\"}");
  assert_non_null(eight);
  assert_non_null(strstr(eight, "{\"number\":\"1\"}"));
}

/* --- the end of a server --- */

static void *drain_soon(void *arg) {
  struct timespec t = {0, 100000000};
  (void)nanosleep(&t, NULL);
  crpc_server_drain(arg, 300);
  return NULL;
}

typedef struct drained {
  pthread_t thread;
  crpc_channel *channel;
  int64_t sleep_ms;
  crpc_code code;
} drained;

static void *call_slow(void *arg) {
  drained *d = arg;
  crpc_call *call = NULL;
  test_Text req = test_text("", d->sleep_ms), resp;
  d->code = crpc_call_create(d->channel, &call);
  if (d->code == CRPC_OK) {
    d->code = crpc_call_unary(call, TEST_ECHO, &req, &resp);
  }
  crpc_call_destroy(call);
  return NULL;
}

/* Calls that can end before the deadline do; those that cannot are cut off. */
CRPC_TEST_NO_OOM(draining) {
  enum { CALLS = 4 };
  char url[128];
  pthread_t thread;
  drained calls[CALLS];
  crpc_server *server = serve_start("127.0.0.1:0", &slow, NULL, NULL);
  serve_url(server, url);
  crpc_channel *h2 = serve_channel(url, CRPC_GRPC, CRPC_HTTP_2);
  crpc_channel *h1 = serve_channel(url, CRPC_CONNECT, CRPC_HTTP_1_1);
  assert_int_equal(serve_echo(h1, "", 0), CRPC_OK); /* stays idle */
  int64_t start = serve_now_ms();
  for (int i = 0; i < CALLS; i++) {
    calls[i] =
        (drained){.channel = i % 2 ? h1 : h2, .sleep_ms = i < 2 ? 200 : 5000};
    assert_int_equal(
        pthread_create(&calls[i].thread, NULL, call_slow, &calls[i]), 0);
  }
  assert_int_equal(pthread_create(&thread, NULL, drain_soon, server), 0);
  assert_int_equal(crpc_server_run_until(server, CRPC_SIGNALS_NONE, NULL),
                   CRPC_OK);
  assert_true(serve_now_ms() - start >= 350);
  assert_true(serve_now_ms() - start < 1500);
  pthread_join(thread, NULL);
  for (int i = 0; i < CALLS; i++) {
    pthread_join(calls[i].thread, NULL);
  }
  for (int i = 0; i < CALLS; i++) {
    assert_int_equal(calls[i].code, i < 2 ? CRPC_OK : CRPC_UNAVAILABLE);
  }
  assert_int_equal(serve_echo(h2, "", 0), CRPC_UNAVAILABLE);
}

static void *signal_soon(void *arg) {
  struct timespec t = {0, 50000000};
  for (int i = *(int *)arg; i > 0; i--) {
    (void)nanosleep(&t, NULL);
    (void)kill(getpid(), SIGTERM);
  }
  return NULL;
}

/* The first one waits for the call, the second one does not. */
CRPC_TEST_NO_OOM(signals_drain_and_stop) {
  char url[128];
  pthread_t thread;
  int signals = 2;
  crpc_server *server = serve_start("127.0.0.1:0", &slow, NULL, NULL);
  crpc_channel *channel =
      serve_channel(serve_url(server, url), CRPC_GRPC, CRPC_HTTP_2);
  assert_int_equal(serve_echo(channel, "", 0), CRPC_OK);
  drained call = {.channel = channel, .sleep_ms = 5000};
  assert_int_equal(pthread_create(&call.thread, NULL, call_slow, &call), 0);
  int64_t start = serve_now_ms();
  assert_int_equal(pthread_create(&thread, NULL, signal_soon, &signals), 0);
  assert_int_equal(crpc_server_run_until(server, CRPC_SIGNALS_TERM, NULL),
                   CRPC_OK);
  assert_true(serve_now_ms() - start >= 90);
  assert_true(serve_now_ms() - start < 2000);
  pthread_join(thread, NULL);
  pthread_join(call.thread, NULL);
  assert_int_equal(call.code, CRPC_UNAVAILABLE);
}

static void signal_at_once(void *user, crpc_log_level level, cpb_str line) {
  (void)user;
  (void)level;
  if (line.len > 9 && !memcmp(line.data, "listening", 9)) {
    (void)kill(getpid(), SIGTERM);
  }
}

/* One that comes as soon as there can be calls. */
CRPC_TEST_NO_OOM(signal_at_the_start_drains) {
  const crpc_server_options options = {CRPC_SERVER_OPTIONS_INIT,
                                       .log = signal_at_once};
  crpc_server *server = NULL;
  assert_int_equal(crpc_server_create(&options, &server, NULL), CRPC_OK);
  assert_int_equal(crpc_server_register(server, &test_Sample_def, &slow, NULL),
                   CRPC_OK);
  assert_int_equal(crpc_server_listen(server, "127.0.0.1:0", NULL), CRPC_OK);
  assert_int_equal(crpc_server_run_until(server, CRPC_SIGNALS_TERM, NULL),
                   CRPC_OK);
  crpc_server_destroy(server);
}

CRPC_TEST_NO_OOM(destroyed_with_calls_open) {
  char url[128];
  crpc_server *server = NULL;
  assert_int_equal(crpc_server_create(NULL, &server, NULL), CRPC_OK);
  assert_int_equal(crpc_server_register(server, &test_Sample_def, &slow, NULL),
                   CRPC_OK);
  assert_int_equal(crpc_server_listen(server, "127.0.0.1:0", NULL), CRPC_OK);
  assert_int_equal(crpc_server_start(server, NULL), CRPC_OK);
  crpc_channel *channel =
      serve_channel(serve_url(server, url), CRPC_GRPC, CRPC_HTTP_2);
  crpc_call *call = serve_call(channel);
  test_Text longer = test_text("", 5000), resp;
  crpc_call_set_timeout_ms(call, 100);
  assert_int_equal(crpc_call_unary(call, TEST_ECHO, &longer, &resp),
                   CRPC_DEADLINE_EXCEEDED);
  crpc_call *other = serve_call(channel);
  assert_int_equal(crpc_call_open(other, TEST_ECHO), CRPC_OK);
  assert_int_equal(crpc_call_send(other, &longer), CRPC_OK);
  int64_t start = serve_now_ms();
  crpc_server_destroy(server);
  assert_true(serve_now_ms() - start < 1000);
  assert_int_equal(crpc_call_recv(other, &resp), CRPC_UNAVAILABLE);
}

CRPC_TEST_NO_OOM(misuse_is_told) {
  crpc_error *error = NULL;
  crpc_server *server = serve_start("127.0.0.1:0", &test_plain, NULL, NULL);
  const char *address = crpc_server_address(server, 0);
  assert_null(crpc_server_address(server, 1));
  assert_int_equal(crpc_server_start(server, NULL), CRPC_FAILED_PRECONDITION);
  assert_int_equal(crpc_server_listen(server, ":0", NULL),
                   CRPC_FAILED_PRECONDITION);
  crpc_server *other = NULL;
  assert_int_equal(crpc_server_create(NULL, &other, NULL), CRPC_OK);
  assert_int_equal(crpc_server_start(other, NULL), CRPC_FAILED_PRECONDITION);
  assert_int_equal(crpc_server_listen(other, address, &error),
                   CRPC_ALREADY_EXISTS);
  assert_non_null(strstr(crpc_error_text(error), "address already in use"));
  crpc_error_destroy(error);
  assert_int_equal(crpc_server_listen(other, "8080", &error),
                   CRPC_INVALID_ARGUMENT);
  assert_non_null(strstr(crpc_error_text(error), "want host:port"));
  crpc_error_destroy(error);
  crpc_server_drain(other, 0);
  assert_int_equal(crpc_server_listen(other, "[::1]:0", NULL), CRPC_OK);
  crpc_server_destroy(other);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(all_kinds_over_tcp),
      cmocka_unit_test(all_kinds_over_unix),
      cmocka_unit_test(a_call_without_memory),
      cmocka_unit_test(large_messages),
      cmocka_unit_test(a_hundred_at_once),
      cmocka_unit_test(more_calls_than_streams),
      cmocka_unit_test(more_connections_than_allowed),
      cmocka_unit_test(threads_share_a_channel),
      cmocka_unit_test(workers_share_a_unix_socket),
      cmocka_unit_test(peers_that_go_away),
      cmocka_unit_test(a_peer_that_does_not_read),
      cmocka_unit_test(leftover_bytes_are_the_next_request),
      cmocka_unit_test(draining),
      cmocka_unit_test(signals_drain_and_stop),
      cmocka_unit_test(signal_at_the_start_drains),
      cmocka_unit_test(destroyed_with_calls_open),
      cmocka_unit_test(misuse_is_told),
  };
  if (serve_warm_up() != 0) {
    return 1;
  }
  crpc_test_start();
  return crpc_test_finish(
      cmocka_run_group_tests_name(__FILE__, tests, NULL, NULL));
}
