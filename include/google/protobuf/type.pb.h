/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/type.proto: do not edit. */

#ifndef GOOGLE_PROTOBUF_TYPE_PB_H
#define GOOGLE_PROTOBUF_TYPE_PB_H

#include "cpb/message.h"
#include "google/protobuf/any.pb.h"
#include "google/protobuf/source_context.pb.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct google_protobuf_Type google_protobuf_Type;
typedef struct google_protobuf_Field google_protobuf_Field;
typedef struct google_protobuf_Enum google_protobuf_Enum;
typedef struct google_protobuf_EnumValue google_protobuf_EnumValue;
typedef struct google_protobuf_Option google_protobuf_Option;
extern CPB_API const cpb_message_def google_protobuf_Type_def;
extern CPB_API const cpb_message_def google_protobuf_Field_def;
extern CPB_API const cpb_message_def google_protobuf_Enum_def;
extern CPB_API const cpb_message_def google_protobuf_EnumValue_def;
extern CPB_API const cpb_message_def google_protobuf_Option_def;
extern CPB_API const cpb_enum_def google_protobuf_Syntax_def;
extern CPB_API const cpb_enum_def google_protobuf_Field_Kind_def;
extern CPB_API const cpb_enum_def google_protobuf_Field_Cardinality_def;
extern CPB_API const cpb_file_def google_protobuf_type_proto_file;

typedef enum google_protobuf_Syntax {
  google_protobuf_SYNTAX_PROTO2 = 0,
  google_protobuf_SYNTAX_PROTO3 = 1,
  google_protobuf_SYNTAX_EDITIONS = 2,
} google_protobuf_Syntax;

typedef enum google_protobuf_Field_Kind {
  google_protobuf_Field_TYPE_UNKNOWN = 0,
  google_protobuf_Field_TYPE_DOUBLE = 1,
  google_protobuf_Field_TYPE_FLOAT = 2,
  google_protobuf_Field_TYPE_INT64 = 3,
  google_protobuf_Field_TYPE_UINT64 = 4,
  google_protobuf_Field_TYPE_INT32 = 5,
  google_protobuf_Field_TYPE_FIXED64 = 6,
  google_protobuf_Field_TYPE_FIXED32 = 7,
  google_protobuf_Field_TYPE_BOOL = 8,
  google_protobuf_Field_TYPE_STRING = 9,
  google_protobuf_Field_TYPE_GROUP = 10,
  google_protobuf_Field_TYPE_MESSAGE = 11,
  google_protobuf_Field_TYPE_BYTES = 12,
  google_protobuf_Field_TYPE_UINT32 = 13,
  google_protobuf_Field_TYPE_ENUM = 14,
  google_protobuf_Field_TYPE_SFIXED32 = 15,
  google_protobuf_Field_TYPE_SFIXED64 = 16,
  google_protobuf_Field_TYPE_SINT32 = 17,
  google_protobuf_Field_TYPE_SINT64 = 18,
} google_protobuf_Field_Kind;

typedef enum google_protobuf_Field_Cardinality {
  google_protobuf_Field_CARDINALITY_UNKNOWN = 0,
  google_protobuf_Field_CARDINALITY_OPTIONAL = 1,
  google_protobuf_Field_CARDINALITY_REQUIRED = 2,
  google_protobuf_Field_CARDINALITY_REPEATED = 3,
} google_protobuf_Field_Cardinality;

struct google_protobuf_Type {
  cpb_head cpb_;
  cpb_str name;
  CPB_LIST(google_protobuf_Field) fields;
  CPB_LIST(cpb_str) oneofs;
  CPB_LIST(google_protobuf_Option) options;
  google_protobuf_SourceContext *source_context;
  int32_t syntax;
  cpb_str edition;
};

struct google_protobuf_Field {
  cpb_head cpb_;
  int32_t kind;
  int32_t cardinality;
  int32_t number;
  cpb_str name;
  cpb_str type_url;
  int32_t oneof_index;
  bool packed;
  CPB_LIST(google_protobuf_Option) options;
  cpb_str json_name;
  cpb_str default_value;
};

struct google_protobuf_Enum {
  cpb_head cpb_;
  cpb_str name;
  CPB_LIST(google_protobuf_EnumValue) enumvalue;
  CPB_LIST(google_protobuf_Option) options;
  google_protobuf_SourceContext *source_context;
  int32_t syntax;
  cpb_str edition;
};

struct google_protobuf_EnumValue {
  cpb_head cpb_;
  cpb_str name;
  int32_t number;
  CPB_LIST(google_protobuf_Option) options;
};

struct google_protobuf_Option {
  cpb_head cpb_;
  cpb_str name;
  google_protobuf_Any *value;
};

/* What follows is cpb/codec.h and cpb/message.h, typed. NULL and false:
 * out of memory. */

static inline google_protobuf_Type *CPB_NULLABLE
google_protobuf_Type_new(cpb_arena *arena) {
  return (google_protobuf_Type *)cpb_message_new(&google_protobuf_Type_def,
      arena);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Type_decode(cpb_str in, cpb_arena *arena,
    google_protobuf_Type *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &google_protobuf_Type_def, NULL, arena,
      msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Type_encode(const google_protobuf_Type *msg, cpb_arena *arena,
    cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &google_protobuf_Type_def, NULL, arena, out, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Type_from_json(cpb_str in, cpb_arena *arena,
    google_protobuf_Type *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &google_protobuf_Type_def, NULL, arena,
      msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Type_to_json(const google_protobuf_Type *msg, cpb_arena *arena,
    cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &google_protobuf_Type_def, NULL, arena, out, error);
}
static inline CPB_NODISCARD google_protobuf_Field *CPB_NULLABLE
google_protobuf_Type_add_fields(google_protobuf_Type *msg, cpb_arena *arena) {
  return (google_protobuf_Field *)cpb_list_add_message(&msg->fields,
      &google_protobuf_Field_def, arena);
}
static inline CPB_NODISCARD bool
google_protobuf_Type_add_oneofs(google_protobuf_Type *msg, cpb_str value,
    cpb_arena *arena) {
  cpb_str *item =
      (cpb_str *)cpb_list_add(&msg->oneofs, sizeof(cpb_str), arena);
  if (item != NULL) {
    *item = value;
  }
  return item != NULL;
}
static inline CPB_NODISCARD google_protobuf_Option *CPB_NULLABLE
google_protobuf_Type_add_options(google_protobuf_Type *msg, cpb_arena *arena) {
  return (google_protobuf_Option *)cpb_list_add_message(&msg->options,
      &google_protobuf_Option_def, arena);
}

static inline google_protobuf_Field *CPB_NULLABLE
google_protobuf_Field_new(cpb_arena *arena) {
  return (google_protobuf_Field *)cpb_message_new(&google_protobuf_Field_def,
      arena);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Field_decode(cpb_str in, cpb_arena *arena,
    google_protobuf_Field *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &google_protobuf_Field_def, NULL, arena,
      msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Field_encode(const google_protobuf_Field *msg, cpb_arena *arena,
    cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &google_protobuf_Field_def, NULL, arena, out, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Field_from_json(cpb_str in, cpb_arena *arena,
    google_protobuf_Field *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &google_protobuf_Field_def, NULL, arena,
      msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Field_to_json(const google_protobuf_Field *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &google_protobuf_Field_def, NULL, arena, out, error);
}
static inline CPB_NODISCARD google_protobuf_Option *CPB_NULLABLE
google_protobuf_Field_add_options(google_protobuf_Field *msg,
    cpb_arena *arena) {
  return (google_protobuf_Option *)cpb_list_add_message(&msg->options,
      &google_protobuf_Option_def, arena);
}

static inline google_protobuf_Enum *CPB_NULLABLE
google_protobuf_Enum_new(cpb_arena *arena) {
  return (google_protobuf_Enum *)cpb_message_new(&google_protobuf_Enum_def,
      arena);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Enum_decode(cpb_str in, cpb_arena *arena,
    google_protobuf_Enum *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &google_protobuf_Enum_def, NULL, arena,
      msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Enum_encode(const google_protobuf_Enum *msg, cpb_arena *arena,
    cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &google_protobuf_Enum_def, NULL, arena, out, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Enum_from_json(cpb_str in, cpb_arena *arena,
    google_protobuf_Enum *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &google_protobuf_Enum_def, NULL, arena,
      msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Enum_to_json(const google_protobuf_Enum *msg, cpb_arena *arena,
    cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &google_protobuf_Enum_def, NULL, arena, out, error);
}
static inline CPB_NODISCARD google_protobuf_EnumValue *CPB_NULLABLE
google_protobuf_Enum_add_enumvalue(google_protobuf_Enum *msg,
    cpb_arena *arena) {
  return (google_protobuf_EnumValue *)cpb_list_add_message(&msg->enumvalue,
      &google_protobuf_EnumValue_def, arena);
}
static inline CPB_NODISCARD google_protobuf_Option *CPB_NULLABLE
google_protobuf_Enum_add_options(google_protobuf_Enum *msg, cpb_arena *arena) {
  return (google_protobuf_Option *)cpb_list_add_message(&msg->options,
      &google_protobuf_Option_def, arena);
}

static inline google_protobuf_EnumValue *CPB_NULLABLE
google_protobuf_EnumValue_new(cpb_arena *arena) {
  return (google_protobuf_EnumValue *)cpb_message_new(
      &google_protobuf_EnumValue_def, arena);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_EnumValue_decode(cpb_str in, cpb_arena *arena,
    google_protobuf_EnumValue *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &google_protobuf_EnumValue_def, NULL,
      arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_EnumValue_encode(const google_protobuf_EnumValue *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &google_protobuf_EnumValue_def, NULL, arena, out,
      error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_EnumValue_from_json(cpb_str in, cpb_arena *arena,
    google_protobuf_EnumValue *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &google_protobuf_EnumValue_def, NULL,
      arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_EnumValue_to_json(const google_protobuf_EnumValue *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &google_protobuf_EnumValue_def, NULL, arena, out,
      error);
}
static inline CPB_NODISCARD google_protobuf_Option *CPB_NULLABLE
google_protobuf_EnumValue_add_options(google_protobuf_EnumValue *msg,
    cpb_arena *arena) {
  return (google_protobuf_Option *)cpb_list_add_message(&msg->options,
      &google_protobuf_Option_def, arena);
}

static inline google_protobuf_Option *CPB_NULLABLE
google_protobuf_Option_new(cpb_arena *arena) {
  return (google_protobuf_Option *)cpb_message_new(&google_protobuf_Option_def,
      arena);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Option_decode(cpb_str in, cpb_arena *arena,
    google_protobuf_Option *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &google_protobuf_Option_def, NULL, arena,
      msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Option_encode(const google_protobuf_Option *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &google_protobuf_Option_def, NULL, arena, out, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Option_from_json(cpb_str in, cpb_arena *arena,
    google_protobuf_Option *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &google_protobuf_Option_def, NULL,
      arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Option_to_json(const google_protobuf_Option *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &google_protobuf_Option_def, NULL, arena, out,
      error);
}

#ifdef __cplusplus
}
#endif

#endif
