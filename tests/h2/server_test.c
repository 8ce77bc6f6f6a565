/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The server engine: requests, answers, resets, going away. */

#include "h2/script.h"

#define REQUEST_LOG \
  "head POST /a.b/C host content-type=application/grpc te=trailers"

static void handshake(script *s) {
  crpc_must(http_pair_say(&s->pair, (cpb_str){h2_preface, H2_PREFACE_LEN}));
  say_frame(s, H2_SETTINGS, 0, 0, NULL, 0);
  say_settings_ack(s);
  script_say(s);
  script_expect(s,
                "SETTINGS 3=200 6=65536\n"
                "WINDOW_UPDATE 0 16711681\nSETTINGS ack\n");
}

static void echo_unary(http_recorder *r) {
  http_exchange *x = r->x;
  cpb_str body = http_recorder_body(r);
  script_respond(x, false);
  x->vtable->send_data(x, &body, 1, false);
  script_trailers(x);
}

static void answer_head_only(http_recorder *r) {
  script_respond(r->x, true);
}

static void unary(script *s) {
  s->answer = echo_unary;
  handshake(s);
  say_request(s, 1, false);
  say_data(s, 1, 66, true);
  say_request(s, 3, false);
  say_data(s, 3, 3, true);
  script_say(s);
  script_expect(s,
                "HEADERS 1 :status=200 content-type=application/grpc\n"
                "DATA 1 66\nHEADERS 1 end grpc-status=0\n"
                "HEADERS 3 :status=200 content-type=application/grpc\n"
                "DATA 3 3\nHEADERS 3 end grpc-status=0\n");
  script_expect_log(s, 0, REQUEST_LOG "\ndata 66\nend\nclosed 256\n");
  script_expect_log(s, 1, REQUEST_LOG "\ndata 3\nend\nclosed 256\n");
  crpc_must(http_conn_exchanges(s->conn) == 0);
}

CRPC_TEST(unary_calls) {
  script_each(true, NULL, unary);
}

static void no_body(script *s) {
  s->answer = answer_head_only;
  handshake(s);
  say_request(s, 1, true);
  script_say(s);
  script_expect(s, "HEADERS 1 end :status=200 content-type=application/grpc\n");
  script_expect_log(s, 0, REQUEST_LOG " ended\nend\nclosed 256\n");
}

CRPC_TEST(request_without_body) {
  script_each(true, NULL, no_body);
}

static void trailers_in(script *s) {
  s->answer = answer_head_only;
  handshake(s);
  say_request(s, 1, false);
  say_data(s, 1, 10, false);
  say_headers(s, H2_END_HEADERS | H2_END_STREAM, 1, "x-sum: 5\nx-b: c\n");
  script_say_quietly(s);
  script_expect_log(s, 0,
                    REQUEST_LOG "\ndata 10\nend x-sum=5 x-b=c\nclosed 256\n");
}

CRPC_TEST(request_with_trailers) {
  script_each(true, NULL, trailers_in);
}

/* An answer before the request has ended, and word that no more is wanted. */
static void answer_early(script *s) {
  handshake(s);
  say_request(s, 1, false);
  script_say(s);
  crpc_must(s->opened == 1 && s->records[0].x);
  script_respond(s->records[0].x, true);
  s->records[0].x->vtable->reset(s->records[0].x, HTTP_NO_ERROR);
  assert_false(s->records[0].closed); /* not from inside the action */
  script_expect(s, "HEADERS 1 end :status=200 content-type=application/grpc\n");
}

static void early_answer(script *s) {
  answer_early(s);
  say_data(s, 1, 100, true); /* was on its way: dropped */
  script_say(s);
  script_expect(s, "");
  script_expect_log(s, 0, REQUEST_LOG "\nclosed 256\n");
}

static void early_answer_long_rest(script *s) {
  answer_early(s);
  for (int i = 0; i < 3; i++) {
    say_data(s, 1, 16384, false);
  }
  script_say(s);
  script_expect(s, "");
  say_data(s, 1, 16383, false); /* the window is used up */
  script_say(s);
  script_expect(s, "RST_STREAM 1 0\n");
  script_expect_log(s, 0, REQUEST_LOG "\nclosed 257\n");
}

static void early_answer_slow_rest(script *s) {
  answer_early(s);
  s->pair.loop.now_us += 1000000;
  cpb__loop_run(&s->pair.loop);
  script_say(s);
  script_expect(s, "RST_STREAM 1 0\n");
  script_expect_log(s, 0, REQUEST_LOG "\nclosed 257\n");
}

CRPC_TEST(answer_before_a_long_rest) {
  script_each(true, NULL, early_answer_long_rest);
}

CRPC_TEST(answer_before_a_slow_rest) {
  script_each(true, NULL, early_answer_slow_rest);
}

CRPC_TEST(answer_before_the_end) {
  script_each(true, NULL, early_answer);
}

/* The same while the answer waits for a window: all of it goes out first. */
static void early_answer_blocked(script *s) {
  http_exchange *x;
  handshake(s);
  say_setting(s, H2_SETTINGS_INITIAL_WINDOW_SIZE, 10);
  say_request(s, 1, false);
  script_say_quietly(s);
  crpc_must(s->opened == 1 && s->records[0].x);
  x = s->records[0].x;
  script_respond(x, false);
  script_send(x, 15, true);
  x->vtable->reset(x, HTTP_NO_ERROR);
  script_expect(s,
                "HEADERS 1 :status=200 content-type=application/grpc\n"
                "DATA 1 10\n");
  say_data(s, 1, 100, true);
  script_say(s);
  script_expect(s, "");
  say_window(s, 1, 10);
  script_say(s);
  script_expect(s, "DATA 1 5 end\n");
  crpc_must(s->records[0].closed);
}

CRPC_TEST(answer_before_the_end_blocked) {
  script_each(true, NULL, early_answer_blocked);
}

static void peer_resets(script *s) {
  handshake(s);
  say_request(s, 1, false);
  say_reset(s, 1, HTTP_CANCEL);
  say_request(s, 3, false);
  say_reset(s, 3, 0x1234); /* not known: INTERNAL_ERROR */
  say_window(s, 1, 5);     /* for a closed stream: ignored */
  script_say(s);
  script_expect(s, "");
  script_expect_log(s, 0, REQUEST_LOG "\nclosed 8\n");
  script_expect_log(s, 1, REQUEST_LOG "\nclosed 2\n");
}

CRPC_TEST(resets_by_the_peer) {
  script_each(true, NULL, peer_resets);
}

static void refused(script *s) {
  handshake(s);
  s->refuse = true;
  say_request(s, 1, false);
  say_data(s, 1, 10, true);
  script_say(s);
  script_expect(s, "RST_STREAM 1 7\n");
  crpc_must(http_conn_exchanges(s->conn) == 0);
}

CRPC_TEST(exchange_refused_above) {
  script_each(true, NULL, refused);
}

static void one_stream(script *s) {
  s->pair.limits.max_streams = 1;
}

static void too_many(script *s) {
  s->answer = answer_head_only;
  crpc_must(http_pair_say(&s->pair, (cpb_str){h2_preface, H2_PREFACE_LEN}));
  say_frame(s, H2_SETTINGS, 0, 0, NULL, 0);
  script_say_quietly(s);
  say_request(s, 1, false);
  say_request(s, 3, false);
  say_request(s, 5, false); /* the tables stay in step */
  say_data(s, 1, 1, true);
  say_request(s, 7, true);
  script_say(s);
  script_expect(s,
                "RST_STREAM 3 7\nRST_STREAM 5 7\n"
                "HEADERS 1 end :status=200 content-type=application/grpc\n"
                "HEADERS 7 end :status=200 content-type=application/grpc\n");
}

CRPC_TEST(too_many_streams) {
  script_each(true, one_stream, too_many);
}

static void graceful(script *s) {
  handshake(s);
  say_request(s, 1, false);
  script_say(s);
  http_conn_shutdown(s->conn);
  script_expect(s, "GOAWAY 2147483647 0\nPING shut-dn\n\n");
  say_request(s, 3, true); /* was on its way: taken */
  script_say(s);
  say_ping(s, "shut-dn\n", true);
  say_request(s, 5, true); /* too late: ignored */
  script_say(s);
  script_expect(s, "GOAWAY 3 0\n");
  crpc_must(s->opened == 2 && s->records[0].x && s->records[1].x);
  crpc_must(http_conn_want(s->conn) == HTTP_WANT_READ);
  script_respond(s->records[1].x, true);
  say_data(s, 1, 1, true);
  script_say(s);
  script_respond(s->records[0].x, true);
  script_expect(s,
                "HEADERS 3 end :status=200 content-type=application/grpc\n"
                "HEADERS 1 end :status=200 content-type=application/grpc\n");
  crpc_must(http_conn_want(s->conn) == (HTTP_WANT_READ | HTTP_WANT_CLOSE));
}

CRPC_TEST(graceful_shutdown) {
  script_each(true, NULL, graceful);
}

/* A peer that never answers the PING. */
static void graceful_alone(script *s) {
  handshake(s);
  http_conn_shutdown(s->conn);
  script_expect(s, "GOAWAY 2147483647 0\nPING shut-dn\n\n");
  crpc_must(http_pair_advance(&s->pair, 20000000));
  script_expect(s, "GOAWAY 0 0\n");
  crpc_must(http_conn_want(s->conn) & HTTP_WANT_CLOSE);
}

CRPC_TEST(graceful_shutdown_unanswered) {
  script_each(true, NULL, graceful_alone);
}

static void client_leaves(script *s) {
  handshake(s);
  say_request(s, 1, true);
  say_goaway(s, 0, 0);
  script_say(s);
  crpc_must(s->opened == 1 && s->records[0].x);
  script_respond(s->records[0].x, true);
  script_expect(s,
                "HEADERS 1 end :status=200 content-type=application/grpc\n"
                "GOAWAY 1 0\n");
  crpc_must(http_conn_want(s->conn) & HTTP_WANT_CLOSE);
}

CRPC_TEST(goaway_of_the_client) {
  script_each(true, NULL, client_leaves);
}

static void lost(script *s) {
  handshake(s);
  say_request(s, 1, true);
  say_request(s, 3, false);
  script_say(s);
  crpc_must(http_pair_say_eof(&s->pair));
  script_expect_log(s, 0, REQUEST_LOG " ended\nend\nclosed 258\n");
  script_expect_log(s, 1, REQUEST_LOG "\nclosed 258\n");
  crpc_must(http_conn_want(s->conn) == HTTP_WANT_CLOSE);
}

CRPC_TEST(connection_lost) {
  script_each(true, NULL, lost);
}

static void destroyed(script *s) {
  handshake(s);
  say_request(s, 1, false);
  script_say(s);
  http_conn_destroy(s->conn);
  s->pair.server.conn = NULL;
  script_expect_log(s, 0, REQUEST_LOG "\nclosed 258\n");
}

CRPC_TEST(destroyed_with_open_exchanges) {
  script_each(true, NULL, destroyed);
}

static void interim(script *s) {
  http_head head = {.status = 103, .content_length = -1};
  http_exchange *x;
  handshake(s);
  say_request(s, 1, true);
  script_say(s);
  crpc_must(s->opened == 1 && s->records[0].x);
  x = s->records[0].x;
  x->vtable->send_head(x, &head, false);
  head.status = 404;
  head.content_length = 3;
  x->vtable->send_head(x, &head, false);
  x->vtable->send_head(x, &head, false); /* no second one */
  script_send(x, 3, true);
  script_send(x, 3, true); /* nothing after the end */
  script_trailers(x);
  script_expect(s,
                "HEADERS 1 :status=103\n"
                "HEADERS 1 :status=404 content-length=3\nDATA 1 3 end\n");
  script_expect_log(s, 0, REQUEST_LOG " ended\nend\nclosed 256\n");
}

CRPC_TEST(interim_heads_and_order_of_actions) {
  script_each(true, NULL, interim);
}

/* What may not be sent ends the exchange. */
static void bad_field(script *s) {
  static const http_field bad[] = {
      {CPB_STR_INIT("x"), CPB_STR_INIT("a\nb"), HTTP_OTHER, 0},
      {CPB_STR_INIT("X"), CPB_STR_INIT("a"), HTTP_OTHER, 0},
      {CPB_STR_INIT(":status"), CPB_STR_INIT("200"), HTTP_OTHER, 0},
      {CPB_STR_INIT("connection"), CPB_STR_INIT("close"), HTTP_OTHER, 0},
      {CPB_STR_INIT("upgrade"), CPB_STR_INIT("x"), HTTP_UPGRADE, 0}};
  handshake(s);
  for (uint32_t i = 0; i < CPB__COUNT(bad); i++) {
    http_head head = {
        .status = 200, .fields = &bad[i], .count = 1, .content_length = -1};
    http_exchange *x;
    char want[32] = "RST_STREAM 1 2\n";
    want[11] = (char)('1' + 2 * i);
    say_request(s, 1 + 2 * i, true);
    script_say(s);
    crpc_must(s->opened == i + 1 && s->records[i].x);
    x = s->records[i].x;
    x->vtable->send_head(x, &head, false);
    script_send(x, 3, true);
    script_expect(s, want);
    script_expect_log(s, i, REQUEST_LOG " ended\nend\nclosed 2\n");
  }
}

CRPC_TEST(fields_that_may_not_be_sent) {
  script_each(true, NULL, bad_field);
}

/* Longer than a frame: HEADERS and CONTINUATION. */
static void long_head(script *s) {
  static char value[40000];
  http_field field = {CPB_STR("x-long"), {value, sizeof value}, HTTP_OTHER, 0};
  http_head head = {
      .status = 200, .fields = &field, .count = 1, .content_length = -1};
  http_exchange *x;
  memset(value, 'v', sizeof value);
  handshake(s);
  say_request(s, 1, true);
  script_say(s);
  crpc_must(s->opened == 1 && s->records[0].x);
  x = s->records[0].x;
  x->vtable->send_head(x, &head, true);
  script_expect(s, "HEADERS 1 end\nCONTINUATION 1\nCONTINUATION 1\n");
}

CRPC_TEST(head_longer_than_a_frame) {
  script_each(true, NULL, long_head);
}

CRPC_TEST_MAIN(cmocka_unit_test(unary_calls),
               cmocka_unit_test(request_without_body),
               cmocka_unit_test(request_with_trailers),
               cmocka_unit_test(answer_before_the_end),
               cmocka_unit_test(answer_before_a_long_rest),
               cmocka_unit_test(answer_before_a_slow_rest),
               cmocka_unit_test(answer_before_the_end_blocked),
               cmocka_unit_test(resets_by_the_peer),
               cmocka_unit_test(exchange_refused_above),
               cmocka_unit_test(too_many_streams),
               cmocka_unit_test(graceful_shutdown),
               cmocka_unit_test(graceful_shutdown_unanswered),
               cmocka_unit_test(goaway_of_the_client),
               cmocka_unit_test(connection_lost),
               cmocka_unit_test(destroyed_with_open_exchanges),
               cmocka_unit_test(interim_heads_and_order_of_actions),
               cmocka_unit_test(fields_that_may_not_be_sent),
               cmocka_unit_test(head_longer_than_a_frame))
