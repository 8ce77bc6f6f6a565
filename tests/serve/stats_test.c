/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What a server tells the program that runs it: numbers, refusals, lines. */

#include <pthread.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

#include "serve/world.h"
#include "support/crpc_test.h"

enum { NOTES = 16, NOTE_MAX = 256 };

/* Lines from any thread. */
typedef struct notes {
  pthread_mutex_t lock;
  int count;
  char lines[NOTES][NOTE_MAX];
} notes;

static void add(notes *n, const char *line) {
  pthread_mutex_lock(&n->lock);
  if (n->count < NOTES) {
    (void)snprintf(n->lines[n->count++], NOTE_MAX, "%s", line);
  }
  pthread_mutex_unlock(&n->lock);
}

static bool has(notes *n, const char *part) {
  bool found = false;
  pthread_mutex_lock(&n->lock);
  for (int i = 0; i < n->count; i++) {
    found = found || strstr(n->lines[i], part);
  }
  pthread_mutex_unlock(&n->lock);
  return found;
}

static bool comes(notes *n, const char *part) {
  int64_t start = serve_now_ms();
  while (!has(n, part) && serve_now_ms() - start < 3000) {
    serve_sleep_ms(2);
  }
  return has(n, part);
}

/* --- refusals --- */

static void note_refusal(void *user, const crpc_refusal *r) {
  char line[NOTE_MAX];
  (void)snprintf(line, sizeof line,
                 CPB_STR_FMT " " CPB_STR_FMT " %d %s: " CPB_STR_FMT
                             " from %.9s",
                 CPB_STR_ARG(r->method), CPB_STR_ARG(r->path), r->http_status,
                 crpc_code_name(r->code), CPB_STR_ARG(r->why), r->peer.data);
  add(user, line);
}

static void ask(const crpc_server *server, const char *request) {
  char out[2048];
  int fd = serve_raw(server);
  serve_raw_send(fd, request);
  (void)serve_raw_read(fd, out, sizeof out);
  close(fd);
}

#define END "host: x\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"

CRPC_TEST_NO_OOM(what_never_became_a_call) {
  static notes refusals = {.lock = PTHREAD_MUTEX_INITIALIZER};
  refusals.count = 0;
  crpc_server *server = serve_make(NULL, &test_plain, NULL);
  assert_int_equal(crpc_server_on_refused(server, note_refusal, &refusals),
                   CRPC_OK);
  assert_int_equal(crpc_server_listen(server, "127.0.0.1:0", NULL), CRPC_OK);
  assert_int_equal(crpc_server_start(server, NULL), CRPC_OK);
  assert_int_equal(crpc_server_on_refused(server, note_refusal, NULL),
                   CRPC_FAILED_PRECONDITION);
  ask(server, "GET /nope?x HTTP/1.1\r\n" END);
  ask(server, "DELETE /test.Sample/Echo HTTP/1.1\r\n" END);
  ask(server, "POST /test.Sample/Echo HTTP/1.1\r\ncontent-type: a/b\r\n" END);
  ask(server,
      "POST /test.Sample/No HTTP/1.1\r\n"
      "content-type: application/json\r\n" END);
  ask(server,
      "POST /test.Sample/Echo HTTP/1.1\r\nconnect-timeout-ms: x\r\n"
      "content-type: application/json\r\n" END);
  ask(server, "nonsense\r\n\r\n");
  assert_true(
      comes(&refusals, "GET /nope?x 404 ok: unknown path from 127.0.0.1"));
  assert_true(comes(&refusals, "DELETE /test.Sample/Echo 405 ok: the method"));
  assert_true(comes(&refusals, "POST /test.Sample/Echo 415 ok: unknown cont"));
  assert_true(
      comes(&refusals, "POST /test.Sample/No 404 unimplemented: /test"));
  assert_true(
      comes(&refusals,
            "POST /test.Sample/Echo 400 invalid_argument: malformed time"));
  assert_true(comes(&refusals, "  0 ok: "));
  crpc_server_stats stats = {CRPC_SERVER_STATS_INIT};
  assert_int_equal(crpc_server_get_stats(server, &stats), CRPC_OK);
  assert_int_equal(stats.requests_refused, 6);
  assert_int_equal(stats.calls_started, 0);
}

/* --- numbers --- */

static crpc_code slow_echo(crpc_call *call, const test_Text *req,
                           test_Text *resp) {
  (void)req;
  (void)resp;
  return crpc_call_sleep_ms(call, 10000);
}

CRPC_TEST_NO_OOM(numbers) {
  char url[128];
  static const test_Sample slow = {.echo = slow_echo, .chat = NULL};
  static test_Text resp;
  const crpc_method_options blocking = {CRPC_METHOD_OPTIONS_INIT,
                                        .blocking = true};
  const crpc_server_options options = {CRPC_SERVER_OPTIONS_INIT, .workers = 2,
                                       .blocking_threads = 1};
  crpc_server *server = serve_make(&options, &slow, NULL);
  crpc_server_stats stats = {CRPC_SERVER_STATS_INIT};
  assert_int_equal(
      crpc_server_configure(server, CPB_STR("/test.Sample/Echo"), &blocking),
      CRPC_OK);
  assert_int_equal(crpc_server_get_stats(server, &stats), CRPC_OK);
  assert_int_equal(stats.connections_open, 0);
  assert_int_equal(crpc_server_listen(server, "127.0.0.1:0", NULL), CRPC_OK);
  assert_int_equal(crpc_server_start(server, NULL), CRPC_OK);
  serve_url(server, url);
  crpc_channel *channel = serve_channel(url, CRPC_GRPC, CRPC_HTTP_2);
  crpc_channel *second = serve_channel(url, CRPC_GRPC, CRPC_HTTP_2);
  crpc_call *quick = serve_call(second);
  crpc_call_set_timeout_ms(quick, 50);
  crpc_call *call = serve_call(channel);
  test_Text req = test_text("x", 1);
  assert_int_equal(crpc_call_unary(quick, TEST_ECHO, &req, &resp),
                   CRPC_DEADLINE_EXCEEDED);
  assert_int_equal(crpc_call_start(call, TEST_ECHO, &req, &resp, NULL, NULL),
                   CRPC_OK);
  assert_int_equal(crpc_call_sleep_ms(call, 100), CRPC_OK);
  assert_int_equal(crpc_server_get_stats(server, &stats), CRPC_OK);
  assert_int_equal(stats.connections_open, 2);
  assert_int_equal(stats.connections_accepted, 2);
  assert_int_equal(stats.connections_refused, 0);
  assert_int_equal(stats.calls_started, 2);
  assert_int_equal(stats.calls_open, 1);
  assert_true(stats.bytes_received > 100 && stats.bytes_sent > 50);
  assert_int_equal(stats.blocking_resting, 1);
  assert_int_equal(stats.blocking_working, 0);
  assert_int_equal(stats.blocking_queued, 0);
  crpc_server_stats older = {
      .struct_size = offsetof(crpc_server_stats, calls_open), .calls_open = 77};
  assert_int_equal(crpc_server_get_stats(server, &older), CRPC_OK);
  assert_int_equal(older.connections_accepted, 2);
  assert_int_equal(older.calls_open, 77);
  older.struct_size = 0;
  assert_int_equal(crpc_server_get_stats(server, &older),
                   CRPC_INVALID_ARGUMENT);
  crpc_call_cancel(call);
  assert_int_equal(crpc_call_wait(call), CRPC_CANCELED);
}

/* --- lines --- */

static void note_line(void *user, crpc_log_level level, cpb_str line) {
  char text[NOTE_MAX];
  (void)snprintf(text, sizeof text, "%d " CPB_STR_FMT, (int)level,
                 CPB_STR_ARG(line));
  add(user, text);
}

CRPC_TEST_NO_OOM(lines) {
  static notes lines = {.lock = PTHREAD_MUTEX_INITIALIZER};
  char expected[NOTE_MAX];
  const crpc_server_options options = {CRPC_SERVER_OPTIONS_INIT,
                                       .max_connections = 1, .log = note_line,
                                       .log_user = &lines};
  lines.count = 0;
  crpc_server *server = serve_start("127.0.0.1:0", &test_plain, NULL, &options);
  (void)snprintf(expected, sizeof expected, "%d listening on %s",
                 (int)CRPC_LOG_INFO, crpc_server_address(server, 0));
  assert_true(comes(&lines, expected));
  ask(server, "nonsense\r\n\r\n");
  assert_true(comes(&lines, "2 connection with 127.0.0.1:"));
  int first = serve_raw(server), second = serve_raw(server);
  assert_true(
      comes(&lines, "accepting connections: max_connections, 1, is reached"));
  close(first);
  close(second);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_never_became_a_call),
      cmocka_unit_test(numbers),
      cmocka_unit_test(lines),
  };
  if (serve_warm_up() != 0) {
    return 1;
  }
  crpc_test_start();
  return crpc_test_finish(
      cmocka_run_group_tests_name(__FILE__, tests, NULL, NULL));
}
