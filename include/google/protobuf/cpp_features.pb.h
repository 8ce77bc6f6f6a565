/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/cpp_features.proto: do not edit. */

#ifndef GOOGLE_PROTOBUF_CPP_FEATURES_PB_H
#define GOOGLE_PROTOBUF_CPP_FEATURES_PB_H

#include "cpb/message.h"
#include "google/protobuf/descriptor.pb.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct pb_CppFeatures pb_CppFeatures;
extern CPB_API const cpb_message_def pb_CppFeatures_def;
extern CPB_API const cpb_enum_def pb_CppFeatures_StringType_def;
extern CPB_API const cpb_file_def google_protobuf_cpp_features_proto_file;

typedef enum pb_CppFeatures_StringType {
  pb_CppFeatures_STRING_TYPE_UNKNOWN = 0,
  pb_CppFeatures_VIEW = 1,
  pb_CppFeatures_CORD = 2,
  pb_CppFeatures_STRING = 3,
} pb_CppFeatures_StringType;

struct pb_CppFeatures {
  cpb_head cpb_;
  bool has_legacy_closed_enum, has_string_type,
       has_enum_name_uses_string_view;
  bool legacy_closed_enum;
  int32_t string_type;
  bool enum_name_uses_string_view;
};

/* What follows is cpb/codec.h and cpb/message.h, typed. NULL and false:
 * out of memory. */

static inline pb_CppFeatures *CPB_NULLABLE
pb_CppFeatures_new(cpb_arena *arena) {
  return (pb_CppFeatures *)cpb_message_new(&pb_CppFeatures_def, arena);
}
static inline CPB_NODISCARD cpb_code
pb_CppFeatures_decode(cpb_str in, cpb_arena *arena, pb_CppFeatures *msg,
    cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &pb_CppFeatures_def, NULL, arena, msg,
      error);
}
static inline CPB_NODISCARD cpb_code
pb_CppFeatures_encode(const pb_CppFeatures *msg, cpb_arena *arena, cpb_str *out,
    cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &pb_CppFeatures_def, NULL, arena, out, error);
}
static inline CPB_NODISCARD cpb_code
pb_CppFeatures_from_json(cpb_str in, cpb_arena *arena, pb_CppFeatures *msg,
    cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &pb_CppFeatures_def, NULL, arena, msg,
      error);
}
static inline CPB_NODISCARD cpb_code
pb_CppFeatures_to_json(const pb_CppFeatures *msg, cpb_arena *arena,
    cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &pb_CppFeatures_def, NULL, arena, out, error);
}

#ifdef __cplusplus
}
#endif

#endif
