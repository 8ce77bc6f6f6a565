/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "rpc/http_limits.h"

#include "base/mem.h"
#include "rpc/options.h"

enum {
  KIB = 1024,
  MIB = 1024 * 1024,
  WINDOW_MIN = 65535, /* RFC 9113 section 6.9.2: what a peer may assume */
  FRAME_MIN = 16 * 1024,
  FRAME_MAX = 16 * 1024 * 1024 - 1 /* section 6.5.2 */
};

typedef struct size_row {
  const char *name;
  size_t offset;
  uint32_t min, max;
} size_row;

#define SIZE(field, min, max) \
  {#field, offsetof(crpc_http_limits, field), min, max}

static const size_row sizes[] = {
    SIZE(max_header_bytes, KIB, 16 * MIB),
    SIZE(max_headers, 8, 4 * KIB),
    SIZE(stream_window_bytes, WINDOW_MIN, INT32_MAX),
    SIZE(connection_window_bytes, WINDOW_MIN, INT32_MAX),
    SIZE(max_frame_bytes, FRAME_MIN, FRAME_MAX),
    SIZE(header_table_bytes, 1, 16 * MIB),
    SIZE(max_send_buffer_bytes, KIB, INT32_MAX),
    SIZE(max_output_bytes, FRAME_MIN, INT32_MAX),
    SIZE(max_resets, 1, INT32_MAX),
    SIZE(max_control_frames, 1, INT32_MAX),
    SIZE(first_window_bytes, WINDOW_MIN, INT32_MAX),
    SIZE(max_faults, 1, INT32_MAX),
};

#define TIME(field) {#field, offsetof(crpc_http_limits, field), 0, 0}

static const size_row times[] = {
    TIME(head_timeout_ms), TIME(body_timeout_ms), TIME(write_timeout_ms),
    TIME(idle_timeout_ms), TIME(keepalive_ms),    TIME(keepalive_timeout_ms),
};

static const void *at(const crpc_http_limits *limits, size_t offset) {
  return (const char *)limits + offset;
}

static bool size_fits(const crpc_http_limits *limits, const size_row *row) {
  uint32_t value;
  memcpy(&value, at(limits, row->offset), sizeof(value));
  return value == 0 || (value >= row->min && value <= row->max);
}

/* A year is for ever, and far from where sums of microseconds would end. */
static bool time_fits(const crpc_http_limits *limits, const size_row *row) {
  const int64_t year_ms = INT64_C(366) * 24 * 3600 * 1000;
  int64_t value;
  memcpy(&value, at(limits, row->offset), sizeof(value));
  return value >= -1 && value <= year_ms;
}

static crpc_code refuse(crpc_error **out_error, const cpb_allocator *alloc,
                        const char *name, uint32_t min, uint32_t max) {
  if (out_error && max) {
    *out_error = crpc_error_create(alloc, CRPC_INVALID_ARGUMENT,
                                   "crpc_http_limits: %s is out of range "
                                   "(%u to %u, or 0 for the default)",
                                   name, min, max);
  } else if (out_error) {
    *out_error = crpc_error_create(alloc, CRPC_INVALID_ARGUMENT,
                                   "crpc_http_limits: %s is out of range "
                                   "(up to a year, -1 for none, or 0 for the "
                                   "default)",
                                   name);
  }
  return CRPC_INVALID_ARGUMENT;
}

crpc_code crpc__http_limits_read(crpc_http_limits *out,
                                 const crpc_http_limits *in,
                                 const cpb_allocator *alloc,
                                 crpc_error **out_error) {
  crpc_code rc = crpc__options_read(out, sizeof(*out), in);
  if (rc) {
    return crpc__report(out_error, alloc, rc,
                        "crpc_http_limits: wrong struct_size "
                        "(CRPC_HTTP_LIMITS_INIT was left out?)");
  }
  for (size_t i = 0; i < CPB__COUNT(sizes); i++) {
    if (!size_fits(out, &sizes[i])) {
      return refuse(out_error, alloc, sizes[i].name, sizes[i].min,
                    sizes[i].max);
    }
  }
  for (size_t i = 0; i < CPB__COUNT(times); i++) {
    if (!time_fits(out, &times[i])) {
      return refuse(out_error, alloc, times[i].name, 0, 0);
    }
  }
  return CRPC_OK;
}
