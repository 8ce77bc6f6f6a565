/* Made by protoc-gen-cpb from lean.proto: do not edit. */

#include "lean.pb.h"

#include "cpb/fast.h"
/* @@protoc_insertion_point(includes) */

#if CPB_TABLE_ABI != 4
#error "protoc-gen-cpb and libcpb do not fit each other"
#endif

static cpb_decode_fn golden_lean_Lean__decode;
static cpb_encode_fn golden_lean_Lean__encode;

static const int32_t golden_lean_Size__numbers[] = {
    0, 1};
const cpb_enum_def golden_lean_Size_def = {
    .numbers = golden_lean_Size__numbers,
    .count = 2,
    .default_value = 0,
    .full_name = CPB_STR_INIT("golden.lean.Size"),
    .file = &lean_proto_file,
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .closed = 0,
};

static const cpb_sub golden_lean_Lean__subs[] = {
    {.enumeration = &golden_lean_Size_def},
    {.message = &golden_lean_Lean_def},
};
static const cpb_field_def golden_lean_Lean__fields[] = {
    {CPB_TAG(1, 0), offsetof(golden_lean_Lean, size), 0, CPB_ENUM, CPB_IMPLICIT,
     0, 0, 0, 0},
    {CPB_TAG(2, 2), offsetof(golden_lean_Lean, parts), 0, CPB_MESSAGE,
     CPB_REPEATED, 0, 0, 1, 0},
};
const cpb_message_def golden_lean_Lean_def = {
    .fields = golden_lean_Lean__fields,
    .subs = golden_lean_Lean__subs,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(golden_lean_Lean),
    .abi = CPB_TABLE_ABI,
    .well_known = CPB_WK_NONE,
    .flags = 0,
    .decode = golden_lean_Lean__decode,
    .encode = golden_lean_Lean__encode,
    .full_name = CPB_STR_INIT("golden.lean.Lean"),
    .file = &lean_proto_file,
};

static const char *golden_lean_Lean__decode(
    cpb__decoder *d, const char *p, const char *end, void *to) {
  golden_lean_Lean *msg = (golden_lean_Lean *)to;
  const char *fast = cpb__fast_end(d, end);
  const char *start = p;
  const char *stop = NULL;
  void *fresh = NULL;
  uint64_t number = 0;
  while (p < fast) {
    start = p;
    switch ((uint8_t)*p) {
      case CPB_TAG(1, 0): /* size */
        p = cpb__get_varint(p + 1, &number);
        if (CPB__UNLIKELY(!p)) {
          goto slow;
        }
        msg->size = (int32_t)number;
        if (!cpb__next_is(p, fast, CPB_TAG(2, 2))) {
          continue;
        }
        start = p;
        /* fall through */
      case CPB_TAG(2, 2): /* parts */
        do {
          start = p;
          p = cpb__get_end(d, p + 1, end, &stop);
          if (CPB__UNLIKELY(!p)) {
            goto slow;
          }
          fresh = cpb__next_item(d, &msg->parts,
                                 sizeof(golden_lean_Lean));
          if (CPB__UNLIKELY(!fresh)) {
            goto slow;
          }
          cpb__message_clear(&golden_lean_Lean_def, fresh);
          msg->parts.len++;
          p = cpb__take_message(d, p, stop, fresh, golden_lean_Lean__decode);
          if (CPB__UNLIKELY(!p)) {
            goto slow;
          }
        } while (cpb__next_is(p, fast, CPB_TAG(2, 2)));
        continue;
      default:
      slow:
        p = cpb__decode_one(d, start, end, msg, &golden_lean_Lean_def);
        if (CPB__UNLIKELY(!p)) {
          return NULL;
        }
    }
  }
  return p == end ? p
                  : cpb__decode_rest(d, p, start, end, msg,
                                     &golden_lean_Lean_def);
}

static char *golden_lean_Lean__encode(
    cpb__encoder *e, char *out, const void *from) {
  const golden_lean_Lean *msg = (const golden_lean_Lean *)from;
  if (CPB__UNLIKELY(msg->cpb_.unknown != NULL)) {
    out = cpb__encode_unknown(e, out, msg->cpb_.unknown);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
  }
  for (uint32_t i = msg->parts.len; i-- > 0;) {
    out = cpb__put_message(e, out, &msg->parts.items[i],
                           golden_lean_Lean__encode);
    if (CPB__UNLIKELY(!out)) {
      return NULL;
    }
    out = cpb__put_varint(out, CPB_TAG(2, 2));
  }
  out = cpb__encode_room(e, out, 11);
  if (CPB__UNLIKELY(!out)) {
    return NULL;
  }
  if (msg->size != 0) {
    out = cpb__put_varint(out, (uint64_t)(int64_t)msg->size);
    out = cpb__put_varint(out, CPB_TAG(1, 0));
  }
  return out;
}

static const cpb_message_def *const lean_proto__messages[] = {
    &golden_lean_Lean_def,
};
static const cpb_enum_def *const lean_proto__enums[] = {
    &golden_lean_Size_def,
};
const cpb_file_def lean_proto_file = {
    .abi = CPB_TABLE_ABI,
    .dep_count = 0,
    .name = CPB_STR_INIT("lean.proto"),
    .messages = lean_proto__messages,
    .enums = lean_proto__enums,
    .message_count = 1,
    .enum_count = 1,
};

/* @@protoc_insertion_point(end) */
