/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* SipHash-1-3 (Aumasson and Bernstein): a keyed hash with one round per word and
 * three at the end, strong enough for hash tables under attack. */

#include "base/map.h"

typedef struct sip {
  uint64_t v0, v1, v2, v3;
} sip;

static uint64_t rotate(uint64_t x, unsigned bits) {
  return x << bits | x >> (64 - bits);
}

static void sip_round(sip *s) {
  s->v0 += s->v1;
  s->v2 += s->v3;
  s->v1 = rotate(s->v1, 13) ^ s->v0;
  s->v3 = rotate(s->v3, 16) ^ s->v2;
  s->v0 = rotate(s->v0, 32);
  s->v2 += s->v1;
  s->v0 += s->v3;
  s->v1 = rotate(s->v1, 17) ^ s->v2;
  s->v3 = rotate(s->v3, 21) ^ s->v0;
  s->v2 = rotate(s->v2, 32);
}

static void sip_word(sip *s, uint64_t word) {
  s->v3 ^= word;
  sip_round(s);
  s->v0 ^= word;
}

static uint64_t load_le(const uint8_t *p, size_t n) {
  uint64_t word = 0;
  for (size_t i = 0; i < n; i++) {
    word |= (uint64_t)p[i] << (8 * i);
  }
  return word;
}

uint64_t cpb__siphash13(const void *data, size_t len, const uint64_t seed[2]) {
  const uint8_t *p = data;
  sip s = {seed[0] ^ UINT64_C(0x736f6d6570736575),
           seed[1] ^ UINT64_C(0x646f72616e646f6d),
           seed[0] ^ UINT64_C(0x6c7967656e657261),
           seed[1] ^ UINT64_C(0x7465646279746573)};
  size_t left = len;
  for (; left >= 8; left -= 8, p += 8) {
    sip_word(&s, load_le(p, 8));
  }
  sip_word(&s, load_le(p, left) | (uint64_t)len << 56);
  s.v2 ^= 0xff;
  sip_round(&s);
  sip_round(&s);
  sip_round(&s);
  return s.v0 ^ s.v1 ^ s.v2 ^ s.v3;
}
