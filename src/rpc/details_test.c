/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* google.rpc's details, and messages that are somebody else's. */

#include "connectrpc/errdetails.h"
#include "google/rpc/code.pb.h"
#include "google/rpc/status.pb.h"
#include "rpc/rpc_sample.h"
#include "support/crpc_test.h"

static crpc_code fails(crpc_call *call, const test_Text *req, test_Text *resp) {
  (void)resp;
  if (req->number == 1) {
    return crpc_fail_field(call, CPB_STR("number"), CPB_STR("must not be 1"));
  }
  if (req->number == 2) {
    return crpc_fail_str(call, CRPC_ABORTED, (cpb_str){"a\0b\xFFz", 5});
  }
  crpc_fail(call, CRPC_UNAVAILABLE, "later");
  crpc_fail_reason(call, CPB_STR("BUSY"), CPB_STR("test"));
  return crpc_fail_retry_after(call, 2500) ? CRPC_INTERNAL : CRPC_UNAVAILABLE;
}

static void call_with(test_world *w, int64_t number, crpc_code wanted) {
  static const test_Sample handlers = {.echo = fails};
  test_Text req = test_text("", number), resp;
  test_serve(w, &handlers, NULL);
  test_connect(w);
  crpc_must(crpc_call_unary(w->call, TEST_ECHO, &req, &resp) == wanted);
}

CRPC_TEST(a_field_that_is_wrong) {
  static test_world w;
  google_rpc_BadRequest bad;
  google_rpc_RetryInfo retry;
  call_with(&w, 1, CRPC_INVALID_ARGUMENT);
  const crpc_error *error = crpc_call_error(w.call);
  cpb_arena *arena = crpc_call_arena(w.call);
  crpc_must(strcmp(crpc_error_message(error), "number: must not be 1") == 0);
  crpc_must(crpc_error_find_detail(error, &google_rpc_BadRequest_def, arena,
                                   &bad) == CRPC_OK);
  assert_int_equal(bad.field_violations.len, 1);
  assert_true(
      cpb_str_equal(bad.field_violations.items[0].field, CPB_STR("number")));
  assert_int_equal(
      crpc_error_find_detail(error, &google_rpc_RetryInfo_def, arena, &retry),
      CRPC_NOT_FOUND);
  assert_int_equal(crpc_error_retry_after_ms(error, arena), -1);
  assert_int_equal(crpc_error_retry_after_ms(NULL, arena), -1);
}

CRPC_TEST(when_to_try_again_and_why) {
  static test_world w;
  google_rpc_ErrorInfo info;
  call_with(&w, 0, CRPC_UNAVAILABLE);
  const crpc_error *error = crpc_call_error(w.call);
  cpb_arena *arena = crpc_call_arena(w.call);
  crpc_must(crpc_error_retry_after_ms(error, arena) == 2500);
  crpc_must(crpc_error_find_detail(error, &google_rpc_ErrorInfo_def, arena,
                                   &info) == CRPC_OK);
  assert_true(cpb_str_equal(info.reason, CPB_STR("BUSY")));
  assert_true(cpb_str_equal(info.domain, CPB_STR("test")));
}

static void drop_error(void *error) {
  crpc_error_destroy(*(crpc_error **)error);
}

CRPC_TEST(a_detail_that_is_no_message) {
  static crpc_error *error;
  static test_world w;
  google_rpc_Status status;
  call_with(&w, 0, CRPC_UNAVAILABLE);
  error = crpc_error_create(crpc_test_allocator(), CRPC_ABORTED, "x");
  crpc_test_defer(drop_error, &error);
  crpc_must(crpc_error_add_raw_detail(error, CPB_STR("google.rpc.Status"),
                                      CPB_STR("\xFF")) == CRPC_OK);
  crpc_must(crpc_error_find_detail(error, &google_rpc_Status_def,
                                   crpc_call_arena(w.call),
                                   &status) == CRPC_INVALID_ARGUMENT);
  assert_int_equal(google_rpc_UNAUTHENTICATED, CRPC_UNAUTHENTICATED);
}

CRPC_TEST(a_message_of_any_bytes) {
  static test_world w;
  call_with(&w, 2, CRPC_ABORTED);
  assert_string_equal(crpc_call_message(w.call),
                      "a\xEF\xBF\xBD"
                      "b\xEF\xBF\xBDz");
}

CRPC_TEST_MAIN(cmocka_unit_test(a_field_that_is_wrong),
               cmocka_unit_test(when_to_try_again_and_why),
               cmocka_unit_test(a_detail_that_is_no_message),
               cmocka_unit_test(a_message_of_any_bytes))
