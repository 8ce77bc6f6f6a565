/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Limits of HTTP connections, of a server or a channel: what one connection may
 * hold, and how long it may keep us waiting. */

#ifndef CONNECTRPC_LIMITS_H
#define CONNECTRPC_LIMITS_H

#include "connectrpc/code.h"

#ifdef __cplusplus
extern "C" {
#endif

/** crpc_http_limits: zero in any field means its default. Of a time, -1 means no
 * limit. What is out of its range is refused when the server or the channel is
 * made.
 *
 * A stream may be silent between two messages for as long as it likes: only
 * keepalive_ms finds out that its peer is no more. Deadlines are no matter of a
 * connection: see crpc_server_options and crpc_call_set_timeout_ms. */
typedef struct crpc_http_limits {
  size_t struct_size;               /**< set by CRPC_HTTP_LIMITS_INIT */
  uint32_t max_header_bytes;        /**< names and values of one message's
       headers, and 32 for each (RFC 9113 section 6.5.2); 65,536 */
  uint32_t max_headers;             /**< of one message; 128 */
  uint32_t stream_window_bytes;     /**< that the peer may send ahead of what
       is read, on one call that has been read for a while; 1 MiB */
  uint32_t connection_window_bytes; /**< received and not read yet, on all calls
       together: beyond it long messages take turns; 16 MiB */
  uint32_t max_frame_bytes;         /**< SETTINGS_MAX_FRAME_SIZE; 16,384 */
  uint32_t header_table_bytes;      /**< SETTINGS_HEADER_TABLE_SIZE; 4,096 */
  uint32_t max_send_buffer_bytes;   /**< of a call that may send; 256 KiB */
  uint32_t max_output_bytes;        /**< unread by the peer, before nothing more
       is taken from it; 4 MiB */
  uint32_t max_resets;          /**< calls given up in a row; beyond that half
       as many a second, and one for each that ends well; 4,000 */
  uint32_t max_control_frames;  /**< that bring nothing, in a row; beyond that
       half as many a second, and one for each HEADERS or DATA; 1,000 */
  int64_t head_timeout_ms;      /**< first to last byte of a head, of trailers
       or of a frame; from connecting to the first request; 30,000 */
  int64_t body_timeout_ms;      /**< of a server: how long a message that has
       begun and is waited for may bring less than 256 bytes a second; 60,000 */
  int64_t write_timeout_ms;     /**< how long a peer may take nothing of an
       answer that is complete, or of HTTP/2 at all; 60,000 */
  int64_t idle_timeout_ms;      /**< a connection without calls ends; none */
  int64_t keepalive_ms;         /**< HTTP/2 PING when nothing has come for so
           long, on a client while calls are open; none */
  int64_t keepalive_timeout_ms; /**< for the answer to it; 20,000 */
  uint32_t first_window_bytes;  /**< of a new call; its window grows as it is
        used, up to stream_window_bytes; 64 KiB */
  uint32_t max_faults;          /**< streams in error in a row, in the long run
               half as many a second; 200 */
} crpc_http_limits;
#define CRPC_HTTP_LIMITS_INIT .struct_size = sizeof(crpc_http_limits)
/** crpc_http_limits_default returns limits with nothing set: for languages and
 * warnings that do not take CRPC_HTTP_LIMITS_INIT, as those of C++17. */
static inline crpc_http_limits crpc_http_limits_default(void) {
  crpc_http_limits limits = CRPC__EMPTY;
  limits.struct_size = sizeof(limits);
  return limits;
}

#ifdef __cplusplus
}
#endif

#endif
