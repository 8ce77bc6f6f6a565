/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "hub.h"

crpc_code hub_open(hub *h) {
  return crpc_event_create(NULL, &h->published);
}

void hub_close(hub *h) {
  for (int i = 0; i < HUB_CHANGES; i++) {
    cpb_arena_destroy(h->arenas[i]);
  }
  crpc_event_destroy(h->published);
}

void hub_publish(hub *h, notes_v1_WatchResponse_Kind kind,
                 notes_v1_Note *note) {
  const notes_v1_WatchResponse change = {.kind = kind, .note = note};
  cpb_arena *arena = cpb_arena_create(NULL);
  pthread_mutex_lock(&h->lock);
  size_t at = h->count++ % HUB_CHANGES;
  cpb_arena_destroy(h->arenas[at]);
  h->arenas[at] = arena;
  h->ring[at] =
      arena ? cpb_message_copy(&notes_v1_WatchResponse_def, &change, arena)
            : NULL;
  pthread_mutex_unlock(&h->lock);
  crpc_event_post(h->published);
}

/* The owner's next change from *at on, copied; NULL when there is none yet. */
static const notes_v1_WatchResponse *next_change(hub *h, unsigned long long *at,
                                                 cpb_str owner,
                                                 cpb_arena *arena) {
  static const notes_v1_WatchResponse lost = {
      .kind = notes_v1_WatchResponse_KIND_LOST};
  const notes_v1_WatchResponse *next = NULL;
  pthread_mutex_lock(&h->lock);
  if (h->count - *at > HUB_CHANGES) {
    *at = h->count;
    next = &lost;
  }
  while (!next && *at != h->count) {
    const notes_v1_WatchResponse *change = h->ring[(*at)++ % HUB_CHANGES];
    if (!change) {
      next = &lost;
    } else if (cpb_str_equal(change->note->owner, owner)) {
      next = cpb_message_copy(&notes_v1_WatchResponse_def, change, arena);
      next = next ? next : &lost;
    }
  }
  pthread_mutex_unlock(&h->lock);
  return next;
}

crpc_code hub_watch(hub *h, crpc_call *call, cpb_str owner) {
  cpb_arena *arena = cpb_arena_create(NULL);
  uint64_t posts = crpc_event_posts(h->published);
  unsigned long long at = atomic_load(&h->count);
  crpc_code rc = arena ? crpc_call_send_headers(call) : CRPC_RESOURCE_EXHAUSTED;
  atomic_fetch_add(&h->watchers, 1);
  while (!rc && !crpc_call_draining(call)) {
    const notes_v1_WatchResponse *change = next_change(h, &at, owner, arena);
    rc = change ? notes_v1_NotesService_watch_send_response(call, change)
                : crpc_event_wait(h->published, call, &posts, -1);
    cpb_arena_reset(arena);
  }
  atomic_fetch_sub(&h->watchers, 1);
  cpb_arena_destroy(arena);
  return rc;
}
