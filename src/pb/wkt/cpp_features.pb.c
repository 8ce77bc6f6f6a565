/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/cpp_features.proto: do not edit. */

#include "google/protobuf/cpp_features.pb.h"

/* @@protoc_insertion_point(includes) */

#if CPB_TABLE_ABI != 4
#error "protoc-gen-cpb and libcpb do not fit each other"
#endif

static const int32_t pb_CppFeatures_StringType__numbers[] = {
    0, 1, 2, 3};
static const cpb_str pb_CppFeatures_StringType__names[] = {
    CPB_STR_INIT("STRING_TYPE_UNKNOWN"),
    CPB_STR_INIT("VIEW"),
    CPB_STR_INIT("CORD"),
    CPB_STR_INIT("STRING"),
};
const cpb_enum_def pb_CppFeatures_StringType_def = {
    .numbers = pb_CppFeatures_StringType__numbers,
    .names = pb_CppFeatures_StringType__names,
    .count = 4,
    .default_value = 0,
    .full_name = CPB_STR_INIT("pb.CppFeatures.StringType"),
    .file = &google_protobuf_cpp_features_proto_file,
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .closed = 1,
};

static const int32_t pb_CppFeatures_RepeatedType__numbers[] = {
    0, 1, 2};
static const cpb_str pb_CppFeatures_RepeatedType__names[] = {
    CPB_STR_INIT("REPEATED_TYPE_UNKNOWN"),
    CPB_STR_INIT("LEGACY"),
    CPB_STR_INIT("PROXY"),
};
const cpb_enum_def pb_CppFeatures_RepeatedType_def = {
    .numbers = pb_CppFeatures_RepeatedType__numbers,
    .names = pb_CppFeatures_RepeatedType__names,
    .count = 3,
    .default_value = 0,
    .full_name = CPB_STR_INIT("pb.CppFeatures.RepeatedType"),
    .file = &google_protobuf_cpp_features_proto_file,
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .closed = 1,
};

static const cpb_sub pb_CppFeatures__subs[] = {
    {.enumeration = &pb_CppFeatures_StringType_def},
    {.enumeration = &pb_CppFeatures_RepeatedType_def},
};
static const cpb_field_def pb_CppFeatures__fields[] = {
    {CPB_TAG(1, 0), offsetof(pb_CppFeatures, legacy_closed_enum),
     offsetof(pb_CppFeatures, has_legacy_closed_enum), CPB_BOOL, CPB_EXPLICIT,
     0, 0, 0, 0},
    {CPB_TAG(2, 0), offsetof(pb_CppFeatures, string_type),
     offsetof(pb_CppFeatures, has_string_type), CPB_ENUM, CPB_EXPLICIT,
     CPB_FIELD_CLOSED, 0, 0, 0},
    {CPB_TAG(3, 0), offsetof(pb_CppFeatures, enum_name_uses_string_view),
     offsetof(pb_CppFeatures, has_enum_name_uses_string_view), CPB_BOOL,
     CPB_EXPLICIT, 0, 0, 0, 0},
    {CPB_TAG(4, 0), offsetof(pb_CppFeatures, repeated_type),
     offsetof(pb_CppFeatures, has_repeated_type), CPB_ENUM, CPB_EXPLICIT,
     CPB_FIELD_CLOSED, 0, 1, 0},
};
static const cpb_field_name pb_CppFeatures__names[] = {
    {CPB_STR_INIT("legacy_closed_enum"), CPB_STR_INIT("legacyClosedEnum")},
    {CPB_STR_INIT("string_type"), CPB_STR_INIT("stringType")},
    {CPB_STR_INIT("enum_name_uses_string_view"),
     CPB_STR_INIT("enumNameUsesStringView")},
    {CPB_STR_INIT("repeated_type"), CPB_STR_INIT("repeatedType")},
};
const cpb_message_def pb_CppFeatures_def = {
    .fields = pb_CppFeatures__fields,
    .subs = pb_CppFeatures__subs,
    .field_count = 4,
    .dense = 4,
    .size = sizeof(pb_CppFeatures),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("pb.CppFeatures"),
    .names = pb_CppFeatures__names,
    .file = &google_protobuf_cpp_features_proto_file,
};

static const cpb_sub pb_cpp__subs[] = {
    {.message = &pb_CppFeatures_def},
};
static const cpb_field_def pb_cpp__fields[] = {
    {CPB_TAG(1000, 2), offsetof(pb_cpp, value), 0, CPB_MESSAGE, CPB_IMPLICIT, 0,
     0, 0, 0},
};
static const cpb_field_name pb_cpp__names[] = {
    {CPB_STR_INIT("[pb.cpp]"), CPB_STR_INIT("[pb.cpp]")},
};
const cpb_message_def pb_cpp_def = {
    .fields = pb_cpp__fields,
    .subs = pb_cpp__subs,
    .field_count = 1,
    .dense = 0,
    .size = sizeof(pb_cpp),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("pb.cpp"),
    .names = pb_cpp__names,
    .file = &google_protobuf_cpp_features_proto_file,
};
const cpb_extension pb_cpp_ext = {
    &google_protobuf_FeatureSet_def, &pb_cpp_def};

static const unsigned char google_protobuf_cpp_features_proto__descriptor[] = {
    10,34,103,111,111,103,108,101,47,112,114,111,116,111,98,117,102,47,
    99,112,112,95,102,101,97,116,117,114,101,115,46,112,114,111,116,111,
    18,2,112,98,26,32,103,111,111,103,108,101,47,112,114,111,116,111,
    98,117,102,47,100,101,115,99,114,105,112,116,111,114,46,112,114,111,
    116,111,34,214,5,10,11,67,112,112,70,101,97,116,117,114,101,115,
    18,141,2,10,18,108,101,103,97,99,121,95,99,108,111,115,101,100,
    95,101,110,117,109,24,1,32,1,40,8,66,222,1,136,1,1,152,
    1,4,152,1,1,162,1,9,18,4,116,114,117,101,24,132,7,162,
    1,10,18,5,102,97,108,115,101,24,231,7,178,1,184,1,8,232,
    7,16,232,7,26,175,1,84,104,101,32,108,101,103,97,99,121,32,
    99,108,111,115,101,100,32,101,110,117,109,32,98,101,104,97,118,105,
    111,114,32,105,110,32,67,43,43,32,105,115,32,100,101,112,114,101,
    99,97,116,101,100,32,97,110,100,32,105,115,32,115,99,104,101,100,
    117,108,101,100,32,116,111,32,98,101,32,114,101,109,111,118,101,100,
    32,105,110,32,101,100,105,116,105,111,110,32,50,48,50,53,46,32,
    32,83,101,101,32,104,116,116,112,58,47,47,112,114,111,116,111,98,
    117,102,46,100,101,118,47,112,114,111,103,114,97,109,109,105,110,103,
    45,103,117,105,100,101,115,47,101,110,117,109,47,35,99,112,112,32,
    102,111,114,32,109,111,114,101,32,105,110,102,111,114,109,97,116,105,
    111,110,82,16,108,101,103,97,99,121,67,108,111,115,101,100,69,110,
    117,109,18,102,10,11,115,116,114,105,110,103,95,116,121,112,101,24,
    2,32,1,40,14,50,26,46,112,98,46,67,112,112,70,101,97,116,
    117,114,101,115,46,83,116,114,105,110,103,84,121,112,101,66,41,136,
    1,1,152,1,4,152,1,1,162,1,11,18,6,83,84,82,73,78,
    71,24,132,7,162,1,9,18,4,86,73,69,87,24,233,7,178,1,
    3,8,232,7,82,10,115,116,114,105,110,103,84,121,112,101,18,100,
    10,26,101,110,117,109,95,110,97,109,101,95,117,115,101,115,95,115,
    116,114,105,110,103,95,118,105,101,119,24,3,32,1,40,8,66,40,
    136,1,1,152,1,6,152,1,1,162,1,10,18,5,102,97,108,115,
    101,24,132,7,162,1,9,18,4,116,114,117,101,24,233,7,178,1,
    3,8,233,7,82,22,101,110,117,109,78,97,109,101,85,115,101,115,
    83,116,114,105,110,103,86,105,101,119,18,96,10,13,114,101,112,101,
    97,116,101,100,95,116,121,112,101,24,4,32,1,40,14,50,28,46,
    112,98,46,67,112,112,70,101,97,116,117,114,101,115,46,82,101,112,
    101,97,116,101,100,84,121,112,101,66,29,136,1,1,152,1,4,152,
    1,1,162,1,11,18,6,76,69,71,65,67,89,24,132,7,178,1,
    3,8,143,78,82,12,114,101,112,101,97,116,101,100,84,121,112,101,
    34,69,10,10,83,116,114,105,110,103,84,121,112,101,18,23,10,19,
    83,84,82,73,78,71,95,84,89,80,69,95,85,78,75,78,79,87,
    78,16,0,18,8,10,4,86,73,69,87,16,1,18,8,10,4,67,
    79,82,68,16,2,18,10,10,6,83,84,82,73,78,71,16,3,34,
    64,10,12,82,101,112,101,97,116,101,100,84,121,112,101,18,25,10,
    21,82,69,80,69,65,84,69,68,95,84,89,80,69,95,85,78,75,
    78,79,87,78,16,0,18,10,10,6,76,69,71,65,67,89,16,1,
    18,9,10,5,80,82,79,88,89,16,2,58,63,10,3,99,112,112,
    18,27,46,103,111,111,103,108,101,46,112,114,111,116,111,98,117,102,
    46,70,101,97,116,117,114,101,83,101,116,24,232,7,32,1,40,11,
    50,15,46,112,98,46,67,112,112,70,101,97,116,117,114,101,115,82,
    3,99,112,112,
};
static const cpb_file_def *const google_protobuf_cpp_features_proto__deps[] = {
    &google_protobuf_descriptor_proto_file,
};
static const cpb_message_def *const google_protobuf_cpp_features_proto__messages[] = {
    &pb_CppFeatures_def,
};
static const cpb_enum_def *const google_protobuf_cpp_features_proto__enums[] = {
    &pb_CppFeatures_StringType_def,
    &pb_CppFeatures_RepeatedType_def,
};
static const cpb_extension *const google_protobuf_cpp_features_proto__extensions[] = {
    &pb_cpp_ext,
};
const cpb_file_def google_protobuf_cpp_features_proto_file = {
    .abi = CPB_TABLE_ABI,
    .dep_count = 1,
    .name = CPB_STR_INIT("google/protobuf/cpp_features.proto"),
    .descriptor = {(const char *)google_protobuf_cpp_features_proto__descriptor,
                   sizeof(google_protobuf_cpp_features_proto__descriptor)},
    .deps = google_protobuf_cpp_features_proto__deps,
    .messages = google_protobuf_cpp_features_proto__messages,
    .enums = google_protobuf_cpp_features_proto__enums,
    .message_count = 1,
    .enum_count = 2,
    .extensions = google_protobuf_cpp_features_proto__extensions,
    .extension_count = 1,
};

/* @@protoc_insertion_point(end) */
