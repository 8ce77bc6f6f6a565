/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Timeout headers. Ten digits of milliseconds and eight digits of hours both fit
 * an int64_t of microseconds, so nothing here can overflow.
 *
 * Source: connectrpc.com, Protocol, "Timeout"; gRPC PROTOCOL-HTTP2, "Timeout". */

#include "rpc/timeout.h"

enum { CONNECT_DIGITS = 10, GRPC_DIGITS = 8 };

typedef struct timeout_unit {
  char letter;
  int64_t us;
} timeout_unit;

/* Finest first; nanoseconds are finer than our clock and only ever read. */
static const timeout_unit units[] = {
    {'u', 1},
    {'m', 1000},
    {'S', 1000000},
    {'M', (int64_t)60 * 1000000},
    {'H', (int64_t)3600 * 1000000},
};

bool crpc__timeout_parse_connect(cpb_str text, int64_t *out_us) {
  uint64_t ms;
  if (!cpb__parse_u64(text, CONNECT_DIGITS, &ms)) {
    return false;
  }
  *out_us = (int64_t)ms * 1000;
  return true;
}

bool crpc__timeout_parse_grpc(cpb_str text, int64_t *out_us) {
  uint64_t value;
  if (text.len < 2) {
    return false;
  }
  char letter = text.data[text.len - 1];
  text.len--;
  if (!cpb__parse_u64(text, GRPC_DIGITS, &value)) {
    return false;
  }
  if (letter == 'n') {
    *out_us = ((int64_t)value + 999) / 1000;
    return true;
  }
  for (size_t i = 0; i < CPB__COUNT(units); i++) {
    if (units[i].letter == letter) {
      *out_us = (int64_t)value * units[i].us;
      return true;
    }
  }
  return false;
}

/* us / unit, rounded up; 0 for a time that has passed. */
static uint64_t in_units(int64_t us, int64_t unit) {
  if (us <= 0) {
    return 0;
  }
  return (uint64_t)us / (uint64_t)unit + (us % unit != 0);
}

size_t crpc__timeout_format_connect(char out[CRPC__TIMEOUT_MAX], int64_t us) {
  static const uint64_t most = 9999999999;
  uint64_t ms = in_units(us, 1000);
  return cpb__format_u64(out, ms < most ? ms : most);
}

size_t crpc__timeout_format_grpc(char out[CRPC__TIMEOUT_MAX], int64_t us) {
  static const uint64_t most = 99999999;
  size_t i = 0;
  while (i + 1 < CPB__COUNT(units) && in_units(us, units[i].us) > most) {
    i++;
  }
  uint64_t value = in_units(us, units[i].us);
  size_t n = cpb__format_u64(out, value < most ? value : most);
  out[n] = units[i].letter;
  return n + 1;
}
