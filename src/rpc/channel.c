/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What all channels share: options, codec and compression by name, interceptors.
 * The transports embed it. */

#include "rpc/channel.h"

#include "rpc/call_private.h"
#include "rpc/http_limits.h"
#include "rpc/options.h"

#define ROW(member, kind) CRPC__OPTION(crpc_channel_options, member, kind)

static const crpc__option rows[] = {
    {ROW(alloc, OTHER)},
    {ROW(protocol, UNSIGNED), 0, CRPC_CONNECT, CRPC_GRPC_WEB, 0,
     "CRPC_CONNECT, CRPC_GRPC or CRPC_GRPC_WEB"},
    {ROW(http, UNSIGNED), 0, CRPC_HTTP_AUTO, CRPC_HTTP_2, 0,
     "CRPC_HTTP_AUTO, CRPC_HTTP_1_1 or CRPC_HTTP_2"},
    {ROW(codec, OTHER)},
    {ROW(compression, OTHER)},
    {ROW(no_accept_compression, OTHER)},
    {ROW(http_get, OTHER)},
    {ROW(max_receive_bytes, UNSIGNED), 4 * CRPC__MIB, 1, CRPC__ANY},
    {ROW(max_send_bytes, UNSIGNED), 4 * CRPC__MIB, 1, CRPC__ANY},
    {ROW(compress_from_bytes, UNSIGNED), 1024, 1, CRPC__ANY},
    {ROW(timeout_ms, SIGNED), 0, 1, CRPC__YEAR_MS},
    {ROW(connect_timeout_ms, SIGNED), 20000, 1, CRPC__YEAR_MS},
    {ROW(max_connections, UNSIGNED), 64, 1, CRPC__ANY},
    {ROW(max_idle_connections, UNSIGNED), 8, 1, CRPC__ANY},
    {ROW(user_agent, CSTR)},
    {ROW(registry, OTHER)},
    {ROW(log, OTHER)},
    {ROW(log_user, OTHER)},
    {ROW(http_limits, OTHER)},
    {ROW(wait_timeout_ms, SIGNED), 0, 1, CRPC__YEAR_MS},
    {ROW(backoff_initial_ms, SIGNED), 1000, 1, CRPC__YEAR_MS},
    {ROW(backoff_max_ms, SIGNED), 120000, 1, CRPC__YEAR_MS},
    /* The least of RFC 8305 section 5. */
    {ROW(attempt_delay_ms, UNSIGNED), 250, 10, CRPC__YEAR_MS},
    {ROW(max_http2_connections, UNSIGNED), 1, 1, CRPC__ANY},
};

static const crpc__options table =
    CRPC__OPTIONS(crpc_channel_options, "CRPC_CHANNEL_OPTIONS_INIT", rows);

const cpb_allocator *crpc__channel_allocator(
    const crpc_channel_options *options) {
  bool there = options &&
               options->struct_size >= offsetof(crpc_channel_options, protocol);
  return there && options->alloc ? options->alloc : cpb_allocator_default();
}

static bool find_codec(crpc_channel *channel) {
  const char *name = channel->options.codec;
  channel->codec =
      name ? crpc__codec_find(cpb_str_from_cstr(name)) : &crpc__codec_proto;
  return channel->codec != NULL;
}

static bool find_compressor(crpc_channel *channel) {
  const char *name = channel->options.compression;
  if (!name || strcmp(name, "identity") == 0) {
    return true;
  }
  channel->compressor = crpc__compressor_find(cpb_str_from_cstr(name));
  return channel->compressor != NULL;
}

static bool copy_user_agent(crpc_channel *channel, const char *given) {
  if (!given) {
    return true;
  }
  size_t size = strlen(given) + 1;
  char *copy = cpb__alloc(&channel->alloc, size);
  cpb__copy(copy, given, copy ? size : 0);
  channel->options.user_agent = copy;
  return copy != NULL;
}

crpc_code crpc__channel_init(crpc_channel *channel,
                             const crpc__transport *transport,
                             const crpc_channel_options *options,
                             crpc_error **out_error) {
  memset(channel, 0, sizeof(*channel));
  crpc_code rc =
      crpc__options_read(&table, &channel->options, options, NULL, out_error);
  const cpb_allocator *alloc = channel->options.alloc;
  const char *user_agent = channel->options.user_agent;
  channel->options.user_agent = NULL; /* until it is a copy */
  if (rc) {
    return rc;
  }
  channel->transport = transport;
  atomic_init(&channel->refs, 1);
  channel->alloc = alloc ? *alloc : *cpb_allocator_default();
  rc = crpc__http_limits_read(&channel->http_limits,
                              channel->options.http_limits, alloc, out_error);
  channel->options.http_limits = &channel->http_limits;
  if (rc) {
    return rc;
  }
  if (!channel->options.wait_timeout_ms) {
    channel->options.wait_timeout_ms = channel->options.connect_timeout_ms;
  }
  if (channel->options.protocol == CRPC_GRPC &&
      channel->options.http == CRPC_HTTP_1_1) {
    return crpc__report(out_error, alloc, CRPC_INVALID_ARGUMENT,
                        "gRPC needs HTTP/2: CRPC_HTTP_AUTO or CRPC_HTTP_2");
  }
  if (!find_codec(channel)) {
    return crpc__report(out_error, alloc, CRPC_INVALID_ARGUMENT,
                        "codec \"%s\" is not known: proto, json",
                        channel->options.codec);
  }
  if (!find_compressor(channel)) {
    return crpc__report(
        out_error, alloc, CRPC_INVALID_ARGUMENT,
        "compression \"%s\" is not known: identity%s" CPB_STR_FMT,
        channel->options.compression, crpc__compressor_count() ? ", " : "",
        CPB_STR_ARG(crpc__compressor_names()));
  }
  /* Neither is looked at again, and they need not live on. */
  channel->options.codec = channel->options.compression = NULL;
  if (!copy_user_agent(channel, user_agent)) {
    return crpc__report(out_error, alloc, CRPC_RESOURCE_EXHAUSTED,
                        "out of memory");
  }
  return CRPC_OK;
}

void crpc__channel_cleanup(crpc_channel *channel) {
  const char *agent = channel->options.user_agent;
  if (agent) {
    cpb__free(&channel->alloc, (char *)(uintptr_t)agent, strlen(agent) + 1);
    channel->options.user_agent = NULL;
  }
  crpc__interceptors_cleanup(&channel->interceptors, &channel->alloc);
}

crpc_code crpc_channel_intercept(crpc_channel *channel,
                                 crpc_interceptor_fn *interceptor, void *user) {
  if (!interceptor) {
    return CRPC_INVALID_ARGUMENT;
  }
  return crpc__interceptors_add(&channel->interceptors, &channel->alloc,
                                interceptor, user);
}

void crpc__channel_ref(crpc_channel *channel) {
  atomic_fetch_add_explicit(&channel->refs, 1, memory_order_relaxed);
}

void crpc__channel_unref(crpc_channel *channel) {
  if (atomic_fetch_sub_explicit(&channel->refs, 1, memory_order_acq_rel) == 1) {
    cpb_allocator alloc = channel->alloc;
    crpc__channel_cleanup(channel);
    cpb__free(&alloc, channel, channel->transport->size);
  }
}

void crpc_channel_destroy(crpc_channel *channel) {
  if (channel) {
    channel->transport->close(channel);
    crpc__channel_unref(channel);
  }
}
