/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/cpp_features.proto: do not edit. */

#ifndef GOOGLE_PROTOBUF_CPP_FEATURES_PB_H_93265318
#define GOOGLE_PROTOBUF_CPP_FEATURES_PB_H_93265318

#include "cpb/functions.h"
#include "google/protobuf/descriptor.pb.h"
/* @@protoc_insertion_point(includes) */

#ifdef __cplusplus
extern "C" {
#endif

typedef struct pb_CppFeatures pb_CppFeatures;
typedef struct pb_cpp pb_cpp;
extern CPB_API const cpb_message_def pb_CppFeatures_def;
extern CPB_API const cpb_enum_def pb_CppFeatures_StringType_def;
extern CPB_API const cpb_enum_def pb_CppFeatures_RepeatedType_def;
extern CPB_API const cpb_message_def pb_cpp_def;
extern CPB_API const cpb_extension pb_cpp_ext;
extern CPB_API const cpb_file_def google_protobuf_cpp_features_proto_file;

typedef enum pb_CppFeatures_StringType {
  pb_CppFeatures_STRING_TYPE_UNKNOWN = 0,
  pb_CppFeatures_VIEW = 1,
  pb_CppFeatures_CORD = 2,
  pb_CppFeatures_STRING = 3,
} pb_CppFeatures_StringType;

typedef enum pb_CppFeatures_RepeatedType {
  pb_CppFeatures_REPEATED_TYPE_UNKNOWN = 0,
  pb_CppFeatures_LEGACY = 1,
  pb_CppFeatures_PROXY = 2,
} pb_CppFeatures_RepeatedType;

struct pb_CppFeatures {
  cpb_head cpb_;
  bool has_legacy_closed_enum, has_string_type, has_enum_name_uses_string_view,
       has_repeated_type;
  bool legacy_closed_enum;
  int32_t string_type;
  bool enum_name_uses_string_view;
  int32_t repeated_type;
};

/** Extension of google.protobuf.FeatureSet. */
struct pb_cpp {
  cpb_head cpb_;
  pb_CppFeatures *value;
};

/* Functions, by the macros of cpb/functions.h. */

CPB_MESSAGE_FUNCTIONS(pb_CppFeatures)
CPB_JSON_FUNCTIONS(pb_CppFeatures)
CPB_TEXT_FUNCTIONS(pb_CppFeatures)

CPB_EXTENSION_FUNCTIONS(pb_cpp, google_protobuf_FeatureSet)

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
