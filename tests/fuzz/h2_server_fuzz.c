/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Bytes of a client for an HTTP/2 server. The first byte seeds what the users of
 * the exchanges do; the preface and an empty SETTINGS are put before the rest. */

#include "fuzz/h2_fuzz.h"
#include "http/h2/frame.h"

static bool on_open(http_conn *conn, http_exchange *x, void *user) {
  fuzz_world *w = user;
  (void)conn;
  if (w->opened == FUZZ_EXCHANGES) {
    return false;
  }
  fuzz_watch(w, x);
  return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static const uint8_t settings[9] = {0, 0, 0, H2_SETTINGS};
  static fuzz_world w;
  http_conn_config config;
  if (size < 1) {
    return 0;
  }
  config = fuzz_begin(&w, data[0]);
  config.open = on_open;
  w.conn = http_h2_server(&config);
  fuzz_check(w.conn != NULL);
  if (!(data[0] & 0x40)) {
    fuzz_feed(&w, (const uint8_t *)h2_preface, H2_PREFACE_LEN);
    fuzz_feed(&w, settings, sizeof settings);
  }
  fuzz_feed_all(&w, data + 1, size - 1);
  fuzz_end_world(&w);
  return 0;
}
