/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Any bytes as responses to a row of requests. The lowest bit of the first byte
 * makes the first request a HEAD. */

#include "h1_fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void ask(fuzz_run *run, const char *method) {
  http_head head = {.method = cpb_str_from_cstr(method),
                    .authority = CPB_STR("h"),
                    .path = CPB_STR("/"),
                    .content_length = -1};
  http_exchange *x = http_conn_open(run->conn, &head, true);
  if (x) {
    x->events = &fuzz_events;
    x->user = run;
  }
}

static void on_available(http_conn *conn, void *user) {
  fuzz_run *run = user;
  (void)conn;
  ask(run, "GET");
}

static http_conn *make(fuzz_run *run) {
  http_conn_config config = {.alloc = cpb_allocator_default(),
                             .loop = &run->loop,
                             .limits = &run->limits,
                             .available = on_available,
                             .user = run};
  run->conn = http_h1_client(&config);
  ask(run, run->random & 1 ? "HEAD" : "GET");
  fuzz_drain(run);
  return run->conn;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  fuzz_both(make, data, size);
  return 0;
}
