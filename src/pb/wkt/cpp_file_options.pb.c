/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/cpp_file_options.proto: do not edit. */

#include "google/protobuf/cpp_file_options.pb.h"

/* @@protoc_insertion_point(includes) */

#if CPB_TABLE_ABI != 4
#error "protoc-gen-cpb and libcpb do not fit each other"
#endif

static const cpb_field_def pb_file_CppFileOptions__fields[] = {
    {CPB_TAG(1, 2), offsetof(pb_file_CppFileOptions, namespace_),
     offsetof(pb_file_CppFileOptions, has_namespace), CPB_STRING, CPB_EXPLICIT,
     CPB_FIELD_UTF8, 0, 0, 0},
};
static const cpb_field_name pb_file_CppFileOptions__names[] = {
    {CPB_STR_INIT("namespace"), CPB_STR_INIT("namespace")},
};
const cpb_message_def pb_file_CppFileOptions_def = {
    .fields = pb_file_CppFileOptions__fields,
    .field_count = 1,
    .dense = 1,
    .size = sizeof(pb_file_CppFileOptions),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("pb.file.CppFileOptions"),
    .names = pb_file_CppFileOptions__names,
    .file = &google_protobuf_cpp_file_options_proto_file,
};

static const cpb_sub pb_file_cpp__subs[] = {
    {.message = &pb_file_CppFileOptions_def},
};
static const cpb_field_def pb_file_cpp__fields[] = {
    {CPB_TAG(990, 2), offsetof(pb_file_cpp, value), 0, CPB_MESSAGE,
     CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name pb_file_cpp__names[] = {
    {CPB_STR_INIT("[pb.file.cpp]"), CPB_STR_INIT("[pb.file.cpp]")},
};
const cpb_message_def pb_file_cpp_def = {
    .fields = pb_file_cpp__fields,
    .subs = pb_file_cpp__subs,
    .field_count = 1,
    .dense = 0,
    .size = sizeof(pb_file_cpp),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("pb.file.cpp"),
    .names = pb_file_cpp__names,
    .file = &google_protobuf_cpp_file_options_proto_file,
};
const cpb_extension pb_file_cpp_ext = {
    &google_protobuf_FileOptions_def, &pb_file_cpp_def};

static const unsigned char google_protobuf_cpp_file_options_proto__descriptor[] = {
    10,38,103,111,111,103,108,101,47,112,114,111,116,111,98,117,102,47,
    99,112,112,95,102,105,108,101,95,111,112,116,105,111,110,115,46,112,
    114,111,116,111,18,7,112,98,46,102,105,108,101,26,32,103,111,111,
    103,108,101,47,112,114,111,116,111,98,117,102,47,100,101,115,99,114,
    105,112,116,111,114,46,112,114,111,116,111,34,48,10,14,67,112,112,
    70,105,108,101,79,112,116,105,111,110,115,18,28,10,9,110,97,109,
    101,115,112,97,99,101,24,1,32,1,40,9,82,9,110,97,109,101,
    115,112,97,99,101,88,1,58,80,10,3,99,112,112,18,28,46,103,
    111,111,103,108,101,46,112,114,111,116,111,98,117,102,46,70,105,108,
    101,79,112,116,105,111,110,115,24,222,7,32,1,40,11,50,23,46,
    112,98,46,102,105,108,101,46,67,112,112,70,105,108,101,79,112,116,
    105,111,110,115,66,6,178,1,3,8,234,7,82,3,99,112,112,98,
    8,101,100,105,116,105,111,110,115,112,233,7,
};
static const cpb_file_def *const google_protobuf_cpp_file_options_proto__deps[] = {
    &google_protobuf_descriptor_proto_file,
};
static const cpb_message_def *const google_protobuf_cpp_file_options_proto__messages[] = {
    &pb_file_CppFileOptions_def,
};
static const cpb_extension *const google_protobuf_cpp_file_options_proto__extensions[] = {
    &pb_file_cpp_ext,
};
const cpb_file_def google_protobuf_cpp_file_options_proto_file = {
    .abi = CPB_TABLE_ABI,
    .dep_count = 1,
    .name = CPB_STR_INIT("google/protobuf/cpp_file_options.proto"),
    .descriptor = {(const char *)google_protobuf_cpp_file_options_proto__descriptor,
                   sizeof(google_protobuf_cpp_file_options_proto__descriptor)},
    .deps = google_protobuf_cpp_file_options_proto__deps,
    .messages = google_protobuf_cpp_file_options_proto__messages,
    .message_count = 1,
    .enum_count = 0,
    .extensions = google_protobuf_cpp_file_options_proto__extensions,
    .extension_count = 1,
};

/* @@protoc_insertion_point(end) */
