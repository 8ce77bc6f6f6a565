/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Extensions: boxes, the fields that they stand for, and their JSON. The tables
 * are those of
 *
 *   extend Sample { repeated int32 numbers = 1000 [packed = true];
 *                   optional string title = 1001 [default = "none"];
 *                   optional Sample more = 1002; }
 *   message Set { option message_set_wire_format = true; }
 *   extend Set { optional Sample item = 70; } */

#include "pb/fixture.h"
#include "pb/sample.h"

typedef struct Numbers {
  cpb_head cpb_;
  CPB_LIST(int32_t) value;
} Numbers;
typedef struct Title {
  cpb_head cpb_;
  bool has_value;
  cpb_str value;
} Title;
typedef struct More {
  cpb_head cpb_;
  Sample *value;
} More;
typedef struct Set {
  cpb_head cpb_;
} Set;

typedef More Item;
static const cpb_sub sample_sub[] = {{.message = &Sample_def}};
static const Title none = {.value = CPB_STR_INIT("none")};

#define BOX(Type, full, empty, ...)                              \
  static const cpb_field_def Type##_fields[] = {__VA_ARGS__};    \
  static const cpb_field_name Type##_names[] = {                 \
      {CPB_STR_INIT("[" full "]"), CPB_STR_INIT("[" full "]")}}; \
  static const cpb_message_def Type##_def = {                    \
      .fields = Type##_fields,                                   \
      .subs = sample_sub,                                        \
      .field_count = 1,                                          \
      .size = sizeof(Type),                                      \
      .abi = CPB_TABLE_ABI,                                      \
      .prototype = (empty),                                      \
      .full_name = CPB_STR_INIT(full),                           \
      .names = Type##_names,                                     \
  }

BOX(Numbers, "test.numbers", NULL,
    {CPB_TAG(1000, 2), offsetof(Numbers, value), 0, CPB_INT32, CPB_PACKED, 0, 0,
     0, 0});
BOX(Title, "test.title", &none,
    {CPB_TAG(1001, 2), offsetof(Title, value), offsetof(Title, has_value),
     CPB_STRING, CPB_EXPLICIT, CPB_FIELD_UTF8, 0, 0, 0});
BOX(More, "test.more", NULL,
    {CPB_TAG(1002, 2), offsetof(More, value), 0, CPB_MESSAGE, CPB_IMPLICIT, 0,
     0, 0, 0});
BOX(Item, "test.item", NULL,
    {CPB_TAG(70, 2), offsetof(Item, value), 0, CPB_MESSAGE, CPB_IMPLICIT, 0, 0,
     0, 0});

static const cpb_message_def Set_def = {.size = sizeof(Set),
                                        .abi = CPB_TABLE_ABI,
                                        .flags = CPB_MESSAGE_SET,
                                        .full_name = CPB_STR_INIT("test.Set")};

static const cpb_extension numbers_ext = {&Sample_def, &Numbers_def};
static const cpb_extension title_ext = {&Sample_def, &Title_def};
static const cpb_extension more_ext = {&Sample_def, &More_def};
static const cpb_extension item_ext = {&Set_def, &Item_def};
static const cpb_extension *const some[] = {&numbers_ext, &more_ext};
static const cpb_extension *const others[] = {&title_ext, &item_ext};
static const cpb_file_def file = {.extensions = others, .extension_count = 2};
static const cpb_file_def *const files[] = {&file};
static const cpb_registry by_file = {.files = files, .file_count = 1};
static const cpb_registry registry = {
    .extensions = some, .extension_count = 2, .next = &by_file};

static cpb_str encode(const void *msg, const cpb_message_def *def,
                      cpb_arena *arena) {
  cpb_str out;
  assert_int_equal(checked(cpb_encode(msg, def, NULL, arena, &out, NULL)),
                   CPB_OK);
  return out;
}

static cpb_str print(const void *msg, const cpb_message_def *def,
                     cpb_arena *arena) {
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .registry = &registry};
  cpb_str out;
  assert_int_equal(checked(cpb_to_json(msg, def, &options, arena, &out, NULL)),
                   CPB_OK);
  return out;
}

static cpb_code parse(cpb_str json, uint64_t flags, const cpb_message_def *def,
                      cpb_arena *arena, void *msg, cpb_error *error) {
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .flags = flags,
                               .registry = &registry};
  return checked(
      cpb_from_json(json.data, json.len, def, &options, arena, msg, error));
}

CRPC_TEST(set_get_has_clear) {
  cpb_arena *arena = new_arena();
  Sample msg = {.i32 = 1};
  int32_t some_numbers[] = {7, 300};
  Numbers numbers = {.value = {some_numbers, 2, 0}};
  Title title = {.has_value = true, .value = CPB_STR("T")};
  assert_false(cpb_extension_has(&title_ext, &msg));
  crpc_must(
      cpb_unknown_add(&msg, CPB_STR("\xC8\x3E\x05"), arena)); /* 1001: 5 */
  assert_false(cpb_extension_has(&title_ext, &msg)); /* not its wire type */
  assert_int_equal(
      checked(cpb_extension_set(&numbers_ext, &msg, &numbers, arena, NULL)),
      CPB_OK);
  assert_int_equal(
      checked(cpb_extension_set(&title_ext, &msg, &title, arena, NULL)),
      CPB_OK);
  assert_true(cpb_extension_has(&title_ext, &msg));
  title.value = CPB_STR("U");
  assert_int_equal(
      checked(cpb_extension_set(&title_ext, &msg, &title, arena, NULL)),
      CPB_OK);
  assert_bytes(encode(&msg, &Sample_def, arena),
               "\x08\x01\xC8\x3E\x05\xC2\x3E\x03\x07\xAC\x02\xCA\x3E\x01U");
  Numbers got = {0};
  assert_int_equal(
      checked(cpb_extension_get(&numbers_ext, &msg, arena, &got, NULL)),
      CPB_OK);
  assert_int_equal(got.value.len, 2);
  assert_int_equal(got.value.items[1], 300);
  crpc_must(cpb_extension_clear(&numbers_ext, &msg, arena));
  assert_bytes(encode(&msg, &Sample_def, arena),
               "\x08\x01\xC8\x3E\x05\xCA\x3E\x01U");
  Title *empty = cpb_message_new(&Title_def, arena);
  crpc_must(empty != NULL);
  assert_int_equal(
      checked(cpb_extension_set(&title_ext, &msg, empty, arena, NULL)), CPB_OK);
  assert_false(cpb_extension_has(&title_ext, &msg));
  assert_int_equal(
      checked(cpb_extension_get(&title_ext, &msg, arena, empty, NULL)), CPB_OK);
  assert_false(empty->has_value);
  assert_bytes(empty->value, "none");
}

/* Elements of several runs, packed and not, and a message in two parts. */
CRPC_TEST(values_in_parts) {
  cpb_arena *arena = new_arena();
  Sample msg = {0};
  cpb_str bytes = CPB_STR(
      "\xC0\x3E\x01\x08\x02\xC2\x3E\x02\x03\x04"
      "\xD2\x3E\x02\x08\x05\x10\x07\xD2\x3E\x02\x10\x06");
  assert_int_equal(checked(cpb_decode(bytes.data, bytes.len, &Sample_def, NULL,
                                      arena, &msg, NULL)),
                   CPB_OK);
  Numbers numbers = {0};
  assert_int_equal(
      checked(cpb_extension_get(&numbers_ext, &msg, arena, &numbers, NULL)),
      CPB_OK);
  assert_int_equal(numbers.value.len, 3);
  assert_int_equal(numbers.value.items[2], 4);
  More more = {0};
  assert_int_equal(
      checked(cpb_extension_get(&more_ext, &msg, arena, &more, NULL)), CPB_OK);
  assert_int_equal(more.value->i32, 5);
  assert_int_equal(more.value->i64, 6);
}

CRPC_TEST(a_value_that_does_not_decode) {
  cpb_arena *arena = new_arena();
  Sample msg = {0};
  More more = {0};
  cpb_error error;
  crpc_must(cpb_unknown_add(&msg, CPB_STR("\xD2\x3E\x01\x08"), arena));
  assert_int_equal(
      checked(cpb_extension_get(&more_ext, &msg, arena, &more, &error)),
      CPB_MALFORMED);
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .registry = &registry};
  cpb_str out;
  assert_int_equal(
      checked(cpb_to_json(&msg, &Sample_def, &options, arena, &out, &error)),
      CPB_INVALID_ARGUMENT);
  assert_string_equal(error.path, "test.Sample[test.more]");
  assert_int_equal(
      checked(cpb_to_text(&msg, &Sample_def, &options, arena, &out, &error)),
      CPB_INVALID_ARGUMENT);
  assert_string_equal(error.path, "test.Sample[test.more]");
}

CRPC_TEST(json) {
  static const cpb_str text = CPB_STR_INIT(
      "{\"i32\":1,\"[test.numbers]\":[1,2],\"[test.more]\":{\"i32\":2,"
      "\"[test.title]\":\"in\"},\"[test.title]\":\"out\"}");
  cpb_arena *arena = new_arena();
  Sample msg = {0};
  cpb_error error;
  assert_int_equal(parse(text, 0, &Sample_def, arena, &msg, &error), CPB_OK);
  assert_true(cpb_str_equal(print(&msg, &Sample_def, arena), text));
  assert_int_equal(parse(CPB_STR("{\"[test.title]\":\"a\",\"[test.more]\":{},"
                                 "\"[test.title]\":\"b\"}"),
                         0, &Sample_def, arena, &msg, &error),
                   CPB_MALFORMED);
  assert_int_equal(parse(CPB_STR("{\"[test.title]\":1}"), 0, &Sample_def, arena,
                         &msg, &error),
                   CPB_MALFORMED);
  assert_string_equal(error.path, "test.Sample[test.title]");
  assert_int_equal(parse(CPB_STR("{\"[test.item]\":{}}"), 0, &Sample_def, arena,
                         &msg, &error),
                   CPB_MALFORMED); /* of another type */
  assert_int_equal(parse(CPB_STR("{\"[test.item]\":{},\"[test.title]\":null}"),
                         CPB_IGNORE_UNKNOWN, &Sample_def, arena, &msg, &error),
                   CPB_OK);
}

CRPC_TEST(message_sets) {
  cpb_arena *arena = new_arena();
  Set set = {0};
  Sample sample = {.i32 = 3};
  Item item = {.value = &sample};
  assert_int_equal(
      checked(cpb_extension_set(&item_ext, &set, &item, arena, NULL)), CPB_OK);
  assert_bytes(encode(&set, &Set_def, arena),
               "\x0B\x10\x46\x1A\x02\x08\x03\x0C");
  assert_bytes(print(&set, &Set_def, arena), "{\"[test.item]\":{\"i32\":3}}");
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .registry = &registry};
  cpb_str text;
  assert_int_equal(
      checked(cpb_to_text(&set, &Set_def, &options, arena, &text, NULL)),
      CPB_OK);
  assert_bytes(text, "[test.item] { i32: 3 }"); /* not within test.Sample */
  crpc_must(cpb_extension_clear(&item_ext, &set, arena));
  assert_bytes(encode(&set, &Set_def, arena), "");
  /* the parts in another order, and an item of an extension unknown to us */
  crpc_must(cpb_unknown_add(&set,
                            CPB_STR("\x0B\x1A\x02\x10\x04\x10\x46\x0C"
                                    "\x0B\x10\x47\x1A\x00\x0C"),
                            arena));
  Item got = {0};
  assert_int_equal(
      checked(cpb_extension_get(&item_ext, &set, arena, &got, NULL)), CPB_OK);
  assert_int_equal(got.value->i64, 4);
  crpc_must(cpb_extension_clear(&item_ext, &set, arena));
  assert_bytes(encode(&set, &Set_def, arena), "\x0B\x10\x47\x1A\x00\x0C");
}

CRPC_TEST(registries) {
  assert_ptr_equal(
      cpb_registry_find_extension(&registry, &Set_def, CPB_STR("test.item")),
      &item_ext);
  assert_null(cpb_registry_find_extension(&registry, &Sample_def,
                                          CPB_STR("test.item")));
  assert_null(
      cpb_registry_find_extension(NULL, &Set_def, CPB_STR("test.item")));
}

/* Each of many fields makes a message anew; the budget is for all of them. */
CRPC_TEST_NO_OOM(has_one_budget_for_all_its_fields) {
  enum { FIELDS = 100000 };
  cpb_arena *arena = new_arena();
  cpb_str one = CPB_STR("\xD2\x3E\x09\xAA\x03\x00\xB2\x03\x03\xAA\x03\x00");
  char *bytes = cpb_arena_alloc(arena, FIELDS * one.len);
  crpc_must(bytes != NULL);
  for (size_t i = 0; i < FIELDS; i++) {
    memcpy(bytes + i * one.len, one.data, one.len);
  }
  Sample msg = {0};
  More more = {0};
  cpb_error error;
  crpc_must(cpb_unknown_add(&msg, (cpb_str){bytes, FIELDS * one.len}, arena));
  size_t before = cpb_arena_bytes(arena);
  assert_int_equal(
      checked(cpb_extension_get(&more_ext, &msg, arena, &more, &error)),
      CPB_LIMIT);
  assert_in_range(cpb_arena_bytes(arena) - before, 0, (size_t)80 << 20);
}

CRPC_TEST_MAIN(cmocka_unit_test(has_one_budget_for_all_its_fields),
               cmocka_unit_test(set_get_has_clear),
               cmocka_unit_test(values_in_parts),
               cmocka_unit_test(a_value_that_does_not_decode),
               cmocka_unit_test(json), cmocka_unit_test(message_sets),
               cmocka_unit_test(registries))
