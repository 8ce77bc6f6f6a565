/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The channel: a client's way to one server, and what all calls on it share. */

#ifndef CONNECTRPC_CHANNEL_H
#define CONNECTRPC_CHANNEL_H

#include "connectrpc/server.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum crpc_http_version {
  CRPC_HTTP_AUTO =
      0, /**< HTTP/2 for gRPC and for bidi streams, else HTTP/1.1 */
  CRPC_HTTP_1_1 = 1,
  CRPC_HTTP_2 = 2 /**< by prior knowledge on cleartext */
} crpc_http_version;

/** crpc_channel_options: zero in any field means its default. What is out of its
 * range (docs/guide.md has the ranges) is refused, with a text that names it.
 * Strings and arrays are copied. */
typedef struct crpc_channel_options {
  size_t struct_size; /**< set by CRPC_CHANNEL_OPTIONS_INIT */
  const cpb_allocator *CRPC_NULLABLE alloc;
  crpc_protocol protocol; /**< CRPC_CONNECT */
  crpc_http_version http;
  const char *CRPC_NULLABLE codec; /**< "proto" (default) or "json" */
  const char
      *CRPC_NULLABLE compression; /**< of requests: "gzip"; default none */
  bool no_accept_compression; /**< do not offer to take compressed responses */
  bool http_get;              /**< as crpc_call_set_http_get, all calls */
  size_t max_receive_bytes;   /**< each message, decompressed; 4 MiB */
  size_t max_send_bytes;      /**< each message, uncompressed; 4 MiB */
  size_t compress_from_bytes; /**< smaller ones stay as they are; 1,024 */
  int64_t timeout_ms;         /**< of calls that set none; none */
  int64_t connect_timeout_ms; /**< to a usable connection (HTTP/2: with the
                                   server's SETTINGS); 20,000 */
  uint32_t max_connections;   /**< HTTP/1.1, per loop; 64 */
  uint32_t max_idle_connections;        /**< HTTP/1.1, per loop; 8 */
  const char *CRPC_NULLABLE user_agent; /**< put before our own */
  const cpb_registry
      *CRPC_NULLABLE registry; /**< types of Any in JSON; borrowed */
  crpc_log_fn *CRPC_NULLABLE log;
  void *CRPC_NULLABLE log_user;
  const crpc_http_limits *CRPC_NULLABLE http_limits; /**< its defaults */
  int64_t wait_timeout_ms;    /**< for a place while all connections are in
                                       use; as connect_timeout_ms */
  int64_t backoff_initial_ms; /**< from the second failure to connect until
                                       the next try; 1,000 */
  int64_t backoff_max_ms;     /**< at most between two tries; 120,000 */
  uint32_t attempt_delay_ms;  /**< until a host's next address is tried beside
                                       the first (RFC 8305), at least 10; 250 */
  uint32_t max_http2_connections; /**< HTTP/2, per loop: one more when the
                                       server's streams are all in use; 1 */
} crpc_channel_options;
#define CRPC_CHANNEL_OPTIONS_INIT .struct_size = sizeof(crpc_channel_options)
/** crpc_channel_options_default returns options with nothing set: for languages and
 * warnings that do not take CRPC_CHANNEL_OPTIONS_INIT, as those of C++17. */
static inline crpc_channel_options crpc_channel_options_default(void) {
  crpc_channel_options options = CRPC__EMPTY;
  options.struct_size = sizeof(options);
  return options;
}

/** crpc_channel_open makes a channel to "http://host:port[/prefix]" or
 * "unix:/path". It connects when the first call needs it, and again after a
 * failure: the next call tries at once, then gRPC's back-off counts, during which
 * calls end with unavailable and the reason of the last failure.
 *
 * Threads: the channel may be used from any thread; its connections belong to
 * the loops that use it, so that calls never cross threads. */
CRPC_API CRPC_NODISCARD crpc_code crpc_channel_open(
    const char *url, const crpc_channel_options *CRPC_NULLABLE options,
    crpc_channel **out, crpc_error *CRPC_NULLABLE *CRPC_NULLABLE out_error);
/** crpc_channel_open_in_process makes a channel to a server in this process, with
 * no socket and no wire: interceptors of both sides run, metadata, deadlines and
 * errors flow, messages are copied. The server must outlive it. */
CRPC_API CRPC_NODISCARD crpc_code crpc_channel_open_in_process(
    crpc_server *server, const crpc_channel_options *CRPC_NULLABLE options,
    crpc_channel **out, crpc_error *CRPC_NULLABLE *CRPC_NULLABLE out_error);
/** crpc_channel_destroy closes the channel. All its calls have been destroyed. */
CRPC_API void crpc_channel_destroy(crpc_channel *CRPC_NULLABLE channel);

/** crpc_channel_intercept puts a function around every call made on the channel.
 * The first one given is the outermost. Before the first call. */
CRPC_API CRPC_NODISCARD crpc_code
crpc_channel_intercept(crpc_channel *channel, crpc_interceptor_fn *interceptor,
                       void *CRPC_NULLABLE user);

#ifdef __cplusplus
}
#endif

#endif
