/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The text of field paths, in errors and in reports. */

#ifndef PB_PATH_H
#define PB_PATH_H

#include "pb/message/value.h"

enum { CPB__BRACKETS = 48 };

/* Write `[3]`, or the key of an entry as `["k"]`, `[-7]`, `[true]`: escaped, and
 * cut where it is long. Return the length. */
size_t cpb__path_index(char *out, uint64_t index);
size_t cpb__path_key(char out[CPB__BRACKETS], uint8_t type, cpb_value key);
/* The name of a field, or its number, which is then put into digits. */
cpb_str cpb__path_name(char digits[20], const cpb_message_def *def,
                       const cpb_field_def *field);
/* The brackets after a field's name, if there are any. */
size_t cpb__path_brackets(char out[CPB__BRACKETS], const cpb_path *path);

#endif
