/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The call's memory, facts and values; see call_private.h for its life. */

#include <stdio.h>

#include "rpc/call_private.h"

void crpc__call_init(crpc__call_private *priv, const cpb_allocator *alloc) {
  memset(priv, 0, offsetof(crpc__call_private, memory));
  priv->alloc = alloc;
  priv->call.priv = priv;
  cpb__arena_init(&priv->call.arena, alloc, priv->memory, sizeof(priv->memory));
  cpb__arena_init(&priv->call.message_arena, alloc, NULL, 0);
  crpc__call_clear(priv);
}

void crpc__call_cleanup(crpc__call_private *priv) {
  crpc__call_drop_error(&priv->call);
  cpb__arena_cleanup(&priv->call.arena);
  cpb__arena_cleanup(&priv->call.message_arena);
}

static void keep_little(cpb_arena *arena) {
  if (arena->block_bytes > CRPC__CALL_KEPT_BYTES) {
    cpb__arena_cleanup(arena);
  } else {
    cpb_arena_reset(arena);
  }
}

void crpc__call_clear(crpc__call_private *priv) {
  crpc_call *call = &priv->call;
  crpc_channel *channel = call->channel;
  bool server = call->server;
  crpc__call_drop_error(call);
  keep_little(&call->arena);
  keep_little(&call->message_arena);
  cpb__clear((char *)priv + offsetof(crpc_call, spec),
             (server ? offsetof(crpc__call_private, sibling)
                     : offsetof(crpc__call_private, alloc)) -
                 offsetof(crpc_call, spec));
  call->priv = priv;
  call->server = server;
  call->channel = channel;
  call->compression = -1;
  call->timeout_us = -1;
  call->deadline_us = INT64_MAX;
  call->http_method = CPB_STR("POST");
  priv->recv_arena = &call->message_arena;
}

bool crpc__one_request(const crpc_spec *spec) {
  return !(spec->stream_type & CRPC_CLIENT_STREAM);
}

bool crpc__one_response(const crpc_spec *spec) {
  return !(spec->stream_type & CRPC_SERVER_STREAM);
}

void crpc__call_unwrap(crpc_call *call, crpc_wrapper *last, crpc_code code) {
  crpc_wrapper **at = last ? &last->inner : &call->wrappers;
  crpc_wrapper *wrapper = *at;
  *at = NULL;
  while (wrapper) {
    crpc_wrapper *inner = wrapper->inner; /* end may reuse its memory */
    if (wrapper->end) {
      wrapper->end(wrapper, call, code);
    }
    wrapper = inner;
  }
}

size_t crpc_stack_used(size_t *size) {
  size_t unused;
  return crpc__current_stack(size ? size : &unused);
}

void crpc__call_tell_wrappers(crpc_call *call) {
  crpc__call_unwrap(call, NULL, call->code);
}

const crpc_spec *crpc_call_spec(const crpc_call *call) {
  return call->spec;
}

crpc_protocol crpc_call_protocol(const crpc_call *call) {
  return call->protocol;
}

cpb_str crpc_call_codec_name(const crpc_call *call) {
  return call->codec ? call->codec->name : CPB_STR("");
}

static cpb_str encoding_name(const crpc__compressor *compressor) {
  return compressor ? compressor->name : CPB_STR("identity");
}

cpb_str crpc_call_request_encoding(const crpc_call *call) {
  return encoding_name(call->server ? call->recv_compressor
                                    : call->send_compressor);
}

cpb_str crpc_call_response_encoding(const crpc_call *call) {
  return encoding_name(call->server ? call->send_compressor
                                    : call->recv_compressor);
}

cpb_str crpc_call_peer(const crpc_call *call) {
  return call->peer;
}

cpb_str crpc_call_http_method(const crpc_call *call) {
  return call->http_method;
}

cpb_str crpc_call_query(const crpc_call *call) {
  return call->query;
}

uint64_t crpc_call_bytes_received(const crpc_call *call) {
  return call->bytes_received;
}

/* The one response goes out after the interceptors: who asks before has it
 * encoded to be counted. */
uint64_t crpc_call_bytes_sent(const crpc_call *call) {
  const crpc__call_private *priv = call->priv;
  if (!call->server || call->finished || !priv->last || call->code ||
      !call->stream->vtable->measure) {
    return call->bytes_sent;
  }
  return call->stream->vtable->measure(call->stream, priv->last);
}

bool crpc_call_message_compressed(const crpc_call *call) {
  return call->message_compressed;
}

void *crpc_call_user(const crpc_call *call) {
  return call->user;
}

cpb_arena *crpc_call_arena(crpc_call *call) {
  return &call->arena;
}

cpb_arena *crpc_call_message_arena(crpc_call *call) {
  return &call->message_arena;
}

/* The arena itself remembers that it has failed. */
cpb_str crpc_printf(crpc_call *call, const char *format, ...) {
  va_list args;
  va_start(args, format);
  cpb_str text = cpb_arena_vprintf(&call->arena, format, args);
  va_end(args);
  return text;
}

static crpc__value **find_value(crpc_call *call, const void *key) {
  crpc__value **at = &call->values;
  while (*at && (*at)->key != key) {
    at = &(*at)->next;
  }
  return at;
}

crpc_code crpc_call_put(crpc_call *call, const void *key, const void *value) {
  crpc__value **at = find_value(call, key);
  if (!value) {
    if (*at) {
      *at = (*at)->next;
    }
    return CRPC_OK;
  }
  if (!*at) {
    crpc__value *fresh = cpb_arena_zalloc(&call->arena, sizeof(*fresh));
    if (!fresh) {
      return crpc__call_complain(call, CRPC_RESOURCE_EXHAUSTED,
                                 "out of memory");
    }
    fresh->key = key;
    *at = fresh;
  }
  (*at)->value = value;
  return CRPC_OK;
}

const void *crpc_call_get(const crpc_call *call, const void *key) {
  for (const crpc__value *v = call->values; v; v = v->next) {
    if (v->key == key) {
      return v->value;
    }
  }
  return NULL;
}

void crpc_call_set_compression(crpc_call *call, int when) {
  call->compression = when < 0 ? -1 : when > 0;
}
