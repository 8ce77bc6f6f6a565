/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Envelopes: the first two bytes pick the limit, the flags and how the rest is
 * cut. Whole in one chunk, and in pieces without, the same must come out. */

#include <stdlib.h>

#include "rpc/envelope.h"

#define CHECK(condition) ((condition) ? (void)0 : abort())

typedef struct outcome {
  crpc_code code;
  size_t messages, bytes;
  uint64_t sum;
  bool partial;
} outcome;

static void note(outcome *o, const crpc__envelope *e, size_t max) {
  CHECK(e->data.len <= max + max / 64 + 1024 ||
        (e->flags & ~1) != 0); /* what ends a stream has its own limit */
  CHECK(!e->owner ||
        (e->data.data >= e->owner->data &&
         e->data.data + e->data.len <= e->owner->data + e->owner->cap));
  o->messages++;
  o->bytes += e->data.len;
  o->sum = o->sum * 31 + e->flags;
  for (size_t i = 0; i < e->data.len; i++) {
    o->sum = o->sum * 31 + (uint8_t)e->data.data[i];
  }
}

static outcome run(const uint8_t *data, size_t size, size_t max, uint8_t flags,
                   size_t step, bool owned) {
  crpc__envelope_reader reader;
  outcome o = {.code = CRPC_END};
  crpc__envelope_reader_init(&reader, cpb_allocator_default(), max, flags);
  for (size_t at = 0; at < size && o.code == CRPC_END; at += step) {
    size_t n = size - at < step ? size - at : step;
    cpb__chunk *chunk = NULL;
    cpb_str piece = {(const char *)data + at, n};
    if (owned) {
      chunk = cpb__chunk_create(NULL, (uint32_t)n);
      CHECK(chunk != NULL);
      memcpy(chunk->data, data + at, n);
      piece.data = chunk->data;
    }
    crpc__envelope e;
    while ((o.code = crpc__envelope_read(&reader, &piece, chunk, &e)) ==
           CRPC_OK) {
      note(&o, &e, max);
      cpb__chunk_unref(e.owner);
    }
    CHECK(o.code != CRPC_END || piece.len == 0);
    cpb__chunk_unref(chunk);
  }
  o.partial = crpc__envelope_partial(&reader);
  crpc__envelope_reader_cleanup(&reader);
  return o;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static const uint8_t flags[] = {0, 1, 3, 0x81};
  static const size_t limits[] = {0, 3, 100, 5000};
  if (size < 2) {
    return 0;
  }
  size_t max = limits[data[0] & 3];
  uint8_t allowed = flags[data[0] >> 2 & 3];
  size_t step = (size_t)data[1] + 1;
  outcome whole = run(data + 2, size - 2, max, allowed, size, true);
  outcome cut = run(data + 2, size - 2, max, allowed, step, false);
  outcome owned = run(data + 2, size - 2, max, allowed, step, true);
  CHECK(whole.code == cut.code && cut.code == owned.code);
  CHECK(whole.messages == cut.messages && cut.messages == owned.messages);
  CHECK(whole.bytes == cut.bytes && whole.sum == cut.sum);
  CHECK(whole.sum == owned.sum);
  CHECK(whole.code != CRPC_END || whole.partial == cut.partial);
  return 0;
}
