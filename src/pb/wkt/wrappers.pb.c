/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/wrappers.proto: do not edit. */

#include "google/protobuf/wrappers.pb.h"

/* @@protoc_insertion_point(includes) */

#if CPB_TABLE_ABI != 4
#error "protoc-gen-cpb and libcpb do not fit each other"
#endif

static const cpb_field_def google_protobuf_DoubleValue__fields[] = {
    {CPB_TAG(1, 1), offsetof(google_protobuf_DoubleValue, value), 0, CPB_DOUBLE,
     CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name google_protobuf_DoubleValue__names[] = {
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def google_protobuf_DoubleValue_def = {
    .fields = google_protobuf_DoubleValue__fields,
    .field_count = 1,
    .dense = 1,
    .size = sizeof(google_protobuf_DoubleValue),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_WRAPPER,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.protobuf.DoubleValue"),
    .names = google_protobuf_DoubleValue__names,
    .file = &google_protobuf_wrappers_proto_file,
};

static const cpb_field_def google_protobuf_FloatValue__fields[] = {
    {CPB_TAG(1, 5), offsetof(google_protobuf_FloatValue, value), 0, CPB_FLOAT,
     CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name google_protobuf_FloatValue__names[] = {
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def google_protobuf_FloatValue_def = {
    .fields = google_protobuf_FloatValue__fields,
    .field_count = 1,
    .dense = 1,
    .size = sizeof(google_protobuf_FloatValue),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_WRAPPER,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.protobuf.FloatValue"),
    .names = google_protobuf_FloatValue__names,
    .file = &google_protobuf_wrappers_proto_file,
};

static const cpb_field_def google_protobuf_Int64Value__fields[] = {
    {CPB_TAG(1, 0), offsetof(google_protobuf_Int64Value, value), 0, CPB_INT64,
     CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name google_protobuf_Int64Value__names[] = {
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def google_protobuf_Int64Value_def = {
    .fields = google_protobuf_Int64Value__fields,
    .field_count = 1,
    .dense = 1,
    .size = sizeof(google_protobuf_Int64Value),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_WRAPPER,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.protobuf.Int64Value"),
    .names = google_protobuf_Int64Value__names,
    .file = &google_protobuf_wrappers_proto_file,
};

static const cpb_field_def google_protobuf_UInt64Value__fields[] = {
    {CPB_TAG(1, 0), offsetof(google_protobuf_UInt64Value, value), 0, CPB_UINT64,
     CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name google_protobuf_UInt64Value__names[] = {
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def google_protobuf_UInt64Value_def = {
    .fields = google_protobuf_UInt64Value__fields,
    .field_count = 1,
    .dense = 1,
    .size = sizeof(google_protobuf_UInt64Value),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_WRAPPER,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.protobuf.UInt64Value"),
    .names = google_protobuf_UInt64Value__names,
    .file = &google_protobuf_wrappers_proto_file,
};

static const cpb_field_def google_protobuf_Int32Value__fields[] = {
    {CPB_TAG(1, 0), offsetof(google_protobuf_Int32Value, value), 0, CPB_INT32,
     CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name google_protobuf_Int32Value__names[] = {
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def google_protobuf_Int32Value_def = {
    .fields = google_protobuf_Int32Value__fields,
    .field_count = 1,
    .dense = 1,
    .size = sizeof(google_protobuf_Int32Value),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_WRAPPER,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.protobuf.Int32Value"),
    .names = google_protobuf_Int32Value__names,
    .file = &google_protobuf_wrappers_proto_file,
};

static const cpb_field_def google_protobuf_UInt32Value__fields[] = {
    {CPB_TAG(1, 0), offsetof(google_protobuf_UInt32Value, value), 0, CPB_UINT32,
     CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name google_protobuf_UInt32Value__names[] = {
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def google_protobuf_UInt32Value_def = {
    .fields = google_protobuf_UInt32Value__fields,
    .field_count = 1,
    .dense = 1,
    .size = sizeof(google_protobuf_UInt32Value),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_WRAPPER,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.protobuf.UInt32Value"),
    .names = google_protobuf_UInt32Value__names,
    .file = &google_protobuf_wrappers_proto_file,
};

static const cpb_field_def google_protobuf_BoolValue__fields[] = {
    {CPB_TAG(1, 0), offsetof(google_protobuf_BoolValue, value), 0, CPB_BOOL,
     CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name google_protobuf_BoolValue__names[] = {
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def google_protobuf_BoolValue_def = {
    .fields = google_protobuf_BoolValue__fields,
    .field_count = 1,
    .dense = 1,
    .size = sizeof(google_protobuf_BoolValue),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_WRAPPER,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.protobuf.BoolValue"),
    .names = google_protobuf_BoolValue__names,
    .file = &google_protobuf_wrappers_proto_file,
};

static const cpb_field_def google_protobuf_StringValue__fields[] = {
    {CPB_TAG(1, 2), offsetof(google_protobuf_StringValue, value), 0, CPB_STRING,
     CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
};
static const cpb_field_name google_protobuf_StringValue__names[] = {
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def google_protobuf_StringValue_def = {
    .fields = google_protobuf_StringValue__fields,
    .field_count = 1,
    .dense = 1,
    .size = sizeof(google_protobuf_StringValue),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_WRAPPER,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.protobuf.StringValue"),
    .names = google_protobuf_StringValue__names,
    .file = &google_protobuf_wrappers_proto_file,
};

static const cpb_field_def google_protobuf_BytesValue__fields[] = {
    {CPB_TAG(1, 2), offsetof(google_protobuf_BytesValue, value), 0, CPB_BYTES,
     CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name google_protobuf_BytesValue__names[] = {
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def google_protobuf_BytesValue_def = {
    .fields = google_protobuf_BytesValue__fields,
    .field_count = 1,
    .dense = 1,
    .size = sizeof(google_protobuf_BytesValue),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_WRAPPER,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.protobuf.BytesValue"),
    .names = google_protobuf_BytesValue__names,
    .file = &google_protobuf_wrappers_proto_file,
};

static const unsigned char google_protobuf_wrappers_proto__descriptor[] = {
    10,30,103,111,111,103,108,101,47,112,114,111,116,111,98,117,102,47,
    119,114,97,112,112,101,114,115,46,112,114,111,116,111,18,15,103,111,
    111,103,108,101,46,112,114,111,116,111,98,117,102,34,35,10,11,68,
    111,117,98,108,101,86,97,108,117,101,18,20,10,5,118,97,108,117,
    101,24,1,32,1,40,1,82,5,118,97,108,117,101,34,34,10,10,
    70,108,111,97,116,86,97,108,117,101,18,20,10,5,118,97,108,117,
    101,24,1,32,1,40,2,82,5,118,97,108,117,101,34,34,10,10,
    73,110,116,54,52,86,97,108,117,101,18,20,10,5,118,97,108,117,
    101,24,1,32,1,40,3,82,5,118,97,108,117,101,34,35,10,11,
    85,73,110,116,54,52,86,97,108,117,101,18,20,10,5,118,97,108,
    117,101,24,1,32,1,40,4,82,5,118,97,108,117,101,34,34,10,
    10,73,110,116,51,50,86,97,108,117,101,18,20,10,5,118,97,108,
    117,101,24,1,32,1,40,5,82,5,118,97,108,117,101,34,35,10,
    11,85,73,110,116,51,50,86,97,108,117,101,18,20,10,5,118,97,
    108,117,101,24,1,32,1,40,13,82,5,118,97,108,117,101,34,33,
    10,9,66,111,111,108,86,97,108,117,101,18,20,10,5,118,97,108,
    117,101,24,1,32,1,40,8,82,5,118,97,108,117,101,34,35,10,
    11,83,116,114,105,110,103,86,97,108,117,101,18,20,10,5,118,97,
    108,117,101,24,1,32,1,40,9,82,5,118,97,108,117,101,34,34,
    10,10,66,121,116,101,115,86,97,108,117,101,18,20,10,5,118,97,
    108,117,101,24,1,32,1,40,12,82,5,118,97,108,117,101,66,131,
    1,10,19,99,111,109,46,103,111,111,103,108,101,46,112,114,111,116,
    111,98,117,102,66,13,87,114,97,112,112,101,114,115,80,114,111,116,
    111,80,1,90,49,103,111,111,103,108,101,46,103,111,108,97,110,103,
    46,111,114,103,47,112,114,111,116,111,98,117,102,47,116,121,112,101,
    115,47,107,110,111,119,110,47,119,114,97,112,112,101,114,115,112,98,
    248,1,1,162,2,3,71,80,66,170,2,30,71,111,111,103,108,101,
    46,80,114,111,116,111,98,117,102,46,87,101,108,108,75,110,111,119,
    110,84,121,112,101,115,98,6,112,114,111,116,111,51,
};
static const cpb_message_def *const google_protobuf_wrappers_proto__messages[] = {
    &google_protobuf_DoubleValue_def,
    &google_protobuf_FloatValue_def,
    &google_protobuf_Int64Value_def,
    &google_protobuf_UInt64Value_def,
    &google_protobuf_Int32Value_def,
    &google_protobuf_UInt32Value_def,
    &google_protobuf_BoolValue_def,
    &google_protobuf_StringValue_def,
    &google_protobuf_BytesValue_def,
};
const cpb_file_def google_protobuf_wrappers_proto_file = {
    .abi = CPB_TABLE_ABI,
    .dep_count = 0,
    .name = CPB_STR_INIT("google/protobuf/wrappers.proto"),
    .descriptor = {(const char *)google_protobuf_wrappers_proto__descriptor,
                   sizeof(google_protobuf_wrappers_proto__descriptor)},
    .messages = google_protobuf_wrappers_proto__messages,
    .message_count = 9,
    .enum_count = 0,
};

/* @@protoc_insertion_point(end) */
