/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Compressors behind one vtable, by the name that encoding headers carry. The
 * state of the algorithm (zlib's is 260 KB) is pooled: one of each per loop. */

#ifndef RPC_COMPRESSION_H
#define RPC_COMPRESSION_H

#include "base/buf.h"
#include "connectrpc/call.h"

typedef struct crpc__compressor {
  cpb_str name; /* "gzip" */
  /* Creates the algorithm's state; NULL when out of memory. */
  void *(*create)(const cpb_allocator *alloc);
  void (*destroy)(void *state);
  /* Appends the compressed form. */
  crpc_code (*compress)(void *state, cpb_str in, cpb__buf *out);
  /* Appends the decompressed form, at most max bytes: more is
   * CRPC_RESOURCE_EXHAUSTED, found without inflating more than that. Corrupt,
   * truncated or followed by garbage: CRPC_INVALID_ARGUMENT. */
  crpc_code (*decompress)(void *state, cpb_str in, size_t max, cpb__buf *out);
} crpc__compressor;

/* All compressors built in, in order of preference; "identity" is none of them. */
size_t crpc__compressor_count(void);
const crpc__compressor *crpc__compressor_at(size_t index);
const crpc__compressor *CPB_NULLABLE crpc__compressor_find(cpb_str name);
/* "zstd, br, gzip": what an accept-encoding header says; a constant. */
cpb_str crpc__compressor_names(void);
/* The first encoding of the peer's accept list that is built in; NULL for
 * identity. */
const crpc__compressor *CPB_NULLABLE crpc__compressor_accept(cpb_str accept);

/* Per-loop cache of states; zeroed is empty. */
enum { CRPC__COMPRESSORS_MAX = 8 };
typedef struct crpc__compression_pool {
  const cpb_allocator *alloc;
  void *states[CRPC__COMPRESSORS_MAX]; /* by index, NULL until needed */
} crpc__compression_pool;
void crpc__compression_pool_cleanup(crpc__compression_pool *pool);
crpc_code crpc__compress(crpc__compression_pool *pool,
                         const crpc__compressor *compressor, cpb_str in,
                         cpb__buf *out);
crpc_code crpc__decompress(crpc__compression_pool *pool,
                           const crpc__compressor *compressor, cpb_str in,
                           size_t max, cpb__buf *out);

#endif
