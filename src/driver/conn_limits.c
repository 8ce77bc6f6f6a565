/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "driver/conn_limits.h"

typedef struct row {
  size_t from, to; /* offsets */
} row;

#define ROW(from, to) \
  {offsetof(crpc_http_limits, from), offsetof(http_limits, to)}

static const row sizes[] = {
    ROW(max_header_bytes, max_header_bytes),
    ROW(max_headers, max_header_count),
    ROW(stream_window_bytes, stream_window),
    ROW(connection_window_bytes, conn_window),
    ROW(max_frame_bytes, max_frame_bytes),
    ROW(header_table_bytes, header_table_bytes),
    ROW(max_send_buffer_bytes, max_send_buffer),
    ROW(max_output_bytes, max_output_bytes),
    ROW(max_resets, max_resets),
    ROW(max_control_frames, max_control_frames),
    ROW(first_window_bytes, first_window),
    ROW(max_faults, max_faults),
};

static const row times[] = {
    ROW(head_timeout_ms, head_timeout_us),
    ROW(body_timeout_ms, body_timeout_us),
    ROW(write_timeout_ms, write_timeout_us),
    ROW(idle_timeout_ms, idle_timeout_us),
    ROW(keepalive_ms, keepalive_us),
    ROW(keepalive_timeout_ms, keepalive_timeout_us),
};

void crpc__http_limits_apply(const crpc_http_limits *given, http_limits *out) {
  http_limits_default(out);
  for (size_t i = 0; i < CPB__COUNT(sizes); i++) {
    uint32_t value;
    memcpy(&value, (const char *)given + sizes[i].from, sizeof(value));
    if (value) {
      memcpy((char *)out + sizes[i].to, &value, sizeof(value));
    }
  }
  for (size_t i = 0; i < CPB__COUNT(times); i++) {
    int64_t ms;
    memcpy(&ms, (const char *)given + times[i].from, sizeof(ms));
    int64_t us = ms < 0 ? 0 : ms * 1000;
    if (ms) {
      memcpy((char *)out + times[i].to, &us, sizeof(us));
    }
  }
}
