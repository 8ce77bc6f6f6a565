/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* HTTP/2 frames as bytes (RFC 9113 section 4 and 6). Pure. */

#ifndef HTTP_H2_FRAME_H
#define HTTP_H2_FRAME_H

#include "base/mem.h"
#include "http/exchange.h"

enum {
  H2_DATA = 0,
  H2_HEADERS = 1,
  H2_PRIORITY = 2,
  H2_RST_STREAM = 3,
  H2_SETTINGS = 4,
  H2_PUSH_PROMISE = 5,
  H2_PING = 6,
  H2_GOAWAY = 7,
  H2_WINDOW_UPDATE = 8,
  H2_CONTINUATION = 9,
  H2_FRAME_TYPES
};

enum {
  H2_END_STREAM = 0x1,
  H2_ACK = 0x1,
  H2_END_HEADERS = 0x4,
  H2_PADDED = 0x8,
  H2_PRIORITY_FLAG = 0x20
};

enum {
  H2_SETTINGS_HEADER_TABLE_SIZE = 1,
  H2_SETTINGS_ENABLE_PUSH = 2,
  H2_SETTINGS_MAX_CONCURRENT_STREAMS = 3,
  H2_SETTINGS_INITIAL_WINDOW_SIZE = 4,
  H2_SETTINGS_MAX_FRAME_SIZE = 5,
  H2_SETTINGS_MAX_HEADER_LIST_SIZE = 6
};

enum {
  H2_FRAME_HEADER = 9,
  H2_PREFACE_LEN = 24,
  H2_MIN_MAX_FRAME = 16384,
  H2_MAX_MAX_FRAME = 16777215,
  H2_DEFAULT_WINDOW = 65535,
  H2_MAX_WINDOW = 0x7fffffff,
  H2_MAX_STREAM_ID = 0x7fffffff
};

/* The client's connection preface, RFC 9113 section 3.4. */
extern const char h2_preface[H2_PREFACE_LEN + 1];

typedef struct h2_frame {
  uint32_t length;
  uint8_t type, flags;
  uint32_t id;
} h2_frame;

static inline uint32_t h2_get32(const char *p) {
  const uint8_t *b = (const uint8_t *)p;
  return (uint32_t)b[0] << 24 | (uint32_t)b[1] << 16 | (uint32_t)b[2] << 8 |
         b[3];
}

static inline char *h2_put32(char *p, uint32_t value) {
  p[0] = (char)(value >> 24);
  p[1] = (char)(value >> 16);
  p[2] = (char)(value >> 8);
  p[3] = (char)value;
  return p + 4;
}

static inline void h2_put24(char *p, uint32_t value) {
  p[0] = (char)(value >> 16);
  p[1] = (char)(value >> 8);
  p[2] = (char)value;
}

static inline h2_frame h2_get_frame(const char *p) {
  h2_frame frame;
  frame.length = h2_get32(p) >> 8;
  frame.type = (uint8_t)p[3];
  frame.flags = (uint8_t)p[4];
  frame.id = h2_get32(p + 5) & H2_MAX_STREAM_ID;
  return frame;
}

static inline char *h2_put_frame(char *p, size_t length, unsigned type,
                                 unsigned flags, uint32_t id) {
  h2_put32(p, (uint32_t)length << 8 | type);
  p[4] = (char)flags;
  return h2_put32(p + 5, id);
}

/* One SETTINGS entry; returns the end. */
char *h2_put_setting(char *p, unsigned name, uint32_t value);
/* An error code of the wire as a reason; what is not known is INTERNAL_ERROR
 * (RFC 9113 section 7). */
http_reason h2_reason_of_code(uint32_t code);
/* The code that tells the peer of a reason. */
uint32_t h2_code_of_reason(http_reason reason);
/* As RFC 9113 section 7 spells it. */
const char *h2_name_of_code(uint32_t code);

#endif
