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

size_t cpb__format_u64(char *out, uint64_t value) {
  static const char pairs[] =
      "00010203040506070809101112131415161718192021222324"
      "25262728293031323334353637383940414243444546474849"
      "50515253545556575859606162636465666768697071727374"
      "75767778798081828384858687888990919293949596979899";
  char digits[20];
  char *p = digits + sizeof(digits);
  for (; value >= 100; value /= 100) {
    p -= 2;
    memcpy(p, pairs + value % 100 * 2, 2);
  }
  if (value >= 10) {
    p -= 2;
    memcpy(p, pairs + value * 2, 2);
  } else {
    *--p = (char)('0' + value);
  }
  size_t n = (size_t)(digits + sizeof(digits) - p);
  memcpy(out, p, n);
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
