/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The copying of strings, most of which are short and ASCII: what was loaded to
 * be copied is looked at as well. */

#ifndef PB_WIRE_ASCII_H
#define PB_WIRE_ASCII_H

#include "base/mem.h"
#include "cpb/fast.h"

static inline uint64_t cpb__load64(const char *from) {
  uint64_t word;
  memcpy(&word, from, sizeof(word));
  return word;
}

/* Copies 8 to 32 bytes by four words, which overlap as they have to: how many
 * there are cannot be foreseen, so nothing depends on it. Returns all bits. */
static inline uint64_t cpb__copy_8_to_32(char *to, const char *from, size_t n) {
  size_t last = n - 8;
  size_t second = last < 8 ? last : 8;
  size_t third = last - second;
  uint64_t a = cpb__load64(from);
  uint64_t b = cpb__load64(from + second);
  uint64_t c = cpb__load64(from + third);
  uint64_t d = cpb__load64(from + last);
  memcpy(to, &a, 8);
  memcpy(to + second, &b, 8);
  memcpy(to + third, &c, 8);
  memcpy(to + last, &d, 8);
  return a | b | c | d;
}

/* Copies less than 8 bytes. Loads before it stores: both ends may overlap. */
static inline uint64_t cpb__copy_below_8(char *to, const char *from, size_t n) {
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
      last = last << 8 | (uint8_t)from[i];
    }
  }
  return first | last;
}

/* Copies n bytes, none of which is read or written past its end; true if all of
 * them are ASCII, false if perhaps not. */
static inline bool cpb__copy_ascii(char *to, const char *from, size_t n) {
  enum { SHORT = 256 }; /* above, the C library has wider registers */
  if (CPB__LIKELY(n - 8 <= 24)) {
    return (cpb__copy_8_to_32(to, from, n) & 0x8080808080808080u) == 0;
  }
  if (n < 8) {
    return (cpb__copy_below_8(to, from, n) & 0x80808080u) == 0;
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
  for (; n > 32; n -= 32, to += 32, from += 32) {
    all |= cpb__copy_8_to_32(to, from, 32);
  }
  size_t again = n < 8 ? 8 - n : 0;
  all |= cpb__copy_8_to_32(to - again, from - again, n + again);
  return (all & 0x8080808080808080u) == 0;
#endif
}

#endif
