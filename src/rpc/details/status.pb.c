/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/rpc/status.proto: do not edit. */

#include "google/rpc/status.pb.h"

/* @@protoc_insertion_point(includes) */

#if CPB_TABLE_ABI != 4
#error "protoc-gen-cpb and libcpb do not fit each other"
#endif

static const cpb_sub google_rpc_Status__subs[] = {
    {.message = &google_protobuf_Any_def},
};
static const cpb_field_def google_rpc_Status__fields[] = {
    {CPB_TAG(1, 0), offsetof(google_rpc_Status, code), 0, CPB_INT32,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(google_rpc_Status, message), 0, CPB_STRING,
     CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(3, 2), offsetof(google_rpc_Status, details), 0, CPB_MESSAGE,
     CPB_REPEATED, 0, 0, 0, 0},
};
static const cpb_field_name google_rpc_Status__names[] = {
    {CPB_STR_INIT("code"), CPB_STR_INIT("code")},
    {CPB_STR_INIT("message"), CPB_STR_INIT("message")},
    {CPB_STR_INIT("details"), CPB_STR_INIT("details")},
};
const cpb_message_def google_rpc_Status_def = {
    .fields = google_rpc_Status__fields,
    .subs = google_rpc_Status__subs,
    .field_count = 3,
    .dense = 3,
    .size = sizeof(google_rpc_Status),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.rpc.Status"),
    .names = google_rpc_Status__names,
    .file = &google_rpc_status_proto_file,
};

static const unsigned char google_rpc_status_proto__descriptor[] = {
    10,23,103,111,111,103,108,101,47,114,112,99,47,115,116,97,116,117,
    115,46,112,114,111,116,111,18,10,103,111,111,103,108,101,46,114,112,
    99,26,25,103,111,111,103,108,101,47,112,114,111,116,111,98,117,102,
    47,97,110,121,46,112,114,111,116,111,34,102,10,6,83,116,97,116,
    117,115,18,18,10,4,99,111,100,101,24,1,32,1,40,5,82,4,
    99,111,100,101,18,24,10,7,109,101,115,115,97,103,101,24,2,32,
    1,40,9,82,7,109,101,115,115,97,103,101,18,46,10,7,100,101,
    116,97,105,108,115,24,3,32,3,40,11,50,20,46,103,111,111,103,
    108,101,46,112,114,111,116,111,98,117,102,46,65,110,121,82,7,100,
    101,116,97,105,108,115,98,6,112,114,111,116,111,51,
};
static const cpb_file_def *const google_rpc_status_proto__deps[] = {
    &google_protobuf_any_proto_file,
};
static const cpb_message_def *const google_rpc_status_proto__messages[] = {
    &google_rpc_Status_def,
};
const cpb_file_def google_rpc_status_proto_file = {
    .abi = CPB_TABLE_ABI,
    .dep_count = 1,
    .name = CPB_STR_INIT("google/rpc/status.proto"),
    .descriptor = {(const char *)google_rpc_status_proto__descriptor,
                   sizeof(google_rpc_status_proto__descriptor)},
    .deps = google_rpc_status_proto__deps,
    .messages = google_rpc_status_proto__messages,
    .message_count = 1,
    .enum_count = 0,
};

/* @@protoc_insertion_point(end) */
