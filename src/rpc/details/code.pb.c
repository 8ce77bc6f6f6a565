/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/rpc/code.proto: do not edit. */

#include "google/rpc/code.pb.h"

/* @@protoc_insertion_point(includes) */

#if CPB_TABLE_ABI != 4
#error "protoc-gen-cpb and libcpb do not fit each other"
#endif

static const int32_t google_rpc_Code__numbers[] = {
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
static const cpb_str google_rpc_Code__names[] = {
    CPB_STR_INIT("OK"),
    CPB_STR_INIT("CANCELLED"),
    CPB_STR_INIT("UNKNOWN"),
    CPB_STR_INIT("INVALID_ARGUMENT"),
    CPB_STR_INIT("DEADLINE_EXCEEDED"),
    CPB_STR_INIT("NOT_FOUND"),
    CPB_STR_INIT("ALREADY_EXISTS"),
    CPB_STR_INIT("PERMISSION_DENIED"),
    CPB_STR_INIT("RESOURCE_EXHAUSTED"),
    CPB_STR_INIT("FAILED_PRECONDITION"),
    CPB_STR_INIT("ABORTED"),
    CPB_STR_INIT("OUT_OF_RANGE"),
    CPB_STR_INIT("UNIMPLEMENTED"),
    CPB_STR_INIT("INTERNAL"),
    CPB_STR_INIT("UNAVAILABLE"),
    CPB_STR_INIT("DATA_LOSS"),
    CPB_STR_INIT("UNAUTHENTICATED"),
};
const cpb_enum_def google_rpc_Code_def = {
    .numbers = google_rpc_Code__numbers,
    .names = google_rpc_Code__names,
    .count = 17,
    .default_value = 0,
    .full_name = CPB_STR_INIT("google.rpc.Code"),
    .file = &google_rpc_code_proto_file,
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .closed = 0,
};

static const unsigned char google_rpc_code_proto__descriptor[] = {
    10,21,103,111,111,103,108,101,47,114,112,99,47,99,111,100,101,46,
    112,114,111,116,111,18,10,103,111,111,103,108,101,46,114,112,99,42,
    183,2,10,4,67,111,100,101,18,6,10,2,79,75,16,0,18,13,
    10,9,67,65,78,67,69,76,76,69,68,16,1,18,11,10,7,85,
    78,75,78,79,87,78,16,2,18,20,10,16,73,78,86,65,76,73,
    68,95,65,82,71,85,77,69,78,84,16,3,18,21,10,17,68,69,
    65,68,76,73,78,69,95,69,88,67,69,69,68,69,68,16,4,18,
    13,10,9,78,79,84,95,70,79,85,78,68,16,5,18,18,10,14,
    65,76,82,69,65,68,89,95,69,88,73,83,84,83,16,6,18,21,
    10,17,80,69,82,77,73,83,83,73,79,78,95,68,69,78,73,69,
    68,16,7,18,19,10,15,85,78,65,85,84,72,69,78,84,73,67,
    65,84,69,68,16,16,18,22,10,18,82,69,83,79,85,82,67,69,
    95,69,88,72,65,85,83,84,69,68,16,8,18,23,10,19,70,65,
    73,76,69,68,95,80,82,69,67,79,78,68,73,84,73,79,78,16,
    9,18,11,10,7,65,66,79,82,84,69,68,16,10,18,16,10,12,
    79,85,84,95,79,70,95,82,65,78,71,69,16,11,18,17,10,13,
    85,78,73,77,80,76,69,77,69,78,84,69,68,16,12,18,12,10,
    8,73,78,84,69,82,78,65,76,16,13,18,15,10,11,85,78,65,
    86,65,73,76,65,66,76,69,16,14,18,13,10,9,68,65,84,65,
    95,76,79,83,83,16,15,98,6,112,114,111,116,111,51,
};
static const cpb_enum_def *const google_rpc_code_proto__enums[] = {
    &google_rpc_Code_def,
};
const cpb_file_def google_rpc_code_proto_file = {
    .abi = CPB_TABLE_ABI,
    .dep_count = 0,
    .name = CPB_STR_INIT("google/rpc/code.proto"),
    .descriptor = {(const char *)google_rpc_code_proto__descriptor,
                   sizeof(google_rpc_code_proto__descriptor)},
    .enums = google_rpc_code_proto__enums,
    .message_count = 0,
    .enum_count = 1,
};

/* @@protoc_insertion_point(end) */
