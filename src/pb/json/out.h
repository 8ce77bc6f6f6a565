/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The JSON writer. Text goes, from the front, into the free space of the arena's
 * current block; when that is full, twice as much is asked for and the text
 * moves. Nobody else may allocate from the arena until the text is finished:
 * whoever needs memory on the way takes an arena of its own.
 *
 * Functions take the position of the next byte and return the one after what
 * they wrote, or NULL after an error, which is then set. Each finds room for
 * CPB__JSON_ROOM bytes, which is more than any number with what stands around it
 * takes, and asks for what it may need beyond. Every member and element has a
 * comma after it, the last one until the bracket closes. */

#ifndef PB_JSON_OUT_H
#define PB_JSON_OUT_H

#include "base/arena.h"
#include "base/text.h"
#include "pb/error.h"
#include "pb/json/number.h"
#include "pb/options.h"

typedef struct cpb__json_out {
  char *begin;
  char *at;  /* next byte to write: of the text format */
  char *end; /* of the window */
  cpb_arena *arena;
  const cpb_registry *registry;
  const cpb__settings *settings;
  size_t max_bytes; /* of output */
  uint32_t flags;
  uint32_t depth; /* of messages, left */
  uint32_t level; /* of indentation */
  bool in_block;  /* the window is the free space of the arena's block */
  cpb_error *error;
} cpb__json_out;

enum { CPB__JSON_ROOM = 64 };

void cpb__json_begin(cpb__json_out *o, const cpb__settings *settings,
                     cpb_arena *arena, cpb_error *error);
/* Takes the text up to `to` from the arena; NULL after an error. The outcome. */
cpb_code cpb__json_end(cpb__json_out *o, const char *to,
                       const cpb_message_def *def, cpb_str *out);

/* An arena of its own for what is decoded on the way, which the caller cleans
 * up, and the limits for that. */
typedef struct cpb__json_aside {
  cpb_arena arena;
  cpb_limits limits;
} cpb__json_aside;
void cpb__json_aside_init(cpb__json_aside *aside, const cpb__json_out *o);

/* How much more may be asked for than will be written. */
enum { CPB__JSON_SLACK = 32 * 1024 };
char *cpb__json_grow(cpb__json_out *o, const char *to, size_t n);
char *cpb__json_error(cpb__json_out *o, cpb_code code, const char *message);

/* Makes sure that n bytes can be written. */
static inline char *cpb__json_room(cpb__json_out *o, char *to, size_t n) {
  return CPB__LIKELY((size_t)(o->end - to) >= n) ? to
                                                 : cpb__json_grow(o, to, n);
}

#define CPB__JSON_LITERAL(to, text) \
  ((char *)memcpy(to, text, sizeof(text) - 1) + (sizeof(text) - 1))

char *cpb__json_line_break(cpb__json_out *o, char *to);

/* Line break before a member or element, where there are any. */
static inline char *cpb__json_break(cpb__json_out *o, char *to) {
  return CPB__UNLIKELY(o->flags & CPB_INDENT) ? cpb__json_line_break(o, to)
                                              : to;
}

/* '{' or '[', and what closes it. An empty one stays on one line. */
static inline char *cpb__json_open(cpb__json_out *o, char *to, char bracket) {
  o->level++;
  *to++ = bracket;
  return cpb__json_room(o, to, CPB__JSON_ROOM);
}

static inline char *cpb__json_close(cpb__json_out *o, char *to, char bracket) {
  o->level--;
  if (to[-1] == ',') {
    to = cpb__json_break(o, to - 1);
    to = to ? cpb__json_room(o, to, CPB__JSON_ROOM) : NULL;
  }
  if (CPB__LIKELY(to != NULL)) {
    *to++ = bracket;
  }
  return to;
}

/* A member's name, and the colon. */
char *cpb__json_name(cpb__json_out *o, char *to, cpb_str name);
/* A string in quotes; it must be UTF-8. */
char *cpb__json_string(cpb__json_out *o, char *to, cpb_str str);
char *cpb__json_bytes(cpb__json_out *o, char *to, cpb_str bytes);
/* These do not fail. */
char *cpb__json_double(char *to, double value);
char *cpb__json_float(char *to, float value);

static inline char *cpb__json_unsigned(char *to, uint64_t value, bool quoted) {
  *to = '"';
  to = cpb__put_u64(to + quoted, value);
  *to = '"';
  return to + quoted;
}

static inline char *cpb__json_signed(char *to, int64_t value, bool quoted) {
  *to = '"';
  to += quoted;
  *to = '-';
  to += value < 0;
  to = cpb__put_u64(to, value < 0 ? 0 - (uint64_t)value : (uint64_t)value);
  *to = '"';
  return to + quoted;
}

/* ---- encode.c ---- */

/* msg NULL is an empty one. */
char *cpb__json_message(cpb__json_out *o, char *to, const void *msg,
                        const cpb_message_def *def);
/* The members of a message without the braces. */
char *cpb__json_members(cpb__json_out *o, char *to, const void *msg,
                        const cpb_message_def *def);
/* One value, which lies at `from` as in a struct. */
char *cpb__json_value(cpb__json_out *o, char *to, const void *from,
                      const cpb_message_def *def, const cpb_field_def *field);
/* A repeated field or a map. */
char *cpb__json_list(cpb__json_out *o, char *to, const void *msg,
                     const cpb_message_def *def, const cpb_field_def *field);

/* ---- encode_wkt.c ---- */

/* A message of a well-known type that has a form of its own. */
char *cpb__json_well_known(cpb__json_out *o, char *to, const void *msg,
                           const cpb_message_def *def);

/* Whether a type has a form of its own. Empty has the same as any other. */
static inline bool cpb__json_is_special(const cpb_message_def *def) {
  return def->well_known != CPB_WK_NONE && def->well_known != CPB_WK_EMPTY;
}

#endif
