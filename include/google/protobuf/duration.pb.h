/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/duration.proto: do not edit. */

#ifndef GOOGLE_PROTOBUF_DURATION_PB_H
#define GOOGLE_PROTOBUF_DURATION_PB_H

#include "cpb/functions.h"
/* @@protoc_insertion_point(includes) */

#ifdef __cplusplus
extern "C" {
#endif

typedef struct google_protobuf_Duration google_protobuf_Duration;
extern CPB_API const cpb_message_def google_protobuf_Duration_def;
extern CPB_API const cpb_file_def google_protobuf_duration_proto_file;

struct google_protobuf_Duration {
  cpb_head cpb_;
  int64_t seconds;
  int32_t nanos;
};

/* Functions, by the macros of cpb/functions.h. */

CPB_MESSAGE_FUNCTIONS(google_protobuf_Duration)
CPB_JSON_FUNCTIONS(google_protobuf_Duration)
CPB_TEXT_FUNCTIONS(google_protobuf_Duration)

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
