/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Reading decimal numbers. The first 19 digits times a power of ten of 128 bits
 * bracket the value; where both ends of the bracket round to the same number,
 * that is the answer. In the rare other case (a value next to the middle between
 * two neighbours) big integers decide. */

#include "pb/json/bigint.h"
#include "pb/json/number.h"

#include <float.h>

/* ---- The grammar ---- */

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

static size_t digits(const char *text, size_t len, size_t at) {
  size_t start = at;
  while (at < len && is_digit(text[at])) {
    at++;
  }
  return at - start;
}

/* number = [ "-" ] int [ frac ] [ exp ]; RFC 8259 section 6. */
size_t cpb__number_scan(const char *text, size_t len) {
  size_t at = len && text[0] == '-';
  size_t n = digits(text, len, at);
  if (n == 0 || (n > 1 && text[at] == '0')) {
    return 0;
  }
  at += n;
  if (at < len && text[at] == '.') {
    n = digits(text, len, at + 1);
    if (n == 0) {
      return 0;
    }
    at += 1 + n;
  }
  if (at < len && (text[at] | 0x20) == 'e') {
    at++;
    at += at < len && (text[at] == '+' || text[at] == '-');
    n = digits(text, len, at);
    if (n == 0) {
      return 0;
    }
    at += n;
  }
  return at;
}

/* ---- Its parts ---- */

enum { EXPONENT_MAX = 1000000000 };

typedef struct parts {
  uint64_t head;     /* the first 19 significant digits */
  int64_t exponent;  /* value = head (and what follows) * 10^exponent */
  const char *start; /* the first significant digit */
  const char *end;   /* after the last digit */
  bool negative;
  bool cut; /* digits that are not zero follow the head */
} parts;

static int64_t read_exponent(const char *text, const char *end) {
  bool negative = text < end && *text == '-';
  int64_t value = 0;
  text += text < end && !is_digit(*text);
  for (; text < end; text++) {
    if (value < EXPONENT_MAX) {
      value = value * 10 + (*text - '0');
    }
  }
  return negative ? -value : value;
}

/* Any number of digits; leading zeros do not count. */
static void take_digits(parts *p, const char *text, const char *end) {
  int count = 0;
  bool fraction = false;
  p->start = text;
  for (; text < end && (*text | 0x20) != 'e'; text++) {
    if (*text == '.') {
      fraction = true;
      continue;
    }
    if (count == 0 && *text == '0') {
      p->exponent -= fraction;
      p->start = text + 1;
      continue;
    }
    if (count < 19) {
      p->head = p->head * 10 + (uint64_t)(*text - '0');
      count++;
      p->exponent -= fraction;
    } else {
      p->cut |= *text != '0';
      p->exponent += !fraction;
    }
  }
  p->end = text;
}

static parts take_apart(const char *text, size_t len) {
  const char *end = text + len;
  parts p = {.negative = *text == '-'};
  text += p.negative;
  const char *stop = cpb__add_digits(text, end, &p.head);
  const char *point = stop;
  if (stop < end && *stop == '.') {
    stop = cpb__add_digits(stop + 1, end, &p.head);
    p.exponent = point + 1 - stop;
  }
  p.start = text;
  p.end = stop;
  if (CPB__UNLIKELY(stop - text > 19)) {
    p.head = 0;
    p.exponent = 0;
    take_digits(&p, text, end);
  }
  if (p.end < end) {
    p.exponent += read_exponent(p.end + 1, end);
  }
  return p;
}

/* ---- Integers ---- */

bool cpb__parse_integer(const char *text, size_t len, bool *negative,
                        uint64_t *magnitude) {
  parts p = take_apart(text, len);
  uint64_t value = 0;
  *negative = p.negative;
  int64_t exponent = p.exponent;
  const char *at = p.start;
  /* at most one digit more than the head fits; the others must be zeros */
  for (int count = 0; at < p.end; at++) {
    if (*at == '.') {
      continue;
    }
    uint64_t digit = (uint64_t)(*at - '0');
    if (count++ < 19) {
      value = value * 10 + digit;
    } else if (exponent > 0 || digit != 0) {
      if (exponent <= 0 || __builtin_mul_overflow(value, 10, &value) ||
          __builtin_add_overflow(value, digit, &value)) {
        return false;
      }
      exponent--;
    }
  }
  while (value && exponent < 0) {
    if (value % 10 != 0) {
      return false;
    }
    value /= 10;
    exponent++;
  }
  while (value && exponent > 0) {
    if (__builtin_mul_overflow(value, 10, &value)) {
      return false;
    }
    exponent--;
  }
  *magnitude = value;
  return true;
}

bool cpb__parse_signed(const char *text, size_t len, int64_t *out) {
  bool negative = false;
  uint64_t value = 0;
  if (!cpb__parse_integer(text, len, &negative, &value) ||
      value > (uint64_t)INT64_MAX + negative) {
    return false;
  }
  *out = negative ? (int64_t)(0 - value) : (int64_t)value;
  return true;
}

bool cpb__parse_unsigned(const char *text, size_t len, uint64_t *out) {
  bool negative = false;
  return cpb__parse_integer(text, len, &negative, out) &&
         (!negative || *out == 0);
}

/* ---- Floating point ---- */

/* A binary format: mantissa bits with the hidden one, and the exponents of the
 * lowest and of the highest numbers' last bit. */
typedef struct binary {
  int bits;
  int low;
  int high;
} binary;

static const binary double_format = {53, -1074, 971};
static const binary float_format = {24, -149, 104};

/* mantissa * 2^exponent; infinity is one beyond the highest. */
typedef struct rounded {
  uint64_t mantissa;
  int exponent;
} rounded;

/* 192 bits, most significant word first. */
typedef struct wide {
  uint64_t word[3];
} wide;

static wide multiply(uint64_t factor, cpb__pow10 g) {
  uint64_t carry = 0;
  uint64_t high = 0;
  uint64_t low = cpb__multiply(factor, g.low, &carry);
  uint64_t middle = cpb__multiply(factor, g.high, &high);
  middle += carry;
  high += middle < carry;
  return (wide){{high, middle, low}};
}

static wide minus(wide a, uint64_t b) {
  bool borrow = a.word[2] < b;
  a.word[2] -= b;
  bool more = borrow && a.word[1] == 0;
  a.word[1] -= borrow;
  a.word[0] -= more;
  return a;
}

/* Adds g * 2^shift, shift < 64; what does not fit saturates. */
static wide plus(wide a, cpb__pow10 g, int shift) {
  uint64_t low = g.low << shift;
  uint64_t middle = g.high << shift | g.low >> 1 >> (63 - shift);
  uint64_t high = g.high >> 1 >> (63 - shift);
  a.word[2] += low;
  bool carry = a.word[2] < low;
  a.word[1] += carry;
  carry = carry && a.word[1] == 0;
  a.word[1] += middle;
  high += (uint64_t)carry + (a.word[1] < middle);
  a.word[0] += high;
  if (a.word[0] < high) {
    return (wide){{UINT64_MAX, UINT64_MAX, UINT64_MAX}};
  }
  return a;
}

/* Rounds value * 2^exponent, value not zero, ties to even. */
static rounded round_wide(wide value, int exponent, const binary *format) {
  int zeros = __builtin_clzll(value.word[0] | 1);
  uint64_t top = value.word[0];
  bool rest = (value.word[1] | value.word[2]) != 0;
  if (zeros) { /* at most two: both factors were normalised */
    top = top << zeros | value.word[1] >> (64 - zeros);
    rest = (value.word[1] << zeros | value.word[2]) != 0;
  }
  exponent += 128 - zeros; /* of top's last bit */
  int drop = 64 - format->bits;
  if (exponent + drop < format->low) {
    drop = format->low - exponent;
  }
  if (drop > 64) {
    return (rounded){0, format->low};
  }
  uint64_t kept = drop == 64 ? 0 : top >> drop;
  uint64_t half = (uint64_t)1 << (drop - 1);
  uint64_t lost = drop == 64 ? top : top & ((half << 1) - 1);
  if (lost > half || (lost == half && (rest || (kept & 1)))) {
    kept++;
  }
  return (rounded){kept, exponent + drop};
}

/* Rounding up may have carried into one bit more. */
static rounded normalise(rounded r, const binary *format) {
  if (r.mantissa >> format->bits) {
    r.mantissa >>= 1;
    r.exponent++;
  }
  return r;
}

/* The value lies next to the middle between `low` and the number above: which is
 * nearer? */
static rounded decide(const parts *p, rounded low) {
  rounded up = {low.mantissa + 1, low.exponent};
  int order = cpb__compare_decimal(p->start, p->end, p->exponent,
                                   2 * low.mantissa + 1, low.exponent - 1);
  if (order == 0) {
    return low.mantissa & 1 ? up : low;
  }
  return order > 0 ? up : low;
}

static rounded to_binary(const parts *p, const binary *format) {
  rounded zero = {0, format->low};
  rounded infinite = {(uint64_t)1 << (format->bits - 1), format->high + 1};
  if (p->head == 0 || p->exponent < CPB__POW10_MIN) {
    return zero;
  }
  if (p->exponent > 308) {
    return infinite;
  }
  int power = (int)p->exponent;
  cpb__pow10 g = cpb__pow10_table[power - CPB__POW10_MIN];
  int shift = __builtin_clzll(p->head);
  uint64_t head = p->head << shift;
  int exponent = cpb__log2_pow10(power) - 127 - shift;
  wide product = multiply(head, g);
  bool exact = power >= 0 && power <= CPB__POW10_EXACT;
  wide below = exact ? product : minus(product, head);
  rounded low = normalise(round_wide(below, exponent, format), format);
  /* what is lost carries into a bit that counts only from next to the middle */
  if (CPB__UNLIKELY(p->cut || product.word[1] << 2 <= 4)) {
    wide above = p->cut ? plus(product, g, shift) : product;
    rounded high = normalise(round_wide(above, exponent, format), format);
    if (low.mantissa != high.mantissa || low.exponent != high.exponent) {
      low = normalise(decide(p, low), format);
    }
  }
  return low.exponent > format->high ? infinite : low;
}

/* Small numbers of few digits are exact, and one operation rounds once.
 * W. Clinger, "How to read floating point numbers accurately". */
static bool quick(const parts *p, double *out) {
#if FLT_EVAL_METHOD == 0
  static const double tens[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
  if (p->cut || p->head >> 53 || p->exponent < -22 || p->exponent > 22) {
    return false;
  }
  double value = (double)p->head;
  *out =
      p->exponent < 0 ? value / tens[-p->exponent] : value * tens[p->exponent];
  return true;
#else
  (void)p;
  (void)out;
  return false;
#endif
}

static bool parts_to_double(const parts *p, double *out) {
  if (CPB__LIKELY(quick(p, out))) {
    *out = p->negative ? -*out : *out;
    return true;
  }
  rounded r = to_binary(p, &double_format);
  uint64_t bits = r.mantissa;
  if (bits >> 52) {
    bits = (bits & (((uint64_t)1 << 52) - 1)) | (uint64_t)(r.exponent + 1075)
                                                    << 52;
  }
  bits |= (uint64_t)p->negative << 63;
  memcpy(out, &bits, sizeof(bits));
  return r.exponent <= double_format.high;
}

bool cpb__parse_double(const char *text, size_t len, double *out) {
  parts p = take_apart(text, len);
  return parts_to_double(&p, out);
}

const char *cpb__read_double(const char *p, const char *end, double *out) {
  parts n = {.negative = p < end && *p == '-'};
  n.start = p + n.negative;
  n.end = cpb__add_digits(n.start, end, &n.head);
  ptrdiff_t count = n.end - n.start;
  if (count == 0 || (count > 1 && *n.start == '0')) {
    return NULL;
  }
  if (n.end < end && *n.end == '.') {
    const char *fraction = n.end + 1;
    n.end = cpb__add_digits(fraction, end, &n.head);
    n.exponent = fraction - n.end;
    count += n.end - fraction;
    if (n.end == fraction) {
      return NULL;
    }
  }
  if (count > 19 || (n.end < end && (*n.end | 0x20) == 'e')) {
    return NULL;
  }
  return parts_to_double(&n, out) ? n.end : NULL;
}

bool cpb__parse_float(const char *text, size_t len, float *out) {
  parts p = take_apart(text, len);
  rounded r = to_binary(&p, &float_format);
  uint32_t bits = (uint32_t)r.mantissa;
  if (bits >> 23) {
    bits = (bits & ((1u << 23) - 1)) | (uint32_t)(r.exponent + 150) << 23;
  }
  bits |= (uint32_t)p.negative << 31;
  memcpy(out, &bits, sizeof(bits));
  return r.exponent <= float_format.high;
}
