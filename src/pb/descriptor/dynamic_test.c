/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Dynamic messages: what generated ones do, in all formats; and what a pool
 * finds. The schemas are the generator's goldens. */

#include "pb/descriptor/test.h"
#include "proto2.pb.h"
#include "proto3.pb.h"
#include "service.pb.h"

static cpb_pool *golden_pool(void) {
  cpb_pool *pool = new_pool();
  cpb_error error;
  static const cpb_file_def *const files[] = {
      &proto2_proto_file, &proto3_proto_file, &service_proto_file};
  for (size_t i = 0; i < 3; i++) {
    cpb_code code = cpb_pool_add_generated(pool, files[i], &error);
    assert_int_equal(checked(code), CPB_OK);
  }
  return pool;
}

static const cpb_message_def *find(const cpb_pool *pool, const char *name) {
  const cpb_message_def *def =
      cpb_pool_find_message(pool, cpb_str_from_cstr(name));
  assert_non_null(def);
  return def;
}

/* Files of the program, for what it knows of Any and extensions, which are
 * written in this order. */
static const cpb_file_def *const known_files[] = {
    &proto2_proto_file, &proto3_proto_file,
    &google_protobuf_timestamp_proto_file};
static const cpb_registry known = {.files = known_files, .file_count = 3};

/* A way to write a message, with a table and what belongs to it. */
typedef cpb_code write_fn(const void *msg, const cpb_message_def *def,
                          const cpb_codec_options *options, cpb_arena *arena,
                          cpb_str *out, cpb_error *error);
typedef cpb_code read_fn(const char *data, size_t len,
                         const cpb_message_def *def,
                         const cpb_codec_options *options, cpb_arena *arena,
                         void *msg, cpb_error *error);

static cpb_code read_binary(const char *data, size_t len,
                            const cpb_message_def *def,
                            const cpb_codec_options *options, cpb_arena *arena,
                            void *msg, cpb_error *error) {
  return cpb_decode(data, len, def, options, arena, msg, error);
}

static const struct format {
  write_fn *write;
  read_fn *read;
} formats[] = {{cpb_encode, read_binary},
               {cpb_to_json, cpb_from_json},
               {cpb_to_text, cpb_from_text}};

static void *make(const cpb_message_def *def, cpb_arena *arena) {
  void *msg = cpb_message_new(def, arena);
  crpc_must(msg != NULL);
  return msg;
}

/* Both tables write the same, read each other's, and see equal messages: the
 * struct is the same one. */
static void same_in_all_formats(const cpb_pool *pool,
                                const cpb_message_def *compiled,
                                const char *text) {
  const cpb_message_def *def = find(pool, compiled->full_name.data);
  cpb_arena *arena = new_arena();
  cpb_error error = {.code = CPB_OK};
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT,
                               .flags = CPB_DETERMINISTIC,
                               .registry = cpb_pool_registry(pool)};
  cpb_codec_options theirs = options;
  theirs.registry = &known;
  assert_ptr_not_equal(def, compiled);
  void *msg = make(def, arena);
  cpb_code code =
      cpb_from_text(text, strlen(text), def, &options, arena, msg, &error);
  if (checked(code) != CPB_OK) {
    print_error("%s: %s\n", error.path, error.message);
  }
  assert_int_equal(code, CPB_OK);
  for (size_t i = 0; i < sizeof(formats) / sizeof(formats[0]); i++) {
    cpb_str bytes = {NULL, 0};
    cpb_str same = {NULL, 0};
    void *again = make(def, arena);
    void *other = make(compiled, arena);
    code = formats[i].write(msg, def, &options, arena, &bytes, &error);
    assert_int_equal(checked(code), CPB_OK);
    assert_true(bytes.len > 0);
    code = formats[i].write(msg, compiled, &theirs, arena, &same, &error);
    assert_int_equal(checked(code), CPB_OK);
    assert_true(cpb_str_equal(bytes, same));
    code = formats[i].read(bytes.data, bytes.len, def, &options, arena, again,
                           &error);
    assert_int_equal(checked(code), CPB_OK);
    assert_true(cpb_message_equal(def, msg, again));
    code = formats[i].read(bytes.data, bytes.len, compiled, &theirs, arena,
                           other, &error);
    assert_int_equal(checked(code), CPB_OK);
    assert_true(cpb_message_equal(compiled, again, other));
  }
  void *copy = cpb_message_copy(def, msg, arena);
  crpc_must(copy != NULL);
  assert_true(cpb_message_equal(def, copy, msg));
  crpc_must(cpb_message_merge(def, copy, msg, arena));
}

CRPC_TEST(dynamic_messages_of_proto3) {
  const cpb_pool *pool = golden_pool();
  same_in_all_formats(
      pool, &golden_v3_Scalars_def,
      "f_double: 1.5 f_float: -inf f_int64: -3 f_uint64: 4 f_int32: -5 "
      "f_fixed64: 6 f_fixed32: 7 f_bool: true f_string: 'nine' "
      "f_bytes: '\\377\\000' f_uint32: 11 f_kind: KIND_LARGE f_sfixed32: -13 "
      "f_sfixed64: -14 f_sint32: -15 f_sint64: -16");
  same_in_all_formats(
      pool, &golden_v3_Shapes_def,
      "maybe_number: 0 maybe_text: '' maybe_inner {} inner { mood: MOOD_GOOD "
      "outer { packed: 1 } } packed: [1, 2] expanded: [3, 4] texts: ['a', ''] "
      "inners {} inners { mood: MOOD_GOOD } kinds: [KIND_OLD, 77] "
      "notes { key: 'k' value: 'v' } notes { key: 'a' value: '' } "
      "by_id { key: 7 value { outer {} } } flags { key: true value: KIND_OLD } "
      "inner_how { mood: MOOD_GOOD } when { seconds: 1 nanos: 5 } "
      "renamed: 'x' far: 'y'");
}

CRPC_TEST(dynamic_messages_in_any) {
  same_in_all_formats(golden_pool(), &golden_v3_Shapes_def,
                      "other { [type.googleapis.com/golden.v3.Shapes] { other "
                      "{ [type.googleapis.com/google.protobuf.Timestamp] "
                      "{ seconds: 5 } } } }");
}

CRPC_TEST(dynamic_messages_of_proto2) {
  const cpb_pool *pool = golden_pool();
  same_in_all_formats(
      pool, &golden_v2_Old_def,
      "id: 1 self { id: 2 } text: 'x' expanded: [1, 2] packed: [3, 4] "
      "levels: LEVEL_HIGH Result { url: 'u' } Item { count: 1 } Item {} "
      "level: LEVEL_LOW by_name { key: 'a' value: OPEN_NONE } "
      "[golden.v2.Extras.numbers]: [-2] "
      "[golden.v2.Extras.detail] { text: 'd' } "
      "[golden.v2.Extras.olds] { id: 3 } [golden.v2.extra]: 5");
  same_in_all_formats(pool, &golden_v2_Set_def, "[golden.v2.Extras.item] {}");
}

CRPC_TEST(dynamic_messages_have_defaults) {
  const cpb_pool *pool = golden_pool();
  const cpb_message_def *def = find(pool, "golden.v2.Defaults");
  cpb_arena *arena = new_arena();
  const golden_v2_Defaults *msg = make(def, arena);
  const golden_v2_Defaults *want = make(&golden_v2_Defaults_def, arena);
  assert_false(msg->has_f_string);
  assert_true(cpb_str_equal(msg->f_string, want->f_string));
  assert_true(cpb_str_equal(msg->f_bytes, want->f_bytes));
  assert_int_equal(msg->f_bytes.len, 5);
  assert_true(msg->f_int64 == INT64_MIN);
  assert_true(msg->f_uint64 == UINT64_MAX);
  assert_int_equal(msg->f_level, golden_v2_LEVEL_HIGH);
  assert_int_equal(msg->f_first, golden_v2_LEVEL_LOW);
  assert_true(msg->f_nan != msg->f_nan);
  assert_memory_equal(&msg->f_minus_zero, &want->f_minus_zero, 8);
}

static cpb_value value_of(const cpb_message_def *def, const void *msg,
                          const char *name) {
  const cpb_field_def *field = cpb_field_by_name(def, cpb_str_from_cstr(name));
  assert_non_null(field);
  return cpb_field_get(def, msg, field);
}

/* A message of golden.v2.Old: members of its oneof have defaults, which do not
 * show in the message. */
static void check_oneof_defaults(const cpb_message_def *def) {
  cpb_arena *arena = new_arena();
  golden_v2_Old *msg = make(def, arena);
  assert_int_equal(msg->choice_case, golden_v2_Old_choice_NOT_SET);
  assert_int_equal(msg->choice.label.len, 0);
  assert_int_equal(value_of(def, msg, "level").i32, golden_v2_LEVEL_HIGH);
  assert_bytes(value_of(def, msg, "label").str, "none");
  assert_int_equal(value_of(def, msg, "name").str.len, 0);
  assert_false(value_of(def, msg, "off").boolean);
  assert_true(value_of(def, msg, "share").f64 > 1e308);
  golden_v2_Old_set_level(msg, golden_v2_LEVEL_LOW);
  assert_int_equal(value_of(def, msg, "level").i32, golden_v2_LEVEL_LOW);
  assert_bytes(value_of(def, msg, "label").str, "none");
  cpb_field_clear(def, msg, cpb_field_by_name(def, CPB_STR("level")));
  assert_int_equal(msg->choice_case, golden_v2_Old_choice_NOT_SET);
  assert_int_equal(msg->choice.level, 0);
}

CRPC_TEST(members_of_oneofs_have_defaults) {
  check_oneof_defaults(&golden_v2_Old_def);
  check_oneof_defaults(find(golden_pool(), "golden.v2.Old"));
}

/* Between plain fields with defaults, and where zero is not the first value. */
CRPC_TEST(defaults_lie_side_by_side) {
  cpb_pool *pool = new_pool();
  must_add(
      pool,
      "name: \"x\" enum_type { name: \"E\" value { name: \"A\" number: 1 } "
      "value { name: \"Z\" number: 0 } } message_type { name: \"M\" "
      "oneof_decl { name: \"o\" } oneof_decl { name: \"p\" } "
      "field { name: \"a\" number: 4 type: TYPE_BOOL oneof_index: 0 "
      "default_value: \"true\" } "
      "field { name: \"b\" number: 3 type: TYPE_UINT64 "
      "default_value: \"7\" } "
      "field { name: \"z\" number: 2 type: TYPE_ENUM type_name: \".E\" "
      "oneof_index: 1 default_value: \"Z\" } "
      "field { name: \"first\" number: 1 type: TYPE_ENUM type_name: "
      "\".E\" oneof_index: 1 } "
      "field { name: \"c\" number: 5 type: TYPE_SINT64 oneof_index: 1 "
      "default_value: \"-9223372036854775808\" } }");
  const cpb_message_def *def = find(pool, "M");
  const void *msg = make(def, new_arena());
  assert_true(value_of(def, msg, "a").boolean);
  assert_int_equal(value_of(def, msg, "b").u64, 7);
  assert_int_equal(value_of(def, msg, "z").i32, 0);
  assert_int_equal(value_of(def, msg, "first").i32, 1);
  assert_true(value_of(def, msg, "c").i64 == INT64_MIN);
}

typedef struct counted {
  size_t values;
  bool named;
} counted;

static cpb_visit_next count(void *user, const cpb_path *path, cpb_value value) {
  counted *c = user;
  (void)value;
  c->values++;
  c->named = path->def->names != NULL;
  return CPB_VISIT_INTO;
}

/* Fields by name, visits, masks and sizes do not know what made the table. */
CRPC_TEST(dynamic_messages_are_reflected) {
  const cpb_pool *pool = golden_pool();
  const cpb_message_def *def = find(pool, "golden.v3.Shapes");
  cpb_arena *arena = new_arena();
  void *msg = make(def, arena);
  const cpb_field_def *notes = cpb_field_by_name(def, CPB_STR("notes"));
  const cpb_field_def *inners = cpb_field_by_name(def, CPB_STR("inners"));
  const cpb_field_def *number = cpb_field_by_name(def, CPB_STR("maybe_number"));
  assert_true(notes && inners && number);
  assert_true(cpb_field_set(def, msg, number, (cpb_value){.i32 = 0}));
  crpc_must(cpb_field_put(def, msg, notes, (cpb_value){.str = CPB_STR("k")},
                          (cpb_value){.str = CPB_STR("v")}, arena));
  crpc_must(cpb_field_add_message(def, msg, inners, arena));
  const golden_v3_Shapes *shapes = msg; /* the struct is the same one */
  assert_true(shapes->has_maybe_number);
  assert_int_equal(shapes->notes.len, 1);
  assert_int_equal(shapes->inners.len, 1);

  counted c = {0, false};
  cpb_visit_options options = {CPB_VISIT_OPTIONS_INIT,
                               .allocator = crpc_test_allocator()};
  assert_int_equal(checked(cpb_message_visit(def, msg, &options, count, &c)),
                   CPB_OK);
  assert_int_equal(c.values, 3);
  assert_true(c.named);
  size_t size = 0;
  size_t same = 0;
  assert_int_equal(cpb_size(msg, def, NULL, &size, NULL), CPB_OK);
  assert_int_equal(cpb_size(msg, &golden_v3_Shapes_def, NULL, &same, NULL),
                   CPB_OK);
  assert_int_equal(size, same);
  cpb_str report = {NULL, 0};
  crpc_must(cpb_message_diff(def, msg, make(def, arena), NULL, arena, &report));
  assert_bytes(report,
               "maybe_number: 0 -> unset\n"
               "inners[0]: only in the first\n"
               "notes[\"k\"]: only in the first\n");
}

/* ---- Finding ---- */

CRPC_TEST(symbols_are_found) {
  static const struct {
    const char *name;
    const char *file;
  } symbols[] = {
      {"golden.v3.Shapes", "proto3.proto"},
      {"golden.v3.Shapes.Inner.Mood", "proto3.proto"},
      {"golden.v3.Shapes.Inner.MOOD_GOOD", "proto3.proto"},
      {"golden.v3.Shapes.NotesEntry.key", "proto3.proto"},
      {"golden.v3.Shapes.how", "proto3.proto"},
      {"golden.v3.Shapes.email", "proto3.proto"},
      {"golden.v2.extra", "proto2.proto"},
      {"golden.v2.Extras.detail", "proto2.proto"},
      {"golden.service.AllService", "service.proto"},
      {"golden.service.AllService.Unary", "service.proto"},
      {"google.protobuf.Any.type_url", "google/protobuf/any.proto"},
      {"golden.v3", NULL},
      {"golden.v3.", NULL},
      {".golden.v3.Shapes", NULL},
      {"golden.v3.Shapes.gone", NULL},
      {"proto3.proto", NULL},
      {"", NULL},
  };
  const cpb_pool *pool = golden_pool();
  for (size_t i = 0; i < sizeof(symbols) / sizeof(symbols[0]); i++) {
    const cpb_file_def *file =
        cpb_pool_find_symbol(pool, cpb_str_from_cstr(symbols[i].name));
    assert_int_equal(file != NULL, symbols[i].file != NULL);
    if (file) {
      assert_true(
          cpb_str_equal(file->name, cpb_str_from_cstr(symbols[i].file)));
    }
  }
  assert_null(cpb_pool_find_message(pool, CPB_STR("golden.v3.Kind")));
  assert_null(cpb_pool_find_enum(pool, CPB_STR("golden.v3.Shapes")));
  const cpb_enum_def *kind =
      cpb_pool_find_enum(pool, CPB_STR("golden.v3.Kind"));
  assert_non_null(kind);
  assert_non_null(cpb_pool_enum_descriptor(pool, kind));
  assert_null(cpb_pool_find_message(new_pool(), CPB_STR("golden.v3.Shapes")));
}

CRPC_TEST(extensions_are_found) {
  const cpb_pool *pool = golden_pool();
  const cpb_message_def *old = find(pool, "golden.v2.Old");
  size_t count = 0;
  uint64_t sum = 0;
  const cpb_extension *at = NULL;
  while ((at = cpb_pool_next_extension(pool, old, at)) != NULL) {
    assert_ptr_equal(at->extendee, old);
    sum += at->box->fields[0].tag >> 3;
    count++;
  }
  assert_int_equal(count, 5);
  assert_int_equal(sum, 100 + 101 + 102 + 103 + 104);
  assert_null(cpb_pool_next_extension(pool, &golden_v2_Old_def, NULL));
  assert_null(
      cpb_pool_next_extension(pool, find(pool, "golden.v2.Extras"), NULL));
  at = cpb_pool_find_extension_number(pool, old, 103);
  assert_non_null(at);
  assert_ptr_equal(
      at, cpb_pool_find_extension(pool, CPB_STR("golden.v2.Extras.ratio")));
  assert_null(cpb_pool_find_extension_number(pool, old, 105));
  assert_null(cpb_pool_find_extension(pool, CPB_STR("golden.v2.Extras")));
}

/* A pool's registry, also as the second one of two. */
CRPC_TEST(registries_have_what_a_pool_has) {
  const cpb_pool *pool = golden_pool();
  const cpb_message_def *old = find(pool, "golden.v2.Old");
  const cpb_registry second = *cpb_pool_registry(pool);
  const cpb_registry both = {
      .files = known_files, .file_count = 3, .next = &second};
  assert_ptr_equal(cpb_registry_find(&second, CPB_STR("golden.v2.Old")), old);
  assert_ptr_equal(cpb_registry_find(&both, CPB_STR("golden.v2.Old")),
                   &golden_v2_Old_def);
  assert_ptr_equal(cpb_registry_find(&both, CPB_STR("google.protobuf.Any")),
                   find(pool, "google.protobuf.Any"));
  assert_null(cpb_registry_find(&both, CPB_STR("golden.v2.Gone")));
  const cpb_str name = CPB_STR("golden.v2.extra");
  const cpb_extension *extra = cpb_pool_find_extension(pool, name);
  assert_ptr_equal(cpb_registry_find_extension(&second, old, name), extra);
  assert_ptr_equal(cpb_registry_find_extension(&both, old, name), extra);
  assert_ptr_equal(cpb_registry_find_extension(&both, &golden_v2_Old_def, name),
                   &golden_v2_extra_ext);
  assert_null(
      cpb_registry_find_extension(&both, find(pool, "golden.v2.Extras"), name));
}

CRPC_TEST(services_are_found) {
  const cpb_pool *pool = golden_pool();
  const cpb_service_def *service =
      cpb_pool_find_service(pool, CPB_STR("golden.service.AllService"));
  assert_non_null(service);
  assert_int_equal(service->method_count, 7);
  const cpb_method_def *method = &service->methods[3];
  assert_bytes(method->name, "BidiStream");
  assert_true(method->client_streaming && method->server_streaming);
  assert_ptr_equal(method->input, find(pool, "golden.service.Request"));
  assert_ptr_equal(service->methods[5].output,
                   find(pool, "google.protobuf.Empty"));
  assert_int_equal(service->methods[4].descriptor->options->idempotency_level,
                   google_protobuf_MethodOptions_NO_SIDE_EFFECTS);
  size_t count = 0;
  assert_ptr_equal(cpb_pool_services(pool, service->file, &count), service);
  assert_int_equal(count, 2);
  (void)cpb_pool_services(pool, &proto3_proto_file, &count);
  assert_int_equal(count, 0);
}

CRPC_TEST(descriptors_are_at_hand) {
  const cpb_pool *pool = golden_pool();
  const google_protobuf_FileDescriptorProto *file =
      cpb_pool_file_descriptor(pool, &proto2_proto_file);
  assert_non_null(file);
  assert_bytes(file->package, "golden.v2");
  const google_protobuf_DescriptorProto *message =
      cpb_pool_message_descriptor(pool, &golden_v2_Old_def);
  assert_non_null(message);
  assert_int_equal(message->field.len, golden_v2_Old_def.field_count);
  const google_protobuf_FieldDescriptorProto *field =
      cpb_pool_field_descriptor(pool, &golden_v2_Old_def, 9);
  assert_non_null(field);
  assert_bytes(field->default_value, "LEVEL_HIGH");
  assert_null(cpb_pool_field_descriptor(pool, &golden_v2_Old_def, 99));
  field = cpb_pool_field_descriptor(pool, &golden_v2_Extras_ratio_def, 103);
  assert_non_null(field);
  assert_bytes(field->default_value, "inf");
}

/* Options that a schema declares for itself, read with its own tables. */
CRPC_TEST(custom_options_are_read) {
  static const char declares[] =
      "name: 'x' package: 'p' dependency: 'google/protobuf/descriptor.proto' "
      "extension { name: 'unit' number: 50000 type: TYPE_STRING "
      "extendee: '.google.protobuf.FieldOptions' label: LABEL_OPTIONAL }";
  /* FieldOptions { [p.unit]: "ms" }, in a field of M in the file y */
  static const char uses[] =
      "\x0a\x01y\x22\x16\x0a\x01M\x12\x11\x0a\x01"
      "a\x18\x01\x20\x01\x28\x08\x42\x06\x82\xb5\x18\x02"
      "ms";
  cpb_pool *pool = new_pool();
  cpb_error error;
  cpb_code code = cpb_pool_add_generated(
      pool, &google_protobuf_descriptor_proto_file, &error);
  assert_int_equal(checked(code), CPB_OK);
  must_add(pool, declares);
  code = cpb_pool_add_file(pool, uses, sizeof(uses) - 1, NULL, &error);
  assert_int_equal(checked(code), CPB_OK);
  const cpb_extension *unit = cpb_pool_find_extension(pool, CPB_STR("p.unit"));
  const google_protobuf_FieldDescriptorProto *field =
      cpb_pool_field_descriptor(pool, find(pool, "M"), 1);
  assert_non_null(unit);
  assert_non_null(field);
  assert_true(cpb_extension_has(unit, field->options));
  cpb_arena *arena = new_arena();
  cpb_str json = {NULL, 0};
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT,
                               .registry = cpb_pool_registry(pool)};
  code = cpb_to_json(field->options, find(pool, "google.protobuf.FieldOptions"),
                     &options, arena, &json, &error);
  assert_int_equal(checked(code), CPB_OK);
  assert_bytes(json, "{\"[p.unit]\":\"ms\"}");
}

enum { MEMBERS = 600 };

/* A oneof of many members, with a field amid them: number i is called m<i>. */
static const cpb_message_def *many_members(cpb_pool *pool, cpb_arena *arena) {
  cpb_str text = CPB_STR(
      "name: 'm.proto' syntax: 'proto3' package: 'p' "
      "message_type { name: 'M' oneof_decl { name: 'o' } ");
  for (int i = 1; i <= MEMBERS; i++) {
    text = cpb_arena_printf(arena,
                            CPB_STR_FMT
                            " field { name: 'm%d' number: %d type: TYPE_INT32 "
                            "label: LABEL_OPTIONAL %s }",
                            CPB_STR_ARG(text), i, i,
                            i == 100 ? "" : "oneof_index: 0");
  }
  text = cpb_arena_printf(arena, CPB_STR_FMT " }", CPB_STR_ARG(text));
  crpc_must(text.data != NULL);
  must_add(pool, text.data);
  return find(pool, "p.M");
}

/* Members are found from the last of those that are side by side. */
CRPC_TEST(any_member_of_a_large_oneof_is_written) {
  static const int32_t numbers[] = {1,   2,   99,  100, 101,
                                    102, 355, 356, 357, 600};
  cpb_arena *arena = new_arena();
  const cpb_message_def *def = many_members(new_pool(), arena);
  assert_int_equal(def->field_count, MEMBERS);
  assert_int_equal(def->fields[98].before, 98);
  assert_int_equal(def->fields[99].before, 0);
  assert_int_equal(def->fields[100].before, 0);
  assert_int_equal(def->fields[355].before, 255);
  assert_int_equal(def->fields[356].before, 0);
  for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
    void *msg = make(def, arena);
    cpb_str out = {NULL, 0};
    cpb_str json = {NULL, 0};
    const cpb_field_def *field = cpb_field_by_number(def, numbers[i]);
    assert_non_null(field);
    assert_true(cpb_field_set(def, msg, field, (cpb_value){.i32 = 5}));
    cpb_code code = cpb_encode(msg, def, NULL, arena, &out, NULL);
    assert_int_equal(checked(code), CPB_OK);
    void *again = make(def, arena);
    code = cpb_decode(out.data, out.len, def, NULL, arena, again, NULL);
    assert_int_equal(checked(code), CPB_OK);
    code = cpb_to_json(again, def, NULL, arena, &json, NULL);
    assert_int_equal(checked(code), CPB_OK);
    cpb_str want = cpb_arena_printf(arena, "{\"m%d\":5}", (int)numbers[i]);
    crpc_must(want.data != NULL);
    assert_true(cpb_str_equal(json, want));
  }
}

/* Only the type's name in lower case makes a delimited field a group. */
CRPC_TEST(fields_like_groups_in_text) {
  cpb_arena *arena = new_arena();
  cpb_pool *pool = new_pool();
  must_add(pool,
           "name: 'a' syntax: 'editions' edition: EDITION_2023 "
           "options { features { message_encoding: DELIMITED } } "
           "message_type { name: 'M' nested_type { name: 'Foo' } "
           "  field { name: 'foo' number: 1 type: TYPE_MESSAGE "
           "          type_name: '.M.Foo' label: LABEL_OPTIONAL } "
           "  field { name: 'fOO' number: 2 type: TYPE_MESSAGE "
           "          type_name: '.M.Foo' label: LABEL_OPTIONAL } }");
  const cpb_message_def *def = cpb_pool_find_message(pool, CPB_STR("M"));
  cpb_str text = CPB_STR("Foo {} fOO {}");
  void *msg = cpb_message_new(def, arena);
  crpc_must(msg != NULL);
  assert_int_equal(
      checked(cpb_from_text(text.data, text.len, def, NULL, arena, msg, NULL)),
      CPB_OK);
  cpb_str again;
  assert_int_equal(checked(cpb_to_text(msg, def, NULL, arena, &again, NULL)),
                   CPB_OK);
  assert_bytes(again, "Foo {} fOO {}");
}

CRPC_TEST_MAIN(cmocka_unit_test(dynamic_messages_of_proto3),
               cmocka_unit_test(any_member_of_a_large_oneof_is_written),
               cmocka_unit_test(dynamic_messages_in_any),
               cmocka_unit_test(dynamic_messages_of_proto2),
               cmocka_unit_test(dynamic_messages_have_defaults),
               cmocka_unit_test(members_of_oneofs_have_defaults),
               cmocka_unit_test(defaults_lie_side_by_side),
               cmocka_unit_test(dynamic_messages_are_reflected),
               cmocka_unit_test(symbols_are_found),
               cmocka_unit_test(extensions_are_found),
               cmocka_unit_test(registries_have_what_a_pool_has),
               cmocka_unit_test(services_are_found),
               cmocka_unit_test(descriptors_are_at_hand),
               cmocka_unit_test(custom_options_are_read),
               cmocka_unit_test(fields_like_groups_in_text))
