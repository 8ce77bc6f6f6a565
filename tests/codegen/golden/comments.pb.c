/* SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* A block comment above the syntax
 * line. */

/* Made by protoc-gen-cpb from comments.proto: do not edit. */

#include "comments.pb.h"

#include "cpb/fast.h"
/* @@protoc_insertion_point(includes) */

#if CPB_TABLE_ABI != 4
#error "protoc-gen-cpb and libcpb do not fit each other"
#endif

static cpb_decode_fn golden_comments_Comments__decode;
static cpb_encode_fn golden_comments_Comments__encode;

static const cpb_field_def golden_comments_Comments__fields[] = {
    {CPB_TAG(1, 0), offsetof(golden_comments_Comments, leading), 0, CPB_INT32,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(2, 0), offsetof(golden_comments_Comments, trailing), 0, CPB_INT32,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(3, 0), offsetof(golden_comments_Comments, none), 0, CPB_INT32,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(4, 0), offsetof(golden_comments_Comments, empty), 0, CPB_INT32,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(5, 0), offsetof(golden_comments_Comments, direction), 0, CPB_INT32,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(6, 0), offsetof(golden_comments_Comments, unicode), 0, CPB_INT32,
     CPB_IMPLICIT, 0, 0, 0, 0},
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
    .decode = golden_comments_Comments__decode,
    .encode = golden_comments_Comments__encode,
    .full_name = CPB_STR_INIT("golden.comments.Comments"),
    .names = golden_comments_Comments__names,
    .file = &comments_proto_file,
};

static const char *golden_comments_Comments__decode(
    cpb__decoder *d, const char *p, const char *end, void *to) {
  golden_comments_Comments *msg = (golden_comments_Comments *)to;
  const char *fast = cpb__fast_end(d, end);
  const char *start = p;
  uint64_t number = 0;
  while (p < fast) {
    start = p;
    switch ((uint8_t)*p) {
      case CPB_TAG(1, 0): /* leading */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->leading = (int32_t)number;
        if (!cpb__next_is(p, fast, CPB_TAG(2, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(2, 0): /* trailing */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->trailing = (int32_t)number;
        if (!cpb__next_is(p, fast, CPB_TAG(3, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(3, 0): /* none */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->none = (int32_t)number;
        if (!cpb__next_is(p, fast, CPB_TAG(4, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(4, 0): /* empty */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->empty = (int32_t)number;
        if (!cpb__next_is(p, fast, CPB_TAG(5, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(5, 0): /* direction */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->direction = (int32_t)number;
        if (!cpb__next_is(p, fast, CPB_TAG(6, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(6, 0): /* unicode */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->unicode = (int32_t)number;
        continue;
      default:
      slow:
        p = cpb__decode_one(d, start, end, msg, &golden_comments_Comments_def);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
    }
  }
  return p == end ? p
                  : cpb__decode_rest(d, p, start, end, msg,
                                     &golden_comments_Comments_def);
}

static char *golden_comments_Comments__encode(
    cpb__encoder *e, char *out, const void *from) {
  const golden_comments_Comments *msg = (const golden_comments_Comments *)from;
  if (CPB__UNLIKELY(msg->cpb_.unknown != NULL)) {
    out = cpb__encode_unknown(e, out, msg->cpb_.unknown);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  out = cpb__encode_room(e, out, 66);
  if (CPB__UNLIKELY(!out)) {
    return NULL;
  }
  if (msg->unicode != 0) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->unicode);
    out = cpb__put_varint(out, CPB_TAG(6, 0));
  }
  if (msg->direction != 0) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->direction);
    out = cpb__put_varint(out, CPB_TAG(5, 0));
  }
  if (msg->empty != 0) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->empty);
    out = cpb__put_varint(out, CPB_TAG(4, 0));
  }
  if (msg->none != 0) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->none);
    out = cpb__put_varint(out, CPB_TAG(3, 0));
  }
  if (msg->trailing != 0) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->trailing);
    out = cpb__put_varint(out, CPB_TAG(2, 0));
  }
  if (msg->leading != 0) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->leading);
    out = cpb__put_varint(out, CPB_TAG(1, 0));
  }
  return out;
}

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

/* @@protoc_insertion_point(end) */
