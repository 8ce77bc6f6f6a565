/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Header blocks, each preceded by two bytes of length. What a decoder makes of
 * them is encoded anew, decoded by a second decoder, and must be the same. */

#include <stdlib.h>

#include "http/h2/hpack/hpack.h"

enum { FIELDS = 24, MAX_FIELDS = 200, BLOCK = 1 << 20 };

typedef struct side {
  hpack_decoder decoder;
  cpb_arena arena;
  hpack_sink sink;
  http_field fields[FIELDS];
} side;

static void check(bool condition) {
  if (!condition) {
    abort();
  }
}

static void begin(side *s) {
  hpack_decoder_init(&s->decoder, cpb_allocator_default());
  cpb__arena_init(&s->arena, cpb_allocator_default(), NULL, 0);
}

static void end(side *s) {
  hpack_decoder_cleanup(&s->decoder);
  cpb__arena_cleanup(&s->arena);
}

static hpack_result decode(side *s, const void *block, size_t n,
                           size_t max_bytes) {
  cpb__arena_cleanup(&s->arena);
  s->sink = (hpack_sink){.arena = &s->arena,
                         .fields = s->fields,
                         .cap = FIELDS,
                         .max_count = MAX_FIELDS,
                         .max_bytes = max_bytes};
  return hpack_decode(&s->decoder, block, n, &s->sink);
}

static void round_trip(const side *a, side *b, hpack_encoder *encoder,
                       unsigned stable) {
  static char block[BLOCK];
  char *at = hpack_encode_begin(encoder, block);
  for (uint32_t i = 0; i < a->sink.count; i++) {
    http_field field = a->sink.fields[i];
    field.flags &= HTTP_FIELD_SENSITIVE;
    field.flags |= (uint16_t)(stable >> i % 8 & 1);
    if (field.token == HPACK_OTHER_PSEUDO) {
      field.token = HTTP_OTHER; /* a token of many names: not for sending */
    }
    at = hpack_encode_field(encoder, at, &field);
  }
  check(decode(b, block, (size_t)(at - block), SIZE_MAX) == HPACK_OK);
  check(b->sink.count == a->sink.count);
  for (uint32_t i = 0; i < a->sink.count; i++) {
    const http_field *x = &a->sink.fields[i];
    const http_field *y = &b->sink.fields[i];
    check(cpb_str_equal(x->name, y->name));
    check(cpb_str_equal(x->value, y->value));
    check(x->token == y->token && x->flags == y->flags);
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static side a;
  static side b;
  hpack_encoder encoder;
  if (size > 65536) {
    return 0;
  }
  begin(&a);
  begin(&b);
  hpack_encoder_init(&encoder, cpb_allocator_default());
  while (size >= 2) {
    size_t n = (size_t)(data[0] & 15) << 8 | data[1];
    unsigned stable = data[1] * 7U;
    if (data[0] & 0x80) {
      hpack_encoder_limit(&encoder, n);
      hpack_decoder_limit(&b.decoder, n > 4096 ? 4096 : n);
    }
    data += 2;
    size -= 2;
    n = n < size ? n : size;
    if (decode(&a, data, n, 20000) != HPACK_OK) {
      break;
    }
    check(a.decoder.table.size <= a.decoder.table.max);
    round_trip(&a, &b, &encoder, stable);
    data += n;
    size -= n;
  }
  hpack_encoder_cleanup(&encoder);
  end(&a);
  end(&b);
  return 0;
}
