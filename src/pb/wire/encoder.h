/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Binary encoding by tables; the state and the primitives that generated code
 * has as well are in cpb/fast.h.
 *
 * The window that is written to is the free space of the arena's current block,
 * filled from its end; when it is full, twice as much is asked of the arena and
 * what was written moves to the end of that. At the end the arena gives up what
 * was used. Nobody else may allocate from the arena meanwhile.
 *
 * Each function takes the position of what was written last and returns the new
 * one, or NULL after an error. Distances from `end` survive a move, pointers do
 * not. */

#ifndef PB_WIRE_ENCODER_H
#define PB_WIRE_ENCODER_H

#include "base/arena.h"
#include "pb/error.h"

char *cpb__encode_error(cpb__encoder *e, cpb_code code, const char *message);
/* A message or group with its length or tags; msg NULL is an empty one. */
char *cpb__encode_message(cpb__encoder *e, char *out, const void *msg,
                          const cpb_message_def *def,
                          const cpb_field_def *field);
/* A list that is not empty, tags and all. */
char *cpb__encode_list(cpb__encoder *e, char *out, const void *msg,
                       const cpb_message_def *def, const cpb_field_def *field);

/* A string or bytes with the length; there is room for the tag before it. */
static inline __attribute__((always_inline)) char *cpb__put_view(
    cpb__encoder *e, char *out, const cpb_str *str, uint32_t flags) {
  return flags & CPB_FIELD_UTF8 ? cpb__put_utf8(e, out, str)
                                : cpb__encode_bytes(e, out, str);
}

static inline char *cpb__write_before(char *out, const void *data, size_t n) {
  out -= n;
  memcpy(out, data, n);
  return out;
}

/* The number at `from` as the varint that stands for it. */
static inline uint64_t cpb__load_varint(const void *from, uint32_t type) {
  switch (type) {
    case CPB_UINT32:
      return *(const cpb__u32 *)from;
    case CPB_SINT32:
      return cpb__zigzag32(*(const cpb__u32 *)from);
    case CPB_INT64:
    case CPB_UINT64:
      return *(const cpb__u64 *)from;
    case CPB_SINT64:
      return cpb__zigzag64(*(const cpb__u64 *)from);
    case CPB_BOOL:
      return *(const uint8_t *)from != 0;
    default: /* int32 and enum: negative ones take ten bytes */
      return (uint64_t)(int64_t)*(const cpb__i32 *)from;
  }
}

#endif
