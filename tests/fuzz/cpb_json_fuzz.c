/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* JSON decoding. The first byte picks a type; the rest is a text. What is
 * accepted can be written and read again, in both formats. */

#include "cpb_fuzz.h"

static void once(const uint8_t *data, size_t len, const cpb_message_def *def,
                 uint64_t flags) {
  cpb_arena *arena = cpb_arena_create(NULL);
  FUZZ_CHECK(arena != NULL);
  void *msg = cpb_message_new(def, arena);
  cpb_codec_options options = fuzz_options(flags);
  char *copy = malloc(len ? len : 1);
  FUZZ_CHECK(copy != NULL);
  if (len) {
    memcpy(copy, data, len);
  }
  cpb_code code = cpb_from_json(copy, len, def, &options, arena, msg, NULL);
  free(copy);
  if (code == CPB_OK) {
    fuzz_round_trip(msg, def, arena);
    cpb_str json;
    code = cpb_to_json(msg, def, &options, arena, &json, NULL);
    FUZZ_CHECK(code == CPB_OK);
    fuzz_json_trip(json, def, &options, arena);
  }
  cpb_arena_destroy(arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (size > 0) {
    const cpb_message_def *def = fuzz_types[data[0] % FUZZ_TYPES];
    once(data + 1, size - 1, def, CPB_DETERMINISTIC);
    once(data + 1, size - 1, def,
         CPB_IGNORE_UNKNOWN | CPB_INDENT | CPB_DETERMINISTIC);
  }
  return 0;
}
