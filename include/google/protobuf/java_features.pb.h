/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/java_features.proto: do not edit. */

#ifndef GOOGLE_PROTOBUF_JAVA_FEATURES_PB_H_41351119
#define GOOGLE_PROTOBUF_JAVA_FEATURES_PB_H_41351119

#include "cpb/functions.h"
#include "google/protobuf/descriptor.pb.h"
/* @@protoc_insertion_point(includes) */

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

/* Functions, by the macros of cpb/functions.h. */

CPB_MESSAGE_FUNCTIONS(pb_JavaFeatures)
CPB_JSON_FUNCTIONS(pb_JavaFeatures)
CPB_TEXT_FUNCTIONS(pb_JavaFeatures)

CPB_MESSAGE_FUNCTIONS(pb_JavaFeatures_NestInFileClassFeature)
CPB_JSON_FUNCTIONS(pb_JavaFeatures_NestInFileClassFeature)
CPB_TEXT_FUNCTIONS(pb_JavaFeatures_NestInFileClassFeature)

CPB_EXTENSION_FUNCTIONS(pb_java, google_protobuf_FeatureSet)

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
