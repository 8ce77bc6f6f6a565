/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Shortest decimal digits of a binary floating-point number, after Raffaello
 * Giulietti's "The Schubfach way to render doubles": of the numbers with the
 * fewest digits inside the rounding interval, the one closest to the value. */

#include "base/text.h"
#include "pb/json/number.h"

/* value = digits * 10^exponent */
typedef struct decimal {
  uint64_t digits;
  int exponent;
} decimal;

enum { DIGITS = 17 }; /* what any double needs, at most */

/* The high 64 bits of g * factor / 2^128, with every lost bit kept in the
 * lowest one. */
static uint64_t round_to_odd(cpb__pow10 g, uint64_t factor) {
  uint64_t carry = 0;
  uint64_t high = 0;
  (void)cpb__multiply(g.low, factor, &carry);
  uint64_t low = cpb__multiply(g.high, factor, &high);
  low += carry;
  high += low < carry;
  return high | (low > 1);
}

/* value = c * 2^q; `closer` says that the lower neighbour is half as far away as
 * the upper one (c is a power of two). */
static decimal shortest(uint64_t c, int q, bool closer) {
  /* floor(log10(2^q)), or of 3/4 of it */
  int k = (q * 1262611 - (closer ? 524031 : 0)) >> 22;
  int h = q + cpb__log2_pow10(-k) + 1;
  cpb__pow10 g = cpb__pow10_table[-k - CPB__POW10_MIN];
  uint64_t lower = round_to_odd(g, (4 * c - 2 + closer) << h);
  uint64_t value = round_to_odd(g, (4 * c) << h);
  uint64_t upper = round_to_odd(g, (4 * c + 2) << h);
  lower += c & 1; /* an even number owns the ends of its interval */
  upper -= c & 1;
  uint64_t s = value / 4;
  if (s >= 10) {
    uint64_t tens = s / 10;
    bool below = lower <= 40 * tens;
    bool above = 40 * tens + 40 <= upper;
    if (below != above) {
      return (decimal){tens + above, k + 1};
    }
  }
  bool below = lower <= 4 * s;
  bool above = 4 * s + 4 <= upper;
  if (below != above) {
    return (decimal){s + above, k};
  }
  uint64_t middle = 4 * s + 2;
  bool up = value > middle || (value == middle && (s & 1));
  return (decimal){s + up, k};
}

static decimal without_zeros(decimal number) {
  if (number.digits % 100000000 == 0) {
    number.digits /= 100000000;
    number.exponent += 8;
  }
  if (number.digits % 10000 == 0) {
    number.digits /= 10000;
    number.exponent += 4;
  }
  while (number.digits % 10 == 0) {
    number.digits /= 10;
    number.exponent++;
  }
  return number;
}

static char *scientific(char *out, const char *digits, int len, int point) {
  unsigned exponent = (unsigned)(point > 0 ? point - 1 : 1 - point);
  out[0] = digits[0];
  out[1] = '.';
  memcpy(out + 2, digits + 1, DIGITS);
  char *to = out + (len > 1 ? len + 1 : 1);
  *to++ = 'e';
  *to++ = point > 0 ? '+' : '-';
  return cpb__put_u64(to, exponent);
}

/* Copies as many digits as there may be, whatever their number. */
static char *layout(char *out, decimal number) {
  char digits[2 * DIGITS + 1];
  number = without_zeros(number);
  int len = (int)(cpb__put_u64(digits, number.digits) - digits);
  int point = len + number.exponent; /* digits before the point */
  if (CPB__UNLIKELY(point > 21 || point < -5)) {
    return scientific(out, digits, len, point);
  }
  if (point <= 0) {
    memcpy(out, "0.000000", 8);
    memcpy(out + 2 - point, digits, DIGITS);
    return out + 2 - point + len;
  }
  memcpy(out, digits, DIGITS);
  if (point >= len) {
    memset(out + len, '0', (size_t)(point - len));
    return out + point;
  }
  out[point] = '.';
  memcpy(out + point + 1, digits + point, DIGITS);
  return out + len + 1;
}

static char *format(char *out, bool negative, uint64_t fraction, int exponent,
                    int mantissa_bits, int bias) {
  *out = '-';
  out += negative;
  if (fraction == 0 && exponent == 0) {
    *out = '0';
    return out + 1;
  }
  bool normal = exponent != 0;
  uint64_t c = normal ? fraction | (uint64_t)1 << mantissa_bits : fraction;
  int q = (normal ? exponent : 1) - bias - mantissa_bits;
  if (q <= 0 && q >= -mantissa_bits && (c & (((uint64_t)1 << -q) - 1)) == 0) {
    return cpb__put_u64(out, c >> -q);
  }
  bool closer = fraction == 0 && exponent > 1;
  return layout(out, shortest(c, q, closer));
}

char *cpb__put_double(char *to, double value) {
  uint64_t bits;
  memcpy(&bits, &value, sizeof(bits));
  return format(to, bits >> 63, bits & (((uint64_t)1 << 52) - 1),
                (int)(bits >> 52 & 0x7FF), 52, 1023);
}

char *cpb__put_float(char *to, float value) {
  uint32_t bits;
  memcpy(&bits, &value, sizeof(bits));
  return format(to, bits >> 31, bits & ((1u << 23) - 1),
                (int)(bits >> 23 & 0xFF), 23, 127);
}
