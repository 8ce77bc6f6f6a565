/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Timeout headers: connect-timeout-ms (up to 10 digits of milliseconds) and
 * grpc-timeout (up to 8 digits and a unit H M S m u n). Pure. */

#ifndef RPC_TIMEOUT_H
#define RPC_TIMEOUT_H

#include "base/text.h"

/* false when malformed. Microseconds; saturates at INT64_MAX / 2. */
bool crpc__timeout_parse_connect(cpb_str text, int64_t *out_us);
bool crpc__timeout_parse_grpc(cpb_str text, int64_t *out_us);
/* Write into out and return the length. A positive time is rounded up to what
 * the header can carry, so that the peer is never told less than we wait. */
enum { CRPC__TIMEOUT_MAX = 12 };
size_t crpc__timeout_format_connect(char out[CRPC__TIMEOUT_MAX], int64_t us);
size_t crpc__timeout_format_grpc(char out[CRPC__TIMEOUT_MAX], int64_t us);

#endif
