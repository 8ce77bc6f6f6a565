/* SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from edition2026.proto: do not edit. */

#ifndef EDITION2026_PB_H
#define EDITION2026_PB_H

#include "cpb/functions.h"
#include "edition2024.pb.h"
/* @@protoc_insertion_point(includes) */

#ifdef __cplusplus
extern "C" {
#endif

typedef struct golden_e2026_Holder golden_e2026_Holder;
typedef struct golden_e2026_Holder_ByNameEntry golden_e2026_Holder_ByNameEntry;
typedef struct golden_e2026_Wide golden_e2026_Wide;
extern const cpb_message_def golden_e2026_Holder_def;
extern const cpb_message_def golden_e2026_Holder_ByNameEntry_def;
extern const cpb_message_def golden_e2026_Wide_def;
extern const cpb_enum_def golden_e2026_Kind_def;
extern const cpb_enum_def golden_e2026_Many_def;
extern const cpb_file_def edition2026_proto_file;

/** Values with names of their own in JSON. */
typedef enum golden_e2026_Kind {
  golden_e2026_KIND_UNSPECIFIED = 0,
  golden_e2026_KIND_PLAIN = 1,
  golden_e2026_KIND_NAMED = 2,
  golden_e2026_KIND_EMPTY = 3,
} golden_e2026_Kind;

/** More values than are looked through one by one. */
typedef enum golden_e2026_Many {
  golden_e2026_MANY_ZERO_A = 0,
  golden_e2026_MANY_ONE_A = 1,
  golden_e2026_MANY_TWO_A = 2,
  golden_e2026_MANY_THREE_A = 3,
  golden_e2026_MANY_FOUR_A = 4,
  golden_e2026_MANY_FIVE_A = 5,
  golden_e2026_MANY_SIX_A = 6,
  golden_e2026_MANY_SEVEN_A = 7,
  golden_e2026_MANY_EIGHT_A = 8,
  golden_e2026_MANY_NINE_A = 9,
  golden_e2026_MANY_ZERO_B = 10,
  golden_e2026_MANY_ONE_B = 11,
  golden_e2026_MANY_TWO_B = 12,
  golden_e2026_MANY_THREE_B = 13,
  golden_e2026_MANY_FOUR_B = 14,
  golden_e2026_MANY_FIVE_B = 15,
  golden_e2026_MANY_SIX_B = 16,
  golden_e2026_MANY_SEVEN_B = 17,
  golden_e2026_MANY_EIGHT_B = 18,
  golden_e2026_MANY_NINE_B = 19,
  golden_e2026_MANY_ZERO_C = 20,
  golden_e2026_MANY_ONE_C = 21,
  golden_e2026_MANY_TWO_C = 22,
  golden_e2026_MANY_THREE_C = 23,
  golden_e2026_MANY_FOUR_C = 24,
  golden_e2026_MANY_FIVE_C = 25,
  golden_e2026_MANY_SIX_C = 26,
  golden_e2026_MANY_SEVEN_C = 27,
  golden_e2026_MANY_EIGHT_C = 28,
  golden_e2026_MANY_NINE_C = 29,
  golden_e2026_MANY_ZERO_D = 30,
  golden_e2026_MANY_ONE_D = 31,
  golden_e2026_MANY_TWO_D = 32,
  golden_e2026_MANY_THREE_D = 33,
  golden_e2026_MANY_FOUR_D = 34,
  golden_e2026_MANY_FIVE_D = 35,
  golden_e2026_MANY_SIX_D = 36,
  golden_e2026_MANY_SEVEN_D = 37,
  golden_e2026_MANY_EIGHT_D = 38,
  golden_e2026_MANY_NINE_D = 39,
} golden_e2026_Many;

struct golden_e2026_Holder_ByNameEntry {
  cpb_str key;
  int32_t value;
};

struct golden_e2026_Holder {
  cpb_head cpb_;
  bool has_kind, has_many;
  int32_t kind;
  CPB_LIST(int32_t) kinds;
  CPB_LIST(golden_e2026_Holder_ByNameEntry) by_name;
  golden_e2024_Public *older;
  int32_t many;
};

/** More fields than are looked through one by one. */
struct golden_e2026_Wide {
  cpb_head cpb_;
  bool has_field_zero_a, has_field_one_a, has_field_two_a, has_field_three_a,
       has_field_four_a, has_field_five_a, has_field_six_a, has_field_seven_a,
       has_field_eight_a, has_field_nine_a, has_field_zero_b, has_field_one_b,
       has_field_two_b, has_field_three_b, has_field_four_b, has_field_five_b,
       has_field_six_b, has_field_seven_b, has_field_eight_b, has_field_nine_b,
       has_field_zero_c, has_field_one_c, has_field_two_c, has_field_three_c,
       has_field_four_c, has_field_five_c, has_field_six_c, has_field_seven_c,
       has_field_eight_c, has_field_nine_c, has_field_zero_d, has_field_one_d,
       has_field_two_d, has_field_three_d, has_field_four_d, has_field_five_d,
       has_field_six_d, has_field_seven_d, has_field_eight_d,
       has_field_nine_d;
  int32_t field_zero_a;
  int32_t field_one_a;
  int32_t field_two_a;
  int32_t field_three_a;
  int32_t field_four_a;
  int32_t field_five_a;
  int32_t field_six_a;
  int32_t field_seven_a;
  int32_t field_eight_a;
  int32_t field_nine_a;
  int32_t field_zero_b;
  int32_t field_one_b;
  int32_t field_two_b;
  int32_t field_three_b;
  int32_t field_four_b;
  int32_t field_five_b;
  int32_t field_six_b;
  int32_t field_seven_b;
  int32_t field_eight_b;
  int32_t field_nine_b;
  int32_t field_zero_c;
  int32_t field_one_c;
  int32_t field_two_c;
  int32_t field_three_c;
  int32_t field_four_c;
  int32_t field_five_c;
  int32_t field_six_c;
  int32_t field_seven_c;
  int32_t field_eight_c;
  int32_t field_nine_c;
  int32_t field_zero_d;
  int32_t field_one_d;
  int32_t field_two_d;
  int32_t field_three_d;
  int32_t field_four_d;
  int32_t field_five_d;
  int32_t field_six_d;
  int32_t field_seven_d;
  int32_t field_eight_d;
  int32_t field_nine_d;
};

/* Functions, by the macros of cpb/functions.h. */

CPB_MESSAGE_FUNCTIONS(golden_e2026_Holder)
CPB_JSON_FUNCTIONS(golden_e2026_Holder)
CPB_TEXT_FUNCTIONS(golden_e2026_Holder)
CPB_ADD_FUNCTION(golden_e2026_Holder_add_kinds, golden_e2026_Holder, kinds,
    int32_t)
CPB_GET_FUNCTION(golden_e2026_Holder_get_by_name, golden_e2026_Holder, by_name,
    golden_e2026_Holder_ByNameEntry, cpb_str, int32_t)
CPB_PUT_FUNCTION(golden_e2026_Holder_put_by_name, golden_e2026_Holder, by_name,
    golden_e2026_Holder_ByNameEntry, cpb_str, int32_t)

CPB_MESSAGE_FUNCTIONS(golden_e2026_Wide)
CPB_JSON_FUNCTIONS(golden_e2026_Wide)
CPB_TEXT_FUNCTIONS(golden_e2026_Wide)

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
