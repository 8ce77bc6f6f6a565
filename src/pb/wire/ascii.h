/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The copying of strings, most of which are short and ASCII: what was loaded to
 * be copied is looked at as well. */

#ifndef PB_WIRE_ASCII_H
#define PB_WIRE_ASCII_H

#include "base/mem.h"
#include "cpb/fast.h"

/* Copies less than 8 bytes. Returns 0 if all of them are ASCII. */
static inline uint32_t cpb__copy_below_8(char *to, const char *from, size_t n) {
  uint32_t first = 0;
  uint32_t last = 0;
  if (n >= 4) {
    memcpy(&first, from, 4);
    memcpy(&last, from + n - 4, 4);
    memcpy(to, &first, 4);
    memcpy(to + n - 4, &last, 4);
  } else {
    for (size_t i = 0; i < n; i++) {
      to[i] = from[i];
      last |= (uint8_t)from[i];
    }
  }
  return (first | last) & 0x80808080u;
}

/* Copies n bytes, none of which is read or written past its end; true if all of
 * them are ASCII, false if perhaps not. */
static inline bool cpb__copy_ascii(char *to, const char *from, size_t n) {
  enum { LONG = 256 }; /* above, the C library has wider registers */
  if (CPB__LIKELY(n - 8 <= CPB__SHORT - 8)) {
    return cpb__copy_8_to_32(to, from, n) == 0;
  }
  if (n < 8) {
    return cpb__copy_below_8(to, from, n) == 0;
  }
  if (n > LONG) {
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
  for (; n > 32; n -= 32, to += 32, from += 32) {
    all |= cpb__copy_8_to_32(to, from, 32);
  }
  size_t again = n < 8 ? 8 - n : 0;
  all |= cpb__copy_8_to_32(to - again, from - again, n + again);
  return all == 0;
#endif
}

#endif
