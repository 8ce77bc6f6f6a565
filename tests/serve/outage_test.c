/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What a client does while its server is away, is silent, or has no room: every
 * call ends in time with a reason that names the wait, and the server is used
 * again soon after it has come back. */

#include <arpa/inet.h>
#include <errno.h>
#include <stdio.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "serve/world.h"
#include "support/crpc_test.h"

enum { SLACK_MS = 1500, MANY = 200 };

static int64_t now_ms(void) {
  struct timespec t;
  (void)clock_gettime(CLOCK_MONOTONIC, &t);
  return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static void pause_ms(int ms) {
  struct timespec t = {ms / 1000, ms % 1000 * 1000000L};
  (void)nanosleep(&t, NULL);
}

/* A listener that nobody accepts on, on a port of its own. */
static int listen_in_silence(int *port, int backlog) {
  struct sockaddr_in in = {.sin_family = AF_INET};
  socklen_t len = sizeof in;
  in.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (fd < 0 || bind(fd, (struct sockaddr *)&in, len) != 0 ||
      listen(fd, backlog) != 0 ||
      getsockname(fd, (struct sockaddr *)&in, &len) != 0) {
    fail_msg("no listener");
  }
  *port = ntohs(in.sin_port);
  return fd;
}

/* --- channels and what they log --- */

static struct {
  int count;
  char lines[32][300];
} log_seen;

static void keep_line(void *user, crpc_log_level level, cpb_str line) {
  (void)level;
  assert_ptr_equal(user, &log_seen);
  if (log_seen.count < 32) {
    (void)snprintf(log_seen.lines[log_seen.count++], 300, CPB_STR_FMT,
                   CPB_STR_ARG(line));
  }
}

static int lines_with(const char *text) {
  int n = 0;
  for (int i = 0; i < log_seen.count; i++) {
    n += strstr(log_seen.lines[i], text) != NULL;
  }
  return n;
}

static void drop_channel(void *channel) {
  crpc_channel_destroy(channel);
}

static crpc_channel *channel_with(const char *url, crpc_http_version http,
                                  const crpc_channel_options *more) {
  crpc_channel_options options = *more;
  crpc_channel *channel = NULL;
  options.struct_size = sizeof options;
  options.alloc = crpc_test_allocator();
  options.http = http;
  options.log = keep_line;
  options.log_user = &log_seen;
  log_seen.count = 0;
  assert_int_equal(crpc_channel_open(url, &options, &channel, NULL), CRPC_OK);
  crpc_test_defer(drop_channel, channel);
  return channel;
}

/* --- many calls at once --- */

typedef struct burst {
  crpc_call *calls[MANY];
  test_Text resp[MANY];
  crpc_code codes[MANY];
  int ok, count;
} burst;

/* Starts so many calls and waits for all of them. */
static void run_burst(burst *b, crpc_channel *channel, int count) {
  test_Text req = test_text("", 1);
  memset(b, 0, sizeof *b);
  b->count = count;
  for (int i = 0; i < count; i++) {
    assert_int_equal(crpc_call_create(channel, &b->calls[i]), CRPC_OK);
    crpc_call_set_timeout_ms(b->calls[i], 10000);
    assert_int_equal(
        crpc_call_start(b->calls[i], TEST_ECHO, &req, &b->resp[i], NULL, NULL),
        CRPC_OK);
  }
  for (int i = 0; i < count; i++) {
    b->codes[i] = crpc_call_wait(b->calls[i]);
    b->ok += b->codes[i] == CRPC_OK;
  }
}

static void end_burst(burst *b) {
  for (int i = 0; i < b->count; i++) {
    crpc_call_destroy(b->calls[i]);
  }
}

static void expect_burst(crpc_channel *channel, int count, crpc_code code,
                         const char *words) {
  static burst b;
  run_burst(&b, channel, count);
  for (int i = 0; i < count; i++) {
    assert_int_equal(b.codes[i], code);
    if (words && !strstr(crpc_call_message(b.calls[i]), words)) {
      fail_msg("%s: no \"%s\"", crpc_call_message(b.calls[i]), words);
    }
  }
  end_burst(&b);
}

/* --- outages --- */

static crpc_server *start_on(const char *address) {
  crpc_server_options options = {CRPC_SERVER_OPTIONS_INIT,
                                 .alloc = crpc_test_allocator()};
  crpc_server *server = NULL;
  assert_int_equal(crpc_server_create(&options, &server, NULL), CRPC_OK);
  assert_int_equal(
      crpc_server_register(server, &test_Sample_def, &test_plain, NULL),
      CRPC_OK);
  assert_int_equal(crpc_server_listen(server, address, NULL), CRPC_OK);
  assert_int_equal(crpc_server_start(server, NULL), CRPC_OK);
  return server;
}

/* An address where a server was a moment ago; a URL of it. */
static char where[64];

static const char *vacant(void) {
  static char url[80];
  crpc_server *server = start_on("127.0.0.1:0");
  (void)snprintf(where, sizeof where, "%s", crpc_server_address(server, 0));
  crpc_server_destroy(server);
  (void)snprintf(url, sizeof url, "http://%s", where);
  return url;
}

/* However many calls fail together, that is one failure: the next try comes after
 * one step, not after as many as there were calls. */
static void outage_is_shared(crpc_http_version http, int calls) {
  static const crpc_channel_options options = {.backoff_initial_ms = 200};
  static const char refused[] = ": connection refused";
  crpc_channel *channel = channel_with(vacant(), http, &options);
  expect_burst(channel, calls, CRPC_UNAVAILABLE, refused);
  expect_burst(channel, calls, CRPC_UNAVAILABLE, "; next try in 0.");
  crpc_server *server = start_on(where);
  pause_ms(245);
  expect_burst(channel, calls, CRPC_OK, NULL);
  crpc_server_destroy(server);
  /* Of the next outage the first two failures are told at once again. */
  expect_burst(channel, 1, CRPC_UNAVAILABLE, refused);
  assert_true(lines_with(": connection refused") > 0);
}

CRPC_TEST_NO_OOM(an_outage_is_one_failure) {
  static const int counts[] = {1, 8, 20, MANY};
  for (int i = 0; i < 4; i++) {
    outage_is_shared(CRPC_HTTP_1_1, counts[i]);
    outage_is_shared(CRPC_HTTP_2, counts[i]);
  }
}

/* Each allocation of a dial fails once: the call ends all the same. */
CRPC_TEST(out_of_memory_while_connecting) {
  for (crpc_http_version v = CRPC_HTTP_1_1; v <= CRPC_HTTP_2; v++) {
    crpc_call *call =
        serve_call(serve_channel("http://127.0.0.1:1", CRPC_CONNECT, v));
    test_Text req = test_text("", 1), resp;
    for (int i = 0; i < 3; i++) {
      crpc_code rc = crpc_call_unary(call, TEST_ECHO, &req, &resp);
      crpc_must(rc == CRPC_UNAVAILABLE &&
                strstr(crpc_call_message(call), "connection refused"));
      crpc_call_reset(call);
    }
  }
}

/* Calls without a pause: few dials are made, and the server is used again within
 * a step of the back-off. */
static void recovers(crpc_http_version http, int calls) {
  enum { AWAY_MS = 150, STEP_MS = 60, BOUND_MS = 2 * AWAY_MS };
  static const crpc_channel_options options = {.backoff_initial_ms = STEP_MS};
  static burst b;
  crpc_channel *channel = channel_with(vacant(), http, &options);
  int64_t start = now_ms();
  crpc_server *server = NULL;
  do {
    if (!server && now_ms() - start >= AWAY_MS) {
      server = start_on(where);
      start = now_ms();
    }
    run_burst(&b, channel, calls);
    end_burst(&b);
  } while (b.ok < calls);
  assert_non_null(server);
  assert_true(now_ms() - start < BOUND_MS + SLACK_MS);
  crpc_server_destroy(server);
}

CRPC_TEST_NO_OOM(a_server_that_is_back_is_used_again) {
  recovers(CRPC_HTTP_1_1, 20);
  recovers(CRPC_HTTP_2, 20);
}

/* --- silence --- */

static void expect_settings_missed(crpc_channel *channel, int timeout_ms) {
  char words[100];
  int64_t start = now_ms();
  (void)snprintf(words, sizeof words,
                 "no HTTP/2 settings from the server in %d ms", timeout_ms);
  expect_burst(channel, 3, CRPC_UNAVAILABLE, words);
  assert_in_range(now_ms() - start, timeout_ms - 1, timeout_ms + SLACK_MS);
}

/* The kernel connects, the server never says that it speaks HTTP/2. */
CRPC_TEST_NO_OOM(a_server_without_settings) {
  static const crpc_channel_options options = {.protocol = CRPC_GRPC,
                                               .connect_timeout_ms = 120};
  int port = 0;
  int fd = listen_in_silence(&port, 8);
  char url[64];
  (void)snprintf(url, sizeof url, "http://127.0.0.1:%d", port);
  crpc_channel *channel = channel_with(url, CRPC_HTTP_2, &options);
  expect_settings_missed(channel, 120);
  assert_int_equal(lines_with("no HTTP/2 settings"), 1);
  close(fd);
}

/* Nothing answers at all, as with a host that is down. */
CRPC_TEST_NO_OOM(a_deadline_names_what_was_waited_for) {
  enum { FILLERS = 8 };
  static const crpc_channel_options options = {.connect_timeout_ms = 5000};
  struct sockaddr_in in = {.sin_family = AF_INET};
  int port = 0, fds[FILLERS];
  char url[64], words[100];
  int fd = listen_in_silence(&port, 0);
  in.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  in.sin_port = htons((uint16_t)port);
  for (int i = 0; i < FILLERS; i++) {
    fds[i] = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    assert_true(connect(fds[i], (struct sockaddr *)&in, sizeof in) == 0 ||
                errno == EINPROGRESS);
  }
  (void)snprintf(url, sizeof url, "http://127.0.0.1:%d", port);
  (void)snprintf(words, sizeof words,
                 "the deadline has passed: connecting to 127.0.0.1:%d", port);
  for (crpc_http_version v = CRPC_HTTP_1_1; v <= CRPC_HTTP_2; v++) {
    crpc_call *call = serve_call(channel_with(url, v, &options));
    test_Text req = test_text("", 1), resp;
    crpc_call_set_timeout_ms(call, 40);
    assert_int_equal(crpc_call_unary(call, TEST_ECHO, &req, &resp),
                     CRPC_DEADLINE_EXCEEDED);
    assert_string_equal(crpc_call_message(call), words);
  }
  for (int i = 0; i < FILLERS; i++) {
    close(fds[i]);
  }
  close(fd);
}

/* --- all in use --- */

static crpc_code stay(crpc_call *call, const test_Text *req) {
  test_Text resp = test_text("here", 0);
  (void)req;
  crpc_code rc = crpc_call_send(call, &resp);
  return rc ? rc : crpc_call_sleep_ms(call, 60000);
}

static crpc_code echo(crpc_call *call, const test_Text *req, test_Text *resp) {
  (void)call;
  resp->number = req->number + 1;
  return CRPC_OK;
}

static const test_Sample staying = {.range = stay, .echo = echo};

static const char *full_server(void) {
  static char url[128];
  crpc_server_options options = {CRPC_SERVER_OPTIONS_INIT, .max_streams = 2};
  return serve_url(serve_start("127.0.0.1:0", &staying, NULL, &options), url);
}

/* A stream that stays; how getting one went, without a deadline. */
static crpc_call *open_stream(crpc_channel *channel, int timeout_ms,
                              crpc_code *code) {
  crpc_call *call = serve_call(channel);
  test_Text req = test_text("", 1), resp;
  crpc_call_set_timeout_ms(call, timeout_ms);
  *code = crpc_call_open(call, TEST_RANGE);
  *code = *code ? *code : crpc_call_send(call, &req);
  (void)crpc_call_close_send(call);
  *code = *code ? *code : crpc_call_recv(call, &resp);
  return call;
}

static void expect_full(crpc_channel *channel, const char *words) {
  crpc_code code;
  char late[100];
  for (int i = 0; i < 2; i++) {
    (void)open_stream(channel, 0, &code);
    assert_int_equal(code, CRPC_OK);
  }
  int64_t start = now_ms();
  crpc_call *call = open_stream(channel, 0, &code);
  assert_int_equal(code, CRPC_UNAVAILABLE);
  assert_string_equal(crpc_call_message(call), words);
  assert_in_range(now_ms() - start, 99, 100 + SLACK_MS);
  call = open_stream(channel, 30, &code);
  assert_int_equal(code, CRPC_DEADLINE_EXCEEDED);
  (void)snprintf(late, sizeof late, "the deadline has passed: %s", words);
  assert_string_equal(crpc_call_message(call), late);
  (void)snprintf(late, sizeof late, "a call is %s", words);
  assert_int_equal(lines_with(late), 1);
  (void)snprintf(late, sizeof late, "a call has given up %s", words);
  assert_int_equal(lines_with(late), 1);
}

CRPC_TEST_NO_OOM(more_streams_than_connections) {
  static const crpc_channel_options options = {.max_connections = 2,
                                               .connect_timeout_ms = 100};
  expect_full(channel_with(full_server(), CRPC_HTTP_1_1, &options),
              "waiting for a connection: 2 of 2 in use");
}

CRPC_TEST_NO_OOM(more_streams_than_the_server_takes) {
  static const crpc_channel_options options = {.connect_timeout_ms = 5000,
                                               .wait_timeout_ms = 100};
  expect_full(channel_with(full_server(), CRPC_HTTP_2, &options),
              "waiting for a stream: 2 of 2 in use");
}

/* What waits gets the place of one that ends. */
CRPC_TEST_NO_OOM(a_place_that_becomes_free) {
  static const crpc_channel_options options = {.max_connections = 2};
  const char *url = full_server();
  for (crpc_http_version v = CRPC_HTTP_1_1; v <= CRPC_HTTP_2; v++) {
    crpc_channel *channel = channel_with(url, v, &options);
    crpc_code code;
    crpc_call *first = open_stream(channel, 0, &code);
    assert_int_equal(code, CRPC_OK);
    (void)open_stream(channel, 0, &code);
    assert_int_equal(code, CRPC_OK);
    crpc_call *third = serve_call(channel);
    test_Text req = test_text("", 1), resp;
    assert_int_equal(crpc_call_start(third, TEST_ECHO, &req, &resp, NULL, NULL),
                     CRPC_OK);
    crpc_call_cancel(first);
    assert_int_equal(crpc_call_wait(third), CRPC_OK);
  }
}

CRPC_TEST_NO_OOM(one_more_http2_connection) {
  static const crpc_channel_options options = {.wait_timeout_ms = 100,
                                               .max_http2_connections = 2};
  crpc_channel *channel = channel_with(full_server(), CRPC_HTTP_2, &options);
  crpc_code code;
  for (int i = 0; i < 4; i++) {
    (void)open_stream(channel, 0, &code);
    assert_int_equal(code, CRPC_OK);
  }
  crpc_call *call = open_stream(channel, 0, &code);
  assert_int_equal(code, CRPC_UNAVAILABLE);
  assert_string_equal(crpc_call_message(call),
                      "waiting for a stream: 4 of 4 in use");
}

/* --- nobody can answer --- */

CRPC_TEST_NO_OOM(bidi_over_http1_before_the_end) {
  char url[128];
  test_Text req = test_text("hi", 1), resp;
  serve_url(serve_start("127.0.0.1:0", &test_plain, NULL, NULL), url);
  crpc_channel *channel = serve_channel(url, CRPC_CONNECT, CRPC_HTTP_1_1);
  crpc_call *call = serve_call(channel);
  assert_int_equal(crpc_call_open(call, TEST_CHAT), CRPC_OK);
  assert_int_equal(crpc_call_send(call, &req), CRPC_OK);
  assert_int_equal(crpc_call_recv(call, &resp), CRPC_UNIMPLEMENTED);
  assert_non_null(strstr(crpc_call_message(call), "needs HTTP/2"));
}

/* --- lost connections --- */

/* The server takes the request, says what it says in the beginning, and goes. */
static void lose(crpc_http_version http) {
  static const char settings[] = "\0\0\0\4\0\0\0\0\0";
  static const crpc_channel_options options = {0};
  char url[64], bin[4096];
  int port = 0;
  int fd = listen_in_silence(&port, 8);
  (void)snprintf(url, sizeof url, "http://127.0.0.1:%d", port);
  crpc_channel *channel = channel_with(url, http, &options);
  crpc_call *call = serve_call(channel);
  test_Text req = test_text("", 1), resp;
  assert_int_equal(crpc_call_start(call, TEST_ECHO, &req, &resp, NULL, NULL),
                   CRPC_OK);
  int peer = accept(fd, NULL, NULL);
  assert_true(peer >= 0);
  if (http == CRPC_HTTP_2) {
    assert_int_equal(send(peer, settings, 9, MSG_NOSIGNAL), 9);
  }
  assert_true(recv(peer, bin, sizeof bin, 0) > 0);
  close(peer);
  assert_int_equal(crpc_call_wait(call), CRPC_UNAVAILABLE);
  assert_int_equal(lines_with("lost with calls under way"), 1);
  close(fd);
}

CRPC_TEST_NO_OOM(the_log_tells_of_calls_cut_off) {
  lose(CRPC_HTTP_1_1);
  lose(CRPC_HTTP_2);
}

/* A kept connection that has ended is seen before it is used: the next call fails
 * to connect, it is not lost. */
CRPC_TEST_NO_OOM(a_kept_connection_that_has_ended) {
  static const crpc_channel_options options = {0};
  static const test_Text req = {0};
  crpc_channel *channel = channel_with(vacant(), CRPC_HTTP_2, &options);
  crpc_server *server = start_on(where);
  test_Text resp;
  assert_int_equal(serve_echo(channel, "", 1), CRPC_OK);
  crpc_server_destroy(server);
  crpc_call *call = serve_call(channel);
  assert_int_equal(crpc_call_unary(call, TEST_ECHO, &req, &resp),
                   CRPC_UNAVAILABLE);
  assert_int_equal(lines_with("connect to"), 1);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(an_outage_is_one_failure),
      cmocka_unit_test(out_of_memory_while_connecting),
      cmocka_unit_test(a_server_that_is_back_is_used_again),
      cmocka_unit_test(a_server_without_settings),
      cmocka_unit_test(a_deadline_names_what_was_waited_for),
      cmocka_unit_test(more_streams_than_connections),
      cmocka_unit_test(more_streams_than_the_server_takes),
      cmocka_unit_test(a_place_that_becomes_free),
      cmocka_unit_test(one_more_http2_connection),
      cmocka_unit_test(bidi_over_http1_before_the_end),
      cmocka_unit_test(the_log_tells_of_calls_cut_off),
      cmocka_unit_test(a_kept_connection_that_has_ended),
  };
  if (serve_warm_up() != 0) {
    return 1;
  }
  crpc_test_start();
  return crpc_test_finish(
      cmocka_run_group_tests_name(__FILE__, tests, NULL, NULL));
}
