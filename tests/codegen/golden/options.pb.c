/* SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* Options of each kind of element, those of others too, and what is reserved. */

/* Made by protoc-gen-cpb from options.proto: do not edit. */

#include "options.pb.h"

#include "cpb/fast.h"
/* @@protoc_insertion_point(includes) */

#if CPB_TABLE_ABI != 4
#error "protoc-gen-cpb and libcpb do not fit each other"
#endif

static cpb_decode_fn golden_options_Note__decode;
static cpb_encode_fn golden_options_Note__encode;

static const int32_t golden_options_State__numbers[] = {
    0, 1};
static const cpb_str golden_options_State__names[] = {
    CPB_STR_INIT("STATE_NONE"),
    CPB_STR_INIT("STATE_OLD"),
};
const cpb_enum_def golden_options_State_def = {
    .numbers = golden_options_State__numbers,
    .names = golden_options_State__names,
    .count = 2,
    .default_value = 0,
    .full_name = CPB_STR_INIT("golden.options.State"),
    .file = &options_proto_file,
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .closed = 1,
};

static const golden_options_Note golden_options_Note__empty = {
    .old = CPB_STR_INIT("\077"),
};
static const cpb_field_def golden_options_Note__fields[] = {
    {CPB_TAG(1, 2), offsetof(golden_options_Note, text),
     offsetof(golden_options_Note, has_text), CPB_STRING, CPB_EXPLICIT, 0, 0, 0,
     0},
    {CPB_TAG(2, 2), offsetof(golden_options_Note, old),
     offsetof(golden_options_Note, has_old), CPB_STRING, CPB_EXPLICIT, 0, 0, 0,
     0},
};
static const cpb_field_name golden_options_Note__names[] = {
    {CPB_STR_INIT("text"), CPB_STR_INIT("text")},
    {CPB_STR_INIT("old"), CPB_STR_INIT("old")},
};
static const cpb_str golden_options_Note__reserved[] = {
    CPB_STR_INIT("former"),
    CPB_STR_INIT("class"),
};
const cpb_message_def golden_options_Note_def = {
    .fields = golden_options_Note__fields,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(golden_options_Note),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .reserved_name_count = 2,
    .prototype = &golden_options_Note__empty,
    .decode = golden_options_Note__decode,
    .encode = golden_options_Note__encode,
    .full_name = CPB_STR_INIT("golden.options.Note"),
    .names = golden_options_Note__names,
    .file = &options_proto_file,
    .reserved_names = golden_options_Note__reserved,
};

static const cpb_field_def golden_options_file_note__fields[] = {
    {CPB_TAG(50001, 2), offsetof(golden_options_file_note, value),
     offsetof(golden_options_file_note, has_value), CPB_STRING, CPB_EXPLICIT, 0,
     0, 0, 0},
};
static const cpb_field_name golden_options_file_note__names[] = {
    {CPB_STR_INIT("[golden.options.file_note]"),
     CPB_STR_INIT("[golden.options.file_note]")},
};
const cpb_message_def golden_options_file_note_def = {
    .fields = golden_options_file_note__fields,
    .field_count = 1,
    .dense = 0,
    .size = sizeof(golden_options_file_note),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("golden.options.file_note"),
    .names = golden_options_file_note__names,
    .file = &options_proto_file,
};
const cpb_extension golden_options_file_note_ext = {
    &google_protobuf_FileOptions_def, &golden_options_file_note_def};

static const cpb_sub golden_options_notes__subs[] = {
    {.message = &golden_options_Note_def},
};
static const cpb_field_def golden_options_notes__fields[] = {
    {CPB_TAG(50001, 2), offsetof(golden_options_notes, value), 0, CPB_MESSAGE,
     CPB_REPEATED, 0, 0, 0, 0},
};
static const cpb_field_name golden_options_notes__names[] = {
    {CPB_STR_INIT("[golden.options.notes]"),
     CPB_STR_INIT("[golden.options.notes]")},
};
const cpb_message_def golden_options_notes_def = {
    .fields = golden_options_notes__fields,
    .subs = golden_options_notes__subs,
    .field_count = 1,
    .dense = 0,
    .size = sizeof(golden_options_notes),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("golden.options.notes"),
    .names = golden_options_notes__names,
    .file = &options_proto_file,
};
const cpb_extension golden_options_notes_ext = {
    &google_protobuf_MessageOptions_def, &golden_options_notes_def};

static const golden_options_width golden_options_width__empty = {
    .value = 80,
};
static const cpb_field_def golden_options_width__fields[] = {
    {CPB_TAG(50001, 0), offsetof(golden_options_width, value),
     offsetof(golden_options_width, has_value), CPB_INT32, CPB_EXPLICIT, 0, 0,
     0, 0},
};
static const cpb_field_name golden_options_width__names[] = {
    {CPB_STR_INIT("[golden.options.width]"),
     CPB_STR_INIT("[golden.options.width]")},
};
const cpb_message_def golden_options_width_def = {
    .fields = golden_options_width__fields,
    .field_count = 1,
    .dense = 0,
    .size = sizeof(golden_options_width),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .prototype = &golden_options_width__empty,
    .full_name = CPB_STR_INIT("golden.options.width"),
    .names = golden_options_width__names,
    .file = &options_proto_file,
};
const cpb_extension golden_options_width_ext = {
    &google_protobuf_FieldOptions_def, &golden_options_width_def};

static const cpb_field_def golden_options_hidden__fields[] = {
    {CPB_TAG(50001, 0), offsetof(golden_options_hidden, value),
     offsetof(golden_options_hidden, has_value), CPB_BOOL, CPB_EXPLICIT, 0, 0,
     0, 0},
};
static const cpb_field_name golden_options_hidden__names[] = {
    {CPB_STR_INIT("[golden.options.hidden]"),
     CPB_STR_INIT("[golden.options.hidden]")},
};
const cpb_message_def golden_options_hidden_def = {
    .fields = golden_options_hidden__fields,
    .field_count = 1,
    .dense = 0,
    .size = sizeof(golden_options_hidden),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .full_name = CPB_STR_INIT("golden.options.hidden"),
    .names = golden_options_hidden__names,
    .file = &options_proto_file,
};
const cpb_extension golden_options_hidden_ext = {
    &google_protobuf_EnumValueOptions_def, &golden_options_hidden_def};

static const char *golden_options_Note__decode(
    cpb__decoder *d, const char *p, const char *end, void *to) {
  golden_options_Note *msg = (golden_options_Note *)to;
  const char *fast = cpb__fast_end(d, end);
  const char *start = p;
  while (p < fast) {
    start = p;
    switch ((uint8_t)*p) {
      case CPB_TAG(1, 2): /* text */
        p = cpb__get_string(d, p + 1, fast, end, &msg->text, 0);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->has_text = true;
        if (!cpb__next_is(p, fast, CPB_TAG(2, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(2, 2): /* old */
        p = cpb__get_string(d, p + 1, fast, end, &msg->old, 0);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->has_old = true;
        continue;
      default:
      slow:
        p = cpb__decode_one(d, start, end, msg, &golden_options_Note_def);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
    }
  }
  return p == end ? p
                  : cpb__decode_rest(d, p, start, end, msg,
                                     &golden_options_Note_def);
}

static char *golden_options_Note__encode(
    cpb__encoder *e, char *out, const void *from) {
  const golden_options_Note *msg = (const golden_options_Note *)from;
  if (CPB__UNLIKELY(msg->cpb_.unknown != NULL)) {
    out = cpb__encode_unknown(e, out, msg->cpb_.unknown);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  if (msg->has_old) {
    out = cpb__encode_bytes(e, out, &msg->old);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_varint(out, CPB_TAG(2, 2));
  }
  if (msg->has_text) {
    out = cpb__encode_bytes(e, out, &msg->text);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_varint(out, CPB_TAG(1, 2));
  }
  return out;
}

static const unsigned char options_proto__descriptor[] = {
    10,13,111,112,116,105,111,110,115,46,112,114,111,116,111,18,14,103,
    111,108,100,101,110,46,111,112,116,105,111,110,115,26,32,103,111,111,
    103,108,101,47,112,114,111,116,111,98,117,102,47,100,101,115,99,114,
    105,112,116,111,114,46,112,114,111,116,111,34,123,10,4,78,111,116,
    101,18,26,10,4,116,101,120,116,24,1,32,1,40,9,66,6,24,
    1,136,181,24,40,82,4,116,101,120,116,18,23,10,3,111,108,100,
    24,2,32,1,40,9,58,1,63,66,2,24,1,82,3,111,108,100,
    58,25,24,1,138,181,24,7,10,5,102,105,114,115,116,138,181,24,
    8,10,6,115,101,99,111,110,100,74,4,8,3,16,4,74,4,8,
    5,16,8,74,8,8,100,16,128,128,128,128,2,82,6,102,111,114,
    109,101,114,82,5,99,108,97,115,115,42,80,10,5,83,116,97,116,
    101,18,20,10,10,83,84,65,84,69,95,78,79,78,69,16,0,26,
    4,136,181,24,1,18,17,10,9,83,84,65,84,69,95,79,76,68,
    16,1,26,2,8,1,26,2,24,1,34,4,8,2,16,2,34,8,
    8,4,16,255,255,255,255,7,42,10,83,84,65,84,69,95,71,79,
    78,69,58,59,10,9,102,105,108,101,95,110,111,116,101,18,28,46,
    103,111,111,103,108,101,46,112,114,111,116,111,98,117,102,46,70,105,
    108,101,79,112,116,105,111,110,115,24,209,134,3,32,1,40,9,82,
    8,102,105,108,101,78,111,116,101,58,77,10,5,110,111,116,101,115,
    18,31,46,103,111,111,103,108,101,46,112,114,111,116,111,98,117,102,
    46,77,101,115,115,97,103,101,79,112,116,105,111,110,115,24,209,134,
    3,32,3,40,11,50,20,46,103,111,108,100,101,110,46,111,112,116,
    105,111,110,115,46,78,111,116,101,82,5,110,111,116,101,115,58,57,
    10,5,119,105,100,116,104,18,29,46,103,111,111,103,108,101,46,112,
    114,111,116,111,98,117,102,46,70,105,101,108,100,79,112,116,105,111,
    110,115,24,209,134,3,32,1,40,5,58,2,56,48,82,5,119,105,
    100,116,104,58,59,10,6,104,105,100,100,101,110,18,33,46,103,111,
    111,103,108,101,46,112,114,111,116,111,98,117,102,46,69,110,117,109,
    86,97,108,117,101,79,112,116,105,111,110,115,24,209,134,3,32,1,
    40,8,82,6,104,105,100,100,101,110,66,10,138,181,24,6,97,32,
    102,105,108,101,
};
static const cpb_file_def *const options_proto__deps[] = {
    &google_protobuf_descriptor_proto_file,
};
static const cpb_message_def *const options_proto__messages[] = {
    &golden_options_Note_def,
};
static const cpb_enum_def *const options_proto__enums[] = {
    &golden_options_State_def,
};
static const cpb_extension *const options_proto__extensions[] = {
    &golden_options_file_note_ext,
    &golden_options_notes_ext,
    &golden_options_width_ext,
    &golden_options_hidden_ext,
};
const cpb_file_def options_proto_file = {
    .abi = CPB_TABLE_ABI,
    .dep_count = 1,
    .name = CPB_STR_INIT("options.proto"),
    .descriptor = {(const char *)options_proto__descriptor,
                   sizeof(options_proto__descriptor)},
    .deps = options_proto__deps,
    .messages = options_proto__messages,
    .enums = options_proto__enums,
    .message_count = 1,
    .enum_count = 1,
    .extensions = options_proto__extensions,
    .extension_count = 4,
};

/* @@protoc_insertion_point(end) */
