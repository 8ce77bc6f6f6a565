/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "http/h2/hpack/huffman.h"

#include "support/crpc_test.h"

static bool decode(const char *bytes, size_t n, char *out, size_t *len) {
  return hpack_huffman_decode((const uint8_t *)bytes, n, out, len);
}

static void check_round_trip(cpb_str text) {
  char packed[1024 * 4];
  char plain[HPACK_HUFFMAN_ROOM(sizeof packed)];
  size_t size = hpack_huffman_size(text);
  size_t len = 0;
  char *end = hpack_huffman_encode(packed, text);
  assert_int_equal(end - packed, size);
  assert_true(decode(packed, size, plain, &len));
  assert_int_equal(len, text.len);
  assert_true(cpb__same(plain, text.data, len));
}

CRPC_TEST(every_symbol_in_every_place) {
  char text[12];
  for (unsigned symbol = 0; symbol < 256; symbol++) {
    for (size_t at = 0; at < sizeof text; at++) {
      memset(text, 'a', sizeof text);
      text[at] = (char)symbol;
      check_round_trip((cpb_str){text, sizeof text});
      check_round_trip((cpb_str){text, at + 1});
    }
  }
}

CRPC_TEST(random_texts) {
  uint64_t random = 7;
  char text[1000];
  for (int round = 0; round < 500; round++) {
    size_t n = (size_t)(crpc_test_random(&random) % sizeof text);
    for (size_t i = 0; i < n; i++) {
      uint64_t r = crpc_test_random(&random);
      text[i] = (char)(round & 1 ? r : 'a' + r % 26);
    }
    check_round_trip((cpb_str){text, n});
  }
}

CRPC_TEST(empty_text) {
  check_round_trip((cpb_str){NULL, 0});
}

CRPC_TEST(known_strings) {
  char out[64];
  size_t len = 0;
  /* RFC 7541, appendix C.4.1 and C.4.2 */
  assert_true(decode("\xf1\xe3\xc2\xe5\xf2\x3a\x6b\xa0\xab\x90\xf4\xff", 12,
                     out, &len));
  assert_int_equal(len, 15);
  assert_memory_equal(out, "www.example.com", 15);
  assert_true(decode("\xa8\xeb\x10\x64\x9c\xbf", 6, out, &len));
  assert_int_equal(len, 8);
  assert_memory_equal(out, "no-cache", 8);
}

CRPC_TEST(wrong_padding_and_end_of_string) {
  char out[64];
  size_t len = 0;
  assert_false(decode("\x18", 1, out, &len)); /* 'a', then 000 */
  assert_true(decode("\x1f", 1, out, &len));  /* 'a', then 111 */
  assert_int_equal(len, 1);
  assert_false(decode("\x1f\xff", 2, out, &len)); /* padding of 11 bits */
  assert_false(decode("\xff", 1, out, &len));     /* padding of 8 bits */
  assert_false(decode("\xff\xff\xff\xff", 4, out, &len));
  assert_false(decode("\xff\xff\xff\xfc", 4, out, &len)); /* EOS itself */
  assert_false(
      decode("\xff\xff\xff\xfc\x1f\xff\xff\xff\xff\xff", 10, out, &len));
  assert_false(decode("\xff\xff\xff", 3, out, &len)); /* a code cut off */
}

/* The fast loop (more than 30 bits at hand) and the tail must agree. */
CRPC_TEST(garbage_is_the_same_with_a_suffix_cut_off) {
  uint64_t random = 3;
  char bytes[40];
  char whole[HPACK_HUFFMAN_ROOM(sizeof bytes)];
  char cut[HPACK_HUFFMAN_ROOM(sizeof bytes)];
  for (int round = 0; round < 20000; round++) {
    size_t whole_len = 0;
    size_t cut_len = 0;
    size_t n = (size_t)(crpc_test_random(&random) % sizeof bytes) + 1;
    for (size_t i = 0; i < n; i++) {
      bytes[i] = (char)crpc_test_random(&random);
    }
    if (!decode(bytes, n, whole, &whole_len)) {
      continue;
    }
    assert_true(whole_len <= n * 8 / 5);
    for (size_t m = 0; m < n; m++) {
      if (decode(bytes, m, cut, &cut_len)) {
        assert_true(cut_len <= whole_len);
        assert_true(cpb__same(cut, whole, cut_len));
      }
    }
  }
}

CRPC_TEST_MAIN(cmocka_unit_test(every_symbol_in_every_place),
               cmocka_unit_test(random_texts), cmocka_unit_test(empty_text),
               cmocka_unit_test(known_strings),
               cmocka_unit_test(wrong_padding_and_end_of_string),
               cmocka_unit_test(garbage_is_the_same_with_a_suffix_cut_off))
