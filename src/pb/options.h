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
  const cpb_registry *registry;
} cpb__settings;

/* false for options of a later version that ask for something unknown. */
bool cpb__settings_read(cpb__settings *settings,
                        const cpb_codec_options *CPB_NULLABLE options);

#endif
