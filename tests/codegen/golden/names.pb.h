/* SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* Names that C, C++ or the C library claim, and names that meet each other. */

/* Made by protoc-gen-cpb from names.proto: do not edit. */

#ifndef NAMES_PB_H
#define NAMES_PB_H

#include "cpb/message.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct struct_ struct_;
typedef struct Names Names;
typedef struct Names_NamespaceEntry Names_NamespaceEntry;
extern const cpb_message_def struct__def;
extern const cpb_message_def Names_def;
extern const cpb_message_def Names_NamespaceEntry_def;
extern const cpb_enum_def default__def;
extern const cpb_file_def names_proto_file;

typedef enum default_ {
  NULL_ = 0,
  errno_ = 1,
} default_;

struct struct_ {
  cpb_head cpb_;
  int32_t int_;
};

struct Names_NamespaceEntry {
  int32_t key;
  struct_ *value;
};

struct Names {
  cpb_head cpb_;
  bool has_template;
  int32_t class_;
  int32_t template_;
  int32_t has_template_;
  CPB_LIST(cpb_str) operator_;
  CPB_LIST(Names_NamespaceEntry) namespace_;
  uint32_t union_case;
  union {
    struct_ *new_;
    cpb_str delete_;
  } union_;
  int32_t union_case_;
  int32_t cpb__;
  int32_t unix_;
  bool bool_;
  int32_t CamelCase;
  int32_t major;
};
enum {
  Names_union_NOT_SET = 0, Names_union_new = 7, Names_union_delete = 8
};

/* What follows is cpb/codec.h and cpb/message.h, typed. NULL and false:
 * out of memory. */

static inline struct_ *CPB_NULLABLE
struct__new(cpb_arena *arena) {
  return (struct_ *)cpb_message_new(&struct__def, arena);
}
static inline CPB_NODISCARD cpb_code
struct__decode(cpb_str in, cpb_arena *arena, struct_ *msg,
    cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &struct__def, NULL, arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
struct__encode(const struct_ *msg, cpb_arena *arena, cpb_str *out,
    cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &struct__def, NULL, arena, out, error);
}
static inline CPB_NODISCARD cpb_code
struct__from_json(cpb_str in, cpb_arena *arena, struct_ *msg,
    cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &struct__def, NULL, arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
struct__to_json(const struct_ *msg, cpb_arena *arena, cpb_str *out,
    cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &struct__def, NULL, arena, out, error);
}

static inline Names *CPB_NULLABLE
Names_new(cpb_arena *arena) {
  return (Names *)cpb_message_new(&Names_def, arena);
}
static inline CPB_NODISCARD cpb_code
Names_decode(cpb_str in, cpb_arena *arena, Names *msg,
    cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &Names_def, NULL, arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
Names_encode(const Names *msg, cpb_arena *arena, cpb_str *out,
    cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &Names_def, NULL, arena, out, error);
}
static inline CPB_NODISCARD cpb_code
Names_from_json(cpb_str in, cpb_arena *arena, Names *msg,
    cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &Names_def, NULL, arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
Names_to_json(const Names *msg, cpb_arena *arena, cpb_str *out,
    cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &Names_def, NULL, arena, out, error);
}
static inline CPB_NODISCARD bool
Names_add_operator(Names *msg, cpb_str value, cpb_arena *arena) {
  cpb_str *item =
      (cpb_str *)cpb_list_add(&msg->operator_, sizeof(cpb_str), arena);
  if (item != NULL) {
    *item = value;
  }
  return item != NULL;
}
static inline struct_ *CPB_NULLABLE
Names_get_namespace(const Names *msg, int32_t key) {
  Names_NamespaceEntry *entry = (Names_NamespaceEntry *)cpb_map_find(
      &msg->namespace_, &Names_NamespaceEntry_def, &key);
  return entry != NULL ? entry->value : NULL;
}
static inline CPB_NODISCARD struct_ *CPB_NULLABLE
Names_put_namespace(Names *msg, int32_t key, cpb_arena *arena) {
  Names_NamespaceEntry *entry = (Names_NamespaceEntry *)cpb_map_put(
      &msg->namespace_, &Names_NamespaceEntry_def, &key, arena);
  if (entry != NULL && entry->value == NULL) {
    entry->value = (struct_ *)cpb_message_new(&struct__def, arena);
  }
  return entry != NULL ? entry->value : NULL;
}
static inline void
Names_set_new(Names *msg, struct_ *value) {
  msg->union_case = Names_union_new;
  msg->union_.new_ = value;
}
static inline void
Names_set_delete(Names *msg, cpb_str value) {
  msg->union_case = Names_union_delete;
  msg->union_.delete_ = value;
}

#ifdef __cplusplus
}
#endif

#endif
