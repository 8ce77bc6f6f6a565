/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Generated code against the table engine, which has the same types from a pool.
 * The first byte picks a type, a format and limits; on any input both say the
 * same, to the letter of an error, and write the same bytes. Then the operations
 * on messages have to agree with each other. */

#include "every_fuzz.h"

enum { BINARY = 0, JSON = 1, TEXT = 2, FORMATS = 3 };

/* One of the two, and what came of the input. */
typedef struct side {
  const cpb_message_def *def;
  cpb_codec_options options;
  cpb_arena *arena;
  void *msg;
  cpb_code code;
  cpb_error error;
} side;

static void read_input(side *s, size_t format, const char *data, size_t len) {
  s->arena = cpb_arena_create(NULL);
  FUZZ_CHECK(s->arena != NULL);
  s->msg = cpb_message_new(s->def, s->arena);
  FUZZ_CHECK(s->msg != NULL);
  switch (format) {
    case BINARY:
      s->code = cpb_decode(data, len, s->def, &s->options, s->arena, s->msg,
                           &s->error);
      break;
    case JSON:
      s->code = cpb_from_json(data, len, s->def, &s->options, s->arena, s->msg,
                              &s->error);
      break;
    default:
      s->code = cpb_from_text(data, len, s->def, &s->options, s->arena, s->msg,
                              &s->error);
  }
}

/* What is left after an error may be a level too deep; and a level of a Value in
 * JSON is two of messages. */
static cpb_str write_binary(const side *s) {
  const cpb_limits deep = {CPB_LIMITS_INIT, .max_depth = 220};
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT,
                               .flags = CPB_DETERMINISTIC, .limits = &deep};
  cpb_str out = {NULL, 0};
  cpb_code code = cpb_encode(s->msg, s->def, &options, s->arena, &out, NULL);
  FUZZ_CHECK(code == CPB_OK);
  return out;
}

static void compare(const side *a, const side *b) {
  FUZZ_CHECK(a->code == b->code);
  if (a->code != CPB_OK) {
    FUZZ_CHECK(a->error.offset == b->error.offset);
    FUZZ_CHECK(strcmp(a->error.path, b->error.path) == 0);
    FUZZ_CHECK(strcmp(a->error.message, b->error.message) == 0);
  }
  /* after an error too */
  FUZZ_CHECK(cpb_str_equal(write_binary(a), write_binary(b)));
}

/* The size is that of the bytes; a difference is told if there is one. */
static void measure(const side *s, const side *other) {
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT};
  cpb_str bytes = {NULL, 0};
  cpb_str report = {NULL, 0};
  size_t size = 0;
  cpb_code code = cpb_encode(s->msg, s->def, &options, s->arena, &bytes, NULL);
  FUZZ_CHECK(code == CPB_OK);
  code = cpb_size(s->msg, s->def, &options, &size, NULL);
  FUZZ_CHECK(code == CPB_OK && size == bytes.len);
  bool told =
      cpb_message_diff(s->def, s->msg, other->msg, NULL, s->arena, &report);
  FUZZ_CHECK(told);
  FUZZ_CHECK((report.len == 0) ==
             cpb_message_equal(s->def, s->msg, other->msg));
}

/* A copy is equal; merged into an empty message it is too; twice merged, lists
 * are twice as long, which is what the bytes twice say. */
static void operate(const side *s) {
  cpb_str bytes = write_binary(s);
  void *copy = cpb_message_copy(s->def, s->msg, s->arena);
  FUZZ_CHECK(copy && cpb_message_equal(s->def, copy, s->msg));
  FUZZ_CHECK(cpb_message_merge(s->def, copy, s->msg, s->arena));
  char *twice = (char *)cpb_arena_alloc(s->arena, 2 * bytes.len);
  FUZZ_CHECK(twice != NULL);
  if (bytes.len) {
    memcpy(twice, bytes.data, bytes.len);
    memcpy(twice + bytes.len, bytes.data, bytes.len);
  }
  void *again = cpb_message_new(s->def, s->arena);
  FUZZ_CHECK(again != NULL);
  cpb_code code =
      cpb_decode(twice, 2 * bytes.len, s->def, NULL, s->arena, again, NULL);
  FUZZ_CHECK(code == CPB_OK);
  FUZZ_CHECK(cpb_message_equal(s->def, again, copy));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (size < 2) {
    return 0;
  }
  cpb_limits limits = {CPB_LIMITS_INIT};
  if (data[1] & 0x80) { /* small ones, to meet them */
    limits.max_depth = 1 + (data[1] & 7);
    limits.max_element_bytes = (size_t)64 << (data[1] >> 3 & 7);
    limits.max_unknown = 1 + (data[1] >> 4 & 7);
    limits.max_bytes = (size_t)16 << (data[1] & 15);
  }
  size_t format = data[0] / EVERY_TYPES % FORMATS;
  uint64_t flags = data[1] & 0x80 ? 0 : data[1] & CPB_DROP_UNKNOWN;
  side made = {.def = every_types[data[0] % EVERY_TYPES],
               .options = {CPB_CODEC_OPTIONS_INIT, .flags = flags,
                           .limits = &limits, .registry = every_registry()}};
  side dynamic = {.def =
                      cpb_pool_find_message(every_pool(), made.def->full_name),
                  .options = made.options};
  dynamic.options.registry = cpb_pool_registry(every_pool());
  char *copy = (char *)malloc(size);
  FUZZ_CHECK(copy != NULL);
  memcpy(copy, data + 2, size - 2);
  read_input(&made, format, copy, size - 2);
  read_input(&dynamic, format, copy, size - 2);
  compare(&made, &dynamic);
  if (made.code == CPB_OK && !(data[1] & 0x80)) {
    operate(&made);
    /* half of the input, as it were another message */
    side half = {.def = made.def, .options = made.options};
    read_input(&half, format, copy, (size - 2) / 2);
    measure(&made, &half);
    cpb_arena_destroy(half.arena);
  }
  free(copy);
  cpb_arena_destroy(made.arena);
  cpb_arena_destroy(dynamic.arena);
  return 0;
}
