/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The size of varints, and their writing forwards. */

#ifndef PB_WIRE_VARINT_H
#define PB_WIRE_VARINT_H

#include "cpb/fast.h"

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

#endif
