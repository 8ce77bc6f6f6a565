/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The five-byte prefix of streamed messages: flags and a big-endian length. Pure:
 * bytes in, messages out, in whatever pieces they come. A message that lies whole
 * in one chunk is a view of it; others are put together, in memory that grows
 * with the bytes that came, not with the length that was claimed.
 *
 * Source: connectrpc.com, Protocol, "Streaming RPCs"; gRPC PROTOCOL-HTTP2,
 * "Length-Prefixed-Message". */

#ifndef RPC_ENVELOPE_H
#define RPC_ENVELOPE_H

#include "base/buf.h"
#include "base/chunk.h"
#include "connectrpc/code.h"

enum {
  CRPC__ENVELOPE_PREFIX = 5,
  CRPC__ENVELOPE_COMPRESSED = 1,
  CRPC__ENVELOPE_END_STREAM = 2, /* Connect */
  CRPC__ENVELOPE_TRAILERS = 128, /* gRPC-Web */
  /* Messages that end a stream may be so long, whatever max_bytes says. */
  CRPC__ENVELOPE_END_MAX = 1 << 20
};

/* One message. */
typedef struct crpc__envelope {
  cpb_str data; /* unless empty, CPB__CHUNK_SLACK bytes after it may be read */
  cpb__chunk *CPB_NULLABLE owner; /* a reference, the receiver's to drop */
  uint8_t flags;
} crpc__envelope;

typedef struct crpc__envelope_reader crpc__envelope_reader;
struct crpc__envelope_reader {
  const cpb_allocator *alloc;
  size_t max_bytes; /* of one message; a little more when compressed */
  uint8_t allowed_flags;
  uint8_t prefix[CRPC__ENVELOPE_PREFIX];
  uint8_t prefix_len;
  bool failed;
  cpb__chunk *partial; /* message being put together */
  uint32_t partial_len, wanted;
};

void crpc__envelope_reader_init(crpc__envelope_reader *reader,
                                const cpb_allocator *alloc, size_t max_bytes,
                                uint8_t allowed_flags);
void crpc__envelope_reader_cleanup(crpc__envelope_reader *reader);
/* Takes bytes off the front of *data. CRPC_OK: *out is a message, call again with
 * what is left. CRPC_END: all bytes taken, no whole message yet. Errors:
 * CRPC_RESOURCE_EXHAUSTED above max_bytes (as soon as the prefix says so) or out
 * of memory, CRPC_INTERNAL for flags that are not allowed. */
crpc_code crpc__envelope_read(crpc__envelope_reader *reader, cpb_str *data,
                              cpb__chunk *CPB_NULLABLE owner,
                              crpc__envelope *out);
/* Whether bytes of an unfinished message are held: at the end of a stream, a
 * truncated one. */
bool crpc__envelope_partial(const crpc__envelope_reader *reader);
/* How many bytes it takes for the next step: the rest of a prefix or message. */
size_t crpc__envelope_missing(const crpc__envelope_reader *reader);
void crpc__envelope_write_prefix(uint8_t out[CRPC__ENVELOPE_PREFIX],
                                 uint8_t flags, uint32_t len);

#endif
