/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Notes in SQLite. Every function blocks; any thread may call it.
 *
 * Errors: CRPC_NOT_FOUND, CRPC_UNAVAILABLE while somebody else locks the file,
 * CRPC_RESOURCE_EXHAUSTED, CRPC_INTERNAL. What SQLite says goes to stderr. */

#ifndef NOTES_STORE_H
#define NOTES_STORE_H

#include "connectrpc/code.h"
#include "notes/v1/notes.pb.h"

typedef struct store store;

crpc_code store_open(const char *path, store **out);
void store_close(store *s);

typedef enum store_query {
  STORE_INSERT, /* takes owner, title and body */
  STORE_GET,    /* takes owner and id */
  STORE_DELETE  /* as STORE_GET */
} store_query;
/* Runs a query, and puts out the note as it is, or was. */
crpc_code store_ask(store *s, store_query query, const notes_v1_Note *about,
                    cpb_arena *arena, notes_v1_Note **out);
/* Inserts all notes or none. */
crpc_code store_insert(store *s, const notes_v1_Note *notes, size_t count);
/* The owner's notes after an id, at most limit. */
crpc_code store_list(store *s, cpb_str owner, int64_t after, int limit,
                     cpb_arena *arena, notes_v1_ListResponse *page);

#endif
