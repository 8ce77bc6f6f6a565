/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Descriptors as descriptor.proto allows them and protoc does not write them:
 * names in scopes, kinds left out, other escapes, files at other places. */

#include "cpb/reflect.h"
#include "pb/descriptor/test.h"

static const cpb_field_def *field_of(const cpb_pool *pool, const char *message,
                                     const char *name) {
  const cpb_message_def *def =
      cpb_pool_find_message(pool, cpb_str_from_cstr(message));
  assert_non_null(def);
  const cpb_field_def *field = cpb_field_by_name(def, cpb_str_from_cstr(name));
  assert_non_null(field);
  return field;
}

static void expect_type(const cpb_pool *pool, const char *message,
                        const char *name, const char *type) {
  const cpb_field_def *field = field_of(pool, message, name);
  const cpb_message_def *def =
      cpb_pool_find_message(pool, cpb_str_from_cstr(message));
  bool is_enum = field->type == CPB_ENUM;
  cpb_str found = is_enum ? def->subs[field->sub].enumeration->full_name
                          : def->subs[field->sub].message->full_name;
  if (!cpb_str_equal(found, cpb_str_from_cstr(type))) {
    fail_msg("%s.%s is " CPB_STR_FMT, message, name, CPB_STR_ARG(found));
  }
}

CRPC_TEST(names_are_looked_up_from_the_inside) {
  cpb_pool *pool = new_pool();
  must_add(pool,
           "name: 'x' package: 'a.b' message_type { name: 'M' "
           "  field { name: 'inner' number: 1 type_name: 'N' } "
           "  field { name: 'other' number: 2 type_name: 'M.N' } "
           "  field { name: 'outer' number: 3 type_name: 'b.N' } "
           "  field { name: 'full' number: 4 type_name: 'a.b.N' } "
           "  field { name: 'top' number: 5 type_name: '.a.b.N' } "
           "  field { name: 'kind' number: 6 type_name: 'Kind' } "
           /* a field is no type: the message outside of it is meant */
           "  field { name: 'E' number: 7 type_name: 'E' } "
           "  extension_range { start: 10 end: 20 } "
           "  nested_type { name: 'N' } "
           "  extension { name: 'x' number: 10 extendee: 'M' type_name: 'N' } "
           "  enum_type { name: 'Kind' value { name: 'A' number: 0 } } } "
           "message_type { name: 'N' } message_type { name: 'E' } "
           "service { name: 'S' method { name: 'N' input_type: 'N' "
           "  output_type: 'b.M.N' } }");
  expect_type(pool, "a.b.M", "inner", "a.b.M.N");
  expect_type(pool, "a.b.M", "other", "a.b.M.N");
  expect_type(pool, "a.b.M", "outer", "a.b.N");
  expect_type(pool, "a.b.M", "full", "a.b.N");
  expect_type(pool, "a.b.M", "top", "a.b.N");
  expect_type(pool, "a.b.M", "kind", "a.b.M.Kind");
  expect_type(pool, "a.b.M", "E", "a.b.E");
  const cpb_extension *x = cpb_pool_find_extension(pool, CPB_STR("a.b.M.x"));
  assert_non_null(x);
  assert_bytes(x->extendee->full_name, "a.b.M");
  assert_bytes(x->box->subs[0].message->full_name, "a.b.M.N");
  const cpb_service_def *s = cpb_pool_find_service(pool, CPB_STR("a.b.S"));
  assert_non_null(s);
  assert_bytes(s->methods[0].input->full_name, "a.b.N");
  assert_bytes(s->methods[0].output->full_name, "a.b.M.N");
}

CRPC_TEST(kinds_may_be_left_out) {
  cpb_pool *pool = new_pool();
  must_add(pool,
           "name: 'x' syntax: 'editions' edition: EDITION_2023 "
           "message_type { name: 'M' "
           "  field { name: 'm' number: 1 type_name: '.M' } "
           "  field { name: 'e' number: 2 type_name: '.E' } "
           "  field { name: 'd' number: 3 type_name: '.M' "
           "    options { features { message_encoding: DELIMITED } } } } "
           "enum_type { name: 'E' value { name: 'A' number: 0 } }");
  assert_int_equal(field_of(pool, "M", "m")->type, CPB_MESSAGE);
  assert_int_equal(field_of(pool, "M", "e")->type, CPB_ENUM);
  assert_int_equal(field_of(pool, "M", "d")->type, CPB_GROUP);
}

CRPC_TEST(bytes_have_every_escape_of_c) {
  cpb_pool *pool = new_pool();
  must_add(pool,
           "name: 'x' message_type { name: 'M' field { name: 'b' number: 1 "
           "type: TYPE_BYTES label: LABEL_OPTIONAL "
           "default_value: '\\\\x41\\\\xfF\\\\X4\\\\x414\\\\1019\\\\n' } }");
  const cpb_message_def *def = cpb_pool_find_message(pool, CPB_STR("M"));
  void *msg = cpb_message_new(def, new_arena());
  crpc_must(msg != NULL);
  assert_bytes(cpb_field_get(def, msg, &def->fields[0]).str, "A\377\004A4A9\n");
}

#define TIMESTAMP                                                   \
  "package: 'google.protobuf' syntax: 'proto3' message_type { "     \
  "name: 'Timestamp' field { name: 'seconds' number: 1 "            \
  "type: TYPE_INT64 label: LABEL_OPTIONAL } field { name: 'nanos' " \
  "number: 2 type: TYPE_INT32 label: LABEL_OPTIONAL } }"
#define VALUE_FIELD(name, number, type)               \
  "field { name: '" name "' number: " number " " type \
  " label: LABEL_OPTIONAL oneof_index: 0 }"

/* ProtoJSON, "Well-known types": they are known by their names. */
CRPC_TEST(well_known_types_may_be_anywhere) {
  cpb_pool *pool = new_pool();
  cpb_arena *arena = new_arena();
  must_add(pool, "name: 'third_party/t.proto' " TIMESTAMP);
  must_add(pool,
           "name: 'e' dependency: 'third_party/t.proto' message_type { "
           "name: 'E' field { name: 'at' number: 1 type_name: "
           "'google.protobuf.Timestamp' } }");
  const cpb_message_def *def = cpb_pool_find_message(pool, CPB_STR("E"));
  void *msg = cpb_message_new(def, arena);
  crpc_must(msg != NULL);
  cpb_str json = CPB_STR("{\"at\":\"2023-11-14T22:13:20Z\"}");
  cpb_str again = {NULL, 0};
  cpb_code code =
      cpb_from_json(json.data, json.len, def, NULL, arena, msg, NULL);
  assert_int_equal(checked(code), CPB_OK);
  code = cpb_to_json(msg, def, NULL, arena, &again, NULL);
  assert_int_equal(checked(code), CPB_OK);
  assert_true(cpb_str_equal(json, again));
}

static uint8_t mark_of(const cpb_pool *pool, const char *name) {
  const cpb_message_def *def =
      cpb_pool_find_message(pool, cpb_str_from_cstr(name));
  assert_non_null(def);
  return def->well_known;
}

/* Elsewhere a type of such a name may have other fields; then it is none, nor is
 * what is made of it. */
CRPC_TEST(types_that_do_not_fit_are_like_others) {
  cpb_pool *pool = new_pool();
  must_add(pool,
           "name: 'x' package: 'google.protobuf' syntax: 'proto3' "
           "message_type { name: 'ListValue' field { name: 'values' number: 1 "
           "  type_name: 'Value' label: LABEL_REPEATED } } "
           "message_type { name: 'Value' oneof_decl { name: 'kind' } "
           VALUE_FIELD("a", "1", "type_name: 'NullValue'")
           VALUE_FIELD("b", "2", "type: TYPE_DOUBLE")
           VALUE_FIELD("c", "3", "type: TYPE_STRING")
           VALUE_FIELD("d", "4", "type: TYPE_BOOL")
           VALUE_FIELD("e", "5", "type_name: 'Struct'")
           VALUE_FIELD("f", "6", "type_name: 'ListValue'")
           "} message_type { name: 'Struct' } message_type { name: 'Empty' } "
           "enum_type { name: 'NullValue' value { name: 'NONE' number: 0 } "
           "  value { name: 'SOME' number: 1 } }");
  assert_int_equal(mark_of(pool, "google.protobuf.Struct"), CPB_WK_NONE);
  assert_int_equal(mark_of(pool, "google.protobuf.Value"), CPB_WK_NONE);
  assert_int_equal(mark_of(pool, "google.protobuf.ListValue"), CPB_WK_NONE);
  assert_int_equal(mark_of(pool, "google.protobuf.Empty"), CPB_WK_EMPTY);
  const cpb_enum_def *null =
      cpb_pool_find_enum(pool, CPB_STR("google.protobuf.NullValue"));
  assert_non_null(null);
  assert_int_equal(null->well_known, CPB_WK_NONE);
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

CRPC_TEST_MAIN(cmocka_unit_test(names_are_looked_up_from_the_inside),
               cmocka_unit_test(kinds_may_be_left_out),
               cmocka_unit_test(bytes_have_every_escape_of_c),
               cmocka_unit_test(well_known_types_may_be_anywhere),
               cmocka_unit_test(types_that_do_not_fit_are_like_others),
               cmocka_unit_test(what_looks_like_no_well_known_type_is_refused))
