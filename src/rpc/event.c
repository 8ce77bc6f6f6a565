/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "connectrpc/event.h"

#include "rpc/waiters.h"

struct crpc_event {
  cpb_allocator alloc;
  pthread_mutex_t lock;
  crpc__waiters waiters;
  uint64_t posts; /* under the lock */
};

crpc_code crpc_event_create(const cpb_allocator *alloc, crpc_event **out) {
  const cpb_allocator *a = alloc ? alloc : cpb_allocator_default();
  crpc_event *event = cpb__zalloc(a, sizeof(*event));
  *out = event;
  if (!event) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  event->alloc = *a;
  (void)pthread_mutex_init(&event->lock, NULL);
  crpc__waiters_init(&event->waiters, &event->lock);
  return CRPC_OK;
}

void crpc_event_destroy(crpc_event *event) {
  if (event) {
    cpb_allocator alloc = event->alloc;
    crpc__waiters_cleanup(&event->waiters);
    (void)pthread_mutex_destroy(&event->lock);
    cpb__free(&alloc, event, sizeof(*event));
  }
}

void crpc_event_post(crpc_event *event) {
  pthread_mutex_lock(&event->lock);
  event->posts++;
  crpc__waiters_wake_all(&event->waiters);
  pthread_mutex_unlock(&event->lock);
}

uint64_t crpc_event_posts(crpc_event *event) {
  pthread_mutex_lock(&event->lock);
  uint64_t posts = event->posts;
  pthread_mutex_unlock(&event->lock);
  return posts;
}

typedef struct look {
  const crpc_event *event;
  uint64_t *seen;
} look;

static bool see(void *arg) {
  const look *l = arg;
  bool fresh = *l->seen != l->event->posts;
  *l->seen = l->event->posts;
  return fresh;
}

crpc_code crpc_event_wait(crpc_event *event, crpc_call *call, uint64_t *seen,
                          int64_t timeout_ms) {
  look l = {event, seen};
  return crpc__waiters_wait(&event->waiters, call, timeout_ms, see, &l);
}
