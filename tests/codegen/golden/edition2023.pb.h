/* SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* Features, overridden at each level that has any. */

/* Made by protoc-gen-cpb from edition2023.proto: do not edit. */

#ifndef EDITION2023_PB_H
#define EDITION2023_PB_H

#include "cpb/message.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct golden_e2023_Features golden_e2023_Features;
typedef struct golden_e2023_Features_MapEntry golden_e2023_Features_MapEntry;
typedef struct golden_e2023_Features_UncheckedMapEntry golden_e2023_Features_UncheckedMapEntry;
extern const cpb_message_def golden_e2023_Features_def;
extern const cpb_message_def golden_e2023_Features_MapEntry_def;
extern const cpb_message_def golden_e2023_Features_UncheckedMapEntry_def;
extern const cpb_enum_def golden_e2023_Closed_def;
extern const cpb_enum_def golden_e2023_Open_def;
extern const cpb_file_def edition2023_proto_file;

typedef enum golden_e2023_Closed {
  golden_e2023_CLOSED_NONE = 0,
  golden_e2023_CLOSED_ONE = 1,
} golden_e2023_Closed;

typedef enum golden_e2023_Open {
  golden_e2023_OPEN_NONE = 0,
} golden_e2023_Open;

struct golden_e2023_Features_MapEntry {
  cpb_str key;
  golden_e2023_Features *value;
};

struct golden_e2023_Features_UncheckedMapEntry {
  cpb_str key;
  cpb_str value;
};

struct golden_e2023_Features {
  cpb_head cpb_;
  bool has_explicit, has_required, has_closed;
  cpb_str implicit;
  cpb_str explicit_;
  int32_t required;
  cpb_str unchecked;
  CPB_LIST(int32_t) expanded;
  CPB_LIST(int32_t) packed;
  golden_e2023_Features *prefixed;
  golden_e2023_Features *delimited;
  CPB_LIST(golden_e2023_Features) delimited_list;
  int32_t closed;
  int32_t open;
  CPB_LIST(golden_e2023_Features_MapEntry) map;
  CPB_LIST(golden_e2023_Features_UncheckedMapEntry) unchecked_map;
  uint32_t choice_case;
  union {
    int32_t one;
    golden_e2023_Features *other;
  } choice;
};
enum {
  golden_e2023_Features_choice_NOT_SET = 0,
  golden_e2023_Features_choice_one = 14,
  golden_e2023_Features_choice_other = 15
};

/* What follows is cpb/codec.h and cpb/message.h, typed. NULL and false:
 * out of memory. */

static inline golden_e2023_Features *CPB_NULLABLE
golden_e2023_Features_new(cpb_arena *arena) {
  return (golden_e2023_Features *)cpb_message_new(&golden_e2023_Features_def,
      arena);
}
static inline CPB_NODISCARD cpb_code
golden_e2023_Features_decode(cpb_str in, cpb_arena *arena,
    golden_e2023_Features *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &golden_e2023_Features_def, NULL, arena,
      msg, error);
}
static inline CPB_NODISCARD cpb_code
golden_e2023_Features_encode(const golden_e2023_Features *msg, cpb_arena *arena,
    cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &golden_e2023_Features_def, NULL, arena, out, error);
}
static inline CPB_NODISCARD cpb_code
golden_e2023_Features_from_json(cpb_str in, cpb_arena *arena,
    golden_e2023_Features *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &golden_e2023_Features_def, NULL, arena,
      msg, error);
}
static inline CPB_NODISCARD cpb_code
golden_e2023_Features_to_json(const golden_e2023_Features *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &golden_e2023_Features_def, NULL, arena, out, error);
}
static inline CPB_NODISCARD bool
golden_e2023_Features_add_expanded(golden_e2023_Features *msg, int32_t value,
    cpb_arena *arena) {
  int32_t *item =
      (int32_t *)cpb_list_add(&msg->expanded, sizeof(int32_t), arena);
  if (item != NULL) {
    *item = value;
  }
  return item != NULL;
}
static inline CPB_NODISCARD bool
golden_e2023_Features_add_packed(golden_e2023_Features *msg, int32_t value,
    cpb_arena *arena) {
  int32_t *item =
      (int32_t *)cpb_list_add(&msg->packed, sizeof(int32_t), arena);
  if (item != NULL) {
    *item = value;
  }
  return item != NULL;
}
static inline CPB_NODISCARD golden_e2023_Features *CPB_NULLABLE
golden_e2023_Features_add_delimited_list(golden_e2023_Features *msg,
    cpb_arena *arena) {
  return (golden_e2023_Features *)cpb_list_add_message(&msg->delimited_list,
      &golden_e2023_Features_def, arena);
}
static inline golden_e2023_Features *CPB_NULLABLE
golden_e2023_Features_get_map(const golden_e2023_Features *msg, cpb_str key) {
  golden_e2023_Features_MapEntry *entry = (golden_e2023_Features_MapEntry *)cpb_map_find(
      &msg->map, &golden_e2023_Features_MapEntry_def, &key);
  return entry != NULL ? entry->value : NULL;
}
static inline CPB_NODISCARD golden_e2023_Features *CPB_NULLABLE
golden_e2023_Features_put_map(golden_e2023_Features *msg, cpb_str key,
    cpb_arena *arena) {
  golden_e2023_Features_MapEntry *entry = (golden_e2023_Features_MapEntry *)cpb_map_put(
      &msg->map, &golden_e2023_Features_MapEntry_def, &key, arena);
  if (entry != NULL && entry->value == NULL) {
    entry->value = (golden_e2023_Features *)cpb_message_new(&golden_e2023_Features_def, arena);
  }
  return entry != NULL ? entry->value : NULL;
}
static inline const cpb_str *CPB_NULLABLE
golden_e2023_Features_get_unchecked_map(const golden_e2023_Features *msg,
    cpb_str key) {
  golden_e2023_Features_UncheckedMapEntry *entry = (golden_e2023_Features_UncheckedMapEntry *)cpb_map_find(
      &msg->unchecked_map, &golden_e2023_Features_UncheckedMapEntry_def, &key);
  return entry != NULL ? &entry->value : NULL;
}
static inline CPB_NODISCARD bool
golden_e2023_Features_put_unchecked_map(golden_e2023_Features *msg, cpb_str key,
    cpb_str value, cpb_arena *arena) {
  golden_e2023_Features_UncheckedMapEntry *entry = (golden_e2023_Features_UncheckedMapEntry *)cpb_map_put(
      &msg->unchecked_map, &golden_e2023_Features_UncheckedMapEntry_def, &key, arena);
  if (entry != NULL) {
    entry->value = value;
  }
  return entry != NULL;
}
static inline void
golden_e2023_Features_set_one(golden_e2023_Features *msg, int32_t value) {
  msg->choice_case = golden_e2023_Features_choice_one;
  msg->choice.one = value;
}
static inline void
golden_e2023_Features_set_other(golden_e2023_Features *msg,
    golden_e2023_Features *value) {
  msg->choice_case = golden_e2023_Features_choice_other;
  msg->choice.other = value;
}

#ifdef __cplusplus
}
#endif

#endif
