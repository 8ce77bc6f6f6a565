/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "pb/options.h"

const void *cpb__struct_read(void *copy, size_t size, const void *from,
                             size_t from_size) {
  const char *bytes = from;
  if (CPB__LIKELY(from_size == size)) {
    return from;
  }
  if (from_size < sizeof(from_size)) {
    return NULL;
  }
  memset(copy, 0, size);
  for (size_t i = size; i < from_size; i++) {
    if (bytes[i] != 0) {
      return NULL;
    }
  }
  memcpy(copy, from, from_size < size ? from_size : size);
  return copy;
}

static size_t or_default(size_t value, size_t otherwise) {
  return value ? value : otherwise;
}

static bool read_limits(cpb__settings *settings, const cpb_limits *limits) {
  cpb_limits copy;
  limits = cpb__struct_read(&copy, sizeof(copy), limits, limits->struct_size);
  if (!limits || limits->max_depth > INT32_MAX) {
    return false;
  }
  settings->max_depth = or_default(limits->max_depth, CPB__MAX_DEPTH);
  settings->max_element_bytes =
      or_default(limits->max_element_bytes, CPB__MAX_ELEMENT_BYTES);
  settings->max_unknown = or_default(limits->max_unknown, CPB__MAX_UNKNOWN);
  settings->max_bytes = or_default(limits->max_bytes, CPB__MAX_MESSAGE);
  if (settings->max_bytes > CPB__MAX_MESSAGE) {
    settings->max_bytes = CPB__MAX_MESSAGE;
  }
  settings->max_arena_bytes = limits->max_arena_bytes;
  return true;
}

bool cpb__settings_read(cpb__settings *settings,
                        const cpb_codec_options *options) {
  enum { KNOWN_FLAGS = CPB_PRINT_UNKNOWN * 2 - 1 }; /* the last one */
  static const cpb__settings usual = {
      .max_depth = CPB__MAX_DEPTH,
      .max_element_bytes = CPB__MAX_ELEMENT_BYTES,
      .max_unknown = CPB__MAX_UNKNOWN,
      .max_bytes = CPB__MAX_MESSAGE,
  };
  cpb_codec_options copy;
  *settings = usual;
  if (!options) {
    return true;
  }
  options =
      cpb__struct_read(&copy, sizeof(copy), options, options->struct_size);
  if (!options || options->flags > KNOWN_FLAGS) {
    return false;
  }
  settings->flags = (uint32_t)options->flags;
  settings->registry = options->registry;
  return !options->limits || read_limits(settings, options->limits);
}

cpb_limits cpb__limits_within(const cpb__settings *settings, size_t max_depth) {
  cpb_limits limits = {
      CPB_LIMITS_INIT,
      .max_depth = max_depth ? max_depth : 1,
      .max_element_bytes = settings->max_element_bytes,
      .max_unknown = settings->max_unknown,
      .max_bytes = settings->max_bytes,
      .max_arena_bytes = settings->max_arena_bytes,
  };
  return limits;
}

size_t cpb__max_output(const cpb__settings *settings) {
  bool arena = settings->max_arena_bytes &&
               settings->max_arena_bytes < settings->max_bytes;
  return arena ? settings->max_arena_bytes : settings->max_bytes;
}
