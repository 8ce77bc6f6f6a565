/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "client/backoff.h"

void crpc__backoff_init(client_backoff *b, int64_t initial_us, int64_t max_us,
                        uint64_t seed) {
  *b = (client_backoff){.initial_us = initial_us < max_us ? initial_us : max_us,
                        .max_us = max_us,
                        .random = seed | 1};
}

static int64_t jittered(client_backoff *b) {
  /* xorshift64 */
  b->random ^= b->random << 13;
  b->random ^= b->random >> 7;
  b->random ^= b->random << 17;
  return b->step_us / 1000 * (800 + (int64_t)(b->random % 401));
}

void crpc__backoff_failed(client_backoff *b, int64_t now_us) {
  if (!crpc__backoff_on(b)) {
    b->step_us = b->initial_us;
    b->not_before_us = now_us;
    return;
  }
  b->not_before_us = now_us + jittered(b);
  int64_t next_us = b->step_us / 10 * 16;
  b->step_us = next_us < b->max_us ? next_us : b->max_us;
}

void crpc__backoff_worked(client_backoff *b) {
  b->step_us = 0;
}

bool crpc__backoff_on(const client_backoff *b) {
  return b->step_us > 0;
}

int64_t crpc__backoff_left_us(const client_backoff *b, int64_t now_us) {
  return crpc__backoff_on(b) && now_us < b->not_before_us
             ? b->not_before_us - now_us
             : 0;
}
