/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "cpb/reflect.h"

#include "pb/fixture.h"
#include "pb/sample.h"

static const cpb_field_def *field_of(const char *name) {
  const cpb_field_def *field =
      cpb_field_by_name(&Sample_def, cpb_str_from_cstr(name));
  assert_non_null(field);
  return field;
}

static Sample *new_sample(cpb_arena *arena) {
  Sample *msg = cpb_message_new(&Sample_def, arena);
  crpc_must(msg != NULL);
  return msg;
}

#define GET(msg, name) cpb_field_get(&Sample_def, msg, field_of(name))
#define SET(msg, name, ...) \
  cpb_field_set(&Sample_def, msg, field_of(name), (cpb_value){__VA_ARGS__})

/* ---- Fields ---- */

CRPC_TEST(finds_fields) {
  const cpb_field_def *field = cpb_field_by_number(&Sample_def, 18);
  assert_ptr_equal(field, field_of("opt_i32"));
  assert_ptr_equal(cpb_field_by_json_name(&Sample_def, CPB_STR("optI32")),
                   field);
  assert_null(cpb_field_by_json_name(&Sample_def, CPB_STR("opt_i32")));
  assert_null(cpb_field_by_name(&Sample_def, CPB_STR("")));
  assert_null(cpb_field_by_number(&Sample_def, 0));
  assert_null(cpb_field_by_number(&Sample_def, 22));
  assert_int_equal(cpb_field_number(field_of("one_color")), 60000);
  cpb_message_def nameless = Sample_def;
  nameless.names = NULL;
  assert_null(cpb_field_by_name(&nameless, CPB_STR("i32")));
  assert_null(cpb_field_by_json_name(&nameless, CPB_STR("i32")));
}

CRPC_TEST(tells_what_a_field_is) {
  const cpb_field_def *map = field_of("by_id");
  const cpb_field_def *list = field_of("packed_level");
  assert_true(cpb_field_is_map(map) && !cpb_field_is_list(map));
  assert_true(cpb_field_is_list(list) && !cpb_field_is_map(list));
  assert_false(cpb_field_is_list(field_of("i32")));
  assert_ptr_equal(cpb_field_message(&Sample_def, map), &Sample_ByIdEntry_def);
  assert_ptr_equal(cpb_field_message(&Sample_def, field_of("grp")),
                   &Sample_Grp_def);
  assert_null(cpb_field_message(&Sample_def, list));
  assert_ptr_equal(cpb_field_enum(&Sample_def, list), &Level_def);
  assert_null(cpb_field_enum(&Sample_def, map));
}

/* ---- Single values ---- */

CRPC_TEST(sets_and_gets_every_type) {
  cpb_arena *arena = new_arena();
  Sample *msg = new_sample(arena);
  Sample want;
  Sample_fill(&want, arena, 0);
  for (size_t i = 0; i < Sample_def.field_count; i++) {
    const cpb_field_def *field = &Sample_def.fields[i];
    if (cpb_field_is_list(field) || cpb_field_is_map(field) ||
        field->mode == CPB_ONEOF) {
      continue;
    }
    assert_false(cpb_field_has(msg, field));
    cpb_value value = cpb_field_get(&Sample_def, &want, field);
    assert_true(cpb_field_set(&Sample_def, msg, field, value));
    assert_int_equal(cpb_field_has(msg, field), cpb_field_has(&want, field));
  }
  assert_int_equal(msg->i64, INT64_MIN);
  assert_int_equal(GET(msg, "u32").u32, UINT32_MAX);
  assert_true(GET(msg, "dbl").f64 == -0.1);
  assert_true(GET(msg, "flt").f32 == 1.5f);
  assert_true(GET(msg, "bol").boolean);
  assert_bytes(GET(msg, "byt").str, "\x01\x02\x00\xFF");
  assert_ptr_equal(GET(msg, "grp").message, want.grp);
  assert_true(msg->has_opt_i32);
}

CRPC_TEST(gets_defaults) {
  Needy needy = {.has_count = true, .count = 5};
  const cpb_field_def *count = cpb_field_by_number(&Needy_def, 5);
  assert_int_equal(cpb_field_get(&Needy_def, &needy, count).i32, 5);
  cpb_field_clear(&Needy_def, &needy, count);
  assert_false(needy.has_count);
  assert_int_equal(needy.count, 7);
  needy.count = 1; /* of no account: it is unset */
  assert_int_equal(cpb_field_get(&Needy_def, &needy, count).i32, 7);
  cpb_message_clear(&Needy_def, &needy);
  assert_int_equal(needy.count, 7);
  Sample sample = {0};
  assert_null(GET(&sample, "child").message);
  assert_int_equal(GET(&sample, "one_i32").i32, 0);
  assert_int_equal(GET(&sample, "one_str").str.len, 0);
}

CRPC_TEST(members_of_a_oneof) {
  cpb_arena *arena = new_arena();
  Sample *msg = new_sample(arena);
  const cpb_field_def *member = field_of("one_bool");
  assert_null(cpb_field_which(&Sample_def, msg, member));
  assert_true(SET(msg, "one_i32", .i32 = 0));
  assert_ptr_equal(cpb_field_which(&Sample_def, msg, member),
                   field_of("one_i32"));
  assert_true(SET(msg, "one_str", .str = CPB_STR("s")));
  assert_int_equal(msg->which_case, 52);
  assert_int_equal(GET(msg, "one_i32").i32, 0);
  cpb_field_clear(&Sample_def, msg, member); /* another one is set */
  assert_int_equal(msg->which_case, 52);
  Sample *sub =
      cpb_field_mutable(&Sample_def, msg, field_of("one_more"), arena);
  crpc_must(sub != NULL);
  assert_int_equal(msg->which_case, 54);
  assert_ptr_equal(GET(msg, "one_more").message, sub);
  assert_null(GET(msg, "one_msg").message);
  cpb_field_clear(&Sample_def, msg, field_of("one_more"));
  assert_int_equal(msg->which_case, 0);
  assert_null(msg->which.one_more);
  assert_null(cpb_field_which(&Sample_def, msg, field_of("i32")));
}

CRPC_TEST(sub_messages) {
  cpb_arena *arena = new_arena();
  Sample *msg = new_sample(arena);
  const cpb_field_def *child = field_of("child");
  Sample *sub = cpb_field_mutable(&Sample_def, msg, child, arena);
  crpc_must(sub != NULL);
  assert_ptr_equal(msg->child, sub);
  assert_ptr_equal(cpb_field_mutable(&Sample_def, msg, child, arena), sub);
  assert_true(SET(msg, "child", .message = NULL));
  assert_null(msg->child);
  assert_true(SET(msg, "child", .message = sub));
  assert_true(cpb_field_has(msg, child));
}

/* ---- Lists ---- */

CRPC_TEST(lists_of_numbers) {
  cpb_arena *arena = new_arena();
  Sample *msg = new_sample(arena);
  const cpb_field_def *list = field_of("packed_i32");
  for (int32_t i = 0; i < 10; i++) {
    crpc_must(cpb_field_add(&Sample_def, msg, list, (cpb_value){.i32 = i * i},
                            arena));
  }
  assert_int_equal(cpb_field_count(msg, list), 10);
  assert_int_equal(cpb_field_at(&Sample_def, msg, list, 9).i32, 81);
  assert_true(cpb_field_set_at(&Sample_def, msg, list, 9,
                               (cpb_value){.i32 = -1}, arena));
  assert_int_equal(msg->packed_i32.items[9], -1);
  cpb_field_truncate(msg, list, 11);
  assert_int_equal(msg->packed_i32.len, 10);
  cpb_field_truncate(msg, list, 4);
  assert_int_equal(msg->packed_i32.len, 4);
  cpb_field_clear(&Sample_def, msg, list);
  assert_false(cpb_field_has(msg, list));
}

CRPC_TEST(lists_of_messages) {
  cpb_arena *arena = new_arena();
  Sample *msg = new_sample(arena);
  const cpb_field_def *list = field_of("kids");
  Sample first = {.i32 = 1};
  crpc_must(cpb_field_add(&Sample_def, msg, list,
                          (cpb_value){.message = &first}, arena));
  Sample *kid = cpb_field_add_message(&Sample_def, msg, list, arena);
  crpc_must(kid != NULL);
  kid->i32 = 2;
  assert_int_equal(msg->kids.items[0].i32, 1);
  assert_ptr_equal(cpb_field_at(&Sample_def, msg, list, 1).message, kid);
  kid = cpb_field_mutable_at(&Sample_def, msg, list, 1, arena);
  assert_ptr_equal(kid, &msg->kids.items[1]);
  assert_true(cpb_field_set_at(&Sample_def, msg, list, 1,
                               (cpb_value){.message = &first}, arena));
  assert_int_equal(kid->i32, 1);
  assert_true(cpb_field_set_at(&Sample_def, msg, list, 1,
                               (cpb_value){.message = NULL}, arena));
  assert_int_equal(kid->i32, 0);
}

/* An array of the program's own is copied before it is written to. */
CRPC_TEST(own_arrays_stay_as_they_are) {
  cpb_arena *arena = new_arena();
  static int32_t numbers[] = {1, 2};
  Sample own[1] = {{.i32 = 1}};
  Sample *msg = new_sample(arena);
  msg->plain_i32.items = numbers;
  msg->plain_i32.len = 2;
  msg->kids.items = own;
  msg->kids.len = 1;
  crpc_must(cpb_field_set_at(&Sample_def, msg, field_of("plain_i32"), 1,
                             (cpb_value){.i32 = 9}, arena));
  assert_int_equal(numbers[1], 2);
  assert_int_equal(msg->plain_i32.items[1], 9);
  Sample *kid =
      cpb_field_mutable_at(&Sample_def, msg, field_of("kids"), 0, arena);
  crpc_must(kid != NULL);
  assert_true(kid != &own[0] && kid->i32 == 1);
}

/* ---- Maps ---- */

CRPC_TEST(maps) {
  cpb_arena *arena = new_arena();
  Sample *msg = new_sample(arena);
  const cpb_field_def *map = field_of("by_name");
  cpb_value ada = {.str = CPB_STR("ada")};
  cpb_value bob = {.str = CPB_STR("bob")};
  cpb_value value;
  cpb_value key;
  assert_false(cpb_field_find(&Sample_def, msg, map, ada, NULL));
  crpc_must(
      cpb_field_put(&Sample_def, msg, map, ada, (cpb_value){.i32 = 1}, arena));
  crpc_must(
      cpb_field_put(&Sample_def, msg, map, bob, (cpb_value){.i32 = 2}, arena));
  crpc_must(
      cpb_field_put(&Sample_def, msg, map, ada, (cpb_value){.i32 = 3}, arena));
  assert_int_equal(cpb_field_count(msg, map), 2);
  assert_true(cpb_field_find(&Sample_def, msg, map, ada, &value));
  assert_int_equal(value.i32, 3);
  cpb_field_entry(&Sample_def, msg, map, 1, &key, &value);
  assert_bytes(key.str, "bob");
  assert_int_equal(value.i32, 2);
  assert_true(cpb_field_remove(&Sample_def, msg, map, ada));
  assert_false(cpb_field_remove(&Sample_def, msg, map, ada));
  assert_int_equal(cpb_field_count(msg, map), 1);
  cpb_field_entry(&Sample_def, msg, map, 1, &key, &value);
  assert_int_equal(key.str.len, 0);
}

CRPC_TEST(maps_of_messages) {
  cpb_arena *arena = new_arena();
  Sample *msg = new_sample(arena);
  Sample sub = {.i32 = 5};
  const cpb_field_def *map = field_of("by_id");
  cpb_value value;
  crpc_must(cpb_field_put(&Sample_def, msg, map, (cpb_value){.i32 = -7},
                          (cpb_value){.message = &sub}, arena));
  assert_int_equal(msg->by_id.items[0].key, -7);
  assert_true(
      cpb_field_find(&Sample_def, msg, map, (cpb_value){.i32 = -7}, &value));
  assert_ptr_equal(value.message, &sub);
}

/* ---- Misuse ---- */

CRPC_TEST(wrong_modes_do_nothing) {
  cpb_arena *arena = new_arena();
  Sample *msg = new_sample(arena);
  const cpb_field_def *number = field_of("i32");
  const cpb_field_def *list = field_of("packed_i32");
  const cpb_field_def *map = field_of("by_name");
  cpb_value value = {.i32 = 1};
  cpb_value key = {.str = CPB_STR("k")};
  assert_false(cpb_field_set(&Sample_def, msg, list, value));
  assert_false(cpb_field_set(&Sample_def, msg, map, value));
  assert_null(cpb_field_mutable(&Sample_def, msg, number, arena));
  assert_null(cpb_field_mutable(&Sample_def, msg, field_of("kids"), arena));
  assert_false(cpb_field_add(&Sample_def, msg, number, value, arena));
  assert_false(cpb_field_add(&Sample_def, msg, map, value, arena));
  assert_null(cpb_field_add_message(&Sample_def, msg, list, arena));
  assert_null(cpb_field_add_message(&Sample_def, msg, map, arena));
  assert_false(cpb_field_set_at(&Sample_def, msg, list, 0, value, arena));
  assert_null(cpb_field_mutable_at(&Sample_def, msg, list, 0, arena));
  assert_int_equal(cpb_field_at(&Sample_def, msg, list, 0).u64, 0);
  assert_int_equal(cpb_field_at(&Sample_def, msg, map, 0).u64, 0);
  assert_int_equal(cpb_field_count(msg, number), 0);
  assert_false(cpb_field_put(&Sample_def, msg, list, key, value, arena));
  assert_false(cpb_field_find(&Sample_def, msg, number, key, NULL));
  assert_false(cpb_field_remove(&Sample_def, msg, list, key));
  cpb_field_truncate(msg, number, 0);
  Sample empty = {0};
  assert_true(cpb_message_equal(&Sample_def, msg, &empty));
}

/* ---- Visits ---- */

typedef struct log {
  cpb_arena *arena;
  char text[2048];
  size_t len;
  cpb_visit_next next; /* for messages */
  size_t left;         /* calls until it stops */
} log;

static cpb_visit_next note(void *user, const cpb_path *path, cpb_value value) {
  log *l = user;
  cpb_str text = cpb_path_text(path, l->arena);
  (void)value;
  if (text.len > 0 && l->len + text.len + 1 < sizeof(l->text)) {
    memcpy(l->text + l->len, text.data, text.len);
    l->len += text.len;
    l->text[l->len++] = ' ';
  }
  return --l->left ? l->next : CPB_VISIT_STOP;
}

static Sample *to_visit(cpb_arena *arena) {
  Sample *msg = new_sample(arena);
  msg->i32 = 1;
  msg->child = new_sample(arena);
  msg->child->has_opt_i32 = true;
  for (int i = 0; i < 2; i++) {
    Sample *kid = cpb_list_add_message(&msg->kids, &Sample_def, arena);
    crpc_must(kid != NULL);
    kid->bol = i == 1;
  }
  static const char *const keys[] = {"z\"", "a", "a"};
  for (size_t i = 0; i < CPB__COUNT(keys); i++) {
    Sample_ByNameEntry *entry =
        cpb_list_add_message(&msg->by_name, &Sample_ByNameEntry_def, arena);
    crpc_must(entry != NULL);
    *entry = (Sample_ByNameEntry){cpb_str_from_cstr(keys[i]), (int32_t)i};
  }
  int32_t id = -7;
  Sample_ByIdEntry *entry =
      cpb_map_put(&msg->by_id, &Sample_ByIdEntry_def, &id, arena);
  crpc_must(entry != NULL);
  entry->value = new_sample(arena);
  entry->value->which_case = 53; /* an empty message */
  return msg;
}

static void visited(cpb_visit_next next, size_t left, const char *want) {
  cpb_arena *arena = new_arena();
  cpb_visit_options options = {CPB_VISIT_OPTIONS_INIT,
                               .allocator = crpc_test_allocator()};
  const Sample *msg = to_visit(arena);
  log l = {.arena = arena, .next = next, .left = left};
  cpb_code code =
      checked(cpb_message_visit(&Sample_def, msg, &options, note, &l));
  crpc_must(!cpb_arena_failed(arena));
  assert_int_equal(code, CPB_OK);
  l.text[l.len] = '\0';
  assert_string_equal(l.text, want);
}

CRPC_TEST(visits_all_in_order) {
  visited(CPB_VISIT_INTO, 100,
          "i32 child child.opt_i32 kids[0] kids[1] kids[1].bol by_name[\"a\"] "
          "by_name[\"z\\\"\"] by_id[-7] by_id[-7].one_msg ");
}

CRPC_TEST(visits_one_level) {
  visited(CPB_VISIT_OVER, 100,
          "i32 child kids[0] kids[1] by_name[\"a\"] by_name[\"z\\\"\"] "
          "by_id[-7] ");
}

CRPC_TEST(stops_a_visit) {
  visited(CPB_VISIT_INTO, 3, "i32 child child.opt_i32 ");
  visited(CPB_VISIT_INTO, 5, "i32 child child.opt_i32 kids[0] kids[1] ");
  visited(
      CPB_VISIT_INTO, 7,
      "i32 child child.opt_i32 kids[0] kids[1] kids[1].bol by_name[\"a\"] ");
}

CRPC_TEST(visits_so_deep) {
  cpb_arena *arena = new_arena();
  Sample *msg = new_sample(arena);
  msg->child = msg; /* endless */
  cpb_visit_options options = {CPB_VISIT_OPTIONS_INIT, .max_depth = 3};
  log l = {.arena = arena, .next = CPB_VISIT_INTO, .left = 1000};
  assert_int_equal(cpb_message_visit(&Sample_def, msg, &options, note, &l),
                   CPB_LIMIT);
  l.text[l.len] = '\0';
  crpc_must(!cpb_arena_failed(arena));
  assert_string_equal(l.text,
                      "child child.child child.child.child "
                      "child.child.child.child ");
  assert_int_equal(cpb_message_visit(&Sample_def, msg, NULL, note, &l),
                   CPB_LIMIT);
  options.struct_size += 8;
  struct {
    cpb_visit_options options;
    uint64_t later;
  } newer = {options, 1};
  assert_int_equal(
      cpb_message_visit(&Sample_def, msg, &newer.options, note, &l),
      CPB_INVALID_ARGUMENT);
}

/* ---- Paths ---- */

static void is_key(cpb_str key, const char *want) {
  cpb_arena *arena = new_arena();
  cpb_path path = {
      .def = &Sample_def, .field = field_of("by_name"), .key = {.str = key}};
  cpb_str text = cpb_path_text(&path, arena);
  crpc_must(text.data != NULL);
  assert_int_equal(text.len, strlen(want));
  assert_memory_equal(text.data, want, text.len);
}

CRPC_TEST(keys_are_escaped_and_cut) {
  is_key(CPB_STR(""), "by_name[\"\"]");
  is_key(CPB_STR("a\nb\"\\"), "by_name[\"a\\012b\\\"\\\\\"]");
  is_key(CPB_STR("h\xC3\xA9"), "by_name[\"h\xC3\xA9\"]");
  is_key(CPB_STR("\xFF\xC3\xA9"), "by_name[\"\\377\\303\\251\"]");
  is_key(CPB_STR("0123456789012345678901234567890123456789"),
         "by_name[\"0123456789012345678901234567890123...\"]");
  is_key(CPB_STR("012345678901234567890123456789012\xE2\x82\xAC-"),
         "by_name[\"012345678901234567890123456789012\xE2\x82\xAC...\"]");
}

CRPC_TEST(keys_of_all_types) {
  static const struct {
    const char *field;
    cpb_value key;
    const char *want;
  } cases[] = {{"flags", {.boolean = true}, "flags[true]"},
               {"flags", {.boolean = false}, "flags[false]"},
               {"wide", {.u64 = UINT64_MAX}, "wide[18446744073709551615]"},
               {"longs", {.i64 = INT64_MIN}, "longs[-9223372036854775808]"},
               {"by_id", {.i32 = 3}, "by_id[3]"}};
  cpb_arena *arena = new_arena();
  for (size_t i = 0; i < CPB__COUNT(cases); i++) {
    cpb_path path = {.def = &Sample_def,
                     .field = field_of(cases[i].field),
                     .key = cases[i].key};
    cpb_str text = cpb_path_text(&path, arena);
    crpc_must(text.data != NULL);
    assert_true(cpb_str_equal(text, cpb_str_from_cstr(cases[i].want)));
  }
}

/* ---- Required fields ---- */

CRPC_TEST(required_fields_are_checked) {
  Needy needy = {.has_id = true};
  cpb_error error;
  assert_int_equal(cpb_message_check_required(&Needy_def, &needy, &error),
                   CPB_MALFORMED);
  assert_string_equal(error.path, "test.Needy.name");
  needy.has_name = true;
  assert_int_equal(cpb_message_check_required(&Needy_def, &needy, NULL),
                   CPB_OK);
}

CRPC_TEST_MAIN(
    cmocka_unit_test(finds_fields), cmocka_unit_test(tells_what_a_field_is),
    cmocka_unit_test(sets_and_gets_every_type), cmocka_unit_test(gets_defaults),
    cmocka_unit_test(members_of_a_oneof), cmocka_unit_test(sub_messages),
    cmocka_unit_test(lists_of_numbers), cmocka_unit_test(lists_of_messages),
    cmocka_unit_test(own_arrays_stay_as_they_are), cmocka_unit_test(maps),
    cmocka_unit_test(maps_of_messages),
    cmocka_unit_test(wrong_modes_do_nothing),
    cmocka_unit_test(visits_all_in_order), cmocka_unit_test(visits_one_level),
    cmocka_unit_test(stops_a_visit), cmocka_unit_test(visits_so_deep),
    cmocka_unit_test(keys_are_escaped_and_cut),
    cmocka_unit_test(keys_of_all_types),
    cmocka_unit_test(required_fields_are_checked))
