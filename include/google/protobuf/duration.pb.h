/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/duration.proto: do not edit. */

#ifndef GOOGLE_PROTOBUF_DURATION_PB_H
#define GOOGLE_PROTOBUF_DURATION_PB_H

#include "cpb/message.h"

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

/* What follows is cpb/codec.h and cpb/message.h, typed. NULL and false:
 * out of memory. */

static inline google_protobuf_Duration *CPB_NULLABLE
google_protobuf_Duration_new(cpb_arena *arena) {
  return (google_protobuf_Duration *)cpb_message_new(
      &google_protobuf_Duration_def, arena);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Duration_decode(cpb_str in, cpb_arena *arena,
    google_protobuf_Duration *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &google_protobuf_Duration_def, NULL, arena,
      msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Duration_encode(const google_protobuf_Duration *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &google_protobuf_Duration_def, NULL, arena, out,
      error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Duration_from_json(cpb_str in, cpb_arena *arena,
    google_protobuf_Duration *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &google_protobuf_Duration_def, NULL,
      arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_Duration_to_json(const google_protobuf_Duration *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &google_protobuf_Duration_def, NULL, arena, out,
      error);
}

#ifdef __cplusplus
}
#endif

#endif
