/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "cpb/wkt.h"
#include "pb/fixture.h"
#include "pb/sample.h"

static google_protobuf_FieldMask mask_of(const char *text, cpb_arena *arena) {
  google_protobuf_FieldMask mask = {.paths = {NULL, 0, 0}};
  crpc_must(cpb_field_mask_from_text(&mask, cpb_str_from_cstr(text), arena));
  return mask;
}

static Sample *read(const char *text, cpb_arena *arena) {
  Sample *msg = cpb_message_new(&Sample_def, arena);
  crpc_must(msg != NULL);
  cpb_code code = checked(
      cpb_from_text(text, strlen(text), &Sample_def, NULL, arena, msg, NULL));
  assert_int_equal(code, CPB_OK);
  return msg;
}

static void is_text(const Sample *msg, const char *want, cpb_arena *arena) {
  cpb_str out = {NULL, 0};
  cpb_code code =
      checked(cpb_to_text(msg, &Sample_def, NULL, arena, &out, NULL));
  assert_int_equal(code, CPB_OK);
  if (!cpb_str_equal(out, cpb_str_from_cstr(want))) {
    print_message("have %.*s\nwant %s\n", CPB_STR_ARG(out), want);
  }
  assert_true(cpb_str_equal(out, cpb_str_from_cstr(want)));
}

/* ---- Paths ---- */

static void normal(const char *text, const char *want) {
  cpb_arena *arena = new_arena();
  google_protobuf_FieldMask mask = mask_of(text, arena);
  crpc_must(cpb_field_mask_normalize(&mask, arena));
  cpb_str out = cpb_field_mask_to_text(&mask, arena);
  crpc_must(out.data != NULL);
  assert_int_equal(out.len, strlen(want));
  assert_memory_equal(out.data, want, out.len);
}

CRPC_TEST(normal_form) {
  normal("", "");
  normal(",,", "");
  normal("b,a", "a,b");
  normal("a.b,a", "a");
  normal("a_b,a.b.c,a.b,a.c,a_b", "a.b,a.c,a_b");
  normal("f,e,d,c,b,a,ab,a.b", "a,ab,b,c,d,e,f");
}

CRPC_TEST(union_of_two) {
  cpb_arena *arena = new_arena();
  google_protobuf_FieldMask mask = mask_of("b,c.d", arena);
  google_protobuf_FieldMask other = mask_of("c,a", arena);
  crpc_must(cpb_field_mask_add(&mask, &other, arena));
  crpc_must(cpb_field_mask_add(&mask, &mask, arena));
  cpb_str out = cpb_field_mask_to_text(&mask, arena);
  crpc_must(out.data != NULL);
  assert_bytes(out, "a,b,c");
  assert_int_equal(other.paths.len, 2);
}

CRPC_TEST(checks_paths) {
  static const struct {
    const char *path;
    bool good;
  } cases[] = {
      {"i32", true},         {"child.child.str", true}, {"kids", true},
      {"by_name", true},     {"one_msg.i32", true},     {"grp.a", true},
      {"optI32", false},     {"nope", false},           {"child.nope", false},
      {"kids.i32", false},   {"by_id.value", false},    {"i32.x", false},
      {"child.", false},     {".child", false},         {"child..str", false},
      {"strs.child", false},
  };
  for (size_t i = 0; i < CPB__COUNT(cases); i++) {
    cpb_str path = cpb_str_from_cstr(cases[i].path);
    google_protobuf_FieldMask mask = {.paths = {&path, 1, 0}};
    cpb_error error;
    cpb_code code = cpb_field_mask_check(&mask, &Sample_def, &error);
    assert_int_equal(code, cases[i].good ? CPB_OK : CPB_INVALID_ARGUMENT);
    if (!cases[i].good) {
      assert_string_equal(error.path, cases[i].path);
    }
  }
  cpb_str none = {NULL, 0};
  google_protobuf_FieldMask mask = {.paths = {&none, 1, 0}};
  assert_int_equal(cpb_field_mask_check(&mask, &Sample_def, NULL),
                   CPB_INVALID_ARGUMENT);
}

/* ---- Applying ---- */

#define FULL                                                        \
  "i32: 1 str: \"s\" child { i32: 2 str: \"t\" child { u32: 3 } } " \
  "strs: \"x\" by_name { key: \"k\" value: 4 } one_str: \"o\""

static void applied(const char *paths, const char *want) {
  cpb_arena *arena = new_arena();
  google_protobuf_FieldMask mask = mask_of(paths, arena);
  Sample *msg = read(FULL, arena);
  cpb_code code =
      checked(cpb_field_mask_apply(&mask, &Sample_def, msg, arena, NULL));
  assert_int_equal(code, CPB_OK);
  is_text(msg, want, arena);
}

CRPC_TEST(keeps_what_is_named) {
  applied("", FULL);
  applied("i32", "i32: 1");
  applied("u64", "");
  applied("by_name,strs", "strs: \"x\" by_name { key: \"k\" value: 4 }");
  applied("child.i32,one_i32", "child { i32: 2 }");
  applied("child.i32,child.child.u32", "child { i32: 2 child { u32: 3 } }");
  applied("child.child.i32", "child { child {} }");
  applied("child.child,child,one_str",
          "child { i32: 2 str: \"t\" child { u32: 3 } } one_str: \"o\"");
}

CRPC_TEST(unknown_fields_go) {
  cpb_arena *arena = new_arena();
  google_protobuf_FieldMask mask = mask_of("child.child", arena);
  Sample *msg = read(FULL, arena);
  Sample *inner = msg->child->child;
  crpc_must(cpb_unknown_add(msg, CPB_STR("\xA0\x38\x01"), arena));
  crpc_must(cpb_unknown_add(inner, CPB_STR("\xA0\x38\x01"), arena));
  cpb_code code =
      checked(cpb_field_mask_apply(&mask, &Sample_def, msg, arena, NULL));
  assert_int_equal(code, CPB_OK);
  assert_null(msg->cpb_.unknown);
  assert_non_null(inner->cpb_.unknown);
}

CRPC_TEST(bad_masks_change_nothing) {
  cpb_arena *arena = new_arena();
  google_protobuf_FieldMask mask = mask_of("i32,nope", arena);
  Sample *msg = read(FULL, arena);
  Sample *target = read("", arena);
  cpb_error error;
  assert_int_equal(cpb_field_mask_apply(&mask, &Sample_def, msg, arena, &error),
                   CPB_INVALID_ARGUMENT);
  assert_string_equal(error.path, "nope");
  assert_int_equal(
      cpb_field_mask_merge(&mask, &Sample_def, 0, target, msg, arena, NULL),
      CPB_INVALID_ARGUMENT);
  is_text(msg, FULL, arena);
  is_text(target, "", arena);
}

/* ---- Merging ---- */

static void merged(const char *paths, uint32_t flags, const char *target,
                   const char *src, const char *want) {
  cpb_arena *arena = new_arena();
  google_protobuf_FieldMask mask = mask_of(paths, arena);
  Sample *msg = read(target, arena);
  const Sample *from = read(src, arena);
  cpb_code code = checked(
      cpb_field_mask_merge(&mask, &Sample_def, flags, msg, from, arena, NULL));
  assert_int_equal(code, CPB_OK);
  is_text(msg, want, arena);
}

CRPC_TEST(merges_what_is_named) {
  merged("", 0, "i32: 1", "i32: 2", "i32: 1");
  merged("i32", 0, "i32: 1 u32: 1", "i32: 2 u32: 2", "i32: 2 u32: 1");
  merged("i32,opt_i32", 0, "i32: 1 opt_i32: 5", "u32: 2", "");
  merged("opt_i32", 0, "", "opt_i32: 0", "opt_i32: 0");
  merged("child.i32", 0, "", "child { i32: 2 u32: 3 }", "child { i32: 2 }");
  merged("child.i32", 0, "child { i32: 2 u32: 3 }", "", "child { u32: 3 }");
  merged("child.i32", 0, "", "", "");
  merged("one_str", 0, "one_i32: 1", "one_str: \"s\"", "one_str: \"s\"");
  merged("one_str", 0, "one_i32: 1", "one_i32: 2", "one_i32: 1");
  merged("one_msg.i32", 0, "one_i32: 1", "one_msg { i32: 2 u32: 3 }",
         "one_msg { i32: 2 }");
}

CRPC_TEST(merges_or_replaces) {
  static const char target[] = "child { i32: 1 u32: 1 } strs: \"a\"";
  static const char src[] = "child { i32: 2 } strs: \"b\"";
  merged("child,strs,strs,child.i32", 0, target, src,
         "child { i32: 2 u32: 1 } strs: \"a\" strs: \"b\"");
  merged("child,strs", CPB_MASK_REPLACE_MESSAGES, target, src,
         "child { i32: 2 } strs: \"a\" strs: \"b\"");
  merged("child,strs", CPB_MASK_REPLACE_LISTS, target, src,
         "child { i32: 2 u32: 1 } strs: \"b\"");
  merged("child,strs", 0, target, "", target);
  merged("child,strs", CPB_MASK_REPLACE_LISTS | CPB_MASK_REPLACE_MESSAGES,
         target, "", "");
  merged("by_name", 0, "by_name { key: \"a\" value: 1 }",
         "by_name { key: \"a\" value: 2 } by_name { key: \"b\" value: 3 }",
         "by_name { key: \"a\" value: 2 } by_name { key: \"b\" value: 3 }");
}

/* A path may be longer than any message is deep. */
CRPC_TEST(long_paths) {
  cpb_arena *arena = new_arena();
  enum { STEPS = 1000 };
  char *text = cpb_arena_alloc(arena, STEPS * 6 + 1);
  crpc_must(text != NULL);
  for (int i = 0; i < STEPS; i++) {
    memcpy(text + (size_t)i * 6, "child.", 6);
  }
  text[STEPS * 6 - 1] = '\0';
  google_protobuf_FieldMask mask = mask_of(text, arena);
  Sample loop = {.i32 = 1};
  loop.child = &loop;
  Sample target = {0};
  cpb_error error;
  cpb_code code = checked(cpb_field_mask_merge(&mask, &Sample_def, 0, &target,
                                               &loop, arena, &error));
  assert_int_equal(code, CPB_LIMIT);
  assert_int_equal(
      checked(cpb_field_mask_apply(&mask, &Sample_def, &loop, arena, &error)),
      CPB_LIMIT);
}

CRPC_TEST_MAIN(cmocka_unit_test(normal_form), cmocka_unit_test(union_of_two),
               cmocka_unit_test(checks_paths),
               cmocka_unit_test(keeps_what_is_named),
               cmocka_unit_test(unknown_fields_go),
               cmocka_unit_test(bad_masks_change_nothing),
               cmocka_unit_test(merges_what_is_named),
               cmocka_unit_test(merges_or_replaces),
               cmocka_unit_test(long_paths))
