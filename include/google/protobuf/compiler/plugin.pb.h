/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/compiler/plugin.proto: do not edit. */

#ifndef GOOGLE_PROTOBUF_COMPILER_PLUGIN_PB_H
#define GOOGLE_PROTOBUF_COMPILER_PLUGIN_PB_H

#include "cpb/functions.h"
#include "google/protobuf/descriptor.pb.h"
/* @@protoc_insertion_point(includes) */

#ifdef __cplusplus
extern "C" {
#endif

typedef struct google_protobuf_compiler_Version google_protobuf_compiler_Version;
typedef struct google_protobuf_compiler_CodeGeneratorRequest google_protobuf_compiler_CodeGeneratorRequest;
typedef struct google_protobuf_compiler_CodeGeneratorResponse google_protobuf_compiler_CodeGeneratorResponse;
typedef struct google_protobuf_compiler_CodeGeneratorResponse_File google_protobuf_compiler_CodeGeneratorResponse_File;
extern CPB_API const cpb_message_def google_protobuf_compiler_Version_def;
extern CPB_API const cpb_message_def google_protobuf_compiler_CodeGeneratorRequest_def;
extern CPB_API const cpb_message_def google_protobuf_compiler_CodeGeneratorResponse_def;
extern CPB_API const cpb_message_def google_protobuf_compiler_CodeGeneratorResponse_File_def;
extern CPB_API const cpb_enum_def google_protobuf_compiler_CodeGeneratorResponse_Feature_def;
extern CPB_API const cpb_file_def google_protobuf_compiler_plugin_proto_file;

typedef enum google_protobuf_compiler_CodeGeneratorResponse_Feature {
  google_protobuf_compiler_CodeGeneratorResponse_FEATURE_NONE = 0,
  google_protobuf_compiler_CodeGeneratorResponse_FEATURE_PROTO3_OPTIONAL = 1,
  google_protobuf_compiler_CodeGeneratorResponse_FEATURE_SUPPORTS_EDITIONS = 2,
} google_protobuf_compiler_CodeGeneratorResponse_Feature;

struct google_protobuf_compiler_Version {
  cpb_head cpb_;
  bool has_major, has_minor, has_patch, has_suffix;
  int32_t major;
  int32_t minor;
  int32_t patch;
  cpb_str suffix;
};

struct google_protobuf_compiler_CodeGeneratorRequest {
  cpb_head cpb_;
  bool has_parameter;
  CPB_LIST(cpb_str) file_to_generate;
  cpb_str parameter;
  CPB_LIST(google_protobuf_FileDescriptorProto) proto_file;
  CPB_LIST(google_protobuf_FileDescriptorProto) source_file_descriptors;
  google_protobuf_compiler_Version *compiler_version;
};

struct google_protobuf_compiler_CodeGeneratorResponse {
  cpb_head cpb_;
  bool has_error, has_supported_features, has_minimum_edition,
       has_maximum_edition;
  cpb_str error;
  uint64_t supported_features;
  int32_t minimum_edition;
  int32_t maximum_edition;
  CPB_LIST(google_protobuf_compiler_CodeGeneratorResponse_File) file;
};

struct google_protobuf_compiler_CodeGeneratorResponse_File {
  cpb_head cpb_;
  bool has_name, has_insertion_point, has_content;
  cpb_str name;
  cpb_str insertion_point;
  cpb_str content;
  google_protobuf_GeneratedCodeInfo *generated_code_info;
};

/* Functions, by the macros of cpb/functions.h. */

CPB_MESSAGE_FUNCTIONS(google_protobuf_compiler_Version)
CPB_JSON_FUNCTIONS(google_protobuf_compiler_Version)
CPB_TEXT_FUNCTIONS(google_protobuf_compiler_Version)

CPB_MESSAGE_FUNCTIONS(google_protobuf_compiler_CodeGeneratorRequest)
CPB_JSON_FUNCTIONS(google_protobuf_compiler_CodeGeneratorRequest)
CPB_TEXT_FUNCTIONS(google_protobuf_compiler_CodeGeneratorRequest)
CPB_ADD_FUNCTION(
    google_protobuf_compiler_CodeGeneratorRequest_add_file_to_generate,
    google_protobuf_compiler_CodeGeneratorRequest, file_to_generate, cpb_str)
CPB_ADD_MESSAGE_FUNCTION(
    google_protobuf_compiler_CodeGeneratorRequest_add_proto_file,
    google_protobuf_compiler_CodeGeneratorRequest, proto_file,
    google_protobuf_FileDescriptorProto)
CPB_ADD_MESSAGE_FUNCTION(
    google_protobuf_compiler_CodeGeneratorRequest_add_source_file_descriptors,
    google_protobuf_compiler_CodeGeneratorRequest, source_file_descriptors,
    google_protobuf_FileDescriptorProto)

CPB_MESSAGE_FUNCTIONS(google_protobuf_compiler_CodeGeneratorResponse)
CPB_JSON_FUNCTIONS(google_protobuf_compiler_CodeGeneratorResponse)
CPB_TEXT_FUNCTIONS(google_protobuf_compiler_CodeGeneratorResponse)
CPB_ADD_MESSAGE_FUNCTION(
    google_protobuf_compiler_CodeGeneratorResponse_add_file,
    google_protobuf_compiler_CodeGeneratorResponse, file,
    google_protobuf_compiler_CodeGeneratorResponse_File)

CPB_MESSAGE_FUNCTIONS(google_protobuf_compiler_CodeGeneratorResponse_File)
CPB_JSON_FUNCTIONS(google_protobuf_compiler_CodeGeneratorResponse_File)
CPB_TEXT_FUNCTIONS(google_protobuf_compiler_CodeGeneratorResponse_File)

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
