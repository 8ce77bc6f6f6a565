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
/* Inline, it would take registers from a loop that seldom calls it. */
#define CPB__APART __attribute__((noinline))
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

/* The same for what is short as a rule, such as names: inline, by pieces that
 * overlap. */
static inline void cpb__copy_short(char *to, const char *from, size_t n) {
  if (n >= 16) {
    for (size_t at = 0; at + 16 < n; at += 16) {
      memcpy(to + at, from + at, 16);
    }
    memcpy(to + n - 16, from + n - 16, 16);
  } else if (n >= 8) {
    memcpy(to, from, 8);
    memcpy(to + n - 8, from + n - 8, 8);
  } else if (n >= 4) {
    memcpy(to, from, 4);
    memcpy(to + n - 4, from + n - 4, 4);
  } else if (n > 0) {
    to[0] = from[0];
    to[n / 2] = from[n / 2];
    to[n - 1] = from[n - 1];
  }
}

static inline bool cpb__same8(const char *a, const char *b) {
  uint64_t x;
  uint64_t y;
  memcpy(&x, a, 8);
  memcpy(&y, b, 8);
  return x == y;
}

static inline bool cpb__same4(const char *a, const char *b) {
  uint32_t x;
  uint32_t y;
  memcpy(&x, a, 4);
  memcpy(&y, b, 4);
  return x == y;
}

static inline bool cpb__same_short(const char *a, const char *b, size_t n) {
  if (n >= 8) {
    for (size_t at = 0; at + 8 < n; at += 8) {
      if (!cpb__same8(a + at, b + at)) {
        return false;
      }
    }
    return cpb__same8(a + n - 8, b + n - 8);
  }
  if (n >= 4) {
    return cpb__same4(a, b) && cpb__same4(a + n - 4, b + n - 4);
  }
  for (size_t at = 0; at < n; at++) {
    if (a[at] != b[at]) {
      return false;
    }
  }
  return true;
}

/* Whether text is the literal: inline, as its length is known. */
#define CPB__IS(text, literal)          \
  ((text).len == sizeof(literal) - 1 && \
   cpb__same_short((text).data, literal, sizeof(literal) - 1))

#endif
