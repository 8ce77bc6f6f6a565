/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/json_options.proto: do not edit. */

#ifndef GOOGLE_PROTOBUF_JSON_OPTIONS_PB_H_88b8c9ca
#define GOOGLE_PROTOBUF_JSON_OPTIONS_PB_H_88b8c9ca

#include "cpb/functions.h"
#include "google/protobuf/json_enumvalue_options.pb.h"
/* @@protoc_insertion_point(includes) */

#ifdef __cplusplus
extern "C" {
#endif

extern CPB_API const cpb_file_def google_protobuf_json_options_proto_file;

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
