/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/go_features.proto: do not edit. */

#ifndef GOOGLE_PROTOBUF_GO_FEATURES_PB_H
#define GOOGLE_PROTOBUF_GO_FEATURES_PB_H

#include "cpb/message.h"
#include "google/protobuf/descriptor.pb.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct pb_GoFeatures pb_GoFeatures;
typedef struct pb_go pb_go;
extern CPB_API const cpb_message_def pb_GoFeatures_def;
extern CPB_API const cpb_enum_def pb_GoFeatures_APILevel_def;
extern CPB_API const cpb_enum_def pb_GoFeatures_StripEnumPrefix_def;
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

struct pb_GoFeatures {
  cpb_head cpb_;
  bool has_legacy_unmarshal_json_enum, has_api_level, has_strip_enum_prefix;
  bool legacy_unmarshal_json_enum;
  int32_t api_level;
  int32_t strip_enum_prefix;
};

/** Extension of google.protobuf.FeatureSet. */
struct pb_go {
  cpb_head cpb_;
  pb_GoFeatures *value;
};

/* What follows is cpb/codec.h and cpb/message.h, typed. NULL and false:
 * out of memory. */

static inline pb_GoFeatures *CPB_NULLABLE
pb_GoFeatures_new(cpb_arena *arena) {
  return (pb_GoFeatures *)cpb_message_new(&pb_GoFeatures_def, arena);
}
static inline CPB_NODISCARD cpb_code
pb_GoFeatures_decode(cpb_str in, cpb_arena *arena, pb_GoFeatures *msg,
    cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &pb_GoFeatures_def, NULL, arena, msg,
      error);
}
static inline CPB_NODISCARD cpb_code
pb_GoFeatures_encode(const pb_GoFeatures *msg, cpb_arena *arena, cpb_str *out,
    cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &pb_GoFeatures_def, NULL, arena, out, error);
}
static inline CPB_NODISCARD cpb_code
pb_GoFeatures_from_json(cpb_str in, cpb_arena *arena, pb_GoFeatures *msg,
    cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &pb_GoFeatures_def, NULL, arena, msg,
      error);
}
static inline CPB_NODISCARD cpb_code
pb_GoFeatures_to_json(const pb_GoFeatures *msg, cpb_arena *arena, cpb_str *out,
    cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &pb_GoFeatures_def, NULL, arena, out, error);
}

static inline pb_go *CPB_NULLABLE
pb_go_new(cpb_arena *arena) {
  return (pb_go *)cpb_message_new(&pb_go_def, arena);
}
static inline bool
pb_go_has(const google_protobuf_FeatureSet *msg) {
  return cpb_extension_has(&pb_go_ext, msg);
}
static inline CPB_NODISCARD cpb_code
pb_go_get(const google_protobuf_FeatureSet *msg, pb_go *ext, cpb_arena *arena,
    cpb_error *CPB_NULLABLE error) {
  return cpb_extension_get(&pb_go_ext, msg, arena, ext, error);
}
static inline CPB_NODISCARD cpb_code
pb_go_set(google_protobuf_FeatureSet *msg, const pb_go *ext, cpb_arena *arena,
    cpb_error *CPB_NULLABLE error) {
  return cpb_extension_set(&pb_go_ext, msg, ext, arena, error);
}
static inline CPB_NODISCARD bool
pb_go_clear(google_protobuf_FeatureSet *msg, cpb_arena *arena) {
  return cpb_extension_clear(&pb_go_ext, msg, arena);
}

#ifdef __cplusplus
}
#endif

#endif
