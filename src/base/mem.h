/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Short forms of the allocator hook, and memcpy and memcmp that accept NULL with
 * length 0. The only place of the library that knows malloc is mem.c. */

#ifndef BASE_MEM_H
#define BASE_MEM_H

#include <string.h>

#include "cpb/base.h"

/* A function that keeps out of the way of those that call it. */
#define CPB__COLD __attribute__((noinline, cold))
#define CPB__COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define CPB__CONTAINER(ptr, type, member) \
  ((type *)(void *)((char *)(ptr) - offsetof(type, member)))

static inline void *cpb__alloc(const cpb_allocator *alloc, size_t size) {
  return alloc->resize(alloc->ctx, NULL, 0, size);
}

static inline void *cpb__zalloc(const cpb_allocator *alloc, size_t size) {
  void *ptr = cpb__alloc(alloc, size);
  return ptr ? memset(ptr, 0, size) : NULL;
}

static inline void *cpb__resize(const cpb_allocator *alloc, void *ptr,
                                size_t old_size, size_t new_size) {
  return alloc->resize(alloc->ctx, ptr, old_size, new_size);
}

static inline void cpb__free(const cpb_allocator *alloc, void *ptr,
                             size_t size) {
  if (ptr) {
    (void)alloc->resize(alloc->ctx, ptr, size, 0);
  }
}

/* Zeroes big structs by the C library: compilers would rather put a slow
 * instruction in place. */
void cpb__clear(void *ptr, size_t size);

static inline void cpb__copy(void *to, const void *from, size_t n) {
  if (n) {
    memcpy(to, from, n);
  }
}

static inline bool cpb__same(const void *a, const void *b, size_t n) {
  return n == 0 || memcmp(a, b, n) == 0;
}

#endif
