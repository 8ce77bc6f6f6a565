/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Timers: an intrusive pairing heap, so that setting and clearing one needs
 * neither memory nor a system call. Time is whatever the owner says it is:
 * microseconds of a monotonic clock. A timer fires once, when cpb__timers_run is
 * told a time at or after its due time; its callback may set or clear any timer,
 * this one too. */

#ifndef BASE_TIMER_H
#define BASE_TIMER_H

#include "base/mem.h"

typedef struct cpb__timer cpb__timer;
typedef void cpb__timer_fn(cpb__timer *timer);

struct cpb__timer {
  cpb__timer_fn *fire;
  int64_t due_us;
  cpb__timer *child, *next, *prev; /* prev: left sibling or parent */
  bool set;
};

typedef struct cpb__timers {
  cpb__timer *root;
} cpb__timers;

/* Sets (or moves) the timer. */
void cpb__timer_set(cpb__timers *timers, cpb__timer *timer, int64_t due_us);
/* Clears the timer; no-op when it is not set. */
void cpb__timer_clear(cpb__timers *timers, cpb__timer *timer);
/* Fires all timers due at now_us, in order of their due times. */
void cpb__timers_run(cpb__timers *timers, int64_t now_us);

/* The earliest due time; INT64_MAX when no timer is set. */
static inline int64_t cpb__timers_next(const cpb__timers *timers) {
  return timers->root ? timers->root->due_us : INT64_MAX;
}

#endif
