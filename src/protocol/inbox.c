/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Bytes of a body. See internal.h for the shape. Order: pieces, then overflow;
 * once something is in the overflow, all that comes goes there until both are
 * empty.
 *
 * What a peer can make us hold: the receive window as copies, and PINNED_MAX of
 * read buffers. */

#include "protocol/internal.h"

enum {
  PINNED_MAX = 256 * 1024,
  /* Pending bytes that are worth moving into the message being put together. A
   * carrier's smallest window is no smaller. */
  WAKE_BYTES = 32 * 1024,
  KEEP_BYTES = 16 * 1024
};

void crpc__inbox_init(crpc__inbox *in, const cpb_allocator *alloc) {
  in->alloc = alloc;
  cpb__buf_init(&in->overflow, alloc);
  cpb__buf_init(&in->whole, alloc);
  crpc__envelope_reader_init(&in->reader, alloc, 0, 0);
}

void crpc__inbox_expect(crpc__inbox *in, const crpc__wire *wire,
                        size_t max_bytes, uint8_t flags, bool compressed) {
  in->enveloped = wire->enveloped;
  in->max_bytes = max_bytes;
  if (!wire->enveloped && compressed && max_bytes < SIZE_MAX / 2) {
    in->max_bytes += max_bytes / 64 + 1024;
  }
  in->reader.max_bytes = max_bytes;
  in->reader.allowed_flags = flags;
}

void crpc__inbox_announce(crpc__inbox *in, int64_t content_length) {
  in->length = content_length > 0 ? (size_t)content_length : 0;
  in->too_long = !in->enveloped && in->length > in->max_bytes;
}

static void drop_pieces(crpc__inbox *in) {
  for (uint32_t i = 0; i < in->count; i++) {
    cpb__chunk_unref(in->pieces[(in->first + i) % CRPC__PIECES].owner);
  }
  in->first = in->count = 0;
}

static void empty(cpb__buf *buf) {
  cpb__buf_consume(buf, cpb__buf_len(buf));
  cpb__buf_trim(buf, KEEP_BYTES);
}

void crpc__inbox_reset(crpc__inbox *in) {
  drop_pieces(in);
  empty(&in->overflow);
  empty(&in->whole);
  crpc__envelope_reader_cleanup(&in->reader);
  in->pinned = in->taken = in->pending = in->wanted = in->max_bytes = 0;
  in->length = in->moved = in->missing = 0;
  in->enveloped = in->ended = in->local = false;
  in->too_long = in->whole_taken = in->starved = false;
}

void crpc__inbox_cleanup(crpc__inbox *in) {
  crpc__inbox_reset(in);
  cpb__buf_cleanup(&in->overflow);
  cpb__buf_cleanup(&in->whole);
}

static crpc__piece *last_piece(crpc__inbox *in) {
  return in->count ? &in->pieces[(in->first + in->count - 1) % CRPC__PIECES]
                   : NULL;
}

static bool add_piece(crpc__inbox *in, cpb_str data, cpb__chunk *owner) {
  crpc__piece *last = last_piece(in);
  bool same = last && last->owner == owner;
  if (same && last->data.data + last->data.len == data.data) {
    last->data.len += data.len;
    return true;
  }
  size_t pins = same ? 0 : owner->cap;
  if (in->count == CRPC__PIECES ||
      (in->count && in->pinned + pins > PINNED_MAX)) {
    return false;
  }
  in->pinned += pins;
  in->pieces[(in->first + in->count++) % CRPC__PIECES] =
      (crpc__piece){data, cpb__chunk_ref(owner)};
  return true;
}

bool crpc__inbox_add(crpc__inbox *in, cpb_str data, cpb__chunk *owner) {
  if (data.len == 0) {
    return true;
  }
  bool piece =
      owner && cpb__buf_len(&in->overflow) == 0 && add_piece(in, data, owner);
  if (!piece && !cpb__buf_append(&in->overflow, data.data, data.len)) {
    return false;
  }
  in->pending += data.len;
  return true;
}

/* The bytes at the front; *owner may be NULL. */
static cpb_str front(crpc__inbox *in, cpb__chunk **owner) {
  *owner = NULL;
  if (in->count) {
    *owner = in->pieces[in->first].owner;
    return in->pieces[in->first].data;
  }
  return (cpb_str){cpb__buf_head(&in->overflow), cpb__buf_len(&in->overflow)};
}

cpb__chunk *crpc__inbox_shift(crpc__inbox *in) {
  cpb__chunk *owner = in->pieces[in->first].owner;
  in->first = (in->first + 1) % CRPC__PIECES;
  in->count--;
  if (!in->count || in->pieces[in->first].owner != owner) {
    in->pinned -= owner->cap;
  }
  return owner;
}

static void take(crpc__inbox *in, size_t n) {
  in->moved += n;
  in->pending -= n;
  if (!in->count) {
    cpb__buf_consume(&in->overflow, n);
    return;
  }
  crpc__piece *piece = &in->pieces[in->first];
  piece->data.data += n;
  piece->data.len -= n;
  if (piece->data.len == 0) {
    cpb__chunk_unref(crpc__inbox_shift(in));
  }
}

static crpc_code again(crpc__inbox *in, size_t missing) {
  in->wanted = missing < WAKE_BYTES ? missing : WAKE_BYTES;
  in->missing = missing;
  return CRPC__AGAIN;
}

/* A message is whole: its bytes are not the carrier's to count any more. */
static crpc_code whole(crpc__inbox *in) {
  in->taken += in->moved;
  in->moved = 0;
  return CRPC_OK;
}

static crpc_code next_envelope(crpc__inbox *in, crpc__envelope *out) {
  while (in->pending) {
    cpb__chunk *owner;
    cpb_str data = front(in, &owner);
    size_t before = data.len;
    crpc_code code = crpc__envelope_read(&in->reader, &data, owner, out);
    take(in, before - data.len);
    if (code != CRPC_END) {
      return code == CRPC_OK ? whole(in) : code;
    }
  }
  if (!in->ended) {
    return again(in, crpc__envelope_missing(&in->reader));
  }
  return crpc__envelope_partial(&in->reader) ? CRPC_DATA_LOSS : CRPC_END;
}

/* Moves what has come into one buffer. */
static crpc_code gather(crpc__inbox *in) {
  if (cpb__buf_len(&in->whole) + in->pending > in->max_bytes) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  while (in->pending) {
    cpb__chunk *owner;
    cpb_str data = front(in, &owner);
    if (!cpb__buf_append(&in->whole, data.data, data.len)) {
      return CRPC_RESOURCE_EXHAUSTED;
    }
    take(in, data.len);
  }
  /* Decoders may look at 16 bytes behind the end. */
  char *slack = cpb__buf_reserve(&in->whole, CPB__CHUNK_SLACK);
  if (!slack) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  memset(slack, 0, CPB__CHUNK_SLACK);
  return CRPC_OK;
}

/* Of a body whose length nobody knows, as much again as there is. */
static size_t rest_of_body(const crpc__inbox *in) {
  size_t have = cpb__buf_len(&in->whole);
  size_t most = in->max_bytes - have + 1;
  size_t rest = have < WAKE_BYTES ? WAKE_BYTES : have;
  if (in->length) {
    rest = in->length > have ? in->length - have : 1;
  }
  return rest < most ? rest : most;
}

static crpc_code next_whole(crpc__inbox *in, crpc__envelope *out) {
  if (in->whole_taken) {
    return CRPC_END;
  }
  bool one = in->ended && in->count == 1 &&
             in->pending == in->pieces[in->first].data.len &&
             cpb__buf_len(&in->whole) == 0 && in->pending <= in->max_bytes;
  if (one) {
    out->data = in->pieces[in->first].data;
    out->owner = cpb__chunk_ref(in->pieces[in->first].owner);
    take(in, in->pending);
  } else {
    crpc_code code = gather(in);
    if (code != CRPC_OK) {
      return code;
    }
    if (!in->ended) {
      return again(in, rest_of_body(in));
    }
    out->data = (cpb_str){cpb__buf_head(&in->whole), cpb__buf_len(&in->whole)};
  }
  in->whole_taken = true;
  return whole(in);
}

crpc_code crpc__inbox_next(crpc__inbox *in, crpc__envelope *out) {
  in->wanted = 0;
  memset(out, 0, sizeof(*out));
  if (in->too_long || in->starved) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  return in->enveloped ? next_envelope(in, out) : next_whole(in, out);
}
