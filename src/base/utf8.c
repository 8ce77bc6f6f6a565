/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* UTF-8. Runs of ASCII are skipped by vector; other sequences are checked one by
 * one against the table of well-formed byte sequences (Unicode, table 3-7). */

#include "base/text.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__ARM_NEON) && defined(__aarch64__)
#include <arm_neon.h>
#endif

size_t cpb__ascii_prefix_scalar(const char *data, size_t len) {
  size_t i = 0;
  for (; len - i >= 8; i += 8) {
    uint64_t word;
    memcpy(&word, data + i, 8);
    if (word & UINT64_C(0x8080808080808080)) {
      break;
    }
  }
  while (i < len && (uint8_t)data[i] < 0x80) {
    i++;
  }
  return i;
}

#if defined(__SSE2__)
size_t cpb__ascii_prefix(const char *data, size_t len) {
  size_t i = 0;
  for (; len - i >= 16; i += 16) {
    __m128i v = _mm_loadu_si128((const __m128i *)(const void *)(data + i));
    unsigned mask = (unsigned)_mm_movemask_epi8(v);
    if (mask) {
      return i + (size_t)__builtin_ctz(mask);
    }
  }
  return i + cpb__ascii_prefix_scalar(data + i, len - i);
}
#elif defined(__ARM_NEON) && defined(__aarch64__)
size_t cpb__ascii_prefix(const char *data, size_t len) {
  size_t i = 0;
  for (; len - i >= 16; i += 16) {
    if (vmaxvq_u8(vld1q_u8((const uint8_t *)data + i)) >= 0x80) {
      break;
    }
  }
  return i + cpb__ascii_prefix_scalar(data + i, len - i);
}
#else
size_t cpb__ascii_prefix(const char *data, size_t len) {
  return cpb__ascii_prefix_scalar(data, len);
}
#endif

typedef struct lead {
  uint8_t first, last;            /* lead bytes */
  uint8_t second_min, second_max; /* all later ones are 80..BF */
  uint8_t length;
} lead;

static const lead leads[] = {
    {0xC2, 0xDF, 0x80, 0xBF, 2}, {0xE0, 0xE0, 0xA0, 0xBF, 3},
    {0xE1, 0xEC, 0x80, 0xBF, 3}, {0xED, 0xED, 0x80, 0x9F, 3},
    {0xEE, 0xEF, 0x80, 0xBF, 3}, {0xF0, 0xF0, 0x90, 0xBF, 4},
    {0xF1, 0xF3, 0x80, 0xBF, 4}, {0xF4, 0xF4, 0x80, 0x8F, 4},
};

static const lead *find_lead(uint8_t byte) {
  for (size_t i = 0; i < CPB__COUNT(leads); i++) {
    if (byte <= leads[i].last) {
      return byte >= leads[i].first ? &leads[i] : NULL;
    }
  }
  return NULL;
}

/* Length of the well-formed sequence of more than one byte; 0 = there is none. */
static size_t sequence(const uint8_t *p, size_t left) {
  const lead *l = find_lead(p[0]);
  if (!l || left < l->length || p[1] < l->second_min || p[1] > l->second_max) {
    return 0;
  }
  for (size_t i = 2; i < l->length; i++) {
    if ((p[i] & 0xC0) != 0x80) {
      return 0;
    }
  }
  return l->length;
}

size_t cpb__utf8_prefix(const char *data, size_t len) {
  size_t i = 0;
  while (i < len) {
    if ((uint8_t)data[i] < 0x80) {
      i += cpb__ascii_prefix(data + i, len - i);
      continue;
    }
    size_t n = sequence((const uint8_t *)data + i, len - i);
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
