/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "rpc/server.h"

#include "rpc/options.h"
#include "rpc/rpc_sample.h"
#include "support/crpc_test.h"

static cpb_str str(const char *text) {
  return cpb_str_from_cstr(text);
}

CRPC_TEST(registers_once) {
  static test_world w;
  test_serve(&w, &test_plain, &w);
  assert_int_equal(
      crpc_server_register(w.server, &test_Sample_def, &test_plain, NULL),
      CRPC_ALREADY_EXISTS);
  const crpc__route *route =
      crpc__server_find(w.server, str("/test.Sample/Sum"));
  assert_non_null(route);
  assert_ptr_equal(route->spec, TEST_SUM);
  assert_ptr_equal(route->user, &w);
  assert_null(crpc__server_find(w.server, str("/test.Sample/sum")));
  assert_true(crpc__server_has_service(w.server, str("test.Sample")));
  assert_false(crpc__server_has_service(w.server, str("test.Sampl")));
  assert_false(crpc__server_has_service(w.server, str("")));
  assert_ptr_equal(crpc_server_spec_at(w.server, 3), TEST_CHAT);
  assert_null(crpc_server_spec_at(w.server, 4));
}

static crpc_code pass(crpc_call *call, const crpc_next *next, void *user) {
  (void)user;
  return crpc_next_run(next, call);
}

CRPC_TEST(frozen_once_served) {
  static const crpc_method method = {{"/test.Other/M", CRPC_UNARY,
                                      CRPC_IDEMPOTENT, &test_Text_def,
                                      &test_Text_def, NULL},
                                     NULL,
                                     0};
  static const crpc_service other = {"test.Other", &method, 1};
  static test_world w;
  test_serve(&w, &test_plain, NULL);
  crpc_must(crpc_server_intercept(w.server, pass, NULL) == CRPC_OK);
  crpc_must(crpc_server_register(w.server, &other, &test_plain, NULL) ==
            CRPC_OK);
  test_connect(&w);
  crpc_method_options options = {CRPC_METHOD_OPTIONS_INIT};
  assert_int_equal(crpc_server_register(w.server, &other, &test_plain, NULL),
                   CRPC_FAILED_PRECONDITION);
  assert_int_equal(crpc_server_intercept(w.server, pass, NULL),
                   CRPC_FAILED_PRECONDITION);
  assert_int_equal(
      crpc_server_configure(w.server, str("/test.Other/M"), &options),
      CRPC_FAILED_PRECONDITION);
}

CRPC_TEST(methods_are_configured) {
  static test_world w;
  test_serve(&w, &test_plain, NULL);
  const crpc__route *sum = crpc__server_find(w.server, str("/test.Sample/Sum"));
  const crpc__route *chat =
      crpc__server_find(w.server, str("/test.Sample/Chat"));
  assert_int_equal(sum->options.max_receive_bytes, 4 << 20);
  crpc_method_options options = {CRPC_METHOD_OPTIONS_INIT,
                                 .max_receive_bytes = 10};
  assert_int_equal(crpc_server_configure(w.server, str("/x/"), &options),
                   CRPC_NOT_FOUND);
  crpc_must(crpc_server_configure(w.server, str("/test.Sample/Sum"),
                                  &options) == CRPC_OK);
  assert_int_equal(sum->options.max_receive_bytes, 10);
  assert_int_equal(sum->options.max_send_bytes, 4 << 20);
  assert_int_equal(chat->options.max_receive_bytes, 4 << 20);
  options.max_receive_bytes = 20;
  options.blocking = true;
  crpc_must(crpc_server_configure(w.server, str("/test.Sample/"), &options) ==
            CRPC_OK);
  assert_int_equal(chat->options.max_receive_bytes, 20);
  assert_true(chat->options.blocking && sum->options.blocking);
}

CRPC_TEST(timeouts_follow_the_policy) {
  static test_world w;
  test_serve(&w, &test_plain, NULL);
  assert_int_equal(crpc__server_timeout(w.server, -1), -1);
  assert_int_equal(crpc__server_timeout(w.server, 5), 5);
  w.server->options.default_timeout_ms = 3;
  assert_int_equal(crpc__server_timeout(w.server, -1), 3000);
  assert_int_equal(crpc__server_timeout(w.server, 5), 5);
  w.server->options.max_timeout_ms = 2;
  assert_int_equal(crpc__server_timeout(w.server, -1), 2000);
  assert_int_equal(crpc__server_timeout(w.server, 5000), 2000);
  assert_int_equal(crpc__server_timeout(w.server, 0), 0);
}

typedef struct longer {
  crpc_server_options options;
  int later;
} longer;

CRPC_TEST(struct_sizes) {
  crpc_server *server = NULL;
  crpc_error *error = NULL;
  crpc_server_options forgotten = {.workers = 2};
  assert_int_equal(crpc_server_create(&forgotten, &server, &error),
                   CRPC_INVALID_ARGUMENT);
  assert_int_equal(crpc_error_code(error), CRPC_INVALID_ARGUMENT);
  crpc_error_destroy(error);

  crpc_server_options older = {.struct_size =
                                   offsetof(crpc_server_options, workers),
                               .alloc = crpc_test_allocator(),
                               .workers = 77};
  crpc_must(crpc_server_create(&older, &server, NULL) == CRPC_OK);
  assert_int_equal(server->options.workers, 1); /* not in the older struct */
  crpc_server_destroy(server);

  longer newer = {{.struct_size = sizeof(longer),
                   .alloc = crpc_test_allocator(),
                   .workers = 3},
                  0};
  memset((char *)&newer + sizeof(newer.options), 0,
         sizeof(newer) - sizeof(newer.options));
  crpc_must(crpc_server_create(&newer.options, &server, NULL) == CRPC_OK);
  assert_int_equal(server->options.workers, 3);
  crpc_server_destroy(server);
  newer.later = 1;
  assert_int_equal(crpc_server_create(&newer.options, &server, NULL),
                   CRPC_INVALID_ARGUMENT);
}

CRPC_TEST(channel_options) {
  static test_world w;
  test_serve(&w, &test_plain, NULL);
  crpc_channel *channel;
  crpc_error *error = NULL;
  crpc_channel_options options = {CRPC_CHANNEL_OPTIONS_INIT,
                                  .alloc = crpc_test_allocator(),
                                  .codec = "xml", .user_agent = "mine/1"};
  crpc_code rc =
      crpc_channel_open_in_process(w.server, &options, &channel, &error);
  crpc_error_destroy(error);
  crpc_must(rc == CRPC_INVALID_ARGUMENT);
  options.codec = "json";
  options.compression = "identity";
  crpc_must(crpc_channel_open_in_process(w.server, &options, &channel, NULL) ==
            CRPC_OK);
  crpc_channel_destroy(channel);
  options.compression = "rot13";
  crpc_must(crpc_channel_open_in_process(w.server, &options, &channel, NULL) ==
            CRPC_INVALID_ARGUMENT);
  options.struct_size = 1;
  crpc_must(crpc_channel_open_in_process(w.server, &options, &channel, NULL) ==
            CRPC_INVALID_ARGUMENT);
  crpc_channel_destroy(NULL);
  crpc_server_destroy(NULL);
}

CRPC_TEST_MAIN(cmocka_unit_test(registers_once),
               cmocka_unit_test(frozen_once_served),
               cmocka_unit_test(methods_are_configured),
               cmocka_unit_test(timeouts_follow_the_policy),
               cmocka_unit_test(struct_sizes),
               cmocka_unit_test(channel_options))
