/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Reference-counted read buffers. Bytes from the network are read into a chunk;
 * whoever wants to keep a view of them past the callback that handed it out
 * takes a reference instead of a copy. CPB__CHUNK_SLACK bytes after the end may
 * be read (not written): decoders load past the last byte.
 *
 * Threads: all references of a chunk live on one loop thread. */

#ifndef BASE_CHUNK_H
#define BASE_CHUNK_H

#include "base/mem.h"

enum { CPB__CHUNK_SLACK = 16 };

typedef struct cpb__chunk {
  const cpb_allocator *alloc;
  uint32_t refs;
  uint32_t cap; /* bytes of data, the slack not counted */
  char data[];
} cpb__chunk;

/* A new chunk with one reference; NULL when out of memory. The slack is zero. */
cpb__chunk *cpb__chunk_create(const cpb_allocator *alloc, uint32_t cap);
void cpb__chunk_destroy(cpb__chunk *chunk);

static inline cpb__chunk *cpb__chunk_ref(cpb__chunk *chunk) {
  chunk->refs++;
  return chunk;
}

static inline void cpb__chunk_unref(cpb__chunk *CPB_NULLABLE chunk) {
  if (chunk && --chunk->refs == 0) {
    cpb__chunk_destroy(chunk);
  }
}

#endif
