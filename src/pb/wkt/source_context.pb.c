/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/source_context.proto: do not edit. */

#include "google/protobuf/source_context.pb.h"

/* @@protoc_insertion_point(includes) */

#if CPB_TABLE_ABI != 4
#error "protoc-gen-cpb and libcpb do not fit each other"
#endif

static const cpb_field_def google_protobuf_SourceContext__fields[] = {
    {CPB_TAG(1, 2), offsetof(google_protobuf_SourceContext, file_name), 0,
     CPB_STRING, CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
};
static const cpb_field_name google_protobuf_SourceContext__names[] = {
    {CPB_STR_INIT("file_name"), CPB_STR_INIT("fileName")},
};
const cpb_message_def google_protobuf_SourceContext_def = {
    .fields = google_protobuf_SourceContext__fields,
    .field_count = 1,
    .dense = 1,
    .size = sizeof(google_protobuf_SourceContext),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.protobuf.SourceContext"),
    .names = google_protobuf_SourceContext__names,
    .file = &google_protobuf_source_context_proto_file,
};

static const unsigned char google_protobuf_source_context_proto__descriptor[] = {
    10,36,103,111,111,103,108,101,47,112,114,111,116,111,98,117,102,47,
    115,111,117,114,99,101,95,99,111,110,116,101,120,116,46,112,114,111,
    116,111,18,15,103,111,111,103,108,101,46,112,114,111,116,111,98,117,
    102,34,44,10,13,83,111,117,114,99,101,67,111,110,116,101,120,116,
    18,27,10,9,102,105,108,101,95,110,97,109,101,24,1,32,1,40,
    9,82,8,102,105,108,101,78,97,109,101,66,138,1,10,19,99,111,
    109,46,103,111,111,103,108,101,46,112,114,111,116,111,98,117,102,66,
    18,83,111,117,114,99,101,67,111,110,116,101,120,116,80,114,111,116,
    111,80,1,90,54,103,111,111,103,108,101,46,103,111,108,97,110,103,
    46,111,114,103,47,112,114,111,116,111,98,117,102,47,116,121,112,101,
    115,47,107,110,111,119,110,47,115,111,117,114,99,101,99,111,110,116,
    101,120,116,112,98,162,2,3,71,80,66,170,2,30,71,111,111,103,
    108,101,46,80,114,111,116,111,98,117,102,46,87,101,108,108,75,110,
    111,119,110,84,121,112,101,115,98,6,112,114,111,116,111,51,
};
static const cpb_message_def *const google_protobuf_source_context_proto__messages[] = {
    &google_protobuf_SourceContext_def,
};
const cpb_file_def google_protobuf_source_context_proto_file = {
    .abi = CPB_TABLE_ABI,
    .dep_count = 0,
    .name = CPB_STR_INIT("google/protobuf/source_context.proto"),
    .descriptor = {(const char *)google_protobuf_source_context_proto__descriptor,
                   sizeof(google_protobuf_source_context_proto__descriptor)},
    .messages = google_protobuf_source_context_proto__messages,
    .message_count = 1,
    .enum_count = 0,
};

/* @@protoc_insertion_point(end) */
