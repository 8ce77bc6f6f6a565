/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "http/rules.h"

#include "http/conn.h"
#include "support/crpc_test.h"

static cpb_str str(const char *text) {
  return cpb_str_from_cstr(text);
}

CRPC_TEST(every_token_is_found_by_its_name) {
  for (int token = 1; token < HTTP_TOKENS; token++) {
    cpb_str name = http_token_name((http_token)token);
    assert_true(http_name_valid(name, true));
    assert_int_equal(http_token_find(name), token);
    char other[32];
    memcpy(other, name.data, name.len);
    for (size_t i = 0; i < name.len; i++) {
      other[i] ^= 1;
      assert_int_equal(http_token_find((cpb_str){other, name.len}), 0);
      other[i] ^= 1;
    }
    assert_int_equal(http_token_find((cpb_str){other, name.len - 1}), 0);
  }
  assert_int_equal(http_token_find((cpb_str){NULL, 0}), 0);
  assert_int_equal(http_token_find(CPB_STR("x-a-name-that-is-far-too-long")),
                   0);
}

CRPC_TEST(finds_the_first_field) {
  http_field fields[3] = {
      {CPB_STR("a"), CPB_STR("1"), HTTP_OTHER, 0},
      {CPB_STR("te"), CPB_STR("2"), HTTP_TE, 0},
      {CPB_STR("te"), CPB_STR("3"), HTTP_TE, 0},
  };
  http_head head = {.fields = fields, .count = 3};
  assert_ptr_equal(http_head_find(&head, HTTP_TE), &fields[1]);
  assert_null(http_head_find(&head, HTTP_DATE));
}

CRPC_TEST(names) {
  assert_true(http_name_valid(str("x-!#$%&'*+.^_`|~9"), true));
  assert_true(http_name_valid(str("X-Y"), false));
  assert_false(http_name_valid(str("X-Y"), true));
  static const char bad[] = "(),/:;<=>?@[\\]{}\" \t\r\n\x7f\x80\xff";
  for (size_t i = 0; i < sizeof(bad); i++) {
    char name[3] = {'a', bad[i], 'b'};
    assert_false(http_name_valid((cpb_str){name, 3}, false));
  }
  assert_false(http_name_valid(str(""), false));
}

CRPC_TEST(values) {
  assert_true(http_value_valid(str("")));
  assert_true(http_value_valid(str("a b\tc \x80\xff")));
  assert_false(http_value_valid(str(" a")));
  assert_false(http_value_valid(str("a ")));
  assert_false(http_value_valid(str("\ta")));
  assert_false(http_value_valid(str("a\t")));
  for (int c = 0; c < 256; c++) {
    char value[40];
    memset(value, 'v', sizeof(value));
    for (size_t at = 1; at < sizeof(value) - 1; at++) {
      value[at] = (char)c;
      bool good = (c >= 0x20 && c != 0x7F) || c == '\t';
      assert_int_equal(http_value_valid((cpb_str){value, sizeof(value)}), good);
      assert_int_equal(http_text_run(value, sizeof(value)),
                       good ? sizeof(value) : at);
      assert_int_equal(http_text_run_scalar(value, sizeof(value)),
                       good ? sizeof(value) : at);
      value[at] = 'v';
    }
  }
}

CRPC_TEST(vector_and_scalar_agree) {
  uint64_t random = 5;
  for (int round = 0; round < 20000; round++) {
    char text[70];
    size_t len = crpc_test_random(&random) % sizeof(text);
    for (size_t i = 0; i < len; i++) {
      uint64_t r = crpc_test_random(&random);
      char other = r % 3 ? '\t' : (char)(r >> 9);
      text[i] = r % 40 ? (char)(0x20 + r % 0x5F) : other;
    }
    assert_int_equal(http_text_run(text, len), http_text_run_scalar(text, len));
  }
}

CRPC_TEST(copies_equal_their_scalar_twins) {
  uint64_t random = 6;
  for (int round = 0; round < 20000; round++) {
    char text[70];
    char fast[70];
    char slow[70];
    size_t len = crpc_test_random(&random) % sizeof(text);
    for (size_t i = 0; i < len; i++) {
      uint64_t r = crpc_test_random(&random);
      text[i] = r % 30 ? "aZ09-Bz_."[r / 30 % 9] : (char)(r >> 32);
    }
    size_t name = http_name_copy(fast, text, len);
    assert_int_equal(name, http_name_copy_scalar(slow, text, len));
    assert_memory_equal(fast, slow, name);
    size_t run = http_text_copy(fast, text, len);
    assert_int_equal(run, http_text_run_scalar(text, len));
    assert_memory_equal(fast, text, run);
  }
}

CRPC_TEST(paths_of_all_bytes) {
  for (int c = 0; c < 256; c++) {
    char path[40];
    memset(path, 'p', sizeof(path));
    path[0] = '/';
    for (size_t at = 1; at < sizeof(path); at++) {
      path[at] = (char)c;
      assert_int_equal(http_path_valid((cpb_str){path, sizeof(path)}),
                       c > 0x20 && c < 0x7F && c != '#');
      path[at] = 'p';
    }
  }
}

CRPC_TEST(methods_paths_and_authorities) {
  assert_true(http_method_valid(str("M-SEARCH")));
  assert_false(http_method_valid(str("")));
  assert_false(http_method_valid(str("GE T")));
  assert_true(http_path_valid(str("/")));
  assert_true(http_path_valid(str("*")));
  assert_true(http_path_valid(str("/a.b.C/D?x={y}|%20")));
  assert_false(http_path_valid(str("")));
  assert_false(http_path_valid(str("a")));
  assert_false(http_path_valid(str("*a")));
  assert_false(http_path_valid(str("/a b")));
  assert_false(http_path_valid(str("/a#b")));
  assert_false(http_path_valid(str("/a\x80")));
  assert_false(http_path_valid(str("/a\x7f")));
  assert_true(http_authority_valid(str("")));
  assert_true(http_authority_valid(str("example.com:8080")));
  assert_true(http_authority_valid(str("[::1]:80")));
  assert_false(http_authority_valid(str("user@example.com")));
  assert_false(http_authority_valid(str("a/b")));
  assert_false(http_authority_valid(str("a b")));
  assert_false(http_authority_valid((cpb_str){"a\0b", 3}));
}

CRPC_TEST(default_limits_are_set) {
  http_limits limits;
  http_limits_default(&limits);
  assert_int_equal(limits.max_header_bytes, 65536);
  assert_int_equal(limits.max_streams, 200);
  assert_int_equal(limits.head_timeout_us, 30000000);
}

CRPC_TEST_MAIN(cmocka_unit_test(every_token_is_found_by_its_name),
               cmocka_unit_test(finds_the_first_field), cmocka_unit_test(names),
               cmocka_unit_test(values),
               cmocka_unit_test(vector_and_scalar_agree),
               cmocka_unit_test(copies_equal_their_scalar_twins),
               cmocka_unit_test(paths_of_all_bytes),
               cmocka_unit_test(methods_paths_and_authorities),
               cmocka_unit_test(default_limits_are_set))
