/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* How many calls of a loop wait, and whether one more may. Each that waits holds a
 * stack, so there is a limit; and while some origins (connections) hold many, the
 * others must find room. The rule: an origin may hold as many as are free. So one
 * alone gets half of all, n greedy ones get 1/(n+1) each, and as much is left for
 * those who come next.
 *
 * Counts are kept for two hashes of an origin, of which the smaller one counts:
 * there is nothing to allocate or to forget when a connection goes.
 *
 * Threads: loop thread. */

#ifndef RPC_PLACES_H
#define RPC_PLACES_H

#include "base/mem.h"

enum { CRPC__PLACES_ROW = 2048 };

typedef struct crpc__places {
  uint32_t total;
  uint32_t rows[2][CRPC__PLACES_ROW];
} crpc__places;

/* Counts one more that places, of `most`; false: it may not. origin is told apart
 * by its address alone; NULL counts in the total only. */
bool crpc__places_enter(crpc__places *places, const void *CPB_NULLABLE origin,
                        uint32_t most);
void crpc__places_leave(crpc__places *places, const void *CPB_NULLABLE origin);

#endif
