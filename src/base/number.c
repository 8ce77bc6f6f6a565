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
  char digits[20];
  size_t n = 0;
  do {
    digits[sizeof(digits) - ++n] = (char)('0' + value % 10);
    value /= 10;
  } while (value);
  memcpy(out, digits + sizeof(digits) - n, n);
  return n;
}

static uint8_t lower(uint8_t c) {
  return (uint8_t)(c - 'A') < 26 ? (uint8_t)(c | 0x20) : c;
}

bool cpb__equal_nocase(cpb_str a, cpb_str b) {
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
