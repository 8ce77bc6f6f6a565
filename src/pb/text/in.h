/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The reader of the text format: one pass over the text, straight into the
 * structs. Its state and its budgets are those of the JSON reader. Functions
 * return false after an error, which is then set.
 *
 * Source: Text Format Language Specification, "Lexical Elements", "Syntax". */

#ifndef PB_TEXT_IN_H
#define PB_TEXT_IN_H

#include "pb/json/in.h"

/* ---- lex.c ---- */

/* The first character of the next token; 0 at the end. White space and comments
 * are passed over. */
char cpb__text_peek(cpb__json_in *in);
/* Takes the next token if it is that character. */
bool cpb__text_accept(cpb__json_in *in, char c);
bool cpb__text_expect(cpb__json_in *in, char c, const char *message);
/* An identifier: letters, digits, underscores. Empty if there is none. */
cpb_str cpb__text_word(cpb__json_in *in);
/* A number without its sign, up to where the next token may begin; empty, with
 * an error, if there is none. */
bool cpb__text_number(cpb__json_in *in, cpb_str *out);
/* Any number of string literals, which are one string. The view is of the text
 * itself, or, where it had to be put together (*copied), of the arena. */
bool cpb__text_read_string(cpb__json_in *in, cpb_str *out, bool *copied);
/* After '[': a full name or a type URL and the ']'; white space and comments in
 * it do not count. */
bool cpb__text_read_brackets(cpb__json_in *in, cpb_str *out);

/* ---- decode_value.c ---- */

/* A scalar. *skipped: it is an enum's name that is not known and may be
 * ignored. */
bool cpb__text_read_scalar(cpb__json_in *in, void *to,
                           const cpb_message_def *def,
                           const cpb_field_def *field, bool *skipped);
/* Everything that may follow a field's name. */
bool cpb__text_skip(cpb__json_in *in);

/* ---- decode.c ---- */

/* Fields up to the closing character (taken), or to the end of the text (0). */
bool cpb__text_read_fields(cpb__json_in *in, void *msg,
                           const cpb_message_def *def, char close);
/* '{' or '<'; *close is what ends it. */
bool cpb__text_open_message(cpb__json_in *in, char *close);

#endif
