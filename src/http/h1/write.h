/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Heads, chunks and trailers written straight into an output buffer. Each
 * function writes all or nothing. What HTTP does not allow in a name or a value
 * is refused, so that nobody can split a message by way of its metadata. */

#ifndef H1_WRITE_H
#define H1_WRITE_H

#include "base/buf.h"
#include "http/exchange.h"

typedef enum h1_written {
  H1_WRITE_OK,
  H1_WRITE_NO_MEMORY,
  H1_WRITE_INVALID /* a name, value or method is not valid, or not the user's */
} h1_written;

/* "HTTP/1.1 200 OK" CRLF; the phrase is empty for codes that have none. */
h1_written h1_write_status_line(cpb__buf *out, unsigned status);
/* Request line and Host. */
h1_written h1_write_request_line(cpb__buf *out, const http_head *head);
/* Field lines. A Content-Length among them is not written but put into *length
 * (-1 when there is none). */
h1_written h1_write_fields(cpb__buf *out, const http_head *head,
                           int64_t *length);
h1_written h1_write_trailers(cpb__buf *out, const http_field *fields,
                             size_t count);
/* "content-length: n", CRLF, CRLF: the end of a head. */
h1_written h1_write_length(cpb__buf *out, uint64_t length);
/* The parts as one chunk, total > 0 bytes. */
h1_written h1_write_chunk(cpb__buf *out, const cpb_str *parts, size_t count,
                          size_t total);
h1_written h1_write_parts(cpb__buf *out, const cpb_str *parts, size_t count,
                          size_t total);
h1_written h1_write_text(cpb__buf *out, cpb_str text);

#endif
