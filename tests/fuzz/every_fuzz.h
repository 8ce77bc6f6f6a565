/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Messages with everything in them, of generated code, and the same types as a
 * pool makes them of their descriptors. */

#ifndef EVERY_FUZZ_H
#define EVERY_FUZZ_H

#include <stdlib.h>
#include <string.h>

#include "cpb/cpb.h"
#include "cpb/pool.h"
#include "every2.pb.h"
#include "every_known.pb.h"

#define FUZZ_CHECK(condition) \
  do {                        \
    if (!(condition)) {       \
      abort();                \
    }                         \
  } while (0)

enum { EVERY_TYPES = 3, EVERY_FILES = 3 };

static const cpb_message_def *const every_types[EVERY_TYPES] = {
    &every_v3_Every_def, &every_v2_Every_def, &every_known_Known_def};
static const cpb_file_def *const every_files[EVERY_FILES] = {
    &every2_proto_file, &every3_proto_file, &every_known_proto_file};

/* What an Any may hold. */
static inline const cpb_registry *every_registry(void) {
  static cpb_registry registry;
  registry.files = every_files;
  registry.file_count = EVERY_FILES;
  registry.types = every_types;
  registry.count = EVERY_TYPES;
  return &registry;
}

/* Made once and kept: a fuzz target has no end. */
static inline const cpb_pool *every_pool(void) {
  static cpb_pool *pool;
  if (!pool) {
    pool = cpb_pool_create(NULL);
    FUZZ_CHECK(pool != NULL);
    for (size_t i = 0; i < EVERY_FILES; i++) {
      cpb_code code = cpb_pool_add_generated(pool, every_files[i], NULL);
      FUZZ_CHECK(code == CPB_OK);
    }
  }
  return pool;
}

#endif
