/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The Huffman code of RFC 7541, appendix B. Pure functions on bytes. Decoding
 * looks at 11 bits at a time and yields up to two symbols per step; the codes
 * that are longer are told apart by their length, as the code is canonical. */

#ifndef HTTP_H2_HPACK_HUFFMAN_H
#define HTTP_H2_HPACK_HUFFMAN_H

#include "base/mem.h"

/* Codes of one length beyond the window. */
typedef struct hpack_huffman_length {
  uint32_t last; /* left-aligned 32 bits at or below this are of this length */
  uint32_t first_code;
  uint8_t length;
  uint8_t first_at; /* of first_code's symbol in hpack_huffman_long_symbols */
} hpack_huffman_length;

/* Bits 0-7 first symbol, 8-15 second symbol, 16-19 bits of both, 20-23 bits of
 * the first alone, 24-25 how many symbols; 0 = a longer code. */
extern const uint32_t hpack_huffman_window[2048];
extern const uint32_t hpack_huffman_codes[256];
extern const uint8_t hpack_huffman_lengths[256];
extern const uint16_t hpack_huffman_long_symbols[];
extern const hpack_huffman_length hpack_huffman_long[]; /* ascending */

/* Room that the decoder needs for n bytes of input: the shortest code has five
 * bits, and two symbols are always written. */
#define HPACK_HUFFMAN_ROOM(n) ((n) * 8 / 5 + 2)

/* Decodes n bytes to out and sets *out_len. false: a symbol that is no symbol,
 * the end-of-string symbol, or padding that is not the beginning of it. */
bool hpack_huffman_decode(const uint8_t *in, size_t n, char *out,
                          size_t *out_len);
/* Bytes that the encoded text takes. */
size_t hpack_huffman_size(cpb_str text);
/* Writes hpack_huffman_size(text) bytes; returns the end of them. */
char *hpack_huffman_encode(char *out, cpb_str text);

#endif
