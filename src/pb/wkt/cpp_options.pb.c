/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/protobuf/cpp_options.proto: do not edit. */

#include "google/protobuf/cpp_options.pb.h"

/* @@protoc_insertion_point(includes) */

#if CPB_TABLE_ABI != 4
#error "protoc-gen-cpb and libcpb do not fit each other"
#endif

static const unsigned char google_protobuf_cpp_options_proto__descriptor[] = {
    10,33,103,111,111,103,108,101,47,112,114,111,116,111,98,117,102,47,
    99,112,112,95,111,112,116,105,111,110,115,46,112,114,111,116,111,18,
    2,112,98,26,38,103,111,111,103,108,101,47,112,114,111,116,111,98,
    117,102,47,99,112,112,95,102,105,108,101,95,111,112,116,105,111,110,
    115,46,112,114,111,116,111,80,0,98,8,101,100,105,116,105,111,110,
    115,112,233,7,
};
static const cpb_file_def *const google_protobuf_cpp_options_proto__deps[] = {
    &google_protobuf_cpp_file_options_proto_file,
};
const cpb_file_def google_protobuf_cpp_options_proto_file = {
    .abi = CPB_TABLE_ABI,
    .dep_count = 1,
    .name = CPB_STR_INIT("google/protobuf/cpp_options.proto"),
    .descriptor = {(const char *)google_protobuf_cpp_options_proto__descriptor,
                   sizeof(google_protobuf_cpp_options_proto__descriptor)},
    .deps = google_protobuf_cpp_options_proto__deps,
    .message_count = 0,
    .enum_count = 0,
};

/* @@protoc_insertion_point(end) */
