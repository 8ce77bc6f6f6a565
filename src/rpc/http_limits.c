/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "rpc/http_limits.h"

#include "base/mem.h"
#include "rpc/options.h"

enum {
  WINDOW_MIN = 65535, /* RFC 9113 section 6.9.2: what a peer may assume */
  FRAME_MIN = 16 * 1024,
  FRAME_MAX = 16 * 1024 * 1024 - 1 /* section 6.5.2 */
};

/* The defaults are the engines' own: http_limits_default. */
#define ROW(member, kind) CRPC__OPTION(crpc_http_limits, member, kind)
#define TIME(member) ROW(member, SIGNED), 0, 1, CRPC__YEAR_MS, -1, "no limit"

static const crpc__option rows[] = {
    {ROW(max_header_bytes, UNSIGNED), 0, CRPC__KIB, 16 * CRPC__MIB},
    {ROW(max_headers, UNSIGNED), 0, 8, 4096},
    {ROW(stream_window_bytes, UNSIGNED), 0, WINDOW_MIN, INT32_MAX},
    {ROW(connection_window_bytes, UNSIGNED), 0, WINDOW_MIN, INT32_MAX},
    {ROW(max_frame_bytes, UNSIGNED), 0, FRAME_MIN, FRAME_MAX},
    {ROW(header_table_bytes, UNSIGNED), 0, 1, 16 * CRPC__MIB},
    {ROW(max_send_buffer_bytes, UNSIGNED), 0, CRPC__KIB, INT32_MAX},
    {ROW(max_output_bytes, UNSIGNED), 0, FRAME_MIN, INT32_MAX},
    {ROW(max_resets, UNSIGNED), 0, 1, INT32_MAX},
    {ROW(max_control_frames, UNSIGNED), 0, 1, INT32_MAX},
    {TIME(head_timeout_ms)},
    {TIME(body_timeout_ms)},
    {TIME(write_timeout_ms)},
    {TIME(idle_timeout_ms)},
    {TIME(keepalive_ms)},
    {TIME(keepalive_timeout_ms)},
    {ROW(first_window_bytes, UNSIGNED), 0, WINDOW_MIN, INT32_MAX},
    {ROW(max_faults, UNSIGNED), 0, 1, INT32_MAX},
};

static const crpc__options table =
    CRPC__OPTIONS(crpc_http_limits, "CRPC_HTTP_LIMITS_INIT", rows);

crpc_code crpc__http_limits_read(crpc_http_limits *out,
                                 const crpc_http_limits *in,
                                 const cpb_allocator *alloc,
                                 crpc_error **out_error) {
  return crpc__options_read(&table, out, in, alloc, out_error);
}
