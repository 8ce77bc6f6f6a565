/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The client engine against a scripted server. */

#include <stdio.h>

#include "h2/script.h"

#define REQUEST(id)                                          \
  "HEADERS " id                                              \
  " :method=POST :scheme=http :path=/a.b/C :authority=host " \
  "content-type=application/grpc\n"
#define REQUEST_END(id)                                          \
  "HEADERS " id                                                  \
  " end :method=POST :scheme=http :path=/a.b/C :authority=host " \
  "content-type=application/grpc\n"

static void begin(script *s) {
  say_frame(s, H2_SETTINGS, 0, 0, NULL, 0);
  say_settings_ack(s);
  script_say(s);
  script_expect(s,
                "SETTINGS 2=0 6=65536\n"
                "WINDOW_UPDATE 0 16711681\nSETTINGS ack\n");
}

static void say_response(script *s, uint32_t id, bool end) {
  say_headers(s, H2_END_HEADERS | (end ? H2_END_STREAM : 0U), id,
              ":status: 200\ncontent-type: application/grpc\n");
}

static void unary(script *s) {
  begin(s);
  script_send(script_open(s, false), 66, true);
  (void)script_open(s, true);
  script_expect(s, REQUEST("1") "DATA 1 66 end\n" REQUEST_END("3"));
  say_response(s, 1, false);
  say_data(s, 1, 20, false);
  say_response(s, 3, true);
  say_headers(s, H2_END_HEADERS | H2_END_STREAM, 1, "grpc-status: 0\n");
  script_say(s);
  script_expect(s, "");
  script_expect_log(s, 0,
                    "head 200 content-type=application/grpc\ndata 20\n"
                    "end grpc-status=0\nclosed 256\n");
  script_expect_log(s, 1,
                    "head 200 content-type=application/grpc ended\nend\n"
                    "closed 256\n");
  crpc_must(http_conn_exchanges(s->conn) == 0);
}

CRPC_TEST(unary_calls) {
  script_each(false, NULL, unary);
}

/* RFC 9113 section 6.5.2: SETTINGS_MAX_HEADER_LIST_SIZE is told to the user. */
static void header_list_size(script *s) {
  begin(s);
  http_exchange *x = script_open(s, false);
  crpc_must(http_conn_max_field_bytes(s->conn) == SIZE_MAX);
  say_setting(s, H2_SETTINGS_MAX_HEADER_LIST_SIZE, 8192);
  script_say(s);
  crpc_must(http_conn_max_field_bytes(s->conn) == 8192);
  crpc_must(x->vtable->max_field_bytes(x) == 8192);
}

CRPC_TEST(header_list_size_of_the_peer) {
  script_each(false, NULL, header_list_size);
}

/* Requests may be written before the server's SETTINGS came. */
static void eager(script *s) {
  (void)script_open(s, true);
  script_expect(s,
                "SETTINGS 2=0 6=65536\n"
                "WINDOW_UPDATE 0 16711681\n" REQUEST_END("1"));
  crpc_must(http_conn_room(s->conn) == 99);
  say_setting(s, H2_SETTINGS_MAX_CONCURRENT_STREAMS, 2);
  script_say_quietly(s);
  crpc_must(http_conn_room(s->conn) == 1);
  (void)script_open(s, true);
  assert_null(http_conn_open(s->conn, &(http_head){0}, true));
  say_response(s, 1, true);
  script_say(s);
  crpc_must(http_conn_room(s->conn) == 1);
}

CRPC_TEST(stream_limit_of_the_server) {
  script_each(false, NULL, eager);
}

static void interim(script *s) {
  begin(s);
  (void)script_open(s, true);
  say_headers(s, H2_END_HEADERS, 1, ":status: 100\n");
  say_headers(s, H2_END_HEADERS, 1, ":status: 103\nlink: x\n");
  say_response(s, 1, true);
  script_say(s);
  script_expect_log(s, 0,
                    "head 200 content-type=application/grpc ended\nend\n"
                    "closed 256\n");
}

CRPC_TEST(interim_heads_are_skipped) {
  script_each(false, NULL, interim);
}

static void endless_interims(script *s) {
  begin(s);
  (void)script_open(s, true);
  for (int i = 0; i < 33; i++) {
    say_headers(s, H2_END_HEADERS, 1, ":status: 103\n");
  }
  script_say(s);
  script_expect_log(s, 0, "closed 262\n");
}

CRPC_TEST(interim_heads_without_end) {
  script_each(false, NULL, endless_interims);
}

typedef struct head_case {
  const char *lines;
  bool end;
  const char *log;
} head_case;

static const head_case cases[] = {
    {":status: 999\n", true, "head 999 ended\nend\nclosed 256\n"},
    {":status: 200\nte: trailers\n", true, "closed 262\n"},
    {":status: 200\nconnection: close\n", true, "closed 262\n"},
    {":status: 200\nhost: h\n", true,
     "head 200 host=h ended\nend\nclosed 256\n"},
    {":status: 200\n:status: 200\n", true, "closed 262\n"},
    {":status: 099\n", true, "closed 262\n"},
    {":status: 20\n", true, "closed 262\n"},
    {":status: 2000\n", true, "closed 262\n"},
    {":status: 20x\n", true, "closed 262\n"},
    {":status: 101\n", false, "closed 262\n"},
    {":status: 100\n", true, "closed 262\n"},
    {"x: y\n", true, "closed 262\n"},
    {"x: y\n:status: 200\n", true, "closed 262\n"},
    {":status: 200\n:path: /\n", true, "closed 262\n"},
    {":status: 204\ncontent-length: 5\n", true,
     "head 204 content-length=5 ended\nend\nclosed 256\n"},
    {":status: 200\ncontent-length: 5\n", true,
     "head 200 content-length=5 ended\nclosed 262\n"},
};

static void run_case(script *s) {
  const head_case *c = &cases[script_case];
  begin(s);
  (void)script_open(s, true);
  say_headers(s, H2_END_HEADERS | (c->end ? H2_END_STREAM : 0U), 1, c->lines);
  script_say(s);
  script_expect_log(s, 0, c->log);
}

CRPC_TEST(response_heads_by_the_book) {
  for (script_case = 0; script_case < CPB__COUNT(cases); script_case++) {
    script_each(false, NULL, run_case);
  }
}

static void data_first(script *s) {
  begin(s);
  (void)script_open(s, true);
  say_data(s, 1, 1, false);
  script_say(s);
  script_expect_log(s, 0, "closed 1\n");
}

CRPC_TEST(data_before_the_head) {
  script_each(false, NULL, data_first);
}

/* --- Resets --- */

static void resets(script *s) {
  http_exchange *x;
  begin(s);
  (void)script_open(s, false);
  (void)script_open(s, false);
  x = script_open(s, false);
  x->vtable->reset(x, HTTP_CANCEL);
  assert_false(s->records[2].closed);
  (void)script_heard(s);
  say_reset(s, 1, HTTP_REFUSED_STREAM);
  say_response(s, 3, true);
  say_reset(s, 3, HTTP_NO_ERROR); /* the answer is all there */
  say_response(s, 5, false);      /* on its way: ignored */
  say_data(s, 5, 10, true);
  script_say(s);
  script_expect(s, "");
  script_expect_log(s, 0, "closed 259\n");
  script_expect_log(
      s, 1, "head 200 content-type=application/grpc ended\nend\nclosed 0\n");
  script_expect_log(s, 2, "closed 257\n");
}

CRPC_TEST(resets_both_ways) {
  script_each(false, NULL, resets);
}

/* --- Going away --- */

static void goaway(script *s) {
  begin(s);
  (void)script_open(s, true);
  (void)script_open(s, false);
  (void)script_open(s, true);
  (void)script_heard(s);
  say_goaway(s, 0x7fffffff, 0);
  script_say(s);
  crpc_must(!http_conn_usable(s->conn));
  crpc_must(http_conn_exchanges(s->conn) == 3);
  say_goaway(s, 1, 0);
  script_say(s);
  script_expect_log(s, 1, "closed 259\n");
  script_expect_log(s, 2, "closed 259\n");
  crpc_must(http_conn_want(s->conn) == HTTP_WANT_READ);
  say_response(s, 1, true);
  script_say(s);
  script_expect_log(s, 0,
                    "head 200 content-type=application/grpc ended\nend\n"
                    "closed 256\n");
  crpc_must(http_conn_want(s->conn) == HTTP_WANT_CLOSE);
}

CRPC_TEST(goaway_of_the_server) {
  script_each(false, NULL, goaway);
}

static void leave(script *s) {
  begin(s);
  (void)script_open(s, true);
  (void)script_heard(s);
  http_conn_shutdown(s->conn);
  crpc_must(!http_conn_usable(s->conn));
  crpc_must(http_conn_room(s->conn) == 0);
  script_expect(s, "GOAWAY 0 0\n");
  say_response(s, 1, true);
  script_say(s);
  crpc_must(http_conn_want(s->conn) == HTTP_WANT_CLOSE);
}

CRPC_TEST(shutdown_by_the_client) {
  script_each(false, NULL, leave);
}

/* Lost: what was never written may be tried again, what was may not. */
static void lost(script *s) {
  begin(s);
  (void)script_open(s, true);
  (void)script_heard(s);
  (void)script_open(s, true); /* still in the output */
  http_conn_feed_eof(s->conn, true);
  script_expect_log(s, 0, "closed 258\n");
  script_expect_log(s, 1, "closed 259\n");
  crpc_must(http_conn_want(s->conn) == HTTP_WANT_CLOSE);
}

CRPC_TEST(connection_lost) {
  script_each(false, NULL, lost);
}

/* --- What a server may not do --- */

typedef void say_fn(script *s);
static say_fn *offence;

static void push(script *s) {
  say_frame(s, H2_PUSH_PROMISE, H2_END_HEADERS, 1, "\0\0\0\2\x88", 5);
}
static void enable_push(script *s) {
  say_setting(s, H2_SETTINGS_ENABLE_PUSH, 1);
}
static void idle_head(script *s) {
  say_response(s, 3, true);
}
static void even_head(script *s) {
  say_response(s, 2, true);
}
static void idle_data(script *s) {
  say_data(s, 3, 1, true);
}
static void idle_reset(script *s) {
  say_reset(s, 3, 8);
}
static void idle_window(script *s) {
  say_window(s, 3, 8);
}

static void run_offence(script *s) {
  begin(s);
  (void)script_open(s, true);
  (void)script_heard(s);
  offence(s);
  script_say(s);
  script_expect(s, "GOAWAY 0 1\n");
  script_expect_log(s, 0, "closed 1\n");
}

/* --- Why --- */

static void log_line(http_conn *conn, http_reason reason, const char *why,
                     void *user) {
  script *s = user;
  assert_true(!s->conn || conn == s->conn); /* it may not be made to the end */
  assert_string_equal(why, http_conn_why(conn));
  s->logged++;
  s->log_reason = reason;
}

static void listen(script *s) {
  s->log = log_line;
}

/* One constant text, from the place of the fault to all who are concerned. */
static void told_why(script *s) {
  begin(s);
  (void)script_open(s, true);
  (void)script_heard(s);
  say_frame(s, H2_PING, 0, 1, "12345678", 8);
  script_say(s);
  script_expect(s, "GOAWAY 0 1\n");
  crpc_must(strcmp(s->debug, "PING frame on a stream") == 0);
  script_expect_why(s, 0, "PING frame on a stream");
  crpc_must(s->logged == 1);
  crpc_must(s->log_reason == HTTP_PROTOCOL_ERROR);
}

CRPC_TEST(a_fault_keeps_its_words) {
  script_each(false, listen, told_why);
}

static void calm(script *s) {
  listen(s);
  s->pair.limits.max_control_frames = 3;
}

/* We are the ones who had enough: the server asked for nothing. */
static void had_enough(script *s) {
  begin(s);
  (void)script_open(s, true);
  (void)script_heard(s);
  for (int i = 0; i < 10; i++) {
    say_ping(s, "12345678", false);
  }
  script_say(s);
  script_expect_log(s, 0, "closed 263\n"); /* HTTP_FLOOD */
  script_expect_why(s, 0, "too many control frames");
  (void)script_heard(s);
  crpc_must(strcmp(s->debug, "too many control frames") == 0);
}

CRPC_TEST(a_flood_is_called_one) {
  script_each(false, calm, had_enough);
}

static cpb_str debug_data;
static const char *goaway_why;

static void goaway_words(script *s) {
  begin(s);
  (void)script_open(s, true);
  (void)script_open(s, true);
  (void)script_heard(s);
  say_goaway_with(s, 1, HTTP_ENHANCE_YOUR_CALM, debug_data);
  script_say(s);
  script_expect_log(s, 1, "closed 259\n");
  script_expect_why(s, 1, goaway_why);
  http_conn_feed_eof(s->conn, false);
  script_expect_log(s, 0, "closed 258\n");
  script_expect_why(s, 0, goaway_why);
  crpc_must(http_conn_why(s->conn) &&
            strcmp(http_conn_why(s->conn), goaway_why) == 0);
  crpc_must(s->logged == 1);
}

#define ENDED "the server ended the connection: ENHANCE_YOUR_CALM"
#define TEN "0123456789"
#define HUNDRED TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN

CRPC_TEST(words_of_the_server) {
  static const struct {
    cpb_str debug;
    const char *why;
  } words[] = {
      {CPB_STR_INIT(""), ENDED},
      {CPB_STR_INIT("too_many_pings"), ENDED " too_many_pings"},
      {CPB_STR_INIT("a\0b\r\n\xC3\xA9%s"), ENDED " a?b????%s"},
      {CPB_STR_INIT(HUNDRED HUNDRED "x"), ENDED " " HUNDRED HUNDRED},
  };
  for (script_case = 0; script_case < CPB__COUNT(words); script_case++) {
    debug_data = words[script_case].debug;
    goaway_why = words[script_case].why;
    script_each(false, listen, goaway_words);
  }
}

static void refused(script *s) {
  begin(s);
  (void)script_open(s, true);
  (void)script_heard(s);
  say_reset(s, 1, HTTP_REFUSED_STREAM);
  script_say(s);
  script_expect_log(s, 0, "closed 259\n");
  script_expect_why(s, 0, "stream refused by the server");
}

CRPC_TEST(a_refused_stream_is_called_so) {
  script_each(false, NULL, refused);
}

/* RFC 9113 section 3.4 lets a server do what it likes with a preface that it
 * does not know. */
static void http1_answer(script *s) {
  (void)script_open(s, true);
  (void)script_heard(s);
  crpc_must(http_pair_say(&s->pair, CPB_STR("HTTP/1.1 400 Bad Request\r\n"
                                            "Content-Length: 0\r\n\r\n")));
  script_expect_log(s, 0, "closed 258\n");
  script_expect_why(s, 0, "the server speaks HTTP/1.1, not HTTP/2");
}

CRPC_TEST(http1_in_answer_to_the_preface) {
  script_each(false, NULL, http1_answer);
}

/* --- Heads and trailers beyond our limits --- */

static void small_limits(script *s) {
  s->pair.limits.max_header_bytes = 1000;
  s->pair.limits.max_header_count = 10;
}

static void say_fields(script *s, uint32_t id, int count, size_t len, bool end,
                       const char *first) {
  char lines[4000];
  size_t at = (size_t)snprintf(lines, sizeof lines, "%s", first);
  for (int i = 0; i < count; i++) {
    at += (size_t)snprintf(lines + at, sizeof lines - at, "x%d: %0*d\n", i,
                           (int)len, i);
  }
  say_headers(s, H2_END_HEADERS | (end ? H2_END_STREAM : 0U), id, lines);
}

/* One stream suffers; the others, and the tables, do not. */
static void heads_too_large(script *s) {
  say_frame(s, H2_SETTINGS, 0, 0, NULL, 0);
  say_settings_ack(s);
  script_say_quietly(s);
  for (int i = 0; i < 4; i++) {
    (void)script_open(s, true);
  }
  (void)script_heard(s);
  say_fields(s, 1, 1, 1000, false, ":status: 200\n");
  say_fields(s, 3, 20, 1, false, ":status: 200\n");
  say_headers(s, H2_END_HEADERS, 5, ":status: 200\n");
  say_fields(s, 5, 3, 400, true, "");
  say_response(s, 7, true);
  script_say(s);
  script_expect(s, "RST_STREAM 1 11\nRST_STREAM 3 11\nRST_STREAM 5 11\n");
  script_expect_why(s, 0, "response headers larger than 1000 bytes");
  script_expect_why(s, 1, "more than 10 response headers");
  script_expect_why(s, 2, "response trailers larger than 1000 bytes");
  crpc_must(s->records[2].reason == HTTP_TOO_LARGE);
  script_expect_log(s, 3,
                    "head 200 content-type=application/grpc ended\nend\n"
                    "closed 256\n");
  crpc_must(http_conn_usable(s->conn));
}

CRPC_TEST(heads_beyond_the_limits) {
  script_each(false, small_limits, heads_too_large);
}

/* --- Offences --- */

CRPC_TEST(offences) {
  static say_fn *const all[] = {push,      enable_push, idle_head,  even_head,
                                idle_data, idle_reset,  idle_window};
  for (script_case = 0; script_case < CPB__COUNT(all); script_case++) {
    offence = all[script_case];
    script_each(false, NULL, run_offence);
  }
}

/* --- What may not be sent --- */

static void bad_requests(script *s) {
  static const http_field bad_field = {CPB_STR_INIT("a b"), CPB_STR_INIT("c"),
                                       HTTP_OTHER, 0};
  http_head head = {.method = CPB_STR("GET"),
                    .path = CPB_STR("/x?y=z"),
                    .content_length = -1};
  http_exchange *x;
  begin(s);
  head.fields = &bad_field;
  head.count = 1;
  assert_null(http_conn_open(s->conn, &head, true));
  head.count = 0;
  head.method = CPB_STR("G T");
  assert_null(http_conn_open(s->conn, &head, true));
  head.method = CPB_STR("PUT");
  head.path = CPB_STR("x y");
  assert_null(http_conn_open(s->conn, &head, true));
  head.path = CPB_STR("/x?y=z");
  head.authority = CPB_STR("a b");
  assert_null(http_conn_open(s->conn, &head, true));
  crpc_must(http_conn_exchanges(s->conn) == 0);
  head.authority = CPB_STR("");
  head.content_length = 0;
  x = http_conn_open(s->conn, &head, true);
  crpc_must(x);
  s->opened = 1;
  http_recorder_watch(&s->records[0], x);
  script_expect(s,
                "HEADERS 1 end :method=PUT :scheme=http :path=/x?y=z "
                "content-length=0\n");
}

CRPC_TEST(requests_that_may_not_be_sent) {
  script_each(false, NULL, bad_requests);
}

/* The server gives us no table to encode with, then a small one. */
static void table_sizes(script *s) {
  static const uint32_t sizes[] = {0, 100, 4096, 65536};
  begin(s);
  for (uint32_t i = 0; i < CPB__COUNT(sizes); i++) {
    say_setting(s, H2_SETTINGS_HEADER_TABLE_SIZE, sizes[i]);
    script_say(s);
    script_expect(s, "SETTINGS ack\n");
    hpack_decoder_limit(&s->decoder, sizes[i]);
    (void)script_open(s, true);
    (void)script_open(s, true);
    crpc_must(strstr(script_heard(s), ":path=/a.b/C"));
    say_response(s, 4 * i + 1, true);
    say_response(s, 4 * i + 3, true);
    script_say(s);
    crpc_must(s->records[(size_t)2 * i].closed);
  }
}

CRPC_TEST(header_table_of_the_server) {
  script_each(false, NULL, table_sizes);
}

static void keepalive_limit(script *s) {
  s->pair.limits.keepalive_us = 1000000;
}

/* Only while something is open. */
static void keepalive(script *s) {
  begin(s);
  crpc_must(http_pair_advance(&s->pair, 5000000));
  script_expect(s, "");
  (void)script_open(s, true);
  (void)script_heard(s);
  crpc_must(http_pair_advance(&s->pair, 1000000));
  script_expect(s, "PING keep-up\n\n");
  say_response(s, 1, true);
  script_say(s);
  crpc_must(http_pair_advance(&s->pair, 50000000));
  script_expect(s, "");
  crpc_must(http_conn_usable(s->conn));
}

CRPC_TEST(keepalive_pings) {
  script_each(false, keepalive_limit, keepalive);
}

CRPC_TEST_MAIN(cmocka_unit_test(unary_calls),
               cmocka_unit_test(header_list_size_of_the_peer),
               cmocka_unit_test(stream_limit_of_the_server),
               cmocka_unit_test(interim_heads_are_skipped),
               cmocka_unit_test(interim_heads_without_end),
               cmocka_unit_test(response_heads_by_the_book),
               cmocka_unit_test(data_before_the_head),
               cmocka_unit_test(resets_both_ways),
               cmocka_unit_test(goaway_of_the_server),
               cmocka_unit_test(shutdown_by_the_client),
               cmocka_unit_test(connection_lost),
               cmocka_unit_test(a_fault_keeps_its_words),
               cmocka_unit_test(a_flood_is_called_one),
               cmocka_unit_test(words_of_the_server),
               cmocka_unit_test(a_refused_stream_is_called_so),
               cmocka_unit_test(http1_in_answer_to_the_preface),
               cmocka_unit_test(heads_beyond_the_limits),
               cmocka_unit_test(offences),
               cmocka_unit_test(requests_that_may_not_be_sent),
               cmocka_unit_test(header_table_of_the_server),
               cmocka_unit_test(keepalive_pings))
