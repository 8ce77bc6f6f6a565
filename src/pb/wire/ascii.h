/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Is a string pure ASCII? Most are, and most are short, so the answer is found
 * by 16-byte loads that may run past the string's end. */

#ifndef PB_WIRE_ASCII_H
#define PB_WIRE_ASCII_H

#include "base/mem.h"

#if defined(__SSE2__)
#include <emmintrin.h>

/* Bit i set: byte i is not ASCII. */
static inline uint32_t cpb__high_bits(const char *data) {
  return (uint32_t)_mm_movemask_epi8(
      _mm_loadu_si128((const __m128i *)(const void *)data));
}

#else

static inline uint32_t cpb__high_bits8(const char *data) {
  uint64_t word = 0;
  for (int i = 7; i >= 0; i--) {
    word = word << 8 | (uint8_t)data[i];
  }
  return (
      uint32_t)((((word >> 7) & 0x0101010101010101u) * 0x0102040810204080u) >>
                56);
}

static inline uint32_t cpb__high_bits(const char *data) {
  return cpb__high_bits8(data) | cpb__high_bits8(data + 8) << 8;
}

#endif

/* 16 bytes after the end of the string must be readable. */
static inline bool cpb__ascii_padded(const char *data, size_t len) {
  while (len > 16) {
    if (cpb__high_bits(data)) {
      return false;
    }
    data += 16;
    len -= 16;
  }
  return (cpb__high_bits(data) & ((1u << len) - 1)) == 0;
}

/* The same with nothing readable after the string: the last load overlaps the
 * one before. */
static inline bool cpb__ascii(const char *data, size_t len) {
  uint64_t first = 0;
  uint64_t last = 0;
  if (len >= 16) {
    for (size_t at = 0; at + 16 <= len; at += 16) {
      if (cpb__high_bits(data + at)) {
        return false;
      }
    }
    return cpb__high_bits(data + len - 16) == 0;
  }
  if (len >= 8) {
    memcpy(&first, data, 8);
    memcpy(&last, data + len - 8, 8);
  } else if (len >= 4) {
    memcpy(&first, data, 4);
    memcpy(&last, data + len - 4, 4);
  } else {
    for (size_t i = 0; i < len; i++) {
      last = last << 8 | (uint8_t)data[i];
    }
  }
  return ((first | last) & 0x8080808080808080u) == 0;
}

#endif
