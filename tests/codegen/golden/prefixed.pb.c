/* options: prefix=my_,prefix=golden.imported=
 * SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* All names with a prefix, but for those of another package, which has none. */

/* Made by protoc-gen-cpb from prefixed.proto: do not edit. */

#include "prefixed.pb.h"

#include "cpb/fast.h"
/* @@protoc_insertion_point(includes) */

#if CPB_TABLE_ABI != 4
#error "protoc-gen-cpb and libcpb do not fit each other"
#endif

static cpb_decode_fn my_struct__decode;
static cpb_encode_fn my_struct__encode;

static const int32_t my_Kind__numbers[] = {
    0};
static const cpb_str my_Kind__names[] = {
    CPB_STR_INIT("NULL"),
};
const cpb_enum_def my_Kind_def = {
    .numbers = my_Kind__numbers,
    .names = my_Kind__names,
    .count = 1,
    .default_value = 0,
    .full_name = CPB_STR_INIT("Kind"),
    .file = &my_prefixed_proto_file,
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .closed = 1,
};

static const cpb_sub my_struct__subs[] = {
    {.enumeration = &my_Kind_def},
    {.message = &google_protobuf_Timestamp_def},
    {.message = &golden_imported_Imported_def},
    {.message = &my_struct_OthersEntry_def},
    {.enumeration = &my_Kind_def},
    {.message = &my_struct_def},
};
static const cpb_field_def my_struct__fields[] = {
    {CPB_TAG(1, 0), offsetof(my_struct, kind), offsetof(my_struct, has_kind),
     CPB_ENUM, CPB_EXPLICIT, CPB_FIELD_CLOSED, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(my_struct, when), 0, CPB_MESSAGE, CPB_IMPLICIT, 0,
     0, 1, 0},
    {CPB_TAG(3, 2), offsetof(my_struct, imported), 0, CPB_MESSAGE, CPB_IMPLICIT,
     0, 0, 2, 0},
    {CPB_TAG(4, 2), offsetof(my_struct, others), 0, CPB_MESSAGE, CPB_MAP, 0, 0,
     3, 0},
    {CPB_TAG(5, 0), offsetof(my_struct, kinds), 0, CPB_ENUM, CPB_REPEATED,
     CPB_FIELD_CLOSED, 0, 4, 0},
    {CPB_TAG(6, 0), offsetof(my_struct, choice),
     offsetof(my_struct, choice_case), CPB_INT32, CPB_ONEOF, 0, 0, 0, 0},
    {CPB_TAG(7, 2), offsetof(my_struct, choice),
     offsetof(my_struct, choice_case), CPB_MESSAGE, CPB_ONEOF, 0, 1, 5, 0},
};
static const cpb_field_name my_struct__names[] = {
    {CPB_STR_INIT("kind"), CPB_STR_INIT("kind")},
    {CPB_STR_INIT("when"), CPB_STR_INIT("when")},
    {CPB_STR_INIT("imported"), CPB_STR_INIT("imported")},
    {CPB_STR_INIT("others"), CPB_STR_INIT("others")},
    {CPB_STR_INIT("kinds"), CPB_STR_INIT("kinds")},
    {CPB_STR_INIT("number"), CPB_STR_INIT("number")},
    {CPB_STR_INIT("other"), CPB_STR_INIT("other")},
};
const cpb_message_def my_struct_def = {
    .fields = my_struct__fields,
    .subs = my_struct__subs,
    .field_count = 7,
    .dense = 7,
    .size = sizeof(my_struct),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .decode = my_struct__decode,
    .encode = my_struct__encode,
    .full_name = CPB_STR_INIT("struct"),
    .names = my_struct__names,
    .file = &my_prefixed_proto_file,
};

static const cpb_sub my_struct_OthersEntry__subs[] = {
    {.message = &my_struct_def},
};
static const cpb_field_def my_struct_OthersEntry__fields[] = {
    {CPB_TAG(1, 2), offsetof(my_struct_OthersEntry, key), 0, CPB_STRING,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(my_struct_OthersEntry, value), 0, CPB_MESSAGE,
     CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name my_struct_OthersEntry__names[] = {
    {CPB_STR_INIT("key"), CPB_STR_INIT("key")},
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def my_struct_OthersEntry_def = {
    .fields = my_struct_OthersEntry__fields,
    .subs = my_struct_OthersEntry__subs,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(my_struct_OthersEntry),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_MAP_ENTRY | CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("struct.OthersEntry"),
    .names = my_struct_OthersEntry__names,
    .file = &my_prefixed_proto_file,
};

static const cpb_field_def my_note__fields[] = {
    {CPB_TAG(100, 2), offsetof(my_note, value), offsetof(my_note, has_value),
     CPB_STRING, CPB_EXPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name my_note__names[] = {
    {CPB_STR_INIT("[note]"), CPB_STR_INIT("[note]")},
};
const cpb_message_def my_note_def = {
    .fields = my_note__fields,
    .field_count = 1,
    .dense = 0,
    .size = sizeof(my_note),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("note"),
    .names = my_note__names,
    .file = &my_prefixed_proto_file,
};
const cpb_extension my_note_ext = {
    &my_struct_def, &my_note_def};

static const char *my_struct__decode(
    cpb__decoder *d, const char *p, const char *end, void *to) {
  my_struct *msg = (my_struct *)to;
  const char *fast = cpb__fast_end(d, end);
  const char *start = p;
  const char *stop = NULL;
  void *fresh = NULL;
  uint64_t number = 0;
  while (p < fast) {
    start = p;
    switch ((uint8_t)*p) {
      case CPB_TAG(1, 0): /* kind */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        if (cpb__enum_find(&my_Kind_def, (int32_t)number) < 0) {
          goto slow;
        }
        msg->kind = (int32_t)number;
        msg->has_kind = true;
        if (!cpb__next_is(p, fast, CPB_TAG(2, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(2, 2): /* when */
        p = cpb__decode_field(d, p + 1, end, msg, &my_struct_def, 1);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(3, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(3, 2): /* imported */
        p = cpb__decode_field(d, p + 1, end, msg, &my_struct_def, 2);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(4, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(4, 2): /* others */
        p = cpb__decode_field(d, p + 1, end, msg, &my_struct_def, 3);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(5, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(5, 0): /* kinds */
        p = cpb__decode_field(d, p + 1, end, msg, &my_struct_def, 4);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        continue;
      case CPB_TAG(6, 0): /* number */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->choice.number = (int32_t)number;
        msg->choice_case = 6;
        continue;
      case CPB_TAG(7, 2): /* other */
        p = cpb__get_end(d, p + 1, end, &stop);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        if (msg->choice_case != 7 ||
            !msg->choice.other) {
          fresh = cpb__decode_new(d, &my_struct_def);
          if (CPB__UNLIKELY(!fresh)) {
            goto slow;
          }
          msg->choice.other = (my_struct *)fresh;
          msg->choice_case = 7;
        }
        p = cpb__take_message(d, p, stop, msg->choice.other,
                              my_struct__decode);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        continue;
      default:
      slow:
        p = cpb__decode_one(d, start, end, msg, &my_struct_def);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
    }
  }
  return p == end ? p
                  : cpb__decode_rest(d, p, start, end, msg,
                                     &my_struct_def);
}

static char *my_struct__encode(
    cpb__encoder *e, char *out, const void *from) {
  const my_struct *msg = (const my_struct *)from;
  if (CPB__UNLIKELY(msg->cpb_.unknown != NULL)) {
    out = cpb__encode_unknown(e, out, msg->cpb_.unknown);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->choice_case == 7) {
    out = cpb__put_message(e, out, msg->choice.other, my_struct__encode);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_varint(out, CPB_TAG(7, 2));
  } else if (msg->choice_case == 6) {
    out = cpb__encode_room(e, out, 11);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->choice.number);
    out = cpb__put_varint(out, CPB_TAG(6, 0));
  }
  if (msg->kinds.len != 0) {
    out = cpb__encode_field(e, out, msg, &my_struct_def, 4);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->others.len != 0) {
    out = cpb__encode_field(e, out, msg, &my_struct_def, 3);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->imported) {
    out = cpb__encode_field(e, out, msg, &my_struct_def, 2);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->when) {
    out = cpb__encode_field(e, out, msg, &my_struct_def, 1);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  out = cpb__encode_room(e, out, 11);
  if (CPB__UNLIKELY(!out)) {
    return NULL;
  }
  if (msg->has_kind) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->kind);
    out = cpb__put_varint(out, CPB_TAG(1, 0));
  }
  return out;
}

static const unsigned char my_prefixed_proto__descriptor[] = {
    10,14,112,114,101,102,105,120,101,100,46,112,114,111,116,111,26,31,
    103,111,111,103,108,101,47,112,114,111,116,111,98,117,102,47,116,105,
    109,101,115,116,97,109,112,46,112,114,111,116,111,26,14,105,109,112,
    111,114,116,101,100,46,112,114,111,116,111,34,234,2,10,6,115,116,
    114,117,99,116,18,31,10,4,107,105,110,100,24,1,32,1,40,14,
    50,5,46,75,105,110,100,58,4,78,85,76,76,82,4,107,105,110,
    100,18,46,10,4,119,104,101,110,24,2,32,1,40,11,50,26,46,
    103,111,111,103,108,101,46,112,114,111,116,111,98,117,102,46,84,105,
    109,101,115,116,97,109,112,82,4,119,104,101,110,18,53,10,8,105,
    109,112,111,114,116,101,100,24,3,32,1,40,11,50,25,46,103,111,
    108,100,101,110,46,105,109,112,111,114,116,101,100,46,73,109,112,111,
    114,116,101,100,82,8,105,109,112,111,114,116,101,100,18,43,10,6,
    111,116,104,101,114,115,24,4,32,3,40,11,50,19,46,115,116,114,
    117,99,116,46,79,116,104,101,114,115,69,110,116,114,121,82,6,111,
    116,104,101,114,115,18,27,10,5,107,105,110,100,115,24,5,32,3,
    40,14,50,5,46,75,105,110,100,82,5,107,105,110,100,115,18,24,
    10,6,110,117,109,98,101,114,24,6,32,1,40,5,72,0,82,6,
    110,117,109,98,101,114,18,31,10,5,111,116,104,101,114,24,7,32,
    1,40,11,50,7,46,115,116,114,117,99,116,72,0,82,5,111,116,
    104,101,114,26,66,10,11,79,116,104,101,114,115,69,110,116,114,121,
    18,16,10,3,107,101,121,24,1,32,1,40,9,82,3,107,101,121,
    18,29,10,5,118,97,108,117,101,24,2,32,1,40,11,50,7,46,
    115,116,114,117,99,116,82,5,118,97,108,117,101,58,2,56,1,42,
    5,8,100,16,200,1,66,8,10,6,99,104,111,105,99,101,42,16,
    10,4,75,105,110,100,18,8,10,4,78,85,76,76,16,0,50,101,
    10,8,80,114,101,102,105,120,101,100,18,41,10,3,71,101,116,18,
    7,46,115,116,114,117,99,116,26,25,46,103,111,108,100,101,110,46,
    105,109,112,111,114,116,101,100,46,73,109,112,111,114,116,101,100,18,
    46,10,5,87,97,116,99,104,18,26,46,103,111,111,103,108,101,46,
    112,114,111,116,111,98,117,102,46,84,105,109,101,115,116,97,109,112,
    26,7,46,115,116,114,117,99,116,48,1,58,27,10,4,110,111,116,
    101,18,7,46,115,116,114,117,99,116,24,100,32,1,40,9,82,4,
    110,111,116,101,
};
static const cpb_file_def *const my_prefixed_proto__deps[] = {
    &google_protobuf_timestamp_proto_file,
    &imported_proto_file,
};
static const cpb_message_def *const my_prefixed_proto__messages[] = {
    &my_struct_def,
    &my_struct_OthersEntry_def,
};
static const cpb_enum_def *const my_prefixed_proto__enums[] = {
    &my_Kind_def,
};
static const cpb_extension *const my_prefixed_proto__extensions[] = {
    &my_note_ext,
};
const cpb_file_def my_prefixed_proto_file = {
    .abi = CPB_TABLE_ABI,
    .dep_count = 2,
    .name = CPB_STR_INIT("prefixed.proto"),
    .descriptor = {(const char *)my_prefixed_proto__descriptor,
                   sizeof(my_prefixed_proto__descriptor)},
    .deps = my_prefixed_proto__deps,
    .messages = my_prefixed_proto__messages,
    .enums = my_prefixed_proto__enums,
    .message_count = 2,
    .enum_count = 1,
    .extensions = my_prefixed_proto__extensions,
    .extension_count = 1,
};

/* @@protoc_insertion_point(end) */
