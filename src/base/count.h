/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A counter with one writer, which any thread may read. It costs the writer what
 * a plain one does. */

#ifndef BASE_COUNT_H
#define BASE_COUNT_H

#include <stdatomic.h>
#include <stdint.h>

typedef struct cpb__counter {
  _Atomic uint64_t n;
} cpb__counter;

static inline uint64_t cpb__counted(const cpb__counter *counter) {
  return atomic_load_explicit(&counter->n, memory_order_relaxed);
}

static inline void cpb__count(cpb__counter *counter, uint64_t n) {
  atomic_store_explicit(&counter->n, cpb__counted(counter) + n,
                        memory_order_relaxed);
}

#endif
