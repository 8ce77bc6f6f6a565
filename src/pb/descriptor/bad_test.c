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
    {"public_dependency: 0", "x.proto",
     "not the index of an import: public_dependency 0"},
    {"weak_dependency: -1", "x.proto",
     "not the index of an import: weak_dependency -1"},
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
#define OURS \
  "its number is one of 19000 to 19999, which are protobuf's own (in x.proto)"
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
    {MESSAGE(FIELD("a", "19000", "INT32", "")), "p.M.a", OURS},
    {MESSAGE(FIELD("a", "19999", "INT32", "")), "p.M.a", OURS},
    {MESSAGE("field { name: \"a\" number: 1 }"), "p.M.a",
     "its type is not known (in x.proto)"},
    {MESSAGE(FIELD("a", "1", "MESSAGE", "type_name: \".p.N\"")), "p.M.a",
     "its type is not known: \".p.N\" (in x.proto)"},
    {MESSAGE(FIELD("a", "1", "MESSAGE", "type_name: \"N\"")), "p.M.a",
     "its type is not known: \"N\" (in x.proto)"},
    {MESSAGE(FIELD("a", "1", "MESSAGE", "type_name: \".\"")), "p.M.a",
     "its type is not known: \".\" (in x.proto)"},
    {MESSAGE(FIELD("a", "1", "MESSAGE", "type_name: \"p.M.\"")), "p.M.a",
     "its type is not known: \"p.M.\" (in x.proto)"},
    {MESSAGE(FIELD("a", "1", "MESSAGE", "type_name: \"..p.M\"")), "p.M.a",
     "its type is not known: \"..p.M\" (in x.proto)"},
    /* the innermost p counts, and it has no M */
    {MESSAGE(FIELD("a", "1", "MESSAGE",
                   "type_name: \"p.M\"") "nested_type { name: \"p\" }"),
     "p.M.a", "its type is not known: \"p.M\" (in x.proto)"},
    {MESSAGE("field { name: \"a\" number: 1 type_name: \".p.N\" }"), "p.M.a",
     "its type is not known: \".p.N\" (in x.proto)"},
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
    {MESSAGE(FIELD("a", "1", "BYTES", "default_value: \"\\\\xg\"")), "p.M.a",
     "not a default value of its type: \"\\xg\" (in x.proto)"},
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
/* what is reserved */
#define RANGE(from, to) "extension_range { start: " from " end: " to " } "
#define RESERVED(from, to) "reserved_range { start: " from " end: " to " } "
#define SET "options { message_set_wire_format: true } "
    {MESSAGE(FIELD("a", "5", "INT32", "") RESERVED("5", "6")), "p.M.a",
     "its number is reserved (in x.proto)"},
    {MESSAGE(FIELD("a", "8", "INT32", "") RESERVED("20", "2147483647")
                 RESERVED("1", "3") RESERVED("5", "9")),
     "p.M.a", "its number is reserved (in x.proto)"},
    {MESSAGE(FIELD("a", "8", "INT32", "") RANGE("5", "9")), "p.M.a",
     "its number is one for extensions (in x.proto)"},
    {MESSAGE(FIELD("a", "1", "INT32", "") "reserved_name: \"b\" "
                                          "reserved_name: \"a\""),
     "p.M.a", "its name is reserved (in x.proto)"},
    {MESSAGE(RESERVED("0", "5")), "p.M",
     "reserved ranges with numbers below 1 (in x.proto)"},
    {MESSAGE(RESERVED("5", "5")), "p.M",
     "reserved ranges that are empty or overlap (in x.proto)"},
    {MESSAGE(RESERVED("5", "-2147483648")), "p.M",
     "reserved ranges that are empty or overlap (in x.proto)"},
    {MESSAGE(RESERVED("5", "9") RESERVED("1", "6")), "p.M",
     "reserved ranges that are empty or overlap (in x.proto)"},
    {MESSAGE(RESERVED("5", "9") RANGE("8", "10")), "p.M",
     "extension ranges that overlap reserved ones (in x.proto)"},
    {MESSAGE(RESERVED("5", "6") RANGE("5", "6")), "p.M",
     "extension ranges that overlap reserved ones (in x.proto)"},
    {MESSAGE(SET RESERVED("2147483646", "2147483647") RANGE("4", "2147483647")),
     "p.M", "extension ranges that overlap reserved ones (in x.proto)"},
#define ENUM(more) \
  "enum_type { name: \"E\" value { name: \"A\" number: 0 } " more " } "
    {ENUM(RESERVED("-5", "-5") RESERVED("0", "0")), "p.E",
     "its value A has a reserved number (in x.proto)"},
    {ENUM("value { name: \"B\" number: 2147483647 } " RESERVED("5",
                                                               "2147483647")),
     "p.E", "its value B has a reserved number (in x.proto)"},
    {ENUM("value { name: \"B\" number: -2147483648 } " RESERVED("-2147483648",
                                                                "-1")),
     "p.E", "its value B has a reserved number (in x.proto)"},
    {ENUM("reserved_name: \"C\" reserved_name: \"A\""), "p.E",
     "its value A has a reserved name (in x.proto)"},
    {ENUM(RESERVED("5", "4")), "p.E",
     "reserved ranges that are empty or overlap (in x.proto)"},
    {ENUM(RESERVED("-1", "-1") RESERVED("-7", "-1")), "p.E",
     "reserved ranges that are empty or overlap (in x.proto)"},
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
    {MESSAGE(RANGE("-1", "9")), "p.M",
     "extension ranges with numbers below 1 (in x.proto)"},
    {MESSAGE(RANGE("5", "536870913")), "p.M",
     "extension ranges beyond the largest number of a field (in x.proto)"},
    {MESSAGE(RANGE("1", "5") RESERVED("5", "6")) EXTENSION("5", "BOOL", ""),
     "p.x", "its number is not one for extensions (in x.proto)"},
    {MESSAGE(RANGE("1", "536870912")) EXTENSION("19500", "BOOL", ""), "p.x",
     OURS},
    {MESSAGE(SET RANGE("4", "2147483647"))
         EXTENSION("19500", "MESSAGE", "type_name: \".p.M\""),
     "p.x", OURS},
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

/* Close to what is refused. */
static const char *const good_files[] = {
    MESSAGE(FIELD("a", "18999", "INT32", "") FIELD("b", "20000", "INT32", "")),
    MESSAGE(FIELD("a", "4", "INT32", "") FIELD("b", "9", "INT32", "")
                RESERVED("7", "9") RESERVED("5", "7")),
    MESSAGE(FIELD("a", "4", "INT32", "") RESERVED("5", "7") RANGE("7", "8")
                RANGE("1", "4") RESERVED("8", "2147483647"))
        EXTENSION("7", "BOOL", ""),
    MESSAGE(RANGE("536870911", "536870912")) EXTENSION("536870911", "BOOL", ""),
    MESSAGE(SET RANGE("4", "2147483647"))
        EXTENSION("20000", "MESSAGE", "type_name: \".p.M\""),
    /* A oneof, a type, another enum's value are no field and no value. */
    MESSAGE(FIELD(
        "a", "1",
        "INT32",
        "oneof_index: 0") "oneof_decl { name: \"o\" } nested_type { name: \"N\" } "
                          "reserved_name: \"o\" reserved_name: \"N\" reserved_name: \"b c\""),
    ENUM("reserved_name: \"B\" " RESERVED("1", "2147483647") RESERVED(
        "-2147483648",
        "-1")) "enum_type { name: \"F\" value { name: \"B\" number: 0 } }",
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

CRPC_TEST(what_is_close_to_bad_is_taken) {
  cpb_arena *arena = new_arena();
  for (size_t i = 0; i < sizeof(good_files) / sizeof(good_files[0]); i++) {
    must_add(new_pool(), head_of(arena, good_files[i]).data);
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
  /* comments, and what buf adds to a file in an image, are not the file's */
  must_add(pool,
           "name: \"a\" source_code_info { "
           "location { span: [1, 2, 3] leading_comments: \"c\" } }");
  cpb_code code = cpb_pool_add_file(
      pool, "\x0A\x01\x61\xD2\xF6\x03\x02\x08\x01", 9, NULL, &error);
  crpc_must(code != CPB_NO_MEMORY);
  assert_int_equal(code, CPB_OK);
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

/* ---- What a file sees ---- */

/* far is seen by what imports near or nearer, as these import it publicly; not
 * by what imports shy. */
static const char far_file[] =
    "name: \"far\" message_type { name: \"Far\" "
    "extension_range { start: 1 end: 9 } } "
    "enum_type { name: \"FarEnum\" value { name: \"A\" number: 0 } }";
static const char *const seen_files[] = {
    far_file,
    "name: \"near\" dependency: \"far\" public_dependency: 0",
    "name: \"other\" message_type { name: \"Other\" }",
    "name: 'nearer' dependency: ['other', 'near'] public_dependency: [1, 1]",
    "name: \"shy\" dependency: \"nearer\"",
};

static cpb_pool *new_seen_pool(cpb_arena *arena) {
  cpb_pool *pool = new_pool();
  for (size_t i = 0; i < sizeof(seen_files) / sizeof(seen_files[0]); i++) {
    assert_int_equal(add_text_in(arena, pool, seen_files[i], NULL), CPB_OK);
  }
  return pool;
}

/* What uses the types of far, after the imports. */
static const struct bad_file far_uses[] = {
    {MESSAGE(FIELD("a", "1", "MESSAGE", "type_name: \".Far\"")), "p.M.a",
     "its type is of a file that is not imported: \"far\" (in x.proto)"},
    {MESSAGE(FIELD("a", "1", "ENUM", "type_name: \".FarEnum\"")), "p.M.a",
     "its type is of a file that is not imported: \"far\" (in x.proto)"},
    {MESSAGE(RANGE("1", "9")) EXTENSION("5", "MESSAGE", "type_name: \".Far\""),
     "p.x", "its type is of a file that is not imported: \"far\" (in x.proto)"},
    {"extension { name: \"x\" extendee: \".Far\" number: 1 type: TYPE_BOOL }",
     "p.x", "Far is of a file that is not imported: \"far\" (in x.proto)"},
    {MESSAGE("") "service { name: \"S\" method { name: \"Go\" "
                 "input_type: \".Far\" output_type: \".p.M\" } }",
     "p.S", "Far is of a file that is not imported: \"far\" (in x.proto)"},
    {MESSAGE("") "service { name: \"S\" method { name: \"Go\" "
                 "input_type: \".p.M\" output_type: \".Far\" } }",
     "p.S", "Far is of a file that is not imported: \"far\" (in x.proto)"},
};

CRPC_TEST(types_of_files_that_are_not_imported_are_refused) {
  static const struct {
    const char *imports;
    bool sees;
  } cases[] = {
      {"", false},
      {"dependency: \"shy\"", false},
      {"dependency: \"other\" dependency: \"shy\"", false},
      {"dependency: \"shy\" public_dependency: 0", false},
      {"syntax: \"editions\" edition: EDITION_2024 option_dependency: \"far\"",
       false},
      {"dependency: \"far\"", true},
      {"dependency: \"far\" weak_dependency: 0", true},
      {"dependency: \"near\"", true},
      {"dependency: \"shy\" dependency: \"nearer\"", true},
  };
  cpb_arena *arena = new_arena();
  cpb_pool *pool = new_seen_pool(arena);
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
    for (size_t k = 0; k < sizeof(far_uses) / sizeof(far_uses[0]); k++) {
      cpb_error error = {.code = CPB_OK};
      cpb_str uses =
          cpb_arena_printf(arena, "%s %s", cases[i].imports, far_uses[k].text);
      crpc_must(uses.len > 0);
      cpb_str text = head_of(arena, uses.data);
      if (cases[i].sees) {
        assert_int_equal(
            add_text_in(arena, new_seen_pool(arena), text.data, NULL), CPB_OK);
        continue;
      }
      assert_int_equal(add_text_in(arena, pool, text.data, &error),
                       CPB_MALFORMED);
      assert_string_equal(error.path, far_uses[k].path);
      assert_string_equal(error.message, far_uses[k].message);
    }
  }
}

CRPC_TEST(imports_are_listed_once) {
  cpb_error error = {.code = CPB_OK};
  cpb_pool *pool = new_pool();
  must_add(pool, "name: \"a\"");
  must_add(pool, "name: \"b\"");
  assert_int_equal(add_text(pool,
                            "name: \"x\" dependency: \"a\" "
                            "dependency: \"b\" dependency: \"a\"",
                            &error),
                   CPB_MALFORMED);
  assert_string_equal(error.path, "x");
  assert_string_equal(error.message, "imported twice: \"a\"");
  assert_int_equal(
      add_text(pool, "name: \"x\" dependency: \"a\" public_dependency: 1",
               &error),
      CPB_MALFORMED);
  assert_string_equal(error.message,
                      "not the index of an import: public_dependency 1");
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
    field->number = i < 19000 ? i : i + 1000; /* protobuf keeps some */
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
    assert_string_equal(
        error.message,
        code ? "more than 65,535 fields, or bytes of its struct (in x)" : "");
  }
}

/* A file that publicly imports so many of those before it, and may use the type
 * of the first. */
static void add_link(google_protobuf_FileDescriptorSet *set, cpb_arena *arena,
                     int index, int imports, bool uses) {
  google_protobuf_FileDescriptorProto *file =
      google_protobuf_FileDescriptorSet_add_file(set, arena);
  file->has_name = true;
  file->name = cpb_arena_printf(arena, "f%d", index);
  for (int i = 0; i < imports && i < index; i++) {
    cpb_str name = cpb_arena_printf(arena, "f%d", index - 1 - i);
    assert_true(
        google_protobuf_FileDescriptorProto_add_dependency(file, name, arena));
    assert_true(google_protobuf_FileDescriptorProto_add_public_dependency(
        file, i, arena));
  }
  google_protobuf_DescriptorProto *message =
      google_protobuf_FileDescriptorProto_add_message_type(file, arena);
  message->has_name = true;
  message->name = cpb_arena_printf(arena, "M%d", index);
  if (uses) {
    google_protobuf_FieldDescriptorProto *field =
        google_protobuf_DescriptorProto_add_field(message, arena);
    field->has_name = field->has_number = true;
    field->has_type = field->has_type_name = true;
    field->name = CPB_STR("m");
    field->number = 1;
    field->type = CPB_MESSAGE;
    field->type_name = CPB_STR(".M0");
  }
}

/* With one import each, files in a row; with two, each path doubles at each
 * file. */
static cpb_str chain(cpb_arena *arena, int count, int imports, bool all_use) {
  google_protobuf_FileDescriptorSet set = {{NULL}, {NULL, 0, 0}};
  cpb_str bytes = {NULL, 0};
  for (int i = 0; i < count; i++) {
    add_link(&set, arena, i, imports, all_use || i == count - 1);
  }
  assert_int_equal(
      google_protobuf_FileDescriptorSet_encode(&set, arena, &bytes, NULL),
      CPB_OK);
  return bytes;
}

/* Paths that meet are walked once; what is left, each file through all others,
 * ends at a limit. */
CRPC_TEST_NO_OOM(public_imports_are_counted) {
  static const struct {
    int count, imports;
    bool all_use;
    cpb_code code;
  } cases[] = {
      {400, 2, true, CPB_OK},
      {20000, 2, false, CPB_OK},
      {4000, 1, true, CPB_OK},
      {8000, 1, true, CPB_LIMIT},
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
    cpb_error error = {.code = CPB_OK};
    cpb_pool *pool = new_pool();
    cpb_str bytes =
        chain(new_arena(), cases[i].count, cases[i].imports, cases[i].all_use);
    assert_int_equal(
        cpb_pool_add_set(pool, bytes.data, bytes.len, NULL, &error),
        cases[i].code);
    assert_string_equal(error.message, cases[i].code
                                           ? "too many public imports to follow"
                                           : "");
    assert_true(cases[i].code == CPB_OK || error.path[0] == 'f');
  }
}

CRPC_TEST_MAIN(
    cmocka_unit_test(bad_files_are_refused),
    cmocka_unit_test(what_is_close_to_bad_is_taken),
    cmocka_unit_test(bad_names_of_files_and_packages_are_refused),
    cmocka_unit_test(a_package_is_no_type_and_no_type_a_package),
    cmocka_unit_test(a_failure_leaves_the_pool_as_it_was),
    cmocka_unit_test(the_same_file_comes_twice_or_not_at_all),
    cmocka_unit_test(a_set_may_have_any_order),
    cmocka_unit_test(imports_in_a_circle_are_refused),
    cmocka_unit_test(types_of_files_that_are_not_imported_are_refused),
    cmocka_unit_test(imports_are_listed_once),
    cmocka_unit_test(public_imports_are_counted),
    cmocka_unit_test(bytes_that_are_no_descriptor_are_refused),
    cmocka_unit_test(depth_is_limited), cmocka_unit_test(names_are_limited),
    cmocka_unit_test(fields_are_limited))
