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
#define FIELD(name, number, type, more)                          \
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
                 FIELD("b", "2", "INT32", "oneof_index: 0")
                     "oneof_decl { name: \"o\" }"),
     "p.M.o", "a oneof with the wrong number of members (in x.proto)"},
    {"syntax: \"proto3\" " MESSAGE(FIELD("a_b", "1", "INT32", "")
                                       FIELD("aB", "2", "INT32", "")),
     "p.M.aB", "its JSON name is taken (in x.proto)"},
    /* defaults */
    {MESSAGE(FIELD("a", "1", "INT32", "default_value: \"1x\"")), "p.M.a",
     "not a default value of its type: \"1x\" (in x.proto)"},
    {MESSAGE(FIELD("a", "1", "INT32", "default_value: \"2147483648\"")),
     "p.M.a",
     "not a default value of its type: \"2147483648\" (in x.proto)"},
    {MESSAGE(FIELD("a", "1", "SINT32", "default_value: \"-2147483649\"")),
     "p.M.a",
     "not a default value of its type: \"-2147483649\" (in x.proto)"},
    {MESSAGE(FIELD("a", "1", "UINT64", "default_value: \"-1\"")), "p.M.a",
     "not a default value of its type: \"-1\" (in x.proto)"},
    {MESSAGE(FIELD("a", "1", "FIXED32", "default_value: \"4294967296\"")),
     "p.M.a",
     "not a default value of its type: \"4294967296\" (in x.proto)"},
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
#define ENTRY(fields)                                           \
  "nested_type { name: \"E\" options { map_entry: true } " fields \
  " } "
#define KEY(type) FIELD("key", "1", type, "")
#define VALUE FIELD("value", "2", "INT32", "")
#define MAP                                       \
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
    {MESSAGE(MAP ENTRY(KEY("INT32") VALUE))
     "message_type { name: \"N\" " MAP " }",
     "p.N.m", "a map's entry used as a plain type (in x.proto)"},
    {MESSAGE(MAP "field { name: \"n\" number: 2 type: TYPE_MESSAGE "
                 "label: LABEL_REPEATED type_name: \".p.M.E\" } " ENTRY(
                     KEY("INT32") VALUE)),
     "p.M.n", "a map's entry used as a plain type (in x.proto)"},
    /* extensions */
#define EXTENSION(number, type, more)                                      \
  "extension { name: \"x\" extendee: \".p.M\" number: " number             \
  " type: TYPE_" type " label: LABEL_OPTIONAL " more " } "
#define RANGE(from, to) "extension_range { start: " from " end: " to " } "
    {"extension { name: \"x\" extendee: \".p.M\" number: 1 type: TYPE_BOOL }",
     "p.x", "the message that it extends is not known (in x.proto)"},
    {MESSAGE("") EXTENSION("5", "BOOL", ""), "p.x",
     "its number is not one for extensions (in x.proto)"},
    {MESSAGE(RANGE("1", "5") RANGE("6", "9")) EXTENSION("5", "BOOL", ""),
     "p.x", "its number is not one for extensions (in x.proto)"},
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
    {MESSAGE(FIELD("a", "1", "INT32", "")
                 "options { message_set_wire_format: true }"),
     "p.M", "a message set with fields of its own (in x.proto)"},
    /* services */
    {"service { name: \"S\" method { name: \"Go\" input_type: \".p.M\" } }",
     "p.S", "not a known message: \".p.M\" (in x.proto)"},
    {"service { name: \"S\" method { name: \"Go(\" } }", "p.S",
     "not a name: \"Go(\" (in x.proto)"},
};

static cpb_str head_of(cpb_arena *arena, const char *text) {
  cpb_str all = cpb_arena_printf(arena, "name: \"x.proto\" package: \"p\" %s",
                                 text);
  crpc_must(all.len > 0);
  return all;
}

CRPC_TEST(bad_files_are_refused) {
  for (size_t i = 0; i < sizeof(bad_files) / sizeof(bad_files[0]); i++) {
    const struct bad_file *bad = &bad_files[i];
    cpb_pool *pool = new_pool();
    cpb_error error = {.code = CPB_OK};
    cpb_code code =
        add_text(pool, head_of(new_arena(), bad->text).data, &error);
    if (code != CPB_MALFORMED || strcmp(error.path, bad->path) != 0) {
      print_error("%s\n", bad->text);
    }
    assert_int_equal(code, CPB_MALFORMED);
    assert_string_equal(error.path, bad->path);
    assert_string_equal(error.message, bad->message);
    assert_null(cpb_pool_find_file(pool, CPB_STR("x.proto")).name);
  }
}
