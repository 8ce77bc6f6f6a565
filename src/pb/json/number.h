/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Numbers as JSON writes them (RFC 8259 section 6), to binary and back. Printing
 * gives the shortest digits that read back as the same number; reading is
 * correctly rounded, whatever the number of digits. No locale, no C library. */

#ifndef PB_JSON_NUMBER_H
#define PB_JSON_NUMBER_H

#include "base/mem.h"

/* ---- Powers of ten ---- */

/* 10^k = (high * 2^64 + low) * 2^(floor(log2(10^k)) - 127), rounded up; exact
 * for k from 0 to 55. */
typedef struct cpb__pow10 {
  uint64_t high, low;
} cpb__pow10;

enum { CPB__POW10_MIN = -342, CPB__POW10_MAX = 324, CPB__POW10_EXACT = 55 };

extern const cpb__pow10 cpb__pow10_table[CPB__POW10_MAX - CPB__POW10_MIN + 1];

/* floor(log2(10^k)) for |k| <= 1233. */
static inline int cpb__log2_pow10(int k) {
  return (k * 1741647) >> 19;
}

/* The low 64 bits of a product; the high ones into *high. */
static inline uint64_t cpb__multiply(uint64_t a, uint64_t b, uint64_t *high) {
#ifdef __SIZEOF_INT128__
  __extension__ unsigned __int128 product = (unsigned __int128)a * b;
  *high = (uint64_t)(product >> 64);
  return (uint64_t)product;
#else
  uint64_t low = (a & UINT32_MAX) * (b & UINT32_MAX);
  uint64_t cross = (a >> 32) * (b & UINT32_MAX) + (low >> 32);
  uint64_t other = (a & UINT32_MAX) * (b >> 32) + (cross & UINT32_MAX);
  *high = (a >> 32) * (b >> 32) + (cross >> 32) + (other >> 32);
  return other << 32 | (low & UINT32_MAX);
#endif
}

/* ---- Printing ---- */

enum { CPB__DOUBLE_MAX = 40 };

/* Write a finite number, at most 25 characters, and return the position after
 * it; up to CPB__DOUBLE_MAX bytes from `to` on may be overwritten. As JavaScript
 * does, an exponent is used below 1e-6 and from 1e21 on. */
char *cpb__put_double(char *to, double value);
char *cpb__put_float(char *to, float value);

/* ---- Reading ---- */

/* Length of the JSON number at the start of the text; 0 = there is none. */
size_t cpb__number_scan(const char *text, size_t len);
/* These take exactly what cpb__number_scan found. false: out of range, or no
 * integer. */
bool cpb__parse_double(const char *text, size_t len, double *out);
bool cpb__parse_float(const char *text, size_t len, float *out);
bool cpb__parse_integer(const char *text, size_t len, bool *negative,
                        uint64_t *magnitude);
bool cpb__parse_signed(const char *text, size_t len, int64_t *out);
bool cpb__parse_unsigned(const char *text, size_t len, uint64_t *out);
/* The number at p, if it has no exponent and no more than 19 digits; returns the
 * position after it, or NULL. */
const char *cpb__read_double(const char *p, const char *end, double *out);

/* The value of eight digits that are bytes from 0 to 9, the first one the lowest:
 * in pairs, in pairs of pairs, and once more. */
static inline uint64_t cpb__eight_digits(uint64_t digits) {
  const uint64_t mask = 0x000000FF000000FFu;
  digits = digits * 10 + (digits >> 8);
  digits = (digits & mask) * (100 + (UINT64_C(1000000) << 32)) +
           (digits >> 16 & mask) * (1 + (UINT64_C(10000) << 32));
  return digits >> 32;
}

/* Adds the digits at p to the number, whatever comes of it. */
static inline const char *cpb__add_digits(const char *p, const char *end,
                                          uint64_t *number) {
  static const uint32_t tens[] = {1,      10,      100,      1000,     10000,
                                  100000, 1000000, 10000000, 100000000};
  const uint64_t ones = 0x0101010101010101u;
  while (end - p >= 8) {
    uint64_t word;
    memcpy(&word, p, 8);
    word = CPB__LITTLE64(word);
    uint64_t digits = word - ones * '0';
    uint64_t other = ((word + ones * (0x7F - '9')) | digits) & ones * 0x80;
    unsigned count = other ? (unsigned)__builtin_ctzll(other) / 8 : 8;
    if (count == 0) {
      return p;
    }
    *number =
        *number * tens[count] + cpb__eight_digits(digits << (64 - 8 * count));
    p += count;
    if (count < 8) {
      return p;
    }
  }
  for (; p < end && (uint8_t)(*p - '0') < 10; p++) {
    *number = *number * 10 + (uint8_t)(*p - '0');
  }
  return p;
}

#endif
