/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Decimal numbers and ASCII case. */

#include "base/text.h"

bool cpb__parse_u64(cpb_str text, size_t max_digits, uint64_t *out) {
  uint64_t value = 0;
  if (text.len == 0 || text.len > max_digits) {
    return false;
  }
  for (size_t i = 0; i < text.len; i++) {
    unsigned digit = (unsigned)(uint8_t)text.data[i] - '0';
    if (digit > 9 || value > (UINT64_MAX - digit) / 10) {
      return false;
    }
    value = value * 10 + digit;
  }
  *out = value;
  return true;
}

/* The eight digits of a number below 10^8, the first one in the lowest byte, as
 * values: split into two numbers of four digits, four of two, eight of one. */
static uint64_t eight_digits(uint32_t value) {
  uint64_t four = (uint64_t)(value % 10000) << 32 | value / 10000;
  uint64_t tops = (four * 10486 >> 20) & 0x0000007F0000007Fu; /* by 100 */
  uint64_t two = (four - tops * 100) << 16 | tops;
  tops = (two * 103 >> 10) & 0x000F000F000F000Fu; /* by 10 */
  return (two - tops * 10) << 8 | tops;
}

static char *put_word(char *to, uint64_t digits) {
  digits = CPB__LITTLE64(digits | 0x3030303030303030u);
  memcpy(to, &digits, 8);
  return to + 8;
}

/* Without leading zeros. */
static char *put_first(char *to, uint32_t value) {
  uint64_t digits = eight_digits(value);
  int zeros = __builtin_ctzll(digits | (uint64_t)1 << 56) & 0x38;
  (void)put_word(to, digits >> zeros);
  return to + 8 - zeros / 8;
}

char *cpb__put_u64(char *to, uint64_t value) {
  const uint64_t eight = 100000000;
  if (value < 10) {
    *to = (char)('0' + value);
    return to + 1;
  }
  if (value < eight) {
    return put_first(to, (uint32_t)value);
  }
  uint64_t rest = value / eight;
  if (rest < eight) {
    to = put_first(to, (uint32_t)rest);
  } else {
    to = put_first(to, (uint32_t)(rest / eight));
    to = put_word(to, eight_digits((uint32_t)(rest % eight)));
  }
  return put_word(to, eight_digits((uint32_t)(value % eight)));
}

size_t cpb__format_u64(char *out, uint64_t value) {
  char digits[24];
  size_t n = (size_t)(cpb__put_u64(digits, value) - digits);
  memcpy(out, digits, n);
  return n;
}

static uint8_t lower(uint8_t c) {
  return (uint8_t)(c - 'A') < 26 ? (uint8_t)(c | 0x20) : c;
}

bool cpb__equal_nocase(cpb_str a, cpb_str b) {
  if (cpb_str_equal(a, b)) {
    return true; /* nearly all that is equal */
  }
  if (a.len != b.len) {
    return false;
  }
  for (size_t i = 0; i < a.len; i++) {
    if (lower((uint8_t)a.data[i]) != lower((uint8_t)b.data[i])) {
      return false;
    }
  }
  return true;
}

void cpb__lower(char *out, const char *data, size_t len) {
  for (size_t i = 0; i < len; i++) {
    out[i] = (char)lower((uint8_t)data[i]);
  }
}
