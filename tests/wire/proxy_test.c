/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What proxies in front of a server do, and clients do not. */

#include <string.h>

#include "support/crpc_test.h"
#include "wire/wire.h"

#define HEAD(scheme, path)                                        \
  ":method: POST\n:scheme: " scheme "\n:path: /test.Sample/" path \
  "\ncontent-type: application/grpc\nte: trailers\n"
static const char message[] = "\0\0\0\0\6\n\2hi\20*";

static void add_message(cpb__buf *b, uint32_t stream, bool end) {
  wire_add_frame(b, FRAME_DATA, end ? FLAG_END_STREAM : 0, stream, message,
                 sizeof message - 1);
}

/* haproxy makes of a cancelled upload one that ends, and then resets it, all in
 * one write: nobody may take the half for a whole. */
CRPC_TEST_NO_OOM(an_end_that_a_reset_follows) {
  crpc_server *server = wire_serve();
  for (int empty = 0; empty <= 1; empty++) {
    wire_peer *p = wire_dial(server, 2);
    cpb__buf b;
    wire_forget();
    wire_init(&b);
    wire_add_headers(&b, 0, 1, HEAD("http", "Sum") "host: h\n");
    add_message(&b, 1, !empty);
    if (empty) {
      wire_add_frame(&b, FRAME_DATA, FLAG_END_STREAM, 1, "", 0);
    }
    wire_add_frame(&b, FRAME_RST_STREAM, 0, 1, "\0\0\0\10", 4);
    p->next_stream = 3;
    wire_write_buf(p, &b);
    wire_ping(p);
    assert_true(wire_all_left());
    int entered = wire_entered(); /* it may be over before it begins */
    assert_true(entered == 0 || wire_noted(CRPC_CANCELED, entered));
    wire_good(p, &wire_ways[4]);
    wire_close(p);
  }
}

/* haproxy with an HTTP/1.1 front says https of clear text, and host for
 * :authority. */
CRPC_TEST_NO_OOM(https_on_clear_text) {
  const wire_way *grpc = &wire_ways[4];
  crpc_server *server = wire_serve();
  wire_peer *p = wire_dial(server, 2);
  cpb__buf b;
  wire_init(&b);
  wire_add_headers(&b, 0, 1, HEAD("https", "Echo") "host: h\n");
  add_message(&b, 1, true);
  p->next_stream = 3;
  wire_write_buf(p, &b);
  wire_verdict v = wire_judge(grpc, wire_hear(p, 1));
  assert_int_equal(v.code, CRPC_OK);
  assert_int_equal(v.messages, 1);
  wire_good(p, grpc);
}

/* An upload that is refused early: who resets it at once loses the answer in
 * proxies that hand on the reset first. */
CRPC_TEST_NO_OOM(an_early_answer_comes_alone) {
  crpc_server *server = wire_serve();
  wire_peer *p = wire_dial(server, 2);
  cpb__buf b;
  wire_init(&b);
  wire_add_headers(&b, 0, 1, HEAD("http", "Sum") "host: h\nx-do: return\n");
  add_message(&b, 1, false);
  p->next_stream = 3;
  wire_write_buf(p, &b);
  wire_answer *a = wire_hear(p, 1);
  assert_true(a->ended);
  wire_pause(200);
  wire_ping(p);
  assert_int_equal(a->reset, -1);
  wire_more(p, 1, message, sizeof message - 1, true);
  wire_ping(p);
  assert_int_equal(a->reset, -1);
  wire_good(p, &wire_ways[4]);
}

WIRE_TEST_MAIN(cmocka_unit_test(an_end_that_a_reset_follows),
               cmocka_unit_test(https_on_clear_text),
               cmocka_unit_test(an_early_answer_comes_alone))
