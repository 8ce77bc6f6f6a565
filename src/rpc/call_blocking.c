/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A blocking method: its handler runs on a thread of the pool, while the call's
 * fiber waits on the loop and does for it what touches the stream.
 *
 *   fiber (loop)                      thread (pool)
 *     parked                            handler
 *     <-------- task posted ----------- crpc_call_recv: asks, waits
 *     op: receives, parks, receives       |
 *     --------- answered -------------> goes on
 *     <-------- task posted ----------- handler has returned
 *
 * A thread that waits long for its answer tells the pool that it rests, so that
 * streams with nothing to do do not keep others from running.
 *
 * All this lies on the fiber's stack. The thread's last touch of it is the post
 * that says "returned"; the loop's thread leaves the call alone while the handler
 * runs (priv->threaded). */

#include <errno.h>

#include "rpc/call_private.h"
#include "rpc/thread_pool.h"

enum { BRIEF_US = 5000 /* to wait longer for the fiber is to rest */ };

struct crpc__blocking {
  crpc__work work;
  crpc_call *call;
  const void *req;
  void *resp;
  crpc_code result;

  /* From the thread to the fiber. */
  cpb__task task;
  void (*op)(void *arg); /* NULL: the handler has returned */
  void *arg;
  bool arrived; /* the loop's thread alone */
  crpc__parked parked;

  /* From the fiber to the thread. */
  pthread_mutex_t lock;
  pthread_cond_t answer;
  bool answered;
};

static void on_task(cpb__task *task) {
  crpc__blocking *b = CPB__CONTAINER(task, crpc__blocking, task);
  b->arrived = true;
  crpc__unpark(b->call->loop, &b->parked);
}

static void tell_fiber(crpc__blocking *b) {
  cpb__loop *loop = b->call->loop;
  loop->vtable->post(loop, &b->task);
}

static _Thread_local crpc_call *serving;

crpc_call *crpc__blocking_serving(void) {
  return serving;
}

static void run_handler(crpc__work *work) {
  crpc__blocking *b = CPB__CONTAINER(work, crpc__blocking, work);
  const crpc__route *route = b->call->route;
  serving = b->call;
  b->result = route->invoke(route->handler, b->call, b->req, b->resp);
  serving = NULL;
  b->op = NULL;
  tell_fiber(b);
}

/* Whether the answer came soon. */
static bool wait_briefly(crpc__blocking *b) {
  int64_t until_us = cpb__clock_monotonic_us() + BRIEF_US;
  const struct timespec until = {(time_t)(until_us / 1000000),
                                 (long)(until_us % 1000000) * 1000};
  int rc = 0;
  pthread_mutex_lock(&b->lock);
  while (!b->answered && rc != ETIMEDOUT) {
    rc = pthread_cond_timedwait(&b->answer, &b->lock, &until);
  }
  bool answered = b->answered;
  pthread_mutex_unlock(&b->lock);
  return answered;
}

static void wait_resting(crpc__blocking *b) {
  crpc__thread_pool *pool = b->call->owner->blocking;
  crpc__thread_pool_pause(pool, true);
  pthread_mutex_lock(&b->lock);
  while (!b->answered) {
    pthread_cond_wait(&b->answer, &b->lock);
  }
  pthread_mutex_unlock(&b->lock);
  crpc__thread_pool_pause(pool, false);
}

void crpc__blocking_ask(crpc_call *call, void (*op)(void *arg), void *arg) {
  crpc__blocking *b = call->priv->blocking;
  b->op = op;
  b->arg = arg;
  b->answered = false;
  tell_fiber(b);
  if (!wait_briefly(b)) {
    wait_resting(b);
  }
}

static void answer_thread(crpc__blocking *b) {
  pthread_mutex_lock(&b->lock);
  b->answered = true;
  pthread_cond_signal(&b->answer);
  pthread_mutex_unlock(&b->lock);
}

static void wait_for_task(crpc__blocking *b) {
  while (!b->arrived) {
    crpc__park(b->call->loop, &b->parked);
  }
  b->arrived = false;
}

static void serve_thread(crpc__blocking *b) {
  crpc__call_private *priv = b->call->priv;
  for (;;) {
    wait_for_task(b);
    priv->threaded = false;
    if (!b->op) {
      return;
    }
    b->op(b->arg);
    priv->threaded = true;
    answer_thread(b);
  }
}

static void init_answer(crpc__blocking *b) {
  pthread_condattr_t attr;
  (void)pthread_mutex_init(&b->lock, NULL);
  (void)pthread_condattr_init(&attr);
  (void)pthread_condattr_setclock(&attr, CLOCK_MONOTONIC);
  (void)pthread_cond_init(&b->answer, &attr);
  (void)pthread_condattr_destroy(&attr);
}

crpc_code crpc__blocking_refuse(crpc_call *call) {
  const crpc_server_options *options = &call->owner->options;
  return crpc_fail(call, CRPC_UNAVAILABLE,
                   "no thread for a blocking method: blocking_threads is %u, "
                   "and blocking_queue, %u, is full",
                   (unsigned)options->blocking_threads,
                   (unsigned)options->blocking_queue);
}

crpc_code crpc__blocking_invoke(crpc_call *call, const void *req, void *resp) {
  crpc__call_private *priv = call->priv;
  crpc__blocking b = {.work = {.run = run_handler},
                      .call = call,
                      .req = req,
                      .resp = resp,
                      .task = {.run = on_task}};
  init_answer(&b);
  priv->blocking = &b;
  priv->threaded = true;
  if (crpc__thread_pool_run(call->owner->blocking, &b.work)) {
    call->loop->threads++;
    serve_thread(&b);
    call->loop->threads--;
  } else {
    priv->threaded = false;
    b.result = crpc__blocking_refuse(call);
  }
  priv->blocking = NULL;
  (void)pthread_cond_destroy(&b.answer);
  (void)pthread_mutex_destroy(&b.lock);
  return b.result;
}
