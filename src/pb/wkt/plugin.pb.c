/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/compiler/plugin.proto: do not edit. */

#include "google/protobuf/compiler/plugin.pb.h"

/* @@protoc_insertion_point(includes) */

#if CPB_TABLE_ABI != 4
#error "protoc-gen-cpb and libcpb do not fit each other"
#endif

static const int32_t google_protobuf_compiler_CodeGeneratorResponse_Feature__numbers[] = {
    0, 1, 2};
static const cpb_str google_protobuf_compiler_CodeGeneratorResponse_Feature__names[] = {
    CPB_STR_INIT("FEATURE_NONE"),
    CPB_STR_INIT("FEATURE_PROTO3_OPTIONAL"),
    CPB_STR_INIT("FEATURE_SUPPORTS_EDITIONS"),
};
const cpb_enum_def google_protobuf_compiler_CodeGeneratorResponse_Feature_def = {
    .numbers = google_protobuf_compiler_CodeGeneratorResponse_Feature__numbers,
    .names = google_protobuf_compiler_CodeGeneratorResponse_Feature__names,
    .count = 3,
    .default_value = 0,
    .full_name = CPB_STR_INIT("google.protobuf.compiler.CodeGeneratorResponse.Feature"),
    .file = &google_protobuf_compiler_plugin_proto_file,
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .closed = 1,
};

static const cpb_field_def google_protobuf_compiler_Version__fields[] = {
    {CPB_TAG(1, 0), offsetof(google_protobuf_compiler_Version, major),
     offsetof(google_protobuf_compiler_Version, has_major), CPB_INT32,
     CPB_EXPLICIT, 0, 0, 0, 0},
    {CPB_TAG(2, 0), offsetof(google_protobuf_compiler_Version, minor),
     offsetof(google_protobuf_compiler_Version, has_minor), CPB_INT32,
     CPB_EXPLICIT, 0, 0, 0, 0},
    {CPB_TAG(3, 0), offsetof(google_protobuf_compiler_Version, patch),
     offsetof(google_protobuf_compiler_Version, has_patch), CPB_INT32,
     CPB_EXPLICIT, 0, 0, 0, 0},
    {CPB_TAG(4, 2), offsetof(google_protobuf_compiler_Version, suffix),
     offsetof(google_protobuf_compiler_Version, has_suffix), CPB_STRING,
     CPB_EXPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name google_protobuf_compiler_Version__names[] = {
    {CPB_STR_INIT("major"), CPB_STR_INIT("major")},
    {CPB_STR_INIT("minor"), CPB_STR_INIT("minor")},
    {CPB_STR_INIT("patch"), CPB_STR_INIT("patch")},
    {CPB_STR_INIT("suffix"), CPB_STR_INIT("suffix")},
};
const cpb_message_def google_protobuf_compiler_Version_def = {
    .fields = google_protobuf_compiler_Version__fields,
    .field_count = 4,
    .dense = 4,
    .size = sizeof(google_protobuf_compiler_Version),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.protobuf.compiler.Version"),
    .names = google_protobuf_compiler_Version__names,
    .file = &google_protobuf_compiler_plugin_proto_file,
};

static const cpb_sub google_protobuf_compiler_CodeGeneratorRequest__subs[] = {
    {.message = &google_protobuf_compiler_Version_def},
    {.message = &google_protobuf_FileDescriptorProto_def},
    {.message = &google_protobuf_FileDescriptorProto_def},
};
static const cpb_field_def google_protobuf_compiler_CodeGeneratorRequest__fields[] = {
    {CPB_TAG(1, 2),
     offsetof(google_protobuf_compiler_CodeGeneratorRequest, file_to_generate),
     0, CPB_STRING, CPB_REPEATED, 0, 0, 0, 0},
    {CPB_TAG(2, 2),
     offsetof(google_protobuf_compiler_CodeGeneratorRequest, parameter),
     offsetof(google_protobuf_compiler_CodeGeneratorRequest, has_parameter),
     CPB_STRING, CPB_EXPLICIT, 0, 0, 0, 0},
    {CPB_TAG(3, 2),
     offsetof(google_protobuf_compiler_CodeGeneratorRequest, compiler_version),
     0, CPB_MESSAGE, CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(15, 2),
     offsetof(google_protobuf_compiler_CodeGeneratorRequest, proto_file), 0,
     CPB_MESSAGE, CPB_REPEATED, 0, 0, 1, 0},
    {CPB_TAG(17, 2),
     offsetof(google_protobuf_compiler_CodeGeneratorRequest, source_file_descriptors),
     0, CPB_MESSAGE, CPB_REPEATED, 0, 0, 2, 0},
};
static const cpb_field_name google_protobuf_compiler_CodeGeneratorRequest__names[] = {
    {CPB_STR_INIT("file_to_generate"), CPB_STR_INIT("fileToGenerate")},
    {CPB_STR_INIT("parameter"), CPB_STR_INIT("parameter")},
    {CPB_STR_INIT("compiler_version"), CPB_STR_INIT("compilerVersion")},
    {CPB_STR_INIT("proto_file"), CPB_STR_INIT("protoFile")},
    {CPB_STR_INIT("source_file_descriptors"),
     CPB_STR_INIT("sourceFileDescriptors")},
};
const cpb_message_def google_protobuf_compiler_CodeGeneratorRequest_def = {
    .fields = google_protobuf_compiler_CodeGeneratorRequest__fields,
    .subs = google_protobuf_compiler_CodeGeneratorRequest__subs,
    .field_count = 5,
    .dense = 3,
    .size = sizeof(google_protobuf_compiler_CodeGeneratorRequest),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_REQUIRED | CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.protobuf.compiler.CodeGeneratorRequest"),
    .names = google_protobuf_compiler_CodeGeneratorRequest__names,
    .file = &google_protobuf_compiler_plugin_proto_file,
};

static const cpb_sub google_protobuf_compiler_CodeGeneratorResponse__subs[] = {
    {.message = &google_protobuf_compiler_CodeGeneratorResponse_File_def},
};
static const cpb_field_def google_protobuf_compiler_CodeGeneratorResponse__fields[] = {
    {CPB_TAG(1, 2),
     offsetof(google_protobuf_compiler_CodeGeneratorResponse, error),
     offsetof(google_protobuf_compiler_CodeGeneratorResponse, has_error),
     CPB_STRING, CPB_EXPLICIT, 0, 0, 0, 0},
    {CPB_TAG(2, 0),
     offsetof(google_protobuf_compiler_CodeGeneratorResponse, supported_features),
     offsetof(google_protobuf_compiler_CodeGeneratorResponse, has_supported_features),
     CPB_UINT64, CPB_EXPLICIT, 0, 0, 0, 0},
    {CPB_TAG(3, 0),
     offsetof(google_protobuf_compiler_CodeGeneratorResponse, minimum_edition),
     offsetof(google_protobuf_compiler_CodeGeneratorResponse, has_minimum_edition),
     CPB_INT32, CPB_EXPLICIT, 0, 0, 0, 0},
    {CPB_TAG(4, 0),
     offsetof(google_protobuf_compiler_CodeGeneratorResponse, maximum_edition),
     offsetof(google_protobuf_compiler_CodeGeneratorResponse, has_maximum_edition),
     CPB_INT32, CPB_EXPLICIT, 0, 0, 0, 0},
    {CPB_TAG(15, 2),
     offsetof(google_protobuf_compiler_CodeGeneratorResponse, file), 0,
     CPB_MESSAGE, CPB_REPEATED, 0, 0, 0, 0},
};
static const cpb_field_name google_protobuf_compiler_CodeGeneratorResponse__names[] = {
    {CPB_STR_INIT("error"), CPB_STR_INIT("error")},
    {CPB_STR_INIT("supported_features"), CPB_STR_INIT("supportedFeatures")},
    {CPB_STR_INIT("minimum_edition"), CPB_STR_INIT("minimumEdition")},
    {CPB_STR_INIT("maximum_edition"), CPB_STR_INIT("maximumEdition")},
    {CPB_STR_INIT("file"), CPB_STR_INIT("file")},
};
const cpb_message_def google_protobuf_compiler_CodeGeneratorResponse_def = {
    .fields = google_protobuf_compiler_CodeGeneratorResponse__fields,
    .subs = google_protobuf_compiler_CodeGeneratorResponse__subs,
    .field_count = 5,
    .dense = 4,
    .size = sizeof(google_protobuf_compiler_CodeGeneratorResponse),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.protobuf.compiler.CodeGeneratorResponse"),
    .names = google_protobuf_compiler_CodeGeneratorResponse__names,
    .file = &google_protobuf_compiler_plugin_proto_file,
};

static const cpb_sub google_protobuf_compiler_CodeGeneratorResponse_File__subs[] = {
    {.message = &google_protobuf_GeneratedCodeInfo_def},
};
static const cpb_field_def google_protobuf_compiler_CodeGeneratorResponse_File__fields[] = {
    {CPB_TAG(1, 2),
     offsetof(google_protobuf_compiler_CodeGeneratorResponse_File, name),
     offsetof(google_protobuf_compiler_CodeGeneratorResponse_File, has_name),
     CPB_STRING, CPB_EXPLICIT, 0, 0, 0, 0},
    {CPB_TAG(2, 2),
     offsetof(google_protobuf_compiler_CodeGeneratorResponse_File, insertion_point),
     offsetof(google_protobuf_compiler_CodeGeneratorResponse_File, has_insertion_point),
     CPB_STRING, CPB_EXPLICIT, 0, 0, 0, 0},
    {CPB_TAG(15, 2),
     offsetof(google_protobuf_compiler_CodeGeneratorResponse_File, content),
     offsetof(google_protobuf_compiler_CodeGeneratorResponse_File, has_content),
     CPB_STRING, CPB_EXPLICIT, 0, 0, 0, 0},
    {CPB_TAG(16, 2),
     offsetof(google_protobuf_compiler_CodeGeneratorResponse_File, generated_code_info),
     0, CPB_MESSAGE, CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name google_protobuf_compiler_CodeGeneratorResponse_File__names[] = {
    {CPB_STR_INIT("name"), CPB_STR_INIT("name")},
    {CPB_STR_INIT("insertion_point"), CPB_STR_INIT("insertionPoint")},
    {CPB_STR_INIT("content"), CPB_STR_INIT("content")},
    {CPB_STR_INIT("generated_code_info"), CPB_STR_INIT("generatedCodeInfo")},
};
const cpb_message_def google_protobuf_compiler_CodeGeneratorResponse_File_def = {
    .fields = google_protobuf_compiler_CodeGeneratorResponse_File__fields,
    .subs = google_protobuf_compiler_CodeGeneratorResponse_File__subs,
    .field_count = 4,
    .dense = 2,
    .size = sizeof(google_protobuf_compiler_CodeGeneratorResponse_File),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.protobuf.compiler.CodeGeneratorResponse.File"),
    .names = google_protobuf_compiler_CodeGeneratorResponse_File__names,
    .file = &google_protobuf_compiler_plugin_proto_file,
};

static const unsigned char google_protobuf_compiler_plugin_proto__descriptor[] = {
    10,37,103,111,111,103,108,101,47,112,114,111,116,111,98,117,102,47,
    99,111,109,112,105,108,101,114,47,112,108,117,103,105,110,46,112,114,
    111,116,111,18,24,103,111,111,103,108,101,46,112,114,111,116,111,98,
    117,102,46,99,111,109,112,105,108,101,114,26,32,103,111,111,103,108,
    101,47,112,114,111,116,111,98,117,102,47,100,101,115,99,114,105,112,
    116,111,114,46,112,114,111,116,111,34,99,10,7,86,101,114,115,105,
    111,110,18,20,10,5,109,97,106,111,114,24,1,32,1,40,5,82,
    5,109,97,106,111,114,18,20,10,5,109,105,110,111,114,24,2,32,
    1,40,5,82,5,109,105,110,111,114,18,20,10,5,112,97,116,99,
    104,24,3,32,1,40,5,82,5,112,97,116,99,104,18,22,10,6,
    115,117,102,102,105,120,24,4,32,1,40,9,82,6,115,117,102,102,
    105,120,34,207,2,10,20,67,111,100,101,71,101,110,101,114,97,116,
    111,114,82,101,113,117,101,115,116,18,40,10,16,102,105,108,101,95,
    116,111,95,103,101,110,101,114,97,116,101,24,1,32,3,40,9,82,
    14,102,105,108,101,84,111,71,101,110,101,114,97,116,101,18,28,10,
    9,112,97,114,97,109,101,116,101,114,24,2,32,1,40,9,82,9,
    112,97,114,97,109,101,116,101,114,18,67,10,10,112,114,111,116,111,
    95,102,105,108,101,24,15,32,3,40,11,50,36,46,103,111,111,103,
    108,101,46,112,114,111,116,111,98,117,102,46,70,105,108,101,68,101,
    115,99,114,105,112,116,111,114,80,114,111,116,111,82,9,112,114,111,
    116,111,70,105,108,101,18,92,10,23,115,111,117,114,99,101,95,102,
    105,108,101,95,100,101,115,99,114,105,112,116,111,114,115,24,17,32,
    3,40,11,50,36,46,103,111,111,103,108,101,46,112,114,111,116,111,
    98,117,102,46,70,105,108,101,68,101,115,99,114,105,112,116,111,114,
    80,114,111,116,111,82,21,115,111,117,114,99,101,70,105,108,101,68,
    101,115,99,114,105,112,116,111,114,115,18,76,10,16,99,111,109,112,
    105,108,101,114,95,118,101,114,115,105,111,110,24,3,32,1,40,11,
    50,33,46,103,111,111,103,108,101,46,112,114,111,116,111,98,117,102,
    46,99,111,109,112,105,108,101,114,46,86,101,114,115,105,111,110,82,
    15,99,111,109,112,105,108,101,114,86,101,114,115,105,111,110,34,133,
    4,10,21,67,111,100,101,71,101,110,101,114,97,116,111,114,82,101,
    115,112,111,110,115,101,18,20,10,5,101,114,114,111,114,24,1,32,
    1,40,9,82,5,101,114,114,111,114,18,45,10,18,115,117,112,112,
    111,114,116,101,100,95,102,101,97,116,117,114,101,115,24,2,32,1,
    40,4,82,17,115,117,112,112,111,114,116,101,100,70,101,97,116,117,
    114,101,115,18,39,10,15,109,105,110,105,109,117,109,95,101,100,105,
    116,105,111,110,24,3,32,1,40,5,82,14,109,105,110,105,109,117,
    109,69,100,105,116,105,111,110,18,39,10,15,109,97,120,105,109,117,
    109,95,101,100,105,116,105,111,110,24,4,32,1,40,5,82,14,109,
    97,120,105,109,117,109,69,100,105,116,105,111,110,18,72,10,4,102,
    105,108,101,24,15,32,3,40,11,50,52,46,103,111,111,103,108,101,
    46,112,114,111,116,111,98,117,102,46,99,111,109,112,105,108,101,114,
    46,67,111,100,101,71,101,110,101,114,97,116,111,114,82,101,115,112,
    111,110,115,101,46,70,105,108,101,82,4,102,105,108,101,26,177,1,
    10,4,70,105,108,101,18,18,10,4,110,97,109,101,24,1,32,1,
    40,9,82,4,110,97,109,101,18,39,10,15,105,110,115,101,114,116,
    105,111,110,95,112,111,105,110,116,24,2,32,1,40,9,82,14,105,
    110,115,101,114,116,105,111,110,80,111,105,110,116,18,24,10,7,99,
    111,110,116,101,110,116,24,15,32,1,40,9,82,7,99,111,110,116,
    101,110,116,18,82,10,19,103,101,110,101,114,97,116,101,100,95,99,
    111,100,101,95,105,110,102,111,24,16,32,1,40,11,50,34,46,103,
    111,111,103,108,101,46,112,114,111,116,111,98,117,102,46,71,101,110,
    101,114,97,116,101,100,67,111,100,101,73,110,102,111,82,17,103,101,
    110,101,114,97,116,101,100,67,111,100,101,73,110,102,111,34,87,10,
    7,70,101,97,116,117,114,101,18,16,10,12,70,69,65,84,85,82,
    69,95,78,79,78,69,16,0,18,27,10,23,70,69,65,84,85,82,
    69,95,80,82,79,84,79,51,95,79,80,84,73,79,78,65,76,16,
    1,18,29,10,25,70,69,65,84,85,82,69,95,83,85,80,80,79,
    82,84,83,95,69,68,73,84,73,79,78,83,16,2,66,114,10,28,
    99,111,109,46,103,111,111,103,108,101,46,112,114,111,116,111,98,117,
    102,46,99,111,109,112,105,108,101,114,66,12,80,108,117,103,105,110,
    80,114,111,116,111,115,90,41,103,111,111,103,108,101,46,103,111,108,
    97,110,103,46,111,114,103,47,112,114,111,116,111,98,117,102,47,116,
    121,112,101,115,47,112,108,117,103,105,110,112,98,170,2,24,71,111,
    111,103,108,101,46,80,114,111,116,111,98,117,102,46,67,111,109,112,
    105,108,101,114,
};
static const cpb_file_def *const google_protobuf_compiler_plugin_proto__deps[] = {
    &google_protobuf_descriptor_proto_file,
};
static const cpb_message_def *const google_protobuf_compiler_plugin_proto__messages[] = {
    &google_protobuf_compiler_Version_def,
    &google_protobuf_compiler_CodeGeneratorRequest_def,
    &google_protobuf_compiler_CodeGeneratorResponse_def,
    &google_protobuf_compiler_CodeGeneratorResponse_File_def,
};
static const cpb_enum_def *const google_protobuf_compiler_plugin_proto__enums[] = {
    &google_protobuf_compiler_CodeGeneratorResponse_Feature_def,
};
const cpb_file_def google_protobuf_compiler_plugin_proto_file = {
    .abi = CPB_TABLE_ABI,
    .dep_count = 1,
    .name = CPB_STR_INIT("google/protobuf/compiler/plugin.proto"),
    .descriptor = {(const char *)google_protobuf_compiler_plugin_proto__descriptor,
                   sizeof(google_protobuf_compiler_plugin_proto__descriptor)},
    .deps = google_protobuf_compiler_plugin_proto__deps,
    .messages = google_protobuf_compiler_plugin_proto__messages,
    .enums = google_protobuf_compiler_plugin_proto__enums,
    .message_count = 4,
    .enum_count = 1,
};

/* @@protoc_insertion_point(end) */
