/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What a loop says, and how often. */

#include "driver/log.h"

#include "support/crpc_test.h"

static char said[600];
static unsigned lines;

static void keep(void *user, crpc_log_level level, cpb_str line) {
  (void)user;
  assert_int_equal(level, CRPC_LOG_WARN);
  assert_true(line.len < sizeof(said));
  memcpy(said, line.data, line.len);
  said[line.len] = '\0';
  lines++;
}

static void tell(crpc__loop_log *log, int64_t ms, http_reason reason) {
  crpc__log_ended(log, ms * 1000, CPB_STR("1.2.3.4:5"), reason, "a cause");
}

CRPC_TEST(one_line_a_second_for_each_reason) {
  crpc__loop_log log = {.fn = keep};
  lines = 0;
  tell(&log, 1000, HTTP_PROTOCOL_ERROR);
  assert_string_equal(said, "connection with 1.2.3.4:5: a cause");
  tell(&log, 1100, HTTP_PROTOCOL_ERROR);
  tell(&log, 1999, HTTP_PROTOCOL_ERROR);
  assert_int_equal(lines, 1);
  tell(&log, 1999, HTTP_FLOOD);
  tell(&log, 1999, HTTP_MALFORMED);
  assert_int_equal(lines, 3);
  tell(&log, 2000, HTTP_PROTOCOL_ERROR);
  assert_int_equal(lines, 4);
  assert_string_equal(said,
                      "connection with 1.2.3.4:5: a cause (and 2 more before)");
  tell(&log, 3000, HTTP_PROTOCOL_ERROR);
  assert_string_equal(said, "connection with 1.2.3.4:5: a cause");
}

CRPC_TEST(other_kinds_have_a_pace_of_their_own) {
  crpc__loop_log log = {.fn = keep};
  lines = 0;
  assert_true(crpc__log_may(&log, 1, CRPC__LOG_FULL));
  crpc__log_line(&log, 1, CRPC__LOG_FULL, "%d are too many", 7);
  assert_string_equal(said, "7 are too many");
  assert_false(crpc__log_may(&log, 2, CRPC__LOG_FULL));
  assert_true(crpc__log_may(&log, 2, CRPC__LOG_REFUSED));
  crpc__log_line(&log, 2, CRPC__LOG_FULL, "8");
  assert_int_equal(lines, 1);
  crpc__log_line(&log, 1000001, CRPC__LOG_FULL, "9");
  assert_string_equal(said, "9 (and 1 more before)");
}

CRPC_TEST(nobody_listens) {
  crpc__loop_log log = {.fn = NULL};
  lines = 0;
  tell(&log, 1, HTTP_TIMED_OUT);
  assert_int_equal(lines, 0);
}

CRPC_TEST(a_long_cause_is_cut) {
  crpc__loop_log log = {.fn = keep};
  char cause[1000];
  memset(cause, 'x', sizeof(cause) - 1);
  cause[sizeof(cause) - 1] = '\0';
  crpc__log_ended(&log, 1, (cpb_str){NULL, 0}, HTTP_FLOOD, cause);
  assert_int_equal(strlen(said), 511);
  assert_memory_equal(said, "connection with a peer: xxx", 27);
}

CRPC_TEST_MAIN(cmocka_unit_test(one_line_a_second_for_each_reason),
               cmocka_unit_test(other_kinds_have_a_pace_of_their_own),
               cmocka_unit_test(nobody_listens),
               cmocka_unit_test(a_long_cause_is_cut))
