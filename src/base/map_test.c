/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "base/map.h"

#include "base/text.h"
#include "support/crpc_test.h"

static void cleanup(void *map) {
  cpb__map_cleanup(map);
}

/* The vectors are CPython's hash() of bytes, which is SipHash-1-3 with key 0 and
 * little-endian output. */
CRPC_TEST(siphash_vectors) {
  static const uint64_t zero[2] = {0, 0};
  uint8_t bytes[63];
  for (size_t i = 0; i < sizeof(bytes); i++) {
    bytes[i] = (uint8_t)i;
  }
  static const struct {
    cpb_str text;
    uint64_t hash;
  } cases[] = {
      {CPB_STR_INIT("a"), UINT64_C(0x407448d2b89b1813)},
      {CPB_STR_INIT("abcdefg"), UINT64_C(0x6db12aae9070f506)},
      {CPB_STR_INIT("abcdefgh"), UINT64_C(0x3f7b849c0b8e35ea)},
      {CPB_STR_INIT("content-type"), UINT64_C(0x478b25eb91cddb6b)},
      {CPB_STR_INIT("x-a-header-of-some-length"), UINT64_C(0x680a5551059d35c8)},
  };
  for (size_t i = 0; i < CPB__COUNT(cases); i++) {
    assert_true(cpb__siphash13(cases[i].text.data, cases[i].text.len, zero) ==
                cases[i].hash);
  }
  assert_true(cpb__siphash13(bytes, sizeof(bytes), zero) ==
              UINT64_C(0x385d3e39e5f37359));
}

CRPC_TEST(puts_gets_and_removes) {
  enum { N = 500 };
  static char names[N][8];
  static bool in[N];
  const uint64_t seed[2] = {1, 2};
  static cpb__map map;
  cpb__map_init(&map, crpc_test_allocator(), seed);
  crpc_test_defer(cleanup, &map);
  size_t len = 0;
  uint64_t random = 7;
  memset(in, 0, sizeof(in));
  for (int step = 0; step < 5000; step++) {
    size_t i = crpc_test_random(&random) % N;
    cpb_str key = {names[i], cpb__format_u64(names[i], i)};
    assert_ptr_equal(cpb__map_get(&map, key), in[i] ? names[i] : NULL);
    if (crpc_test_random(&random) % 3) {
      void *old = &map;
      crpc_must(cpb__map_put(&map, key, names[i], &old));
      assert_ptr_equal(old, in[i] ? names[i] : NULL);
      len += !in[i];
      in[i] = true;
    } else {
      assert_ptr_equal(cpb__map_remove(&map, key), in[i] ? names[i] : NULL);
      len -= in[i];
      in[i] = false;
    }
    assert_int_equal(map.len, len);
  }
  size_t index = 0;
  size_t seen = 0;
  const cpb__map_entry *entry;
  while ((entry = cpb__map_next(&map, &index)) != NULL) {
    assert_true(in[(char(*)[8])entry->value - names]);
    seen++;
  }
  assert_int_equal(seen, len);
}

CRPC_TEST(an_empty_map_has_nothing) {
  const uint64_t seed[2] = {0, 0};
  cpb__map map;
  size_t index = 0;
  cpb__map_init(&map, crpc_test_allocator(), seed);
  assert_null(cpb__map_get(&map, CPB_STR("a")));
  assert_null(cpb__map_remove(&map, CPB_STR("a")));
  assert_null(cpb__map_next(&map, &index));
  cpb__map_cleanup(&map);
}

CRPC_TEST(random_bytes_differ) {
  uint64_t a[4] = {0, 0, 0, 0};
  uint64_t b[4] = {0, 0, 0, 0};
  cpb__random(a, sizeof(a));
  cpb__random(b, sizeof(b));
  assert_memory_not_equal(a, b, sizeof(a));
}

CRPC_TEST_MAIN(cmocka_unit_test(siphash_vectors),
               cmocka_unit_test(puts_gets_and_removes),
               cmocka_unit_test(an_empty_map_has_nothing),
               cmocka_unit_test(random_bytes_differ))
