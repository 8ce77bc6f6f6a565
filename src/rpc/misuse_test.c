/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What is said to a program that gets it wrong: on its call, its server, its
 * options. */

#include <stdio.h>

#include "rpc/rpc_sample.h"
#include "support/crpc_test.h"

static void expect(const crpc_call *call, crpc_code code, crpc_code wanted,
                   const char *part) {
  const char *text = crpc_error_text(crpc_call_error(call));
  crpc_must(code == wanted);
  crpc_must(strstr(text, part) != NULL);
  assert_int_equal(crpc_error_code(crpc_call_error(call)), wanted);
}

static const crpc_code FAILED = CRPC_FAILED_PRECONDITION;

CRPC_TEST(a_client_is_told) {
  static test_world w;
  test_Text req = test_text("", 1), resp;
  test_serve(&w, &test_plain, NULL);
  test_connect(&w);
  expect(w.call, crpc_call_recv(w.call, &resp), FAILED, "not been opened");
  expect(w.call, crpc_call_send(w.call, &req), FAILED, "not been opened");
  expect(w.call, crpc_call_close_send(w.call), FAILED, "not been opened");
  expect(w.call, crpc_call_wait(w.call), FAILED, "no call was started");
  expect(w.call, crpc_fail_detail(w.call, &test_Text_def, &req), FAILED,
         "crpc_fail comes before");
  crpc_must(crpc_call_unary(w.call, TEST_ECHO, &req, &resp) == CRPC_OK);
  assert_null(crpc_call_error(w.call));
  expect(w.call, crpc_call_unary(w.call, TEST_ECHO, &req, &resp), FAILED,
         "has been used: crpc_call_reset");
  assert_int_equal(crpc_call_code(w.call), CRPC_OK); /* as it ended */
  crpc_call_reset(w.call);
  assert_null(crpc_call_error(w.call));
  crpc_must(crpc_call_open(w.call, TEST_RANGE) == CRPC_OK);
  expect(w.call, crpc_call_open(w.call, TEST_RANGE), FAILED, "is under way");
  crpc_must(crpc_call_send(w.call, &req) == CRPC_OK);
  expect(w.call, crpc_call_send(w.call, &req), FAILED, "has one request");
  crpc_must(crpc_call_close_send(w.call) == CRPC_OK);
  crpc_must(crpc_call_recv(w.call, &resp) == CRPC_OK);
}

CRPC_TEST(a_refused_header_is_named) {
  static test_world w;
  test_Text req = test_text("", 1), resp;
  const cpb_str v = CPB_STR("v");
  test_serve(&w, &test_plain, NULL);
  test_connect(&w);
  expect(w.call, crpc_call_set_header(w.call, CPB_STR("Te"), v),
         CRPC_INVALID_ARGUMENT, "header \"Te\" is reserved");
  expect(w.call, crpc_call_unary(w.call, TEST_ECHO, &req, &resp),
         CRPC_INVALID_ARGUMENT, "header \"Te\" is reserved");
  crpc_call_reset(w.call);
  expect(w.call, crpc_call_add_header(w.call, CPB_STR("a b"), v),
         CRPC_INVALID_ARGUMENT, "header \"a b\" has a name");
  expect(w.call, crpc_call_add_header(w.call, CPB_STR("a"), CPB_STR("x\n")),
         CRPC_INVALID_ARGUMENT, "header \"a\" has a value");
  expect(w.call, crpc_call_unary(w.call, TEST_ECHO, &req, &resp),
         CRPC_INVALID_ARGUMENT, "\"a b\" has a name"); /* the first one */
  crpc_call_reset(w.call);
  expect(w.call, crpc_call_set_trailer(w.call, CPB_STR("a"), v), FAILED,
         "trailer \"a\" cannot be sent by a client");
  crpc_call_reset(w.call);
  crpc_must(crpc_call_open(w.call, TEST_CHAT) == CRPC_OK);
  expect(w.call, crpc_call_set_header(w.call, CPB_STR("late"), v), FAILED,
         "header \"late\" comes too late");
}

/* --- Handlers: the peer gets the code, the words stay here --- */

static char cause[160], logged[200];

static crpc_code keeps_cause(crpc_call *call, const crpc_next *next,
                             void *user) {
  (void)user;
  crpc_code rc = crpc_next_run(next, call);
  (void)snprintf(cause, sizeof(cause), "%s",
                 crpc_error_text(crpc_call_error(call)));
  return rc;
}

static void keep_log(void *user, crpc_log_level level, cpb_str line) {
  (void)user;
  assert_int_equal(level, CRPC_LOG_ERROR);
  (void)snprintf(logged, sizeof(logged), CPB_STR_FMT, CPB_STR_ARG(line));
}

static crpc_code receives_too_much(crpc_call *call, const test_Text *req,
                                   test_Text *resp) {
  (void)req;
  return crpc_call_recv(call, resp);
}

static crpc_code sends_reserved(crpc_call *call, const test_Text *req) {
  (void)req;
  crpc_call_set_header(call, CPB_STR("host"), CPB_STR("x"));
  return CRPC_OK;
}

static crpc_code forgets_the_end(crpc_call *call, test_Text *resp) {
  test_Text req;
  crpc_code rc;
  while ((rc = crpc_call_recv(call, &req)) == CRPC_OK) {
    resp->number += req.number;
  }
  return rc;
}

static const test_Sample wrong = {
    .echo = receives_too_much, .range = sends_reserved, .sum = forgets_the_end};

static void serve_wrong(test_world *w) {
  test_serve(w, &wrong, NULL);
  crpc_must(crpc_server_intercept(w->server, keeps_cause, NULL) == CRPC_OK);
  test_connect(w);
}

CRPC_TEST(a_handler_is_told_and_its_peer_is_not) {
  static test_world w;
  test_Text req = test_text("", 1), resp;
  cause[0] = 0;
  serve_wrong(&w);
  crpc_must(crpc_call_unary(w.call, TEST_ECHO, &req, &resp) == FAILED);
  crpc_must(strcmp(crpc_call_message(w.call), "") == 0);
  crpc_must(strstr(cause, "one request, which the handler was given") != NULL);
  crpc_call_reset(w.call);
  crpc_must(crpc_call_open(w.call, TEST_RANGE) == CRPC_OK);
  crpc_must(crpc_call_send(w.call, &req) == CRPC_OK);
  crpc_must(crpc_call_close_send(w.call) == CRPC_OK);
  crpc_must(crpc_call_recv(w.call, &resp) == CRPC_INTERNAL);
  crpc_must(strstr(crpc_call_message(w.call), "cannot be sent") != NULL);
  crpc_must(strstr(crpc_call_message(w.call), "host") == NULL);
  crpc_must(strstr(cause, "header \"host\" is reserved") != NULL);
}

static void drop_server(void *arg) {
  crpc_server_destroy(*(crpc_server **)arg);
}

CRPC_TEST(a_forgotten_end_is_explained) {
  static test_world w;
  test_Text resp;
  memset(&w, 0, sizeof(w));
  cause[0] = logged[0] = 0;
  crpc_server_options options = {CRPC_SERVER_OPTIONS_INIT,
                                 .alloc = crpc_test_allocator(),
                                 .log = keep_log};
  crpc_must(crpc_server_create(&options, &w.server, NULL) == CRPC_OK);
  crpc_test_defer(drop_server, &w.server);
  crpc_must(crpc_server_register(w.server, &test_Sample_def, &wrong, NULL) ==
            CRPC_OK);
  crpc_must(crpc_server_intercept(w.server, keeps_cause, NULL) == CRPC_OK);
  test_connect(&w);
  crpc_must(crpc_call_open(w.call, TEST_SUM) == CRPC_OK);
  crpc_must(crpc_call_finish(w.call, &resp) == CRPC_INTERNAL);
  crpc_must(strcmp(crpc_call_message(w.call), "") == 0);
  crpc_must(strstr(cause, "return CRPC_OK at the end of a stream") != NULL);
  crpc_must(strstr(logged, "/test.Sample/Sum: the handler returned CRPC_END") !=
            NULL);
}

/* --- Setting up --- */

CRPC_TEST(a_server_says_why_it_is_not_set_up) {
  static test_world w;
  const cpb_str all = CPB_STR("/test.Sample/");
  crpc_method_options options = {CRPC_METHOD_OPTIONS_INIT, .blocking = true};
  crpc_method_options bare = {.blocking = true};
  assert_null(crpc_server_error(NULL));
  test_serve(&w, &test_plain, NULL);
  assert_null(crpc_server_error(w.server));
  crpc_must(crpc_server_register(w.server, &test_Sample_def, &test_plain,
                                 NULL) == CRPC_ALREADY_EXISTS);
  const char *text = crpc_error_text(crpc_server_error(w.server));
  crpc_must(strstr(text, "/test.Sample/Echo is registered already") != NULL);
  crpc_must(crpc_server_configure(w.server, CPB_STR("test.Sample"), &options) ==
            CRPC_NOT_FOUND);
  text = crpc_error_text(crpc_server_error(w.server));
  crpc_must(strstr(text, "\"test.Sample\" is not registered") != NULL);
  crpc_must(crpc_server_configure(w.server, all, &bare) ==
            CRPC_INVALID_ARGUMENT);
  text = crpc_error_text(crpc_server_error(w.server));
  crpc_must(strstr(text, "CRPC_METHOD_OPTIONS_INIT") != NULL);
  crpc_must(crpc_server_handle_http(w.server, CPB_STR("x"), NULL, NULL) ==
            CRPC_INVALID_ARGUMENT);
  text = crpc_error_text(crpc_server_error(w.server));
  crpc_must(strstr(text, "path \"x\" does not begin with /") != NULL);
  crpc_must(crpc_server_handle_http(w.server, CPB_STR("/x"), NULL, NULL) ==
            CRPC_INVALID_ARGUMENT);
  text = crpc_error_text(crpc_server_error(w.server));
  crpc_must(strstr(text, "path /x has no handler") != NULL);
  crpc_must(crpc_server_intercept(w.server, NULL, NULL) ==
            CRPC_INVALID_ARGUMENT);
  text = crpc_error_text(crpc_server_error(w.server));
  crpc_must(strstr(text, "no interceptor") != NULL);
  crpc_cors_options cors = crpc_cors_options_default();
  crpc_must(crpc_server_allow_origins(w.server, &cors) ==
            CRPC_INVALID_ARGUMENT);
  text = crpc_error_text(crpc_server_error(w.server));
  crpc_must(strstr(text, "no origins") != NULL);
  crpc_must(crpc_server_configure(w.server, all, &options) == CRPC_OK);
  assert_null(crpc_server_error(w.server));
  test_connect(&w);
  crpc_must(crpc_server_intercept(w.server, keeps_cause, NULL) == FAILED);
  text = crpc_error_text(crpc_server_error(w.server));
  crpc_must(strstr(text, "in use already") != NULL);
}

static void channel_fails(const crpc_channel_options *options,
                          const char *part) {
  static test_world w;
  crpc_channel *channel = NULL;
  crpc_error *error = NULL;
  test_serve(&w, &test_plain, NULL);
  crpc_code rc =
      crpc_channel_open_in_process(w.server, options, &channel, &error);
  bool told = strstr(crpc_error_text(error), part) != NULL;
  crpc_error_destroy(error);
  crpc_must(rc == CRPC_INVALID_ARGUMENT);
  crpc_must(told);
}

CRPC_TEST(options_say_what_is_not_known) {
  crpc_server *server;
  crpc_error *error = NULL;
  const crpc_server_options bare = {.workers = 2};
  assert_int_equal(crpc_server_create(&bare, &server, &error),
                   CRPC_INVALID_ARGUMENT);
  bool told = strstr(crpc_error_text(error),
                     "set .struct_size with CRPC_SERVER_OPTIONS_INIT") != NULL;
  crpc_error_destroy(error);
  assert_true(told);
  crpc_channel_options options = {.protocol = CRPC_GRPC};
  channel_fails(&options, "CRPC_CHANNEL_OPTIONS_INIT");
  options =
      (crpc_channel_options){CRPC_CHANNEL_OPTIONS_INIT,
                             .alloc = crpc_test_allocator(), .codec = "xml"};
  channel_fails(&options, "codec \"xml\" is not known: proto, json");
  options.codec = NULL;
  options.compression = "br";
  channel_fails(&options, "compression \"br\" is not known: identity");
  options.compression = NULL;
  options.protocol = CRPC_GRPC;
  options.http = CRPC_HTTP_1_1;
  channel_fails(&options, "gRPC needs HTTP/2");
}

CRPC_TEST_MAIN(cmocka_unit_test(a_client_is_told),
               cmocka_unit_test(a_refused_header_is_named),
               cmocka_unit_test(a_handler_is_told_and_its_peer_is_not),
               cmocka_unit_test(a_forgotten_end_is_explained),
               cmocka_unit_test(a_server_says_why_it_is_not_set_up),
               cmocka_unit_test(options_say_what_is_not_known))
