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
typedef struct pb_cpp pb_cpp;
extern CPB_API const cpb_message_def pb_CppFeatures_def;
extern CPB_API const cpb_enum_def pb_CppFeatures_StringType_def;
extern CPB_API const cpb_message_def pb_cpp_def;
extern CPB_API const cpb_extension pb_cpp_ext;
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

/** Extension of google.protobuf.FeatureSet. */
struct pb_cpp {
  cpb_head cpb_;
  pb_CppFeatures *value;
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

static inline pb_cpp *CPB_NULLABLE
pb_cpp_new(cpb_arena *arena) {
  return (pb_cpp *)cpb_message_new(&pb_cpp_def, arena);
}
static inline bool
pb_cpp_has(const google_protobuf_FeatureSet *msg) {
  return cpb_extension_has(&pb_cpp_ext, msg);
}
static inline CPB_NODISCARD cpb_code
pb_cpp_get(const google_protobuf_FeatureSet *msg, pb_cpp *ext, cpb_arena *arena,
    cpb_error *CPB_NULLABLE error) {
  return cpb_extension_get(&pb_cpp_ext, msg, arena, ext, error);
}
static inline CPB_NODISCARD cpb_code
pb_cpp_set(google_protobuf_FeatureSet *msg, const pb_cpp *ext, cpb_arena *arena,
    cpb_error *CPB_NULLABLE error) {
  return cpb_extension_set(&pb_cpp_ext, msg, ext, arena, error);
}
static inline CPB_NODISCARD bool
pb_cpp_clear(google_protobuf_FeatureSet *msg, cpb_arena *arena) {
  return cpb_extension_clear(&pb_cpp_ext, msg, arena);
}

#ifdef __cplusplus
}
#endif

#endif
