/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/timestamp.proto: do not edit. */

#ifndef GOOGLE_PROTOBUF_TIMESTAMP_PB_H
#define GOOGLE_PROTOBUF_TIMESTAMP_PB_H

#include "cpb/message.h"

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

/* What follows is cpb/codec.h and cpb/message.h, typed. NULL and false:
 * out of memory. */

static inline google_protobuf_Timestamp *CPB_NULLABLE
google_protobuf_Timestamp_new(cpb_arena *arena) {
  return (google_protobuf_Timestamp *)cpb_message_new(
      &google_protobuf_Timestamp_def, arena);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Timestamp_decode(cpb_str in, cpb_arena *arena,
    google_protobuf_Timestamp *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &google_protobuf_Timestamp_def, NULL,
      arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Timestamp_encode(const google_protobuf_Timestamp *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &google_protobuf_Timestamp_def, NULL, arena, out,
      error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Timestamp_from_json(cpb_str in, cpb_arena *arena,
    google_protobuf_Timestamp *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &google_protobuf_Timestamp_def, NULL,
      arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Timestamp_to_json(const google_protobuf_Timestamp *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &google_protobuf_Timestamp_def, NULL, arena, out,
      error);
}

#ifdef __cplusplus
}
#endif

#endif
