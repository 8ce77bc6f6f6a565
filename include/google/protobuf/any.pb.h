/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/any.proto: do not edit. */

#ifndef GOOGLE_PROTOBUF_ANY_PB_H
#define GOOGLE_PROTOBUF_ANY_PB_H

#include "cpb/functions.h"
/* @@protoc_insertion_point(includes) */

#ifdef __cplusplus
extern "C" {
#endif

typedef struct google_protobuf_Any google_protobuf_Any;
extern CPB_API const cpb_message_def google_protobuf_Any_def;
extern CPB_API const cpb_file_def google_protobuf_any_proto_file;

struct google_protobuf_Any {
  cpb_head cpb_;
  cpb_str type_url;
  cpb_str value;
};

/* Functions, by the macros of cpb/functions.h. */

CPB_MESSAGE_FUNCTIONS(google_protobuf_Any)
CPB_JSON_FUNCTIONS(google_protobuf_Any)
CPB_TEXT_FUNCTIONS(google_protobuf_Any)

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
