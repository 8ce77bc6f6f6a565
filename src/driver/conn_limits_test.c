/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Every limit of a connection has a door. */

#include "driver/conn_limits.h"

#include "rpc/http_limits.h"
#include "support/crpc_test.h"

static const crpc_http_limits others = {CRPC_HTTP_LIMITS_INIT,
                                        .max_header_bytes = 2001,
                                        .max_headers = 12,
                                        .stream_window_bytes = 70000,
                                        .connection_window_bytes = 80000,
                                        .max_frame_bytes = 20000,
                                        .header_table_bytes = 5,
                                        .max_send_buffer_bytes = 6000,
                                        .max_output_bytes = 70001,
                                        .max_resets = 8,
                                        .max_control_frames = 9,
                                        .head_timeout_ms = 10,
                                        .body_timeout_ms = 11,
                                        .write_timeout_ms = -1,
                                        .idle_timeout_ms = 13,
                                        .keepalive_ms = 14,
                                        .keepalive_timeout_ms = 15,
                                        .first_window_bytes = 66000,
                                        .max_faults = 16};

/* Sizes and counts, then times: there is padding between them. */
static void assert_same(const http_limits *a, const http_limits *b) {
  const size_t sizes =
      offsetof(http_limits, max_control_frames) + sizeof(a->max_control_frames);
  const size_t times = offsetof(http_limits, head_timeout_us);
  assert_memory_equal(a, b, sizes);
  assert_memory_equal(&a->head_timeout_us, &b->head_timeout_us,
                      sizeof(*a) - times);
}

CRPC_TEST(every_limit_is_read) {
  const http_limits want = {.max_header_bytes = 2001,
                            .max_header_count = 12,
                            .max_streams = 200,
                            .first_window = 66000,
                            .stream_window = 70000,
                            .conn_window = 80000,
                            .max_frame_bytes = 20000,
                            .header_table_bytes = 5,
                            .max_send_buffer = 6000,
                            .max_output_bytes = 70001,
                            .max_resets = 8,
                            .max_faults = 16,
                            .max_control_frames = 9,
                            .head_timeout_us = 10000,
                            .body_timeout_us = 11000,
                            .write_timeout_us = 0,
                            .idle_timeout_us = 13000,
                            .keepalive_us = 14000,
                            .keepalive_timeout_us = 15000};
  crpc_http_limits given;
  http_limits got;
  assert_int_equal(crpc__http_limits_read(&given, &others, NULL, NULL),
                   CRPC_OK);
  crpc__http_limits_apply(&given, &got);
  assert_same(&got, &want);
}

CRPC_TEST(zero_is_the_default) {
  crpc_http_limits given;
  http_limits got, want;
  assert_int_equal(crpc__http_limits_read(&given, NULL, NULL, NULL), CRPC_OK);
  crpc__http_limits_apply(&given, &got);
  http_limits_default(&want);
  assert_same(&got, &want);
}

static void destroy(void *error) {
  crpc_error_destroy(error);
}

static void expect_refused(const crpc_http_limits *limits, const char *words) {
  crpc_http_limits out;
  crpc_error *error = NULL;
  assert_int_equal(
      crpc__http_limits_read(&out, limits, crpc_test_allocator(), &error),
      CRPC_INVALID_ARGUMENT);
  crpc_must(error);
  crpc_test_defer(destroy, error);
  const char *text = crpc_error_message(error);
  crpc_must(strstr(text, words));
}

CRPC_TEST(what_is_out_of_range_is_named) {
  crpc_http_limits limits = {0};
  expect_refused(&limits, "CRPC_HTTP_LIMITS_INIT");
  limits = (crpc_http_limits){CRPC_HTTP_LIMITS_INIT, .max_frame_bytes = 100};
  expect_refused(&limits,
                 "max_frame_bytes is 100: it is from 16384 to 16777215");
  limits = (crpc_http_limits){CRPC_HTTP_LIMITS_INIT, .idle_timeout_ms = -2};
  expect_refused(&limits, "idle_timeout_ms is -2: it is from 1 ");
  limits = (crpc_http_limits){CRPC_HTTP_LIMITS_INIT,
                              .keepalive_ms = INT64_MAX / 1000};
  expect_refused(&limits, ", or -1 (no limit), or 0 for the default");
}

CRPC_TEST_MAIN(cmocka_unit_test(every_limit_is_read),
               cmocka_unit_test(zero_is_the_default),
               cmocka_unit_test(what_is_out_of_range_is_named))
