/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The tables that a pool builds are those that protoc-gen-cpb printed and the C
 * compiler laid out: of the well-known types, descriptor.proto itself, and the
 * generator's goldens. */

#include "comments.pb.h"
#include "edition2023.pb.h"
#include "edition2024.pb.h"
#include "edition2026.pb.h"
#include "google/protobuf/api.pb.h"
#include "google/protobuf/c_sharp_features.pb.h"
#include "google/protobuf/compiler/plugin.pb.h"
#include "google/protobuf/cpp_features.pb.h"
#include "google/protobuf/cpp_options.pb.h"
#include "google/protobuf/duration.pb.h"
#include "google/protobuf/empty.pb.h"
#include "google/protobuf/field_mask.pb.h"
#include "google/protobuf/go_features.pb.h"
#include "google/protobuf/java_features.pb.h"
#include "google/protobuf/json_options.pb.h"
#include "google/protobuf/struct.pb.h"
#include "google/protobuf/timestamp.pb.h"
#include "google/protobuf/wrappers.pb.h"
#include "imported.pb.h"
#include "lean.pb.h"
#include "names.pb.h"
#include "nothing.pb.h"
#include "pb/access.h"
#include "pb/descriptor/test.h"
#include "pb/message/lookup.h"
#include "proto2.pb.h"
#include "proto3.pb.h"
#include "service.pb.h"

static const cpb_file_def *const compiled[] = {
    &google_protobuf_any_proto_file,
    &google_protobuf_api_proto_file,
    &google_protobuf_compiler_plugin_proto_file,
    &google_protobuf_c_sharp_features_proto_file,
    &google_protobuf_cpp_features_proto_file,
    &google_protobuf_cpp_file_options_proto_file,
    &google_protobuf_cpp_options_proto_file,
    &google_protobuf_descriptor_proto_file,
    &google_protobuf_duration_proto_file,
    &google_protobuf_empty_proto_file,
    &google_protobuf_field_mask_proto_file,
    &google_protobuf_go_features_proto_file,
    &google_protobuf_java_features_proto_file,
    &google_protobuf_json_enumvalue_options_proto_file,
    &google_protobuf_json_options_proto_file,
    &google_protobuf_source_context_proto_file,
    &google_protobuf_struct_proto_file,
    &google_protobuf_timestamp_proto_file,
    &google_protobuf_type_proto_file,
    &google_protobuf_wrappers_proto_file,
    &comments_proto_file,
    &edition2023_proto_file,
    &edition2024_proto_file,
    &edition2026_proto_file,
    &imported_proto_file,
    &names_proto_file,
    &nothing_proto_file,
    &proto2_proto_file,
    &proto3_proto_file,
    &service_proto_file,
};
enum { COMPILED = sizeof(compiled) / sizeof(compiled[0]) };

static void same_str(cpb_str have, cpb_str want) {
  if (!cpb_str_equal(have, want)) {
    print_error("have " CPB_STR_FMT ", want " CPB_STR_FMT "\n",
                CPB_STR_ARG(have), CPB_STR_ARG(want));
  }
  assert_true(cpb_str_equal(have, want));
}

static void same_names(const cpb__names *have, const cpb__names *want) {
  assert_int_equal(have->count, want->count);
  assert_int_equal(have->order != NULL, want->order != NULL);
  for (uint32_t i = 0; i < want->count; i++) {
    same_str(cpb__name_at(have, i), cpb__name_at(want, i));
    assert_true(!want->order || have->order[i] == want->order[i]);
  }
}

static void same_enum(const cpb_enum_def *have, const cpb_enum_def *want) {
  same_str(have->full_name, want->full_name);
  assert_int_equal(have->count, want->count);
  assert_memory_equal(have->numbers, want->numbers,
                      want->count * sizeof(want->numbers[0]));
  assert_int_equal(have->flags, want->flags);
  cpb__names rows[] = {cpb__value_names(have), cpb__value_names(want),
                       cpb__json_value_names(have),
                       cpb__json_value_names(want)};
  same_names(&rows[0], &rows[1]);
  same_names(&rows[2], &rows[3]);
  assert_int_equal(have->default_value, want->default_value);
  assert_int_equal(have->abi, want->abi);
  assert_int_equal(have->well_known, want->well_known);
  assert_int_equal(have->closed, want->closed);
  same_str(have->file->name, want->file->name);
}

/* Values with the bytes of a string, not its pointer. */
static void same_prototype(const cpb_message_def *have,
                           const cpb_message_def *want) {
  assert_int_equal(have->prototype != NULL, want->prototype != NULL);
  for (uint16_t i = 0; want->prototype && i < want->field_count; i++) {
    const cpb_field_def *field = &want->fields[i];
    size_t offset = field->initial ? field->initial : field->offset;
    const char *a = (const char *)have->prototype + offset;
    const char *b = (const char *)want->prototype + offset;
    if (cpb__is_list(field) || (field->mode == CPB_ONEOF && !field->initial)) {
      continue;
    }
    if (field->type == CPB_STRING || field->type == CPB_BYTES) {
      same_str(*(const cpb_str *)(const void *)a,
               *(const cpb_str *)(const void *)b);
    } else {
      assert_memory_equal(a, b, cpb__type_size[field->type]);
    }
  }
}

static void same_sub(const cpb_message_def *have, const cpb_message_def *want,
                     const cpb_field_def *field) {
  if (cpb__is_message(field)) {
    same_str(cpb__sub(have, field)->full_name,
             cpb__sub(want, field)->full_name);
  } else if (field->type == CPB_ENUM) {
    same_str(cpb__enum(have, field)->full_name,
             cpb__enum(want, field)->full_name);
  }
}

static void same_field(const cpb_message_def *have, const cpb_message_def *want,
                       uint16_t index) {
  const cpb_field_def *a = &have->fields[index];
  const cpb_field_def *b = &want->fields[index];
  assert_int_equal(a->tag, b->tag);
  assert_int_equal(a->offset, b->offset);
  assert_int_equal(a->presence, b->presence);
  assert_int_equal(a->type, b->type);
  assert_int_equal(a->mode, b->mode);
  assert_int_equal(a->flags, b->flags);
  assert_int_equal(a->sub, b->sub);
  assert_int_equal(a->before, b->before);
  assert_int_equal(a->initial, b->initial);
  same_str(have->names[index].name, want->names[index].name);
  same_str(have->names[index].json, want->names[index].json);
  same_sub(have, want, b);
}

static void same_message(const cpb_message_def *have,
                         const cpb_message_def *want) {
  same_str(have->full_name, want->full_name);
  assert_int_equal(have->field_count, want->field_count);
  assert_int_equal(have->dense, want->dense);
  assert_int_equal(have->size, want->size);
  assert_int_equal(have->abi, want->abi);
  assert_int_equal(have->well_known, want->well_known);
  assert_int_equal(have->flags, want->flags);
  assert_int_equal(have->fields != NULL, want->fields != NULL);
  assert_int_equal(have->subs != NULL, want->subs != NULL);
  assert_int_equal(have->names != NULL, want->names != NULL);
  for (uint16_t i = 0; i < want->field_count; i++) {
    same_field(have, want, i);
  }
  same_prototype(have, want);
  assert_int_equal(have->reserved_name_count, want->reserved_name_count);
  for (uint32_t i = 0; i < want->reserved_name_count; i++) {
    same_str(have->reserved_names[i], want->reserved_names[i]);
  }
  same_str(have->file->name, want->file->name);
}

static void same_file(const cpb_file_def *have, const cpb_file_def *want) {
  same_str(have->name, want->name);
  same_str(have->descriptor, want->descriptor);
  assert_int_equal(have->abi, want->abi);
  assert_int_equal(have->dep_count, want->dep_count);
  for (uint32_t i = 0; i < want->dep_count; i++) {
    same_str(have->deps[i]->name, want->deps[i]->name);
  }
  assert_int_equal(have->message_count, want->message_count);
  for (uint32_t i = 0; i < want->message_count; i++) {
    same_message(have->messages[i], want->messages[i]);
  }
  assert_int_equal(have->enum_count, want->enum_count);
  for (uint32_t i = 0; i < want->enum_count; i++) {
    same_enum(have->enums[i], want->enums[i]);
  }
  assert_int_equal(have->extension_count, want->extension_count);
  for (uint32_t i = 0; i < want->extension_count; i++) {
    same_message(have->extensions[i]->box, want->extensions[i]->box);
    same_str(have->extensions[i]->extendee->full_name,
             want->extensions[i]->extendee->full_name);
  }
}

CRPC_TEST(tables_are_those_of_the_compiler) {
  cpb_pool *pool = new_pool();
  cpb_error error = {.code = CPB_OK};
  for (size_t i = 0; i < COMPILED; i++) {
    cpb_code code = cpb_pool_add_generated(pool, compiled[i], &error);
    if (checked(code) != CPB_OK) {
      print_error("%s: %s\n", error.path, error.message);
    }
    assert_int_equal(code, CPB_OK);
    const cpb_file_def *file = cpb_pool_find_file(pool, compiled[i]->name);
    assert_non_null(file);
    same_file(file, compiled[i]);
  }
  size_t count = 0;
  assert_non_null(cpb_pool_files(pool, &count));
  assert_int_equal(count, COMPILED); /* each of them once */
}

CRPC_TEST(a_file_without_descriptor_is_refused) {
  cpb_pool *pool = new_pool();
  cpb_error error;
  cpb_code code = cpb_pool_add_generated(pool, &lean_proto_file, &error);
  assert_int_equal(checked(code), CPB_INVALID_ARGUMENT);
  assert_string_equal(error.path, "lean.proto");
}

CRPC_TEST_MAIN(cmocka_unit_test(tables_are_those_of_the_compiler),
               cmocka_unit_test(a_file_without_descriptor_is_refused))
