/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "pb/read.h"

#include "pb/message/required.h"

bool cpb__read_begin(cpb__reading *reading, const cpb_codec_options *options,
                     size_t len, cpb_arena *arena, cpb_error *error) {
  cpb__settings *settings = &reading->settings;
  error->code = CPB_OK;
  if (!cpb__settings_read(settings, options)) {
    (void)cpb__error_set(error, CPB_INVALID_ARGUMENT, 0, CPB__BAD_OPTIONS);
    return false;
  }
  if (len > settings->max_bytes) {
    (void)cpb__error_set(error, CPB_LIMIT, 0,
                         "more bytes than the limit allows");
    return false;
  }
  reading->outer_fence = cpb__arena_fence(arena, settings->max_arena_bytes);
  return true;
}

cpb_code cpb__read_end(const cpb__reading *reading, bool ok, const void *msg,
                       const cpb_message_def *def, cpb_arena *arena,
                       cpb_error *error) {
  cpb__arena_unfence(arena, reading->outer_fence);
  if (!ok) {
    cpb__error_in(error, def->full_name);
    return error->code;
  }
  if (reading->settings.flags & CPB_CHECK_REQUIRED) {
    return cpb__check_required(msg, def, reading->settings.max_depth, error);
  }
  return CPB_OK;
}
