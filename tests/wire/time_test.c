/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Peers that are slow or silent, against a server whose limits are short: each
 * is let go, but for those that a program means. */

#include <string.h>

#include "support/crpc_test.h"
#include "wire/wire.h"

enum { SHORT_MS = 200, LONG_MS = 800 };

static crpc_server *serve(void) {
  const crpc_http_limits limits = {
      CRPC_HTTP_LIMITS_INIT, .head_timeout_ms = SHORT_MS,
      .body_timeout_ms = SHORT_MS, .write_timeout_ms = SHORT_MS,
      .idle_timeout_ms = SHORT_MS};
  return wire_serve_with(&limits);
}

static bool streams(const wire_way *way) {
  return strstr(way->path, "Chat") != NULL;
}

/* Nothing at all, or not enough to be a request. */
CRPC_TEST_NO_OOM(silent_from_the_beginning) {
  crpc_server *server = serve();
  for (int version = 1; version <= 2; version++) {
    wire_peer *p = wire_dial(server, version);
    int64_t start = wire_now_ms();
    wire_hear_end(p);
    assert_true(wire_now_ms() - start >= SHORT_MS - 50);
    wire_close(p);
    p = wire_dial(server, version);
    wire_good(p, &wire_ways[version == 1 ? 0 : 1]);
    wire_hear_end(p);
    wire_close(p);
  }
}

static uint32_t begin(wire_peer *p, const wire_way *way, const char *body,
                      size_t n) {
  char fields[128] = "content-type: ";
  strcat(fields, way->type);
  strcat(fields, way->protocol == CRPC_GRPC ? "\nte: trailers\n" : "\n");
  wire_request r = {.path = way->path,
                    .fields = fields,
                    .open = true,
                    .body = body,
                    .body_len = n};
  return wire_ask(p, &r);
}

/* A message that has begun and does not go on. */
CRPC_TEST_NO_OOM(half_a_message) {
  crpc_server *server = serve();
  for (size_t i = 0; i < WIRE_WAYS; i++) {
    const wire_way *way = &wire_ways[i];
    wire_peer *p = wire_dial(server, way->version);
    uint32_t stream = begin(p, way, "\0\0\0\0\6\n\2", 7);
    wire_answer *a = wire_hear(p, stream);
    assert_true(way->version == 2 ? a->reset >= 0 || a->cut
                                  : a->status == 408 || a->cut);
    assert_true(wire_all_left());
    wire_close(p);
  }
}

/* A stream between two messages may take its time. */
CRPC_TEST_NO_OOM(silent_between_messages) {
  static const char message[] = "\0\0\0\0\6\n\2hi\20*";
  crpc_server *server = serve();
  for (size_t i = 0; i < WIRE_WAYS; i++) {
    const wire_way *way = &wire_ways[i];
    if (!streams(way)) {
      continue;
    }
    wire_peer *p = wire_dial(server, way->version);
    if (way->version == 2) {
      wire_ping(p); /* SETTINGS are acknowledged */
    }
    uint32_t stream = begin(p, way, message, sizeof message - 1);
    wire_pause(LONG_MS);
    wire_more(p, stream, message, sizeof message - 1, true);
    wire_verdict v = wire_judge(way, wire_hear(p, stream));
    assert_int_equal(v.code, CRPC_OK);
    assert_int_equal(v.messages, 2);
    wire_close(p);
  }
}

WIRE_TEST_MAIN(cmocka_unit_test(silent_from_the_beginning),
               cmocka_unit_test(half_a_message),
               cmocka_unit_test(silent_between_messages))
