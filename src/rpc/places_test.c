/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "rpc/places.h"

#include "support/crpc_test.h"

enum { MOST = 1000 };

static crpc__places places;
static char origins[64][64];

static uint32_t take_all(const void *origin) {
  uint32_t n = 0;
  while (crpc__places_enter(&places, origin, MOST)) {
    n++;
  }
  return n;
}

static void leave(const void *origin, uint32_t n) {
  while (n-- > 0) {
    crpc__places_leave(&places, origin);
  }
}

CRPC_TEST(one_alone_gets_half) {
  memset(&places, 0, sizeof places);
  uint32_t first = take_all(origins[0]);
  assert_int_equal(first, MOST / 2);
  assert_int_equal(take_all(origins[1]), MOST / 4);
  assert_int_equal(take_all(origins[0]), 0);
  leave(origins[0], first);
  leave(origins[1], MOST / 4);
  assert_int_equal(places.total, 0);
  assert_int_equal(take_all(origins[0]), MOST / 2);
}

/* However many are greedy, the next one finds room. */
CRPC_TEST(room_is_left) {
  memset(&places, 0, sizeof places);
  for (int round = 0; round < MOST; round++) {
    for (size_t i = 0; i < 63; i++) {
      (void)crpc__places_enter(&places, origins[i], MOST);
    }
  }
  assert_true(crpc__places_enter(&places, origins[63], MOST));
  assert_true(places.total > MOST * 9 / 10);
  assert_true(places.total < MOST);
}

CRPC_TEST(no_origin_counts_in_the_total) {
  memset(&places, 0, sizeof places);
  assert_int_equal(take_all(NULL), MOST);
  assert_int_equal(take_all(origins[0]), 0);
  leave(NULL, 1);
  assert_int_equal(take_all(origins[0]), 1);
}

CRPC_TEST_MAIN(cmocka_unit_test(one_alone_gets_half),
               cmocka_unit_test(room_is_left),
               cmocka_unit_test(no_origin_counts_in_the_total))
