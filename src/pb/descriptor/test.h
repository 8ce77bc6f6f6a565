/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What the tests of pools share. */

#ifndef PB_DESCRIPTOR_TEST_H
#define PB_DESCRIPTOR_TEST_H

#include "cpb/pool.h"
#include "google/protobuf/descriptor.pb.h"
#include "pb/fixture.h"

static inline void drop_pool(void *pool) {
  cpb_pool_destroy(pool);
}

/* A pool that lives as long as the test. */
static inline cpb_pool *new_pool(void) {
  cpb_pool *pool = cpb_pool_create(crpc_test_allocator());
  crpc_must(pool != NULL);
  crpc_test_defer(drop_pool, pool);
  return pool;
}

/* The bytes of a file whose descriptor is written as text. */
static inline cpb_str file_bytes(cpb_arena *arena, const char *text) {
  cpb_error error = {.code = CPB_OK};
  cpb_str bytes = {NULL, 0};
  google_protobuf_FileDescriptorProto *file =
      google_protobuf_FileDescriptorProto_new(arena);
  crpc_must(file != NULL);
  cpb_code code = cpb_from_text(text, strlen(text),
                                &google_protobuf_FileDescriptorProto_def, NULL,
                                arena, file, &error);
  if (checked(code) != CPB_OK) {
    print_error("%s: %s at %s\n", error.path, error.message,
                text + error.offset);
  }
  assert_int_equal(code, CPB_OK);
  code = google_protobuf_FileDescriptorProto_encode(file, arena, &bytes, NULL);
  assert_int_equal(checked(code), CPB_OK);
  return bytes;
}

/* Adds a file whose descriptor is written as text. */
static inline cpb_code add_text_in(cpb_arena *arena, cpb_pool *pool,
                                   const char *text, cpb_error *error) {
  cpb_str bytes = file_bytes(arena, text);
  return checked(cpb_pool_add_file(pool, bytes.data, bytes.len, NULL, error));
}

static inline cpb_code add_text(cpb_pool *pool, const char *text,
                                cpb_error *error) {
  return add_text_in(new_arena(), pool, text, error);
}

static inline void must_add(cpb_pool *pool, const char *text) {
  cpb_error error = {.code = CPB_OK};
  cpb_code code = add_text(pool, text, &error);
  if (code != CPB_OK) {
    print_error("%s: %s\n", error.path, error.message);
  }
  assert_int_equal(code, CPB_OK);
}

#endif
