/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "http/h1/head.h"

#include "support/crpc_test.h"

static h1_block block;
static http_limits limits;

static void drop(void *unused) {
  (void)unused;
  h1_block_cleanup(&block);
}

static void begin(void) {
  h1_block_init(&block, crpc_test_allocator());
  http_limits_default(&limits);
  crpc_test_defer(drop, NULL);
}

/* Parses, frames and splits the target; the error, if any. */
static int request(cpb_str text, h1_framing *framing, cpb_str *authority,
                   cpb_str *path) {
  h1_start start;
  size_t end = h1_head_end(text.data, text.len, 0);
  assert_int_equal(end, text.len);
  int error = h1_parse_request(&block, text.data, text.len, &limits, &start);
  if (!error) {
    error = h1_frame(&block, &start, framing);
  }
  return error ? error : h1_target(&start, authority, path);
}

typedef struct refused {
  const char *text;
  int error;
} refused;

#define H "Host: a\r\n"

static const refused refusals[] = {
    /* request line: RFC 9112 section 3 */
    {"GET  / HTTP/1.1\r\n" H "\r\n", 400},
    {"GET / HTTP/1.1 \r\n" H "\r\n", 400},
    {" GET / HTTP/1.1\r\n" H "\r\n", 400},
    {"GET\t/ HTTP/1.1\r\n" H "\r\n", 400},
    {"GET /\tHTTP/1.1\r\n" H "\r\n", 400},
    {"GET / a HTTP/1.1\r\n" H "\r\n", 400},
    {"GET /\r\n\r\n", 400},
    {"GET / HTTP/1.1\n" H "\r\n", 400},
    {"GET / HTTP/1.1\r\n" H "\n", 400},
    {"GET / HTTP/1.1\r" H "\r\n", 400},
    {"G(T / HTTP/1.1\r\n" H "\r\n", 400},
    {"/ HTTP/1.1\r\n" H "\r\n", 400},
    {"ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFG / HTTP/1.1\r\n" H "\r\n", 400},
    {"GET a HTTP/1.1\r\n" H "\r\n", 400},
    {"GET * HTTP/1.1\r\n" H "\r\n", 400},
    {"GET /a#b HTTP/1.1\r\n" H "\r\n", 400},
    {"GET /\x80 HTTP/1.1\r\n" H "\r\n", 400},
    {"GET /\x01 HTTP/1.1\r\n" H "\r\n", 400},
    {"GET ftp://a/ HTTP/1.1\r\n" H "\r\n", 400},
    {"GET http:///x HTTP/1.1\r\n" H "\r\n", 400},
    {"GET http://u@a/ HTTP/1.1\r\n" H "\r\n", 400},
    {"CONNECT a:80 HTTP/1.1\r\n" H "\r\n", 501},
    {"GET / HTTP/2.0\r\n" H "\r\n", 505},
    {"GET / HTTP/0.9\r\n" H "\r\n", 505},
    {"GET / http/1.1\r\n" H "\r\n", H1_NOT_HTTP},
    {"SOMETHING ELSE ALTOGETHER\r\n\r\n", H1_NOT_HTTP},
    {"GET / HTTP/1.10\r\n" H "\r\n", 400},
    {"GET / HTTP/1,1\r\n" H "\r\n", 400},
    {"\r\n\r\n", 400},
    /* fields: section 5 */
    {"GET / HTTP/1.1\r\n" H "A : b\r\n\r\n", 400},
    {"GET / HTTP/1.1\r\n" H "A\t: b\r\n\r\n", 400},
    {"GET / HTTP/1.1\r\n" H " A: b\r\n\r\n", 400},
    {"GET / HTTP/1.1\r\n" H "A: b\r\n c\r\n\r\n", 400},
    {"GET / HTTP/1.1\r\n" H "A: b\r\n\tc\r\n\r\n", 400},
    {"GET / HTTP/1.1\r\n" H "A: b\nC: d\r\n\r\n", 400},
    {"GET / HTTP/1.1\r\n" H "A: b\rC: d\r\n\r\n", 400},
    {"GET / HTTP/1.1\r\n" H "A: b\x01\r\n\r\n", 400},
    {"GET / HTTP/1.1\r\n" H "A: b\x7f\r\n\r\n", 400},
    {"GET / HTTP/1.1\r\n" H ": b\r\n\r\n", 400},
    {"GET / HTTP/1.1\r\n" H "A\r\n\r\n", 400},
    {"GET / HTTP/1.1\r\n" H "A@: b\r\n\r\n", 400},
    {"GET / HTTP/1.1\r\n" H "A\x80: b\r\n\r\n", 400},
    {"GET / HTTP/1.1\r\n A: b\r\n" H "\r\n", 400},
    /* Host: section 3.2 */
    {"GET / HTTP/1.1\r\nA: b\r\n\r\n", 400},
    {"GET / HTTP/1.1\r\n" H H "\r\n", 400},
    {"GET / HTTP/1.1\r\n" H "host: b\r\n\r\n", 400},
    {"GET / HTTP/1.0\r\n" H H "\r\n", 400},
    {"GET / HTTP/1.1\r\nHost: a, b\r\n\r\n", 400},
    {"GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400},
    {"GET / HTTP/1.1\r\nHost: u@a\r\n\r\n", 400},
    {"GET http://a/ HTTP/1.1\r\n\r\n", 400},
    /* smuggling: sections 6.1, 6.3 and 11.2 */
    {"POST / HTTP/1.1\r\n" H "Content-Length: 3\r\nTransfer-Encoding: "
     "chunked\r\n\r\n",
     400},
    {"POST / HTTP/1.1\r\n" H "Transfer-Encoding: chunked\r\nContent-Length: "
     "3\r\n\r\n",
     400},
    {"POST / HTTP/1.1\r\n" H "Content-Length: 3\r\nContent-Length: 4\r\n\r\n",
     400},
    {"POST / HTTP/1.1\r\n" H "Content-Length: 3\r\nContent-Length: 3\r\n\r\n",
     400},
    {"POST / HTTP/1.1\r\n" H "Content-Length: 3, 4\r\n\r\n", 400},
    {"POST / HTTP/1.1\r\n" H "Content-Length: 3, 3\r\n\r\n", 400},
    {"POST / HTTP/1.1\r\n" H "Content-Length: +3\r\n\r\n", 400},
    {"POST / HTTP/1.1\r\n" H "Content-Length: -3\r\n\r\n", 400},
    {"POST / HTTP/1.1\r\n" H "Content-Length: 0x3\r\n\r\n", 400},
    {"POST / HTTP/1.1\r\n" H "Content-Length: 3 4\r\n\r\n", 400},
    {"POST / HTTP/1.1\r\n" H "Content-Length:\r\n\r\n", 400},
    {"POST / HTTP/1.1\r\n" H "Content-Length: 9223372036854775808\r\n\r\n",
     400},
    {"POST / HTTP/1.1\r\n" H "Content-Length: 18446744073709551619\r\n\r\n",
     400},
    {"POST / HTTP/1.1\r\n" H "Transfer-Encoding: chunked, "
     "chunked\r\n\r\n",
     501},
    {"POST / HTTP/1.1\r\n" H "Transfer-Encoding: gzip, chunked\r\n\r\n", 501},
    {"POST / HTTP/1.1\r\n" H "Transfer-Encoding: chunked, gzip\r\n\r\n", 400},
    {"POST / HTTP/1.1\r\n" H "Transfer-Encoding: identity\r\n\r\n", 400},
    {"POST / HTTP/1.1\r\n" H "Transfer-Encoding: xchunked\r\n\r\n", 400},
    {"POST / HTTP/1.1\r\n" H "Transfer-Encoding: \"chunked\"\r\n\r\n", 400},
    {"POST / HTTP/1.1\r\n" H "Transfer-Encoding: chunked;a=b\r\n\r\n", 400},
    {"POST / HTTP/1.1\r\n" H "Transfer-Encoding: \x0b"
     "chunked\r\n\r\n",
     400},
    {"POST / HTTP/1.1\r\n" H "Transfer-Encoding:\r\n\r\n", 400},
    {"POST / HTTP/1.1\r\n" H "Transfer-Encoding: chunked\r\nTransfer-Encoding: "
     "chunked\r\n\r\n",
     400},
    {"POST / HTTP/1.0\r\n" H "Transfer-Encoding: chunked\r\n\r\n", 400},
    {"POST / HTTP/1.1\r\n" H "Content-Length : 3\r\n\r\n", 400},
    {"POST / HTTP/1.1\r\n" H "Content_Length: 3\r\nTransfer-Encoding : "
     "chunked\r\n\r\n",
     400},
    /* others */
    {"POST / HTTP/1.1\r\n" H "Expect: 200-ok\r\n\r\n", 417},
};

CRPC_TEST(refuses) {
  begin();
  for (size_t i = 0; i < CPB__COUNT(refusals); i++) {
    h1_framing framing = {.content_length = -1};
    cpb_str authority = {NULL, 0};
    cpb_str path = {NULL, 0};
    int error = request(cpb_str_from_cstr(refusals[i].text), &framing,
                        &authority, &path);
    crpc_must(error != H1_NO_MEMORY);
    if (error != refusals[i].error) {
      fail_msg("%d, not %d: %s", error, refusals[i].error, refusals[i].text);
    }
  }
  static const char nul[] = "GET / HTTP/1.1\r\n" H "A: b\0c\r\n\r\n";
  h1_start start;
  int error = h1_parse_request(&block, nul, sizeof(nul) - 1, &limits, &start);
  crpc_must(error != H1_NO_MEMORY);
  assert_int_equal(error, 400);
}

typedef struct accepted {
  const char *text, *authority, *path;
  int64_t length;
  bool chunked, close;
  uint16_t count;
} accepted;

static const accepted acceptances[] = {
    {"GET / HTTP/1.1\r\n" H "\r\n", "", "/", -1, false, false, 0},
    {"GET / HTTP/1.1\r\nHOST:\r\n\r\n", "", "/", -1, false, false, 0},
    {"GET / HTTP/1.9\r\n" H "\r\n", "", "/", -1, false, false, 0},
    {"GET / HTTP/1.0\r\n\r\n", "", "/", -1, false, true, 0},
    {"OPTIONS * HTTP/1.1\r\n" H "\r\n", "", "*", -1, false, false, 0},
    {"GET http://b:1/p?q HTTP/1.1\r\n" H "\r\n", "b:1", "/p?q", -1, false,
     false, 0},
    {"GET HTTPS://b HTTP/1.1\r\n" H "\r\n", "b", "/", -1, false, false, 0},
    {"GET http://b?q HTTP/1.1\r\n" H "\r\n", "b", "/?q", -1, false, false, 0},
    {"POST / HTTP/1.1\r\n" H "Content-Length: 007\r\n\r\n", "", "/", 7, false,
     false, 1},
    {"POST / HTTP/1.1\r\n" H "transfer-encoding:CHUNKED \r\n\r\n", "", "/", -1,
     true, false, 0},
    {"GET / HTTP/1.1\r\n" H "Connection: keep-alive, CLOSE\r\n\r\n", "", "/",
     -1, false, true, 0},
    {"GET / HTTP/1.1\r\n" H "Connection: Upgrade\r\nUpgrade: h2c\r\n\r\n", "",
     "/", -1, false, false, 0},
    {"GET / HTTP/1.1\r\n" H "Connection:,,\r\nX: y\r\n\r\n", "", "/", -1, false,
     false, 1},
};

CRPC_TEST(accepts) {
  begin();
  for (size_t i = 0; i < CPB__COUNT(acceptances); i++) {
    const accepted *a = &acceptances[i];
    h1_framing framing = {.content_length = -1};
    cpb_str authority = {NULL, 0};
    cpb_str path = {NULL, 0};
    int error =
        request(cpb_str_from_cstr(a->text), &framing, &authority, &path);
    crpc_must(error != H1_NO_MEMORY);
    assert_int_equal(error, 0);
    assert_true(cpb_str_equal(authority, cpb_str_from_cstr(a->authority)));
    assert_true(cpb_str_equal(path, cpb_str_from_cstr(a->path)));
    assert_int_equal(framing.content_length, a->length);
    assert_int_equal(framing.chunked, a->chunked);
    assert_int_equal(framing.close, a->close);
    assert_int_equal(block.count, a->count);
  }
}

CRPC_TEST(lowers_names_and_trims_values) {
  begin();
  static const char text[] =
      "POST /x HTTP/1.1\r\nHost: a\r\nContent-TYPE: \t a b\t \r\nX-Empty: "
      "\r\nTE: trailers\r\nX-High:\x80\xff\r\n\r\n";
  h1_framing framing;
  cpb_str authority = {NULL, 0};
  cpb_str path = {NULL, 0};
  int error =
      request((cpb_str){text, sizeof(text) - 1}, &framing, &authority, &path);
  crpc_must(error == 0);
  static const char *const want[][2] = {{"content-type", "a b"},
                                        {"x-empty", ""},
                                        {"te", "trailers"},
                                        {"x-high", "\x80\xff"}};
  assert_int_equal(block.count, CPB__COUNT(want));
  for (size_t i = 0; i < CPB__COUNT(want); i++) {
    const http_field *f = &block.fields[i];
    assert_true(cpb_str_equal(f->name, cpb_str_from_cstr(want[i][0])));
    assert_true(cpb_str_equal(f->value, cpb_str_from_cstr(want[i][1])));
    assert_int_equal(f->token, http_token_find(f->name));
  }
  assert_true(framing.te_trailers);
}

CRPC_TEST(limits_the_fields) {
  begin();
  limits.max_header_count = 2;
  h1_start start;
  cpb_str three = CPB_STR("GET / HTTP/1.1\r\na: b\r\nc: d\r\ne: f\r\n\r\n");
  int error = h1_parse_request(&block, three.data, three.len, &limits, &start);
  crpc_must(error != H1_NO_MEMORY);
  assert_int_equal(error, 431);
  limits.max_header_count = 3;
  error = h1_parse_request(&block, three.data, three.len, &limits, &start);
  crpc_must(error == 0);
  limits.max_header_bytes = 100;
  error = h1_parse_request(&block, three.data, three.len, &limits, &start);
  crpc_must(error != H1_NO_MEMORY);
  assert_int_equal(error, 431);
}

CRPC_TEST(status_lines) {
  begin();
  static const struct {
    const char *text;
    int error;
    unsigned status;
  } cases[] = {
      {"HTTP/1.1 200 OK\r\n\r\n", 0, 200},
      {"HTTP/1.1 200 \r\n\r\n", 0, 200},
      {"HTTP/1.1 200\r\n\r\n", 0, 200},
      {"HTTP/1.0 999 a b c\r\nA: b\r\n\r\n", 0, 999},
      {"HTTP/1.1 099 x\r\n\r\n", 400, 0},
      {"HTTP/1.1 20 x\r\n\r\n", 400, 0},
      {"HTTP/1.1 2000\r\n\r\n", 400, 0},
      {"HTTP/1.1  200 OK\r\n\r\n", 400, 0},
      {"HTTP/2.0 200 OK\r\n\r\n", 505, 0},
      {"HTTP/1.1 200 OK\n\r\n", 400, 0},
      {"HTTP/1.1 200 O\x01K\r\n\r\n", 400, 0},
      {"ICY 200 OK\r\n\r\n", 400, 0},
  };
  for (size_t i = 0; i < CPB__COUNT(cases); i++) {
    h1_start start = {.status = 0};
    int error = h1_parse_response(&block, cases[i].text, strlen(cases[i].text),
                                  &limits, &start);
    crpc_must(error != H1_NO_MEMORY);
    assert_int_equal(error, cases[i].error);
    if (!error) {
      assert_int_equal(start.status, cases[i].status);
    }
  }
}

CRPC_TEST(trailers_lose_what_frames_a_message) {
  begin();
  cpb_str text = CPB_STR(
      "A: b\r\nContent-Length: 3\r\nHost: x\r\n"
      "Transfer-Encoding: y\r\nGrpc-Status: 0\r\n\r\n");
  int error = h1_parse_trailers(&block, text.data, text.len, &limits);
  crpc_must(error == 0);
  assert_int_equal(block.count, 2);
  assert_int_equal(block.fields[1].token, HTTP_GRPC_STATUS);
  error = h1_parse_trailers(&block, "\r\n", 2, &limits);
  crpc_must(error == 0);
  assert_int_equal(block.count, 0);
}

CRPC_TEST(finds_the_end_as_the_scalar_does) {
  uint64_t random = 9;
  for (int round = 0; round < 30000; round++) {
    char text[80];
    size_t len = crpc_test_random(&random) % sizeof(text);
    for (size_t i = 0; i < len; i++) {
      text[i] = "\r\n\r\nabcdefgh"[crpc_test_random(&random) % 12];
    }
    size_t end = h1_head_end(text, len, 0);
    assert_int_equal(end, h1_head_end_scalar(text, len, 0));
    for (size_t from = 0; from <= len; from++) {
      if (!h1_head_end_scalar(text, from, 0)) {
        assert_int_equal(h1_head_end(text, len, from), end);
      }
    }
  }
}

CRPC_TEST_MAIN(cmocka_unit_test(refuses), cmocka_unit_test(accepts),
               cmocka_unit_test(lowers_names_and_trims_values),
               cmocka_unit_test(limits_the_fields),
               cmocka_unit_test(status_lines),
               cmocka_unit_test(trailers_lose_what_frames_a_message),
               cmocka_unit_test(finds_the_end_as_the_scalar_does))
