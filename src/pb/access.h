/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* How the engines reach into generated structs by offset. Where the engine's type
 * is not the struct's own (an enum as 32 bits, a list of anything), the type here
 * may alias any object, so that strict aliasing holds; bytes do so anyhow. All
 * of this is inline: it is the innermost part of every loop. */

#ifndef PB_ACCESS_H
#define PB_ACCESS_H

#include "base/mem.h"
#include "cpb/fast.h"

typedef uint32_t __attribute__((may_alias)) cpb__u32;
typedef int32_t __attribute__((may_alias)) cpb__i32;
typedef uint64_t __attribute__((may_alias)) cpb__u64;
typedef void *__attribute__((may_alias)) cpb__ptr;

enum {
  CPB__MODE_LIST = CPB_REPEATED | CPB_PACKED | CPB_MAP,
  /* Depth of messages when cpb_limits does not say. */
  CPB__MAX_DEPTH = 100
};

#define CPB__MAX_ELEMENT_BYTES ((size_t)32 << 20)
#define CPB__MAX_UNKNOWN ((size_t)1000000)
#define CPB__MAX_MESSAGE ((size_t)INT32_MAX)

/* By cpb_type: bytes in a struct, and the wire type. Messages are 8 here: their
 * pointers. */
extern const uint8_t cpb__type_size[19];
extern const uint8_t cpb__type_wire[19];

static inline uint32_t cpb__number(const cpb_field_def *field) {
  return field->tag >> 3;
}

/* What an engine switches on: a type, with the mode if it is one of a list. */
#define CPB__OP(mode, type) ((uint32_t)(mode) | (uint32_t)(type))

static inline uint32_t cpb__op(const cpb_field_def *field) {
  return CPB__OP(field->mode & CPB__MODE_LIST, field->type);
}

static inline bool cpb__is_list(const cpb_field_def *field) {
  return (field->mode & CPB__MODE_LIST) != 0;
}

static inline bool cpb__is_message(const cpb_field_def *field) {
  return field->type == CPB_MESSAGE || field->type == CPB_GROUP;
}

/* Whether a value is a cpb_str, which is as large as a 64-bit number where
 * pointers have four bytes: its size does not tell. */
static inline bool cpb__is_view(uint8_t type) {
  return type == CPB_STRING || type == CPB_BYTES;
}

static inline const cpb_message_def *cpb__sub(const cpb_message_def *def,
                                              const cpb_field_def *field) {
  return def->subs[field->sub].message;
}

static inline const cpb_enum_def *cpb__enum(const cpb_message_def *def,
                                            const cpb_field_def *field) {
  return def->subs[field->sub].enumeration;
}

/* Size of one element of a list field. */
static inline size_t cpb__item_size(const cpb_message_def *def,
                                    const cpb_field_def *field) {
  return cpb__is_message(field) ? cpb__sub(def, field)->size
                                : cpb__type_size[field->type];
}

/* After the last field; fields may be NULL if there are none. */
static inline const cpb_field_def *cpb__fields_end(const cpb_message_def *def) {
  return def->field_count ? def->fields + def->field_count : def->fields;
}

static inline bool cpb__has_head(const cpb_message_def *def) {
  return (def->flags & CPB_MESSAGE_MAP_ENTRY) == 0;
}

/* Whether a map's entry is two strings: a cpb_str[2]. */
static inline bool cpb__is_pair(const cpb_message_def *entry) {
  return cpb__is_view(entry->fields[0].type) &&
         cpb__is_view(entry->fields[1].type);
}

static inline void *cpb__at(void *msg, size_t offset) {
  return (char *)msg + offset;
}

static inline const void *cpb__at_const(const void *msg, size_t offset) {
  return (const char *)msg + offset;
}

/* The case of the oneof that the field is a member of. */
static inline uint32_t cpb__case(const void *msg, const cpb_field_def *field) {
  return *(const cpb__u32 *)cpb__at_const(msg, field->presence);
}

/* Marks a field of the modes EXPLICIT and ONEOF as set. */
static inline void cpb__mark(void *msg, const cpb_field_def *field) {
  if (field->mode == CPB_EXPLICIT) {
    *((uint8_t *)msg + field->presence) = 1;
  } else if (field->mode == CPB_ONEOF) {
    *(cpb__u32 *)cpb__at(msg, field->presence) = cpb__number(field);
  }
}

/* Whether the value at `value` is not zero, not empty, not NULL. */
static inline bool cpb__nonzero(const void *value, uint8_t type) {
  switch (cpb__type_size[type]) {
    case 1:
      return *(const uint8_t *)value != 0;
    case 4:
      return *(const cpb__u32 *)value != 0;
    case 8:
      if (sizeof(cpb_str) == 8 && cpb__is_view(type)) {
        break;
      }
      return *(const cpb__u64 *)value != 0;
    default:
      break;
  }
  return ((const cpb_str *)value)->len != 0;
}

/* Whether a field is set: what is written in the binary format. */
static inline bool cpb__has(const void *msg, const cpb_field_def *field) {
  const void *value = cpb__at_const(msg, field->offset);
  switch (field->mode) {
    case CPB_IMPLICIT:
      return cpb__is_message(field) ? *(const cpb__ptr *)value != NULL
                                    : cpb__nonzero(value, field->type);
    case CPB_EXPLICIT:
      return *((const uint8_t *)msg + field->presence) != 0;
    case CPB_ONEOF:
      return cpb__case(msg, field) == cpb__number(field);
    default:
      return ((const cpb__items *)value)->len != 0;
  }
}

/* The sub-message of a singular field that is set; NULL also for a oneof whose
 * case says it is there while the pointer was left NULL: an empty message. */
static inline const void *cpb__get_message(const void *msg,
                                           const cpb_field_def *field) {
  return *(const cpb__ptr *)cpb__at_const(msg, field->offset);
}

/* Whether the functions in a table may be called: they fit this library. */
static inline bool cpb__is_current(const cpb_message_def *def) {
  return def->abi == CPB_TABLE_ABI;
}

/* The field with that number, or NULL. */
static inline const cpb_field_def *cpb__field_find(const cpb_message_def *def,
                                                   uint32_t number) {
  size_t low = def->dense;
  size_t high = def->field_count;
  if (number - 1 < low) {
    return &def->fields[number - 1];
  }
  while (low < high) {
    size_t middle = (low + high) / 2;
    uint32_t found = cpb__number(&def->fields[middle]);
    if (found == number) {
      return &def->fields[middle];
    }
    if (found < number) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return NULL;
}

static inline bool cpb__enum_valid(const cpb_enum_def *def, int32_t number) {
  return cpb__enum_find(def, number) >= 0;
}

#endif
