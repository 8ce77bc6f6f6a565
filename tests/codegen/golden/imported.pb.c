/* SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from imported.proto: do not edit. */

#include "imported.pb.h"

#include "cpb/fast.h"
/* @@protoc_insertion_point(includes) */

#if CPB_TABLE_ABI != 4
#error "protoc-gen-cpb and libcpb do not fit each other"
#endif

static cpb_decode_fn golden_imported_Imported__decode;
static cpb_encode_fn golden_imported_Imported__encode;

static const cpb_field_def golden_imported_Imported__fields[] = {
    {CPB_TAG(1, 0), offsetof(golden_imported_Imported, id), 0, CPB_INT32,
     CPB_IMPLICIT, 0, 0, 0, 0},
};
static const cpb_field_name golden_imported_Imported__names[] = {
    {CPB_STR_INIT("id"), CPB_STR_INIT("id")},
};
const cpb_message_def golden_imported_Imported_def = {
    .fields = golden_imported_Imported__fields,
    .field_count = 1,
    .dense = 1,
    .size = sizeof(golden_imported_Imported),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = CPB_MESSAGE_PLAIN_NAMES,
    .decode = golden_imported_Imported__decode,
    .encode = golden_imported_Imported__encode,
    .full_name = CPB_STR_INIT("golden.imported.Imported"),
    .names = golden_imported_Imported__names,
    .file = &imported_proto_file,
};

static const char *golden_imported_Imported__decode(
    cpb__decoder *d, const char *p, const char *end, void *to) {
  golden_imported_Imported *msg = (golden_imported_Imported *)to;
  const char *fast = cpb__fast_end(d, end);
  const char *start = p;
  uint64_t number = 0;
  while (p < fast) {
    start = p;
    switch ((uint8_t)*p) {
      case CPB_TAG(1, 0): /* id */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->id = (int32_t)number;
        continue;
      default:
      slow:
        p = cpb__decode_one(d, start, end, msg, &golden_imported_Imported_def);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
    }
  }
  return p == end ? p
                  : cpb__decode_rest(d, p, start, end, msg,
                                     &golden_imported_Imported_def);
}

static char *golden_imported_Imported__encode(
    cpb__encoder *e, char *out, const void *from) {
  const golden_imported_Imported *msg = (const golden_imported_Imported *)from;
  if (CPB__UNLIKELY(msg->cpb_.unknown != NULL)) {
    out = cpb__encode_unknown(e, out, msg->cpb_.unknown);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  out = cpb__encode_room(e, out, 11);
  if (CPB__UNLIKELY(!out)) {
    return NULL;
  }
  if (msg->id != 0) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->id);
    out = cpb__put_varint(out, CPB_TAG(1, 0));
  }
  return out;
}

static const unsigned char imported_proto__descriptor[] = {
    10,14,105,109,112,111,114,116,101,100,46,112,114,111,116,111,18,15,
    103,111,108,100,101,110,46,105,109,112,111,114,116,101,100,34,26,10,
    8,73,109,112,111,114,116,101,100,18,14,10,2,105,100,24,1,32,
    1,40,5,82,2,105,100,98,6,112,114,111,116,111,51,
};
static const cpb_message_def *const imported_proto__messages[] = {
    &golden_imported_Imported_def,
};
const cpb_file_def imported_proto_file = {
    .abi = CPB_TABLE_ABI,
    .dep_count = 0,
    .name = CPB_STR_INIT("imported.proto"),
    .descriptor = {(const char *)imported_proto__descriptor,
                   sizeof(imported_proto__descriptor)},
    .messages = imported_proto__messages,
    .message_count = 1,
    .enum_count = 0,
};

/* @@protoc_insertion_point(end) */
