/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Which fields and extensions of one message a text has named already. */

#ifndef PB_MESSAGE_SEEN_H
#define PB_MESSAGE_SEEN_H

#include "pb/access.h"

typedef struct cpb__seen_extension {
  const cpb_extension *extension;
  struct cpb__seen_extension *next;
} cpb__seen_extension;

typedef struct cpb__seen {
  uint64_t few; /* of messages with up to 64 fields */
  uint64_t *bits;
  cpb__seen_extension *extensions;
} cpb__seen;

/* false when out of memory. */
static inline bool cpb__seen_init(cpb__seen *seen, const cpb_message_def *def,
                                  cpb_arena *arena) {
  size_t words = ((size_t)def->field_count + 63) / 64;
  seen->few = 0;
  seen->bits = &seen->few;
  seen->extensions = NULL;
  if (CPB__UNLIKELY(words > 1)) {
    seen->bits = cpb_arena_zalloc(arena, words * sizeof(uint64_t));
  }
  return seen->bits != NULL;
}

static inline bool cpb__seen_has(const cpb__seen *seen, size_t index) {
  return (seen->bits[index / 64] >> (index & 63) & 1) != 0;
}

static inline void cpb__seen_set(cpb__seen *seen, size_t index) {
  seen->bits[index / 64] |= (uint64_t)1 << (index & 63);
}

/* Whether a member of the field's oneof was there. */
static inline bool cpb__seen_in_oneof(const cpb__seen *seen,
                                      const cpb_message_def *def,
                                      const cpb_field_def *field) {
  for (size_t i = 0; i < def->field_count; i++) {
    const cpb_field_def *other = &def->fields[i];
    if (other->mode == CPB_ONEOF && other->presence == field->presence &&
        cpb__seen_has(seen, i)) {
      return true;
    }
  }
  return false;
}

static inline bool cpb__seen_has_extension(const cpb__seen *seen,
                                           const cpb_extension *extension) {
  const cpb__seen_extension *at = seen->extensions;
  while (at && at->extension != extension) {
    at = at->next;
  }
  return at != NULL;
}

/* false when out of memory. */
static inline bool cpb__seen_add_extension(cpb__seen *seen,
                                           const cpb_extension *extension,
                                           cpb_arena *arena) {
  cpb__seen_extension *fresh = cpb_arena_alloc(arena, sizeof(*fresh));
  if (fresh) {
    fresh->extension = extension;
    fresh->next = seen->extensions;
    seen->extensions = fresh;
  }
  return fresh != NULL;
}

#endif
