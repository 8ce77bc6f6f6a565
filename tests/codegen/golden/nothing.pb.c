/* SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from nothing.proto: do not edit. */

#include "nothing.pb.h"

/* @@protoc_insertion_point(includes) */

#if CPB_TABLE_ABI != 4
#error "protoc-gen-cpb and libcpb do not fit each other"
#endif

static const unsigned char nothing_proto__descriptor[] = {
    10,13,110,111,116,104,105,110,103,46,112,114,111,116,111,18,14,103,
    111,108,100,101,110,46,110,111,116,104,105,110,103,98,6,112,114,111,
    116,111,51,
};
const cpb_file_def nothing_proto_file = {
    .abi = CPB_TABLE_ABI,
    .dep_count = 0,
    .name = CPB_STR_INIT("nothing.proto"),
    .descriptor = {(const char *)nothing_proto__descriptor,
                   sizeof(nothing_proto__descriptor)},
    .message_count = 0,
    .enum_count = 0,
};

/* @@protoc_insertion_point(end) */
