/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/timestamp.proto: do not edit. */

#ifndef GOOGLE_PROTOBUF_TIMESTAMP_PB_H
#define GOOGLE_PROTOBUF_TIMESTAMP_PB_H

#include "cpb/functions.h"
/* @@protoc_insertion_point(includes) */

#ifdef __cplusplus
extern "C" {
#endif

typedef struct google_protobuf_Timestamp google_protobuf_Timestamp;
extern CPB_API const cpb_message_def google_protobuf_Timestamp_def;
extern CPB_API const cpb_file_def google_protobuf_timestamp_proto_file;

struct google_protobuf_Timestamp {
  cpb_head cpb_;
  int64_t seconds;
  int32_t nanos;
};

/* Functions, by the macros of cpb/functions.h. */

CPB_MESSAGE_FUNCTIONS(google_protobuf_Timestamp)
CPB_JSON_FUNCTIONS(google_protobuf_Timestamp)
CPB_TEXT_FUNCTIONS(google_protobuf_Timestamp)

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
