/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The paths in errors: the same whatever the format. */

#include "pb/fixture.h"
#include "pb/sample.h"

static cpb_error error;

static void path_is(cpb_code code, const char *want) {
  assert_int_not_equal(code, CPB_OK);
  if (strcmp(error.path, want) != 0) {
    print_message("have %s (%s)\n", error.path, error.message);
  }
  assert_string_equal(error.path, want);
}

static void binary(cpb_str in, const char *want) {
  cpb_arena *arena = new_arena();
  Sample msg = {0};
  path_is(checked(cpb_decode(in.data, in.len, &Sample_def, NULL, arena, &msg,
                             &error)),
          want);
}

static void json(const char *in, const char *want) {
  cpb_arena *arena = new_arena();
  Sample msg = {0};
  path_is(checked(cpb_from_json(in, strlen(in), &Sample_def, NULL, arena, &msg,
                                &error)),
          want);
}

static void text(const char *in, const char *want) {
  cpb_arena *arena = new_arena();
  Sample msg = {0};
  path_is(checked(cpb_from_text(in, strlen(in), &Sample_def, NULL, arena, &msg,
                                &error)),
          want);
}

CRPC_TEST(values_of_maps_are_told_by_key) {
  static const char by_name[] = "test.Sample.by_name[\"k\"].value";
  binary(CPB_STR("\x9A\x02\x05\x0A\x01k\x10\x80"), by_name);
  json("{\"byName\": {\"j\": 1, \"k\": \"x\"}}", by_name);
  text("by_name { key: \"k\" value: x }", by_name);
  static const char by_id[] = "test.Sample.by_id[-1].value.str";
  binary(CPB_STR("\xA2\x02\x10\x08\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01"
                 "\x12\x03\x72\x01\xFF"),
         by_id);
  json("{\"byId\": {\"-1\": {\"str\": 5}}}", by_id);
  text("by_id { key: -1 value { str: 5 } }", by_id);
  json("{\"flags\": {\"true\": \"?\"}}", "test.Sample.flags[true].value");
}

/* Where the key is at fault, or nothing was read of the entry, it is its place
 * that tells. */
CRPC_TEST(keys_of_maps_are_told_by_index) {
  binary(CPB_STR("\x9A\x02\x03\x0A\x01\xFF"), "test.Sample.by_name[0].key");
  json("{\"byId\": {\"1\": {}, \"x\": {}}}", "test.Sample.by_id[1]");
  text("by_id { key: 1 } by_id { key: x }", "test.Sample.by_id[1].key");
}

CRPC_TEST(elements_are_told_by_index) {
  static const char strs[] = "test.Sample.strs[1]";
  binary(CPB_STR("\x8A\x02\x01"
                 "a\x8A\x02\x01\xFF"),
         strs);
  json("{\"strs\": [\"a\", 5]}", strs);
  text("strs: \"a\" strs: 5", strs);
}

CRPC_TEST(paths_of_what_cannot_be_written) {
  cpb_arena *arena = new_arena();
  Sample bad = {.str = CPB_STR("\xFF")};
  Sample good = {0};
  Sample_ByIdEntry entries[] = {{4, &good}, {5, &bad}};
  Sample kids[] = {{.i32 = 0}, {.by_id = {entries, 2, 0}}};
  Sample msg = {.kids = {kids, 2, 0}};
  static const char want[] = "test.Sample.kids[1].by_id[5].value.str";
  cpb_codec_options sorted = {CPB_CODEC_OPTIONS_INIT,
                              .flags = CPB_DETERMINISTIC};
  cpb_str out;
  path_is(checked(cpb_encode(&msg, &Sample_def, NULL, arena, &out, &error)),
          want);
  path_is(checked(cpb_encode(&msg, &Sample_def, &sorted, arena, &out, &error)),
          want);
  path_is(checked(cpb_to_json(&msg, &Sample_def, NULL, arena, &out, &error)),
          want);
  path_is(checked(cpb_to_json(&msg, &Sample_def, &sorted, arena, &out, &error)),
          want);
}

/* What comes first is cut, and dots say so. */
CRPC_TEST(long_paths_are_cut) {
  json(
      "{\"child\": {\"child\": {\"child\": {\"child\": {\"child\": {\"child\":"
      "{\"child\": {\"child\": {\"child\": {\"child\": {\"child\": {\"child\":"
      "{\"child\": {\"child\": {\"child\": {\"child\": {\"byName\": {"
      "\"0123456789012345678901234567890123456789\": \"x\""
      "}}}}}}}}}}}}}}}}}}",
      "...child.child.child.child.child.child.by_name"
      "[\"0123456789012345678901234567890123...\"].value");
}

CRPC_TEST_MAIN(cmocka_unit_test(values_of_maps_are_told_by_key),
               cmocka_unit_test(keys_of_maps_are_told_by_index),
               cmocka_unit_test(elements_are_told_by_index),
               cmocka_unit_test(paths_of_what_cannot_be_written),
               cmocka_unit_test(long_paths_are_cut))
