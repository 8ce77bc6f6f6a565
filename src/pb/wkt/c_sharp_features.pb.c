/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/c_sharp_features.proto: do not edit. */

#include "google/protobuf/c_sharp_features.pb.h"

/* @@protoc_insertion_point(includes) */

#if CPB_TABLE_ABI != 4
#error "protoc-gen-cpb and libcpb do not fit each other"
#endif

static const cpb_field_def pb_CSharpFeatures__fields[] = {
    {CPB_TAG(1, 0), offsetof(pb_CSharpFeatures, nullable_reference_types),
     offsetof(pb_CSharpFeatures, has_nullable_reference_types), CPB_BOOL,
     CPB_EXPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name pb_CSharpFeatures__names[] = {
    {CPB_STR_INIT("nullable_reference_types"),
     CPB_STR_INIT("nullableReferenceTypes")},
};
const cpb_message_def pb_CSharpFeatures_def = {
    .fields = pb_CSharpFeatures__fields,
    .field_count = 1,
    .dense = 1,
    .size = sizeof(pb_CSharpFeatures),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("pb.CSharpFeatures"),
    .names = pb_CSharpFeatures__names,
    .file = &google_protobuf_c_sharp_features_proto_file,
};

static const cpb_sub pb_csharp__subs[] = {
    {.message = &pb_CSharpFeatures_def},
};
static const cpb_field_def pb_csharp__fields[] = {
    {CPB_TAG(1004, 2), offsetof(pb_csharp, value), 0, CPB_MESSAGE, CPB_IMPLICIT,
     0, 0, 0, 0},
};
static const cpb_field_name pb_csharp__names[] = {
    {CPB_STR_INIT("[pb.csharp]"), CPB_STR_INIT("[pb.csharp]")},
};
const cpb_message_def pb_csharp_def = {
    .fields = pb_csharp__fields,
    .subs = pb_csharp__subs,
    .field_count = 1,
    .dense = 0,
    .size = sizeof(pb_csharp),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("pb.csharp"),
    .names = pb_csharp__names,
    .file = &google_protobuf_c_sharp_features_proto_file,
};
const cpb_extension pb_csharp_ext = {
    &google_protobuf_FeatureSet_def, &pb_csharp_def};

static const unsigned char google_protobuf_c_sharp_features_proto__descriptor[] = {
    10,38,103,111,111,103,108,101,47,112,114,111,116,111,98,117,102,47,
    99,95,115,104,97,114,112,95,102,101,97,116,117,114,101,115,46,112,
    114,111,116,111,18,2,112,98,26,32,103,111,111,103,108,101,47,112,
    114,111,116,111,98,117,102,47,100,101,115,99,114,105,112,116,111,114,
    46,112,114,111,116,111,34,107,10,14,67,83,104,97,114,112,70,101,
    97,116,117,114,101,115,18,89,10,24,110,117,108,108,97,98,108,101,
    95,114,101,102,101,114,101,110,99,101,95,116,121,112,101,115,24,1,
    32,1,40,8,66,31,136,1,1,152,1,4,152,1,3,152,1,1,
    162,1,10,18,5,102,97,108,115,101,24,132,7,178,1,3,8,234,
    7,82,22,110,117,108,108,97,98,108,101,82,101,102,101,114,101,110,
    99,101,84,121,112,101,115,58,72,10,6,99,115,104,97,114,112,18,
    27,46,103,111,111,103,108,101,46,112,114,111,116,111,98,117,102,46,
    70,101,97,116,117,114,101,83,101,116,24,236,7,32,1,40,11,50,
    18,46,112,98,46,67,83,104,97,114,112,70,101,97,116,117,114,101,
    115,82,6,99,115,104,97,114,112,66,57,66,24,67,83,104,97,114,
    112,70,101,97,116,117,114,101,115,79,117,116,101,114,67,108,97,115,
    115,80,1,170,2,26,71,111,111,103,108,101,46,80,114,111,116,111,
    98,117,102,46,82,101,102,108,101,99,116,105,111,110,
};
static const cpb_file_def *const google_protobuf_c_sharp_features_proto__deps[] = {
    &google_protobuf_descriptor_proto_file,
};
static const cpb_message_def *const google_protobuf_c_sharp_features_proto__messages[] = {
    &pb_CSharpFeatures_def,
};
static const cpb_extension *const google_protobuf_c_sharp_features_proto__extensions[] = {
    &pb_csharp_ext,
};
const cpb_file_def google_protobuf_c_sharp_features_proto_file = {
    .abi = CPB_TABLE_ABI,
    .dep_count = 1,
    .name = CPB_STR_INIT("google/protobuf/c_sharp_features.proto"),
    .descriptor = {(const char *)google_protobuf_c_sharp_features_proto__descriptor,
                   sizeof(google_protobuf_c_sharp_features_proto__descriptor)},
    .deps = google_protobuf_c_sharp_features_proto__deps,
    .messages = google_protobuf_c_sharp_features_proto__messages,
    .message_count = 1,
    .enum_count = 0,
    .extensions = google_protobuf_c_sharp_features_proto__extensions,
    .extension_count = 1,
};

/* @@protoc_insertion_point(end) */
