/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The tables of the sample messages. */

#include "pb/sample.h"

#define NAME(name) {CPB_STR_INIT(#name), CPB_STR_INIT(#name)}

static const cpb_field_name entry_names[] = {NAME(key), NAME(value)};

static const int32_t color_numbers[] = {-5, 0, 1, 2, 2};
static const cpb_str color_names[] = {
    CPB_STR_INIT("DARK"), CPB_STR_INIT("RED"), CPB_STR_INIT("GREEN"),
    CPB_STR_INIT("BLUE"), CPB_STR_INIT("TEAL")};
const cpb_enum_def Color_def = {.numbers = color_numbers,
                                .names = color_names,
                                .count = 5,
                                .full_name = CPB_STR_INIT("test.Color"),
                                .abi = CPB_TABLE_ABI};
static const int32_t level_numbers[] = {1, 3};
static const cpb_str level_names[] = {CPB_STR_INIT("LOW"),
                                      CPB_STR_INIT("HIGH")};
const cpb_enum_def Level_def = {.numbers = level_numbers,
                                .names = level_names,
                                .count = 2,
                                .default_value = 1,
                                .full_name = CPB_STR_INIT("test.Level"),
                                .abi = CPB_TABLE_ABI,
                                .closed = 1};

static const cpb_field_def Sample_ByNameEntry_fields[] = {
    {CPB_TAG(1, 2), offsetof(Sample_ByNameEntry, key), 0, CPB_STRING,
     CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(2, 0), offsetof(Sample_ByNameEntry, value), 0, CPB_INT32,
     CPB_IMPLICIT, 0, 0, 0, 0},
};
const cpb_message_def Sample_ByNameEntry_def = {
    .fields = Sample_ByNameEntry_fields,
    .subs = NULL,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(Sample_ByNameEntry),
    .abi = CPB_TABLE_ABI,
    .flags = CPB_MESSAGE_MAP_ENTRY,
    .prototype = NULL,
    .full_name = CPB_STR_INIT("test.Sample.ByNameEntry"),
    .names = entry_names,
};

static const cpb_field_def Sample_ByIdEntry_fields[] = {
    {CPB_TAG(1, 0), offsetof(Sample_ByIdEntry, key), 0, CPB_INT32, CPB_IMPLICIT,
     0, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(Sample_ByIdEntry, value), 0, CPB_MESSAGE,
     CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_sub Sample_ByIdEntry_subs[] = {{.message = &Sample_def}};
const cpb_message_def Sample_ByIdEntry_def = {
    .fields = Sample_ByIdEntry_fields,
    .subs = Sample_ByIdEntry_subs,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(Sample_ByIdEntry),
    .abi = CPB_TABLE_ABI,
    .flags = CPB_MESSAGE_MAP_ENTRY,
    .prototype = NULL,
    .full_name = CPB_STR_INIT("test.Sample.ByIdEntry"),
    .names = entry_names,
};

static const cpb_field_def Sample_LevelsEntry_fields[] = {
    {CPB_TAG(1, 2), offsetof(Sample_LevelsEntry, key), 0, CPB_STRING,
     CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(2, 0), offsetof(Sample_LevelsEntry, value), 0, CPB_ENUM,
     CPB_IMPLICIT, CPB_FIELD_CLOSED, 0, 0, 0},
};
static const cpb_sub Sample_LevelsEntry_subs[] = {{.enumeration = &Level_def}};
static const Sample_LevelsEntry Sample_LevelsEntry_prototype = {.value = 1};
static const cpb_message_def Sample_LevelsEntry_def = {
    .fields = Sample_LevelsEntry_fields,
    .subs = Sample_LevelsEntry_subs,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(Sample_LevelsEntry),
    .abi = CPB_TABLE_ABI,
    .flags = CPB_MESSAGE_MAP_ENTRY,
    .prototype = &Sample_LevelsEntry_prototype,
    .full_name = CPB_STR_INIT("test.Sample.LevelsEntry"),
    .names = entry_names,
};

static const cpb_field_def Sample_FlagsEntry_fields[] = {
    {CPB_TAG(1, 0), offsetof(Sample_FlagsEntry, key), 0, CPB_BOOL, CPB_IMPLICIT,
     0, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(Sample_FlagsEntry, value), 0, CPB_BYTES,
     CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_message_def Sample_FlagsEntry_def = {
    .fields = Sample_FlagsEntry_fields,
    .subs = NULL,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(Sample_FlagsEntry),
    .abi = CPB_TABLE_ABI,
    .flags = CPB_MESSAGE_MAP_ENTRY,
    .prototype = NULL,
    .full_name = CPB_STR_INIT("test.Sample.FlagsEntry"),
    .names = entry_names,
};

static const cpb_field_def Sample_WideEntry_fields[] = {
    {CPB_TAG(1, 0), offsetof(Sample_WideEntry, key), 0, CPB_UINT64,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(2, 1), offsetof(Sample_WideEntry, value), 0, CPB_DOUBLE,
     CPB_IMPLICIT, 0, 0, 0, 0},
};
const cpb_message_def Sample_WideEntry_def = {
    .fields = Sample_WideEntry_fields,
    .subs = NULL,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(Sample_WideEntry),
    .abi = CPB_TABLE_ABI,
    .flags = CPB_MESSAGE_MAP_ENTRY,
    .prototype = NULL,
    .full_name = CPB_STR_INIT("test.Sample.WideEntry"),
    .names = entry_names,
};

static const cpb_field_def Sample_LongsEntry_fields[] = {
    {CPB_TAG(1, 0), offsetof(Sample_LongsEntry, key), 0, CPB_SINT64,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(Sample_LongsEntry, value), 0, CPB_STRING,
     CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
};
static const cpb_message_def Sample_LongsEntry_def = {
    .fields = Sample_LongsEntry_fields,
    .subs = NULL,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(Sample_LongsEntry),
    .abi = CPB_TABLE_ABI,
    .flags = CPB_MESSAGE_MAP_ENTRY,
    .prototype = NULL,
    .full_name = CPB_STR_INIT("test.Sample.LongsEntry"),
    .names = entry_names,
};

static const cpb_field_def Sample_PairsEntry_fields[] = {
    {CPB_TAG(1, 2), offsetof(Sample_PairsEntry, key), 0, CPB_STRING,
     CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(Sample_PairsEntry, value), 0, CPB_BYTES,
     CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_message_def Sample_PairsEntry_def = {
    .fields = Sample_PairsEntry_fields,
    .subs = NULL,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(Sample_PairsEntry),
    .abi = CPB_TABLE_ABI,
    .flags = CPB_MESSAGE_MAP_ENTRY,
    .prototype = NULL,
    .full_name = CPB_STR_INIT("test.Sample.PairsEntry"),
    .names = entry_names,
};

static const cpb_field_def Sample_Grp_fields[] = {
    {CPB_TAG(1, 0), offsetof(Sample_Grp, a), 0, CPB_INT32, CPB_IMPLICIT, 0, 0,
     0, 0},
    {CPB_TAG(2, 2), offsetof(Sample_Grp, b), 0, CPB_BYTES, CPB_IMPLICIT, 0, 0,
     0, 0},
};
static const cpb_field_name Sample_Grp_names[] = {NAME(a), NAME(b)};
const cpb_message_def Sample_Grp_def = {
    .fields = Sample_Grp_fields,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(Sample_Grp),
    .abi = CPB_TABLE_ABI,
    .full_name = CPB_STR_INIT("test.Sample.Grp"),
    .names = Sample_Grp_names,
};

#define FIELD(number, wire, at, presence, type, mode, flags, sub) \
  {CPB_TAG(number, wire),                                         \
   offsetof(Sample, at),                                          \
   presence,                                                      \
   type,                                                          \
   mode,                                                          \
   flags,                                                         \
   0,                                                             \
   sub,                                                           \
   0}

static const cpb_field_def Sample_fields[] = {
    FIELD(1, 0, i32, 0, CPB_INT32, CPB_IMPLICIT, 0, 0),
    FIELD(2, 0, i64, 0, CPB_INT64, CPB_IMPLICIT, 0, 0),
    FIELD(3, 0, u32, 0, CPB_UINT32, CPB_IMPLICIT, 0, 0),
    FIELD(4, 0, u64, 0, CPB_UINT64, CPB_IMPLICIT, 0, 0),
    FIELD(5, 0, s32, 0, CPB_SINT32, CPB_IMPLICIT, 0, 0),
    FIELD(6, 0, s64, 0, CPB_SINT64, CPB_IMPLICIT, 0, 0),
    FIELD(7, 5, f32, 0, CPB_FIXED32, CPB_IMPLICIT, 0, 0),
    FIELD(8, 1, f64, 0, CPB_FIXED64, CPB_IMPLICIT, 0, 0),
    FIELD(9, 5, sf32, 0, CPB_SFIXED32, CPB_IMPLICIT, 0, 0),
    FIELD(10, 1, sf64, 0, CPB_SFIXED64, CPB_IMPLICIT, 0, 0),
    FIELD(11, 5, flt, 0, CPB_FLOAT, CPB_IMPLICIT, 0, 0),
    FIELD(12, 1, dbl, 0, CPB_DOUBLE, CPB_IMPLICIT, 0, 0),
    FIELD(13, 0, bol, 0, CPB_BOOL, CPB_IMPLICIT, 0, 0),
    FIELD(14, 2, str, 0, CPB_STRING, CPB_IMPLICIT, CPB_FIELD_UTF8, 0),
    FIELD(15, 2, byt, 0, CPB_BYTES, CPB_IMPLICIT, 0, 0),
    FIELD(16, 2, child, 0, CPB_MESSAGE, CPB_IMPLICIT, 0, 0),
    FIELD(17, 0, color, 0, CPB_ENUM, CPB_IMPLICIT, 0, 1),
    FIELD(18, 0, opt_i32, offsetof(Sample, has_opt_i32), CPB_INT32,
          CPB_EXPLICIT, 0, 0),
    FIELD(19, 0, level, offsetof(Sample, has_level), CPB_ENUM, CPB_EXPLICIT,
          CPB_FIELD_CLOSED, 2),
    FIELD(20, 3, grp, 0, CPB_GROUP, CPB_IMPLICIT, 0, 3),
    FIELD(21, 2, opt_str, offsetof(Sample, has_opt_str), CPB_STRING,
          CPB_EXPLICIT, CPB_FIELD_UTF8, 0),
    FIELD(31, 2, packed_i32, 0, CPB_INT32, CPB_PACKED, 0, 0),
    FIELD(32, 0, plain_i32, 0, CPB_INT32, CPB_REPEATED, 0, 0),
    FIELD(33, 2, strs, 0, CPB_STRING, CPB_REPEATED, CPB_FIELD_UTF8, 0),
    FIELD(34, 2, kids, 0, CPB_MESSAGE, CPB_REPEATED, 0, 0),
    FIELD(35, 2, by_name, 0, CPB_MESSAGE, CPB_MAP, 0, 4),
    FIELD(36, 2, by_id, 0, CPB_MESSAGE, CPB_MAP, 0, 5),
    FIELD(37, 2, levels, 0, CPB_MESSAGE, CPB_MAP, 0, 6),
    FIELD(38, 2, packed_dbl, 0, CPB_DOUBLE, CPB_PACKED, 0, 0),
    FIELD(39, 2, byts, 0, CPB_BYTES, CPB_REPEATED, 0, 0),
    FIELD(40, 2, packed_level, 0, CPB_ENUM, CPB_PACKED, CPB_FIELD_CLOSED, 2),
    FIELD(41, 2, packed_bool, 0, CPB_BOOL, CPB_PACKED, 0, 0),
    FIELD(42, 2, packed_s64, 0, CPB_SINT64, CPB_PACKED, 0, 0),
    FIELD(43, 2, packed_f32, 0, CPB_FIXED32, CPB_PACKED, 0, 0),
    FIELD(44, 3, grps, 0, CPB_GROUP, CPB_REPEATED, 0, 3),
    FIELD(45, 2, flags, 0, CPB_MESSAGE, CPB_MAP, 0, 7),
    FIELD(46, 2, wide, 0, CPB_MESSAGE, CPB_MAP, 0, 8),
    FIELD(47, 1, plain_f64, 0, CPB_FIXED64, CPB_REPEATED, 0, 0),
    FIELD(48, 5, plain_flt, 0, CPB_FLOAT, CPB_REPEATED, 0, 0),
    FIELD(49, 2, colors, 0, CPB_ENUM, CPB_PACKED, 0, 1),
    FIELD(50, 2, longs, 0, CPB_MESSAGE, CPB_MAP, 0, 9),
    FIELD(51, 0, which, offsetof(Sample, which_case), CPB_INT32, CPB_ONEOF, 0,
          0),
    FIELD(52, 2, which, offsetof(Sample, which_case), CPB_STRING, CPB_ONEOF,
          CPB_FIELD_UTF8, 0),
    FIELD(53, 2, which, offsetof(Sample, which_case), CPB_MESSAGE, CPB_ONEOF, 0,
          0),
    FIELD(54, 2, which, offsetof(Sample, which_case), CPB_MESSAGE, CPB_ONEOF, 0,
          0),
    FIELD(55, 0, which, offsetof(Sample, which_case), CPB_BOOL, CPB_ONEOF, 0,
          0),
    FIELD(56, 2, pairs, 0, CPB_MESSAGE, CPB_MAP, 0, 10),
    FIELD(60000, 0, which, offsetof(Sample, which_case), CPB_ENUM, CPB_ONEOF, 0,
          1),
};
static const cpb_sub Sample_subs[] = {
    {.message = &Sample_def},
    {.enumeration = &Color_def},
    {.enumeration = &Level_def},
    {.message = &Sample_Grp_def},
    {.message = &Sample_ByNameEntry_def},
    {.message = &Sample_ByIdEntry_def},
    {.message = &Sample_LevelsEntry_def},
    {.message = &Sample_FlagsEntry_def},
    {.message = &Sample_WideEntry_def},
    {.message = &Sample_LongsEntry_def},
    {.message = &Sample_PairsEntry_def},
};
static const cpb_field_name Sample_names[] = {
    {CPB_STR_INIT("i32"), CPB_STR_INIT("i32")},
    {CPB_STR_INIT("i64"), CPB_STR_INIT("i64")},
    {CPB_STR_INIT("u32"), CPB_STR_INIT("u32")},
    {CPB_STR_INIT("u64"), CPB_STR_INIT("u64")},
    {CPB_STR_INIT("s32"), CPB_STR_INIT("s32")},
    {CPB_STR_INIT("s64"), CPB_STR_INIT("s64")},
    {CPB_STR_INIT("f32"), CPB_STR_INIT("f32")},
    {CPB_STR_INIT("f64"), CPB_STR_INIT("f64")},
    {CPB_STR_INIT("sf32"), CPB_STR_INIT("sf32")},
    {CPB_STR_INIT("sf64"), CPB_STR_INIT("sf64")},
    {CPB_STR_INIT("flt"), CPB_STR_INIT("flt")},
    {CPB_STR_INIT("dbl"), CPB_STR_INIT("dbl")},
    {CPB_STR_INIT("bol"), CPB_STR_INIT("bol")},
    {CPB_STR_INIT("str"), CPB_STR_INIT("str")},
    {CPB_STR_INIT("byt"), CPB_STR_INIT("byt")},
    {CPB_STR_INIT("child"), CPB_STR_INIT("child")},
    {CPB_STR_INIT("color"), CPB_STR_INIT("color")},
    {CPB_STR_INIT("opt_i32"), CPB_STR_INIT("optI32")},
    {CPB_STR_INIT("level"), CPB_STR_INIT("level")},
    {CPB_STR_INIT("grp"), CPB_STR_INIT("grp")},
    {CPB_STR_INIT("opt_str"), CPB_STR_INIT("optStr")},
    {CPB_STR_INIT("packed_i32"), CPB_STR_INIT("packedI32")},
    {CPB_STR_INIT("plain_i32"), CPB_STR_INIT("plainI32")},
    {CPB_STR_INIT("strs"), CPB_STR_INIT("strs")},
    {CPB_STR_INIT("kids"), CPB_STR_INIT("kids")},
    {CPB_STR_INIT("by_name"), CPB_STR_INIT("byName")},
    {CPB_STR_INIT("by_id"), CPB_STR_INIT("byId")},
    {CPB_STR_INIT("levels"), CPB_STR_INIT("levels")},
    {CPB_STR_INIT("packed_dbl"), CPB_STR_INIT("packedDbl")},
    {CPB_STR_INIT("byts"), CPB_STR_INIT("byts")},
    {CPB_STR_INIT("packed_level"), CPB_STR_INIT("packedLevel")},
    {CPB_STR_INIT("packed_bool"), CPB_STR_INIT("packedBool")},
    {CPB_STR_INIT("packed_s64"), CPB_STR_INIT("packedS64")},
    {CPB_STR_INIT("packed_f32"), CPB_STR_INIT("packedF32")},
    {CPB_STR_INIT("grps"), CPB_STR_INIT("grps")},
    {CPB_STR_INIT("flags"), CPB_STR_INIT("flags")},
    {CPB_STR_INIT("wide"), CPB_STR_INIT("wide")},
    {CPB_STR_INIT("plain_f64"), CPB_STR_INIT("plainF64")},
    {CPB_STR_INIT("plain_flt"), CPB_STR_INIT("plainFlt")},
    {CPB_STR_INIT("colors"), CPB_STR_INIT("colors")},
    {CPB_STR_INIT("longs"), CPB_STR_INIT("longs")},
    {CPB_STR_INIT("one_i32"), CPB_STR_INIT("oneI32")},
    {CPB_STR_INIT("one_str"), CPB_STR_INIT("oneStr")},
    {CPB_STR_INIT("one_msg"), CPB_STR_INIT("oneMsg")},
    {CPB_STR_INIT("one_more"), CPB_STR_INIT("oneMore")},
    {CPB_STR_INIT("one_bool"), CPB_STR_INIT("oneBool")},
    {CPB_STR_INIT("pairs"), CPB_STR_INIT("pairs")},
    {CPB_STR_INIT("one_color"), CPB_STR_INIT("oneColor")},
};
const cpb_message_def Sample_def = {
    .fields = Sample_fields,
    .subs = Sample_subs,
    .field_count = 48,
    .dense = 21,
    .size = sizeof(Sample),
    .abi = CPB_TABLE_ABI,
    .full_name = CPB_STR_INIT("test.Sample"),
    .names = Sample_names,
};

static const cpb_field_def Needy_fields[] = {
    {CPB_TAG(1, 0), offsetof(Needy, id), offsetof(Needy, has_id), CPB_INT32,
     CPB_EXPLICIT, CPB_FIELD_REQUIRED, 0, 0, 0},
    {CPB_TAG(5, 0), offsetof(Needy, count), offsetof(Needy, has_count),
     CPB_INT32, CPB_EXPLICIT, 0, 0, 0, 0},
    {CPB_TAG(1000, 2), offsetof(Needy, name), offsetof(Needy, has_name),
     CPB_STRING, CPB_EXPLICIT, CPB_FIELD_REQUIRED, 0, 0, 0},
};
static const cpb_field_name Needy_names[] = {NAME(id), NAME(count), NAME(name)};
static const Needy Needy_prototype = {.count = 7};
const cpb_message_def Needy_def = {
    .fields = Needy_fields,
    .field_count = 3,
    .dense = 1,
    .size = sizeof(Needy),
    .abi = CPB_TABLE_ABI,
    .flags = CPB_MESSAGE_REQUIRED,
    .prototype = &Needy_prototype,
    .full_name = CPB_STR_INIT("test.Needy"),
    .names = Needy_names,
};
