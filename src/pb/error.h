/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Filling in a cpb_error. The path grows from the inside out while an engine
 * unwinds, so its outermost part is what is cut when there is no room: dots stand
 * for it then. */

#ifndef PB_ERROR_H
#define PB_ERROR_H

#include "pb/access.h"

/* Sets an error with an empty path, if there is none yet. Returns the code that
 * stands. */
cpb_code cpb__error_set(cpb_error *error, cpb_code code, size_t offset,
                        const char *message);
/* The error that the arena gave nothing: there is no more memory, or
 * cpb_limits.max_arena_bytes stands before it. */
cpb_code cpb__error_memory(cpb_error *error, const cpb_arena *arena);
/* Puts a name before the path. */
void cpb__error_in(cpb_error *error, cpb_str name);
/* Puts "name" or "name[index]" before the path, for a field of a table: its
 * number where there are no names; index < 0 = none. */
void cpb__error_in_field(cpb_error *error, const cpb_message_def *def,
                         const cpb_field_def *field, int64_t index);
/* The same for an element of a list; an entry of a map whose value is at fault
 * is told by its key. */
void cpb__error_in_item(cpb_error *error, const cpb_message_def *def,
                        const cpb_field_def *field, const void *msg,
                        uint32_t index);
/* The same for a field that was being read; of a list the last element is meant
 * if it is counted already, else the one after it. */
void cpb__error_in_read(cpb_error *error, const cpb_message_def *def,
                        const cpb_field_def *field, const void *msg,
                        bool counted);

#endif
