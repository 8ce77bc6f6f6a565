/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/c_sharp_features.proto: do not edit. */

#ifndef GOOGLE_PROTOBUF_C_SHARP_FEATURES_PB_H_0893e271
#define GOOGLE_PROTOBUF_C_SHARP_FEATURES_PB_H_0893e271

#include "cpb/functions.h"
#include "google/protobuf/descriptor.pb.h"
/* @@protoc_insertion_point(includes) */

#ifdef __cplusplus
extern "C" {
#endif

typedef struct pb_CSharpFeatures pb_CSharpFeatures;
typedef struct pb_csharp pb_csharp;
extern CPB_API const cpb_message_def pb_CSharpFeatures_def;
extern CPB_API const cpb_message_def pb_csharp_def;
extern CPB_API const cpb_extension pb_csharp_ext;
extern CPB_API const cpb_file_def google_protobuf_c_sharp_features_proto_file;

struct pb_CSharpFeatures {
  cpb_head cpb_;
  bool has_nullable_reference_types;
  bool nullable_reference_types;
};

/** Extension of google.protobuf.FeatureSet. */
struct pb_csharp {
  cpb_head cpb_;
  pb_CSharpFeatures *value;
};

/* Functions, by the macros of cpb/functions.h. */

CPB_MESSAGE_FUNCTIONS(pb_CSharpFeatures)
CPB_JSON_FUNCTIONS(pb_CSharpFeatures)
CPB_TEXT_FUNCTIONS(pb_CSharpFeatures)

CPB_EXTENSION_FUNCTIONS(pb_csharp, google_protobuf_FeatureSet)

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
