/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Blocking methods: handlers on threads, their calls on the loop. */

#include <pthread.h>

#include "rpc/rpc_sample.h"
#include "rpc/server.h"
#include "rpc/thread_pool.h"
#include "support/crpc_test.h"

static void serve_blocking(test_world *w, const test_Sample *handlers,
                           void *user) {
  crpc_method_options options = {CRPC_METHOD_OPTIONS_INIT, .blocking = true};
  test_serve(w, handlers, user);
  crpc_must(crpc_server_configure(w->server, CPB_STR("/test.Sample/"),
                                  &options) == CRPC_OK);
  test_connect(w);
}

static pthread_t handler_thread;

static crpc_code notes_thread(crpc_call *call, const test_Text *req,
                              test_Text *resp) {
  handler_thread = pthread_self();
  resp->text = crpc_printf(call, "%d", (int)req->number);
  crpc_call_set_trailer(call, CPB_STR("x-a"), CPB_STR("b"));
  return CRPC_OK;
}

CRPC_TEST_NO_OOM(a_handler_runs_on_a_thread) {
  static test_world w;
  serve_blocking(&w, &(test_Sample){.echo = notes_thread}, NULL);
  test_Text req = test_text("", 7), resp;
  assert_int_equal(crpc_call_unary(w.call, TEST_ECHO, &req, &resp), CRPC_OK);
  assert_true(cpb_str_equal(resp.text, CPB_STR("7")));
  assert_false(pthread_equal(handler_thread, pthread_self()));
  assert_true(
      cpb_str_equal(crpc_call_trailer(w.call, CPB_STR("x-a")), CPB_STR("b")));
}

CRPC_TEST_NO_OOM(all_kinds_block) {
  static test_world w;
  serve_blocking(&w, &test_plain, NULL);
  test_Text req = test_text("x", 30), resp;
  assert_int_equal(crpc_call_open(w.call, TEST_RANGE), CRPC_OK);
  assert_int_equal(crpc_call_send(w.call, &req), CRPC_OK);
  assert_int_equal(crpc_call_close_send(w.call), CRPC_OK);
  for (int i = 0; i < 30; i++) {
    assert_int_equal(crpc_call_recv(w.call, &resp), CRPC_OK);
    assert_int_equal(resp.number, i);
  }
  assert_int_equal(crpc_call_recv(w.call, &resp), CRPC_END);
  crpc_call_reset(w.call);
  assert_int_equal(crpc_call_open(w.call, TEST_SUM), CRPC_OK);
  for (int i = 1; i <= 30; i++) {
    req.number = i;
    assert_int_equal(crpc_call_send(w.call, &req), CRPC_OK);
  }
  assert_int_equal(crpc_call_finish(w.call, &resp), CRPC_OK);
  assert_int_equal(resp.number, 465);
  crpc_call_reset(w.call);
  assert_int_equal(crpc_call_open(w.call, TEST_CHAT), CRPC_OK);
  for (int i = 1; i <= 10; i++) {
    req.number = i;
    assert_int_equal(crpc_call_send(w.call, &req), CRPC_OK);
    assert_int_equal(crpc_call_recv(w.call, &resp), CRPC_OK);
    assert_int_equal(resp.number, i + 1);
  }
  assert_int_equal(crpc_call_close_send(w.call), CRPC_OK);
  assert_int_equal(crpc_call_recv(w.call, &resp), CRPC_END);
}

static crpc_code told;

static crpc_code waits_for_more(crpc_call *call) {
  test_Text req;
  while ((told = crpc_call_recv(call, &req)) == CRPC_OK) {
  }
  return told;
}

static crpc_code sleeps_long(crpc_call *call, const test_Text *req,
                             test_Text *resp) {
  (void)req;
  (void)resp;
  return crpc_call_sleep_ms(call, 100000);
}

static const test_Sample waiting = {.echo = sleeps_long,
                                    .chat = waits_for_more};

CRPC_TEST_NO_OOM(cancel_and_deadline_reach_the_thread) {
  static test_world w;
  serve_blocking(&w, &waiting, NULL);
  test_Text req = test_text("", 0), resp;
  assert_int_equal(crpc_call_open(w.call, TEST_CHAT), CRPC_OK);
  assert_int_equal(crpc_call_send(w.call, &req), CRPC_OK);
  assert_int_equal(crpc_call_sleep_ms(w.call, 2), CRPC_OK);
  crpc_call_reset(w.call);
  crpc_call_set_timeout_ms(w.call, 3);
  assert_int_equal(crpc_call_unary(w.call, TEST_ECHO, &req, &resp),
                   CRPC_DEADLINE_EXCEEDED);
}

static crpc_code calls_on(crpc_call *call, const test_Text *req,
                          test_Text *resp) {
  crpc_call *inner;
  crpc_channel *channel = *(crpc_channel **)crpc_call_user(call);
  resp->number = req->number;
  if (req->number == 0) {
    return CRPC_OK;
  }
  test_Text down = test_text("", 0);
  if (crpc_call_create(channel, &inner)) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  crpc_code rc = crpc_call_unary(inner, TEST_ECHO, &down, resp);
  resp->number += 100;
  crpc_call_destroy(inner);
  return rc;
}

CRPC_TEST_NO_OOM(a_thread_makes_calls) {
  static test_world w;
  static crpc_channel *channel;
  serve_blocking(&w, &(test_Sample){.echo = calls_on}, &channel);
  channel = w.channel;
  test_Text req = test_text("", 1), resp;
  assert_int_equal(crpc_call_unary(w.call, TEST_ECHO, &req, &resp), CRPC_OK);
  assert_int_equal(resp.number, 100);
}

/* --- Too many --- */

typedef struct gate {
  pthread_mutex_t lock;
  pthread_cond_t opened;
  bool open;
} gate;

static crpc_code waits_at_gate(crpc_call *call, const test_Text *req,
                               test_Text *resp) {
  gate *g = crpc_call_user(call);
  *resp = *req;
  pthread_mutex_lock(&g->lock);
  while (!g->open) {
    pthread_cond_wait(&g->opened, &g->lock);
  }
  pthread_mutex_unlock(&g->lock);
  return CRPC_OK;
}

typedef struct tally {
  int ok, refused, other;
} tally;

static void count(crpc_call *call, crpc_code code, void *user) {
  tally *sum = user;
  (void)call;
  sum->ok += code == CRPC_OK;
  sum->refused += code == CRPC_UNAVAILABLE;
  sum->other += code != CRPC_OK && code != CRPC_UNAVAILABLE;
}

enum { CALLS = 20 };

CRPC_TEST_NO_OOM(a_full_pool_refuses) {
  static test_world w;
  static gate g = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, false};
  static tally sum;
  static crpc_call *calls[CALLS];
  static test_Text resps[CALLS];
  serve_blocking(&w, &(test_Sample){.echo = waits_at_gate}, &g);
  test_Text req = test_text("", 1);
  for (int i = 0; i < CALLS; i++) {
    assert_int_equal(crpc_call_create(w.channel, &calls[i]), CRPC_OK);
    assert_int_equal(
        crpc_call_start(calls[i], TEST_ECHO, &req, &resps[i], count, &sum),
        CRPC_OK);
  }
  while (sum.refused == 0) {
    assert_int_equal(crpc_call_wait(calls[CALLS - 1]), CRPC_UNAVAILABLE);
  }
  assert_string_equal(crpc_call_message(calls[CALLS - 1]),
                      "no thread for a blocking method: blocking_threads is 2, "
                      "and blocking_queue, 8, is full");
  pthread_mutex_lock(&g.lock);
  g.open = true;
  pthread_cond_broadcast(&g.opened);
  pthread_mutex_unlock(&g.lock);
  for (int i = 0; i < CALLS; i++) {
    (void)!crpc_call_wait(calls[i]);
    crpc_call_destroy(calls[i]);
  }
  assert_int_equal(sum.ok + sum.refused, CALLS);
  assert_true(sum.ok >= 8 && sum.ok <= 10); /* 2 threads, a queue of 8 */
  assert_int_equal(sum.other, 0);
}

/* --- Streams with nothing to do --- */

static void open_chat(crpc_channel *channel, crpc_call **call) {
  test_Text req = test_text("", 0), resp;
  assert_int_equal(crpc_call_create(channel, call), CRPC_OK);
  crpc_call_set_timeout_ms(*call, 10000);
  assert_int_equal(crpc_call_open(*call, TEST_CHAT), CRPC_OK);
  assert_int_equal(crpc_call_send(*call, &req), CRPC_OK);
  assert_int_equal(crpc_call_recv(*call, &resp), CRPC_OK);
}

/* 2 threads; 8 streams wait for messages: there is a thread for the unary call
 * all the same. 10 streams are all that may wait: what comes then waits too. */
CRPC_TEST_NO_OOM(idle_streams_hold_up_nobody) {
  enum { STREAMS = 8 };
  static test_world w;
  static crpc_call *streams[STREAMS + 2];
  serve_blocking(&w, &test_plain, NULL);
  test_Text req = test_text("", 1), resp;
  for (int round = 0; round < 3; round++) {
    for (int i = 0; i < STREAMS; i++) {
      open_chat(w.channel, &streams[i]);
    }
    crpc_call_reset(w.call);
    crpc_call_set_timeout_ms(w.call, 5000);
    assert_int_equal(crpc_call_unary(w.call, TEST_ECHO, &req, &resp), CRPC_OK);
    for (int i = 0; i < STREAMS; i++) {
      assert_int_equal(crpc_call_send(streams[i], &req), CRPC_OK);
      assert_int_equal(crpc_call_recv(streams[i], &resp), CRPC_OK);
      assert_int_equal(resp.number, 2);
      crpc_call_destroy(streams[i]);
    }
  }
  for (int i = 0; i < STREAMS + 2; i++) {
    open_chat(w.channel, &streams[i]);
  }
  crpc_call_reset(w.call);
  crpc_call_set_timeout_ms(w.call, 50);
  assert_int_equal(crpc_call_unary(w.call, TEST_ECHO, &req, &resp),
                   CRPC_DEADLINE_EXCEEDED);
  for (int i = 0; i < STREAMS + 2; i++) {
    crpc_call_destroy(streams[i]);
  }
}

/* --- Options --- */

/* What a second call leaves zero stays: in either order, for a method and its
 * service. */
static void configure_twice(cpb_str first, cpb_str second) {
  test_world w;
  const crpc_method_options yes = {CRPC_METHOD_OPTIONS_INIT, .blocking = true};
  const crpc_method_options small = {CRPC_METHOD_OPTIONS_INIT,
                                     .max_receive_bytes = 10};
  test_serve(&w, &(test_Sample){.echo = notes_thread}, NULL);
  assert_int_equal(crpc_server_configure(w.server, first, &yes), CRPC_OK);
  assert_int_equal(crpc_server_configure(w.server, second, &small), CRPC_OK);
  const crpc__route *route =
      crpc__server_find(w.server, CPB_STR("/test.Sample/Echo"));
  assert_true(route->options.blocking);
  assert_int_equal(route->options.max_receive_bytes, 10);
  assert_int_equal(route->options.max_send_bytes, 4 * 1024 * 1024);
}

CRPC_TEST_NO_OOM(options_are_merged) {
  const cpb_str service = CPB_STR("/test.Sample/");
  const cpb_str method = CPB_STR("/test.Sample/Echo");
  configure_twice(service, method);
  configure_twice(method, service);
  configure_twice(method, method);
}

/* --- The pool alone --- */

typedef struct item {
  crpc__work work;
  int *counter;
} item;

static void bump(crpc__work *work) {
  __atomic_add_fetch(CPB__CONTAINER(work, item, work)->counter, 1,
                     __ATOMIC_SEQ_CST);
}

CRPC_TEST_NO_OOM(the_pool_runs_all_it_took) {
  static item items[200];
  static int counter;
  crpc__thread_pool *pool =
      crpc__thread_pool_create(crpc_test_allocator(), 3, 12);
  assert_non_null(pool);
  int taken = 0;
  for (int i = 0; i < 200; i++) {
    items[i] = (item){{.run = bump}, &counter};
    taken += crpc__thread_pool_run(pool, &items[i].work);
  }
  crpc__thread_pool_destroy(pool);
  assert_true(taken > 0);
  assert_int_equal(counter, taken);
  crpc__thread_pool_destroy(NULL);
}

CRPC_TEST_MAIN(cmocka_unit_test(a_handler_runs_on_a_thread),
               cmocka_unit_test(all_kinds_block),
               cmocka_unit_test(cancel_and_deadline_reach_the_thread),
               cmocka_unit_test(a_thread_makes_calls),
               cmocka_unit_test(a_full_pool_refuses),
               cmocka_unit_test(idle_streams_hold_up_nobody),
               cmocka_unit_test(options_are_merged),
               cmocka_unit_test(the_pool_runs_all_it_took))
