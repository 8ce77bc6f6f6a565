/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The threads that run handlers of blocking methods: made when needed, at most
 * so many at work, kept until the server goes. A bounded queue stands before
 * them. A thread that waits within its work says so and is not counted then.
 *
 * Threads: any. */

#ifndef RPC_THREAD_POOL_H
#define RPC_THREAD_POOL_H

#include "base/list.h"

typedef struct crpc__thread_pool crpc__thread_pool;

/* Something to run on a thread; the memory is the giver's and may go while it
 * runs. */
typedef struct crpc__work {
  cpb__list link;
  void (*run)(struct crpc__work *work);
} crpc__work;

/* max_waiting: pieces of work in the queue, and threads that rest. NULL when out
 * of memory. */
crpc__thread_pool *CPB_NULLABLE crpc__thread_pool_create(
    const cpb_allocator *alloc, uint32_t max_threads, uint32_t max_waiting);
/* Runs what is queued and joins the threads. */
void crpc__thread_pool_destroy(crpc__thread_pool *CPB_NULLABLE pool);
/* false: all threads are busy and the queue is full, or there is no thread. */
bool crpc__thread_pool_run(crpc__thread_pool *pool, crpc__work *work);
/* From one of its threads: it waits for something that may take long, or it goes
 * on. */
void crpc__thread_pool_pause(crpc__thread_pool *pool, bool rest);

/* How many threads there are, how many of them rest, and what is queued. */
typedef struct crpc__thread_pool_state {
  uint32_t threads, resting, idle, queued;
} crpc__thread_pool_state;
void crpc__thread_pool_look(crpc__thread_pool *pool,
                            crpc__thread_pool_state *out);

/* Names the calling thread "crpc-role-number", for top and debuggers. */
void crpc__thread_name(const char *role, uint32_t number);

#endif
