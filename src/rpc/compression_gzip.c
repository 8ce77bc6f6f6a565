/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* gzip by zlib. Both directions of the state are made when first needed and
 * reset for each message. Inflating never writes past the limit: when the room is
 * used up, one byte of scratch tells "just full" from "too much". */

#include "rpc/compression_gzip.h"

#include <limits.h>
#include <zlib.h>

enum {
  LEVEL = 1,
  GZIP_WINDOW = 15 + 16, /* RFC 1952 framing only, no zlib, no raw deflate */
  MEMORY_LEVEL = 8,
  INFLATE_STEP = 4096 /* least room given to inflate at a time */
};

typedef struct gzip_state {
  const cpb_allocator *alloc;
  z_stream deflate, inflate;
  bool can_deflate, can_inflate;
} gzip_state;

/* zlib frees without telling sizes: each block starts with its own. */
typedef union block_head {
  size_t size;
  char align[16];
} block_head;

static void *zlib_alloc(void *opaque, uInt items, uInt size) {
  size_t bytes = (size_t)items * size + sizeof(block_head);
  block_head *head = cpb__alloc(opaque, bytes);
  if (!head) {
    return NULL;
  }
  head->size = bytes;
  return memset(head + 1, 0, bytes - sizeof(*head));
}

static void zlib_free(void *opaque, void *ptr) {
  block_head *head = (block_head *)ptr - 1;
  cpb__free(opaque, head, head->size);
}

static void *gzip_create(const cpb_allocator *alloc) {
  gzip_state *state = cpb__zalloc(alloc, sizeof(*state));
  if (state) {
    state->alloc = alloc;
    state->deflate.zalloc = state->inflate.zalloc = zlib_alloc;
    state->deflate.zfree = state->inflate.zfree = zlib_free;
    state->deflate.opaque = state->inflate.opaque = (void *)alloc;
  }
  return state;
}

static void gzip_destroy(void *ptr) {
  gzip_state *state = ptr;
  if (state->can_deflate) {
    (void)deflateEnd(&state->deflate);
  }
  if (state->can_inflate) {
    (void)inflateEnd(&state->inflate);
  }
  cpb__free(state->alloc, state, sizeof(*state));
}

static void give_input(z_stream *z, cpb_str in) {
  /* zlib's interface lacks const; it only reads. */
  z->next_in = (Bytef *)(uintptr_t)in.data;
  z->avail_in = (uInt)in.len;
}

static bool ready_to_deflate(gzip_state *state) {
  if (state->can_deflate) {
    return deflateReset(&state->deflate) == Z_OK;
  }
  state->can_deflate =
      deflateInit2(&state->deflate, LEVEL, Z_DEFLATED, GZIP_WINDOW,
                   MEMORY_LEVEL, Z_DEFAULT_STRATEGY) == Z_OK;
  return state->can_deflate;
}

static crpc_code gzip_compress(void *ptr, cpb_str in, cpb__buf *out) {
  gzip_state *state = ptr;
  if (in.len > INT_MAX || !ready_to_deflate(state)) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  z_stream *z = &state->deflate;
  uLong bound = deflateBound(z, (uLong)in.len);
  char *to = cpb__buf_reserve(out, bound);
  if (!to) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  give_input(z, in);
  z->next_out = (Bytef *)to;
  z->avail_out = (uInt)bound;
  if (deflate(z, Z_FINISH) != Z_STREAM_END) {
    return CRPC_INTERNAL;
  }
  cpb__buf_commit(out, bound - z->avail_out);
  return CRPC_OK;
}

static bool ready_to_inflate(gzip_state *state) {
  if (state->can_inflate) {
    return inflateReset(&state->inflate) == Z_OK;
  }
  state->can_inflate = inflateInit2(&state->inflate, GZIP_WINDOW) == Z_OK;
  return state->can_inflate;
}

/* One step of inflate into the buffer, at most `left` bytes. *wrote: how many.
 * With nothing left a byte of scratch is the room. */
static int inflate_step(z_stream *z, cpb__buf *out, size_t left,
                        size_t *wrote) {
  Bytef scratch[1];
  size_t room = out->cap - out->end;
  if (room < INFLATE_STEP) {
    room = cpb__buf_len(out) < INFLATE_STEP ? INFLATE_STEP : cpb__buf_len(out);
  }
  room = room < left ? room : left;
  z->next_out = scratch;
  z->avail_out = 1;
  if (left) {
    z->next_out = (Bytef *)cpb__buf_reserve(out, room);
    z->avail_out = (uInt)(room < INT_MAX ? room : INT_MAX);
    if (!z->next_out) {
      return Z_MEM_ERROR;
    }
  }
  size_t before = z->avail_out;
  int rc = inflate(z, Z_NO_FLUSH);
  *wrote = before - z->avail_out;
  return rc;
}

/* RFC 1952 section 2.2: a file is a series of members. Anything else after one is
 * garbage. */
static bool next_member(z_stream *z) {
  return z->avail_in >= 2 && z->next_in[0] == 0x1F && z->next_in[1] == 0x8B &&
         inflateReset(z) == Z_OK;
}

static crpc_code gzip_decompress(void *ptr, cpb_str in, size_t max,
                                 cpb__buf *out) {
  gzip_state *state = ptr;
  if (in.len > INT_MAX || !ready_to_inflate(state)) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  z_stream *z = &state->inflate;
  size_t left = max;
  give_input(z, in);
  for (;;) {
    size_t wrote = 0;
    int rc = inflate_step(z, out, left, &wrote);
    if (rc == Z_MEM_ERROR || wrote > left) {
      return CRPC_RESOURCE_EXHAUSTED;
    }
    left -= wrote;
    cpb__buf_commit(out, wrote);
    if (rc == Z_STREAM_END && z->avail_in == 0) {
      return CRPC_OK;
    }
    if (rc == Z_STREAM_END ? !next_member(z) : rc != Z_OK) {
      return CRPC_INVALID_ARGUMENT;
    }
    if (rc == Z_OK && z->avail_in == 0 && z->avail_out) {
      return CRPC_INVALID_ARGUMENT; /* truncated */
    }
  }
}

const crpc__compressor crpc__gzip = {CPB_STR_INIT("gzip"), gzip_create,
                                     gzip_destroy, gzip_compress,
                                     gzip_decompress};
