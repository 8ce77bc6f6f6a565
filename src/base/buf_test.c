/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "base/buf.h"

#include "base/chunk.h"
#include "support/crpc_test.h"

static void cleanup(void *buf) {
  cpb__buf_cleanup(buf);
}

CRPC_TEST(appends_and_consumes) {
  static cpb__buf buf;
  memset(&buf, 0, sizeof(buf));
  buf.alloc = crpc_test_allocator();
  crpc_test_defer(cleanup, &buf);
  assert_null(cpb__buf_head(&buf));
  uint8_t in = 0;
  uint8_t out = 0;
  uint64_t random = 1;
  for (int i = 0; i < 2000; i++) {
    char bytes[300];
    size_t n = crpc_test_random(&random) % sizeof(bytes);
    for (size_t j = 0; j < n; j++) {
      bytes[j] = (char)in++;
    }
    crpc_must(cpb__buf_append(&buf, bytes, n));
    size_t eat = crpc_test_random(&random) % (cpb__buf_len(&buf) + 1);
    for (size_t j = 0; j < eat; j++) {
      assert_int_equal((uint8_t)cpb__buf_head(&buf)[j], out++);
    }
    cpb__buf_consume(&buf, eat);
  }
  assert_true(buf.cap < 16384);
}

CRPC_TEST(a_failed_append_changes_nothing) {
  static cpb__buf buf;
  cpb__buf_init(&buf, crpc_test_allocator());
  crpc_test_defer(cleanup, &buf);
  crpc_must(cpb__buf_append(&buf, "abc", 3));
  assert_false(cpb__buf_append(&buf, "", SIZE_MAX));
  crpc_test_fail_allocation(1, false);
  assert_null(cpb__buf_reserve(&buf, 100000));
  assert_int_equal(cpb__buf_len(&buf), 3);
  assert_memory_equal(cpb__buf_head(&buf), "abc", 3);
}

CRPC_TEST(trims_when_empty) {
  static cpb__buf buf;
  cpb__buf_init(&buf, crpc_test_allocator());
  crpc_test_defer(cleanup, &buf);
  crpc_must(cpb__buf_reserve(&buf, 5000));
  cpb__buf_commit(&buf, 5000);
  cpb__buf_trim(&buf, 1000);
  assert_int_equal(cpb__buf_len(&buf), 5000);
  cpb__buf_consume(&buf, 5000);
  cpb__buf_trim(&buf, 8000);
  assert_non_null(buf.data);
  cpb__buf_trim(&buf, 1000);
  assert_null(buf.data);
}

CRPC_TEST(chunk_lives_as_long_as_its_references) {
  cpb__chunk *chunk = cpb__chunk_create(crpc_test_allocator(), 100);
  crpc_must(chunk);
  for (int i = 0; i < CPB__CHUNK_SLACK; i++) {
    assert_int_equal(chunk->data[100 + i], 0);
  }
  cpb__chunk *again = cpb__chunk_ref(chunk);
  cpb__chunk_unref(chunk);
  assert_int_equal(crpc_test_blocks(), 1);
  cpb__chunk_unref(again);
  assert_int_equal(crpc_test_blocks(), 0);
  cpb__chunk_unref(NULL);
}

CRPC_TEST_MAIN(cmocka_unit_test(appends_and_consumes),
               cmocka_unit_test(a_failed_append_changes_nothing),
               cmocka_unit_test(trims_when_empty),
               cmocka_unit_test(chunk_lives_as_long_as_its_references))
