/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What the tests of src/pb share beside the sample messages. */

#ifndef PB_FIXTURE_H
#define PB_FIXTURE_H

#include "base/arena.h"
#include "cpb/cpb.h"
#include "support/crpc_test.h"

static inline void fixture_drop_arena(void *arena) {
  cpb_arena_destroy(arena);
}

/* An arena that lives as long as the test. */
static inline cpb_arena *new_arena(void) {
  cpb_arena *arena = cpb_arena_create(crpc_test_allocator());
  crpc_must(arena != NULL);
  crpc_test_defer(fixture_drop_arena, arena);
  return arena;
}

/* Lets a failure of memory that was made end the test. */
static inline cpb_code checked(cpb_code code) {
  crpc_must(code != CPB_NO_MEMORY);
  return code;
}

#define assert_bytes(view, literal)                                 \
  do {                                                              \
    cpb_str bytes_ = (view);                                        \
    if (bytes_.len != sizeof(literal) - 1) {                        \
      print_message("have %.*s\n", CPB_STR_ARG(bytes_));            \
    }                                                               \
    assert_int_equal(bytes_.len, sizeof(literal) - 1);              \
    assert_memory_equal(bytes_.data, literal, sizeof(literal) - 1); \
  } while (0)

#endif
