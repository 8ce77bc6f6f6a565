/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Read buffers: one allocation each, head and bytes together. */

#include "base/chunk.h"

cpb__chunk *cpb__chunk_create(const cpb_allocator *alloc, uint32_t cap) {
  if (!alloc) {
    alloc = cpb_allocator_default();
  }
  cpb__chunk *chunk =
      cpb__alloc(alloc, sizeof(*chunk) + (size_t)cap + CPB__CHUNK_SLACK);
  if (chunk) {
    chunk->alloc = alloc;
    chunk->refs = 1;
    chunk->cap = cap;
    memset(chunk->data + cap, 0, CPB__CHUNK_SLACK);
  }
  return chunk;
}

void cpb__chunk_destroy(cpb__chunk *chunk) {
  cpb__free(chunk->alloc, chunk,
            sizeof(*chunk) + (size_t)chunk->cap + CPB__CHUNK_SLACK);
}
