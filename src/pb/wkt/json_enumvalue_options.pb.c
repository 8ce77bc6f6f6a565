/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/json_enumvalue_options.proto: do not edit. */

#include "google/protobuf/json_enumvalue_options.pb.h"

/* @@protoc_insertion_point(includes) */

#if CPB_TABLE_ABI != 4
#error "protoc-gen-cpb and libcpb do not fit each other"
#endif

static const cpb_field_def pb_enumvalue_JsonEnumValueOptions__fields[] = {
    {CPB_TAG(1, 2), offsetof(pb_enumvalue_JsonEnumValueOptions, string),
     offsetof(pb_enumvalue_JsonEnumValueOptions, has_string), CPB_STRING,
     CPB_EXPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
};
static const cpb_field_name pb_enumvalue_JsonEnumValueOptions__names[] = {
    {CPB_STR_INIT("string"), CPB_STR_INIT("string")},
};
const cpb_message_def pb_enumvalue_JsonEnumValueOptions_def = {
    .fields = pb_enumvalue_JsonEnumValueOptions__fields,
    .field_count = 1,
    .dense = 1,
    .size = sizeof(pb_enumvalue_JsonEnumValueOptions),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("pb.enumvalue.JsonEnumValueOptions"),
    .names = pb_enumvalue_JsonEnumValueOptions__names,
    .file = &google_protobuf_json_enumvalue_options_proto_file,
};

static const cpb_sub pb_enumvalue_json__subs[] = {
    {.message = &pb_enumvalue_JsonEnumValueOptions_def},
};
static const cpb_field_def pb_enumvalue_json__fields[] = {
    {CPB_TAG(998, 2), offsetof(pb_enumvalue_json, value), 0, CPB_MESSAGE,
     CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name pb_enumvalue_json__names[] = {
    {CPB_STR_INIT("[pb.enumvalue.json]"), CPB_STR_INIT("[pb.enumvalue.json]")},
};
const cpb_message_def pb_enumvalue_json_def = {
    .fields = pb_enumvalue_json__fields,
    .subs = pb_enumvalue_json__subs,
    .field_count = 1,
    .dense = 0,
    .size = sizeof(pb_enumvalue_json),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("pb.enumvalue.json"),
    .names = pb_enumvalue_json__names,
    .file = &google_protobuf_json_enumvalue_options_proto_file,
};
const cpb_extension pb_enumvalue_json_ext = {
    &google_protobuf_EnumValueOptions_def, &pb_enumvalue_json_def};

static const unsigned char google_protobuf_json_enumvalue_options_proto__descriptor[] = {
    10,44,103,111,111,103,108,101,47,112,114,111,116,111,98,117,102,47,
    106,115,111,110,95,101,110,117,109,118,97,108,117,101,95,111,112,116,
    105,111,110,115,46,112,114,111,116,111,18,12,112,98,46,101,110,117,
    109,118,97,108,117,101,26,32,103,111,111,103,108,101,47,112,114,111,
    116,111,98,117,102,47,100,101,115,99,114,105,112,116,111,114,46,112,
    114,111,116,111,34,48,10,20,74,115,111,110,69,110,117,109,86,97,
    108,117,101,79,112,116,105,111,110,115,18,22,10,6,115,116,114,105,
    110,103,24,1,32,1,40,9,82,6,115,116,114,105,110,103,88,1,
    58,98,10,4,106,115,111,110,18,33,46,103,111,111,103,108,101,46,
    112,114,111,116,111,98,117,102,46,69,110,117,109,86,97,108,117,101,
    79,112,116,105,111,110,115,24,230,7,32,1,40,11,50,34,46,112,
    98,46,101,110,117,109,118,97,108,117,101,46,74,115,111,110,69,110,
    117,109,86,97,108,117,101,79,112,116,105,111,110,115,66,6,178,1,
    3,8,234,7,82,4,106,115,111,110,66,26,10,24,99,111,109,46,
    103,111,111,103,108,101,46,112,114,111,116,111,98,117,102,46,117,116,
    105,108,98,8,101,100,105,116,105,111,110,115,112,233,7,
};
static const cpb_file_def *const google_protobuf_json_enumvalue_options_proto__deps[] = {
    &google_protobuf_descriptor_proto_file,
};
static const cpb_message_def *const google_protobuf_json_enumvalue_options_proto__messages[] = {
    &pb_enumvalue_JsonEnumValueOptions_def,
};
static const cpb_extension *const google_protobuf_json_enumvalue_options_proto__extensions[] = {
    &pb_enumvalue_json_ext,
};
const cpb_file_def google_protobuf_json_enumvalue_options_proto_file = {
    .abi = CPB_TABLE_ABI,
    .dep_count = 1,
    .name = CPB_STR_INIT("google/protobuf/json_enumvalue_options.proto"),
    .descriptor = {(const char *)google_protobuf_json_enumvalue_options_proto__descriptor,
                   sizeof(google_protobuf_json_enumvalue_options_proto__descriptor)},
    .deps = google_protobuf_json_enumvalue_options_proto__deps,
    .messages = google_protobuf_json_enumvalue_options_proto__messages,
    .message_count = 1,
    .enum_count = 0,
    .extensions = google_protobuf_json_enumvalue_options_proto__extensions,
    .extension_count = 1,
};

/* @@protoc_insertion_point(end) */
