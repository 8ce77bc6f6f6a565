/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A loop without I/O, for threads that have none: it waits for timers and for
 * what other threads post. */

#ifndef RPC_LOCAL_LOOP_H
#define RPC_LOCAL_LOOP_H

#include <pthread.h>

#include "base/loop.h"

typedef struct crpc__local_loop {
  cpb__loop base;
  pthread_mutex_t lock;
  pthread_cond_t wakeup;
  cpb__list posted; /* under the lock */
} crpc__local_loop;

void crpc__local_loop_init(crpc__local_loop *loop, const cpb_allocator *alloc);
/* Lets what has been begun on the loop come to its end, then frees it. */
void crpc__local_loop_cleanup(crpc__local_loop *loop);

#endif
