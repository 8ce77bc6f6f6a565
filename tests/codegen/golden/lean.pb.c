/* Made by protoc-gen-cpb from lean.proto: do not edit. */

#include "lean.pb.h"

/* @@protoc_insertion_point(includes) */

#if CPB_TABLE_ABI != 1
#error "protoc-gen-cpb and libcpb do not fit each other"
#endif

static const int32_t golden_lean_Size__numbers[] = {
    0, 1};
const cpb_enum_def golden_lean_Size_def = {
    .numbers = golden_lean_Size__numbers,
    .count = 2,
    .default_value = 0,
    .full_name = CPB_STR_INIT("golden.lean.Size"),
    .file = &lean_proto_file,
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .closed = 0,
};

static const cpb_sub golden_lean_Lean__subs[] = {
    {.enumeration = &golden_lean_Size_def},
    {.message = &golden_lean_Lean_def},
};
static const cpb_field_def golden_lean_Lean__fields[] = {
    {CPB_TAG(1, 0), offsetof(golden_lean_Lean, size), 0, CPB_ENUM, CPB_IMPLICIT,
     0, 0, 0},
    {CPB_TAG(2, 2), offsetof(golden_lean_Lean, parts), 0, CPB_MESSAGE,
     CPB_REPEATED, 0, 1, 0},
};
const cpb_message_def golden_lean_Lean_def = {
    .fields = golden_lean_Lean__fields,
    .subs = golden_lean_Lean__subs,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(golden_lean_Lean),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = 0,
    .full_name = CPB_STR_INIT("golden.lean.Lean"),
    .file = &lean_proto_file,
};

static const cpb_message_def *const lean_proto__messages[] = {
    &golden_lean_Lean_def,
};
static const cpb_enum_def *const lean_proto__enums[] = {
    &golden_lean_Size_def,
};
const cpb_file_def lean_proto_file = {
    .abi = CPB_TABLE_ABI,
    .dep_count = 0,
    .name = CPB_STR_INIT("lean.proto"),
    .messages = lean_proto__messages,
    .enums = lean_proto__enums,
    .message_count = 1,
    .enum_count = 1,
};

/* @@protoc_insertion_point(end) */
