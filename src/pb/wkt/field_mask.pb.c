/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/field_mask.proto: do not edit. */

#include "google/protobuf/field_mask.pb.h"

/* @@protoc_insertion_point(includes) */

#if CPB_TABLE_ABI != 4
#error "protoc-gen-cpb and libcpb do not fit each other"
#endif

static const cpb_field_def google_protobuf_FieldMask__fields[] = {
    {CPB_TAG(1, 2), offsetof(google_protobuf_FieldMask, paths), 0, CPB_STRING,
     CPB_REPEATED, CPB_FIELD_UTF8, 0, 0, 0},
};
static const cpb_field_name google_protobuf_FieldMask__names[] = {
    {CPB_STR_INIT("paths"), CPB_STR_INIT("paths")},
};
const cpb_message_def google_protobuf_FieldMask_def = {
    .fields = google_protobuf_FieldMask__fields,
    .field_count = 1,
    .dense = 1,
    .size = sizeof(google_protobuf_FieldMask),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_FIELD_MASK,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.protobuf.FieldMask"),
    .names = google_protobuf_FieldMask__names,
    .file = &google_protobuf_field_mask_proto_file,
};

static const unsigned char google_protobuf_field_mask_proto__descriptor[] = {
    10,32,103,111,111,103,108,101,47,112,114,111,116,111,98,117,102,47,
    102,105,101,108,100,95,109,97,115,107,46,112,114,111,116,111,18,15,
    103,111,111,103,108,101,46,112,114,111,116,111,98,117,102,34,33,10,
    9,70,105,101,108,100,77,97,115,107,18,20,10,5,112,97,116,104,
    115,24,1,32,3,40,9,82,5,112,97,116,104,115,66,133,1,10,
    19,99,111,109,46,103,111,111,103,108,101,46,112,114,111,116,111,98,
    117,102,66,14,70,105,101,108,100,77,97,115,107,80,114,111,116,111,
    80,1,90,50,103,111,111,103,108,101,46,103,111,108,97,110,103,46,
    111,114,103,47,112,114,111,116,111,98,117,102,47,116,121,112,101,115,
    47,107,110,111,119,110,47,102,105,101,108,100,109,97,115,107,112,98,
    248,1,1,162,2,3,71,80,66,170,2,30,71,111,111,103,108,101,
    46,80,114,111,116,111,98,117,102,46,87,101,108,108,75,110,111,119,
    110,84,121,112,101,115,98,6,112,114,111,116,111,51,
};
static const cpb_message_def *const google_protobuf_field_mask_proto__messages[] = {
    &google_protobuf_FieldMask_def,
};
const cpb_file_def google_protobuf_field_mask_proto_file = {
    .abi = CPB_TABLE_ABI,
    .dep_count = 0,
    .name = CPB_STR_INIT("google/protobuf/field_mask.proto"),
    .descriptor = {(const char *)google_protobuf_field_mask_proto__descriptor,
                   sizeof(google_protobuf_field_mask_proto__descriptor)},
    .messages = google_protobuf_field_mask_proto__messages,
    .message_count = 1,
    .enum_count = 0,
};

/* @@protoc_insertion_point(end) */
