/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Bad heads: what is asked for does not exist, or is asked for wrongly. Each gets
 * its answer in the caller's protocol, and the connection serves on. */

#include <stdio.h>
#include <string.h>

#include "support/crpc_test.h"
#include "wire/wire.h"

static const char hi[] = "\n\2hi\20*";
enum { HI = sizeof hi - 1 };

CRPC_TEST_NO_OOM(good_calls_share_a_connection) {
  crpc_server *server = wire_serve();
  for (int version = 1; version <= 2; version++) {
    wire_peer *p = wire_dial(server, version);
    for (int i = 0; i < 3 * WIRE_WAYS; i++) {
      if (wire_ways[i % WIRE_WAYS].version == version) {
        wire_good(p, &wire_ways[i % WIRE_WAYS]);
      }
    }
    wire_quiet(p);
  }
}

/* --- What there is not --- */

/* A refusal by HTTP alone, and then the connection serves on. */
static wire_answer *expect_text(wire_peer *p, const wire_way *way,
                                uint32_t stream, int status, cpb_str text) {
  wire_answer *a = wire_hear(p, stream);
  assert_true(a->ended && a->reset <= 0);
  if (a->status != status) {
    fail_msg("%s: HTTP status %d, not %d", way->name, a->status, status);
  }
  assert_true(cpb_str_equal(
      (cpb_str){cpb__buf_head(&a->body), cpb__buf_len(&a->body)}, text));
  wire_good(p, way);
  wire_quiet(p);
  return a;
}

static wire_answer *expect_status(wire_peer *p, const wire_way *way,
                                  uint32_t stream, int status) {
  return expect_text(p, way, stream, status, (cpb_str){NULL, 0});
}

CRPC_TEST_NO_OOM(unknown_paths) {
  static const char *const paths[] = {
      "/test.Sample/Nope",  "/test.Nope/Echo",    "/",
      "/test.Sample/Echo/", "//test.Sample/Echo", "/test.Sample/echo",
      "/test.Sample%2FEcho"};
  crpc_server *server = wire_serve();
  for (size_t i = 0; i < (size_t)WIRE_WAYS * 7; i++) {
    const wire_way *way = &wire_ways[i % WIRE_WAYS];
    wire_way other = *way;
    wire_peer *p = wire_dial(server, way->version);
    other.path = paths[i / WIRE_WAYS];
    uint32_t stream = wire_call(p, &other, NULL, 0, hi, HI);
    if (way->protocol != CRPC_CONNECT) {
      wire_verdict v = wire_expect(p, way, stream, CRPC_UNIMPLEMENTED);
      assert_non_null(strstr(v.message, "is not known here"));
    } else if (way->enveloped) {
      char text[64];
      (void)snprintf(text, sizeof(text), "%s is not known here\n", other.path);
      (void)expect_text(p, way, stream, 404, cpb_str_from_cstr(text));
    } else {
      wire_answer *a = wire_hear(p, stream);
      assert_int_equal(a->status, 404);
      assert_string_equal(wire_field(a->head, "content-type"),
                          "application/json");
      assert_non_null(memmem(cpb__buf_head(&a->body), cpb__buf_len(&a->body),
                             "\"code\":\"unimplemented\"", 22));
      wire_good(p, way);
    }
    wire_close(p);
  }
  assert_int_equal(wire_entered(), WIRE_WAYS * 7);
}

CRPC_TEST_NO_OOM(wrong_verbs) {
  static const char *const verbs[] = {"PUT", "DELETE", "PATCH", "OPTIONS",
                                      "post"};
  crpc_server *server = wire_serve();
  for (size_t i = 0; i < (size_t)WIRE_WAYS * 5; i++) {
    const wire_way *way = &wire_ways[i % WIRE_WAYS];
    bool get = strstr(way->path, "Echo") != NULL;
    wire_peer *p = wire_dial(server, way->version);
    wire_request r = {.method = verbs[i / WIRE_WAYS],
                      .path = way->path,
                      .fields = "content-type: application/proto\n",
                      .body = hi,
                      .body_len = HI};
    wire_answer *a = expect_status(p, way, wire_ask(p, &r), 405);
    assert_string_equal(wire_field(a->head, "allow"),
                        get ? "GET, POST" : "POST");
    r.method = "GET";
    r.body_len = 0;
    if (!get) { /* has side effects, for all that is known */
      a = expect_status(p, way, wire_ask(p, &r), 405);
      assert_string_equal(wire_field(a->head, "allow"), "POST");
    }
    wire_close(p);
  }
}

CRPC_TEST_NO_OOM(unknown_content_types) {
  static const char *const types[] = {"text/plain",
                                      "application/xml",
                                      "application/connect+yaml",
                                      "application/grpcx",
                                      "application/grpc+thrift",
                                      "application/grpc-web-text",
                                      "application",
                                      "/",
                                      "\x80\xFF",
                                      "application/proto+json",
                                      "application/grpc-web+"};
  crpc_server *server = wire_serve();
  for (size_t i = 0; i < (size_t)WIRE_WAYS * 11; i++) {
    const wire_way *way = &wire_ways[i % WIRE_WAYS];
    wire_way other = *way;
    wire_peer *p = wire_dial(server, way->version);
    other.type = types[i / WIRE_WAYS];
    uint32_t stream = wire_call(p, &other, NULL, 0, hi, HI);
    wire_answer *a = expect_status(p, way, stream, 415);
    bool unary = strstr(way->path, "Echo") != NULL;
    const char *accept = wire_field(a->head, "accept-post");
    assert_non_null(strstr(accept, "application/grpc-web+json"));
    assert_true(unary == !strstr(accept, "application/connect+proto"));
    wire_request none = {.path = way->path, .body = hi, .body_len = HI};
    (void)expect_status(p, way, wire_ask(p, &none), 415);
    wire_close(p);
  }
}

/* Connect has one set of types for unary methods, another for streams. */
CRPC_TEST_NO_OOM(types_of_another_kind) {
  crpc_server *server = wire_serve();
  for (size_t i = 0; i < 4; i++) {
    const wire_way *way = &wire_ways[i];
    wire_way other = *way;
    wire_peer *p = wire_dial(server, way->version);
    other.type =
        way->enveloped ? "application/proto" : "application/connect+proto";
    uint32_t stream = wire_call(p, &other, NULL, 0, hi, HI);
    (void)expect_status(p, way, stream, 415);
    other.type =
        way->enveloped ? "application/json" : "application/connect+json";
    stream = wire_call(p, &other, NULL, 0, "{}", 2);
    (void)expect_status(p, way, stream, 415);
  }
  /* gRPC needs HTTP/2. */
  wire_peer *p = wire_dial(server, 1);
  wire_way other = wire_ways[4];
  (void)expect_status(p, &wire_ways[0], wire_call(p, &other, NULL, 0, hi, HI),
                      505);
}

CRPC_TEST_NO_OOM(types_with_parameters_and_in_any_case) {
  static const char *const types[] = {"application/json", "Application/JSON",
                                      "application/json;charset=utf-8",
                                      "application/json ; charset=\"UTF-8\""};
  crpc_server *server = wire_serve();
  for (size_t i = 0; i < 8; i++) {
    char fields[100];
    wire_peer *p = wire_dial(server, 1 + (int)(i & 1));
    (void)snprintf(fields, sizeof fields, "content-type: %s\n", types[i / 2]);
    wire_request r = {.path = "/test.Sample/Echo",
                      .fields = fields,
                      .body = "{\"number\":41}",
                      .body_len = 13};
    wire_answer *a = wire_hear(p, wire_ask(p, &r));
    assert_int_equal(a->status, 200);
    assert_int_equal(cpb__buf_len(&a->body), 15);
    assert_memory_equal(cpb__buf_head(&a->body), "{\"number\":\"42\"}", 15);
  }
}

/* --- Fields of the protocols --- */

static const char *timeout_name(const wire_way *way) {
  return way->protocol == CRPC_CONNECT ? "connect-timeout-ms" : "grpc-timeout";
}

static uint32_t call_with_timeout(wire_peer *p, const wire_way *way,
                                  const char *value) {
  char fields[100];
  (void)snprintf(fields, sizeof fields, "%s: %s\n", timeout_name(way), value);
  return wire_call(p, way, fields, 0, hi, HI);
}

CRPC_TEST_NO_OOM(malformed_timeouts) {
  static const char *const of_connect[] = {
      "abc", "-1",          "+1",
      "1.5", "12345678901", "0x10",
      "1 0", "1m",          "99999999999999999999999999",
      "1,2"};
  static const char *const of_grpc[] = {
      "abc", "-1S", "+1S", "1.5S", "123456789S",
      "S",   "1s",  "1 S", "1",    "99999999999999999999999999H"};
  crpc_server *server = wire_serve();
  for (size_t w = 0; w < WIRE_WAYS; w++) {
    const wire_way *way = &wire_ways[w];
    wire_peer *p = wire_dial(server, way->version);
    for (size_t i = 0; i < 10; i++) {
      const char *value =
          way->protocol == CRPC_CONNECT ? of_connect[i] : of_grpc[i];
      wire_verdict v = wire_expect(p, way, call_with_timeout(p, way, value),
                                   CRPC_INVALID_ARGUMENT);
      assert_non_null(strstr(v.message, "timeout"));
    }
  }
}

CRPC_TEST_NO_OOM(timeouts_at_their_limits) {
  static const char *const over[][3] = {{"0", "0000000000", "0"},
                                        {"0S", "00000000n", "0H"}};
  static const char *const ample[][3] = {{"9999999999", "0000060000", "600000"},
                                         {"99999999H", "99999999S", "1M"}};
  crpc_server *server = wire_serve();
  for (size_t w = 0; w < WIRE_WAYS; w++) {
    const wire_way *way = &wire_ways[w];
    wire_peer *p = wire_dial(server, way->version);
    size_t grpc = way->protocol != CRPC_CONNECT;
    for (size_t i = 0; i < 3; i++) {
      (void)wire_expect(p, way, call_with_timeout(p, way, over[grpc][i]),
                        CRPC_DEADLINE_EXCEEDED);
      (void)wire_expect(p, way, call_with_timeout(p, way, ample[grpc][i]),
                        CRPC_OK);
    }
  }
}

CRPC_TEST_NO_OOM(unknown_encodings) {
  static const char *const names[] = {"br", "gzip2", "gzip, br", "x"};
  crpc_server *server = wire_serve();
  for (size_t w = 0; w < WIRE_WAYS; w++) {
    const wire_way *way = &wire_ways[w];
    wire_peer *p = wire_dial(server, way->version);
    const char *name = way->protocol != CRPC_CONNECT ? "grpc-encoding"
                       : way->enveloped ? "connect-content-encoding"
                                        : "content-encoding";
    for (size_t i = 0; i < 4; i++) {
      char fields[100];
      (void)snprintf(fields, sizeof fields, "%s: %s\n", name, names[i]);
      uint32_t stream = wire_call(p, way, fields, 0, hi, HI);
      wire_verdict v = wire_expect(p, way, stream, CRPC_UNIMPLEMENTED);
      assert_non_null(strstr(v.message, "identity, gzip"));
    }
  }
}

CRPC_TEST_NO_OOM(unknown_version_of_connect) {
  crpc_server *server = wire_serve();
  for (size_t i = 0; i < 4; i++) {
    const wire_way *way = &wire_ways[i];
    wire_peer *p = wire_dial(server, way->version);
    uint32_t stream =
        wire_call(p, way, "connect-protocol-version: 2\n", 0, hi, HI);
    (void)wire_expect(p, way, stream, CRPC_INVALID_ARGUMENT);
    stream = wire_call(p, way, "connect-protocol-version: 1\n", 0, hi, HI);
    (void)wire_expect(p, way, stream, CRPC_OK);
  }
}

/* --- GET --- */

typedef struct get_case {
  const char *query;
  int status;
} get_case;

static const get_case gets[] = {
    {"encoding=json&message={}", 200},
    {"encoding=json&message=%7B%7D&connect=v1", 200},
    {"encoding=json&message=%7B%22number%22%3A41%7D&unknown=1", 200},
    {"encoding=json&base64=1&message=e30", 200},
    {"encoding=json&base64=1&message=e30%3D", 200},
    {"encoding=proto&message=", 200},
    {"encoding=proto&base64=1&message=EAE", 200},
    /* Escapes. */
    {"encoding=json&message=%zz", 400},
    {"encoding=json&message=%7", 400},
    {"encoding=json&message=%", 400},
    {"enc%oding=json&message={}", 400},
    {"encoding=json&message=%7B%00%7D", 400},
    /* Base64. */
    {"encoding=json&base64=1&message=!!!!", 400},
    {"encoding=json&base64=1&message=e", 400},
    {"encoding=json&base64=1&message=e30%3D%3D%3D", 400},
    {"encoding=json&base64=1&message=e3%200", 400},
    /* Messages. */
    {"encoding=json&message={", 400},
    {"encoding=json&message=", 400},
    {"encoding=json&message=[]", 400},
    {"encoding=proto&message=%0A%05hi", 400},
    {"encoding=proto&base64=1&message=CgVoaQ", 400},
    /* Parameters. */
    {"", 400},
    {"message={}", 400},
    {"encoding=json", 400},
    {"encoding=xml&message={}", 415},
    {"encoding=&message={}", 415},
    {"encoding=json&message={}&connect=v2", 400},
    {"encoding=json&message={}&compression=br", 501},
    {"encoding=json&message=x&compression=gzip", 400},
};

CRPC_TEST_NO_OOM(get_requests) {
  crpc_server *server = wire_serve();
  for (int version = 1; version <= 2; version++) {
    const wire_way *way = &wire_ways[version - 1];
    wire_peer *p = wire_dial(server, version);
    for (size_t i = 0; i < sizeof gets / sizeof gets[0]; i++) {
      char path[200];
      (void)snprintf(path, sizeof path, "/test.Sample/Echo?%s", gets[i].query);
      wire_request r = {.method = "GET", .path = path};
      wire_answer *a = wire_hear(p, wire_ask(p, &r));
      assert_true(a->ended);
      if (a->status != gets[i].status) {
        fail_msg("GET ?%s: %d, not %d", gets[i].query, a->status,
                 gets[i].status);
      }
      if (a->status != 200 && a->status != 415) {
        wire_verdict v = wire_judge(way, a);
        assert_true(v.code != CRPC_OK && v.message[0]);
      }
      wire_good(p, way);
    }
    wire_quiet(p);
  }
}

/* --- Names and values that HTTP does not allow --- */

static const char *const evil_lines[] = {"x-a: b\rc\r\n",
                                         "x-a: \r\rb\r\n",
                                         "x a: b\r\n",
                                         "x-a : b\r\n",
                                         ": b\r\n",
                                         "x-\x01: b\r\n",
                                         "x-a: \x01\r\n",
                                         "x-a: b\x7F\r\n",
                                         "x-a: b\r\n folded\r\n",
                                         "no colon\r\n",
                                         "x\xC3\xA4: b\r\n",
                                         "x-a\r: b\r\n",
                                         "x(a): b\r\n",
                                         "content-length: 4\r\n",
                                         "content-length: -1\r\n",
                                         "transfer-encoding: chunked\r\n",
                                         "transfer-encoding: gzip\r\n",
                                         "host: other\r\n"};

static void say_evil(crpc_server *server, const char *line, size_t n) {
  static const char tail[] =
      "content-type: application/json\r\ncontent-length: 2\r\n\r\n{}";
  wire_peer *p = wire_dial(server, 1);
  cpb__buf b;
  wire_init(&b);
  wire_add_text(&b, "POST /test.Sample/Echo HTTP/1.1\r\nhost: x\r\n");
  wire_add(&b, line, n);
  wire_add_text(&b, tail);
  wire_write_buf(p, &b);
  p->next_stream = 2;
  wire_answer *a = wire_hear(p, 1);
  if (!a->ended || a->status < 400 || a->status >= 502) {
    fail_msg("%s: status %d", line, a->status);
  }
  assert_string_equal(wire_field(a->head, "connection"), "close");
  assert_int_equal(cpb__buf_len(&p->in), 0);
  wire_hear_end(p);
  assert_int_equal(cpb__buf_len(&p->in), 0);
  wire_close(p);
}

CRPC_TEST_NO_OOM(evil_header_lines) {
  crpc_server *server = wire_serve();
  for (size_t i = 0; i < sizeof evil_lines / sizeof evil_lines[0]; i++) {
    say_evil(server, evil_lines[i], strlen(evil_lines[i]));
  }
  say_evil(server, "x-a: b\0c\r\n", 10);
  say_evil(server, "x-\0a: b\r\n", 9);
  assert_int_equal(wire_entered(), 0);
  wire_good(wire_dial(server, 1), &wire_ways[0]);
}

typedef struct evil_field {
  cpb_str name, value;
} evil_field;

#define EVIL(name, value) {CPB_STR_INIT(name), CPB_STR_INIT(value)}
static const evil_field evil_fields[] = {EVIL("x-a", "b\0c"),
                                         EVIL("x-a", "b\rc"),
                                         EVIL("x-a", "b\nc"),
                                         EVIL("x-a", "b\r\nx-c: d"),
                                         EVIL("x-a", " b"),
                                         EVIL("x-a", "b\t"),
                                         EVIL("X-A", "b"),
                                         EVIL("x\ra", "b"),
                                         EVIL("x\na", "b"),
                                         EVIL("x\0a", "b"),
                                         EVIL("x a", "b"),
                                         EVIL("x:a", "b"),
                                         EVIL("", "b"),
                                         EVIL("x\xC3\xA4", "b"),
                                         EVIL("connection", "x"),
                                         EVIL("transfer-encoding", "chunked"),
                                         EVIL("upgrade", "x"),
                                         EVIL("te", "gzip"),
                                         EVIL(":path", "/"),
                                         EVIL(":other", "x"),
                                         EVIL("content-length", "5"),
                                         EVIL("content-length", "x")};

/* A malformed request ends its stream, not the connection. */
CRPC_TEST_NO_OOM(evil_header_fields) {
  crpc_server *server = wire_serve();
  wire_peer *p = wire_dial(server, 2);
  const wire_way *way = &wire_ways[1];
  for (size_t i = 0; i < sizeof evil_fields / sizeof evil_fields[0]; i++) {
    cpb__buf b, block;
    uint32_t stream = p->next_stream;
    p->next_stream += 2;
    wire_init(&b);
    wire_init(&block);
    wire_add_lines(&block,
                   ":method: POST\n:scheme: http\n:authority: wire\n:path: "
                   "/test.Sample/Echo\ncontent-type: "
                   "application/proto\n");
    wire_add_field(&block, evil_fields[i].name, evil_fields[i].value);
    wire_add_frame(&b, FRAME_HEADERS, FLAG_END_HEADERS, stream,
                   cpb__buf_head(&block), cpb__buf_len(&block));
    cpb__buf_cleanup(&block);
    wire_add_frame(&b, FRAME_DATA, FLAG_END_STREAM, stream, hi, HI);
    wire_write_buf(p, &b);
    wire_answer *a = wire_hear(p, stream);
    if (a->reset != 1 && a->status != 400) {
      fail_msg("field %zu: reset %d, status %d", i, (int)a->reset, a->status);
    }
    wire_good(p, way);
  }
  wire_quiet(p);
  assert_int_equal(wire_entered(), sizeof evil_fields / sizeof evil_fields[0]);
}

/* What a handler says cannot break out of its place. */
CRPC_TEST_NO_OOM(hostile_texts_of_handlers) {
  crpc_server *server = wire_serve();
  for (size_t w = 0; w < WIRE_WAYS; w++) {
    const wire_way *way = &wire_ways[w];
    wire_peer *p = wire_dial(server, way->version);
    uint32_t stream = wire_call(p, way, "x-do: header\n", 0, hi, HI);
    wire_forget();
    wire_answer *a = wire_hear(p, stream);
    assert_null(wire_field(a->head, "x-evil"));
    assert_null(wire_field(a->trailers, "x-evil"));
    assert_true(wire_judge(way, a).code != CRPC_OK);
    stream = wire_call(p, way, "x-do: error\n", 0, hi, HI);
    wire_verdict v = wire_expect(p, way, stream, CRPC_NOT_FOUND);
    assert_non_null(strstr(v.message, way->protocol == CRPC_CONNECT
                                          ? "split\\u000d\\u000ax-evil"
                                          : "split%0D%0Ax-evil"));
  }
}

/* --- Heads that are too large --- */

CRPC_TEST_NO_OOM(huge_heads) {
  enum { HUGE_HEAD = 200000 };
  static char value[HUGE_HEAD];
  crpc_server *server = wire_serve();
  cpb__buf b;
  memset(value, 'a', sizeof value - 1);
  wire_peer *p = wire_dial(server, 1);
  wire_forget();
  wire_init(&b);
  wire_add_text(&b, "POST /test.Sample/Echo HTTP/1.1\r\nhost: x\r\nx-a: ");
  wire_add(&b, value, sizeof value);
  wire_write_buf(p, &b);
  p->next_stream = 2;
  wire_answer *a = wire_hear(p, 1);
  assert_int_equal(a->status, 431);
  wire_hear_end(p);
  /* HTTP/2: the same in CONTINUATION frames. The connection may end. */
  p = wire_dial(server, 2);
  wire_init(&b);
  wire_add_frame(&b, FRAME_HEADERS, 0, 1, "\x83", 1);
  for (int i = 0; i < 12; i++) {
    wire_add_frame(&b, FRAME_CONTINUATION, i == 11 ? FLAG_END_HEADERS : 0, 1,
                   value, 16384);
  }
  wire_write_buf(p, &b);
  p->next_stream = 3;
  a = wire_hear(p, 1);
  assert_true(a->status == 431 || a->reset > 0 || a->cut);
  assert_true(wire_peak() < 500000);
  wire_good(wire_dial(server, 2), &wire_ways[1]);
}

WIRE_TEST_MAIN(cmocka_unit_test(good_calls_share_a_connection),
               cmocka_unit_test(unknown_paths), cmocka_unit_test(wrong_verbs),
               cmocka_unit_test(unknown_content_types),
               cmocka_unit_test(types_of_another_kind),
               cmocka_unit_test(types_with_parameters_and_in_any_case),
               cmocka_unit_test(malformed_timeouts),
               cmocka_unit_test(timeouts_at_their_limits),
               cmocka_unit_test(unknown_encodings),
               cmocka_unit_test(unknown_version_of_connect),
               cmocka_unit_test(get_requests),
               cmocka_unit_test(evil_header_lines),
               cmocka_unit_test(evil_header_fields),
               cmocka_unit_test(hostile_texts_of_handlers),
               cmocka_unit_test(huge_heads))
