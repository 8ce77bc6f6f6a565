/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "pb/fixture.h"
#include "pb/sample.h"

static cpb_str diff(const Sample *a, const Sample *b, cpb_arena *arena) {
  cpb_str out = {NULL, 0};
  crpc_must(cpb_message_diff(&Sample_def, a, b, NULL, arena, &out));
  return out;
}

static Sample *copy_of(const Sample *msg, cpb_arena *arena) {
  Sample *copy = cpb_message_copy(&Sample_def, msg, arena);
  crpc_must(copy != NULL);
  return copy;
}

static Sample *new_sample(cpb_arena *arena) {
  return copy_of(&(Sample){0}, arena);
}

CRPC_TEST(equal_messages_have_none) {
  cpb_arena *arena = new_arena();
  Sample msg;
  Sample_fill(&msg, arena, 2);
  msg.dbl = __builtin_nan("");
  assert_int_equal(diff(&msg, copy_of(&msg, arena), arena).len, 0);
}

CRPC_TEST(values) {
  cpb_arena *arena = new_arena();
  Sample a = {.i32 = 5,
              .str = CPB_STR("a\n"),
              .byt = CPB_STR("\xFF"),
              .dbl = 1.5,
              .color = 2,
              .has_opt_i32 = true};
  Sample b = {.dbl = -0.0, .color = 77, .has_opt_str = true, .bol = true};
  assert_bytes(diff(&a, &b, arena),
               "i32: 5 -> 0\n"
               "dbl: 1.5 -> -0\n"
               "bol: false -> true\n"
               "str: \"a\\n\" -> \"\"\n"
               "byt: \"\\377\" -> \"\"\n"
               "color: BLUE -> 77\n"
               "opt_i32: 0 -> unset\n"
               "opt_str: unset -> \"\"\n");
}

CRPC_TEST(long_strings_are_cut) {
  cpb_arena *arena = new_arena();
#define TEN "0123456789"
  Sample a = {.str = CPB_STR(TEN TEN TEN TEN TEN TEN)};
  Sample b = {.str = CPB_STR(TEN TEN TEN TEN TEN "01234567\xE2\x82\xAC")};
  assert_bytes(diff(&a, &b, arena),
               "str: \"" TEN TEN TEN TEN TEN TEN "\" -> \"" TEN TEN TEN TEN TEN
               "01234567\"...\n");
}

CRPC_TEST(sub_messages_and_oneofs) {
  cpb_arena *arena = new_arena();
  Sample *a = new_sample(arena);
  Sample *b = new_sample(arena);
  a->child = new_sample(arena);
  a->which_case = 52;
  a->which.one_str = CPB_STR("x");
  b->which_case = 53;
  assert_bytes(diff(a, b, arena),
               "child: only in the first\n"
               "one_str: \"x\" -> unset\n"
               "one_msg: only in the second\n");
  b->child = new_sample(arena);
  b->child->child = new_sample(arena);
  b->child->s32 = -1;
  a->which_case = 53; /* NULL is an empty message */
  a->which.one_msg = NULL;
  b->which.one_msg = new_sample(arena);
  assert_bytes(diff(a, b, arena),
               "child.s32: 0 -> -1\n"
               "child.child: only in the second\n");
  b->which.one_msg->i32 = 1;
  a->child = NULL;
  b->child = NULL;
  assert_bytes(diff(a, b, arena), "one_msg: only in the second\n");
}

CRPC_TEST(lists) {
  cpb_arena *arena = new_arena();
  int32_t one[] = {1, 2, 3};
  int32_t other[] = {1, 7};
  Sample kids[] = {{.i32 = 1}, {.str = CPB_STR("a")}};
  Sample others[] = {{.i32 = 1}, {.str = CPB_STR("b")}, {.i32 = 2}};
  Sample a = {.packed_i32 = {one, 3, 0}, .kids = {kids, 2, 0}};
  Sample b = {.packed_i32 = {other, 2, 0}, .kids = {others, 3, 0}};
  assert_bytes(diff(&a, &b, arena),
               "packed_i32[1]: 2 -> 7\n"
               "packed_i32[2]: only in the first\n"
               "kids[1].str: \"a\" -> \"b\"\n"
               "kids[2]: only in the second\n");
}

CRPC_TEST(maps_are_compared_by_key) {
  cpb_arena *arena = new_arena();
  Sample five = {.i32 = 5};
  Sample six = {.i32 = 6};
  Sample_ByNameEntry one[] = {
      {CPB_STR("k"), 1}, {CPB_STR("a"), 2}, {CPB_STR("k"), 3}};
  Sample_ByNameEntry other[] = {{CPB_STR("z"), 0}, {CPB_STR("k"), 4}};
  Sample_ByIdEntry ids[] = {{-1, &five}, {2, NULL}};
  Sample_ByIdEntry other_ids[] = {{2, &five}, {-1, &six}};
  Sample a = {.by_name = {one, 3, 0}, .by_id = {ids, 2, 0}};
  Sample b = {.by_name = {other, 2, 0}, .by_id = {other_ids, 2, 0}};
  assert_bytes(diff(&a, &b, arena),
               "by_name[\"a\"]: only in the first\n"
               "by_name[\"k\"]: 3 -> 4\n"
               "by_name[\"z\"]: only in the second\n"
               "by_id[-1].i32: 5 -> 6\n"
               "by_id[2]: only in the second\n");
}

CRPC_TEST(unknown_fields_are_noted) {
  cpb_arena *arena = new_arena();
  Sample *a = new_sample(arena);
  a->child = new_sample(arena);
  Sample *b = copy_of(a, arena);
  crpc_must(cpb_unknown_add(a, CPB_STR("\xA0\x38\x01"), arena));
  crpc_must(cpb_unknown_add(b->child, CPB_STR("\xA0\x38\x01"), arena));
  assert_bytes(diff(a, b, arena),
               "child: unknown fields differ\nunknown fields differ\n");
}

CRPC_TEST(so_many_lines) {
  cpb_arena *arena = new_arena();
  static int32_t one[30];
  int32_t other[30];
  for (int i = 0; i < 30; i++) {
    other[i] = i + 1;
  }
  Sample a = {.packed_i32 = {one, 30, 0}};
  Sample b = {.packed_i32 = {other, 30, 0}};
  cpb_str all = diff(&a, &b, arena);
  const char end[] = "packed_i32[19]: 0 -> 20\nand 10 more\n";
  assert_memory_equal(all.data + all.len - (sizeof(end) - 1), end,
                      sizeof(end) - 1);
  cpb_diff_options options = {CPB_DIFF_OPTIONS_INIT, .max_lines = 1};
  crpc_must(cpb_message_diff(&Sample_def, &a, &b, &options, arena, &all));
  assert_bytes(all, "packed_i32[0]: 0 -> 1\nand 29 more\n");
  struct {
    cpb_diff_options options;
    uint64_t later;
  } newer = {options, 1};
  newer.options.struct_size = sizeof(newer);
  assert_false(
      cpb_message_diff(&Sample_def, &a, &b, &newer.options, arena, &all));
}

CRPC_TEST(types_without_names) {
  cpb_arena *arena = new_arena();
  cpb_message_def nameless = Sample_def;
  nameless.names = NULL;
  Sample kids[] = {{.i32 = 1}};
  Sample a = {.i64 = 2, .kids = {kids, 1, 0}};
  Sample b = {0};
  cpb_str out;
  crpc_must(cpb_message_diff(&nameless, &a, &b, NULL, arena, &out));
  assert_bytes(out, "2: 2 -> 0\n34[0]: only in the first\n");
}

CRPC_TEST(endless_messages_end) {
  cpb_arena *arena = new_arena();
  Sample a = {.i32 = 1};
  Sample b = {.i32 = 1};
  a.child = &a;
  b.child = &b;
  assert_false(cpb_message_equal(&Sample_def, &a, &b));
  cpb_str out = diff(&a, &b, arena);
  const char end[] = "child.child: nested too deeply\n";
  assert_true(out.len > sizeof(end));
  assert_memory_equal(out.data + out.len - (sizeof(end) - 1), end,
                      sizeof(end) - 1);
}

/* One step to another message, which may be none. */
static void change(Sample *msg, uint64_t *seed) {
  switch (crpc_test_random(seed) % 10) {
    case 0:
      msg->dbl = -msg->dbl;
      break;
    case 1:
      msg->which_case = msg->which_case ? 0 : 53;
      msg->which.one_msg = NULL;
      break;
    case 2:
      msg->kids.len -= msg->kids.len > 0;
      break;
    case 3:
      msg->wide.len -= msg->wide.len > 0;
      break;
    case 4:
      if (msg->wide.len > 1) { /* another order, which is no difference */
        Sample_WideEntry first = msg->wide.items[0];
        msg->wide.items[0] = msg->wide.items[1];
        msg->wide.items[1] = first;
      }
      break;
    case 5:
      msg->cpb_.unknown = NULL;
      break;
    case 6:
      if (msg->child) {
        change(msg->child, seed);
      }
      break;
    case 7:
      msg->has_opt_i32 = !msg->has_opt_i32;
      break;
    case 8:
      msg->strs.len -= msg->strs.len > 0;
      break;
    default:
      break;
  }
}

CRPC_TEST(agrees_with_equal) {
  cpb_arena *arena = new_arena();
  uint64_t seed = 3;
  int equal = 0;
  for (int i = 0; i < 500; i++) {
    Sample a;
    Sample before;
    cpb_arena_reset(arena);
    Sample_random(&a, arena, &seed, 3);
    Sample *b = copy_of(&a, arena);
    change(b, &seed);
    before = *b;
    bool same = cpb_message_equal(&Sample_def, &a, b);
    assert_int_equal(diff(&a, b, arena).len == 0, same);
    assert_int_equal(diff(b, &a, arena).len == 0, same);
    assert_memory_equal(&before, b, sizeof(before));
    equal += same;
  }
  assert_true(equal > 50 && equal < 450);
}

CRPC_TEST_MAIN(cmocka_unit_test(equal_messages_have_none),
               cmocka_unit_test(values), cmocka_unit_test(long_strings_are_cut),
               cmocka_unit_test(sub_messages_and_oneofs),
               cmocka_unit_test(lists),
               cmocka_unit_test(maps_are_compared_by_key),
               cmocka_unit_test(unknown_fields_are_noted),
               cmocka_unit_test(so_many_lines),
               cmocka_unit_test(types_without_names),
               cmocka_unit_test(endless_messages_end),
               cmocka_unit_test(agrees_with_equal))
