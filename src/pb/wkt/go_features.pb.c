/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/go_features.proto: do not edit. */

#include "google/protobuf/go_features.pb.h"

/* @@protoc_insertion_point(includes) */

#if CPB_TABLE_ABI != 4
#error "protoc-gen-cpb and libcpb do not fit each other"
#endif

static const int32_t pb_GoFeatures_APILevel__numbers[] = {
    0, 1, 2, 3};
static const cpb_str pb_GoFeatures_APILevel__names[] = {
    CPB_STR_INIT("API_LEVEL_UNSPECIFIED"),
    CPB_STR_INIT("API_OPEN"),
    CPB_STR_INIT("API_HYBRID"),
    CPB_STR_INIT("API_OPAQUE"),
};
const cpb_enum_def pb_GoFeatures_APILevel_def = {
    .numbers = pb_GoFeatures_APILevel__numbers,
    .names = pb_GoFeatures_APILevel__names,
    .count = 4,
    .default_value = 0,
    .full_name = CPB_STR_INIT("pb.GoFeatures.APILevel"),
    .file = &google_protobuf_go_features_proto_file,
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .closed = 1,
};

static const int32_t pb_GoFeatures_StripEnumPrefix__numbers[] = {
    0, 1, 2, 3};
static const cpb_str pb_GoFeatures_StripEnumPrefix__names[] = {
    CPB_STR_INIT("STRIP_ENUM_PREFIX_UNSPECIFIED"),
    CPB_STR_INIT("STRIP_ENUM_PREFIX_KEEP"),
    CPB_STR_INIT("STRIP_ENUM_PREFIX_GENERATE_BOTH"),
    CPB_STR_INIT("STRIP_ENUM_PREFIX_STRIP"),
};
const cpb_enum_def pb_GoFeatures_StripEnumPrefix_def = {
    .numbers = pb_GoFeatures_StripEnumPrefix__numbers,
    .names = pb_GoFeatures_StripEnumPrefix__names,
    .count = 4,
    .default_value = 0,
    .full_name = CPB_STR_INIT("pb.GoFeatures.StripEnumPrefix"),
    .file = &google_protobuf_go_features_proto_file,
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .closed = 1,
};

static const int32_t pb_GoFeatures_OptimizeModeFeature_OptimizeMode__numbers[] = {
    0, 1, 2};
static const cpb_str pb_GoFeatures_OptimizeModeFeature_OptimizeMode__names[] = {
    CPB_STR_INIT("OPTIMIZE_MODE_UNSPECIFIED"),
    CPB_STR_INIT("SPEED"),
    CPB_STR_INIT("CODE_SIZE"),
};
const cpb_enum_def pb_GoFeatures_OptimizeModeFeature_OptimizeMode_def = {
    .numbers = pb_GoFeatures_OptimizeModeFeature_OptimizeMode__numbers,
    .names = pb_GoFeatures_OptimizeModeFeature_OptimizeMode__names,
    .count = 3,
    .default_value = 0,
    .full_name = CPB_STR_INIT("pb.GoFeatures.OptimizeModeFeature.OptimizeMode"),
    .file = &google_protobuf_go_features_proto_file,
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .closed = 1,
};

static const cpb_sub pb_GoFeatures__subs[] = {
    {.enumeration = &pb_GoFeatures_APILevel_def},
    {.enumeration = &pb_GoFeatures_StripEnumPrefix_def},
    {.enumeration = &pb_GoFeatures_OptimizeModeFeature_OptimizeMode_def},
};
static const cpb_field_def pb_GoFeatures__fields[] = {
    {CPB_TAG(1, 0), offsetof(pb_GoFeatures, legacy_unmarshal_json_enum),
     offsetof(pb_GoFeatures, has_legacy_unmarshal_json_enum), CPB_BOOL,
     CPB_EXPLICIT, 0, 0, 0, 0},
    {CPB_TAG(2, 0), offsetof(pb_GoFeatures, api_level),
     offsetof(pb_GoFeatures, has_api_level), CPB_ENUM, CPB_EXPLICIT,
     CPB_FIELD_CLOSED, 0, 0, 0},
    {CPB_TAG(3, 0), offsetof(pb_GoFeatures, strip_enum_prefix),
     offsetof(pb_GoFeatures, has_strip_enum_prefix), CPB_ENUM, CPB_EXPLICIT,
     CPB_FIELD_CLOSED, 0, 1, 0},
    {CPB_TAG(4, 0), offsetof(pb_GoFeatures, optimize_mode),
     offsetof(pb_GoFeatures, has_optimize_mode), CPB_ENUM, CPB_EXPLICIT,
     CPB_FIELD_CLOSED, 0, 2, 0},
};
static const cpb_field_name pb_GoFeatures__names[] = {
    {CPB_STR_INIT("legacy_unmarshal_json_enum"),
     CPB_STR_INIT("legacyUnmarshalJsonEnum")},
    {CPB_STR_INIT("api_level"), CPB_STR_INIT("apiLevel")},
    {CPB_STR_INIT("strip_enum_prefix"), CPB_STR_INIT("stripEnumPrefix")},
    {CPB_STR_INIT("optimize_mode"), CPB_STR_INIT("optimizeMode")},
};
const cpb_message_def pb_GoFeatures_def = {
    .fields = pb_GoFeatures__fields,
    .subs = pb_GoFeatures__subs,
    .field_count = 4,
    .dense = 4,
    .size = sizeof(pb_GoFeatures),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("pb.GoFeatures"),
    .names = pb_GoFeatures__names,
    .file = &google_protobuf_go_features_proto_file,
};

const cpb_message_def pb_GoFeatures_OptimizeModeFeature_def = {
    .field_count = 0,
    .dense = 0,
    .size = sizeof(pb_GoFeatures_OptimizeModeFeature),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = 0,
    .full_name = CPB_STR_INIT("pb.GoFeatures.OptimizeModeFeature"),
    .file = &google_protobuf_go_features_proto_file,
};

static const cpb_sub pb_go__subs[] = {
    {.message = &pb_GoFeatures_def},
};
static const cpb_field_def pb_go__fields[] = {
    {CPB_TAG(1002, 2), offsetof(pb_go, value), 0, CPB_MESSAGE, CPB_IMPLICIT, 0,
     0, 0, 0},
};
static const cpb_field_name pb_go__names[] = {
    {CPB_STR_INIT("[pb.go]"), CPB_STR_INIT("[pb.go]")},
};
const cpb_message_def pb_go_def = {
    .fields = pb_go__fields,
    .subs = pb_go__subs,
    .field_count = 1,
    .dense = 0,
    .size = sizeof(pb_go),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("pb.go"),
    .names = pb_go__names,
    .file = &google_protobuf_go_features_proto_file,
};
const cpb_extension pb_go_ext = {
    &google_protobuf_FeatureSet_def, &pb_go_def};

static const unsigned char google_protobuf_go_features_proto__descriptor[] = {
    10,33,103,111,111,103,108,101,47,112,114,111,116,111,98,117,102,47,
    103,111,95,102,101,97,116,117,114,101,115,46,112,114,111,116,111,18,
    2,112,98,26,32,103,111,111,103,108,101,47,112,114,111,116,111,98,
    117,102,47,100,101,115,99,114,105,112,116,111,114,46,112,114,111,116,
    111,34,148,7,10,10,71,111,70,101,97,116,117,114,101,115,18,190,
    1,10,26,108,101,103,97,99,121,95,117,110,109,97,114,115,104,97,
    108,95,106,115,111,110,95,101,110,117,109,24,1,32,1,40,8,66,
    128,1,136,1,1,152,1,6,152,1,1,162,1,9,18,4,116,114,
    117,101,24,132,7,162,1,10,18,5,102,97,108,115,101,24,231,7,
    178,1,91,8,232,7,16,232,7,26,83,84,104,101,32,108,101,103,
    97,99,121,32,85,110,109,97,114,115,104,97,108,74,83,79,78,32,
    65,80,73,32,105,115,32,100,101,112,114,101,99,97,116,101,100,32,
    97,110,100,32,119,105,108,108,32,98,101,32,114,101,109,111,118,101,
    100,32,105,110,32,97,32,102,117,116,117,114,101,32,101,100,105,116,
    105,111,110,46,82,23,108,101,103,97,99,121,85,110,109,97,114,115,
    104,97,108,74,115,111,110,69,110,117,109,18,116,10,9,97,112,105,
    95,108,101,118,101,108,24,2,32,1,40,14,50,23,46,112,98,46,
    71,111,70,101,97,116,117,114,101,115,46,65,80,73,76,101,118,101,
    108,66,62,136,1,1,152,1,3,152,1,1,162,1,26,18,21,65,
    80,73,95,76,69,86,69,76,95,85,78,83,80,69,67,73,70,73,
    69,68,24,132,7,162,1,15,18,10,65,80,73,95,79,80,65,81,
    85,69,24,233,7,178,1,3,8,232,7,82,8,97,112,105,76,101,
    118,101,108,18,124,10,17,115,116,114,105,112,95,101,110,117,109,95,
    112,114,101,102,105,120,24,3,32,1,40,14,50,30,46,112,98,46,
    71,111,70,101,97,116,117,114,101,115,46,83,116,114,105,112,69,110,
    117,109,80,114,101,102,105,120,66,48,136,1,1,152,1,6,152,1,
    7,152,1,1,162,1,27,18,22,83,84,82,73,80,95,69,78,85,
    77,95,80,82,69,70,73,88,95,75,69,69,80,24,132,7,178,1,
    3,8,233,7,82,15,115,116,114,105,112,69,110,117,109,80,114,101,
    102,105,120,18,134,1,10,13,111,112,116,105,109,105,122,101,95,109,
    111,100,101,24,4,32,1,40,14,50,47,46,112,98,46,71,111,70,
    101,97,116,117,114,101,115,46,79,112,116,105,109,105,122,101,77,111,
    100,101,70,101,97,116,117,114,101,46,79,112,116,105,109,105,122,101,
    77,111,100,101,66,48,136,1,1,152,1,3,152,1,1,162,1,30,
    18,25,79,80,84,73,77,73,90,69,95,77,79,68,69,95,85,78,
    83,80,69,67,73,70,73,69,68,24,132,7,178,1,3,8,233,7,
    82,12,111,112,116,105,109,105,122,101,77,111,100,101,26,94,10,19,
    79,112,116,105,109,105,122,101,77,111,100,101,70,101,97,116,117,114,
    101,34,71,10,12,79,112,116,105,109,105,122,101,77,111,100,101,18,
    29,10,25,79,80,84,73,77,73,90,69,95,77,79,68,69,95,85,
    78,83,80,69,67,73,70,73,69,68,16,0,18,9,10,5,83,80,
    69,69,68,16,1,18,13,10,9,67,79,68,69,95,83,73,90,69,
    16,2,34,83,10,8,65,80,73,76,101,118,101,108,18,25,10,21,
    65,80,73,95,76,69,86,69,76,95,85,78,83,80,69,67,73,70,
    73,69,68,16,0,18,12,10,8,65,80,73,95,79,80,69,78,16,
    1,18,14,10,10,65,80,73,95,72,89,66,82,73,68,16,2,18,
    14,10,10,65,80,73,95,79,80,65,81,85,69,16,3,34,146,1,
    10,15,83,116,114,105,112,69,110,117,109,80,114,101,102,105,120,18,
    33,10,29,83,84,82,73,80,95,69,78,85,77,95,80,82,69,70,
    73,88,95,85,78,83,80,69,67,73,70,73,69,68,16,0,18,26,
    10,22,83,84,82,73,80,95,69,78,85,77,95,80,82,69,70,73,
    88,95,75,69,69,80,16,1,18,35,10,31,83,84,82,73,80,95,
    69,78,85,77,95,80,82,69,70,73,88,95,71,69,78,69,82,65,
    84,69,95,66,79,84,72,16,2,18,27,10,23,83,84,82,73,80,
    95,69,78,85,77,95,80,82,69,70,73,88,95,83,84,82,73,80,
    16,3,58,60,10,2,103,111,18,27,46,103,111,111,103,108,101,46,
    112,114,111,116,111,98,117,102,46,70,101,97,116,117,114,101,83,101,
    116,24,234,7,32,1,40,11,50,14,46,112,98,46,71,111,70,101,
    97,116,117,114,101,115,82,2,103,111,66,47,90,45,103,111,111,103,
    108,101,46,103,111,108,97,110,103,46,111,114,103,47,112,114,111,116,
    111,98,117,102,47,116,121,112,101,115,47,103,111,102,101,97,116,117,
    114,101,115,112,98,
};
static const cpb_file_def *const google_protobuf_go_features_proto__deps[] = {
    &google_protobuf_descriptor_proto_file,
};
static const cpb_message_def *const google_protobuf_go_features_proto__messages[] = {
    &pb_GoFeatures_def,
    &pb_GoFeatures_OptimizeModeFeature_def,
};
static const cpb_enum_def *const google_protobuf_go_features_proto__enums[] = {
    &pb_GoFeatures_APILevel_def,
    &pb_GoFeatures_StripEnumPrefix_def,
    &pb_GoFeatures_OptimizeModeFeature_OptimizeMode_def,
};
static const cpb_extension *const google_protobuf_go_features_proto__extensions[] = {
    &pb_go_ext,
};
const cpb_file_def google_protobuf_go_features_proto_file = {
    .abi = CPB_TABLE_ABI,
    .dep_count = 1,
    .name = CPB_STR_INIT("google/protobuf/go_features.proto"),
    .descriptor = {(const char *)google_protobuf_go_features_proto__descriptor,
                   sizeof(google_protobuf_go_features_proto__descriptor)},
    .deps = google_protobuf_go_features_proto__deps,
    .messages = google_protobuf_go_features_proto__messages,
    .enums = google_protobuf_go_features_proto__enums,
    .message_count = 2,
    .enum_count = 3,
    .extensions = google_protobuf_go_features_proto__extensions,
    .extension_count = 1,
};

/* @@protoc_insertion_point(end) */
