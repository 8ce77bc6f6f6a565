/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Clients that are too slow for a server: each wait for them has an end, but for
 * those that a program means. */

#include "http_pair/pair.h"
#include "http_pair/recorder.h"
#include "support/crpc_test.h"

enum { SECOND = 1000 * 1000 };

#define POST "POST / HTTP/1.1\r\nhost: h\r\ncontent-length: 100000\r\n\r\n"
#define CHUNKED \
  "POST / HTTP/1.1\r\nhost: h\r\ntransfer-encoding: chunked\r\n\r\n"
#define GET "GET / HTTP/1.1\r\nhost: h\r\n\r\n"
#define CLOSING_ANSWER \
  "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 1\r\n\r\na"
#define BAD \
  "HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"
#define TIMEOUT \
  "HTTP/1.1 408 Request Timeout\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"

static http_pair pair;
static http_recorder record;

static bool on_open(http_conn *conn, http_exchange *x, void *user) {
  (void)conn;
  (void)user;
  if (record.closed) {
    http_recorder_drop(&record);
    http_recorder_init(&record, crpc_test_allocator());
  }
  http_recorder_watch(&record, x);
  return true;
}

static void drop(void *unused) {
  (void)unused;
  http_pair_drop(&pair);
  pair.server.conn = NULL;
  http_recorder_drop(&record);
}

static void begin(void) {
  http_pair_init(&pair, crpc_test_allocator(), HTTP_PAIR_WHOLE, 1);
  http_recorder_init(&record, crpc_test_allocator());
  crpc_test_defer(drop, NULL);
  http_conn_config config = http_pair_config(&pair);
  config.open = on_open;
  http_pair_connect(&pair, NULL, http_h1_server(&config));
  crpc_must(pair.server.conn);
}

static void say(const char *text) {
  crpc_must(http_pair_say(&pair, cpb_str_from_cstr(text)));
}

static void wait(int seconds) {
  for (int i = 0; i < seconds; i++) {
    crpc_must(http_pair_advance(&pair, SECOND));
  }
}

/* The same while nobody writes what the engine has to say. */
static void wait_unread(int seconds) {
  for (int i = 0; i < seconds; i++) {
    pair.loop.now_us += SECOND;
    cpb__loop_run(&pair.loop);
  }
}

static void drip(int seconds, const char *text) {
  for (int i = 0; i < seconds; i++) {
    say(text);
    wait(1);
  }
}

static bool lives(void) {
  return http_conn_want(pair.server.conn) == HTTP_WANT_READ;
}

static bool heard(const char *want) {
  return cpb_str_equal(http_pair_heard(&pair), cpb_str_from_cstr(want));
}

static bool was_ended(const char *why) {
  const char *told = http_conn_why(pair.server.conn);
  return told && strcmp(told, why) == 0;
}

static void respond(size_t n, bool end) {
  static char body[1000];
  crpc_must(record.x);
  memset(body, 'a', sizeof(body));
  http_head head = {.status = 200, .content_length = -1};
  cpb_str part = {body, n};
  record.x->vtable->send_head(record.x, &head, false);
  record.x->vtable->send_data(record.x, &part, 1, end);
}

CRPC_TEST(a_body_that_drips) {
  begin();
  say(POST);
  crpc_must(record.x);
  record.x->awaits = true;
  drip(60, "abc");
  crpc_must(record.x);
  drip(40, "abc");
  crpc_must(record.closed && record.reason == HTTP_TIMED_OUT);
  crpc_must(strcmp(record.why, "the request comes too slowly") == 0);
  crpc_must(heard(TIMEOUT) && !lives());
}

CRPC_TEST(a_body_that_drips_under_an_answer) {
  begin();
  say(POST);
  crpc_must(record.x);
  record.x->awaits = true;
  respond(5, false);
  drip(100, "abc");
  crpc_must(record.closed && record.reason == HTTP_TIMED_OUT);
  crpc_must(http_conn_want(pair.server.conn) == HTTP_WANT_CLOSE);
}

CRPC_TEST(a_body_that_comes) {
  char text[301];
  memset(text, 'a', 300);
  text[300] = '\0';
  begin();
  say(POST);
  crpc_must(record.x);
  record.x->awaits = true;
  drip(300, text);
  crpc_must(record.x && lives());
}

CRPC_TEST(a_stream_may_be_silent) {
  begin();
  say(CHUNKED "1\r\na\r\n");
  wait(4000);
  crpc_must(record.x && lives());
}

CRPC_TEST(trailers_that_drip) {
  begin();
  say(CHUNKED "1\r\na\r\n0\r\n");
  wait(100);
  crpc_must(record.x && lives());
  drip(29, "a");
  crpc_must(record.x && lives());
  drip(1, "a");
  crpc_must(record.closed && record.reason == HTTP_TIMED_OUT);
  crpc_must(strcmp(record.why, "trailers without an end") == 0);
  crpc_must(heard(TIMEOUT) && !lives());
}

CRPC_TEST(an_answer_that_nobody_reads) {
  begin();
  say(GET);
  respond(1000, true);
  wait_unread(50);
  crpc_must(lives());
  wait_unread(30);
  crpc_must(http_conn_want(pair.server.conn) == HTTP_WANT_CLOSE);
  crpc_must(was_ended("the answer is not read"));
}

/* Somebody waits, and has deadlines of his own. */
CRPC_TEST(an_answer_that_goes_on) {
  begin();
  say(GET);
  respond(1000, false);
  wait_unread(1000);
  crpc_must(lives() && record.x);
}

CRPC_TEST(an_idle_connection_sets_no_timer) {
  begin();
  say(GET);
  respond(10, true);
  wait(100);
  crpc_must(record.closed && lives());
  assert_int_equal(cpb__timers_next(&pair.loop.timers), INT64_MAX);
}

/* It is refused with the head; a head without an end has its time. */
CRPC_TEST(a_cr_ends_no_line) {
  static const char *const heads[] = {"GET / HTTP/1.1\rhost: h\r\n\r\n",
                                      "GET / HTTP/1.1\r\nhost: h\r\r\n\r\n",
                                      "GET / HTTP/1.1\r\r\n\r\n"};
  for (size_t i = 0; i < CPB__COUNT(heads); i++) {
    for (http_pair_mode mode = 0; mode <= HTTP_PAIR_BYTES; mode++) {
      begin();
      pair.mode = mode;
      say(heads[i]);
      crpc_must(heard(BAD) && !lives());
      drop(NULL);
    }
  }
  begin();
}

/* --- Clients that end their side --- */

/* They may still read: a request that has come whole is answered. */
CRPC_TEST(the_end_of_file_leaves_a_whole_request) {
  begin();
  say(GET GET);
  respond(1, true);
  crpc_must(http_pair_say_eof(&pair));
  crpc_must(record.x && lives());
  http_pair_forget(&pair);
  crpc_must(http_pair_advance(&pair, SECOND / 2 - 1));
  crpc_must(heard(""));
  crpc_must(http_pair_advance(&pair, 1));
  crpc_must(heard("HTTP/1.1 100 Continue\r\n\r\n"));
  http_pair_forget(&pair);
  wait(1000);
  crpc_must(heard("") && record.x);
  respond(1, true);
  crpc_must(http_pair_pump(&pair));
  crpc_must(heard(CLOSING_ANSWER));
  crpc_must(record.closed && record.reason == HTTP_DONE);
  crpc_must(http_conn_want(pair.server.conn) == HTTP_WANT_CLOSE);
}

CRPC_TEST(the_end_of_file_and_nobody_there) {
  begin();
  say(GET);
  crpc_must(http_pair_say_eof(&pair));
  crpc_must(record.x && lives());
  http_conn_feed_eof(pair.server.conn, true);
  crpc_must(record.closed && record.reason == HTTP_CONNECTION_LOST);
  crpc_must(http_conn_want(pair.server.conn) == HTTP_WANT_CLOSE);
}

CRPC_TEST(the_end_of_file_in_an_answer) {
  begin();
  say(GET);
  respond(1, false);
  crpc_must(http_pair_say_eof(&pair));
  crpc_must(record.closed && record.reason == HTTP_CONNECTION_LOST);
}

/* --- Shutdown --- */

CRPC_TEST(a_request_that_crosses_a_shutdown) {
  begin();
  say(GET);
  respond(1, true);
  crpc_must(http_pair_pump(&pair));
  http_pair_forget(&pair);
  http_conn_shutdown(pair.server.conn);
  crpc_must(http_pair_advance(&pair, HTTP_GRACE_US - 1));
  crpc_must(lives());
  say(GET);
  crpc_must(record.x && lives());
  wait(10);
  respond(1, true);
  crpc_must(http_pair_pump(&pair));
  crpc_must(heard(CLOSING_ANSWER));
  crpc_must(!lives());
}

/* The head of its answer did not say that it is the last one. */
CRPC_TEST(a_shutdown_in_an_answer) {
  begin();
  say(GET);
  respond(1, false);
  crpc_must(http_pair_pump(&pair));
  http_conn_shutdown(pair.server.conn);
  cpb_str part = CPB_STR("b");
  crpc_must(record.x);
  record.x->vtable->send_data(record.x, &part, 1, HTTP_END);
  crpc_must(http_pair_pump(&pair));
  crpc_must(record.closed && lives());
  http_pair_forget(&pair);
  say(GET);
  crpc_must(record.x);
  respond(1, true);
  crpc_must(http_pair_pump(&pair));
  crpc_must(heard(CLOSING_ANSWER));
  crpc_must(!lives());
}

CRPC_TEST(a_shutdown_with_nothing_on_its_way) {
  begin();
  say(GET);
  respond(1, true);
  crpc_must(http_pair_pump(&pair));
  http_conn_shutdown(pair.server.conn);
  crpc_must(http_pair_advance(&pair, HTTP_GRACE_US));
  crpc_must(!lives());
}

CRPC_TEST_MAIN(cmocka_unit_test(a_body_that_drips),
               cmocka_unit_test(a_body_that_drips_under_an_answer),
               cmocka_unit_test(a_body_that_comes),
               cmocka_unit_test(a_stream_may_be_silent),
               cmocka_unit_test(trailers_that_drip),
               cmocka_unit_test(an_answer_that_nobody_reads),
               cmocka_unit_test(an_answer_that_goes_on),
               cmocka_unit_test(an_idle_connection_sets_no_timer),
               cmocka_unit_test(a_cr_ends_no_line),
               cmocka_unit_test(the_end_of_file_leaves_a_whole_request),
               cmocka_unit_test(the_end_of_file_and_nobody_there),
               cmocka_unit_test(the_end_of_file_in_an_answer),
               cmocka_unit_test(a_request_that_crosses_a_shutdown),
               cmocka_unit_test(a_shutdown_in_an_answer),
               cmocka_unit_test(a_shutdown_with_nothing_on_its_way))
