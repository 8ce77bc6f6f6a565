/* SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* A block comment above the syntax
 * line. */

/* Made by protoc-gen-cpb from comments.proto: do not edit. */

#include "comments.pb.h"

#if CPB_TABLE_ABI != 1
#error "protoc-gen-cpb and libcpb do not fit each other"
#endif

static const cpb_field_def golden_comments_Comments__fields[] = {
    {CPB_TAG(1, 0), offsetof(golden_comments_Comments, leading), 0, CPB_INT32,
     CPB_IMPLICIT, 0, 0, 0},
    {CPB_TAG(2, 0), offsetof(golden_comments_Comments, trailing), 0, CPB_INT32,
     CPB_IMPLICIT, 0, 0, 0},
    {CPB_TAG(3, 0), offsetof(golden_comments_Comments, none), 0, CPB_INT32,
     CPB_IMPLICIT, 0, 0, 0},
    {CPB_TAG(4, 0), offsetof(golden_comments_Comments, empty), 0, CPB_INT32,
     CPB_IMPLICIT, 0, 0, 0},
    {CPB_TAG(5, 0), offsetof(golden_comments_Comments, direction), 0, CPB_INT32,
     CPB_IMPLICIT, 0, 0, 0},
    {CPB_TAG(6, 0), offsetof(golden_comments_Comments, unicode), 0, CPB_INT32,
     CPB_IMPLICIT, 0, 0, 0},
};
static const cpb_field_name golden_comments_Comments__names[] = {
    {CPB_STR_INIT("leading"), CPB_STR_INIT("leading")},
    {CPB_STR_INIT("trailing"), CPB_STR_INIT("trailing")},
    {CPB_STR_INIT("none"), CPB_STR_INIT("none")},
    {CPB_STR_INIT("empty"), CPB_STR_INIT("empty")},
    {CPB_STR_INIT("direction"), CPB_STR_INIT("direction")},
    {CPB_STR_INIT("unicode"), CPB_STR_INIT("unicode")},
};
const cpb_message_def golden_comments_Comments_def = {
    .fields = golden_comments_Comments__fields,
    .field_count = 6,
    .dense = 6,
    .size = sizeof(golden_comments_Comments),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("golden.comments.Comments"),
    .names = golden_comments_Comments__names,
    .file = &comments_proto_file,
};

static const unsigned char comments_proto__descriptor[] = {
    10,14,99,111,109,109,101,110,116,115,46,112,114,111,116,111,18,15,
    103,111,108,100,101,110,46,99,111,109,109,101,110,116,115,34,162,1,
    10,8,67,111,109,109,101,110,116,115,18,24,10,7,108,101,97,100,
    105,110,103,24,1,32,1,40,5,82,7,108,101,97,100,105,110,103,
    18,26,10,8,116,114,97,105,108,105,110,103,24,2,32,1,40,5,
    82,8,116,114,97,105,108,105,110,103,18,18,10,4,110,111,110,101,
    24,3,32,1,40,5,82,4,110,111,110,101,18,20,10,5,101,109,
    112,116,121,24,4,32,1,40,5,82,5,101,109,112,116,121,18,28,
    10,9,100,105,114,101,99,116,105,111,110,24,5,32,1,40,5,82,
    9,100,105,114,101,99,116,105,111,110,18,24,10,7,117,110,105,99,
    111,100,101,24,6,32,1,40,5,82,7,117,110,105,99,111,100,101,
    98,6,112,114,111,116,111,51,
};
static const cpb_message_def *const comments_proto__messages[] = {
    &golden_comments_Comments_def,
};
const cpb_file_def comments_proto_file = {
    .abi = CPB_TABLE_ABI,
    .dep_count = 0,
    .name = CPB_STR_INIT("comments.proto"),
    .descriptor = {(const char *)comments_proto__descriptor,
                   sizeof(comments_proto__descriptor)},
    .messages = comments_proto__messages,
    .message_count = 1,
    .enum_count = 0,
};
