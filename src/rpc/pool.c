/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "rpc/pool.h"

#include <pthread.h>
#include <signal.h>

enum { QUEUED_PER_THREAD = 4 };

struct crpc__pool {
  const cpb_allocator *alloc;
  uint32_t max_threads;
  pthread_t *threads; /* max_threads of them */
  pthread_mutex_t lock;
  pthread_cond_t more;
  /* Under the lock. */
  cpb__list queue;
  uint32_t queued, idle, count;
  bool closed;
};

static cpb__list *next_work(crpc__pool *pool) {
  pthread_mutex_lock(&pool->lock);
  pool->idle++;
  while (cpb__list_empty(&pool->queue) && !pool->closed) {
    pthread_cond_wait(&pool->more, &pool->lock);
  }
  pool->idle--;
  cpb__list *link = cpb__list_pop_front(&pool->queue);
  pool->queued -= link != NULL;
  pthread_mutex_unlock(&pool->lock);
  return link;
}

static void *run_thread(void *arg) {
  crpc__pool *pool = arg;
  cpb__list *link;
  while ((link = next_work(pool)) != NULL) {
    crpc__work *work = CPB__CONTAINER(link, crpc__work, link);
    work->run(work);
  }
  return NULL;
}

crpc__pool *crpc__pool_create(const cpb_allocator *alloc,
                              uint32_t max_threads) {
  crpc__pool *pool = cpb__zalloc(alloc, sizeof(*pool));
  if (!pool) {
    return NULL;
  }
  pool->alloc = alloc;
  pool->max_threads = max_threads;
  pool->threads = cpb__zalloc(alloc, max_threads * sizeof(pthread_t));
  if (!pool->threads) {
    cpb__free(alloc, pool, sizeof(*pool));
    return NULL;
  }
  cpb__list_init(&pool->queue);
  (void)pthread_mutex_init(&pool->lock, NULL);
  (void)pthread_cond_init(&pool->more, NULL);
  return pool;
}

void crpc__pool_destroy(crpc__pool *pool) {
  if (!pool) {
    return;
  }
  pthread_mutex_lock(&pool->lock);
  pool->closed = true;
  pthread_cond_broadcast(&pool->more);
  pthread_mutex_unlock(&pool->lock);
  for (uint32_t i = 0; i < pool->count; i++) {
    (void)pthread_join(pool->threads[i], NULL);
  }
  (void)pthread_mutex_destroy(&pool->lock);
  (void)pthread_cond_destroy(&pool->more);
  cpb__free(pool->alloc, pool->threads, pool->max_threads * sizeof(pthread_t));
  cpb__free(pool->alloc, pool, sizeof(*pool));
}

/* Under the lock. Signals are the program's: our threads take none. */
static void add_thread(crpc__pool *pool) {
  sigset_t all, before;
  sigfillset(&all);
  (void)pthread_sigmask(SIG_SETMASK, &all, &before);
  if (pthread_create(&pool->threads[pool->count], NULL, run_thread, pool) ==
      0) {
    pool->count++;
  }
  (void)pthread_sigmask(SIG_SETMASK, &before, NULL);
}

bool crpc__pool_run(crpc__pool *pool, crpc__work *work) {
  pthread_mutex_lock(&pool->lock);
  if (pool->queued >= pool->idle && pool->count < pool->max_threads) {
    add_thread(pool);
  }
  bool ok = pool->count > 0 && !pool->closed &&
            pool->queued < pool->max_threads * QUEUED_PER_THREAD;
  if (ok) {
    cpb__list_push_back(&pool->queue, &work->link);
    pool->queued++;
    pthread_cond_signal(&pool->more);
  }
  pthread_mutex_unlock(&pool->lock);
  return ok;
}
