/* SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* What proto2 has and proto3 has not. */

/* Made by protoc-gen-cpb from proto2.proto: do not edit. */

#include "proto2.pb.h"

#include <math.h>
#include "cpb/fast.h"
/* @@protoc_insertion_point(includes) */

#if CPB_TABLE_ABI != 4
#error "protoc-gen-cpb and libcpb do not fit each other"
#endif

static cpb_decode_fn golden_v2_Defaults__decode;
static cpb_encode_fn golden_v2_Defaults__encode;
static cpb_decode_fn golden_v2_Old__decode;
static cpb_encode_fn golden_v2_Old__encode;
static cpb_decode_fn golden_v2_Old_Result__decode;
static cpb_encode_fn golden_v2_Old_Result__encode;
static cpb_decode_fn golden_v2_Old_Item__decode;
static cpb_encode_fn golden_v2_Old_Item__encode;
static cpb_decode_fn golden_v2_Extras_Detail__decode;
static cpb_encode_fn golden_v2_Extras_Detail__encode;

static const int32_t golden_v2_Level__numbers[] = {
    0, 3, 9};
static const cpb_str golden_v2_Level__names[] = {
    CPB_STR_INIT("LEVEL_NONE"),
    CPB_STR_INIT("LEVEL_LOW"),
    CPB_STR_INIT("LEVEL_HIGH"),
};
const cpb_enum_def golden_v2_Level_def = {
    .numbers = golden_v2_Level__numbers,
    .names = golden_v2_Level__names,
    .count = 3,
    .default_value = 3,
    .full_name = CPB_STR_INIT("golden.v2.Level"),
    .file = &proto2_proto_file,
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .closed = 1,
};

static const int32_t golden_v2_Open__numbers[] = {
    0};
static const cpb_str golden_v2_Open__names[] = {
    CPB_STR_INIT("OPEN_NONE"),
};
const cpb_enum_def golden_v2_Open_def = {
    .numbers = golden_v2_Open__numbers,
    .names = golden_v2_Open__names,
    .count = 1,
    .default_value = 0,
    .full_name = CPB_STR_INIT("golden.v2.Open"),
    .file = &proto2_proto_file,
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .closed = 1,
};

static const golden_v2_Defaults golden_v2_Defaults__empty = {
    .f_double = -1.5,
    .f_float = 1e+30f,
    .f_int64 = -9223372036854775807 - 1,
    .f_uint64 = 18446744073709551615u,
    .f_int32 = -2147483647 - 1,
    .f_bool = true,
    .f_string = CPB_STR_INIT("a\042b\134 */ /* \077\077/ \012\303\251"),
    .f_bytes = CPB_STR_INIT("\000\377x\0779"),
    .f_level = 9,
    .f_first = 3,
    .f_inf = INFINITY,
    .f_minus_inf = -INFINITY,
    .f_nan = NAN,
    .f_uint32 = 7u,
    .f_minus_zero = -0.0,
    .f_sint32 = -2,
    .f_sint64 = -3,
    .f_fixed32 = 4294967295u,
    .f_fixed64 = 5u,
    .f_sfixed32 = 2147483647,
    .f_sfixed64 = -6,
};
static const cpb_sub golden_v2_Defaults__subs[] = {
    {.enumeration = &golden_v2_Level_def},
    {.enumeration = &golden_v2_Level_def},
};
static const cpb_field_def golden_v2_Defaults__fields[] = {
    {CPB_TAG(1, 1), offsetof(golden_v2_Defaults, f_double),
     offsetof(golden_v2_Defaults, has_f_double), CPB_DOUBLE, CPB_EXPLICIT, 0, 0,
     0, 0},
    {CPB_TAG(2, 5), offsetof(golden_v2_Defaults, f_float),
     offsetof(golden_v2_Defaults, has_f_float), CPB_FLOAT, CPB_EXPLICIT, 0, 0,
     0, 0},
    {CPB_TAG(3, 0), offsetof(golden_v2_Defaults, f_int64),
     offsetof(golden_v2_Defaults, has_f_int64), CPB_INT64, CPB_EXPLICIT, 0, 0,
     0, 0},
    {CPB_TAG(4, 0), offsetof(golden_v2_Defaults, f_uint64),
     offsetof(golden_v2_Defaults, has_f_uint64), CPB_UINT64, CPB_EXPLICIT, 0, 0,
     0, 0},
    {CPB_TAG(5, 0), offsetof(golden_v2_Defaults, f_int32),
     offsetof(golden_v2_Defaults, has_f_int32), CPB_INT32, CPB_EXPLICIT, 0, 0,
     0, 0},
    {CPB_TAG(6, 0), offsetof(golden_v2_Defaults, f_bool),
     offsetof(golden_v2_Defaults, has_f_bool), CPB_BOOL, CPB_EXPLICIT, 0, 0, 0,
     0},
    {CPB_TAG(7, 2), offsetof(golden_v2_Defaults, f_string),
     offsetof(golden_v2_Defaults, has_f_string), CPB_STRING, CPB_EXPLICIT, 0, 0,
     0, 0},
    {CPB_TAG(8, 2), offsetof(golden_v2_Defaults, f_bytes),
     offsetof(golden_v2_Defaults, has_f_bytes), CPB_BYTES, CPB_EXPLICIT, 0, 0,
     0, 0},
    {CPB_TAG(9, 0), offsetof(golden_v2_Defaults, f_level),
     offsetof(golden_v2_Defaults, has_f_level), CPB_ENUM, CPB_EXPLICIT,
     CPB_FIELD_CLOSED, 0, 0, 0},
    {CPB_TAG(10, 0), offsetof(golden_v2_Defaults, f_first),
     offsetof(golden_v2_Defaults, has_f_first), CPB_ENUM, CPB_EXPLICIT,
     CPB_FIELD_CLOSED, 0, 1, 0},
    {CPB_TAG(11, 1), offsetof(golden_v2_Defaults, f_inf),
     offsetof(golden_v2_Defaults, has_f_inf), CPB_DOUBLE, CPB_EXPLICIT, 0, 0, 0,
     0},
    {CPB_TAG(12, 5), offsetof(golden_v2_Defaults, f_minus_inf),
     offsetof(golden_v2_Defaults, has_f_minus_inf), CPB_FLOAT, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(13, 1), offsetof(golden_v2_Defaults, f_nan),
     offsetof(golden_v2_Defaults, has_f_nan), CPB_DOUBLE, CPB_EXPLICIT, 0, 0, 0,
     0},
    {CPB_TAG(14, 0), offsetof(golden_v2_Defaults, f_zero),
     offsetof(golden_v2_Defaults, has_f_zero), CPB_INT32, CPB_EXPLICIT, 0, 0, 0,
     0},
    {CPB_TAG(15, 0), offsetof(golden_v2_Defaults, f_uint32),
     offsetof(golden_v2_Defaults, has_f_uint32), CPB_UINT32, CPB_EXPLICIT, 0, 0,
     0, 0},
    {CPB_TAG(16, 1), offsetof(golden_v2_Defaults, f_minus_zero),
     offsetof(golden_v2_Defaults, has_f_minus_zero), CPB_DOUBLE, CPB_EXPLICIT,
     0, 0, 0, 0},
    {CPB_TAG(17, 0), offsetof(golden_v2_Defaults, f_sint32),
     offsetof(golden_v2_Defaults, has_f_sint32), CPB_SINT32, CPB_EXPLICIT, 0, 0,
     0, 0},
    {CPB_TAG(18, 0), offsetof(golden_v2_Defaults, f_sint64),
     offsetof(golden_v2_Defaults, has_f_sint64), CPB_SINT64, CPB_EXPLICIT, 0, 0,
     0, 0},
    {CPB_TAG(19, 5), offsetof(golden_v2_Defaults, f_fixed32),
     offsetof(golden_v2_Defaults, has_f_fixed32), CPB_FIXED32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(20, 1), offsetof(golden_v2_Defaults, f_fixed64),
     offsetof(golden_v2_Defaults, has_f_fixed64), CPB_FIXED64, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(21, 5), offsetof(golden_v2_Defaults, f_sfixed32),
     offsetof(golden_v2_Defaults, has_f_sfixed32), CPB_SFIXED32, CPB_EXPLICIT,
     0, 0, 0, 0},
    {CPB_TAG(22, 1), offsetof(golden_v2_Defaults, f_sfixed64),
     offsetof(golden_v2_Defaults, has_f_sfixed64), CPB_SFIXED64, CPB_EXPLICIT,
     0, 0, 0, 0},
};
static const cpb_field_name golden_v2_Defaults__names[] = {
    {CPB_STR_INIT("f_double"), CPB_STR_INIT("fDouble")},
    {CPB_STR_INIT("f_float"), CPB_STR_INIT("fFloat")},
    {CPB_STR_INIT("f_int64"), CPB_STR_INIT("fInt64")},
    {CPB_STR_INIT("f_uint64"), CPB_STR_INIT("fUint64")},
    {CPB_STR_INIT("f_int32"), CPB_STR_INIT("fInt32")},
    {CPB_STR_INIT("f_bool"), CPB_STR_INIT("fBool")},
    {CPB_STR_INIT("f_string"), CPB_STR_INIT("fString")},
    {CPB_STR_INIT("f_bytes"), CPB_STR_INIT("fBytes")},
    {CPB_STR_INIT("f_level"), CPB_STR_INIT("fLevel")},
    {CPB_STR_INIT("f_first"), CPB_STR_INIT("fFirst")},
    {CPB_STR_INIT("f_inf"), CPB_STR_INIT("fInf")},
    {CPB_STR_INIT("f_minus_inf"), CPB_STR_INIT("fMinusInf")},
    {CPB_STR_INIT("f_nan"), CPB_STR_INIT("fNan")},
    {CPB_STR_INIT("f_zero"), CPB_STR_INIT("fZero")},
    {CPB_STR_INIT("f_uint32"), CPB_STR_INIT("fUint32")},
    {CPB_STR_INIT("f_minus_zero"), CPB_STR_INIT("fMinusZero")},
    {CPB_STR_INIT("f_sint32"), CPB_STR_INIT("fSint32")},
    {CPB_STR_INIT("f_sint64"), CPB_STR_INIT("fSint64")},
    {CPB_STR_INIT("f_fixed32"), CPB_STR_INIT("fFixed32")},
    {CPB_STR_INIT("f_fixed64"), CPB_STR_INIT("fFixed64")},
    {CPB_STR_INIT("f_sfixed32"), CPB_STR_INIT("fSfixed32")},
    {CPB_STR_INIT("f_sfixed64"), CPB_STR_INIT("fSfixed64")},
};
const cpb_message_def golden_v2_Defaults_def = {
    .fields = golden_v2_Defaults__fields,
    .subs = golden_v2_Defaults__subs,
    .field_count = 22,
    .dense = 22,
    .size = sizeof(golden_v2_Defaults),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .prototype = &golden_v2_Defaults__empty,
    .decode = golden_v2_Defaults__decode,
    .encode = golden_v2_Defaults__encode,
    .full_name = CPB_STR_INIT("golden.v2.Defaults"),
    .names = golden_v2_Defaults__names,
    .file = &proto2_proto_file,
};

static const struct golden_v2_Old__empty {
  golden_v2_Old cpb_;
  int32_t level_9;
  cpb_str label_12;
  bool off_13;
  double share_14;
} golden_v2_Old__empty = {
    .level_9 = 9,
    .label_12 = CPB_STR_INIT("none"),
    .off_13 = false,
    .share_14 = INFINITY,
};
static const cpb_sub golden_v2_Old__subs[] = {
    {.message = &golden_v2_Old_def},
    {.enumeration = &golden_v2_Level_def},
    {.message = &golden_v2_Old_Result_def},
    {.message = &golden_v2_Old_Item_def},
    {.enumeration = &golden_v2_Level_def},
    {.message = &golden_v2_Old_ByNameEntry_def},
};
static const cpb_field_def golden_v2_Old__fields[] = {
    {CPB_TAG(1, 0), offsetof(golden_v2_Old, id),
     offsetof(golden_v2_Old, has_id), CPB_INT32, CPB_EXPLICIT,
     CPB_FIELD_REQUIRED, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(golden_v2_Old, self), 0, CPB_MESSAGE, CPB_IMPLICIT,
     CPB_FIELD_REQUIRED, 0, 0, 0},
    {CPB_TAG(3, 2), offsetof(golden_v2_Old, text),
     offsetof(golden_v2_Old, has_text), CPB_STRING, CPB_EXPLICIT, 0, 0, 0, 0},
    {CPB_TAG(4, 0), offsetof(golden_v2_Old, expanded), 0, CPB_INT32,
     CPB_REPEATED, 0, 0, 0, 0},
    {CPB_TAG(5, 2), offsetof(golden_v2_Old, packed), 0, CPB_INT32, CPB_PACKED,
     0, 0, 0, 0},
    {CPB_TAG(6, 0), offsetof(golden_v2_Old, levels), 0, CPB_ENUM, CPB_REPEATED,
     CPB_FIELD_CLOSED, 0, 1, 0},
    {CPB_TAG(7, 3), offsetof(golden_v2_Old, result), 0, CPB_GROUP, CPB_IMPLICIT,
     0, 0, 2, 0},
    {CPB_TAG(8, 3), offsetof(golden_v2_Old, item), 0, CPB_GROUP, CPB_REPEATED,
     0, 0, 3, 0},
    {CPB_TAG(9, 0), offsetof(golden_v2_Old, choice),
     offsetof(golden_v2_Old, choice_case), CPB_ENUM, CPB_ONEOF,
     CPB_FIELD_CLOSED, 0, 4, offsetof(struct golden_v2_Old__empty, level_9)},
    {CPB_TAG(10, 2), offsetof(golden_v2_Old, choice),
     offsetof(golden_v2_Old, choice_case), CPB_STRING, CPB_ONEOF, 0, 1, 0, 0},
    {CPB_TAG(11, 2), offsetof(golden_v2_Old, by_name), 0, CPB_MESSAGE, CPB_MAP,
     0, 0, 5, 0},
    {CPB_TAG(12, 2), offsetof(golden_v2_Old, choice),
     offsetof(golden_v2_Old, choice_case), CPB_STRING, CPB_ONEOF, 0, 0, 0,
     offsetof(struct golden_v2_Old__empty, label_12)},
    {CPB_TAG(13, 0), offsetof(golden_v2_Old, choice),
     offsetof(golden_v2_Old, choice_case), CPB_BOOL, CPB_ONEOF, 0, 1, 0,
     offsetof(struct golden_v2_Old__empty, off_13)},
    {CPB_TAG(14, 1), offsetof(golden_v2_Old, choice),
     offsetof(golden_v2_Old, choice_case), CPB_DOUBLE, CPB_ONEOF, 0, 2, 0,
     offsetof(struct golden_v2_Old__empty, share_14)},
};
static const cpb_field_name golden_v2_Old__names[] = {
    {CPB_STR_INIT("id"), CPB_STR_INIT("id")},
    {CPB_STR_INIT("self"), CPB_STR_INIT("self")},
    {CPB_STR_INIT("text"), CPB_STR_INIT("text")},
    {CPB_STR_INIT("expanded"), CPB_STR_INIT("expanded")},
    {CPB_STR_INIT("packed"), CPB_STR_INIT("packed")},
    {CPB_STR_INIT("levels"), CPB_STR_INIT("levels")},
    {CPB_STR_INIT("result"), CPB_STR_INIT("result")},
    {CPB_STR_INIT("item"), CPB_STR_INIT("item")},
    {CPB_STR_INIT("level"), CPB_STR_INIT("level")},
    {CPB_STR_INIT("name"), CPB_STR_INIT("name")},
    {CPB_STR_INIT("by_name"), CPB_STR_INIT("byName")},
    {CPB_STR_INIT("label"), CPB_STR_INIT("label")},
    {CPB_STR_INIT("off"), CPB_STR_INIT("off")},
    {CPB_STR_INIT("share"), CPB_STR_INIT("share")},
};
const cpb_message_def golden_v2_Old_def = {
    .fields = golden_v2_Old__fields,
    .subs = golden_v2_Old__subs,
    .field_count = 14,
    .dense = 14,
    .size = sizeof(golden_v2_Old),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_REQUIRED | CPB_MESSAGE_PLAIN_NAMES,
    .prototype = &golden_v2_Old__empty,
    .decode = golden_v2_Old__decode,
    .encode = golden_v2_Old__encode,
    .full_name = CPB_STR_INIT("golden.v2.Old"),
    .names = golden_v2_Old__names,
    .file = &proto2_proto_file,
};

static const cpb_field_def golden_v2_Old_Result__fields[] = {
    {CPB_TAG(1, 2), offsetof(golden_v2_Old_Result, url),
     offsetof(golden_v2_Old_Result, has_url), CPB_STRING, CPB_EXPLICIT, 0, 0, 0,
     0},
};
static const cpb_field_name golden_v2_Old_Result__names[] = {
    {CPB_STR_INIT("url"), CPB_STR_INIT("url")},
};
const cpb_message_def golden_v2_Old_Result_def = {
    .fields = golden_v2_Old_Result__fields,
    .field_count = 1,
    .dense = 1,
    .size = sizeof(golden_v2_Old_Result),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .decode = golden_v2_Old_Result__decode,
    .encode = golden_v2_Old_Result__encode,
    .full_name = CPB_STR_INIT("golden.v2.Old.Result"),
    .names = golden_v2_Old_Result__names,
    .file = &proto2_proto_file,
};

static const cpb_field_def golden_v2_Old_Item__fields[] = {
    {CPB_TAG(1, 0), offsetof(golden_v2_Old_Item, count),
     offsetof(golden_v2_Old_Item, has_count), CPB_INT32, CPB_EXPLICIT, 0, 0, 0,
     0},
};
static const cpb_field_name golden_v2_Old_Item__names[] = {
    {CPB_STR_INIT("count"), CPB_STR_INIT("count")},
};
const cpb_message_def golden_v2_Old_Item_def = {
    .fields = golden_v2_Old_Item__fields,
    .field_count = 1,
    .dense = 1,
    .size = sizeof(golden_v2_Old_Item),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .decode = golden_v2_Old_Item__decode,
    .encode = golden_v2_Old_Item__encode,
    .full_name = CPB_STR_INIT("golden.v2.Old.Item"),
    .names = golden_v2_Old_Item__names,
    .file = &proto2_proto_file,
};

static const cpb_sub golden_v2_Old_ByNameEntry__subs[] = {
    {.enumeration = &golden_v2_Open_def},
};
static const cpb_field_def golden_v2_Old_ByNameEntry__fields[] = {
    {CPB_TAG(1, 2), offsetof(golden_v2_Old_ByNameEntry, key), 0, CPB_STRING,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(2, 0), offsetof(golden_v2_Old_ByNameEntry, value), 0, CPB_ENUM,
     CPB_IMPLICIT, CPB_FIELD_CLOSED, 0, 0, 0},
};
static const cpb_field_name golden_v2_Old_ByNameEntry__names[] = {
    {CPB_STR_INIT("key"), CPB_STR_INIT("key")},
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def golden_v2_Old_ByNameEntry_def = {
    .fields = golden_v2_Old_ByNameEntry__fields,
    .subs = golden_v2_Old_ByNameEntry__subs,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(golden_v2_Old_ByNameEntry),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_MAP_ENTRY | CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("golden.v2.Old.ByNameEntry"),
    .names = golden_v2_Old_ByNameEntry__names,
    .file = &proto2_proto_file,
};

const cpb_message_def golden_v2_Set_def = {
    .field_count = 0,
    .dense = 0,
    .size = sizeof(golden_v2_Set),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_SET,
    .full_name = CPB_STR_INIT("golden.v2.Set"),
    .file = &proto2_proto_file,
};

static const cpb_str golden_v2_Extras__reserved[] = {
    CPB_STR_INIT("former"),
    CPB_STR_INIT("older"),
};
const cpb_message_def golden_v2_Extras_def = {
    .field_count = 0,
    .dense = 0,
    .size = sizeof(golden_v2_Extras),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = 0,
    .reserved_name_count = 2,
    .full_name = CPB_STR_INIT("golden.v2.Extras"),
    .file = &proto2_proto_file,
    .reserved_names = golden_v2_Extras__reserved,
};

static const cpb_field_def golden_v2_Extras_Detail__fields[] = {
    {CPB_TAG(1, 2), offsetof(golden_v2_Extras_Detail, text),
     offsetof(golden_v2_Extras_Detail, has_text), CPB_STRING, CPB_EXPLICIT, 0,
     0, 0, 0},
};
static const cpb_field_name golden_v2_Extras_Detail__names[] = {
    {CPB_STR_INIT("text"), CPB_STR_INIT("text")},
};
const cpb_message_def golden_v2_Extras_Detail_def = {
    .fields = golden_v2_Extras_Detail__fields,
    .field_count = 1,
    .dense = 1,
    .size = sizeof(golden_v2_Extras_Detail),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .decode = golden_v2_Extras_Detail__decode,
    .encode = golden_v2_Extras_Detail__encode,
    .full_name = CPB_STR_INIT("golden.v2.Extras.Detail"),
    .names = golden_v2_Extras_Detail__names,
    .file = &proto2_proto_file,
};

static const cpb_field_def golden_v2_Extras_numbers__fields[] = {
    {CPB_TAG(101, 2), offsetof(golden_v2_Extras_numbers, value), 0, CPB_SINT64,
     CPB_PACKED, 0, 0, 0, 0},
};
static const cpb_field_name golden_v2_Extras_numbers__names[] = {
    {CPB_STR_INIT("[golden.v2.Extras.numbers]"),
     CPB_STR_INIT("[golden.v2.Extras.numbers]")},
};
const cpb_message_def golden_v2_Extras_numbers_def = {
    .fields = golden_v2_Extras_numbers__fields,
    .field_count = 1,
    .dense = 0,
    .size = sizeof(golden_v2_Extras_numbers),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("golden.v2.Extras.numbers"),
    .names = golden_v2_Extras_numbers__names,
    .file = &proto2_proto_file,
};
const cpb_extension golden_v2_Extras_numbers_ext = {
    &golden_v2_Old_def, &golden_v2_Extras_numbers_def};

static const cpb_sub golden_v2_Extras_detail__subs[] = {
    {.message = &golden_v2_Extras_Detail_def},
};
static const cpb_field_def golden_v2_Extras_detail__fields[] = {
    {CPB_TAG(102, 3), offsetof(golden_v2_Extras_detail, value), 0, CPB_GROUP,
     CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name golden_v2_Extras_detail__names[] = {
    {CPB_STR_INIT("[golden.v2.Extras.detail]"),
     CPB_STR_INIT("[golden.v2.Extras.detail]")},
};
const cpb_message_def golden_v2_Extras_detail_def = {
    .fields = golden_v2_Extras_detail__fields,
    .subs = golden_v2_Extras_detail__subs,
    .field_count = 1,
    .dense = 0,
    .size = sizeof(golden_v2_Extras_detail),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("golden.v2.Extras.detail"),
    .names = golden_v2_Extras_detail__names,
    .file = &proto2_proto_file,
};
const cpb_extension golden_v2_Extras_detail_ext = {
    &golden_v2_Old_def, &golden_v2_Extras_detail_def};

static const golden_v2_Extras_ratio golden_v2_Extras_ratio__empty = {
    .value = INFINITY,
};
static const cpb_field_def golden_v2_Extras_ratio__fields[] = {
    {CPB_TAG(103, 1), offsetof(golden_v2_Extras_ratio, value),
     offsetof(golden_v2_Extras_ratio, has_value), CPB_DOUBLE, CPB_EXPLICIT, 0,
     0, 0, 0},
};
static const cpb_field_name golden_v2_Extras_ratio__names[] = {
    {CPB_STR_INIT("[golden.v2.Extras.ratio]"),
     CPB_STR_INIT("[golden.v2.Extras.ratio]")},
};
const cpb_message_def golden_v2_Extras_ratio_def = {
    .fields = golden_v2_Extras_ratio__fields,
    .field_count = 1,
    .dense = 0,
    .size = sizeof(golden_v2_Extras_ratio),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .prototype = &golden_v2_Extras_ratio__empty,
    .full_name = CPB_STR_INIT("golden.v2.Extras.ratio"),
    .names = golden_v2_Extras_ratio__names,
    .file = &proto2_proto_file,
};
const cpb_extension golden_v2_Extras_ratio_ext = {
    &golden_v2_Old_def, &golden_v2_Extras_ratio_def};

static const cpb_sub golden_v2_Extras_olds__subs[] = {
    {.message = &golden_v2_Old_def},
};
static const cpb_field_def golden_v2_Extras_olds__fields[] = {
    {CPB_TAG(104, 2), offsetof(golden_v2_Extras_olds, value), 0, CPB_MESSAGE,
     CPB_REPEATED, 0, 0, 0, 0},
};
static const cpb_field_name golden_v2_Extras_olds__names[] = {
    {CPB_STR_INIT("[golden.v2.Extras.olds]"),
     CPB_STR_INIT("[golden.v2.Extras.olds]")},
};
const cpb_message_def golden_v2_Extras_olds_def = {
    .fields = golden_v2_Extras_olds__fields,
    .subs = golden_v2_Extras_olds__subs,
    .field_count = 1,
    .dense = 0,
    .size = sizeof(golden_v2_Extras_olds),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("golden.v2.Extras.olds"),
    .names = golden_v2_Extras_olds__names,
    .file = &proto2_proto_file,
};
const cpb_extension golden_v2_Extras_olds_ext = {
    &golden_v2_Old_def, &golden_v2_Extras_olds_def};

static const cpb_sub golden_v2_Extras_item__subs[] = {
    {.message = &golden_v2_Extras_def},
};
static const cpb_field_def golden_v2_Extras_item__fields[] = {
    {CPB_TAG(1000, 2), offsetof(golden_v2_Extras_item, value), 0, CPB_MESSAGE,
     CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name golden_v2_Extras_item__names[] = {
    {CPB_STR_INIT("[golden.v2.Extras.item]"),
     CPB_STR_INIT("[golden.v2.Extras.item]")},
};
const cpb_message_def golden_v2_Extras_item_def = {
    .fields = golden_v2_Extras_item__fields,
    .subs = golden_v2_Extras_item__subs,
    .field_count = 1,
    .dense = 0,
    .size = sizeof(golden_v2_Extras_item),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("golden.v2.Extras.item"),
    .names = golden_v2_Extras_item__names,
    .file = &proto2_proto_file,
};
const cpb_extension golden_v2_Extras_item_ext = {
    &golden_v2_Set_def, &golden_v2_Extras_item_def};

static const cpb_field_def golden_v2_extra__fields[] = {
    {CPB_TAG(100, 0), offsetof(golden_v2_extra, value),
     offsetof(golden_v2_extra, has_value), CPB_INT32, CPB_EXPLICIT, 0, 0, 0,
     0},
};
static const cpb_field_name golden_v2_extra__names[] = {
    {CPB_STR_INIT("[golden.v2.extra]"), CPB_STR_INIT("[golden.v2.extra]")},
};
const cpb_message_def golden_v2_extra_def = {
    .fields = golden_v2_extra__fields,
    .field_count = 1,
    .dense = 0,
    .size = sizeof(golden_v2_extra),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("golden.v2.extra"),
    .names = golden_v2_extra__names,
    .file = &proto2_proto_file,
};
const cpb_extension golden_v2_extra_ext = {
    &golden_v2_Old_def, &golden_v2_extra_def};

static const char *golden_v2_Defaults__decode(
    cpb__decoder *d, const char *p, const char *end, void *to) {
  golden_v2_Defaults *msg = (golden_v2_Defaults *)to;
  const char *fast = cpb__fast_end(d, end);
  const char *start = p;
  uint64_t number = 0;
  while (p < fast) {
    start = p;
    switch (cpb__peek_tag(p)) {
      case CPB_TAG(1, 1): /* f_double */
        p = cpb__get_fixed64(p + 1, &msg->f_double);
        msg->has_f_double = true;
        if (!cpb__next_is(p, fast, CPB_TAG(2, 5))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(2, 5): /* f_float */
        p = cpb__get_fixed32(p + 1, &msg->f_float);
        msg->has_f_float = true;
        if (!cpb__next_is(p, fast, CPB_TAG(3, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(3, 0): /* f_int64 */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->f_int64 = (int64_t)number;
        msg->has_f_int64 = true;
        if (!cpb__next_is(p, fast, CPB_TAG(4, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(4, 0): /* f_uint64 */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->f_uint64 = number;
        msg->has_f_uint64 = true;
        if (!cpb__next_is(p, fast, CPB_TAG(5, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(5, 0): /* f_int32 */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->f_int32 = (int32_t)number;
        msg->has_f_int32 = true;
        if (!cpb__next_is(p, fast, CPB_TAG(6, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(6, 0): /* f_bool */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->f_bool = number != 0;
        msg->has_f_bool = true;
        if (!cpb__next_is(p, fast, CPB_TAG(7, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(7, 2): /* f_string */
        p = cpb__get_string(d, p + 1, fast, end, &msg->f_string, 0);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->has_f_string = true;
        if (!cpb__next_is(p, fast, CPB_TAG(8, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(8, 2): /* f_bytes */
        p = cpb__get_string(d, p + 1, fast, end, &msg->f_bytes, 0);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->has_f_bytes = true;
        if (!cpb__next_is(p, fast, CPB_TAG(9, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(9, 0): /* f_level */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        if (cpb__enum_find(&golden_v2_Level_def, (int32_t)number) < 0) {
          goto slow;
        }
        msg->f_level = (int32_t)number;
        msg->has_f_level = true;
        if (!cpb__next_is(p, fast, CPB_TAG(10, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(10, 0): /* f_first */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        if (cpb__enum_find(&golden_v2_Level_def, (int32_t)number) < 0) {
          goto slow;
        }
        msg->f_first = (int32_t)number;
        msg->has_f_first = true;
        if (!cpb__next_is(p, fast, CPB_TAG(11, 1))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(11, 1): /* f_inf */
        p = cpb__get_fixed64(p + 1, &msg->f_inf);
        msg->has_f_inf = true;
        if (!cpb__next_is(p, fast, CPB_TAG(12, 5))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(12, 5): /* f_minus_inf */
        p = cpb__get_fixed32(p + 1, &msg->f_minus_inf);
        msg->has_f_minus_inf = true;
        if (!cpb__next_is(p, fast, CPB_TAG(13, 1))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(13, 1): /* f_nan */
        p = cpb__get_fixed64(p + 1, &msg->f_nan);
        msg->has_f_nan = true;
        if (!cpb__next_is(p, fast, CPB_TAG(14, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(14, 0): /* f_zero */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->f_zero = (int32_t)number;
        msg->has_f_zero = true;
        if (!cpb__next_is(p, fast, CPB_TAG(15, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(15, 0): /* f_uint32 */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->f_uint32 = (uint32_t)number;
        msg->has_f_uint32 = true;
        if (!cpb__next_is(p, fast, CPB_TAG(16, 1))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(16, 1): /* f_minus_zero */
        p = cpb__get_fixed64(p + 2, &msg->f_minus_zero);
        msg->has_f_minus_zero = true;
        if (!cpb__next_is(p, fast, CPB_TAG(17, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(17, 0): /* f_sint32 */
        p = cpb__get_varint(p + 2, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->f_sint32 = (int32_t)cpb__unzigzag32((uint32_t)number);
        msg->has_f_sint32 = true;
        if (!cpb__next_is(p, fast, CPB_TAG(18, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(18, 0): /* f_sint64 */
        p = cpb__get_varint(p + 2, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->f_sint64 = (int64_t)cpb__unzigzag64(number);
        msg->has_f_sint64 = true;
        if (!cpb__next_is(p, fast, CPB_TAG(19, 5))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(19, 5): /* f_fixed32 */
        p = cpb__get_fixed32(p + 2, &msg->f_fixed32);
        msg->has_f_fixed32 = true;
        if (!cpb__next_is(p, fast, CPB_TAG(20, 1))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(20, 1): /* f_fixed64 */
        p = cpb__get_fixed64(p + 2, &msg->f_fixed64);
        msg->has_f_fixed64 = true;
        if (!cpb__next_is(p, fast, CPB_TAG(21, 5))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(21, 5): /* f_sfixed32 */
        p = cpb__get_fixed32(p + 2, &msg->f_sfixed32);
        msg->has_f_sfixed32 = true;
        if (!cpb__next_is(p, fast, CPB_TAG(22, 1))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(22, 1): /* f_sfixed64 */
        p = cpb__get_fixed64(p + 2, &msg->f_sfixed64);
        msg->has_f_sfixed64 = true;
        continue;
      default:
      slow:
        p = cpb__decode_one(d, start, end, msg, &golden_v2_Defaults_def);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
    }
  }
  return p == end ? p
                  : cpb__decode_rest(d, p, start, end, msg,
                                     &golden_v2_Defaults_def);
}

static char *golden_v2_Defaults__encode(
    cpb__encoder *e, char *out, const void *from) {
  const golden_v2_Defaults *msg = (const golden_v2_Defaults *)from;
  if (CPB__UNLIKELY(msg->cpb_.unknown != NULL)) {
    out = cpb__encode_unknown(e, out, msg->cpb_.unknown);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  out = cpb__encode_room(e, out, 133);
  if (CPB__UNLIKELY(!out)) {
    return NULL;
  }
  if (msg->has_f_sfixed64) {
    out = cpb__put_fixed64(out, &msg->f_sfixed64);
    out = cpb__put_varint(out, CPB_TAG(22, 1));
  }
  if (msg->has_f_sfixed32) {
    out = cpb__put_fixed32(out, &msg->f_sfixed32);
    out = cpb__put_varint(out, CPB_TAG(21, 5));
  }
  if (msg->has_f_fixed64) {
    out = cpb__put_fixed64(out, &msg->f_fixed64);
    out = cpb__put_varint(out, CPB_TAG(20, 1));
  }
  if (msg->has_f_fixed32) {
    out = cpb__put_fixed32(out, &msg->f_fixed32);
    out = cpb__put_varint(out, CPB_TAG(19, 5));
  }
  if (msg->has_f_sint64) {
    out = cpb__put_varint(out, cpb__zigzag64((uint64_t)msg->f_sint64));
    out = cpb__put_varint(out, CPB_TAG(18, 0));
  }
  if (msg->has_f_sint32) {
    out = cpb__put_varint(out, cpb__zigzag32((uint32_t)msg->f_sint32));
    out = cpb__put_varint(out, CPB_TAG(17, 0));
  }
  if (msg->has_f_minus_zero) {
    out = cpb__put_fixed64(out, &msg->f_minus_zero);
    out = cpb__put_varint(out, CPB_TAG(16, 1));
  }
  if (msg->has_f_uint32) {
    out = cpb__put_varint(out, msg->f_uint32);
    out = cpb__put_varint(out, CPB_TAG(15, 0));
  }
  if (msg->has_f_zero) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->f_zero);
    out = cpb__put_varint(out, CPB_TAG(14, 0));
  }
  if (msg->has_f_nan) {
    out = cpb__put_fixed64(out, &msg->f_nan);
    out = cpb__put_varint(out, CPB_TAG(13, 1));
  }
  if (msg->has_f_minus_inf) {
    out = cpb__put_fixed32(out, &msg->f_minus_inf);
    out = cpb__put_varint(out, CPB_TAG(12, 5));
  }
  if (msg->has_f_inf) {
    out = cpb__put_fixed64(out, &msg->f_inf);
    out = cpb__put_varint(out, CPB_TAG(11, 1));
  }
  if (msg->has_f_first) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->f_first);
    out = cpb__put_varint(out, CPB_TAG(10, 0));
  }
  if (msg->has_f_level) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->f_level);
    out = cpb__put_varint(out, CPB_TAG(9, 0));
  }
  if (msg->has_f_bytes) {
    out = cpb__encode_bytes(e, out, &msg->f_bytes);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_varint(out, CPB_TAG(8, 2));
  }
  if (msg->has_f_string) {
    out = cpb__encode_bytes(e, out, &msg->f_string);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_varint(out, CPB_TAG(7, 2));
  }
  out = cpb__encode_room(e, out, 49);
  if (CPB__UNLIKELY(!out)) {
    return NULL;
  }
  if (msg->has_f_bool) {
    out = cpb__put_varint(out, msg->f_bool);
    out = cpb__put_varint(out, CPB_TAG(6, 0));
  }
  if (msg->has_f_int32) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->f_int32);
    out = cpb__put_varint(out, CPB_TAG(5, 0));
  }
  if (msg->has_f_uint64) {
    out = cpb__put_varint(out, msg->f_uint64);
    out = cpb__put_varint(out, CPB_TAG(4, 0));
  }
  if (msg->has_f_int64) {
    out = cpb__put_varint(out, (uint64_t)msg->f_int64);
    out = cpb__put_varint(out, CPB_TAG(3, 0));
  }
  if (msg->has_f_float) {
    out = cpb__put_fixed32(out, &msg->f_float);
    out = cpb__put_varint(out, CPB_TAG(2, 5));
  }
  if (msg->has_f_double) {
    out = cpb__put_fixed64(out, &msg->f_double);
    out = cpb__put_varint(out, CPB_TAG(1, 1));
  }
  return out;
}

static const char *golden_v2_Old__decode(
    cpb__decoder *d, const char *p, const char *end, void *to) {
  golden_v2_Old *msg = (golden_v2_Old *)to;
  const char *fast = cpb__fast_end(d, end);
  const char *start = p;
  const char *stop = NULL;
  void *fresh = NULL;
  uint64_t number = 0;
  while (p < fast) {
    start = p;
    switch ((uint8_t)*p) {
      case CPB_TAG(1, 0): /* id */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->id = (int32_t)number;
        msg->has_id = true;
        if (!cpb__next_is(p, fast, CPB_TAG(2, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(2, 2): /* self */
        p = cpb__get_end(d, p + 1, end, &stop);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        if (!msg->self) {
          fresh = cpb__decode_new(d, &golden_v2_Old_def);
          if (CPB__UNLIKELY(!fresh)) {
            goto slow;
          }
          msg->self = (golden_v2_Old *)fresh;
        }
        p = cpb__take_message(d, p, stop, msg->self, golden_v2_Old__decode);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(3, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(3, 2): /* text */
        p = cpb__get_string(d, p + 1, fast, end, &msg->text, 0);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->has_text = true;
        if (!cpb__next_is(p, fast, CPB_TAG(4, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(4, 0): /* expanded */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_v2_Old_def, 3);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(5, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(5, 2): /* packed */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_v2_Old_def, 4);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(6, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(6, 0): /* levels */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_v2_Old_def, 5);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(7, 3))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(7, 3): /* result */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_v2_Old_def, 6);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(8, 3))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(8, 3): /* item */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_v2_Old_def, 7);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        continue;
      case CPB_TAG(9, 0): /* level */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        if (cpb__enum_find(&golden_v2_Level_def, (int32_t)number) < 0) {
          goto slow;
        }
        msg->choice.level = (int32_t)number;
        msg->choice_case = 9;
        continue;
      case CPB_TAG(10, 2): /* name */
        p = cpb__get_string(d, p + 1, fast, end, &msg->choice.name, 0);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->choice_case = 10;
        if (!cpb__next_is(p, fast, CPB_TAG(11, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(11, 2): /* by_name */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_v2_Old_def, 10);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        continue;
      case CPB_TAG(12, 2): /* label */
        p = cpb__get_string(d, p + 1, fast, end, &msg->choice.label, 0);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->choice_case = 12;
        continue;
      case CPB_TAG(13, 0): /* off */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->choice.off = number != 0;
        msg->choice_case = 13;
        continue;
      case CPB_TAG(14, 1): /* share */
        p = cpb__get_fixed64(p + 1, &msg->choice.share);
        msg->choice_case = 14;
        continue;
      default:
      slow:
        p = cpb__decode_one(d, start, end, msg, &golden_v2_Old_def);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
    }
  }
  return p == end ? p
                  : cpb__decode_rest(d, p, start, end, msg,
                                     &golden_v2_Old_def);
}

static char *golden_v2_Old__encode(
    cpb__encoder *e, char *out, const void *from) {
  const golden_v2_Old *msg = (const golden_v2_Old *)from;
  if (CPB__UNLIKELY(msg->cpb_.unknown != NULL)) {
    out = cpb__encode_unknown(e, out, msg->cpb_.unknown);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->choice_case == 14) {
    out = cpb__encode_room(e, out, 9);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_fixed64(out, &msg->choice.share);
    out = cpb__put_varint(out, CPB_TAG(14, 1));
  } else if (msg->choice_case == 13) {
    out = cpb__encode_room(e, out, 2);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_varint(out, msg->choice.off);
    out = cpb__put_varint(out, CPB_TAG(13, 0));
  } else if (msg->choice_case == 12) {
    out = cpb__encode_bytes(e, out, &msg->choice.label);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_varint(out, CPB_TAG(12, 2));
  }
  if (msg->by_name.len != 0) {
    out = cpb__encode_field(e, out, msg, &golden_v2_Old_def, 10);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->choice_case == 10) {
    out = cpb__encode_bytes(e, out, &msg->choice.name);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_varint(out, CPB_TAG(10, 2));
  } else if (msg->choice_case == 9) {
    out = cpb__encode_room(e, out, 11);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->choice.level);
    out = cpb__put_varint(out, CPB_TAG(9, 0));
  }
  if (msg->item.len != 0) {
    out = cpb__encode_field(e, out, msg, &golden_v2_Old_def, 7);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->result) {
    out = cpb__encode_field(e, out, msg, &golden_v2_Old_def, 6);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->levels.len != 0) {
    out = cpb__encode_field(e, out, msg, &golden_v2_Old_def, 5);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->packed.len != 0) {
    out = cpb__encode_field(e, out, msg, &golden_v2_Old_def, 4);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->expanded.len != 0) {
    out = cpb__encode_field(e, out, msg, &golden_v2_Old_def, 3);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->has_text) {
    out = cpb__encode_bytes(e, out, &msg->text);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_varint(out, CPB_TAG(3, 2));
  }
  if (msg->self) {
    out = cpb__put_message(e, out, msg->self, golden_v2_Old__encode);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_varint(out, CPB_TAG(2, 2));
  }
  out = cpb__encode_room(e, out, 11);
  if (CPB__UNLIKELY(!out)) {
    return NULL;
  }
  if (msg->has_id) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->id);
    out = cpb__put_varint(out, CPB_TAG(1, 0));
  }
  return out;
}

static const char *golden_v2_Old_Result__decode(
    cpb__decoder *d, const char *p, const char *end, void *to) {
  golden_v2_Old_Result *msg = (golden_v2_Old_Result *)to;
  const char *fast = cpb__fast_end(d, end);
  const char *start = p;
  while (p < fast) {
    start = p;
    switch ((uint8_t)*p) {
      case CPB_TAG(1, 2): /* url */
        p = cpb__get_string(d, p + 1, fast, end, &msg->url, 0);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->has_url = true;
        continue;
      default:
      slow:
        p = cpb__decode_one(d, start, end, msg, &golden_v2_Old_Result_def);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
    }
  }
  return p == end ? p
                  : cpb__decode_rest(d, p, start, end, msg,
                                     &golden_v2_Old_Result_def);
}

static char *golden_v2_Old_Result__encode(
    cpb__encoder *e, char *out, const void *from) {
  const golden_v2_Old_Result *msg = (const golden_v2_Old_Result *)from;
  if (CPB__UNLIKELY(msg->cpb_.unknown != NULL)) {
    out = cpb__encode_unknown(e, out, msg->cpb_.unknown);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->has_url) {
    out = cpb__encode_bytes(e, out, &msg->url);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_varint(out, CPB_TAG(1, 2));
  }
  return out;
}

static const char *golden_v2_Old_Item__decode(
    cpb__decoder *d, const char *p, const char *end, void *to) {
  golden_v2_Old_Item *msg = (golden_v2_Old_Item *)to;
  const char *fast = cpb__fast_end(d, end);
  const char *start = p;
  uint64_t number = 0;
  while (p < fast) {
    start = p;
    switch ((uint8_t)*p) {
      case CPB_TAG(1, 0): /* count */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->count = (int32_t)number;
        msg->has_count = true;
        continue;
      default:
      slow:
        p = cpb__decode_one(d, start, end, msg, &golden_v2_Old_Item_def);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
    }
  }
  return p == end ? p
                  : cpb__decode_rest(d, p, start, end, msg,
                                     &golden_v2_Old_Item_def);
}

static char *golden_v2_Old_Item__encode(
    cpb__encoder *e, char *out, const void *from) {
  const golden_v2_Old_Item *msg = (const golden_v2_Old_Item *)from;
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
  if (msg->has_count) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->count);
    out = cpb__put_varint(out, CPB_TAG(1, 0));
  }
  return out;
}

static const char *golden_v2_Extras_Detail__decode(
    cpb__decoder *d, const char *p, const char *end, void *to) {
  golden_v2_Extras_Detail *msg = (golden_v2_Extras_Detail *)to;
  const char *fast = cpb__fast_end(d, end);
  const char *start = p;
  while (p < fast) {
    start = p;
    switch ((uint8_t)*p) {
      case CPB_TAG(1, 2): /* text */
        p = cpb__get_string(d, p + 1, fast, end, &msg->text, 0);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->has_text = true;
        continue;
      default:
      slow:
        p = cpb__decode_one(d, start, end, msg, &golden_v2_Extras_Detail_def);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
    }
  }
  return p == end ? p
                  : cpb__decode_rest(d, p, start, end, msg,
                                     &golden_v2_Extras_Detail_def);
}

static char *golden_v2_Extras_Detail__encode(
    cpb__encoder *e, char *out, const void *from) {
  const golden_v2_Extras_Detail *msg = (const golden_v2_Extras_Detail *)from;
  if (CPB__UNLIKELY(msg->cpb_.unknown != NULL)) {
    out = cpb__encode_unknown(e, out, msg->cpb_.unknown);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->has_text) {
    out = cpb__encode_bytes(e, out, &msg->text);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_varint(out, CPB_TAG(1, 2));
  }
  return out;
}

static const unsigned char proto2_proto__descriptor[] = {
    10,12,112,114,111,116,111,50,46,112,114,111,116,111,18,9,103,111,
    108,100,101,110,46,118,50,34,178,6,10,8,68,101,102,97,117,108,
    116,115,18,31,10,8,102,95,100,111,117,98,108,101,24,1,32,1,
    40,1,58,4,45,49,46,53,82,7,102,68,111,117,98,108,101,18,
    30,10,7,102,95,102,108,111,97,116,24,2,32,1,40,2,58,5,
    49,101,43,51,48,82,6,102,70,108,111,97,116,18,45,10,7,102,
    95,105,110,116,54,52,24,3,32,1,40,3,58,20,45,57,50,50,
    51,51,55,50,48,51,54,56,53,52,55,55,53,56,48,56,82,6,
    102,73,110,116,54,52,18,47,10,8,102,95,117,105,110,116,54,52,
    24,4,32,1,40,4,58,20,49,56,52,52,54,55,52,52,48,55,
    51,55,48,57,53,53,49,54,49,53,82,7,102,85,105,110,116,54,
    52,18,36,10,7,102,95,105,110,116,51,50,24,5,32,1,40,5,
    58,11,45,50,49,52,55,52,56,51,54,52,56,82,6,102,73,110,
    116,51,50,18,27,10,6,102,95,98,111,111,108,24,6,32,1,40,
    8,58,4,116,114,117,101,82,5,102,66,111,111,108,18,45,10,8,
    102,95,115,116,114,105,110,103,24,7,32,1,40,9,58,18,97,34,
    98,92,32,42,47,32,47,42,32,63,63,47,32,10,195,169,82,7,
    102,83,116,114,105,110,103,18,36,10,7,102,95,98,121,116,101,115,
    24,8,32,1,40,12,58,11,92,48,48,48,92,51,55,55,120,63,
    57,82,6,102,66,121,116,101,115,18,53,10,7,102,95,108,101,118,
    101,108,24,9,32,1,40,14,50,16,46,103,111,108,100,101,110,46,
    118,50,46,76,101,118,101,108,58,10,76,69,86,69,76,95,72,73,
    71,72,82,6,102,76,101,118,101,108,18,41,10,7,102,95,102,105,
    114,115,116,24,10,32,1,40,14,50,16,46,103,111,108,100,101,110,
    46,118,50,46,76,101,118,101,108,82,6,102,70,105,114,115,116,18,
    24,10,5,102,95,105,110,102,24,11,32,1,40,1,58,3,105,110,
    102,82,4,102,73,110,102,18,36,10,11,102,95,109,105,110,117,115,
    95,105,110,102,24,12,32,1,40,2,58,4,45,105,110,102,82,9,
    102,77,105,110,117,115,73,110,102,18,24,10,5,102,95,110,97,110,
    24,13,32,1,40,1,58,3,110,97,110,82,4,102,78,97,110,18,
    24,10,6,102,95,122,101,114,111,24,14,32,1,40,5,58,1,48,
    82,5,102,90,101,114,111,18,28,10,8,102,95,117,105,110,116,51,
    50,24,15,32,1,40,13,58,1,55,82,7,102,85,105,110,116,51,
    50,18,36,10,12,102,95,109,105,110,117,115,95,122,101,114,111,24,
    16,32,1,40,1,58,2,45,48,82,10,102,77,105,110,117,115,90,
    101,114,111,18,29,10,8,102,95,115,105,110,116,51,50,24,17,32,
    1,40,17,58,2,45,50,82,7,102,83,105,110,116,51,50,18,29,
    10,8,102,95,115,105,110,116,54,52,24,18,32,1,40,18,58,2,
    45,51,82,7,102,83,105,110,116,54,52,18,39,10,9,102,95,102,
    105,120,101,100,51,50,24,19,32,1,40,7,58,10,52,50,57,52,
    57,54,55,50,57,53,82,8,102,70,105,120,101,100,51,50,18,30,
    10,9,102,95,102,105,120,101,100,54,52,24,20,32,1,40,6,58,
    1,53,82,8,102,70,105,120,101,100,54,52,18,41,10,10,102,95,
    115,102,105,120,101,100,51,50,24,21,32,1,40,15,58,10,50,49,
    52,55,52,56,51,54,52,55,82,9,102,83,102,105,120,101,100,51,
    50,18,33,10,10,102,95,115,102,105,120,101,100,54,52,24,22,32,
    1,40,16,58,2,45,54,82,9,102,83,102,105,120,101,100,54,52,
    34,248,4,10,3,79,108,100,18,14,10,2,105,100,24,1,32,2,
    40,5,82,2,105,100,18,34,10,4,115,101,108,102,24,2,32,2,
    40,11,50,14,46,103,111,108,100,101,110,46,118,50,46,79,108,100,
    82,4,115,101,108,102,18,18,10,4,116,101,120,116,24,3,32,1,
    40,9,82,4,116,101,120,116,18,26,10,8,101,120,112,97,110,100,
    101,100,24,4,32,3,40,5,82,8,101,120,112,97,110,100,101,100,
    18,26,10,6,112,97,99,107,101,100,24,5,32,3,40,5,66,2,
    16,1,82,6,112,97,99,107,101,100,18,40,10,6,108,101,118,101,
    108,115,24,6,32,3,40,14,50,16,46,103,111,108,100,101,110,46,
    118,50,46,76,101,118,101,108,82,6,108,101,118,101,108,115,18,45,
    10,6,114,101,115,117,108,116,24,7,32,1,40,10,50,21,46,103,
    111,108,100,101,110,46,118,50,46,79,108,100,46,82,101,115,117,108,
    116,82,6,114,101,115,117,108,116,18,39,10,4,105,116,101,109,24,
    8,32,3,40,10,50,19,46,103,111,108,100,101,110,46,118,50,46,
    79,108,100,46,73,116,101,109,82,4,105,116,101,109,18,52,10,5,
    108,101,118,101,108,24,9,32,1,40,14,50,16,46,103,111,108,100,
    101,110,46,118,50,46,76,101,118,101,108,58,10,76,69,86,69,76,
    95,72,73,71,72,72,0,82,5,108,101,118,101,108,18,20,10,4,
    110,97,109,101,24,10,32,1,40,9,72,0,82,4,110,97,109,101,
    18,28,10,5,108,97,98,101,108,24,12,32,1,40,9,58,4,110,
    111,110,101,72,0,82,5,108,97,98,101,108,18,25,10,3,111,102,
    102,24,13,32,1,40,8,58,5,102,97,108,115,101,72,0,82,3,
    111,102,102,18,27,10,5,115,104,97,114,101,24,14,32,1,40,1,
    58,3,105,110,102,72,0,82,5,115,104,97,114,101,18,51,10,7,
    98,121,95,110,97,109,101,24,11,32,3,40,11,50,26,46,103,111,
    108,100,101,110,46,118,50,46,79,108,100,46,66,121,78,97,109,101,
    69,110,116,114,121,82,6,98,121,78,97,109,101,26,26,10,6,82,
    101,115,117,108,116,18,16,10,3,117,114,108,24,1,32,1,40,9,
    82,3,117,114,108,26,28,10,4,73,116,101,109,18,20,10,5,99,
    111,117,110,116,24,1,32,1,40,5,82,5,99,111,117,110,116,26,
    74,10,11,66,121,78,97,109,101,69,110,116,114,121,18,16,10,3,
    107,101,121,24,1,32,1,40,9,82,3,107,101,121,18,37,10,5,
    118,97,108,117,101,24,2,32,1,40,14,50,15,46,103,111,108,100,
    101,110,46,118,50,46,79,112,101,110,82,5,118,97,108,117,101,58,
    2,56,1,42,8,8,100,16,128,128,128,128,2,66,8,10,6,99,
    104,111,105,99,101,34,19,10,3,83,101,116,42,8,8,4,16,255,
    255,255,255,7,58,2,8,1,34,188,2,10,6,69,120,116,114,97,
    115,26,28,10,6,68,101,116,97,105,108,18,18,10,4,116,101,120,
    116,24,1,32,1,40,9,82,4,116,101,120,116,50,44,10,7,110,
    117,109,98,101,114,115,18,14,46,103,111,108,100,101,110,46,118,50,
    46,79,108,100,24,101,32,3,40,18,66,2,16,1,82,7,110,117,
    109,98,101,114,115,50,64,10,6,100,101,116,97,105,108,18,14,46,
    103,111,108,100,101,110,46,118,50,46,79,108,100,24,102,32,1,40,
    10,50,24,46,103,111,108,100,101,110,46,118,50,46,69,120,116,114,
    97,115,46,68,101,116,97,105,108,82,6,100,101,116,97,105,108,50,
    41,10,5,114,97,116,105,111,18,14,46,103,111,108,100,101,110,46,
    118,50,46,79,108,100,24,103,32,1,40,1,58,3,105,110,102,82,
    5,114,97,116,105,111,50,50,10,4,111,108,100,115,18,14,46,103,
    111,108,100,101,110,46,118,50,46,79,108,100,24,104,32,3,40,11,
    50,14,46,103,111,108,100,101,110,46,118,50,46,79,108,100,82,4,
    111,108,100,115,50,54,10,4,105,116,101,109,18,14,46,103,111,108,
    100,101,110,46,118,50,46,83,101,116,24,232,7,32,1,40,11,50,
    17,46,103,111,108,100,101,110,46,118,50,46,69,120,116,114,97,115,
    82,4,105,116,101,109,82,6,102,111,114,109,101,114,82,5,111,108,
    100,101,114,42,54,10,5,76,101,118,101,108,18,13,10,9,76,69,
    86,69,76,95,76,79,87,16,3,18,14,10,10,76,69,86,69,76,
    95,78,79,78,69,16,0,18,14,10,10,76,69,86,69,76,95,72,
    73,71,72,16,9,42,21,10,4,79,112,101,110,18,13,10,9,79,
    80,69,78,95,78,79,78,69,16,0,58,36,10,5,101,120,116,114,
    97,18,14,46,103,111,108,100,101,110,46,118,50,46,79,108,100,24,
    100,32,1,40,5,82,5,101,120,116,114,97,
};
static const cpb_message_def *const proto2_proto__messages[] = {
    &golden_v2_Defaults_def,
    &golden_v2_Old_def,
    &golden_v2_Old_Result_def,
    &golden_v2_Old_Item_def,
    &golden_v2_Old_ByNameEntry_def,
    &golden_v2_Set_def,
    &golden_v2_Extras_def,
    &golden_v2_Extras_Detail_def,
};
static const cpb_enum_def *const proto2_proto__enums[] = {
    &golden_v2_Level_def,
    &golden_v2_Open_def,
};
static const cpb_extension *const proto2_proto__extensions[] = {
    &golden_v2_Extras_numbers_ext,
    &golden_v2_Extras_detail_ext,
    &golden_v2_Extras_ratio_ext,
    &golden_v2_Extras_olds_ext,
    &golden_v2_Extras_item_ext,
    &golden_v2_extra_ext,
};
const cpb_file_def proto2_proto_file = {
    .abi = CPB_TABLE_ABI,
    .dep_count = 0,
    .name = CPB_STR_INIT("proto2.proto"),
    .descriptor = {(const char *)proto2_proto__descriptor,
                   sizeof(proto2_proto__descriptor)},
    .messages = proto2_proto__messages,
    .enums = proto2_proto__enums,
    .message_count = 8,
    .enum_count = 2,
    .extensions = proto2_proto__extensions,
    .extension_count = 6,
};

/* @@protoc_insertion_point(end) */
