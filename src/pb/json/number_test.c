/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Numbers against the C library's own printing and reading. */

#include "pb/json/number.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "support/crpc_test.h"

static double from_bits(uint64_t bits) {
  double value;
  memcpy(&value, &bits, sizeof(value));
  return value;
}

static float from_bits32(uint32_t bits) {
  float value;
  memcpy(&value, &bits, sizeof(value));
  return value;
}

static uint64_t bits_of(double value) {
  uint64_t bits;
  memcpy(&bits, &value, sizeof(bits));
  return bits;
}

static uint32_t bits_of32(float value) {
  uint32_t bits;
  memcpy(&bits, &value, sizeof(bits));
  return bits;
}

/* How many significant digits a text has. */
static int significant(const char *text) {
  int count = 0;
  int zeros = 0;
  for (; *text && *text != 'e'; text++) {
    if (*text >= '1' && *text <= '9') {
      count += zeros + 1;
      zeros = 0;
    } else if (*text == '0' && count) {
      zeros++;
    }
  }
  return count;
}

/* Fewest digits of the C library that read back the same. */
static int fewest(double value, bool is_float) {
  for (int precision = 1; precision < 17; precision++) {
    char text[40];
    (void)snprintf(text, sizeof(text), "%.*e", precision - 1, value);
    bool same = is_float ? strtof(text, NULL) == (float)value
                         : strtod(text, NULL) == value;
    if (same) {
      return significant(text);
    }
  }
  return 17;
}

static void check_double(uint64_t bits) {
  double value = from_bits(bits);
  if (!isfinite(value)) {
    return;
  }
  char text[CPB__DOUBLE_MAX + 1];
  size_t len = (size_t)(cpb__put_double(text, value) - text);
  text[len] = '\0';
  assert_int_equal(cpb__number_scan(text, len), len);
  assert_true(bits_of(strtod(text, NULL)) == bits);
  double again = 0;
  assert_true(cpb__parse_double(text, len, &again));
  assert_true(bits_of(again) == bits);
  char digits[40];
  int n = snprintf(digits, sizeof(digits), "%.17g", value);
  assert_true(cpb__parse_double(digits, (size_t)n, &again));
  assert_true(bits_of(again) == bits);
}

static void check_float(uint32_t bits) {
  float value = from_bits32(bits);
  if (!isfinite(value)) {
    return;
  }
  char text[CPB__DOUBLE_MAX + 1];
  size_t len = (size_t)(cpb__put_float(text, value) - text);
  text[len] = '\0';
  float again = 0;
  assert_true(bits_of32(strtof(text, NULL)) == bits);
  assert_true(cpb__parse_float(text, len, &again));
  assert_true(bits_of32(again) == bits);
}

static void same_as_strtod(const char *text) {
  double value = 0;
  size_t len = strlen(text);
  assert_int_equal(cpb__number_scan(text, len), len);
  bool ok = cpb__parse_double(text, len, &value);
  double want = strtod(text, NULL);
  assert_true(bits_of(value) == bits_of(want));
  assert_int_equal(ok, isfinite(want) != 0);
  float value32 = 0;
  ok = cpb__parse_float(text, len, &value32);
  float want32 = strtof(text, NULL);
  assert_true(bits_of32(value32) == bits_of32(want32));
  assert_int_equal(ok, isfinite(want32) != 0);
}

CRPC_TEST(known_texts) {
  static const struct {
    double value;
    const char *text;
  } cases[] = {{0.0, "0"},
               {-0.0, "-0"},
               {1, "1"},
               {-1.5, "-1.5"},
               {0.1, "0.1"},
               {1e20, "100000000000000000000"},
               {1e21, "1e+21"},
               {1e-6, "0.000001"},
               {1e-7, "1e-7"},
               {1.25e-9, "1.25e-9"},
               {123456.789, "123456.789"},
               {9007199254740993.0, "9007199254740992"},
               {5e-324, "5e-324"},
               {1.7976931348623157e308, "1.7976931348623157e+308"},
               {2.2250738585072014e-308, "2.2250738585072014e-308"},
               {9.5367431640625e-7, "9.5367431640625e-7"}};
  for (size_t i = 0; i < CPB__COUNT(cases); i++) {
    char text[CPB__DOUBLE_MAX + 1];
    *cpb__put_double(text, cases[i].value) = '\0';
    assert_string_equal(text, cases[i].text);
    same_as_strtod(cases[i].text);
  }
  char text[CPB__DOUBLE_MAX + 1];
  *cpb__put_float(text, 0.1f) = '\0';
  assert_string_equal(text, "0.1");
  *cpb__put_float(text, 3.4028235e38f) = '\0';
  assert_string_equal(text, "3.4028235e+38");
  *cpb__put_float(text, 16777216.0f) = '\0';
  assert_string_equal(text, "16777216");
}

CRPC_TEST_NO_OOM(every_exponent) {
  for (uint64_t exponent = 0; exponent < 2047; exponent++) {
    static const uint64_t fractions[] = {0,
                                         1,
                                         2,
                                         0xFFFFFFFFFFFFF,
                                         0xFFFFFFFFFFFFE,
                                         0x8000000000000,
                                         0x123456789ABCD};
    for (size_t i = 0; i < CPB__COUNT(fractions); i++) {
      check_double(exponent << 52 | fractions[i]);
      check_double((uint64_t)1 << 63 | exponent << 52 | fractions[i]);
    }
  }
  for (uint32_t exponent = 0; exponent < 255; exponent++) {
    check_float(exponent << 23);
    check_float(exponent << 23 | 1);
    check_float(exponent << 23 | 0x7FFFFF);
  }
}

CRPC_TEST_NO_OOM(at_random) {
  uint64_t seed = 7;
  for (int i = 0; i < 100000; i++) {
    check_double(crpc_test_random(&seed));
    check_float((uint32_t)crpc_test_random(&seed));
  }
  for (int i = 0; i < 3000; i++) {
    double value = from_bits(crpc_test_random(&seed));
    float value32 = from_bits32((uint32_t)crpc_test_random(&seed));
    char text[CPB__DOUBLE_MAX + 1];
    if (isfinite(value)) {
      *cpb__put_double(text, value) = '\0';
      assert_int_equal(significant(text), fewest(value, false));
    }
    if (isfinite(value32)) {
      *cpb__put_float(text, value32) = '\0';
      assert_int_equal(significant(text), fewest((double)value32, true));
    }
  }
}

/* Texts in the middle between two numbers, and a little beside it. */
CRPC_TEST_NO_OOM(next_to_the_middle) {
  uint64_t seed = 11;
  for (int i = 0; i < 4000; i++) {
    uint64_t bits = crpc_test_random(&seed) & ~((uint64_t)1 << 63);
    if (i % 4 == 0) {
      bits >>= 12; /* subnormal */
    }
    double low = from_bits(bits);
    double high = from_bits(bits + 1);
    if (!isfinite(high)) {
      continue;
    }
    char text[1200];
    long double middle = ((long double)low + (long double)high) / 2;
    int len = snprintf(text, sizeof(text) - 2, "%.780Le", middle);
    same_as_strtod(text);
    char *point = strchr(text, 'e');
    char exponent[16];
    (void)snprintf(exponent, sizeof(exponent), "%s", point);
    (void)snprintf(point, sizeof(text) - (size_t)len, "1%s", exponent);
    same_as_strtod(text);
    (void)snprintf(text, sizeof(text), "%.25Le", middle);
    same_as_strtod(text);
    (void)snprintf(text, sizeof(text), "%.19Le", middle);
    same_as_strtod(text);
  }
}

CRPC_TEST_NO_OOM(digits_at_random) {
  uint64_t seed = 13;
  for (int i = 0; i < 50000; i++) {
    char text[64];
    uint64_t bits = crpc_test_random(&seed);
    (void)snprintf(text, sizeof(text), "%llu.%llue%d",
                   (unsigned long long)(crpc_test_random(&seed) >> (bits & 63)),
                   (unsigned long long)crpc_test_random(&seed),
                   (int)(bits >> 8) % 360);
    same_as_strtod(text);
  }
}

CRPC_TEST(edges) {
  same_as_strtod("1e309");
  same_as_strtod("-1e309");
  same_as_strtod("1.7976931348623159e308");
  same_as_strtod("1.7976931348623158e308");
  same_as_strtod("179769313486231580793e289");
  same_as_strtod("2.4703282292062327e-324");
  same_as_strtod("2.4703282292062328e-324");
  same_as_strtod("1e-400");
  same_as_strtod("0e999999999999999999999");
  same_as_strtod("1e-999999999999999999999");
  same_as_strtod("1e999999999999999999999");
  same_as_strtod("0.000000000000000000000000000000000001e36");
  same_as_strtod("3.40282356779733661637539395458e38");
  same_as_strtod("3.4028235677973366e38");
  same_as_strtod("7.0064923216240853546186479164495e-46");
  same_as_strtod("7.0064923216240853546186479164496e-46");
  same_as_strtod("9007199254740993");
  same_as_strtod("9007199254740993.00000000000000000000000000000000001");
}

CRPC_TEST(grammar) {
  static const struct {
    const char *text;
    size_t len;
  } cases[] = {{"0", 1},   {"-0", 2},   {"01", 0},     {"-", 0},   {"+1", 0},
               {".5", 0},  {"1.", 0},   {"1.5e", 0},   {"1e+", 0}, {"1e5x", 3},
               {"12,", 2}, {"", 0},     {"1.5E-3", 6}, {"-01", 0}, {"00", 0},
               {"0.0", 3}, {"0x10", 1}, {"NaN", 0},    {"1 ", 1}};
  for (size_t i = 0; i < CPB__COUNT(cases); i++) {
    assert_int_equal(cpb__number_scan(cases[i].text, strlen(cases[i].text)),
                     cases[i].len);
  }
}

CRPC_TEST(integers) {
  static const struct {
    const char *text;
    bool is_signed, is_unsigned;
    int64_t value;
  } cases[] = {{"0", true, true, 0},
               {"-0", true, true, 0},
               {"1e3", true, true, 1000},
               {"1.0", true, true, 1},
               {"1.50e1", true, true, 15},
               {"1.5", false, false, 0},
               {"1e-1", false, false, 0},
               {"100e-2", true, true, 1},
               {"-1", true, false, -1},
               {"9223372036854775807", true, true, INT64_MAX},
               {"9223372036854775808", false, true, INT64_MIN},
               {"-9223372036854775808", true, false, INT64_MIN},
               {"-9223372036854775809", false, false, 0},
               {"18446744073709551615", false, true, -1},
               {"18446744073709551616", false, false, 0},
               {"1844674407370955161.5e1", false, true, -1},
               {"1000000000000000000000e-5", true, true, 10000000000000000},
               {"1.00000000000000000000000000000", true, true, 1},
               {"1.00000000000000000000000000001", false, false, 0},
               {"0e99999999999", true, true, 0},
               {"1e99999999999", false, false, 0},
               {"1e-99999999999", false, false, 0}};
  for (size_t i = 0; i < CPB__COUNT(cases); i++) {
    int64_t value = 0;
    uint64_t uvalue = 0;
    size_t len = strlen(cases[i].text);
    assert_int_equal(cpb__parse_signed(cases[i].text, len, &value),
                     cases[i].is_signed);
    assert_int_equal(cpb__parse_unsigned(cases[i].text, len, &uvalue),
                     cases[i].is_unsigned);
    if (cases[i].is_signed) {
      assert_true(value == cases[i].value);
    }
    if (cases[i].is_unsigned) {
      assert_true(uvalue == (uint64_t)cases[i].value);
    }
  }
}

CRPC_TEST_MAIN(cmocka_unit_test(known_texts), cmocka_unit_test(every_exponent),
               cmocka_unit_test(at_random),
               cmocka_unit_test(next_to_the_middle),
               cmocka_unit_test(digits_at_random), cmocka_unit_test(edges),
               cmocka_unit_test(grammar), cmocka_unit_test(integers))
