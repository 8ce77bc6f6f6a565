/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "cpb/wkt.h"

#include "google/protobuf/wrappers.pb.h"
#include "pb/fixture.h"
#include <time.h>

CRPC_TEST(any) {
  cpb_arena *arena = new_arena();
  google_protobuf_Any any = {0};
  google_protobuf_StringValue text = {.value = CPB_STR("hi")};
  google_protobuf_StringValue back = {0};
  google_protobuf_BoolValue other = {0};
  cpb_error error;
  assert_int_equal(
      checked(cpb_any_pack(&any, &text, &google_protobuf_StringValue_def, arena,
                           &error)),
      CPB_OK);
  assert_bytes(any.type_url, "type.googleapis.com/google.protobuf.StringValue");
  assert_bytes(cpb_any_name(&any), "google.protobuf.StringValue");
  assert_true(cpb_any_is(&any, &google_protobuf_StringValue_def));
  assert_int_equal(
      checked(cpb_any_unpack(&any, &google_protobuf_StringValue_def, arena,
                             &back, NULL)),
      CPB_OK);
  assert_bytes(back.value, "hi");
  assert_int_equal(checked(cpb_any_unpack(&any, &google_protobuf_BoolValue_def,
                                          arena, &other, &error)),
                   CPB_INVALID_ARGUMENT);
  assert_string_equal(error.message, "Any of another type");
}

CRPC_TEST(timestamps) {
  static const struct {
    int64_t ns;
    const char *text;
  } cases[] = {
      {0, "1970-01-01T00:00:00Z"},
      {-1, "1969-12-31T23:59:59.999999999Z"},
      {1500000000, "1970-01-01T00:00:01.500Z"},
      {INT64_MAX, "2262-04-11T23:47:16.854775807Z"},
      {INT64_MIN, "1677-09-21T00:12:43.145224192Z"},
  };
  for (size_t i = 0; i < CPB__COUNT(cases); i++) {
    google_protobuf_Timestamp time = {0};
    google_protobuf_Timestamp again = {0};
    char out[CPB_TIME_TEXT];
    int64_t ns = 0;
    cpb_timestamp_set(&time, cases[i].ns);
    size_t len = cpb_timestamp_to_text(&time, out);
    assert_int_equal(len, strlen(cases[i].text));
    assert_memory_equal(out, cases[i].text, len);
    assert_true(cpb_timestamp_from_text(&again, (cpb_str){out, len}));
    assert_true(cpb_timestamp_get(&again, &ns));
    assert_true(ns == cases[i].ns);
  }
  google_protobuf_Timestamp bad = {.nanos = -1};
  google_protobuf_Timestamp late = {.seconds = INT64_C(9223372037)};
  char out[CPB_TIME_TEXT];
  int64_t ns = 0;
  assert_int_equal(cpb_timestamp_to_text(&bad, out), 0);
  assert_false(cpb_timestamp_get(&bad, &ns));
  assert_false(cpb_timestamp_get(&late, &ns));
  assert_false(cpb_timestamp_from_text(&bad, CPB_STR("yesterday")));
  assert_false(
      cpb_timestamp_from_text(&late, CPB_STR("0001-01-01T00:00:00.5+00:01")));
  assert_true(late.seconds == INT64_C(9223372037) && late.nanos == 0);
}

CRPC_TEST(durations) {
  static const struct {
    int64_t ns;
    const char *text;
  } cases[] = {
      {0, "0s"},
      {-1500000000, "-1.500s"},
      {1, "0.000000001s"},
      {INT64_MIN, "-9223372036.854775808s"},
  };
  for (size_t i = 0; i < CPB__COUNT(cases); i++) {
    google_protobuf_Duration span = {0};
    google_protobuf_Duration again = {0};
    char out[CPB_TIME_TEXT];
    int64_t ns = 1;
    cpb_duration_set(&span, cases[i].ns);
    size_t len = cpb_duration_to_text(&span, out);
    assert_int_equal(len, strlen(cases[i].text));
    assert_memory_equal(out, cases[i].text, len);
    assert_true(cpb_duration_from_text(&again, (cpb_str){out, len}));
    assert_true(cpb_duration_get(&again, &ns));
    assert_true(ns == cases[i].ns);
  }
  google_protobuf_Duration mixed = {.seconds = 1, .nanos = -1};
  int64_t ns = 0;
  assert_false(cpb_duration_get(&mixed, &ns));
  assert_false(cpb_duration_from_text(&mixed, CPB_STR("1")));
  assert_false(cpb_duration_from_text(&mixed, CPB_STR("2.5S")));
  assert_true(mixed.seconds == 1 && mixed.nanos == -1);
}

/* ---- struct timespec ---- */

CRPC_TEST(timestamps_of_timespec) {
  static const struct {
    struct timespec spec;
    bool valid;
  } cases[] = {
      {{0, 0}, true},
      {{-1, 999999999}, true}, /* a nanosecond before 1970 */
      {{INT64_C(253402300799), 999999999}, true},
      {{INT64_C(253402300800), 0}, false}, /* the year 10000 */
      {{0, 1000000000}, false},
      {{0, -1}, false},
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
    google_protobuf_Timestamp time = {.seconds = 7};
    struct timespec again = {0, 0};
    bool ok = cpb_timestamp_from_timespec(&time, &cases[i].spec);
    assert_int_equal(ok, cases[i].valid);
    if (ok) {
      assert_true(time.seconds == cases[i].spec.tv_sec);
      assert_true(cpb_timestamp_to_timespec(&time, &again));
      assert_true(again.tv_sec == cases[i].spec.tv_sec);
      assert_int_equal(again.tv_nsec, cases[i].spec.tv_nsec);
    }
  }
  google_protobuf_Timestamp bad = {.nanos = -1};
  struct timespec spec;
  assert_false(cpb_timestamp_to_timespec(&bad, &spec));
}

CRPC_TEST(durations_of_timespec) {
  static const struct {
    struct timespec spec;
    int64_t seconds;
    int32_t nanos;
  } cases[] = {{{1, 5}, 1, 5},
               {{-1, 500000000}, 0, -500000000},
               {{-2, 500000000}, -1, -500000000},
               {{-2, 0}, -2, 0},
               {{INT64_C(315576000000), 0}, INT64_C(315576000000), 0}};
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
    google_protobuf_Duration span = {.seconds = 7};
    struct timespec again = {0, 0};
    assert_true(cpb_duration_from_timespec(&span, &cases[i].spec));
    assert_true(span.seconds == cases[i].seconds);
    assert_int_equal(span.nanos, cases[i].nanos);
    assert_true(cpb_duration_to_timespec(&span, &again));
    assert_true(again.tv_sec == cases[i].spec.tv_sec);
    assert_int_equal(again.tv_nsec, cases[i].spec.tv_nsec);
  }
  google_protobuf_Duration span = {.seconds = 1, .nanos = -1};
  struct timespec spec = {INT64_C(315576000001), 0};
  assert_false(cpb_duration_from_timespec(&span, &spec));
  spec = (struct timespec){0, -1};
  assert_false(cpb_duration_from_timespec(&span, &spec));
  span = (google_protobuf_Duration){.seconds = 1, .nanos = -1};
  assert_false(cpb_duration_to_timespec(&span, &spec));
}

CRPC_TEST_MAIN(cmocka_unit_test(any), cmocka_unit_test(timestamps),
               cmocka_unit_test(durations),
               cmocka_unit_test(timestamps_of_timespec),
               cmocka_unit_test(durations_of_timespec))
