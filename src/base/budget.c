/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "base/budget.h"

void cpb__budget_init(cpb__budget *budget, size_t limit, cpb__budget *parent) {
  budget->parent = parent;
  budget->limit = limit;
  atomic_init(&budget->used, 0);
}

bool cpb__budget_fits(const cpb__budget *budget, size_t n) {
  for (; budget && n; budget = budget->parent) {
    size_t used = cpb__budget_used(budget);
    if (used > budget->limit || n > budget->limit - used) {
      return false;
    }
  }
  return true;
}

void cpb__budget_take(cpb__budget *budget, size_t n) {
  for (; budget; budget = budget->parent) {
    atomic_fetch_add_explicit(&budget->used, n, memory_order_relaxed);
  }
}

void cpb__budget_give(cpb__budget *budget, size_t n) {
  for (; budget; budget = budget->parent) {
    atomic_fetch_sub_explicit(&budget->used, n, memory_order_relaxed);
  }
}

bool cpb__budget_ample(const cpb__budget *budget) {
  for (; budget; budget = budget->parent) {
    if (cpb__budget_used(budget) >= budget->limit / 2) {
      return false;
    }
  }
  return true;
}
