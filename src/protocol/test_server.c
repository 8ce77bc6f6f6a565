/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "protocol/test_server.h"

server_fixture f;

/* --- Service test.Echo --- */

/* text "big:" and letters: so many bytes of H header, T trailer, M message, D
 * detail. The message is of two-byte characters. */
static crpc_code be_big(crpc_call *call, cpb_str what, size_t n) {
  static char text[8192], ascii[8192];
  cpb_str value = {ascii, n};
  bool error = false;
  memset(ascii, 'x', sizeof(ascii));
  for (size_t i = 0; i < sizeof(text); i += 2) {
    memcpy(text + i, "\xC3\xA9", 2);
  }
  for (size_t i = 0; i < what.len; i++) {
    error |= what.data[i] == 'M' || what.data[i] == 'D';
    if (what.data[i] == 'H') {
      (void)crpc_call_set_header(call, CPB_STR("x-big"), value);
    } else if (what.data[i] == 'T') {
      (void)crpc_call_set_trailer(call, CPB_STR("x-big"), value);
    }
  }
  if (!error) {
    return CRPC_OK;
  }
  bool message = memchr(what.data, 'M', what.len) != NULL;
  note detail = {.text = value};
  crpc_code rc =
      crpc_fail(call, CRPC_NOT_FOUND, "%.*s", message ? (int)n : 2, text);
  if (memchr(what.data, 'D', what.len)) {
    (void)crpc_fail_detail(call, &note_def, &detail);
  }
  return rc;
}

static bool is_big(cpb_str text) {
  return text.len > 4 && memcmp(text.data, "big:", 4) == 0;
}

/* "fail": not_found with all that an error can carry; "meta": answers with the
 * header x-in; "sleep": waits for ten seconds; else echoes. */
static crpc_code say(crpc_call *call, const note *req, note *resp) {
  (void)crpc_call_set_header(call, CPB_STR("x-head"), CPB_STR("h"));
  (void)crpc_call_set_trailer(call, CPB_STR("x-tail"), CPB_STR("t"));
  if (is_big(req->text)) {
    return be_big(call, (cpb_str){req->text.data + 4, req->text.len - 4},
                  (size_t)req->number);
  }
  if (cpb_str_equal(req->text, CPB_STR("fail"))) {
    note detail = {.text = CPB_STR("why")};
    crpc_code rc =
        crpc_fail(call, CRPC_NOT_FOUND, "no \"%s\" \n\xC3\xA9", "thing");
    (void)crpc_fail_detail(call, &note_def, &detail);
    return rc;
  }
  if (cpb_str_equal(req->text, CPB_STR("sleep"))) {
    return crpc_call_sleep_ms(call, 10000);
  }
  resp->text = req->text;
  resp->number = req->number;
  if (cpb_str_equal(req->text, CPB_STR("cookie"))) {
    resp->text = crpc_call_header(call, CPB_STR("cookie"));
  }
  if (cpb_str_equal(req->text, CPB_STR("meta"))) {
    resp->text = crpc_call_header(call, CPB_STR("x-in"));
  }
  return CRPC_OK;
}

static crpc_code count(crpc_call *call, const note *req) {
  (void)crpc_call_set_header(call, CPB_STR("x-head"), CPB_STR("h"));
  (void)crpc_call_set_trailer(call, CPB_STR("x-tail"), CPB_STR("t"));
  if (is_big(req->text)) {
    crpc_code rc =
        be_big(call, (cpb_str){req->text.data + 4, req->text.len - 4},
               (size_t)req->number);
    return rc ? rc : crpc_call_send(call, req);
  }
  for (int32_t i = 1; i <= req->number; i++) {
    note n = {.text = req->text, .number = i};
    crpc_code rc = crpc_call_send(call, &n);
    if (rc) {
      return rc;
    }
  }
  return req->text.len == 4 && memcmp(req->text.data, "fail", 4) == 0
             ? crpc_fail(call, CRPC_ABORTED, "enough")
             : CRPC_OK;
}

static crpc_code sum(crpc_call *call, note *resp) {
  note n;
  crpc_code rc;
  while ((rc = crpc_call_recv(call, &n)) == CRPC_OK) {
    resp->number += n.number;
    resp->text = crpc_printf(call, CPB_STR_FMT CPB_STR_FMT,
                             CPB_STR_ARG(resp->text), CPB_STR_ARG(n.text));
  }
  f.sum_code = rc == CRPC_END ? CRPC_OK : rc;
  return f.sum_code;
}

static crpc_code chat(crpc_call *call) {
  note n;
  crpc_code rc;
  while ((rc = crpc_call_recv(call, &n)) == CRPC_OK) {
    rc = crpc_call_send(call, &n);
    if (rc) {
      return rc;
    }
  }
  return rc == CRPC_END ? CRPC_OK : rc;
}

static crpc_code deaf(crpc_call *call) {
  return crpc_fail(call, CRPC_PERMISSION_DENIED, "not listening");
}

typedef struct handlers {
  crpc_code (*say)(crpc_call *, const note *, note *);
  crpc_code (*say_more)(crpc_call *, const note *, note *);
  crpc_code (*count)(crpc_call *, const note *);
  crpc_code (*sum)(crpc_call *, note *);
  crpc_code (*chat)(crpc_call *);
  crpc_code (*deaf)(crpc_call *);
  crpc_code (*missing)(crpc_call *, const note *, note *);
} handlers;

static crpc_code invoke_unary(crpc_handler_fn *handler, crpc_call *call,
                              const void *req, void *resp) {
  return ((crpc_code(*)(crpc_call *, const note *, note *))handler)(call, req,
                                                                    resp);
}

static crpc_code invoke_server(crpc_handler_fn *handler, crpc_call *call,
                               const void *req, void *resp) {
  (void)resp;
  return ((crpc_code(*)(crpc_call *, const note *))handler)(call, req);
}

static crpc_code invoke_client(crpc_handler_fn *handler, crpc_call *call,
                               const void *req, void *resp) {
  (void)req;
  return ((crpc_code(*)(crpc_call *, note *))handler)(call, resp);
}

static crpc_code invoke_bidi(crpc_handler_fn *handler, crpc_call *call,
                             const void *req, void *resp) {
  (void)req;
  (void)resp;
  return ((crpc_code(*)(crpc_call *))handler)(call);
}

#define METHOD(name, type, level, kind, member)                   \
  {{"/test.Echo/" name, type, level, &note_def, &note_def, NULL}, \
   invoke_##kind,                                                 \
   offsetof(handlers, member)}

static const crpc_method methods[] = {
    METHOD("Say", CRPC_UNARY, CRPC_NO_SIDE_EFFECTS, unary, say),
    METHOD("SayMore", CRPC_UNARY, CRPC_IDEMPOTENCY_UNKNOWN, unary, say_more),
    METHOD("Count", CRPC_SERVER_STREAM, CRPC_IDEMPOTENCY_UNKNOWN, server,
           count),
    METHOD("Sum", CRPC_CLIENT_STREAM, CRPC_IDEMPOTENCY_UNKNOWN, client, sum),
    METHOD("Chat", CRPC_BIDI_STREAM, CRPC_IDEMPOTENCY_UNKNOWN, bidi, chat),
    METHOD("Deaf", CRPC_BIDI_STREAM, CRPC_IDEMPOTENCY_UNKNOWN, bidi, deaf),
    METHOD("Missing", CRPC_UNARY, CRPC_IDEMPOTENCY_UNKNOWN, unary, missing),
};
static const crpc_service service = {"test.Echo", methods, CPB__COUNT(methods)};
static const handlers table = {say, say, count, sum, chat, deaf, NULL};

/* --- The fixture: one loop, one server, one exchange at a time --- */

static void fixture_cleanup(void *unused) {
  (void)unused;
  if (f.c.x.events) {
    carrier_close(&f.c, HTTP_CONNECTION_LOST);
  }
  cpb__loop_run(&f.loop);
  cpb__loop_cleanup(&f.loop);
  crpc__protocol_loop_cleanup(&f.pl);
  crpc_server_destroy(f.server);
  carrier_cleanup(&f.c);
}

void fixture(void) {
  memset(&f, 0, sizeof(f));
  cpb__loop_init(&f.loop, NULL, crpc_test_allocator());
  f.loop.now_us = 1000000;
  crpc__protocol_loop_init(&f.pl, &f.loop, crpc_test_allocator());
  crpc_test_defer(fixture_cleanup, NULL);
  crpc_server_options options = {
      CRPC_SERVER_OPTIONS_INIT, .alloc = crpc_test_allocator(),
      .max_receive_bytes = 1000, .compress_from_bytes = 200};
  crpc_must(crpc_server_create(&options, &f.server, NULL) == CRPC_OK);
  crpc_must(crpc_server_register(f.server, &service, &table, NULL) == CRPC_OK);
}

void fresh(uint8_t version) {
  if (f.c.x.events) {
    carrier_close(&f.c, f.c.ended && f.c.peer_ended ? HTTP_DONE : HTTP_CANCEL);
    cpb__loop_run(&f.loop);
    carrier_cleanup(&f.c);
  }
  carrier_init(&f.c, version);
  crpc_must(crpc__protocol_serve(&f.pl, f.server, &f.c.x, CPB_STR("peer")));
}

void post(uint8_t version, const char *path, const char *fields,
          const char *body, size_t len) {
  fresh(version);
  carrier_request(&f.c, "POST", path, fields, false);
  crpc_must(carrier_data(&f.c, body, len, crpc_test_allocator()));
  carrier_end(&f.c, "");
  cpb__loop_run(&f.loop);
}

void wait_us(int64_t us) {
  f.loop.now_us += us;
  cpb__loop_run(&f.loop);
}

void body_is(const char *body, size_t len) {
  crpc_must(f.c.body_len == len && memcmp(f.c.body, body, len) == 0);
}
