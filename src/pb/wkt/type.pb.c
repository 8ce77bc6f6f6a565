/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/type.proto: do not edit. */

#include "google/protobuf/type.pb.h"

/* @@protoc_insertion_point(includes) */

#if CPB_TABLE_ABI != 4
#error "protoc-gen-cpb and libcpb do not fit each other"
#endif

static const int32_t google_protobuf_Syntax__numbers[] = {
    0, 1, 2};
static const cpb_str google_protobuf_Syntax__names[] = {
    CPB_STR_INIT("SYNTAX_PROTO2"),
    CPB_STR_INIT("SYNTAX_PROTO3"),
    CPB_STR_INIT("SYNTAX_EDITIONS"),
};
const cpb_enum_def google_protobuf_Syntax_def = {
    .numbers = google_protobuf_Syntax__numbers,
    .names = google_protobuf_Syntax__names,
    .count = 3,
    .default_value = 0,
    .full_name = CPB_STR_INIT("google.protobuf.Syntax"),
    .file = &google_protobuf_type_proto_file,
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .closed = 0,
};

static const int32_t google_protobuf_Field_Kind__numbers[] = {
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18};
static const cpb_str google_protobuf_Field_Kind__names[] = {
    CPB_STR_INIT("TYPE_UNKNOWN"),
    CPB_STR_INIT("TYPE_DOUBLE"),
    CPB_STR_INIT("TYPE_FLOAT"),
    CPB_STR_INIT("TYPE_INT64"),
    CPB_STR_INIT("TYPE_UINT64"),
    CPB_STR_INIT("TYPE_INT32"),
    CPB_STR_INIT("TYPE_FIXED64"),
    CPB_STR_INIT("TYPE_FIXED32"),
    CPB_STR_INIT("TYPE_BOOL"),
    CPB_STR_INIT("TYPE_STRING"),
    CPB_STR_INIT("TYPE_GROUP"),
    CPB_STR_INIT("TYPE_MESSAGE"),
    CPB_STR_INIT("TYPE_BYTES"),
    CPB_STR_INIT("TYPE_UINT32"),
    CPB_STR_INIT("TYPE_ENUM"),
    CPB_STR_INIT("TYPE_SFIXED32"),
    CPB_STR_INIT("TYPE_SFIXED64"),
    CPB_STR_INIT("TYPE_SINT32"),
    CPB_STR_INIT("TYPE_SINT64"),
};
const cpb_enum_def google_protobuf_Field_Kind_def = {
    .numbers = google_protobuf_Field_Kind__numbers,
    .names = google_protobuf_Field_Kind__names,
    .count = 19,
    .default_value = 0,
    .full_name = CPB_STR_INIT("google.protobuf.Field.Kind"),
    .file = &google_protobuf_type_proto_file,
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .closed = 0,
};

static const int32_t google_protobuf_Field_Cardinality__numbers[] = {
    0, 1, 2, 3};
static const cpb_str google_protobuf_Field_Cardinality__names[] = {
    CPB_STR_INIT("CARDINALITY_UNKNOWN"),
    CPB_STR_INIT("CARDINALITY_OPTIONAL"),
    CPB_STR_INIT("CARDINALITY_REQUIRED"),
    CPB_STR_INIT("CARDINALITY_REPEATED"),
};
const cpb_enum_def google_protobuf_Field_Cardinality_def = {
    .numbers = google_protobuf_Field_Cardinality__numbers,
    .names = google_protobuf_Field_Cardinality__names,
    .count = 4,
    .default_value = 0,
    .full_name = CPB_STR_INIT("google.protobuf.Field.Cardinality"),
    .file = &google_protobuf_type_proto_file,
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .closed = 0,
};

static const cpb_sub google_protobuf_Type__subs[] = {
    {.message = &google_protobuf_Field_def},
    {.message = &google_protobuf_Option_def},
    {.message = &google_protobuf_SourceContext_def},
    {.enumeration = &google_protobuf_Syntax_def},
};
static const cpb_field_def google_protobuf_Type__fields[] = {
    {CPB_TAG(1, 2), offsetof(google_protobuf_Type, name), 0, CPB_STRING,
     CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(google_protobuf_Type, fields), 0, CPB_MESSAGE,
     CPB_REPEATED, 0, 0, 0, 0},
    {CPB_TAG(3, 2), offsetof(google_protobuf_Type, oneofs), 0, CPB_STRING,
     CPB_REPEATED, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(4, 2), offsetof(google_protobuf_Type, options), 0, CPB_MESSAGE,
     CPB_REPEATED, 0, 0, 1, 0},
    {CPB_TAG(5, 2), offsetof(google_protobuf_Type, source_context), 0,
     CPB_MESSAGE, CPB_IMPLICIT, 0, 0, 2, 0},
    {CPB_TAG(6, 0), offsetof(google_protobuf_Type, syntax), 0, CPB_ENUM,
     CPB_IMPLICIT, 0, 0, 3, 0},
    {CPB_TAG(7, 2), offsetof(google_protobuf_Type, edition), 0, CPB_STRING,
     CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
};
static const cpb_field_name google_protobuf_Type__names[] = {
    {CPB_STR_INIT("name"), CPB_STR_INIT("name")},
    {CPB_STR_INIT("fields"), CPB_STR_INIT("fields")},
    {CPB_STR_INIT("oneofs"), CPB_STR_INIT("oneofs")},
    {CPB_STR_INIT("options"), CPB_STR_INIT("options")},
    {CPB_STR_INIT("source_context"), CPB_STR_INIT("sourceContext")},
    {CPB_STR_INIT("syntax"), CPB_STR_INIT("syntax")},
    {CPB_STR_INIT("edition"), CPB_STR_INIT("edition")},
};
const cpb_message_def google_protobuf_Type_def = {
    .fields = google_protobuf_Type__fields,
    .subs = google_protobuf_Type__subs,
    .field_count = 7,
    .dense = 7,
    .size = sizeof(google_protobuf_Type),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.protobuf.Type"),
    .names = google_protobuf_Type__names,
    .file = &google_protobuf_type_proto_file,
};

static const cpb_sub google_protobuf_Field__subs[] = {
    {.enumeration = &google_protobuf_Field_Kind_def},
    {.enumeration = &google_protobuf_Field_Cardinality_def},
    {.message = &google_protobuf_Option_def},
};
static const cpb_field_def google_protobuf_Field__fields[] = {
    {CPB_TAG(1, 0), offsetof(google_protobuf_Field, kind), 0, CPB_ENUM,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(2, 0), offsetof(google_protobuf_Field, cardinality), 0, CPB_ENUM,
     CPB_IMPLICIT, 0, 0, 1, 0},
    {CPB_TAG(3, 0), offsetof(google_protobuf_Field, number), 0, CPB_INT32,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(4, 2), offsetof(google_protobuf_Field, name), 0, CPB_STRING,
     CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(6, 2), offsetof(google_protobuf_Field, type_url), 0, CPB_STRING,
     CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(7, 0), offsetof(google_protobuf_Field, oneof_index), 0, CPB_INT32,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(8, 0), offsetof(google_protobuf_Field, packed), 0, CPB_BOOL,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(9, 2), offsetof(google_protobuf_Field, options), 0, CPB_MESSAGE,
     CPB_REPEATED, 0, 0, 2, 0},
    {CPB_TAG(10, 2), offsetof(google_protobuf_Field, json_name), 0, CPB_STRING,
     CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(11, 2), offsetof(google_protobuf_Field, default_value), 0,
     CPB_STRING, CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
};
static const cpb_field_name google_protobuf_Field__names[] = {
    {CPB_STR_INIT("kind"), CPB_STR_INIT("kind")},
    {CPB_STR_INIT("cardinality"), CPB_STR_INIT("cardinality")},
    {CPB_STR_INIT("number"), CPB_STR_INIT("number")},
    {CPB_STR_INIT("name"), CPB_STR_INIT("name")},
    {CPB_STR_INIT("type_url"), CPB_STR_INIT("typeUrl")},
    {CPB_STR_INIT("oneof_index"), CPB_STR_INIT("oneofIndex")},
    {CPB_STR_INIT("packed"), CPB_STR_INIT("packed")},
    {CPB_STR_INIT("options"), CPB_STR_INIT("options")},
    {CPB_STR_INIT("json_name"), CPB_STR_INIT("jsonName")},
    {CPB_STR_INIT("default_value"), CPB_STR_INIT("defaultValue")},
};
const cpb_message_def google_protobuf_Field_def = {
    .fields = google_protobuf_Field__fields,
    .subs = google_protobuf_Field__subs,
    .field_count = 10,
    .dense = 4,
    .size = sizeof(google_protobuf_Field),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.protobuf.Field"),
    .names = google_protobuf_Field__names,
    .file = &google_protobuf_type_proto_file,
};

static const cpb_sub google_protobuf_Enum__subs[] = {
    {.message = &google_protobuf_EnumValue_def},
    {.message = &google_protobuf_Option_def},
    {.message = &google_protobuf_SourceContext_def},
    {.enumeration = &google_protobuf_Syntax_def},
};
static const cpb_field_def google_protobuf_Enum__fields[] = {
    {CPB_TAG(1, 2), offsetof(google_protobuf_Enum, name), 0, CPB_STRING,
     CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(google_protobuf_Enum, enumvalue), 0, CPB_MESSAGE,
     CPB_REPEATED, 0, 0, 0, 0},
    {CPB_TAG(3, 2), offsetof(google_protobuf_Enum, options), 0, CPB_MESSAGE,
     CPB_REPEATED, 0, 0, 1, 0},
    {CPB_TAG(4, 2), offsetof(google_protobuf_Enum, source_context), 0,
     CPB_MESSAGE, CPB_IMPLICIT, 0, 0, 2, 0},
    {CPB_TAG(5, 0), offsetof(google_protobuf_Enum, syntax), 0, CPB_ENUM,
     CPB_IMPLICIT, 0, 0, 3, 0},
    {CPB_TAG(6, 2), offsetof(google_protobuf_Enum, edition), 0, CPB_STRING,
     CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
};
static const cpb_field_name google_protobuf_Enum__names[] = {
    {CPB_STR_INIT("name"), CPB_STR_INIT("name")},
    {CPB_STR_INIT("enumvalue"), CPB_STR_INIT("enumvalue")},
    {CPB_STR_INIT("options"), CPB_STR_INIT("options")},
    {CPB_STR_INIT("source_context"), CPB_STR_INIT("sourceContext")},
    {CPB_STR_INIT("syntax"), CPB_STR_INIT("syntax")},
    {CPB_STR_INIT("edition"), CPB_STR_INIT("edition")},
};
const cpb_message_def google_protobuf_Enum_def = {
    .fields = google_protobuf_Enum__fields,
    .subs = google_protobuf_Enum__subs,
    .field_count = 6,
    .dense = 6,
    .size = sizeof(google_protobuf_Enum),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.protobuf.Enum"),
    .names = google_protobuf_Enum__names,
    .file = &google_protobuf_type_proto_file,
};

static const cpb_sub google_protobuf_EnumValue__subs[] = {
    {.message = &google_protobuf_Option_def},
};
static const cpb_field_def google_protobuf_EnumValue__fields[] = {
    {CPB_TAG(1, 2), offsetof(google_protobuf_EnumValue, name), 0, CPB_STRING,
     CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(2, 0), offsetof(google_protobuf_EnumValue, number), 0, CPB_INT32,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(3, 2), offsetof(google_protobuf_EnumValue, options), 0,
     CPB_MESSAGE, CPB_REPEATED, 0, 0, 0, 0},
};
static const cpb_field_name google_protobuf_EnumValue__names[] = {
    {CPB_STR_INIT("name"), CPB_STR_INIT("name")},
    {CPB_STR_INIT("number"), CPB_STR_INIT("number")},
    {CPB_STR_INIT("options"), CPB_STR_INIT("options")},
};
const cpb_message_def google_protobuf_EnumValue_def = {
    .fields = google_protobuf_EnumValue__fields,
    .subs = google_protobuf_EnumValue__subs,
    .field_count = 3,
    .dense = 3,
    .size = sizeof(google_protobuf_EnumValue),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.protobuf.EnumValue"),
    .names = google_protobuf_EnumValue__names,
    .file = &google_protobuf_type_proto_file,
};

static const cpb_sub google_protobuf_Option__subs[] = {
    {.message = &google_protobuf_Any_def},
};
static const cpb_field_def google_protobuf_Option__fields[] = {
    {CPB_TAG(1, 2), offsetof(google_protobuf_Option, name), 0, CPB_STRING,
     CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(google_protobuf_Option, value), 0, CPB_MESSAGE,
     CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name google_protobuf_Option__names[] = {
    {CPB_STR_INIT("name"), CPB_STR_INIT("name")},
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def google_protobuf_Option_def = {
    .fields = google_protobuf_Option__fields,
    .subs = google_protobuf_Option__subs,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(google_protobuf_Option),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("google.protobuf.Option"),
    .names = google_protobuf_Option__names,
    .file = &google_protobuf_type_proto_file,
};

static const unsigned char google_protobuf_type_proto__descriptor[] = {
    10,26,103,111,111,103,108,101,47,112,114,111,116,111,98,117,102,47,
    116,121,112,101,46,112,114,111,116,111,18,15,103,111,111,103,108,101,
    46,112,114,111,116,111,98,117,102,26,25,103,111,111,103,108,101,47,
    112,114,111,116,111,98,117,102,47,97,110,121,46,112,114,111,116,111,
    26,36,103,111,111,103,108,101,47,112,114,111,116,111,98,117,102,47,
    115,111,117,114,99,101,95,99,111,110,116,101,120,116,46,112,114,111,
    116,111,34,167,2,10,4,84,121,112,101,18,18,10,4,110,97,109,
    101,24,1,32,1,40,9,82,4,110,97,109,101,18,46,10,6,102,
    105,101,108,100,115,24,2,32,3,40,11,50,22,46,103,111,111,103,
    108,101,46,112,114,111,116,111,98,117,102,46,70,105,101,108,100,82,
    6,102,105,101,108,100,115,18,22,10,6,111,110,101,111,102,115,24,
    3,32,3,40,9,82,6,111,110,101,111,102,115,18,49,10,7,111,
    112,116,105,111,110,115,24,4,32,3,40,11,50,23,46,103,111,111,
    103,108,101,46,112,114,111,116,111,98,117,102,46,79,112,116,105,111,
    110,82,7,111,112,116,105,111,110,115,18,69,10,14,115,111,117,114,
    99,101,95,99,111,110,116,101,120,116,24,5,32,1,40,11,50,30,
    46,103,111,111,103,108,101,46,112,114,111,116,111,98,117,102,46,83,
    111,117,114,99,101,67,111,110,116,101,120,116,82,13,115,111,117,114,
    99,101,67,111,110,116,101,120,116,18,47,10,6,115,121,110,116,97,
    120,24,6,32,1,40,14,50,23,46,103,111,111,103,108,101,46,112,
    114,111,116,111,98,117,102,46,83,121,110,116,97,120,82,6,115,121,
    110,116,97,120,18,24,10,7,101,100,105,116,105,111,110,24,7,32,
    1,40,9,82,7,101,100,105,116,105,111,110,34,180,6,10,5,70,
    105,101,108,100,18,47,10,4,107,105,110,100,24,1,32,1,40,14,
    50,27,46,103,111,111,103,108,101,46,112,114,111,116,111,98,117,102,
    46,70,105,101,108,100,46,75,105,110,100,82,4,107,105,110,100,18,
    68,10,11,99,97,114,100,105,110,97,108,105,116,121,24,2,32,1,
    40,14,50,34,46,103,111,111,103,108,101,46,112,114,111,116,111,98,
    117,102,46,70,105,101,108,100,46,67,97,114,100,105,110,97,108,105,
    116,121,82,11,99,97,114,100,105,110,97,108,105,116,121,18,22,10,
    6,110,117,109,98,101,114,24,3,32,1,40,5,82,6,110,117,109,
    98,101,114,18,18,10,4,110,97,109,101,24,4,32,1,40,9,82,
    4,110,97,109,101,18,25,10,8,116,121,112,101,95,117,114,108,24,
    6,32,1,40,9,82,7,116,121,112,101,85,114,108,18,31,10,11,
    111,110,101,111,102,95,105,110,100,101,120,24,7,32,1,40,5,82,
    10,111,110,101,111,102,73,110,100,101,120,18,22,10,6,112,97,99,
    107,101,100,24,8,32,1,40,8,82,6,112,97,99,107,101,100,18,
    49,10,7,111,112,116,105,111,110,115,24,9,32,3,40,11,50,23,
    46,103,111,111,103,108,101,46,112,114,111,116,111,98,117,102,46,79,
    112,116,105,111,110,82,7,111,112,116,105,111,110,115,18,27,10,9,
    106,115,111,110,95,110,97,109,101,24,10,32,1,40,9,82,8,106,
    115,111,110,78,97,109,101,18,35,10,13,100,101,102,97,117,108,116,
    95,118,97,108,117,101,24,11,32,1,40,9,82,12,100,101,102,97,
    117,108,116,86,97,108,117,101,34,200,2,10,4,75,105,110,100,18,
    16,10,12,84,89,80,69,95,85,78,75,78,79,87,78,16,0,18,
    15,10,11,84,89,80,69,95,68,79,85,66,76,69,16,1,18,14,
    10,10,84,89,80,69,95,70,76,79,65,84,16,2,18,14,10,10,
    84,89,80,69,95,73,78,84,54,52,16,3,18,15,10,11,84,89,
    80,69,95,85,73,78,84,54,52,16,4,18,14,10,10,84,89,80,
    69,95,73,78,84,51,50,16,5,18,16,10,12,84,89,80,69,95,
    70,73,88,69,68,54,52,16,6,18,16,10,12,84,89,80,69,95,
    70,73,88,69,68,51,50,16,7,18,13,10,9,84,89,80,69,95,
    66,79,79,76,16,8,18,15,10,11,84,89,80,69,95,83,84,82,
    73,78,71,16,9,18,14,10,10,84,89,80,69,95,71,82,79,85,
    80,16,10,18,16,10,12,84,89,80,69,95,77,69,83,83,65,71,
    69,16,11,18,14,10,10,84,89,80,69,95,66,89,84,69,83,16,
    12,18,15,10,11,84,89,80,69,95,85,73,78,84,51,50,16,13,
    18,13,10,9,84,89,80,69,95,69,78,85,77,16,14,18,17,10,
    13,84,89,80,69,95,83,70,73,88,69,68,51,50,16,15,18,17,
    10,13,84,89,80,69,95,83,70,73,88,69,68,54,52,16,16,18,
    15,10,11,84,89,80,69,95,83,73,78,84,51,50,16,17,18,15,
    10,11,84,89,80,69,95,83,73,78,84,54,52,16,18,34,116,10,
    11,67,97,114,100,105,110,97,108,105,116,121,18,23,10,19,67,65,
    82,68,73,78,65,76,73,84,89,95,85,78,75,78,79,87,78,16,
    0,18,24,10,20,67,65,82,68,73,78,65,76,73,84,89,95,79,
    80,84,73,79,78,65,76,16,1,18,24,10,20,67,65,82,68,73,
    78,65,76,73,84,89,95,82,69,81,85,73,82,69,68,16,2,18,
    24,10,20,67,65,82,68,73,78,65,76,73,84,89,95,82,69,80,
    69,65,84,69,68,16,3,34,153,2,10,4,69,110,117,109,18,18,
    10,4,110,97,109,101,24,1,32,1,40,9,82,4,110,97,109,101,
    18,56,10,9,101,110,117,109,118,97,108,117,101,24,2,32,3,40,
    11,50,26,46,103,111,111,103,108,101,46,112,114,111,116,111,98,117,
    102,46,69,110,117,109,86,97,108,117,101,82,9,101,110,117,109,118,
    97,108,117,101,18,49,10,7,111,112,116,105,111,110,115,24,3,32,
    3,40,11,50,23,46,103,111,111,103,108,101,46,112,114,111,116,111,
    98,117,102,46,79,112,116,105,111,110,82,7,111,112,116,105,111,110,
    115,18,69,10,14,115,111,117,114,99,101,95,99,111,110,116,101,120,
    116,24,4,32,1,40,11,50,30,46,103,111,111,103,108,101,46,112,
    114,111,116,111,98,117,102,46,83,111,117,114,99,101,67,111,110,116,
    101,120,116,82,13,115,111,117,114,99,101,67,111,110,116,101,120,116,
    18,47,10,6,115,121,110,116,97,120,24,5,32,1,40,14,50,23,
    46,103,111,111,103,108,101,46,112,114,111,116,111,98,117,102,46,83,
    121,110,116,97,120,82,6,115,121,110,116,97,120,18,24,10,7,101,
    100,105,116,105,111,110,24,6,32,1,40,9,82,7,101,100,105,116,
    105,111,110,34,106,10,9,69,110,117,109,86,97,108,117,101,18,18,
    10,4,110,97,109,101,24,1,32,1,40,9,82,4,110,97,109,101,
    18,22,10,6,110,117,109,98,101,114,24,2,32,1,40,5,82,6,
    110,117,109,98,101,114,18,49,10,7,111,112,116,105,111,110,115,24,
    3,32,3,40,11,50,23,46,103,111,111,103,108,101,46,112,114,111,
    116,111,98,117,102,46,79,112,116,105,111,110,82,7,111,112,116,105,
    111,110,115,34,72,10,6,79,112,116,105,111,110,18,18,10,4,110,
    97,109,101,24,1,32,1,40,9,82,4,110,97,109,101,18,42,10,
    5,118,97,108,117,101,24,2,32,1,40,11,50,20,46,103,111,111,
    103,108,101,46,112,114,111,116,111,98,117,102,46,65,110,121,82,5,
    118,97,108,117,101,42,67,10,6,83,121,110,116,97,120,18,17,10,
    13,83,89,78,84,65,88,95,80,82,79,84,79,50,16,0,18,17,
    10,13,83,89,78,84,65,88,95,80,82,79,84,79,51,16,1,18,
    19,10,15,83,89,78,84,65,88,95,69,68,73,84,73,79,78,83,
    16,2,66,123,10,19,99,111,109,46,103,111,111,103,108,101,46,112,
    114,111,116,111,98,117,102,66,9,84,121,112,101,80,114,111,116,111,
    80,1,90,45,103,111,111,103,108,101,46,103,111,108,97,110,103,46,
    111,114,103,47,112,114,111,116,111,98,117,102,47,116,121,112,101,115,
    47,107,110,111,119,110,47,116,121,112,101,112,98,248,1,1,162,2,
    3,71,80,66,170,2,30,71,111,111,103,108,101,46,80,114,111,116,
    111,98,117,102,46,87,101,108,108,75,110,111,119,110,84,121,112,101,
    115,98,6,112,114,111,116,111,51,
};
static const cpb_file_def *const google_protobuf_type_proto__deps[] = {
    &google_protobuf_any_proto_file,
    &google_protobuf_source_context_proto_file,
};
static const cpb_message_def *const google_protobuf_type_proto__messages[] = {
    &google_protobuf_Type_def,
    &google_protobuf_Field_def,
    &google_protobuf_Enum_def,
    &google_protobuf_EnumValue_def,
    &google_protobuf_Option_def,
};
static const cpb_enum_def *const google_protobuf_type_proto__enums[] = {
    &google_protobuf_Syntax_def,
    &google_protobuf_Field_Kind_def,
    &google_protobuf_Field_Cardinality_def,
};
const cpb_file_def google_protobuf_type_proto_file = {
    .abi = CPB_TABLE_ABI,
    .dep_count = 2,
    .name = CPB_STR_INIT("google/protobuf/type.proto"),
    .descriptor = {(const char *)google_protobuf_type_proto__descriptor,
                   sizeof(google_protobuf_type_proto__descriptor)},
    .deps = google_protobuf_type_proto__deps,
    .messages = google_protobuf_type_proto__messages,
    .enums = google_protobuf_type_proto__enums,
    .message_count = 5,
    .enum_count = 3,
};

/* @@protoc_insertion_point(end) */
