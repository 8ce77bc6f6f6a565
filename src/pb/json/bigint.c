/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Integers of a fixed size that is enough for what is compared here: 800 decimal
 * digits take 2,658 bits; a power of ten of at most 342 + 800 takes 3,794 more;
 * a mantissa 55, a power of two 1,075 at most. Digits beyond the 800th (the
 * middle between two doubles has 767 at most) only say whether there is more. */

#include "pb/json/bigint.h"

enum { WORDS = 256, DIGITS = 800, HEAD = 19 };

/* Least significant word first; words from len on are not used. */
typedef struct bigint {
  uint32_t word[WORDS];
  size_t len;
} bigint;

static void multiply_add(bigint *n, uint32_t factor, uint32_t addend) {
  uint64_t carry = addend;
  for (size_t i = 0; i < n->len; i++) {
    carry += (uint64_t)n->word[i] * factor;
    n->word[i] = (uint32_t)carry;
    carry >>= 32;
  }
  if (carry && n->len < WORDS) {
    n->word[n->len++] = (uint32_t)carry;
  }
}

static void multiply_pow10(bigint *n, unsigned power) {
  for (; power >= 9; power -= 9) {
    multiply_add(n, 1000000000, 0);
  }
  for (; power > 0; power--) {
    multiply_add(n, 10, 0);
  }
}

static void multiply_pow2(bigint *n, unsigned power) {
  for (; power >= 31; power -= 31) {
    multiply_add(n, 1u << 31, 0);
  }
  multiply_add(n, 1u << power, 0);
}

static int compare(const bigint *a, const bigint *b) {
  if (a->len != b->len) {
    return a->len < b->len ? -1 : 1;
  }
  for (size_t i = a->len; i-- > 0;) {
    if (a->word[i] != b->word[i]) {
      return a->word[i] < b->word[i] ? -1 : 1;
    }
  }
  return 0;
}

static void from_u64(bigint *n, uint64_t value) {
  n->word[0] = (uint32_t)value;
  n->word[1] = (uint32_t)(value >> 32);
  n->len = n->word[1] ? 2 : n->word[0] != 0;
}

/* Returns how many digits were taken. A digit 1 stands for all that was cut. */
static int read_digits(bigint *n, const char *digits, const char *end) {
  int count = 0;
  bool more = false;
  n->len = 0;
  for (; digits < end; digits++) {
    if (*digits == '.') {
      continue;
    }
    if (count < DIGITS) {
      multiply_add(n, 10, (uint32_t)(*digits - '0'));
      count++;
    } else {
      more |= *digits != '0';
    }
  }
  if (more) {
    multiply_add(n, 10, 1);
    count++;
  }
  return count;
}

int cpb__compare_decimal(const char *digits, const char *end, int64_t exponent,
                         uint64_t mantissa, int binary_exponent) {
  bigint decimal;
  bigint binary;
  int count = read_digits(&decimal, digits, end);
  int power = (int)exponent - (count > HEAD ? count - HEAD : 0);
  from_u64(&binary, mantissa);
  multiply_pow10(power < 0 ? &binary : &decimal,
                 (unsigned)(power < 0 ? -power : power));
  multiply_pow2(
      binary_exponent < 0 ? &decimal : &binary,
      (unsigned)(binary_exponent < 0 ? -binary_exponent : binary_exponent));
  return compare(&decimal, &binary);
}
