/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Any bytes as requests, to a user whose answer is chosen by the path. */

#include "h1_fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool on_open(http_conn *conn, http_exchange *x, void *user) {
  (void)conn;
  x->events = &fuzz_events;
  x->user = user;
  return true;
}

static http_conn *make(fuzz_run *run) {
  http_conn_config config = {.alloc = cpb_allocator_default(),
                             .loop = &run->loop,
                             .limits = &run->limits,
                             .open = on_open,
                             .user = run};
  return http_h1_server(&config);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  fuzz_both(make, data, size);
  return 0;
}
