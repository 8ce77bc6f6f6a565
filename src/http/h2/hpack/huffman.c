/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "http/h2/hpack/huffman.h"

enum {
  WINDOW_BITS = 11,
  LONGEST = 30, /* bits of the longest code */
  END_OF_STRING = 256
};

/* Bits not yet decoded, left-aligned. */
typedef struct bits {
  uint64_t word;
  unsigned count;
} bits;

static uint64_t load_be64(const uint8_t *p) {
  uint64_t word;
  memcpy(&word, p, sizeof word);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  word = __builtin_bswap64(word);
#endif
  return word;
}

static inline void drop(bits *b, unsigned n) {
  b->word <<= n;
  b->count -= n;
}

/* Tops the word up; afterwards it holds more than 56 bits or all that is left. */
static inline const uint8_t *refill(bits *b, const uint8_t *in,
                                    const uint8_t *end) {
  if (CPB__LIKELY(end - in >= 8)) {
    unsigned bytes = (63 - b->count) >> 3;
    b->word |= load_be64(in) >> b->count;
    b->count += bytes * 8;
    /* What the load brought beyond the bytes that count is loaded again. */
    b->word &= ~0ULL << (64 - b->count);
    return in + bytes;
  }
  while (b->count <= 56 && in < end) {
    b->word |= (uint64_t)*in++ << (56 - b->count);
    b->count += 8;
  }
  return in;
}

/* A code longer than the window. Returns its length, 0 when there is none. */
static unsigned long_symbol(uint64_t word, unsigned count, char *out) {
  uint32_t top = (uint32_t)(word >> 32);
  const hpack_huffman_length *row = hpack_huffman_long;
  uint32_t at;
  uint16_t symbol;
  while (top > row->last) {
    row++;
  }
  at = (top >> (32 - row->length)) - row->first_code;
  symbol = hpack_huffman_long_symbols[row->first_at + at];
  if (symbol == END_OF_STRING || row->length > count) {
    return 0;
  }
  *out = (char)symbol;
  return row->length;
}

/* The last bits: fewer than the longest code. Ones are put behind them, so that
 * what does not fit is a code that reaches beyond the end. */
static char *decode_tail(bits *b, char *out) {
  while (b->count > 0) {
    uint64_t word = b->word | ~0ULL >> b->count;
    uint32_t entry = hpack_huffman_window[word >> (64 - WINDOW_BITS)];
    unsigned first = entry >> 20 & 15;
    unsigned length = 0;
    if (entry && first <= b->count) {
      *out = (char)entry;
      length = first;
    } else if (b->count < 8 && word == ~0ULL) {
      return out; /* padding: RFC 7541 section 5.2 */
    } else if (!entry) {
      length = long_symbol(word, b->count, out);
    }
    if (length == 0) {
      return NULL;
    }
    out++;
    drop(b, length);
  }
  return out;
}

bool hpack_huffman_decode(const uint8_t *in, size_t n, char *out,
                          size_t *out_len) {
  const uint8_t *end = in + n;
  char *to = out;
  bits b = {0, 0};
  for (;;) {
    in = refill(&b, in, end);
    if (b.count < LONGEST) {
      break;
    }
    while (b.count >= LONGEST) {
      uint32_t entry = hpack_huffman_window[b.word >> (64 - WINDOW_BITS)];
      if (CPB__LIKELY(entry)) {
        to[0] = (char)entry;
        to[1] = (char)(entry >> 8);
        to += entry >> 24;
        drop(&b, entry >> 16 & 15);
      } else {
        unsigned length = long_symbol(b.word, b.count, to);
        if (length == 0) {
          return false;
        }
        to++;
        drop(&b, length);
      }
    }
  }
  to = decode_tail(&b, to);
  if (!to) {
    return false;
  }
  *out_len = (size_t)(to - out);
  return true;
}

size_t hpack_huffman_size(cpb_str text) {
  size_t sum = 0;
  for (size_t i = 0; i < text.len; i++) {
    sum += hpack_huffman_lengths[(uint8_t)text.data[i]];
  }
  return (sum + 7) / 8;
}

char *hpack_huffman_encode(char *out, cpb_str text) {
  uint64_t word = 0;
  unsigned count = 0;
  for (size_t i = 0; i < text.len; i++) {
    uint8_t symbol = (uint8_t)text.data[i];
    word = word << hpack_huffman_lengths[symbol] | hpack_huffman_codes[symbol];
    count += hpack_huffman_lengths[symbol];
    while (count >= 8) {
      count -= 8;
      *out++ = (char)(word >> count);
    }
  }
  if (count) {
    unsigned pad = 8 - count;
    *out++ = (char)(word << pad | ((1U << pad) - 1));
  }
  return out;
}
