/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Bytes of a server for an HTTP/2 client with a few exchanges. The first byte
 * seeds what their users do; an empty SETTINGS is put before the rest. */

#include "fuzz/h2_fuzz.h"
#include "http/h2/frame.h"

static void open_some(fuzz_world *w) {
  static const http_head head = {.method = CPB_STR_INIT("POST"),
                                 .path = CPB_STR_INIT("/a.b/C"),
                                 .authority = CPB_STR_INIT("h"),
                                 .content_length = -1};
  for (int i = 0; i < 4 && w->opened < FUZZ_EXCHANGES; i++) {
    http_exchange *x = http_conn_open(w->conn, &head, fuzz_next(w) & 1);
    if (x) {
      fuzz_watch(w, x);
    }
  }
}

static void on_available(http_conn *conn, void *user) {
  (void)conn;
  open_some(user);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static const uint8_t settings[9] = {0, 0, 0, H2_SETTINGS};
  static fuzz_world w;
  http_conn_config config;
  if (size < 1) {
    return 0;
  }
  config = fuzz_begin(&w, data[0]);
  config.available = on_available;
  w.conn = http_h2_client(&config);
  fuzz_check(w.conn != NULL);
  open_some(&w);
  if (!(data[0] & 0x40)) {
    fuzz_feed(&w, settings, sizeof settings);
  }
  fuzz_feed_all(&w, data + 1, size - 1);
  fuzz_end_world(&w);
  return 0;
}
