/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* See body.h. The chunk decoder:
 *
 *   SIZE -> [EXTENSION ->] SIZE_LF -> DATA -> DATA_CR -> DATA_LF -> SIZE
 *                          SIZE_LF -> LAST (size 0: trailers follow)
 */

#include "http/h1/body.h"

#include "http/rules.h"

enum { SIZE, EXTENSION, SIZE_LF, DATA, DATA_CR, DATA_LF, LAST };
enum {
  SIZE_DIGITS = 15,   /* 2^60 bytes and leading zeros are enough */
  EXTENSION_MAX = 256 /* bytes per chunk; nobody uses them */
};

void h1_body_init(h1_body *body, h1_body_kind kind, uint64_t length) {
  memset(body, 0, sizeof(*body));
  body->kind = (uint8_t)kind;
  body->left = length;
}

static int hex_value(char c) {
  if (c >= '0' && c <= '9') {
    return c - '0';
  }
  c = (char)(c | 0x20);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The state after c in the line of a chunk's size; -1 = c may not be there.
 * chunk-ext = *( BWS ";" BWS name [ BWS "=" BWS value ] ) (section 7.1.1): what
 * is in an extension is skipped, only its bytes are checked. White space in front
 * of the first ";" is refused: nobody sends it but to be read in two ways. */
static int after_size_byte(h1_body *body, char c) {
  int digit = body->state == SIZE ? hex_value(c) : -1;
  if (digit >= 0) {
    body->left = body->left << 4 | (unsigned)digit;
    return ++body->digits <= SIZE_DIGITS ? SIZE : -1;
  }
  if (body->digits == 0) {
    return -1;
  }
  if (c == '\r') {
    return SIZE_LF;
  }
  if (++body->extension > EXTENSION_MAX) {
    return -1;
  }
  if (body->state == EXTENSION) {
    return http_text_run(&c, 1) == 1 ? EXTENSION : -1;
  }
  return c == ';' ? EXTENSION : -1;
}

/* The state after c between two runs of data; -1 = c may not be there. */
static int after_framing_byte(h1_body *body, char c) {
  switch (body->state) {
    case SIZE_LF:
      if (c != '\n') {
        return -1;
      }
      body->digits = 0;
      body->extension = 0;
      return body->left ? DATA : LAST;
    case DATA_CR:
      return c == '\r' ? DATA_LF : -1;
    case DATA_LF:
      return c == '\n' ? SIZE : -1;
    default:
      return after_size_byte(body, c);
  }
}

static h1_step take_data(h1_body *body, const char *bytes, size_t n, size_t max,
                         size_t *used, cpb_str *data) {
  size_t take = n < max ? n : max;
  if (take > body->left) {
    take = (size_t)body->left;
  }
  if (body->kind != H1_BODY_UNTIL_EOF) {
    body->left -= take;
  }
  *used += take;
  *data = (cpb_str){bytes, take};
  return take ? H1_STEP_DATA : H1_STEP_MORE;
}

static h1_step next_chunked(h1_body *body, const char *bytes, size_t n,
                            size_t max, size_t *used, cpb_str *data) {
  for (size_t i = 0; i < n; i++) {
    if (body->state == DATA) {
      h1_step step = take_data(body, bytes + i, n - i, max, used, data);
      if (body->left == 0) {
        body->state = DATA_CR;
      }
      return step;
    }
    int state = after_framing_byte(body, bytes[i]);
    if (state < 0) {
      return H1_STEP_BAD;
    }
    body->state = (uint8_t)state;
    ++*used;
    if (state == LAST) {
      return H1_STEP_TRAILERS;
    }
  }
  return H1_STEP_MORE;
}

h1_step h1_body_next(h1_body *body, const char *bytes, size_t n, size_t max,
                     size_t *used, cpb_str *data) {
  *used = 0;
  *data = (cpb_str){NULL, 0};
  if (body->kind == H1_BODY_CHUNKED) {
    return body->state == LAST ? H1_STEP_TRAILERS
                               : next_chunked(body, bytes, n, max, used, data);
  }
  if (body->kind == H1_BODY_UNTIL_EOF) {
    body->left = UINT64_MAX;
  } else if (body->left == 0) {
    return H1_STEP_END;
  }
  return take_data(body, bytes, n, max, used, data);
}
