/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Messages with their length before them. */

#include "pb/error.h"
#include "pb/options.h"
#include "pb/wire/encoder.h"

cpb_code cpb_encode_delimited(const void *msg, const cpb_message_def *def,
                              const cpb_codec_options *options,
                              cpb_arena *arena, cpb_str *out,
                              cpb_error *error) {
  cpb_str body;
  cpb_code code = cpb_encode_prefixed(msg, def, options, arena,
                                      CPB__SCALAR_ROOM, &body, error);
  if (code == CPB_OK) {
    /* the bytes before the body are the arena's, and may be written */
    char *at = (char *)(uintptr_t)body.data;
    out->data = cpb__put_varint(at, body.len);
    out->len = (size_t)(at - out->data) + body.len;
  }
  return code;
}

/* The length at the front: its bytes, 0 if more of it are to come. A varint of
 * more than ten bytes, or 64 bits, is none: false. */
static bool read_prefix(cpb_str input, uint64_t *len, size_t *bytes) {
  *bytes = 0;
  *len = 0;
  for (size_t i = 0; i < input.len && i < CPB__VARINT_MAX; i++) {
    uint64_t byte = (uint8_t)input.data[i];
    *len |= (byte & 0x7F) << (7 * i);
    if (byte < 0x80) {
      *bytes = i + 1;
      return i + 1 < CPB__VARINT_MAX || byte <= 1;
    }
  }
  return input.len < CPB__VARINT_MAX;
}

cpb_code cpb_decode_delimited(cpb_str *input, const cpb_message_def *def,
                              const cpb_codec_options *options,
                              cpb_arena *arena, void *msg, size_t *missing,
                              cpb_error *error) {
  cpb__settings settings;
  cpb_error local;
  uint64_t len = 0;
  size_t prefix = 0;
  error = error ? error : &local;
  error->code = CPB_OK;
  *missing = 0;
  if (!cpb__settings_read(&settings, options)) {
    return cpb__error_set(error, CPB_INVALID_ARGUMENT, 0, CPB__BAD_OPTIONS);
  }
  if (!read_prefix(*input, &len, &prefix)) {
    return cpb__error_set(error, CPB_MALFORMED, 0, "bad length of a message");
  }
  if (prefix && len > settings.max_bytes) {
    return cpb__error_set(error, CPB_LIMIT, 0,
                          "more bytes than the limit allows");
  }
  size_t have = input->len - prefix;
  if (!prefix || len > have) {
    *missing = prefix ? (size_t)len - have : 1;
    return CPB_OK;
  }
  const char *body = input->data + prefix;
  cpb_code code =
      cpb_decode(body, (size_t)len, def, options, arena, msg, error);
  if (code == CPB_OK) {
    *input = (cpb_str){body + len, have - (size_t)len};
  } else {
    error->offset += prefix;
  }
  return code;
}
