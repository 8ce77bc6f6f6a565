/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "rpc/call.h"
#include "rpc/rpc_sample.h"
#include "support/crpc_test.h"

static void drop(void *error) {
  crpc_error_destroy(error);
}

CRPC_TEST(names_of_codes) {
  for (int i = 1; i <= 16; i++) {
    crpc_code code = CRPC_OK;
    const char *name = crpc_code_name((crpc_code)i);
    assert_true(crpc_code_from_name(cpb_str_from_cstr(name), &code));
    assert_int_equal(code, i);
  }
  crpc_code code;
  assert_string_equal(crpc_code_name(CRPC_INVALID_ARGUMENT),
                      "invalid_argument");
  assert_string_equal(crpc_code_name(CRPC_OK), "ok");
  assert_string_equal(crpc_code_name(CRPC_END), "end");
  assert_string_equal(crpc_code_name((crpc_code)99), "unknown");
  assert_false(crpc_code_from_name(CPB_STR("ok"), &code));
  assert_false(crpc_code_from_name(CPB_STR("INTERNAL"), &code));
}

CRPC_TEST(message_cause_and_text) {
  crpc_error *error =
      crpc_error_create(crpc_test_allocator(), CRPC_NOT_FOUND, "no %d", 7);
  crpc_test_defer(drop, error);
  crpc_must(crpc_error_code(error) == CRPC_NOT_FOUND);
  assert_string_equal(crpc_error_message(error), "no 7");
  assert_string_equal(crpc_error_text(error), "not_found: no 7");
  crpc_error_set_cause(error, "errno %d", 2);
  crpc_error_set_cause(error, "errno %d", 5);
  crpc_must(strcmp(crpc_error_text(error), "not_found: no 7 (errno 5)") == 0);
  assert_string_equal(crpc_error_message(error), "no 7");
  assert_false(crpc_error_is_remote(error));
}

CRPC_TEST(no_error_at_all) {
  assert_int_equal(crpc_error_code(NULL), CRPC_OK);
  assert_string_equal(crpc_error_message(NULL), "");
  assert_string_equal(crpc_error_text(NULL), "ok");
  assert_false(crpc_error_is_remote(NULL));
  assert_int_equal(crpc_error_detail_count(NULL), 0);
  crpc_error_destroy(NULL);
}

CRPC_TEST(details) {
  crpc_error *error =
      crpc_error_create(crpc_test_allocator(), CRPC_ABORTED, "x");
  crpc_test_defer(drop, error);
  test_Text msg = test_text("a", 1);
  for (int i = 0; i < 5; i++) {
    crpc_must(crpc_error_add_detail(error, &test_Text_def, &msg) == CRPC_OK);
  }
  crpc_must(crpc_error_add_raw_detail(error, CPB_STR("t"), CPB_STR("")) ==
            CRPC_OK);
  assert_int_equal(crpc_error_detail_count(error), 6);
  crpc_error_detail detail = crpc_error_detail_at(error, 4);
  assert_true(cpb_str_equal(detail.type, CPB_STR("test.Text")));
  assert_true(cpb_str_equal(detail.value, CPB_STR("\x0a\x01"
                                                  "a\x10\x01")));
  crpc_error *copy = crpc__error_copy(crpc_test_allocator(), error, true);
  crpc_test_defer(drop, copy);
  crpc_must(crpc_error_detail_count(copy) == 6);
  assert_true(crpc_error_is_remote(copy));
  assert_string_equal(crpc_error_message(copy), "x");
}

/* U+FFFD for what is not UTF-8 and for NUL: a C string holds all of it. */
CRPC_TEST(messages_are_text) {
#define BAD "\xEF\xBF\xBD"
  crpc_error *error = crpc__error_new(crpc_test_allocator(), CRPC_UNKNOWN,
                                      CPB_STR("a\xff\xc3\xa9\xc3\0z"), true);
  crpc_test_defer(drop, error);
  crpc_must(strcmp(crpc_error_message(error), "a" BAD "\xc3\xa9" BAD BAD "z") ==
            0);
  assert_true(crpc_error_is_remote(error));
  assert_int_equal(crpc__error_message(error).len, 13);
  assert_string_equal(crpc_error_text(error),
                      "unknown: a" BAD "\xc3\xa9" BAD BAD "z");
  crpc_error *formatted = crpc_error_create(crpc_test_allocator(), CRPC_ABORTED,
                                            "%s and %d", "\xe2\x82", 7);
  crpc_test_defer(drop, formatted);
  crpc_must(crpc_error_code(formatted) == CRPC_ABORTED);
  assert_string_equal(crpc_error_message(formatted), BAD " and 7");
#undef BAD
}

CRPC_TEST(no_memory_for_an_error) {
  crpc_test_fail_allocation(1, true);
  crpc_error *error =
      crpc_error_create(crpc_test_allocator(), CRPC_INTERNAL, "x");
  assert_int_equal(crpc_error_code(error), CRPC_RESOURCE_EXHAUSTED);
  assert_string_equal(crpc_error_text(error),
                      "resource_exhausted: out of memory");
  crpc_error_set_cause(error, "none");
  assert_int_equal(crpc_error_add_raw_detail(error, CPB_STR("t"), CPB_STR("v")),
                   CRPC_RESOURCE_EXHAUSTED);
  test_Text msg = test_text("a", 1);
  assert_int_equal(crpc_error_add_detail(error, &test_Text_def, &msg),
                   CRPC_RESOURCE_EXHAUSTED);
  crpc_error_destroy(error);
  crpc_test_fail_allocation(0, false);
}

CRPC_TEST_MAIN(cmocka_unit_test(names_of_codes),
               cmocka_unit_test(message_cause_and_text),
               cmocka_unit_test(no_error_at_all), cmocka_unit_test(details),
               cmocka_unit_test(messages_are_text),
               cmocka_unit_test(no_memory_for_an_error))
