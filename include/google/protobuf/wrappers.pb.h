/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/wrappers.proto: do not edit. */

#ifndef GOOGLE_PROTOBUF_WRAPPERS_PB_H
#define GOOGLE_PROTOBUF_WRAPPERS_PB_H

#include "cpb/message.h"

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

/* What follows is cpb/codec.h and cpb/message.h, typed. NULL and false:
 * out of memory. */

static inline google_protobuf_DoubleValue *CPB_NULLABLE
google_protobuf_DoubleValue_new(cpb_arena *arena) {
  return (google_protobuf_DoubleValue *)cpb_message_new(
      &google_protobuf_DoubleValue_def, arena);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_DoubleValue_decode(cpb_str in, cpb_arena *arena,
    google_protobuf_DoubleValue *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &google_protobuf_DoubleValue_def, NULL,
      arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_DoubleValue_encode(const google_protobuf_DoubleValue *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &google_protobuf_DoubleValue_def, NULL, arena, out,
      error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_DoubleValue_from_json(cpb_str in, cpb_arena *arena,
    google_protobuf_DoubleValue *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &google_protobuf_DoubleValue_def, NULL,
      arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_DoubleValue_to_json(const google_protobuf_DoubleValue *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &google_protobuf_DoubleValue_def, NULL, arena, out,
      error);
}

static inline google_protobuf_FloatValue *CPB_NULLABLE
google_protobuf_FloatValue_new(cpb_arena *arena) {
  return (google_protobuf_FloatValue *)cpb_message_new(
      &google_protobuf_FloatValue_def, arena);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_FloatValue_decode(cpb_str in, cpb_arena *arena,
    google_protobuf_FloatValue *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &google_protobuf_FloatValue_def, NULL,
      arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_FloatValue_encode(const google_protobuf_FloatValue *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &google_protobuf_FloatValue_def, NULL, arena, out,
      error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_FloatValue_from_json(cpb_str in, cpb_arena *arena,
    google_protobuf_FloatValue *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &google_protobuf_FloatValue_def, NULL,
      arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_FloatValue_to_json(const google_protobuf_FloatValue *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &google_protobuf_FloatValue_def, NULL, arena, out,
      error);
}

static inline google_protobuf_Int64Value *CPB_NULLABLE
google_protobuf_Int64Value_new(cpb_arena *arena) {
  return (google_protobuf_Int64Value *)cpb_message_new(
      &google_protobuf_Int64Value_def, arena);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Int64Value_decode(cpb_str in, cpb_arena *arena,
    google_protobuf_Int64Value *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &google_protobuf_Int64Value_def, NULL,
      arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Int64Value_encode(const google_protobuf_Int64Value *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &google_protobuf_Int64Value_def, NULL, arena, out,
      error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Int64Value_from_json(cpb_str in, cpb_arena *arena,
    google_protobuf_Int64Value *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &google_protobuf_Int64Value_def, NULL,
      arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Int64Value_to_json(const google_protobuf_Int64Value *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &google_protobuf_Int64Value_def, NULL, arena, out,
      error);
}

static inline google_protobuf_UInt64Value *CPB_NULLABLE
google_protobuf_UInt64Value_new(cpb_arena *arena) {
  return (google_protobuf_UInt64Value *)cpb_message_new(
      &google_protobuf_UInt64Value_def, arena);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_UInt64Value_decode(cpb_str in, cpb_arena *arena,
    google_protobuf_UInt64Value *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &google_protobuf_UInt64Value_def, NULL,
      arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_UInt64Value_encode(const google_protobuf_UInt64Value *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &google_protobuf_UInt64Value_def, NULL, arena, out,
      error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_UInt64Value_from_json(cpb_str in, cpb_arena *arena,
    google_protobuf_UInt64Value *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &google_protobuf_UInt64Value_def, NULL,
      arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_UInt64Value_to_json(const google_protobuf_UInt64Value *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &google_protobuf_UInt64Value_def, NULL, arena, out,
      error);
}

static inline google_protobuf_Int32Value *CPB_NULLABLE
google_protobuf_Int32Value_new(cpb_arena *arena) {
  return (google_protobuf_Int32Value *)cpb_message_new(
      &google_protobuf_Int32Value_def, arena);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Int32Value_decode(cpb_str in, cpb_arena *arena,
    google_protobuf_Int32Value *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &google_protobuf_Int32Value_def, NULL,
      arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Int32Value_encode(const google_protobuf_Int32Value *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &google_protobuf_Int32Value_def, NULL, arena, out,
      error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Int32Value_from_json(cpb_str in, cpb_arena *arena,
    google_protobuf_Int32Value *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &google_protobuf_Int32Value_def, NULL,
      arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Int32Value_to_json(const google_protobuf_Int32Value *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &google_protobuf_Int32Value_def, NULL, arena, out,
      error);
}

static inline google_protobuf_UInt32Value *CPB_NULLABLE
google_protobuf_UInt32Value_new(cpb_arena *arena) {
  return (google_protobuf_UInt32Value *)cpb_message_new(
      &google_protobuf_UInt32Value_def, arena);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_UInt32Value_decode(cpb_str in, cpb_arena *arena,
    google_protobuf_UInt32Value *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &google_protobuf_UInt32Value_def, NULL,
      arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_UInt32Value_encode(const google_protobuf_UInt32Value *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &google_protobuf_UInt32Value_def, NULL, arena, out,
      error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_UInt32Value_from_json(cpb_str in, cpb_arena *arena,
    google_protobuf_UInt32Value *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &google_protobuf_UInt32Value_def, NULL,
      arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_UInt32Value_to_json(const google_protobuf_UInt32Value *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &google_protobuf_UInt32Value_def, NULL, arena, out,
      error);
}

static inline google_protobuf_BoolValue *CPB_NULLABLE
google_protobuf_BoolValue_new(cpb_arena *arena) {
  return (google_protobuf_BoolValue *)cpb_message_new(
      &google_protobuf_BoolValue_def, arena);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_BoolValue_decode(cpb_str in, cpb_arena *arena,
    google_protobuf_BoolValue *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &google_protobuf_BoolValue_def, NULL,
      arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_BoolValue_encode(const google_protobuf_BoolValue *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &google_protobuf_BoolValue_def, NULL, arena, out,
      error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_BoolValue_from_json(cpb_str in, cpb_arena *arena,
    google_protobuf_BoolValue *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &google_protobuf_BoolValue_def, NULL,
      arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_BoolValue_to_json(const google_protobuf_BoolValue *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &google_protobuf_BoolValue_def, NULL, arena, out,
      error);
}

static inline google_protobuf_StringValue *CPB_NULLABLE
google_protobuf_StringValue_new(cpb_arena *arena) {
  return (google_protobuf_StringValue *)cpb_message_new(
      &google_protobuf_StringValue_def, arena);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_StringValue_decode(cpb_str in, cpb_arena *arena,
    google_protobuf_StringValue *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &google_protobuf_StringValue_def, NULL,
      arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_StringValue_encode(const google_protobuf_StringValue *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &google_protobuf_StringValue_def, NULL, arena, out,
      error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_StringValue_from_json(cpb_str in, cpb_arena *arena,
    google_protobuf_StringValue *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &google_protobuf_StringValue_def, NULL,
      arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_StringValue_to_json(const google_protobuf_StringValue *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &google_protobuf_StringValue_def, NULL, arena, out,
      error);
}

static inline google_protobuf_BytesValue *CPB_NULLABLE
google_protobuf_BytesValue_new(cpb_arena *arena) {
  return (google_protobuf_BytesValue *)cpb_message_new(
      &google_protobuf_BytesValue_def, arena);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_BytesValue_decode(cpb_str in, cpb_arena *arena,
    google_protobuf_BytesValue *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &google_protobuf_BytesValue_def, NULL,
      arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_BytesValue_encode(const google_protobuf_BytesValue *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &google_protobuf_BytesValue_def, NULL, arena, out,
      error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_BytesValue_from_json(cpb_str in, cpb_arena *arena,
    google_protobuf_BytesValue *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &google_protobuf_BytesValue_def, NULL,
      arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_BytesValue_to_json(const google_protobuf_BytesValue *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &google_protobuf_BytesValue_def, NULL, arena, out,
      error);
}

#ifdef __cplusplus
}
#endif

#endif
