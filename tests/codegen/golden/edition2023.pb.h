/* SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* Features, overridden at each level that has any. */

/* Made by protoc-gen-cpb from edition2023.proto: do not edit. */

#ifndef EDITION2023_PB_H
#define EDITION2023_PB_H

#include "cpb/functions.h"
/* @@protoc_insertion_point(includes) */

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

/* Functions, by the macros of cpb/functions.h. */

CPB_MESSAGE_FUNCTIONS(golden_e2023_Features)
CPB_JSON_FUNCTIONS(golden_e2023_Features)
CPB_TEXT_FUNCTIONS(golden_e2023_Features)
CPB_ADD_FUNCTION(golden_e2023_Features_add_expanded, golden_e2023_Features,
    expanded, int32_t)
CPB_ADD_FUNCTION(golden_e2023_Features_add_packed, golden_e2023_Features,
    packed, int32_t)
CPB_ADD_MESSAGE_FUNCTION(golden_e2023_Features_add_delimited_list,
    golden_e2023_Features, delimited_list, golden_e2023_Features)
CPB_GET_MESSAGE_FUNCTION(golden_e2023_Features_get_map, golden_e2023_Features,
    map, golden_e2023_Features_MapEntry, cpb_str, golden_e2023_Features)
CPB_PUT_MESSAGE_FUNCTION(golden_e2023_Features_put_map, golden_e2023_Features,
    map, golden_e2023_Features_MapEntry, cpb_str, golden_e2023_Features)
CPB_GET_FUNCTION(golden_e2023_Features_get_unchecked_map, golden_e2023_Features,
    unchecked_map, golden_e2023_Features_UncheckedMapEntry, cpb_str, cpb_str)
CPB_PUT_FUNCTION(golden_e2023_Features_put_unchecked_map, golden_e2023_Features,
    unchecked_map, golden_e2023_Features_UncheckedMapEntry, cpb_str, cpb_str)
CPB_SET_FUNCTION(golden_e2023_Features_set_one, golden_e2023_Features,
    choice_case, golden_e2023_Features_choice_one, choice.one, int32_t)
CPB_SET_FUNCTION(golden_e2023_Features_set_other, golden_e2023_Features,
    choice_case, golden_e2023_Features_choice_other, choice.other,
    golden_e2023_Features *)

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
