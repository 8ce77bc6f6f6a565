/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Tests of timeout headers. */

#include "rpc/timeout.h"

#include "support/crpc_test.h"

typedef struct sample {
  const char *text;
  int64_t us; /* -1: malformed */
} sample;

CRPC_TEST(connect_is_up_to_ten_digits) {
  static const sample samples[] = {
      {"0", 0},
      {"1", 1000},
      {"0000000200", 200000},
      {"9999999999", 9999999999000},
      {"", -1},
      {"10000000000", -1},
      {"-1", -1},
      {"+1", -1},
      {" 1", -1},
      {"1 ", -1},
      {"1.5", -1},
      {"1e3", -1},
      {"ten", -1},
  };
  for (size_t i = 0; i < CPB__COUNT(samples); i++) {
    int64_t us = -1;
    bool ok =
        crpc__timeout_parse_connect(cpb_str_from_cstr(samples[i].text), &us);
    assert_int_equal(ok, samples[i].us >= 0);
    assert_true(us == samples[i].us);
  }
}

CRPC_TEST(grpc_is_up_to_eight_digits_and_a_unit) {
  static const sample samples[] = {
      {"0n", 0},          {"1n", 1},
      {"1000n", 1},       {"1001n", 2},
      {"7u", 7},          {"5m", 5000},
      {"3S", 3000000},    {"2M", 120000000},
      {"1H", 3600000000}, {"99999999H", (int64_t)99999999 * 3600000000},
      {"", -1},           {"m", -1},
      {"5", -1},          {"5s", -1},
      {"5h", -1},         {"5 m", -1},
      {"-5m", -1},        {"100000000m", -1},
      {"5mm", -1},
  };
  for (size_t i = 0; i < CPB__COUNT(samples); i++) {
    int64_t us = -1;
    bool ok = crpc__timeout_parse_grpc(cpb_str_from_cstr(samples[i].text), &us);
    assert_int_equal(ok, samples[i].us >= 0);
    assert_true(us == samples[i].us);
  }
}

static void expect(size_t (*format)(char *, int64_t), int64_t us,
                   const char *text) {
  char out[CRPC__TIMEOUT_MAX];
  size_t n = format(out, us);
  assert_int_equal(n, strlen(text));
  assert_memory_equal(out, text, n);
}

CRPC_TEST(formats_round_up) {
  expect(crpc__timeout_format_connect, -5, "0");
  expect(crpc__timeout_format_connect, 0, "0");
  expect(crpc__timeout_format_connect, 1, "1");
  expect(crpc__timeout_format_connect, 200000, "200");
  expect(crpc__timeout_format_connect, 200001, "201");
  expect(crpc__timeout_format_connect, INT64_MAX, "9999999999");
  expect(crpc__timeout_format_grpc, -5, "0u");
  expect(crpc__timeout_format_grpc, 1, "1u");
  expect(crpc__timeout_format_grpc, 99999999, "99999999u");
  expect(crpc__timeout_format_grpc, 100000000, "100000m");
  expect(crpc__timeout_format_grpc, 100000001, "100001m");
  expect(crpc__timeout_format_grpc, (int64_t)99999999 * 1000 + 1, "100000S");
  expect(crpc__timeout_format_grpc, INT64_MAX, "99999999H");
}

CRPC_TEST(what_is_formatted_is_never_less_when_parsed) {
  uint64_t seed = 7;
  for (int i = 0; i < 2000; i++) {
    char out[CRPC__TIMEOUT_MAX];
    int64_t us = (int64_t)(crpc_test_random(&seed) >> (20 + i % 40));
    int64_t back = -1;
    size_t n = crpc__timeout_format_grpc(out, us);
    assert_true(crpc__timeout_parse_grpc((cpb_str){out, n}, &back));
    assert_true(back >= us || us > (int64_t)99999999 * 3600000000);
    n = crpc__timeout_format_connect(out, us);
    assert_true(crpc__timeout_parse_connect((cpb_str){out, n}, &back));
    assert_true(back >= us || us > 9999999999000);
  }
}

CRPC_TEST_MAIN(cmocka_unit_test(connect_is_up_to_ten_digits),
               cmocka_unit_test(grpc_is_up_to_eight_digits_and_a_unit),
               cmocka_unit_test(formats_round_up),
               cmocka_unit_test(what_is_formatted_is_never_less_when_parsed))
