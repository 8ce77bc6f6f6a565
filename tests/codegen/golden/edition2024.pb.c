/* SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from edition2024.proto: do not edit. */

#include "edition2024.pb.h"

#include "cpb/fast.h"
/* @@protoc_insertion_point(includes) */

#if CPB_TABLE_ABI != 4
#error "protoc-gen-cpb and libcpb do not fit each other"
#endif

static cpb_decode_fn golden_e2024_Public__decode;
static cpb_encode_fn golden_e2024_Public__encode;
static cpb_decode_fn golden_e2024_Private__decode;
static cpb_encode_fn golden_e2024_Private__encode;

static const int32_t golden_e2024_PublicKind__numbers[] = {
    1};
static const cpb_str golden_e2024_PublicKind__names[] = {
    CPB_STR_INIT("PUBLIC_KIND_ONE"),
};
const cpb_enum_def golden_e2024_PublicKind_def = {
    .numbers = golden_e2024_PublicKind__numbers,
    .names = golden_e2024_PublicKind__names,
    .count = 1,
    .default_value = 1,
    .full_name = CPB_STR_INIT("golden.e2024.PublicKind"),
    .file = &edition2024_proto_file,
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .closed = 1,
};

static const int32_t golden_e2024_UnseenKind__numbers[] = {
    0};
static const cpb_str golden_e2024_UnseenKind__names[] = {
    CPB_STR_INIT("UNSEEN_KIND_NONE"),
};
const cpb_enum_def golden_e2024_UnseenKind_def = {
    .numbers = golden_e2024_UnseenKind__numbers,
    .names = golden_e2024_UnseenKind__names,
    .count = 1,
    .default_value = 0,
    .full_name = CPB_STR_INIT("golden.e2024.UnseenKind"),
    .file = &edition2024_proto_file,
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .closed = 0,
};

static const int32_t golden_e2024_Private_Inner__numbers[] = {
    0};
static const cpb_str golden_e2024_Private_Inner__names[] = {
    CPB_STR_INIT("INNER_NONE"),
};
const cpb_enum_def golden_e2024_Private_Inner_def = {
    .numbers = golden_e2024_Private_Inner__numbers,
    .names = golden_e2024_Private_Inner__names,
    .count = 1,
    .default_value = 0,
    .full_name = CPB_STR_INIT("golden.e2024.Private.Inner"),
    .file = &edition2024_proto_file,
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .closed = 0,
};

static const golden_e2024_Public golden_e2024_Public__empty = {
    .number = 42,
};
static const cpb_sub golden_e2024_Public__subs[] = {
    {.message = &golden_e2024_Private_def},
    {.message = &golden_e2024_Public_MapEntry_def},
};
static const cpb_field_def golden_e2024_Public__fields[] = {
    {CPB_TAG(1, 0), offsetof(golden_e2024_Public, number),
     offsetof(golden_e2024_Public, has_number), CPB_INT32, CPB_EXPLICIT, 0, 0,
     0, 0},
    {CPB_TAG(2, 3), offsetof(golden_e2024_Public, inner), 0, CPB_GROUP,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(3, 2), offsetof(golden_e2024_Public, map), 0, CPB_MESSAGE, CPB_MAP,
     0, 0, 1, 0},
    {CPB_TAG(4, 2), offsetof(golden_e2024_Public, numbers), 0, CPB_UINT32,
     CPB_PACKED, 0, 0, 0, 0},
};
static const cpb_field_name golden_e2024_Public__names[] = {
    {CPB_STR_INIT("number"), CPB_STR_INIT("number")},
    {CPB_STR_INIT("inner"), CPB_STR_INIT("inner")},
    {CPB_STR_INIT("map"), CPB_STR_INIT("map")},
    {CPB_STR_INIT("numbers"), CPB_STR_INIT("numbers")},
};
const cpb_message_def golden_e2024_Public_def = {
    .fields = golden_e2024_Public__fields,
    .subs = golden_e2024_Public__subs,
    .field_count = 4,
    .dense = 4,
    .size = sizeof(golden_e2024_Public),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .prototype = &golden_e2024_Public__empty,
    .decode = golden_e2024_Public__decode,
    .encode = golden_e2024_Public__encode,
    .full_name = CPB_STR_INIT("golden.e2024.Public"),
    .names = golden_e2024_Public__names,
    .file = &edition2024_proto_file,
};

static const cpb_sub golden_e2024_Public_MapEntry__subs[] = {
    {.message = &golden_e2024_Private_def},
};
static const cpb_field_def golden_e2024_Public_MapEntry__fields[] = {
    {CPB_TAG(1, 2), offsetof(golden_e2024_Public_MapEntry, key), 0, CPB_STRING,
     CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(golden_e2024_Public_MapEntry, value), 0,
     CPB_MESSAGE, CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name golden_e2024_Public_MapEntry__names[] = {
    {CPB_STR_INIT("key"), CPB_STR_INIT("key")},
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def golden_e2024_Public_MapEntry_def = {
    .fields = golden_e2024_Public_MapEntry__fields,
    .subs = golden_e2024_Public_MapEntry__subs,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(golden_e2024_Public_MapEntry),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_MAP_ENTRY | CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("golden.e2024.Public.MapEntry"),
    .names = golden_e2024_Public_MapEntry__names,
    .file = &edition2024_proto_file,
};

static const cpb_field_def golden_e2024_Private__fields[] = {
    {CPB_TAG(1, 2), offsetof(golden_e2024_Private, text),
     offsetof(golden_e2024_Private, has_text), CPB_STRING, CPB_EXPLICIT,
     CPB_FIELD_UTF8, 0, 0, 0},
};
static const cpb_field_name golden_e2024_Private__names[] = {
    {CPB_STR_INIT("text"), CPB_STR_INIT("text")},
};
const cpb_message_def golden_e2024_Private_def = {
    .fields = golden_e2024_Private__fields,
    .field_count = 1,
    .dense = 1,
    .size = sizeof(golden_e2024_Private),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .decode = golden_e2024_Private__decode,
    .encode = golden_e2024_Private__encode,
    .full_name = CPB_STR_INIT("golden.e2024.Private"),
    .names = golden_e2024_Private__names,
    .file = &edition2024_proto_file,
};

static const char *golden_e2024_Public__decode(
    cpb__decoder *d, const char *p, const char *end, void *to) {
  golden_e2024_Public *msg = (golden_e2024_Public *)to;
  const char *fast = cpb__fast_end(d, end);
  const char *start = p;
  uint64_t number = 0;
  while (p < fast) {
    start = p;
    switch ((uint8_t)*p) {
      case CPB_TAG(1, 0): /* number */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->number = (int32_t)number;
        msg->has_number = true;
        if (!cpb__next_is(p, fast, CPB_TAG(2, 3))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(2, 3): /* inner */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_e2024_Public_def, 1);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(3, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(3, 2): /* map */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_e2024_Public_def, 2);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(4, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(4, 2): /* numbers */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_e2024_Public_def, 3);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        continue;
      default:
      slow:
        p = cpb__decode_one(d, start, end, msg, &golden_e2024_Public_def);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
    }
  }
  return p == end ? p
                  : cpb__decode_rest(d, p, start, end, msg,
                                     &golden_e2024_Public_def);
}

static char *golden_e2024_Public__encode(
    cpb__encoder *e, char *out, const void *from) {
  const golden_e2024_Public *msg = (const golden_e2024_Public *)from;
  if (CPB__UNLIKELY(msg->cpb_.unknown != NULL)) {
    out = cpb__encode_unknown(e, out, msg->cpb_.unknown);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->numbers.len != 0) {
    out = cpb__encode_field(e, out, msg, &golden_e2024_Public_def, 3);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->map.len != 0) {
    out = cpb__encode_field(e, out, msg, &golden_e2024_Public_def, 2);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->inner) {
    out = cpb__encode_field(e, out, msg, &golden_e2024_Public_def, 1);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  out = cpb__encode_room(e, out, 11);
  if (CPB__UNLIKELY(!out)) {
    return NULL;
  }
  if (msg->has_number) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->number);
    out = cpb__put_varint(out, CPB_TAG(1, 0));
  }
  return out;
}

static const char *golden_e2024_Private__decode(
    cpb__decoder *d, const char *p, const char *end, void *to) {
  golden_e2024_Private *msg = (golden_e2024_Private *)to;
  const char *fast = cpb__fast_end(d, end);
  const char *start = p;
  while (p < fast) {
    start = p;
    switch ((uint8_t)*p) {
      case CPB_TAG(1, 2): /* text */
        p = cpb__get_string(d, p + 1, fast, end, &msg->text, CPB_FIELD_UTF8);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->has_text = true;
        continue;
      default:
      slow:
        p = cpb__decode_one(d, start, end, msg, &golden_e2024_Private_def);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
    }
  }
  return p == end ? p
                  : cpb__decode_rest(d, p, start, end, msg,
                                     &golden_e2024_Private_def);
}

static char *golden_e2024_Private__encode(
    cpb__encoder *e, char *out, const void *from) {
  const golden_e2024_Private *msg = (const golden_e2024_Private *)from;
  if (CPB__UNLIKELY(msg->cpb_.unknown != NULL)) {
    out = cpb__encode_unknown(e, out, msg->cpb_.unknown);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->has_text) {
    out = cpb__put_utf8(e, out, &msg->text);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_varint(out, CPB_TAG(1, 2));
  }
  return out;
}

static const unsigned char edition2024_proto__descriptor[] = {
    10,17,101,100,105,116,105,111,110,50,48,50,52,46,112,114,111,116,
    111,18,12,103,111,108,100,101,110,46,101,50,48,50,52,34,237,1,
    10,6,80,117,98,108,105,99,18,26,10,6,110,117,109,98,101,114,
    24,1,32,1,40,5,58,2,52,50,82,6,110,117,109,98,101,114,
    18,43,10,5,105,110,110,101,114,24,2,32,1,40,11,50,21,46,
    103,111,108,100,101,110,46,101,50,48,50,52,46,80,114,105,118,97,
    116,101,82,5,105,110,110,101,114,18,47,10,3,109,97,112,24,3,
    32,3,40,11,50,29,46,103,111,108,100,101,110,46,101,50,48,50,
    52,46,80,117,98,108,105,99,46,77,97,112,69,110,116,114,121,82,
    3,109,97,112,18,24,10,7,110,117,109,98,101,114,115,24,4,32,
    3,40,13,82,7,110,117,109,98,101,114,115,26,77,10,8,77,97,
    112,69,110,116,114,121,18,16,10,3,107,101,121,24,1,32,1,40,
    9,82,3,107,101,121,18,43,10,5,118,97,108,117,101,24,2,32,
    1,40,11,50,21,46,103,111,108,100,101,110,46,101,50,48,50,52,
    46,80,114,105,118,97,116,101,82,5,118,97,108,117,101,58,2,56,
    1,88,2,34,58,10,7,80,114,105,118,97,116,101,18,18,10,4,
    116,101,120,116,24,1,32,1,40,9,82,4,116,101,120,116,34,25,
    10,5,73,110,110,101,114,18,14,10,10,73,78,78,69,82,95,78,
    79,78,69,16,0,48,2,88,1,42,41,10,10,80,117,98,108,105,
    99,75,105,110,100,18,19,10,15,80,85,66,76,73,67,95,75,73,
    78,68,95,79,78,69,16,1,26,4,58,2,16,2,48,2,42,34,
    10,10,85,110,115,101,101,110,75,105,110,100,18,20,10,16,85,78,
    83,69,69,78,95,75,73,78,68,95,78,79,78,69,16,0,66,10,
    146,3,7,40,2,194,62,2,16,1,98,8,101,100,105,116,105,111,
    110,115,112,233,7,122,34,103,111,111,103,108,101,47,112,114,111,116,
    111,98,117,102,47,99,112,112,95,102,101,97,116,117,114,101,115,46,
    112,114,111,116,111,
};
static const cpb_message_def *const edition2024_proto__messages[] = {
    &golden_e2024_Public_def,
    &golden_e2024_Public_MapEntry_def,
    &golden_e2024_Private_def,
};
static const cpb_enum_def *const edition2024_proto__enums[] = {
    &golden_e2024_PublicKind_def,
    &golden_e2024_UnseenKind_def,
    &golden_e2024_Private_Inner_def,
};
const cpb_file_def edition2024_proto_file = {
    .abi = CPB_TABLE_ABI,
    .dep_count = 0,
    .name = CPB_STR_INIT("edition2024.proto"),
    .descriptor = {(const char *)edition2024_proto__descriptor,
                   sizeof(edition2024_proto__descriptor)},
    .messages = edition2024_proto__messages,
    .enums = edition2024_proto__enums,
    .message_count = 3,
    .enum_count = 3,
};

/* @@protoc_insertion_point(end) */
