/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The writer of the text format. Its output is that of the JSON writer: the
 * window, its growth, numbers, errors. */

#ifndef PB_TEXT_ENCODE_H
#define PB_TEXT_ENCODE_H

#include "pb/json/out.h"

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
