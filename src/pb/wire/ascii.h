/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The copying of strings, most of which are short and ASCII: what was loaded to
 * be copied is looked at as well. */

#ifndef PB_WIRE_ASCII_H
#define PB_WIRE_ASCII_H

#include "base/mem.h"
#include "cpb/fast.h"

/* Loads before it stores, so that both ends of a short string may overlap. */
static inline uint64_t cpb__copy_8(char *to, const char *from, size_t n) {
  uint64_t first = 0;
  uint64_t last = 0;
  if (n >= 8) {
    memcpy(&first, from, 8);
    memcpy(&last, from + n - 8, 8);
    memcpy(to, &first, 8);
    memcpy(to + n - 8, &last, 8);
  } else if (n >= 4) {
    memcpy(&first, from, 4);
    memcpy(&last, from + n - 4, 4);
    memcpy(to, &first, 4);
    memcpy(to + n - 4, &last, 4);
  } else {
    for (size_t i = 0; i < n; i++) {
      to[i] = from[i];
      last = last << 8 | (uint8_t)from[i];
    }
  }
  return first | last;
}

/* Copies n bytes, none of which is read or written past its end; true if all of
 * them are ASCII, false if perhaps not. */
static inline bool cpb__copy_ascii(char *to, const char *from, size_t n) {
  enum { SHORT = 256 }; /* above, the C library has wider registers */
  if (n <= 16) {
    return (cpb__copy_8(to, from, n) & 0x8080808080808080u) == 0;
  }
  if (n > SHORT) {
    memcpy(to, from, n);
    return false;
  }
#if defined(__SSE2__)
  const char *end = from + n - 16;
  __m128i all = _mm_loadu_si128((const __m128i *)(const void *)end);
  _mm_storeu_si128((__m128i *)(void *)(to + n - 16), all);
  for (; from < end; from += 16, to += 16) {
    __m128i next = _mm_loadu_si128((const __m128i *)(const void *)from);
    _mm_storeu_si128((__m128i *)(void *)to, next);
    all = _mm_or_si128(all, next);
  }
  return _mm_movemask_epi8(all) == 0;
#else
  uint64_t all = 0;
  for (size_t at = 0; at + 8 < n; at += 8) {
    all |= cpb__copy_8(to + at, from + at, 8);
  }
  all |= cpb__copy_8(to + n - 8, from + n - 8, 8);
  return (all & 0x8080808080808080u) == 0;
#endif
}

#endif
