/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/any.proto: do not edit. */

#include "google/protobuf/any.pb.h"

/* @@protoc_insertion_point(includes) */

#if CPB_TABLE_ABI != 4
#error "protoc-gen-cpb and libcpb do not fit each other"
#endif

static const cpb_field_def google_protobuf_Any__fields[] = {
    {CPB_TAG(1, 2), offsetof(google_protobuf_Any, type_url), 0, CPB_STRING,
     CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(google_protobuf_Any, value), 0, CPB_BYTES,
     CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name google_protobuf_Any__names[] = {
    {CPB_STR_INIT("type_url"), CPB_STR_INIT("typeUrl")},
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def google_protobuf_Any_def = {
    .fields = google_protobuf_Any__fields,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(google_protobuf_Any),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_ANY,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.protobuf.Any"),
    .names = google_protobuf_Any__names,
    .file = &google_protobuf_any_proto_file,
};

static const unsigned char google_protobuf_any_proto__descriptor[] = {
    10,25,103,111,111,103,108,101,47,112,114,111,116,111,98,117,102,47,
    97,110,121,46,112,114,111,116,111,18,15,103,111,111,103,108,101,46,
    112,114,111,116,111,98,117,102,34,54,10,3,65,110,121,18,25,10,
    8,116,121,112,101,95,117,114,108,24,1,32,1,40,9,82,7,116,
    121,112,101,85,114,108,18,20,10,5,118,97,108,117,101,24,2,32,
    1,40,12,82,5,118,97,108,117,101,66,118,10,19,99,111,109,46,
    103,111,111,103,108,101,46,112,114,111,116,111,98,117,102,66,8,65,
    110,121,80,114,111,116,111,80,1,90,44,103,111,111,103,108,101,46,
    103,111,108,97,110,103,46,111,114,103,47,112,114,111,116,111,98,117,
    102,47,116,121,112,101,115,47,107,110,111,119,110,47,97,110,121,112,
    98,162,2,3,71,80,66,170,2,30,71,111,111,103,108,101,46,80,
    114,111,116,111,98,117,102,46,87,101,108,108,75,110,111,119,110,84,
    121,112,101,115,98,6,112,114,111,116,111,51,
};
static const cpb_message_def *const google_protobuf_any_proto__messages[] = {
    &google_protobuf_Any_def,
};
const cpb_file_def google_protobuf_any_proto_file = {
    .abi = CPB_TABLE_ABI,
    .dep_count = 0,
    .name = CPB_STR_INIT("google/protobuf/any.proto"),
    .descriptor = {(const char *)google_protobuf_any_proto__descriptor,
                   sizeof(google_protobuf_any_proto__descriptor)},
    .messages = google_protobuf_any_proto__messages,
    .message_count = 1,
    .enum_count = 0,
};

/* @@protoc_insertion_point(end) */
