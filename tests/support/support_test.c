/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The test library tested: what it promises in crpc_test.h. */

#include "support/crpc_test.h"

static void *get(size_t size) {
  const cpb_allocator *a = crpc_test_allocator();
  return a->resize(a->ctx, NULL, 0, size);
}

static void put(void *ptr, size_t size) {
  const cpb_allocator *a = crpc_test_allocator();
  (void)a->resize(a->ctx, ptr, size, 0);
}

static void put_16(void *ptr) {
  put(ptr, 16);
}

CRPC_TEST(allocator_keeps_content_and_counts) {
  char *p = get(16);
  crpc_must(p);
  assert_int_equal((unsigned char)p[15], 0xA5);
  memcpy(p, "0123456789abcdef", 16);
  const cpb_allocator *a = crpc_test_allocator();
  char *q = a->resize(a->ctx, p, 16, 32);
  if (!q) {
    put(p, 16); /* a failed resize leaves the old block as it was */
    assert_true(crpc_test_oom());
    return;
  }
  assert_memory_equal(q, "0123456789abcdef", 16);
  assert_int_equal(crpc_test_blocks(), 1);
  assert_int_equal(crpc_test_bytes(), 32);
  assert_int_equal(crpc_test_allocations(), 2);
  put(q, 32);
  assert_int_equal(crpc_test_blocks(), 0);
}

CRPC_TEST(must_cleans_up_by_deferred_calls) {
  for (int i = 0; i < 5; i++) {
    void *p = get(16);
    crpc_must(p);
    crpc_test_defer(put_16, p);
  }
}

CRPC_TEST_NO_OOM(chosen_allocation_fails) {
  crpc_test_fail_allocation(2, false);
  char *a = get(1);
  char *b = get(2);
  char *c = get(3);
  assert_non_null(a);
  assert_null(b);
  assert_non_null(c);
  assert_true(crpc_test_oom());
  put(a, 1);
  put(c, 3);
}

CRPC_TEST(splits_give_the_input_back) {
  static const char input[] = "the quick brown fox";
  size_t ways = 0;
  CRPC_FOR_EACH_SPLIT (split, input, sizeof input) {
    char all[sizeof input];
    size_t len = 0;
    cpb_str piece;
    while (crpc_split_next(&split, &piece)) {
      assert_true(len + piece.len <= sizeof all);
      memcpy(all + len, piece.data, piece.len);
      len += piece.len;
    }
    assert_int_equal(len, sizeof input);
    assert_memory_equal(all, input, len);
    ways++;
  }
  assert_int_equal(ways, 11 + sizeof input - 1);
}

CRPC_TEST(no_input_has_no_pieces) {
  CRPC_FOR_EACH_SPLIT (split, NULL, 0) {
    cpb_str piece;
    assert_false(crpc_split_next(&split, &piece));
  }
}

CRPC_TEST_MAIN(cmocka_unit_test(allocator_keeps_content_and_counts),
               cmocka_unit_test(must_cleans_up_by_deferred_calls),
               cmocka_unit_test(chosen_allocation_fails),
               cmocka_unit_test(splits_give_the_input_back),
               cmocka_unit_test(no_input_has_no_pieces))
