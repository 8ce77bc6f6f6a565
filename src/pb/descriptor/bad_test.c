/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Descriptors that protoc would not write: each is refused with the name of what
 * is wrong and of its file, and leaves the pool as it was. */

#include "base/arena.h"
#include "pb/descriptor/test.h"

/* What comes after `name: "x.proto" package: "p"`. */
static const struct bad_file {
  const char *text;
  const char *path;
  const char *message;
} bad_files[] = {
    {"syntax: \"proto4\"", "x.proto", "its syntax or edition is not known"},
    {"syntax: \"editions\" edition: EDITION_UNSTABLE", "x.proto",
     "its syntax or edition is not known"},
    {"syntax: \"editions\"", "x.proto", "its syntax or edition is not known"},
    {"dependency: \"gone.proto\"", "x.proto",
     "its import is not there: \"gone.proto\""},
    {"dependency: \"x.proto\"", "x.proto", "imports itself, by \"x.proto\""},
    {"message_type { name: \"M; x\" }", "x.proto", "not a name: \"M; x\""},
    {"message_type { name: \"M\\n\" }", "x.proto", "not a name: \"M?\""},
    {"message_type { }", "x.proto", "not a name: \"\""},
    {"message_type { name: \"M\" } message_type { name: \"M\" }", "p.M",
     "declared twice (in x.proto)"},
    {"message_type { name: \"M\" } enum_type { name: \"M\" "
     "value { name: \"A\" number: 0 } }",
     "p.M", "declared twice (in x.proto)"},
    {"message_type { name: \"M\" } service { name: \"M\" }", "p.M",
     "declared twice (in x.proto)"},
    {"message_type { name: \"M\" field { name: \"1x\" number: 1 "
     "type: TYPE_BOOL label: LABEL_OPTIONAL } }",
     "p.M", "not a name: \"1x\" (in x.proto)"},
/* fields */
#define MESSAGE(fields) "message_type { name: \"M\" " fields " }"
#define FIELD(name, number, type, more)                            \
  "field { name: \"" name "\" number: " number " type: TYPE_" type \
  " label: LABEL_OPTIONAL " more " } "
    {MESSAGE(FIELD("a", "1", "INT32", "") FIELD("a", "2", "INT32", "")),
     "p.M.a", "declared twice (in x.proto)"},
    {MESSAGE(FIELD("a", "1", "INT32", "") FIELD("b", "1", "INT32", "")),
     "p.M.b", "its number is taken (in x.proto)"},
    {MESSAGE(FIELD("a", "0", "INT32", "")), "p.M.a",
     "its number is out of range (in x.proto)"},
    {MESSAGE(FIELD("a", "-1", "INT32", "")), "p.M.a",
     "its number is out of range (in x.proto)"},
    {MESSAGE(FIELD("a", "536870912", "INT32", "")), "p.M.a",
     "its number is out of range (in x.proto)"},
    {MESSAGE("field { name: \"a\" number: 1 }"), "p.M.a",
     "its type is not known (in x.proto)"},
    {MESSAGE(FIELD("a", "1", "MESSAGE", "type_name: \".p.N\"")), "p.M.a",
     "its type is not known: \".p.N\" (in x.proto)"},
    {MESSAGE(FIELD("a", "1", "MESSAGE", "type_name: \"M\"")), "p.M.a",
     "its type is not known: \"M\" (in x.proto)"},
    {MESSAGE(FIELD("a", "1", "MESSAGE", "type_name: \".p\"")), "p.M.a",
     "its type is not known: \".p\" (in x.proto)"},
    {MESSAGE(FIELD("a", "1", "MESSAGE", "type_name: \".p.M.a\"")), "p.M.a",
     "its type is not known: \".p.M.a\" (in x.proto)"},
    {MESSAGE(FIELD("a", "1", "ENUM", "type_name: \".p.M\"")), "p.M.a",
     "its type is a message here and an enum there (in x.proto)"},
    {MESSAGE(FIELD("a", "1", "INT32", "oneof_index: 0")), "p.M.a",
     "its oneof is not known (in x.proto)"},
    {MESSAGE("oneof_decl { name: \"o\" }"), "p.M.o",
     "a oneof with the wrong number of members (in x.proto)"},
    {MESSAGE(FIELD("a", "1", "INT32", "oneof_index: 0 proto3_optional: true")
                 FIELD("b", "2", "INT32",
                       "oneof_index: 0") "oneof_decl { name: \"o\" }"),
     "p.M.o", "a oneof with the wrong number of members (in x.proto)"},
    {"syntax: \"proto3\" " MESSAGE(FIELD("a_b", "1", "INT32", "")
                                       FIELD("aB", "2", "INT32", "")),
     "p.M.aB", "its JSON name is taken (in x.proto)"},
    /* defaults */
    {MESSAGE(FIELD("a", "1", "INT32", "default_value: \"1x\"")), "p.M.a",
     "not a default value of its type: \"1x\" (in x.proto)"},
    {MESSAGE(FIELD("a", "1", "INT32", "default_value: \"2147483648\"")),
     "p.M.a", "not a default value of its type: \"2147483648\" (in x.proto)"},
    {MESSAGE(FIELD("a", "1", "SINT32", "default_value: \"-2147483649\"")),
     "p.M.a", "not a default value of its type: \"-2147483649\" (in x.proto)"},
    {MESSAGE(FIELD("a", "1", "UINT64", "default_value: \"-1\"")), "p.M.a",
     "not a default value of its type: \"-1\" (in x.proto)"},
    {MESSAGE(FIELD("a", "1", "FIXED32", "default_value: \"4294967296\"")),
     "p.M.a", "not a default value of its type: \"4294967296\" (in x.proto)"},
    {MESSAGE(FIELD("a", "1", "DOUBLE", "default_value: \"one\"")), "p.M.a",
     "not a default value of its type: \"one\" (in x.proto)"},
    {MESSAGE(FIELD("a", "1", "FLOAT", "default_value: \"\"")), "p.M.a",
     "not a default value of its type: \"\" (in x.proto)"},
    {MESSAGE(FIELD("a", "1", "BOOL", "default_value: \"yes\"")), "p.M.a",
     "not a default value of its type: \"yes\" (in x.proto)"},
    {MESSAGE(FIELD("a", "1", "BYTES", "default_value: \"a\\\\\"")), "p.M.a",
     "not a default value of its type: \"a\\\" (in x.proto)"},
    {MESSAGE(FIELD("a", "1", "BYTES", "default_value: \"\\\\777\"")), "p.M.a",
     "not a default value of its type: \"\\777\" (in x.proto)"},
    {MESSAGE("field { name: \"a\" number: 1 type: TYPE_INT32 "
             "label: LABEL_REPEATED default_value: \"1\" }"),
     "p.M.a", "a default without presence (in x.proto)"},
    {"enum_type { name: \"E\" value { name: \"A\" number: 0 } } "
     "enum_type { name: \"F\" value { name: \"B\" number: 0 } } " MESSAGE(
         FIELD("a", "1", "ENUM", "type_name: \".p.E\" default_value: \"B\"")),
     "p.M.a", "not a default value of its type: \"B\" (in x.proto)"},
    /* enums */
    {"enum_type { name: \"E\" }", "p.E", "an enum without values (in x.proto)"},
    {"enum_type { name: \"E\" value { name: \"A=\" number: 0 } }", "p.E",
     "a value without a proper name (in x.proto)"},
    {"enum_type { name: \"E\" value { name: \"A\" number: 0 } } "
     "enum_type { name: \"F\" value { name: \"A\" number: 0 } }",
     "p.A", "declared twice (in x.proto)"},
    {"enum_type { name: \"E\" value { name: \"A\" number: 0 } "
     "value { name: \"B\" number: 0 } }",
     "p.E", "two values with the number 0 (in x.proto)"},
    {"syntax: \"proto3\" enum_type { name: \"E\" "
     "value { name: \"A\" number: 1 } }",
     "p.E", "the first value of an open enum must be 0 (in x.proto)"},
/* maps */
#define ENTRY(fields) \
  "nested_type { name: \"E\" options { map_entry: true } " fields " } "
#define KEY(type) FIELD("key", "1", type, "")
#define VALUE FIELD("value", "2", "INT32", "")
#define MAP                                           \
  "field { name: \"m\" number: 1 type: TYPE_MESSAGE " \
  "label: LABEL_REPEATED type_name: \".p.M.E\" } "
    {MESSAGE(ENTRY(KEY("INT32") VALUE)), "p.M.E",
     "not a proper entry of a map (in x.proto)"},
    {MESSAGE(MAP ENTRY(KEY("INT32"))), "p.M.E",
     "not a proper entry of a map (in x.proto)"},
    {MESSAGE(MAP ENTRY(KEY("BYTES") VALUE)), "p.M.E",
     "not a proper entry of a map (in x.proto)"},
    {MESSAGE(MAP ENTRY(KEY("DOUBLE") VALUE)), "p.M.E",
     "not a proper entry of a map (in x.proto)"},
    {MESSAGE(FIELD("m", "1", "MESSAGE", "type_name: \".p.M.E\"")
                 ENTRY(KEY("INT32") VALUE)),
     "p.M.m", "a map's entry used as a plain type (in x.proto)"},
    {MESSAGE(MAP ENTRY(KEY("INT32") VALUE)) "message_type { name: \"N\" " MAP
                                            " }",
     "p.N.m", "a map's entry used as a plain type (in x.proto)"},
    {MESSAGE(MAP "field { name: \"n\" number: 2 type: TYPE_MESSAGE "
                 "label: LABEL_REPEATED type_name: \".p.M.E\" } " ENTRY(
                     KEY("INT32") VALUE)),
     "p.M.n", "a map's entry used as a plain type (in x.proto)"},
/* extensions */
#define EXTENSION(number, type, more)                          \
  "extension { name: \"x\" extendee: \".p.M\" number: " number \
  " type: TYPE_" type " label: LABEL_OPTIONAL " more " } "
#define RANGE(from, to) "extension_range { start: " from " end: " to " } "
    {"extension { name: \"x\" extendee: \".p.M\" number: 1 type: TYPE_BOOL }",
     "p.x", "the message that it extends is not known (in x.proto)"},
    {MESSAGE("") EXTENSION("5", "BOOL", ""), "p.x",
     "its number is not one for extensions (in x.proto)"},
    {MESSAGE(RANGE("1", "5") RANGE("6", "9")) EXTENSION("5", "BOOL", ""), "p.x",
     "its number is not one for extensions (in x.proto)"},
    {MESSAGE(RANGE("5", "5")), "p.M",
     "extension ranges that are empty or overlap (in x.proto)"},
    {MESSAGE(RANGE("5", "9") RANGE("1", "6")), "p.M",
     "extension ranges that are empty or overlap (in x.proto)"},
    {MESSAGE(RANGE("1", "9"))
         EXTENSION("5", "BOOL", "") "extension { name: \"y\" "
                                    "extendee: \".p.M\" number: 5 "
                                    "type: TYPE_BOOL }",
     "p.y", "its number is taken (in x.proto)"},
    {MESSAGE(RANGE("1", "9")) EXTENSION("5", "BOOL", "oneof_index: 0"), "p.x",
     "an extension can neither be required nor in a oneof (in x.proto)"},
    {MESSAGE(RANGE("1", "9") "options { message_set_wire_format: true }")
         EXTENSION("5", "BOOL", ""),
     "p.x", "a message set holds single messages only (in x.proto)"},
    {MESSAGE(FIELD("a", "1", "INT32",
                   "") "options { message_set_wire_format: true }"),
     "p.M", "a message set with fields of its own (in x.proto)"},
    /* services */
    {"service { name: \"S\" method { name: \"Go\" input_type: \".p.M\" } }",
     "p.S", "not a known message: \".p.M\" (in x.proto)"},
    {"service { name: \"S\" method { name: \"Go(\" } }", "p.S",
     "not a name: \"Go(\" (in x.proto)"},
};

static cpb_str head_of(cpb_arena *arena, const char *text) {
  cpb_str all =
      cpb_arena_printf(arena, "name: \"x.proto\" package: \"p\" %s", text);
  crpc_must(all.len > 0);
  return all;
}

CRPC_TEST(bad_files_are_refused) {
  cpb_pool *pool = new_pool(); /* stays empty */
  cpb_arena *arena = new_arena();
  for (size_t i = 0; i < sizeof(bad_files) / sizeof(bad_files[0]); i++) {
    const struct bad_file *bad = &bad_files[i];
    cpb_error error = {.code = CPB_OK};
    cpb_str text = head_of(arena, bad->text);
    cpb_code code = add_text_in(arena, pool, text.data, &error);
    if (code != CPB_MALFORMED || strcmp(error.path, bad->path) != 0) {
      print_error("%s\n", bad->text);
    }
    assert_int_equal(code, CPB_MALFORMED);
    assert_string_equal(error.path, bad->path);
    assert_string_equal(error.message, bad->message);
    assert_null(cpb_pool_find_file(pool, CPB_STR("x.proto")));
    assert_null(cpb_pool_find_symbol(pool, CPB_STR("p.M")));
    cpb_arena_reset(arena);
  }
}

CRPC_TEST(bad_names_of_files_and_packages_are_refused) {
  static const struct bad_file bad[] = {
      {"package: \"p\"", "", "a file without a name"},
      {"name: \"x.proto\" package: \"a..b\"", "x.proto",
       "not a package name: \"a..b\""},
      {"name: \"x.proto\" package: \".a\"", "x.proto",
       "not a package name: \".a\""},
      {"name: \"x.proto\" package: \"a.b-c\"", "x.proto",
       "not a package name: \"a.b-c\""},
  };
  for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
    cpb_error error = {.code = CPB_OK};
    cpb_code code = add_text(new_pool(), bad[i].text, &error);
    assert_int_equal(code, CPB_MALFORMED);
    assert_string_equal(error.path, bad[i].path);
    assert_string_equal(error.message, bad[i].message);
  }
}

CRPC_TEST(a_package_is_no_type_and_no_type_a_package) {
  cpb_pool *pool = new_pool();
  cpb_error error = {.code = CPB_OK};
  must_add(pool, "name: \"a\" package: \"p.q\"");
  assert_int_equal(
      add_text(pool, "name: \"b\" package: \"p\" message_type { name: \"q\" }",
               &error),
      CPB_MALFORMED);
  assert_string_equal(error.path, "p.q");
  must_add(pool, "name: \"b\" package: \"p\" message_type { name: \"M\" }");
  assert_int_equal(add_text(pool, "name: \"c\" package: \"p.M\"", &error),
                   CPB_MALFORMED);
  assert_string_equal(error.message, "declared twice (in c)");
}

/* What a failed file leaves behind would be in the way of the next one. */
CRPC_TEST(a_failure_leaves_the_pool_as_it_was) {
  cpb_pool *pool = new_pool();
  cpb_error error = {.code = CPB_OK};
  size_t count = 0;
  must_add(pool,
           "name: \"a\" message_type { name: \"M\" extension_range "
           "{ start: 1 end: 9 } }");
  static const char text[] =
      "name: \"b\" package: \"p\" dependency: \"a\" extension { name: \"x\" "
      "number: 1 type: TYPE_BOOL label: LABEL_OPTIONAL extendee: \".M\" } "
      "enum_type { name: \"E\" value { name: \"A\" number: 1 } } syntax: ";
  cpb_arena *arena = new_arena();
  cpb_str bad = cpb_arena_printf(
      arena, "%s \"proto2\" service { name: \"S\" method { name: \"Go\" } }",
      text);
  cpb_str good = cpb_arena_printf(arena, "%s \"proto2\"", text);
  crpc_must(bad.len > 0 && good.len > 0);
  assert_int_equal(add_text(pool, bad.data, &error), CPB_MALFORMED);
  assert_string_equal(error.path, "p.S");
  const cpb_message_def *def = cpb_pool_find_message(pool, CPB_STR("M"));
  assert_non_null(def);
  assert_null(cpb_pool_find_extension_number(pool, def, 1));
  assert_null(cpb_pool_next_extension(pool, def, NULL));
  assert_null(cpb_pool_find_symbol(pool, CPB_STR("p.A")));
  (void)cpb_pool_files(pool, &count);
  assert_int_equal(count, 1);
  must_add(pool, good.data);
  assert_non_null(cpb_pool_find_extension_number(pool, def, 1));
  assert_non_null(cpb_pool_next_extension(pool, def, NULL));
}

CRPC_TEST(the_same_file_comes_twice_or_not_at_all) {
  cpb_pool *pool = new_pool();
  cpb_error error = {.code = CPB_OK};
  size_t count = 0;
  must_add(pool, "name: \"a\"");
  must_add(pool, "name: \"a\"");
  assert_int_equal(add_text(pool, "name: \"a\" package: \"p\"", &error),
                   CPB_MALFORMED);
  assert_string_equal(error.path, "a");
  assert_string_equal(error.message, "there is another file of this name");
  (void)cpb_pool_files(pool, &count);
  assert_int_equal(count, 1);
}

/* ---- Sets ---- */

static cpb_code add_set(cpb_pool *pool, const char *const *texts, size_t count,
                        cpb_error *error) {
  cpb_arena *arena = new_arena();
  cpb_str bytes = {NULL, 0};
  google_protobuf_FileDescriptorSet set = {{NULL}, {NULL, 0, 0}};
  for (size_t i = 0; i < count; i++) {
    google_protobuf_FileDescriptorProto *file =
        google_protobuf_FileDescriptorSet_add_file(&set, arena);
    crpc_must(file != NULL);
    cpb_str one = file_bytes(arena, texts[i]);
    cpb_code code =
        google_protobuf_FileDescriptorProto_decode(one, arena, file, NULL);
    assert_int_equal(checked(code), CPB_OK);
  }
  cpb_code code =
      google_protobuf_FileDescriptorSet_encode(&set, arena, &bytes, NULL);
  assert_int_equal(checked(code), CPB_OK);
  return checked(cpb_pool_add_set(pool, bytes.data, bytes.len, NULL, error));
}

CRPC_TEST(a_set_may_have_any_order) {
  static const char *const files[] = {
      "name: \"a\" dependency: \"b\" message_type { name: \"M\" field { "
      "name: \"n\" number: 1 type: TYPE_MESSAGE label: LABEL_OPTIONAL "
      "type_name: \".N\" } }",
      "name: \"b\" dependency: \"c\" message_type { name: \"N\" field { "
      "name: \"o\" number: 1 type: TYPE_MESSAGE label: LABEL_OPTIONAL "
      "type_name: \".O\" } }",
      "name: \"c\" message_type { name: \"O\" field { name: \"r\" number: 1 "
      "type: TYPE_BOOL label: LABEL_REQUIRED } }",
      "name: \"c\" message_type { name: \"O\" field { name: \"r\" number: 1 "
      "type: TYPE_BOOL label: LABEL_REQUIRED } }",
  };
  cpb_pool *pool = new_pool();
  size_t count = 0;
  assert_int_equal(add_set(pool, files, 4, NULL), CPB_OK);
  (void)cpb_pool_files(pool, &count);
  assert_int_equal(count, 3);
  /* that O lacks a field, M lacks too */
  const cpb_message_def *def = cpb_pool_find_message(pool, CPB_STR("M"));
  assert_non_null(def);
  assert_true(def->flags & CPB_MESSAGE_REQUIRED);
}

CRPC_TEST(imports_in_a_circle_are_refused) {
  static const char *const files[] = {
      "name: \"a\" dependency: \"b\"",
      "name: \"b\" dependency: \"c\"",
      "name: \"c\" dependency: \"b\"",
  };
  cpb_error error = {.code = CPB_OK};
  cpb_pool *pool = new_pool();
  size_t count = 1;
  assert_int_equal(add_set(pool, files, 3, &error), CPB_MALFORMED);
  assert_string_equal(error.path, "c");
  assert_string_equal(error.message, "imports itself, by \"b\"");
  (void)cpb_pool_files(pool, &count);
  assert_int_equal(count, 0);
}

CRPC_TEST(bytes_that_are_no_descriptor_are_refused) {
  cpb_error error = {.code = CPB_OK};
  cpb_pool *pool = new_pool();
  assert_int_equal(
      checked(cpb_pool_add_set(pool, "\x0a\x02\x0a\x05", 4, NULL, &error)),
      CPB_MALFORMED);
  assert_int_equal(
      checked(cpb_pool_add_file(pool, "\x0a\x05", 2, NULL, &error)),
      CPB_MALFORMED);
  assert_int_equal(checked(cpb_pool_add_set(pool, "", 0, NULL, NULL)), CPB_OK);
}

/* ---- Limits ---- */

/* M_0 { M_1 { ... } } */
static cpb_str nested(cpb_arena *arena, size_t depth) {
  cpb_str text = CPB_STR("");
  for (size_t i = 0; i < depth; i++) {
    text = cpb_arena_printf(arena, "nested_type { name: \"M\" %s }",
                            text.len ? text.data : "");
    crpc_must(text.len > 0);
  }
  return cpb_arena_printf(arena, "message_type { name: \"M\" %s }", text.data);
}

CRPC_TEST_NO_OOM(depth_is_limited) {
  cpb_arena *arena = new_arena();
  cpb_error error = {.code = CPB_OK};
  cpb_limits deep = {CPB_LIMITS_INIT, .max_depth = 1000};
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .limits = &deep};
  cpb_str text = nested(arena, 110);
  google_protobuf_FileDescriptorProto *file =
      google_protobuf_FileDescriptorProto_new(arena);
  assert_int_equal(cpb_from_text(text.data, text.len,
                                 &google_protobuf_FileDescriptorProto_def,
                                 &options, arena, file, NULL),
                   CPB_OK);
  cpb_str bytes;
  assert_int_equal(cpb_encode(file, &google_protobuf_FileDescriptorProto_def,
                              &options, arena, &bytes, NULL),
                   CPB_OK);
  assert_int_equal(
      cpb_pool_add_file(new_pool(), bytes.data, bytes.len, &deep, &error),
      CPB_LIMIT);
}

CRPC_TEST_NO_OOM(names_are_limited) {
  cpb_arena *arena = new_arena();
  cpb_error error = {.code = CPB_OK};
  char name[1100];
  memset(name, 'a', sizeof(name) - 1);
  name[1024] = '\0';
  cpb_str text = cpb_arena_printf(
      arena, "name: \"x\" message_type { name: \"%s\" }", name);
  must_add(new_pool(), text.data);
  text = cpb_arena_printf(
      arena, "name: \"x\" package: \"p\" message_type { name: \"%s\" }", name);
  assert_int_equal(add_text(new_pool(), text.data, &error), CPB_MALFORMED);
  assert_string_equal(error.message, "a full name of more than 1024 bytes");
}

/* Fields in a oneof take no room of their own, but there may be no more of them
 * than 16 bits can count. */
static cpb_str many_fields(cpb_arena *arena, int count, bool oneof) {
  google_protobuf_FileDescriptorProto file = {0};
  google_protobuf_DescriptorProto *message =
      google_protobuf_FileDescriptorProto_add_message_type(&file, arena);
  file.name = CPB_STR("x");
  message->name = CPB_STR("M");
  file.has_name = message->has_name = true;
  for (int i = 1; i <= count; i++) {
    google_protobuf_FieldDescriptorProto *field =
        google_protobuf_DescriptorProto_add_field(message, arena);
    field->has_name = field->has_number = field->has_type = true;
    field->name = cpb_arena_printf(arena, "f%d", i);
    field->number = i;
    field->type = CPB_STRING;
    field->has_oneof_index = oneof;
  }
  if (oneof) {
    google_protobuf_OneofDescriptorProto *proto =
        google_protobuf_DescriptorProto_add_oneof_decl(message, arena);
    proto->has_name = true;
    proto->name = CPB_STR("o");
  }
  cpb_str bytes = {NULL, 0};
  assert_int_equal(
      google_protobuf_FileDescriptorProto_encode(&file, arena, &bytes, NULL),
      CPB_OK);
  return bytes;
}

CRPC_TEST_NO_OOM(fields_are_limited) {
  static const struct {
    int count;
    bool oneof;
    cpb_code code;
  } cases[] = {
      {3854, false, CPB_OK},
      {3856, false, CPB_MALFORMED},
      {65535, true, CPB_OK},
      {65536, true, CPB_MALFORMED},
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
    cpb_error error = {.code = CPB_OK};
    cpb_str bytes = many_fields(new_arena(), cases[i].count, cases[i].oneof);
    cpb_code code =
        cpb_pool_add_file(new_pool(), bytes.data, bytes.len, NULL, &error);
    assert_int_equal(code, cases[i].code);
    assert_string_equal(error.message,
                        code ? "more fields than a table can hold (in x)" : "");
  }
}

/* ---- Well-known types ---- */

CRPC_TEST(what_looks_like_no_well_known_type_is_refused) {
  static const char *const bad[] = {
      "message_type { name: \"Any\" }",
      "message_type { name: \"Timestamp\" field { name: \"seconds\" number: 1 "
      "type: TYPE_INT64 label: LABEL_OPTIONAL } field { name: \"nanos\" "
      "number: 2 type: TYPE_INT64 label: LABEL_OPTIONAL } }",
      "message_type { name: \"Duration\" field { name: \"seconds\" number: 1 "
      "type: TYPE_INT64 label: LABEL_OPTIONAL } field { name: \"nanos\" "
      "number: 3 type: TYPE_INT32 label: LABEL_OPTIONAL } }",
      "message_type { name: \"FieldMask\" field { name: \"paths\" number: 1 "
      "type: TYPE_STRING label: LABEL_OPTIONAL } }",
      "message_type { name: \"Struct\" field { name: \"fields\" number: 1 "
      "type: TYPE_MESSAGE type_name: \".google.protobuf.Struct.E\" "
      "label: LABEL_REPEATED } nested_type { name: \"E\" options { "
      "map_entry: true } field { name: \"key\" number: 1 type: TYPE_STRING "
      "label: LABEL_OPTIONAL } field { name: \"value\" number: 2 "
      "type: TYPE_MESSAGE type_name: \".google.protobuf.Struct\" "
      "label: LABEL_OPTIONAL } } }",
      "message_type { name: \"ListValue\" field { name: \"values\" number: 1 "
      "type: TYPE_MESSAGE type_name: \".google.protobuf.ListValue\" "
      "label: LABEL_REPEATED } }",
      "message_type { name: \"BoolValue\" field { name: \"value\" number: 1 "
      "type: TYPE_STRING label: LABEL_OPTIONAL } }",
      "message_type { name: \"NullValue\" }",
      "message_type { name: \"Empty\" options { "
      "message_set_wire_format: true } }",
  };
  for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
    cpb_arena *arena = new_arena();
    cpb_error error = {.code = CPB_OK};
    cpb_str text = cpb_arena_printf(
        arena,
        "name: \"google/protobuf/x\" package: \"google.protobuf\" "
        "syntax: \"proto3\" %s",
        bad[i]);
    crpc_must(text.len > 0);
    assert_int_equal(add_text(new_pool(), text.data, &error), CPB_MALFORMED);
    assert_string_equal(error.message,
                        "a well-known type with other fields than its own "
                        "(in google/protobuf/x)");
    /* in any other file it is a message like others */
    text = cpb_arena_printf(
        arena, "name: \"x\" package: \"google.protobuf\" syntax: \"proto3\" %s",
        bad[i]);
    crpc_must(text.len > 0);
    must_add(new_pool(), text.data);
  }
}

CRPC_TEST_MAIN(cmocka_unit_test(bad_files_are_refused),
               cmocka_unit_test(bad_names_of_files_and_packages_are_refused),
               cmocka_unit_test(a_package_is_no_type_and_no_type_a_package),
               cmocka_unit_test(a_failure_leaves_the_pool_as_it_was),
               cmocka_unit_test(the_same_file_comes_twice_or_not_at_all),
               cmocka_unit_test(a_set_may_have_any_order),
               cmocka_unit_test(imports_in_a_circle_are_refused),
               cmocka_unit_test(bytes_that_are_no_descriptor_are_refused),
               cmocka_unit_test(depth_is_limited),
               cmocka_unit_test(names_are_limited),
               cmocka_unit_test(fields_are_limited),
               cmocka_unit_test(what_looks_like_no_well_known_type_is_refused))
