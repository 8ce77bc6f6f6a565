/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/cpp_options.proto: do not edit. */

#ifndef GOOGLE_PROTOBUF_CPP_OPTIONS_PB_H_48389f73
#define GOOGLE_PROTOBUF_CPP_OPTIONS_PB_H_48389f73

#include "cpb/functions.h"
#include "google/protobuf/cpp_file_options.pb.h"
/* @@protoc_insertion_point(includes) */

#ifdef __cplusplus
extern "C" {
#endif

extern CPB_API const cpb_file_def google_protobuf_cpp_options_proto_file;

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
