/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "rpc/local_loop.h"

#include <time.h>

#include "rpc/call.h"

static crpc__local_loop *local(cpb__loop *base) {
  return CPB__CONTAINER(base, crpc__local_loop, base);
}

/* Under the lock. */
static void take_posted(crpc__local_loop *loop) {
  cpb__list *link;
  while ((link = cpb__list_pop_front(&loop->posted)) != NULL) {
    cpb__loop_queue(&loop->base, CPB__CONTAINER(link, cpb__task, link));
  }
}

/* Under the lock, for at most so long. */
static void wait_for_post(crpc__local_loop *loop, int64_t timeout_us) {
  if (timeout_us == INT64_MAX) {
    (void)pthread_cond_wait(&loop->wakeup, &loop->lock);
    return;
  }
  int64_t until = cpb__clock_monotonic_us() + timeout_us;
  struct timespec at = {.tv_sec = (time_t)(until / 1000000),
                        .tv_nsec = (long)(until % 1000000) * 1000};
  (void)pthread_cond_timedwait(&loop->wakeup, &loop->lock, &at);
}

static void turn(cpb__loop *base) {
  crpc__local_loop *loop = local(base);
  base->now_us = cpb__clock_monotonic_us();
  base->wall_us = cpb__clock_wall_us();
  pthread_mutex_lock(&loop->lock);
  int64_t timeout_us = cpb__loop_timeout_us(base);
  if (cpb__list_empty(&loop->posted) && timeout_us > 0) {
    wait_for_post(loop, timeout_us);
    base->now_us = cpb__clock_monotonic_us();
  }
  take_posted(loop);
  pthread_mutex_unlock(&loop->lock);
  cpb__loop_run(base);
}

/* Nothing is ever written here. */
static bool flush(cpb__loop *base) {
  (void)base;
  return false;
}

static void look(cpb__loop *base, bool now) {
  crpc__local_loop *loop = local(base);
  (void)now;
  if (base->running) {
    return;
  }
  base->now_us = cpb__clock_monotonic_us();
  pthread_mutex_lock(&loop->lock);
  take_posted(loop);
  pthread_mutex_unlock(&loop->lock);
  cpb__loop_run(base);
}

static void post(cpb__loop *base, cpb__task *task) {
  crpc__local_loop *loop = local(base);
  pthread_mutex_lock(&loop->lock);
  cpb__list_push_back(&loop->posted, &task->link);
  pthread_cond_signal(&loop->wakeup);
  pthread_mutex_unlock(&loop->lock);
}

void crpc__local_loop_init(crpc__local_loop *loop, const cpb_allocator *alloc) {
  static const cpb__loop_vtable vtable = {turn, post, flush, look};
  cpb__loop_init(&loop->base, &vtable, alloc);
  loop->base.now_us = cpb__clock_monotonic_us();
  cpb__list_init(&loop->posted);
  (void)pthread_mutex_init(&loop->lock, NULL);
  pthread_condattr_t attr;
  (void)pthread_condattr_init(&attr);
  (void)pthread_condattr_setclock(&attr, CLOCK_MONOTONIC);
  (void)pthread_cond_init(&loop->wakeup, &attr);
  (void)pthread_condattr_destroy(&attr);
}

static bool idle(crpc__local_loop *loop) {
  pthread_mutex_lock(&loop->lock);
  bool posted = !cpb__list_empty(&loop->posted);
  pthread_mutex_unlock(&loop->lock);
  return !posted && cpb__list_empty(&loop->base.tasks) &&
         !loop->base.timers.root && crpc__calls_open(&loop->base) == 0;
}

void crpc__local_loop_cleanup(crpc__local_loop *loop) {
  cpb__loop_end(&loop->base);
  while (!idle(loop)) {
    turn(&loop->base);
  }
  cpb__loop_cleanup(&loop->base);
  (void)pthread_cond_destroy(&loop->wakeup);
  (void)pthread_mutex_destroy(&loop->lock);
}
