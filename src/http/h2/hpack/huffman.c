/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "http/h2/hpack/huffman.h"

enum {
  WINDOW_BITS = 11,
  LONGEST = 30, /* bits of the longest code */
  END_OF_STRING = 256
};

/* Where a decoding stands. */
typedef struct bits {
  uint64_t word; /* bits not yet decoded, left-aligned; zeros behind them */
  unsigned count;
  const uint8_t *begin, *in, *end;
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

/* The last bytes, fewer than eight, with zeros behind them: out of the last
 * eight where the string is that long. */
static uint64_t load_last(const bits *b, size_t left) {
  uint64_t word = 0;
  if (CPB__LIKELY(b->end - b->begin >= 8)) {
    return load_be64(b->end - 8) << (64 - 8 * left);
  }
  for (size_t i = 0; i < left; i++) {
    word |= (uint64_t)b->in[i] << (56 - 8 * i);
  }
  return word;
}

/* Tops the word up; afterwards it holds more than 56 bits or all that is left. */
static inline void refill(bits *b) {
  size_t left = (size_t)(b->end - b->in);
  size_t bytes = (63 - b->count) >> 3;
  uint64_t next;
  if (CPB__LIKELY(left >= 8)) {
    next = load_be64(b->in);
  } else if (left > 0) {
    next = load_last(b, left);
    bytes = bytes < left ? bytes : left;
  } else {
    return;
  }
  b->word |= next >> b->count;
  b->count += (unsigned)bytes * 8;
  b->in += bytes;
  /* What the load brought beyond the bytes that count is loaded again. */
  b->word &= ~0ULL << (64 - b->count);
}

/* Writes the one or two symbols of an entry; out has room for two. */
static inline char *put_symbols(bits *b, char *out, uint32_t entry) {
  out[0] = (char)entry;
  out[1] = (char)(entry >> 8);
  drop(b, entry >> 16 & 15);
  return out + (entry >> 24);
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
    if (CPB__LIKELY(entry) && (entry >> 16 & 15) <= b->count) {
      out = put_symbols(b, out, entry);
      continue;
    }
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
  char *to = out;
  bits b = {0, 0, in, in, in + n};
  for (;;) {
    refill(&b);
    if (b.count < LONGEST) {
      break;
    }
    while (b.count >= LONGEST) {
      uint32_t entry = hpack_huffman_window[b.word >> (64 - WINDOW_BITS)];
      if (CPB__LIKELY(entry)) {
        to = put_symbols(&b, to, entry);
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
