/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "http/h1/body.h"

#include "support/crpc_test.h"

enum { OUT = 128 };

typedef struct result {
  h1_step step;
  size_t used;
  char out[OUT];
  size_t out_len;
} result;

/* Feeds a piece until the decoder wants more or has come to an end. */
static void feed(h1_body *body, cpb_str piece, size_t max, result *r) {
  size_t at = 0;
  r->step = H1_STEP_DATA;
  while (r->step == H1_STEP_DATA) {
    size_t used;
    cpb_str data;
    r->step =
        h1_body_next(body, piece.data + at, piece.len - at, max, &used, &data);
    at += used;
    assert_true(at <= piece.len);
    assert_true(data.len <= max);
    assert_true(r->out_len + data.len <= OUT);
    cpb__copy(r->out + r->out_len, data.data, data.len);
    r->out_len += data.len;
  }
  r->used += at;
}

static const struct {
  const char *in, *out;
  size_t used; /* up to the trailer section */
  bool bad;
} cases[] = {
    {"0\r\n\r\n", "", 3, false},
    {"5\r\nhello\r\n0\r\n\r\n", "hello", 13, false},
    {"A\r\n0123456789\r\n1;x\r\n!\r\n00\r\n", "0123456789!", 27, false},
    {"5;a=b\r\nhello\r\n0;c=\"d e\"\r\n", "hello", 25, false},
    {"000000000000005\r\nhello\r\n0\r\n", "hello", 27, false},
    {"5\nhello\r\n0\r\n", "", 0, true},
    {"5 \r\nhello\r\n0\r\n", "", 0, true},
    {"5 5\r\nhello\r\n0\r\n", "", 0, true},
    {" 5\r\nhello\r\n0\r\n", "", 0, true},
    {"0x5\r\nhello\r\n0\r\n", "", 0, true},
    {"+5\r\nhello\r\n0\r\n", "", 0, true},
    {"-5\r\nhello\r\n0\r\n", "", 0, true},
    {"\r\nhello\r\n0\r\n", "", 0, true},
    {";a\r\nhello\r\n0\r\n", "", 0, true},
    {"5 ;a=b\r\nhello\r\n0\r\n", "", 0, true},
    {"5\t;a\r\nhello\r\n0\r\n", "", 0, true},
    {"g\r\nhello\r\n0\r\n", "", 0, true},
    {"5\r\nhello0\r\n\r\n", "hello", 0, true},
    {"5\r\nhello\n0\r\n\r\n", "hello", 0, true},
    {"5\r\nhello\r0\r\n\r\n", "hello", 0, true},
    {"5\rhello\r\n0\r\n", "", 0, true},
    {"5;a\nb\r\nhello\r\n0\r\n", "", 0, true},
    {"5;\x01\r\nhello\r\n0\r\n", "", 0, true},
    {"fffffffffffffffff\r\n", "", 0, true},
    {"0000000000000005\r\nhello\r\n0\r\n", "", 0, true},
};

CRPC_TEST(chunks) {
  for (size_t i = 0; i < CPB__COUNT(cases); i++) {
    CRPC_FOR_EACH_SPLIT (split, cases[i].in, strlen(cases[i].in)) {
      h1_body body;
      result r = {.step = H1_STEP_MORE};
      cpb_str piece;
      h1_body_init(&body, H1_BODY_CHUNKED, 0);
      while (r.step == H1_STEP_MORE && crpc_split_next(&split, &piece)) {
        feed(&body, piece, 1 + split.way % 7, &r);
      }
      assert_int_equal(r.out_len, strlen(cases[i].out));
      assert_memory_equal(r.out, cases[i].out, r.out_len);
      assert_int_equal(r.step, cases[i].bad ? H1_STEP_BAD : H1_STEP_TRAILERS);
      if (!cases[i].bad) {
        assert_int_equal(r.used, cases[i].used);
      }
    }
  }
}

CRPC_TEST(extensions_are_bounded) {
  char in[400];
  for (size_t len = 250; len < 260; len++) {
    h1_body body;
    size_t used;
    cpb_str data;
    memset(in, 'x', sizeof(in));
    cpb__copy(in, "1;", 2);
    cpb__copy(in + 1 + len, "\r\na", 3);
    h1_body_init(&body, H1_BODY_CHUNKED, 0);
    h1_step step = h1_body_next(&body, in, 1 + len + 3, 10, &used, &data);
    assert_int_equal(step, len <= 256 ? H1_STEP_DATA : H1_STEP_BAD);
  }
}

CRPC_TEST(by_length) {
  CRPC_FOR_EACH_SPLIT (split, "helloGET", 8) {
    h1_body body;
    result r = {.step = H1_STEP_MORE};
    cpb_str piece;
    h1_body_init(&body, H1_BODY_LENGTH, 5);
    while (r.step == H1_STEP_MORE && crpc_split_next(&split, &piece)) {
      feed(&body, piece, 3, &r);
    }
    assert_int_equal(r.step, H1_STEP_END);
    assert_int_equal(r.used, 5);
    assert_memory_equal(r.out, "hello", 5);
  }
}

CRPC_TEST(until_the_end) {
  h1_body body;
  result r = {.step = H1_STEP_MORE};
  h1_body_init(&body, H1_BODY_UNTIL_EOF, 0);
  feed(&body, CPB_STR("hello"), 2, &r);
  feed(&body, CPB_STR(""), 2, &r);
  feed(&body, CPB_STR("0\r\n\r\n"), 200, &r);
  assert_int_equal(r.step, H1_STEP_MORE);
  assert_int_equal(r.out_len, 10);
}

CRPC_TEST_MAIN(cmocka_unit_test(chunks),
               cmocka_unit_test(extensions_are_bounded),
               cmocka_unit_test(by_length), cmocka_unit_test(until_the_end))
