/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Whether something gets on, looked at now and then. Between two looks nothing is
 * stored but what is counted anyway, so that a byte costs no more for being
 * watched; a look finds a peer that is too slow up to one interval late. */

#ifndef HTTP_PACE_H
#define HTTP_PACE_H

#include "http/conn.h"

enum {
  HTTP_PACE_LOOKS = 4,   /* in the shorter of the timeouts */
  HTTP_PACE_BYTES = 256, /* a second, of a body that is waited for */
  HTTP_PACE_LEAST_US = 1000
};

/* All zero: not looked at yet. */
typedef struct http_pace {
  uint64_t seen;
  int64_t since_us; /* it has been too slow */
} http_pace;

/* Time between two looks; 0: there is nothing to look for. */
static inline int64_t http_pace_interval(const http_limits *limits) {
  int64_t body = limits->body_timeout_us;
  int64_t output = limits->write_timeout_us;
  int64_t us = body <= 0 || (output > 0 && output < body) ? output : body;
  if (us <= 0) {
    return 0;
  }
  us /= HTTP_PACE_LOOKS;
  return us > HTTP_PACE_LEAST_US ? us : HTTP_PACE_LEAST_US;
}

/* Bytes of a body that each look wants to see. */
static inline uint64_t http_pace_least(const http_limits *limits) {
  return (uint64_t)http_pace_interval(limits) * HTTP_PACE_BYTES / 1000000 + 1;
}

/* One look at a count that should have grown by `least` since the last one. true:
 * it has not for the time given. */
static inline bool http_pace_lost(http_pace *pace, int64_t now_us,
                                  uint64_t count, uint64_t least,
                                  int64_t timeout_us) {
  if (count - pace->seen >= least || pace->since_us == 0) {
    pace->seen = count;
    pace->since_us = now_us;
    return false;
  }
  pace->seen = count;
  return timeout_us > 0 && now_us - pace->since_us >= timeout_us;
}

/* The same when there is nothing to wait for. */
static inline void http_pace_rest(http_pace *pace, int64_t now_us) {
  pace->since_us = now_us;
}

#endif
