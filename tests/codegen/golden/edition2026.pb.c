/* SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from edition2026.proto: do not edit. */

#include "edition2026.pb.h"

#include "cpb/fast.h"
/* @@protoc_insertion_point(includes) */

#if CPB_TABLE_ABI != 4
#error "protoc-gen-cpb and libcpb do not fit each other"
#endif

static cpb_decode_fn golden_e2026_Holder__decode;
static cpb_encode_fn golden_e2026_Holder__encode;
static cpb_decode_fn golden_e2026_Wide__decode;
static cpb_encode_fn golden_e2026_Wide__encode;

static const int32_t golden_e2026_Kind__numbers[] = {
    0, 1, 2, 3};
static const cpb_str golden_e2026_Kind__names[] = {
    CPB_STR_INIT("KIND_UNSPECIFIED"),
    CPB_STR_INIT("KIND_PLAIN"),
    CPB_STR_INIT("KIND_NAMED"),
    CPB_STR_INIT("KIND_EMPTY"),
    CPB_STR_INIT("KIND_UNSPECIFIED"),
    CPB_STR_INIT("KIND_PLAIN"),
    CPB_STR_INIT("named \042kind\042"),
    CPB_STR_INIT(""),
};
const cpb_enum_def golden_e2026_Kind_def = {
    .numbers = golden_e2026_Kind__numbers,
    .names = golden_e2026_Kind__names,
    .count = 4,
    .default_value = 0,
    .full_name = CPB_STR_INIT("golden.e2026.Kind"),
    .file = &edition2026_proto_file,
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .closed = 0,
    .flags = CPB_ENUM_JSON_NAMES,
};

static const int32_t golden_e2026_Many__numbers[] = {
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20,
    21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38,
    39};
static const struct {
  cpb_str names[80];
  uint32_t order[80];
} golden_e2026_Many__names = {{
    CPB_STR_INIT("MANY_ZERO_A"),
    CPB_STR_INIT("MANY_ONE_A"),
    CPB_STR_INIT("MANY_TWO_A"),
    CPB_STR_INIT("MANY_THREE_A"),
    CPB_STR_INIT("MANY_FOUR_A"),
    CPB_STR_INIT("MANY_FIVE_A"),
    CPB_STR_INIT("MANY_SIX_A"),
    CPB_STR_INIT("MANY_SEVEN_A"),
    CPB_STR_INIT("MANY_EIGHT_A"),
    CPB_STR_INIT("MANY_NINE_A"),
    CPB_STR_INIT("MANY_ZERO_B"),
    CPB_STR_INIT("MANY_ONE_B"),
    CPB_STR_INIT("MANY_TWO_B"),
    CPB_STR_INIT("MANY_THREE_B"),
    CPB_STR_INIT("MANY_FOUR_B"),
    CPB_STR_INIT("MANY_FIVE_B"),
    CPB_STR_INIT("MANY_SIX_B"),
    CPB_STR_INIT("MANY_SEVEN_B"),
    CPB_STR_INIT("MANY_EIGHT_B"),
    CPB_STR_INIT("MANY_NINE_B"),
    CPB_STR_INIT("MANY_ZERO_C"),
    CPB_STR_INIT("MANY_ONE_C"),
    CPB_STR_INIT("MANY_TWO_C"),
    CPB_STR_INIT("MANY_THREE_C"),
    CPB_STR_INIT("MANY_FOUR_C"),
    CPB_STR_INIT("MANY_FIVE_C"),
    CPB_STR_INIT("MANY_SIX_C"),
    CPB_STR_INIT("MANY_SEVEN_C"),
    CPB_STR_INIT("MANY_EIGHT_C"),
    CPB_STR_INIT("MANY_NINE_C"),
    CPB_STR_INIT("MANY_ZERO_D"),
    CPB_STR_INIT("MANY_ONE_D"),
    CPB_STR_INIT("MANY_TWO_D"),
    CPB_STR_INIT("MANY_THREE_D"),
    CPB_STR_INIT("MANY_FOUR_D"),
    CPB_STR_INIT("MANY_FIVE_D"),
    CPB_STR_INIT("MANY_SIX_D"),
    CPB_STR_INIT("MANY_SEVEN_D"),
    CPB_STR_INIT("MANY_EIGHT_D"),
    CPB_STR_INIT("MANY_NINE_D"),
    CPB_STR_INIT("MANY_ZERO_A"),
    CPB_STR_INIT("mm1"),
    CPB_STR_INIT("MANY_TWO_A"),
    CPB_STR_INIT("mmmm3"),
    CPB_STR_INIT("MANY_FOUR_A"),
    CPB_STR_INIT("m5"),
    CPB_STR_INIT("MANY_SIX_A"),
    CPB_STR_INIT("mmm7"),
    CPB_STR_INIT("MANY_EIGHT_A"),
    CPB_STR_INIT("mmmmm9"),
    CPB_STR_INIT("MANY_ZERO_B"),
    CPB_STR_INIT("mm11"),
    CPB_STR_INIT("MANY_TWO_B"),
    CPB_STR_INIT("mmmm13"),
    CPB_STR_INIT("MANY_FOUR_B"),
    CPB_STR_INIT("m15"),
    CPB_STR_INIT("MANY_SIX_B"),
    CPB_STR_INIT("mmm17"),
    CPB_STR_INIT("MANY_EIGHT_B"),
    CPB_STR_INIT("mmmmm19"),
    CPB_STR_INIT("MANY_ZERO_C"),
    CPB_STR_INIT("mm21"),
    CPB_STR_INIT("MANY_TWO_C"),
    CPB_STR_INIT("mmmm23"),
    CPB_STR_INIT("MANY_FOUR_C"),
    CPB_STR_INIT("m25"),
    CPB_STR_INIT("MANY_SIX_C"),
    CPB_STR_INIT("mmm27"),
    CPB_STR_INIT("MANY_EIGHT_C"),
    CPB_STR_INIT("mmmmm29"),
    CPB_STR_INIT("MANY_ZERO_D"),
    CPB_STR_INIT("mm31"),
    CPB_STR_INIT("MANY_TWO_D"),
    CPB_STR_INIT("mmmm33"),
    CPB_STR_INIT("MANY_FOUR_D"),
    CPB_STR_INIT("m35"),
    CPB_STR_INIT("MANY_SIX_D"),
    CPB_STR_INIT("mmm37"),
    CPB_STR_INIT("MANY_EIGHT_D"),
    CPB_STR_INIT("mmmmm39"),
}, {
    1, 11, 21, 31, 6, 16, 26, 36, 2, 12, 22, 32, 5, 15, 25, 35, 4, 14, 24, 34,
    9, 19, 29, 39, 0, 10, 20, 30, 8, 18, 28, 38, 7, 17, 27, 37, 3, 13, 23, 33,
    5, 15, 25, 35, 1, 11, 21, 31, 7, 17, 27, 37, 3, 13, 23, 33, 9, 19, 29, 39,
    6, 16, 26, 36, 2, 12, 22, 32, 4, 14, 24, 34, 0, 10, 20, 30, 8, 18, 28, 38}};
const cpb_enum_def golden_e2026_Many_def = {
    .numbers = golden_e2026_Many__numbers,
    .names = golden_e2026_Many__names.names,
    .count = 40,
    .default_value = 0,
    .full_name = CPB_STR_INIT("golden.e2026.Many"),
    .file = &edition2026_proto_file,
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .closed = 0,
    .flags = CPB_ENUM_JSON_NAMES | CPB_ENUM_NAME_ORDER,
};

static const cpb_sub golden_e2026_Holder__subs[] = {
    {.enumeration = &golden_e2026_Kind_def},
    {.enumeration = &golden_e2026_Kind_def},
    {.message = &golden_e2026_Holder_ByNameEntry_def},
    {.message = &golden_e2024_Public_def},
    {.enumeration = &golden_e2026_Many_def},
};
static const cpb_field_def golden_e2026_Holder__fields[] = {
    {CPB_TAG(1, 0), offsetof(golden_e2026_Holder, kind),
     offsetof(golden_e2026_Holder, has_kind), CPB_ENUM, CPB_EXPLICIT, 0, 0, 0,
     0},
    {CPB_TAG(2, 2), offsetof(golden_e2026_Holder, kinds), 0, CPB_ENUM,
     CPB_PACKED, 0, 0, 1, 0},
    {CPB_TAG(3, 2), offsetof(golden_e2026_Holder, by_name), 0, CPB_MESSAGE,
     CPB_MAP, 0, 0, 2, 0},
    {CPB_TAG(4, 2), offsetof(golden_e2026_Holder, older), 0, CPB_MESSAGE,
     CPB_IMPLICIT, 0, 0, 3, 0},
    {CPB_TAG(5, 0), offsetof(golden_e2026_Holder, many),
     offsetof(golden_e2026_Holder, has_many), CPB_ENUM, CPB_EXPLICIT, 0, 0, 4,
     0},
};
static const cpb_field_name golden_e2026_Holder__names[] = {
    {CPB_STR_INIT("kind"), CPB_STR_INIT("kind")},
    {CPB_STR_INIT("kinds"), CPB_STR_INIT("kinds")},
    {CPB_STR_INIT("by_name"), CPB_STR_INIT("byName")},
    {CPB_STR_INIT("older"), CPB_STR_INIT("older")},
    {CPB_STR_INIT("many"), CPB_STR_INIT("many")},
};
const cpb_message_def golden_e2026_Holder_def = {
    .fields = golden_e2026_Holder__fields,
    .subs = golden_e2026_Holder__subs,
    .field_count = 5,
    .dense = 5,
    .size = sizeof(golden_e2026_Holder),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .decode = golden_e2026_Holder__decode,
    .encode = golden_e2026_Holder__encode,
    .full_name = CPB_STR_INIT("golden.e2026.Holder"),
    .names = golden_e2026_Holder__names,
    .file = &edition2026_proto_file,
};

static const cpb_sub golden_e2026_Holder_ByNameEntry__subs[] = {
    {.enumeration = &golden_e2026_Kind_def},
};
static const cpb_field_def golden_e2026_Holder_ByNameEntry__fields[] = {
    {CPB_TAG(1, 2), offsetof(golden_e2026_Holder_ByNameEntry, key), 0,
     CPB_STRING, CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(2, 0), offsetof(golden_e2026_Holder_ByNameEntry, value), 0,
     CPB_ENUM, CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name golden_e2026_Holder_ByNameEntry__names[] = {
    {CPB_STR_INIT("key"), CPB_STR_INIT("key")},
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def golden_e2026_Holder_ByNameEntry_def = {
    .fields = golden_e2026_Holder_ByNameEntry__fields,
    .subs = golden_e2026_Holder_ByNameEntry__subs,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(golden_e2026_Holder_ByNameEntry),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_MAP_ENTRY | CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("golden.e2026.Holder.ByNameEntry"),
    .names = golden_e2026_Holder_ByNameEntry__names,
    .file = &edition2026_proto_file,
};

static const cpb_field_def golden_e2026_Wide__fields[] = {
    {CPB_TAG(1, 0), offsetof(golden_e2026_Wide, field_nine_d),
     offsetof(golden_e2026_Wide, has_field_nine_d), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(2, 0), offsetof(golden_e2026_Wide, field_eight_d),
     offsetof(golden_e2026_Wide, has_field_eight_d), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(3, 0), offsetof(golden_e2026_Wide, field_seven_d),
     offsetof(golden_e2026_Wide, has_field_seven_d), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(4, 0), offsetof(golden_e2026_Wide, field_six_d),
     offsetof(golden_e2026_Wide, has_field_six_d), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(5, 0), offsetof(golden_e2026_Wide, field_five_d),
     offsetof(golden_e2026_Wide, has_field_five_d), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(6, 0), offsetof(golden_e2026_Wide, field_four_d),
     offsetof(golden_e2026_Wide, has_field_four_d), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(7, 0), offsetof(golden_e2026_Wide, field_three_d),
     offsetof(golden_e2026_Wide, has_field_three_d), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(8, 0), offsetof(golden_e2026_Wide, field_two_d),
     offsetof(golden_e2026_Wide, has_field_two_d), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(9, 0), offsetof(golden_e2026_Wide, field_one_d),
     offsetof(golden_e2026_Wide, has_field_one_d), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(10, 0), offsetof(golden_e2026_Wide, field_zero_d),
     offsetof(golden_e2026_Wide, has_field_zero_d), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(11, 0), offsetof(golden_e2026_Wide, field_nine_c),
     offsetof(golden_e2026_Wide, has_field_nine_c), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(12, 0), offsetof(golden_e2026_Wide, field_eight_c),
     offsetof(golden_e2026_Wide, has_field_eight_c), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(13, 0), offsetof(golden_e2026_Wide, field_seven_c),
     offsetof(golden_e2026_Wide, has_field_seven_c), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(14, 0), offsetof(golden_e2026_Wide, field_six_c),
     offsetof(golden_e2026_Wide, has_field_six_c), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(15, 0), offsetof(golden_e2026_Wide, field_five_c),
     offsetof(golden_e2026_Wide, has_field_five_c), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(16, 0), offsetof(golden_e2026_Wide, field_four_c),
     offsetof(golden_e2026_Wide, has_field_four_c), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(17, 0), offsetof(golden_e2026_Wide, field_three_c),
     offsetof(golden_e2026_Wide, has_field_three_c), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(18, 0), offsetof(golden_e2026_Wide, field_two_c),
     offsetof(golden_e2026_Wide, has_field_two_c), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(19, 0), offsetof(golden_e2026_Wide, field_one_c),
     offsetof(golden_e2026_Wide, has_field_one_c), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(20, 0), offsetof(golden_e2026_Wide, field_zero_c),
     offsetof(golden_e2026_Wide, has_field_zero_c), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(21, 0), offsetof(golden_e2026_Wide, field_nine_b),
     offsetof(golden_e2026_Wide, has_field_nine_b), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(22, 0), offsetof(golden_e2026_Wide, field_eight_b),
     offsetof(golden_e2026_Wide, has_field_eight_b), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(23, 0), offsetof(golden_e2026_Wide, field_seven_b),
     offsetof(golden_e2026_Wide, has_field_seven_b), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(24, 0), offsetof(golden_e2026_Wide, field_six_b),
     offsetof(golden_e2026_Wide, has_field_six_b), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(25, 0), offsetof(golden_e2026_Wide, field_five_b),
     offsetof(golden_e2026_Wide, has_field_five_b), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(26, 0), offsetof(golden_e2026_Wide, field_four_b),
     offsetof(golden_e2026_Wide, has_field_four_b), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(27, 0), offsetof(golden_e2026_Wide, field_three_b),
     offsetof(golden_e2026_Wide, has_field_three_b), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(28, 0), offsetof(golden_e2026_Wide, field_two_b),
     offsetof(golden_e2026_Wide, has_field_two_b), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(29, 0), offsetof(golden_e2026_Wide, field_one_b),
     offsetof(golden_e2026_Wide, has_field_one_b), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(30, 0), offsetof(golden_e2026_Wide, field_zero_b),
     offsetof(golden_e2026_Wide, has_field_zero_b), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(31, 0), offsetof(golden_e2026_Wide, field_nine_a),
     offsetof(golden_e2026_Wide, has_field_nine_a), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(32, 0), offsetof(golden_e2026_Wide, field_eight_a),
     offsetof(golden_e2026_Wide, has_field_eight_a), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(33, 0), offsetof(golden_e2026_Wide, field_seven_a),
     offsetof(golden_e2026_Wide, has_field_seven_a), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(34, 0), offsetof(golden_e2026_Wide, field_six_a),
     offsetof(golden_e2026_Wide, has_field_six_a), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(35, 0), offsetof(golden_e2026_Wide, field_five_a),
     offsetof(golden_e2026_Wide, has_field_five_a), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(36, 0), offsetof(golden_e2026_Wide, field_four_a),
     offsetof(golden_e2026_Wide, has_field_four_a), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(37, 0), offsetof(golden_e2026_Wide, field_three_a),
     offsetof(golden_e2026_Wide, has_field_three_a), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(38, 0), offsetof(golden_e2026_Wide, field_two_a),
     offsetof(golden_e2026_Wide, has_field_two_a), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(39, 0), offsetof(golden_e2026_Wide, field_one_a),
     offsetof(golden_e2026_Wide, has_field_one_a), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(40, 0), offsetof(golden_e2026_Wide, field_zero_a),
     offsetof(golden_e2026_Wide, has_field_zero_a), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
};
static const struct {
  cpb_field_name names[40];
  uint32_t order[80];
} golden_e2026_Wide__names = {{
    {CPB_STR_INIT("field_nine_d"), CPB_STR_INIT("fieldNineD")},
    {CPB_STR_INIT("field_eight_d"), CPB_STR_INIT("fieldEightD")},
    {CPB_STR_INIT("field_seven_d"), CPB_STR_INIT("fieldSevenD")},
    {CPB_STR_INIT("field_six_d"), CPB_STR_INIT("fieldSixD")},
    {CPB_STR_INIT("field_five_d"), CPB_STR_INIT("fieldFiveD")},
    {CPB_STR_INIT("field_four_d"), CPB_STR_INIT("fieldFourD")},
    {CPB_STR_INIT("field_three_d"), CPB_STR_INIT("fieldThreeD")},
    {CPB_STR_INIT("field_two_d"), CPB_STR_INIT("fieldTwoD")},
    {CPB_STR_INIT("field_one_d"), CPB_STR_INIT("fieldOneD")},
    {CPB_STR_INIT("field_zero_d"), CPB_STR_INIT("fieldZeroD")},
    {CPB_STR_INIT("field_nine_c"), CPB_STR_INIT("fieldNineC")},
    {CPB_STR_INIT("field_eight_c"), CPB_STR_INIT("fieldEightC")},
    {CPB_STR_INIT("field_seven_c"), CPB_STR_INIT("fieldSevenC")},
    {CPB_STR_INIT("field_six_c"), CPB_STR_INIT("fieldSixC")},
    {CPB_STR_INIT("field_five_c"), CPB_STR_INIT("fieldFiveC")},
    {CPB_STR_INIT("field_four_c"), CPB_STR_INIT("fieldFourC")},
    {CPB_STR_INIT("field_three_c"), CPB_STR_INIT("fieldThreeC")},
    {CPB_STR_INIT("field_two_c"), CPB_STR_INIT("fieldTwoC")},
    {CPB_STR_INIT("field_one_c"), CPB_STR_INIT("fieldOneC")},
    {CPB_STR_INIT("field_zero_c"), CPB_STR_INIT("fieldZeroC")},
    {CPB_STR_INIT("field_nine_b"), CPB_STR_INIT("fieldNineB")},
    {CPB_STR_INIT("field_eight_b"), CPB_STR_INIT("fieldEightB")},
    {CPB_STR_INIT("field_seven_b"), CPB_STR_INIT("fieldSevenB")},
    {CPB_STR_INIT("field_six_b"), CPB_STR_INIT("fieldSixB")},
    {CPB_STR_INIT("field_five_b"), CPB_STR_INIT("fieldFiveB")},
    {CPB_STR_INIT("field_four_b"), CPB_STR_INIT("fieldFourB")},
    {CPB_STR_INIT("field_three_b"), CPB_STR_INIT("fieldThreeB")},
    {CPB_STR_INIT("field_two_b"), CPB_STR_INIT("fieldTwoB")},
    {CPB_STR_INIT("field_one_b"), CPB_STR_INIT("fieldOneB")},
    {CPB_STR_INIT("field_zero_b"), CPB_STR_INIT("fieldZeroB")},
    {CPB_STR_INIT("field_nine_a"), CPB_STR_INIT("fieldNineA")},
    {CPB_STR_INIT("field_eight_a"), CPB_STR_INIT("fieldEightA")},
    {CPB_STR_INIT("field_seven_a"), CPB_STR_INIT("fieldSevenA")},
    {CPB_STR_INIT("field_six_a"), CPB_STR_INIT("fieldSixA")},
    {CPB_STR_INIT("field_five_a"), CPB_STR_INIT("fieldFiveA")},
    {CPB_STR_INIT("field_four_a"), CPB_STR_INIT("fieldFourA")},
    {CPB_STR_INIT("field_three_a"), CPB_STR_INIT("fieldThreeA")},
    {CPB_STR_INIT("field_two_a"), CPB_STR_INIT("fieldTwoA")},
    {CPB_STR_INIT("field_one_a"), CPB_STR_INIT("fieldOneA")},
    {CPB_STR_INIT("field_zero_a"), CPB_STR_INIT("fieldZeroA")},
}, {
    38, 28, 18, 8, 33, 23, 13, 3, 37, 27, 17, 7, 34, 24, 14, 4, 35, 25, 15, 5,
    30, 20, 10, 0, 39, 29, 19, 9, 31, 21, 11, 1, 32, 22, 12, 2, 36, 26, 16, 6,
    38, 28, 18, 8, 33, 23, 13, 3, 37, 27, 17, 7, 34, 24, 14, 4, 35, 25, 15, 5,
    30, 20, 10, 0, 39, 29, 19, 9, 31, 21, 11, 1, 32, 22, 12, 2, 36, 26, 16, 6}};
const cpb_message_def golden_e2026_Wide_def = {
    .fields = golden_e2026_Wide__fields,
    .field_count = 40,
    .dense = 40,
    .size = sizeof(golden_e2026_Wide),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES | CPB_MESSAGE_NAME_ORDER,
    .decode = golden_e2026_Wide__decode,
    .encode = golden_e2026_Wide__encode,
    .full_name = CPB_STR_INIT("golden.e2026.Wide"),
    .names = golden_e2026_Wide__names.names,
    .file = &edition2026_proto_file,
};

static const char *golden_e2026_Holder__decode(
    cpb__decoder *d, const char *p, const char *end, void *to) {
  golden_e2026_Holder *msg = (golden_e2026_Holder *)to;
  const char *fast = cpb__fast_end(d, end);
  const char *start = p;
  uint64_t number = 0;
  while (p < fast) {
    start = p;
    switch ((uint8_t)*p) {
      case CPB_TAG(1, 0): /* kind */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->kind = (int32_t)number;
        msg->has_kind = true;
        if (!cpb__next_is(p, fast, CPB_TAG(2, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(2, 2): /* kinds */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_e2026_Holder_def, 1);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(3, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(3, 2): /* by_name */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_e2026_Holder_def, 2);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(4, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(4, 2): /* older */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_e2026_Holder_def, 3);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(5, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(5, 0): /* many */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->many = (int32_t)number;
        msg->has_many = true;
        continue;
      default:
      slow:
        p = cpb__decode_one(d, start, end, msg, &golden_e2026_Holder_def);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
    }
  }
  return p == end ? p
                  : cpb__decode_rest(d, p, start, end, msg,
                                     &golden_e2026_Holder_def);
}

static char *golden_e2026_Holder__encode(
    cpb__encoder *e, char *out, const void *from) {
  const golden_e2026_Holder *msg = (const golden_e2026_Holder *)from;
  if (CPB__UNLIKELY(msg->cpb_.unknown != NULL)) {
    out = cpb__encode_unknown(e, out, msg->cpb_.unknown);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  out = cpb__encode_room(e, out, 11);
  if (CPB__UNLIKELY(!out)) {
    return NULL;
  }
  if (msg->has_many) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->many);
    out = cpb__put_varint(out, CPB_TAG(5, 0));
  }
  if (msg->older) {
    out = cpb__encode_field(e, out, msg, &golden_e2026_Holder_def, 3);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->by_name.len != 0) {
    out = cpb__encode_field(e, out, msg, &golden_e2026_Holder_def, 2);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->kinds.len != 0) {
    out = cpb__encode_field(e, out, msg, &golden_e2026_Holder_def, 1);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  out = cpb__encode_room(e, out, 11);
  if (CPB__UNLIKELY(!out)) {
    return NULL;
  }
  if (msg->has_kind) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->kind);
    out = cpb__put_varint(out, CPB_TAG(1, 0));
  }
  return out;
}

static const char *golden_e2026_Wide__decode(
    cpb__decoder *d, const char *p, const char *end, void *to) {
  golden_e2026_Wide *msg = (golden_e2026_Wide *)to;
  const char *fast = cpb__fast_end(d, end);
  const char *start = p;
  uint64_t number = 0;
  while (p < fast) {
    start = p;
    switch (cpb__peek_tag(p)) {
      case CPB_TAG(1, 0): /* field_nine_d */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_nine_d = (int32_t)number;
        msg->has_field_nine_d = true;
        if (!cpb__next_is(p, fast, CPB_TAG(2, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(2, 0): /* field_eight_d */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_eight_d = (int32_t)number;
        msg->has_field_eight_d = true;
        if (!cpb__next_is(p, fast, CPB_TAG(3, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(3, 0): /* field_seven_d */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_seven_d = (int32_t)number;
        msg->has_field_seven_d = true;
        if (!cpb__next_is(p, fast, CPB_TAG(4, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(4, 0): /* field_six_d */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_six_d = (int32_t)number;
        msg->has_field_six_d = true;
        if (!cpb__next_is(p, fast, CPB_TAG(5, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(5, 0): /* field_five_d */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_five_d = (int32_t)number;
        msg->has_field_five_d = true;
        if (!cpb__next_is(p, fast, CPB_TAG(6, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(6, 0): /* field_four_d */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_four_d = (int32_t)number;
        msg->has_field_four_d = true;
        if (!cpb__next_is(p, fast, CPB_TAG(7, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(7, 0): /* field_three_d */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_three_d = (int32_t)number;
        msg->has_field_three_d = true;
        if (!cpb__next_is(p, fast, CPB_TAG(8, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(8, 0): /* field_two_d */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_two_d = (int32_t)number;
        msg->has_field_two_d = true;
        if (!cpb__next_is(p, fast, CPB_TAG(9, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(9, 0): /* field_one_d */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_one_d = (int32_t)number;
        msg->has_field_one_d = true;
        if (!cpb__next_is(p, fast, CPB_TAG(10, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(10, 0): /* field_zero_d */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_zero_d = (int32_t)number;
        msg->has_field_zero_d = true;
        if (!cpb__next_is(p, fast, CPB_TAG(11, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(11, 0): /* field_nine_c */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_nine_c = (int32_t)number;
        msg->has_field_nine_c = true;
        if (!cpb__next_is(p, fast, CPB_TAG(12, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(12, 0): /* field_eight_c */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_eight_c = (int32_t)number;
        msg->has_field_eight_c = true;
        if (!cpb__next_is(p, fast, CPB_TAG(13, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(13, 0): /* field_seven_c */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_seven_c = (int32_t)number;
        msg->has_field_seven_c = true;
        if (!cpb__next_is(p, fast, CPB_TAG(14, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(14, 0): /* field_six_c */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_six_c = (int32_t)number;
        msg->has_field_six_c = true;
        if (!cpb__next_is(p, fast, CPB_TAG(15, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(15, 0): /* field_five_c */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_five_c = (int32_t)number;
        msg->has_field_five_c = true;
        if (!cpb__next_is(p, fast, CPB_TAG(16, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(16, 0): /* field_four_c */
        p = cpb__get_varint(p + 2, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_four_c = (int32_t)number;
        msg->has_field_four_c = true;
        if (!cpb__next_is(p, fast, CPB_TAG(17, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(17, 0): /* field_three_c */
        p = cpb__get_varint(p + 2, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_three_c = (int32_t)number;
        msg->has_field_three_c = true;
        if (!cpb__next_is(p, fast, CPB_TAG(18, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(18, 0): /* field_two_c */
        p = cpb__get_varint(p + 2, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_two_c = (int32_t)number;
        msg->has_field_two_c = true;
        if (!cpb__next_is(p, fast, CPB_TAG(19, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(19, 0): /* field_one_c */
        p = cpb__get_varint(p + 2, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_one_c = (int32_t)number;
        msg->has_field_one_c = true;
        if (!cpb__next_is(p, fast, CPB_TAG(20, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(20, 0): /* field_zero_c */
        p = cpb__get_varint(p + 2, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_zero_c = (int32_t)number;
        msg->has_field_zero_c = true;
        if (!cpb__next_is(p, fast, CPB_TAG(21, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(21, 0): /* field_nine_b */
        p = cpb__get_varint(p + 2, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_nine_b = (int32_t)number;
        msg->has_field_nine_b = true;
        if (!cpb__next_is(p, fast, CPB_TAG(22, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(22, 0): /* field_eight_b */
        p = cpb__get_varint(p + 2, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_eight_b = (int32_t)number;
        msg->has_field_eight_b = true;
        if (!cpb__next_is(p, fast, CPB_TAG(23, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(23, 0): /* field_seven_b */
        p = cpb__get_varint(p + 2, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_seven_b = (int32_t)number;
        msg->has_field_seven_b = true;
        if (!cpb__next_is(p, fast, CPB_TAG(24, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(24, 0): /* field_six_b */
        p = cpb__get_varint(p + 2, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_six_b = (int32_t)number;
        msg->has_field_six_b = true;
        if (!cpb__next_is(p, fast, CPB_TAG(25, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(25, 0): /* field_five_b */
        p = cpb__get_varint(p + 2, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_five_b = (int32_t)number;
        msg->has_field_five_b = true;
        if (!cpb__next_is(p, fast, CPB_TAG(26, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(26, 0): /* field_four_b */
        p = cpb__get_varint(p + 2, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_four_b = (int32_t)number;
        msg->has_field_four_b = true;
        if (!cpb__next_is(p, fast, CPB_TAG(27, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(27, 0): /* field_three_b */
        p = cpb__get_varint(p + 2, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_three_b = (int32_t)number;
        msg->has_field_three_b = true;
        if (!cpb__next_is(p, fast, CPB_TAG(28, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(28, 0): /* field_two_b */
        p = cpb__get_varint(p + 2, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_two_b = (int32_t)number;
        msg->has_field_two_b = true;
        if (!cpb__next_is(p, fast, CPB_TAG(29, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(29, 0): /* field_one_b */
        p = cpb__get_varint(p + 2, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_one_b = (int32_t)number;
        msg->has_field_one_b = true;
        if (!cpb__next_is(p, fast, CPB_TAG(30, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(30, 0): /* field_zero_b */
        p = cpb__get_varint(p + 2, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_zero_b = (int32_t)number;
        msg->has_field_zero_b = true;
        if (!cpb__next_is(p, fast, CPB_TAG(31, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(31, 0): /* field_nine_a */
        p = cpb__get_varint(p + 2, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_nine_a = (int32_t)number;
        msg->has_field_nine_a = true;
        if (!cpb__next_is(p, fast, CPB_TAG(32, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(32, 0): /* field_eight_a */
        p = cpb__get_varint(p + 2, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_eight_a = (int32_t)number;
        msg->has_field_eight_a = true;
        if (!cpb__next_is(p, fast, CPB_TAG(33, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(33, 0): /* field_seven_a */
        p = cpb__get_varint(p + 2, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_seven_a = (int32_t)number;
        msg->has_field_seven_a = true;
        if (!cpb__next_is(p, fast, CPB_TAG(34, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(34, 0): /* field_six_a */
        p = cpb__get_varint(p + 2, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_six_a = (int32_t)number;
        msg->has_field_six_a = true;
        if (!cpb__next_is(p, fast, CPB_TAG(35, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(35, 0): /* field_five_a */
        p = cpb__get_varint(p + 2, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_five_a = (int32_t)number;
        msg->has_field_five_a = true;
        if (!cpb__next_is(p, fast, CPB_TAG(36, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(36, 0): /* field_four_a */
        p = cpb__get_varint(p + 2, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_four_a = (int32_t)number;
        msg->has_field_four_a = true;
        if (!cpb__next_is(p, fast, CPB_TAG(37, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(37, 0): /* field_three_a */
        p = cpb__get_varint(p + 2, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_three_a = (int32_t)number;
        msg->has_field_three_a = true;
        if (!cpb__next_is(p, fast, CPB_TAG(38, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(38, 0): /* field_two_a */
        p = cpb__get_varint(p + 2, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_two_a = (int32_t)number;
        msg->has_field_two_a = true;
        if (!cpb__next_is(p, fast, CPB_TAG(39, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(39, 0): /* field_one_a */
        p = cpb__get_varint(p + 2, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_one_a = (int32_t)number;
        msg->has_field_one_a = true;
        if (!cpb__next_is(p, fast, CPB_TAG(40, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(40, 0): /* field_zero_a */
        p = cpb__get_varint(p + 2, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->field_zero_a = (int32_t)number;
        msg->has_field_zero_a = true;
        continue;
      default:
      slow:
        p = cpb__decode_one(d, start, end, msg, &golden_e2026_Wide_def);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
    }
  }
  return p == end ? p
                  : cpb__decode_rest(d, p, start, end, msg,
                                     &golden_e2026_Wide_def);
}

static char *golden_e2026_Wide__encode(
    cpb__encoder *e, char *out, const void *from) {
  const golden_e2026_Wide *msg = (const golden_e2026_Wide *)from;
  if (CPB__UNLIKELY(msg->cpb_.unknown != NULL)) {
    out = cpb__encode_unknown(e, out, msg->cpb_.unknown);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  out = cpb__encode_room(e, out, 465);
  if (CPB__UNLIKELY(!out)) {
    return NULL;
  }
  if (msg->has_field_zero_a) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_zero_a);
    out = cpb__put_varint(out, CPB_TAG(40, 0));
  }
  if (msg->has_field_one_a) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_one_a);
    out = cpb__put_varint(out, CPB_TAG(39, 0));
  }
  if (msg->has_field_two_a) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_two_a);
    out = cpb__put_varint(out, CPB_TAG(38, 0));
  }
  if (msg->has_field_three_a) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_three_a);
    out = cpb__put_varint(out, CPB_TAG(37, 0));
  }
  if (msg->has_field_four_a) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_four_a);
    out = cpb__put_varint(out, CPB_TAG(36, 0));
  }
  if (msg->has_field_five_a) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_five_a);
    out = cpb__put_varint(out, CPB_TAG(35, 0));
  }
  if (msg->has_field_six_a) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_six_a);
    out = cpb__put_varint(out, CPB_TAG(34, 0));
  }
  if (msg->has_field_seven_a) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_seven_a);
    out = cpb__put_varint(out, CPB_TAG(33, 0));
  }
  if (msg->has_field_eight_a) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_eight_a);
    out = cpb__put_varint(out, CPB_TAG(32, 0));
  }
  if (msg->has_field_nine_a) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_nine_a);
    out = cpb__put_varint(out, CPB_TAG(31, 0));
  }
  if (msg->has_field_zero_b) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_zero_b);
    out = cpb__put_varint(out, CPB_TAG(30, 0));
  }
  if (msg->has_field_one_b) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_one_b);
    out = cpb__put_varint(out, CPB_TAG(29, 0));
  }
  if (msg->has_field_two_b) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_two_b);
    out = cpb__put_varint(out, CPB_TAG(28, 0));
  }
  if (msg->has_field_three_b) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_three_b);
    out = cpb__put_varint(out, CPB_TAG(27, 0));
  }
  if (msg->has_field_four_b) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_four_b);
    out = cpb__put_varint(out, CPB_TAG(26, 0));
  }
  if (msg->has_field_five_b) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_five_b);
    out = cpb__put_varint(out, CPB_TAG(25, 0));
  }
  if (msg->has_field_six_b) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_six_b);
    out = cpb__put_varint(out, CPB_TAG(24, 0));
  }
  if (msg->has_field_seven_b) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_seven_b);
    out = cpb__put_varint(out, CPB_TAG(23, 0));
  }
  if (msg->has_field_eight_b) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_eight_b);
    out = cpb__put_varint(out, CPB_TAG(22, 0));
  }
  if (msg->has_field_nine_b) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_nine_b);
    out = cpb__put_varint(out, CPB_TAG(21, 0));
  }
  if (msg->has_field_zero_c) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_zero_c);
    out = cpb__put_varint(out, CPB_TAG(20, 0));
  }
  if (msg->has_field_one_c) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_one_c);
    out = cpb__put_varint(out, CPB_TAG(19, 0));
  }
  if (msg->has_field_two_c) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_two_c);
    out = cpb__put_varint(out, CPB_TAG(18, 0));
  }
  if (msg->has_field_three_c) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_three_c);
    out = cpb__put_varint(out, CPB_TAG(17, 0));
  }
  if (msg->has_field_four_c) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_four_c);
    out = cpb__put_varint(out, CPB_TAG(16, 0));
  }
  if (msg->has_field_five_c) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_five_c);
    out = cpb__put_varint(out, CPB_TAG(15, 0));
  }
  if (msg->has_field_six_c) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_six_c);
    out = cpb__put_varint(out, CPB_TAG(14, 0));
  }
  if (msg->has_field_seven_c) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_seven_c);
    out = cpb__put_varint(out, CPB_TAG(13, 0));
  }
  if (msg->has_field_eight_c) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_eight_c);
    out = cpb__put_varint(out, CPB_TAG(12, 0));
  }
  if (msg->has_field_nine_c) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_nine_c);
    out = cpb__put_varint(out, CPB_TAG(11, 0));
  }
  if (msg->has_field_zero_d) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_zero_d);
    out = cpb__put_varint(out, CPB_TAG(10, 0));
  }
  if (msg->has_field_one_d) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_one_d);
    out = cpb__put_varint(out, CPB_TAG(9, 0));
  }
  if (msg->has_field_two_d) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_two_d);
    out = cpb__put_varint(out, CPB_TAG(8, 0));
  }
  if (msg->has_field_three_d) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_three_d);
    out = cpb__put_varint(out, CPB_TAG(7, 0));
  }
  if (msg->has_field_four_d) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_four_d);
    out = cpb__put_varint(out, CPB_TAG(6, 0));
  }
  if (msg->has_field_five_d) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_five_d);
    out = cpb__put_varint(out, CPB_TAG(5, 0));
  }
  if (msg->has_field_six_d) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_six_d);
    out = cpb__put_varint(out, CPB_TAG(4, 0));
  }
  if (msg->has_field_seven_d) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_seven_d);
    out = cpb__put_varint(out, CPB_TAG(3, 0));
  }
  if (msg->has_field_eight_d) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_eight_d);
    out = cpb__put_varint(out, CPB_TAG(2, 0));
  }
  if (msg->has_field_nine_d) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->field_nine_d);
    out = cpb__put_varint(out, CPB_TAG(1, 0));
  }
  return out;
}

static const unsigned char edition2026_proto__descriptor[] = {
    10,17,101,100,105,116,105,111,110,50,48,50,54,46,112,114,111,116,
    111,18,12,103,111,108,100,101,110,46,101,50,48,50,54,26,17,101,
    100,105,116,105,111,110,50,48,50,52,46,112,114,111,116,111,34,186,
    2,10,6,72,111,108,100,101,114,18,38,10,4,107,105,110,100,24,
    1,32,1,40,14,50,18,46,103,111,108,100,101,110,46,101,50,48,
    50,54,46,75,105,110,100,82,4,107,105,110,100,18,40,10,5,107,
    105,110,100,115,24,2,32,3,40,14,50,18,46,103,111,108,100,101,
    110,46,101,50,48,50,54,46,75,105,110,100,82,5,107,105,110,100,
    115,18,57,10,7,98,121,95,110,97,109,101,24,3,32,3,40,11,
    50,32,46,103,111,108,100,101,110,46,101,50,48,50,54,46,72,111,
    108,100,101,114,46,66,121,78,97,109,101,69,110,116,114,121,82,6,
    98,121,78,97,109,101,18,42,10,5,111,108,100,101,114,24,4,32,
    1,40,11,50,20,46,103,111,108,100,101,110,46,101,50,48,50,52,
    46,80,117,98,108,105,99,82,5,111,108,100,101,114,18,38,10,4,
    109,97,110,121,24,5,32,1,40,14,50,18,46,103,111,108,100,101,
    110,46,101,50,48,50,54,46,77,97,110,121,82,4,109,97,110,121,
    26,77,10,11,66,121,78,97,109,101,69,110,116,114,121,18,16,10,
    3,107,101,121,24,1,32,1,40,9,82,3,107,101,121,18,40,10,
    5,118,97,108,117,101,24,2,32,1,40,14,50,18,46,103,111,108,
    100,101,110,46,101,50,48,50,54,46,75,105,110,100,82,5,118,97,
    108,117,101,58,2,56,1,88,2,34,216,10,10,4,87,105,100,101,
    18,32,10,12,102,105,101,108,100,95,122,101,114,111,95,97,24,40,
    32,1,40,5,82,10,102,105,101,108,100,90,101,114,111,65,18,30,
    10,11,102,105,101,108,100,95,111,110,101,95,97,24,39,32,1,40,
    5,82,9,102,105,101,108,100,79,110,101,65,18,30,10,11,102,105,
    101,108,100,95,116,119,111,95,97,24,38,32,1,40,5,82,9,102,
    105,101,108,100,84,119,111,65,18,34,10,13,102,105,101,108,100,95,
    116,104,114,101,101,95,97,24,37,32,1,40,5,82,11,102,105,101,
    108,100,84,104,114,101,101,65,18,32,10,12,102,105,101,108,100,95,
    102,111,117,114,95,97,24,36,32,1,40,5,82,10,102,105,101,108,
    100,70,111,117,114,65,18,32,10,12,102,105,101,108,100,95,102,105,
    118,101,95,97,24,35,32,1,40,5,82,10,102,105,101,108,100,70,
    105,118,101,65,18,30,10,11,102,105,101,108,100,95,115,105,120,95,
    97,24,34,32,1,40,5,82,9,102,105,101,108,100,83,105,120,65,
    18,34,10,13,102,105,101,108,100,95,115,101,118,101,110,95,97,24,
    33,32,1,40,5,82,11,102,105,101,108,100,83,101,118,101,110,65,
    18,34,10,13,102,105,101,108,100,95,101,105,103,104,116,95,97,24,
    32,32,1,40,5,82,11,102,105,101,108,100,69,105,103,104,116,65,
    18,32,10,12,102,105,101,108,100,95,110,105,110,101,95,97,24,31,
    32,1,40,5,82,10,102,105,101,108,100,78,105,110,101,65,18,32,
    10,12,102,105,101,108,100,95,122,101,114,111,95,98,24,30,32,1,
    40,5,82,10,102,105,101,108,100,90,101,114,111,66,18,30,10,11,
    102,105,101,108,100,95,111,110,101,95,98,24,29,32,1,40,5,82,
    9,102,105,101,108,100,79,110,101,66,18,30,10,11,102,105,101,108,
    100,95,116,119,111,95,98,24,28,32,1,40,5,82,9,102,105,101,
    108,100,84,119,111,66,18,34,10,13,102,105,101,108,100,95,116,104,
    114,101,101,95,98,24,27,32,1,40,5,82,11,102,105,101,108,100,
    84,104,114,101,101,66,18,32,10,12,102,105,101,108,100,95,102,111,
    117,114,95,98,24,26,32,1,40,5,82,10,102,105,101,108,100,70,
    111,117,114,66,18,32,10,12,102,105,101,108,100,95,102,105,118,101,
    95,98,24,25,32,1,40,5,82,10,102,105,101,108,100,70,105,118,
    101,66,18,30,10,11,102,105,101,108,100,95,115,105,120,95,98,24,
    24,32,1,40,5,82,9,102,105,101,108,100,83,105,120,66,18,34,
    10,13,102,105,101,108,100,95,115,101,118,101,110,95,98,24,23,32,
    1,40,5,82,11,102,105,101,108,100,83,101,118,101,110,66,18,34,
    10,13,102,105,101,108,100,95,101,105,103,104,116,95,98,24,22,32,
    1,40,5,82,11,102,105,101,108,100,69,105,103,104,116,66,18,32,
    10,12,102,105,101,108,100,95,110,105,110,101,95,98,24,21,32,1,
    40,5,82,10,102,105,101,108,100,78,105,110,101,66,18,32,10,12,
    102,105,101,108,100,95,122,101,114,111,95,99,24,20,32,1,40,5,
    82,10,102,105,101,108,100,90,101,114,111,67,18,30,10,11,102,105,
    101,108,100,95,111,110,101,95,99,24,19,32,1,40,5,82,9,102,
    105,101,108,100,79,110,101,67,18,30,10,11,102,105,101,108,100,95,
    116,119,111,95,99,24,18,32,1,40,5,82,9,102,105,101,108,100,
    84,119,111,67,18,34,10,13,102,105,101,108,100,95,116,104,114,101,
    101,95,99,24,17,32,1,40,5,82,11,102,105,101,108,100,84,104,
    114,101,101,67,18,32,10,12,102,105,101,108,100,95,102,111,117,114,
    95,99,24,16,32,1,40,5,82,10,102,105,101,108,100,70,111,117,
    114,67,18,32,10,12,102,105,101,108,100,95,102,105,118,101,95,99,
    24,15,32,1,40,5,82,10,102,105,101,108,100,70,105,118,101,67,
    18,30,10,11,102,105,101,108,100,95,115,105,120,95,99,24,14,32,
    1,40,5,82,9,102,105,101,108,100,83,105,120,67,18,34,10,13,
    102,105,101,108,100,95,115,101,118,101,110,95,99,24,13,32,1,40,
    5,82,11,102,105,101,108,100,83,101,118,101,110,67,18,34,10,13,
    102,105,101,108,100,95,101,105,103,104,116,95,99,24,12,32,1,40,
    5,82,11,102,105,101,108,100,69,105,103,104,116,67,18,32,10,12,
    102,105,101,108,100,95,110,105,110,101,95,99,24,11,32,1,40,5,
    82,10,102,105,101,108,100,78,105,110,101,67,18,32,10,12,102,105,
    101,108,100,95,122,101,114,111,95,100,24,10,32,1,40,5,82,10,
    102,105,101,108,100,90,101,114,111,68,18,30,10,11,102,105,101,108,
    100,95,111,110,101,95,100,24,9,32,1,40,5,82,9,102,105,101,
    108,100,79,110,101,68,18,30,10,11,102,105,101,108,100,95,116,119,
    111,95,100,24,8,32,1,40,5,82,9,102,105,101,108,100,84,119,
    111,68,18,34,10,13,102,105,101,108,100,95,116,104,114,101,101,95,
    100,24,7,32,1,40,5,82,11,102,105,101,108,100,84,104,114,101,
    101,68,18,32,10,12,102,105,101,108,100,95,102,111,117,114,95,100,
    24,6,32,1,40,5,82,10,102,105,101,108,100,70,111,117,114,68,
    18,32,10,12,102,105,101,108,100,95,102,105,118,101,95,100,24,5,
    32,1,40,5,82,10,102,105,101,108,100,70,105,118,101,68,18,30,
    10,11,102,105,101,108,100,95,115,105,120,95,100,24,4,32,1,40,
    5,82,9,102,105,101,108,100,83,105,120,68,18,34,10,13,102,105,
    101,108,100,95,115,101,118,101,110,95,100,24,3,32,1,40,5,82,
    11,102,105,101,108,100,83,101,118,101,110,68,18,34,10,13,102,105,
    101,108,100,95,101,105,103,104,116,95,100,24,2,32,1,40,5,82,
    11,102,105,101,108,100,69,105,103,104,116,68,18,32,10,12,102,105,
    101,108,100,95,110,105,110,101,95,100,24,1,32,1,40,5,82,10,
    102,105,101,108,100,78,105,110,101,68,88,2,42,104,10,4,75,105,
    110,100,18,20,10,16,75,73,78,68,95,85,78,83,80,69,67,73,
    70,73,69,68,16,0,18,14,10,10,75,73,78,68,95,80,76,65,
    73,78,16,1,18,33,10,10,75,73,78,68,95,78,65,77,69,68,
    16,2,26,17,178,62,14,10,12,110,97,109,101,100,32,34,107,105,
    110,100,34,18,21,10,10,75,73,78,68,95,69,77,80,84,89,16,
    3,26,5,178,62,2,10,0,48,2,42,159,7,10,4,77,97,110,
    121,18,15,10,11,77,65,78,89,95,90,69,82,79,95,65,16,0,
    18,24,10,10,77,65,78,89,95,79,78,69,95,65,16,1,26,8,
    178,62,5,10,3,109,109,49,18,14,10,10,77,65,78,89,95,84,
    87,79,95,65,16,2,18,28,10,12,77,65,78,89,95,84,72,82,
    69,69,95,65,16,3,26,10,178,62,7,10,5,109,109,109,109,51,
    18,15,10,11,77,65,78,89,95,70,79,85,82,95,65,16,4,18,
    24,10,11,77,65,78,89,95,70,73,86,69,95,65,16,5,26,7,
    178,62,4,10,2,109,53,18,14,10,10,77,65,78,89,95,83,73,
    88,95,65,16,6,18,27,10,12,77,65,78,89,95,83,69,86,69,
    78,95,65,16,7,26,9,178,62,6,10,4,109,109,109,55,18,16,
    10,12,77,65,78,89,95,69,73,71,72,84,95,65,16,8,18,28,
    10,11,77,65,78,89,95,78,73,78,69,95,65,16,9,26,11,178,
    62,8,10,6,109,109,109,109,109,57,18,15,10,11,77,65,78,89,
    95,90,69,82,79,95,66,16,10,18,25,10,10,77,65,78,89,95,
    79,78,69,95,66,16,11,26,9,178,62,6,10,4,109,109,49,49,
    18,14,10,10,77,65,78,89,95,84,87,79,95,66,16,12,18,29,
    10,12,77,65,78,89,95,84,72,82,69,69,95,66,16,13,26,11,
    178,62,8,10,6,109,109,109,109,49,51,18,15,10,11,77,65,78,
    89,95,70,79,85,82,95,66,16,14,18,25,10,11,77,65,78,89,
    95,70,73,86,69,95,66,16,15,26,8,178,62,5,10,3,109,49,
    53,18,14,10,10,77,65,78,89,95,83,73,88,95,66,16,16,18,
    28,10,12,77,65,78,89,95,83,69,86,69,78,95,66,16,17,26,
    10,178,62,7,10,5,109,109,109,49,55,18,16,10,12,77,65,78,
    89,95,69,73,71,72,84,95,66,16,18,18,29,10,11,77,65,78,
    89,95,78,73,78,69,95,66,16,19,26,12,178,62,9,10,7,109,
    109,109,109,109,49,57,18,15,10,11,77,65,78,89,95,90,69,82,
    79,95,67,16,20,18,25,10,10,77,65,78,89,95,79,78,69,95,
    67,16,21,26,9,178,62,6,10,4,109,109,50,49,18,14,10,10,
    77,65,78,89,95,84,87,79,95,67,16,22,18,29,10,12,77,65,
    78,89,95,84,72,82,69,69,95,67,16,23,26,11,178,62,8,10,
    6,109,109,109,109,50,51,18,15,10,11,77,65,78,89,95,70,79,
    85,82,95,67,16,24,18,25,10,11,77,65,78,89,95,70,73,86,
    69,95,67,16,25,26,8,178,62,5,10,3,109,50,53,18,14,10,
    10,77,65,78,89,95,83,73,88,95,67,16,26,18,28,10,12,77,
    65,78,89,95,83,69,86,69,78,95,67,16,27,26,10,178,62,7,
    10,5,109,109,109,50,55,18,16,10,12,77,65,78,89,95,69,73,
    71,72,84,95,67,16,28,18,29,10,11,77,65,78,89,95,78,73,
    78,69,95,67,16,29,26,12,178,62,9,10,7,109,109,109,109,109,
    50,57,18,15,10,11,77,65,78,89,95,90,69,82,79,95,68,16,
    30,18,25,10,10,77,65,78,89,95,79,78,69,95,68,16,31,26,
    9,178,62,6,10,4,109,109,51,49,18,14,10,10,77,65,78,89,
    95,84,87,79,95,68,16,32,18,29,10,12,77,65,78,89,95,84,
    72,82,69,69,95,68,16,33,26,11,178,62,8,10,6,109,109,109,
    109,51,51,18,15,10,11,77,65,78,89,95,70,79,85,82,95,68,
    16,34,18,25,10,11,77,65,78,89,95,70,73,86,69,95,68,16,
    35,26,8,178,62,5,10,3,109,51,53,18,14,10,10,77,65,78,
    89,95,83,73,88,95,68,16,36,18,28,10,12,77,65,78,89,95,
    83,69,86,69,78,95,68,16,37,26,10,178,62,7,10,5,109,109,
    109,51,55,18,16,10,12,77,65,78,89,95,69,73,71,72,84,95,
    68,16,38,18,29,10,11,77,65,78,89,95,78,73,78,69,95,68,
    16,39,26,12,178,62,9,10,7,109,109,109,109,109,51,57,26,2,
    58,0,48,2,98,8,101,100,105,116,105,111,110,115,112,234,7,122,
    34,103,111,111,103,108,101,47,112,114,111,116,111,98,117,102,47,106,
    115,111,110,95,111,112,116,105,111,110,115,46,112,114,111,116,111,
};
static const cpb_file_def *const edition2026_proto__deps[] = {
    &edition2024_proto_file,
};
static const cpb_message_def *const edition2026_proto__messages[] = {
    &golden_e2026_Holder_def,
    &golden_e2026_Holder_ByNameEntry_def,
    &golden_e2026_Wide_def,
};
static const cpb_enum_def *const edition2026_proto__enums[] = {
    &golden_e2026_Kind_def,
    &golden_e2026_Many_def,
};
const cpb_file_def edition2026_proto_file = {
    .abi = CPB_TABLE_ABI,
    .dep_count = 1,
    .name = CPB_STR_INIT("edition2026.proto"),
    .descriptor = {(const char *)edition2026_proto__descriptor,
                   sizeof(edition2026_proto__descriptor)},
    .deps = edition2026_proto__deps,
    .messages = edition2026_proto__messages,
    .enums = edition2026_proto__enums,
    .message_count = 3,
    .enum_count = 2,
};

/* @@protoc_insertion_point(end) */
