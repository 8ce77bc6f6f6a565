/* SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from imported.proto: do not edit. */

#ifndef IMPORTED_PB_H
#define IMPORTED_PB_H

#include "cpb/message.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct golden_imported_Imported golden_imported_Imported;
extern const cpb_message_def golden_imported_Imported_def;
extern const cpb_file_def imported_proto_file;

struct golden_imported_Imported {
  cpb_head cpb_;
  int32_t id;
};

/* What follows is cpb/codec.h and cpb/message.h, typed. NULL and false:
 * out of memory. */

static inline golden_imported_Imported *CPB_NULLABLE
golden_imported_Imported_new(cpb_arena *arena) {
  return (golden_imported_Imported *)cpb_message_new(
      &golden_imported_Imported_def, arena);
}
static inline CPB_NODISCARD cpb_code
golden_imported_Imported_decode(cpb_str in, cpb_arena *arena,
    golden_imported_Imported *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &golden_imported_Imported_def, NULL, arena,
      msg, error);
}
static inline CPB_NODISCARD cpb_code
golden_imported_Imported_encode(const golden_imported_Imported *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &golden_imported_Imported_def, NULL, arena, out,
      error);
}
static inline CPB_NODISCARD cpb_code
golden_imported_Imported_from_json(cpb_str in, cpb_arena *arena,
    golden_imported_Imported *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &golden_imported_Imported_def, NULL,
      arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
golden_imported_Imported_to_json(const golden_imported_Imported *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &golden_imported_Imported_def, NULL, arena, out,
      error);
}

#ifdef __cplusplus
}
#endif

#endif
