/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "base/budget.h"

#include "support/crpc_test.h"

CRPC_TEST(what_is_taken_is_taken_from_all_above) {
  cpb__budget whole, part, other;
  cpb__budget_init(&whole, 100, NULL);
  cpb__budget_init(&part, 60, &whole);
  cpb__budget_init(&other, 60, &whole);
  cpb__budget_take(&part, 50);
  cpb__budget_take(&other, 20);
  crpc_must(cpb__budget_used(&part) == 50 && cpb__budget_used(&other) == 20);
  crpc_must(cpb__budget_used(&whole) == 70);
  cpb__budget_give(&part, 50);
  cpb__budget_give(&other, 20);
  crpc_must(cpb__budget_used(&part) == 0 && cpb__budget_used(&whole) == 0);
}

CRPC_TEST(each_limit_counts) {
  cpb__budget whole, part;
  cpb__budget_init(&whole, 100, NULL);
  cpb__budget_init(&part, 60, &whole);
  crpc_must(cpb__budget_fits(&part, 60) && !cpb__budget_fits(&part, 61));
  cpb__budget_take(&whole, 70);
  crpc_must(cpb__budget_fits(&part, 30) && !cpb__budget_fits(&part, 31));
  cpb__budget_take(&part, 30);
  crpc_must(!cpb__budget_fits(&part, 1) && !cpb__budget_fits(&whole, 1));
  crpc_must(cpb__budget_fits(&part, 0));
}

/* What was promised may be more than there is. */
CRPC_TEST(more_may_be_taken_than_fits) {
  cpb__budget budget;
  cpb__budget_init(&budget, 10, NULL);
  cpb__budget_take(&budget, 25);
  crpc_must(!cpb__budget_fits(&budget, 1) && cpb__budget_fits(&budget, 0));
  crpc_must(!cpb__budget_fits(&budget, SIZE_MAX));
  cpb__budget_give(&budget, 15);
  crpc_must(!cpb__budget_fits(&budget, 1));
  cpb__budget_give(&budget, 10);
  crpc_must(cpb__budget_fits(&budget, 10));
  crpc_must(!cpb__budget_fits(&budget, SIZE_MAX));
}

CRPC_TEST(less_than_half_is_ample) {
  cpb__budget whole, part;
  cpb__budget_init(&whole, 100, NULL);
  cpb__budget_init(&part, 60, &whole);
  cpb__budget_take(&part, 29);
  crpc_must(cpb__budget_ample(&part));
  cpb__budget_take(&part, 1);
  crpc_must(!cpb__budget_ample(&part) && cpb__budget_ample(&whole));
  cpb__budget_give(&part, 30);
  cpb__budget_take(&whole, 50);
  crpc_must(!cpb__budget_ample(&part));
}

CRPC_TEST(no_budget_has_no_limit) {
  cpb__budget_take(NULL, 5);
  cpb__budget_give(NULL, 5);
  crpc_must(cpb__budget_fits(NULL, SIZE_MAX) && cpb__budget_ample(NULL));
}

CRPC_TEST_MAIN(cmocka_unit_test(what_is_taken_is_taken_from_all_above),
               cmocka_unit_test(each_limit_counts),
               cmocka_unit_test(more_may_be_taken_than_fits),
               cmocka_unit_test(less_than_half_is_ample),
               cmocka_unit_test(no_budget_has_no_limit))
