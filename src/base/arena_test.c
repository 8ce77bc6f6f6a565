/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "base/arena.h"

#include "support/crpc_test.h"

static void destroy(void *arena) {
  cpb_arena_destroy(arena);
}

static void cleanup(void *arena) {
  cpb__arena_cleanup(arena);
}

static cpb_arena *make_arena(void) {
  cpb_arena *arena = cpb_arena_create(crpc_test_allocator());
  crpc_must(arena);
  crpc_test_defer(destroy, arena);
  return arena;
}

CRPC_TEST(aligns_and_keeps_blocks_apart) {
  cpb_arena *arena = make_arena();
  char *blocks[400];
  for (size_t i = 0; i < CPB__COUNT(blocks); i++) {
    blocks[i] = cpb_arena_alloc(arena, i);
    crpc_must(blocks[i]);
    assert_int_equal((uintptr_t)blocks[i] % (i && i % 16 == 0 ? 16 : 8), 0);
    memset(blocks[i], (int)(i & 0xff), i);
  }
  for (size_t i = 0; i < CPB__COUNT(blocks); i++) {
    for (size_t j = 0; j < i; j++) {
      assert_int_equal((unsigned char)blocks[i][j], i & 0xff);
    }
  }
  assert_true(cpb_arena_bytes(arena) >= 400 * 399 / 2);
}

CRPC_TEST(reset_keeps_the_largest_block) {
  cpb_arena *arena = make_arena();
  crpc_must(cpb_arena_alloc(arena, 100));
  crpc_must(cpb_arena_alloc(arena, 50000));
  crpc_must(cpb_arena_alloc(arena, 3000));
  cpb_arena_reset(arena);
  assert_int_equal(cpb_arena_bytes(arena), 0);
  size_t before = crpc_test_allocations();
  assert_non_null(cpb_arena_alloc(arena, 50000));
  assert_int_equal(crpc_test_allocations(), before);
}

CRPC_TEST(big_block_does_not_waste_the_current_one) {
  cpb_arena *arena = make_arena();
  char *a = cpb_arena_alloc(arena, 8);
  crpc_must(a);
  char *big = cpb_arena_alloc(arena, 1 << 20);
  crpc_must(big);
  char *b = cpb_arena_alloc(arena, 8);
  crpc_must(b);
  assert_ptr_equal(b, a + 8);
  assert_int_equal(cpb_arena_bytes(arena), (1 << 20) + 16);
}

CRPC_TEST(last_block_grows_and_shrinks_in_place) {
  cpb_arena *arena = make_arena();
  char *a = cpb_arena_alloc(arena, 10);
  crpc_must(a);
  cpb__copy(a, "0123456789", 10);
  assert_ptr_equal(cpb_arena_resize(arena, a, 10, 500), a);
  assert_ptr_equal(cpb_arena_resize(arena, a, 500, 12), a);
  assert_int_equal(cpb_arena_bytes(arena), 16);
  char *b = cpb_arena_alloc(arena, 8);
  crpc_must(b);
  assert_ptr_equal(b, a + 16);
  char *c = cpb_arena_resize(arena, a, 10, 24);
  crpc_must(c);
  assert_ptr_not_equal(c, a);
  assert_memory_equal(c, "0123456789", 10);
  char *d = cpb_arena_resize(arena, c, 24, 100000);
  crpc_must(d);
  assert_memory_equal(d, "0123456789", 10);
  assert_ptr_equal(cpb_arena_resize(arena, a, 10, 2), a);
}

CRPC_TEST(limit_makes_failure_stick) {
  cpb_arena *arena = make_arena();
  cpb_arena_set_limit(arena, 4096);
  crpc_must(cpb_arena_alloc(arena, 1000));
  crpc_must(cpb_arena_alloc(arena, 2000));
  size_t bytes = cpb_arena_bytes(arena);
  assert_null(cpb_arena_alloc(arena, 2000));
  assert_true(cpb_arena_failed(arena));
  assert_null(cpb_arena_alloc(arena, 1));
  assert_int_equal(cpb_arena_copy(arena, CPB_STR("x")).len, 0);
  assert_int_equal(cpb_arena_bytes(arena), bytes);
  cpb_arena_reset(arena);
  assert_false(cpb_arena_failed(arena));
  assert_non_null(cpb_arena_alloc(arena, 1000));
  assert_null(cpb_arena_alloc(arena, SIZE_MAX));
  assert_null(cpb_arena_alloc(arena, SIZE_MAX - 8));
}

CRPC_TEST(caller_gives_the_first_block) {
  static _Alignas(16) char first[128];
  static cpb_arena arena;
  cpb__arena_init(&arena, crpc_test_allocator(), first, sizeof(first));
  crpc_test_defer(cleanup, &arena);
  char *a = cpb__arena_bump(&arena, 100);
  assert_ptr_equal(a, first);
  assert_int_equal(crpc_test_allocations(), 0);
  crpc_must(cpb__arena_bump(&arena, 100));
  assert_int_equal(crpc_test_allocations(), 1);
  cpb__arena_cleanup(&arena);
  assert_ptr_equal(cpb__arena_bump(&arena, 8), first);
}

CRPC_TEST(a_zeroed_arena_is_empty) {
  static cpb_arena arena;
  memset(&arena, 0, sizeof(arena));
  arena.alloc = crpc_test_allocator();
  crpc_test_defer(cleanup, &arena);
  cpb_arena_reset(&arena);
  char *zero = cpb_arena_zalloc(&arena, 48);
  crpc_must(zero);
  for (int i = 0; i < 48; i++) {
    assert_int_equal(zero[i], 0);
  }
}

CRPC_TEST(a_fence_is_no_failure) {
  cpb_arena *arena = make_arena();
  crpc_must(cpb_arena_alloc(arena, 16));
  size_t outer = cpb__arena_fence(arena, 100);
  size_t inner = cpb__arena_fence(arena, 1000); /* not beyond the outer one */
  assert_int_equal(cpb__arena_fenced(arena), 96);
  cpb__arena_unfence(arena, inner);
  char *a = cpb_arena_alloc(arena, 64);
  crpc_must(a);
  assert_null(cpb_arena_alloc(arena, 48));
  assert_null(cpb_arena_alloc(arena, SIZE_MAX - 100));
  assert_null(cpb_arena_resize(arena, a, 64, 104));
  assert_true(arena->refused);
  assert_false(cpb_arena_failed(arena));
  assert_non_null(cpb_arena_alloc(arena, 32));
  assert_int_equal(cpb__arena_fenced(arena), 1);
  cpb__arena_unfence(arena, outer);
  assert_int_equal(cpb__arena_fenced(arena), 0);
  assert_int_equal(cpb_arena_bytes(arena), 112);
  /* the block that the fence stood in goes on */
  size_t allocations = crpc_test_allocations();
  assert_non_null(cpb_arena_alloc(arena, 128));
  assert_int_equal(crpc_test_allocations(), allocations);
}

CRPC_TEST(a_fence_counts_all_blocks) {
  cpb_arena *arena = make_arena();
  crpc_must(cpb_arena_alloc(arena, 16));
  size_t outer = cpb__arena_fence(arena, 10000);
  size_t taken = 0;
  for (char *p = NULL; (p = cpb_arena_alloc(arena, 400)) != NULL;) {
    taken += 400;
  }
  crpc_must(!cpb_arena_failed(arena));
  assert_int_equal(taken, 10000);
  cpb__arena_unfence(arena, outer);
  crpc_must(cpb_arena_alloc(arena, 400));
}

CRPC_TEST(formats) {
  cpb_arena *arena = make_arena();
  cpb_str a = cpb_arena_printf(arena, "%s-%d", "abc", 42);
  crpc_must(a.data);
  assert_int_equal(a.len, 6);
  assert_string_equal(a.data, "abc-42");
  cpb_str big = cpb_arena_printf(arena, "%5000d", 7);
  crpc_must(big.data);
  assert_int_equal(big.len, 5000);
  assert_int_equal(big.data[4999], '7');
  assert_int_equal(big.data[5000], 0);
  cpb_str empty = cpb_arena_copy(arena, (cpb_str){NULL, 0});
  crpc_must(empty.data);
  assert_int_equal(empty.len, 0);
}

CRPC_TEST_MAIN(cmocka_unit_test(aligns_and_keeps_blocks_apart),
               cmocka_unit_test(reset_keeps_the_largest_block),
               cmocka_unit_test(big_block_does_not_waste_the_current_one),
               cmocka_unit_test(last_block_grows_and_shrinks_in_place),
               cmocka_unit_test(limit_makes_failure_stick),
               cmocka_unit_test(caller_gives_the_first_block),
               cmocka_unit_test(a_zeroed_arena_is_empty),
               cmocka_unit_test(a_fence_is_no_failure),
               cmocka_unit_test(a_fence_counts_all_blocks),
               cmocka_unit_test(formats))
