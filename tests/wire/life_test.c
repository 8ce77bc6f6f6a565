/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* How calls live and end: peers that go away, deadlines, handlers that leave
 * early or late, cancelling, draining. */

#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

#include "support/crpc_test.h"
#include "wire/wire.h"

static const char hi[] = "\n\2hi\20*";
enum { HI = sizeof hi - 1 };

static bool streams(const wire_way *way) {
  return strstr(way->path, "Chat") != NULL;
}

/* A request that goes on, with some bytes of its body. */
static uint32_t ask_open(wire_peer *p, const wire_way *way, const char *fields,
                         const char *body, size_t n) {
  char all[256];
  (void)snprintf(all, sizeof all, "content-type: %s\n%s%s", way->type,
                 way->protocol == CRPC_GRPC ? "te: trailers\n" : "", fields);
  wire_request r = {.path = way->path,
                    .fields = all,
                    .open = true,
                    .body = body,
                    .body_len = n};
  return wire_ask(p, &r);
}

static uint32_t ask_first(wire_peer *p, const wire_way *way,
                          const char *fields) {
  static const char message[] = "\0\0\0\0\6\n\2hi\20*";
  size_t skip = way->enveloped ? 0 : 5;
  return ask_open(p, way, fields, message + skip, sizeof message - 1 - skip);
}

/* --- Peers that go away --- */

static void leave(wire_peer *p, bool crash) {
  if (crash) {
    wire_crash(p);
  } else {
    wire_close(p);
  }
}

CRPC_TEST_NO_OOM(gone_before_and_in_the_body) {
  crpc_server *server = wire_serve();
  for (size_t i = 0; i < (size_t)WIRE_WAYS * 2; i++) {
    const wire_way *way = &wire_ways[i / 2];
    wire_peer *p = wire_dial(server, way->version);
    leave(p, i & 1);
    p = wire_dial(server, way->version);
    wire_write(p, "POST /test.Sample/E", way->version == 1 ? 19 : 5);
    leave(p, i & 1);
    p = wire_dial(server, way->version);
    (void)ask_open(p, way, "", "", 0);
    leave(p, i & 1);
    p = wire_dial(server, way->version);
    (void)ask_open(p, way, "", "\0\0\0\0\6\n", 6);
    leave(p, i & 1);
  }
  assert_true(wire_all_left());
  wire_good(wire_dial(server, 1), &wire_ways[0]);
  wire_good(wire_dial(server, 2), &wire_ways[4]);
}

/* A handler that waits for more of a stream is told. */
CRPC_TEST_NO_OOM(gone_between_messages) {
  crpc_server *server = wire_serve();
  for (size_t i = 0; i < (size_t)WIRE_WAYS * 2; i++) {
    const wire_way *way = &wire_ways[i / 2];
    if (!streams(way)) {
      continue;
    }
    wire_peer *p = wire_dial(server, way->version);
    wire_forget();
    uint32_t stream = ask_first(p, way, "");
    if (way->version == 2) {
      (void)wire_hear_some(p, stream, 5 + HI);
    }
    leave(p, i & 1);
    assert_true(wire_noted(CRPC_CANCELED, 1));
    assert_true(wire_all_left());
  }
}

/* So is one that sleeps, whether or not the body has ended. */
CRPC_TEST_NO_OOM(gone_after_the_body) {
  crpc_server *server = wire_serve();
  for (size_t i = 0; i < (size_t)WIRE_WAYS * 2; i++) {
    const wire_way *way = &wire_ways[i / 2];
    wire_peer *p = wire_dial(server, way->version);
    wire_forget();
    (void)wire_call(p, way, "x-do: sleep 10000\n", 0, hi, HI);
    int64_t end = wire_now_ms() + 4000;
    while (!wire_entered()) {
      assert_true(wire_now_ms() < end);
      wire_pause(1);
    }
    leave(p, i & 1);
    assert_true(wire_noted(CRPC_CANCELED, 1));
    assert_true(wire_all_left());
  }
}

/* A client that ends its side still reads: what has been asked is answered, late
 * or soon, one request or several. */
CRPC_TEST_NO_OOM(half_closed_after_the_request) {
  static const char *const acts[] = {"", "x-do: sleep 200\n",
                                     "x-do: sleep 800\n"};
  crpc_server *server = wire_serve();
  for (size_t i = 0; i < (size_t)WIRE_WAYS * 3; i++) {
    const wire_way *way = &wire_ways[i / 3];
    if (way->version != 1 || way->protocol != CRPC_CONNECT) {
      continue;
    }
    wire_peer *p = wire_dial(server, 1);
    uint32_t first = wire_call(p, way, acts[i % 3], 0, hi, HI);
    uint32_t second = wire_call(p, way, acts[i % 3], 0, hi, HI);
    assert_int_equal(shutdown(p->fd, SHUT_WR), 0);
    assert_int_equal(wire_judge(way, wire_hear(p, first)).code, CRPC_OK);
    wire_answer *a = wire_hear(p, second);
    bool asked = a->informational == 1;
    a->informational = 0;
    assert_int_equal(asked, i % 3 == 2);
    assert_int_equal(wire_judge(way, a).code, CRPC_OK);
    assert_true(i % 3 == 0 || wire_field(a->head, "connection"));
    wire_hear_end(p);
    wire_close(p);
  }
}

/* A peer that listens to nothing holds up one handler and little memory; when it
 * goes, that handler is told. */
CRPC_TEST_NO_OOM(gone_while_being_sent_to) {
  crpc_server *server = wire_serve();
  for (size_t w = 0; w < WIRE_WAYS; w++) {
    const wire_way *way = &wire_ways[w];
    if (!streams(way)) {
      continue;
    }
    wire_peer *p = wire_dial(server, way->version);
    wire_forget();
    uint32_t stream = wire_call(p, way, "x-do: endless\n", 0, hi, HI);
    (void)wire_hear_some(p, stream, 10000);
    wire_pause(20);
    assert_true(wire_peak() < 2000000);
    leave(p, w & 1);
    assert_true(wire_noted(CRPC_CANCELED, 1));
    assert_true(wire_all_left());
  }
}

/* --- Cancelling --- */

/* Each reset makes room for another stream. */
CRPC_TEST_NO_OOM(a_reset_frees_its_stream) {
  crpc_server *server = wire_serve();
  static const char *const acts[] = {"x-do: endless\n", "x-do: sleep 10000\n",
                                     ""};
  for (size_t i = 0; i < (size_t)WIRE_WAYS * 3; i++) {
    const wire_way *way = &wire_ways[i / 3];
    if (!streams(way) || way->version != 2) {
      continue;
    }
    wire_peer *p = wire_dial(server, 2);
    wire_forget();
    for (int n = 1; n <= 3 * WIRE_MAX_STREAMS; n++) {
      uint32_t stream = ask_first(p, way, acts[i % 3]);
      if (i % 3 == 0) {
        (void)wire_hear_some(p, stream, 500);
      } else if (i % 3 == 1) {
        wire_ping(p);
      } else {
        (void)wire_hear_some(p, stream, 5 + HI);
      }
      wire_reset(p, stream, 8);
      assert_true(wire_noted(CRPC_CANCELED, n));
    }
    assert_true(wire_all_left());
    wire_good(p, way);
    wire_ping(p);
    assert_int_equal(p->goaway, -1);
    wire_close(p);
  }
}

/* A reset and an answer that cross; streams end once, whoever is first. */
CRPC_TEST_NO_OOM(resets_cross_answers) {
  crpc_server *server = wire_serve();
  for (size_t w = 0; w < WIRE_WAYS; w++) {
    const wire_way *way = &wire_ways[w];
    if (way->version != 2) {
      continue;
    }
    wire_peer *p = wire_dial(server, 2);
    for (int i = 0; i < 40; i++) {
      uint32_t stream =
          wire_call(p, way, i & 1 ? "x-do: sleep 1\n" : "", 0, hi, HI);
      wire_pause(i % 3);
      wire_reset(p, stream, 8);
    }
    assert_true(wire_all_left());
    wire_good(p, way);
    wire_quiet(p);
    wire_close(p);
  }
}

/* --- Deadlines --- */

static const char *timeout_name(const wire_way *way) {
  return way->protocol == CRPC_CONNECT ? "connect-timeout-ms" : "grpc-timeout";
}

static const char *with_timeout(const wire_way *way, int ms, const char *act) {
  static char fields[128];
  (void)snprintf(fields, sizeof fields, "%s: %d%s\n%s", timeout_name(way), ms,
                 way->protocol == CRPC_CONNECT ? "" : "m", act);
  return fields;
}

CRPC_TEST_NO_OOM(a_slow_handler_is_past_its_deadline) {
  crpc_server *server = wire_serve();
  for (size_t w = 0; w < WIRE_WAYS; w++) {
    const wire_way *way = &wire_ways[w];
    wire_peer *p = wire_dial(server, way->version);
    wire_forget();
    int64_t start = wire_now_ms();
    uint32_t stream = wire_call(
        p, way, with_timeout(way, 40, "x-do: sleep 10000\n"), 0, hi, HI);
    (void)wire_expect(p, way, stream, CRPC_DEADLINE_EXCEEDED);
    assert_in_range(wire_now_ms() - start, 39, 4000);
    assert_true(wire_noted(CRPC_DEADLINE_EXCEEDED, 1));
    /* One that computes, and asks. */
    wire_forget();
    stream =
        wire_call(p, way, with_timeout(way, 10, "x-do: spin 30\n"), 0, hi, HI);
    (void)wire_expect(p, way, stream, CRPC_DEADLINE_EXCEEDED);
    assert_true(wire_noted(CRPC_DEADLINE_EXCEEDED, 1));
    /* One that sends. */
    if (streams(way)) {
      wire_forget();
      stream = wire_call(p, way, with_timeout(way, 20, "x-do: endless\n"), 0,
                         hi, HI);
      wire_answer *a = wire_hear(p, stream);
      assert_int_equal(wire_judge(way, a).code, CRPC_DEADLINE_EXCEEDED);
      assert_true(wire_noted(CRPC_DEADLINE_EXCEEDED, 1));
    }
    assert_true(wire_all_left());
    wire_close(p);
  }
}

/* The peer itself is slow: the deadline holds for it, too. */
CRPC_TEST_NO_OOM(a_slow_peer_is_past_its_deadline) {
  crpc_server *server = wire_serve();
  for (size_t i = 0; i < (size_t)WIRE_WAYS * 2; i++) {
    const wire_way *way = &wire_ways[i / 2];
    wire_peer *p = wire_dial(server, way->version);
    const char *fields = with_timeout(way, 20, "");
    uint32_t stream = i & 1 ? ask_open(p, way, fields, "\0\0\0\0\6\n", 6)
                            : ask_open(p, way, fields, "", 0);
    wire_answer *a = wire_hear(p, stream);
    assert_int_equal(wire_judge(way, a).code, CRPC_DEADLINE_EXCEEDED);
    if (way->version == 2) {
      wire_good(p, way);
      wire_quiet(p);
    }
    wire_close(p);
  }
}

/* An answer and its deadline at the same time: one of them, once. */
CRPC_TEST_NO_OOM(answers_race_their_deadlines) {
  crpc_server *server = wire_serve();
  for (size_t w = 0; w < WIRE_WAYS; w++) {
    const wire_way *way = &wire_ways[w];
    wire_peer *p = wire_dial(server, way->version);
    for (int i = 0; i < 12; i++) {
      uint32_t stream =
          wire_call(p, way, with_timeout(way, 3, "x-do: sleep 3\n"), 0, hi, HI);
      crpc_code code = wire_judge(way, wire_hear(p, stream)).code;
      assert_true(code == CRPC_OK || code == CRPC_DEADLINE_EXCEEDED);
    }
    wire_good(p, way);
    wire_quiet(p);
    wire_close(p);
  }
}

/* --- Handlers that leave early, or badly --- */

CRPC_TEST_NO_OOM(a_handler_that_does_not_read) {
  crpc_server *server = wire_serve();
  for (size_t i = 0; i < (size_t)WIRE_WAYS * 2; i++) {
    wire_way way = wire_ways[i / 2];
    bool sums = i & 1;
    if (!streams(&way)) {
      continue;
    }
    way.path = sums ? "/test.Sample/Sum" : way.path;
    wire_peer *p = wire_dial(server, way.version);
    /* All was sent. */
    uint32_t stream = wire_call(p, &way, "x-do: return\n", 0, hi, HI);
    wire_verdict v = wire_expect(p, &wire_ways[i / 2], stream, CRPC_OK);
    assert_int_equal(v.messages, sums);
    /* More would come. */
    stream = ask_first(p, &way, "x-do: return\n");
    v = wire_judge(&way, wire_hear(p, stream));
    assert_int_equal(v.code, CRPC_OK);
    assert_int_equal(v.messages, sums);
    if (way.version == 2) {
      wire_more(p, stream, "\0\0\0\0\0", 5, true);
      wire_good(p, &wire_ways[i / 2]);
      wire_quiet(p);
    } else {
      wire_hear_end(p);
    }
    wire_close(p);
  }
}

CRPC_TEST_NO_OOM(a_handler_that_fails_after_some_messages) {
  crpc_server *server = wire_serve();
  for (size_t w = 0; w < WIRE_WAYS; w++) {
    const wire_way *way = &wire_ways[w];
    if (!streams(way)) {
      continue;
    }
    wire_peer *p = wire_dial(server, way->version);
    for (int n = 0; n <= 300; n += 100) {
      char fields[40];
      (void)snprintf(fields, sizeof fields, "x-do: fail %d\n", n);
      uint32_t stream = wire_call(p, way, fields, 0, hi, HI);
      wire_verdict v = wire_expect(p, way, stream, CRPC_ABORTED);
      assert_int_equal(v.messages, n);
      assert_non_null(strstr(v.message, "after"));
    }
    wire_close(p);
  }
}

/* --- Duplex --- */

CRPC_TEST_NO_OOM(half_duplex_on_http1_full_on_http2) {
  crpc_server *server = wire_serve();
  for (size_t w = 0; w < WIRE_WAYS; w++) {
    const wire_way *way = &wire_ways[w];
    if (!streams(way)) {
      continue;
    }
    wire_peer *p = wire_dial(server, way->version);
    uint32_t stream = ask_first(p, way, "");
    for (size_t n = 1; n <= 3; n++) {
      if (way->version == 2) {
        wire_answer *a = wire_hear_some(p, stream, n * (5 + HI));
        assert_false(a->ended);
      } else {
        assert_false(wire_readable(p, 10));
      }
      wire_more(p, stream, "\0\0\0\0\6\n\2hi\20*", 11, false);
    }
    wire_more(p, stream, NULL, 0, true);
    wire_verdict v = wire_expect(p, way, stream, CRPC_OK);
    assert_int_equal(v.messages, 4);
    wire_close(p);
  }
}

/* --- Many --- */

CRPC_TEST_NO_OOM(more_streams_than_allowed) {
  enum { MORE = WIRE_MAX_STREAMS + 5 };
  crpc_server *server = wire_serve();
  for (size_t w = 0; w < WIRE_WAYS; w++) {
    const wire_way *way = &wire_ways[w];
    uint32_t ids[MORE];
    if (way->version != 2) {
      continue;
    }
    wire_peer *p = wire_dial(server, 2);
    wire_ping(p); /* the limit has been told */
    for (int i = 0; i < MORE; i++) {
      ids[i] = wire_call(p, way, "x-do: sleep 30\n", 0, hi, HI);
    }
    for (int i = 0; i < MORE; i++) {
      wire_answer *a = wire_hear(p, ids[i]);
      if (i < WIRE_MAX_STREAMS) {
        assert_int_equal(wire_judge(way, a).code, CRPC_OK);
      } else {
        assert_int_equal(a->reset, 7);
        assert_int_equal(a->status, 0);
      }
    }
    wire_good(p, way);
    wire_quiet(p);
    wire_close(p);
  }
}

/* A request waits for the one before it; its bytes are not taken for a body. */
CRPC_TEST_NO_OOM(requests_wait_their_turn) {
  crpc_server *server = wire_serve();
  for (size_t w = 0; w < WIRE_WAYS; w++) {
    const wire_way *way = &wire_ways[w];
    if (way->version != 1) {
      continue;
    }
    wire_peer *p = wire_dial(server, 1);
    uint32_t first = wire_call(p, way, "x-do: sleep 20\n", 0, hi, HI);
    uint32_t second = wire_call(p, way, "", 0, hi, HI);
    uint32_t third = wire_call(p, way, "x-do: error\n", 0, hi, HI);
    assert_int_equal(wire_judge(way, wire_hear(p, first)).code, CRPC_OK);
    assert_int_equal(wire_judge(way, wire_hear(p, second)).code, CRPC_OK);
    (void)wire_expect(p, way, third, CRPC_NOT_FOUND);
    wire_close(p);
  }
}

/* --- Expect --- */

CRPC_TEST_NO_OOM(expect_continue) {
  crpc_server *server = wire_serve();
  static const char *const paths[] = {"/test.Sample/Echo", "/test.Sample/No"};
  for (int i = 0; i < 2; i++) {
    wire_peer *p = wire_dial(server, 1);
    wire_request r = {.path = paths[i],
                      .open = true,
                      .fields =
                          "content-type: application/proto\n"
                          "expect: 100-continue\n"};
    uint32_t stream = wire_ask(p, &r);
    assert_true(wire_readable(p, 4000));
    if (i == 0) {
      wire_more(p, stream, hi, HI, true);
    }
    wire_answer *a = wire_hear(p, stream);
    assert_int_equal(a->status, i ? 404 : 200);
    assert_int_equal(a->informational, i ? 0 : 1);
    if (i == 0) {
      wire_good(p, &wire_ways[0]);
      wire_quiet(p);
    } else {
      assert_string_equal(wire_field(a->head, "connection"), "close");
      wire_hear_end(p);
    }
  }
}

/* --- The end of the server --- */

static void *run(void *server) {
  (void)!crpc_server_run_until(server, CRPC_SIGNALS_NONE, NULL);
  return NULL;
}

/* Calls that can end before the deadline do; the others are told why not, and all
 * connections end. */
CRPC_TEST_NO_OOM(draining) {
  crpc_server *server = wire_serve();
  wire_peer *p[WIRE_WAYS];
  uint32_t quick[WIRE_WAYS], slow[WIRE_WAYS];
  pthread_t thread;
  wire_peer *idle1 = wire_dial(server, 1);
  wire_peer *idle2 = wire_dial(server, 2);
  wire_good(idle1, &wire_ways[0]);
  wire_good(idle2, &wire_ways[4]);
  wire_forget();
  int calls = 0;
  for (size_t w = 0; w < WIRE_WAYS; w++) {
    const wire_way *way = &wire_ways[w];
    bool h1 = way->version == 1;
    p[w] = wire_dial(server, way->version);
    quick[w] = wire_call(p[w], way, "x-do: sleep 100\n", 0, hi, HI);
    slow[w] = h1 ? 0 : wire_call(p[w], way, "x-do: sleep 10000\n", 0, hi, HI);
    calls += h1 ? 1 : 2;
  }
  int64_t start = wire_now_ms();
  while (wire_entered() < calls) {
    assert_true(wire_now_ms() - start < 4000);
    wire_pause(1);
  }
  assert_int_equal(pthread_create(&thread, NULL, run, server), 0);
  crpc_server_drain(server, 300);
  for (size_t w = 0; w < WIRE_WAYS; w++) {
    const wire_way *way = &wire_ways[w];
    wire_answer *a = wire_hear(p[w], quick[w]);
    assert_int_equal(wire_judge(way, a).code, CRPC_OK);
    if (way->version == 1) {
      assert_string_equal(wire_field(a->head, "connection"), "close");
    } else {
      a = wire_hear(p[w], slow[w]);
      assert_true(a->ended);
      assert_int_equal(wire_judge(way, a).code, CRPC_UNAVAILABLE);
    }
    wire_hear_end(p[w]);
    assert_true(way->version == 1 || p[w]->goaway == 0);
  }
  wire_hear_end(idle1);
  wire_hear_end(idle2);
  assert_int_equal(idle2->goaway, 0);
  pthread_join(thread, NULL);
  assert_in_range(wire_now_ms() - start, 250, 4000);
  assert_true(wire_noted(CRPC_UNAVAILABLE, calls - WIRE_WAYS));
}

/* Destroyed in the middle of everything: nothing is left behind. */
CRPC_TEST_NO_OOM(stopped_at_once) {
  crpc_server *server = wire_serve();
  wire_peer *p[WIRE_WAYS];
  for (size_t w = 0; w < WIRE_WAYS; w++) {
    const wire_way *way = &wire_ways[w];
    p[w] = wire_dial(server, way->version);
    for (int i = 0; i < (way->version == 2 ? 3 : 1); i++) {
      (void)wire_call(p[w], way, "x-do: sleep 10000\n", 0, hi, HI);
    }
    if (way->version == 2) {
      (void)ask_first(p[w], way, "");
      (void)ask_open(p[w], way, "", "\0\0\0", 3);
    }
  }
  wire_pause(10);
}

WIRE_TEST_MAIN(cmocka_unit_test(gone_before_and_in_the_body),
               cmocka_unit_test(gone_between_messages),
               cmocka_unit_test(gone_after_the_body),
               cmocka_unit_test(half_closed_after_the_request),
               cmocka_unit_test(gone_while_being_sent_to),
               cmocka_unit_test(a_reset_frees_its_stream),
               cmocka_unit_test(resets_cross_answers),
               cmocka_unit_test(a_slow_handler_is_past_its_deadline),
               cmocka_unit_test(a_slow_peer_is_past_its_deadline),
               cmocka_unit_test(answers_race_their_deadlines),
               cmocka_unit_test(a_handler_that_does_not_read),
               cmocka_unit_test(a_handler_that_fails_after_some_messages),
               cmocka_unit_test(half_duplex_on_http1_full_on_http2),
               cmocka_unit_test(more_streams_than_allowed),
               cmocka_unit_test(requests_wait_their_turn),
               cmocka_unit_test(expect_continue), cmocka_unit_test(draining),
               cmocka_unit_test(stopped_at_once))
