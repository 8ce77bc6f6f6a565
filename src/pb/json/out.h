/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The JSON writer. Text goes, from the front, into the free space of the arena's
 * current block; when that is full, twice as much is asked for and the text
 * moves. Nobody else may allocate from the arena until the text is finished:
 * whoever needs memory on the way takes an arena of its own.
 *
 * Functions return false after an error, which is then set. */

#ifndef PB_JSON_OUT_H
#define PB_JSON_OUT_H

#include "base/arena.h"
#include "pb/error.h"
#include "pb/json/number.h"
#include "pb/options.h"

typedef struct cpb__json_out {
  char *begin;
  char *at;  /* next byte to write */
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

/* A writer into the arena. */
cpb__json_out cpb__json_to(const cpb__settings *settings, cpb_arena *arena,
                           cpb_error *error);
/* Hands out what was written, if ok, and the outcome. */
cpb_code cpb__json_end(cpb__json_out *o, bool ok, const cpb_message_def *def,
                       cpb_str *out);

/* How much more may be asked for than will be written. */
enum { CPB__JSON_SLACK = 32 * 1024 };
bool cpb__json_grow(cpb__json_out *o, size_t n);
/* An arena of its own for what is decoded on the way, which the caller cleans
 * up, and the limits for that. */
typedef struct cpb__json_aside {
  cpb_arena arena;
  cpb_limits limits;
} cpb__json_aside;
void cpb__json_aside_init(cpb__json_aside *aside, const cpb__json_out *o);
bool cpb__json_error(cpb__json_out *o, cpb_code code, const char *message);

static inline bool cpb__json_room(cpb__json_out *o, size_t n) {
  return CPB__LIKELY((size_t)(o->end - o->at) >= n) || cpb__json_grow(o, n);
}

static inline bool cpb__json_raw(cpb__json_out *o, const char *text,
                                 size_t len) {
  if (CPB__UNLIKELY(!cpb__json_room(o, len))) {
    return false;
  }
  memcpy(o->at, text, len);
  o->at += len;
  return true;
}

#define CPB__JSON_LITERAL(o, text) cpb__json_raw(o, text, sizeof(text) - 1)

/* '{' or '[', and what closes it. An empty one stays on one line. */
bool cpb__json_open(cpb__json_out *o, char bracket);
bool cpb__json_close(cpb__json_out *o, char bracket, bool empty);
/* Comma and line break before a member or element. */
bool cpb__json_next(cpb__json_out *o, bool *first);
/* A member's name, and the colon. */
bool cpb__json_name(cpb__json_out *o, cpb_str name, bool *first);
/* A string in quotes; it must be UTF-8. */
bool cpb__json_string(cpb__json_out *o, cpb_str str);
bool cpb__json_bytes(cpb__json_out *o, cpb_str bytes);
bool cpb__json_double(cpb__json_out *o, double value);
bool cpb__json_float(cpb__json_out *o, float value);
bool cpb__json_unsigned(cpb__json_out *o, uint64_t value, bool quoted);
bool cpb__json_signed(cpb__json_out *o, int64_t value, bool quoted);

/* ---- encode.c ---- */

bool cpb__json_message(cpb__json_out *o, const void *msg,
                       const cpb_message_def *def);
/* The members of a message without the braces. */
bool cpb__json_members(cpb__json_out *o, const void *msg,
                       const cpb_message_def *def, bool *first);
/* One value, which lies at `from` as in a struct. */
bool cpb__json_value(cpb__json_out *o, const void *from,
                     const cpb_message_def *def, const cpb_field_def *field);
/* A repeated field or a map. */
bool cpb__json_list(cpb__json_out *o, const void *msg,
                    const cpb_message_def *def, const cpb_field_def *field);

/* ---- encode_wkt.c ---- */

/* A message of a well-known type that has a form of its own. */
bool cpb__json_well_known(cpb__json_out *o, const void *msg,
                          const cpb_message_def *def);

/* Whether a type has a form of its own. Empty has the same as any other. */
static inline bool cpb__json_is_special(const cpb_message_def *def) {
  return def->well_known != CPB_WK_NONE && def->well_known != CPB_WK_EMPTY;
}

#endif
