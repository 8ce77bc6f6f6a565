/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Tells changes to the calls that watch: a ring of the last ones. Each watcher has
 * a place of its own in it; one that is slow holds up nobody, and is told when the
 * ring has gone over its place. */

#ifndef NOTES_HUB_H
#define NOTES_HUB_H

#include <pthread.h>
#include <stdatomic.h>

#include "connectrpc/event.h"
#include "notes/v1/notes.connect.h"

enum { HUB_CHANGES = 1024 }; /* that a watcher may be behind */

typedef struct hub {
  crpc_event *published; /* the server posts it, too, when it drains */
  atomic_int watchers;
  pthread_mutex_t lock;
  atomic_ullong count;                             /* of changes so far */
  const notes_v1_WatchResponse *ring[HUB_CHANGES]; /* NULL: had no memory */
  cpb_arena *arenas[HUB_CHANGES];
} hub;

#define HUB_INIT {.lock = PTHREAD_MUTEX_INITIALIZER}

crpc_code hub_open(hub *h);
void hub_close(hub *h);
/* Tells the note's owner. The note is copied. Threads: any. */
void hub_publish(hub *h, notes_v1_WatchResponse_Kind kind, notes_v1_Note *note);
/* Sends what is published for the owner, until the call is over or the server
 * drains. */
crpc_code hub_watch(hub *h, crpc_call *call, cpb_str owner);

#endif
