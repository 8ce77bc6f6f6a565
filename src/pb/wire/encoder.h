/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The state of one binary encoding. A message is written from its last byte to
 * its first, so that the length of everything nested is known when it is needed
 * and one pass does.
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
#include "pb/wire/varint.h"

typedef struct cpb__encoder cpb__encoder;

struct cpb__encoder {
  char *begin; /* the lowest byte that may be written */
  char *end;
  cpb_arena *arena;
  size_t max_bytes; /* of output */
  uint32_t depth;   /* of messages, left */
  uint32_t flags;   /* CPB_DETERMINISTIC */
  bool in_block;    /* the window ends where the arena's block does */
  cpb_error *error;
};

enum { CPB__SCALAR_ROOM = 16 }; /* a tag and a number, or a tag and a length */

char *cpb__encode_grow(cpb__encoder *e, char *out, size_t n);
char *cpb__encode_error(cpb__encoder *e, cpb_code code, const char *message);
char *cpb__encode_fields(cpb__encoder *e, char *out, const void *msg,
                         const cpb_message_def *def);
/* A message or group with its length or tags; msg NULL is an empty one. */
char *cpb__encode_message(cpb__encoder *e, char *out, const void *msg,
                          const cpb_message_def *def,
                          const cpb_field_def *field);
/* A string or bytes with its length. */
char *cpb__encode_string(cpb__encoder *e, char *out, const cpb_str *str,
                         uint16_t flags);
/* A list that is not empty, tags and all. */
char *cpb__encode_list(cpb__encoder *e, char *out, const void *msg,
                       const cpb_message_def *def, const cpb_field_def *field);

/* Makes sure that n bytes can be written. */
static inline char *cpb__encode_room(cpb__encoder *e, char *out, size_t n) {
  if (CPB__LIKELY((size_t)(out - e->begin) >= n)) {
    return out;
  }
  return cpb__encode_grow(e, out, n);
}

static inline char *cpb__write_before(char *out, const void *data, size_t n) {
  out -= n;
  memcpy(out, data, n);
  return out;
}

static inline uint32_t cpb__zigzag32(uint32_t value) {
  return value << 1 ^ (0u - (value >> 31));
}

static inline uint64_t cpb__zigzag64(uint64_t value) {
  return value << 1 ^ (0u - (value >> 63));
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
