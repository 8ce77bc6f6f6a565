/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/compiler/plugin.proto: do not edit. */

#ifndef GOOGLE_PROTOBUF_COMPILER_PLUGIN_PB_H
#define GOOGLE_PROTOBUF_COMPILER_PLUGIN_PB_H

#include "cpb/message.h"
#include "google/protobuf/descriptor.pb.h"

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

/* What follows is cpb/codec.h and cpb/message.h, typed. NULL and false:
 * out of memory. */

static inline google_protobuf_compiler_Version *CPB_NULLABLE
google_protobuf_compiler_Version_new(cpb_arena *arena) {
  return (google_protobuf_compiler_Version *)cpb_message_new(
      &google_protobuf_compiler_Version_def, arena);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_compiler_Version_decode(cpb_str in, cpb_arena *arena,
    google_protobuf_compiler_Version *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &google_protobuf_compiler_Version_def,
      NULL, arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_compiler_Version_encode(
    const google_protobuf_compiler_Version *msg, cpb_arena *arena, cpb_str *out,
    cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &google_protobuf_compiler_Version_def, NULL, arena,
      out, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_compiler_Version_from_json(cpb_str in, cpb_arena *arena,
    google_protobuf_compiler_Version *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &google_protobuf_compiler_Version_def,
      NULL, arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_compiler_Version_to_json(
    const google_protobuf_compiler_Version *msg, cpb_arena *arena, cpb_str *out,
    cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &google_protobuf_compiler_Version_def, NULL, arena,
      out, error);
}

static inline google_protobuf_compiler_CodeGeneratorRequest *CPB_NULLABLE
google_protobuf_compiler_CodeGeneratorRequest_new(cpb_arena *arena) {
  return (google_protobuf_compiler_CodeGeneratorRequest *)cpb_message_new(
      &google_protobuf_compiler_CodeGeneratorRequest_def, arena);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_compiler_CodeGeneratorRequest_decode(cpb_str in,
    cpb_arena *arena, google_protobuf_compiler_CodeGeneratorRequest *msg,
    cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len,
      &google_protobuf_compiler_CodeGeneratorRequest_def, NULL, arena, msg,
      error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_compiler_CodeGeneratorRequest_encode(
    const google_protobuf_compiler_CodeGeneratorRequest *msg, cpb_arena *arena,
    cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &google_protobuf_compiler_CodeGeneratorRequest_def,
      NULL, arena, out, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_compiler_CodeGeneratorRequest_from_json(cpb_str in,
    cpb_arena *arena, google_protobuf_compiler_CodeGeneratorRequest *msg,
    cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len,
      &google_protobuf_compiler_CodeGeneratorRequest_def, NULL, arena, msg,
      error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_compiler_CodeGeneratorRequest_to_json(
    const google_protobuf_compiler_CodeGeneratorRequest *msg, cpb_arena *arena,
    cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &google_protobuf_compiler_CodeGeneratorRequest_def,
      NULL, arena, out, error);
}
static inline CPB_NODISCARD bool
google_protobuf_compiler_CodeGeneratorRequest_add_file_to_generate(
    google_protobuf_compiler_CodeGeneratorRequest *msg, cpb_str value,
    cpb_arena *arena) {
  cpb_str *item =
      (cpb_str *)cpb_list_add(&msg->file_to_generate, sizeof(cpb_str), arena);
  if (item != NULL) {
    *item = value;
  }
  return item != NULL;
}
static inline CPB_NODISCARD google_protobuf_FileDescriptorProto *CPB_NULLABLE
google_protobuf_compiler_CodeGeneratorRequest_add_proto_file(
    google_protobuf_compiler_CodeGeneratorRequest *msg, cpb_arena *arena) {
  return (google_protobuf_FileDescriptorProto *)cpb_list_add_message(
      &msg->proto_file, &google_protobuf_FileDescriptorProto_def, arena);
}
static inline CPB_NODISCARD google_protobuf_FileDescriptorProto *CPB_NULLABLE
google_protobuf_compiler_CodeGeneratorRequest_add_source_file_descriptors(
    google_protobuf_compiler_CodeGeneratorRequest *msg, cpb_arena *arena) {
  return (google_protobuf_FileDescriptorProto *)cpb_list_add_message(
      &msg->source_file_descriptors, &google_protobuf_FileDescriptorProto_def,
      arena);
}

static inline google_protobuf_compiler_CodeGeneratorResponse *CPB_NULLABLE
google_protobuf_compiler_CodeGeneratorResponse_new(cpb_arena *arena) {
  return (google_protobuf_compiler_CodeGeneratorResponse *)cpb_message_new(
      &google_protobuf_compiler_CodeGeneratorResponse_def, arena);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_compiler_CodeGeneratorResponse_decode(cpb_str in,
    cpb_arena *arena, google_protobuf_compiler_CodeGeneratorResponse *msg,
    cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len,
      &google_protobuf_compiler_CodeGeneratorResponse_def, NULL, arena, msg,
      error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_compiler_CodeGeneratorResponse_encode(
    const google_protobuf_compiler_CodeGeneratorResponse *msg, cpb_arena *arena,
    cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &google_protobuf_compiler_CodeGeneratorResponse_def,
      NULL, arena, out, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_compiler_CodeGeneratorResponse_from_json(cpb_str in,
    cpb_arena *arena, google_protobuf_compiler_CodeGeneratorResponse *msg,
    cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len,
      &google_protobuf_compiler_CodeGeneratorResponse_def, NULL, arena, msg,
      error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_compiler_CodeGeneratorResponse_to_json(
    const google_protobuf_compiler_CodeGeneratorResponse *msg, cpb_arena *arena,
    cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &google_protobuf_compiler_CodeGeneratorResponse_def,
      NULL, arena, out, error);
}
static inline CPB_NODISCARD google_protobuf_compiler_CodeGeneratorResponse_File *CPB_NULLABLE
google_protobuf_compiler_CodeGeneratorResponse_add_file(
    google_protobuf_compiler_CodeGeneratorResponse *msg, cpb_arena *arena) {
  return (google_protobuf_compiler_CodeGeneratorResponse_File *)cpb_list_add_message(
      &msg->file, &google_protobuf_compiler_CodeGeneratorResponse_File_def,
      arena);
}

static inline google_protobuf_compiler_CodeGeneratorResponse_File *CPB_NULLABLE
google_protobuf_compiler_CodeGeneratorResponse_File_new(cpb_arena *arena) {
  return (google_protobuf_compiler_CodeGeneratorResponse_File *)cpb_message_new(
      &google_protobuf_compiler_CodeGeneratorResponse_File_def, arena);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_compiler_CodeGeneratorResponse_File_decode(cpb_str in,
    cpb_arena *arena, google_protobuf_compiler_CodeGeneratorResponse_File *msg,
    cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len,
      &google_protobuf_compiler_CodeGeneratorResponse_File_def, NULL, arena,
      msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_compiler_CodeGeneratorResponse_File_encode(
    const google_protobuf_compiler_CodeGeneratorResponse_File *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg,
      &google_protobuf_compiler_CodeGeneratorResponse_File_def, NULL, arena,
      out, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_compiler_CodeGeneratorResponse_File_from_json(cpb_str in,
    cpb_arena *arena, google_protobuf_compiler_CodeGeneratorResponse_File *msg,
    cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len,
      &google_protobuf_compiler_CodeGeneratorResponse_File_def, NULL, arena,
      msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_compiler_CodeGeneratorResponse_File_to_json(
    const google_protobuf_compiler_CodeGeneratorResponse_File *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg,
      &google_protobuf_compiler_CodeGeneratorResponse_File_def, NULL, arena,
      out, error);
}

#ifdef __cplusplus
}
#endif

#endif
