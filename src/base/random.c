/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Seeds for hash tables and the like. Not for keys: without a source of the
 * operating system the fallback is merely hard to guess from outside. */

#include <errno.h>
#include <sys/random.h>
#include <time.h>

#include "base/map.h"

static void weak_random(uint8_t *out, size_t len) {
  struct timespec now = {0, 0};
  (void)clock_gettime(CLOCK_MONOTONIC, &now);
  uint64_t seed[2] = {(uint64_t)(uintptr_t)&now,
                      (uint64_t)(uintptr_t)&cpb__random};
  uint64_t state = (uint64_t)now.tv_nsec ^ (uint64_t)now.tv_sec << 32;
  while (len) {
    size_t n = len < sizeof(state) ? len : sizeof(state);
    state = cpb__siphash13(&state, sizeof(state), seed);
    seed[0]++;
    memcpy(out, &state, n);
    out += n;
    len -= n;
  }
}

void cpb__random(void *out, size_t len) {
  uint8_t *to = out;
  while (len) {
    ssize_t n = getrandom(to, len, GRND_NONBLOCK);
    if (n < 0 && errno == EINTR) {
      continue;
    }
    if (n <= 0) {
      weak_random(to, len);
      return;
    }
    to += n;
    len -= (size_t)n;
  }
}
