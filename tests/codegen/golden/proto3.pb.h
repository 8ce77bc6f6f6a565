/* SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* Every construct of proto3. */

/* Made by protoc-gen-cpb from proto3.proto: do not edit. */

#ifndef PROTO3_PB_H
#define PROTO3_PB_H

#include "cpb/functions.h"
#include "google/protobuf/any.pb.h"
#include "google/protobuf/timestamp.pb.h"
#include "imported.pb.h"
/* @@protoc_insertion_point(includes) */

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

/* Functions, by the macros of cpb/functions.h. */

CPB_MESSAGE_FUNCTIONS(golden_v3_Scalars)
CPB_JSON_FUNCTIONS(golden_v3_Scalars)
CPB_TEXT_FUNCTIONS(golden_v3_Scalars)

CPB_MESSAGE_FUNCTIONS(golden_v3_Shapes)
CPB_JSON_FUNCTIONS(golden_v3_Shapes)
CPB_TEXT_FUNCTIONS(golden_v3_Shapes)
CPB_ADD_FUNCTION(golden_v3_Shapes_add_packed, golden_v3_Shapes, packed,
    int64_t)
CPB_ADD_FUNCTION(golden_v3_Shapes_add_expanded, golden_v3_Shapes, expanded,
    int64_t)
CPB_ADD_FUNCTION(golden_v3_Shapes_add_texts, golden_v3_Shapes, texts, cpb_str)
CPB_ADD_MESSAGE_FUNCTION(golden_v3_Shapes_add_inners, golden_v3_Shapes, inners,
    golden_v3_Shapes_Inner)
CPB_ADD_FUNCTION(golden_v3_Shapes_add_kinds, golden_v3_Shapes, kinds, int32_t)
CPB_GET_FUNCTION(golden_v3_Shapes_get_notes, golden_v3_Shapes, notes,
    golden_v3_Shapes_NotesEntry, cpb_str, cpb_str)
CPB_PUT_FUNCTION(golden_v3_Shapes_put_notes, golden_v3_Shapes, notes,
    golden_v3_Shapes_NotesEntry, cpb_str, cpb_str)
CPB_GET_MESSAGE_FUNCTION(golden_v3_Shapes_get_by_id, golden_v3_Shapes, by_id,
    golden_v3_Shapes_ByIdEntry, int32_t, golden_v3_Shapes_Inner)
CPB_PUT_MESSAGE_FUNCTION(golden_v3_Shapes_put_by_id, golden_v3_Shapes, by_id,
    golden_v3_Shapes_ByIdEntry, int32_t, golden_v3_Shapes_Inner)
CPB_GET_FUNCTION(golden_v3_Shapes_get_flags, golden_v3_Shapes, flags,
    golden_v3_Shapes_FlagsEntry, bool, int32_t)
CPB_PUT_FUNCTION(golden_v3_Shapes_put_flags, golden_v3_Shapes, flags,
    golden_v3_Shapes_FlagsEntry, bool, int32_t)
CPB_SET_FUNCTION(golden_v3_Shapes_set_email, golden_v3_Shapes, how_case,
    golden_v3_Shapes_how_email, how.email, cpb_str)
CPB_SET_FUNCTION(golden_v3_Shapes_set_inner_how, golden_v3_Shapes, how_case,
    golden_v3_Shapes_how_inner_how, how.inner_how, golden_v3_Shapes_Inner *)
CPB_SET_FUNCTION(golden_v3_Shapes_set_number, golden_v3_Shapes, how_case,
    golden_v3_Shapes_how_number, how.number, int32_t)
CPB_SET_FUNCTION(golden_v3_Shapes_set_other, golden_v3_Shapes, how_case,
    golden_v3_Shapes_how_other, how.other, google_protobuf_Any *)

CPB_MESSAGE_FUNCTIONS(golden_v3_Shapes_Inner)
CPB_JSON_FUNCTIONS(golden_v3_Shapes_Inner)
CPB_TEXT_FUNCTIONS(golden_v3_Shapes_Inner)

CPB_MESSAGE_FUNCTIONS(golden_v3_Nothing)
CPB_JSON_FUNCTIONS(golden_v3_Nothing)
CPB_TEXT_FUNCTIONS(golden_v3_Nothing)

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
