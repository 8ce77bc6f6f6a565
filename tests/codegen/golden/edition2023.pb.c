/* SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* Features, overridden at each level that has any. */

/* Made by protoc-gen-cpb from edition2023.proto: do not edit. */

#include "edition2023.pb.h"

#include "cpb/fast.h"
/* @@protoc_insertion_point(includes) */

#if CPB_TABLE_ABI != 4
#error "protoc-gen-cpb and libcpb do not fit each other"
#endif

static cpb_decode_fn golden_e2023_Features__decode;
static cpb_encode_fn golden_e2023_Features__encode;

static const int32_t golden_e2023_Closed__numbers[] = {
    0, 1};
static const cpb_str golden_e2023_Closed__names[] = {
    CPB_STR_INIT("CLOSED_NONE"),
    CPB_STR_INIT("CLOSED_ONE"),
};
const cpb_enum_def golden_e2023_Closed_def = {
    .numbers = golden_e2023_Closed__numbers,
    .names = golden_e2023_Closed__names,
    .count = 2,
    .default_value = 0,
    .full_name = CPB_STR_INIT("golden.e2023.Closed"),
    .file = &edition2023_proto_file,
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .closed = 1,
};

static const int32_t golden_e2023_Open__numbers[] = {
    0};
static const cpb_str golden_e2023_Open__names[] = {
    CPB_STR_INIT("OPEN_NONE"),
};
const cpb_enum_def golden_e2023_Open_def = {
    .numbers = golden_e2023_Open__numbers,
    .names = golden_e2023_Open__names,
    .count = 1,
    .default_value = 0,
    .full_name = CPB_STR_INIT("golden.e2023.Open"),
    .file = &edition2023_proto_file,
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .closed = 0,
};

static const cpb_sub golden_e2023_Features__subs[] = {
    {.message = &golden_e2023_Features_def},
    {.message = &golden_e2023_Features_def},
    {.message = &golden_e2023_Features_def},
    {.enumeration = &golden_e2023_Closed_def},
    {.enumeration = &golden_e2023_Open_def},
    {.message = &golden_e2023_Features_MapEntry_def},
    {.message = &golden_e2023_Features_UncheckedMapEntry_def},
    {.enumeration = &golden_e2023_Closed_def},
    {.message = &golden_e2023_Features_def},
};
static const cpb_field_def golden_e2023_Features__fields[] = {
    {CPB_TAG(1, 2), offsetof(golden_e2023_Features, implicit), 0, CPB_STRING,
     CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(golden_e2023_Features, explicit_),
     offsetof(golden_e2023_Features, has_explicit), CPB_STRING, CPB_EXPLICIT,
     CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(3, 0), offsetof(golden_e2023_Features, required),
     offsetof(golden_e2023_Features, has_required), CPB_INT32, CPB_EXPLICIT,
     CPB_FIELD_REQUIRED, 0, 0, 0},
    {CPB_TAG(4, 2), offsetof(golden_e2023_Features, unchecked), 0, CPB_STRING,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(5, 0), offsetof(golden_e2023_Features, expanded), 0, CPB_INT32,
     CPB_REPEATED, 0, 0, 0, 0},
    {CPB_TAG(6, 2), offsetof(golden_e2023_Features, packed), 0, CPB_INT32,
     CPB_PACKED, 0, 0, 0, 0},
    {CPB_TAG(7, 2), offsetof(golden_e2023_Features, prefixed), 0, CPB_MESSAGE,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(8, 3), offsetof(golden_e2023_Features, delimited), 0, CPB_GROUP,
     CPB_IMPLICIT, 0, 0, 1, 0},
    {CPB_TAG(9, 3), offsetof(golden_e2023_Features, delimited_list), 0,
     CPB_GROUP, CPB_REPEATED, 0, 0, 2, 0},
    {CPB_TAG(10, 0), offsetof(golden_e2023_Features, closed),
     offsetof(golden_e2023_Features, has_closed), CPB_ENUM, CPB_EXPLICIT,
     CPB_FIELD_CLOSED, 0, 3, 0},
    {CPB_TAG(11, 0), offsetof(golden_e2023_Features, open), 0, CPB_ENUM,
     CPB_IMPLICIT, 0, 0, 4, 0},
    {CPB_TAG(12, 2), offsetof(golden_e2023_Features, map), 0, CPB_MESSAGE,
     CPB_MAP, 0, 0, 5, 0},
    {CPB_TAG(13, 2), offsetof(golden_e2023_Features, unchecked_map), 0,
     CPB_MESSAGE, CPB_MAP, 0, 0, 6, 0},
    {CPB_TAG(14, 0), offsetof(golden_e2023_Features, choice),
     offsetof(golden_e2023_Features, choice_case), CPB_ENUM, CPB_ONEOF,
     CPB_FIELD_CLOSED, 0, 7, 0},
    {CPB_TAG(15, 3), offsetof(golden_e2023_Features, choice),
     offsetof(golden_e2023_Features, choice_case), CPB_GROUP, CPB_ONEOF, 0, 1,
     8, 0},
};
static const cpb_field_name golden_e2023_Features__names[] = {
    {CPB_STR_INIT("implicit"), CPB_STR_INIT("implicit")},
    {CPB_STR_INIT("explicit"), CPB_STR_INIT("explicit")},
    {CPB_STR_INIT("required"), CPB_STR_INIT("required")},
    {CPB_STR_INIT("unchecked"), CPB_STR_INIT("unchecked")},
    {CPB_STR_INIT("expanded"), CPB_STR_INIT("expanded")},
    {CPB_STR_INIT("packed"), CPB_STR_INIT("packed")},
    {CPB_STR_INIT("prefixed"), CPB_STR_INIT("prefixed")},
    {CPB_STR_INIT("delimited"), CPB_STR_INIT("delimited")},
    {CPB_STR_INIT("delimited_list"), CPB_STR_INIT("delimitedList")},
    {CPB_STR_INIT("closed"), CPB_STR_INIT("closed")},
    {CPB_STR_INIT("open"), CPB_STR_INIT("open")},
    {CPB_STR_INIT("map"), CPB_STR_INIT("map")},
    {CPB_STR_INIT("unchecked_map"), CPB_STR_INIT("uncheckedMap")},
    {CPB_STR_INIT("one"), CPB_STR_INIT("one")},
    {CPB_STR_INIT("other"), CPB_STR_INIT("other")},
};
const cpb_message_def golden_e2023_Features_def = {
    .fields = golden_e2023_Features__fields,
    .subs = golden_e2023_Features__subs,
    .field_count = 15,
    .dense = 15,
    .size = sizeof(golden_e2023_Features),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_REQUIRED | CPB_MESSAGE_PLAIN_NAMES,
    .decode = golden_e2023_Features__decode,
    .encode = golden_e2023_Features__encode,
    .full_name = CPB_STR_INIT("golden.e2023.Features"),
    .names = golden_e2023_Features__names,
    .file = &edition2023_proto_file,
};

static const cpb_sub golden_e2023_Features_MapEntry__subs[] = {
    {.message = &golden_e2023_Features_def},
};
static const cpb_field_def golden_e2023_Features_MapEntry__fields[] = {
    {CPB_TAG(1, 2), offsetof(golden_e2023_Features_MapEntry, key), 0,
     CPB_STRING, CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(golden_e2023_Features_MapEntry, value), 0,
     CPB_MESSAGE, CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name golden_e2023_Features_MapEntry__names[] = {
    {CPB_STR_INIT("key"), CPB_STR_INIT("key")},
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def golden_e2023_Features_MapEntry_def = {
    .fields = golden_e2023_Features_MapEntry__fields,
    .subs = golden_e2023_Features_MapEntry__subs,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(golden_e2023_Features_MapEntry),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_MAP_ENTRY | CPB_MESSAGE_REQUIRED | CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("golden.e2023.Features.MapEntry"),
    .names = golden_e2023_Features_MapEntry__names,
    .file = &edition2023_proto_file,
};

static const cpb_field_def golden_e2023_Features_UncheckedMapEntry__fields[] = {
    {CPB_TAG(1, 2), offsetof(golden_e2023_Features_UncheckedMapEntry, key), 0,
     CPB_STRING, CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(golden_e2023_Features_UncheckedMapEntry, value), 0,
     CPB_STRING, CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name golden_e2023_Features_UncheckedMapEntry__names[] = {
    {CPB_STR_INIT("key"), CPB_STR_INIT("key")},
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def golden_e2023_Features_UncheckedMapEntry_def = {
    .fields = golden_e2023_Features_UncheckedMapEntry__fields,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(golden_e2023_Features_UncheckedMapEntry),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_MAP_ENTRY | CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("golden.e2023.Features.UncheckedMapEntry"),
    .names = golden_e2023_Features_UncheckedMapEntry__names,
    .file = &edition2023_proto_file,
};

static const char *golden_e2023_Features__decode(
    cpb__decoder *d, const char *p, const char *end, void *to) {
  golden_e2023_Features *msg = (golden_e2023_Features *)to;
  const char *fast = cpb__fast_end(d, end);
  const char *start = p;
  const char *stop = NULL;
  void *fresh = NULL;
  uint64_t number = 0;
  while (p < fast) {
    start = p;
    switch ((uint8_t)*p) {
      case CPB_TAG(1, 2): /* implicit */
        p = cpb__get_string(d, p + 1, fast, end, &msg->implicit,
                            CPB_FIELD_UTF8);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(2, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(2, 2): /* explicit */
        p = cpb__get_string(d, p + 1, fast, end, &msg->explicit_,
                            CPB_FIELD_UTF8);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->has_explicit = true;
        if (!cpb__next_is(p, fast, CPB_TAG(3, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(3, 0): /* required */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->required = (int32_t)number;
        msg->has_required = true;
        if (!cpb__next_is(p, fast, CPB_TAG(4, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(4, 2): /* unchecked */
        p = cpb__get_string(d, p + 1, fast, end, &msg->unchecked, 0);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(5, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(5, 0): /* expanded */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_e2023_Features_def,
                              4);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(6, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(6, 2): /* packed */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_e2023_Features_def,
                              5);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(7, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(7, 2): /* prefixed */
        p = cpb__get_end(d, p + 1, end, &stop);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        if (!msg->prefixed) {
          fresh = cpb__decode_new(d, &golden_e2023_Features_def);
          if (CPB__UNLIKELY(!fresh)) {
            goto slow;
          }
          msg->prefixed = (golden_e2023_Features *)fresh;
        }
        p = cpb__take_message(d, p, stop, msg->prefixed,
                              golden_e2023_Features__decode);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(8, 3))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(8, 3): /* delimited */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_e2023_Features_def,
                              7);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(9, 3))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(9, 3): /* delimited_list */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_e2023_Features_def,
                              8);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(10, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(10, 0): /* closed */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        if (cpb__enum_find(&golden_e2023_Closed_def, (int32_t)number) < 0) {
          goto slow;
        }
        msg->closed = (int32_t)number;
        msg->has_closed = true;
        if (!cpb__next_is(p, fast, CPB_TAG(11, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(11, 0): /* open */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->open = (int32_t)number;
        if (!cpb__next_is(p, fast, CPB_TAG(12, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(12, 2): /* map */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_e2023_Features_def,
                              11);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(13, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(13, 2): /* unchecked_map */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_e2023_Features_def,
                              12);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        continue;
      case CPB_TAG(14, 0): /* one */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        if (cpb__enum_find(&golden_e2023_Closed_def, (int32_t)number) < 0) {
          goto slow;
        }
        msg->choice.one = (int32_t)number;
        msg->choice_case = 14;
        continue;
      case CPB_TAG(15, 3): /* other */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_e2023_Features_def,
                              14);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        continue;
      default:
      slow:
        p = cpb__decode_one(d, start, end, msg, &golden_e2023_Features_def);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
    }
  }
  return p == end ? p
                  : cpb__decode_rest(d, p, start, end, msg,
                                     &golden_e2023_Features_def);
}

static char *golden_e2023_Features__encode(
    cpb__encoder *e, char *out, const void *from) {
  const golden_e2023_Features *msg = (const golden_e2023_Features *)from;
  if (CPB__UNLIKELY(msg->cpb_.unknown != NULL)) {
    out = cpb__encode_unknown(e, out, msg->cpb_.unknown);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->choice_case == 15) {
    out = cpb__encode_field(e, out, msg, &golden_e2023_Features_def, 14);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  } else if (msg->choice_case == 14) {
    out = cpb__encode_room(e, out, 11);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->choice.one);
    out = cpb__put_varint(out, CPB_TAG(14, 0));
  }
  if (msg->unchecked_map.len != 0) {
    out = cpb__encode_field(e, out, msg, &golden_e2023_Features_def, 12);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->map.len != 0) {
    out = cpb__encode_field(e, out, msg, &golden_e2023_Features_def, 11);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  out = cpb__encode_room(e, out, 22);
  if (CPB__UNLIKELY(!out)) {
    return NULL;
  }
  if (msg->open != 0) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->open);
    out = cpb__put_varint(out, CPB_TAG(11, 0));
  }
  if (msg->has_closed) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->closed);
    out = cpb__put_varint(out, CPB_TAG(10, 0));
  }
  if (msg->delimited_list.len != 0) {
    out = cpb__encode_field(e, out, msg, &golden_e2023_Features_def, 8);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->delimited) {
    out = cpb__encode_field(e, out, msg, &golden_e2023_Features_def, 7);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->prefixed) {
    out = cpb__put_message(e, out, msg->prefixed,
                           golden_e2023_Features__encode);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_varint(out, CPB_TAG(7, 2));
  }
  if (msg->packed.len != 0) {
    out = cpb__encode_field(e, out, msg, &golden_e2023_Features_def, 5);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->expanded.len != 0) {
    out = cpb__encode_field(e, out, msg, &golden_e2023_Features_def, 4);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->unchecked.len != 0) {
    out = cpb__encode_bytes(e, out, &msg->unchecked);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_varint(out, CPB_TAG(4, 2));
  }
  out = cpb__encode_room(e, out, 11);
  if (CPB__UNLIKELY(!out)) {
    return NULL;
  }
  if (msg->has_required) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->required);
    out = cpb__put_varint(out, CPB_TAG(3, 0));
  }
  if (msg->has_explicit) {
    out = cpb__put_utf8(e, out, &msg->explicit_);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_varint(out, CPB_TAG(2, 2));
  }
  if (msg->implicit.len != 0) {
    out = cpb__put_utf8(e, out, &msg->implicit);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_varint(out, CPB_TAG(1, 2));
  }
  return out;
}

static const unsigned char edition2023_proto__descriptor[] = {
    10,17,101,100,105,116,105,111,110,50,48,50,51,46,112,114,111,116,
    111,18,12,103,111,108,100,101,110,46,101,50,48,50,51,34,249,6,
    10,8,70,101,97,116,117,114,101,115,18,26,10,8,105,109,112,108,
    105,99,105,116,24,1,32,1,40,9,82,8,105,109,112,108,105,99,
    105,116,18,33,10,8,101,120,112,108,105,99,105,116,24,2,32,1,
    40,9,66,5,170,1,2,8,1,82,8,101,120,112,108,105,99,105,
    116,18,33,10,8,114,101,113,117,105,114,101,100,24,3,32,1,40,
    5,66,5,170,1,2,8,3,82,8,114,101,113,117,105,114,101,100,
    18,35,10,9,117,110,99,104,101,99,107,101,100,24,4,32,1,40,
    9,66,5,170,1,2,32,3,82,9,117,110,99,104,101,99,107,101,
    100,18,26,10,8,101,120,112,97,110,100,101,100,24,5,32,3,40,
    5,82,8,101,120,112,97,110,100,101,100,18,29,10,6,112,97,99,
    107,101,100,24,6,32,3,40,5,66,5,170,1,2,24,1,82,6,
    112,97,99,107,101,100,18,50,10,8,112,114,101,102,105,120,101,100,
    24,7,32,1,40,11,50,22,46,103,111,108,100,101,110,46,101,50,
    48,50,51,46,70,101,97,116,117,114,101,115,82,8,112,114,101,102,
    105,120,101,100,18,59,10,9,100,101,108,105,109,105,116,101,100,24,
    8,32,1,40,11,50,22,46,103,111,108,100,101,110,46,101,50,48,
    50,51,46,70,101,97,116,117,114,101,115,66,5,170,1,2,40,2,
    82,9,100,101,108,105,109,105,116,101,100,18,68,10,14,100,101,108,
    105,109,105,116,101,100,95,108,105,115,116,24,9,32,3,40,11,50,
    22,46,103,111,108,100,101,110,46,101,50,48,50,51,46,70,101,97,
    116,117,114,101,115,66,5,170,1,2,40,2,82,13,100,101,108,105,
    109,105,116,101,100,76,105,115,116,18,51,10,6,99,108,111,115,101,
    100,24,10,32,1,40,14,50,20,46,103,111,108,100,101,110,46,101,
    50,48,50,51,46,67,108,111,115,101,100,66,5,170,1,2,8,1,
    82,6,99,108,111,115,101,100,18,38,10,4,111,112,101,110,24,11,
    32,1,40,14,50,18,46,103,111,108,100,101,110,46,101,50,48,50,
    51,46,79,112,101,110,82,4,111,112,101,110,18,49,10,3,109,97,
    112,24,12,32,3,40,11,50,31,46,103,111,108,100,101,110,46,101,
    50,48,50,51,46,70,101,97,116,117,114,101,115,46,77,97,112,69,
    110,116,114,121,82,3,109,97,112,18,84,10,13,117,110,99,104,101,
    99,107,101,100,95,109,97,112,24,13,32,3,40,11,50,40,46,103,
    111,108,100,101,110,46,101,50,48,50,51,46,70,101,97,116,117,114,
    101,115,46,85,110,99,104,101,99,107,101,100,77,97,112,69,110,116,
    114,121,66,5,170,1,2,32,3,82,12,117,110,99,104,101,99,107,
    101,100,77,97,112,18,40,10,3,111,110,101,24,14,32,1,40,14,
    50,20,46,103,111,108,100,101,110,46,101,50,48,50,51,46,67,108,
    111,115,101,100,72,0,82,3,111,110,101,18,53,10,5,111,116,104,
    101,114,24,15,32,1,40,11,50,22,46,103,111,108,100,101,110,46,
    101,50,48,50,51,46,70,101,97,116,117,114,101,115,66,5,170,1,
    2,40,2,72,0,82,5,111,116,104,101,114,26,78,10,8,77,97,
    112,69,110,116,114,121,18,16,10,3,107,101,121,24,1,32,1,40,
    9,82,3,107,101,121,18,44,10,5,118,97,108,117,101,24,2,32,
    1,40,11,50,22,46,103,111,108,100,101,110,46,101,50,48,50,51,
    46,70,101,97,116,117,114,101,115,82,5,118,97,108,117,101,58,2,
    56,1,26,77,10,17,85,110,99,104,101,99,107,101,100,77,97,112,
    69,110,116,114,121,18,23,10,3,107,101,121,24,1,32,1,40,9,
    66,5,170,1,2,32,3,82,3,107,101,121,18,27,10,5,118,97,
    108,117,101,24,2,32,1,40,9,66,5,170,1,2,32,3,82,5,
    118,97,108,117,101,58,2,56,1,58,4,98,2,48,2,66,8,10,
    6,99,104,111,105,99,101,42,41,10,6,67,108,111,115,101,100,18,
    15,10,11,67,76,79,83,69,68,95,78,79,78,69,16,0,18,14,
    10,10,67,76,79,83,69,68,95,79,78,69,16,1,42,29,10,4,
    79,112,101,110,18,13,10,9,79,80,69,78,95,78,79,78,69,16,
    0,26,6,58,4,16,1,48,2,66,9,146,3,6,8,2,16,2,
    24,2,98,8,101,100,105,116,105,111,110,115,112,232,7,
};
static const cpb_message_def *const edition2023_proto__messages[] = {
    &golden_e2023_Features_def,
    &golden_e2023_Features_MapEntry_def,
    &golden_e2023_Features_UncheckedMapEntry_def,
};
static const cpb_enum_def *const edition2023_proto__enums[] = {
    &golden_e2023_Closed_def,
    &golden_e2023_Open_def,
};
const cpb_file_def edition2023_proto_file = {
    .abi = CPB_TABLE_ABI,
    .dep_count = 0,
    .name = CPB_STR_INIT("edition2023.proto"),
    .descriptor = {(const char *)edition2023_proto__descriptor,
                   sizeof(edition2023_proto__descriptor)},
    .messages = edition2023_proto__messages,
    .enums = edition2023_proto__enums,
    .message_count = 3,
    .enum_count = 2,
};

/* @@protoc_insertion_point(end) */
