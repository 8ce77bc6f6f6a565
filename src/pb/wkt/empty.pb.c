/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/empty.proto: do not edit. */

#include "google/protobuf/empty.pb.h"

/* @@protoc_insertion_point(includes) */

#if CPB_TABLE_ABI != 4
#error "protoc-gen-cpb and libcpb do not fit each other"
#endif

const cpb_message_def google_protobuf_Empty_def = {
    .field_count = 0,
    .dense = 0,
    .size = sizeof(google_protobuf_Empty),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_EMPTY,
    .flags = 0,
    .full_name = CPB_STR_INIT("google.protobuf.Empty"),
    .file = &google_protobuf_empty_proto_file,
};

static const unsigned char google_protobuf_empty_proto__descriptor[] = {
    10,27,103,111,111,103,108,101,47,112,114,111,116,111,98,117,102,47,
    101,109,112,116,121,46,112,114,111,116,111,18,15,103,111,111,103,108,
    101,46,112,114,111,116,111,98,117,102,34,7,10,5,69,109,112,116,
    121,66,125,10,19,99,111,109,46,103,111,111,103,108,101,46,112,114,
    111,116,111,98,117,102,66,10,69,109,112,116,121,80,114,111,116,111,
    80,1,90,46,103,111,111,103,108,101,46,103,111,108,97,110,103,46,
    111,114,103,47,112,114,111,116,111,98,117,102,47,116,121,112,101,115,
    47,107,110,111,119,110,47,101,109,112,116,121,112,98,248,1,1,162,
    2,3,71,80,66,170,2,30,71,111,111,103,108,101,46,80,114,111,
    116,111,98,117,102,46,87,101,108,108,75,110,111,119,110,84,121,112,
    101,115,98,6,112,114,111,116,111,51,
};
static const cpb_message_def *const google_protobuf_empty_proto__messages[] = {
    &google_protobuf_Empty_def,
};
const cpb_file_def google_protobuf_empty_proto_file = {
    .abi = CPB_TABLE_ABI,
    .dep_count = 0,
    .name = CPB_STR_INIT("google/protobuf/empty.proto"),
    .descriptor = {(const char *)google_protobuf_empty_proto__descriptor,
                   sizeof(google_protobuf_empty_proto__descriptor)},
    .messages = google_protobuf_empty_proto__messages,
    .message_count = 1,
    .enum_count = 0,
};

/* @@protoc_insertion_point(end) */
