/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Clients of servers that answer badly, or not at all: each call ends in time
 * with a code that fits, and the channel makes the next call as if nothing had
 * been. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "support/crpc_test.h"
#include "wire/fake.h"
#include "wire/wire.h"

enum { TIMEOUT_MS = 4000, LIMIT = 100000 };

/* --- Calls --- */

typedef struct setting {
  crpc_protocol protocol;
  int version;
  bool streams;
} setting;

static void drop_channel(void *channel) {
  crpc_channel_destroy(channel);
}

static crpc_channel *open_channel(const char *url, const setting *s) {
  crpc_channel_options options = {
      CRPC_CHANNEL_OPTIONS_INIT, .alloc = crpc_test_allocator(),
      .protocol = s->protocol, .max_receive_bytes = LIMIT,
      .http = s->version == 2 ? CRPC_HTTP_2 : CRPC_HTTP_1_1};
  crpc_channel *channel = NULL;
  assert_int_equal(crpc_channel_open(url, &options, &channel, NULL), CRPC_OK);
  return channel;
}

typedef struct result {
  crpc_code code;
  int messages;
  char message[300];
} result;

/* One message there, all that come back. */
static result call_once(crpc_channel *channel, const setting *s,
                        int timeout_ms) {
  const crpc_spec *spec = s->streams ? TEST_RANGE : TEST_ECHO;
  result r = {.messages = 0};
  crpc_call *call = NULL;
  test_Text req = test_text("hi", 42), resp;
  assert_int_equal(crpc_call_create(channel, &call), CRPC_OK);
  crpc_call_set_timeout_ms(call, timeout_ms);
  if (spec->stream_type == CRPC_UNARY) {
    r.code = crpc_call_unary(call, spec, &req, &resp);
    r.messages = r.code == CRPC_OK;
  } else {
    r.code = crpc_call_open(call, spec);
    r.code = r.code ? r.code : crpc_call_send(call, &req);
    (void)crpc_call_close_send(call);
    while ((r.code = crpc_call_recv(call, &resp)) == CRPC_OK) {
      r.messages++;
    }
    r.code = r.code == CRPC_END ? CRPC_OK : r.code;
  }
  (void)snprintf(r.message, sizeof r.message, "%s", crpc_call_message(call));
  if (r.code && crpc_call_code(call) != r.code) {
    r.code = CRPC_DATA_LOSS; /* to be seen */
  }
  crpc_call_destroy(call);
  return r;
}

/* --- One bad reply, then a good one --- */

typedef struct reply_case {
  const char *data;
  size_t len;
  fake_then then;
  crpc_code code;
  const char *words; /* in the message; NULL: any */
  int messages;
} reply_case;

static void expect_case(const setting *s, const reply_case *c, cpb_str good,
                        bool at_once) {
  const fake_reply replies[] = {
      {c->data, c->len, c->then, at_once},
      {good.data, good.len, s->version == 2 ? FAKE_KEEP : FAKE_CLOSE, false}};
  const char *url = fake_serve(s->version, replies, 2);
  crpc_channel *channel = open_channel(url, s);
  int64_t start = wire_now_ms();
  result first = call_once(channel, s, TIMEOUT_MS);
  result second = call_once(channel, s, TIMEOUT_MS);
  bool right = first.code == c->code && first.messages == c->messages &&
               (!c->words || strstr(first.message, c->words)) &&
               second.code == CRPC_OK && second.messages == 1;
  drop_channel(channel);
  (void)fake_stop();
  if (!right) {
    fail_msg("%.120s: %s (%s) after %d, not %s; then %s (%s)", c->data,
             crpc_code_name(first.code), first.message, first.messages,
             crpc_code_name(c->code), crpc_code_name(second.code),
             second.message);
  }
  assert_true(wire_now_ms() - start < TIMEOUT_MS);
}

#define CASE(data, then, code, words) \
  {data, sizeof data - 1, then, code, words, (code) == CRPC_OK}

/* --- HTTP/1.1: Connect unary --- */

#define HEAD_OF(type) "HTTP/1.1 200 OK\r\ncontent-type: " type "\r\n"
#define PROTO_HEAD HEAD_OF("application/proto")
#define GOOD_H1 PROTO_HEAD "content-length: 6\r\n\r\n\n\2hi\20+"
#define ERROR_OF(status, json)                           \
  "HTTP/1.1 " status                                     \
  " x\r\ncontent-type: application/json\r\nconnection: " \
  "close\r\n\r\n" json

static const reply_case unary_cases[] = {
    /* Nothing, or not HTTP. */
    CASE("", FAKE_CLOSE, CRPC_UNAVAILABLE, "connection"),
    CASE("", FAKE_RESET, CRPC_UNAVAILABLE, "connection"),
    CASE("\26\3\1\2\0\1\0\1\xFC\3\3", FAKE_HOLD, CRPC_INTERNAL, "malformed"),
    CASE("220 mail.example ESMTP\r\n", FAKE_HOLD, CRPC_INTERNAL, "malformed"),
    CASE("\0\0\0\4\0\0\0\0\0", FAKE_HOLD, CRPC_INTERNAL, "malformed"),
    CASE("HTTP/2.0 200 OK\r\n\r\n", FAKE_HOLD, CRPC_INTERNAL, "malformed"),
    CASE("HTTP/1.1 20 OK\r\n\r\n", FAKE_HOLD, CRPC_INTERNAL,
         "malformed HTTP response: malformed status line"),
    CASE("HTTP/1.1 2000 OK\r\n\r\n", FAKE_HOLD, CRPC_INTERNAL, "malformed"),
    CASE("HTTP/1.1 099 OK\r\n\r\n", FAKE_HOLD, CRPC_INTERNAL, "malformed"),
    /* Cut off. */
    CASE("HTTP/1.1 200 O", FAKE_CLOSE, CRPC_UNAVAILABLE, NULL),
    CASE(PROTO_HEAD, FAKE_CLOSE, CRPC_UNAVAILABLE, NULL),
    CASE(PROTO_HEAD "content-length: 100\r\n\r\n\n\2hi", FAKE_CLOSE,
         CRPC_UNAVAILABLE, NULL),
    CASE(PROTO_HEAD "content-length: 100\r\n\r\n\n\2hi", FAKE_RESET,
         CRPC_UNAVAILABLE, NULL),
    CASE(PROTO_HEAD "transfer-encoding: chunked\r\n\r\n4\r\n\n\2hi\r\n",
         FAKE_CLOSE, CRPC_UNAVAILABLE, NULL),
    /* Framed badly. */
    CASE(PROTO_HEAD "content-length: x\r\n\r\n", FAKE_HOLD, CRPC_INTERNAL,
         "malformed"),
    CASE(PROTO_HEAD "content-length: 1\r\ncontent-length: 2\r\n\r\n", FAKE_HOLD,
         CRPC_INTERNAL, "malformed"),
    CASE(PROTO_HEAD "transfer-encoding: gzip\r\n\r\n", FAKE_HOLD, CRPC_INTERNAL,
         "malformed"),
    CASE(PROTO_HEAD "transfer-encoding: chunked\r\n\r\nzz\r\n", FAKE_HOLD,
         CRPC_INTERNAL, "malformed"),
    CASE(PROTO_HEAD "transfer-encoding: chunked\r\n\r\n2\r\nhix", FAKE_HOLD,
         CRPC_INTERNAL, "malformed"),
    CASE(PROTO_HEAD "x-a: b\0c\r\n\r\n", FAKE_HOLD, CRPC_INTERNAL, "malformed"),
    CASE(PROTO_HEAD "x-a: b\rc\r\n\r\n", FAKE_HOLD, CRPC_INTERNAL, "malformed"),
    CASE(PROTO_HEAD "x a: b\r\n\r\n", FAKE_HOLD, CRPC_INTERNAL, "malformed"),
    CASE(PROTO_HEAD "nonsense\r\n\r\n", FAKE_HOLD, CRPC_INTERNAL, "malformed"),
    /* Allowed. */
    CASE("HTTP/1.0 200 OK\r\ncontent-type: application/proto\r\n\r\n\n\2hi\20+",
         FAKE_CLOSE, CRPC_OK, NULL),
    CASE("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 x\r\na: b\r\n\r\n" GOOD_H1,
         FAKE_KEEP, CRPC_OK, NULL),
    CASE("HTTP/1.1 200\r\nContent-Type:application/proto;a=b\r\n"
         "Transfer-Encoding:\t chunked\r\n\r\n"
         "006;x=y\r\n\n\2hi\20+\r\n0\r\nx-t: y\r\n\r\n",
         FAKE_KEEP, CRPC_OK, NULL),
    /* More than was asked for must not answer the next call. */
    CASE(GOOD_H1 "HTTP/1.1 404 x\r\ncontent-length: 0\r\n\r\n", FAKE_HOLD,
         CRPC_OK, NULL),
    CASE(GOOD_H1 "x", FAKE_HOLD, CRPC_OK, NULL),
    /* Not Connect. */
    CASE(HEAD_OF("text/html") "content-length: 2\r\n\r\n<>", FAKE_KEEP,
         CRPC_UNKNOWN, "text/html"),
    CASE(HEAD_OF("application/json") "content-length: 2\r\n\r\n{}", FAKE_KEEP,
         CRPC_INTERNAL, "application/json"),
    CASE("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n", FAKE_KEEP,
         CRPC_UNKNOWN, "content type"),
    CASE("HTTP/1.1 204 No\r\n\r\n", FAKE_KEEP, CRPC_UNKNOWN, "204"),
    CASE("HTTP/1.1 304 No\r\n\r\n", FAKE_KEEP, CRPC_UNKNOWN, "304"),
    CASE("HTTP/1.1 301 x\r\nlocation: /\r\ncontent-length: 0\r\n\r\n",
         FAKE_KEEP, CRPC_UNKNOWN, "301"),
    CASE("HTTP/1.1 404 x\r\ncontent-type: text/plain\r\ncontent-length: 1\r\n"
         "\r\nx",
         FAKE_KEEP, CRPC_UNIMPLEMENTED, "404"),
    CASE("HTTP/1.1 503 x\r\ncontent-length: 0\r\n\r\n", FAKE_KEEP,
         CRPC_UNAVAILABLE, "503"),
    CASE("HTTP/1.1 101 x\r\nupgrade: x\r\n\r\n", FAKE_HOLD, CRPC_INTERNAL,
         NULL),
    /* Errors, more or less. */
    CASE(ERROR_OF("404", "{\"code\":\"not_found\",\"message\":\"no\"}"),
         FAKE_CLOSE, CRPC_NOT_FOUND, "no"),
    CASE(ERROR_OF("404", "{\"code\":\"gone\",\"message\":\"no\"}"), FAKE_CLOSE,
         CRPC_UNIMPLEMENTED, "no"),
    CASE(ERROR_OF("429", "{\"code\":"), FAKE_CLOSE, CRPC_UNAVAILABLE, "429"),
    CASE(ERROR_OF("500", ""), FAKE_CLOSE, CRPC_UNKNOWN, "500"),
    CASE(ERROR_OF("401", "[]"), FAKE_CLOSE, CRPC_UNAUTHENTICATED, "401"),
    CASE(ERROR_OF("400", "{\"code\":\"aborted\",\"details\":[{\"type\":1}]}"),
         FAKE_CLOSE, CRPC_ABORTED, NULL),
    /* Messages. */
    CASE(PROTO_HEAD "content-length: 4\r\n\r\n\n\5hi", FAKE_KEEP, CRPC_INTERNAL,
         NULL),
    CASE(PROTO_HEAD "content-encoding: br\r\ncontent-length: 2\r\n\r\nhi",
         FAKE_KEEP, CRPC_INTERNAL, "\"br\""),
    CASE(PROTO_HEAD "content-encoding: gzip\r\ncontent-length: 2\r\n\r\nhi",
         FAKE_KEEP, CRPC_INTERNAL, NULL),
    CASE(PROTO_HEAD "content-length: 100001\r\n\r\n", FAKE_HOLD,
         CRPC_RESOURCE_EXHAUSTED, "100000"),
    CASE(PROTO_HEAD "content-length: 99999999999999999999\r\n\r\n", FAKE_HOLD,
         CRPC_INTERNAL, "malformed"),
};

CRPC_TEST_NO_OOM(connect_unary_over_http1) {
  const setting s = {CRPC_CONNECT, 1, false};
  for (size_t i = 0; i < sizeof unary_cases / sizeof unary_cases[0]; i++) {
    expect_case(&s, &unary_cases[i], CPB_STR(GOOD_H1), false);
  }
}

/* --- HTTP/1.1: streams --- */

#define STREAM_HEAD HEAD_OF("application/connect+proto")
#define ONE "\0\0\0\0\6\n\2hi\20+"
#define CLOSED "connection: close\r\n\r\n"
#define GOOD_STREAM STREAM_HEAD CLOSED ONE "\2\0\0\0\2{}"
#define AFTER(n, data, then, code, words) \
  {data, sizeof data - 1, then, code, words, n}

static const reply_case stream_cases[] = {
    CASE(GOOD_STREAM, FAKE_CLOSE, CRPC_OK, NULL),
    AFTER(1, STREAM_HEAD CLOSED ONE, FAKE_CLOSE, CRPC_INTERNAL, "without"),
    AFTER(0, STREAM_HEAD CLOSED, FAKE_CLOSE, CRPC_INTERNAL, "without"),
    AFTER(0, STREAM_HEAD CLOSED "\0\0", FAKE_CLOSE, CRPC_INTERNAL, "inside"),
    AFTER(1, STREAM_HEAD CLOSED ONE "\0\0\0\0\6\n\2", FAKE_CLOSE, CRPC_INTERNAL,
          "inside"),
    AFTER(1, STREAM_HEAD CLOSED ONE "\2\0\0\0\6{}", FAKE_CLOSE, CRPC_INTERNAL,
          "inside"),
    AFTER(1, STREAM_HEAD CLOSED ONE "\4\0\0\0\0", FAKE_HOLD, CRPC_INTERNAL,
          "flags"),
    AFTER(1, STREAM_HEAD CLOSED ONE "\x80\0\0\0\0", FAKE_HOLD, CRPC_INTERNAL,
          "flags"),
    AFTER(1, STREAM_HEAD CLOSED ONE "\1\0\0\0\2hi", FAKE_HOLD, CRPC_INTERNAL,
          "compressed"),
    AFTER(1, STREAM_HEAD CLOSED ONE "\3\0\0\0\2hi", FAKE_HOLD, CRPC_INTERNAL,
          "compressed"),
    AFTER(1, STREAM_HEAD CLOSED ONE "\0\0\1\x86\xA1", FAKE_HOLD,
          CRPC_RESOURCE_EXHAUSTED, "100000"),
    AFTER(1, STREAM_HEAD CLOSED ONE "\0\xFF\xFF\xFF\xFF", FAKE_HOLD,
          CRPC_RESOURCE_EXHAUSTED, NULL),
    AFTER(1, STREAM_HEAD CLOSED ONE "\2\xFF\xFF\xFF\xFF", FAKE_HOLD,
          CRPC_RESOURCE_EXHAUSTED, NULL),
    AFTER(1, STREAM_HEAD CLOSED ONE "\2\0\0\0\1{", FAKE_CLOSE, CRPC_INTERNAL,
          "end of the stream"),
    AFTER(1, STREAM_HEAD CLOSED ONE "\2\0\0\0\0", FAKE_CLOSE, CRPC_INTERNAL,
          "end of the stream"),
    AFTER(1, STREAM_HEAD CLOSED ONE "\2\0\0\0\2{}" ONE, FAKE_CLOSE,
          CRPC_INTERNAL, "after the end"),
    AFTER(1, STREAM_HEAD CLOSED ONE "\2\0\0\0\2{}\2\0\0\0\2{}", FAKE_CLOSE,
          CRPC_INTERNAL, "after the end"),
    AFTER(1,
          STREAM_HEAD CLOSED ONE
          "\2\0\0\0\x1C{\"error\":{\"code\":\"aborted\"}}",
          FAKE_CLOSE, CRPC_ABORTED, NULL),
    AFTER(1, STREAM_HEAD CLOSED ONE "\2\0\0\0\14{\"error\":{}}", FAKE_CLOSE,
          CRPC_UNKNOWN, NULL),
    AFTER(1, STREAM_HEAD CLOSED ONE "\0\0\0\0\4\n\5hi", FAKE_HOLD,
          CRPC_INTERNAL, NULL),
    AFTER(0, HEAD_OF("application/proto") CLOSED ONE, FAKE_CLOSE, CRPC_UNKNOWN,
          "application/proto"),
    AFTER(0, HEAD_OF("application/connect+json") CLOSED "\2\0\0\0\2{}",
          FAKE_CLOSE, CRPC_INTERNAL, "connect+json"),
    AFTER(0, "HTTP/1.1 500 x\r\ncontent-length: 0\r\n\r\n", FAKE_KEEP,
          CRPC_UNKNOWN, "500"),
    AFTER(1, STREAM_HEAD "content-length: 1000\r\n\r\n" ONE, FAKE_CLOSE,
          CRPC_UNAVAILABLE, NULL),
    AFTER(1, STREAM_HEAD "content-length: 1000\r\n\r\n" ONE, FAKE_RESET,
          CRPC_UNAVAILABLE, NULL),
};

CRPC_TEST_NO_OOM(connect_streams_over_http1) {
  const setting s = {CRPC_CONNECT, 1, true};
  for (size_t i = 0; i < sizeof stream_cases / sizeof stream_cases[0]; i++) {
    expect_case(&s, &stream_cases[i], CPB_STR(GOOD_STREAM), false);
  }
}

#define WEB_HEAD HEAD_OF("application/grpc-web+proto")
#define GOOD_WEB WEB_HEAD CLOSED ONE "\x80\0\0\0\20grpc-status: 0\r\n"

static const reply_case web_cases[] = {
    CASE(GOOD_WEB, FAKE_CLOSE, CRPC_OK, NULL),
    AFTER(0, WEB_HEAD CLOSED ONE, FAKE_CLOSE, CRPC_INTERNAL, "grpc-status"),
    AFTER(0, WEB_HEAD CLOSED "\x80\0\0\0\0", FAKE_CLOSE, CRPC_UNKNOWN,
          "grpc-status"),
    AFTER(0,
          WEB_HEAD "grpc-status: 3\r\ngrpc-message: bad%20arg\r\n" CLOSED
                   "\x80\0\0\0\0",
          FAKE_CLOSE, CRPC_INVALID_ARGUMENT, "bad arg"),
    AFTER(0, WEB_HEAD CLOSED "\x80\0\0\0\20grpc-status: 0\r\n", FAKE_CLOSE,
          CRPC_UNIMPLEMENTED, NULL),
    AFTER(0, WEB_HEAD CLOSED ONE ONE "\x80\0\0\0\20grpc-status: 0\r\n",
          FAKE_CLOSE, CRPC_UNIMPLEMENTED, NULL),
    AFTER(0, WEB_HEAD CLOSED ONE "\x80\0\0\0\20grpc-status: x\r\n", FAKE_CLOSE,
          CRPC_UNKNOWN, "grpc-status"),
    AFTER(0, WEB_HEAD CLOSED ONE "\x80\0\0\0\21grpc-status: 17\r\n", FAKE_CLOSE,
          CRPC_UNKNOWN, "grpc-status"),
    AFTER(0, WEB_HEAD CLOSED ONE "\x80\0\0\0\20grpc-status: 5\r\n", FAKE_CLOSE,
          CRPC_NOT_FOUND, NULL),
    AFTER(0, WEB_HEAD CLOSED ONE "\x80\0\0\0\20grpc-status: 0\r\n" ONE,
          FAKE_CLOSE, CRPC_INTERNAL, "after the end"),
    AFTER(0, WEB_HEAD CLOSED ONE "\x80\0\0\0\77grpc-sta", FAKE_CLOSE,
          CRPC_INTERNAL, "inside"),
    AFTER(0, WEB_HEAD CLOSED "\2\0\0\0\2{}", FAKE_HOLD, CRPC_INTERNAL, "flags"),
    AFTER(0,
          WEB_HEAD "grpc-status: 9\r\ngrpc-message: a%20b%zz\r\n"
                   "content-length: 0\r\n\r\n",
          FAKE_KEEP, CRPC_FAILED_PRECONDITION, "a b%zz"),
    AFTER(0, WEB_HEAD "grpc-status: 0\r\ncontent-length: 0\r\n\r\n", FAKE_KEEP,
          CRPC_UNIMPLEMENTED, NULL),
    AFTER(0, HEAD_OF("application/grpc") CLOSED ONE, FAKE_CLOSE, CRPC_UNKNOWN,
          "application/grpc"),
};

CRPC_TEST_NO_OOM(grpc_web_over_http1) {
  const setting s = {CRPC_GRPC_WEB, 1, false};
  for (size_t i = 0; i < sizeof web_cases / sizeof web_cases[0]; i++) {
    expect_case(&s, &web_cases[i], CPB_STR(GOOD_WEB), false);
  }
}

/* --- HTTP/2: gRPC --- */

/* What a reply is made of: frames in words, so that cases can be read. */
typedef struct frame {
  int type; /* -1: no more */
  unsigned flags;
  uint32_t stream;
  cpb_str data; /* HEADERS: lines */
} frame;

typedef struct frames_case {
  frame frames[5];
  fake_then then;
  crpc_code code;
  const char *words;
  int messages;
} frames_case;

#define S(literal) CPB_STR_INIT(literal)
#define END FLAG_END_STREAM
#define LAST {-1, 0, 0, S("")}
#define GRPC_HEAD ":status: 200\ncontent-type: application/grpc+proto\n"
#define F_HEAD {FRAME_HEADERS, 0, 1, S(GRPC_HEAD)}
#define F_ONE {FRAME_DATA, 0, 1, S(ONE)}
#define F_END {FRAME_HEADERS, END, 1, S("grpc-status: 0\n")}
#define F_RESET(code) {FRAME_RST_STREAM, 0, 1, S("\0\0\0" code)}
#define RESET(code, result, text) \
  {{F_RESET(code), LAST}, FAKE_KEEP, result, text, 0}

static const frames_case grpc_cases[] = {
    {{F_HEAD, F_ONE, F_END, LAST}, FAKE_KEEP, CRPC_OK, NULL, 1},
    /* Nothing. */
    {{LAST}, FAKE_CLOSE, CRPC_UNAVAILABLE, NULL, 0},
    {{LAST}, FAKE_RESET, CRPC_UNAVAILABLE, NULL, 0},
    {{F_HEAD, F_ONE, LAST}, FAKE_CLOSE, CRPC_UNAVAILABLE, NULL, 0},
    {{F_HEAD, {FRAME_DATA, 0, 1, S("\0\0\0\0\6\n")}, LAST},
     FAKE_CLOSE,
     CRPC_INTERNAL,
     NULL,
     0},
    /* Resets; what was not processed is tried again: gRPC PROTOCOL-HTTP2, "Errors". */
    RESET("\0", CRPC_INTERNAL, "ended early by the server"),
    RESET("\1", CRPC_INTERNAL,
          "HTTP protocol error: the server reset the stream"),
    RESET("\2", CRPC_INTERNAL,
          "HTTP internal error: the server reset the stream"),
    RESET("\3", CRPC_INTERNAL,
          "HTTP flow control error: the server reset the stream"),
    RESET("\4", CRPC_INTERNAL, "SETTINGS_TIMEOUT"),
    RESET("\5", CRPC_UNKNOWN, "HTTP stream closed: the server reset"),
    RESET("\6", CRPC_INTERNAL, "HTTP frame size error: the server reset"),
    {{F_RESET("\7"), LAST}, FAKE_KEEP, CRPC_OK, NULL, 1},
    RESET("\10", CRPC_CANCELED, "cancelled by the server"),
    RESET("\11", CRPC_INTERNAL,
          "HTTP header compression error: the server reset"),
    RESET("\12", CRPC_INTERNAL, "CONNECT_ERROR"),
    RESET("\13", CRPC_RESOURCE_EXHAUSTED, "the server asks for calm"),
    RESET("\14", CRPC_PERMISSION_DENIED, "security inadequate"),
    RESET("\15", CRPC_INTERNAL, "HTTP_1_1_REQUIRED"),
    RESET("\16", CRPC_INTERNAL, "the server reset the stream"),
    {{F_HEAD,
      {FRAME_GOAWAY, 0, 0, S("\177\377\377\377\0\0\0\13too_many_pings")},
      LAST},
     FAKE_CLOSE,
     CRPC_UNAVAILABLE,
     "the server ended the connection: ENHANCE_YOUR_CALM too_many_pings",
     0},
    {{F_HEAD, F_ONE, F_RESET("\2"), LAST}, FAKE_KEEP, CRPC_INTERNAL, NULL, 0},
    {{{FRAME_GOAWAY, 0, 0, S("\0\0\0\0\0\0\0\0")}, LAST},
     FAKE_HOLD,
     CRPC_OK,
     NULL,
     1},
    {{{FRAME_GOAWAY, 0, 0, S("\0\0\0\0\0\0\0\13calm")}, LAST},
     FAKE_CLOSE,
     CRPC_OK,
     NULL,
     1},
    /* Status. */
    {{F_HEAD, {FRAME_DATA, END, 1, S(ONE)}, LAST},
     FAKE_KEEP,
     CRPC_INTERNAL,
     "grpc-status",
     0},
    {{{FRAME_HEADERS, END, 1, S(GRPC_HEAD)}, LAST},
     FAKE_KEEP,
     CRPC_UNKNOWN,
     "grpc-status",
     0},
    {{F_HEAD, F_ONE, {FRAME_HEADERS, END, 1, S("x-a: 1\n")}, LAST},
     FAKE_KEEP,
     CRPC_UNKNOWN,
     "grpc-status",
     0},
    {{F_HEAD,
      F_ONE,
      {FRAME_HEADERS, END, 1, S("grpc-status: 17\ngrpc-message: new\n")},
      LAST},
     FAKE_KEEP,
     CRPC_UNKNOWN,
     "new",
     0},
    {{{FRAME_HEADERS, END, 1,
       S(GRPC_HEAD "grpc-status: 7\ngrpc-message: x%0Ay\n")},
      LAST},
     FAKE_KEEP,
     CRPC_PERMISSION_DENIED,
     "x\ny",
     0},
    {{F_HEAD, F_ONE, {FRAME_HEADERS, END, 1, S("grpc-status: 99\n")}, LAST},
     FAKE_KEEP,
     CRPC_UNKNOWN,
     "grpc-status",
     0},
    {{F_HEAD, F_ONE, {FRAME_HEADERS, END, 1, S("grpc-status: -1\n")}, LAST},
     FAKE_KEEP,
     CRPC_UNKNOWN,
     "grpc-status",
     0},
    {{F_HEAD,
      F_ONE,
      {FRAME_HEADERS, END, 1,
       S("grpc-status: 5\ngrpc-status-details-bin: !!!\n")},
      LAST},
     FAKE_KEEP,
     CRPC_NOT_FOUND,
     NULL,
     0},
    {{{FRAME_HEADERS, END, 1, S(":status: 503\n")}, LAST},
     FAKE_KEEP,
     CRPC_UNAVAILABLE,
     "503",
     0},
    {{{FRAME_HEADERS, 0, 1, S(":status: 200\ncontent-type: text/html\n")},
      {FRAME_DATA, END, 1, S("<html>")},
      LAST},
     FAKE_KEEP,
     CRPC_UNKNOWN,
     "text/html",
     0},
    {{{FRAME_HEADERS, 0, 1, S(GRPC_HEAD "grpc-encoding: br\n")},
      F_ONE,
      F_END,
      LAST},
     FAKE_KEEP,
     CRPC_INTERNAL,
     "\"br\"",
     0},
    /* Messages. */
    {{F_HEAD, F_END, LAST}, FAKE_KEEP, CRPC_UNIMPLEMENTED, NULL, 0},
    {{F_HEAD, F_ONE, F_ONE, F_END, LAST},
     FAKE_KEEP,
     CRPC_UNIMPLEMENTED,
     NULL,
     0},
    {{F_HEAD, {FRAME_DATA, 0, 1, S("\0\0\0\0\6\n")}, F_END, LAST},
     FAKE_KEEP,
     CRPC_INTERNAL,
     "inside",
     0},
    {{F_HEAD, {FRAME_DATA, 0, 1, S("\1\0\0\0\2hi")}, F_END, LAST},
     FAKE_KEEP,
     CRPC_INTERNAL,
     "compressed",
     0},
    {{F_HEAD, {FRAME_DATA, 0, 1, S("\2\0\0\0\2{}")}, F_END, LAST},
     FAKE_KEEP,
     CRPC_INTERNAL,
     "flags",
     0},
    {{F_HEAD, {FRAME_DATA, 0, 1, S("\0\0\0\0\4\n\5hi")}, F_END, LAST},
     FAKE_KEEP,
     CRPC_INTERNAL,
     NULL,
     0},
    {{F_HEAD, {FRAME_DATA, 0, 1, S("\0\xFF\xFF\xFF\xFF")}, LAST},
     FAKE_KEEP,
     CRPC_RESOURCE_EXHAUSTED,
     "100000",
     0},
    /* Streams that break HTTP/2: the connection may go on. */
    {{{FRAME_DATA, 0, 1, S(ONE)}, LAST}, FAKE_KEEP, CRPC_INTERNAL, NULL, 0},
    {{{FRAME_HEADERS, 0, 1, S("x: y\n")}, LAST},
     FAKE_KEEP,
     CRPC_INTERNAL,
     NULL,
     0},
    {{{FRAME_HEADERS, 0, 1, S(":status: abc\n")}, LAST},
     FAKE_KEEP,
     CRPC_INTERNAL,
     NULL,
     0},
    {{{FRAME_HEADERS, 0, 1, S(GRPC_HEAD "X-A: b\n")}, LAST},
     FAKE_KEEP,
     CRPC_INTERNAL,
     NULL,
     0},
    {{{FRAME_HEADERS, 0, 1, S(GRPC_HEAD "x-a: b\rc\n")}, LAST},
     FAKE_KEEP,
     CRPC_INTERNAL,
     NULL,
     0},
    {{{FRAME_HEADERS, 0, 1, S(GRPC_HEAD "connection: close\n")}, LAST},
     FAKE_KEEP,
     CRPC_INTERNAL,
     NULL,
     0},
    {{F_HEAD, F_ONE, {FRAME_HEADERS, 0, 1, S("grpc-status: 0\n")}, LAST},
     FAKE_KEEP,
     CRPC_INTERNAL,
     NULL,
     0},
    {{{FRAME_HEADERS, 0, 1, S(GRPC_HEAD "content-length: 5\n")}, F_ONE, LAST},
     FAKE_KEEP,
     CRPC_INTERNAL,
     NULL,
     0},
    {{{FRAME_WINDOW_UPDATE, 0, 1, S("\0\0\0\0")}, LAST},
     FAKE_KEEP,
     CRPC_INTERNAL,
     NULL,
     0},
    /* Connections that do: the next call goes over another. */
    {{{FRAME_DATA, 0, 0, S("x")}, LAST},
     FAKE_HOLD,
     CRPC_INTERNAL,
     "HTTP protocol error: DATA frame on stream 0",
     0},
    {{{FRAME_DATA, 0, 7, S("x")}, LAST}, FAKE_HOLD, CRPC_INTERNAL, NULL, 0},
    {{{5, FLAG_END_HEADERS, 1, S("\0\0\0\2\x88")}, LAST},
     FAKE_HOLD,
     CRPC_INTERNAL,
     NULL,
     0}, /* PUSH_PROMISE */
    {{{FRAME_CONTINUATION, FLAG_END_HEADERS, 1, S("\x88")}, LAST},
     FAKE_HOLD,
     CRPC_INTERNAL,
     NULL,
     0},
    {{{FRAME_SETTINGS, 0, 0, S("x")}, LAST}, FAKE_HOLD, CRPC_INTERNAL, NULL, 0},
    {{{FRAME_SETTINGS, 0, 1, S("")}, LAST}, FAKE_HOLD, CRPC_INTERNAL, NULL, 0},
    {{{FRAME_PING, 0, 0, S("x")}, LAST}, FAKE_HOLD, CRPC_INTERNAL, NULL, 0},
    {{{FRAME_WINDOW_UPDATE, 0, 0, S("\x7F\xFF\xFF\xFF")}, LAST},
     FAKE_HOLD,
     CRPC_INTERNAL,
     NULL,
     0},
    {{F_HEAD, {FRAME_HEADERS, 0, 0, S("x: y\n")}, LAST},
     FAKE_HOLD,
     CRPC_INTERNAL,
     NULL,
     0},
    /* Nothing for us in it. */
    {{{200, 255, 1, S("?")}, F_HEAD, F_ONE, F_END, LAST},
     FAKE_KEEP,
     CRPC_OK,
     NULL,
     1},
    {{F_HEAD, F_ONE, F_END, F_RESET("\0"), LAST}, FAKE_KEEP, CRPC_OK, NULL, 1},
};

static void add_frames(cpb__buf *b, const frame *f) {
  for (; f->type >= 0; f++) {
    if (f->type == FRAME_HEADERS) {
      cpb__buf lines;
      wire_init(&lines);
      wire_add(&lines, f->data.data, f->data.len);
      wire_add(&lines, "", 1);
      wire_add_headers(b, f->flags, f->stream, cpb__buf_head(&lines));
      cpb__buf_cleanup(&lines);
    } else {
      wire_add_frame(b, (unsigned)f->type, f->flags, f->stream, f->data.data,
                     f->data.len);
    }
  }
}

static void expect_frames(const setting *s, size_t index, bool at_once) {
  const frames_case *c = &grpc_cases[index];
  cpb__buf bad, good;
  wire_init(&bad);
  wire_init(&good);
  add_frames(&bad, c->frames);
  add_frames(&good, grpc_cases[0].frames);
  const reply_case r = {cpb__buf_head(&bad) ? cpb__buf_head(&bad) : "",
                        cpb__buf_len(&bad),
                        c->then,
                        c->code,
                        c->words,
                        c->messages};
  expect_case(s, &r, (cpb_str){cpb__buf_head(&good), cpb__buf_len(&good)},
              at_once);
  cpb__buf_cleanup(&bad);
  cpb__buf_cleanup(&good);
}

CRPC_TEST_NO_OOM(grpc_over_http2) {
  const setting s = {CRPC_GRPC, 2, false};
  for (size_t i = 0; i < sizeof grpc_cases / sizeof grpc_cases[0]; i++) {
    expect_frames(&s, i, false);
  }
}

/* --- Servers that speak before they are spoken to, or another protocol --- */

CRPC_TEST_NO_OOM(not_http2_at_all) {
  static const reply_case cases[] = {
      CASE("HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n", FAKE_HOLD,
           CRPC_UNAVAILABLE, "the server speaks HTTP/1.1, not HTTP/2"),
      CASE("SSH-2.0-x\r\n", FAKE_HOLD, CRPC_INTERNAL, NULL),
      CASE("\0\0\0\0\0\0\0\0\0", FAKE_HOLD, CRPC_INTERNAL, NULL),
      CASE("\0\0\6\4\0\0\0\0\0\0\4\xFF\xFF\xFF\xFF", FAKE_HOLD, CRPC_INTERNAL,
           NULL),
      CASE("", FAKE_CLOSE, CRPC_UNAVAILABLE, NULL)};
  const setting s = {CRPC_GRPC, 2, false};
  cpb__buf good;
  wire_init(&good);
  add_frames(&good, grpc_cases[0].frames);
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    expect_case(&s, &cases[i],
                (cpb_str){cpb__buf_head(&good), cpb__buf_len(&good)}, true);
  }
  cpb__buf_cleanup(&good);
}

/* --- Silence, and too much --- */

static void expect_timeout(const setting *s, const char *data, size_t len) {
  const fake_reply reply = {data, len, FAKE_HOLD, false};
  crpc_channel *channel = open_channel(fake_serve(s->version, &reply, 1), s);
  int64_t start = wire_now_ms();
  result r = call_once(channel, s, 60);
  drop_channel(channel);
  (void)fake_stop();
  assert_int_equal(r.code, CRPC_DEADLINE_EXCEEDED);
  assert_in_range(wire_now_ms() - start, 59, TIMEOUT_MS);
}

CRPC_TEST_NO_OOM(silence) {
  static const setting settings[] = {
      {CRPC_CONNECT, 1, false},  {CRPC_CONNECT, 1, true},
      {CRPC_GRPC_WEB, 1, false}, {CRPC_CONNECT, 2, false},
      {CRPC_GRPC, 2, false},     {CRPC_GRPC, 2, true}};
  cpb__buf half;
  wire_init(&half);
  wire_add_headers(&half, 0, 1, GRPC_HEAD);
  for (size_t i = 0; i < 6; i++) {
    expect_timeout(&settings[i], "", 0);
    if (settings[i].version == 1) {
      expect_timeout(&settings[i], "HTTP/1.1 200 OK\r\nx-", 19);
    } else if (settings[i].protocol == CRPC_GRPC) {
      expect_timeout(&settings[i], cpb__buf_head(&half), cpb__buf_len(&half));
    }
  }
  cpb__buf_cleanup(&half);
}

/* A head with one field of n bytes, in as many frames as it takes. */
static void add_huge_head(cpb__buf *b, size_t n) {
  enum { FRAME = 16384 };
  cpb__buf block;
  wire_init(&block);
  wire_add(&block, "\x88", 1);
  char *value = malloc(n);
  assert_non_null(value);
  memset(value, 'a', n);
  wire_add_field(&block, CPB_STR("x-a"), (cpb_str){value, n});
  free(value);
  size_t len = cpb__buf_len(&block);
  for (size_t at = 0; at < len; at += FRAME) {
    bool last = len - at <= FRAME;
    wire_add_frame(b, at ? FRAME_CONTINUATION : FRAME_HEADERS,
                   last ? FLAG_END_HEADERS : 0, 1, cpb__buf_head(&block) + at,
                   last ? len - at : FRAME);
  }
  cpb__buf_cleanup(&block);
}

static void expect_huge_head(size_t n, fake_then then, const char *words) {
  const setting s = {CRPC_GRPC, 2, false};
  cpb__buf bad, good;
  wire_init(&bad);
  wire_init(&good);
  add_frames(&good, grpc_cases[0].frames);
  add_huge_head(&bad, n);
  const reply_case c = {cpb__buf_head(&bad),
                        cpb__buf_len(&bad),
                        then,
                        CRPC_RESOURCE_EXHAUSTED,
                        words,
                        0};
  expect_case(&s, &c, (cpb_str){cpb__buf_head(&good), cpb__buf_len(&good)},
              false);
  cpb__buf_cleanup(&bad);
  cpb__buf_cleanup(&good);
}

CRPC_TEST_NO_OOM(huge_heads) {
  enum { HUGE_HEAD = 300000 };
  static const char large[] = "response headers larger than 65536 bytes";
  static char text[HUGE_HEAD];
  const setting h1 = {CRPC_CONNECT, 1, false};
  memset(text, 'a', sizeof text - 1);
  memcpy(text, PROTO_HEAD "x-a: ", sizeof PROTO_HEAD + 4);
  const reply_case c = {
      text, sizeof text - 1, FAKE_HOLD, CRPC_RESOURCE_EXHAUSTED, large, 0};
  expect_case(&h1, &c, CPB_STR(GOOD_H1), false);
  /* The call alone suffers, and then the connection. */
  expect_huge_head(66000, FAKE_KEEP, large);
  expect_huge_head(90000, FAKE_KEEP, large);
  expect_huge_head(900000, FAKE_KEEP, large);
  expect_huge_head(1200000, FAKE_HOLD, large);
}

CRPC_TEST_NO_OOM(bombs) {
  enum { BOMB = 20000000 };
  static char zeros[BOMB], packed[40000];
  static const setting settings[] = {{CRPC_CONNECT, 1, false},
                                     {CRPC_CONNECT, 1, true},
                                     {CRPC_GRPC_WEB, 1, false}};
  static const char *const heads[] = {PROTO_HEAD "content-encoding: gzip\r\n",
                                      STREAM_HEAD
                                      "connect-content-encoding: gzip\r\n",
                                      WEB_HEAD "grpc-encoding: gzip\r\n"};
  static const cpb_str goods[] = {S(GOOD_H1), S(GOOD_STREAM), S(GOOD_WEB)};
  z_stream z = {.next_in = (Bytef *)zeros,
                .avail_in = BOMB,
                .next_out = (Bytef *)packed,
                .avail_out = sizeof packed};
  assert_int_equal(deflateInit2(&z, 9, 8, 31, 8, 0), Z_OK);
  assert_int_equal(deflate(&z, Z_FINISH), Z_STREAM_END);
  deflateEnd(&z);
  for (size_t i = 0; i < 3; i++) {
    cpb__buf b;
    wire_init(&b);
    wire_add_text(&b, heads[i]);
    wire_add_text(&b, CLOSED);
    if (i == 0) {
      wire_add(&b, packed, z.total_out);
    } else {
      wire_add_envelope(&b, 1, packed, z.total_out);
    }
    if (i == 2) {
      wire_add_envelope(&b, 128, "grpc-status: 0\r\n", 16);
    }
    const reply_case c = {cpb__buf_head(&b),
                          cpb__buf_len(&b),
                          FAKE_CLOSE,
                          CRPC_RESOURCE_EXHAUSTED,
                          NULL,
                          0};
    expect_case(&settings[i], &c, goods[i], false);
    cpb__buf_cleanup(&b);
  }
}

WIRE_TEST_MAIN(cmocka_unit_test(connect_unary_over_http1),
               cmocka_unit_test(connect_streams_over_http1),
               cmocka_unit_test(grpc_web_over_http1),
               cmocka_unit_test(grpc_over_http2),
               cmocka_unit_test(not_http2_at_all), cmocka_unit_test(silence),
               cmocka_unit_test(huge_heads), cmocka_unit_test(bombs))
