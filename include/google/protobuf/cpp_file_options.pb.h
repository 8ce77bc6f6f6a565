/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/cpp_file_options.proto: do not edit. */

#ifndef GOOGLE_PROTOBUF_CPP_FILE_OPTIONS_PB_H_c3dbbffc
#define GOOGLE_PROTOBUF_CPP_FILE_OPTIONS_PB_H_c3dbbffc

#include "cpb/functions.h"
#include "google/protobuf/descriptor.pb.h"
/* @@protoc_insertion_point(includes) */

#ifdef __cplusplus
extern "C" {
#endif

typedef struct pb_file_CppFileOptions pb_file_CppFileOptions;
typedef struct pb_file_cpp pb_file_cpp;
extern CPB_API const cpb_message_def pb_file_CppFileOptions_def;
extern CPB_API const cpb_message_def pb_file_cpp_def;
extern CPB_API const cpb_extension pb_file_cpp_ext;
extern CPB_API const cpb_file_def google_protobuf_cpp_file_options_proto_file;

struct pb_file_CppFileOptions {
  cpb_head cpb_;
  bool has_namespace;
  cpb_str namespace_;
};

/** Extension of google.protobuf.FileOptions. */
struct pb_file_cpp {
  cpb_head cpb_;
  pb_file_CppFileOptions *value;
};

/* Functions, by the macros of cpb/functions.h. */

CPB_MESSAGE_FUNCTIONS(pb_file_CppFileOptions)
CPB_JSON_FUNCTIONS(pb_file_CppFileOptions)
CPB_TEXT_FUNCTIONS(pb_file_CppFileOptions)

CPB_EXTENSION_FUNCTIONS(pb_file_cpp, google_protobuf_FileOptions)

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
