/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Base64, RFC 4648 sections 4 and 5. */

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

size_t cpb__base64_encode(char *out, const void *data, size_t len,
                          cpb__base64_alphabet alphabet, bool pad) {
  const char *letters = alphabets[alphabet];
  const uint8_t *p = data;
  char *to = out;
  for (; len >= 3; len -= 3, p += 3) {
    *to++ = letters[p[0] >> 2];
    *to++ = letters[(p[0] & 3) << 4 | p[1] >> 4];
    *to++ = letters[(p[1] & 15) << 2 | p[2] >> 6];
    *to++ = letters[p[2] & 63];
  }
  if (len) {
    unsigned second = len == 2 ? p[1] : 0;
    *to++ = letters[p[0] >> 2];
    *to++ = letters[(p[0] & 3) << 4 | second >> 4];
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
