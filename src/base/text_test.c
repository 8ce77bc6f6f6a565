/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "base/text.h"

#include "base/log.h"
#include <stdlib.h>

#include "support/crpc_test.h"

/* The definition, from the other end: decode, and see whether encoding gives the
 * same bytes. */
static size_t reference_prefix(const char *data, size_t len) {
  size_t i = 0;
  while (i < len) {
    size_t best = 0;
    for (size_t n = 1; n <= 4 && n <= len - i && !best; n++) {
      uint32_t point = 0;
      uint8_t first = (uint8_t)data[i];
      point = n == 1 ? first : first & (0xFFU >> (n + 1));
      for (size_t j = 1; j < n; j++) {
        point = point << 6 | ((uint8_t)data[i + j] & 0x3FU);
      }
      char again[4];
      size_t m = cpb__utf8_encode(point, again);
      best = m == n && memcmp(again, data + i, n) == 0 ? n : 0;
    }
    if (!best) {
      break;
    }
    i += best;
  }
  return i;
}

CRPC_TEST(utf8_encodes_scalar_values_only) {
  char out[4];
  assert_int_equal(cpb__utf8_encode(0x7F, out), 1);
  assert_int_equal(cpb__utf8_encode(0x7FF, out), 2);
  assert_int_equal(cpb__utf8_encode(0xFFFF, out), 3);
  assert_int_equal(cpb__utf8_encode(0xD800, out), 0);
  assert_int_equal(cpb__utf8_encode(0xDFFF, out), 0);
  assert_int_equal(cpb__utf8_encode(0x110000, out), 0);
  assert_int_equal(cpb__utf8_encode(0x1F600, out), 4);
  assert_memory_equal(out, "\xF0\x9F\x98\x80", 4);
}

CRPC_TEST(utf8_table) {
  static const struct {
    cpb_str text;
    size_t prefix;
  } cases[] = {
      {CPB_STR_INIT(""), 0},
      {CPB_STR_INIT("plain"), 5},
      {CPB_STR_INIT("\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80"), 9},
      {CPB_STR_INIT("a\xC0\x80"), 1},
      {CPB_STR_INIT("\xC1\xBF"), 0},
      {CPB_STR_INIT("\xE0\x9F\xBF"), 0},
      {CPB_STR_INIT("\xED\x9F\xBF"), 3},
      {CPB_STR_INIT("\xED\xA0\x80"), 0},
      {CPB_STR_INIT("\xF0\x8F\xBF\xBF"), 0},
      {CPB_STR_INIT("\xF4\x8F\xBF\xBF"), 4},
      {CPB_STR_INIT("\xF4\x90\x80\x80"), 0},
      {CPB_STR_INIT("\xF5\x80\x80\x80"), 0},
      {CPB_STR_INIT("\x80"), 0},
      {CPB_STR_INIT("0123456789abcdef0123456789abcde\xE2\x82"), 31},
  };
  for (size_t i = 0; i < CPB__COUNT(cases); i++) {
    cpb_str t = cases[i].text;
    assert_int_equal(cpb__utf8_prefix(t.data, t.len), cases[i].prefix);
    assert_int_equal(cpb__utf8_valid(t.data, t.len), cases[i].prefix == t.len);
  }
}

/* The examples of Unicode, section 3.9, and NUL. */
CRPC_TEST(utf8_repaired) {
#define BAD "\xEF\xBF\xBD"
  static const struct {
    const char *in, *out;
    size_t len;
  } cases[] = {
      {"", "", 0},
      {"plain", "plain", 5},
      {"gr\xC3\xBC\xC3\x9F \xF0\x9F\x98\x80",
       "gr\xC3\xBC\xC3\x9F \xF0\x9F\x98\x80", 11},
      {"\xE9", BAD, 1},
      {"caf\xE9 au", "caf" BAD " au", 7},
      {"\xC3", BAD, 1},
      {"\xC3(", BAD "(", 2},
      {"\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41",
       BAD BAD BAD BAD BAD BAD BAD BAD "A", 9},
      {"\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41",
       BAD BAD BAD BAD BAD BAD BAD BAD "A", 9},
      {"\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42",
       BAD BAD BAD BAD BAD "A" BAD BAD "B", 9},
      {"\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41", BAD BAD BAD BAD "A", 9},
      {"\xF0\x9F\x98", BAD, 3},
      {"a\0b\0", "a" BAD "b" BAD, 4},
  };
  for (size_t i = 0; i < CPB__COUNT(cases); i++) {
    char *in = malloc(cases[i].len + !cases[i].len); /* exact, for sanitizers */
    char out[64];
    assert_non_null(in);
    memcpy(in, cases[i].in, cases[i].len);
    size_t expected = strlen(cases[i].out);
    assert_int_equal(cpb__utf8_repair(NULL, in, cases[i].len), expected);
    assert_int_equal(cpb__utf8_repair(out, in, cases[i].len), expected);
    assert_memory_equal(out, cases[i].out, expected);
    free(in);
  }
#undef BAD
}

CRPC_TEST(utf8_equals_its_definition) {
  uint64_t random = 11;
  for (int round = 0; round < 20000; round++) {
    char data[40];
    size_t len = crpc_test_random(&random) % sizeof(data);
    size_t at = 0;
    while (at < len) {
      uint64_t r = crpc_test_random(&random);
      char point[4];
      size_t n = cpb__utf8_encode(
          (uint32_t)(r >> 8) & 0x1FFFFF & (0x1FFFFFU >> (r & 15)), point);
      n = n < len - at ? n : len - at;
      memcpy(data + at, point, n);
      at += n ? n : 1;
      if (n == 0) {
        data[at - 1] = (char)(r >> 40);
      }
    }
    if (len && round % 2) {
      data[crpc_test_random(&random) % len] = (char)crpc_test_random(&random);
    }
    assert_int_equal(cpb__utf8_prefix(data, len), reference_prefix(data, len));
    assert_int_equal(cpb__ascii_prefix(data, len),
                     cpb__ascii_prefix_scalar(data, len));
  }
}

CRPC_TEST(ascii_ends_anywhere) {
  for (size_t at = 0; at < 40; at++) {
    char data[40];
    memset(data, 0x7F, sizeof(data));
    data[at] = (char)0x80;
    assert_int_equal(cpb__ascii_prefix(data, sizeof(data)), at);
    assert_int_equal(cpb__ascii_prefix_scalar(data, sizeof(data)), at);
  }
}

CRPC_TEST(base64_vectors) {
  static const struct {
    cpb_str plain, padded, bare;
  } cases[] = {
      {CPB_STR_INIT(""), CPB_STR_INIT(""), CPB_STR_INIT("")},
      {CPB_STR_INIT("f"), CPB_STR_INIT("Zg=="), CPB_STR_INIT("Zg")},
      {CPB_STR_INIT("fo"), CPB_STR_INIT("Zm8="), CPB_STR_INIT("Zm8")},
      {CPB_STR_INIT("foo"), CPB_STR_INIT("Zm9v"), CPB_STR_INIT("Zm9v")},
      {CPB_STR_INIT("foob"), CPB_STR_INIT("Zm9vYg=="), CPB_STR_INIT("Zm9vYg")},
      {CPB_STR_INIT("fooba"), CPB_STR_INIT("Zm9vYmE="),
       CPB_STR_INIT("Zm9vYmE")},
      {CPB_STR_INIT("foobar"), CPB_STR_INIT("Zm9vYmFy"),
       CPB_STR_INIT("Zm9vYmFy")},
  };
  for (size_t i = 0; i < CPB__COUNT(cases); i++) {
    char out[16];
    size_t n = cpb__base64_encode(out, cases[i].plain.data, cases[i].plain.len,
                                  CPB__BASE64_STD, true);
    assert_true(cpb_str_equal((cpb_str){out, n}, cases[i].padded));
    n = cpb__base64_encode(out, cases[i].plain.data, cases[i].plain.len,
                           CPB__BASE64_URL, false);
    assert_true(cpb_str_equal((cpb_str){out, n}, cases[i].bare));
    cpb_str forms[2] = {cases[i].padded, cases[i].bare};
    for (int form = 0; form < 2; form++) {
      assert_true(
          cpb__base64_decode(out, &n, forms[form].data, forms[form].len));
      assert_true(cpb_str_equal((cpb_str){out, n}, cases[i].plain));
    }
  }
}

/* Of three bytes at a time, which are too few for vectors. */
static void assert_base64(const char *text, size_t n, const char *bytes,
                          size_t len, cpb__base64_alphabet alphabet, bool pad) {
  for (size_t i = 0; i < len; i += 3) {
    char want[4];
    size_t size = cpb__base64_encode(want, bytes + i, len - i < 3 ? len - i : 3,
                                     alphabet, pad);
    assert_true(size <= n);
    assert_memory_equal(text, want, size);
    text += size;
    n -= size;
  }
  assert_int_equal(n, 0);
}

CRPC_TEST(base64_round_trips) {
  char bytes[256];
  char text[CPB__BASE64_ENCODED(256)];
  char again[CPB__BASE64_DECODED(344)];
  for (size_t i = 0; i < sizeof(bytes); i++) {
    bytes[i] = (char)(i * 167);
  }
  for (size_t len = 0; len <= sizeof(bytes); len++) {
    for (int form = 0; form < 4; form++) {
      cpb__base64_alphabet alphabet =
          form & 1 ? CPB__BASE64_URL : CPB__BASE64_STD;
      size_t n = cpb__base64_encode(text, bytes, len, alphabet, form & 2);
      size_t m = 0;
      assert_base64(text, n, bytes, len, alphabet, form & 2);
      assert_true(n <= CPB__BASE64_ENCODED(len));
      assert_true(cpb__base64_decode(again, &m, text, n));
      assert_int_equal(m, len);
      assert_memory_equal(again, bytes, len);
    }
  }
}

CRPC_TEST(base64_refuses) {
  static const cpb_str cases[] = {
      CPB_STR_INIT("A"),       CPB_STR_INIT("Zg="),
      CPB_STR_INIT("Zg==="),   CPB_STR_INIT("Z=g="),
      CPB_STR_INIT("===="),    CPB_STR_INIT("Zm 9"),
      CPB_STR_INIT("Zm9v\n"),  CPB_STR_INIT("\xFFm9v"),
      CPB_STR_INIT("Zm9vYg="), CPB_STR_INIT("Zg==Zg=="),
  };
  for (size_t i = 0; i < CPB__COUNT(cases); i++) {
    char out[16];
    size_t n = 0;
    assert_false(cpb__base64_decode(out, &n, cases[i].data, cases[i].len));
  }
}

/* Each byte at each position of what is decoded in vectors and after them. */
CRPC_TEST_NO_OOM(base64_refuses_everywhere) {
  enum { LEN = 44 };
  for (size_t at = 0; at < LEN; at++) {
    for (int byte = 0; byte < 256; byte++) {
      char text[LEN];
      char out[CPB__BASE64_DECODED(LEN)];
      size_t n = 0;
      bool good =
          (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') ||
          (byte >= '0' && byte <= '9') || (byte != 0 && strchr("+/-_", byte)) ||
          (byte == '=' && at == LEN - 1);
      memset(text, 'Q', sizeof(text));
      text[at] = (char)byte;
      assert_int_equal(cpb__base64_decode(out, &n, text, LEN), good);
    }
  }
}

CRPC_TEST(base64_ignores_left_over_bits) {
  char out[16];
  size_t n = 0;
  assert_true(cpb__base64_decode(out, &n, "-_", 2));
  assert_true(cpb_str_equal((cpb_str){out, n}, CPB_STR("\xFB")));
  assert_true(cpb__base64_decode(out, &n, "Zm9=", 4));
  assert_true(cpb_str_equal((cpb_str){out, n}, CPB_STR("fo")));
}

CRPC_TEST(percent_encoding) {
  static const char plain[] = "a b%\xC3\xA9\n~";
  char out[32];
  size_t n = cpb__percent_encode(out, plain, sizeof(plain) - 1);
  assert_true(cpb_str_equal((cpb_str){out, n}, CPB_STR("a b%25%C3%A9%0A~")));
  n = cpb__percent_decode(out, out, n);
  assert_true(cpb_str_equal((cpb_str){out, n}, CPB_STR("a b%\xC3\xA9\n~")));
  n = cpb__percent_decode(out, "%%41%4%zz%", 10);
  assert_true(cpb_str_equal((cpb_str){out, n}, CPB_STR("%A%4%zz%")));
  n = cpb__url_encode(out, "a/b c~", 6);
  assert_true(cpb_str_equal((cpb_str){out, n}, CPB_STR("a%2Fb%20c~")));
  assert_true(cpb__url_decode(out, &n, "a%2fb%20c~", 10));
  assert_true(cpb_str_equal((cpb_str){out, n}, CPB_STR("a/b c~")));
  assert_false(cpb__url_decode(out, &n, "a%2", 3));
  assert_false(cpb__url_decode(out, &n, "%g0", 3));
}

CRPC_TEST(numbers) {
  uint64_t value = 0;
  char out[20];
  assert_true(cpb__parse_u64(CPB_STR("18446744073709551615"), 20, &value));
  assert_true(value == UINT64_MAX);
  assert_int_equal(cpb__format_u64(out, value), 20);
  assert_memory_equal(out, "18446744073709551615", 20);
  assert_true(cpb__parse_u64(CPB_STR("007"), 3, &value));
  assert_int_equal(value, 7);
  assert_int_equal(cpb__format_u64(out, 0), 1);
  assert_int_equal(out[0], '0');
  static const cpb_str bad[] = {
      CPB_STR_INIT("18446744073709551616"),
      CPB_STR_INIT(""),
      CPB_STR_INIT("99999999999999999999"),
      CPB_STR_INIT("+1"),
      CPB_STR_INIT("1 "),
      CPB_STR_INIT("-1"),
      CPB_STR_INIT("0x1"),
  };
  for (size_t i = 0; i < CPB__COUNT(bad); i++) {
    assert_false(cpb__parse_u64(bad[i], 20, &value));
  }
  assert_false(cpb__parse_u64(CPB_STR("123"), 2, &value));
}

CRPC_TEST(ascii_case) {
  char all[256];
  char low[256];
  for (size_t i = 0; i < sizeof(all); i++) {
    all[i] = (char)i;
  }
  cpb__lower(low, all, sizeof(all));
  for (int i = 0; i < 256; i++) {
    int want = i >= 'A' && i <= 'Z' ? i + 32 : i;
    assert_int_equal((uint8_t)low[i], want);
  }
  assert_true(cpb__equal_nocase(CPB_STR("Keep-Alive"), CPB_STR("kEEP-aLIVE")));
  assert_false(cpb__equal_nocase(CPB_STR("a@"), CPB_STR("a`")));
  assert_false(cpb__equal_nocase(CPB_STR("a"), CPB_STR("ab")));
  assert_true(cpb_str_equal(cpb_str_from_cstr(NULL), CPB_STR("")));
  assert_true(cpb_str_equal(cpb_str_from_cstr("ab"), CPB_STR("ab")));
}

typedef struct lines {
  char text[600];
  size_t len;
  cpb_log_level level;
} lines;

static void keep_line(void *user, cpb_log_level level, cpb_str line) {
  lines *l = user;
  assert_true(line.len < sizeof(l->text));
  memcpy(l->text, line.data, line.len);
  l->len = line.len;
  l->level = level;
}

CRPC_TEST(log_lines_are_bounded) {
  lines l = {.len = 0};
  cpb__log log = {keep_line, &l};
  cpb__log none = {NULL, NULL};
  cpb__log_printf(&none, CPB_LOG_ERROR, "%d", 1);
  cpb__log_printf(&log, CPB_LOG_WARN, "%s %d", "one", 1);
  assert_int_equal(l.level, CPB_LOG_WARN);
  assert_true(cpb_str_equal((cpb_str){l.text, l.len}, CPB_STR("one 1")));
  cpb__log_printf(&log, CPB_LOG_INFO, "%1000d", 1);
  assert_int_equal(l.len, 512);
}

CRPC_TEST_MAIN(cmocka_unit_test(utf8_encodes_scalar_values_only),
               cmocka_unit_test(utf8_table), cmocka_unit_test(utf8_repaired),
               cmocka_unit_test(utf8_equals_its_definition),
               cmocka_unit_test(ascii_ends_anywhere),
               cmocka_unit_test(base64_vectors),
               cmocka_unit_test(base64_round_trips),
               cmocka_unit_test(base64_refuses),
               cmocka_unit_test(base64_refuses_everywhere),
               cmocka_unit_test(base64_ignores_left_over_bits),
               cmocka_unit_test(percent_encoding), cmocka_unit_test(numbers),
               cmocka_unit_test(ascii_case),
               cmocka_unit_test(log_lines_are_bounded))
