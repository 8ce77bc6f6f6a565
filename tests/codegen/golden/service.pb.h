/* SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* Services. */

/* Made by protoc-gen-cpb from service.proto: do not edit. */

#ifndef SERVICE_PB_H
#define SERVICE_PB_H

#include "cpb/message.h"
#include "google/protobuf/empty.pb.h"
#include "imported.pb.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct golden_service_Request golden_service_Request;
typedef struct golden_service_Response golden_service_Response;
extern const cpb_message_def golden_service_Request_def;
extern const cpb_message_def golden_service_Response_def;
extern const cpb_file_def service_proto_file;

struct golden_service_Request {
  cpb_head cpb_;
};

struct golden_service_Response {
  cpb_head cpb_;
};

/* What follows is cpb/codec.h and cpb/message.h, typed. NULL and false:
 * out of memory. */

static inline golden_service_Request *CPB_NULLABLE
golden_service_Request_new(cpb_arena *arena) {
  return (golden_service_Request *)cpb_message_new(&golden_service_Request_def,
      arena);
}
static inline CPB_NODISCARD cpb_code
golden_service_Request_decode(cpb_str in, cpb_arena *arena,
    golden_service_Request *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &golden_service_Request_def, NULL, arena,
      msg, error);
}
static inline CPB_NODISCARD cpb_code
golden_service_Request_encode(const golden_service_Request *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &golden_service_Request_def, NULL, arena, out, error);
}
static inline CPB_NODISCARD cpb_code
golden_service_Request_from_json(cpb_str in, cpb_arena *arena,
    golden_service_Request *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &golden_service_Request_def, NULL,
      arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
golden_service_Request_to_json(const golden_service_Request *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &golden_service_Request_def, NULL, arena, out,
      error);
}

static inline golden_service_Response *CPB_NULLABLE
golden_service_Response_new(cpb_arena *arena) {
  return (golden_service_Response *)cpb_message_new(
      &golden_service_Response_def, arena);
}
static inline CPB_NODISCARD cpb_code
golden_service_Response_decode(cpb_str in, cpb_arena *arena,
    golden_service_Response *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &golden_service_Response_def, NULL, arena,
      msg, error);
}
static inline CPB_NODISCARD cpb_code
golden_service_Response_encode(const golden_service_Response *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &golden_service_Response_def, NULL, arena, out,
      error);
}
static inline CPB_NODISCARD cpb_code
golden_service_Response_from_json(cpb_str in, cpb_arena *arena,
    golden_service_Response *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &golden_service_Response_def, NULL,
      arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
golden_service_Response_to_json(const golden_service_Response *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &golden_service_Response_def, NULL, arena, out,
      error);
}

#ifdef __cplusplus
}
#endif

#endif
