/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Events and queues: between handlers, with threads, with time and ends. */

#include <pthread.h>

#include "rpc/rpc_sample.h"
#include "support/crpc_test.h"

static crpc_event *event;
static crpc_queue *queue;

static void drop_event(void *arg) {
  crpc_event_destroy(*(crpc_event **)arg);
}

static void drop_queue(void *arg) {
  crpc_queue_destroy(*(crpc_queue **)arg);
}

static void make_event(void) {
  crpc_code rc = crpc_event_create(crpc_test_allocator(), &event);
  crpc_test_defer(drop_event, &event);
  crpc_must(rc == CRPC_OK);
}

static void make_queue(size_t capacity) {
  crpc_code rc =
      crpc_queue_create(crpc_test_allocator(), sizeof(int), capacity, &queue);
  crpc_test_defer(drop_queue, &queue);
  crpc_must(rc == CRPC_OK);
}

/* --- Without a loop --- */

CRPC_TEST(a_post_before_the_wait_is_seen) {
  uint64_t seen = 0;
  make_event();
  assert_int_equal(crpc_event_wait(event, NULL, &seen, 0),
                   CRPC_DEADLINE_EXCEEDED);
  assert_int_equal(seen, 0);
  crpc_event_post(event);
  crpc_event_post(event);
  assert_int_equal(crpc_event_wait(event, NULL, &seen, -1), CRPC_OK);
  assert_int_equal(seen, 2);
  assert_int_equal(crpc_event_posts(event), 2);
  assert_int_equal(crpc_event_wait(event, NULL, &seen, 1),
                   CRPC_DEADLINE_EXCEEDED);
}

static void *post_event(void *arg) {
  crpc_event_post(arg);
  return NULL;
}

CRPC_TEST_NO_OOM(a_thread_wakes_a_thread) {
  uint64_t seen = 0;
  pthread_t thread;
  make_event();
  for (uint64_t i = 1; i <= 50; i++) {
    assert_int_equal(pthread_create(&thread, NULL, post_event, event), 0);
    assert_int_equal(crpc_event_wait(event, NULL, &seen, i % 2 ? -1 : 60000),
                     CRPC_OK);
    assert_int_equal(seen, i);
    pthread_join(thread, NULL);
  }
}

CRPC_TEST(a_queue_keeps_order_and_its_bound) {
  int out = 0;
  make_queue(3);
  for (int round = 0; round < 4; round++) {
    for (int i = 0; i < 3; i++) {
      assert_int_equal(crpc_queue_try_push(queue, &i), CRPC_OK);
    }
    assert_int_equal(crpc_queue_try_push(queue, &out), CRPC_RESOURCE_EXHAUSTED);
    assert_int_equal(crpc_queue_push(queue, NULL, &out, 1),
                     CRPC_DEADLINE_EXCEEDED);
    assert_int_equal(crpc_queue_count(queue), 3);
    for (int i = 0; i < 3; i++) {
      assert_int_equal(crpc_queue_pop(queue, NULL, &out, -1), CRPC_OK);
      assert_int_equal(out, i);
    }
    assert_int_equal(crpc_queue_pop(queue, NULL, &out, 0),
                     CRPC_DEADLINE_EXCEEDED);
  }
}

CRPC_TEST(a_closed_queue_is_drained) {
  int in = 7, out = 0;
  make_queue(2);
  assert_int_equal(crpc_queue_try_push(queue, &in), CRPC_OK);
  crpc_queue_close(queue);
  crpc_queue_close(queue);
  assert_int_equal(crpc_queue_try_push(queue, &in), CRPC_END);
  assert_int_equal(crpc_queue_push(queue, NULL, &in, -1), CRPC_END);
  assert_int_equal(crpc_queue_pop(queue, NULL, &out, -1), CRPC_OK);
  assert_int_equal(out, 7);
  assert_int_equal(crpc_queue_pop(queue, NULL, &out, -1), CRPC_END);
}

CRPC_TEST(a_queue_of_nothing_is_refused) {
  crpc_queue *none;
  const cpb_allocator *alloc = crpc_test_allocator();
  assert_int_equal(crpc_queue_create(alloc, 0, 1, &none),
                   CRPC_INVALID_ARGUMENT);
  assert_int_equal(crpc_queue_create(alloc, 1, 0, &none),
                   CRPC_INVALID_ARGUMENT);
  assert_int_equal(crpc_queue_create(alloc, SIZE_MAX / 2, 8, &none),
                   CRPC_RESOURCE_EXHAUSTED);
  crpc_event_destroy(NULL);
  crpc_queue_destroy(none);
}

static void *push_numbers(void *arg) {
  for (int i = 1; i <= 500; i++) {
    if (crpc_queue_push(arg, NULL, &i, -1)) {
      return arg;
    }
  }
  return NULL;
}

CRPC_TEST_NO_OOM(threads_wait_for_room_and_for_items) {
  enum { THREADS = 3 };
  pthread_t threads[THREADS];
  void *failed;
  long sum = 0;
  make_queue(4);
  for (int i = 0; i < THREADS; i++) {
    assert_int_equal(pthread_create(&threads[i], NULL, push_numbers, queue), 0);
  }
  for (int i = 0; i < THREADS * 500; i++) {
    int n;
    assert_int_equal(crpc_queue_pop(queue, NULL, &n, 60000), CRPC_OK);
    sum += n;
  }
  for (int i = 0; i < THREADS; i++) {
    pthread_join(threads[i], &failed);
    assert_null(failed);
  }
  assert_int_equal(sum, THREADS * 125250);
}

/* --- Handlers --- */

enum { WATCHERS = 1000 };
static int waiting, told;
static crpc_code ended_with;

static crpc_code watch(crpc_call *call, const test_Text *req) {
  (void)req;
  test_Text news = test_text("news", 0);
  uint64_t seen = crpc_event_posts(event);
  waiting++;
  while ((ended_with = crpc_event_wait(event, call, &seen, -1)) == CRPC_OK) {
    told++;
    news.number = (int64_t)seen;
    crpc_code rc = crpc_call_send(call, &news);
    if (rc) {
      return rc;
    }
  }
  return ended_with;
}

static crpc_call *watchers[WATCHERS];

static void drop_watchers(void *arg) {
  (void)arg;
  for (int i = 0; i < WATCHERS; i++) {
    crpc_call_destroy(watchers[i]);
  }
}

static void open_watchers(crpc_channel *channel) {
  test_Text req = test_text("", 0);
  memset(watchers, 0, sizeof(watchers));
  waiting = told = 0;
  crpc_test_defer(drop_watchers, NULL);
  for (int i = 0; i < WATCHERS; i++) {
    assert_int_equal(crpc_call_create(channel, &watchers[i]), CRPC_OK);
    assert_int_equal(crpc_call_open(watchers[i], TEST_RANGE), CRPC_OK);
    assert_int_equal(crpc_call_send(watchers[i], &req), CRPC_OK);
    assert_int_equal(crpc_call_close_send(watchers[i]), CRPC_OK);
  }
  while (waiting < WATCHERS) {
    assert_int_equal(crpc_call_sleep_ms(watchers[0], 1), CRPC_OK);
  }
}

CRPC_TEST_NO_OOM(one_post_wakes_a_thousand_watchers) {
  static test_world w;
  test_Text news;
  pthread_t thread;
  make_event();
  test_serve(&w, &(test_Sample){.range = watch}, NULL);
  test_connect(&w);
  open_watchers(w.channel);
  assert_int_equal(pthread_create(&thread, NULL, post_event, event), 0);
  assert_int_equal(crpc_call_recv(watchers[WATCHERS - 1], &news), CRPC_OK);
  assert_int_equal(told, WATCHERS);
  for (int i = 0; i < WATCHERS - 1; i++) {
    assert_int_equal(crpc_call_recv(watchers[i], &news), CRPC_OK);
    assert_int_equal(news.number, 1);
  }
  pthread_join(thread, NULL);
}

CRPC_TEST_NO_OOM(watchers_come_and_go) {
  static test_world w;
  test_Text news;
  make_event();
  test_serve(&w, &(test_Sample){.range = watch}, NULL);
  test_connect(&w);
  open_watchers(w.channel);
  for (int i = 0; i < WATCHERS; i += 3) { /* the group's first one, too */
    crpc_call_reset(watchers[i]);
  }
  assert_int_equal(crpc_call_sleep_ms(watchers[1], 2), CRPC_OK);
  assert_int_equal(ended_with, CRPC_CANCELED);
  crpc_event_post(event);
  for (int i = 0; i < WATCHERS; i += 5) { /* while they are being called */
    crpc_call_cancel(watchers[i]);
  }
  for (int i = 0; i < WATCHERS; i++) {
    if (i % 3 && i % 5) {
      assert_int_equal(crpc_call_recv(watchers[i], &news), CRPC_OK);
    }
  }
}

static crpc_code waits_in_vain(crpc_call *call, const test_Text *req,
                               test_Text *resp) {
  uint64_t seen = 0;
  (void)resp;
  ended_with = crpc_event_wait(event, call, &seen, req->number);
  return CRPC_OK;
}

CRPC_TEST_NO_OOM(the_deadline_ends_a_wait) {
  static test_world w;
  make_event();
  test_serve(&w, &(test_Sample){.echo = waits_in_vain}, NULL);
  test_connect(&w);
  test_Text req = test_text("", -1), resp;
  crpc_call_set_timeout_ms(w.call, 20);
  assert_int_equal(crpc_call_unary(w.call, TEST_ECHO, &req, &resp),
                   CRPC_DEADLINE_EXCEEDED);
  crpc_call_reset(w.call);
  assert_int_equal(ended_with, CRPC_DEADLINE_EXCEEDED);
  req.number = 5;
  assert_int_equal(crpc_call_unary(w.call, TEST_ECHO, &req, &resp), CRPC_OK);
  assert_int_equal(ended_with, CRPC_DEADLINE_EXCEEDED);
}

/* A handler on a thread waits as others do. */
CRPC_TEST_NO_OOM(a_blocking_handler_waits) {
  static test_world w;
  crpc_method_options options = {CRPC_METHOD_OPTIONS_INIT, .blocking = true};
  pthread_t thread;
  make_event();
  test_serve(&w, &(test_Sample){.echo = waits_in_vain}, NULL);
  crpc_must(crpc_server_configure(w.server, CPB_STR("/test.Sample/"),
                                  &options) == CRPC_OK);
  test_connect(&w);
  test_Text req = test_text("", 60000), resp;
  assert_int_equal(pthread_create(&thread, NULL, post_event, event), 0);
  assert_int_equal(crpc_call_unary(w.call, TEST_ECHO, &req, &resp), CRPC_OK);
  assert_int_equal(ended_with, CRPC_OK);
  pthread_join(thread, NULL);
}

static crpc_code sums_queue(crpc_call *call, test_Text *resp) {
  int n;
  crpc_code rc;
  while ((rc = crpc_queue_pop(queue, call, &n, -1)) == CRPC_OK) {
    resp->number += n;
  }
  return rc == CRPC_END ? CRPC_OK : rc;
}

static void *push_and_close(void *arg) {
  void *failed = push_numbers(arg);
  crpc_queue_close(arg);
  return failed;
}

CRPC_TEST_NO_OOM(a_handler_takes_what_a_thread_brings) {
  static test_world w;
  pthread_t thread;
  void *failed;
  make_queue(8);
  test_serve(&w, &(test_Sample){.sum = sums_queue}, NULL);
  test_connect(&w);
  test_Text resp;
  assert_int_equal(pthread_create(&thread, NULL, push_and_close, queue), 0);
  assert_int_equal(crpc_call_open(w.call, TEST_SUM), CRPC_OK);
  assert_int_equal(crpc_call_finish(w.call, &resp), CRPC_OK);
  assert_int_equal(resp.number, 125250);
  pthread_join(thread, &failed);
  assert_null(failed);
}

/* Two handlers, each item to one of them; one that is cancelled takes none. */
CRPC_TEST_NO_OOM(an_item_wakes_one_that_takes_it) {
  static test_world w;
  static crpc_call *other;
  test_Text resp;
  make_queue(1);
  test_serve(&w, &(test_Sample){.sum = sums_queue}, NULL);
  test_connect(&w);
  assert_int_equal(crpc_call_create(w.channel, &other), CRPC_OK);
  assert_int_equal(crpc_call_open(other, TEST_SUM), CRPC_OK);
  assert_int_equal(crpc_call_open(w.call, TEST_SUM), CRPC_OK);
  assert_int_equal(crpc_call_sleep_ms(w.call, 1), CRPC_OK);
  int n = 5;
  assert_int_equal(crpc_queue_try_push(queue, &n), CRPC_OK);
  crpc_call_destroy(other); /* was woken for it */
  assert_int_equal(crpc_call_sleep_ms(w.call, 1), CRPC_OK);
  n = 6;
  assert_int_equal(crpc_queue_push(queue, w.call, &n, -1), CRPC_OK);
  crpc_queue_close(queue);
  assert_int_equal(crpc_call_finish(w.call, &resp), CRPC_OK);
  assert_true(resp.number == 6 || resp.number == 11);
  assert_int_equal(crpc_queue_count(queue), 0);
}

CRPC_TEST_MAIN(cmocka_unit_test(a_post_before_the_wait_is_seen),
               cmocka_unit_test(a_thread_wakes_a_thread),
               cmocka_unit_test(a_queue_keeps_order_and_its_bound),
               cmocka_unit_test(a_closed_queue_is_drained),
               cmocka_unit_test(a_queue_of_nothing_is_refused),
               cmocka_unit_test(threads_wait_for_room_and_for_items),
               cmocka_unit_test(one_post_wakes_a_thousand_watchers),
               cmocka_unit_test(watchers_come_and_go),
               cmocka_unit_test(the_deadline_ends_a_wait),
               cmocka_unit_test(a_blocking_handler_waits),
               cmocka_unit_test(a_handler_takes_what_a_thread_brings),
               cmocka_unit_test(an_item_wakes_one_that_takes_it))
