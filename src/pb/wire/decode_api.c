/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* cpb_decode: options to a decoder, and its outcome to an error. */

#include "pb/message/required.h"
#include "pb/options.h"
#include "pb/wire/decoder.h"

cpb_code cpb_decode(const void *data, size_t len, const cpb_message_def *def,
                    const cpb_codec_options *options, cpb_arena *arena,
                    void *msg, cpb_error *error) {
  cpb__settings settings;
  cpb_error local;
  if (!error) {
    error = &local;
  }
  error->code = CPB_OK;
  if (!cpb__settings_read(&settings, options)) {
    return cpb__error_set(error, CPB_INVALID_ARGUMENT, 0, "bad options");
  }
  if (len > CPB__MAX_MESSAGE) {
    return cpb__error_set(error, CPB_LIMIT, 0, "larger than 2 GiB");
  }
  const char *input = len ? data : "";
  const char *end = input + len;
  size_t slack = settings.flags & CPB_PADDED ? 0 : 16;
  cpb__decoder d = {
      .fast = len < slack ? input : end - slack + 1,
      .input = input,
      .input_end = end,
      .arena = arena,
      .element_bytes = settings.max_element_bytes,
      .unknown = settings.max_unknown,
      .depth = (uint32_t)settings.max_depth,
      .flags = settings.flags,
      .error = error,
  };
  if (len == 0) {
    d.fast = input;
  }
  if (!cpb__decode_content(&d, input, end, msg, def)) {
    cpb__error_in(error, def->full_name, -1);
    return error->code;
  }
  if (settings.flags & CPB_CHECK_REQUIRED) {
    return cpb__check_required(msg, def, settings.max_depth, error);
  }
  return CPB_OK;
}
