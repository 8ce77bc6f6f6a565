/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The JSON reader: one pass over the text, straight into the structs. Functions
 * take the position in the text and return the one after what they read, or NULL
 * after an error, which is then set. A value is read from its first character on;
 * white space before any other token is skipped by who looks at it. */

#ifndef PB_JSON_IN_H
#define PB_JSON_IN_H

#include "base/arena.h"
#include "pb/error.h"
#include "pb/message/lookup.h"
#include "pb/options.h"

typedef struct cpb__json_in {
  const char *p; /* where an error is; the text format's position, too */
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

/* ---- lex.c: errors and budgets, at in->p ---- */

cpb__json_in cpb__json_reader(const cpb__settings *settings, const char *data,
                              size_t len, cpb_arena *arena, cpb_error *error);
bool cpb__json_fail(cpb__json_in *in, cpb_code code, const char *message);
bool cpb__json_out_of_memory(cpb__json_in *in);
bool cpb__json_over_budget(cpb__json_in *in);

/* Takes bytes from the element budget. */
static inline bool cpb__json_charge(cpb__json_in *in, size_t bytes) {
  if (CPB__UNLIKELY(bytes > in->element_bytes)) {
    return cpb__json_over_budget(in);
  }
  in->element_bytes -= bytes;
  return true;
}

/* Counts a member or a value that is passed over because nobody knows it. */
bool cpb__json_ignore(cpb__json_in *in);
bool cpb__json_too_deep(cpb__json_in *in);

static inline bool cpb__json_enter(cpb__json_in *in) {
  if (CPB__UNLIKELY(in->depth == 0)) {
    return cpb__json_too_deep(in);
  }
  in->depth--;
  return true;
}

static inline void cpb__json_leave(cpb__json_in *in) {
  in->depth++;
}

/* ---- lex.c: tokens ---- */

/* The error at p; NULL. */
const char *cpb__json_stop(cpb__json_in *in, const char *p, cpb_code code,
                           const char *message);

const char *cpb__json_skip_space(const cpb__json_in *in, const char *p);

/* Where the next token begins, or the end. */
static inline const char *cpb__json_token(const cpb__json_in *in,
                                          const char *p) {
  if (CPB__LIKELY(p < in->end && (uint8_t)*p > ' ')) {
    return p;
  }
  return cpb__json_skip_space(in, p);
}

/* The character at p; 0 at the end. */
static inline char cpb__json_char(const cpb__json_in *in, const char *p) {
  return CPB__LIKELY(p < in->end) ? *p : '\0';
}

/* The error that another character is expected. */
const char *cpb__json_unexpected(cpb__json_in *in, const char *p, char wanted);

static inline const char *cpb__json_expect(cpb__json_in *in, const char *p,
                                           char c) {
  p = cpb__json_token(in, p);
  return CPB__LIKELY(cpb__json_char(in, p) == c)
             ? p + 1
             : cpb__json_unexpected(in, p, c);
}

const char *cpb__json_no_value(cpb__json_in *in, const char *p);

static inline const char *cpb__json_word(cpb__json_in *in, const char *p,
                                         const char *word, size_t len) {
  return CPB__LIKELY((size_t)(in->end - p) >= len && memcmp(p, word, len) == 0)
             ? p + len
             : cpb__json_no_value(in, p);
}

/* `true`, `false` or `null`. */
#define CPB__JSON_WORD(in, p, word) \
  cpb__json_word(in, p, word, sizeof(word) - 1)

/* After an opening bracket: false if it is closed (*p is after that). */
static inline bool cpb__json_any(const cpb__json_in *in, const char **p,
                                 char close) {
  const char *at = cpb__json_token(in, *p);
  bool none = cpb__json_char(in, at) == close;
  *p = at + none;
  return !none;
}

const char *cpb__json_no_comma(cpb__json_in *in, const char *p);

/* After an element: the closing bracket, or a comma; *more says which. */
static inline const char *cpb__json_more(cpb__json_in *in, const char *p,
                                         char close, bool *more) {
  p = cpb__json_token(in, p);
  char c = cpb__json_char(in, p);
  *more = c == ',';
  return CPB__LIKELY(*more || c == close) ? p + 1 : cpb__json_no_comma(in, p);
}

/* A string, valid UTF-8. The view is of the text itself, or, where there were
 * escapes (*copied), of the arena. */
const char *cpb__json_read_string(cpb__json_in *in, const char *p, cpb_str *out,
                                  bool *copied);
/* A member's name and the colon. */
const char *cpb__json_read_name(cpb__json_in *in, const char *p, cpb_str *out);
/* A number, or a string that holds nothing but one. */
const char *cpb__json_read_number(cpb__json_in *in, const char *p,
                                  cpb_str *out);
/* Any value at all. */
const char *cpb__json_skip(cpb__json_in *in, const char *p);

/* What is only read to be encoded again (the content of an Any, extensions) goes
 * into an arena of its own, or what lies in each other would add up. It becomes
 * in->arena; the result is the one to go back to. */
cpb_arena *cpb__json_set_aside(cpb__json_in *in, cpb_arena *scratch);

/* ---- decode.c ---- */

const char *cpb__json_read_message(cpb__json_in *in, const char *p, void *msg,
                                   const cpb_message_def *def);
/* The members of an object after its brace, and its end. With `any`, a member
 * "@type" is passed over. */
const char *cpb__json_read_members(cpb__json_in *in, const char *p, void *msg,
                                   const cpb_message_def *def, bool any);
/* A value for a field that is not null and in no list, and its presence. */
const char *cpb__json_read_single(cpb__json_in *in, const char *p, void *msg,
                                  const cpb_message_def *def,
                                  const cpb_field_def *field);
const char *cpb__json_read_list(cpb__json_in *in, const char *p, void *msg,
                                const cpb_message_def *def,
                                const cpb_field_def *field);

/* ---- decode_map.c ---- */

const char *cpb__json_read_map(cpb__json_in *in, const char *p, void *msg,
                               const cpb_message_def *def,
                               const cpb_field_def *field);

/* ---- decode_value.c ---- */

/* A value that is no message, stored only if it is one. *skipped: it is an
 * enum's name that is not known and may be ignored. */
const char *cpb__json_read_scalar(cpb__json_in *in, const char *p, void *to,
                                  const cpb_message_def *def,
                                  const cpb_field_def *field, bool *skipped);
/* The text of a map's key, with the error at in->p. */
bool cpb__json_read_key(cpb__json_in *in, void *to, cpb_str text, bool copied,
                        const cpb_field_def *key);
/* Keeps a string that was read: as it is if it may be. */
bool cpb__json_keep(cpb__json_in *in, cpb_str *str, bool copied);
/* Whether null is a value of the field's type: google.protobuf.Value and
 * NullValue. */
bool cpb__json_takes_null(const cpb_message_def *def,
                          const cpb_field_def *field);

/* ---- decode_wkt.c ---- */

const char *cpb__json_read_well_known(cpb__json_in *in, const char *p,
                                      void *msg, const cpb_message_def *def);

#endif
