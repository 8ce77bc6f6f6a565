/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/api.proto: do not edit. */

#include "google/protobuf/api.pb.h"

/* @@protoc_insertion_point(includes) */

#if CPB_TABLE_ABI != 4
#error "protoc-gen-cpb and libcpb do not fit each other"
#endif

static const cpb_sub google_protobuf_Api__subs[] = {
    {.message = &google_protobuf_Method_def},
    {.message = &google_protobuf_Option_def},
    {.message = &google_protobuf_SourceContext_def},
    {.message = &google_protobuf_Mixin_def},
    {.enumeration = &google_protobuf_Syntax_def},
};
static const cpb_field_def google_protobuf_Api__fields[] = {
    {CPB_TAG(1, 2), offsetof(google_protobuf_Api, name), 0, CPB_STRING,
     CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(google_protobuf_Api, methods), 0, CPB_MESSAGE,
     CPB_REPEATED, 0, 0, 0, 0},
    {CPB_TAG(3, 2), offsetof(google_protobuf_Api, options), 0, CPB_MESSAGE,
     CPB_REPEATED, 0, 0, 1, 0},
    {CPB_TAG(4, 2), offsetof(google_protobuf_Api, version), 0, CPB_STRING,
     CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(5, 2), offsetof(google_protobuf_Api, source_context), 0,
     CPB_MESSAGE, CPB_IMPLICIT, 0, 0, 2, 0},
    {CPB_TAG(6, 2), offsetof(google_protobuf_Api, mixins), 0, CPB_MESSAGE,
     CPB_REPEATED, 0, 0, 3, 0},
    {CPB_TAG(7, 0), offsetof(google_protobuf_Api, syntax), 0, CPB_ENUM,
     CPB_IMPLICIT, 0, 0, 4, 0},
    {CPB_TAG(8, 2), offsetof(google_protobuf_Api, edition), 0, CPB_STRING,
     CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
};
static const cpb_field_name google_protobuf_Api__names[] = {
    {CPB_STR_INIT("name"), CPB_STR_INIT("name")},
    {CPB_STR_INIT("methods"), CPB_STR_INIT("methods")},
    {CPB_STR_INIT("options"), CPB_STR_INIT("options")},
    {CPB_STR_INIT("version"), CPB_STR_INIT("version")},
    {CPB_STR_INIT("source_context"), CPB_STR_INIT("sourceContext")},
    {CPB_STR_INIT("mixins"), CPB_STR_INIT("mixins")},
    {CPB_STR_INIT("syntax"), CPB_STR_INIT("syntax")},
    {CPB_STR_INIT("edition"), CPB_STR_INIT("edition")},
};
const cpb_message_def google_protobuf_Api_def = {
    .fields = google_protobuf_Api__fields,
    .subs = google_protobuf_Api__subs,
    .field_count = 8,
    .dense = 8,
    .size = sizeof(google_protobuf_Api),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.protobuf.Api"),
    .names = google_protobuf_Api__names,
    .file = &google_protobuf_api_proto_file,
};

static const cpb_sub google_protobuf_Method__subs[] = {
    {.message = &google_protobuf_Option_def},
    {.enumeration = &google_protobuf_Syntax_def},
};
static const cpb_field_def google_protobuf_Method__fields[] = {
    {CPB_TAG(1, 2), offsetof(google_protobuf_Method, name), 0, CPB_STRING,
     CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(google_protobuf_Method, request_type_url), 0,
     CPB_STRING, CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(3, 0), offsetof(google_protobuf_Method, request_streaming), 0,
     CPB_BOOL, CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(4, 2), offsetof(google_protobuf_Method, response_type_url), 0,
     CPB_STRING, CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(5, 0), offsetof(google_protobuf_Method, response_streaming), 0,
     CPB_BOOL, CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(6, 2), offsetof(google_protobuf_Method, options), 0, CPB_MESSAGE,
     CPB_REPEATED, 0, 0, 0, 0},
    {CPB_TAG(7, 0), offsetof(google_protobuf_Method, syntax), 0, CPB_ENUM,
     CPB_IMPLICIT, 0, 0, 1, 0},
    {CPB_TAG(8, 2), offsetof(google_protobuf_Method, edition), 0, CPB_STRING,
     CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
};
static const cpb_field_name google_protobuf_Method__names[] = {
    {CPB_STR_INIT("name"), CPB_STR_INIT("name")},
    {CPB_STR_INIT("request_type_url"), CPB_STR_INIT("requestTypeUrl")},
    {CPB_STR_INIT("request_streaming"), CPB_STR_INIT("requestStreaming")},
    {CPB_STR_INIT("response_type_url"), CPB_STR_INIT("responseTypeUrl")},
    {CPB_STR_INIT("response_streaming"), CPB_STR_INIT("responseStreaming")},
    {CPB_STR_INIT("options"), CPB_STR_INIT("options")},
    {CPB_STR_INIT("syntax"), CPB_STR_INIT("syntax")},
    {CPB_STR_INIT("edition"), CPB_STR_INIT("edition")},
};
const cpb_message_def google_protobuf_Method_def = {
    .fields = google_protobuf_Method__fields,
    .subs = google_protobuf_Method__subs,
    .field_count = 8,
    .dense = 8,
    .size = sizeof(google_protobuf_Method),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.protobuf.Method"),
    .names = google_protobuf_Method__names,
    .file = &google_protobuf_api_proto_file,
};

static const cpb_field_def google_protobuf_Mixin__fields[] = {
    {CPB_TAG(1, 2), offsetof(google_protobuf_Mixin, name), 0, CPB_STRING,
     CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(google_protobuf_Mixin, root), 0, CPB_STRING,
     CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
};
static const cpb_field_name google_protobuf_Mixin__names[] = {
    {CPB_STR_INIT("name"), CPB_STR_INIT("name")},
    {CPB_STR_INIT("root"), CPB_STR_INIT("root")},
};
const cpb_message_def google_protobuf_Mixin_def = {
    .fields = google_protobuf_Mixin__fields,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(google_protobuf_Mixin),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.protobuf.Mixin"),
    .names = google_protobuf_Mixin__names,
    .file = &google_protobuf_api_proto_file,
};

static const unsigned char google_protobuf_api_proto__descriptor[] = {
    10,25,103,111,111,103,108,101,47,112,114,111,116,111,98,117,102,47,
    97,112,105,46,112,114,111,116,111,18,15,103,111,111,103,108,101,46,
    112,114,111,116,111,98,117,102,26,36,103,111,111,103,108,101,47,112,
    114,111,116,111,98,117,102,47,115,111,117,114,99,101,95,99,111,110,
    116,101,120,116,46,112,114,111,116,111,26,26,103,111,111,103,108,101,
    47,112,114,111,116,111,98,117,102,47,116,121,112,101,46,112,114,111,
    116,111,34,219,2,10,3,65,112,105,18,18,10,4,110,97,109,101,
    24,1,32,1,40,9,82,4,110,97,109,101,18,49,10,7,109,101,
    116,104,111,100,115,24,2,32,3,40,11,50,23,46,103,111,111,103,
    108,101,46,112,114,111,116,111,98,117,102,46,77,101,116,104,111,100,
    82,7,109,101,116,104,111,100,115,18,49,10,7,111,112,116,105,111,
    110,115,24,3,32,3,40,11,50,23,46,103,111,111,103,108,101,46,
    112,114,111,116,111,98,117,102,46,79,112,116,105,111,110,82,7,111,
    112,116,105,111,110,115,18,24,10,7,118,101,114,115,105,111,110,24,
    4,32,1,40,9,82,7,118,101,114,115,105,111,110,18,69,10,14,
    115,111,117,114,99,101,95,99,111,110,116,101,120,116,24,5,32,1,
    40,11,50,30,46,103,111,111,103,108,101,46,112,114,111,116,111,98,
    117,102,46,83,111,117,114,99,101,67,111,110,116,101,120,116,82,13,
    115,111,117,114,99,101,67,111,110,116,101,120,116,18,46,10,6,109,
    105,120,105,110,115,24,6,32,3,40,11,50,22,46,103,111,111,103,
    108,101,46,112,114,111,116,111,98,117,102,46,77,105,120,105,110,82,
    6,109,105,120,105,110,115,18,47,10,6,115,121,110,116,97,120,24,
    7,32,1,40,14,50,23,46,103,111,111,103,108,101,46,112,114,111,
    116,111,98,117,102,46,83,121,110,116,97,120,82,6,115,121,110,116,
    97,120,18,24,10,7,101,100,105,116,105,111,110,24,8,32,1,40,
    9,82,7,101,100,105,116,105,111,110,34,212,2,10,6,77,101,116,
    104,111,100,18,18,10,4,110,97,109,101,24,1,32,1,40,9,82,
    4,110,97,109,101,18,40,10,16,114,101,113,117,101,115,116,95,116,
    121,112,101,95,117,114,108,24,2,32,1,40,9,82,14,114,101,113,
    117,101,115,116,84,121,112,101,85,114,108,18,43,10,17,114,101,113,
    117,101,115,116,95,115,116,114,101,97,109,105,110,103,24,3,32,1,
    40,8,82,16,114,101,113,117,101,115,116,83,116,114,101,97,109,105,
    110,103,18,42,10,17,114,101,115,112,111,110,115,101,95,116,121,112,
    101,95,117,114,108,24,4,32,1,40,9,82,15,114,101,115,112,111,
    110,115,101,84,121,112,101,85,114,108,18,45,10,18,114,101,115,112,
    111,110,115,101,95,115,116,114,101,97,109,105,110,103,24,5,32,1,
    40,8,82,17,114,101,115,112,111,110,115,101,83,116,114,101,97,109,
    105,110,103,18,49,10,7,111,112,116,105,111,110,115,24,6,32,3,
    40,11,50,23,46,103,111,111,103,108,101,46,112,114,111,116,111,98,
    117,102,46,79,112,116,105,111,110,82,7,111,112,116,105,111,110,115,
    18,51,10,6,115,121,110,116,97,120,24,7,32,1,40,14,50,23,
    46,103,111,111,103,108,101,46,112,114,111,116,111,98,117,102,46,83,
    121,110,116,97,120,66,2,24,1,82,6,115,121,110,116,97,120,18,
    28,10,7,101,100,105,116,105,111,110,24,8,32,1,40,9,66,2,
    24,1,82,7,101,100,105,116,105,111,110,34,47,10,5,77,105,120,
    105,110,18,18,10,4,110,97,109,101,24,1,32,1,40,9,82,4,
    110,97,109,101,18,18,10,4,114,111,111,116,24,2,32,1,40,9,
    82,4,114,111,111,116,66,118,10,19,99,111,109,46,103,111,111,103,
    108,101,46,112,114,111,116,111,98,117,102,66,8,65,112,105,80,114,
    111,116,111,80,1,90,44,103,111,111,103,108,101,46,103,111,108,97,
    110,103,46,111,114,103,47,112,114,111,116,111,98,117,102,47,116,121,
    112,101,115,47,107,110,111,119,110,47,97,112,105,112,98,162,2,3,
    71,80,66,170,2,30,71,111,111,103,108,101,46,80,114,111,116,111,
    98,117,102,46,87,101,108,108,75,110,111,119,110,84,121,112,101,115,
    98,6,112,114,111,116,111,51,
};
static const cpb_file_def *const google_protobuf_api_proto__deps[] = {
    &google_protobuf_source_context_proto_file,
    &google_protobuf_type_proto_file,
};
static const cpb_message_def *const google_protobuf_api_proto__messages[] = {
    &google_protobuf_Api_def,
    &google_protobuf_Method_def,
    &google_protobuf_Mixin_def,
};
const cpb_file_def google_protobuf_api_proto_file = {
    .abi = CPB_TABLE_ABI,
    .dep_count = 2,
    .name = CPB_STR_INIT("google/protobuf/api.proto"),
    .descriptor = {(const char *)google_protobuf_api_proto__descriptor,
                   sizeof(google_protobuf_api_proto__descriptor)},
    .deps = google_protobuf_api_proto__deps,
    .messages = google_protobuf_api_proto__messages,
    .message_count = 3,
    .enum_count = 0,
};

/* @@protoc_insertion_point(end) */
