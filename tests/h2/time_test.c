/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Peers that are too slow: each wait for a peer has an end, but for those that a
 * program means. */

#include "h2/script.h"
#include "http/h2/h2.h"

enum { SECOND = 1000 * 1000 };

static void begin(script *s) {
  crpc_must(http_pair_say(&s->pair, (cpb_str){h2_preface, H2_PREFACE_LEN}));
  say_frame(s, H2_SETTINGS, 0, 0, NULL, 0);
  say_settings_ack(s);
  script_say_quietly(s);
}

/* Time passes as it does, not in one step. */
static void wait(script *s, int seconds) {
  for (int i = 0; i < seconds; i++) {
    crpc_must(http_pair_advance(&s->pair, SECOND));
  }
}

/* The same while nobody writes what the engine has to say. */
static void wait_unread(script *s, int seconds) {
  for (int i = 0; i < seconds; i++) {
    s->pair.loop.now_us += SECOND;
    cpb__loop_run(&s->pair.loop);
  }
}

static bool lives(const script *s) {
  return http_conn_want(s->conn) == HTTP_WANT_READ;
}

static bool was_ended(const script *s, const char *why) {
  const char *told = http_conn_why(s->conn);
  return told && strcmp(told, why) == 0;
}

/* As the protocol does for a message that has begun. */
static void await(script *s, size_t record) {
  crpc_must(s->records[record].x);
  s->records[record].x->awaits = true;
}

/* --- Frames --- */

static void half_a_frame(script *s) {
  begin(s);
  wait(s, 40);
  crpc_must(http_pair_say(&s->pair, CPB_STR("\0\0\x20\1\4")));
  wait(s, 20);
  crpc_must(http_pair_say(&s->pair, CPB_STR("\0\0\0\1\x82")));
  wait(s, 9);
  crpc_must(lives(s));
  wait(s, 1);
  crpc_must(http_conn_want(s->conn) == HTTP_WANT_CLOSE);
  crpc_must(was_ended(s, "frame without an end"));
}

CRPC_TEST(a_head_within_one_frame) {
  script_each(true, NULL, half_a_frame);
}

static void half_trailers(script *s) {
  begin(s);
  say_request(s, 1, false);
  script_say_quietly(s);
  wait(s, 100);
  crpc_must(http_pair_say(&s->pair, CPB_STR("\0\0\x20\1\5\0\0\0\1\x82")));
  wait(s, 30);
  crpc_must(http_conn_want(s->conn) == HTTP_WANT_CLOSE);
  script_expect_why(s, 0, "frame without an end");
}

CRPC_TEST(trailers_within_one_frame) {
  script_each(true, NULL, half_trailers);
}

/* --- Requests --- */

static void drip(script *s, int seconds, size_t bytes) {
  for (int i = 0; i < seconds; i++) {
    say_data(s, 1, bytes, false);
    script_say(s);
    wait(s, 1);
  }
}

static void slow_request(script *s) {
  begin(s);
  say_request(s, 1, false);
  say_request(s, 3, false);
  script_say_quietly(s);
  await(s, 0);
  drip(s, 60, 10);
  crpc_must(s->records[0].x);
  drip(s, 40, 10);
  script_expect_why(s, 0, "the request comes too slowly");
  crpc_must(s->records[0].reason == HTTP_TIMED_OUT);
  crpc_must(strstr(script_heard(s), "RST_STREAM 1 8\n"));
  /* This one is not waited for: it may be between two messages. */
  crpc_must(s->records[1].x && lives(s));
}

CRPC_TEST(a_request_that_drips) {
  script_each(true, NULL, slow_request);
}

static void fast_enough(script *s) {
  begin(s);
  say_request(s, 1, false);
  script_say_quietly(s);
  await(s, 0);
  drip(s, 300, 300);
  wait(s, 50);
  drip(s, 1, 5000);
  wait(s, 50);
  crpc_must(s->records[0].x && lives(s));
}

CRPC_TEST(a_request_that_comes) {
  script_each(true, NULL, fast_enough);
}

static void silent_between_messages(script *s) {
  begin(s);
  say_request(s, 1, false);
  script_say_quietly(s);
  drip(s, 1, 10);
  wait(s, 4000);
  crpc_must(s->records[0].x && lives(s));
}

CRPC_TEST(a_stream_may_be_silent) {
  script_each(true, NULL, silent_between_messages);
}

static void no_room(script *s) {
  s->pair.limits.stream_window = 100;
}

/* It is we who do not let it come. */
static void window_used_up(script *s) {
  begin(s);
  say_request(s, 1, false);
  script_say_quietly(s);
  s->records[0].keep = true;
  await(s, 0);
  drip(s, 1, 100);
  wait(s, 300);
  crpc_must(s->records[0].x && lives(s));
}

CRPC_TEST(a_request_that_has_no_room) {
  script_each(true, no_room, window_used_up);
}

static void no_room_at_all(script *s) {
  s->pair.limits.conn_window = 70000;
}

/* Others hold what the connection may send. */
static void connection_window_used_up(script *s) {
  begin(s);
  say_request(s, 1, false);
  say_request(s, 3, false);
  script_say_quietly(s);
  await(s, 0);
  s->records[1].keep = true;
  h2_of_conn(s->conn)->recv_window = 0;
  wait(s, 300);
  crpc_must(s->records[0].x && lives(s));
}

CRPC_TEST(a_connection_that_has_no_room) {
  script_each(true, no_room_at_all, connection_window_used_up);
}

/* --- Answers --- */

static void window_of_nothing(script *s) {
  begin(s);
  say_setting(s, H2_SETTINGS_INITIAL_WINDOW_SIZE, 100);
  say_request(s, 1, true);
  say_request(s, 3, true);
  script_say_quietly(s);
  script_respond(s->records[0].x, false);
  script_send(s->records[0].x, 1000, true);
  script_respond(s->records[1].x, false);
  script_send(s->records[1].x, 1000, false);
  wait(s, 50);
  say_window(s, 1, 100);
  script_say(s);
  wait(s, 50);
  crpc_must(s->records[0].x);
  wait(s, 40);
  script_expect_why(s, 0, "the answer is not read");
  /* Here somebody waits, and has deadlines of his own. */
  crpc_must(s->records[1].x && lives(s));
}

CRPC_TEST(an_answer_that_nobody_wants) {
  script_each(true, NULL, window_of_nothing);
}

static void deaf(script *s) {
  begin(s);
  say_request(s, 1, true);
  script_say_quietly(s);
  script_respond(s->records[0].x, false);
  wait_unread(s, 50);
  crpc_must(lives(s));
  wait_unread(s, 30);
  crpc_must(http_conn_want(s->conn) == HTTP_WANT_CLOSE);
  crpc_must(was_ended(s, "nothing is read"));
}

CRPC_TEST(a_peer_that_does_not_read) {
  script_each(true, NULL, deaf);
}

/* --- Nothing to wait for --- */

static void all_off(script *s) {
  s->pair.limits.head_timeout_us = 0;
  s->pair.limits.body_timeout_us = 0;
  s->pair.limits.write_timeout_us = 0;
}

static void for_ever(script *s) {
  begin(s);
  say_request(s, 1, false);
  script_say_quietly(s);
  await(s, 0);
  crpc_must(http_pair_say(&s->pair, CPB_STR("\0\0\x20\1\5\0\0\0\1\x82")));
  wait(s, 1000);
  crpc_must(s->records[0].x && lives(s));
}

CRPC_TEST(limits_that_are_off) {
  script_each(true, all_off, for_ever);
}

static void nothing_open(script *s) {
  begin(s);
  say_request(s, 1, true);
  script_say_quietly(s);
  script_respond(s->records[0].x, true);
  wait(s, 100);
  assert_int_equal(cpb__timers_next(&s->pair.loop.timers), INT64_MAX);
}

CRPC_TEST(an_idle_connection_sets_no_timer) {
  script_each(true, NULL, nothing_open);
}

/* --- Going away --- */

/* A request may be on its way: the PING is waited for, but not for long. */
static void no_pong(script *s) {
  begin(s);
  http_conn_shutdown(s->conn);
  script_expect(s, "GOAWAY 2147483647 0\nPING shut-dn\n\n");
  crpc_must(http_pair_advance(&s->pair, SECOND / 5 - 1));
  crpc_must(lives(s));
  crpc_must(http_pair_advance(&s->pair, 1));
  script_expect(s, "GOAWAY 0 0\n");
  crpc_must(!lives(s));
}

static void no_pong_with_calls(script *s) {
  begin(s);
  say_request(s, 1, true);
  script_say_quietly(s);
  http_conn_shutdown(s->conn);
  script_expect(s, "GOAWAY 2147483647 0\nPING shut-dn\n\n");
  crpc_must(http_pair_advance(&s->pair, SECOND - 1));
  script_expect(s, "");
  crpc_must(http_pair_advance(&s->pair, 1));
  script_expect(s, "GOAWAY 1 0\n");
  crpc_must(lives(s));
  script_respond(s->records[0].x, true);
  (void)script_heard(s);
  crpc_must(!lives(s));
}

/* The calls end, and there is less to wait for. */
static void no_pong_after_calls(script *s) {
  begin(s);
  say_request(s, 1, true);
  script_say_quietly(s);
  http_conn_shutdown(s->conn);
  script_respond(s->records[0].x, true);
  (void)script_heard(s);
  crpc_must(lives(s));
  crpc_must(http_pair_advance(&s->pair, SECOND / 5));
  crpc_must(!lives(s));
}

CRPC_TEST(a_shutdown_does_not_wait_for_long) {
  script_each(true, NULL, no_pong);
  script_each(true, NULL, no_pong_with_calls);
  script_each(true, NULL, no_pong_after_calls);
}

CRPC_TEST_MAIN(cmocka_unit_test(a_head_within_one_frame),
               cmocka_unit_test(trailers_within_one_frame),
               cmocka_unit_test(a_request_that_drips),
               cmocka_unit_test(a_request_that_comes),
               cmocka_unit_test(a_stream_may_be_silent),
               cmocka_unit_test(a_request_that_has_no_room),
               cmocka_unit_test(a_connection_that_has_no_room),
               cmocka_unit_test(an_answer_that_nobody_wants),
               cmocka_unit_test(a_peer_that_does_not_read),
               cmocka_unit_test(limits_that_are_off),
               cmocka_unit_test(an_idle_connection_sets_no_timer),
               cmocka_unit_test(a_shutdown_does_not_wait_for_long))
