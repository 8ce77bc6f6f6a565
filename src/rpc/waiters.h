/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A condition that fibers of many loops, and plain threads, wait for: what is
 * below crpc_event and crpc_queue. A waiter lies on its own stack, so that
 * waiting allocates nothing.
 *
 * The waiters of one loop are a group: its first one leads it, and waking the
 * group posts the leader's task to the loop, one task for all.
 *
 *   WAITING --wake--> CALLED (task on its way) --task--> WOKEN
 *
 * The lock guards what is WAITING. A group that is CALLED belongs to its loop's
 * thread. */

#ifndef RPC_WAITERS_H
#define RPC_WAITERS_H

#include <pthread.h>

#include "rpc/wait.h"

typedef struct crpc__waiter crpc__waiter;

typedef struct crpc__waiters {
  pthread_mutex_t *lock;  /* the owner's */
  pthread_cond_t threads; /* that wait without a loop */
  size_t thread_count;
  crpc__waiter *groups; /* the leaders */
} crpc__waiters;

void crpc__waiters_init(crpc__waiters *waiters, pthread_mutex_t *lock);
/* Nobody waits. */
void crpc__waiters_cleanup(crpc__waiters *waiters);

/* Under the lock: wakes all who wait, or one. */
void crpc__waiters_wake_all(crpc__waiters *waiters);
void crpc__waiters_wake_one(crpc__waiters *waiters);

/* Under the lock: does what is waited for, or says that it cannot be done yet. */
typedef bool crpc__attempt_fn(void *arg);
/* Waits until attempt(arg) holds, which is tried once before all. Waits where
 * call waits, or, without call, where the calling thread can. Waking one is
 * enough: a waiter that was woken tries before it gives up.
 *
 * CRPC_DEADLINE_EXCEEDED when timeout_ms (below 0: none) has passed, or why the
 * call is over. */
crpc_code crpc__waiters_wait(crpc__waiters *waiters,
                             crpc_call *CPB_NULLABLE call, int64_t timeout_ms,
                             crpc__attempt_fn *attempt, void *arg);

#endif
