/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/struct.proto: do not edit. */

#include "google/protobuf/struct.pb.h"

/* @@protoc_insertion_point(includes) */

#if CPB_TABLE_ABI != 4
#error "protoc-gen-cpb and libcpb do not fit each other"
#endif

static const int32_t google_protobuf_NullValue__numbers[] = {
    0};
static const cpb_str google_protobuf_NullValue__names[] = {
    CPB_STR_INIT("NULL_VALUE"),
};
const cpb_enum_def google_protobuf_NullValue_def = {
    .numbers = google_protobuf_NullValue__numbers,
    .names = google_protobuf_NullValue__names,
    .count = 1,
    .default_value = 0,
    .full_name = CPB_STR_INIT("google.protobuf.NullValue"),
    .file = &google_protobuf_struct_proto_file,
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NULL_VALUE,
    .closed = 0,
};

static const cpb_sub google_protobuf_Struct__subs[] = {
    {.message = &google_protobuf_Struct_FieldsEntry_def},
};
static const cpb_field_def google_protobuf_Struct__fields[] = {
    {CPB_TAG(1, 2), offsetof(google_protobuf_Struct, fields), 0, CPB_MESSAGE,
     CPB_MAP, 0, 0, 0, 0},
};
static const cpb_field_name google_protobuf_Struct__names[] = {
    {CPB_STR_INIT("fields"), CPB_STR_INIT("fields")},
};
const cpb_message_def google_protobuf_Struct_def = {
    .fields = google_protobuf_Struct__fields,
    .subs = google_protobuf_Struct__subs,
    .field_count = 1,
    .dense = 1,
    .size = sizeof(google_protobuf_Struct),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_STRUCT,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.protobuf.Struct"),
    .names = google_protobuf_Struct__names,
    .file = &google_protobuf_struct_proto_file,
};

static const cpb_sub google_protobuf_Struct_FieldsEntry__subs[] = {
    {.message = &google_protobuf_Value_def},
};
static const cpb_field_def google_protobuf_Struct_FieldsEntry__fields[] = {
    {CPB_TAG(1, 2), offsetof(google_protobuf_Struct_FieldsEntry, key), 0,
     CPB_STRING, CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(google_protobuf_Struct_FieldsEntry, value), 0,
     CPB_MESSAGE, CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name google_protobuf_Struct_FieldsEntry__names[] = {
    {CPB_STR_INIT("key"), CPB_STR_INIT("key")},
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def google_protobuf_Struct_FieldsEntry_def = {
    .fields = google_protobuf_Struct_FieldsEntry__fields,
    .subs = google_protobuf_Struct_FieldsEntry__subs,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(google_protobuf_Struct_FieldsEntry),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_MAP_ENTRY | CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.protobuf.Struct.FieldsEntry"),
    .names = google_protobuf_Struct_FieldsEntry__names,
    .file = &google_protobuf_struct_proto_file,
};

static const cpb_sub google_protobuf_Value__subs[] = {
    {.enumeration = &google_protobuf_NullValue_def},
    {.message = &google_protobuf_Struct_def},
    {.message = &google_protobuf_ListValue_def},
};
static const cpb_field_def google_protobuf_Value__fields[] = {
    {CPB_TAG(1, 0), offsetof(google_protobuf_Value, kind),
     offsetof(google_protobuf_Value, kind_case), CPB_ENUM, CPB_ONEOF, 0, 0, 0,
     0},
    {CPB_TAG(2, 1), offsetof(google_protobuf_Value, kind),
     offsetof(google_protobuf_Value, kind_case), CPB_DOUBLE, CPB_ONEOF, 0, 1, 0,
     0},
    {CPB_TAG(3, 2), offsetof(google_protobuf_Value, kind),
     offsetof(google_protobuf_Value, kind_case), CPB_STRING, CPB_ONEOF,
     CPB_FIELD_UTF8, 2, 0, 0},
    {CPB_TAG(4, 0), offsetof(google_protobuf_Value, kind),
     offsetof(google_protobuf_Value, kind_case), CPB_BOOL, CPB_ONEOF, 0, 3, 0,
     0},
    {CPB_TAG(5, 2), offsetof(google_protobuf_Value, kind),
     offsetof(google_protobuf_Value, kind_case), CPB_MESSAGE, CPB_ONEOF, 0, 4,
     1, 0},
    {CPB_TAG(6, 2), offsetof(google_protobuf_Value, kind),
     offsetof(google_protobuf_Value, kind_case), CPB_MESSAGE, CPB_ONEOF, 0, 5,
     2, 0},
};
static const cpb_field_name google_protobuf_Value__names[] = {
    {CPB_STR_INIT("null_value"), CPB_STR_INIT("nullValue")},
    {CPB_STR_INIT("number_value"), CPB_STR_INIT("numberValue")},
    {CPB_STR_INIT("string_value"), CPB_STR_INIT("stringValue")},
    {CPB_STR_INIT("bool_value"), CPB_STR_INIT("boolValue")},
    {CPB_STR_INIT("struct_value"), CPB_STR_INIT("structValue")},
    {CPB_STR_INIT("list_value"), CPB_STR_INIT("listValue")},
};
const cpb_message_def google_protobuf_Value_def = {
    .fields = google_protobuf_Value__fields,
    .subs = google_protobuf_Value__subs,
    .field_count = 6,
    .dense = 6,
    .size = sizeof(google_protobuf_Value),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_VALUE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.protobuf.Value"),
    .names = google_protobuf_Value__names,
    .file = &google_protobuf_struct_proto_file,
};

static const cpb_sub google_protobuf_ListValue__subs[] = {
    {.message = &google_protobuf_Value_def},
};
static const cpb_field_def google_protobuf_ListValue__fields[] = {
    {CPB_TAG(1, 2), offsetof(google_protobuf_ListValue, values), 0, CPB_MESSAGE,
     CPB_REPEATED, 0, 0, 0, 0},
};
static const cpb_field_name google_protobuf_ListValue__names[] = {
    {CPB_STR_INIT("values"), CPB_STR_INIT("values")},
};
const cpb_message_def google_protobuf_ListValue_def = {
    .fields = google_protobuf_ListValue__fields,
    .subs = google_protobuf_ListValue__subs,
    .field_count = 1,
    .dense = 1,
    .size = sizeof(google_protobuf_ListValue),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_LIST_VALUE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.protobuf.ListValue"),
    .names = google_protobuf_ListValue__names,
    .file = &google_protobuf_struct_proto_file,
};

static const unsigned char google_protobuf_struct_proto__descriptor[] = {
    10,28,103,111,111,103,108,101,47,112,114,111,116,111,98,117,102,47,
    115,116,114,117,99,116,46,112,114,111,116,111,18,15,103,111,111,103,
    108,101,46,112,114,111,116,111,98,117,102,34,152,1,10,6,83,116,
    114,117,99,116,18,59,10,6,102,105,101,108,100,115,24,1,32,3,
    40,11,50,35,46,103,111,111,103,108,101,46,112,114,111,116,111,98,
    117,102,46,83,116,114,117,99,116,46,70,105,101,108,100,115,69,110,
    116,114,121,82,6,102,105,101,108,100,115,26,81,10,11,70,105,101,
    108,100,115,69,110,116,114,121,18,16,10,3,107,101,121,24,1,32,
    1,40,9,82,3,107,101,121,18,44,10,5,118,97,108,117,101,24,
    2,32,1,40,11,50,22,46,103,111,111,103,108,101,46,112,114,111,
    116,111,98,117,102,46,86,97,108,117,101,82,5,118,97,108,117,101,
    58,2,56,1,34,178,2,10,5,86,97,108,117,101,18,59,10,10,
    110,117,108,108,95,118,97,108,117,101,24,1,32,1,40,14,50,26,
    46,103,111,111,103,108,101,46,112,114,111,116,111,98,117,102,46,78,
    117,108,108,86,97,108,117,101,72,0,82,9,110,117,108,108,86,97,
    108,117,101,18,35,10,12,110,117,109,98,101,114,95,118,97,108,117,
    101,24,2,32,1,40,1,72,0,82,11,110,117,109,98,101,114,86,
    97,108,117,101,18,35,10,12,115,116,114,105,110,103,95,118,97,108,
    117,101,24,3,32,1,40,9,72,0,82,11,115,116,114,105,110,103,
    86,97,108,117,101,18,31,10,10,98,111,111,108,95,118,97,108,117,
    101,24,4,32,1,40,8,72,0,82,9,98,111,111,108,86,97,108,
    117,101,18,60,10,12,115,116,114,117,99,116,95,118,97,108,117,101,
    24,5,32,1,40,11,50,23,46,103,111,111,103,108,101,46,112,114,
    111,116,111,98,117,102,46,83,116,114,117,99,116,72,0,82,11,115,
    116,114,117,99,116,86,97,108,117,101,18,59,10,10,108,105,115,116,
    95,118,97,108,117,101,24,6,32,1,40,11,50,26,46,103,111,111,
    103,108,101,46,112,114,111,116,111,98,117,102,46,76,105,115,116,86,
    97,108,117,101,72,0,82,9,108,105,115,116,86,97,108,117,101,66,
    6,10,4,107,105,110,100,34,59,10,9,76,105,115,116,86,97,108,
    117,101,18,46,10,6,118,97,108,117,101,115,24,1,32,3,40,11,
    50,22,46,103,111,111,103,108,101,46,112,114,111,116,111,98,117,102,
    46,86,97,108,117,101,82,6,118,97,108,117,101,115,42,27,10,9,
    78,117,108,108,86,97,108,117,101,18,14,10,10,78,85,76,76,95,
    86,65,76,85,69,16,0,66,127,10,19,99,111,109,46,103,111,111,
    103,108,101,46,112,114,111,116,111,98,117,102,66,11,83,116,114,117,
    99,116,80,114,111,116,111,80,1,90,47,103,111,111,103,108,101,46,
    103,111,108,97,110,103,46,111,114,103,47,112,114,111,116,111,98,117,
    102,47,116,121,112,101,115,47,107,110,111,119,110,47,115,116,114,117,
    99,116,112,98,248,1,1,162,2,3,71,80,66,170,2,30,71,111,
    111,103,108,101,46,80,114,111,116,111,98,117,102,46,87,101,108,108,
    75,110,111,119,110,84,121,112,101,115,98,6,112,114,111,116,111,51,
};
static const cpb_message_def *const google_protobuf_struct_proto__messages[] = {
    &google_protobuf_Struct_def,
    &google_protobuf_Struct_FieldsEntry_def,
    &google_protobuf_Value_def,
    &google_protobuf_ListValue_def,
};
static const cpb_enum_def *const google_protobuf_struct_proto__enums[] = {
    &google_protobuf_NullValue_def,
};
const cpb_file_def google_protobuf_struct_proto_file = {
    .abi = CPB_TABLE_ABI,
    .dep_count = 0,
    .name = CPB_STR_INIT("google/protobuf/struct.proto"),
    .descriptor = {(const char *)google_protobuf_struct_proto__descriptor,
                   sizeof(google_protobuf_struct_proto__descriptor)},
    .messages = google_protobuf_struct_proto__messages,
    .enums = google_protobuf_struct_proto__enums,
    .message_count = 4,
    .enum_count = 1,
};

/* @@protoc_insertion_point(end) */
