/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The threads that run handlers of blocking methods: made when needed, at most
 * so many, kept until the server goes. A bounded queue stands before them.
 *
 * Threads: any. */

#ifndef RPC_POOL_H
#define RPC_POOL_H

#include "base/list.h"

typedef struct crpc__pool crpc__pool;

/* Something to run on a thread; the memory is the giver's and may go while it
 * runs. */
typedef struct crpc__work {
  cpb__list link;
  void (*run)(struct crpc__work *work);
} crpc__work;

/* NULL when out of memory. */
crpc__pool *CPB_NULLABLE crpc__pool_create(const cpb_allocator *alloc,
                                           uint32_t max_threads);
/* Runs what is queued and joins the threads. */
void crpc__pool_destroy(crpc__pool *CPB_NULLABLE pool);
/* false: all threads are busy and the queue is full, or there is no thread. */
bool crpc__pool_run(crpc__pool *pool, crpc__work *work);

#endif
