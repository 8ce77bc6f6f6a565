/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Sizes, and messages with their length before them. */

#include "pb/fixture.h"
#include "pb/sample.h"

/* ---- Sizes ---- */

static void same_size(const Sample *msg, cpb_arena *arena) {
  cpb_str bytes = {NULL, 0};
  size_t size = 0;
  cpb_code code =
      checked(cpb_encode(msg, &Sample_def, NULL, arena, &bytes, NULL));
  assert_int_equal(code, CPB_OK);
  assert_int_equal(cpb_size(msg, &Sample_def, NULL, &size, NULL), CPB_OK);
  assert_int_equal(size, bytes.len);
}

CRPC_TEST(size_is_that_of_the_encoding) {
  cpb_arena *arena = new_arena();
  Sample msg = {0};
  same_size(&msg, arena);
  Sample_fill(&msg, arena, 3);
  crpc_must(cpb_unknown_add(&msg, CPB_STR("\xA0\x38\x01"), arena));
  msg.which_case = 53;
  msg.which.one_msg = NULL; /* an empty message */
  same_size(&msg, arena);
}

CRPC_TEST(size_of_random_messages) {
  uint64_t seed = 7;
  cpb_arena *arena = new_arena();
  for (int i = 0; i < 200; i++) {
    Sample msg;
    cpb_arena_reset(arena);
    Sample_random(&msg, arena, &seed, 4);
    same_size(&msg, arena);
  }
}

CRPC_TEST(size_has_limits) {
  cpb_error error;
  size_t size = 0;
  Sample msg = {.by_id = {NULL, 0, 0}};
  Sample_ByIdEntry entry = {7, &msg};
  msg.by_id.items = &entry; /* endless */
  msg.by_id.len = 1;
  assert_int_equal(cpb_size(&msg, &Sample_def, NULL, &size, &error), CPB_LIMIT);
  assert_string_equal(error.message, "nested too deeply");
  assert_true(strstr(error.path, "by_id[7].value.by_id[7].value") != NULL);

  cpb_limits limits = {CPB_LIMITS_INIT, .max_bytes = 6};
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .limits = &limits};
  Sample text = {.str = CPB_STR("abcd")};
  assert_int_equal(cpb_size(&text, &Sample_def, &options, &size, NULL), CPB_OK);
  assert_int_equal(size, 6);
  limits.max_bytes = 5;
  assert_int_equal(cpb_size(&text, &Sample_def, &options, &size, &error),
                   CPB_LIMIT);
  assert_string_equal(error.path, "test.Sample");
}

/* Sub-messages that are the same one double the output with each level: the
 * limit ends that before the time does. */
CRPC_TEST(size_ends_when_it_is_too_large) {
  enum { LEVELS = 60 };
  static Sample levels[LEVELS];
  static Sample pairs[LEVELS][2];
  size_t size = 0;
  cpb_limits limits = {CPB_LIMITS_INIT, .max_bytes = 100000};
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .limits = &limits};
  for (int i = 0; i < LEVELS; i++) {
    levels[i] = (Sample){.i32 = 1};
    if (i > 0) {
      pairs[i][0] = levels[i - 1];
      pairs[i][1] = levels[i - 1];
      levels[i].kids.items = pairs[i];
      levels[i].kids.len = 2;
    }
  }
  assert_int_equal(
      cpb_size(&levels[LEVELS - 1], &Sample_def, &options, &size, NULL),
      CPB_LIMIT);
}

/* ---- With their length ---- */

/* Three messages, the second of them empty. */
static cpb_str stream_of(cpb_arena *arena, const Sample *first) {
  const Sample empty = {0};
  const Sample last = {.i32 = 3};
  const Sample *messages[] = {first, &empty, &last};
  cpb_str all = {NULL, 0};
  for (size_t i = 0; i < 3; i++) {
    cpb_str one = {NULL, 0};
    cpb_code code = checked(cpb_encode_delimited(messages[i], &Sample_def, NULL,
                                                 arena, &one, NULL));
    assert_int_equal(code, CPB_OK);
    char *joined = cpb_arena_alloc(arena, all.len + one.len);
    crpc_must(joined != NULL);
    cpb__copy(joined, all.data, all.len);
    memcpy(joined + all.len, one.data, one.len);
    all = (cpb_str){joined, all.len + one.len};
  }
  return all;
}

CRPC_TEST(delimited_streams) {
  cpb_arena *arena = new_arena();
  Sample first;
  Sample_fill(&first, arena, 0);
  cpb_str all = stream_of(arena, &first);
  CRPC_FOR_EACH_SPLIT (split, all.data, all.len) {
    static char buffer[4096];
    cpb_arena *fresh = cpb_arena_create(crpc_test_allocator());
    crpc_must(fresh != NULL);
    Sample got[3] = {{.i32 = 0}};
    cpb_str piece;
    size_t len = 0;
    size_t count = 0;
    cpb_code code = CPB_OK;
    while (code == CPB_OK && crpc_split_next(&split, &piece)) {
      size_t missing = 0;
      assert_true(len + piece.len <= sizeof(buffer));
      cpb__copy(buffer + len, piece.data, piece.len);
      len += piece.len;
      cpb_str input = {buffer, len};
      while (input.len && missing == 0 && code == CPB_OK) {
        assert_true(count < 3);
        code = cpb_decode_delimited(&input, &Sample_def, NULL, fresh,
                                    &got[count], &missing, NULL);
        count += code == CPB_OK && missing == 0;
      }
      memmove(buffer, input.data, input.len);
      len = input.len;
    }
    bool same = cpb_message_equal(&Sample_def, &got[0], &first);
    cpb_arena_destroy(fresh);
    crpc_must(code == CPB_OK);
    assert_int_equal(count, 3);
    assert_int_equal(len, 0);
    assert_true(same);
    assert_int_equal(got[2].i32, 3);
  }
}

static cpb_code next(cpb_str input, const cpb_limits *limits, size_t *missing,
                     cpb_error *error) {
  cpb_arena *arena = new_arena();
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .limits = limits};
  Sample msg = {0};
  cpb_str rest = input;
  cpb_code code = checked(cpb_decode_delimited(&rest, &Sample_def, &options,
                                               arena, &msg, missing, error));
  if (code != CPB_OK || *missing) {
    assert_ptr_equal(rest.data, input.data);
    assert_int_equal(rest.len, input.len);
  }
  return code;
}

CRPC_TEST(delimited_says_what_is_missing) {
  static const struct {
    cpb_str input;
    size_t missing;
  } cases[] = {{CPB_STR_INIT(""), 1},
               {CPB_STR_INIT("\x80"), 1},
               {CPB_STR_INIT("\x02"), 2},
               {CPB_STR_INIT("\x02\x08"), 1},
               {CPB_STR_INIT("\x02\x08\x01"), 0},
               {CPB_STR_INIT("\x82\x80\x00\x08\x01"), 0},
               {CPB_STR_INIT("\x80\x01\x08"), 127}};
  for (size_t i = 0; i < CPB__COUNT(cases); i++) {
    size_t missing = 99;
    assert_int_equal(next(cases[i].input, NULL, &missing, NULL), CPB_OK);
    assert_int_equal(missing, cases[i].missing);
  }
}

CRPC_TEST(delimited_refuses) {
  size_t missing = 99;
  cpb_error error;
  cpb_limits limits = {CPB_LIMITS_INIT, .max_bytes = 2};
  assert_int_equal(next(CPB_STR("\x03"), &limits, &missing, &error), CPB_LIMIT);
  assert_int_equal(
      next(CPB_STR("\x80\x80\x80\x80\x08"), NULL, &missing, &error), CPB_LIMIT);
  assert_int_equal(missing, 0);
  assert_int_equal(next(CPB_STR("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01"),
                        NULL, &missing, &error),
                   CPB_LIMIT);
  assert_int_equal(next(CPB_STR("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x02"),
                        NULL, &missing, &error),
                   CPB_MALFORMED);
  assert_int_equal(next(CPB_STR("\x80\x80\x80\x80\x80\x80\x80\x80\x80\x80"),
                        NULL, &missing, &error),
                   CPB_MALFORMED);
  assert_int_equal(next(CPB_STR("\x02\x08\x80"), NULL, &missing, &error),
                   CPB_MALFORMED);
  assert_int_equal(error.offset, 1);
  assert_string_equal(error.path, "test.Sample.i32");
}

CRPC_TEST_MAIN(cmocka_unit_test(size_is_that_of_the_encoding),
               cmocka_unit_test(size_of_random_messages),
               cmocka_unit_test(size_has_limits),
               cmocka_unit_test(size_ends_when_it_is_too_large),
               cmocka_unit_test(delimited_streams),
               cmocka_unit_test(delimited_says_what_is_missing),
               cmocka_unit_test(delimited_refuses))
