/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What reading begins and ends with, whatever the format. */

#ifndef PB_READ_H
#define PB_READ_H

#include "base/arena.h"
#include "pb/error.h"
#include "pb/options.h"

typedef struct cpb__reading {
  cpb__settings settings;
  size_t outer_fence;
} cpb__reading;

/* Reads the options for an input of len bytes; false after an error. Ends in
 * cpb__read_end otherwise. */
bool cpb__read_begin(cpb__reading *reading,
                     const cpb_codec_options *CPB_NULLABLE options, size_t len,
                     cpb_arena *arena, cpb_error *error);
/* The outcome, which was an error if not ok. */
cpb_code cpb__read_end(const cpb__reading *reading, bool ok, const void *msg,
                       const cpb_message_def *def, cpb_arena *arena,
                       cpb_error *error);

#endif
