/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/field_mask.proto: do not edit. */

#ifndef GOOGLE_PROTOBUF_FIELD_MASK_PB_H
#define GOOGLE_PROTOBUF_FIELD_MASK_PB_H

#include "cpb/message.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct google_protobuf_FieldMask google_protobuf_FieldMask;
extern CPB_API const cpb_message_def google_protobuf_FieldMask_def;
extern CPB_API const cpb_file_def google_protobuf_field_mask_proto_file;

struct google_protobuf_FieldMask {
  cpb_head cpb_;
  CPB_LIST(cpb_str) paths;
};

/* What follows is cpb/codec.h and cpb/message.h, typed. NULL and false:
 * out of memory. */

static inline google_protobuf_FieldMask *CPB_NULLABLE
google_protobuf_FieldMask_new(cpb_arena *arena) {
  return (google_protobuf_FieldMask *)cpb_message_new(
      &google_protobuf_FieldMask_def, arena);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_FieldMask_decode(cpb_str in, cpb_arena *arena,
    google_protobuf_FieldMask *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &google_protobuf_FieldMask_def, NULL,
      arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_FieldMask_encode(const google_protobuf_FieldMask *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &google_protobuf_FieldMask_def, NULL, arena, out,
      error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_FieldMask_from_json(cpb_str in, cpb_arena *arena,
    google_protobuf_FieldMask *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &google_protobuf_FieldMask_def, NULL,
      arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
google_protobuf_FieldMask_to_json(const google_protobuf_FieldMask *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &google_protobuf_FieldMask_def, NULL, arena, out,
      error);
}
static inline CPB_NODISCARD bool
google_protobuf_FieldMask_add_paths(google_protobuf_FieldMask *msg,
    cpb_str value, cpb_arena *arena) {
  cpb_str *item =
      (cpb_str *)cpb_list_add(&msg->paths, sizeof(cpb_str), arena);
  if (item != NULL) {
    *item = value;
  }
  return item != NULL;
}

#ifdef __cplusplus
}
#endif

#endif
