/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Binary decoding. The first byte picks a type; the rest is a message of it. It
 * decodes to the same, or fails at the same place, with and without padding,
 * aliasing and unknown fields; what decodes can be written and read again, in
 * both formats. */

#include "cpb_fuzz.h"

static cpb_code decode(const uint8_t *data, size_t len,
                       const cpb_message_def *def, uint64_t flags,
                       cpb_arena *arena, void *msg, cpb_error *error) {
  cpb_codec_options options = fuzz_options(flags);
  size_t room = len + (flags & CPB_PADDED ? 16 : 0);
  char *copy = malloc(room ? room : 1);
  FUZZ_CHECK(copy != NULL);
  memset(copy, 0x81, room);
  if (len) {
    memcpy(copy, data, len);
  }
  cpb_code code = cpb_decode(copy, len, def, &options, arena, msg, error);
  free(copy);
  return code;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (size == 0) {
    return 0;
  }
  const cpb_message_def *def = fuzz_types[data[0] % FUZZ_TYPES];
  cpb_arena *arena = cpb_arena_create(NULL);
  FUZZ_CHECK(arena != NULL);
  void *msg = cpb_message_new(def, arena);
  void *padded = cpb_message_new(def, arena);
  void *bare = cpb_message_new(def, arena);
  cpb_error error;
  cpb_error error_padded;
  cpb_code code = decode(data + 1, size - 1, def, 0, arena, msg, &error);
  cpb_code twin =
      decode(data + 1, size - 1, def, CPB_PADDED, arena, padded, &error_padded);
  FUZZ_CHECK(code == twin);
  fuzz_round_trip(msg, def, arena); /* also what is left after an error */
  if (code == CPB_OK) {
    FUZZ_CHECK(cpb_message_equal(def, msg, padded));
    FUZZ_CHECK(decode(data + 1, size - 1, def, CPB_DROP_UNKNOWN, arena, bare,
                      NULL) == CPB_OK);
    cpb_codec_options options =
        fuzz_options(CPB_EMIT_DEFAULTS | CPB_DETERMINISTIC);
    cpb_str json;
    if (cpb_to_json(bare, def, &options, arena, &json, NULL) == CPB_OK) {
      fuzz_json_trip(json, def, &options, arena);
    }
  } else {
    FUZZ_CHECK(error.offset == error_padded.offset);
    FUZZ_CHECK(strcmp(error.path, error_padded.path) == 0);
  }
  cpb_arena_destroy(arena);
  return 0;
}
