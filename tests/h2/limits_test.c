/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Peers that flood, stall or do not read. */

#include <stdio.h>

#include "h2/script.h"

static void begin(script *s) {
  crpc_must(http_pair_say(&s->pair, (cpb_str){h2_preface, H2_PREFACE_LEN}));
  say_frame(s, H2_SETTINGS, 0, 0, NULL, 0);
  say_settings_ack(s);
  script_say_quietly(s);
}

static void answer(http_recorder *r) {
  script_respond(r->x, true);
}

static void expect_failed(script *s, const char *goaway) {
  const char *heard = script_heard(s);
  size_t n = strlen(heard);
  size_t m = strlen(goaway);
  crpc_must(n >= m && strcmp(heard + n - m, goaway) == 0);
  crpc_must(http_conn_want(s->conn) == (HTTP_WANT_READ | HTTP_WANT_CLOSE));
  crpc_must(http_conn_exchanges(s->conn) == 0);
}

static void tight(script *s) {
  s->pair.limits.max_resets = s->pair.limits.max_faults = 10;
  s->pair.limits.max_control_frames = 20;
  s->pair.limits.max_header_bytes = 1000;
  s->pair.limits.max_header_count = 10;
  s->pair.limits.idle_timeout_us = 0;
}

/* --- Rapid reset (CVE-2023-44487), and resets that the peer provokes --- */

static void rapid_reset(script *s) {
  begin(s);
  for (uint32_t i = 0; i < 10; i++) {
    say_request(s, 2 * i + 1, true);
    say_reset(s, 2 * i + 1, HTTP_CANCEL);
  }
  script_say(s);
  script_expect(s, "");
  s->pair.loop.now_us += 1000000; /* five come back */
  for (uint32_t i = 10; i < 16; i++) {
    say_request(s, 2 * i + 1, true);
    say_reset(s, 2 * i + 1, HTTP_CANCEL);
  }
  script_say(s);
  expect_failed(s, "GOAWAY 31 11\n");
}

CRPC_TEST(resets_in_a_row) {
  script_each(true, tight, rapid_reset);
}

static void provoked(script *s) {
  begin(s);
  for (uint32_t i = 0; i < 11; i++) {
    say_request(s, 2 * i + 1, false);
    say_window(s, 2 * i + 1, 0);
  }
  script_say(s);
  expect_failed(s, "GOAWAY 21 11\n");
}

static void provoked_malformed(script *s) {
  begin(s);
  for (uint32_t i = 0; i < 11; i++) {
    say_headers(s, H2_END_HEADERS, 2 * i + 1, ":method: GET\n");
  }
  script_say(s);
  expect_failed(s, "GOAWAY 21 11\n");
}

CRPC_TEST(resets_provoked) {
  script_each(true, tight, provoked);
  script_each(true, tight, provoked_malformed);
}

/* --- What honest peers do --- */

/* A PING for each burst of DATA, to find out how wide the way is. */
static void ping_per_call(script *s) {
  s->answer = answer;
  begin(s);
  for (uint32_t i = 0; i < 100; i++) {
    say_request(s, 2 * i + 1, true);
    say_ping(s, "12345678", false);
    script_say_quietly(s);
  }
  crpc_must(http_conn_want(s->conn) == HTTP_WANT_READ);
}

static void ping_per_message(script *s) {
  begin(s);
  say_request(s, 1, false);
  script_say_quietly(s);
  crpc_must(s->opened == 1 && s->records[0].x);
  script_respond(s->records[0].x, false);
  for (int i = 0; i < 100; i++) {
    script_send(s->records[0].x, 5, false);
    say_ping(s, "12345678", false);
    script_say_quietly(s);
  }
  crpc_must(http_conn_want(s->conn) == HTTP_WANT_READ);
}

/* Each second call is given up. */
static void cancels_beside_calls(script *s) {
  s->answer = answer;
  begin(s);
  for (uint32_t i = 0; i < 100; i++) {
    say_request(s, 4 * i + 1, true);
    say_request(s, 4 * i + 3, false);
    say_reset(s, 4 * i + 3, HTTP_CANCEL);
    script_say_quietly(s);
  }
  crpc_must(http_conn_want(s->conn) == HTTP_WANT_READ);
}

/* Answered in full, and the peer has no more to say or did not know. */
static void resets_of_what_is_over(script *s) {
  begin(s);
  for (uint32_t i = 0; i < SCRIPT_EXCHANGES; i++) {
    for (uint32_t k = 0; k < 2; k++) {
      uint32_t id = 4 * i + 2 * k + 1;
      say_request(s, id, k);
      script_say_quietly(s);
      if (s->opened <= SCRIPT_EXCHANGES) {
        crpc_must(s->records[s->opened - 1].x);
        script_respond(s->records[s->opened - 1].x, true);
        say_reset(s, id, HTTP_NO_ERROR);
        say_reset(s, id, HTTP_NO_ERROR);
      }
      script_say_quietly(s);
    }
  }
  crpc_must(http_conn_want(s->conn) == HTTP_WANT_READ);
}

static void tightest(script *s) {
  tight(s);
  s->pair.limits.max_resets = 1;
  s->pair.limits.max_control_frames = 10;
}

CRPC_TEST(honest_peers) {
  script_each(true, tight, ping_per_call);
  script_each(true, tight, ping_per_message);
  script_each(true, tight, cancels_beside_calls);
  script_each(true, tightest, resets_of_what_is_over);
}

/* --- Floods --- */

typedef void flood_fn(script *s);
static flood_fn *flood_frame;

static void ping_frame(script *s) {
  say_ping(s, "12345678", false);
}
static void settings_frame(script *s) {
  say_setting(s, 0x99, 1);
}
static void priority_frame(script *s) {
  say_frame(s, H2_PRIORITY, 0, 9, "\0\0\0\1\0", 5);
}
static void empty_data(script *s) {
  say_data(s, 1, 0, false);
}
static void padded_nothing(script *s) {
  say_frame(s, H2_DATA, H2_PADDED, 1, "\2\0\0", 3);
}
static void unknown_frame(script *s) {
  say_frame(s, 0x42, 0, 0, "?", 1);
}
static void old_reset(script *s) {
  say_reset(s, 3, 8);
}
static void goaway_frame(script *s) {
  say_goaway(s, 0, 0);
}

static void flood(script *s) {
  s->answer = answer;
  begin(s);
  say_request(s, 1, false);
  say_request(s, 3, true);
  script_say_quietly(s);
  for (int i = 0; i < 30; i++) {
    flood_frame(s);
  }
  script_say(s);
  expect_failed(s, "GOAWAY 3 11\n");
}

CRPC_TEST(floods) {
  static flood_fn *const frames[] = {ping_frame, settings_frame, priority_frame,
                                     empty_data, padded_nothing, unknown_frame,
                                     old_reset,  goaway_frame};
  for (size_t i = 0; i < CPB__COUNT(frames); i++) {
    script_case = i;
    flood_frame = frames[i];
    script_each(true, tight, flood);
  }
}

/* Data for a stream that ended is answered once: then it is one that we reset,
 * and what is on its way is ignored. */
static void late_data(script *s) {
  s->answer = answer;
  begin(s);
  say_request(s, 1, true);
  script_say_quietly(s);
  for (int i = 0; i < 100; i++) {
    say_data(s, 1, 1, false);
  }
  script_say(s);
  script_expect(s, "RST_STREAM 1 5\n");
}

CRPC_TEST(late_data_is_answered_once) {
  script_each(true, tight, late_data);
}

/* --- Header blocks --- */

static void continuations(script *s) {
  begin(s);
  say_headers(s, 0, 1, ":method: GET\n");
  for (int i = 0; i < 17; i++) {
    say_frame(s, H2_CONTINUATION, 0, 1, NULL, 0);
  }
  script_say(s);
  expect_failed(s, "GOAWAY 0 11\n");
}

static void long_block(script *s) {
  static const char zeros[16384];
  begin(s);
  say_frame(s, H2_HEADERS, 0, 1, zeros, 1000);
  say_frame(s, H2_CONTINUATION, 0, 1, zeros, 16384);
  script_say(s);
  script_expect(s, "");
  say_frame(s, H2_CONTINUATION, 0, 1, zeros, 1);
  script_say(s);
  expect_failed(s, "GOAWAY 0 11\n");
}

CRPC_TEST(continuation_floods) {
  script_each(true, tight, continuations);
  script_each(true, tight, long_block);
}

static void many_fields(script *s, uint32_t id, bool end) {
  say_headers(s, H2_END_HEADERS | (end ? H2_END_STREAM : 0), id,
              ":method: POST\n:scheme: http\n:path: /a\n:authority: h\n"
              "a: 1\na: 1\na: 1\na: 1\na: 1\na: 1\na: 1\na: 1\na: 1\na: 1\n"
              "a: 1\n");
}

static void too_large(script *s) {
  char lines[1200] = ":method: POST\n:scheme: http\n:path: /a\nx: ";
  size_t n = strlen(lines);
  s->answer = answer;
  begin(s);
  memset(lines + n, 'x', 1000);
  strcpy(lines + n + 1000, "\n");
  say_headers(s, H2_END_HEADERS | H2_END_STREAM, 1, lines);
  say_headers(s, H2_END_HEADERS, 3, lines);
  many_fields(s, 5, true);
  say_request(s, 7, true); /* the tables are still in step */
  script_say(s);
  script_expect(s,
                "HEADERS 1 end :status=431\n"
                "HEADERS 3 end :status=431\nRST_STREAM 3 0\n"
                "HEADERS 5 end :status=431\n"
                "HEADERS 7 end :status=200 content-type=application/grpc\n");
  crpc_must(s->opened == 1);
}

CRPC_TEST(head_too_large) {
  script_each(true, tight, too_large);
}

/* Heads of open calls are held: what the budget has no room for is refused. */
static void room_for_two(script *s) {
  s->pair.limits.conn_window = 25000;
}

static void held_heads(script *s) {
  static char lines[11000];
  char *at =
      lines + sprintf(lines, ":method: POST\n:scheme: http\n:path: /a\n");
  for (int i = 0; i < 7; i++) {
    at += sprintf(at, "long: %01400d\n", i);
  }
  begin(s);
  for (uint32_t id = 1; id < 7; id += 2) {
    say_headers(s, H2_END_HEADERS, id, lines);
  }
  script_say(s);
  script_expect(s, "RST_STREAM 5 7\n");
  crpc_must(s->opened == 2);
  say_reset(s, 1, HTTP_CANCEL);
  say_headers(s, H2_END_HEADERS, 7, lines);
  script_say(s);
  script_expect(s, "");
  crpc_must(s->opened == 3);
}

CRPC_TEST(heads_that_are_held) {
  script_each(true, room_for_two, held_heads);
}

static void trailers_too_large(script *s) {
  char lines[1200] = "x: ";
  memset(lines + 3, 'x', 1000);
  strcpy(lines + 1003, "\n");
  begin(s);
  say_request(s, 1, false);
  say_headers(s, H2_END_HEADERS | H2_END_STREAM, 1, lines);
  script_say(s);
  script_expect(s, "RST_STREAM 1 11\n");
  crpc_must(s->records[0].closed);
  crpc_must(s->records[0].reason == HTTP_TOO_LARGE);
  script_expect_why(s, 0, "request trailers larger than 1000 bytes");
}

CRPC_TEST(trailers_larger_than_allowed) {
  script_each(true, tight, trailers_too_large);
}

/* --- Output that nobody reads --- */

static void not_reading(void) {
  http_pair pair;
  http_conn_config config;
  http_conn *conn;
  char frame[17];
  size_t taken = 1;
  size_t pings = 0;
  cpb_str out;
  http_pair_init(&pair, crpc_test_allocator(), HTTP_PAIR_WHOLE, 0);
  pair.limits.max_output_bytes = 500;
  pair.limits.max_control_frames = 1000000;
  config = http_pair_config(&pair);
  conn = http_h2_server(&config);
  assert_non_null(conn);
  http_conn_feed(conn, h2_preface, H2_PREFACE_LEN, NULL);
  h2_put_frame(frame, 0, H2_SETTINGS, 0, 0);
  http_conn_feed(conn, frame, 9, NULL);
  h2_put_frame(frame, 8, H2_PING, 0, 0);
  memcpy(frame + 9, "12345678", 8);
  while (taken > 0 && pings < 1000) {
    taken = http_conn_feed(conn, frame, sizeof frame, NULL);
    assert_true(taken == 0 || taken == sizeof frame);
    pings += taken > 0;
  }
  assert_true(pings > 20 && pings < 40);
  crpc_must(http_conn_drain(conn, &out, 1) == 1);
  assert_true(out.len > 500 && out.len < 600);
  /* held by the driver: counts until it is written */
  crpc_must(http_conn_feed(conn, frame, sizeof frame, NULL) == 0);
  http_conn_drained(conn, out.len);
  assert_int_equal(http_conn_feed(conn, frame, sizeof frame, NULL),
                   sizeof frame);
  http_conn_destroy(conn);
  cpb__loop_cleanup(&pair.loop);
}

CRPC_TEST_NO_OOM(output_that_nobody_reads) {
  not_reading();
}

/* --- Time --- */

static void no_preface(script *s) {
  script_say_quietly(s);
  crpc_must(http_pair_advance(&s->pair, 29999999));
  crpc_must(http_conn_want(s->conn) == HTTP_WANT_READ);
  crpc_must(http_pair_advance(&s->pair, 1));
  crpc_must(http_conn_want(s->conn) == HTTP_WANT_CLOSE);
}

static void no_settings_ack(script *s) {
  crpc_must(http_pair_say(&s->pair, (cpb_str){h2_preface, H2_PREFACE_LEN}));
  say_frame(s, H2_SETTINGS, 0, 0, NULL, 0);
  say_request(s, 1, true);
  script_say_quietly(s);
  crpc_must(http_pair_advance(&s->pair, 30000000));
  crpc_must(http_conn_want(s->conn) == HTTP_WANT_CLOSE);
  crpc_must(s->records[0].closed);
  crpc_must(s->records[0].reason == HTTP_TIMED_OUT);
}

static void slow_block(script *s) {
  begin(s);
  crpc_must(http_pair_advance(&s->pair, 40000000));
  say_headers(s, 0, 1, ":method: GET\n");
  script_say(s);
  crpc_must(http_pair_advance(&s->pair, 30000000));
  crpc_must(http_conn_want(s->conn) == HTTP_WANT_CLOSE);
}

CRPC_TEST(slow_handshake) {
  script_each(true, NULL, no_preface);
  script_each(true, NULL, no_settings_ack);
  script_each(true, NULL, slow_block);
}

static void idle_limit(script *s) {
  s->pair.limits.idle_timeout_us = 5000000;
}

static void idle(script *s) {
  begin(s);
  say_request(s, 1, true);
  script_say(s);
  crpc_must(s->opened == 1 && s->records[0].x);
  crpc_must(http_pair_advance(&s->pair, 60000000)); /* it is not idle */
  crpc_must(http_conn_want(s->conn) == HTTP_WANT_READ);
  script_respond(s->records[0].x, true);
  script_expect(s, "HEADERS 1 end :status=200 content-type=application/grpc\n");
  crpc_must(http_pair_advance(&s->pair, 4999999));
  crpc_must(http_conn_want(s->conn) == HTTP_WANT_READ);
  crpc_must(http_pair_advance(&s->pair, 1));
  script_expect(s, "GOAWAY 1 0\n");
  crpc_must(http_conn_want(s->conn) & HTTP_WANT_CLOSE);
}

CRPC_TEST(idle_connection) {
  script_each(true, idle_limit, idle);
}

static void keepalive_limit(script *s) {
  s->pair.limits.keepalive_us = 10000000;
}

static void keepalive(script *s) {
  begin(s);
  say_request(s, 1, true);
  script_say(s);
  crpc_must(http_pair_advance(&s->pair, 9999999));
  script_expect(s, "");
  crpc_must(http_pair_advance(&s->pair, 1));
  script_expect(s, "PING keep-up\n\n");
  crpc_must(http_pair_advance(&s->pair, 19000000));
  say_ping(s, "keep-up\n", true);
  script_say(s);
  crpc_must(http_pair_advance(&s->pair, 10000000));
  script_expect(s, "PING keep-up\n\n");
  crpc_must(http_pair_advance(&s->pair, 20000000));
  crpc_must(http_conn_want(s->conn) == HTTP_WANT_CLOSE);
  crpc_must(s->records[0].closed);
  crpc_must(s->records[0].reason == HTTP_TIMED_OUT);
}

CRPC_TEST(keepalive_pings) {
  script_each(true, keepalive_limit, keepalive);
}

CRPC_TEST_MAIN(cmocka_unit_test(resets_in_a_row),
               cmocka_unit_test(resets_provoked),
               cmocka_unit_test(honest_peers), cmocka_unit_test(floods),
               cmocka_unit_test(late_data_is_answered_once),
               cmocka_unit_test(continuation_floods),
               cmocka_unit_test(head_too_large),
               cmocka_unit_test(heads_that_are_held),
               cmocka_unit_test(trailers_larger_than_allowed),
               cmocka_unit_test(output_that_nobody_reads),
               cmocka_unit_test(slow_handshake),
               cmocka_unit_test(idle_connection),
               cmocka_unit_test(keepalive_pings))
