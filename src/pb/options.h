/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* cpb_codec_options and cpb_limits of any version, with the defaults filled in. */

#ifndef PB_OPTIONS_H
#define PB_OPTIONS_H

#include "pb/access.h"

typedef struct cpb__settings {
  uint32_t flags;
  size_t max_depth;
  size_t max_element_bytes;
  size_t max_unknown;
  size_t max_bytes;
  size_t max_arena_bytes; /* 0 = no bound */
  const cpb_registry *registry;
} cpb__settings;

/* A caller's struct as one of ours: itself where it is as long, else a copy, with
 * zeros for what an older one lacks. NULL when a newer one has more than zeros
 * beyond ours, and when the size was not set: the rest would not count, unseen. */
const void *cpb__struct_read(void *copy, size_t size, const void *from,
                             size_t from_size);
/* What is said of options that cannot be read. */
#define CPB__BAD_OPTIONS \
  "options or limits without struct_size, or of a later version"
/* false for options without struct_size, and for those of a later version that
 * ask for something unknown. */
bool cpb__settings_read(cpb__settings *settings,
                        const cpb_codec_options *CPB_NULLABLE options);
/* The limits of a conversion within this one, so many levels deep. */
cpb_limits cpb__limits_within(const cpb__settings *settings, size_t max_depth);
/* How much may be written: an encoder takes from the arena what it puts out. */
size_t cpb__max_output(const cpb__settings *settings);

#endif
