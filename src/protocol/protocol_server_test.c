/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Tests of the server side: requests in, through a fake exchange, to handlers of
 * all four kinds, and answers out. */

#include <stdio.h>

#include "protocol/test_server.h"

/* --- All is well --- */

CRPC_TEST(connect_unary) {
  fixture();
  post(11, "/test.Echo/Say", PROTO, BODY("\n\2hi\x10\7"));
  crpc_must(f.c.ended && f.c.status == 200);
  body_is(BODY("\n\2hi\x10\7"));
  crpc_must(f.c.content_length == 6);
  text_is(carrier_header(&f.c, "content-type"), "application/proto");
  text_is(carrier_header(&f.c, "x-head"), "h");
  text_is(carrier_header(&f.c, "trailer-x-tail"), "t");
  assert_false(f.c.has_trailers);
  crpc_must(!f.c.was_reset);
  assert_int_equal(f.c.data_calls, 1);
  crpc_must(f.c.consumed == f.c.given);
}

CRPC_TEST(empty_message_is_a_message) {
  fixture();
  post(20, "/test.Echo/Say", PROTO, "", 0);
  crpc_must(f.c.ended && f.c.status == 200 && f.c.content_length == 0);
  post(20, "/test.Echo/Say", GRPC, BODY("\0\0\0\0\0"));
  crpc_must(f.c.ended && f.c.status == 200);
  body_is(BODY("\0\0\0\0\0"));
  text_is(carrier_trailer(&f.c, "grpc-status"), "0");
}

CRPC_TEST(grpc_unary) {
  fixture();
  post(20, "/test.Echo/Say", GRPC, BODY("\0\0\0\0\4\n\2hi"));
  crpc_must(f.c.ended && f.c.status == 200);
  body_is(BODY("\0\0\0\0\4\n\2hi"));
  text_is(carrier_header(&f.c, "content-type"), "application/grpc+proto");
  text_is(carrier_header(&f.c, "x-head"), "h");
  text_is(f.c.trailers, "grpc-status: 0\nx-tail: t\n");
}

CRPC_TEST(grpc_web_unary) {
  fixture();
  post(11, "/test.Echo/Say", WEB, BODY("\0\0\0\0\4\n\2hi"));
  crpc_must(f.c.ended && f.c.status == 200);
  body_is(
      BODY("\0\0\0\0\4\n\2hi\x80\0\0\0\x1B"
           "grpc-status: 0\r\nx-tail: t\r\n"));
  assert_false(f.c.has_trailers);
}

CRPC_TEST(every_kind_on_every_stream_wire) {
  static const struct {
    const char *fields, *tail;
    size_t tail_len;
  } wires[] = {
      {STREAM, BODY("\2\0\0\0\x1D{\"metadata\":{\"x-tail\":[\"t\"]}}")},
      {GRPC, "", 0},
      {WEB, BODY("\x80\0\0\0\x1B"
                 "grpc-status: 0\r\nx-tail: t\r\n")},
  };
  static const char two[] = "\0\0\0\0\5\n\1a\x10\1\0\0\0\0\5\n\1a\x10\2";
  fixture();
  for (size_t i = 0; i < CPB__COUNT(wires); i++) {
    char expected[128];
    size_t n = sizeof(two) - 1;
    post(20, "/test.Echo/Count", wires[i].fields,
         BODY("\0\0\0\0\5\n\1a\x10\2"));
    memcpy(expected, two, n);
    memcpy(expected + n, wires[i].tail, wires[i].tail_len);
    crpc_must(f.c.ended);
    body_is(expected, n + wires[i].tail_len);

    post(20, "/test.Echo/Chat", wires[i].fields, two, n);
    crpc_must(f.c.ended && f.c.body_len >= n);
    assert_memory_equal(f.c.body, two, n);

    post(20, "/test.Echo/Sum", wires[i].fields, two, n);
    crpc_must(f.c.ended && f.c.body_len >= 11);
    assert_memory_equal(f.c.body, "\0\0\0\0\6\n\2aa\x10\3", 11);
  }
}

CRPC_TEST(body_in_any_pieces) {
  static const char body[] = "\0\0\0\0\4\n\2hi\0\0\0\0\0\0\0\0\0\4\n\2yo";
  fixture();
  for (int owned = 0; owned < 2; owned++) {
    CRPC_FOR_EACH_SPLIT (split, body, sizeof(body) - 1) {
      cpb_str piece;
      fresh(20);
      carrier_request(&f.c, "POST", "/test.Echo/Chat", GRPC, false);
      cpb__loop_run(&f.loop);
      while (crpc_split_next(&split, &piece)) {
        crpc_must(carrier_data(&f.c, piece.data, piece.len,
                               owned ? crpc_test_allocator() : NULL));
        cpb__loop_run(&f.loop);
      }
      carrier_end(&f.c, "");
      cpb__loop_run(&f.loop);
      body_is(body, sizeof(body) - 1);
      text_is(f.c.trailers, "grpc-status: 0\n");
      crpc_must(f.c.consumed == f.c.given);
    }
    CRPC_FOR_EACH_SPLIT (split, "\n\4text\x10\7", 8) {
      cpb_str piece;
      fresh(11);
      carrier_request(&f.c, "POST", "/test.Echo/Say", PROTO, false);
      while (crpc_split_next(&split, &piece)) {
        crpc_must(carrier_data(&f.c, piece.data, piece.len,
                               owned ? crpc_test_allocator() : NULL));
      }
      cpb__loop_run(&f.loop);
      carrier_end(&f.c, "");
      cpb__loop_run(&f.loop);
      body_is("\n\4text\x10\7", 8);
    }
  }
}

CRPC_TEST(metadata_outlives_the_exchange) {
  fixture();
  char fields[256];
  sprintf(fields, "%sx-in: value\nx-blob-bin: AAEC\n", GRPC);
  post(20, "/test.Echo/Say", fields, BODY("\0\0\0\0\6\n\4meta"));
  crpc_must(f.c.ended);
  body_is(BODY("\0\0\0\0\7\n\5value"));
}

/* A proxy may end a cancelled upload cleanly and reset it then: to the handler that
 * is no complete request. */
CRPC_TEST(reset_behind_a_clean_end) {
  static const char *const wires[] = {GRPC, STREAM, WEB};
  fixture();
  for (size_t i = 0; i < CPB__COUNT(wires); i++) {
    f.sum_code = CRPC_OK;
    fresh(20);
    carrier_request(&f.c, "POST", "/test.Echo/Sum", wires[i], false);
    crpc_must(carrier_data(&f.c, BODY("\0\0\0\0\3\n\1a"), NULL));
    wait_us(0);
    carrier_end(&f.c, "");
    carrier_close(&f.c, HTTP_CANCEL);
    wait_us(0);
    crpc_must(f.sum_code == CRPC_CANCELED && f.c.heads == 0);
  }
}

/* Over HTTP/1.1 an answer waits for the end of the request. A caller that is silent
 * waits for the answer, too: it is told so. */
CRPC_TEST(silent_caller_of_half_duplex) {
  static const char *const wires[] = {STREAM, WEB};
  static const char one[] = "\0\0\0\0\3\n\1a";
  fixture();
  for (size_t i = 0; i < CPB__COUNT(wires); i++) {
    fresh(11);
    carrier_request(&f.c, "POST", "/test.Echo/Chat", wires[i], false);
    /* Who says nothing and has got nothing may do so for ever. */
    wait_us(60000000);
    for (int n = 0; n < 3; n++) {
      crpc_must(carrier_data(&f.c, BODY(one), NULL));
      wait_us(1900000);
      crpc_must(f.c.heads == 0);
    }
    wait_us(200000);
    crpc_must(f.c.ended && f.c.status == 505 && f.c.body_len == 0);
    carrier_end(&f.c, "");
    /* Whoever ends gets all. */
    fresh(11);
    carrier_request(&f.c, "POST", "/test.Echo/Chat", wires[i], false);
    crpc_must(carrier_data(&f.c, BODY(one), NULL));
    wait_us(1900000);
    crpc_must(carrier_data(&f.c, BODY(one), NULL));
    carrier_end(&f.c, "");
    wait_us(10000000);
    crpc_must(f.c.ended && f.c.status == 200 && f.c.body_len > 16 &&
              memcmp(f.c.body, "\0\0\0\0\3\n\1a\0\0\0\0\3\n\1a", 16) == 0);
  }
}

/* Who has said how much will come does not wait for an answer, however slow. */
CRPC_TEST(slow_caller_with_a_length) {
  fixture();
  fresh(11);
  carrier_request(&f.c, "POST", "/test.Echo/Chat",
                  STREAM "content-length: 16\n", false);
  crpc_must(carrier_data(&f.c, BODY("\0\0\0\0\3\n\1a"), NULL));
  wait_us(60000000);
  crpc_must(f.c.heads == 0);
  crpc_must(carrier_data(&f.c, BODY("\0\0\0\0\3\n\1a"), NULL));
  carrier_end(&f.c, "");
  wait_us(0);
  crpc_must(f.c.ended && f.c.status == 200 && f.c.body_len > 16);
}

/* A peer that leaves, a deadline: nothing is left behind. */
CRPC_TEST(end_while_an_answer_is_held) {
  fixture();
  for (int way = 0; way < 3; way++) {
    fresh(11);
    carrier_request(&f.c, "POST", "/test.Echo/Chat",
                    way == 1 ? STREAM "connect-timeout-ms: 1000\n" : STREAM,
                    false);
    crpc_must(carrier_data(&f.c, BODY("\0\0\0\0\3\n\1a"), NULL));
    wait_us(10000);
    if (way == 0) {
      carrier_close(&f.c, HTTP_CONNECTION_LOST);
    }
    wait_us(way == 2 ? 0 : 5000000);
    crpc_must(way != 1 || (f.c.ended && f.c.status == 200));
  }
}

CRPC_TEST(full_duplex_answers_each_message) {
  fixture();
  fresh(20);
  carrier_request(&f.c, "POST", "/test.Echo/Chat", GRPC, false);
  for (size_t i = 1; i < 4; i++) {
    crpc_must(
        carrier_data(&f.c, BODY("\0\0\0\0\3\n\1x"), crpc_test_allocator()));
    cpb__loop_run(&f.loop);
    crpc_must(f.c.body_len == i * 8);
  }
  carrier_end(&f.c, "");
  cpb__loop_run(&f.loop);
  crpc_must(f.c.ended);
}

CRPC_TEST(half_duplex_waits_for_the_end) {
  fixture();
  fresh(11);
  carrier_request(&f.c, "POST", "/test.Echo/Chat", STREAM, false);
  crpc_must(carrier_data(&f.c, BODY("\0\0\0\0\3\n\1x"), crpc_test_allocator()));
  cpb__loop_run(&f.loop);
  crpc_must(f.c.heads == 0);
  carrier_end(&f.c, "");
  cpb__loop_run(&f.loop);
  crpc_must(f.c.ended);
  body_is(BODY("\0\0\0\0\3\n\1x\2\0\0\0\2{}"));
}

CRPC_TEST(sender_waits_for_the_peer) {
  fixture();
  fresh(20);
  f.c.blocked = true;
  carrier_request(&f.c, "POST", "/test.Echo/Count", GRPC, false);
  crpc_must(
      carrier_data(&f.c, BODY("\0\0\0\0\2\x10\3"), crpc_test_allocator()));
  carrier_end(&f.c, "");
  cpb__loop_run(&f.loop);
  crpc_must(f.c.body_len == 0);
  carrier_unblock(&f.c);
  cpb__loop_run(&f.loop);
  crpc_must(f.c.ended && f.c.body_len == 21);
}

/* --- Errors that handlers make --- */

CRPC_TEST(handler_error_connect) {
  fixture();
  post(11, "/test.Echo/Say", PROTO, BODY("\n\4fail"));
  crpc_must(f.c.ended && f.c.status == 404);
  text_is(carrier_header(&f.c, "content-type"), "application/json");
  body_is(
      BODY("{\"code\":\"not_found\",\"message\":\"no \\\"thing\\\" "
           "\\u000a\xC3\xA9\",\"details\":[{\"type\":\"test.Note\","
           "\"value\":\"CgN3aHk\"}]}"));
  text_is(carrier_header(&f.c, "x-head"), "h");
  text_is(carrier_header(&f.c, "trailer-x-tail"), "t");
}

CRPC_TEST(handler_error_grpc) {
  fixture();
  post(20, "/test.Echo/Say", GRPC, BODY("\0\0\0\0\6\n\4fail"));
  crpc_must(f.c.ended && f.c.status == 200 && f.c.body_len == 0);
  text_is(carrier_header(&f.c, "x-head"), "h");
  assert_null(carrier_header(&f.c, "grpc-status"));
  text_is(carrier_trailer(&f.c, "grpc-status"), "5");
  text_is(carrier_trailer(&f.c, "grpc-message"), "no \"thing\" %0A%C3%A9");
  text_is(carrier_trailer(&f.c, "grpc-status-details-bin"),
          "CAUSDm5vICJ0aGluZyIgCsOpGiYKHXR5cGUuZ29vZ2xlYXBpcy5jb20vdGVzdC5Ob3"
          "RlEgUKA3doeQ");
  text_is(carrier_trailer(&f.c, "x-tail"), "t");
}

CRPC_TEST(handler_error_after_messages) {
  fixture();
  post(20, "/test.Echo/Count", STREAM, BODY("\0\0\0\0\x08\n\4fail\x10\1"));
  crpc_must(f.c.ended && f.c.status == 200);
  body_is(
      BODY("\0\0\0\0\x08\n\4fail\x10\1\2\0\0\0\x4B"
           "{\"error\":{\"code\":\"aborted\",\"message\":\"enough\"},"
           "\"metadata\":{\"x-tail\":[\"t\"]}}"));
  post(20, "/test.Echo/Count", GRPC, BODY("\0\0\0\0\x08\n\4fail\x10\1"));
  text_is(f.c.trailers, "grpc-status: 10\ngrpc-message: enough\nx-tail: t\n");
}

/* What is left of the request is the carrier's to deal with. */
CRPC_TEST(handler_that_does_not_read) {
  static const uint8_t versions[] = {11, 20};
  fixture();
  for (size_t i = 0; i < 2; i++) {
    fresh(versions[i]);
    carrier_request(&f.c, "POST", "/test.Echo/Deaf",
                    versions[i] == 11 ? STREAM : GRPC, false);
    cpb__loop_run(&f.loop);
    crpc_must(f.c.ended);
    crpc_must(f.c.was_reset);
    crpc_must(f.c.reset_reason == HTTP_NO_ERROR);
  }
  text_is(carrier_header(&f.c, "grpc-status"), "7");
}

/* --- Requests that never become calls --- */

typedef struct bad {
  const char *method, *path, *fields;
  uint16_t status;
  const char *header, *value; /* that the answer must have; NULL: must not */
} bad;

#define TEXT "text/plain; charset=utf-8"

CRPC_TEST(rejections) {
  static const bad bads[] = {
      {"POST", "/test.Echo/Nothing", "content-type: text/html\n", 404,
       "content-type", TEXT},
      {"GET", "/favicon.ico", "", 404, "content-type", TEXT},
      {"POST", "/x", STREAM, 404, "content-type", TEXT},
      {"POST", "/x", PROTO, 404, "content-type", "application/json"},
      {"POST", "/x", PROTO, 404, "accept-encoding", NULL},
      {"POST", "/x", GRPC, 200, "grpc-status", "12"},
      {"POST", "/x", GRPC, 200, "grpc-accept-encoding", NULL},
      {"POST", "/x", WEB, 200, "grpc-accept-encoding", NULL},
      {"DELETE", "/test.Echo/SayMore", PROTO, 405, "allow", "POST"},
      {"DELETE", "/test.Echo/Say", PROTO, 405, "allow", "GET, POST"},
      {"DELETE", "/test.Echo/Say", GRPC, 405, "allow", "GET, POST"},
      {"GET", "/test.Echo/SayMore?encoding=proto&message=", "", 405, "allow",
       "POST"},
      {"GET", "/test.Echo/Count", "", 405, "allow", "POST"},
      {"POST", "/test.Echo/Say", "content-type: image/jpeg\n", 415, NULL, NULL},
      {"POST", "/test.Echo/Say", "", 415, NULL, NULL},
      {"POST", "/test.Echo/Say", "content-type: application/grpc+foo\n", 415,
       NULL, NULL},
      {"POST", "/test.Echo/Say", "content-type: application/foo\n", 415, NULL,
       NULL},
      {"POST", "/test.Echo/Say", STREAM, 415, NULL, NULL},
      {"POST", "/test.Echo/Count", PROTO, 415, "accept-post",
       "application/connect+proto, application/connect+json, "
       "application/grpc, application/grpc+proto, application/grpc+json, "
       "application/grpc-web+proto, application/grpc-web+json, "
       "application/grpc-web"},
  };
  fixture();
  for (size_t i = 0; i < CPB__COUNT(bads); i++) {
    fresh(20);
    carrier_request(&f.c, bads[i].method, bads[i].path, bads[i].fields, false);
    crpc_must(carrier_data(&f.c, "x", 1, NULL));
    carrier_end(&f.c, "");
    cpb__loop_run(&f.loop);
    crpc_must(f.c.ended);
    crpc_must(f.c.status == bads[i].status);
    if (bads[i].header) {
      text_is(carrier_header(&f.c, bads[i].header), bads[i].value);
    } else {
      crpc_must(f.c.body_len == 0);
    }
    assert_int_equal(f.c.heads, 1);
  }
  fresh(11);
  carrier_request(&f.c, "POST", "/test.Echo/Say", GRPC, true);
  crpc_must(f.c.ended && f.c.status == 505);
}

CRPC_TEST(rpc_errors_before_the_handler) {
  static const struct {
    const char *field_connect, *field_grpc;
    const char *json, *status;
  } bads[] = {
      {"content-encoding: foo\n", "grpc-encoding: foo\n",
       "{\"code\":\"unimplemented\"", "12"},
      {"connect-timeout-ms: 1s\n", "grpc-timeout: 1s\n",
       "{\"code\":\"invalid_argument\"", "3"},
      {"connect-timeout-ms: 12345678901\n", "grpc-timeout: 123456789m\n",
       "{\"code\":\"invalid_argument\"", "3"},
  };
  char fields[256];
  fixture();
  for (size_t i = 0; i < CPB__COUNT(bads); i++) {
    sprintf(fields, "%s%s", PROTO, bads[i].field_connect);
    post(11, "/test.Echo/Say", fields, BODY("\n\2hi"));
    crpc_must(f.c.ended && f.c.body_len > strlen(bads[i].json));
    assert_memory_equal(f.c.body, bads[i].json, strlen(bads[i].json));
    sprintf(fields, "%s%s", GRPC, bads[i].field_grpc);
    post(20, "/test.Echo/Say", fields, BODY("\0\0\0\0\4\n\2hi"));
    crpc_must(f.c.ended && f.c.body_len == 0);
    text_is(carrier_header(&f.c, "grpc-status"), bads[i].status);
  }
  sprintf(fields, "%sconnect-protocol-version: 2\n", PROTO);
  post(11, "/test.Echo/Say", fields, BODY("\n\2hi"));
  crpc_must(f.c.status == 400);
  sprintf(fields, "%sconnect-protocol-version: 1\n", PROTO);
  post(11, "/test.Echo/Say", fields, BODY("\n\2hi"));
  crpc_must(f.c.status == 200);
}

CRPC_TEST(unknown_encoding_names_the_known_ones) {
  char fields[256];
  fixture();
  sprintf(fields, "%sgrpc-encoding: foo\n", GRPC);
  post(20, "/test.Echo/Say", fields, BODY("\0\0\0\0\4\n\2hi"));
  crpc_must(f.c.ended);
  if (crpc__compressor_count()) {
    text_is(carrier_header(&f.c, "grpc-accept-encoding"), "gzip");
    text_is(carrier_header(&f.c, "grpc-message"),
            "unknown encoding \"foo\": supported are identity, gzip");
  }
}

CRPC_TEST(method_without_handler) {
  fixture();
  post(11, "/test.Echo/Missing", PROTO, BODY("\n\2hi"));
  crpc_must(f.c.ended && f.c.status == 501);
  post(20, "/test.Echo/Missing", GRPC, BODY("\0\0\0\0\0"));
  crpc_must(f.c.ended);
  text_is(carrier_header(&f.c, "grpc-status"), "12");
}

/* --- Bodies that are wrong --- */

static void grpc_ends_with(const char *path, const char *body, size_t len,
                           const char *status) {
  post(20, path, GRPC, body, len);
  crpc_must(f.c.ended);
  crpc_must(f.c.consumed == f.c.given); /* though its stream is there still */
  const char *got = carrier_header(&f.c, "grpc-status");
  text_is(got ? got : carrier_trailer(&f.c, "grpc-status"), status);
}

CRPC_TEST(bad_bodies) {
  static char big[1100];
  fixture();
  /* Cardinality. */
  grpc_ends_with("/test.Echo/Say", "", 0, "12");
  grpc_ends_with("/test.Echo/Say", BODY("\0\0\0\0\0\0\0\0\0\0"), "12");
  grpc_ends_with("/test.Echo/Count", "", 0, "12");
  grpc_ends_with("/test.Echo/Count", BODY("\0\0\0\0\0\0\0\0\0\0"), "12");
  /* Envelopes: cut in the prefix and in the message; reserved flags; end-stream
   * flag in a request; compressed without an encoding. */
  grpc_ends_with("/test.Echo/Say", BODY("\0\0\0"), "3");
  grpc_ends_with("/test.Echo/Sum", BODY("\0\0\0\0\4\n\2h"), "3");
  grpc_ends_with("/test.Echo/Say", BODY("\4\0\0\0\0"), "13");
  grpc_ends_with("/test.Echo/Chat", BODY("\2\0\0\0\2{}"), "13");
  grpc_ends_with("/test.Echo/Say", BODY("\1\0\0\0\4\n\2hi"), "13");
  /* Protobuf. */
  grpc_ends_with("/test.Echo/Say", BODY("\0\0\0\0\4\n\5hi"), "3");
  grpc_ends_with("/test.Echo/Say", BODY("\0\0\0\0\4\n\2\xFFi"), "3");
  /* Too long, by the prefix, before it has come. */
  grpc_ends_with("/test.Echo/Say", BODY("\0\x7F\xFF\xFF\xFFx"), "8");
  /* Exactly as long as allowed, and one more. */
  memcpy(big, "\0\0\0\3\xE8\n\xE5\7", 8);
  memset(big + 8, 'a', sizeof(big) - 8);
  grpc_ends_with("/test.Echo/Say", big, 1005, "0");
  big[4]++;
  big[6]++;
  grpc_ends_with("/test.Echo/Say", big, 1006, "8");
  post(11, "/test.Echo/Say", PROTO, big + 5, 1001);
  crpc_must(f.c.ended && f.c.status == 429);
  post(11, "/test.Echo/Say", PROTO, BODY("\n\5hi"));
  crpc_must(f.c.ended && f.c.status == 400);
  /* Connect: what is too long by content-length is refused at once. */
  fresh(11);
  carrier_request(&f.c, "POST", "/test.Echo/Say",
                  PROTO "connect-protocol-version: 1\ncontent-length: 1001\n",
                  false);
  cpb__loop_run(&f.loop);
  crpc_must(f.c.ended && f.c.status == 429);
  /* Plain HTTP has a status for it; the body is Connect's all the same. */
  fresh(11);
  carrier_request(&f.c, "POST", "/test.Echo/Say",
                  PROTO "content-length: 1001\n", false);
  cpb__loop_run(&f.loop);
  crpc_must(f.c.ended && f.c.status == 413 && f.c.body_len > 28);
  assert_memory_equal(f.c.body, "{\"code\":\"resource_exhausted\"", 28);
}

static void note_refusal(void *user, const crpc_refusal *refusal) {
  crpc_must(refusal->http_status == 400);
  crpc_must(
      cpb_str_equal(refusal->why, CPB_STR("neither :authority nor host")));
  ++*(int *)user;
}

/* RFC 9113 section 8.3.1: a request is for somebody. */
CRPC_TEST(nobody_is_asked) {
  int refused = 0;
  static const http_field type = {CPB_STR_INIT("content-type"),
                                  CPB_STR_INIT("application/grpc"),
                                  HTTP_CONTENT_TYPE, 0};
  const http_head head = {.method = CPB_STR("POST"),
                          .path = CPB_STR("/test.Echo/Say"),
                          .fields = &type,
                          .count = 1,
                          .content_length = -1};
  fixture();
  f.server->on_refused = note_refusal;
  f.server->refused_user = &refused;
  fresh(20);
  f.c.x.events->head(&f.c.x, &head, true);
  carrier_end(&f.c, "");
  crpc_must(f.c.ended && f.c.status == 400 && f.c.body_len == 0);
  crpc_must(refused == 1 && cpb__counted(&f.pl.refused) == 1);
}

/* Cookies come in crumbs over HTTP/2; a handler reads one field. */
CRPC_TEST(cookies_are_joined) {
  static const struct {
    const char *fields, *cookie;
  } cases[] = {
      {"x-in: no\ncookie: a=b\nx-b: 1\ncookie: c=d\ncookie: e\n",
       "a=b; c=d; e"},
      {"cookie: a=b\n", "a=b"},
      {"cookie: \ncookie: \n", "; "},
      {"x-cookie: a\ncookies: b\ncookie: c\n", "c"},
  };
  fixture();
  for (size_t i = 0; i < CPB__COUNT(cases); i++) {
    char fields[200];
    uint8_t expected[32] = {0, 0, 0, 0, 0, '\n'};
    size_t n = strlen(cases[i].cookie);
    sprintf(fields, "%s%s", GRPC, cases[i].fields);
    expected[4] = (uint8_t)(n + 2);
    expected[6] = (uint8_t)n;
    memcpy(expected + 7, cases[i].cookie, n);
    post(20, "/test.Echo/Say", fields, BODY("\0\0\0\0\x08\n\6cookie"));
    crpc_must(f.c.ended);
    body_is((const char *)expected, n + 7);
  }
}

/* Fields that may come more than once are one list; an encoding is one. */
CRPC_TEST(fields_in_several_lines) {
  static char plain[303];
  char fields[200];
  fixture();
  if (!crpc__compressor_count()) {
    return;
  }
  memcpy(plain, "\n\xAC\2", 3);
  memset(plain + 3, 'a', 300);
  sprintf(fields,
          "%saccept-encoding: br\naccept-encoding: gzip\n"
          "accept-encoding: identity\n",
          PROTO);
  post(11, "/test.Echo/Say", fields, plain, sizeof(plain));
  crpc_must(f.c.ended && f.c.status == 200);
  text_is(carrier_header(&f.c, "content-encoding"), "gzip");
  sprintf(fields, "%scontent-encoding: gzip\ncontent-encoding: identity\n",
          PROTO);
  post(11, "/test.Echo/Say", fields, plain, sizeof(plain));
  crpc_must(f.c.ended && f.c.status == 501);
}

CRPC_TEST(too_long_without_a_length_is_refused_while_it_comes) {
  static const char piece[600];
  fixture();
  fresh(20);
  carrier_request(&f.c, "POST", "/test.Echo/Say", PROTO, false);
  cpb__loop_run(&f.loop);
  crpc_must(carrier_data(&f.c, piece, sizeof(piece), crpc_test_allocator()));
  cpb__loop_run(&f.loop);
  crpc_must(f.c.heads == 0);
  crpc_must(carrier_data(&f.c, piece, sizeof(piece), crpc_test_allocator()));
  cpb__loop_run(&f.loop);
  crpc_must(f.c.ended && f.c.status == 429);
  crpc_must(f.c.was_reset);
  crpc_must(f.c.reset_reason == HTTP_NO_ERROR);
}

/* --- Compression --- */

static size_t pack(char *out, size_t room, const char *in, size_t len) {
  cpb__buf buf;
  cpb__buf_init(&buf, crpc_test_allocator());
  crpc_code rc =
      crpc__compress(&f.pl.compression, crpc__compressor_find(CPB_STR("gzip")),
                     (cpb_str){in, len}, &buf);
  size_t n = cpb__buf_len(&buf);
  bool fits = rc == CRPC_OK && n <= room;
  if (fits) {
    memcpy(out, cpb__buf_head(&buf), n);
  }
  cpb__buf_cleanup(&buf);
  crpc_must(fits);
  return n;
}

static void unpack_is(const char *packed, size_t n, const char *in,
                      size_t len) {
  cpb__buf buf;
  cpb__buf_init(&buf, crpc_test_allocator());
  crpc_code rc = crpc__decompress(&f.pl.compression,
                                  crpc__compressor_find(CPB_STR("gzip")),
                                  (cpb_str){packed, n}, 100000, &buf);
  bool same = rc == CRPC_OK && cpb__buf_len(&buf) == len &&
              memcmp(cpb__buf_head(&buf), in, len) == 0;
  cpb__buf_cleanup(&buf);
  crpc_must(same);
}

CRPC_TEST(compressed_both_ways) {
  static char plain[303], packed[400], fields[200];
  fixture();
  if (!crpc__compressor_count()) {
    return;
  }
  memcpy(plain, "\n\xAC\2", 3);
  memset(plain + 3, 'a', 300);
  size_t n = pack(packed + 5, 395, plain, sizeof(plain));
  sprintf(fields, "%scontent-encoding: gzip\n", PROTO);
  post(11, "/test.Echo/Say", fields, packed + 5, n);
  crpc_must(f.c.ended && f.c.status == 200);
  text_is(carrier_header(&f.c, "content-encoding"), "gzip");
  unpack_is(f.c.body, f.c.body_len, plain, sizeof(plain));

  sprintf(fields, "%sgrpc-encoding: gzip\n", GRPC);
  crpc__envelope_write_prefix((uint8_t *)packed, 1, (uint32_t)n);
  post(20, "/test.Echo/Say", fields, packed, n + 5);
  crpc_must(f.c.ended && f.c.body_len > 5);
  text_is(carrier_header(&f.c, "grpc-encoding"), "gzip");
  assert_int_equal(f.c.body[0], 1);
  unpack_is(f.c.body + 5, f.c.body_len - 5, plain, sizeof(plain));
  /* Names have no case (RFC 9110 section 8.4.1). */
  sprintf(fields, "%sgrpc-encoding: GZIP\n", GRPC);
  post(20, "/test.Echo/Say", fields, packed, n + 5);
  crpc_must(f.c.ended);
  text_is(carrier_trailer(&f.c, "grpc-status"), "0");
  /* Of no bytes there is nothing to inflate; without an encoding nothing is
   * compressed. */
  post(20, "/test.Echo/Say", fields, BODY("\1\0\0\0\0"));
  crpc_must(f.c.ended);
  text_is(carrier_trailer(&f.c, "grpc-status"), "0");
  grpc_ends_with("/test.Echo/Say", packed, n + 5, "13");
  grpc_ends_with("/test.Echo/Say", BODY("\1\0\0\0\0"), "13");
  /* The accept list decides where there is one; small messages stay plain. */
  sprintf(fields, "%sgrpc-encoding: gzip\ngrpc-accept-encoding: identity\n",
          GRPC);
  post(20, "/test.Echo/Say", fields, packed, n + 5);
  assert_null(carrier_header(&f.c, "grpc-encoding"));
  crpc_must(f.c.ended && f.c.body_len == sizeof(plain) + 5);
  sprintf(fields, "%saccept-encoding: br, gzip\n", PROTO);
  post(11, "/test.Echo/Say", fields, BODY("\n\2hi"));
  crpc_must(f.c.ended);
  assert_null(carrier_header(&f.c, "content-encoding"));
  /* Corrupt, and an empty body, which is not inflated. */
  sprintf(fields, "%scontent-encoding: gzip\n", PROTO);
  packed[20] ^= 1;
  post(11, "/test.Echo/Say", fields, packed + 5, n);
  crpc_must(f.c.ended && f.c.status == 400);
  post(11, "/test.Echo/Say", fields, "", 0);
  crpc_must(f.c.ended && f.c.status == 200);
}

CRPC_TEST(bomb_is_stopped) {
  static char zeros[100000], packed[1000], fields[200];
  fixture();
  if (!crpc__compressor_count()) {
    return;
  }
  size_t n = pack(packed + 5, 995, zeros, sizeof(zeros));
  sprintf(fields, "%sgrpc-encoding: gzip\n", GRPC);
  crpc__envelope_write_prefix((uint8_t *)packed, 1, (uint32_t)n);
  post(20, "/test.Echo/Say", fields, packed, n + 5);
  crpc_must(f.c.ended);
  text_is(carrier_header(&f.c, "grpc-status"), "8");
}

/* --- Time, and peers that go away --- */

CRPC_TEST(deadline_is_enforced) {
  char fields[200];
  fixture();
  sprintf(fields, "%sgrpc-timeout: 200m\n", GRPC);
  post(20, "/test.Echo/Say", fields, BODY("\0\0\0\0\7\n\5sleep"));
  crpc_must(f.c.heads == 0);
  f.loop.now_us += 250000;
  cpb__loop_run(&f.loop);
  crpc_must(f.c.ended);
  const char *got = carrier_header(&f.c, "grpc-status");
  text_is(got ? got : carrier_trailer(&f.c, "grpc-status"), "4");
  sprintf(fields, "%sconnect-timeout-ms: 200\n", PROTO);
  post(11, "/test.Echo/Say", fields, BODY("\n\5sleep"));
  f.loop.now_us += 250000;
  cpb__loop_run(&f.loop);
  crpc_must(f.c.ended && f.c.status == 504);
}

CRPC_TEST(peer_goes_away) {
  fixture();
  /* Before the head, after it, in the body, after the body, while answered. */
  fresh(20);
  fresh(20);
  carrier_request(&f.c, "POST", "/test.Echo/Chat", GRPC, false);
  carrier_close(&f.c, HTTP_CANCEL);
  cpb__loop_run(&f.loop);
  fresh(20);
  carrier_request(&f.c, "POST", "/test.Echo/Chat", GRPC, false);
  cpb__loop_run(&f.loop);
  crpc_must(carrier_data(&f.c, BODY("\0\0\0\0\4\n\2"), NULL));
  cpb__loop_run(&f.loop);
  carrier_close(&f.c, HTTP_CONNECTION_LOST);
  cpb__loop_run(&f.loop);
  crpc_must(f.c.heads == 0);
  post(20, "/test.Echo/Say", GRPC, BODY("\0\0\0\0\7\n\5sleep"));
  carrier_close(&f.c, HTTP_CANCEL);
  cpb__loop_run(&f.loop);
  crpc_must(f.c.heads == 0);
  fresh(20);
  f.c.blocked = true;
  carrier_request(&f.c, "POST", "/test.Echo/Count", GRPC, false);
  crpc_must(carrier_data(&f.c, BODY("\0\0\0\0\2\x10\3"), NULL));
  carrier_end(&f.c, "");
  cpb__loop_run(&f.loop);
  carrier_close(&f.c, HTTP_CANCEL);
  cpb__loop_run(&f.loop);
  crpc_must(f.c.body_len == 0);
}

CRPC_TEST(slow_trickle_pins_little) {
  fixture();
  fresh(20);
  carrier_request(&f.c, "POST", "/test.Echo/Say", GRPC, false);
  crpc_must(carrier_data(&f.c, BODY("\0\0\0\0\7\n\5sleep"), NULL));
  cpb__loop_run(&f.loop); /* the handler sleeps: nobody reads */
  size_t before = crpc_test_bytes();
  for (int i = 0; i < 1000; i++) {
    cpb__chunk *chunk = cpb__chunk_create(crpc_test_allocator(), 65536);
    crpc_must(chunk);
    chunk->data[0] = 'x';
    f.c.given++;
    f.c.x.events->data(&f.c.x, (cpb_str){chunk->data, 1}, chunk);
    cpb__chunk_unref(chunk);
  }
  crpc_must(!f.c.was_reset);
  assert_true(crpc_test_bytes() - before < 400000);
}

CRPC_TEST_NO_OOM(steady_state_needs_no_memory) {
  fixture();
  for (int i = 0; i < 5; i++) {
    fresh(20);
    size_t before = crpc_test_allocations();
    carrier_request(&f.c, "POST", "/test.Echo/Say", GRPC, false);
    f.c.x.events->data(&f.c.x, (cpb_str){BODY("\0\0\0\0\4\n\2hi")}, NULL);
    f.c.given += 9;
    carrier_end(&f.c, "");
    cpb__loop_run(&f.loop);
    assert_true(f.c.ended);
    if (i > 2) {
      /* Without a read buffer to point into, the message is one copy. */
      assert_int_equal(crpc_test_allocations() - before, 1);
    }
  }
}

CRPC_TEST_MAIN(
    cmocka_unit_test(connect_unary),
    cmocka_unit_test(empty_message_is_a_message), cmocka_unit_test(grpc_unary),
    cmocka_unit_test(grpc_web_unary),
    cmocka_unit_test(every_kind_on_every_stream_wire),
    cmocka_unit_test(body_in_any_pieces),
    cmocka_unit_test(metadata_outlives_the_exchange),
    cmocka_unit_test(reset_behind_a_clean_end),
    cmocka_unit_test(silent_caller_of_half_duplex),
    cmocka_unit_test(slow_caller_with_a_length),
    cmocka_unit_test(end_while_an_answer_is_held),
    cmocka_unit_test(full_duplex_answers_each_message),
    cmocka_unit_test(half_duplex_waits_for_the_end),
    cmocka_unit_test(sender_waits_for_the_peer),
    cmocka_unit_test(handler_error_connect),
    cmocka_unit_test(handler_error_grpc),
    cmocka_unit_test(handler_error_after_messages),
    cmocka_unit_test(handler_that_does_not_read), cmocka_unit_test(rejections),
    cmocka_unit_test(rpc_errors_before_the_handler),
    cmocka_unit_test(unknown_encoding_names_the_known_ones),
    cmocka_unit_test(method_without_handler), cmocka_unit_test(bad_bodies),
    cmocka_unit_test(nobody_is_asked), cmocka_unit_test(cookies_are_joined),
    cmocka_unit_test(fields_in_several_lines),
    cmocka_unit_test(too_long_without_a_length_is_refused_while_it_comes),
    cmocka_unit_test(compressed_both_ways), cmocka_unit_test(bomb_is_stopped),
    cmocka_unit_test(deadline_is_enforced), cmocka_unit_test(peer_goes_away),
    cmocka_unit_test(slow_trickle_pins_little),
    cmocka_unit_test(steady_state_needs_no_memory))
