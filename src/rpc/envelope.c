/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Envelopes. The reader is in one of two places: inside the prefix (prefix_len <
 * 5) or inside the message (prefix_len == 5, partial_len bytes of wanted held).
 * What it refuses it refuses when the prefix is complete, before it allocates. */

#include "rpc/envelope.h"

/* First allocation for a message that comes in pieces. */
enum { PARTIAL_MIN = 4096 };

void crpc__envelope_reader_init(crpc__envelope_reader *reader,
                                const cpb_allocator *alloc, size_t max_bytes,
                                uint8_t allowed_flags) {
  memset(reader, 0, sizeof(*reader));
  reader->alloc = alloc;
  reader->max_bytes = max_bytes;
  reader->allowed_flags = allowed_flags;
}

void crpc__envelope_reader_cleanup(crpc__envelope_reader *reader) {
  cpb__chunk_unref(reader->partial);
  crpc__envelope_reader_init(reader, reader->alloc, reader->max_bytes,
                             reader->allowed_flags);
}

static void take(cpb_str *data, size_t n) {
  data->data += n;
  data->len -= n;
}

static size_t smaller(size_t a, size_t b) {
  return a < b ? a : b;
}

/* What a message with these flags may measure on the wire. Compression makes
 * incompressible bytes a little longer; the limit holds for what comes out. */
static size_t wire_limit(const crpc__envelope_reader *reader, uint8_t flags) {
  size_t max = reader->max_bytes;
  if (flags & (CRPC__ENVELOPE_END_STREAM | CRPC__ENVELOPE_TRAILERS) &&
      max < CRPC__ENVELOPE_END_MAX) {
    max = CRPC__ENVELOPE_END_MAX;
  }
  if (flags & CRPC__ENVELOPE_COMPRESSED && max < SIZE_MAX / 2) {
    max += max / 64 + 1024;
  }
  return max;
}

static crpc_code read_prefix(crpc__envelope_reader *reader, cpb_str *data) {
  size_t n =
      smaller(CRPC__ENVELOPE_PREFIX - (size_t)reader->prefix_len, data->len);
  cpb__copy(reader->prefix + reader->prefix_len, data->data, n);
  reader->prefix_len = (uint8_t)(reader->prefix_len + n);
  take(data, n);
  if (reader->prefix_len < CRPC__ENVELOPE_PREFIX) {
    return CRPC_END;
  }
  const uint8_t *p = reader->prefix;
  reader->wanted = (uint32_t)p[1] << 24 | (uint32_t)p[2] << 16 |
                   (uint32_t)p[3] << 8 | (uint32_t)p[4];
  if (p[0] & ~reader->allowed_flags) {
    return CRPC_INTERNAL;
  }
  return reader->wanted > wire_limit(reader, p[0]) ? CRPC_RESOURCE_EXHAUSTED
                                                   : CRPC_OK;
}

/* Room for at least one more byte, for all of it when that is not much more than
 * what is held and at hand. */
static bool grow(crpc__envelope_reader *reader, size_t at_hand) {
  cpb__chunk *old = reader->partial;
  size_t cap = ((size_t)reader->partial_len + at_hand) * 2;
  if (old && reader->partial_len < old->cap) {
    return true;
  }
  cap = smaller(cap < PARTIAL_MIN ? PARTIAL_MIN : cap, reader->wanted);
  cpb__chunk *chunk = cpb__chunk_create(reader->alloc, (uint32_t)cap);
  if (!chunk) {
    return false;
  }
  if (old) {
    memcpy(chunk->data, old->data, reader->partial_len);
  }
  cpb__chunk_unref(old);
  reader->partial = chunk;
  return true;
}

static crpc_code read_partial(crpc__envelope_reader *reader, cpb_str *data) {
  while (data->len && reader->partial_len < reader->wanted) {
    if (!grow(reader, data->len)) {
      return CRPC_RESOURCE_EXHAUSTED;
    }
    size_t n = smaller(reader->partial->cap - reader->partial_len, data->len);
    memcpy(reader->partial->data + reader->partial_len, data->data, n);
    reader->partial_len += (uint32_t)n;
    take(data, n);
  }
  return reader->partial_len < reader->wanted ? CRPC_END : CRPC_OK;
}

static crpc_code read_message(crpc__envelope_reader *reader, cpb_str *data,
                              cpb__chunk *owner, crpc__envelope *out) {
  size_t wanted = reader->wanted;
  out->flags = reader->prefix[0];
  if (wanted == 0) {
    out->data = (cpb_str){"", 0};
    return CRPC_OK;
  }
  if (owner && !reader->partial && data->len >= wanted) {
    out->data = (cpb_str){data->data, wanted};
    out->owner = cpb__chunk_ref(owner);
    take(data, wanted);
    return CRPC_OK;
  }
  crpc_code code = read_partial(reader, data);
  if (code == CRPC_OK) {
    out->data = (cpb_str){reader->partial->data, wanted};
    out->owner = reader->partial;
    reader->partial = NULL;
  }
  return code;
}

crpc_code crpc__envelope_read(crpc__envelope_reader *reader, cpb_str *data,
                              cpb__chunk *owner, crpc__envelope *out) {
  crpc_code code = CRPC_OK;
  memset(out, 0, sizeof(*out));
  if (reader->failed) {
    return CRPC_INTERNAL;
  }
  if (reader->prefix_len < CRPC__ENVELOPE_PREFIX) {
    code = read_prefix(reader, data);
  }
  if (code == CRPC_OK) {
    code = read_message(reader, data, owner, out);
  }
  if (code == CRPC_OK) {
    reader->prefix_len = 0;
    reader->partial_len = 0;
  }
  reader->failed = code != CRPC_OK && code != CRPC_END;
  return code;
}

bool crpc__envelope_partial(const crpc__envelope_reader *reader) {
  return reader->prefix_len > 0;
}

size_t crpc__envelope_missing(const crpc__envelope_reader *reader) {
  return reader->prefix_len < CRPC__ENVELOPE_PREFIX
             ? CRPC__ENVELOPE_PREFIX - (size_t)reader->prefix_len
             : (size_t)reader->wanted - reader->partial_len;
}

void crpc__envelope_write_prefix(uint8_t out[CRPC__ENVELOPE_PREFIX],
                                 uint8_t flags, uint32_t len) {
  out[0] = flags;
  out[1] = (uint8_t)(len >> 24);
  out[2] = (uint8_t)(len >> 16);
  out[3] = (uint8_t)(len >> 8);
  out[4] = (uint8_t)len;
}
