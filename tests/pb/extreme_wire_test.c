/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The binary format at its extremes: large, many, deep, lying. */

#include "base/mem.h"
#include "pb/extreme.h"
#include "pb/wire/varint.h"

/* The tag of a field and a length, as the head of what follows. */
static cpb_str head(char out[16], uint32_t number, uint32_t wire,
                    uint64_t value) {
  char *to = cpb__write_varint(out, CPB_TAG(number, wire));
  to = cpb__write_varint(to, value);
  return (cpb_str){out, (size_t)(to - out)};
}

static const cpb_str nothing = {NULL, 0};

/* ---- Large ---- */

CRPC_TEST_NO_OOM(a_message_of_64_mib) {
  cpb_arena *arena = extreme_arena();
  size_t size = extreme_count(64 * EXTREME_MIB);
  char tag[16];
  cpb_str text = extreme_repeat(CPB_STR("a"), size);
  cpb_str data = extreme_join(head(tag, 14, 2, size), text, nothing);

  extreme_begin();
  Sample *msg = extreme_decode(data, &Sample_def, 0, arena, CPB_OK);
  extreme_end("64 MiB, copied", data.len, data.len + EXTREME_SLACK);
  assert_int_equal(msg->str.len, size);

  extreme_begin();
  msg = extreme_decode(data, &Sample_def, CPB_ALIAS, arena, CPB_OK);
  extreme_end("64 MiB, aliased", data.len, EXTREME_SLACK);

  extreme_begin();
  cpb_str out = extreme_encode(msg, &Sample_def, 0, arena);
  extreme_end("64 MiB, encoded", data.len, 3 * data.len + EXTREME_SLACK);
  assert_true(cpb_str_equal(out, data));
}

CRPC_TEST_NO_OOM(many_strings_of_64_mib) {
  cpb_arena *arena = extreme_arena();
  char tag[16];
  size_t count = extreme_count(1000000);
  cpb_str text = extreme_repeat(CPB_STR("s"), 64);
  cpb_str one = extreme_join(head(tag, 33, 2, 64), text, nothing);
  cpb_str data = extreme_repeat(one, count);

  extreme_begin();
  Sample *msg = extreme_decode(data, &Sample_def, 0, arena, CPB_OK);
  extreme_end("1,000,000 strings of 64 bytes", data.len,
              2 * data.len + EXTREME_SLACK);
  assert_int_equal(msg->strs.len, count);

  extreme_begin();
  cpb_str out = extreme_encode(msg, &Sample_def, 0, arena);
  extreme_end("the same, encoded", data.len, 4 * data.len + EXTREME_SLACK);
  assert_true(cpb_str_equal(out, data));
}

/* ---- Many ---- */

/* Decodes `count` times the same field, encodes that, and expects the bytes. */
static void many(const char *what, cpb_str one, size_t count, size_t most) {
  cpb_arena *arena = extreme_arena();
  cpb_str data = extreme_repeat(one, count);
  extreme_begin();
  Sample *msg = extreme_decode(data, &Sample_def, CPB_ALIAS, arena, CPB_OK);
  extreme_end(what, data.len, most + EXTREME_SLACK);
  extreme_begin();
  cpb_str out = extreme_encode(msg, &Sample_def, 0, arena);
  extreme_end("    encoded", data.len, 4 * data.len + EXTREME_SLACK);
  assert_true(cpb_str_equal(out, data));
}

CRPC_TEST_NO_OOM(a_million_elements) {
  size_t count = extreme_count(1000000);
  /* a list that doubles leaves as much behind as it has */
  many("1,000,000 numbers", CPB_STR("\x80\x02\x07"), count, (size_t)16 * count);
  many("1,000,000 doubles", CPB_STR("\xF9\x02\1\2\3\4\5\6\7\x40"), count,
       (size_t)32 * count);
  many("1,000,000 strings", CPB_STR("\x8A\x02\3abc"), count,
       4 * sizeof(cpb_str) * count);
  many("1,000,000 messages", CPB_STR("\xE3\x02\x08\x01\xE4\x02"), count,
       4 * sizeof(Sample_Grp) * count);
}

CRPC_TEST_NO_OOM(a_million_packed_elements) {
  cpb_arena *arena = extreme_arena();
  size_t count = extreme_count(1000000);
  char tag[16];
  cpb_str body = extreme_repeat(CPB_STR("\x81\x01"), count);
  cpb_str data = extreme_join(head(tag, 31, 2, body.len), body, nothing);
  extreme_begin();
  Sample *msg = extreme_decode(data, &Sample_def, 0, arena, CPB_OK);
  extreme_end("1,000,000 packed numbers", data.len, 4 * count + EXTREME_SLACK);
  assert_int_equal(msg->packed_i32.len, count);
  assert_int_equal(msg->packed_i32.items[count - 1], 129);
  assert_true(cpb_str_equal(extreme_encode(msg, &Sample_def, 0, arena), data));

  cpb_str chunk = CPB_STR("\xFA\x01\x01\x05");
  cpb_str chunks = extreme_repeat(chunk, count);
  extreme_begin();
  msg = extreme_decode(chunks, &Sample_def, 0, arena, CPB_OK);
  extreme_end("1,000,000 packed fields of one number", chunks.len,
              (size_t)16 * count + EXTREME_SLACK);
  assert_int_equal(msg->packed_i32.len, count);
}

/* Two or three bytes of input that ask for more memory than they are. */
CRPC_TEST_NO_OOM(empty_elements_meet_the_budget) {
  static const struct {
    const char *what;
    cpb_str one;
  } cases[] = {
      {"empty strings", CPB_STR_INIT("\x8A\x02\x00")},
      {"empty messages", CPB_STR_INIT("\x92\x02\x00")},
      {"empty groups", CPB_STR_INIT("\xE3\x02\xE4\x02")},
      {"map entries without their message", CPB_STR_INIT("\xA2\x02\x00")},
      {"map entries with an empty message",
       CPB_STR_INIT("\xA2\x02\x02\x12\x00")},
      {"a oneof that changes its mind",
       CPB_STR_INIT("\xAA\x03\x00\xB2\x03\x00")},
  };
  if (crpc_test_valgrind()) {
    skip();
  }
  for (size_t i = 0; i < CPB__COUNT(cases); i++) {
    cpb_arena *arena = extreme_arena();
    cpb_str data = extreme_repeat(cases[i].one, 4000000);
    extreme_begin();
    (void)extreme_decode(data, &Sample_def, 0, arena, CPB_LIMIT);
    /* what lists that doubled left behind comes on top of the 32 MiB */
    extreme_end(cases[i].what, data.len, 72 * EXTREME_MIB);
  }
}

CRPC_TEST_NO_OOM(unknown_fields_meet_the_budget) {
  cpb_arena *arena = extreme_arena();
  size_t count = extreme_count(1000000);
  cpb_str run = extreme_repeat(CPB_STR("\xF8\x7F\x01"), count);
  extreme_begin();
  Sample *msg = extreme_decode(run, &Sample_def, 0, arena, CPB_OK);
  extreme_end("1,000,000 unknown fields in one run", run.len,
              2 * run.len + EXTREME_SLACK);
  assert_true(cpb_str_equal(extreme_encode(msg, &Sample_def, 0, arena), run));

  cpb_str apart = extreme_repeat(CPB_STR("\xF8\x7F\x01\x08\x01"), count);
  extreme_begin();
  msg = extreme_decode(apart, &Sample_def, 0, arena, CPB_OK);
  extreme_end("1,000,000 runs of unknown fields", apart.len,
              16 * apart.len + EXTREME_SLACK);
  cpb_str out = extreme_encode(msg, &Sample_def, 0, arena);
  assert_int_equal(out.len, run.len + 2);
  extreme_begin();
  assert_true(cpb_message_equal(&Sample_def, msg, msg));
  extreme_end("    compared", apart.len, 0);

  cpb_str more = extreme_repeat(CPB_STR("\xF8\x7F\x01\x08\x01"), 1000001);
  if (!crpc_test_valgrind()) {
    (void)extreme_decode(more, &Sample_def, 0, arena, CPB_LIMIT);
  }
}

/* Numbers that a closed enum lacks become unknown fields one by one. */
CRPC_TEST_NO_OOM(foreign_enum_values_meet_the_budget) {
  cpb_arena *arena = extreme_arena();
  size_t count = extreme_count(1000000);
  char tag[16];
  cpb_str body = extreme_repeat(CPB_STR("\x07"), count);
  cpb_str data = extreme_join(head(tag, 40, 2, body.len), body, nothing);
  extreme_begin();
  (void)extreme_decode(data, &Sample_def, 0, arena, CPB_OK);
  extreme_end("1,000,000 packed numbers of no enum", data.len,
              64 * data.len + EXTREME_SLACK);
}

/* ---- Deep ---- */

/* Nests from the inside out: each level is a field of the next. */
static cpb_str nest(uint32_t number, size_t levels, cpb_str inner) {
  size_t room = inner.len + levels * 8;
  char *bytes = extreme_bytes(room);
  char *begin = bytes + room - inner.len;
  cpb__copy(begin, inner.data, inner.len);
  for (size_t i = 0; i < levels; i++) {
    char tag[16];
    cpb_str front = head(tag, number, 2, (uint64_t)(bytes + room - begin));
    begin -= front.len;
    memcpy(begin, front.data, front.len);
  }
  return (cpb_str){begin, (size_t)(bytes + room - begin)};
}

static cpb_str groups(size_t levels) {
  return extreme_join(extreme_repeat(CPB_STR("\xFB\x7F"), levels), nothing,
                      extreme_repeat(CPB_STR("\xFC\x7F"), levels));
}

/* A map's entry and its value are two levels. */
static cpb_str map_values(size_t levels) {
  cpb_str inner = nothing;
  for (size_t i = 0; i < levels; i++) {
    inner = nest(36, 1, nest(2, 1, inner));
  }
  return inner;
}

CRPC_TEST_NO_OOM(depth_100_and_101) {
  cpb_arena *arena = extreme_arena();
  (void)extreme_decode(nest(16, 100, nothing), &Sample_def, 0, arena, CPB_OK);
  (void)extreme_decode(nest(16, 101, nothing), &Sample_def, 0, arena,
                       CPB_LIMIT);
  (void)extreme_decode(nest(34, 100, nothing), &Sample_def, 0, arena, CPB_OK);
  (void)extreme_decode(nest(34, 101, nothing), &Sample_def, 0, arena,
                       CPB_LIMIT);
  (void)extreme_decode(nest(53, 101, nothing), &Sample_def, 0, arena,
                       CPB_LIMIT);
  (void)extreme_decode(map_values(50), &Sample_def, 0, arena, CPB_OK);
  (void)extreme_decode(map_values(51), &Sample_def, 0, arena, CPB_LIMIT);
  (void)extreme_decode(groups(100), &Sample_def, 0, arena, CPB_OK);
  /* a fault of an unknown field, whose depth is told as one */
  (void)extreme_decode(groups(101), &Sample_def, 0, arena, CPB_LIMIT);
  (void)extreme_decode(nest(16, 99, CPB_STR("\xFB\x7F\xFC\x7F")), &Sample_def,
                       0, arena, CPB_OK);
  (void)extreme_decode(nest(16, 100, CPB_STR("\xFB\x7F\xFC\x7F")), &Sample_def,
                       0, arena, CPB_LIMIT);
  cpb_str bottomless = extreme_repeat(CPB_STR("\xFB\x7F"), 1 << 20);
  (void)extreme_decode(bottomless, &Sample_def, 0, arena, CPB_LIMIT);
}

CRPC_TEST_NO_OOM(what_is_too_deep_to_write) {
  static Sample chain[1000];
  cpb_arena *arena = extreme_arena();
  cpb_str out;
  cpb_error error;
  memset(chain, 0, sizeof(chain));
  for (size_t i = 0; i + 1 < CPB__COUNT(chain); i++) {
    chain[i].child = &chain[i + 1];
  }
  Sample *deep = &chain[CPB__COUNT(chain) - 102]; /* 101 levels below it */
  assert_int_equal(cpb_encode(deep, &Sample_def, NULL, arena, &out, &error),
                   CPB_LIMIT);
  assert_int_equal(cpb_encode(deep + 1, &Sample_def, NULL, arena, &out, &error),
                   CPB_OK);
  assert_null(cpb_message_copy(&Sample_def, chain, arena));
  assert_false(cpb_message_equal(&Sample_def, chain, chain));
  assert_true(cpb_message_equal(&Sample_def, deep, deep));
}

/* ---- Lying ---- */

/* 4 KiB that claim to be 4 GiB, in each place that has a length. */
CRPC_TEST_NO_OOM(lengths_that_lie) {
  static const struct {
    const char *what;
    uint32_t number;
  } cases[] = {{"string", 14},         {"bytes", 15},
               {"message", 16},        {"packed varints", 31},
               {"packed doubles", 38}, {"strings", 33},
               {"messages", 34},       {"map", 35},
               {"unknown", 2000}};
  static const uint64_t claims[] = {UINT32_MAX, INT32_MAX,
                                    (uint64_t)INT32_MAX + 1, 4096, UINT64_MAX};
  cpb_arena *arena = extreme_arena();
  char tag[16];
  cpb_str rest = extreme_repeat(CPB_STR("\x00"), 4080);
  for (size_t i = 0; i < CPB__COUNT(cases); i++) {
    extreme_begin();
    for (size_t k = 0; k < CPB__COUNT(claims); k++) {
      cpb_str lie =
          extreme_join(head(tag, cases[i].number, 2, claims[k]), rest, nothing);
      (void)extreme_decode(lie, &Sample_def, 0, arena, CPB_MALFORMED);
      (void)extreme_decode(nest(16, 90, lie), &Sample_def, 0, arena,
                           CPB_MALFORMED);
    }
    extreme_end(cases[i].what, rest.len, EXTREME_SLACK);
  }
}

/* ---- Again and again ---- */

CRPC_TEST_NO_OOM(many_merges_into_one_message) {
  cpb_arena *arena = extreme_arena();
  size_t count = extreme_count(100000);
  int32_t number = 7;
  Sample one = {.plain_i32 = {&number, 1, 0}, .i32 = 1};
  Sample all = {0};
  extreme_begin();
  for (size_t i = 0; i < count; i++) {
    assert_true(cpb_message_merge(&Sample_def, &all, &one, arena));
    /* something else at the arena's end: the list cannot grow in place */
    assert_non_null(cpb_arena_alloc(arena, 8));
  }
  extreme_end("100,000 merges of a list of one", count * 4,
              24 * count + EXTREME_SLACK);
  assert_int_equal(all.plain_i32.len, count);
}

CRPC_TEST_MAIN(cmocka_unit_test(a_message_of_64_mib),
               cmocka_unit_test(many_strings_of_64_mib),
               cmocka_unit_test(a_million_elements),
               cmocka_unit_test(a_million_packed_elements),
               cmocka_unit_test(empty_elements_meet_the_budget),
               cmocka_unit_test(unknown_fields_meet_the_budget),
               cmocka_unit_test(foreign_enum_values_meet_the_budget),
               cmocka_unit_test(depth_100_and_101),
               cmocka_unit_test(what_is_too_deep_to_write),
               cmocka_unit_test(lengths_that_lie),
               cmocka_unit_test(many_merges_into_one_message))
