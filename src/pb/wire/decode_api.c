/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* cpb_decode: options to a decoder, and its outcome to an error. */

#include "pb/read.h"
#include "pb/wire/decoder.h"

cpb_code cpb_decode(const void *data, size_t len, const cpb_message_def *def,
                    const cpb_codec_options *options, cpb_arena *arena,
                    void *msg, cpb_error *error) {
  cpb__reading reading;
  cpb_error local;
  error = error ? error : &local;
  if (!cpb__read_begin(&reading, options, len, arena, error)) {
    return error->code;
  }
  const cpb__settings *settings = &reading.settings;
  const char *input = len ? data : "";
  const char *end = input + len;
  size_t slack = settings->flags & CPB_PADDED ? 0 : 16;
  cpb__decoder d = {
      .fast = len < slack ? input : end - slack + 1,
      .input = input,
      .input_end = end,
      .arena = arena,
      .element_bytes = settings->max_element_bytes,
      .unknown = settings->max_unknown,
      .depth = (uint32_t)settings->max_depth,
      .flags = settings->flags,
      .error = error,
  };
  if (len == 0) {
    d.fast = input;
  }
  bool ok = cpb__decode_content(&d, input, end, msg, def) != NULL;
  return cpb__read_end(&reading, ok, msg, def, arena, error);
}
