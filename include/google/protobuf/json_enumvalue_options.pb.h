/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/json_enumvalue_options.proto: do not edit. */

#ifndef GOOGLE_PROTOBUF_JSON_ENUMVALUE_OPTIONS_PB_H_fffe5c27
#define GOOGLE_PROTOBUF_JSON_ENUMVALUE_OPTIONS_PB_H_fffe5c27

#include "cpb/functions.h"
#include "google/protobuf/descriptor.pb.h"
/* @@protoc_insertion_point(includes) */

#ifdef __cplusplus
extern "C" {
#endif

typedef struct pb_enumvalue_JsonEnumValueOptions pb_enumvalue_JsonEnumValueOptions;
typedef struct pb_enumvalue_json pb_enumvalue_json;
extern CPB_API const cpb_message_def pb_enumvalue_JsonEnumValueOptions_def;
extern CPB_API const cpb_message_def pb_enumvalue_json_def;
extern CPB_API const cpb_extension pb_enumvalue_json_ext;
extern CPB_API const cpb_file_def google_protobuf_json_enumvalue_options_proto_file;

struct pb_enumvalue_JsonEnumValueOptions {
  cpb_head cpb_;
  bool has_string;
  cpb_str string;
};

/** Extension of google.protobuf.EnumValueOptions. */
struct pb_enumvalue_json {
  cpb_head cpb_;
  pb_enumvalue_JsonEnumValueOptions *value;
};

/* Functions, by the macros of cpb/functions.h. */

CPB_MESSAGE_FUNCTIONS(pb_enumvalue_JsonEnumValueOptions)
CPB_JSON_FUNCTIONS(pb_enumvalue_JsonEnumValueOptions)
CPB_TEXT_FUNCTIONS(pb_enumvalue_JsonEnumValueOptions)

CPB_EXTENSION_FUNCTIONS(pb_enumvalue_json, google_protobuf_EnumValueOptions)

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
