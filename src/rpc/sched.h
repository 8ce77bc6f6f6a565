/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* How a call waits. Code on a loop thread runs on fibers: stackful, pooled,
 * guard-paged, pinned to their loop. Work is queued as jobs; a fiber takes one
 * job after another, so that a job that never waits costs no switch of its own.
 * When a job parks, its fiber stays with it and another one goes on with the
 * queue.
 *
 *   loop  --switch-->  fiber: job, job, job (parks) --switch--> loop
 *                      other fiber: job, job, ...
 *
 * A thread that is on no fiber of the loop (a plain program) parks by turning the
 * loop: the same two calls, park and unpark, hide the difference. A blocking
 * handler's thread has its call's fiber wait for it: see call_blocking.c.
 *
 * Threads: a parked waits and is woken on its loop's thread. */

#ifndef RPC_SCHED_H
#define RPC_SCHED_H

#include "base/loop.h"
#include "rpc/places.h"

typedef struct crpc__sched crpc__sched;
typedef struct crpc__job crpc__job;

/* Something to run on a fiber of the loop. Queued at most once at a time; the
 * memory is the job's owner's and may be freed by run itself. */
struct crpc__job {
  crpc__job *next;
  void (*run)(crpc__job *job);
};

/* The loop's scheduler, made on first use; NULL when out of memory.
 * stack_bytes and the pool's size are those of the first call; 0 = defaults. */
crpc__sched *CPB_NULLABLE crpc__sched_of(cpb__loop *loop, size_t stack_bytes);
/* Queues a job; it runs in cpb__loop_run. */
void crpc__sched_queue(crpc__sched *sched, crpc__job *job);

/* One who waits. Zeroed = nobody waits. */
typedef struct crpc__parked {
  void *fiber; /* that is suspended; NULL: a thread turns the loop */
  bool woken;
} crpc__parked;

/* Waits until unpark; returns at once if unpark came since the last park.
 * Where: on a fiber of loop it is suspended; elsewhere the thread turns the loop
 * (loop->vtable->turn). */
void crpc__park(cpb__loop *loop, crpc__parked *parked);
/* Lets the waiter go on: from the loop's queue, never from inside this call. */
void crpc__unpark(cpb__loop *loop, crpc__parked *parked);

/* The loop whose fiber this is; NULL on a thread's own stack. */
cpb__loop *CPB_NULLABLE crpc__current_loop(void);

/* The job that this thread's fiber runs, or ran last; NULL on no fiber. */
crpc__job *CPB_NULLABLE crpc__current_job(void);
/* How much of the fiber's stack, of *size bytes, was ever used; 0 on no fiber. */
size_t crpc__current_stack(size_t *size);

/* For one who is about to park: whether the other jobs have a fiber meanwhile. */
bool crpc__sched_spare(crpc__sched *sched);
/* Who waits on the loop; NULL: out of memory. */
crpc__places *CPB_NULLABLE crpc__sched_places(crpc__sched *sched);

/* How many fibers exist, and how many of them wait: for tests. */
size_t crpc__sched_fibers(const crpc__sched *sched);

#endif
