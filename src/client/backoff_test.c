/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "client/backoff.h"
#include "support/crpc_test.h"

enum { SECOND = 1000000 };

/* The wait that a failure brings, and that it is over when it is over. */
static int64_t fail_at(client_backoff *b, int64_t now) {
  crpc__backoff_failed(b, now);
  int64_t left = crpc__backoff_left_us(b, now);
  assert_true(crpc__backoff_on(b));
  assert_int_equal(crpc__backoff_left_us(b, now + left), 0);
  if (left) {
    assert_int_equal(crpc__backoff_left_us(b, now + left - 1), 1);
  }
  return left;
}

CRPC_TEST(the_first_retry_is_at_once_then_steps_grow) {
  for (uint64_t seed = 0; seed < 200; seed++) {
    client_backoff b;
    int64_t now = 5;
    double step = SECOND;
    crpc__backoff_init(&b, SECOND, 120 * (int64_t)SECOND,
                       seed * 0x9E3779B97F4A7C15);
    assert_false(crpc__backoff_on(&b));
    assert_int_equal(fail_at(&b, now), 0);
    for (int i = 0; i < 20; i++) {
      int64_t left = fail_at(&b, now);
      assert_in_range(left, (int64_t)(step * 0.799), (int64_t)(step * 1.201));
      now += left;
      step = step * 1.6 < 120e6 ? step * 1.6 : 120e6;
    }
  }
}

CRPC_TEST(success_begins_anew) {
  client_backoff b;
  crpc__backoff_init(&b, SECOND, 120 * (int64_t)SECOND, 1);
  for (int i = 0; i < 5; i++) {
    crpc__backoff_failed(&b, 0);
  }
  assert_true(crpc__backoff_left_us(&b, 0) > 0);
  crpc__backoff_worked(&b);
  assert_false(crpc__backoff_on(&b));
  assert_int_equal(crpc__backoff_left_us(&b, 0), 0);
  assert_int_equal(fail_at(&b, 0), 0);
  assert_in_range(fail_at(&b, 0), 800000, 1200000);
}

CRPC_TEST(jitter_keeps_clients_apart) {
  int64_t least = INT64_MAX, most = 0;
  for (uint64_t seed = 1; seed < 1000; seed++) {
    client_backoff b;
    crpc__backoff_init(&b, SECOND, SECOND, seed * 0x9E3779B97F4A7C15);
    crpc__backoff_failed(&b, 0);
    int64_t left = fail_at(&b, 0);
    least = left < least ? left : least;
    most = left > most ? left : most;
  }
  assert_in_range(least, 800000, 830000);
  assert_in_range(most, 1170000, 1200000);
}

/* The first step is not above the last. */
CRPC_TEST(a_bound_below_the_first_step) {
  client_backoff b;
  crpc__backoff_init(&b, SECOND, SECOND / 10, 7);
  crpc__backoff_failed(&b, 0);
  for (int i = 0; i < 5; i++) {
    assert_in_range(fail_at(&b, 0), 80000, 120000);
  }
}

CRPC_TEST_MAIN(cmocka_unit_test(the_first_retry_is_at_once_then_steps_grow),
               cmocka_unit_test(success_begins_anew),
               cmocka_unit_test(jitter_keeps_clients_apart),
               cmocka_unit_test(a_bound_below_the_first_step))
