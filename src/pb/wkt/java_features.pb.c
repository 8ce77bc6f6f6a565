/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/java_features.proto: do not edit. */

#include "google/protobuf/java_features.pb.h"

/* @@protoc_insertion_point(includes) */

#if CPB_TABLE_ABI != 4
#error "protoc-gen-cpb and libcpb do not fit each other"
#endif

static const int32_t pb_JavaFeatures_Utf8Validation__numbers[] = {
    0, 1, 2};
static const cpb_str pb_JavaFeatures_Utf8Validation__names[] = {
    CPB_STR_INIT("UTF8_VALIDATION_UNKNOWN"),
    CPB_STR_INIT("DEFAULT"),
    CPB_STR_INIT("VERIFY"),
};
const cpb_enum_def pb_JavaFeatures_Utf8Validation_def = {
    .numbers = pb_JavaFeatures_Utf8Validation__numbers,
    .names = pb_JavaFeatures_Utf8Validation__names,
    .count = 3,
    .default_value = 0,
    .full_name = CPB_STR_INIT("pb.JavaFeatures.Utf8Validation"),
    .file = &google_protobuf_java_features_proto_file,
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .closed = 1,
};

static const int32_t pb_JavaFeatures_NestInFileClassFeature_NestInFileClass__numbers[] = {
    0, 1, 2, 3};
static const cpb_str pb_JavaFeatures_NestInFileClassFeature_NestInFileClass__names[] = {
    CPB_STR_INIT("NEST_IN_FILE_CLASS_UNKNOWN"),
    CPB_STR_INIT("NO"),
    CPB_STR_INIT("YES"),
    CPB_STR_INIT("LEGACY"),
};
const cpb_enum_def pb_JavaFeatures_NestInFileClassFeature_NestInFileClass_def = {
    .numbers = pb_JavaFeatures_NestInFileClassFeature_NestInFileClass__numbers,
    .names = pb_JavaFeatures_NestInFileClassFeature_NestInFileClass__names,
    .count = 4,
    .default_value = 0,
    .full_name = CPB_STR_INIT("pb.JavaFeatures.NestInFileClassFeature.NestInFileClass"),
    .file = &google_protobuf_java_features_proto_file,
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .closed = 1,
};

static const cpb_sub pb_JavaFeatures__subs[] = {
    {.enumeration = &pb_JavaFeatures_Utf8Validation_def},
    {.enumeration = &pb_JavaFeatures_NestInFileClassFeature_NestInFileClass_def},
};
static const cpb_field_def pb_JavaFeatures__fields[] = {
    {CPB_TAG(1, 0), offsetof(pb_JavaFeatures, legacy_closed_enum),
     offsetof(pb_JavaFeatures, has_legacy_closed_enum), CPB_BOOL, CPB_EXPLICIT,
     0, 0, 0, 0},
    {CPB_TAG(2, 0), offsetof(pb_JavaFeatures, utf8_validation),
     offsetof(pb_JavaFeatures, has_utf8_validation), CPB_ENUM, CPB_EXPLICIT,
     CPB_FIELD_CLOSED, 0, 0, 0},
    {CPB_TAG(3, 0), offsetof(pb_JavaFeatures, large_enum),
     offsetof(pb_JavaFeatures, has_large_enum), CPB_BOOL, CPB_EXPLICIT, 0, 0, 0,
     0},
    {CPB_TAG(4, 0), offsetof(pb_JavaFeatures, use_old_outer_classname_default),
     offsetof(pb_JavaFeatures, has_use_old_outer_classname_default), CPB_BOOL,
     CPB_EXPLICIT, 0, 0, 0, 0},
    {CPB_TAG(5, 0), offsetof(pb_JavaFeatures, nest_in_file_class),
     offsetof(pb_JavaFeatures, has_nest_in_file_class), CPB_ENUM, CPB_EXPLICIT,
     CPB_FIELD_CLOSED, 0, 1, 0},
};
static const cpb_field_name pb_JavaFeatures__names[] = {
    {CPB_STR_INIT("legacy_closed_enum"), CPB_STR_INIT("legacyClosedEnum")},
    {CPB_STR_INIT("utf8_validation"), CPB_STR_INIT("utf8Validation")},
    {CPB_STR_INIT("large_enum"), CPB_STR_INIT("largeEnum")},
    {CPB_STR_INIT("use_old_outer_classname_default"),
     CPB_STR_INIT("useOldOuterClassnameDefault")},
    {CPB_STR_INIT("nest_in_file_class"), CPB_STR_INIT("nestInFileClass")},
};
const cpb_message_def pb_JavaFeatures_def = {
    .fields = pb_JavaFeatures__fields,
    .subs = pb_JavaFeatures__subs,
    .field_count = 5,
    .dense = 5,
    .size = sizeof(pb_JavaFeatures),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("pb.JavaFeatures"),
    .names = pb_JavaFeatures__names,
    .file = &google_protobuf_java_features_proto_file,
};

const cpb_message_def pb_JavaFeatures_NestInFileClassFeature_def = {
    .field_count = 0,
    .dense = 0,
    .size = sizeof(pb_JavaFeatures_NestInFileClassFeature),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = 0,
    .full_name = CPB_STR_INIT("pb.JavaFeatures.NestInFileClassFeature"),
    .file = &google_protobuf_java_features_proto_file,
};

static const cpb_sub pb_java__subs[] = {
    {.message = &pb_JavaFeatures_def},
};
static const cpb_field_def pb_java__fields[] = {
    {CPB_TAG(1001, 2), offsetof(pb_java, value), 0, CPB_MESSAGE, CPB_IMPLICIT,
     0, 0, 0, 0},
};
static const cpb_field_name pb_java__names[] = {
    {CPB_STR_INIT("[pb.java]"), CPB_STR_INIT("[pb.java]")},
};
const cpb_message_def pb_java_def = {
    .fields = pb_java__fields,
    .subs = pb_java__subs,
    .field_count = 1,
    .dense = 0,
    .size = sizeof(pb_java),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("pb.java"),
    .names = pb_java__names,
    .file = &google_protobuf_java_features_proto_file,
};
const cpb_extension pb_java_ext = {
    &google_protobuf_FeatureSet_def, &pb_java_def};

static const unsigned char google_protobuf_java_features_proto__descriptor[] = {
    10,35,103,111,111,103,108,101,47,112,114,111,116,111,98,117,102,47,
    106,97,118,97,95,102,101,97,116,117,114,101,115,46,112,114,111,116,
    111,18,2,112,98,26,32,103,111,111,103,108,101,47,112,114,111,116,
    111,98,117,102,47,100,101,115,99,114,105,112,116,111,114,46,112,114,
    111,116,111,34,223,8,10,12,74,97,118,97,70,101,97,116,117,114,
    101,115,18,144,2,10,18,108,101,103,97,99,121,95,99,108,111,115,
    101,100,95,101,110,117,109,24,1,32,1,40,8,66,225,1,136,1,
    1,152,1,4,152,1,1,162,1,9,18,4,116,114,117,101,24,132,
    7,162,1,10,18,5,102,97,108,115,101,24,231,7,178,1,187,1,
    8,232,7,16,232,7,26,178,1,84,104,101,32,108,101,103,97,99,
    121,32,99,108,111,115,101,100,32,101,110,117,109,32,98,101,104,97,
    118,105,111,114,32,105,110,32,74,97,118,97,32,105,115,32,100,101,
    112,114,101,99,97,116,101,100,32,97,110,100,32,105,115,32,115,99,
    104,101,100,117,108,101,100,32,116,111,32,98,101,32,114,101,109,111,
    118,101,100,32,105,110,32,101,100,105,116,105,111,110,32,50,48,50,
    53,46,32,32,83,101,101,32,104,116,116,112,58,47,47,112,114,111,
    116,111,98,117,102,46,100,101,118,47,112,114,111,103,114,97,109,109,
    105,110,103,45,103,117,105,100,101,115,47,101,110,117,109,47,35,106,
    97,118,97,32,102,111,114,32,109,111,114,101,32,105,110,102,111,114,
    109,97,116,105,111,110,46,82,16,108,101,103,97,99,121,67,108,111,
    115,101,100,69,110,117,109,18,175,2,10,15,117,116,102,56,95,118,
    97,108,105,100,97,116,105,111,110,24,2,32,1,40,14,50,31,46,
    112,98,46,74,97,118,97,70,101,97,116,117,114,101,115,46,85,116,
    102,56,86,97,108,105,100,97,116,105,111,110,66,228,1,136,1,1,
    152,1,4,152,1,1,162,1,12,18,7,68,69,70,65,85,76,84,
    24,132,7,178,1,200,1,8,232,7,16,233,7,26,191,1,84,104,
    101,32,74,97,118,97,45,115,112,101,99,105,102,105,99,32,117,116,
    102,56,32,118,97,108,105,100,97,116,105,111,110,32,102,101,97,116,
    117,114,101,32,105,115,32,100,101,112,114,101,99,97,116,101,100,32,
    97,110,100,32,105,115,32,115,99,104,101,100,117,108,101,100,32,116,
    111,32,98,101,32,114,101,109,111,118,101,100,32,105,110,32,101,100,
    105,116,105,111,110,32,50,48,50,53,46,32,32,85,116,102,56,32,
    118,97,108,105,100,97,116,105,111,110,32,98,101,104,97,118,105,111,
    114,32,115,104,111,117,108,100,32,117,115,101,32,116,104,101,32,103,
    108,111,98,97,108,32,99,114,111,115,115,45,108,97,110,103,117,97,
    103,101,32,117,116,102,56,95,118,97,108,105,100,97,116,105,111,110,
    32,102,101,97,116,117,114,101,46,82,14,117,116,102,56,86,97,108,
    105,100,97,116,105,111,110,18,59,10,10,108,97,114,103,101,95,101,
    110,117,109,24,3,32,1,40,8,66,28,136,1,1,152,1,6,152,
    1,1,162,1,10,18,5,102,97,108,115,101,24,132,7,178,1,3,
    8,233,7,82,9,108,97,114,103,101,69,110,117,109,18,110,10,31,
    117,115,101,95,111,108,100,95,111,117,116,101,114,95,99,108,97,115,
    115,110,97,109,101,95,100,101,102,97,117,108,116,24,4,32,1,40,
    8,66,40,136,1,1,152,1,1,162,1,9,18,4,116,114,117,101,
    24,132,7,162,1,10,18,5,102,97,108,115,101,24,233,7,178,1,
    6,8,233,7,32,233,7,82,27,117,115,101,79,108,100,79,117,116,
    101,114,67,108,97,115,115,110,97,109,101,68,101,102,97,117,108,116,
    18,144,1,10,18,110,101,115,116,95,105,110,95,102,105,108,101,95,
    99,108,97,115,115,24,5,32,1,40,14,50,55,46,112,98,46,74,
    97,118,97,70,101,97,116,117,114,101,115,46,78,101,115,116,73,110,
    70,105,108,101,67,108,97,115,115,70,101,97,116,117,114,101,46,78,
    101,115,116,73,110,70,105,108,101,67,108,97,115,115,66,42,136,1,
    1,152,1,3,152,1,6,152,1,8,162,1,11,18,6,76,69,71,
    65,67,89,24,132,7,162,1,7,18,2,78,79,24,233,7,178,1,
    3,8,233,7,82,15,110,101,115,116,73,110,70,105,108,101,67,108,
    97,115,115,26,124,10,22,78,101,115,116,73,110,70,105,108,101,67,
    108,97,115,115,70,101,97,116,117,114,101,34,88,10,15,78,101,115,
    116,73,110,70,105,108,101,67,108,97,115,115,18,30,10,26,78,69,
    83,84,95,73,78,95,70,73,76,69,95,67,76,65,83,83,95,85,
    78,75,78,79,87,78,16,0,18,6,10,2,78,79,16,1,18,7,
    10,3,89,69,83,16,2,18,20,10,6,76,69,71,65,67,89,16,
    3,26,8,34,6,8,233,7,32,233,7,74,8,8,1,16,128,128,
    128,128,2,34,70,10,14,85,116,102,56,86,97,108,105,100,97,116,
    105,111,110,18,27,10,23,85,84,70,56,95,86,65,76,73,68,65,
    84,73,79,78,95,85,78,75,78,79,87,78,16,0,18,11,10,7,
    68,69,70,65,85,76,84,16,1,18,10,10,6,86,69,82,73,70,
    89,16,2,74,4,8,6,16,7,58,66,10,4,106,97,118,97,18,
    27,46,103,111,111,103,108,101,46,112,114,111,116,111,98,117,102,46,
    70,101,97,116,117,114,101,83,101,116,24,233,7,32,1,40,11,50,
    16,46,112,98,46,74,97,118,97,70,101,97,116,117,114,101,115,82,
    4,106,97,118,97,66,40,10,19,99,111,109,46,103,111,111,103,108,
    101,46,112,114,111,116,111,98,117,102,66,17,74,97,118,97,70,101,
    97,116,117,114,101,115,80,114,111,116,111,
};
static const cpb_file_def *const google_protobuf_java_features_proto__deps[] = {
    &google_protobuf_descriptor_proto_file,
};
static const cpb_message_def *const google_protobuf_java_features_proto__messages[] = {
    &pb_JavaFeatures_def,
    &pb_JavaFeatures_NestInFileClassFeature_def,
};
static const cpb_enum_def *const google_protobuf_java_features_proto__enums[] = {
    &pb_JavaFeatures_Utf8Validation_def,
    &pb_JavaFeatures_NestInFileClassFeature_NestInFileClass_def,
};
static const cpb_extension *const google_protobuf_java_features_proto__extensions[] = {
    &pb_java_ext,
};
const cpb_file_def google_protobuf_java_features_proto_file = {
    .abi = CPB_TABLE_ABI,
    .dep_count = 1,
    .name = CPB_STR_INIT("google/protobuf/java_features.proto"),
    .descriptor = {(const char *)google_protobuf_java_features_proto__descriptor,
                   sizeof(google_protobuf_java_features_proto__descriptor)},
    .deps = google_protobuf_java_features_proto__deps,
    .messages = google_protobuf_java_features_proto__messages,
    .enums = google_protobuf_java_features_proto__enums,
    .message_count = 2,
    .enum_count = 2,
    .extensions = google_protobuf_java_features_proto__extensions,
    .extension_count = 1,
};

/* @@protoc_insertion_point(end) */
