/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/struct.proto: do not edit. */

#ifndef GOOGLE_PROTOBUF_STRUCT_PB_H
#define GOOGLE_PROTOBUF_STRUCT_PB_H

#include "cpb/functions.h"
/* @@protoc_insertion_point(includes) */

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

/* Functions, by the macros of cpb/functions.h. */

CPB_MESSAGE_FUNCTIONS(google_protobuf_Struct)
CPB_JSON_FUNCTIONS(google_protobuf_Struct)
CPB_TEXT_FUNCTIONS(google_protobuf_Struct)
CPB_GET_MESSAGE_FUNCTION(google_protobuf_Struct_get_fields,
    google_protobuf_Struct, fields, google_protobuf_Struct_FieldsEntry, cpb_str,
    google_protobuf_Value)
CPB_PUT_MESSAGE_FUNCTION(google_protobuf_Struct_put_fields,
    google_protobuf_Struct, fields, google_protobuf_Struct_FieldsEntry, cpb_str,
    google_protobuf_Value)

CPB_MESSAGE_FUNCTIONS(google_protobuf_Value)
CPB_JSON_FUNCTIONS(google_protobuf_Value)
CPB_TEXT_FUNCTIONS(google_protobuf_Value)
CPB_SET_FUNCTION(google_protobuf_Value_set_null_value, google_protobuf_Value,
    kind_case, google_protobuf_Value_kind_null_value, kind.null_value,
    int32_t)
CPB_SET_FUNCTION(google_protobuf_Value_set_number_value, google_protobuf_Value,
    kind_case, google_protobuf_Value_kind_number_value, kind.number_value,
    double)
CPB_SET_FUNCTION(google_protobuf_Value_set_string_value, google_protobuf_Value,
    kind_case, google_protobuf_Value_kind_string_value, kind.string_value,
    cpb_str)
CPB_SET_FUNCTION(google_protobuf_Value_set_bool_value, google_protobuf_Value,
    kind_case, google_protobuf_Value_kind_bool_value, kind.bool_value, bool)
CPB_SET_FUNCTION(google_protobuf_Value_set_struct_value, google_protobuf_Value,
    kind_case, google_protobuf_Value_kind_struct_value, kind.struct_value,
    google_protobuf_Struct *)
CPB_SET_FUNCTION(google_protobuf_Value_set_list_value, google_protobuf_Value,
    kind_case, google_protobuf_Value_kind_list_value, kind.list_value,
    google_protobuf_ListValue *)

CPB_MESSAGE_FUNCTIONS(google_protobuf_ListValue)
CPB_JSON_FUNCTIONS(google_protobuf_ListValue)
CPB_TEXT_FUNCTIONS(google_protobuf_ListValue)
CPB_ADD_MESSAGE_FUNCTION(google_protobuf_ListValue_add_values,
    google_protobuf_ListValue, values, google_protobuf_Value)

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
