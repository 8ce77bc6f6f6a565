/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/java_features.proto: do not edit. */

#ifndef GOOGLE_PROTOBUF_JAVA_FEATURES_PB_H
#define GOOGLE_PROTOBUF_JAVA_FEATURES_PB_H

#include "cpb/message.h"
#include "google/protobuf/descriptor.pb.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct pb_JavaFeatures pb_JavaFeatures;
typedef struct pb_JavaFeatures_NestInFileClassFeature pb_JavaFeatures_NestInFileClassFeature;
extern CPB_API const cpb_message_def pb_JavaFeatures_def;
extern CPB_API const cpb_message_def pb_JavaFeatures_NestInFileClassFeature_def;
extern CPB_API const cpb_enum_def pb_JavaFeatures_Utf8Validation_def;
extern CPB_API const cpb_enum_def pb_JavaFeatures_NestInFileClassFeature_NestInFileClass_def;
extern CPB_API const cpb_file_def google_protobuf_java_features_proto_file;

typedef enum pb_JavaFeatures_Utf8Validation {
  pb_JavaFeatures_UTF8_VALIDATION_UNKNOWN = 0,
  pb_JavaFeatures_DEFAULT = 1,
  pb_JavaFeatures_VERIFY = 2,
} pb_JavaFeatures_Utf8Validation;

typedef enum pb_JavaFeatures_NestInFileClassFeature_NestInFileClass {
  pb_JavaFeatures_NestInFileClassFeature_NEST_IN_FILE_CLASS_UNKNOWN = 0,
  pb_JavaFeatures_NestInFileClassFeature_NO = 1,
  pb_JavaFeatures_NestInFileClassFeature_YES = 2,
  pb_JavaFeatures_NestInFileClassFeature_LEGACY = 3,
} pb_JavaFeatures_NestInFileClassFeature_NestInFileClass;

struct pb_JavaFeatures {
  cpb_head cpb_;
  bool has_legacy_closed_enum, has_utf8_validation, has_large_enum,
       has_use_old_outer_classname_default, has_nest_in_file_class;
  bool legacy_closed_enum;
  int32_t utf8_validation;
  bool large_enum;
  bool use_old_outer_classname_default;
  int32_t nest_in_file_class;
};

struct pb_JavaFeatures_NestInFileClassFeature {
  cpb_head cpb_;
};

/* What follows is cpb/codec.h and cpb/message.h, typed. NULL and false:
 * out of memory. */

static inline pb_JavaFeatures *CPB_NULLABLE
pb_JavaFeatures_new(cpb_arena *arena) {
  return (pb_JavaFeatures *)cpb_message_new(&pb_JavaFeatures_def, arena);
}
static inline CPB_NODISCARD cpb_code
pb_JavaFeatures_decode(cpb_str in, cpb_arena *arena, pb_JavaFeatures *msg,
    cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &pb_JavaFeatures_def, NULL, arena, msg,
      error);
}
static inline CPB_NODISCARD cpb_code
pb_JavaFeatures_encode(const pb_JavaFeatures *msg, cpb_arena *arena,
    cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &pb_JavaFeatures_def, NULL, arena, out, error);
}
static inline CPB_NODISCARD cpb_code
pb_JavaFeatures_from_json(cpb_str in, cpb_arena *arena, pb_JavaFeatures *msg,
    cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &pb_JavaFeatures_def, NULL, arena, msg,
      error);
}
static inline CPB_NODISCARD cpb_code
pb_JavaFeatures_to_json(const pb_JavaFeatures *msg, cpb_arena *arena,
    cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &pb_JavaFeatures_def, NULL, arena, out, error);
}

static inline pb_JavaFeatures_NestInFileClassFeature *CPB_NULLABLE
pb_JavaFeatures_NestInFileClassFeature_new(cpb_arena *arena) {
  return (pb_JavaFeatures_NestInFileClassFeature *)cpb_message_new(
      &pb_JavaFeatures_NestInFileClassFeature_def, arena);
}
static inline CPB_NODISCARD cpb_code
pb_JavaFeatures_NestInFileClassFeature_decode(cpb_str in, cpb_arena *arena,
    pb_JavaFeatures_NestInFileClassFeature *msg,
    cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len,
      &pb_JavaFeatures_NestInFileClassFeature_def, NULL, arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
pb_JavaFeatures_NestInFileClassFeature_encode(
    const pb_JavaFeatures_NestInFileClassFeature *msg, cpb_arena *arena,
    cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &pb_JavaFeatures_NestInFileClassFeature_def, NULL,
      arena, out, error);
}
static inline CPB_NODISCARD cpb_code
pb_JavaFeatures_NestInFileClassFeature_from_json(cpb_str in, cpb_arena *arena,
    pb_JavaFeatures_NestInFileClassFeature *msg,
    cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len,
      &pb_JavaFeatures_NestInFileClassFeature_def, NULL, arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
pb_JavaFeatures_NestInFileClassFeature_to_json(
    const pb_JavaFeatures_NestInFileClassFeature *msg, cpb_arena *arena,
    cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &pb_JavaFeatures_NestInFileClassFeature_def, NULL,
      arena, out, error);
}

#ifdef __cplusplus
}
#endif

#endif
