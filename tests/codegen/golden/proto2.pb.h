/* SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* What proto2 has and proto3 has not. */

/* Made by protoc-gen-cpb from proto2.proto: do not edit. */

#ifndef PROTO2_PB_H
#define PROTO2_PB_H

#include "cpb/functions.h"
/* @@protoc_insertion_point(includes) */

#ifdef __cplusplus
extern "C" {
#endif

typedef struct golden_v2_Defaults golden_v2_Defaults;
typedef struct golden_v2_Old golden_v2_Old;
typedef struct golden_v2_Old_Result golden_v2_Old_Result;
typedef struct golden_v2_Old_Item golden_v2_Old_Item;
typedef struct golden_v2_Old_ByNameEntry golden_v2_Old_ByNameEntry;
typedef struct golden_v2_Set golden_v2_Set;
typedef struct golden_v2_Extras golden_v2_Extras;
typedef struct golden_v2_Extras_Detail golden_v2_Extras_Detail;
typedef struct golden_v2_Extras_numbers golden_v2_Extras_numbers;
typedef struct golden_v2_Extras_detail golden_v2_Extras_detail;
typedef struct golden_v2_Extras_ratio golden_v2_Extras_ratio;
typedef struct golden_v2_Extras_olds golden_v2_Extras_olds;
typedef struct golden_v2_Extras_item golden_v2_Extras_item;
typedef struct golden_v2_extra golden_v2_extra;
extern const cpb_message_def golden_v2_Defaults_def;
extern const cpb_message_def golden_v2_Old_def;
extern const cpb_message_def golden_v2_Old_Result_def;
extern const cpb_message_def golden_v2_Old_Item_def;
extern const cpb_message_def golden_v2_Old_ByNameEntry_def;
extern const cpb_message_def golden_v2_Set_def;
extern const cpb_message_def golden_v2_Extras_def;
extern const cpb_message_def golden_v2_Extras_Detail_def;
extern const cpb_enum_def golden_v2_Level_def;
extern const cpb_enum_def golden_v2_Open_def;
extern const cpb_message_def golden_v2_Extras_numbers_def;
extern const cpb_extension golden_v2_Extras_numbers_ext;
extern const cpb_message_def golden_v2_Extras_detail_def;
extern const cpb_extension golden_v2_Extras_detail_ext;
extern const cpb_message_def golden_v2_Extras_ratio_def;
extern const cpb_extension golden_v2_Extras_ratio_ext;
extern const cpb_message_def golden_v2_Extras_olds_def;
extern const cpb_extension golden_v2_Extras_olds_ext;
extern const cpb_message_def golden_v2_Extras_item_def;
extern const cpb_extension golden_v2_Extras_item_ext;
extern const cpb_message_def golden_v2_extra_def;
extern const cpb_extension golden_v2_extra_ext;
extern const cpb_file_def proto2_proto_file;

typedef enum golden_v2_Level {
  golden_v2_LEVEL_LOW = 3,
  golden_v2_LEVEL_NONE = 0,
  golden_v2_LEVEL_HIGH = 9,
} golden_v2_Level;

typedef enum golden_v2_Open {
  golden_v2_OPEN_NONE = 0,
} golden_v2_Open;

/** Defaults has a default of each type.
 *
 * Made by the _new function, or by cpb_message_init: it has defaults. */
struct golden_v2_Defaults {
  cpb_head cpb_;
  bool has_f_double, has_f_float, has_f_int64, has_f_uint64, has_f_int32,
       has_f_bool, has_f_string, has_f_bytes, has_f_level, has_f_first,
       has_f_inf, has_f_minus_inf, has_f_nan, has_f_zero, has_f_uint32,
       has_f_minus_zero, has_f_sint32, has_f_sint64, has_f_fixed32,
       has_f_fixed64, has_f_sfixed32, has_f_sfixed64;
  /** Default: -1.5 */
  double f_double;
  /** Default: 1e+30 */
  float f_float;
  /** Default: -9223372036854775808 */
  int64_t f_int64;
  /** Default: 18446744073709551615 */
  uint64_t f_uint64;
  /** Default: -2147483648 */
  int32_t f_int32;
  /** Default: true */
  bool f_bool;
  /** Text with traps: * / and / * and ? ?/ are in its default.
   *
   * Default: a"b\ * / / * ? ?/
   * é */
  cpb_str f_string;
  /** Default: \000\377x?9 */
  cpb_str f_bytes;
  /** Default: LEVEL_HIGH */
  int32_t f_level;
  /** Unset it is the first: LEVEL_LOW. */
  int32_t f_first;
  /** Default: inf */
  double f_inf;
  /** Default: -inf */
  float f_minus_inf;
  /** Default: nan */
  double f_nan;
  /** Default: 0 */
  int32_t f_zero;
  /** Default: 7 */
  uint32_t f_uint32;
  /** Default: -0 */
  double f_minus_zero;
  /** Default: -2 */
  int32_t f_sint32;
  /** Default: -3 */
  int64_t f_sint64;
  /** Default: 4294967295 */
  uint32_t f_fixed32;
  /** Default: 5 */
  uint64_t f_fixed64;
  /** Default: 2147483647 */
  int32_t f_sfixed32;
  /** Default: -6 */
  int64_t f_sfixed64;
};

struct golden_v2_Old_ByNameEntry {
  cpb_str key;
  int32_t value;
};

struct golden_v2_Old {
  cpb_head cpb_;
  bool has_id, has_text;
  int32_t id;
  golden_v2_Old *self;
  /** not checked to be UTF-8 */
  cpb_str text;
  CPB_LIST(int32_t) expanded;
  CPB_LIST(int32_t) packed;
  CPB_LIST(int32_t) levels;
  golden_v2_Old_Result *result;
  CPB_LIST(golden_v2_Old_Item) item;
  uint32_t choice_case;
  union {
    /** Default: LEVEL_HIGH */
    int32_t level;
    cpb_str name;
    /** Default: none */
    cpb_str label;
    /** Default: false */
    bool off;
    /** Default: inf */
    double share;
  } choice;
  CPB_LIST(golden_v2_Old_ByNameEntry) by_name;
};
enum {
  golden_v2_Old_choice_NOT_SET = 0, golden_v2_Old_choice_level = 9,
  golden_v2_Old_choice_name = 10, golden_v2_Old_choice_label = 12,
  golden_v2_Old_choice_off = 13, golden_v2_Old_choice_share = 14
};

struct golden_v2_Old_Result {
  cpb_head cpb_;
  bool has_url;
  cpb_str url;
};

struct golden_v2_Old_Item {
  cpb_head cpb_;
  bool has_count;
  int32_t count;
};

struct golden_v2_Set {
  cpb_head cpb_;
};

/** A list, a group, a default and a message as extensions, in a scope of their
 * own. */
struct golden_v2_Extras {
  cpb_head cpb_;
};

struct golden_v2_Extras_Detail {
  cpb_head cpb_;
  bool has_text;
  cpb_str text;
};

/** Extension of golden.v2.Old. */
struct golden_v2_Extras_numbers {
  cpb_head cpb_;
  CPB_LIST(int64_t) value;
};

/** Extension of golden.v2.Old. */
struct golden_v2_Extras_detail {
  cpb_head cpb_;
  golden_v2_Extras_Detail *value;
};

/** Extension of golden.v2.Old.
 * Made by the _new function, or by cpb_message_init: it has defaults. */
struct golden_v2_Extras_ratio {
  cpb_head cpb_;
  bool has_value;
  /** Default: inf */
  double value;
};

/** Extension of golden.v2.Old. */
struct golden_v2_Extras_olds {
  cpb_head cpb_;
  CPB_LIST(golden_v2_Old) value;
};

/** What message sets hold.
 *
 * Extension of golden.v2.Set. */
struct golden_v2_Extras_item {
  cpb_head cpb_;
  golden_v2_Extras *value;
};

/** Extension of golden.v2.Old. */
struct golden_v2_extra {
  cpb_head cpb_;
  bool has_value;
  int32_t value;
};

/* Functions, by the macros of cpb/functions.h. */

CPB_MESSAGE_FUNCTIONS(golden_v2_Defaults)
CPB_JSON_FUNCTIONS(golden_v2_Defaults)
CPB_TEXT_FUNCTIONS(golden_v2_Defaults)

CPB_MESSAGE_FUNCTIONS(golden_v2_Old)
CPB_JSON_FUNCTIONS(golden_v2_Old)
CPB_TEXT_FUNCTIONS(golden_v2_Old)
CPB_ADD_FUNCTION(golden_v2_Old_add_expanded, golden_v2_Old, expanded, int32_t)
CPB_ADD_FUNCTION(golden_v2_Old_add_packed, golden_v2_Old, packed, int32_t)
CPB_ADD_FUNCTION(golden_v2_Old_add_levels, golden_v2_Old, levels, int32_t)
CPB_ADD_MESSAGE_FUNCTION(golden_v2_Old_add_item, golden_v2_Old, item,
    golden_v2_Old_Item)
CPB_SET_FUNCTION(golden_v2_Old_set_level, golden_v2_Old, choice_case,
    golden_v2_Old_choice_level, choice.level, int32_t)
CPB_SET_FUNCTION(golden_v2_Old_set_name, golden_v2_Old, choice_case,
    golden_v2_Old_choice_name, choice.name, cpb_str)
CPB_SET_FUNCTION(golden_v2_Old_set_label, golden_v2_Old, choice_case,
    golden_v2_Old_choice_label, choice.label, cpb_str)
CPB_SET_FUNCTION(golden_v2_Old_set_off, golden_v2_Old, choice_case,
    golden_v2_Old_choice_off, choice.off, bool)
CPB_SET_FUNCTION(golden_v2_Old_set_share, golden_v2_Old, choice_case,
    golden_v2_Old_choice_share, choice.share, double)
CPB_GET_FUNCTION(golden_v2_Old_get_by_name, golden_v2_Old, by_name,
    golden_v2_Old_ByNameEntry, cpb_str, int32_t)
CPB_PUT_FUNCTION(golden_v2_Old_put_by_name, golden_v2_Old, by_name,
    golden_v2_Old_ByNameEntry, cpb_str, int32_t)

CPB_MESSAGE_FUNCTIONS(golden_v2_Old_Result)
CPB_JSON_FUNCTIONS(golden_v2_Old_Result)
CPB_TEXT_FUNCTIONS(golden_v2_Old_Result)

CPB_MESSAGE_FUNCTIONS(golden_v2_Old_Item)
CPB_JSON_FUNCTIONS(golden_v2_Old_Item)
CPB_TEXT_FUNCTIONS(golden_v2_Old_Item)

CPB_MESSAGE_FUNCTIONS(golden_v2_Set)
CPB_JSON_FUNCTIONS(golden_v2_Set)
CPB_TEXT_FUNCTIONS(golden_v2_Set)

CPB_MESSAGE_FUNCTIONS(golden_v2_Extras)
CPB_JSON_FUNCTIONS(golden_v2_Extras)
CPB_TEXT_FUNCTIONS(golden_v2_Extras)

CPB_MESSAGE_FUNCTIONS(golden_v2_Extras_Detail)
CPB_JSON_FUNCTIONS(golden_v2_Extras_Detail)
CPB_TEXT_FUNCTIONS(golden_v2_Extras_Detail)

CPB_EXTENSION_FUNCTIONS(golden_v2_Extras_numbers, golden_v2_Old)
CPB_ADD_FUNCTION(golden_v2_Extras_numbers_add_value, golden_v2_Extras_numbers,
    value, int64_t)

CPB_EXTENSION_FUNCTIONS(golden_v2_Extras_detail, golden_v2_Old)

CPB_EXTENSION_FUNCTIONS(golden_v2_Extras_ratio, golden_v2_Old)

CPB_EXTENSION_FUNCTIONS(golden_v2_Extras_olds, golden_v2_Old)
CPB_ADD_MESSAGE_FUNCTION(golden_v2_Extras_olds_add_value, golden_v2_Extras_olds,
    value, golden_v2_Old)

CPB_EXTENSION_FUNCTIONS(golden_v2_Extras_item, golden_v2_Set)

CPB_EXTENSION_FUNCTIONS(golden_v2_extra, golden_v2_Old)

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
