/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Base64, RFC 4648 sections 4 and 5. Four groups of three bytes at a time in
 * vectors of 16, which the compiler makes of what the machine has; the rest by
 * tables. */

#include "base/text.h"

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

typedef int8_t bytes16 __attribute__((vector_size(16)));
typedef uint32_t words4 __attribute__((vector_size(16)));

/* Of each comparison all bits of a byte are set where it holds. */
static inline bytes16 letters16(bytes16 sextets,
                                cpb__base64_alphabet alphabet) {
  int8_t last[2] = {'+', '/'};
  if (alphabet == CPB__BASE64_URL) {
    last[0] = '-';
    last[1] = '_';
  }
  bytes16 out = sextets + 'A';
  out += (bytes16)(sextets > 25) & ('a' - 'Z' - 1);
  out -= (bytes16)(sextets > 51) & ('a' - '0' + 26);
  out += (bytes16)(sextets == 62) & (int8_t)(last[0] - '9' - 1);
  out += (bytes16)(sextets == 63) & (int8_t)(last[1] - '9' - 2);
  return out;
}

/* 12 bytes, of which 16 are read, to 16 characters. */
static inline void encode12(char *out, const uint8_t *p,
                            cpb__base64_alphabet alphabet) {
  uint64_t first;
  uint64_t second;
  memcpy(&first, p, 8);
  memcpy(&second, p + 6, 8);
  first = __builtin_bswap64(CPB__LITTLE64(first));
  second = __builtin_bswap64(CPB__LITTLE64(second));
  words4 in = {(uint32_t)(first >> 40), (uint32_t)(first >> 16) & 0xFFFFFF,
               (uint32_t)(second >> 40), (uint32_t)(second >> 16) & 0xFFFFFF};
  words4 sextets = (in >> 18) | ((in >> 4) & 0x3F00) | ((in << 10) & 0x3F0000) |
                   ((in << 24) & 0x3F000000);
  bytes16 letters = letters16((bytes16)sextets, alphabet);
  memcpy(out, &letters, 16);
}

/* The values of 16 characters; *bad gets a bit where one has none. */
static inline bytes16 values16(bytes16 in, bytes16 *bad) {
  bytes16 upper = (bytes16)(in > 'A' - 1) & (bytes16)(in < 'Z' + 1);
  bytes16 lower = (bytes16)(in > 'a' - 1) & (bytes16)(in < 'z' + 1);
  bytes16 digit = (bytes16)(in > '0' - 1) & (bytes16)(in < '9' + 1);
  bytes16 sixty2 = (bytes16)(in == '+') | (bytes16)(in == '-');
  bytes16 sixty3 = (bytes16)(in == '/') | (bytes16)(in == '_');
  *bad |= ~(upper | lower | digit | sixty2 | sixty3);
  return (upper & (in - 'A')) | (lower & (in - ('a' - 26))) |
         (digit & (in + (52 - '0'))) | (sixty2 & 62) | (sixty3 & 63);
}

/* 16 characters to 12 bytes, of which 14 are written; false if one is none of
 * the alphabets'. */
static inline bool decode16(char *out, const char *p) {
  bytes16 in;
  bytes16 bad = {0};
  uint64_t check[2];
  memcpy(&in, p, 16);
  words4 s = (words4)values16(in, &bad);
  memcpy(check, &bad, 16);
  if (CPB__UNLIKELY((check[0] | check[1]) != 0)) {
    return false;
  }
  s = (s << 18 & 0xFC0000) | (s << 4 & 0x3F000) | (s >> 10 & 0xFC0) | s >> 24;
  uint64_t halves[2] = {(uint64_t)s[0] << 40 | (uint64_t)s[1] << 16,
                        (uint64_t)s[2] << 40 | (uint64_t)s[3] << 16};
  halves[0] = CPB__LITTLE64(__builtin_bswap64(halves[0]));
  halves[1] = CPB__LITTLE64(__builtin_bswap64(halves[1]));
  memcpy(out, &halves[0], 8);
  memcpy(out + 6, &halves[1], 8);
  return true;
}

/* ---- Encoding ---- */

size_t cpb__base64_encode(char *out, const void *data, size_t len,
                          cpb__base64_alphabet alphabet, bool pad) {
  const char *letters = alphabets[alphabet];
  const uint8_t *p = data;
  char *to = out;
  for (; CPB__IS_LITTLE && len >= 16; len -= 12, p += 12, to += 16) {
    encode12(to, p, alphabet);
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
