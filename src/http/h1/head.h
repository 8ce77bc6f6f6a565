/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Heads and trailer sections as bytes: finds their end, splits them into start
 * line and fields (RFC 9112 sections 2 to 5), and says how the body that follows
 * is delimited (section 6.3). Pure: no connection, no clock.
 *
 * A head is parsed once it is complete, in one pass that copies it into the
 * block's memory with the names in lower case: the views point there. The block
 * is kept from message to message, so that a connection in its stride allocates
 * nothing. */

#ifndef H1_HEAD_H
#define H1_HEAD_H

#include "http/conn.h"

/* What the parsers return: 0 = good, else the status that answers it (RFC 9110
 * section 15.5 and 15.6), or this. */
enum {
  H1_NO_MEMORY = -1,
  H1_NOT_HTTP = -2 /* the peer speaks something else: no use answering */
};

/* Longer methods are no methods. */
enum { H1_METHOD_MAX = 32 };

typedef struct h1_block {
  const cpb_allocator *alloc;
  char *bytes;
  size_t bytes_cap;
  http_field *fields;
  uint16_t count, cap;
  const char *why; /* of the error that a parser has returned */
} h1_block;

typedef struct h1_start {
  cpb_str method, target; /* of a request */
  uint16_t status;        /* of a response */
  uint8_t version;        /* 10 or 11 */
} h1_start;

/* Words of errors that name a limit. */
extern const char h1_too_many[], h1_too_large[];

/* The error, with its words. */
static inline int h1_fault(h1_block *block, int error, const char *why) {
  block->why = why;
  return error;
}

/* How the rest of a message is to be read, from its fields. */
typedef struct h1_framing {
  int64_t content_length; /* -1 = not given */
  cpb_str host;
  bool has_host;
  bool chunked;
  bool close;       /* Connection: close */
  bool te_trailers; /* TE: trailers */
  bool expect_continue;
} h1_framing;

void h1_block_init(h1_block *block, const cpb_allocator *alloc);
void h1_block_cleanup(h1_block *block);
/* Frees memory that only an unusual message has needed. */
void h1_block_trim(h1_block *block);

/* Length of the head at the front of data, the empty line included; 0 = it is
 * not complete. The first `from` bytes are known to hold no end. */
size_t h1_head_end(const char *data, size_t len, size_t from);
size_t h1_head_end_scalar(const char *data, size_t len, size_t from);

/* All len bytes of a head, as h1_head_end found it. */
int h1_parse_request(h1_block *block, const char *data, size_t len,
                     const http_limits *limits, h1_start *start);
int h1_parse_response(h1_block *block, const char *data, size_t len,
                      const http_limits *limits, h1_start *start);
/* Fields only, the empty line included. Those that say how a message is framed
 * or routed are dropped (RFC 9110 section 6.5.1). */
int h1_parse_trailers(h1_block *block, const char *data, size_t len,
                      const http_limits *limits);

/* Reads the fields that are the engine's and takes the hop-by-hop ones and Host
 * out of the block. */
int h1_frame(h1_block *block, const h1_start *start, h1_framing *framing);

/* Splits a request target into authority (empty in origin form) and path. The
 * bytes of an absolute form may be moved to make room for the path's '/'. */
int h1_target(const h1_start *start, cpb_str *authority, cpb_str *path);

#endif
