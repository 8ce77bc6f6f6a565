/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The JSON of Connect's errors. What is read is written again and must then read
 * the same. The first byte picks error or end-stream. */

#include <stdlib.h>

#include "protocol/internal.h"

#define CHECK(condition) ((condition) ? (void)0 : abort())

/* Writes what was read and reads that. */
static void trip(const crpc__wire_error *read, const crpc__metadata *metadata,
                 bool end, cpb_arena *arena) {
  crpc_error *error = crpc__error_new(NULL, read->code, read->message, true);
  crpc__metadata again_metadata = {NULL, 0, 0};
  crpc__wire_error again;
  cpb__buf out;
  for (size_t i = 0; i < read->detail_count; i++) {
    CHECK(crpc_error_add_raw_detail(error, read->details[i].type,
                                    read->details[i].value) == CRPC_OK);
  }
  const crpc__ending ending = {.code = read->code,
                               .message = read->message,
                               .error = error,
                               .trailers = metadata};
  cpb__buf_init(&out, NULL);
  CHECK(end ? crpc__end_json_write(&out, &ending, arena)
            : crpc__error_json_write(&out, &ending));
  cpb_str text = {cpb__buf_head(&out), cpb__buf_len(&out)};
  CHECK(end ? crpc__end_json_read(text, arena, &again, &again_metadata)
            : crpc__error_json_read(text, arena, &again));
  CHECK(again.has_code && again.code == read->code);
  CHECK(cpb_str_equal(again.message, read->message));
  CHECK(again.detail_count == read->detail_count);
  for (size_t i = 0; i < again.detail_count; i++) {
    CHECK(cpb_str_equal(again.details[i].type, read->details[i].type));
    CHECK(cpb_str_equal(again.details[i].value, read->details[i].value));
  }
  CHECK(!end || again_metadata.count == metadata->count);
  cpb__buf_cleanup(&out);
  crpc_error_destroy(error);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (size < 1) {
    return 0;
  }
  bool end = data[0] & 1;
  cpb_arena *arena = cpb_arena_create(NULL);
  char *copy = malloc(size);
  CHECK(arena && copy);
  memcpy(copy, data + 1, size - 1);
  cpb_str text = {copy, size - 1};
  crpc__metadata metadata = {NULL, 0, 0};
  crpc__wire_error error;
  bool good = end ? crpc__end_json_read(text, arena, &error, &metadata)
                  : crpc__error_json_read(text, arena, &error);
  if (good && error.present && error.has_code) {
    trip(&error, &metadata, end, arena);
  }
  crpc__json json;
  crpc__json_init(&json, text, arena);
  crpc__json_skip(&json);
  (void)crpc__json_done(&json);
  free(copy);
  cpb_arena_destroy(arena);
  return 0;
}
