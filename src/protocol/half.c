/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What both sides do with messages: next, inflate, decode; encode, deflate, send.
 *
 * What is encoded lies in the loop's scratch memory until the action ends: the
 * carrier takes a copy when it is sent. */

#include "protocol/internal.h"

enum {
  KEEP_BYTES = 16 * 1024,
  /* Small messages are told to the carrier together; what waits for that is small
   * beside a window. */
  CONSUME_BYTES = 4 * 1024,
  /* So much scratch memory they leave behind before it is given back. */
  REST_BYTES = 4 * 1024,
  /* A decoded message's, not worth counting. */
  SMALL_CHANGE = 16 * 1024
};

void crpc__half_init(crpc__half *half, crpc__protocol_loop *pl) {
  memset(half, 0, sizeof(*half));
  half->pl = pl;
  crpc__inbox_init(&half->in, pl->alloc);
  cpb__buf_init(&half->inflated, pl->alloc);
}

void crpc__half_drop(crpc__half *half) {
  cpb__chunk_unref(half->held.owner);
  memset(&half->held, 0, sizeof(half->held));
  cpb__buf_consume(&half->inflated, cpb__buf_len(&half->inflated));
  cpb__buf_trim(&half->inflated, KEEP_BYTES);
}

/* As after init, but memory of the buffers is kept. */
void crpc__half_reset(crpc__half *half) {
  crpc__half_drop(half);
  crpc__inbox_reset(&half->in);
  half->base.call = NULL;
  half->x = NULL;
  half->wire = NULL;
  half->codec = NULL;
  half->registry = NULL;
  half->recv_compressor = NULL;
  half->recv_def = half->send_def = NULL;
  half->single = half->have = false;
  if (half->looked && half->ahead_code == CRPC_OK) {
    cpb__chunk_unref(half->ahead.owner);
  }
  half->looked = false;
}

void crpc__half_cleanup(crpc__half *half) {
  crpc__half_reset(half);
  crpc__inbox_cleanup(&half->in);
  cpb__buf_cleanup(&half->inflated);
}

bool crpc__half_readable(crpc__half *half) {
  if (!half->looked) {
    half->ahead_code = crpc__half_next(half, &half->ahead);
    half->looked = half->ahead_code != CRPC__AGAIN;
  }
  return half->looked;
}

/* Tells the carrier what was taken, once that is worth the call. */
static inline void tell_taken(crpc__half *half, size_t least) {
  crpc__inbox *in = &half->in;
  if (CPB__LIKELY(in->taken < least)) {
    return;
  }
  if (half->x && !in->local) {
    half->x->vtable->consume(half->x, in->taken);
  }
  in->taken = 0;
}

crpc_code crpc__half_next(crpc__half *half, crpc__envelope *out) {
  if (half->looked) {
    half->looked = false;
    *out = half->ahead;
    return half->ahead_code;
  }
  if (CPB__LIKELY(crpc__inbox_take(&half->in, out))) {
    tell_taken(half, CONSUME_BYTES);
    return CRPC_OK;
  }
  crpc_code code = crpc__inbox_next(&half->in, out);
  tell_taken(half, code == CRPC_OK ? CONSUME_BYTES : 1);
  if (code == CRPC__AGAIN && half->x && !half->in.local) {
    half->x->vtable->want(half->x, half->in.missing);
  }
  return code;
}

void crpc__half_forgo(crpc__half *half) {
  crpc__inbox *in = &half->in;
  in->taken += in->pending + in->moved;
  in->pending = in->moved = 0;
  tell_taken(half, 1);
}

crpc_code crpc__half_inflate(crpc__half *half, cpb_str data, size_t max) {
  cpb__buf *out = &half->inflated;
  crpc_code code = crpc__decompress(&half->pl->compression,
                                    half->recv_compressor, data, max, out);
  /* Decoders may look at 16 bytes behind the end. */
  char *slack =
      code == CRPC_OK ? cpb__buf_reserve(out, CPB__CHUNK_SLACK) : NULL;
  if (slack) {
    memset(slack, 0, CPB__CHUNK_SLACK);
    return CRPC_OK;
  }
  return code == CRPC_OK ? CRPC_RESOURCE_EXHAUSTED : code;
}

/* A message on a wire without envelopes is compressed if the head says so and
 * there is anything; with envelopes each says so itself. */
static bool is_compressed(const crpc__half *half, const crpc__envelope *e) {
  return half->wire->enveloped
             ? (e->flags & CRPC__ENVELOPE_COMPRESSED) && e->data.len
             : half->recv_compressor && e->data.len;
}

static crpc_code inflate_held(crpc__half *half) {
  crpc_call *call = half->base.call;
  crpc_code code =
      crpc__half_inflate(half, half->held.data, call->max_receive_bytes);
  if (code == CRPC_OK) {
    cpb__chunk_unref(half->held.owner);
    half->held.owner = NULL;
    half->held.data = (cpb_str){cpb__buf_head(&half->inflated),
                                cpb__buf_len(&half->inflated)};
  } else if (code == CRPC_RESOURCE_EXHAUSTED) {
    crpc__call_set_errorf(call, code, "message is larger than %zu bytes",
                          call->max_receive_bytes);
  } else {
    crpc__call_set_errorf(call, code, "message is not valid " CPB_STR_FMT,
                          CPB_STR_ARG(half->recv_compressor->name));
  }
  return code;
}

/* What the message takes while a handler has it, and did not take on the wire: a
 * few bytes there may be a large struct here, or inflate to many. */
static size_t grown(const crpc__half *half, size_t wire_len, size_t decoded) {
  size_t inflated =
      half->base.call->message_compressed ? half->held.data.len : 0;
  size_t all = decoded + inflated;
  return all > wire_len ? all - wire_len : 0;
}

/* Of a message that is refused nothing stays. */
CPB__APART static crpc_code hold(crpc__half *half, size_t wire_len, void *msg,
                                 cpb_arena *arena, size_t decoded) {
  crpc_call *call = half->base.call;
  size_t more = grown(half, wire_len, decoded);
  if (!call->server || crpc__call_hold(call, more > SMALL_CHANGE ? more : 0)) {
    return CRPC_OK;
  }
  cpb_message_init(half->recv_def, msg);
  if (arena == &call->message_arena) {
    cpb__arena_cleanup(arena);
  }
  crpc__half_drop(half);
  crpc__call_set_errorf(call, CRPC_RESOURCE_EXHAUSTED,
                        "the server has no memory for a message of %zu bytes "
                        "that takes %zu when decoded",
                        wire_len, wire_len + more);
  return CRPC_RESOURCE_EXHAUSTED;
}

static bool is_large(const crpc__half *half, size_t decoded) {
  return decoded + half->held.data.len > SMALL_CHANGE ||
         half->base.call->charged;
}

CPB__COLD static crpc_code not_decoded(const crpc__half *half, cpb_code bad,
                                       const cpb_error *error) {
  crpc_code code = crpc__codec_failure(bad);
  crpc__call_set_errorf(half->base.call, code,
                        "message is not valid " CPB_STR_FMT ": %s%s%s",
                        CPB_STR_ARG(half->codec->name), error->path,
                        error->path[0] ? ": " : "", error->message);
  return code;
}

crpc_code crpc__half_decode(crpc__half *half, const crpc__envelope *envelope,
                            void *msg, cpb_arena *arena) {
  crpc_call *call = half->base.call;
  half->held = *envelope;
  call->bytes_received += envelope->data.len;
  call->message_compressed = is_compressed(half, envelope);
  if (half->wire->enveloped && (envelope->flags & CRPC__ENVELOPE_COMPRESSED) &&
      !half->recv_compressor) {
    crpc__call_set_errorf(call, CRPC_INTERNAL,
                          "compressed message although no encoding was named");
    return CRPC_INTERNAL;
  }
  if (call->message_compressed) {
    crpc_code code = inflate_held(half);
    if (code != CRPC_OK) {
      return code;
    }
  }
  cpb_error error; /* a decoder that fails sets all of it */
  cpb_code bad = half->codec->decode(half->held.data, true, half->recv_def,
                                     half->registry, arena, msg, &error);
  if (CPB__UNLIKELY(bad)) {
    return not_decoded(half, bad, &error);
  }
  size_t decoded = arena->used_before + (size_t)(arena->ptr - arena->current);
  return CPB__UNLIKELY(is_large(half, decoded))
             ? hold(half, envelope->data.len, msg, arena, decoded)
             : CRPC_OK;
}

static bool should_compress(const crpc_call *call, size_t len) {
  return call->send_compressor &&
         (call->compression > 0 ||
          (call->compression < 0 && len >= call->compress_from_bytes));
}

CPB__APART static crpc_code compress(crpc__half *half, cpb_arena *arena,
                                     crpc__outgoing *out) {
  crpc__pool *pool = crpc__pool_of(half->pl);
  crpc_call *call = half->base.call;
  cpb__buf *packed = &pool->packed;
  cpb__buf_consume(packed, cpb__buf_len(packed));
  crpc_code code = crpc__compress(&half->pl->compression, call->send_compressor,
                                  out->body, packed);
  if (code != CRPC_OK) {
    crpc__call_set_errorf(call, code, "cannot compress the message");
    return code;
  }
  out->compressed = true;
  out->fronted = false;
  out->body = (cpb_str){cpb__buf_head(packed), cpb__buf_len(packed)};
  if (arena != &pool->scratch) {
    out->body = cpb_arena_copy(arena, out->body);
    return out->body.data ? CRPC_OK : CRPC_RESOURCE_EXHAUSTED;
  }
  return CRPC_OK;
}

CPB__COLD static crpc_code not_encoded(crpc_call *call, cpb_code bad,
                                       const cpb_error *error) {
  crpc_code code =
      bad == CPB_NO_MEMORY ? CRPC_RESOURCE_EXHAUSTED : CRPC_INTERNAL;
  crpc__call_set_errorf(call, code, "cannot encode the message: %s%s%s",
                        error->path, error->path[0] ? ": " : "",
                        error->message);
  return code;
}

CPB__COLD static crpc_code too_large(crpc_call *call, size_t len) {
  crpc__call_set_errorf(call, CRPC_RESOURCE_EXHAUSTED,
                        "message of %zu bytes is larger than %zu", len,
                        call->max_send_bytes);
  return CRPC_RESOURCE_EXHAUSTED;
}

static inline crpc_code encode(crpc__half *half, const void *msg,
                               cpb_arena *arena, bool deterministic,
                               crpc__outgoing *out) {
  crpc_call *call = half->base.call;
  cpb_error error; /* an encoder sets what counts */
  cpb_code bad = half->codec->encode(msg, half->send_def, half->registry,
                                     deterministic, arena, &out->body, &error);
  if (CPB__UNLIKELY(bad)) {
    return not_encoded(call, bad, &error);
  }
  out->compressed = false;
  out->fronted = half->codec->front >= CRPC__ENVELOPE_PREFIX;
  if (CPB__UNLIKELY(out->body.len > call->max_send_bytes ||
                    out->body.len > UINT32_MAX)) {
    return too_large(call, out->body.len);
  }
  return should_compress(call, out->body.len) ? compress(half, arena, out)
                                              : CRPC_OK;
}

crpc_code crpc__half_encode(crpc__half *half, const void *msg, cpb_arena *arena,
                            bool deterministic, crpc__outgoing *out) {
  arena = arena ? arena : &crpc__pool_of(half->pl)->scratch;
  return encode(half, msg, arena, deterministic, out);
}

CPB__APART static void send_enveloped(http_exchange *x,
                                      const crpc__outgoing *out,
                                      http_after after) {
  uint8_t prefix[CRPC__ENVELOPE_PREFIX];
  uint8_t flags = out->compressed ? CRPC__ENVELOPE_COMPRESSED : 0;
  cpb_str parts[2] = {{(const char *)prefix, sizeof(prefix)}, out->body};
  crpc__envelope_write_prefix(prefix, flags, (uint32_t)out->body.len);
  x->vtable->send_data(x, parts, 2, after);
}

/* Prefix and message lie together. */
static inline void send_fronted(http_exchange *x, const crpc__outgoing *out,
                                http_after after) {
  cpb_str all = {out->body.data - CRPC__ENVELOPE_PREFIX,
                 out->body.len + CRPC__ENVELOPE_PREFIX};
  crpc__envelope_write_prefix((uint8_t *)all.data, 0, (uint32_t)out->body.len);
  if (after != HTTP_MORE || !http_append(x, all)) {
    x->vtable->send_data(x, &all, 1, after);
  }
}

static inline void send(crpc__half *half, const crpc__outgoing *out,
                        http_after after) {
  http_exchange *x = half->x;
  half->base.call->bytes_sent += out->body.len;
  if (CPB__UNLIKELY(!half->wire->enveloped)) {
    x->vtable->send_data(x, &out->body, 1, after);
  } else if (CPB__LIKELY(out->fronted)) {
    send_fronted(x, out, after);
  } else {
    send_enveloped(x, out, after);
  }
}

void crpc__half_send(crpc__half *half, const crpc__outgoing *out, bool end) {
  send(half, out, end ? HTTP_END : HTTP_MORE);
}

crpc_code crpc__half_stream(crpc__half *half, const void *msg) {
  crpc__pool *pool = crpc__pool_of(half->pl);
  crpc__outgoing out;
  if (!http_may_append(half->x) && !half->x->vtable->writable(half->x)) {
    return CRPC__AGAIN;
  }
  crpc_code code = encode(half, msg, &pool->scratch, false, &out);
  if (CPB__LIKELY(code == CRPC_OK)) {
    send(half, &out, HTTP_MORE);
  }
  if (CPB__UNLIKELY(code || cpb_arena_bytes(&pool->scratch) > REST_BYTES)) {
    crpc__pool_rest(half->pl);
  }
  return code;
}
