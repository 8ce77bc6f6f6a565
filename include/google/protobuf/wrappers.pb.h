/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/wrappers.proto: do not edit. */

#ifndef GOOGLE_PROTOBUF_WRAPPERS_PB_H
#define GOOGLE_PROTOBUF_WRAPPERS_PB_H

#include "cpb/functions.h"
/* @@protoc_insertion_point(includes) */

#ifdef __cplusplus
extern "C" {
#endif

typedef struct google_protobuf_DoubleValue google_protobuf_DoubleValue;
typedef struct google_protobuf_FloatValue google_protobuf_FloatValue;
typedef struct google_protobuf_Int64Value google_protobuf_Int64Value;
typedef struct google_protobuf_UInt64Value google_protobuf_UInt64Value;
typedef struct google_protobuf_Int32Value google_protobuf_Int32Value;
typedef struct google_protobuf_UInt32Value google_protobuf_UInt32Value;
typedef struct google_protobuf_BoolValue google_protobuf_BoolValue;
typedef struct google_protobuf_StringValue google_protobuf_StringValue;
typedef struct google_protobuf_BytesValue google_protobuf_BytesValue;
extern CPB_API const cpb_message_def google_protobuf_DoubleValue_def;
extern CPB_API const cpb_message_def google_protobuf_FloatValue_def;
extern CPB_API const cpb_message_def google_protobuf_Int64Value_def;
extern CPB_API const cpb_message_def google_protobuf_UInt64Value_def;
extern CPB_API const cpb_message_def google_protobuf_Int32Value_def;
extern CPB_API const cpb_message_def google_protobuf_UInt32Value_def;
extern CPB_API const cpb_message_def google_protobuf_BoolValue_def;
extern CPB_API const cpb_message_def google_protobuf_StringValue_def;
extern CPB_API const cpb_message_def google_protobuf_BytesValue_def;
extern CPB_API const cpb_file_def google_protobuf_wrappers_proto_file;

struct google_protobuf_DoubleValue {
  cpb_head cpb_;
  double value;
};

struct google_protobuf_FloatValue {
  cpb_head cpb_;
  float value;
};

struct google_protobuf_Int64Value {
  cpb_head cpb_;
  int64_t value;
};

struct google_protobuf_UInt64Value {
  cpb_head cpb_;
  uint64_t value;
};

struct google_protobuf_Int32Value {
  cpb_head cpb_;
  int32_t value;
};

struct google_protobuf_UInt32Value {
  cpb_head cpb_;
  uint32_t value;
};

struct google_protobuf_BoolValue {
  cpb_head cpb_;
  bool value;
};

struct google_protobuf_StringValue {
  cpb_head cpb_;
  cpb_str value;
};

struct google_protobuf_BytesValue {
  cpb_head cpb_;
  cpb_str value;
};

/* Functions, by the macros of cpb/functions.h. */

CPB_MESSAGE_FUNCTIONS(google_protobuf_DoubleValue)
CPB_JSON_FUNCTIONS(google_protobuf_DoubleValue)
CPB_TEXT_FUNCTIONS(google_protobuf_DoubleValue)

CPB_MESSAGE_FUNCTIONS(google_protobuf_FloatValue)
CPB_JSON_FUNCTIONS(google_protobuf_FloatValue)
CPB_TEXT_FUNCTIONS(google_protobuf_FloatValue)

CPB_MESSAGE_FUNCTIONS(google_protobuf_Int64Value)
CPB_JSON_FUNCTIONS(google_protobuf_Int64Value)
CPB_TEXT_FUNCTIONS(google_protobuf_Int64Value)

CPB_MESSAGE_FUNCTIONS(google_protobuf_UInt64Value)
CPB_JSON_FUNCTIONS(google_protobuf_UInt64Value)
CPB_TEXT_FUNCTIONS(google_protobuf_UInt64Value)

CPB_MESSAGE_FUNCTIONS(google_protobuf_Int32Value)
CPB_JSON_FUNCTIONS(google_protobuf_Int32Value)
CPB_TEXT_FUNCTIONS(google_protobuf_Int32Value)

CPB_MESSAGE_FUNCTIONS(google_protobuf_UInt32Value)
CPB_JSON_FUNCTIONS(google_protobuf_UInt32Value)
CPB_TEXT_FUNCTIONS(google_protobuf_UInt32Value)

CPB_MESSAGE_FUNCTIONS(google_protobuf_BoolValue)
CPB_JSON_FUNCTIONS(google_protobuf_BoolValue)
CPB_TEXT_FUNCTIONS(google_protobuf_BoolValue)

CPB_MESSAGE_FUNCTIONS(google_protobuf_StringValue)
CPB_JSON_FUNCTIONS(google_protobuf_StringValue)
CPB_TEXT_FUNCTIONS(google_protobuf_StringValue)

CPB_MESSAGE_FUNCTIONS(google_protobuf_BytesValue)
CPB_JSON_FUNCTIONS(google_protobuf_BytesValue)
CPB_TEXT_FUNCTIONS(google_protobuf_BytesValue)

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
