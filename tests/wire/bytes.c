/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Frames, header blocks and envelopes, written as plainly as their formats allow:
 * RFC 9113 section 4.1, RFC 7541 section 6.2.2 without Huffman. */

#include "wire/wire.h"

#include <string.h>

#include "support/crpc_test.h"

void wire_init(cpb__buf *b) {
  cpb__buf_init(b, cpb_allocator_default());
}

void wire_add(cpb__buf *b, const void *data, size_t n) {
  assert_true(n == 0 || cpb__buf_append(b, data, n));
}

void wire_add_text(cpb__buf *b, const char *text) {
  wire_add(b, text, strlen(text));
}

static void put_u32(unsigned char *to, uint32_t v) {
  for (int i = 0; i < 4; i++) {
    to[i] = (unsigned char)(v >> (24 - 8 * i));
  }
}

void wire_add_frame(cpb__buf *b, unsigned type, unsigned flags, uint32_t stream,
                    const void *payload, size_t n) {
  unsigned char head[9];
  put_u32(head, (uint32_t)n << 8 | type);
  head[4] = (unsigned char)flags;
  put_u32(head + 5, stream);
  wire_add(b, head, sizeof head);
  wire_add(b, payload, n);
}

/* An integer with a prefix of seven bits. */
static void add_length(cpb__buf *b, size_t n) {
  unsigned char byte = n < 127 ? (unsigned char)n : 127;
  wire_add(b, &byte, 1);
  if (n < 127) {
    return;
  }
  for (n -= 127; n >= 128; n >>= 7) {
    byte = (unsigned char)(n | 128);
    wire_add(b, &byte, 1);
  }
  byte = (unsigned char)n;
  wire_add(b, &byte, 1);
}

void wire_add_field(cpb__buf *b, cpb_str name, cpb_str value) {
  wire_add(b, "\0", 1);
  add_length(b, name.len);
  wire_add(b, name.data, name.len);
  add_length(b, value.len);
  wire_add(b, value.data, value.len);
}

void wire_add_lines(cpb__buf *b, const char *lines) {
  while (lines && *lines) {
    const char *colon = strstr(lines, ": ");
    const char *end = strchr(lines, '\n');
    assert_true(colon && end && colon < end);
    wire_add_field(b, (cpb_str){lines, (size_t)(colon - lines)},
                   (cpb_str){colon + 2, (size_t)(end - colon - 2)});
    lines = end + 1;
  }
}

void wire_add_headers(cpb__buf *b, unsigned flags, uint32_t stream,
                      const char *lines) {
  cpb__buf block;
  wire_init(&block);
  wire_add_lines(&block, lines);
  wire_add_frame(b, FRAME_HEADERS, flags | FLAG_END_HEADERS, stream,
                 cpb__buf_head(&block), cpb__buf_len(&block));
  cpb__buf_cleanup(&block);
}

void wire_add_envelope(cpb__buf *b, unsigned flags, const void *data,
                       size_t n) {
  unsigned char prefix[5] = {(unsigned char)flags};
  put_u32(prefix + 1, (uint32_t)n);
  wire_add(b, prefix, sizeof prefix);
  wire_add(b, data, n);
}
