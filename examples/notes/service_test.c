/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The handlers, in process, without a socket. */

#include "service.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "connectrpc/connectrpc.h"
#include "connectrpc/errdetails.h"

enum { WATCHERS = 1000, IMPORTED = 700 };

static int failures;
#define CHECK(x) \
  ((x) ? (void)0 : (void)(failures++, printf("%d: %s\n", __LINE__, #x)))

typedef struct fixture {
  service service;
  crpc_server *server;
  crpc_channel *channel;
} fixture;

static crpc_call *new_call(crpc_channel *channel, const char *authorization) {
  crpc_call *call = NULL;
  if (crpc_call_create(channel, &call) ||
      crpc_call_set_header(call, CPB_STR("authorization"),
                           cpb_str_from_cstr(authorization))) {
    printf("no memory\n");
    exit(1);
  }
  return call;
}

static crpc_code create(crpc_call *call, const char *title,
                        notes_v1_CreateResponse *resp) {
  notes_v1_Note note = {.title = cpb_str_from_cstr(title)};
  const notes_v1_CreateRequest req = {.note = &note};
  return notes_v1_NotesService_create_call(call, &req, resp);
}

static void test_authorization(crpc_channel *channel) {
  crpc_call *call = new_call(channel, "Bearer wrong");
  notes_v1_CreateResponse resp;
  CHECK(create(call, "t", &resp) == CRPC_UNAUTHENTICATED);
  crpc_call_destroy(call);
}

static void test_bad_request(crpc_channel *channel) {
  crpc_call *call = new_call(channel, "Bearer sesame");
  notes_v1_CreateResponse resp;
  google_rpc_BadRequest bad;
  CHECK(create(call, "", &resp) == CRPC_INVALID_ARGUMENT);
  CHECK(crpc_error_find_detail(crpc_call_error(call),
                               &google_rpc_BadRequest_def,
                               crpc_call_arena(call), &bad) == CRPC_OK &&
        bad.field_violations.len == 1 &&
        cpb_str_equal(bad.field_violations.items[0].field,
                      CPB_STR("note.title")));
  crpc_call_destroy(call);
}

static crpc_code get(crpc_channel *channel, const char *authorization,
                     int64_t id) {
  crpc_call *call = new_call(channel, authorization);
  const notes_v1_GetRequest req = {.id = id};
  notes_v1_GetResponse resp;
  crpc_code rc = notes_v1_NotesService_get_call(call, &req, &resp);
  CHECK(rc || cpb_str_equal(resp.note->title, CPB_STR("t")));
  crpc_call_destroy(call);
  return rc;
}

static crpc_code delete(crpc_channel *channel, int64_t id) {
  crpc_call *call = new_call(channel, "Bearer sesame");
  const notes_v1_DeleteRequest req = {.id = id};
  notes_v1_DeleteResponse resp;
  crpc_code rc = notes_v1_NotesService_delete_call(call, &req, &resp);
  crpc_call_destroy(call);
  return rc;
}

static void test_one_note(crpc_channel *channel) {
  crpc_call *call = new_call(channel, "Bearer sesame");
  notes_v1_CreateResponse resp;
  CHECK(create(call, "t", &resp) == CRPC_OK);
  int64_t id = resp.note ? resp.note->id : 0, now = (int64_t)time(NULL);
  CHECK(id > 0 && resp.note->create_time->seconds >= now - 60 &&
        resp.note->create_time->seconds <= now);
  crpc_call_destroy(call);
  CHECK(get(channel, "Bearer abrakadabra", id) == CRPC_NOT_FOUND);
  CHECK(get(channel, "Bearer sesame", id) == CRPC_OK);
  CHECK(delete (channel, id) == CRPC_OK);
  CHECK(delete (channel, id) == CRPC_NOT_FOUND);
}

static void import_notes(crpc_channel *channel) {
  crpc_call *call = new_call(channel, "Bearer sesame");
  notes_v1_ImportResponse resp = {.imported = 0};
  crpc_code rc = notes_v1_NotesService_import_open(call);
  for (int i = 0; i < IMPORTED && !rc; i++) {
    notes_v1_Note note = {.title = crpc_printf(call, "note %d", i)};
    const notes_v1_ImportRequest req = {.note = &note};
    rc = notes_v1_NotesService_import_send_request(call, &req);
  }
  CHECK(!rc && !notes_v1_NotesService_import_finish(call, &resp));
  CHECK(resp.imported == IMPORTED);
  crpc_call_destroy(call);
}

/* A page, and the token of the next. */
static uint32_t list(crpc_channel *channel, char token[32]) {
  crpc_call *call = new_call(channel, "Bearer sesame");
  const notes_v1_ListRequest req = {.page_token = cpb_str_from_cstr(token)};
  notes_v1_ListResponse resp;
  CHECK(notes_v1_NotesService_list_call(call, &req, &resp) == CRPC_OK);
  snprintf(token, 32, CPB_STR_FMT, CPB_STR_ARG(resp.next_page_token));
  uint32_t notes = resp.notes.len;
  crpc_call_destroy(call);
  return notes;
}

static void test_pages(crpc_channel *channel) {
  char token[32] = "";
  uint32_t notes = 0;
  int pages = 0;
  import_notes(channel);
  do {
    notes += list(channel, token);
    pages++;
  } while (token[0] && pages < 100);
  CHECK(notes == IMPORTED && pages == 14);
}

static void test_bad_page(crpc_channel *channel) {
  crpc_call *call = new_call(channel, "Bearer sesame");
  const notes_v1_ListRequest req = {.page_token = CPB_STR("7x")};
  notes_v1_ListResponse resp;
  CHECK(notes_v1_NotesService_list_call(call, &req, &resp) ==
        CRPC_INVALID_ARGUMENT);
  crpc_call_destroy(call);
}

static notes_v1_SyncResponse exchange(crpc_call *call,
                                      const notes_v1_SyncRequest *req) {
  notes_v1_SyncResponse resp = {.sequence = 0};
  CHECK(notes_v1_NotesService_sync_send_request(call, req) == CRPC_OK);
  CHECK(notes_v1_NotesService_sync_recv_response(call, &resp) == CRPC_OK);
  CHECK(resp.sequence == req->sequence);
  return resp;
}

static void test_sync(crpc_channel *channel) {
  crpc_call *call = new_call(channel, "Bearer sesame");
  notes_v1_Note note = {.title = CPB_STR("synced")};
  notes_v1_SyncRequest req = {.sequence = 1,
                              .change_case = notes_v1_SyncRequest_change_create,
                              .change.create = &note};
  CHECK(notes_v1_NotesService_sync_open(call) == CRPC_OK);
  int64_t id = exchange(call, &req).id;
  CHECK(id > 0);
  note.title.len = 0;
  req.sequence = 2;
  CHECK(exchange(call, &req).problem.len > 0);
  req =
      (notes_v1_SyncRequest){.sequence = 3,
                             .change_case = notes_v1_SyncRequest_change_delete,
                             .change.delete_ = id};
  CHECK(exchange(call, &req).problem.len == 0);
  CHECK(exchange(call, &req).problem.len > 0); /* it is gone */
  req = (notes_v1_SyncRequest){.sequence = 4};
  CHECK(exchange(call, &req).problem.len > 0); /* nothing is asked for */
  crpc_call_destroy(call);
}

/* --- Watching --- */

static crpc_call *watch(crpc_channel *channel) {
  static const notes_v1_WatchRequest req;
  crpc_call *call = new_call(channel, "Bearer sesame");
  crpc_call_set_timeout_ms(call, 60000);
  CHECK(notes_v1_NotesService_watch_open(call, &req) == CRPC_OK);
  CHECK(crpc_call_recv_headers(call) == CRPC_OK); /* it is on */
  return call;
}

static void expect(crpc_call *watching, notes_v1_WatchResponse_Kind kind,
                   const char *title) {
  notes_v1_WatchResponse change = {.note = NULL};
  CHECK(notes_v1_NotesService_watch_recv_response(watching, &change) ==
        CRPC_OK);
  CHECK(change.kind == (int32_t)kind);
  CHECK(!title || (change.note && cpb_str_equal(change.note->title,
                                                cpb_str_from_cstr(title))));
}

static void create_as(crpc_channel *channel, const char *authorization,
                      const char *title) {
  crpc_call *call = new_call(channel, authorization);
  notes_v1_CreateResponse resp;
  CHECK(create(call, title, &resp) == CRPC_OK);
  crpc_call_destroy(call);
}

static double cpu_s(void) {
  return (double)clock() / CLOCKS_PER_SEC;
}

/* They cost nothing while nothing happens, and all are told what does. */
static void test_many_watchers(fixture *f) {
  static crpc_call *watching[WATCHERS];
  for (int i = 0; i < WATCHERS; i++) {
    watching[i] = watch(f->channel);
  }
  CHECK(atomic_load(&f->service.hub.watchers) == WATCHERS);
  double before = cpu_s();
  CHECK(crpc_call_wait_any(watching, WATCHERS, 500, &(size_t){0}) ==
        CRPC_DEADLINE_EXCEEDED);
  CHECK(cpu_s() - before < 0.1);
  create_as(f->channel, "Bearer abrakadabra", "not theirs");
  create_as(f->channel, "Bearer sesame", "news");
  for (int i = 0; i < WATCHERS; i++) {
    expect(watching[i], notes_v1_WatchResponse_KIND_CREATED, "news");
    crpc_call_destroy(watching[i]);
  }
}

/* The ring goes over the place of one that does not read. */
static void test_slow_watcher(fixture *f) {
  notes_v1_Note note = {.owner = CPB_STR("ada"), .title = CPB_STR("many")};
  crpc_call *call = watch(f->channel);
  for (int i = 0; i < 2 * HUB_CHANGES; i++) {
    hub_publish(&f->service.hub, notes_v1_WatchResponse_KIND_CREATED, &note);
  }
  expect(call, notes_v1_WatchResponse_KIND_LOST, NULL);
  create_as(f->channel, "Bearer sesame", "after");
  expect(call, notes_v1_WatchResponse_KIND_CREATED, "after");
  crpc_call_destroy(call);
}

/* A drain ends what watches. */
static void test_drain(fixture *f) {
  notes_v1_WatchResponse change;
  crpc_call *call = watch(f->channel);
  crpc_server_drain(f->server, 10000);
  CHECK(notes_v1_NotesService_watch_recv_response(call, &change) == CRPC_END);
  crpc_call_destroy(call);
}

/* --- All of it --- */

static bool load(config *c, const char *text) {
  char path[] = "/tmp/notes-test-XXXXXX";
  FILE *file = fdopen(mkstemp(path), "w");
  bool loaded = file && fputs(text, file) >= 0 && fclose(file) == 0 &&
                config_load(c, path);
  unlink(path);
  return loaded;
}

static void test_config(config *c, cpb_arena *arena) {
  CHECK(!load(c, "page_max: 1 nonsense"));
  CHECK(config_page_max(c) == 50);
  const char *name = config_name(c, CPB_STR("Bearer sesame"), arena);
  CHECK(name && strcmp(name, "ada") == 0);
  CHECK(!config_name(c, CPB_STR("Bearer "), arena));
}

static bool set_up(fixture *f) {
  const crpc_server_options options = {CRPC_SERVER_OPTIONS_INIT,
                                       .drain_event = f->service.hub.published};
  return crpc_server_create(&options, &f->server, NULL) == CRPC_OK &&
         service_install(&f->service, f->server) == CRPC_OK &&
         crpc_channel_open_in_process(f->server, NULL, &f->channel, NULL) ==
             CRPC_OK;
}

static void tear_down(fixture *f) {
  crpc_channel_destroy(f->channel);
  crpc_server_destroy(f->server);
  hub_close(&f->service.hub);
  store_close(f->service.store);
  cpb_arena_destroy(f->service.config.arena);
  fclose(f->service.log);
}

int main(void) {
  static fixture f = {.service = {.config = CONFIG_INIT, .hub = HUB_INIT}};
  cpb_arena *arena = cpb_arena_create(NULL);
  f.service.log = fopen("/dev/null", "w");
  CHECK(load(&f.service.config,
             "page_max: 50\n"
             "callers { authorization: 'Bearer sesame' name: 'ada' }\n"
             "callers { authorization: 'Bearer abrakadabra' name: 'bob' }\n"));
  if (arena && f.service.log && !store_open(":memory:", &f.service.store) &&
      !hub_open(&f.service.hub) && set_up(&f)) {
    test_config(&f.service.config, arena);
    test_authorization(f.channel);
    test_bad_request(f.channel);
    test_one_note(f.channel);
    test_pages(f.channel);
    test_bad_page(f.channel);
    test_sync(f.channel);
    test_many_watchers(&f);
    test_slow_watcher(&f);
    test_drain(&f);
  }
  tear_down(&f);
  cpb_arena_destroy(arena);
  printf("%d failures\n", failures);
  return failures != 0;
}
