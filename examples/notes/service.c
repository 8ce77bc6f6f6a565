/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "service.h"

#include <inttypes.h>
#include <stdlib.h>

#include "connectrpc/errdetails.h"
#include "connectrpc/server.h"

enum { BODY_MAX = 65536, BATCH = 256, RETRY_MS = 200 };

const char caller_key;

/* --- Errors --- */

static const char *text_of(crpc_code rc) {
  return rc == CRPC_NOT_FOUND     ? "no such note"
         : rc == CRPC_UNAVAILABLE ? "the database is busy"
                                  : "the database has failed";
}

static crpc_code tell(crpc_call *call, crpc_code rc) {
  if (rc) {
    crpc_fail(call, rc, "%s", text_of(rc));
  }
  if (rc == CRPC_UNAVAILABLE) {
    crpc_fail_retry_after(call, RETRY_MS);
  }
  return rc;
}

/* What is wrong with a note, and with which field; NULL: nothing. */
static const char *wrong_with(const notes_v1_Note *note, const char **field) {
  bool titled = note && note->title.len > 0;
  *field = titled ? "note.body" : "note.title";
  return !titled                     ? "must not be empty"
         : note->body.len > BODY_MAX ? "is longer than 64 KiB"
                                     : NULL;
}

static crpc_code check(crpc_call *call, const notes_v1_Note *note) {
  const char *field, *wrong = wrong_with(note, &field);
  return wrong ? crpc_fail_field(call, cpb_str_from_cstr(field),
                                 cpb_str_from_cstr(wrong))
               : CRPC_OK;
}

/* --- Changes --- */

static cpb_str caller(crpc_call *call) {
  return cpb_str_from_cstr(crpc_call_get(call, &caller_key));
}

/* Asks the store on the caller's behalf, and tells who watches. */
static crpc_code ask(crpc_call *call, store_query query, notes_v1_Note about,
                     cpb_arena *arena, notes_v1_Note **out) {
  service *s = crpc_call_user(call);
  about.owner = caller(call);
  crpc_code rc = store_ask(s->store, query, &about, arena, out);
  if (rc == CRPC_OK && query != STORE_GET) {
    hub_publish(&s->hub,
                query == STORE_INSERT ? notes_v1_WatchResponse_KIND_CREATED
                                      : notes_v1_WatchResponse_KIND_DELETED,
                *out);
  }
  return rc;
}

/* --- Unary methods --- */

static crpc_code create(crpc_call *call, const notes_v1_CreateRequest *req,
                        notes_v1_CreateResponse *resp) {
  crpc_code rc = check(call, req->note);
  return rc ? rc
            : tell(call, ask(call, STORE_INSERT, *req->note,
                             crpc_call_arena(call), &resp->note));
}

static crpc_code get(crpc_call *call, const notes_v1_GetRequest *req,
                     notes_v1_GetResponse *resp) {
  return tell(call, ask(call, STORE_GET, (notes_v1_Note){.id = req->id},
                        crpc_call_arena(call), &resp->note));
}

static crpc_code delete(crpc_call *call, const notes_v1_DeleteRequest *req,
                        notes_v1_DeleteResponse *resp) {
  notes_v1_Note *was;
  (void)resp;
  return tell(call, ask(call, STORE_DELETE, (notes_v1_Note){.id = req->id},
                        crpc_call_arena(call), &was));
}

/* A page's token is the id that the page before has ended with. */
static bool read_token(crpc_call *call, cpb_str token, int64_t *after) {
  char *end;
  const char *text = crpc_printf(call, CPB_STR_FMT, CPB_STR_ARG(token)).data;
  *after = text ? strtoll(text, &end, 10) : 0;
  return token.len == 0 || (*after > 0 && *end == 0);
}

static crpc_code list(crpc_call *call, const notes_v1_ListRequest *req,
                      notes_v1_ListResponse *resp) {
  service *s = crpc_call_user(call);
  int limit = config_page_max(&s->config);
  int64_t after;
  if (!read_token(call, req->page_token, &after)) {
    return crpc_fail_field(call, CPB_STR("page_token"),
                           CPB_STR("not one of ours"));
  }
  limit = req->page_size > 0 && req->page_size < limit ? req->page_size : limit;
  crpc_code rc = store_list(s->store, caller(call), after, limit + 1,
                            crpc_call_arena(call), resp);
  if (rc == CRPC_OK && resp->notes.len > (uint32_t)limit) {
    resp->notes.len--; /* there is more */
    resp->next_page_token =
        crpc_printf(call, "%" PRId64, resp->notes.items[limit - 1].id);
  }
  return tell(call, rc);
}

/* --- Streams --- */

static crpc_code watch(crpc_call *call, const notes_v1_WatchRequest *req) {
  service *s = crpc_call_user(call);
  (void)req;
  return hub_watch(&s->hub, call, caller(call));
}

/* Receives so many that a slow client holds no transaction open. */
static crpc_code receive(crpc_call *call, cpb_arena *arena,
                         notes_v1_ListResponse *batch) {
  notes_v1_ImportRequest req;
  crpc_code rc = CRPC_OK;
  while (!rc && batch->notes.len < BATCH &&
         !(rc = notes_v1_NotesService_import_recv_request(call, &req)) &&
         !(rc = check(call, req.note))) {
    notes_v1_Note *note = notes_v1_ListResponse_add_notes(batch, arena);
    req.note->owner = caller(call);
    if (!note ||
        !cpb_message_merge(&notes_v1_Note_def, note, req.note, arena)) {
      rc = CRPC_RESOURCE_EXHAUSTED;
    }
  }
  return rc;
}

static crpc_code import(crpc_call *call, notes_v1_ImportResponse *resp) {
  service *s = crpc_call_user(call);
  notes_v1_Note any = {.owner = caller(call)};
  cpb_arena *arena = cpb_arena_create(NULL);
  crpc_code rc = arena ? CRPC_OK : CRPC_RESOURCE_EXHAUSTED;
  while (rc == CRPC_OK) {
    notes_v1_ListResponse batch = {.next_page_token = {NULL, 0}};
    cpb_arena_reset(arena);
    crpc_code end = receive(call, arena, &batch);
    rc = end > CRPC_OK ? end
                       : tell(call, store_insert(s->store, batch.notes.items,
                                                 batch.notes.len));
    if (rc == CRPC_OK && batch.notes.len > 0) {
      resp->imported += batch.notes.len;
      hub_publish(&s->hub, notes_v1_WatchResponse_KIND_LOST, &any);
    }
    rc = rc ? rc : end;
  }
  cpb_arena_destroy(arena);
  return rc == CRPC_END ? CRPC_OK : rc;
}

/* Does what is asked; what goes wrong with it is told and ends nothing. */
static void apply(crpc_call *call, const notes_v1_SyncRequest *req,
                  notes_v1_SyncResponse *resp) {
  bool drop = req->change_case == notes_v1_SyncRequest_change_delete;
  notes_v1_Note gone = {.id = drop ? req->change.delete_ : 0}, *note;
  const notes_v1_Note *about = drop ? &gone : req->change.create;
  const char *field, *problem = drop ? NULL : wrong_with(about, &field);
  if (!problem) {
    crpc_code rc = ask(call, drop ? STORE_DELETE : STORE_INSERT, *about,
                       crpc_call_message_arena(call), &note);
    problem = rc ? text_of(rc) : NULL;
  }
  resp->id = problem ? 0 : note->id;
  resp->problem = cpb_str_from_cstr(problem);
}

static crpc_code sync_notes(crpc_call *call) {
  notes_v1_SyncRequest req;
  crpc_code rc = CRPC_OK;
  while (!rc && !(rc = notes_v1_NotesService_sync_recv_request(call, &req))) {
    notes_v1_SyncResponse resp = {.sequence = req.sequence};
    apply(call, &req, &resp);
    rc = notes_v1_NotesService_sync_send_response(call, &resp);
  }
  return rc == CRPC_END ? CRPC_OK : rc;
}

/* --- Who calls, and all of it --- */

static crpc_code authenticate(crpc_call *call, const crpc_next *next,
                              void *user) {
  service *s = user;
  const char *name =
      config_name(&s->config, crpc_call_header(call, CPB_STR("authorization")),
                  crpc_call_arena(call));
  crpc_code rc = name ? crpc_call_put(call, &caller_key, name)
                      : crpc_fail(call, CRPC_UNAUTHENTICATED, "unknown caller");
  return rc ? rc : crpc_next_run(next, call);
}

crpc_code service_install(service *s, crpc_server *server) {
  static const notes_v1_NotesService handlers = {
      create, get, delete, list, watch, import, sync_notes};
  const crpc_method_options pool = {CRPC_METHOD_OPTIONS_INIT, .blocking = true};
  const crpc_spec *spec;
  crpc_code rc = notes_v1_NotesService_register(server, &handlers, s);
  for (size_t i = 0; !rc && (spec = crpc_server_spec_at(server, i)); i++) {
    if (spec->stream_type != CRPC_SERVER_STREAM) { /* it asks the disk */
      rc = crpc_server_configure(server, cpb_str_from_cstr(spec->procedure),
                                 &pool);
    }
  }
  rc = rc ? rc : journal_install(s, server);
  return rc ? rc : crpc_server_intercept(server, authenticate, s);
}
