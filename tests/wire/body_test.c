/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Bad bodies: messages and envelopes that are none, too large, or packed to
 * explode; peers that go on sending what is not wanted. */

#include <stdio.h>
#include <string.h>
#include <zlib.h>

#include "support/crpc_test.h"
#include "wire/wire.h"

static const char hi[] = "\n\2hi\20*";
enum { HI = sizeof hi - 1 };

/* A piece of body, with its length. */
#define BODY(literal) literal, sizeof literal - 1

/* --- Messages --- */

typedef struct bad_message {
  const char *data;
  size_t len;
} bad_message;

static const bad_message bad_protos[] = {
    {BODY("\n\5hi")},    /* length beyond the end */
    {BODY("\n")},        /* a tag, nothing else */
    {BODY("\x80")},      /* half a varint */
    {BODY("\0\1")},      /* field number 0 */
    {BODY("\n\2\xFFi")}, /* not UTF-8 */
    {BODY("\13")},       /* a group that does not end */
    {BODY("\14")},       /* one that did not begin */
    {BODY("\17\1")},     /* wire type 7 */
    {BODY("\20\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\1")}, /* 11 bytes */
    {BODY("\n\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7F")}};

CRPC_TEST_NO_OOM(malformed_protobuf) {
  crpc_server *server = wire_serve();
  for (size_t w = 0; w < WIRE_WAYS; w++) {
    const wire_way *way = &wire_ways[w];
    wire_peer *p = wire_dial(server, way->version);
    for (size_t i = 0; i < sizeof bad_protos / sizeof bad_protos[0]; i++) {
      uint32_t stream =
          wire_call(p, way, NULL, 0, bad_protos[i].data, bad_protos[i].len);
      (void)wire_expect(p, way, stream, CRPC_INVALID_ARGUMENT);
    }
  }
}

static const char *const json_types[] = {
    "application/json",          "application/json",
    "application/connect+json",  "application/connect+json",
    "application/grpc+json",     "application/grpc+json",
    "application/grpc-web+json", "application/grpc-web+json",
    "application/grpc-web+json", "application/grpc-web+json"};

static const bad_message bad_jsons[] = {
    {BODY("{")},
    {BODY("[]")},
    {BODY("null")},
    {BODY("{\"number\":}")},
    {BODY("{\"number\":\"x\"}")},
    {BODY("{\"number\":1e400}")},
    {BODY("{\"number\":9223372036854775808}")},
    {BODY("{\"text\":1}")},
    {BODY("{\"text\":\"\\ud800\"}")},
    {BODY("{\"text\":\"\xFF\"}")},
    {BODY("{\"text\":\"a\nb\"}")},
    {BODY("{\"text\":\"a\"} x")},
    {BODY("{\"text\":\"a\",}")},
    {BODY("{'text':'a'}")},
    {BODY("")}};

CRPC_TEST_NO_OOM(malformed_json) {
  crpc_server *server = wire_serve();
  for (size_t w = 0; w < WIRE_WAYS; w++) {
    wire_way way = wire_ways[w];
    wire_peer *p = wire_dial(server, way.version);
    way.type = json_types[w];
    for (size_t i = 0; i < sizeof bad_jsons / sizeof bad_jsons[0]; i++) {
      uint32_t stream =
          wire_call(p, &way, NULL, 0, bad_jsons[i].data, bad_jsons[i].len);
      wire_verdict v = wire_judge(&way, wire_hear(p, stream));
      if (v.code != CRPC_INVALID_ARGUMENT) {
        fail_msg("%s: %s: %s", way.name, bad_jsons[i].data,
                 crpc_code_name(v.code));
      }
      wire_good(p, &wire_ways[w]);
    }
    wire_quiet(p);
  }
}

/* --- Envelopes --- */

typedef struct bad_body {
  crpc_code code;
  const char *data;
  size_t len;
} bad_body;

static const bad_body bad_envelopes[] = {
    /* Cut in the prefix, and in the message. */
    {CRPC_INVALID_ARGUMENT, BODY("\0")},
    {CRPC_INVALID_ARGUMENT, BODY("\0\0\0\0")},
    {CRPC_INVALID_ARGUMENT, BODY("\0\0\0\0\1")},
    {CRPC_INVALID_ARGUMENT, BODY("\0\0\0\0\6\n\2hi\20")},
    /* Too long: by one, by much. */
    {CRPC_RESOURCE_EXHAUSTED, BODY("\0\0\1\0\1x")},
    {CRPC_RESOURCE_EXHAUSTED, BODY("\0\x7F\xFF\xFF\xFFx")},
    {CRPC_RESOURCE_EXHAUSTED, BODY("\0\xFF\xFF\xFF\xFFx")},
    {CRPC_RESOURCE_EXHAUSTED, BODY("\0\xFF\xFF\xFF\xFB")},
    /* Reserved flags; flags of a response. */
    {CRPC_INTERNAL, BODY("\4\0\0\0\0")},
    {CRPC_INTERNAL, BODY("\x40\0\0\0\6\n\2hi\20*")},
    {CRPC_INTERNAL, BODY("\x80\0\0\0\0")},
    {CRPC_INTERNAL, BODY("\2\0\0\0\2{}")},
    {CRPC_INTERNAL, BODY("\xFF\0\0\0\0")},
    /* Compressed, and nobody said how. */
    {CRPC_INTERNAL, BODY("\1\0\0\0\6\n\2hi\20*")},
};

static bool streams(const wire_way *way) {
  return strstr(way->path, "Chat") != NULL;
}

CRPC_TEST_NO_OOM(bad_envelopes_alone) {
  crpc_server *server = wire_serve();
  for (size_t w = 2; w < WIRE_WAYS; w++) {
    const wire_way *way = &wire_ways[w];
    wire_peer *p = wire_dial(server, way->version);
    for (size_t i = 0; i < sizeof bad_envelopes / sizeof bad_envelopes[0];
         i++) {
      const bad_body *bad = &bad_envelopes[i];
      uint32_t stream = wire_call_body(p, way, NULL, bad->data, bad->len);
      (void)wire_expect(p, way, stream, bad->code);
    }
  }
}

/* Behind a good message: a stream answers that first; a unary call fails. */
CRPC_TEST_NO_OOM(bad_envelopes_behind_a_good_one) {
  crpc_server *server = wire_serve();
  for (size_t w = 2; w < WIRE_WAYS; w++) {
    const wire_way *way = &wire_ways[w];
    wire_peer *p = wire_dial(server, way->version);
    for (size_t i = 0; i < sizeof bad_envelopes / sizeof bad_envelopes[0];
         i++) {
      const bad_body *bad = &bad_envelopes[i];
      cpb__buf b;
      wire_init(&b);
      wire_add_envelope(&b, 0, hi, HI);
      wire_add(&b, bad->data, bad->len);
      uint32_t stream =
          wire_call_body(p, way, NULL, cpb__buf_head(&b), cpb__buf_len(&b));
      cpb__buf_cleanup(&b);
      bool second = !streams(way) && bad->data[0] == 1;
      wire_verdict v =
          wire_expect(p, way, stream, second ? CRPC_UNIMPLEMENTED : bad->code);
      assert_int_equal(v.messages, streams(way));
    }
  }
}

/* How many messages a method takes is part of its contract. */
CRPC_TEST_NO_OOM(none_or_two_where_one_is_due) {
  crpc_server *server = wire_serve();
  for (size_t w = 4; w < WIRE_WAYS; w++) {
    const wire_way *way = &wire_ways[w];
    wire_peer *p = wire_dial(server, way->version);
    crpc_code code = streams(way) ? CRPC_OK : CRPC_UNIMPLEMENTED;
    uint32_t stream = wire_call_body(p, way, NULL, "", 0);
    (void)wire_expect(p, way, stream, code);
    stream = wire_call_body(p, way, NULL, BODY("\0\0\0\0\0\0\0\0\0\0"));
    wire_verdict v = wire_expect(p, way, stream, code);
    assert_int_equal(v.messages, streams(way) ? 2 : 0);
  }
}

/* --- Too large --- */

/* The answer comes before the body does, and little of it is kept. */
CRPC_TEST_NO_OOM(an_oversized_message_is_refused_at_once) {
  static const unsigned char prefix[] = {0, 0, 0xFF, 0xFF, 0xFF};
  crpc_server *server = wire_serve();
  for (size_t w = 0; w < WIRE_WAYS; w++) {
    const wire_way *way = &wire_ways[w];
    wire_peer *p = wire_dial(server, way->version);
    char fields[160];
    (void)snprintf(fields, sizeof fields, "content-type: %s\n%s", way->type,
                   way->protocol == CRPC_GRPC ? "te: trailers\n" : "");
    static char piece[WIRE_MAX_MESSAGE + 1];
    size_t first = sizeof piece / 2; /* the first window is no larger than it */
    wire_request r = {.path = way->path,
                      .fields = fields,
                      .open = true,
                      .body = way->enveloped ? (const char *)prefix : piece,
                      .body_len = way->enveloped ? 5 : first};
    wire_forget();
    uint32_t stream = wire_ask(p, &r);
    if (!way->enveloped) {
      wire_pause(20);
      wire_more(p, stream, piece, sizeof piece - first, false);
    }
    wire_verdict v = wire_judge(way, wire_hear(p, stream));
    assert_int_equal(v.code, CRPC_RESOURCE_EXHAUSTED);
    assert_non_null(strstr(v.message, "65536"));
    if (way->version == 2) {
      wire_good(p, way);
      wire_quiet(p);
    }
    assert_true(wire_peak() < 1500000);
    wire_close(p);
  }
}

/* A client that does not listen sends all it has, and then reads its answer. */
CRPC_TEST_NO_OOM(an_answer_while_the_client_still_uploads) {
  enum { PIECE = 32768, PIECES = 40 };
  static char piece[PIECE];
  crpc_server *server = wire_serve();
  for (size_t w = 0; w < WIRE_WAYS; w++) {
    const wire_way *way = &wire_ways[w];
    wire_peer *p = wire_dial(server, way->version);
    char fields[160];
    (void)snprintf(fields, sizeof fields, "content-type: %s\n%s", way->type,
                   way->protocol == CRPC_GRPC ? "te: trailers\n" : "");
    wire_request r = {.path = way->path,
                      .fields = fields,
                      .open = true,
                      .body = "\0\0\xFF\xFF\xFF",
                      .body_len = 5};
    wire_forget();
    uint32_t stream = wire_ask(p, &r);
    /* Over HTTP/2 the window is 64 KiB, and grows while messages are. */
    size_t pieces = way->version == 1 ? PIECES : way->enveloped ? 1 : 3;
    for (size_t i = 0; i < pieces; i++) {
      wire_more(p, stream, piece, sizeof piece, i == pieces - 1);
      wire_pause(way->version == 1 ? 0 : 200);
    }
    wire_verdict v = wire_judge(way, wire_hear(p, stream));
    assert_int_equal(v.code, CRPC_RESOURCE_EXHAUSTED);
    if (way->version == 2) {
      wire_good(p, way);
      wire_quiet(p);
    } else {
      wire_hear_end(p);
    }
    wire_close(p);
    assert_true(wire_peak() < 2500000);
  }
}

/* The same, by a length that says it all, and all of it written. */
CRPC_TEST_NO_OOM(a_length_beyond_the_limit) {
  enum { LONG_BODY = 3000000 };
  static char body[LONG_BODY];
  crpc_server *server = wire_serve();
  wire_peer *p = wire_dial(server, 1);
  uint32_t stream = wire_call_body(
      p, &wire_ways[0], "connect-protocol-version: 1\n", body, LONG_BODY);
  wire_verdict v = wire_judge(&wire_ways[0], wire_hear(p, stream));
  assert_int_equal(v.code, CRPC_RESOURCE_EXHAUSTED);
  wire_hear_end(p);
  assert_int_equal(cpb__buf_len(&p->in), 0);
  /* In HTTP's words where Connect is not named. */
  p = wire_dial(server, 1);
  stream = wire_call_body(p, &wire_ways[0], NULL, body, LONG_BODY);
  assert_int_equal(wire_hear(p, stream)->status, 413);
  /* Just too long: the connection serves on. */
  p = wire_dial(server, 1);
  stream = wire_call_body(p, &wire_ways[0], "connect-protocol-version: 1\n",
                          body, WIRE_MAX_MESSAGE + 1);
  v = wire_judge(&wire_ways[0], wire_hear(p, stream));
  assert_int_equal(v.code, CRPC_RESOURCE_EXHAUSTED);
  if (!wire_field(p->answers->head, "connection")) {
    wire_good(p, &wire_ways[0]);
  }
  /* Just right. */
  p = wire_dial(server, 1);
  memcpy(body, "\n\xFC\xFF\3", 4);
  memset(body + 4, 'a', WIRE_MAX_MESSAGE - 4);
  stream = wire_call_body(p, &wire_ways[0], NULL, body, WIRE_MAX_MESSAGE);
  (void)wire_expect(p, &wire_ways[0], stream, CRPC_OK);
}

/* --- Compressed --- */

static size_t gzip(const void *data, size_t n, char *out, size_t room) {
  z_stream z = {.next_in = (Bytef *)(uintptr_t)data,
                .avail_in = (uInt)n,
                .next_out = (Bytef *)out,
                .avail_out = (uInt)room};
  assert_int_equal(deflateInit2(&z, 9, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY),
                   Z_OK);
  assert_int_equal(deflate(&z, Z_FINISH), Z_STREAM_END);
  deflateEnd(&z);
  return z.total_out;
}

static const char *encoding(const wire_way *way) {
  return way->protocol != CRPC_CONNECT ? "grpc-encoding: gzip\n"
         : way->enveloped              ? "connect-content-encoding: gzip\n"
                                       : "content-encoding: gzip\n";
}

CRPC_TEST_NO_OOM(a_bomb_is_stopped_at_the_limit) {
  enum { BOMB = 20000000 };
  static char zeros[BOMB];
  static char packed[40000];
  size_t n = gzip(zeros, BOMB, packed, sizeof packed);
  crpc_server *server = wire_serve();
  for (size_t w = 0; w < WIRE_WAYS; w++) {
    const wire_way *way = &wire_ways[w];
    wire_peer *p = wire_dial(server, way->version);
    wire_good(p, way);
    wire_forget();
    uint32_t stream = wire_call(p, way, encoding(way), 1, packed, n);
    (void)wire_expect(p, way, stream, CRPC_RESOURCE_EXHAUSTED);
    assert_true(wire_peak() < 1500000);
    wire_close(p);
  }
}

CRPC_TEST_NO_OOM(corrupt_compression) {
  char packed[100];
  size_t n = gzip(hi, HI, packed, sizeof packed);
  crpc_server *server = wire_serve();
  for (size_t w = 0; w < WIRE_WAYS; w++) {
    const wire_way *way = &wire_ways[w];
    wire_peer *p = wire_dial(server, way->version);
    uint32_t stream = wire_call(p, way, encoding(way), 1, packed, n);
    (void)wire_expect(p, way, stream, CRPC_OK);
    stream = wire_call(p, way, encoding(way), 1, packed, n - 1); /* cut */
    (void)wire_expect(p, way, stream, CRPC_INVALID_ARGUMENT);
    stream = wire_call(p, way, encoding(way), 1, hi, HI); /* not gzip */
    (void)wire_expect(p, way, stream, CRPC_INVALID_ARGUMENT);
    packed[n - 6] ^= 1; /* checksum */
    stream = wire_call(p, way, encoding(way), 1, packed, n);
    (void)wire_expect(p, way, stream, CRPC_INVALID_ARGUMENT);
    packed[n - 6] ^= 1;
    packed[n] = 'x'; /* more behind the end */
    stream = wire_call(p, way, encoding(way), 1, packed, n + 1);
    (void)wire_expect(p, way, stream, CRPC_INVALID_ARGUMENT);
    /* Without the flag it is not compressed, whatever the header says. */
    if (way->enveloped) {
      stream = wire_call(p, way, encoding(way), 0, hi, HI);
      (void)wire_expect(p, way, stream, CRPC_OK);
    }
  }
}

/* --- Framing of HTTP --- */

static void say_bad_chunks(crpc_server *server, const char *chunks) {
  wire_peer *p = wire_dial(server, 1);
  cpb__buf b;
  wire_init(&b);
  wire_add_text(&b,
                "POST /test.Sample/Echo HTTP/1.1\r\nhost: x\r\n"
                "content-type: application/json\r\n"
                "transfer-encoding: chunked\r\n\r\n");
  wire_add_text(&b, chunks);
  wire_write_buf(p, &b);
  p->next_stream = 2;
  wire_answer *a = wire_hear(p, 1);
  if (a->status != 400) {
    fail_msg("chunks %s: status %d", chunks, a->status);
  }
  wire_hear_end(p);
  assert_int_equal(cpb__buf_len(&p->in), 0);
  wire_close(p);
}

CRPC_TEST_NO_OOM(bad_chunks) {
  static const char *const bad[] = {"x\r\n",
                                    "-1\r\n",
                                    "2\r\n{}x\r\n0\r\n\r\n",
                                    "0x2\r\n{}\r\n",
                                    "\r\n",
                                    "FFFFFFFFFFFFFFFFF\r\n",
                                    "2 2\r\n{}\r\n",
                                    "2\r\n{}0\r\n\r\n",
                                    "2\r\n{}\r\n0\r\nno colon\r\n\r\n",
                                    " 2\r\n{}\r\n0\r\n\r\n"};
  crpc_server *server = wire_serve();
  for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
    say_bad_chunks(server, bad[i]);
  }
  wire_good(wire_dial(server, 1), &wire_ways[0]);
  assert_int_equal(wire_entered(), 1);
}

/* Two requests in one write, byte by byte, and with a tail that is none. */
CRPC_TEST_NO_OOM(requests_in_a_row) {
  static const char one[] =
      "POST /test.Sample/Echo HTTP/1.1\r\nhost: x\r\n"
      "content-type: application/json\r\ncontent-length: 13\r\n\r\n"
      "{\"number\":41}";
  crpc_server *server = wire_serve();
  for (size_t step = 1; step < 500; step *= 7) {
    cpb__buf b;
    wire_peer *p = wire_dial(server, 1);
    wire_init(&b);
    wire_add_text(&b, one);
    wire_add_text(&b, one);
    wire_add_text(&b, one);
    wire_add_text(&b, "{\"number\":1}\r\n\r\n");
    for (size_t at = 0; at < cpb__buf_len(&b); at += step) {
      size_t rest = cpb__buf_len(&b) - at;
      wire_write(p, cpb__buf_head(&b) + at, rest < step ? rest : step);
    }
    cpb__buf_cleanup(&b);
    p->next_stream = 4;
    for (uint32_t i = 1; i <= 3; i++) {
      wire_answer *a = wire_hear(p, i);
      assert_int_equal(a->status, 200);
      assert_int_equal(cpb__buf_len(&a->body), 15);
      assert_memory_equal(cpb__buf_head(&a->body), "{\"number\":\"42\"}", 15);
    }
    p->next_stream = 5;
    wire_answer *a = wire_hear(p, 4);
    assert_true(a->cut || a->status == 400);
    wire_hear_end(p);
    assert_int_equal(cpb__buf_len(&p->in), 0);
    wire_close(p);
  }
}

WIRE_TEST_MAIN(cmocka_unit_test(malformed_protobuf),
               cmocka_unit_test(malformed_json),
               cmocka_unit_test(bad_envelopes_alone),
               cmocka_unit_test(bad_envelopes_behind_a_good_one),
               cmocka_unit_test(none_or_two_where_one_is_due),
               cmocka_unit_test(an_oversized_message_is_refused_at_once),
               cmocka_unit_test(an_answer_while_the_client_still_uploads),
               cmocka_unit_test(a_length_beyond_the_limit),
               cmocka_unit_test(a_bomb_is_stopped_at_the_limit),
               cmocka_unit_test(corrupt_compression),
               cmocka_unit_test(bad_chunks),
               cmocka_unit_test(requests_in_a_row))
