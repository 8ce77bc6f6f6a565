/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/duration.proto: do not edit. */

#include "google/protobuf/duration.pb.h"

/* @@protoc_insertion_point(includes) */

#if CPB_TABLE_ABI != 4
#error "protoc-gen-cpb and libcpb do not fit each other"
#endif

static const cpb_field_def google_protobuf_Duration__fields[] = {
    {CPB_TAG(1, 0), offsetof(google_protobuf_Duration, seconds), 0, CPB_INT64,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(2, 0), offsetof(google_protobuf_Duration, nanos), 0, CPB_INT32,
     CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name google_protobuf_Duration__names[] = {
    {CPB_STR_INIT("seconds"), CPB_STR_INIT("seconds")},
    {CPB_STR_INIT("nanos"), CPB_STR_INIT("nanos")},
};
const cpb_message_def google_protobuf_Duration_def = {
    .fields = google_protobuf_Duration__fields,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(google_protobuf_Duration),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_DURATION,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.protobuf.Duration"),
    .names = google_protobuf_Duration__names,
    .file = &google_protobuf_duration_proto_file,
};

static const unsigned char google_protobuf_duration_proto__descriptor[] = {
    10,30,103,111,111,103,108,101,47,112,114,111,116,111,98,117,102,47,
    100,117,114,97,116,105,111,110,46,112,114,111,116,111,18,15,103,111,
    111,103,108,101,46,112,114,111,116,111,98,117,102,34,58,10,8,68,
    117,114,97,116,105,111,110,18,24,10,7,115,101,99,111,110,100,115,
    24,1,32,1,40,3,82,7,115,101,99,111,110,100,115,18,20,10,
    5,110,97,110,111,115,24,2,32,1,40,5,82,5,110,97,110,111,
    115,66,131,1,10,19,99,111,109,46,103,111,111,103,108,101,46,112,
    114,111,116,111,98,117,102,66,13,68,117,114,97,116,105,111,110,80,
    114,111,116,111,80,1,90,49,103,111,111,103,108,101,46,103,111,108,
    97,110,103,46,111,114,103,47,112,114,111,116,111,98,117,102,47,116,
    121,112,101,115,47,107,110,111,119,110,47,100,117,114,97,116,105,111,
    110,112,98,248,1,1,162,2,3,71,80,66,170,2,30,71,111,111,
    103,108,101,46,80,114,111,116,111,98,117,102,46,87,101,108,108,75,
    110,111,119,110,84,121,112,101,115,98,6,112,114,111,116,111,51,
};
static const cpb_message_def *const google_protobuf_duration_proto__messages[] = {
    &google_protobuf_Duration_def,
};
const cpb_file_def google_protobuf_duration_proto_file = {
    .abi = CPB_TABLE_ABI,
    .dep_count = 0,
    .name = CPB_STR_INIT("google/protobuf/duration.proto"),
    .descriptor = {(const char *)google_protobuf_duration_proto__descriptor,
                   sizeof(google_protobuf_duration_proto__descriptor)},
    .messages = google_protobuf_duration_proto__messages,
    .message_count = 1,
    .enum_count = 0,
};

/* @@protoc_insertion_point(end) */
