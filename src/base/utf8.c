/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* UTF-8. Runs of ASCII are skipped by vector; other sequences are checked one by
 * one for being well-formed (Unicode, table 3-7). */

#include "base/text.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__ARM_NEON) && defined(__aarch64__)
#include <arm_neon.h>
#endif

enum { BLOCK = 64 }; /* bytes looked at together */

#define HIGH_BITS UINT64_C(0x8080808080808080)

/* The high bits of eight bytes, the first byte's lowest. */
static uint64_t high_bits(const char *data) {
  uint64_t word;
  memcpy(&word, data, sizeof(word));
  return CPB__LITTLE64(word) & HIGH_BITS;
}

static size_t first_byte(uint64_t high) {
  return (size_t)__builtin_ctzll(high) / 8;
}

/* The last word may overlap the one before it. */
size_t cpb__ascii_prefix_scalar(const char *data, size_t len) {
  size_t i = 0;
  if (len < 8) {
    while (i < len && (uint8_t)data[i] < 0x80) {
      i++;
    }
    return i;
  }
  for (; len - i >= 8; i += 8) {
    uint64_t high = high_bits(data + i);
    if (high) {
      return i + first_byte(high);
    }
  }
  uint64_t high = high_bits(data + len - 8);
  return high ? len - 8 + first_byte(high) : len;
}

#if defined(__SSE2__)

static __m128i load(const char *data) {
  return _mm_loadu_si128((const __m128i *)(const void *)data);
}

static bool block_is_ascii(const char *data) {
  __m128i low = _mm_or_si128(load(data), load(data + 16));
  __m128i high = _mm_or_si128(load(data + 32), load(data + 48));
  return _mm_movemask_epi8(_mm_or_si128(low, high)) == 0;
}

#elif defined(__ARM_NEON) && defined(__aarch64__)

static bool block_is_ascii(const char *data) {
  uint8x16x4_t all = vld1q_u8_x4((const uint8_t *)data);
  uint8x16_t low = vorrq_u8(all.val[0], all.val[1]);
  uint8x16_t high = vorrq_u8(all.val[2], all.val[3]);
  return vmaxvq_u8(vorrq_u8(low, high)) < 0x80;
}

#else

static bool block_is_ascii(const char *data) {
  uint64_t high = 0;
  for (size_t i = 0; i < BLOCK; i += 8) {
    high |= high_bits(data + i);
  }
  return high == 0;
}

#endif

size_t cpb__ascii_prefix(const char *data, size_t len) {
  size_t i = 0;
  while (len - i >= BLOCK && block_is_ascii(data + i)) {
    i += BLOCK;
  }
  return i + cpb__ascii_prefix_scalar(data + i, len - i);
}

/* Length of the well-formed sequence of more than one byte that a word begins
 * with, its first byte lowest; 0 = there is none. Bits of the second byte tell
 * overlong forms, surrogates and what is above U+10FFFF. */
static size_t sequence(uint32_t word) {
  if ((word & 0xC0E0) == 0x80C0) {
    return word & 0x1E ? 2 : 0;
  }
  if ((word & 0xC0C0F0) == 0x8080E0) {
    uint32_t bits = word & 0x200F;
    return bits != 0 && bits != 0x200D ? 3 : 0;
  }
  if ((word & 0xC0C0C0F8) == 0x808080F0) {
    uint32_t plane = (word & 7) << 2 | (word >> 12 & 3);
    return plane - 1 < 16 ? 4 : 0;
  }
  return 0;
}

/* Four bytes, or those that are left and zeros. */
static uint32_t load_word(const char *data, size_t left) {
  uint32_t word = 0;
  if (left >= sizeof(word)) {
    memcpy(&word, data, sizeof(word));
    return CPB__LITTLE32(word);
  }
  for (size_t i = left; i-- > 0;) {
    word = word << 8 | (uint8_t)data[i];
  }
  return word;
}

size_t cpb__utf8_prefix(const char *data, size_t len) {
  size_t i = 0;
  while (i < len) {
    if ((uint8_t)data[i] < 0x80) {
      i += cpb__ascii_prefix(data + i, len - i);
      continue;
    }
    size_t n = sequence(load_word(data + i, len - i));
    if (n == 0) {
      break;
    }
    i += n;
  }
  return i;
}

bool cpb__utf8_valid(const char *data, size_t len) {
  return cpb__utf8_prefix(data, len) == len;
}

/* Bytes at the front of an ill-formed sequence that one U+FFFD stands for: as many
 * as could have begun a well-formed one, at least one. */
static size_t ill_formed(const char *data, size_t left) {
  uint32_t word = load_word(data, left);
  for (size_t n = left < 3 ? left : 3; n > 1; n--) {
    uint32_t taken = (UINT32_C(1) << (8 * n)) - 1;
    if (sequence((word & taken) | (0x80808080 & ~taken)) > n) {
      return n;
    }
  }
  return 1;
}

/* How many bytes at the front stay as they are. */
static size_t sound_prefix(const char *data, size_t len) {
  size_t n = cpb__utf8_prefix(data, len);
  const char *nul = n ? memchr(data, '\0', n) : NULL;
  return nul ? (size_t)(nul - data) : n;
}

size_t cpb__utf8_repair(char *out, const char *data, size_t len) {
  static const char replacement[] = "\xEF\xBF\xBD";
  enum { REPLACEMENT = sizeof(replacement) - 1 };
  size_t to = 0;
  for (size_t i = 0; i < len;) {
    size_t n = sound_prefix(data + i, len - i);
    if (out) {
      cpb__copy(out + to, data + i, n);
    }
    i += n;
    to += n;
    if (i < len) {
      if (out) {
        memcpy(out + to, replacement, REPLACEMENT);
      }
      i += ill_formed(data + i, len - i);
      to += REPLACEMENT;
    }
  }
  return to;
}

static char continuation(uint32_t bits) {
  return (char)(0x80 | (bits & 0x3F));
}

size_t cpb__utf8_encode(uint32_t point, char out[4]) {
  if (point < 0x80) {
    out[0] = (char)point;
    return 1;
  }
  if (point < 0x800) {
    out[0] = (char)(0xC0 | point >> 6);
    out[1] = continuation(point);
    return 2;
  }
  if (point < 0x10000) {
    if (point >= 0xD800 && point <= 0xDFFF) {
      return 0;
    }
    out[0] = (char)(0xE0 | point >> 12);
    out[1] = continuation(point >> 6);
    out[2] = continuation(point);
    return 3;
  }
  if (point > 0x10FFFF) {
    return 0;
  }
  out[0] = (char)(0xF0 | point >> 18);
  out[1] = continuation(point >> 12);
  out[2] = continuation(point >> 6);
  out[3] = continuation(point);
  return 4;
}
