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
typedef struct pb_java pb_java;
extern CPB_API const cpb_message_def pb_JavaFeatures_def;
extern CPB_API const cpb_message_def pb_JavaFeatures_NestInFileClassFeature_def;
extern CPB_API const cpb_enum_def pb_JavaFeatures_Utf8Validation_def;
extern CPB_API const cpb_enum_def pb_JavaFeatures_NestInFileClassFeature_NestInFileClass_def;
extern CPB_API const cpb_message_def pb_java_def;
extern CPB_API const cpb_extension pb_java_ext;
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

/** Extension of google.protobuf.FeatureSet. */
struct pb_java {
  cpb_head cpb_;
  pb_JavaFeatures *value;
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

static inline pb_java *CPB_NULLABLE
pb_java_new(cpb_arena *arena) {
  return (pb_java *)cpb_message_new(&pb_java_def, arena);
}
static inline bool
pb_java_has(const google_protobuf_FeatureSet *msg) {
  return cpb_extension_has(&pb_java_ext, msg);
}
static inline CPB_NODISCARD cpb_code
pb_java_get(const google_protobuf_FeatureSet *msg, pb_java *ext,
    cpb_arena *arena, cpb_error *CPB_NULLABLE error) {
  return cpb_extension_get(&pb_java_ext, msg, arena, ext, error);
}
static inline CPB_NODISCARD cpb_code
pb_java_set(google_protobuf_FeatureSet *msg, const pb_java *ext,
    cpb_arena *arena, cpb_error *CPB_NULLABLE error) {
  return cpb_extension_set(&pb_java_ext, msg, ext, arena, error);
}
static inline CPB_NODISCARD bool
pb_java_clear(google_protobuf_FeatureSet *msg, cpb_arena *arena) {
  return cpb_extension_clear(&pb_java_ext, msg, arena);
}

#ifdef __cplusplus
}
#endif

#endif
