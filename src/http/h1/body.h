/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The body of a message as bytes (RFC 9112 sections 6 and 7): by length, in
 * chunks, or up to the end of the connection. Pure. */

#ifndef H1_BODY_H
#define H1_BODY_H

#include "base/mem.h"

typedef enum h1_body_kind {
  H1_BODY_LENGTH, /* no body: a length of 0 */
  H1_BODY_CHUNKED,
  H1_BODY_UNTIL_EOF
} h1_body_kind;

typedef struct h1_body {
  uint8_t kind;
  uint8_t state;
  uint8_t digits;     /* of the chunk size so far */
  uint16_t extension; /* bytes of this chunk's extensions so far */
  uint64_t left;      /* of the body or of the chunk */
} h1_body;

typedef enum h1_step {
  H1_STEP_MORE,     /* all input was used */
  H1_STEP_DATA,     /* some body bytes, no more than asked for */
  H1_STEP_END,      /* the body is complete */
  H1_STEP_TRAILERS, /* so are the chunks: a trailer section follows */
  H1_STEP_BAD       /* chunks that are none */
} h1_step;

void h1_body_init(h1_body *body, h1_body_kind kind, uint64_t length);
/* Takes the next step. *used says how many of the n bytes belong to it, *data
 * views those that are body bytes, at most max of them (max > 0). */
h1_step h1_body_next(h1_body *body, const char *bytes, size_t n, size_t max,
                     size_t *used, cpb_str *data);

#endif
