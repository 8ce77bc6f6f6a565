/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The text format. The first byte picks a type and a direction: the rest is a
 * text, or, from 128 on, a message in the binary format to be printed. What is
 * read can be written, unless what an Any holds is nested too deeply; what is
 * written can be read and is then written in the same way. */

#include "cpb_fuzz.h"

/* False when what an Any holds is nested too deeply, and nothing else is wrong. */
static bool print(const void *msg, const cpb_message_def *def, uint64_t flags,
                  cpb_arena *arena, cpb_str *text) {
  /* deeper than an input has bytes */
  const cpb_limits deep = {CPB_LIMITS_INIT, .max_depth = 5000};
  cpb_codec_options options = fuzz_options(flags);
  cpb_code code = cpb_to_text(msg, def, &options, arena, text, NULL);
  if (code == CPB_OK) {
    return true;
  }
  FUZZ_CHECK(code == CPB_LIMIT);
  options.limits = &deep;
  FUZZ_CHECK(cpb_to_text(msg, def, &options, arena, text, NULL) == CPB_OK);
  return false;
}

static void text_trip(const void *msg, const cpb_message_def *def,
                      uint64_t flags, cpb_arena *arena) {
  cpb_codec_options options = fuzz_options(0);
  void *again = cpb_message_new(def, arena);
  cpb_str text = {NULL, 0};
  cpb_str same = {NULL, 0};
  if (!print(msg, def, flags, arena, &text)) {
    return;
  }
  cpb_code code =
      cpb_from_text(text.data, text.len, def, &options, arena, again, NULL);
  FUZZ_CHECK(code == CPB_OK);
  FUZZ_CHECK(print(again, def, flags, arena, &same));
  FUZZ_CHECK(cpb_str_equal(same, text));
}

static void read_text(const char *data, size_t len, const cpb_message_def *def,
                      uint64_t flags, cpb_arena *arena) {
  cpb_codec_options options = fuzz_options(flags);
  void *msg = cpb_message_new(def, arena);
  if (cpb_from_text(data, len, def, &options, arena, msg, NULL) == CPB_OK) {
    fuzz_round_trip(msg, def, arena);
    text_trip(msg, def, 0, arena);
    text_trip(msg, def, CPB_INDENT, arena);
  }
}

static void read_binary(const char *data, size_t len,
                        const cpb_message_def *def, cpb_arena *arena) {
  void *msg = cpb_message_new(def, arena);
  if (cpb_decode(data, len, def, NULL, arena, msg, NULL) == CPB_OK) {
    cpb_str text = {NULL, 0};
    (void)print(msg, def, CPB_PRINT_UNKNOWN | CPB_INDENT, arena, &text);
    (void)print(msg, def, 0, arena, &text);
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (size == 0) {
    return 0;
  }
  const cpb_message_def *def = fuzz_types[(data[0] & 0x7F) % FUZZ_TYPES];
  cpb_arena *arena = cpb_arena_create(NULL);
  size_t len = size - 1;
  char *copy = malloc(len ? len : 1);
  FUZZ_CHECK(arena != NULL && copy != NULL);
  memcpy(copy, data + 1, len);
  if (data[0] & 0x80) {
    read_binary(copy, len, def, arena);
  } else {
    read_text(copy, len, def, 0, arena);
    read_text(copy, len, def, CPB_IGNORE_UNKNOWN | CPB_ALIAS, arena);
  }
  free(copy);
  cpb_arena_destroy(arena);
  return 0;
}
