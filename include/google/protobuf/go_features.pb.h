/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/go_features.proto: do not edit. */

#ifndef GOOGLE_PROTOBUF_GO_FEATURES_PB_H_c5c1d09b
#define GOOGLE_PROTOBUF_GO_FEATURES_PB_H_c5c1d09b

#include "cpb/functions.h"
#include "google/protobuf/descriptor.pb.h"
/* @@protoc_insertion_point(includes) */

#ifdef __cplusplus
extern "C" {
#endif

typedef struct pb_GoFeatures pb_GoFeatures;
typedef struct pb_GoFeatures_OptimizeModeFeature pb_GoFeatures_OptimizeModeFeature;
typedef struct pb_go pb_go;
extern CPB_API const cpb_message_def pb_GoFeatures_def;
extern CPB_API const cpb_message_def pb_GoFeatures_OptimizeModeFeature_def;
extern CPB_API const cpb_enum_def pb_GoFeatures_APILevel_def;
extern CPB_API const cpb_enum_def pb_GoFeatures_StripEnumPrefix_def;
extern CPB_API const cpb_enum_def pb_GoFeatures_OptimizeModeFeature_OptimizeMode_def;
extern CPB_API const cpb_message_def pb_go_def;
extern CPB_API const cpb_extension pb_go_ext;
extern CPB_API const cpb_file_def google_protobuf_go_features_proto_file;

typedef enum pb_GoFeatures_APILevel {
  pb_GoFeatures_API_LEVEL_UNSPECIFIED = 0,
  pb_GoFeatures_API_OPEN = 1,
  pb_GoFeatures_API_HYBRID = 2,
  pb_GoFeatures_API_OPAQUE = 3,
} pb_GoFeatures_APILevel;

typedef enum pb_GoFeatures_StripEnumPrefix {
  pb_GoFeatures_STRIP_ENUM_PREFIX_UNSPECIFIED = 0,
  pb_GoFeatures_STRIP_ENUM_PREFIX_KEEP = 1,
  pb_GoFeatures_STRIP_ENUM_PREFIX_GENERATE_BOTH = 2,
  pb_GoFeatures_STRIP_ENUM_PREFIX_STRIP = 3,
} pb_GoFeatures_StripEnumPrefix;

typedef enum pb_GoFeatures_OptimizeModeFeature_OptimizeMode {
  pb_GoFeatures_OptimizeModeFeature_OPTIMIZE_MODE_UNSPECIFIED = 0,
  pb_GoFeatures_OptimizeModeFeature_SPEED = 1,
  pb_GoFeatures_OptimizeModeFeature_CODE_SIZE = 2,
} pb_GoFeatures_OptimizeModeFeature_OptimizeMode;

struct pb_GoFeatures {
  cpb_head cpb_;
  bool has_legacy_unmarshal_json_enum, has_api_level, has_strip_enum_prefix,
       has_optimize_mode;
  bool legacy_unmarshal_json_enum;
  int32_t api_level;
  int32_t strip_enum_prefix;
  int32_t optimize_mode;
};

struct pb_GoFeatures_OptimizeModeFeature {
  cpb_head cpb_;
};

/** Extension of google.protobuf.FeatureSet. */
struct pb_go {
  cpb_head cpb_;
  pb_GoFeatures *value;
};

/* Functions, by the macros of cpb/functions.h. */

CPB_MESSAGE_FUNCTIONS(pb_GoFeatures)
CPB_JSON_FUNCTIONS(pb_GoFeatures)
CPB_TEXT_FUNCTIONS(pb_GoFeatures)

CPB_MESSAGE_FUNCTIONS(pb_GoFeatures_OptimizeModeFeature)
CPB_JSON_FUNCTIONS(pb_GoFeatures_OptimizeModeFeature)
CPB_TEXT_FUNCTIONS(pb_GoFeatures_OptimizeModeFeature)

CPB_EXTENSION_FUNCTIONS(pb_go, google_protobuf_FeatureSet)

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
