/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/type.proto: do not edit. */

#ifndef GOOGLE_PROTOBUF_TYPE_PB_H
#define GOOGLE_PROTOBUF_TYPE_PB_H

#include "cpb/functions.h"
#include "google/protobuf/any.pb.h"
#include "google/protobuf/source_context.pb.h"
/* @@protoc_insertion_point(includes) */

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

/* Functions, by the macros of cpb/functions.h. */

CPB_MESSAGE_FUNCTIONS(google_protobuf_Type)
CPB_JSON_FUNCTIONS(google_protobuf_Type)
CPB_TEXT_FUNCTIONS(google_protobuf_Type)
CPB_ADD_MESSAGE_FUNCTION(google_protobuf_Type_add_fields, google_protobuf_Type,
    fields, google_protobuf_Field)
CPB_ADD_FUNCTION(google_protobuf_Type_add_oneofs, google_protobuf_Type, oneofs,
    cpb_str)
CPB_ADD_MESSAGE_FUNCTION(google_protobuf_Type_add_options, google_protobuf_Type,
    options, google_protobuf_Option)

CPB_MESSAGE_FUNCTIONS(google_protobuf_Field)
CPB_JSON_FUNCTIONS(google_protobuf_Field)
CPB_TEXT_FUNCTIONS(google_protobuf_Field)
CPB_ADD_MESSAGE_FUNCTION(google_protobuf_Field_add_options,
    google_protobuf_Field, options, google_protobuf_Option)

CPB_MESSAGE_FUNCTIONS(google_protobuf_Enum)
CPB_JSON_FUNCTIONS(google_protobuf_Enum)
CPB_TEXT_FUNCTIONS(google_protobuf_Enum)
CPB_ADD_MESSAGE_FUNCTION(google_protobuf_Enum_add_enumvalue,
    google_protobuf_Enum, enumvalue, google_protobuf_EnumValue)
CPB_ADD_MESSAGE_FUNCTION(google_protobuf_Enum_add_options, google_protobuf_Enum,
    options, google_protobuf_Option)

CPB_MESSAGE_FUNCTIONS(google_protobuf_EnumValue)
CPB_JSON_FUNCTIONS(google_protobuf_EnumValue)
CPB_TEXT_FUNCTIONS(google_protobuf_EnumValue)
CPB_ADD_MESSAGE_FUNCTION(google_protobuf_EnumValue_add_options,
    google_protobuf_EnumValue, options, google_protobuf_Option)

CPB_MESSAGE_FUNCTIONS(google_protobuf_Option)
CPB_JSON_FUNCTIONS(google_protobuf_Option)
CPB_TEXT_FUNCTIONS(google_protobuf_Option)

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
