/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "pb/extreme.h"

#include <time.h>

#include "base/mem.h"

/* ---- Memory ---- */

static size_t held;
static size_t peak;
static size_t base;
static double began;

static void *counted_resize(void *ctx, void *ptr, size_t old_size,
                            size_t new_size) {
  const cpb_allocator *alloc = crpc_test_allocator();
  (void)ctx;
  void *result = alloc->resize(alloc->ctx, ptr, old_size, new_size);
  if (result || new_size == 0) {
    held += new_size - (ptr ? old_size : 0);
  }
  peak = held > peak ? held : peak;
  return result;
}

static const cpb_allocator counted = {.resize = counted_resize};

static void drop_arena(void *arena) {
  cpb_arena_destroy(arena);
}

cpb_arena *extreme_arena(void) {
  cpb_arena *arena = cpb_arena_create(&counted);
  crpc_must(arena != NULL);
  crpc_test_defer(drop_arena, arena);
  return arena;
}

static double cpu_ms(void) {
  struct timespec now;
  (void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

void extreme_begin(void) {
  base = held;
  peak = held;
  began = cpu_ms();
}

void extreme_end(const char *what, size_t input, size_t most) {
  double took = cpu_ms() - began;
  size_t used = peak - base;
  print_message("%-44s %8.2f MiB in, %8.2f MiB of memory, %6.0f ms\n", what,
                (double)input / (double)EXTREME_MIB,
                (double)used / (double)EXTREME_MIB, took);
  assert_in_range(used, 0, most);
}

/* ---- Inputs ---- */

static cpb_arena *inputs;

static void drop_inputs(void *arena) {
  cpb_arena_destroy(arena);
  inputs = NULL;
}

char *extreme_bytes(size_t n) {
  if (!inputs) {
    inputs = cpb_arena_create(NULL);
    assert_non_null(inputs);
    crpc_test_defer(drop_inputs, inputs);
  }
  char *bytes = cpb_arena_alloc(inputs, n);
  assert_non_null(bytes);
  return bytes;
}

cpb_str extreme_repeat(cpb_str piece, size_t times) {
  char *bytes = extreme_bytes(piece.len * times);
  for (size_t i = 0; i < times; i++) {
    memcpy(bytes + i * piece.len, piece.data, piece.len);
  }
  return (cpb_str){bytes, piece.len * times};
}

cpb_str extreme_join(cpb_str head, cpb_str middle, cpb_str tail) {
  size_t len = head.len + middle.len + tail.len;
  char *bytes = extreme_bytes(len);
  cpb__copy(bytes, head.data, head.len);
  cpb__copy(bytes + head.len, middle.data, middle.len);
  cpb__copy(bytes + head.len + middle.len, tail.data, tail.len);
  return (cpb_str){bytes, len};
}

size_t extreme_count(size_t n) {
  return crpc_test_valgrind() ? n / 100 : n;
}

/* ---- Conversions ---- */

static void check(cpb_code code, cpb_code want, const cpb_error *error) {
  if (code != want) {
    print_message("code %d, wanted %d: %s: %s (at %zu)\n", (int)code, (int)want,
                  error->path, error->message, error->offset);
  }
  assert_int_equal(code, want);
  if (want != CPB_OK) {
    assert_true(error->message[0] != '\0');
    assert_true(error->path[0] != '\0');
  }
}

void *extreme_decode(cpb_str data, const cpb_message_def *def, uint64_t flags,
                     cpb_arena *arena, cpb_code want) {
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .flags = flags};
  cpb_error error;
  void *msg = cpb_message_new(def, arena);
  assert_non_null(msg);
  check(cpb_decode(data.data, data.len, def, &options, arena, msg, &error),
        want, &error);
  return msg;
}

void *extreme_from_json(cpb_str text, const cpb_message_def *def,
                        const cpb_codec_options *options, cpb_arena *arena,
                        cpb_code want) {
  cpb_error error;
  void *msg = cpb_message_new(def, arena);
  assert_non_null(msg);
  check(cpb_from_json(text.data, text.len, def, options, arena, msg, &error),
        want, &error);
  return msg;
}

void *extreme_from_text(cpb_str text, const cpb_message_def *def,
                        const cpb_codec_options *options, cpb_arena *arena,
                        cpb_code want) {
  cpb_error error;
  void *msg = cpb_message_new(def, arena);
  assert_non_null(msg);
  check(cpb_from_text(text.data, text.len, def, options, arena, msg, &error),
        want, &error);
  return msg;
}

cpb_str extreme_encode(const void *msg, const cpb_message_def *def,
                       uint64_t flags, cpb_arena *arena) {
  cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .flags = flags};
  cpb_error error;
  cpb_str out = {NULL, 0};
  check(cpb_encode(msg, def, &options, arena, &out, &error), CPB_OK, &error);
  return out;
}

cpb_str extreme_to_json(const void *msg, const cpb_message_def *def,
                        cpb_arena *arena) {
  cpb_error error;
  cpb_str out = {NULL, 0};
  check(cpb_to_json(msg, def, NULL, arena, &out, &error), CPB_OK, &error);
  return out;
}

cpb_str extreme_to_text(const void *msg, const cpb_message_def *def,
                        cpb_arena *arena) {
  cpb_error error;
  cpb_str out = {NULL, 0};
  check(cpb_to_text(msg, def, NULL, arena, &out, &error), CPB_OK, &error);
  return out;
}
