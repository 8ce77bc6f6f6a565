/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* When to connect again after a failure: gRPC's connection back-off, whose first
 * retry is at once. Pure: time is an argument.
 *
 *   failure 1: now   2: initial   3: initial x 1.6   ...   max
 *
 * each but the first a fifth longer or shorter, to keep clients apart. */

#ifndef CLIENT_BACKOFF_H
#define CLIENT_BACKOFF_H

#include "cpb/base.h"

typedef struct client_backoff {
  int64_t initial_us, max_us;
  int64_t step_us; /* of the next failure; 0: none yet */
  int64_t not_before_us;
  uint64_t random;
} client_backoff;

void crpc__backoff_init(client_backoff *b, int64_t initial_us, int64_t max_us,
                        uint64_t seed);
void crpc__backoff_failed(client_backoff *b, int64_t now_us);
void crpc__backoff_worked(client_backoff *b);
/* Whether the last try failed. */
bool crpc__backoff_on(const client_backoff *b);
/* How long until the next try; 0: now. */
int64_t crpc__backoff_left_us(const client_backoff *b, int64_t now_us);

#endif
