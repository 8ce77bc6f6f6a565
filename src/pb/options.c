/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "pb/options.h"

/* Copies a caller's struct into ours: zeros for what an older one lacks; what a
 * newer one has beyond ours must be zero. */
static bool read_struct(void *to, size_t size, const void *from,
                        size_t from_size) {
  const char *bytes = from;
  memset(to, 0, size);
  for (size_t i = size; i < from_size; i++) {
    if (bytes[i] != 0) {
      return false;
    }
  }
  memcpy(to, from, from_size < size ? from_size : size);
  return true;
}

static size_t or_default(size_t value, size_t otherwise) {
  return value ? value : otherwise;
}

bool cpb__settings_read(cpb__settings *settings,
                        const cpb_codec_options *options) {
  cpb_codec_options given = {CPB_CODEC_OPTIONS_INIT};
  cpb_limits limits = {CPB_LIMITS_INIT};
  if (options &&
      !read_struct(&given, sizeof(given), options, options->struct_size)) {
    return false;
  }
  if (given.limits && !read_struct(&limits, sizeof(limits), given.limits,
                                   given.limits->struct_size)) {
    return false;
  }
  if (given.flags > UINT32_MAX || limits.max_depth > INT32_MAX) {
    return false;
  }
  settings->flags = (uint32_t)given.flags;
  settings->max_depth = or_default(limits.max_depth, CPB__MAX_DEPTH);
  settings->max_element_bytes =
      or_default(limits.max_element_bytes, CPB__MAX_ELEMENT_BYTES);
  settings->max_unknown = or_default(limits.max_unknown, CPB__MAX_UNKNOWN);
  settings->registry = given.registry;
  return true;
}
