/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Base64, RFC 4648 sections 4 and 5. Four groups of three bytes at a time in
 * vectors of 16, which the compiler makes of what the machine has, or by shuffles
 * where the processor says that it has them; the rest by tables. */

#include "base/text.h"

#if defined(__x86_64__)
#include <tmmintrin.h>
#endif

static const char alphabets[2][65] = {
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"};

enum { BAD = 0x80 };

/* Values of the characters of both alphabets. */
static const uint8_t values[128] = {
    BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD,
    BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD,
    BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD, 62,  BAD,
    62,  BAD, 63,  52,  53,  54,  55,  56,  57,  58,  59,  60,  61,  BAD, BAD,
    BAD, BAD, BAD, BAD, BAD, 0,   1,   2,   3,   4,   5,   6,   7,   8,   9,
    10,  11,  12,  13,  14,  15,  16,  17,  18,  19,  20,  21,  22,  23,  24,
    25,  BAD, BAD, BAD, BAD, 63,  BAD, 26,  27,  28,  29,  30,  31,  32,  33,
    34,  35,  36,  37,  38,  39,  40,  41,  42,  43,  44,  45,  46,  47,  48,
    49,  50,  51,  BAD, BAD, BAD, BAD, BAD,
};

/* ---- Vectors ---- */

typedef uint8_t bytes16 __attribute__((vector_size(16)));
typedef int8_t signed16 __attribute__((vector_size(16)));
typedef uint32_t words4 __attribute__((vector_size(16)));
typedef uint64_t longs2 __attribute__((vector_size(16)));

/* Of a comparison all bits of a byte are set where it holds; it is of signed
 * bytes, as machines have it. */
static inline bytes16 letters16(bytes16 sextets,
                                cpb__base64_alphabet alphabet) {
  const signed16 x = (signed16)sextets;
  bool url = alphabet == CPB__BASE64_URL;
  uint8_t last = url ? '-' : '+';
  uint8_t very_last = url ? '_' : '/';
  bytes16 out = sextets + 'A';
  out += (bytes16)(x > 25) & ('a' - 'Z' - 1);
  out -= (bytes16)(x > 51) & ('a' - '0' + 26);
  out += (bytes16)(x == 62) & (uint8_t)(last - '9' - 1);
  out += (bytes16)(x == 63) & (uint8_t)(very_last - '9' - 2);
  return out;
}

/* 12 bytes, of which 16 are read, to 16 characters. */
static inline void encode12(char *out, const uint8_t *p,
                            cpb__base64_alphabet alphabet) {
  uint64_t first;
  uint64_t second;
  memcpy(&first, p, 8);
  memcpy(&second, p + 6, 8);
  /* six bytes in the lower part of each half, three in each quarter */
  longs2 six = {__builtin_bswap64(first) >> 16,
                __builtin_bswap64(second) >> 16};
  words4 in = (words4)(six >> 24 | (six & 0xFFFFFF) << 32);
  words4 sextets = (in >> 18) | ((in >> 4) & 0x3F00) | ((in << 10) & 0x3F0000) |
                   ((in << 24) & 0x3F000000);
  bytes16 letters = letters16((bytes16)sextets, alphabet);
  memcpy(out, &letters, 16);
}

/* The values of 16 characters; *bad gets bits where one has none. */
static inline bytes16 values16(bytes16 in, bytes16 *bad) {
  const signed16 x = (signed16)in;
  bytes16 upper = (bytes16)((x > 'A' - 1) & (x < 'Z' + 1));
  bytes16 lower = (bytes16)((x > 'a' - 1) & (x < 'z' + 1));
  bytes16 digit = (bytes16)((x > '0' - 1) & (x < '9' + 1));
  bytes16 sixty2 = (bytes16)((x == '+') | (x == '-'));
  bytes16 sixty3 = (bytes16)((x == '/') | (x == '_'));
  *bad = ~(upper | lower | digit | sixty2 | sixty3);
  return (upper & (in - 'A')) | (lower & (in - ('a' - 26))) |
         (digit & (in + (52 - '0'))) | (sixty2 & 62) | (sixty3 & 63);
}

/* 16 characters to 12 bytes, of which 14 are written; false if one is none of
 * the alphabets'. */
static inline bool decode16(char *out, const char *p) {
  bytes16 in;
  bytes16 bad;
  uint64_t check[2];
  memcpy(&in, p, 16);
  words4 s = (words4)values16(in, &bad);
  memcpy(check, &bad, 16);
  if (CPB__UNLIKELY((check[0] | check[1]) != 0)) {
    return false;
  }
  s = (s << 18 & 0xFC0000) | (s << 4 & 0x3F000) | (s >> 10 & 0xFC0) | s >> 24;
  longs2 six = (longs2)s << 40 | (longs2)s >> 32 << 16;
  uint64_t halves[2] = {__builtin_bswap64(six[0]), __builtin_bswap64(six[1])};
  memcpy(out, &halves[0], 8);
  memcpy(out + 6, &halves[1], 8);
  return true;
}

/* ---- Encoding ---- */

#if defined(__x86_64__)

/* As encode12, for processors that can put bytes in any order: all but the first
 * ones with these registers. */
__attribute__((target("ssse3"))) static inline void shuffle12(char *out,
                                                              const uint8_t *p,
                                                              __m128i offsets) {
  /* in each quarter, from the lowest: bytes 1, 0, 2, 1 of three */
  const __m128i order =
      _mm_setr_epi8(1, 0, 2, 1, 4, 3, 5, 4, 7, 6, 8, 7, 10, 9, 11, 10);
  __m128i in = _mm_shuffle_epi8(
      _mm_loadu_si128((const __m128i *)(const void *)p), order);
  /* sextets go down and up to bytes of their own, by multiplication */
  __m128i even = _mm_mulhi_epu16(_mm_and_si128(in, _mm_set1_epi32(0x0FC0FC00)),
                                 _mm_set1_epi32(0x04000040));
  __m128i odd = _mm_mullo_epi16(_mm_and_si128(in, _mm_set1_epi32(0x003F03F0)),
                                _mm_set1_epi32(0x01000010));
  __m128i sextets = _mm_or_si128(even, odd);
  /* 0 for a to z, 1 to 12 for what follows, 13 for A to Z */
  __m128i kinds = _mm_subs_epu8(sextets, _mm_set1_epi8(51));
  __m128i upper = _mm_cmpgt_epi8(_mm_set1_epi8(26), sextets);
  kinds = _mm_or_si128(kinds, _mm_and_si128(upper, _mm_set1_epi8(13)));
  __m128i letters = _mm_add_epi8(_mm_shuffle_epi8(offsets, kinds), sextets);
  _mm_storeu_si128((__m128i *)(void *)out, letters);
}

__attribute__((target("ssse3"))) static size_t encode_shuffled(
    char *to, const uint8_t *p, size_t len, const char *letters) {
  char sixty2 = (char)(letters[62] - 62);
  char sixty3 = (char)(letters[63] - 63);
  const __m128i offsets = _mm_setr_epi8(
      'a' - 26, '0' - 52, '0' - 52, '0' - 52, '0' - 52, '0' - 52, '0' - 52,
      '0' - 52, '0' - 52, '0' - 52, '0' - 52, sixty2, sixty3, 'A', 0, 0);
  size_t done = 0;
  for (; len - done >= 16; done += 12, to += 16) {
    shuffle12(to, p + done, offsets);
  }
  return done;
}

#endif

/* Encodes twelve bytes at a time as long as there are 16; returns how many. */
static size_t encode_vectors(char *to, const uint8_t *p, size_t len,
                             cpb__base64_alphabet alphabet) {
  size_t done = 0;
#if defined(__x86_64__)
  if (__builtin_cpu_supports("ssse3")) {
    return encode_shuffled(to, p, len, alphabets[alphabet]);
  }
#endif
  for (; CPB__IS_LITTLE && len - done >= 16; done += 12, to += 16) {
    encode12(to, p + done, alphabet);
  }
  return done;
}

size_t cpb__base64_encode(char *out, const void *data, size_t len,
                          cpb__base64_alphabet alphabet, bool pad) {
  const char *letters = alphabets[alphabet];
  const uint8_t *p = data;
  char *to = out;
  if (len >= 16) {
    size_t done = encode_vectors(to, p, len, alphabet);
    len -= done;
    p += done;
    to += done / 3 * 4;
  }
  for (; len >= 3; len -= 3, p += 3) {
    *to++ = letters[p[0] >> 2];
    *to++ = letters[(p[0] & 3) << 4 | p[1] >> 4];
    *to++ = letters[(p[1] & 15) << 2 | p[2] >> 6];
    *to++ = letters[p[2] & 63];
  }
  if (len) {
    unsigned second = len == 2 ? p[1] : 0;
    *to++ = letters[p[0] >> 2];
    *to++ = letters[(p[0] & 3u) << 4 | second >> 4];
    if (len == 2) {
      *to++ = letters[(second & 15) << 2];
    } else if (pad) {
      *to++ = '=';
    }
    if (pad) {
      *to++ = '=';
    }
  }
  return (size_t)(to - out);
}

/* ---- Decoding ---- */

static unsigned value(char c) {
  return (uint8_t)c < 128 ? values[(uint8_t)c] : BAD;
}

/* The last two or three characters. Bits left over need not be zero: RFC 4648
 * section 3.5 leaves it open, and peers send such. */
static bool decode_tail(char *out, const char *p, size_t n) {
  unsigned a = value(p[0]);
  unsigned b = value(p[1]);
  unsigned c = n == 3 ? value(p[2]) : 0;
  if ((a | b | c) & BAD) {
    return false;
  }
  out[0] = (char)(a << 2 | b >> 4);
  if (n == 3) {
    out[1] = (char)(b << 4 | c >> 2);
  }
  return true;
}

bool cpb__base64_decode(char *out, size_t *out_len, const char *data,
                        size_t len) {
  char *to = out;
  if (len && len % 4 == 0 && data[len - 1] == '=') {
    len -= data[len - 2] == '=' ? 2 : 1;
  }
  /* each round writes two bytes too many, for which later characters stand */
  for (; CPB__IS_LITTLE && len >= 20; len -= 16, data += 16, to += 12) {
    if (!decode16(to, data)) {
      return false;
    }
  }
  for (; len >= 4; len -= 4, data += 4) {
    unsigned a = value(data[0]);
    unsigned b = value(data[1]);
    unsigned c = value(data[2]);
    unsigned d = value(data[3]);
    if ((a | b | c | d) & BAD) {
      return false;
    }
    *to++ = (char)(a << 2 | b >> 4);
    *to++ = (char)(b << 4 | c >> 2);
    *to++ = (char)(c << 6 | d);
  }
  if (len == 1 || (len && !decode_tail(to, data, len))) {
    return false;
  }
  *out_len = (size_t)(to - out) + (len ? len - 1 : 0);
  return true;
}
