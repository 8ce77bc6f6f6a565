/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Plain HTTP beside RPC, and the cross-origin requests of browsers. */

#include <stdio.h>

#include "protocol/test_server.h"

/* --- handlers --- */

static int seen;

static crpc_code health(crpc_call *call, const crpc_http_request *req,
                        crpc_http_response *resp) {
  (void)req;
  seen++;
  crpc_must(crpc_call_protocol(call) == CRPC_PLAIN_HTTP);
  text_is(crpc_call_spec(call)->procedure, "/healthz");
  crpc_must(cpb_str_equal(crpc_call_peer(call), CPB_STR("peer")));
  resp->body = CPB_STR("ok\n");
  return CRPC_OK;
}

/* Says what it was asked, after a while. */
static crpc_code page(crpc_call *call, const crpc_http_request *req,
                      crpc_http_response *resp) {
  static const crpc_metadata_entry headers[] = {
      {CPB_STR_INIT("Cache-Control"), CPB_STR_INIT("no-store")},
      {CPB_STR_INIT("location"), CPB_STR_INIT("/elsewhere")}};
  cpb_str type = crpc_http_header(req, CPB_STR("content-type"));
  crpc_code rc = crpc_call_sleep_ms(call, 10);
  seen++;
  resp->status = 201;
  resp->content_type = CPB_STR("text/html");
  resp->headers = headers;
  resp->header_count = 2;
  resp->body =
      crpc_printf(call,
                  CPB_STR_FMT " " CPB_STR_FMT " " CPB_STR_FMT " " CPB_STR_FMT
                              " " CPB_STR_FMT " %s",
                  CPB_STR_ARG(req->method), CPB_STR_ARG(req->path),
                  CPB_STR_ARG(req->query), CPB_STR_ARG(type),
                  CPB_STR_ARG(req->body), (const char *)crpc_call_user(call));
  return rc;
}

static crpc_code missing(crpc_call *call, const crpc_http_request *req,
                         crpc_http_response *resp) {
  (void)req;
  (void)resp;
  return crpc_fail(call, CRPC_NOT_FOUND, "no such page");
}

static crpc_code no_status(crpc_call *call, const crpc_http_request *req,
                           crpc_http_response *resp) {
  (void)call;
  (void)req;
  resp->status = 99;
  return CRPC_OK;
}

static void with_pages(void) {
  fixture();
  seen = 0;
  crpc_must(crpc_server_handle_http(f.server, CPB_STR("/healthz"), health,
                                    NULL) == CRPC_OK);
  crpc_must(crpc_server_handle_http(f.server, CPB_STR("/pages/"), page,
                                    (void *)(uintptr_t)"u") == CRPC_OK);
  crpc_must(crpc_server_handle_http(f.server, CPB_STR("/pages/none/"), missing,
                                    NULL) == CRPC_OK);
  crpc_must(crpc_server_handle_http(f.server, CPB_STR("/99"), no_status,
                                    NULL) == CRPC_OK);
}

static void ask(uint8_t version, const char *method, const char *path,
                const char *fields) {
  fresh(version);
  carrier_request(&f.c, method, path, fields, true);
  cpb__loop_run(&f.loop);
}

/* --- plain HTTP --- */

CRPC_TEST(a_path_is_answered) {
  with_pages();
  for (uint8_t version = 11; version <= 20; version += 9) {
    ask(version, "GET", "/healthz?verbose", "");
    crpc_must(f.c.ended && f.c.status == 200);
    body_is(BODY("ok\n"));
    crpc_must(f.c.content_length == 3);
    text_is(carrier_header(&f.c, "content-type"), "text/plain; charset=utf-8");
  }
  ask(11, "HEAD", "/healthz", "");
  crpc_must(f.c.ended && f.c.status == 200);
  crpc_must(f.c.content_length == 3 && f.c.body_len == 0);
  crpc_must(seen == 3);
}

CRPC_TEST(all_of_a_request_and_an_answer) {
  with_pages();
  post(20, "/pages/a%20b/c?x=1&y", "content-type: text/csv\nx-many: 1\n",
       BODY("1,2"));
  crpc_must(!f.c.ended); /* the handler waits, and its body holds up nobody */
  crpc_must(f.c.consumed == f.c.given);
  wait_us(20000);
  crpc_must(f.c.ended && f.c.status == 201);
  body_is(BODY("POST /pages/a%20b/c x=1&y text/csv 1,2 u"));
  text_is(carrier_header(&f.c, "content-type"), "text/html");
  text_is(carrier_header(&f.c, "cache-control"), "no-store");
  text_is(carrier_header(&f.c, "location"), "/elsewhere");
  crpc_must(f.c.consumed == f.c.given);
}

CRPC_TEST(an_error_of_a_handler_is_a_status_and_a_text) {
  with_pages();
  ask(11, "GET", "/pages/none/x", "");
  crpc_must(f.c.ended && f.c.status == 404);
  body_is(BODY("not_found: no such page\n"));
  ask(11, "GET", "/99", "");
  crpc_must(f.c.ended && f.c.status == 500);
  body_is(BODY("the handler's status is not one\n"));
  ask(11, "GET", "/pages/none", ""); /* the longest prefix that fits */
  wait_us(20000);
  crpc_must(f.c.status == 201);
}

CRPC_TEST(what_is_nothing_is_404_with_a_text) {
  with_pages();
  ask(11, "GET", "/healthz/", "");
  crpc_must(f.c.ended && f.c.status == 404);
  body_is(BODY("/healthz/ is not known here\n"));
  ask(11, "HEAD", "/", "");
  crpc_must(f.c.ended && f.c.status == 404 && f.c.body_len == 0);
  /* RPC is as ever, also where a plain path would fit. */
  post(11, "/test.Echo/Say", PROTO, BODY("\n\2hi"));
  crpc_must(f.c.status == 200);
  post(20, "/test.Echo/None", GRPC, BODY("\0\0\0\0\0"));
  text_is(carrier_header(&f.c, "grpc-status"), "12");
  crpc_must(seen == 0);
}

CRPC_TEST(a_body_that_is_too_long) {
  static char body[1001];
  with_pages();
  post(11, "/pages/", "", body, 1000);
  wait_us(20000);
  crpc_must(f.c.status == 201);
  post(11, "/pages/", "", body, 1001);
  crpc_must(f.c.ended && f.c.status == 413);
  body_is(BODY("more than 1000 bytes\n"));
  fresh(11);
  carrier_request(&f.c, "POST", "/pages/", "content-length: 1001\n", false);
  cpb__loop_run(&f.loop);
  crpc_must(f.c.ended && f.c.status == 413 && f.c.was_reset);
  crpc_must(seen == 1);
}

/* The carrier has no room for what is left of the body. */
CRPC_TEST(a_body_that_finds_no_room) {
  with_pages();
  fresh(20);
  carrier_request(&f.c, "POST", "/pages/", "", false);
  crpc_must(carrier_data(&f.c, "a", 1, crpc_test_allocator()));
  f.c.x.events->starved(&f.c.x);
  crpc_must(f.c.ended && f.c.status == 503);
  f.c.x.events->starved(&f.c.x); /* harmless when repeated */
  carrier_end(&f.c, "");
  cpb__loop_run(&f.loop);
  crpc_must(seen == 0);
}

CRPC_TEST(peers_that_leave) {
  with_pages();
  fresh(20);
  carrier_request(&f.c, "POST", "/pages/", "", false);
  crpc_must(carrier_data(&f.c, "a", 1, crpc_test_allocator()));
  carrier_close(&f.c, HTTP_CANCEL);
  cpb__loop_run(&f.loop);
  ask(20, "GET", "/pages/", "");
  carrier_close(&f.c, HTTP_CANCEL);
  wait_us(20000); /* the handler is told and returns */
  crpc_must(seen == 1 && f.c.heads == 0);
}

CRPC_TEST(what_cannot_be_a_path) {
  with_pages();
  crpc_server *s = f.server;
  assert_int_equal(crpc_server_handle_http(s, CPB_STR(""), health, NULL),
                   CRPC_INVALID_ARGUMENT);
  assert_int_equal(crpc_server_handle_http(s, CPB_STR("x"), health, NULL),
                   CRPC_INVALID_ARGUMENT);
  assert_int_equal(crpc_server_handle_http(s, CPB_STR("/healthz"), page, NULL),
                   CRPC_ALREADY_EXISTS);
  assert_int_equal(
      crpc_server_handle_http(s, CPB_STR("/test.Echo/Say"), page, NULL),
      CRPC_ALREADY_EXISTS);
}

/* --- CORS --- */

#define PREFLIGHT                         \
  "access-control-request-method: POST\n" \
  "access-control-request-headers: content-type\n"
#define FROM(origin) "origin: " origin "\n"

static void with_origins(const char *origin, bool credentials) {
  const cpb_str origins[] = {CPB_STR("https://other.example"),
                             cpb_str_from_cstr(origin)};
  const crpc_cors_options options = {CRPC_CORS_OPTIONS_INIT,
                                     .origins = origins,
                                     .origin_count = 2,
                                     .allow_headers = CPB_STR("authorization"),
                                     .expose_headers =
                                         CPB_STR("x-head, trailer-x-tail"),
                                     .max_age_s = credentials ? 60 : 0,
                                     .credentials = credentials};
  with_pages();
  crpc_must(crpc_server_allow_origins(f.server, &options) == CRPC_OK);
}

static bool has(const char *header, const char *part) {
  const char *value = carrier_header(&f.c, header);
  return value && strstr(value, part);
}

CRPC_TEST(a_preflight_is_answered) {
  with_origins("https://app.example", true);
  ask(20, "OPTIONS", "/test.Echo/Say", FROM("https://app.example") PREFLIGHT);
  crpc_must(f.c.ended && f.c.status == 204 && f.c.body_len == 0);
  text_is(carrier_header(&f.c, "access-control-allow-origin"),
          "https://app.example");
  text_is(carrier_header(&f.c, "access-control-allow-methods"), "GET, POST");
  text_is(carrier_header(&f.c, "access-control-allow-credentials"), "true");
  text_is(carrier_header(&f.c, "access-control-max-age"), "60");
  text_is(carrier_header(&f.c, "vary"), "origin");
  static const char *const needed[] = {
      "content-type",       "connect-protocol-version",
      "connect-timeout-ms", "grpc-timeout",
      "x-grpc-web",         "x-user-agent",
      "authorization"};
  for (size_t i = 0; i < CPB__COUNT(needed); i++) {
    crpc_must(has("access-control-allow-headers", needed[i]));
  }
  ask(11, "OPTIONS", "/healthz", FROM("https://app.example") PREFLIGHT);
  crpc_must(f.c.status == 204 && has("access-control-allow-methods", "PUT"));
  crpc_must(seen == 0);
}

CRPC_TEST(pages_of_other_origins) {
  with_origins("https://app.example", false);
  ask(11, "OPTIONS", "/test.Echo/Say", FROM("https://evil.example") PREFLIGHT);
  crpc_must(f.c.ended && f.c.status == 403);
  text_is(carrier_header(&f.c, "access-control-allow-origin"), NULL);
  text_is(carrier_header(&f.c, "vary"), "origin");
  post(11, "/test.Echo/Say", PROTO FROM("https://evil.example"),
       BODY("\n\2hi"));
  crpc_must(f.c.status == 200); /* the browser keeps the page from it */
  text_is(carrier_header(&f.c, "access-control-allow-origin"), NULL);
  ask(11, "OPTIONS", "/test.Echo/Say", ""); /* no browser */
  crpc_must(f.c.status == 405);
}

CRPC_TEST(answers_are_marked_in_every_protocol) {
  static const char *const types[] = {PROTO, WEB, STREAM};
  static const char *const paths[] = {"/test.Echo/Say", "/test.Echo/Say",
                                      "/test.Echo/Count"};
  with_origins("*", false);
  for (size_t i = 0; i < CPB__COUNT(types); i++) {
    char fields[256];
    (void)snprintf(fields, sizeof fields, "%sorigin: https://any.example\n",
                   types[i]);
    post(11, paths[i], fields, i ? "\0\0\0\0\0" : "", i ? 5 : 0);
    crpc_must(f.c.ended && f.c.status == 200);
    text_is(carrier_header(&f.c, "access-control-allow-origin"), "*");
    crpc_must(has("access-control-expose-headers", "grpc-status-details-bin"));
    crpc_must(has("access-control-expose-headers", "x-head, trailer-x-tail"));
    text_is(carrier_header(&f.c, "vary"), NULL);
    text_is(carrier_header(&f.c, "x-head"), "h");
  }
  /* Errors, those that never became a call, and plain paths as well. */
  post(11, "/test.Echo/None", PROTO FROM("https://any.example"), BODY(""));
  crpc_must(f.c.status == 404);
  text_is(carrier_header(&f.c, "access-control-allow-origin"), "*");
  post(11, "/test.Echo/Say", FROM("https://any.example"), BODY(""));
  crpc_must(f.c.status == 415);
  text_is(carrier_header(&f.c, "access-control-allow-origin"), "*");
  ask(11, "GET", "/healthz", FROM("https://any.example"));
  crpc_must(f.c.status == 200);
  text_is(carrier_header(&f.c, "access-control-allow-origin"), "*");
  ask(11, "GET", "/healthz", ""); /* no page: nothing to say */
  text_is(carrier_header(&f.c, "access-control-allow-origin"), NULL);
}

CRPC_TEST(origins_that_cannot_be) {
  const cpb_str all[] = {CPB_STR("*")};
  crpc_cors_options options = {CRPC_CORS_OPTIONS_INIT, .origins = all,
                               .credentials = true};
  fixture();
  assert_int_equal(crpc_server_allow_origins(f.server, &options),
                   CRPC_INVALID_ARGUMENT);
  options.origin_count = 1;
  crpc_code rc = crpc_server_allow_origins(f.server, &options);
  crpc_must(rc != CRPC_RESOURCE_EXHAUSTED);
  assert_int_equal(rc, CRPC_INVALID_ARGUMENT);
}

CRPC_TEST_MAIN(cmocka_unit_test(a_path_is_answered),
               cmocka_unit_test(all_of_a_request_and_an_answer),
               cmocka_unit_test(an_error_of_a_handler_is_a_status_and_a_text),
               cmocka_unit_test(what_is_nothing_is_404_with_a_text),
               cmocka_unit_test(a_body_that_is_too_long),
               cmocka_unit_test(a_body_that_finds_no_room),
               cmocka_unit_test(peers_that_leave),
               cmocka_unit_test(what_cannot_be_a_path),
               cmocka_unit_test(a_preflight_is_answered),
               cmocka_unit_test(pages_of_other_origins),
               cmocka_unit_test(answers_are_marked_in_every_protocol),
               cmocka_unit_test(origins_that_cannot_be))
