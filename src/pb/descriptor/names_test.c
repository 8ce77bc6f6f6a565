/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Fields and enum values by name, where there are few and where there are many;
 * names that values have in JSON. By generated tables and by those of a pool. */

#include "cpb/reflect.h"
#include "edition2026.pb.h"
#include "pb/descriptor/test.h"

static const cpb_message_def *from_pool(const cpb_message_def *def) {
  cpb_pool *pool = new_pool();
  cpb_error error = {.code = CPB_OK};
  cpb_code code = cpb_pool_add_generated(pool, def->file, &error);
  if (checked(code) != CPB_OK) {
    print_error("%s: %s\n", error.path, error.message);
  }
  assert_int_equal(code, CPB_OK);
  return cpb_pool_find_message(pool, def->full_name);
}

typedef struct both {
  const cpb_message_def *defs[2];
} both;

static both tables_of(const cpb_message_def *def) {
  return (both){{def, from_pool(def)}};
}

typedef cpb_code read_fn(const char *data, size_t len,
                         const cpb_message_def *def,
                         const cpb_codec_options *options, cpb_arena *arena,
                         void *msg, cpb_error *error);
typedef cpb_code write_fn(const void *msg, const cpb_message_def *def,
                          const cpb_codec_options *options, cpb_arena *arena,
                          cpb_str *out, cpb_error *error);

/* What is read is written as it is expected; NULL: it is not read. */
static void expect(const cpb_message_def *def, read_fn *read, write_fn *write,
                   const char *in, const char *CPB_NULLABLE out) {
  cpb_arena *arena = new_arena();
  void *msg = cpb_message_new(def, arena);
  crpc_must(msg != NULL);
  cpb_code code = read(in, strlen(in), def, NULL, arena, msg, NULL);
  assert_int_equal(checked(code), out ? CPB_OK : CPB_MALFORMED);
  if (out) {
    cpb_str text = {NULL, 0};
    code = write(msg, def, NULL, arena, &text, NULL);
    assert_int_equal(checked(code), CPB_OK);
    if (!cpb_str_equal(text, cpb_str_from_cstr(out))) {
      fail_msg("wrote " CPB_STR_FMT, CPB_STR_ARG(text));
    }
  }
}

CRPC_TEST(values_have_names_in_json) {
  static const struct {
    const char *in, *out;
  } json[] = {
      {"{\"kind\":\"named \\\"kind\\\"\"}",
       "{\"kind\":\"named \\\"kind\\\"\"}"},
      {"{\"kind\":\"KIND_NAMED\"}", "{\"kind\":\"named \\\"kind\\\"\"}"},
      {"{\"kind\":2}", "{\"kind\":\"named \\\"kind\\\"\"}"},
      {"{\"kinds\":[\"\",\"KIND_EMPTY\",3,\"KIND_PLAIN\"]}",
       "{\"kinds\":[\"\",\"\",\"\",\"KIND_PLAIN\"]}"},
      {"{\"byName\":{\"a\":\"KIND_NAMED\"}}",
       "{\"byName\":{\"a\":\"named \\\"kind\\\"\"}}"},
      {"{\"many\":\"mm1\"}", "{\"many\":\"mm1\"}"},
      {"{\"many\":\"MANY_ONE_A\"}", "{\"many\":\"mm1\"}"},
      {"{\"many\":\"MANY_EIGHT_D\"}", "{\"many\":\"MANY_EIGHT_D\"}"},
      {"{\"many\":\"mmmmm39\"}", "{\"many\":\"mmmmm39\"}"},
      {"{\"kind\":\"kind_plain\"}", NULL},
      {"{\"many\":\"mm3\"}", NULL},
  };
  both tables = tables_of(&golden_e2026_Holder_def);
  for (size_t i = 0; i < 2; i++) {
    for (size_t k = 0; k < sizeof(json) / sizeof(json[0]); k++) {
      expect(tables.defs[i], cpb_from_json, cpb_to_json, json[k].in,
             json[k].out);
    }
    /* Text knows nothing of them. */
    expect(tables.defs[i], cpb_from_text, cpb_to_text,
           "kind: KIND_NAMED many: MANY_ONE_A",
           "kind: KIND_NAMED many: MANY_ONE_A");
    expect(tables.defs[i], cpb_from_text, cpb_to_text, "many: mm1", NULL);
  }
}

CRPC_TEST(each_of_many_fields_is_found) {
  both tables = tables_of(&golden_e2026_Wide_def);
  for (size_t i = 0; i < 2; i++) {
    const cpb_message_def *def = tables.defs[i];
    assert_true(def->flags & CPB_MESSAGE_NAME_ORDER);
    for (uint16_t k = 0; k < def->field_count; k++) {
      assert_ptr_equal(cpb_field_by_name(def, def->names[k].name),
                       &def->fields[k]);
      assert_ptr_equal(cpb_field_by_json_name(def, def->names[k].json),
                       &def->fields[k]);
    }
    assert_null(cpb_field_by_name(def, CPB_STR("fieldZeroA")));
    assert_null(cpb_field_by_json_name(def, CPB_STR("field_zero_a")));
    assert_null(cpb_field_by_name(def, CPB_STR("")));
    expect(def, cpb_from_json, cpb_to_json,
           "{\"fieldZeroA\":1,\"field_nine_d\":2,\"fieldOneA\":3}",
           "{\"fieldNineD\":2,\"fieldOneA\":3,\"fieldZeroA\":1}");
    expect(def, cpb_from_json, cpb_to_json, "{\"fieldZeroE\":1}", NULL);
    expect(def, cpb_from_text, cpb_to_text, "field_zero_a: 1 field_nine_d: 2",
           "field_nine_d: 2 field_zero_a: 1");
  }
}

/* A file of an edition with a value B that has option 998, of these bytes. */
static cpb_str file_with_option(cpb_arena *arena, const char *edition,
                                cpb_str option) {
  google_protobuf_FileDescriptorProto *file =
      google_protobuf_FileDescriptorProto_new(arena);
  crpc_must(file != NULL);
  cpb_str text = cpb_arena_printf(
      arena,
      "name: 'a' syntax: 'editions' edition: %s "
      "message_type { name: 'M' field { name: 'e' number: 1 type: TYPE_ENUM "
      "type_name: '.E' label: LABEL_OPTIONAL } } "
      "enum_type { name: 'E' value { name: 'A' number: 0 } "
      "value { name: 'B' number: 1 options { } } }",
      edition);
  crpc_must(text.len > 0);
  crpc_must(cpb_from_text(text.data, text.len,
                          &google_protobuf_FileDescriptorProto_def, NULL, arena,
                          file, NULL) == CPB_OK);
  cpb_str field = cpb_arena_printf(arena, "\xb2\x3e%c" CPB_STR_FMT,
                                   (int)option.len, CPB_STR_ARG(option));
  crpc_must(field.len > 0);
  crpc_must(cpb_unknown_add(file->enum_type.items[0].value.items[1].options,
                            field, arena));
  cpb_str bytes = {NULL, 0};
  crpc_must(google_protobuf_FileDescriptorProto_encode(file, arena, &bytes,
                                                       NULL) == CPB_OK);
  return bytes;
}

/* The option, a message with a string 1, came with edition 2026. */
CRPC_TEST(json_names_come_with_edition_2026) {
  static const struct {
    const char *edition;
    cpb_str option;
    const char *out;
  } cases[] = {
      {"EDITION_2026", CPB_STR_INIT("\n\001x"), "{\"e\":\"x\"}"},
      {"EDITION_2024", CPB_STR_INIT("\n\001x"), "{\"e\":\"B\"}"},
      {"EDITION_2026", CPB_STR_INIT("\030\001"), "{\"e\":\"B\"}"},
      {"EDITION_2026", CPB_STR_INIT("\n\005x"), NULL},
      {"EDITION_2026", CPB_STR_INIT("\n\001A"), NULL},
      {"EDITION_2026", CPB_STR_INIT("\n\001\377"), NULL},
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
    cpb_arena *arena = new_arena();
    cpb_pool *pool = new_pool();
    cpb_error error = {.code = CPB_OK};
    cpb_str bytes = file_with_option(arena, cases[i].edition, cases[i].option);
    cpb_code code =
        checked(cpb_pool_add_file(pool, bytes.data, bytes.len, NULL, &error));
    assert_int_equal(code, cases[i].out ? CPB_OK : CPB_MALFORMED);
    if (code == CPB_OK) {
      expect(cpb_pool_find_message(pool, CPB_STR("M")), cpb_from_json,
             cpb_to_json, "{\"e\":1}", cases[i].out);
      continue;
    }
    assert_string_equal(error.path, "E");
    assert_int_equal(strncmp(error.message, "the name in JSON of B ", 22), 0);
  }
}

CRPC_TEST_MAIN(cmocka_unit_test(values_have_names_in_json),
               cmocka_unit_test(each_of_many_fields_is_found),
               cmocka_unit_test(json_names_come_with_edition_2026))
