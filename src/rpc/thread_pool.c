/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A thread is idle (waits for work), at work, or resting: it waits inside its
 * work for something of the loop. Those at work are bounded by max_threads; a
 * thread that rests lets another one begin, and one that comes back from a rest
 * goes on at once, for it may hold what others wait for. So for a moment more
 * than max_threads may be at work: whoever ends its work then retires. */

#include "rpc/thread_pool.h"

#include <pthread.h>
#include <signal.h>
#include <stdio.h>

typedef struct pool_thread {
  cpb__list link; /* of retired */
  crpc__thread_pool *pool;
  pthread_t id;
  uint32_t number;
} pool_thread;

struct crpc__thread_pool {
  const cpb_allocator *alloc;
  uint32_t max_threads, max_waiting;
  pthread_mutex_t lock;
  pthread_cond_t more;
  /* Under the lock. */
  cpb__list queue;
  cpb__list retired; /* to be joined */
  uint32_t queued, idle, resting, count, made;
  bool closed;
};

void crpc__thread_name(const char *role, uint32_t number) {
  char name[16]; /* what the kernel takes */
  (void)snprintf(name, sizeof(name), "crpc-%s-%u", role, (unsigned)number);
  (void)pthread_setname_np(pthread_self(), name);
}

/* Under the lock. */
static bool has_surplus(const crpc__thread_pool *pool) {
  return pool->count - pool->resting > pool->max_threads;
}

/* NULL: the thread is to end. */
static cpb__list *next_work(pool_thread *self) {
  crpc__thread_pool *pool = self->pool;
  cpb__list *link = NULL;
  pthread_mutex_lock(&pool->lock);
  if (!has_surplus(pool)) {
    pool->idle++;
    while (cpb__list_empty(&pool->queue) && !pool->closed) {
      pthread_cond_wait(&pool->more, &pool->lock);
    }
    pool->idle--;
    link = cpb__list_pop_front(&pool->queue);
    pool->queued -= link != NULL;
  }
  if (!link) {
    pool->count--;
    cpb__list_push_back(&pool->retired, &self->link);
    pthread_cond_broadcast(&pool->more); /* destroy may wait for that */
  }
  pthread_mutex_unlock(&pool->lock);
  return link;
}

static void *run_thread(void *arg) {
  pool_thread *self = arg;
  cpb__list *link;
  crpc__thread_name("block", self->number);
  while ((link = next_work(self)) != NULL) {
    crpc__work *work = CPB__CONTAINER(link, crpc__work, link);
    work->run(work);
  }
  return NULL;
}

crpc__thread_pool *crpc__thread_pool_create(const cpb_allocator *alloc,
                                            uint32_t max_threads,
                                            uint32_t max_waiting) {
  crpc__thread_pool *pool = cpb__zalloc(alloc, sizeof(*pool));
  if (!pool) {
    return NULL;
  }
  pool->alloc = alloc;
  pool->max_threads = max_threads;
  pool->max_waiting = max_waiting;
  cpb__list_init(&pool->queue);
  cpb__list_init(&pool->retired);
  (void)pthread_mutex_init(&pool->lock, NULL);
  (void)pthread_cond_init(&pool->more, NULL);
  return pool;
}

static void join_retired(crpc__thread_pool *pool) {
  cpb__list *link;
  while ((link = cpb__list_pop_front(&pool->retired)) != NULL) {
    pool_thread *thread = CPB__CONTAINER(link, pool_thread, link);
    (void)pthread_join(thread->id, NULL);
    cpb__free(pool->alloc, thread, sizeof(*thread));
  }
}

void crpc__thread_pool_destroy(crpc__thread_pool *pool) {
  if (!pool) {
    return;
  }
  pthread_mutex_lock(&pool->lock);
  pool->closed = true;
  pthread_cond_broadcast(&pool->more);
  while (pool->count > 0) {
    pthread_cond_wait(&pool->more, &pool->lock);
  }
  pthread_mutex_unlock(&pool->lock);
  join_retired(pool);
  (void)pthread_mutex_destroy(&pool->lock);
  (void)pthread_cond_destroy(&pool->more);
  cpb__free(pool->alloc, pool, sizeof(*pool));
}

/* Under the lock. Signals are the program's: our threads take none. */
static void add_thread(crpc__thread_pool *pool) {
  sigset_t all, before;
  join_retired(pool);
  pool_thread *thread = cpb__zalloc(pool->alloc, sizeof(*thread));
  if (!thread) {
    return;
  }
  thread->pool = pool;
  thread->number = pool->made;
  sigfillset(&all);
  (void)pthread_sigmask(SIG_SETMASK, &all, &before);
  if (pthread_create(&thread->id, NULL, run_thread, thread) == 0) {
    pool->count++;
    pool->made++;
  } else {
    cpb__free(pool->alloc, thread, sizeof(*thread));
  }
  (void)pthread_sigmask(SIG_SETMASK, &before, NULL);
}

/* Under the lock: sees to it that wanted pieces of work find a thread. */
static void make_room(crpc__thread_pool *pool, uint32_t wanted) {
  uint32_t at_work = pool->count - pool->resting;
  if (wanted > pool->idle && at_work < pool->max_threads &&
      pool->count < (uint64_t)pool->max_threads + pool->max_waiting) {
    add_thread(pool);
  }
}

bool crpc__thread_pool_run(crpc__thread_pool *pool, crpc__work *work) {
  pthread_mutex_lock(&pool->lock);
  make_room(pool, pool->queued + 1);
  bool ok =
      pool->count > 0 && !pool->closed && pool->queued < pool->max_waiting;
  if (ok) {
    cpb__list_push_back(&pool->queue, &work->link);
    pool->queued++;
    pthread_cond_signal(&pool->more);
  }
  pthread_mutex_unlock(&pool->lock);
  return ok;
}

void crpc__thread_pool_pause(crpc__thread_pool *pool, bool rest) {
  pthread_mutex_lock(&pool->lock);
  if (rest) {
    pool->resting++;
    make_room(pool, pool->queued);
  } else {
    pool->resting--;
  }
  pthread_mutex_unlock(&pool->lock);
}

void crpc__thread_pool_look(crpc__thread_pool *pool,
                            crpc__thread_pool_state *out) {
  pthread_mutex_lock(&pool->lock);
  *out = (crpc__thread_pool_state){pool->count, pool->resting, pool->idle,
                                   pool->queued};
  pthread_mutex_unlock(&pool->lock);
}
