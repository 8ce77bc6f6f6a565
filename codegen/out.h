/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The text that a generator writes: a growing buffer in an arena. Running out
 * of memory is sticky (see cpb_arena_failed), so that emitters need no check of
 * their own; the text is then cut and the whole run is refused. */

#ifndef CODEGEN_OUT_H
#define CODEGEN_OUT_H

#include "cpb/base.h"

typedef struct gen_out {
  cpb_arena *arena;
  char *data;
  size_t len;
  size_t cap;
} gen_out;

#define GEN_OUT(arena_) {(arena_), NULL, 0, 0}

void gen_put(gen_out *out, cpb_str text);
void gen_puts(gen_out *out, const char *text);
void gen_printf(gen_out *out, const char *format, ...) CPB_PRINTF(2, 3);
cpb_str gen_out_text(const gen_out *out);

/* Emits the items with commas between them; a line that would pass column 80 is
 * broken before an item, and goes on after indent spaces. */
void gen_put_list(gen_out *out, size_t indent, const char *const *items,
                  size_t count);

/* Emits bytes as the inside of a C string literal: printable ASCII as it is,
 * the rest as three octal digits, so that no byte can join its neighbour. */
void gen_put_escaped(gen_out *out, cpb_str bytes);

/* Emits bytes as numbers, each with a comma after it, on lines of their own. */
void gen_put_bytes(gen_out *out, cpb_str bytes);
/* The initialiser of a cpb_str: of a literal, or of numbers where the bytes are
 * more than the 4,095 that C promises of a literal (C11, 5.2.4.1). */
const char *gen_string(cpb_arena *arena, cpb_str bytes);

/* Formats a NUL-terminated string into the arena; "" when out of memory. */
const char *gen_format(cpb_arena *arena, const char *format, ...)
    CPB_PRINTF(2, 3);

#endif
