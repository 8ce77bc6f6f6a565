/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The queue: a ring of items under one lock, and two kinds of waiters. Each item
 * wakes one that wants it, each item taken one that wants the room. */

#include "connectrpc/event.h"
#include "rpc/waiters.h"

struct crpc_queue {
  cpb_allocator alloc;
  size_t item_size, capacity;
  char *items;
  pthread_mutex_t lock;
  /* Under the lock. */
  crpc__waiters readers, writers;
  size_t head, count;
  bool closed;
};

crpc_code crpc_queue_create(const cpb_allocator *alloc, size_t item_size,
                            size_t capacity, crpc_queue **out) {
  const cpb_allocator *a = alloc ? alloc : cpb_allocator_default();
  *out = NULL;
  if (item_size == 0 || capacity == 0) {
    return CRPC_INVALID_ARGUMENT;
  }
  crpc_queue *queue = cpb__zalloc(a, sizeof(*queue));
  char *items = capacity > SIZE_MAX / 2 / item_size
                    ? NULL
                    : cpb__alloc(a, item_size * capacity);
  if (!queue || !items) {
    cpb__free(a, queue, sizeof(*queue));
    cpb__free(a, items, item_size * capacity);
    return CRPC_RESOURCE_EXHAUSTED;
  }
  queue->alloc = *a;
  queue->item_size = item_size;
  queue->capacity = capacity;
  queue->items = items;
  (void)pthread_mutex_init(&queue->lock, NULL);
  crpc__waiters_init(&queue->readers, &queue->lock);
  crpc__waiters_init(&queue->writers, &queue->lock);
  *out = queue;
  return CRPC_OK;
}

void crpc_queue_destroy(crpc_queue *queue) {
  if (queue) {
    cpb_allocator alloc = queue->alloc;
    crpc__waiters_cleanup(&queue->readers);
    crpc__waiters_cleanup(&queue->writers);
    (void)pthread_mutex_destroy(&queue->lock);
    cpb__free(&alloc, queue->items, queue->item_size * queue->capacity);
    cpb__free(&alloc, queue, sizeof(*queue));
  }
}

static char *slot(const crpc_queue *queue, size_t index) {
  return queue->items + index % queue->capacity * queue->item_size;
}

typedef struct transfer {
  crpc_queue *queue;
  const void *in;
  void *out;
  crpc_code rc; /* once it was tried with success */
} transfer;

static bool put(void *arg) {
  transfer *t = arg;
  crpc_queue *queue = t->queue;
  t->rc = queue->closed ? CRPC_END : CRPC_OK;
  if (queue->closed || queue->count == queue->capacity) {
    return queue->closed;
  }
  memcpy(slot(queue, queue->head + queue->count), t->in, queue->item_size);
  queue->count++;
  crpc__waiters_wake_one(&queue->readers);
  return true;
}

static bool take(void *arg) {
  transfer *t = arg;
  crpc_queue *queue = t->queue;
  t->rc = queue->count ? CRPC_OK : CRPC_END;
  if (queue->count == 0) {
    return queue->closed;
  }
  memcpy(t->out, slot(queue, queue->head), queue->item_size);
  queue->head = (queue->head + 1) % queue->capacity;
  queue->count--;
  crpc__waiters_wake_one(&queue->writers);
  return true;
}

crpc_code crpc_queue_try_push(crpc_queue *queue, const void *item) {
  transfer t = {queue, item, NULL, CRPC_OK};
  pthread_mutex_lock(&queue->lock);
  bool done = put(&t);
  pthread_mutex_unlock(&queue->lock);
  return done ? t.rc : CRPC_RESOURCE_EXHAUSTED;
}

crpc_code crpc_queue_push(crpc_queue *queue, crpc_call *call, const void *item,
                          int64_t timeout_ms) {
  transfer t = {queue, item, NULL, CRPC_OK};
  crpc_code rc = crpc__waiters_wait(&queue->writers, call, timeout_ms, put, &t);
  return rc ? rc : t.rc;
}

crpc_code crpc_queue_pop(crpc_queue *queue, crpc_call *call, void *item,
                         int64_t timeout_ms) {
  transfer t = {queue, NULL, item, CRPC_OK};
  crpc_code rc =
      crpc__waiters_wait(&queue->readers, call, timeout_ms, take, &t);
  return rc ? rc : t.rc;
}

void crpc_queue_close(crpc_queue *queue) {
  pthread_mutex_lock(&queue->lock);
  queue->closed = true;
  crpc__waiters_wake_all(&queue->readers);
  crpc__waiters_wake_all(&queue->writers);
  pthread_mutex_unlock(&queue->lock);
}

size_t crpc_queue_count(crpc_queue *queue) {
  pthread_mutex_lock(&queue->lock);
  size_t count = queue->count;
  pthread_mutex_unlock(&queue->lock);
  return count;
}
