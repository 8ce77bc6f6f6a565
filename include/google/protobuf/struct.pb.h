/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/struct.proto: do not edit. */

#ifndef GOOGLE_PROTOBUF_STRUCT_PB_H
#define GOOGLE_PROTOBUF_STRUCT_PB_H

#include "cpb/message.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct google_protobuf_Struct google_protobuf_Struct;
typedef struct google_protobuf_Struct_FieldsEntry google_protobuf_Struct_FieldsEntry;
typedef struct google_protobuf_Value google_protobuf_Value;
typedef struct google_protobuf_ListValue google_protobuf_ListValue;
extern CPB_API const cpb_message_def google_protobuf_Struct_def;
extern CPB_API const cpb_message_def google_protobuf_Struct_FieldsEntry_def;
extern CPB_API const cpb_message_def google_protobuf_Value_def;
extern CPB_API const cpb_message_def google_protobuf_ListValue_def;
extern CPB_API const cpb_enum_def google_protobuf_NullValue_def;
extern CPB_API const cpb_file_def google_protobuf_struct_proto_file;

typedef enum google_protobuf_NullValue {
  google_protobuf_NULL_VALUE = 0,
} google_protobuf_NullValue;

struct google_protobuf_Struct_FieldsEntry {
  cpb_str key;
  google_protobuf_Value *value;
};

struct google_protobuf_Struct {
  cpb_head cpb_;
  CPB_LIST(google_protobuf_Struct_FieldsEntry) fields;
};

struct google_protobuf_Value {
  cpb_head cpb_;
  uint32_t kind_case;
  union {
    int32_t null_value;
    double number_value;
    cpb_str string_value;
    bool bool_value;
    google_protobuf_Struct *struct_value;
    google_protobuf_ListValue *list_value;
  } kind;
};
enum {
  google_protobuf_Value_kind_NOT_SET = 0,
  google_protobuf_Value_kind_null_value = 1,
  google_protobuf_Value_kind_number_value = 2,
  google_protobuf_Value_kind_string_value = 3,
  google_protobuf_Value_kind_bool_value = 4,
  google_protobuf_Value_kind_struct_value = 5,
  google_protobuf_Value_kind_list_value = 6
};

struct google_protobuf_ListValue {
  cpb_head cpb_;
  CPB_LIST(google_protobuf_Value) values;
};

/* What follows is cpb/codec.h and cpb/message.h, typed. NULL and false:
 * out of memory. */

static inline google_protobuf_Struct *CPB_NULLABLE
google_protobuf_Struct_new(cpb_arena *arena) {
  return (google_protobuf_Struct *)cpb_message_new(&google_protobuf_Struct_def,
      arena);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Struct_decode(cpb_str in, cpb_arena *arena,
    google_protobuf_Struct *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &google_protobuf_Struct_def, NULL, arena,
      msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Struct_encode(const google_protobuf_Struct *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &google_protobuf_Struct_def, NULL, arena, out, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Struct_from_json(cpb_str in, cpb_arena *arena,
    google_protobuf_Struct *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &google_protobuf_Struct_def, NULL,
      arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Struct_to_json(const google_protobuf_Struct *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &google_protobuf_Struct_def, NULL, arena, out,
      error);
}
static inline google_protobuf_Value *CPB_NULLABLE
google_protobuf_Struct_get_fields(const google_protobuf_Struct *msg,
    cpb_str key) {
  google_protobuf_Struct_FieldsEntry *entry = (google_protobuf_Struct_FieldsEntry *)cpb_map_find(
      &msg->fields, &google_protobuf_Struct_FieldsEntry_def, &key);
  return entry != NULL ? entry->value : NULL;
}
static inline CPB_NODISCARD google_protobuf_Value *CPB_NULLABLE
google_protobuf_Struct_put_fields(google_protobuf_Struct *msg, cpb_str key,
    cpb_arena *arena) {
  google_protobuf_Struct_FieldsEntry *entry = (google_protobuf_Struct_FieldsEntry *)cpb_map_put(
      &msg->fields, &google_protobuf_Struct_FieldsEntry_def, &key, arena);
  if (entry != NULL && entry->value == NULL) {
    entry->value = (google_protobuf_Value *)cpb_message_new(&google_protobuf_Value_def, arena);
  }
  return entry != NULL ? entry->value : NULL;
}

static inline google_protobuf_Value *CPB_NULLABLE
google_protobuf_Value_new(cpb_arena *arena) {
  return (google_protobuf_Value *)cpb_message_new(&google_protobuf_Value_def,
      arena);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Value_decode(cpb_str in, cpb_arena *arena,
    google_protobuf_Value *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &google_protobuf_Value_def, NULL, arena,
      msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Value_encode(const google_protobuf_Value *msg, cpb_arena *arena,
    cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &google_protobuf_Value_def, NULL, arena, out, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Value_from_json(cpb_str in, cpb_arena *arena,
    google_protobuf_Value *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &google_protobuf_Value_def, NULL, arena,
      msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Value_to_json(const google_protobuf_Value *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &google_protobuf_Value_def, NULL, arena, out, error);
}
static inline void
google_protobuf_Value_set_null_value(google_protobuf_Value *msg,
    int32_t value) {
  msg->kind_case = google_protobuf_Value_kind_null_value;
  msg->kind.null_value = value;
}
static inline void
google_protobuf_Value_set_number_value(google_protobuf_Value *msg,
    double value) {
  msg->kind_case = google_protobuf_Value_kind_number_value;
  msg->kind.number_value = value;
}
static inline void
google_protobuf_Value_set_string_value(google_protobuf_Value *msg,
    cpb_str value) {
  msg->kind_case = google_protobuf_Value_kind_string_value;
  msg->kind.string_value = value;
}
static inline void
google_protobuf_Value_set_bool_value(google_protobuf_Value *msg, bool value) {
  msg->kind_case = google_protobuf_Value_kind_bool_value;
  msg->kind.bool_value = value;
}
static inline void
google_protobuf_Value_set_struct_value(google_protobuf_Value *msg,
    google_protobuf_Struct *value) {
  msg->kind_case = google_protobuf_Value_kind_struct_value;
  msg->kind.struct_value = value;
}
static inline void
google_protobuf_Value_set_list_value(google_protobuf_Value *msg,
    google_protobuf_ListValue *value) {
  msg->kind_case = google_protobuf_Value_kind_list_value;
  msg->kind.list_value = value;
}

static inline google_protobuf_ListValue *CPB_NULLABLE
google_protobuf_ListValue_new(cpb_arena *arena) {
  return (google_protobuf_ListValue *)cpb_message_new(
      &google_protobuf_ListValue_def, arena);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_ListValue_decode(cpb_str in, cpb_arena *arena,
    google_protobuf_ListValue *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &google_protobuf_ListValue_def, NULL,
      arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_ListValue_encode(const google_protobuf_ListValue *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &google_protobuf_ListValue_def, NULL, arena, out,
      error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_ListValue_from_json(cpb_str in, cpb_arena *arena,
    google_protobuf_ListValue *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &google_protobuf_ListValue_def, NULL,
      arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_ListValue_to_json(const google_protobuf_ListValue *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &google_protobuf_ListValue_def, NULL, arena, out,
      error);
}
static inline CPB_NODISCARD google_protobuf_Value *CPB_NULLABLE
google_protobuf_ListValue_add_values(google_protobuf_ListValue *msg,
    cpb_arena *arena) {
  return (google_protobuf_Value *)cpb_list_add_message(&msg->values,
      &google_protobuf_Value_def, arena);
}

#ifdef __cplusplus
}
#endif

#endif
