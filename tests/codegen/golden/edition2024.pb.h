/* SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from edition2024.proto: do not edit. */

#ifndef EDITION2024_PB_H
#define EDITION2024_PB_H

#include "cpb/message.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct golden_e2024_Public golden_e2024_Public;
typedef struct golden_e2024_Public_MapEntry golden_e2024_Public_MapEntry;
typedef struct golden_e2024_Private golden_e2024_Private;
extern const cpb_message_def golden_e2024_Public_def;
extern const cpb_message_def golden_e2024_Public_MapEntry_def;
extern const cpb_message_def golden_e2024_Private_def;
extern const cpb_file_def edition2024_proto_file;

struct golden_e2024_Public_MapEntry {
  cpb_str key;
  golden_e2024_Private *value;
};

/** Made by the _new function, or by cpb_message_init: it has defaults. */
struct golden_e2024_Public {
  cpb_head cpb_;
  bool has_number;
  /** Default: 42 */
  int32_t number;
  golden_e2024_Private *inner;
  CPB_LIST(golden_e2024_Public_MapEntry) map;
  CPB_LIST(uint32_t) numbers;
};

struct golden_e2024_Private {
  cpb_head cpb_;
  bool has_text;
  cpb_str text;
};

/* What follows is cpb/codec.h and cpb/message.h, typed. NULL and false:
 * out of memory. */

static inline golden_e2024_Public *CPB_NULLABLE
golden_e2024_Public_new(cpb_arena *arena) {
  return (golden_e2024_Public *)cpb_message_new(&golden_e2024_Public_def,
      arena);
}
static inline CPB_NODISCARD cpb_code
golden_e2024_Public_decode(cpb_str in, cpb_arena *arena,
    golden_e2024_Public *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &golden_e2024_Public_def, NULL, arena, msg,
      error);
}
static inline CPB_NODISCARD cpb_code
golden_e2024_Public_encode(const golden_e2024_Public *msg, cpb_arena *arena,
    cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &golden_e2024_Public_def, NULL, arena, out, error);
}
static inline CPB_NODISCARD cpb_code
golden_e2024_Public_from_json(cpb_str in, cpb_arena *arena,
    golden_e2024_Public *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &golden_e2024_Public_def, NULL, arena,
      msg, error);
}
static inline CPB_NODISCARD cpb_code
golden_e2024_Public_to_json(const golden_e2024_Public *msg, cpb_arena *arena,
    cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &golden_e2024_Public_def, NULL, arena, out, error);
}
static inline golden_e2024_Private *CPB_NULLABLE
golden_e2024_Public_get_map(const golden_e2024_Public *msg, cpb_str key) {
  golden_e2024_Public_MapEntry *entry = (golden_e2024_Public_MapEntry *)cpb_map_find(
      &msg->map, &golden_e2024_Public_MapEntry_def, &key);
  return entry != NULL ? entry->value : NULL;
}
static inline CPB_NODISCARD golden_e2024_Private *CPB_NULLABLE
golden_e2024_Public_put_map(golden_e2024_Public *msg, cpb_str key,
    cpb_arena *arena) {
  golden_e2024_Public_MapEntry *entry = (golden_e2024_Public_MapEntry *)cpb_map_put(
      &msg->map, &golden_e2024_Public_MapEntry_def, &key, arena);
  if (entry != NULL && entry->value == NULL) {
    entry->value = (golden_e2024_Private *)cpb_message_new(&golden_e2024_Private_def, arena);
  }
  return entry != NULL ? entry->value : NULL;
}
static inline CPB_NODISCARD bool
golden_e2024_Public_add_numbers(golden_e2024_Public *msg, uint32_t value,
    cpb_arena *arena) {
  uint32_t *item =
      (uint32_t *)cpb_list_add(&msg->numbers, sizeof(uint32_t), arena);
  if (item != NULL) {
    *item = value;
  }
  return item != NULL;
}

static inline golden_e2024_Private *CPB_NULLABLE
golden_e2024_Private_new(cpb_arena *arena) {
  return (golden_e2024_Private *)cpb_message_new(&golden_e2024_Private_def,
      arena);
}
static inline CPB_NODISCARD cpb_code
golden_e2024_Private_decode(cpb_str in, cpb_arena *arena,
    golden_e2024_Private *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &golden_e2024_Private_def, NULL, arena,
      msg, error);
}
static inline CPB_NODISCARD cpb_code
golden_e2024_Private_encode(const golden_e2024_Private *msg, cpb_arena *arena,
    cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &golden_e2024_Private_def, NULL, arena, out, error);
}
static inline CPB_NODISCARD cpb_code
golden_e2024_Private_from_json(cpb_str in, cpb_arena *arena,
    golden_e2024_Private *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &golden_e2024_Private_def, NULL, arena,
      msg, error);
}
static inline CPB_NODISCARD cpb_code
golden_e2024_Private_to_json(const golden_e2024_Private *msg, cpb_arena *arena,
    cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &golden_e2024_Private_def, NULL, arena, out, error);
}

#ifdef __cplusplus
}
#endif

#endif
