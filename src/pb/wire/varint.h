/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The writing of varints, forwards and backwards. */

#ifndef PB_WIRE_VARINT_H
#define PB_WIRE_VARINT_H

#include "base/mem.h"

enum { CPB__VARINT_MAX = 10 };

/* Bytes that a varint takes: one for each seven bits begun. */
static inline size_t cpb__varint_size(uint64_t value) {
  unsigned top = 63u - (unsigned)__builtin_clzll(value | 1);
  return (top * 9 + 73) / 64;
}

/* Writes at `to` and returns the position after. */
static inline char *cpb__write_varint(char *to, uint64_t value) {
  while (value >= 0x80) {
    *to++ = (char)(value | 0x80);
    value >>= 7;
  }
  *to++ = (char)value;
  return to;
}

/* Writes before `to` and returns the varint's first byte. */
static inline char *cpb__write_varint_before(char *to, uint64_t value) {
  if (CPB__LIKELY(value < 0x80)) {
    *--to = (char)value;
    return to;
  }
  to -= cpb__varint_size(value);
  (void)cpb__write_varint(to, value);
  return to;
}

#endif
