/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The writer of the text format. Its output is that of the JSON writer: the
 * window, its growth, numbers, errors. It writes at o->at; functions return false
 * after an error. */

#ifndef PB_TEXT_ENCODE_H
#define PB_TEXT_ENCODE_H

#include "pb/json/out.h"

/* Makes sure that n bytes can be written at o->at. */
static inline bool cpb__text_room(cpb__json_out *o, size_t n) {
  char *to = cpb__json_room(o, o->at, n);
  if (CPB__LIKELY(to != NULL)) {
    o->at = to;
  }
  return to != NULL;
}

static inline bool cpb__text_raw(cpb__json_out *o, const char *text,
                                 size_t len) {
  if (CPB__UNLIKELY(!cpb__text_room(o, len))) {
    return false;
  }
  memcpy(o->at, text, len);
  o->at += len;
  return true;
}

#define CPB__TEXT_LITERAL(o, text) cpb__text_raw(o, text, sizeof(text) - 1)

bool cpb__text_error(cpb__json_out *o, cpb_code code, const char *message);
bool cpb__text_unsigned(cpb__json_out *o, uint64_t value);
/* Space or line break before a field. */
bool cpb__text_next(cpb__json_out *o, bool *first);
/* A brace, and what closes it; a message without fields stays on one line. */
bool cpb__text_open(cpb__json_out *o);
bool cpb__text_close(cpb__json_out *o, bool empty);
/* In quotes. Bytes that are no UTF-8 are escaped, all that is not ASCII if
 * `ascii` says so. */
bool cpb__text_string(cpb__json_out *o, cpb_str str, bool ascii);

/* ---- encode_unknown.c ---- */

/* The extensions that the registry knows and, if they are asked for, the fields
 * that nobody knows. */
bool cpb__text_unknown(cpb__json_out *o, const void *msg,
                       const cpb_message_def *def, bool *first);

/* ---- encode.c ---- */

/* A value that is no message. */
bool cpb__text_scalar(cpb__json_out *o, const void *from,
                      const cpb_message_def *def, const cpb_field_def *field);
/* Everything between the braces. */
bool cpb__text_fields(cpb__json_out *o, const void *msg,
                      const cpb_message_def *def, bool *first);

#endif
