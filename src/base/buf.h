/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A growable run of bytes: appended at the end, consumed from the front. All
 * bytes are contiguous. A zeroed buf with alloc set is valid and empty; nothing
 * is allocated before the first append. Growth doubles and is bounded by the
 * caller, who knows the limit. */

#ifndef BASE_BUF_H
#define BASE_BUF_H

#include "base/mem.h"

typedef struct cpb__buf {
  const cpb_allocator *alloc;
  char *data;
  size_t start; /* consumed so far */
  size_t end;   /* end of the valid bytes */
  size_t cap;
} cpb__buf;

void cpb__buf_init(cpb__buf *buf, const cpb_allocator *alloc);
void cpb__buf_cleanup(cpb__buf *buf);
/* Makes room and returns where to write n bytes; NULL when out of memory. The
 * bytes count once cpb__buf_commit was called. */
char *cpb__buf_reserve_slow(cpb__buf *buf, size_t n);
/* false when out of memory; the buffer is then unchanged. */
bool cpb__buf_append(cpb__buf *buf, const void *data, size_t n);
/* Drops n bytes from the front; an empty buffer starts over at its beginning. */
void cpb__buf_consume(cpb__buf *buf, size_t n);
/* Frees the memory of an empty buffer that has grown beyond keep bytes. */
void cpb__buf_trim(cpb__buf *buf, size_t keep);

static inline size_t cpb__buf_len(const cpb__buf *buf) {
  return buf->end - buf->start;
}

static inline char *cpb__buf_head(const cpb__buf *buf) {
  return buf->data ? buf->data + buf->start : NULL;
}

static inline char *cpb__buf_reserve(cpb__buf *buf, size_t n) {
  if (CPB__LIKELY(buf->cap - buf->end >= n && buf->data)) {
    return buf->data + buf->end;
  }
  return cpb__buf_reserve_slow(buf, n);
}

static inline void cpb__buf_commit(cpb__buf *buf, size_t n) {
  buf->end += n;
}

#endif
