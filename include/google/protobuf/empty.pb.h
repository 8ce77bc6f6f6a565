/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/empty.proto: do not edit. */

#ifndef GOOGLE_PROTOBUF_EMPTY_PB_H
#define GOOGLE_PROTOBUF_EMPTY_PB_H

#include "cpb/functions.h"
/* @@protoc_insertion_point(includes) */

#ifdef __cplusplus
extern "C" {
#endif

typedef struct google_protobuf_Empty google_protobuf_Empty;
extern CPB_API const cpb_message_def google_protobuf_Empty_def;
extern CPB_API const cpb_file_def google_protobuf_empty_proto_file;

struct google_protobuf_Empty {
  cpb_head cpb_;
};

/* Functions, by the macros of cpb/functions.h. */

CPB_MESSAGE_FUNCTIONS(google_protobuf_Empty)
CPB_JSON_FUNCTIONS(google_protobuf_Empty)
CPB_TEXT_FUNCTIONS(google_protobuf_Empty)

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
