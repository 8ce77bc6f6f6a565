/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "store.h"

#include <pthread.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

#include "cpb/wkt.h"

enum { BUSY_MS = 250 };

static const char schema[] =
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
    "CREATE TABLE IF NOT EXISTS notes(id INTEGER PRIMARY KEY AUTOINCREMENT,"
    " owner TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL,"
    " created INTEGER NOT NULL);" /* in milliseconds */
    "CREATE INDEX IF NOT EXISTS notes_owner ON notes(owner, id);";

#define NOTE "id, owner, title, body, created"
enum { LIST = STORE_DELETE + 1, QUERIES };
static const char *const sql[QUERIES] = {
    [STORE_INSERT] =
        "INSERT INTO notes(owner, title, body, created)"
        " VALUES(?1, ?3, ?4, 1000 * strftime('%s')"
        " + substr(strftime('%f'), 4)) RETURNING " NOTE,
    [STORE_GET] = "SELECT " NOTE " FROM notes WHERE owner=?1 AND id=?2",
    [STORE_DELETE] =
        "DELETE FROM notes WHERE owner=?1 AND id=?2"
        " RETURNING " NOTE,
    [LIST] = "SELECT " NOTE " FROM notes WHERE owner=?1 AND id>?2 ORDER BY id"};

struct store {
  pthread_mutex_t lock;
  sqlite3 *db;
  sqlite3_stmt *queries[QUERIES];
};

static crpc_code code_of(store *s, int rc) {
  if (rc == SQLITE_OK || rc == SQLITE_ROW || rc == SQLITE_DONE) {
    return CRPC_OK;
  }
  fprintf(stderr, "SQLite: %s\n", sqlite3_errmsg(s->db));
  return (rc & 0xff) == SQLITE_BUSY ? CRPC_UNAVAILABLE : CRPC_INTERNAL;
}

static crpc_code execute(store *s, const char *text) {
  return code_of(s, sqlite3_exec(s->db, text, NULL, NULL, NULL));
}

crpc_code store_open(const char *path, store **out) {
  store *s = calloc(1, sizeof(*s));
  *out = s;
  if (!s) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  pthread_mutex_init(&s->lock, NULL);
  crpc_code rc = code_of(s, sqlite3_open(path, &s->db));
  sqlite3_busy_timeout(s->db, BUSY_MS);
  rc = rc ? rc : execute(s, schema);
  for (int i = 0; i < QUERIES && !rc; i++) {
    rc =
        code_of(s, sqlite3_prepare_v2(s->db, sql[i], -1, &s->queries[i], NULL));
  }
  return rc;
}

void store_close(store *s) {
  for (int i = 0; s && i < QUERIES; i++) {
    sqlite3_finalize(s->queries[i]);
  }
  sqlite3_close(s ? s->db : NULL);
  free(s);
}

/* --- One query, with the lock --- */

static void bind(sqlite3_stmt *q, int at, cpb_str text) {
  sqlite3_bind_text(q, at, text.data ? text.data : "", (int)text.len, NULL);
}

/* A query that has no such parameter ignores it. */
static sqlite3_stmt *prepare(store *s, int query, const notes_v1_Note *about) {
  sqlite3_stmt *q = s->queries[query];
  bind(q, 1, about->owner);
  sqlite3_bind_int64(q, 2, about->id);
  bind(q, 3, about->title);
  bind(q, 4, about->body);
  return q;
}

static cpb_str column(sqlite3_stmt *query, int at, cpb_arena *arena) {
  const char *text = (const char *)sqlite3_column_text(query, at);
  return cpb_arena_copy(
      arena, (cpb_str){text, (size_t)sqlite3_column_bytes(query, at)});
}

static crpc_code read_row(sqlite3_stmt *query, cpb_arena *arena,
                          notes_v1_Note *out) {
  google_protobuf_Timestamp *created = google_protobuf_Timestamp_new(arena);
  if (!out || !created) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  out->id = sqlite3_column_int64(query, 0);
  out->owner = column(query, 1, arena);
  out->title = column(query, 2, arena);
  out->body = column(query, 3, arena);
  cpb_timestamp_set(created, sqlite3_column_int64(query, 4) * 1000000);
  out->create_time = created;
  return cpb_arena_failed(arena) ? CRPC_RESOURCE_EXHAUSTED : CRPC_OK;
}

/* --- What the service asks for --- */

crpc_code store_ask(store *s, store_query query, const notes_v1_Note *about,
                    cpb_arena *arena, notes_v1_Note **out) {
  pthread_mutex_lock(&s->lock);
  sqlite3_stmt *q = prepare(s, (int)query, about);
  int step = sqlite3_step(q);
  crpc_code rc = step == SQLITE_DONE ? CRPC_NOT_FOUND : code_of(s, step);
  *out = notes_v1_Note_new(arena);
  rc = rc ? rc : read_row(q, arena, *out);
  sqlite3_reset(q);
  pthread_mutex_unlock(&s->lock);
  return rc;
}

crpc_code store_insert(store *s, const notes_v1_Note *notes, size_t count) {
  pthread_mutex_lock(&s->lock);
  crpc_code rc = execute(s, "BEGIN IMMEDIATE");
  for (size_t i = 0; i < count && !rc; i++) {
    sqlite3_stmt *q = prepare(s, STORE_INSERT, &notes[i]);
    rc = code_of(s, sqlite3_step(q));
    sqlite3_reset(q);
  }
  rc = rc ? rc : execute(s, "COMMIT");
  if (!sqlite3_get_autocommit(s->db)) {
    sqlite3_exec(s->db, "ROLLBACK", NULL, NULL, NULL);
  }
  pthread_mutex_unlock(&s->lock);
  return rc;
}

crpc_code store_list(store *s, cpb_str owner, int64_t after, int limit,
                     cpb_arena *arena, notes_v1_ListResponse *page) {
  const notes_v1_Note about = {.owner = owner, .id = after};
  crpc_code rc = CRPC_OK;
  int step = SQLITE_ROW;
  pthread_mutex_lock(&s->lock);
  sqlite3_stmt *q = prepare(s, LIST, &about);
  for (int i = 0; i < limit && !rc && step == SQLITE_ROW; i++) {
    step = sqlite3_step(q);
    rc = step == SQLITE_ROW
             ? read_row(q, arena, notes_v1_ListResponse_add_notes(page, arena))
             : code_of(s, step);
  }
  sqlite3_reset(q);
  pthread_mutex_unlock(&s->lock);
  return rc;
}
