/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Requests that protoc would not send: each is refused with words that say what
 * is wrong, or answered with C that is well formed all the same. */

#include "generate.h"
#include "names.h"
#include "support/crpc_test.h"

/* Short for the tables of descriptors below. */
typedef google_protobuf_compiler_CodeGeneratorRequest request;
typedef google_protobuf_compiler_CodeGeneratorResponse response;
typedef google_protobuf_FileDescriptorProto file_proto;
typedef google_protobuf_DescriptorProto message_proto;
typedef google_protobuf_FieldDescriptorProto field_proto;

static void drop_arena(void *arena) {
  cpb_arena_destroy(arena);
}

static cpb_arena *make_arena(void) {
  cpb_arena *arena = cpb_arena_create(crpc_test_allocator());
  crpc_must(arena != NULL);
  crpc_test_defer(drop_arena, arena);
  return arena;
}

/* A request for one proto3 file, x.proto of package p, with a message M. */
typedef struct fixture {
  cpb_arena *arena;
  request *req;
  file_proto *file;
  message_proto *message;
} fixture;

static cpb_str str(const char *text) {
  return cpb_str_from_cstr(text);
}

static message_proto *add_message(fixture *f, const char *name) {
  message_proto *message =
      google_protobuf_FileDescriptorProto_add_message_type(f->file, f->arena);
  crpc_must(message != NULL);
  message->has_name = true;
  message->name = str(name);
  return message;
}

static field_proto *add_field(fixture *f, message_proto *message,
                              const char *name, int32_t number, int32_t type) {
  field_proto *field =
      google_protobuf_DescriptorProto_add_field(message, f->arena);
  crpc_must(field != NULL);
  field->has_name = field->has_number = field->has_type = field->has_label =
      true;
  field->name = str(name);
  field->number = number;
  field->type = type;
  field->label = google_protobuf_FieldDescriptorProto_LABEL_OPTIONAL;
  return field;
}

static void set_type_name(field_proto *field, const char *type_name) {
  field->has_type_name = true;
  field->type_name = str(type_name);
}

static fixture make_fixture(void) {
  fixture f = {.arena = make_arena()};
  f.req = google_protobuf_compiler_CodeGeneratorRequest_new(f.arena);
  crpc_must(f.req != NULL);
  crpc_must(google_protobuf_compiler_CodeGeneratorRequest_add_file_to_generate(
      f.req, CPB_STR("x.proto"), f.arena));
  f.file = google_protobuf_compiler_CodeGeneratorRequest_add_proto_file(
      f.req, f.arena);
  crpc_must(f.file != NULL);
  f.file->has_name = f.file->has_package = f.file->has_syntax = true;
  f.file->name = CPB_STR("x.proto");
  f.file->package = CPB_STR("p");
  f.file->syntax = CPB_STR("proto3");
  f.message = add_message(&f, "M");
  return f;
}

/* Puts one part of a response behind the others: ctx is the parts. */
typedef struct parts {
  cpb_arena *arena;
  cpb_str bytes;
} parts;

static bool add_part(void *ctx, cpb_str part) {
  parts *to = ctx;
  char *bytes = cpb_arena_alloc(to->arena, to->bytes.len + part.len + 1);
  if (bytes == NULL) {
    return false;
  }
  if (to->bytes.len > 0) {
    memcpy(bytes, to->bytes.data, to->bytes.len);
  }
  memcpy(bytes + to->bytes.len, part.data, part.len);
  to->bytes = (cpb_str){bytes, to->bytes.len + part.len};
  return true;
}

/* Sends the request through the whole generator. */
static const response *run_with(fixture *f, const gen_plugin *plugin) {
  cpb_str bytes;
  parts answer = {f->arena, {NULL, 0}};
  gen_sink sink = {add_part, &answer};
  cpb_error error;
  crpc_must(google_protobuf_compiler_CodeGeneratorRequest_encode(
                f->req, f->arena, &bytes, NULL) == CPB_OK);
  crpc_must(gen_generate(plugin, bytes, crpc_test_allocator(), &sink, &error));
  response *resp = google_protobuf_compiler_CodeGeneratorResponse_new(f->arena);
  crpc_must(resp != NULL);
  crpc_must(google_protobuf_compiler_CodeGeneratorResponse_decode(
                answer.bytes, f->arena, resp, NULL) == CPB_OK);
  return resp;
}

/* Text that must be somewhere in a view. */
static bool contains(cpb_str text, const char *part) {
  size_t len = strlen(part);
  for (size_t i = 0; i + len <= text.len; i++) {
    if (memcmp(text.data + i, part, len) == 0) {
      return true;
    }
  }
  return false;
}

static void expect_error(fixture *f, const gen_plugin *plugin,
                         const char *expected) {
  const response *resp = run_with(f, plugin);
  if (!contains(resp->error, expected)) {
    print_error("got: " CPB_STR_FMT "\n", CPB_STR_ARG(resp->error));
  }
  crpc_must(contains(resp->error, expected));
  assert_int_equal(resp->file.len, 0);
}

/* ---- What is wrong with a schema ---- */

static void no_descriptor(fixture *f) {
  f->file->name = CPB_STR("y.proto");
}
static void bad_file_name(fixture *f) {
  f->file->name = CPB_STR("../x.proto");
}
static void bad_file_name_with_quote(fixture *f) {
  f->file->name = CPB_STR("a\"b.proto");
}
static void bad_package(fixture *f) {
  f->file->package = CPB_STR("a..b");
}
static void unknown_syntax(fixture *f) {
  f->file->syntax = CPB_STR("proto4");
}
static void unknown_edition(fixture *f) {
  f->file->syntax = CPB_STR("editions");
  f->file->has_edition = true;
  f->file->edition = 1003;
}
static void same_file_twice(fixture *f) {
  file_proto *twin =
      google_protobuf_compiler_CodeGeneratorRequest_add_proto_file(f->req,
                                                                   f->arena);
  crpc_must(twin != NULL);
  *twin = f->req->proto_file.items[0];
}
static void missing_import(fixture *f) {
  crpc_must(google_protobuf_FileDescriptorProto_add_dependency(
      f->file, CPB_STR("gone.proto"), f->arena));
}
static void import_of_itself(fixture *f) {
  crpc_must(google_protobuf_FileDescriptorProto_add_dependency(
      f->file, CPB_STR("x.proto"), f->arena));
}
static void bad_message_name(fixture *f) {
  f->message->name = CPB_STR("M; int x");
}
static void same_message_twice(fixture *f) {
  add_message(f, "M");
}
static void names_that_meet(fixture *f) {
  message_proto *nested =
      google_protobuf_DescriptorProto_add_nested_type(f->message, f->arena);
  crpc_must(nested != NULL);
  nested->has_name = true;
  nested->name = CPB_STR("N");
  add_message(f, "M_N");
}
static void type_named_as_function(fixture *f) {
  message_proto *nested =
      google_protobuf_DescriptorProto_add_nested_type(f->message, f->arena);
  crpc_must(nested != NULL);
  nested->has_name = true;
  nested->name = CPB_STR("decode");
}
static void bad_field_name(fixture *f) {
  add_field(f, f->message, "1x", 1, CPB_INT32);
}
static void same_field_twice(fixture *f) {
  add_field(f, f->message, "a", 1, CPB_INT32);
  add_field(f, f->message, "a", 2, CPB_INT32);
}
static void same_number_twice(fixture *f) {
  add_field(f, f->message, "a", 1, CPB_INT32);
  add_field(f, f->message, "b", 1, CPB_INT32);
}
static void number_zero(fixture *f) {
  add_field(f, f->message, "a", 0, CPB_INT32);
}
static void number_too_high(fixture *f) {
  add_field(f, f->message, "a", 1 << 29, CPB_INT32);
}
static void no_such_type(fixture *f) {
  add_field(f, f->message, "a", 1, 19);
}
static void unresolved_type(fixture *f) {
  set_type_name(add_field(f, f->message, "a", 1, CPB_MESSAGE), ".p.Gone");
}
static void relative_type(fixture *f) {
  set_type_name(add_field(f, f->message, "a", 1, CPB_MESSAGE), "Gone");
}
static void message_as_enum(fixture *f) {
  set_type_name(add_field(f, f->message, "a", 1, CPB_ENUM), ".p.M");
}
static void oneof_out_of_range(fixture *f) {
  field_proto *field = add_field(f, f->message, "a", 1, CPB_INT32);
  field->has_oneof_index = true;
  field->oneof_index = 3;
}
static void oneof_without_members(fixture *f) {
  google_protobuf_OneofDescriptorProto *oneof =
      google_protobuf_DescriptorProto_add_oneof_decl(f->message, f->arena);
  crpc_must(oneof != NULL);
  oneof->has_name = true;
  oneof->name = CPB_STR("o");
}
static google_protobuf_EnumDescriptorProto *add_enum(fixture *f) {
  google_protobuf_EnumDescriptorProto *proto =
      google_protobuf_FileDescriptorProto_add_enum_type(f->file, f->arena);
  crpc_must(proto != NULL);
  proto->has_name = true;
  proto->name = CPB_STR("E");
  return proto;
}
static void empty_enum(fixture *f) {
  add_enum(f);
}
static void bad_enum_value(fixture *f) {
  google_protobuf_EnumValueDescriptorProto *value =
      google_protobuf_EnumDescriptorProto_add_value(add_enum(f), f->arena);
  crpc_must(value != NULL);
  value->has_name = true;
  value->name = CPB_STR("A = 1, B");
}
static void default_without_presence(fixture *f) {
  field_proto *field = add_field(f, f->message, "a", 1, CPB_INT32);
  field->has_default_value = true;
  field->default_value = CPB_STR("1");
}
static void set_default(fixture *f, int32_t type, const char *value) {
  f->file->syntax = CPB_STR("proto2");
  field_proto *field = add_field(f, f->message, "a", 1, type);
  field->has_default_value = true;
  field->default_value = str(value);
}
static void default_with_code(fixture *f) {
  set_default(f, CPB_INT32, "0}; int x = {0");
}
static void default_out_of_range(fixture *f) {
  set_default(f, CPB_UINT32, "4294967296");
}
static void default_no_number(fixture *f) {
  set_default(f, CPB_DOUBLE, "1.5x");
}
static void default_no_bool(fixture *f) {
  set_default(f, CPB_BOOL, "yes");
}
static void default_bad_escape(fixture *f) {
  set_default(f, CPB_BYTES, "a\\");
}
static void default_of_message(fixture *f) {
  set_default(f, CPB_MESSAGE, "x");
  set_type_name(&f->message->field.items[0], ".p.M");
}
static message_proto *add_entry(fixture *f) {
  message_proto *entry =
      google_protobuf_DescriptorProto_add_nested_type(f->message, f->arena);
  crpc_must(entry != NULL);
  entry->has_name = true;
  entry->name = CPB_STR("E");
  entry->options = google_protobuf_MessageOptions_new(f->arena);
  crpc_must(entry->options != NULL);
  entry->options->has_map_entry = true;
  entry->options->map_entry = true;
  return entry;
}
static void entry_for_nobody(fixture *f) {
  message_proto *entry = add_entry(f);
  add_field(f, entry, "key", 1, CPB_INT32);
  add_field(f, entry, "value", 2, CPB_INT32);
}
static void entry_without_value(fixture *f) {
  add_field(f, add_entry(f), "key", 1, CPB_INT32);
  field_proto *field = add_field(f, f->message, "m", 1, CPB_MESSAGE);
  field->label = google_protobuf_FieldDescriptorProto_LABEL_REPEATED;
  set_type_name(field, ".p.M.E");
}
static void entry_as_plain_type(fixture *f) {
  entry_for_nobody(f);
  set_type_name(add_field(f, f->message, "m", 1, CPB_MESSAGE), ".p.M.E");
}
static void too_many_fields(fixture *f) {
  for (int32_t i = 1; i <= 5000; i++) {
    const char *name = gen_format(f->arena, "f%d", i);
    crpc_must(name[0] != '\0');
    add_field(f, f->message, name, i, CPB_STRING);
  }
}
static google_protobuf_ServiceDescriptorProto *add_service(fixture *f) {
  google_protobuf_ServiceDescriptorProto *service =
      google_protobuf_FileDescriptorProto_add_service(f->file, f->arena);
  crpc_must(service != NULL);
  service->has_name = true;
  service->name = CPB_STR("S");
  return service;
}
static void add_method(fixture *f,
                       google_protobuf_ServiceDescriptorProto *service,
                       const char *name, const char *type) {
  google_protobuf_MethodDescriptorProto *method =
      google_protobuf_ServiceDescriptorProto_add_method(service, f->arena);
  crpc_must(method != NULL);
  method->has_name = method->has_input_type = method->has_output_type = true;
  method->name = str(name);
  method->input_type = method->output_type = str(type);
}
static void unresolved_method(fixture *f) {
  add_method(f, add_service(f), "Go", ".p.Gone");
}
static void methods_that_meet(fixture *f) {
  google_protobuf_ServiceDescriptorProto *service = add_service(f);
  add_method(f, service, "GoOn", ".p.M");
  add_method(f, service, "go_on", ".p.M");
}
static void bad_method_name(fixture *f) {
  add_method(f, add_service(f), "Go(", ".p.M");
}

static const struct bad_schema {
  void (*spoil)(fixture *f);
  const char *error;
} bad_schemas[] = {
    {no_descriptor, "no descriptor came for \"x.proto\""},
    {bad_file_name, "not a file name: \"../x.proto\""},
    {bad_file_name_with_quote, "not a file name"},
    {bad_package, "x.proto: not a package name: \"a..b\""},
    {unknown_syntax, "x.proto: its syntax or edition is not known"},
    {unknown_edition, "x.proto: its syntax or edition is not known"},
    {same_file_twice, "file given twice: x.proto"},
    {missing_import, "x.proto: its import is not there: \"gone.proto\""},
    {import_of_itself, "x.proto: imports itself, by \"x.proto\""},
    {bad_message_name, "x.proto: not a name: \"M; int x\""},
    {same_message_twice, "p.M: declared twice (in x.proto)"},
    {names_that_meet, "p.M.N and p.M_N are both called p_M_N in C"},
    {type_named_as_function, "are both called p_M_decode in C"},
    {bad_field_name, "p.M: not a name: \"1x\""},
    {same_field_twice, "p.M.a: declared twice"},
    {same_number_twice, "p.M.b: its number is taken"},
    {number_zero, "p.M.a: its number is out of range"},
    {number_too_high, "p.M.a: its number is out of range"},
    {no_such_type, "p.M.a: its type is not known"},
    {unresolved_type, "p.M.a: its type is not known: \".p.Gone\""},
    {relative_type, "p.M.a: its type is not known: \"Gone\""},
    {message_as_enum, "p.M.a: its type is a message here and an enum there"},
    {oneof_out_of_range, "p.M.a: its oneof is not known"},
    {oneof_without_members, "p.M.o: a oneof with the wrong number"},
    {empty_enum, "p.E: an enum without values"},
    {bad_enum_value, "p.E: a value without a proper name"},
    {default_without_presence, "p.M.a: a default without presence"},
    {default_with_code, "p.M.a: not a default value of its type"},
    {default_out_of_range, "p.M.a: not a default value of its type"},
    {default_no_number, "p.M.a: not a default value of its type"},
    {default_no_bool, "p.M.a: not a default value of its type"},
    {default_bad_escape, "p.M.a: not a default value of its type"},
    {default_of_message, "p.M.a: a default without presence"},
    {entry_for_nobody, "p.M.E: not a proper entry of a map"},
    {entry_without_value, "p.M.E: not a proper entry of a map"},
    {entry_as_plain_type, "p.M.m: a map's entry used as a plain type"},
    {unresolved_method, "p.S: not a known message: \".p.Gone\""},
    {methods_that_meet, "p.S: methods GoOn and go_on are both go_on in C"},
    {bad_method_name, "p.S: not a name: \"Go(\""},
};

CRPC_TEST(bad_schemas_are_refused) {
  for (size_t i = 0; i < sizeof(bad_schemas) / sizeof(bad_schemas[0]); i++) {
    fixture f = make_fixture();
    bad_schemas[i].spoil(&f);
    expect_error(&f, &gen_plugin_messages, bad_schemas[i].error);
  }
}

CRPC_TEST_NO_OOM(structs_beyond_the_tables_are_refused) {
  fixture f = make_fixture();
  too_many_fields(&f);
  expect_error(&f, &gen_plugin_messages,
               "more than 65,535 fields, or bytes of its struct");
}

/* ---- What is right, if strange ---- */

static cpb_str header_of(const response *resp) {
  crpc_must(resp->file.len >= 1);
  assert_false(resp->has_error);
  return resp->file.items[0].content;
}

CRPC_TEST(members_give_way_to_each_other) {
  fixture f = make_fixture();
  field_proto *field = add_field(&f, f.message, "class_", 1, CPB_INT32);
  field->has_json_name = true;
  field->json_name = CPB_STR("other");
  add_field(&f, f.message, "class", 2, CPB_INT32);
  cpb_str header = header_of(run_with(&f, &gen_plugin_messages));
  assert_true(contains(header, "  int32_t class_;\n  int32_t class__;\n"));
}

CRPC_TEST(json_names_are_derived_and_escaped) {
  fixture f = make_fixture();
  add_field(&f, f.message, "_some_name2_x", 1, CPB_INT32);
  field_proto *field = add_field(&f, f.message, "b", 2, CPB_INT32);
  field->has_json_name = true;
  field->json_name = CPB_STR("\"};\n");
  const response *resp = run_with(&f, &gen_plugin_messages);
  crpc_must(resp->file.len == 2);
  cpb_str source = resp->file.items[1].content;
  assert_true(contains(source, "CPB_STR_INIT(\"SomeName2X\")"));
  assert_true(contains(source, "CPB_STR_INIT(\"\\042};\\012\")"));
}

CRPC_TEST(supported_features_are_declared) {
  fixture f = make_fixture();
  const response *resp = run_with(&f, &gen_plugin_services);
  assert_false(resp->has_error);
  assert_int_equal(resp->file.len, 0); /* no service, no files */
  assert_int_equal(resp->supported_features, 3);
  assert_int_equal(resp->minimum_edition, 998);
  assert_int_equal(resp->maximum_edition, 1002);
}

CRPC_TEST(only_what_is_asked_for_is_made) {
  fixture f = make_fixture();
  f.req->file_to_generate.len = 0;
  f.file->service.len = 0;
  const response *resp = run_with(&f, &gen_plugin_messages);
  assert_false(resp->has_error);
  assert_int_equal(resp->file.len, 0);
}

CRPC_TEST(options_are_checked) {
  static const struct {
    const char *parameter;
    const char *error;
  } cases[] = {
      {"fast=all",
       "unknown option or value \"fast=all\"; there are: "
       "api=MACRO, comments=on|off, json=on|off, partial=on|off, "
       "paths=source_relative, prefix=[PACKAGE=]NAME, reflection=on|off, "
       "speed=all|none|NAME, text=on|off"},
      {"speed=a..b", "unknown option or value \"speed=a..b\""},
      {"speed=a:b", "unknown option or value \"speed=a:b\""},
      {"json", "unknown option or value \"json\""},
      {"json=on,json=2", "unknown option or value \"json=2\""},
      {"empty=on", "unknown option or value \"empty=on\""},
      {"api=", "unknown option or value \"api=\""},
      {"paths=import", "unknown option or value \"paths=import\""},
      {"prefix=", "unknown option or value \"prefix=\""},
      {"prefix=1", "unknown option or value \"prefix=1\""},
      {"prefix==a", "unknown option or value \"prefix==a\""},
      {"prefix=a..b=c", "unknown option or value \"prefix=a..b=c\""},
      {"prefix=a=-", "unknown option or value \"prefix=a=-\""},
      {"speed=p.M,speed=p.N",
       "speed=p.N: none of the files has such a message or package; with "
       "partial=on another run may have it"},
      {"prefix=p=x_,prefix=pp=x_",
       "prefix=pp: none of the files has such a package; with partial=on "
       "another run may have it"},
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
    fixture f = make_fixture();
    f.req->has_parameter = true;
    f.req->parameter = str(cases[i].parameter);
    expect_error(&f, &gen_plugin_messages, cases[i].error);
  }
}

static const char *prefixed(fixture *f, const char *parameter) {
  f->req->has_parameter = true;
  f->req->parameter = str(parameter);
  cpb_str header = header_of(run_with(f, &gen_plugin_messages));
  const char *copy = gen_format(f->arena, CPB_STR_FMT, CPB_STR_ARG(header));
  crpc_must(!cpb_arena_failed(f->arena));
  return copy;
}

/* The innermost package counts, of equals the last one; not p for package q. */
CRPC_TEST(prefixes_go_by_package) {
  static const struct {
    const char *package;
    const char *parameter;
    const char *name;
  } cases[] = {
      {"p", "prefix=x_", "struct x_p_M {"},
      {"p", "prefix=x_,prefix=y_", "struct y_p_M {"},
      {"p", "prefix=p=y_,prefix=x_", "struct y_p_M {"},
      {"p", "prefix=x_,prefix=p=", "struct p_M {"},
      {"p.q", "prefix=p.q=z_,prefix=p=y_", "struct z_p_q_M {"},
      {"p.q", "prefix=p=y_", "struct y_p_q_M {"},
      {"pq", "partial=on,prefix=p=y_", "struct pq_M {"},
      {"p", "prefix=p.q=y_,partial=on", "struct p_M {"},
      {"p", "paths=source_relative", "struct p_M {"},
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
    fixture f = make_fixture();
    f.file->package = str(cases[i].package);
    crpc_must(strstr(prefixed(&f, cases[i].parameter), cases[i].name) != NULL);
  }
}

/* libcpb's own files keep their names, unless they are asked for. */
CRPC_TEST(prefixes_spare_google_protobuf) {
  fixture f = make_fixture();
  f.file->name = f.req->file_to_generate.items[0] =
      CPB_STR("google/protobuf/x.proto");
  f.file->package = CPB_STR("google.protobuf");
  const char *plain = prefixed(&f, "prefix=x_");
  const char *own = prefixed(&f, "prefix=google.protobuf=x_");
  assert_non_null(strstr(plain, "cpb_file_def google_protobuf_x_proto_file;"));
  assert_non_null(strstr(plain, "struct google_protobuf_M {"));
  assert_non_null(strstr(own, "cpb_file_def x_google_protobuf_x_proto_file;"));
  assert_non_null(strstr(own, "struct x_google_protobuf_M {"));
  assert_non_null(strstr(own, "#ifndef X_GOOGLE_PROTOBUF_X_PB_H"));
}

/* A prefix makes a reserved word harmless. */
CRPC_TEST(prefixes_go_before_every_name) {
  fixture f = make_fixture();
  f.file->has_package = false;
  f.file->package = (cpb_str){NULL, 0};
  add_message(&f, "struct");
  google_protobuf_EnumValueDescriptorProto *value =
      google_protobuf_EnumDescriptorProto_add_value(add_enum(&f), f.arena);
  crpc_must(value != NULL);
  value->has_name = true;
  value->name = CPB_STR("errno");
  const char *header = prefixed(&f, "prefix=x_");
  assert_non_null(strstr(header, "struct x_struct {"));
  assert_non_null(strstr(header, "typedef enum x_E {\n  x_errno = 0,"));
}

CRPC_TEST(bytes_that_are_no_request_are_refused) {
  parts answer = {make_arena(), {NULL, 0}};
  gen_sink sink = {add_part, &answer};
  cpb_error error;
  assert_false(gen_generate(&gen_plugin_messages, CPB_STR("\377\377garbage"),
                            crpc_test_allocator(), &sink, &error));
  crpc_must(error.code == CPB_MALFORMED);
  assert_true(error.message[0] != '\0');
  assert_int_equal(answer.bytes.len, 0);
}

/* ---- Memory ---- */

typedef struct meter {
  size_t used, most, written;
} meter;

static void *metered(void *ctx, void *ptr, size_t old_size, size_t new_size) {
  meter *m = ctx;
  const cpb_allocator *usual = cpb_allocator_default();
  void *taken = usual->resize(usual->ctx, ptr, old_size, new_size);
  m->used += new_size - old_size;
  m->most = m->used > m->most ? m->used : m->most;
  return taken;
}

static bool count_part(void *ctx, cpb_str part) {
  ((meter *)ctx)->written += part.len;
  return true;
}

/* Files with a message of many fields each; they import nothing. */
static void add_files(fixture *f, int files, int fields) {
  for (int i = 0; i < files; i++) {
    file_proto *file =
        google_protobuf_compiler_CodeGeneratorRequest_add_proto_file(f->req,
                                                                     f->arena);
    assert_non_null(file);
    *file = (file_proto){.has_name = true, .has_syntax = true};
    file->name = cpb_arena_printf(f->arena, "f%d.proto", i);
    file->syntax = CPB_STR("proto3");
    assert_true(
        google_protobuf_compiler_CodeGeneratorRequest_add_file_to_generate(
            f->req, file->name, f->arena));
    fixture inner = {f->arena, f->req, file, NULL};
    const char *name = cpb_arena_printf(f->arena, "M%d", i).data;
    message_proto *message = add_message(&inner, name);
    for (int k = 1; k <= fields; k++) {
      name = cpb_arena_printf(f->arena, "a_field_%d", k).data;
      add_field(&inner, message, name, k, CPB_STRING);
    }
  }
}

/* A response is not kept: what a run takes is less than what it writes. */
CRPC_TEST_NO_OOM(memory_is_bounded_by_the_output) {
  fixture f = make_fixture();
  meter m = {0};
  cpb_allocator alloc = {metered, &m};
  gen_sink sink = {count_part, &m};
  cpb_error error;
  cpb_str bytes = {NULL, 0};
  add_files(&f, 300, 40);
  assert_int_equal(google_protobuf_compiler_CodeGeneratorRequest_encode(
                       f.req, f.arena, &bytes, NULL),
                   CPB_OK);
  assert_true(gen_generate(&gen_plugin_messages, bytes, &alloc, &sink, &error));
  assert_int_equal(m.used, 0);
  if (m.most > m.written) {
    fail_msg("%zu bytes for %zu written", m.most, m.written);
  }
}

/* ---- Names ---- */

CRPC_TEST_NO_OOM(names_are_checked) {
  static const char *const good[] = {"a", "_", "A1_b"};
  static const char *const bad[] = {"", "1a", "a-b", "a b", "\303\251", "a.b"};
  for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
    assert_true(gen_is_identifier(str(good[i])));
  }
  for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
    assert_false(gen_is_identifier(str(bad[i])));
  }
  assert_true(gen_is_full_name(CPB_STR("a.b.C")));
  assert_false(gen_is_full_name(CPB_STR(".a")));
  assert_false(gen_is_full_name(CPB_STR("a.")));
  static const char *const paths[] = {"a.proto", "a/b/c.proto", "a-b/x_y.z",
                                      "a/..b",   "...",         ".a/b"};
  static const char *const no_paths[] = {"",     "/a",     "a//b", "a/",
                                         "../a", "a/../b", "./a",  "a/.",
                                         "a\nb", "a\\b",   "a*/b"};
  for (size_t i = 0; i < sizeof(paths) / sizeof(paths[0]); i++) {
    assert_true(gen_is_file_name(str(paths[i])));
  }
  for (size_t i = 0; i < sizeof(no_paths) / sizeof(no_paths[0]); i++) {
    assert_false(gen_is_file_name(str(no_paths[i])));
  }
}

CRPC_TEST_NO_OOM(words_of_c_are_reserved) {
  static const char *const reserved[] = {
      "EPERM",     "DOMAIN", "while",    "xor_eq",       "ATOMIC_INT_LOCK_FREE",
      "INT32_MAX", "PRIu64", "SCNx8",    "__linux__",    "_Static_assert",
      "cpb_str",   "CRPC_X", "INT_MIN",  "UINT_FAST8",   "SIG_DFL",
      "signals",   "stdin",  "INFINITY", "typeof_unqual"};
  static const char *const free_words[] = {
      "EPERMIT", "domain", "",      "PRI",    "PRIZE", "cpb_",
      "_x",      "_",      "INT32", "SIGNAL", "major", "xor_"};
  for (size_t i = 0; i < sizeof(reserved) / sizeof(reserved[0]); i++) {
    assert_true(gen_is_reserved(str(reserved[i])));
  }
  for (size_t i = 0; i < sizeof(free_words) / sizeof(free_words[0]); i++) {
    assert_false(gen_is_reserved(str(free_words[i])));
  }
}

CRPC_TEST(names_are_translated) {
  cpb_arena *arena = make_arena();
  static const struct {
    const char *name;
    const char *snake;
  } cases[] = {
      {"RunningSum", "running_sum"},
      {"GetHTTPCode", "get_http_code"},
      {"say", "say"},
      {"V2Beta", "v2_beta"},
      {"Get_Item", "get_item"},
      {"ABC", "abc"},
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
    cpb_str snake = gen_snake_name(arena, str(cases[i].name));
    crpc_must(snake.len > 0);
    assert_string_equal(snake.data, cases[i].snake);
  }
  const char *name = gen_c_name(arena, CPB_STR("a.b.C"));
  const char *keyword = gen_c_name(arena, CPB_STR("while"));
  const char *path = gen_path(arena, CPB_STR("a/b.proto"), ".pb.h");
  crpc_must(!cpb_arena_failed(arena));
  assert_string_equal(name, "a_b_C");
  assert_string_equal(keyword, "while_");
  assert_string_equal(path, "a/b.pb.h");
}

/* Guards tell all files apart, and stems all but what slashes, underscores and
 * points alone do; usual paths have plain ones. */
CRPC_TEST(paths_stay_apart) {
  static const char *const paths[] = {
      "a/b.proto", "a_b.proto", "a-b.proto", "A_b.proto", "a b.proto",
      "a.b.proto", "1.proto",   "f1.proto",  "\303\251",  "\303\261",
  };
  enum { COUNT = sizeof(paths) / sizeof(paths[0]) };
  cpb_arena *arena = make_arena();
  gen_nameset guards = GEN_NAMESET(arena);
  gen_nameset stems = GEN_NAMESET(arena);
  for (size_t i = 0; i < COUNT; i++) {
    const char *guard = gen_guard(arena, "", str(paths[i]), ".pb.h");
    const char *stem = gen_file_stem(arena, str(paths[i]));
    crpc_must(!cpb_arena_failed(arena));
    assert_null(gen_nameset_find(&guards, guard));
    crpc_must(gen_nameset_add(&guards, guard, str(paths[i])));
    if (strcmp(stem, "a_b_proto") != 0) {
      assert_null(gen_nameset_find(&stems, stem));
      crpc_must(gen_nameset_add(&stems, stem, str(paths[i])));
    }
  }
  crpc_must(gen_nameset_find(&guards, "A_B_PB_H") != NULL);
  assert_int_equal(stems.len, COUNT - 3);
}

CRPC_TEST(includes_do_not_meet_siblings) {
  static const struct {
    const char *from, *file, *include;
  } cases[] = {
      {"a.proto", "b.proto", "\"b.pb.h\""},
      {"a.proto", "x/b.proto", "\"x/b.pb.h\""},
      {"x/a.proto", "x/y/b.proto", "\"x/y/b.pb.h\""},
      {"x/a.proto", "b.proto", "<b.pb.h>"},
      {"x/a.proto", "xy/b.proto", "<xy/b.pb.h>"},
      {"x/a.proto", "x.proto", "<x.pb.h>"},
  };
  cpb_arena *arena = make_arena();
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
    const char *include =
        gen_include(arena, str(cases[i].from), str(cases[i].file), ".pb.h");
    crpc_must(!cpb_arena_failed(arena));
    assert_string_equal(include, cases[i].include);
  }
}

CRPC_TEST_MAIN(cmocka_unit_test(bad_schemas_are_refused),
               cmocka_unit_test(paths_stay_apart),
               cmocka_unit_test(includes_do_not_meet_siblings),
               cmocka_unit_test(structs_beyond_the_tables_are_refused),
               cmocka_unit_test(members_give_way_to_each_other),
               cmocka_unit_test(json_names_are_derived_and_escaped),
               cmocka_unit_test(supported_features_are_declared),
               cmocka_unit_test(only_what_is_asked_for_is_made),
               cmocka_unit_test(options_are_checked),
               cmocka_unit_test(prefixes_go_by_package),
               cmocka_unit_test(prefixes_spare_google_protobuf),
               cmocka_unit_test(prefixes_go_before_every_name),
               cmocka_unit_test(bytes_that_are_no_request_are_refused),
               cmocka_unit_test(memory_is_bounded_by_the_output),
               cmocka_unit_test(names_are_checked),
               cmocka_unit_test(words_of_c_are_reserved),
               cmocka_unit_test(names_are_translated))
