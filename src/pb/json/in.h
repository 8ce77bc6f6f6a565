/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The JSON reader: one pass over the text, straight into the structs. Functions
 * begin at `p` (white space before a token is skipped by who looks at the token)
 * and return false after an error, which is then set. */

#ifndef PB_JSON_IN_H
#define PB_JSON_IN_H

#include "base/arena.h"
#include "pb/error.h"
#include "pb/options.h"

typedef struct cpb__json_in {
  const char *p;
  const char *start, *end;
  cpb_arena *arena;
  const cpb_registry *registry;
  const cpb__settings *settings;
  size_t element_bytes; /* left of cpb_limits.max_element_bytes */
  size_t unknown;       /* left of cpb_limits.max_unknown */
  uint32_t flags;
  uint32_t depth; /* left of cpb_limits.max_depth */
  cpb_error *error;
} cpb__json_in;

/* ---- lex.c ---- */

cpb__json_in cpb__json_reader(const cpb__settings *settings, const char *data,
                              size_t len, cpb_arena *arena, cpb_error *error);
bool cpb__json_fail(cpb__json_in *in, cpb_code code, const char *message);
bool cpb__json_out_of_memory(cpb__json_in *in);
/* Takes bytes from the element budget. */
bool cpb__json_charge(cpb__json_in *in, size_t bytes);
/* Counts a member or a value that is passed over because nobody knows it. */
bool cpb__json_ignore(cpb__json_in *in);
bool cpb__json_enter(cpb__json_in *in);

static inline void cpb__json_leave(cpb__json_in *in) {
  in->depth++;
}

char cpb__json_peek_far(cpb__json_in *in);

/* The next character that is not white space; 0 at the end. */
static inline char cpb__json_peek(cpb__json_in *in) {
  if (CPB__LIKELY(in->p < in->end && (uint8_t)*in->p > ' ')) {
    return *in->p;
  }
  return cpb__json_peek_far(in);
}

/* Takes the next token if it is that character. */
static inline bool cpb__json_accept(cpb__json_in *in, char c) {
  if (CPB__LIKELY(in->p < in->end && *in->p == c)) {
    in->p++;
    return true;
  }
  bool found = cpb__json_peek(in) == c;
  in->p += found;
  return found;
}

/* The error that another character is expected. */
bool cpb__json_unexpected(cpb__json_in *in, char wanted);

static inline bool cpb__json_expect(cpb__json_in *in, char c) {
  return CPB__LIKELY(cpb__json_accept(in, c)) || cpb__json_unexpected(in, c);
}

/* Takes `true`, `false` or `null`. */
bool cpb__json_word(cpb__json_in *in, const char *word);
/* After an element: true at the closing bracket (taken) or after a comma; *more
 * says which. */
bool cpb__json_more(cpb__json_in *in, char close, bool *more);
/* A string, valid UTF-8. The view is of the text itself, or, where there were
 * escapes (*copied), of the arena. */
bool cpb__json_read_string(cpb__json_in *in, cpb_str *out, bool *copied);
/* A member's name and the colon. */
bool cpb__json_read_name(cpb__json_in *in, cpb_str *out);
/* A number, or a string that holds nothing but one. */
bool cpb__json_read_number(cpb__json_in *in, cpb_str *out);
/* Any value at all. */
bool cpb__json_skip(cpb__json_in *in);

/* What is only read to be encoded again (the content of an Any, extensions) goes
 * into an arena of its own, or what lies in each other would add up. It becomes
 * in->arena; the result is the one to go back to. */
cpb_arena *cpb__json_set_aside(cpb__json_in *in, cpb_arena *scratch);

/* ---- decode.c ---- */

bool cpb__json_read_message(cpb__json_in *in, void *msg,
                            const cpb_message_def *def);
/* The members of an object after its brace, and its end. With `any`, a member
 * "@type" is passed over. */
bool cpb__json_read_members(cpb__json_in *in, void *msg,
                            const cpb_message_def *def, bool any);
/* A value for a field that is not null and in no list, and its presence. */
bool cpb__json_read_single(cpb__json_in *in, void *msg,
                           const cpb_message_def *def,
                           const cpb_field_def *field);
bool cpb__json_read_list(cpb__json_in *in, void *msg,
                         const cpb_message_def *def,
                         const cpb_field_def *field);

/* ---- decode_map.c ---- */

bool cpb__json_read_map(cpb__json_in *in, void *msg, const cpb_message_def *def,
                        const cpb_field_def *field);

/* ---- decode_value.c ---- */

/* A value that is no message. *skipped: it is an enum's name that is not known
 * and may be ignored. */
bool cpb__json_read_scalar(cpb__json_in *in, void *to,
                           const cpb_message_def *def,
                           const cpb_field_def *field, bool *skipped);
/* The text of a map's key. */
bool cpb__json_read_key(cpb__json_in *in, void *to, cpb_str text, bool copied,
                        const cpb_field_def *key);
/* Keeps a string that was read: as it is if it may be. */
bool cpb__json_keep(cpb__json_in *in, cpb_str *str, bool copied);
/* Whether null is a value of the field's type: google.protobuf.Value and
 * NullValue. */
bool cpb__json_takes_null(const cpb_message_def *def,
                          const cpb_field_def *field);

/* ---- decode_wkt.c ---- */

bool cpb__json_read_well_known(cpb__json_in *in, void *msg,
                               const cpb_message_def *def);

#endif
