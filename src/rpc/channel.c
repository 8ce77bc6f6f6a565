/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What all channels share: options, codec and compression by name, interceptors.
 * The transports embed it. */

#include "rpc/channel.h"

#include "rpc/call_private.h"
#include "rpc/http_limits.h"
#include "rpc/options.h"

enum {
  DEFAULT_MESSAGE_BYTES = 4 * 1024 * 1024,
  DEFAULT_COMPRESS_FROM = 1024,
  DEFAULT_CONNECT_MS = 20000,
  DEFAULT_BACKOFF_MS = 1000,
  DEFAULT_BACKOFF_MAX_MS = 120000,
  DEFAULT_ATTEMPT_DELAY_MS = 250,
  LEAST_ATTEMPT_DELAY_MS = 10, /* RFC 8305 section 5 */
  DEFAULT_CONNECTIONS = 64,
  DEFAULT_IDLE_CONNECTIONS = 8
};

static void fill_in_times(crpc_channel_options *options) {
  if (options->connect_timeout_ms <= 0) {
    options->connect_timeout_ms = DEFAULT_CONNECT_MS;
  }
  if (options->wait_timeout_ms <= 0) {
    options->wait_timeout_ms = options->connect_timeout_ms;
  }
  if (options->backoff_initial_ms <= 0) {
    options->backoff_initial_ms = DEFAULT_BACKOFF_MS;
  }
  if (options->backoff_max_ms <= 0) {
    options->backoff_max_ms = DEFAULT_BACKOFF_MAX_MS;
  }
  if (!options->attempt_delay_ms) {
    options->attempt_delay_ms = DEFAULT_ATTEMPT_DELAY_MS;
  } else if (options->attempt_delay_ms < LEAST_ATTEMPT_DELAY_MS) {
    options->attempt_delay_ms = LEAST_ATTEMPT_DELAY_MS;
  }
}

static void fill_in(crpc_channel_options *options) {
  if (!options->max_receive_bytes) {
    options->max_receive_bytes = DEFAULT_MESSAGE_BYTES;
  }
  if (!options->max_send_bytes) {
    options->max_send_bytes = DEFAULT_MESSAGE_BYTES;
  }
  if (!options->compress_from_bytes) {
    options->compress_from_bytes = DEFAULT_COMPRESS_FROM;
  }
  if (!options->max_connections) {
    options->max_connections = DEFAULT_CONNECTIONS;
  }
  if (!options->max_idle_connections) {
    options->max_idle_connections = DEFAULT_IDLE_CONNECTIONS;
  }
  if (!options->max_http2_connections) {
    options->max_http2_connections = 1;
  }
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
      crpc__options_read(&channel->options, sizeof(channel->options), options);
  if (rc) {
    return crpc__report(out_error, NULL, rc, "%s: %s%s",
                        CRPC__OPTIONS_FAULT(options, "crpc_channel_options",
                                            "CRPC_CHANNEL_OPTIONS_INIT"));
  }
  const cpb_allocator *alloc = channel->options.alloc;
  const char *user_agent = channel->options.user_agent;
  channel->options.user_agent = NULL; /* until it is a copy */
  channel->transport = transport;
  atomic_init(&channel->refs, 1);
  channel->alloc = alloc ? *alloc : *cpb_allocator_default();
  fill_in(&channel->options);
  rc = crpc__http_limits_read(&channel->http_limits,
                              channel->options.http_limits, alloc, out_error);
  channel->options.http_limits = &channel->http_limits;
  if (rc) {
    return rc;
  }
  fill_in_times(&channel->options);
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
