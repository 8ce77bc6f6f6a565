/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Fibers of users, full duplex, waiting for one of several, functions on the
 * pool. */

#include <pthread.h>

#include "rpc/rpc_sample.h"
#include "support/crpc_test.h"

typedef struct counter {
  crpc_call *call;
  int count;
  crpc_code last;
} counter;

static crpc_code count_up(void *arg) {
  counter *c = arg;
  c->count++;
  return CRPC_ABORTED;
}

CRPC_TEST(a_plain_program_joins_fibers) {
  static test_world w;
  counter c = {NULL, 0, CRPC_OK};
  crpc_fiber *fibers[3] = {NULL, NULL, NULL};
  test_serve(&w, &test_plain, NULL);
  test_connect(&w);
  int started = 0;
  while (started < 3 && crpc_channel_go(w.channel, count_up, &c,
                                        &fibers[started]) == CRPC_OK) {
    started++;
  }
  assert_int_equal(c.count, 0); /* not before it returns */
  for (int i = 0; i < started; i++) {
    assert_int_equal(crpc_join(fibers[i]), CRPC_ABORTED);
  }
  assert_int_equal(c.count, started);
  crpc_must(started == 3);
}

/* --- A call's fibers --- */

static crpc_code ticks(void *arg) {
  counter *c = arg;
  test_Text tick = test_text("tick", 0);
  while ((c->last = crpc_call_sleep_ms(c->call, 1)) == CRPC_OK) {
    tick.number = ++c->count;
    if ((c->last = crpc_call_send(c->call, &tick))) {
      break;
    }
  }
  return c->last;
}

static counter ticker;

/* Pushes on its own while it receives. */
static crpc_code chats_and_ticks(crpc_call *call) {
  test_Text req;
  crpc_code rc;
  ticker = (counter){call, 0, CRPC_OK};
  if (crpc_go(call, ticks, &ticker, NULL)) {
    return CRPC_INTERNAL;
  }
  while ((rc = crpc_call_recv(call, &req)) == CRPC_OK) {
  }
  return rc == CRPC_END ? CRPC_OK : rc;
}

CRPC_TEST_NO_OOM(a_handler_pushes_and_receives) {
  static test_world w;
  test_Text req = test_text("", 0), resp;
  test_serve(&w, &(test_Sample){.chat = chats_and_ticks}, NULL);
  test_connect(&w);
  assert_int_equal(crpc_call_open(w.call, TEST_CHAT), CRPC_OK);
  for (int i = 1; i <= 5; i++) {
    assert_int_equal(crpc_call_recv(w.call, &resp), CRPC_OK);
    assert_int_equal(resp.number, i);
    assert_int_equal(crpc_call_send(w.call, &req), CRPC_OK);
  }
  assert_int_equal(crpc_call_close_send(w.call), CRPC_OK);
  crpc_code rc;
  while ((rc = crpc_call_recv(w.call, &resp)) == CRPC_OK) {
  }
  assert_int_equal(rc, CRPC_END);
  assert_int_equal(ticker.last, CRPC_CANCELED);
}

CRPC_TEST_NO_OOM(a_call_cancels_its_fibers) {
  static test_world w;
  test_Text resp;
  test_serve(&w, &(test_Sample){.chat = chats_and_ticks}, NULL);
  test_connect(&w);
  assert_int_equal(crpc_call_open(w.call, TEST_CHAT), CRPC_OK);
  assert_int_equal(crpc_call_recv(w.call, &resp), CRPC_OK);
  crpc_call_cancel(w.call);
  assert_int_equal(crpc_call_recv(w.call, &resp), CRPC_CANCELED);
  crpc_call_reset(w.call);
  test_Text req = test_text("", 1);
  assert_int_equal(crpc_call_unary(w.call, TEST_ECHO, &req, &resp),
                   CRPC_UNIMPLEMENTED);
  assert_int_equal(ticker.last, CRPC_CANCELED);
}

static crpc_code sends_many(void *arg) {
  counter *c = arg;
  test_Text req = test_text("x", 0);
  for (int i = 0; i < 100 && c->last == CRPC_OK; i++) {
    req.number = i;
    c->last = crpc_call_send(c->call, &req);
    c->count += c->last == CRPC_OK;
  }
  return crpc_call_close_send(c->call);
}

/* The two lanes of a call in process hold four messages: neither direction could
 * be finished before the other. */
CRPC_TEST_NO_OOM(one_fiber_sends_while_another_receives) {
  static test_world w;
  test_Text resp;
  crpc_fiber *sender;
  test_serve(&w, &test_plain, NULL);
  test_connect(&w);
  assert_int_equal(crpc_call_open(w.call, TEST_CHAT), CRPC_OK);
  counter c = {w.call, 0, CRPC_OK};
  assert_int_equal(crpc_go(w.call, sends_many, &c, &sender), CRPC_OK);
  for (int i = 0; i < 100; i++) {
    assert_int_equal(crpc_call_recv(w.call, &resp), CRPC_OK);
    assert_int_equal(resp.number, i + 1);
  }
  assert_int_equal(crpc_call_recv(w.call, &resp), CRPC_END);
  assert_int_equal(crpc_join(sender), CRPC_OK);
  assert_int_equal(c.count, 100);
}

static crpc_code receives(void *arg) {
  counter *c = arg;
  test_Text resp;
  while ((c->last = crpc_call_recv(c->call, &resp)) == CRPC_OK) {
    c->count++;
  }
  return c->last;
}

/* The end of the call reaches a fiber that waits for its message. */
CRPC_TEST_NO_OOM(reset_ends_a_fiber_that_receives) {
  static test_world w;
  counter c;
  test_serve(&w, &test_plain, NULL);
  test_connect(&w);
  assert_int_equal(crpc_call_open(w.call, TEST_CHAT), CRPC_OK);
  c = (counter){w.call, 0, CRPC_OK};
  assert_int_equal(crpc_go(w.call, receives, &c, NULL), CRPC_OK);
  assert_int_equal(crpc_call_sleep_ms(w.call, 1), CRPC_OK);
  crpc_call_reset(w.call);
  assert_int_equal(c.last, CRPC_CANCELED);
  assert_int_equal(crpc_go(w.call, receives, &c, NULL),
                   CRPC_FAILED_PRECONDITION);
  assert_non_null(strstr(crpc_call_message(w.call), "crpc_channel_go"));
}

/* --- Readable --- */

CRPC_TEST_NO_OOM(receive_with_a_timeout) {
  static test_world w;
  test_Text req = test_text("a", 1), resp;
  test_serve(&w, &test_plain, NULL);
  test_connect(&w);
  assert_int_equal(crpc_call_wait_readable(w.call, 1),
                   CRPC_FAILED_PRECONDITION);
  crpc_call_reset(w.call);
  assert_int_equal(crpc_call_open(w.call, TEST_CHAT), CRPC_OK);
  assert_int_equal(crpc_call_wait_readable(w.call, 2), CRPC_DEADLINE_EXCEEDED);
  assert_int_equal(crpc_call_send(w.call, &req), CRPC_OK);
  assert_int_equal(crpc_call_wait_readable(w.call, 60000), CRPC_OK);
  assert_int_equal(crpc_call_wait_readable(w.call, 0), CRPC_OK);
  assert_int_equal(crpc_call_recv(w.call, &resp), CRPC_OK);
  assert_int_equal(crpc_call_wait_readable(w.call, 0), CRPC_DEADLINE_EXCEEDED);
  assert_int_equal(crpc_call_close_send(w.call), CRPC_OK);
  assert_int_equal(crpc_call_wait_readable(w.call, -1), CRPC_OK);
  assert_int_equal(crpc_call_recv(w.call, &resp), CRPC_END);
}

enum { CALLS = 12 }; /* more than lie on the stack */
static crpc_call *calls[CALLS];

static void drop_calls(void *arg) {
  (void)arg;
  for (int i = 0; i < CALLS; i++) {
    crpc_call_destroy(calls[i]);
  }
}

CRPC_TEST(whichever_of_several_is_ready) {
  static test_world w;
  test_Text req = test_text("a", 1), resp;
  size_t index = 99;
  memset(calls, 0, sizeof(calls));
  test_serve(&w, &test_plain, NULL);
  test_connect(&w);
  crpc_test_defer(drop_calls, NULL);
  for (int i = 0; i < CALLS; i++) {
    crpc_must(crpc_call_create(w.channel, &calls[i]) == CRPC_OK);
    crpc_must(crpc_call_open(calls[i], TEST_CHAT) == CRPC_OK);
  }
  crpc_code rc = crpc_call_wait_any(calls, CALLS, 2, &index);
  crpc_must(rc == CRPC_DEADLINE_EXCEEDED);
  crpc_must(crpc_call_send(calls[7], &req) == CRPC_OK);
  crpc_must(crpc_call_wait_any(calls, CALLS, -1, &index) == CRPC_OK);
  crpc_must(index == 7);
  crpc_must(crpc_call_recv(calls[7], &resp) == CRPC_OK);
  assert_int_equal(crpc_call_wait_any(calls, 0, -1, &index),
                   CRPC_INVALID_ARGUMENT);
}

static crpc_code sleeps(crpc_call *call, const test_Text *req,
                        test_Text *resp) {
  (void)resp;
  return crpc_call_sleep_ms(call, req->number);
}

CRPC_TEST_NO_OOM(whichever_started_call_ends_first) {
  static test_world w;
  test_Text req = test_text("", 60000), resp[2];
  size_t index = 99;
  memset(calls, 0, sizeof(calls));
  test_serve(&w, &(test_Sample){.echo = sleeps}, NULL);
  test_connect(&w);
  crpc_test_defer(drop_calls, NULL);
  for (int i = 0; i < 2; i++) {
    assert_int_equal(crpc_call_create(w.channel, &calls[i]), CRPC_OK);
    assert_int_equal(
        crpc_call_start(calls[i], TEST_ECHO, &req, &resp[i], NULL, NULL),
        CRPC_OK);
    req.number = 2;
  }
  assert_int_equal(crpc_call_wait_any(calls, 2, -1, &index), CRPC_OK);
  assert_int_equal(index, 1);
  assert_int_equal(crpc_call_wait(calls[1]), CRPC_OK);
}

/* --- Functions on the pool --- */

typedef struct job {
  pthread_t thread;
  int64_t number;
} job;

static crpc_code square(void *arg) {
  job *j = arg;
  j->thread = pthread_self();
  j->number *= j->number;
  return CRPC_OK;
}

static crpc_code offloads(crpc_call *call, const test_Text *req,
                          test_Text *resp) {
  job j = {pthread_self(), req->number};
  crpc_code rc = crpc_call_offload(call, square, &j);
  resp->number = j.number;
  resp->text = pthread_equal(j.thread, pthread_self()) ? CPB_STR("here")
                                                       : CPB_STR("there");
  return rc;
}

CRPC_TEST_NO_OOM(a_function_runs_on_the_pool) {
  static test_world w;
  test_Text req = test_text("", 12), resp;
  test_serve(&w, &(test_Sample){.echo = offloads}, NULL);
  test_connect(&w);
  for (int i = 0; i < 50; i++) {
    assert_int_equal(crpc_call_unary(w.call, TEST_ECHO, &req, &resp), CRPC_OK);
    assert_int_equal(resp.number, 144);
    assert_true(cpb_str_equal(resp.text, CPB_STR("there")));
    crpc_call_reset(w.call);
  }
  job j = {pthread_self(), 3}; /* a client has no pool */
  assert_int_equal(crpc_call_offload(w.call, square, &j), CRPC_OK);
  assert_int_equal(j.number, 9);
}

CRPC_TEST_MAIN(cmocka_unit_test(a_plain_program_joins_fibers),
               cmocka_unit_test(a_handler_pushes_and_receives),
               cmocka_unit_test(a_call_cancels_its_fibers),
               cmocka_unit_test(one_fiber_sends_while_another_receives),
               cmocka_unit_test(reset_ends_a_fiber_that_receives),
               cmocka_unit_test(receive_with_a_timeout),
               cmocka_unit_test(whichever_of_several_is_ready),
               cmocka_unit_test(whichever_started_call_ends_first),
               cmocka_unit_test(a_function_runs_on_the_pool))
