/* SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* Every construct of proto3. */

/* Made by protoc-gen-cpb from proto3.proto: do not edit. */

#ifndef PROTO3_PB_H
#define PROTO3_PB_H

#include "cpb/message.h"
#include "google/protobuf/any.pb.h"
#include "google/protobuf/timestamp.pb.h"
#include "imported.pb.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct golden_v3_Scalars golden_v3_Scalars;
typedef struct golden_v3_Shapes golden_v3_Shapes;
typedef struct golden_v3_Shapes_Inner golden_v3_Shapes_Inner;
typedef struct golden_v3_Shapes_NotesEntry golden_v3_Shapes_NotesEntry;
typedef struct golden_v3_Shapes_ByIdEntry golden_v3_Shapes_ByIdEntry;
typedef struct golden_v3_Shapes_FlagsEntry golden_v3_Shapes_FlagsEntry;
typedef struct golden_v3_Nothing golden_v3_Nothing;
extern const cpb_message_def golden_v3_Scalars_def;
extern const cpb_message_def golden_v3_Shapes_def;
extern const cpb_message_def golden_v3_Shapes_Inner_def;
extern const cpb_message_def golden_v3_Shapes_NotesEntry_def;
extern const cpb_message_def golden_v3_Shapes_ByIdEntry_def;
extern const cpb_message_def golden_v3_Shapes_FlagsEntry_def;
extern const cpb_message_def golden_v3_Nothing_def;
extern const cpb_enum_def golden_v3_Kind_def;
extern const cpb_enum_def golden_v3_Shapes_Inner_Mood_def;
extern const cpb_file_def proto3_proto_file;

/** Kind has two names for one number, and is not sorted. */
typedef enum golden_v3_Kind {
  /** Nothing is known. */
  golden_v3_KIND_UNSPECIFIED = 0,
  golden_v3_KIND_LARGE = 2147483647,
  golden_v3_KIND_SMALL = -2147483647 - 1,
  golden_v3_KIND_TINY = -2147483647 - 1,
  /** Deprecated. */
  golden_v3_KIND_OLD = 5,
} golden_v3_Kind;

typedef enum golden_v3_Shapes_Inner_Mood {
  golden_v3_Shapes_Inner_MOOD_UNSPECIFIED = 0,
  golden_v3_Shapes_Inner_MOOD_GOOD = 1,
} golden_v3_Shapes_Inner_Mood;

/** Scalars has one field of each type. */
struct golden_v3_Scalars {
  cpb_head cpb_;
  double f_double;
  float f_float;
  int64_t f_int64;
  uint64_t f_uint64;
  int32_t f_int32;
  uint64_t f_fixed64;
  uint32_t f_fixed32;
  bool f_bool;
  cpb_str f_string;
  cpb_str f_bytes;
  uint32_t f_uint32;
  int32_t f_kind;
  int32_t f_sfixed32;
  int64_t f_sfixed64;
  int32_t f_sint32;
  int64_t f_sint64;
};

struct golden_v3_Shapes_NotesEntry {
  cpb_str key;
  cpb_str value;
};

struct golden_v3_Shapes_ByIdEntry {
  int32_t key;
  golden_v3_Shapes_Inner *value;
};

struct golden_v3_Shapes_FlagsEntry {
  bool key;
  int32_t value;
};

/** Shapes has fields of each shape. */
struct golden_v3_Shapes {
  cpb_head cpb_;
  bool has_maybe_number, has_maybe_text;
  int32_t maybe_number;
  cpb_str maybe_text;
  golden_v3_Shapes_Inner *maybe_inner;
  golden_v3_Shapes_Inner *inner;
  CPB_LIST(int64_t) packed;
  CPB_LIST(int64_t) expanded;
  CPB_LIST(cpb_str) texts;
  CPB_LIST(golden_v3_Shapes_Inner) inners;
  CPB_LIST(int32_t) kinds;
  CPB_LIST(golden_v3_Shapes_NotesEntry) notes;
  CPB_LIST(golden_v3_Shapes_ByIdEntry) by_id;
  CPB_LIST(golden_v3_Shapes_FlagsEntry) flags;
  /** How it is reached. */
  uint32_t how_case;
  union {
    cpb_str email;
    /** By telephone. */
    golden_v3_Shapes_Inner *inner_how;
    int32_t number;
    google_protobuf_Any *other;
  } how;
  /** Deprecated. */
  google_protobuf_Timestamp *when;
  golden_imported_Imported *imported;
  cpb_str renamed;
  /** A gap: the table is not dense from here on. */
  cpb_str far_;
};
enum {
  golden_v3_Shapes_how_NOT_SET = 0, golden_v3_Shapes_how_email = 13,
  golden_v3_Shapes_how_inner_how = 14, golden_v3_Shapes_how_number = 15,
  golden_v3_Shapes_how_other = 16
};

/** Inner is declared inside. */
struct golden_v3_Shapes_Inner {
  cpb_head cpb_;
  int32_t mood;
  /** A cycle. */
  golden_v3_Shapes *outer;
};

struct golden_v3_Nothing {
  cpb_head cpb_;
};

/* What follows is cpb/codec.h and cpb/message.h, typed. NULL and false:
 * out of memory. */

static inline golden_v3_Scalars *CPB_NULLABLE
golden_v3_Scalars_new(cpb_arena *arena) {
  return (golden_v3_Scalars *)cpb_message_new(&golden_v3_Scalars_def, arena);
}
static inline CPB_NODISCARD cpb_code
golden_v3_Scalars_decode(cpb_str in, cpb_arena *arena, golden_v3_Scalars *msg,
    cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &golden_v3_Scalars_def, NULL, arena, msg,
      error);
}
static inline CPB_NODISCARD cpb_code
golden_v3_Scalars_encode(const golden_v3_Scalars *msg, cpb_arena *arena,
    cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &golden_v3_Scalars_def, NULL, arena, out, error);
}
static inline CPB_NODISCARD cpb_code
golden_v3_Scalars_from_json(cpb_str in, cpb_arena *arena,
    golden_v3_Scalars *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &golden_v3_Scalars_def, NULL, arena,
      msg, error);
}
static inline CPB_NODISCARD cpb_code
golden_v3_Scalars_to_json(const golden_v3_Scalars *msg, cpb_arena *arena,
    cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &golden_v3_Scalars_def, NULL, arena, out, error);
}

static inline golden_v3_Shapes *CPB_NULLABLE
golden_v3_Shapes_new(cpb_arena *arena) {
  return (golden_v3_Shapes *)cpb_message_new(&golden_v3_Shapes_def, arena);
}
static inline CPB_NODISCARD cpb_code
golden_v3_Shapes_decode(cpb_str in, cpb_arena *arena, golden_v3_Shapes *msg,
    cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &golden_v3_Shapes_def, NULL, arena, msg,
      error);
}
static inline CPB_NODISCARD cpb_code
golden_v3_Shapes_encode(const golden_v3_Shapes *msg, cpb_arena *arena,
    cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &golden_v3_Shapes_def, NULL, arena, out, error);
}
static inline CPB_NODISCARD cpb_code
golden_v3_Shapes_from_json(cpb_str in, cpb_arena *arena, golden_v3_Shapes *msg,
    cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &golden_v3_Shapes_def, NULL, arena, msg,
      error);
}
static inline CPB_NODISCARD cpb_code
golden_v3_Shapes_to_json(const golden_v3_Shapes *msg, cpb_arena *arena,
    cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &golden_v3_Shapes_def, NULL, arena, out, error);
}
static inline CPB_NODISCARD bool
golden_v3_Shapes_add_packed(golden_v3_Shapes *msg, int64_t value,
    cpb_arena *arena) {
  int64_t *item =
      (int64_t *)cpb_list_add(&msg->packed, sizeof(int64_t), arena);
  if (item != NULL) {
    *item = value;
  }
  return item != NULL;
}
static inline CPB_NODISCARD bool
golden_v3_Shapes_add_expanded(golden_v3_Shapes *msg, int64_t value,
    cpb_arena *arena) {
  int64_t *item =
      (int64_t *)cpb_list_add(&msg->expanded, sizeof(int64_t), arena);
  if (item != NULL) {
    *item = value;
  }
  return item != NULL;
}
static inline CPB_NODISCARD bool
golden_v3_Shapes_add_texts(golden_v3_Shapes *msg, cpb_str value,
    cpb_arena *arena) {
  cpb_str *item =
      (cpb_str *)cpb_list_add(&msg->texts, sizeof(cpb_str), arena);
  if (item != NULL) {
    *item = value;
  }
  return item != NULL;
}
static inline CPB_NODISCARD golden_v3_Shapes_Inner *CPB_NULLABLE
golden_v3_Shapes_add_inners(golden_v3_Shapes *msg, cpb_arena *arena) {
  return (golden_v3_Shapes_Inner *)cpb_list_add_message(&msg->inners,
      &golden_v3_Shapes_Inner_def, arena);
}
static inline CPB_NODISCARD bool
golden_v3_Shapes_add_kinds(golden_v3_Shapes *msg, int32_t value,
    cpb_arena *arena) {
  int32_t *item =
      (int32_t *)cpb_list_add(&msg->kinds, sizeof(int32_t), arena);
  if (item != NULL) {
    *item = value;
  }
  return item != NULL;
}
static inline const cpb_str *CPB_NULLABLE
golden_v3_Shapes_get_notes(const golden_v3_Shapes *msg, cpb_str key) {
  golden_v3_Shapes_NotesEntry *entry = (golden_v3_Shapes_NotesEntry *)cpb_map_find(
      &msg->notes, &golden_v3_Shapes_NotesEntry_def, &key);
  return entry != NULL ? &entry->value : NULL;
}
static inline CPB_NODISCARD bool
golden_v3_Shapes_put_notes(golden_v3_Shapes *msg, cpb_str key, cpb_str value,
    cpb_arena *arena) {
  golden_v3_Shapes_NotesEntry *entry = (golden_v3_Shapes_NotesEntry *)cpb_map_put(
      &msg->notes, &golden_v3_Shapes_NotesEntry_def, &key, arena);
  if (entry != NULL) {
    entry->value = value;
  }
  return entry != NULL;
}
static inline golden_v3_Shapes_Inner *CPB_NULLABLE
golden_v3_Shapes_get_by_id(const golden_v3_Shapes *msg, int32_t key) {
  golden_v3_Shapes_ByIdEntry *entry = (golden_v3_Shapes_ByIdEntry *)cpb_map_find(
      &msg->by_id, &golden_v3_Shapes_ByIdEntry_def, &key);
  return entry != NULL ? entry->value : NULL;
}
static inline CPB_NODISCARD golden_v3_Shapes_Inner *CPB_NULLABLE
golden_v3_Shapes_put_by_id(golden_v3_Shapes *msg, int32_t key,
    cpb_arena *arena) {
  golden_v3_Shapes_ByIdEntry *entry = (golden_v3_Shapes_ByIdEntry *)cpb_map_put(
      &msg->by_id, &golden_v3_Shapes_ByIdEntry_def, &key, arena);
  if (entry != NULL && entry->value == NULL) {
    entry->value = (golden_v3_Shapes_Inner *)cpb_message_new(&golden_v3_Shapes_Inner_def, arena);
  }
  return entry != NULL ? entry->value : NULL;
}
static inline const int32_t *CPB_NULLABLE
golden_v3_Shapes_get_flags(const golden_v3_Shapes *msg, bool key) {
  golden_v3_Shapes_FlagsEntry *entry = (golden_v3_Shapes_FlagsEntry *)cpb_map_find(
      &msg->flags, &golden_v3_Shapes_FlagsEntry_def, &key);
  return entry != NULL ? &entry->value : NULL;
}
static inline CPB_NODISCARD bool
golden_v3_Shapes_put_flags(golden_v3_Shapes *msg, bool key, int32_t value,
    cpb_arena *arena) {
  golden_v3_Shapes_FlagsEntry *entry = (golden_v3_Shapes_FlagsEntry *)cpb_map_put(
      &msg->flags, &golden_v3_Shapes_FlagsEntry_def, &key, arena);
  if (entry != NULL) {
    entry->value = value;
  }
  return entry != NULL;
}
static inline void
golden_v3_Shapes_set_email(golden_v3_Shapes *msg, cpb_str value) {
  msg->how_case = golden_v3_Shapes_how_email;
  msg->how.email = value;
}
static inline void
golden_v3_Shapes_set_inner_how(golden_v3_Shapes *msg,
    golden_v3_Shapes_Inner *value) {
  msg->how_case = golden_v3_Shapes_how_inner_how;
  msg->how.inner_how = value;
}
static inline void
golden_v3_Shapes_set_number(golden_v3_Shapes *msg, int32_t value) {
  msg->how_case = golden_v3_Shapes_how_number;
  msg->how.number = value;
}
static inline void
golden_v3_Shapes_set_other(golden_v3_Shapes *msg, google_protobuf_Any *value) {
  msg->how_case = golden_v3_Shapes_how_other;
  msg->how.other = value;
}

static inline golden_v3_Shapes_Inner *CPB_NULLABLE
golden_v3_Shapes_Inner_new(cpb_arena *arena) {
  return (golden_v3_Shapes_Inner *)cpb_message_new(&golden_v3_Shapes_Inner_def,
      arena);
}
static inline CPB_NODISCARD cpb_code
golden_v3_Shapes_Inner_decode(cpb_str in, cpb_arena *arena,
    golden_v3_Shapes_Inner *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &golden_v3_Shapes_Inner_def, NULL, arena,
      msg, error);
}
static inline CPB_NODISCARD cpb_code
golden_v3_Shapes_Inner_encode(const golden_v3_Shapes_Inner *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &golden_v3_Shapes_Inner_def, NULL, arena, out, error);
}
static inline CPB_NODISCARD cpb_code
golden_v3_Shapes_Inner_from_json(cpb_str in, cpb_arena *arena,
    golden_v3_Shapes_Inner *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &golden_v3_Shapes_Inner_def, NULL,
      arena, msg, error);
}
static inline CPB_NODISCARD cpb_code
golden_v3_Shapes_Inner_to_json(const golden_v3_Shapes_Inner *msg,
    cpb_arena *arena, cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &golden_v3_Shapes_Inner_def, NULL, arena, out,
      error);
}

static inline golden_v3_Nothing *CPB_NULLABLE
golden_v3_Nothing_new(cpb_arena *arena) {
  return (golden_v3_Nothing *)cpb_message_new(&golden_v3_Nothing_def, arena);
}
static inline CPB_NODISCARD cpb_code
golden_v3_Nothing_decode(cpb_str in, cpb_arena *arena, golden_v3_Nothing *msg,
    cpb_error *CPB_NULLABLE error) {
  return cpb_decode(in.data, in.len, &golden_v3_Nothing_def, NULL, arena, msg,
      error);
}
static inline CPB_NODISCARD cpb_code
golden_v3_Nothing_encode(const golden_v3_Nothing *msg, cpb_arena *arena,
    cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_encode(msg, &golden_v3_Nothing_def, NULL, arena, out, error);
}
static inline CPB_NODISCARD cpb_code
golden_v3_Nothing_from_json(cpb_str in, cpb_arena *arena,
    golden_v3_Nothing *msg, cpb_error *CPB_NULLABLE error) {
  return cpb_from_json(in.data, in.len, &golden_v3_Nothing_def, NULL, arena,
      msg, error);
}
static inline CPB_NODISCARD cpb_code
golden_v3_Nothing_to_json(const golden_v3_Nothing *msg, cpb_arena *arena,
    cpb_str *out, cpb_error *CPB_NULLABLE error) {
  return cpb_to_json(msg, &golden_v3_Nothing_def, NULL, arena, out, error);
}

#ifdef __cplusplus
}
#endif

#endif
