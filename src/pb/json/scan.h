/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What ends a plain run of a JSON string, found in 16 bytes at a time. The answer
 * is a mask: bit i says that byte i is a quote, a backslash or a control
 * character (RFC 8259 section 7), bit 16 + i that it is not ASCII. */

#ifndef PB_JSON_SCAN_H
#define PB_JSON_SCAN_H

#include "base/mem.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

enum { CPB__SCAN_STOP = 0xFFFF };

/* The bytes' highest bits, the first one's lowest. */
static inline uint32_t cpb__scan_pack(uint64_t word) {
  return (uint32_t)((word >> 7 & 0x0101010101010101u) * 0x0102040810204080u >>
                    56);
}

static inline uint32_t cpb__scan_word(uint64_t word) {
  const uint64_t ones = 0x0101010101010101u;
  const uint64_t low = ones * 0x7F;
  word = CPB__LITTLE64(word);
  uint64_t quote = word ^ ones * '"';
  uint64_t slash = word ^ ones * '\\';
  /* in each byte the highest bit: it is none of the three */
  uint64_t plain = ((word & low) + ones * 0x60) | word;
  plain &= ((quote & low) + low) | quote;
  plain &= ((slash & low) + low) | slash;
  return cpb__scan_pack(~plain) | cpb__scan_pack(word) << 16;
}

/* Of two words as they lie in memory. */
static inline uint32_t cpb__scan_plain(uint64_t first, uint64_t second) {
  return cpb__scan_word(first) | cpb__scan_word(second) << 8;
}

#if defined(__SSE2__)

static inline uint32_t cpb__scan_vector(__m128i bytes) {
  const __m128i control = _mm_set1_epi8(0x1F);
  __m128i stop = _mm_cmpeq_epi8(_mm_min_epu8(bytes, control), bytes);
  stop = _mm_or_si128(stop, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')));
  stop = _mm_or_si128(stop, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\')));
  return (uint32_t)_mm_movemask_epi8(stop) | (uint32_t)_mm_movemask_epi8(bytes)
                                                 << 16;
}

static inline uint32_t cpb__scan16(const char *p) {
  return cpb__scan_vector(_mm_loadu_si128((const __m128i *)(const void *)p));
}

static inline uint32_t cpb__scan_words(uint64_t first, uint64_t second) {
  return cpb__scan_vector(_mm_set_epi64x((int64_t)second, (int64_t)first));
}

#else

static inline uint32_t cpb__scan_words(uint64_t first, uint64_t second) {
  return cpb__scan_plain(first, second);
}

static inline uint32_t cpb__scan16(const char *p) {
  uint64_t words[2];
  memcpy(words, p, 16);
  return cpb__scan_plain(words[0], words[1]);
}

#endif

#endif
