/* SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* Every construct of proto3. */

/* Made by protoc-gen-cpb from proto3.proto: do not edit. */

#include "proto3.pb.h"

#include "cpb/fast.h"
/* @@protoc_insertion_point(includes) */

#if CPB_TABLE_ABI != 4
#error "protoc-gen-cpb and libcpb do not fit each other"
#endif

static cpb_decode_fn golden_v3_Scalars__decode;
static cpb_encode_fn golden_v3_Scalars__encode;
static cpb_decode_fn golden_v3_Shapes__decode;
static cpb_encode_fn golden_v3_Shapes__encode;
static cpb_decode_fn golden_v3_Shapes_Inner__decode;
static cpb_encode_fn golden_v3_Shapes_Inner__encode;

static const int32_t golden_v3_Kind__numbers[] = {
    -2147483647 - 1, -2147483647 - 1, 0, 5, 2147483647};
static const cpb_str golden_v3_Kind__names[] = {
    CPB_STR_INIT("KIND_SMALL"),
    CPB_STR_INIT("KIND_TINY"),
    CPB_STR_INIT("KIND_UNSPECIFIED"),
    CPB_STR_INIT("KIND_OLD"),
    CPB_STR_INIT("KIND_LARGE"),
};
const cpb_enum_def golden_v3_Kind_def = {
    .numbers = golden_v3_Kind__numbers,
    .names = golden_v3_Kind__names,
    .count = 5,
    .default_value = 0,
    .full_name = CPB_STR_INIT("golden.v3.Kind"),
    .file = &proto3_proto_file,
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .closed = 0,
};

static const int32_t golden_v3_Shapes_Inner_Mood__numbers[] = {
    0, 1};
static const cpb_str golden_v3_Shapes_Inner_Mood__names[] = {
    CPB_STR_INIT("MOOD_UNSPECIFIED"),
    CPB_STR_INIT("MOOD_GOOD"),
};
const cpb_enum_def golden_v3_Shapes_Inner_Mood_def = {
    .numbers = golden_v3_Shapes_Inner_Mood__numbers,
    .names = golden_v3_Shapes_Inner_Mood__names,
    .count = 2,
    .default_value = 0,
    .full_name = CPB_STR_INIT("golden.v3.Shapes.Inner.Mood"),
    .file = &proto3_proto_file,
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .closed = 0,
};

static const cpb_sub golden_v3_Scalars__subs[] = {
    {.enumeration = &golden_v3_Kind_def},
};
static const cpb_field_def golden_v3_Scalars__fields[] = {
    {CPB_TAG(1, 1), offsetof(golden_v3_Scalars, f_double), 0, CPB_DOUBLE,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(2, 5), offsetof(golden_v3_Scalars, f_float), 0, CPB_FLOAT,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(3, 0), offsetof(golden_v3_Scalars, f_int64), 0, CPB_INT64,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(4, 0), offsetof(golden_v3_Scalars, f_uint64), 0, CPB_UINT64,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(5, 0), offsetof(golden_v3_Scalars, f_int32), 0, CPB_INT32,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(6, 1), offsetof(golden_v3_Scalars, f_fixed64), 0, CPB_FIXED64,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(7, 5), offsetof(golden_v3_Scalars, f_fixed32), 0, CPB_FIXED32,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(8, 0), offsetof(golden_v3_Scalars, f_bool), 0, CPB_BOOL,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(9, 2), offsetof(golden_v3_Scalars, f_string), 0, CPB_STRING,
     CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(10, 2), offsetof(golden_v3_Scalars, f_bytes), 0, CPB_BYTES,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(11, 0), offsetof(golden_v3_Scalars, f_uint32), 0, CPB_UINT32,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(12, 0), offsetof(golden_v3_Scalars, f_kind), 0, CPB_ENUM,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(13, 5), offsetof(golden_v3_Scalars, f_sfixed32), 0, CPB_SFIXED32,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(14, 1), offsetof(golden_v3_Scalars, f_sfixed64), 0, CPB_SFIXED64,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(15, 0), offsetof(golden_v3_Scalars, f_sint32), 0, CPB_SINT32,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(16, 0), offsetof(golden_v3_Scalars, f_sint64), 0, CPB_SINT64,
     CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name golden_v3_Scalars__names[] = {
    {CPB_STR_INIT("f_double"), CPB_STR_INIT("fDouble")},
    {CPB_STR_INIT("f_float"), CPB_STR_INIT("fFloat")},
    {CPB_STR_INIT("f_int64"), CPB_STR_INIT("fInt64")},
    {CPB_STR_INIT("f_uint64"), CPB_STR_INIT("fUint64")},
    {CPB_STR_INIT("f_int32"), CPB_STR_INIT("fInt32")},
    {CPB_STR_INIT("f_fixed64"), CPB_STR_INIT("fFixed64")},
    {CPB_STR_INIT("f_fixed32"), CPB_STR_INIT("fFixed32")},
    {CPB_STR_INIT("f_bool"), CPB_STR_INIT("fBool")},
    {CPB_STR_INIT("f_string"), CPB_STR_INIT("fString")},
    {CPB_STR_INIT("f_bytes"), CPB_STR_INIT("fBytes")},
    {CPB_STR_INIT("f_uint32"), CPB_STR_INIT("fUint32")},
    {CPB_STR_INIT("f_kind"), CPB_STR_INIT("fKind")},
    {CPB_STR_INIT("f_sfixed32"), CPB_STR_INIT("fSfixed32")},
    {CPB_STR_INIT("f_sfixed64"), CPB_STR_INIT("fSfixed64")},
    {CPB_STR_INIT("f_sint32"), CPB_STR_INIT("fSint32")},
    {CPB_STR_INIT("f_sint64"), CPB_STR_INIT("fSint64")},
};
const cpb_message_def golden_v3_Scalars_def = {
    .fields = golden_v3_Scalars__fields,
    .subs = golden_v3_Scalars__subs,
    .field_count = 16,
    .dense = 16,
    .size = sizeof(golden_v3_Scalars),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .decode = golden_v3_Scalars__decode,
    .encode = golden_v3_Scalars__encode,
    .full_name = CPB_STR_INIT("golden.v3.Scalars"),
    .names = golden_v3_Scalars__names,
    .file = &proto3_proto_file,
};

static const cpb_sub golden_v3_Shapes__subs[] = {
    {.message = &golden_v3_Shapes_Inner_def},
    {.message = &golden_v3_Shapes_Inner_def},
    {.message = &golden_v3_Shapes_Inner_def},
    {.enumeration = &golden_v3_Kind_def},
    {.message = &golden_v3_Shapes_NotesEntry_def},
    {.message = &golden_v3_Shapes_ByIdEntry_def},
    {.message = &golden_v3_Shapes_FlagsEntry_def},
    {.message = &golden_v3_Shapes_Inner_def},
    {.message = &google_protobuf_Any_def},
    {.message = &google_protobuf_Timestamp_def},
    {.message = &golden_imported_Imported_def},
};
static const cpb_field_def golden_v3_Shapes__fields[] = {
    {CPB_TAG(1, 0), offsetof(golden_v3_Shapes, maybe_number),
     offsetof(golden_v3_Shapes, has_maybe_number), CPB_INT32, CPB_EXPLICIT, 0,
     0, 0, 0},
    {CPB_TAG(2, 2), offsetof(golden_v3_Shapes, maybe_text),
     offsetof(golden_v3_Shapes, has_maybe_text), CPB_STRING, CPB_EXPLICIT,
     CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(3, 2), offsetof(golden_v3_Shapes, maybe_inner), 0, CPB_MESSAGE,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(4, 2), offsetof(golden_v3_Shapes, inner), 0, CPB_MESSAGE,
     CPB_IMPLICIT, 0, 0, 1, 0},
    {CPB_TAG(5, 2), offsetof(golden_v3_Shapes, packed), 0, CPB_INT64,
     CPB_PACKED, 0, 0, 0, 0},
    {CPB_TAG(6, 0), offsetof(golden_v3_Shapes, expanded), 0, CPB_INT64,
     CPB_REPEATED, 0, 0, 0, 0},
    {CPB_TAG(7, 2), offsetof(golden_v3_Shapes, texts), 0, CPB_STRING,
     CPB_REPEATED, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(8, 2), offsetof(golden_v3_Shapes, inners), 0, CPB_MESSAGE,
     CPB_REPEATED, 0, 0, 2, 0},
    {CPB_TAG(9, 2), offsetof(golden_v3_Shapes, kinds), 0, CPB_ENUM, CPB_PACKED,
     0, 0, 3, 0},
    {CPB_TAG(10, 2), offsetof(golden_v3_Shapes, notes), 0, CPB_MESSAGE, CPB_MAP,
     0, 0, 4, 0},
    {CPB_TAG(11, 2), offsetof(golden_v3_Shapes, by_id), 0, CPB_MESSAGE, CPB_MAP,
     0, 0, 5, 0},
    {CPB_TAG(12, 2), offsetof(golden_v3_Shapes, flags), 0, CPB_MESSAGE, CPB_MAP,
     0, 0, 6, 0},
    {CPB_TAG(13, 2), offsetof(golden_v3_Shapes, how),
     offsetof(golden_v3_Shapes, how_case), CPB_STRING, CPB_ONEOF,
     CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(14, 2), offsetof(golden_v3_Shapes, how),
     offsetof(golden_v3_Shapes, how_case), CPB_MESSAGE, CPB_ONEOF, 0, 1, 7, 0},
    {CPB_TAG(15, 0), offsetof(golden_v3_Shapes, how),
     offsetof(golden_v3_Shapes, how_case), CPB_INT32, CPB_ONEOF, 0, 2, 0, 0},
    {CPB_TAG(16, 2), offsetof(golden_v3_Shapes, how),
     offsetof(golden_v3_Shapes, how_case), CPB_MESSAGE, CPB_ONEOF, 0, 3, 8, 0},
    {CPB_TAG(17, 2), offsetof(golden_v3_Shapes, when), 0, CPB_MESSAGE,
     CPB_IMPLICIT, 0, 0, 9, 0},
    {CPB_TAG(18, 2), offsetof(golden_v3_Shapes, imported), 0, CPB_MESSAGE,
     CPB_IMPLICIT, 0, 0, 10, 0},
    {CPB_TAG(19, 2), offsetof(golden_v3_Shapes, renamed), 0, CPB_STRING,
     CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(536870911, 2), offsetof(golden_v3_Shapes, far_), 0, CPB_BYTES,
     CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name golden_v3_Shapes__names[] = {
    {CPB_STR_INIT("maybe_number"), CPB_STR_INIT("maybeNumber")},
    {CPB_STR_INIT("maybe_text"), CPB_STR_INIT("maybeText")},
    {CPB_STR_INIT("maybe_inner"), CPB_STR_INIT("maybeInner")},
    {CPB_STR_INIT("inner"), CPB_STR_INIT("inner")},
    {CPB_STR_INIT("packed"), CPB_STR_INIT("packed")},
    {CPB_STR_INIT("expanded"), CPB_STR_INIT("expanded")},
    {CPB_STR_INIT("texts"), CPB_STR_INIT("texts")},
    {CPB_STR_INIT("inners"), CPB_STR_INIT("inners")},
    {CPB_STR_INIT("kinds"), CPB_STR_INIT("kinds")},
    {CPB_STR_INIT("notes"), CPB_STR_INIT("notes")},
    {CPB_STR_INIT("by_id"), CPB_STR_INIT("byId")},
    {CPB_STR_INIT("flags"), CPB_STR_INIT("flags")},
    {CPB_STR_INIT("email"), CPB_STR_INIT("email")},
    {CPB_STR_INIT("inner_how"), CPB_STR_INIT("innerHow")},
    {CPB_STR_INIT("number"), CPB_STR_INIT("number")},
    {CPB_STR_INIT("other"), CPB_STR_INIT("other")},
    {CPB_STR_INIT("when"), CPB_STR_INIT("when")},
    {CPB_STR_INIT("imported"), CPB_STR_INIT("imported")},
    {CPB_STR_INIT("renamed"), CPB_STR_INIT("so\042named")},
    {CPB_STR_INIT("far"), CPB_STR_INIT("far")},
};
const cpb_message_def golden_v3_Shapes_def = {
    .fields = golden_v3_Shapes__fields,
    .subs = golden_v3_Shapes__subs,
    .field_count = 20,
    .dense = 19,
    .size = sizeof(golden_v3_Shapes),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = 0,
    .decode = golden_v3_Shapes__decode,
    .encode = golden_v3_Shapes__encode,
    .full_name = CPB_STR_INIT("golden.v3.Shapes"),
    .names = golden_v3_Shapes__names,
    .file = &proto3_proto_file,
};

static const cpb_sub golden_v3_Shapes_Inner__subs[] = {
    {.enumeration = &golden_v3_Shapes_Inner_Mood_def},
    {.message = &golden_v3_Shapes_def},
};
static const cpb_field_def golden_v3_Shapes_Inner__fields[] = {
    {CPB_TAG(1, 0), offsetof(golden_v3_Shapes_Inner, mood), 0, CPB_ENUM,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(golden_v3_Shapes_Inner, outer), 0, CPB_MESSAGE,
     CPB_IMPLICIT, 0, 0, 1, 0},
};
static const cpb_field_name golden_v3_Shapes_Inner__names[] = {
    {CPB_STR_INIT("mood"), CPB_STR_INIT("mood")},
    {CPB_STR_INIT("outer"), CPB_STR_INIT("outer")},
};
const cpb_message_def golden_v3_Shapes_Inner_def = {
    .fields = golden_v3_Shapes_Inner__fields,
    .subs = golden_v3_Shapes_Inner__subs,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(golden_v3_Shapes_Inner),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .decode = golden_v3_Shapes_Inner__decode,
    .encode = golden_v3_Shapes_Inner__encode,
    .full_name = CPB_STR_INIT("golden.v3.Shapes.Inner"),
    .names = golden_v3_Shapes_Inner__names,
    .file = &proto3_proto_file,
};

static const cpb_field_def golden_v3_Shapes_NotesEntry__fields[] = {
    {CPB_TAG(1, 2), offsetof(golden_v3_Shapes_NotesEntry, key), 0, CPB_STRING,
     CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(golden_v3_Shapes_NotesEntry, value), 0, CPB_STRING,
     CPB_IMPLICIT, CPB_FIELD_UTF8, 0, 0, 0},
};
static const cpb_field_name golden_v3_Shapes_NotesEntry__names[] = {
    {CPB_STR_INIT("key"), CPB_STR_INIT("key")},
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def golden_v3_Shapes_NotesEntry_def = {
    .fields = golden_v3_Shapes_NotesEntry__fields,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(golden_v3_Shapes_NotesEntry),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_MAP_ENTRY | CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("golden.v3.Shapes.NotesEntry"),
    .names = golden_v3_Shapes_NotesEntry__names,
    .file = &proto3_proto_file,
};

static const cpb_sub golden_v3_Shapes_ByIdEntry__subs[] = {
    {.message = &golden_v3_Shapes_Inner_def},
};
static const cpb_field_def golden_v3_Shapes_ByIdEntry__fields[] = {
    {CPB_TAG(1, 0), offsetof(golden_v3_Shapes_ByIdEntry, key), 0, CPB_INT32,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(golden_v3_Shapes_ByIdEntry, value), 0, CPB_MESSAGE,
     CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name golden_v3_Shapes_ByIdEntry__names[] = {
    {CPB_STR_INIT("key"), CPB_STR_INIT("key")},
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def golden_v3_Shapes_ByIdEntry_def = {
    .fields = golden_v3_Shapes_ByIdEntry__fields,
    .subs = golden_v3_Shapes_ByIdEntry__subs,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(golden_v3_Shapes_ByIdEntry),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_MAP_ENTRY | CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("golden.v3.Shapes.ByIdEntry"),
    .names = golden_v3_Shapes_ByIdEntry__names,
    .file = &proto3_proto_file,
};

static const cpb_sub golden_v3_Shapes_FlagsEntry__subs[] = {
    {.enumeration = &golden_v3_Kind_def},
};
static const cpb_field_def golden_v3_Shapes_FlagsEntry__fields[] = {
    {CPB_TAG(1, 0), offsetof(golden_v3_Shapes_FlagsEntry, key), 0, CPB_BOOL,
     CPB_IMPLICIT, 0, 0, 0, 0},
    {CPB_TAG(2, 0), offsetof(golden_v3_Shapes_FlagsEntry, value), 0, CPB_ENUM,
     CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name golden_v3_Shapes_FlagsEntry__names[] = {
    {CPB_STR_INIT("key"), CPB_STR_INIT("key")},
    {CPB_STR_INIT("value"), CPB_STR_INIT("value")},
};
const cpb_message_def golden_v3_Shapes_FlagsEntry_def = {
    .fields = golden_v3_Shapes_FlagsEntry__fields,
    .subs = golden_v3_Shapes_FlagsEntry__subs,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(golden_v3_Shapes_FlagsEntry),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_MAP_ENTRY | CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("golden.v3.Shapes.FlagsEntry"),
    .names = golden_v3_Shapes_FlagsEntry__names,
    .file = &proto3_proto_file,
};

const cpb_message_def golden_v3_Nothing_def = {
    .field_count = 0,
    .dense = 0,
    .size = sizeof(golden_v3_Nothing),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = 0,
    .full_name = CPB_STR_INIT("golden.v3.Nothing"),
    .file = &proto3_proto_file,
};

static const char *golden_v3_Scalars__decode(
    cpb__decoder *d, const char *p, const char *end, void *to) {
  golden_v3_Scalars *msg = (golden_v3_Scalars *)to;
  const char *fast = cpb__fast_end(d, end);
  const char *start = p;
  uint64_t number = 0;
  while (p < fast) {
    start = p;
    switch (cpb__peek_tag(p)) {
      case CPB_TAG(1, 1): /* f_double */
        p = cpb__get_fixed64(p + 1, &msg->f_double);
        if (!cpb__next_is(p, fast, CPB_TAG(2, 5))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(2, 5): /* f_float */
        p = cpb__get_fixed32(p + 1, &msg->f_float);
        if (!cpb__next_is(p, fast, CPB_TAG(3, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(3, 0): /* f_int64 */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->f_int64 = (int64_t)number;
        if (!cpb__next_is(p, fast, CPB_TAG(4, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(4, 0): /* f_uint64 */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->f_uint64 = number;
        if (!cpb__next_is(p, fast, CPB_TAG(5, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(5, 0): /* f_int32 */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->f_int32 = (int32_t)number;
        if (!cpb__next_is(p, fast, CPB_TAG(6, 1))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(6, 1): /* f_fixed64 */
        p = cpb__get_fixed64(p + 1, &msg->f_fixed64);
        if (!cpb__next_is(p, fast, CPB_TAG(7, 5))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(7, 5): /* f_fixed32 */
        p = cpb__get_fixed32(p + 1, &msg->f_fixed32);
        if (!cpb__next_is(p, fast, CPB_TAG(8, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(8, 0): /* f_bool */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->f_bool = number != 0;
        if (!cpb__next_is(p, fast, CPB_TAG(9, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(9, 2): /* f_string */
        p = cpb__get_string(d, p + 1, fast, end, &msg->f_string,
                            CPB_FIELD_UTF8);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(10, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(10, 2): /* f_bytes */
        p = cpb__get_string(d, p + 1, fast, end, &msg->f_bytes, 0);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(11, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(11, 0): /* f_uint32 */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->f_uint32 = (uint32_t)number;
        if (!cpb__next_is(p, fast, CPB_TAG(12, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(12, 0): /* f_kind */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->f_kind = (int32_t)number;
        if (!cpb__next_is(p, fast, CPB_TAG(13, 5))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(13, 5): /* f_sfixed32 */
        p = cpb__get_fixed32(p + 1, &msg->f_sfixed32);
        if (!cpb__next_is(p, fast, CPB_TAG(14, 1))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(14, 1): /* f_sfixed64 */
        p = cpb__get_fixed64(p + 1, &msg->f_sfixed64);
        if (!cpb__next_is(p, fast, CPB_TAG(15, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(15, 0): /* f_sint32 */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->f_sint32 = (int32_t)cpb__unzigzag32((uint32_t)number);
        if (!cpb__next_is(p, fast, CPB_TAG(16, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(16, 0): /* f_sint64 */
        p = cpb__get_varint(p + 2, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->f_sint64 = (int64_t)cpb__unzigzag64(number);
        continue;
      default:
      slow:
        p = cpb__decode_one(d, start, end, msg, &golden_v3_Scalars_def);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
    }
  }
  return p == end ? p
                  : cpb__decode_rest(d, p, start, end, msg,
                                     &golden_v3_Scalars_def);
}

static char *golden_v3_Scalars__encode(
    cpb__encoder *e, char *out, const void *from) {
  const golden_v3_Scalars *msg = (const golden_v3_Scalars *)from;
  if (CPB__UNLIKELY(msg->cpb_.unknown != NULL)) {
    out = cpb__encode_unknown(e, out, msg->cpb_.unknown);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  out = cpb__encode_room(e, out, 59);
  if (CPB__UNLIKELY(!out)) {
    return NULL;
  }
  if (msg->f_sint64 != 0) {
    out = cpb__put_varint(out, cpb__zigzag64((uint64_t)msg->f_sint64));
    out = cpb__put_varint(out, CPB_TAG(16, 0));
  }
  if (msg->f_sint32 != 0) {
    out = cpb__put_varint(out, cpb__zigzag32((uint32_t)msg->f_sint32));
    out = cpb__put_varint(out, CPB_TAG(15, 0));
  }
  if (msg->f_sfixed64 != 0) {
    out = cpb__put_fixed64(out, &msg->f_sfixed64);
    out = cpb__put_varint(out, CPB_TAG(14, 1));
  }
  if (msg->f_sfixed32 != 0) {
    out = cpb__put_fixed32(out, &msg->f_sfixed32);
    out = cpb__put_varint(out, CPB_TAG(13, 5));
  }
  if (msg->f_kind != 0) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->f_kind);
    out = cpb__put_varint(out, CPB_TAG(12, 0));
  }
  if (msg->f_uint32 != 0) {
    out = cpb__put_varint(out, msg->f_uint32);
    out = cpb__put_varint(out, CPB_TAG(11, 0));
  }
  if (msg->f_bytes.len != 0) {
    out = cpb__encode_bytes(e, out, &msg->f_bytes);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_varint(out, CPB_TAG(10, 2));
  }
  if (msg->f_string.len != 0) {
    out = cpb__put_utf8(e, out, &msg->f_string);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_varint(out, CPB_TAG(9, 2));
  }
  out = cpb__encode_room(e, out, 63);
  if (CPB__UNLIKELY(!out)) {
    return NULL;
  }
  if (msg->f_bool) {
    out = cpb__put_varint(out, msg->f_bool);
    out = cpb__put_varint(out, CPB_TAG(8, 0));
  }
  if (msg->f_fixed32 != 0) {
    out = cpb__put_fixed32(out, &msg->f_fixed32);
    out = cpb__put_varint(out, CPB_TAG(7, 5));
  }
  if (msg->f_fixed64 != 0) {
    out = cpb__put_fixed64(out, &msg->f_fixed64);
    out = cpb__put_varint(out, CPB_TAG(6, 1));
  }
  if (msg->f_int32 != 0) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->f_int32);
    out = cpb__put_varint(out, CPB_TAG(5, 0));
  }
  if (msg->f_uint64 != 0) {
    out = cpb__put_varint(out, msg->f_uint64);
    out = cpb__put_varint(out, CPB_TAG(4, 0));
  }
  if (msg->f_int64 != 0) {
    out = cpb__put_varint(out, (uint64_t)msg->f_int64);
    out = cpb__put_varint(out, CPB_TAG(3, 0));
  }
  if (cpb__any_bits32(&msg->f_float)) {
    out = cpb__put_fixed32(out, &msg->f_float);
    out = cpb__put_varint(out, CPB_TAG(2, 5));
  }
  if (cpb__any_bits64(&msg->f_double)) {
    out = cpb__put_fixed64(out, &msg->f_double);
    out = cpb__put_varint(out, CPB_TAG(1, 1));
  }
  return out;
}

static const char *golden_v3_Shapes__decode(
    cpb__decoder *d, const char *p, const char *end, void *to) {
  golden_v3_Shapes *msg = (golden_v3_Shapes *)to;
  const char *fast = cpb__fast_end(d, end);
  const char *start = p;
  const char *stop = NULL;
  void *fresh = NULL;
  uint64_t number = 0;
  while (p < fast) {
    start = p;
    switch (cpb__peek_tag(p)) {
      case CPB_TAG(1, 0): /* maybe_number */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->maybe_number = (int32_t)number;
        msg->has_maybe_number = true;
        if (!cpb__next_is(p, fast, CPB_TAG(2, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(2, 2): /* maybe_text */
        p = cpb__get_string(d, p + 1, fast, end, &msg->maybe_text,
                            CPB_FIELD_UTF8);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->has_maybe_text = true;
        if (!cpb__next_is(p, fast, CPB_TAG(3, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(3, 2): /* maybe_inner */
        p = cpb__get_end(d, p + 1, end, &stop);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        if (!msg->maybe_inner) {
          fresh = cpb__decode_new(d, &golden_v3_Shapes_Inner_def);
          if (CPB__UNLIKELY(!fresh)) {
            goto slow;
          }
          msg->maybe_inner = (golden_v3_Shapes_Inner *)fresh;
        }
        p = cpb__take_message(d, p, stop, msg->maybe_inner,
                              golden_v3_Shapes_Inner__decode);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(4, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(4, 2): /* inner */
        p = cpb__get_end(d, p + 1, end, &stop);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        if (!msg->inner) {
          fresh = cpb__decode_new(d, &golden_v3_Shapes_Inner_def);
          if (CPB__UNLIKELY(!fresh)) {
            goto slow;
          }
          msg->inner = (golden_v3_Shapes_Inner *)fresh;
        }
        p = cpb__take_message(d, p, stop, msg->inner,
                              golden_v3_Shapes_Inner__decode);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(5, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(5, 2): /* packed */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_v3_Shapes_def, 4);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(6, 0))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(6, 0): /* expanded */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_v3_Shapes_def, 5);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(7, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(7, 2): /* texts */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_v3_Shapes_def, 6);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(8, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(8, 2): /* inners */
        do {
          start = p;
          p = cpb__get_end(d, p + 1, end, &stop);
          if (CPB__UNLIKELY(!p)) {
            goto slow;
          }
          fresh = cpb__next_item(d, &msg->inners,
                                 sizeof(golden_v3_Shapes_Inner));
          if (CPB__UNLIKELY(!fresh)) {
            goto slow;
          }
          cpb__message_clear(&golden_v3_Shapes_Inner_def, fresh);
          msg->inners.len++;
          p = cpb__take_message(d, p, stop, fresh,
                              golden_v3_Shapes_Inner__decode);
          if (CPB__UNLIKELY(!p)) {
            goto slow;
          }
        } while (cpb__next_is(p, fast, CPB_TAG(8, 2)));
        if (!cpb__next_is(p, fast, CPB_TAG(9, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(9, 2): /* kinds */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_v3_Shapes_def, 8);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(10, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(10, 2): /* notes */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_v3_Shapes_def, 9);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(11, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(11, 2): /* by_id */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_v3_Shapes_def, 10);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(12, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(12, 2): /* flags */
        p = cpb__decode_field(d, p + 1, end, msg, &golden_v3_Shapes_def, 11);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        continue;
      case CPB_TAG(13, 2): /* email */
        p = cpb__get_string(d, p + 1, fast, end, &msg->how.email,
                            CPB_FIELD_UTF8);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->how_case = 13;
        continue;
      case CPB_TAG(14, 2): /* inner_how */
        p = cpb__get_end(d, p + 1, end, &stop);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        if (msg->how_case != 14 ||
            !msg->how.inner_how) {
          fresh = cpb__decode_new(d, &golden_v3_Shapes_Inner_def);
          if (CPB__UNLIKELY(!fresh)) {
            goto slow;
          }
          msg->how.inner_how = (golden_v3_Shapes_Inner *)fresh;
          msg->how_case = 14;
        }
        p = cpb__take_message(d, p, stop, msg->how.inner_how,
                              golden_v3_Shapes_Inner__decode);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        continue;
      case CPB_TAG(15, 0): /* number */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->how.number = (int32_t)number;
        msg->how_case = 15;
        continue;
      case CPB_TAG(16, 2): /* other */
        p = cpb__decode_field(d, p + 2, end, msg, &golden_v3_Shapes_def, 15);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(17, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(17, 2): /* when */
        p = cpb__decode_field(d, p + 2, end, msg, &golden_v3_Shapes_def, 16);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(18, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(18, 2): /* imported */
        p = cpb__decode_field(d, p + 2, end, msg, &golden_v3_Shapes_def, 17);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
        if (!cpb__next_is(p, fast, CPB_TAG(19, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(19, 2): /* renamed */
        p = cpb__get_string(d, p + 2, fast, end, &msg->renamed,
                            CPB_FIELD_UTF8);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        continue;
      default:
      slow:
        p = cpb__decode_one(d, start, end, msg, &golden_v3_Shapes_def);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
    }
  }
  return p == end ? p
                  : cpb__decode_rest(d, p, start, end, msg,
                                     &golden_v3_Shapes_def);
}

static char *golden_v3_Shapes__encode(
    cpb__encoder *e, char *out, const void *from) {
  const golden_v3_Shapes *msg = (const golden_v3_Shapes *)from;
  if (CPB__UNLIKELY(msg->cpb_.unknown != NULL)) {
    out = cpb__encode_unknown(e, out, msg->cpb_.unknown);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->far_.len != 0) {
    out = cpb__encode_bytes(e, out, &msg->far_);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_varint(out, CPB_TAG(536870911, 2));
  }
  if (msg->renamed.len != 0) {
    out = cpb__put_utf8(e, out, &msg->renamed);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_varint(out, CPB_TAG(19, 2));
  }
  if (msg->imported) {
    out = cpb__encode_field(e, out, msg, &golden_v3_Shapes_def, 17);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->when) {
    out = cpb__encode_field(e, out, msg, &golden_v3_Shapes_def, 16);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->how_case == 16) {
    out = cpb__encode_field(e, out, msg, &golden_v3_Shapes_def, 15);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  } else if (msg->how_case == 15) {
    out = cpb__encode_room(e, out, 11);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->how.number);
    out = cpb__put_varint(out, CPB_TAG(15, 0));
  } else if (msg->how_case == 14) {
    out = cpb__put_message(e, out, msg->how.inner_how,
                           golden_v3_Shapes_Inner__encode);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_varint(out, CPB_TAG(14, 2));
  } else if (msg->how_case == 13) {
    out = cpb__put_utf8(e, out, &msg->how.email);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_varint(out, CPB_TAG(13, 2));
  }
  if (msg->flags.len != 0) {
    out = cpb__encode_field(e, out, msg, &golden_v3_Shapes_def, 11);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->by_id.len != 0) {
    out = cpb__encode_field(e, out, msg, &golden_v3_Shapes_def, 10);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->notes.len != 0) {
    out = cpb__encode_field(e, out, msg, &golden_v3_Shapes_def, 9);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->kinds.len != 0) {
    out = cpb__encode_field(e, out, msg, &golden_v3_Shapes_def, 8);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  for (uint32_t i = msg->inners.len; i-- > 0;) {
    out = cpb__put_message(e, out, &msg->inners.items[i],
                           golden_v3_Shapes_Inner__encode);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_varint(out, CPB_TAG(8, 2));
  }
  for (uint32_t i = msg->texts.len; i-- > 0;) {
    out = cpb__put_utf8(e, out, &msg->texts.items[i]);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_varint(out, CPB_TAG(7, 2));
  }
  if (msg->expanded.len != 0) {
    out = cpb__encode_field(e, out, msg, &golden_v3_Shapes_def, 5);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->packed.len != 0) {
    out = cpb__encode_field(e, out, msg, &golden_v3_Shapes_def, 4);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->inner) {
    out = cpb__put_message(e, out, msg->inner, golden_v3_Shapes_Inner__encode);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_varint(out, CPB_TAG(4, 2));
  }
  if (msg->maybe_inner) {
    out = cpb__put_message(e, out, msg->maybe_inner,
                           golden_v3_Shapes_Inner__encode);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_varint(out, CPB_TAG(3, 2));
  }
  if (msg->has_maybe_text) {
    out = cpb__put_utf8(e, out, &msg->maybe_text);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_varint(out, CPB_TAG(2, 2));
  }
  out = cpb__encode_room(e, out, 11);
  if (CPB__UNLIKELY(!out)) {
    return NULL;
  }
  if (msg->has_maybe_number) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->maybe_number);
    out = cpb__put_varint(out, CPB_TAG(1, 0));
  }
  return out;
}

static const char *golden_v3_Shapes_Inner__decode(
    cpb__decoder *d, const char *p, const char *end, void *to) {
  golden_v3_Shapes_Inner *msg = (golden_v3_Shapes_Inner *)to;
  const char *fast = cpb__fast_end(d, end);
  const char *start = p;
  const char *stop = NULL;
  void *fresh = NULL;
  uint64_t number = 0;
  while (p < fast) {
    start = p;
    switch ((uint8_t)*p) {
      case CPB_TAG(1, 0): /* mood */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->mood = (int32_t)number;
        if (!cpb__next_is(p, fast, CPB_TAG(2, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(2, 2): /* outer */
        p = cpb__get_end(d, p + 1, end, &stop);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        if (!msg->outer) {
          fresh = cpb__decode_new(d, &golden_v3_Shapes_def);
          if (CPB__UNLIKELY(!fresh)) {
            goto slow;
          }
          msg->outer = (golden_v3_Shapes *)fresh;
        }
        p = cpb__take_message(d, p, stop, msg->outer,
                              golden_v3_Shapes__decode);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        continue;
      default:
      slow:
        p = cpb__decode_one(d, start, end, msg, &golden_v3_Shapes_Inner_def);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
    }
  }
  return p == end ? p
                  : cpb__decode_rest(d, p, start, end, msg,
                                     &golden_v3_Shapes_Inner_def);
}

static char *golden_v3_Shapes_Inner__encode(
    cpb__encoder *e, char *out, const void *from) {
  const golden_v3_Shapes_Inner *msg = (const golden_v3_Shapes_Inner *)from;
  if (CPB__UNLIKELY(msg->cpb_.unknown != NULL)) {
    out = cpb__encode_unknown(e, out, msg->cpb_.unknown);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->outer) {
    out = cpb__put_message(e, out, msg->outer, golden_v3_Shapes__encode);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_varint(out, CPB_TAG(2, 2));
  }
  out = cpb__encode_room(e, out, 11);
  if (CPB__UNLIKELY(!out)) {
    return NULL;
  }
  if (msg->mood != 0) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->mood);
    out = cpb__put_varint(out, CPB_TAG(1, 0));
  }
  return out;
}

static const unsigned char proto3_proto__descriptor[] = {
    10,12,112,114,111,116,111,51,46,112,114,111,116,111,18,9,103,111,
    108,100,101,110,46,118,51,26,25,103,111,111,103,108,101,47,112,114,
    111,116,111,98,117,102,47,97,110,121,46,112,114,111,116,111,26,31,
    103,111,111,103,108,101,47,112,114,111,116,111,98,117,102,47,116,105,
    109,101,115,116,97,109,112,46,112,114,111,116,111,26,14,105,109,112,
    111,114,116,101,100,46,112,114,111,116,111,34,198,3,10,7,83,99,
    97,108,97,114,115,18,25,10,8,102,95,100,111,117,98,108,101,24,
    1,32,1,40,1,82,7,102,68,111,117,98,108,101,18,23,10,7,
    102,95,102,108,111,97,116,24,2,32,1,40,2,82,6,102,70,108,
    111,97,116,18,23,10,7,102,95,105,110,116,54,52,24,3,32,1,
    40,3,82,6,102,73,110,116,54,52,18,25,10,8,102,95,117,105,
    110,116,54,52,24,4,32,1,40,4,82,7,102,85,105,110,116,54,
    52,18,23,10,7,102,95,105,110,116,51,50,24,5,32,1,40,5,
    82,6,102,73,110,116,51,50,18,27,10,9,102,95,102,105,120,101,
    100,54,52,24,6,32,1,40,6,82,8,102,70,105,120,101,100,54,
    52,18,27,10,9,102,95,102,105,120,101,100,51,50,24,7,32,1,
    40,7,82,8,102,70,105,120,101,100,51,50,18,21,10,6,102,95,
    98,111,111,108,24,8,32,1,40,8,82,5,102,66,111,111,108,18,
    25,10,8,102,95,115,116,114,105,110,103,24,9,32,1,40,9,82,
    7,102,83,116,114,105,110,103,18,23,10,7,102,95,98,121,116,101,
    115,24,10,32,1,40,12,82,6,102,66,121,116,101,115,18,25,10,
    8,102,95,117,105,110,116,51,50,24,11,32,1,40,13,82,7,102,
    85,105,110,116,51,50,18,38,10,6,102,95,107,105,110,100,24,12,
    32,1,40,14,50,15,46,103,111,108,100,101,110,46,118,51,46,75,
    105,110,100,82,5,102,75,105,110,100,18,29,10,10,102,95,115,102,
    105,120,101,100,51,50,24,13,32,1,40,15,82,9,102,83,102,105,
    120,101,100,51,50,18,29,10,10,102,95,115,102,105,120,101,100,54,
    52,24,14,32,1,40,16,82,9,102,83,102,105,120,101,100,54,52,
    18,25,10,8,102,95,115,105,110,116,51,50,24,15,32,1,40,17,
    82,7,102,83,105,110,116,51,50,18,25,10,8,102,95,115,105,110,
    116,54,52,24,16,32,1,40,18,82,7,102,83,105,110,116,54,52,
    34,214,9,10,6,83,104,97,112,101,115,18,38,10,12,109,97,121,
    98,101,95,110,117,109,98,101,114,24,1,32,1,40,5,72,1,82,
    11,109,97,121,98,101,78,117,109,98,101,114,136,1,1,18,34,10,
    10,109,97,121,98,101,95,116,101,120,116,24,2,32,1,40,9,72,
    2,82,9,109,97,121,98,101,84,101,120,116,136,1,1,18,61,10,
    11,109,97,121,98,101,95,105,110,110,101,114,24,3,32,1,40,11,
    50,23,46,103,111,108,100,101,110,46,118,51,46,83,104,97,112,101,
    115,46,73,110,110,101,114,72,3,82,10,109,97,121,98,101,73,110,
    110,101,114,136,1,1,18,45,10,5,105,110,110,101,114,24,4,32,
    1,40,11,50,23,46,103,111,108,100,101,110,46,118,51,46,83,104,
    97,112,101,115,46,73,110,110,101,114,82,5,105,110,110,101,114,18,
    22,10,6,112,97,99,107,101,100,24,5,32,3,40,3,82,6,112,
    97,99,107,101,100,18,30,10,8,101,120,112,97,110,100,101,100,24,
    6,32,3,40,3,66,2,16,0,82,8,101,120,112,97,110,100,101,
    100,18,20,10,5,116,101,120,116,115,24,7,32,3,40,9,82,5,
    116,101,120,116,115,18,47,10,6,105,110,110,101,114,115,24,8,32,
    3,40,11,50,23,46,103,111,108,100,101,110,46,118,51,46,83,104,
    97,112,101,115,46,73,110,110,101,114,82,6,105,110,110,101,114,115,
    18,37,10,5,107,105,110,100,115,24,9,32,3,40,14,50,15,46,
    103,111,108,100,101,110,46,118,51,46,75,105,110,100,82,5,107,105,
    110,100,115,18,50,10,5,110,111,116,101,115,24,10,32,3,40,11,
    50,28,46,103,111,108,100,101,110,46,118,51,46,83,104,97,112,101,
    115,46,78,111,116,101,115,69,110,116,114,121,82,5,110,111,116,101,
    115,18,48,10,5,98,121,95,105,100,24,11,32,3,40,11,50,27,
    46,103,111,108,100,101,110,46,118,51,46,83,104,97,112,101,115,46,
    66,121,73,100,69,110,116,114,121,82,4,98,121,73,100,18,50,10,
    5,102,108,97,103,115,24,12,32,3,40,11,50,28,46,103,111,108,
    100,101,110,46,118,51,46,83,104,97,112,101,115,46,70,108,97,103,
    115,69,110,116,114,121,82,5,102,108,97,103,115,18,22,10,5,101,
    109,97,105,108,24,13,32,1,40,9,72,0,82,5,101,109,97,105,
    108,18,54,10,9,105,110,110,101,114,95,104,111,119,24,14,32,1,
    40,11,50,23,46,103,111,108,100,101,110,46,118,51,46,83,104,97,
    112,101,115,46,73,110,110,101,114,72,0,82,8,105,110,110,101,114,
    72,111,119,18,24,10,6,110,117,109,98,101,114,24,15,32,1,40,
    5,72,0,82,6,110,117,109,98,101,114,18,44,10,5,111,116,104,
    101,114,24,16,32,1,40,11,50,20,46,103,111,111,103,108,101,46,
    112,114,111,116,111,98,117,102,46,65,110,121,72,0,82,5,111,116,
    104,101,114,18,50,10,4,119,104,101,110,24,17,32,1,40,11,50,
    26,46,103,111,111,103,108,101,46,112,114,111,116,111,98,117,102,46,
    84,105,109,101,115,116,97,109,112,66,2,24,1,82,4,119,104,101,
    110,18,53,10,8,105,109,112,111,114,116,101,100,24,18,32,1,40,
    11,50,25,46,103,111,108,100,101,110,46,105,109,112,111,114,116,101,
    100,46,73,109,112,111,114,116,101,100,82,8,105,109,112,111,114,116,
    101,100,18,25,10,7,114,101,110,97,109,101,100,24,19,32,1,40,
    9,82,8,115,111,34,110,97,109,101,100,18,20,10,3,102,97,114,
    24,255,255,255,255,1,32,1,40,12,82,3,102,97,114,26,143,1,
    10,5,73,110,110,101,114,18,48,10,4,109,111,111,100,24,1,32,
    1,40,14,50,28,46,103,111,108,100,101,110,46,118,51,46,83,104,
    97,112,101,115,46,73,110,110,101,114,46,77,111,111,100,82,4,109,
    111,111,100,18,39,10,5,111,117,116,101,114,24,2,32,1,40,11,
    50,17,46,103,111,108,100,101,110,46,118,51,46,83,104,97,112,101,
    115,82,5,111,117,116,101,114,34,43,10,4,77,111,111,100,18,20,
    10,16,77,79,79,68,95,85,78,83,80,69,67,73,70,73,69,68,
    16,0,18,13,10,9,77,79,79,68,95,71,79,79,68,16,1,26,
    56,10,10,78,111,116,101,115,69,110,116,114,121,18,16,10,3,107,
    101,121,24,1,32,1,40,9,82,3,107,101,121,18,20,10,5,118,
    97,108,117,101,24,2,32,1,40,9,82,5,118,97,108,117,101,58,
    2,56,1,26,80,10,9,66,121,73,100,69,110,116,114,121,18,16,
    10,3,107,101,121,24,1,32,1,40,5,82,3,107,101,121,18,45,
    10,5,118,97,108,117,101,24,2,32,1,40,11,50,23,46,103,111,
    108,100,101,110,46,118,51,46,83,104,97,112,101,115,46,73,110,110,
    101,114,82,5,118,97,108,117,101,58,2,56,1,26,73,10,10,70,
    108,97,103,115,69,110,116,114,121,18,16,10,3,107,101,121,24,1,
    32,1,40,8,82,3,107,101,121,18,37,10,5,118,97,108,117,101,
    24,2,32,1,40,14,50,15,46,103,111,108,100,101,110,46,118,51,
    46,75,105,110,100,82,5,118,97,108,117,101,58,2,56,1,66,5,
    10,3,104,111,119,66,15,10,13,95,109,97,121,98,101,95,110,117,
    109,98,101,114,66,13,10,11,95,109,97,121,98,101,95,116,101,120,
    116,66,14,10,12,95,109,97,121,98,101,95,105,110,110,101,114,34,
    9,10,7,78,111,116,104,105,110,103,42,119,10,4,75,105,110,100,
    18,20,10,16,75,73,78,68,95,85,78,83,80,69,67,73,70,73,
    69,68,16,0,18,18,10,10,75,73,78,68,95,76,65,82,71,69,
    16,255,255,255,255,7,18,23,10,10,75,73,78,68,95,83,77,65,
    76,76,16,128,128,128,128,248,255,255,255,255,1,18,22,10,9,75,
    73,78,68,95,84,73,78,89,16,128,128,128,128,248,255,255,255,255,
    1,18,16,10,8,75,73,78,68,95,79,76,68,16,5,26,2,8,
    1,26,2,16,1,80,2,98,6,112,114,111,116,111,51,
};
static const cpb_file_def *const proto3_proto__deps[] = {
    &google_protobuf_any_proto_file,
    &google_protobuf_timestamp_proto_file,
    &imported_proto_file,
};
static const cpb_message_def *const proto3_proto__messages[] = {
    &golden_v3_Scalars_def,
    &golden_v3_Shapes_def,
    &golden_v3_Shapes_Inner_def,
    &golden_v3_Shapes_NotesEntry_def,
    &golden_v3_Shapes_ByIdEntry_def,
    &golden_v3_Shapes_FlagsEntry_def,
    &golden_v3_Nothing_def,
};
static const cpb_enum_def *const proto3_proto__enums[] = {
    &golden_v3_Kind_def,
    &golden_v3_Shapes_Inner_Mood_def,
};
const cpb_file_def proto3_proto_file = {
    .abi = CPB_TABLE_ABI,
    .dep_count = 3,
    .name = CPB_STR_INIT("proto3.proto"),
    .descriptor = {(const char *)proto3_proto__descriptor,
                   sizeof(proto3_proto__descriptor)},
    .deps = proto3_proto__deps,
    .messages = proto3_proto__messages,
    .enums = proto3_proto__enums,
    .message_count = 7,
    .enum_count = 2,
};

/* @@protoc_insertion_point(end) */
