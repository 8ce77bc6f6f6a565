/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A budget of bytes, which may be a part of a larger one: what is taken from a
 * connection's budget is taken from the server's too. It only counts; whoever
 * takes holds the memory, and gives back as many bytes as it took.
 *
 * Threads: any. A race of two takers may pass a limit by what one of them takes. */

#ifndef BASE_BUDGET_H
#define BASE_BUDGET_H

#include <stdatomic.h>

#include "base/mem.h"

typedef struct cpb__budget {
  struct cpb__budget *CPB_NULLABLE parent;
  size_t limit;
  atomic_size_t used;
} cpb__budget;

void cpb__budget_init(cpb__budget *budget, size_t limit,
                      cpb__budget *CPB_NULLABLE parent);
/* Whether n more bytes are within this limit and those above. */
bool cpb__budget_fits(const cpb__budget *CPB_NULLABLE budget, size_t n);
/* Takes n bytes, whatever the limits say. */
void cpb__budget_take(cpb__budget *CPB_NULLABLE budget, size_t n);
void cpb__budget_give(cpb__budget *CPB_NULLABLE budget, size_t n);
/* Whether less than half of it, and of those above, is taken. */
bool cpb__budget_ample(const cpb__budget *CPB_NULLABLE budget);

static inline size_t cpb__budget_used(const cpb__budget *budget) {
  return atomic_load_explicit(&budget->used, memory_order_relaxed);
}

#endif
