/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "base/loop.h"

#include "support/crpc_test.h"

enum { N = 300 };

typedef struct probe {
  cpb__timer timer;
  cpb__timers *timers;
  int64_t *last_us;
  int fired;
} probe;

static void fire(cpb__timer *timer) {
  probe *p = CPB__CONTAINER(timer, probe, timer);
  assert_false(timer->set);
  assert_true(timer->due_us >= *p->last_us);
  *p->last_us = timer->due_us;
  p->fired++;
}

CRPC_TEST(timers_fire_in_order) {
  static probe probes[N];
  cpb__timers timers = {NULL};
  int64_t last = 0;
  uint64_t random = 3;
  memset(probes, 0, sizeof(probes));
  for (int round = 0; round < 4 * N; round++) {
    probe *p = &probes[crpc_test_random(&random) % N];
    p->timer.fire = fire;
    p->timers = &timers;
    p->last_us = &last;
    if (crpc_test_random(&random) % 4 == 0) {
      cpb__timer_clear(&timers, &p->timer);
    } else {
      cpb__timer_set(&timers, &p->timer,
                     (int64_t)(crpc_test_random(&random) % 1000));
    }
  }
  int64_t due[N];
  for (int i = 0; i < N; i++) {
    due[i] = probes[i].timer.set ? probes[i].timer.due_us : INT64_MAX;
  }
  for (int64_t now = 0; now <= 1000; now += 10) {
    cpb__timers_run(&timers, now);
    for (int i = 0; i < N; i++) {
      assert_int_equal(probes[i].fired, due[i] <= now);
    }
    assert_true(cpb__timers_next(&timers) > now);
  }
  assert_null(timers.root);
  assert_true(cpb__timers_next(&timers) == INT64_MAX);
}

static void fire_again(cpb__timer *timer) {
  probe *p = CPB__CONTAINER(timer, probe, timer);
  if (++p->fired < 3) {
    cpb__timer_set(p->timers, timer, timer->due_us + 5);
  }
}

CRPC_TEST(a_timer_may_set_itself) {
  cpb__timers timers = {NULL};
  probe p = {.timer = {.fire = fire_again}, .timers = &timers};
  cpb__timer_set(&timers, &p.timer, 10);
  cpb__timer_set(&timers, &p.timer, 1);
  cpb__timers_run(&timers, 7);
  assert_int_equal(p.fired, 2);
  cpb__timers_run(&timers, 100);
  assert_int_equal(p.fired, 3);
}

typedef struct job {
  cpb__task task;
  cpb__loop *loop;
  struct job *next;
  int ran;
} job;

static void run_job(cpb__task *task) {
  job *j = CPB__CONTAINER(task, job, task);
  j->ran++;
  if (j->next) {
    cpb__loop_queue(j->loop, &j->next->task);
  }
  cpb__loop_run(j->loop); /* from inside: returns at once */
}

static void destroy_scheduler(void *scheduler) {
  *(int *)scheduler = 1;
}

CRPC_TEST(tasks_run_until_there_are_none) {
  cpb__loop loop;
  cpb__loop_init(&loop, NULL, crpc_test_allocator());
  int destroyed = 0;
  loop.scheduler = &destroyed;
  loop.scheduler_destroy = destroy_scheduler;
  job b = {.task = {.run = run_job}, .loop = &loop};
  job a = {.task = {.run = run_job}, .loop = &loop, .next = &b};
  assert_true(cpb__loop_timeout_us(&loop) == INT64_MAX);
  cpb__loop_queue(&loop, &a.task);
  cpb__loop_queue(&loop, &a.task);
  assert_true(cpb__loop_timeout_us(&loop) == 0);
  cpb__loop_run(&loop);
  assert_int_equal(a.ran, 1);
  assert_int_equal(b.ran, 1);
  cpb__loop_queue(&loop, &a.task);
  cpb__loop_cleanup(&loop);
  assert_false(cpb__list_linked(&a.task.link));
  assert_int_equal(a.ran, 1);
  assert_int_equal(destroyed, 1);
}

static void run_and_set_timer(cpb__task *task) {
  job *j = CPB__CONTAINER(task, job, task);
  probe *p = j->loop->scheduler;
  j->ran++;
  cpb__timer_set(&j->loop->timers, &p->timer, j->loop->now_us);
}

CRPC_TEST(a_timer_set_by_a_task_fires_in_the_same_run) {
  cpb__loop loop;
  cpb__loop_init(&loop, NULL, crpc_test_allocator());
  int64_t last = 0;
  probe p = {.timer = {.fire = fire}, .last_us = &last};
  job a = {.task = {.run = run_and_set_timer}, .loop = &loop};
  loop.scheduler = &p;
  cpb__loop_queue(&loop, &a.task);
  cpb__loop_run(&loop);
  assert_int_equal(a.ran, 1);
  assert_int_equal(p.fired, 1);
  cpb__loop_cleanup(&loop);
}

CRPC_TEST(the_loop_sleeps_until_the_next_timer) {
  cpb__loop loop;
  cpb__loop_init(&loop, NULL, crpc_test_allocator());
  int64_t last = 0;
  probe p = {.timer = {.fire = fire}, .last_us = &last};
  loop.now_us = 100;
  cpb__timer_set(&loop.timers, &p.timer, 150);
  assert_true(cpb__loop_timeout_us(&loop) == 50);
  cpb__loop_run(&loop);
  assert_int_equal(p.fired, 0);
  loop.now_us = 200;
  assert_true(cpb__loop_timeout_us(&loop) == 0);
  cpb__loop_run(&loop);
  assert_int_equal(p.fired, 1);
  cpb__loop_cleanup(&loop);
}

typedef struct guest {
  cpb__loop_hook hook;
  int ending, gone;
} guest;

static void guest_ending(cpb__loop_hook *hook) {
  CPB__CONTAINER(hook, guest, hook)->ending++;
}

static void guest_gone(cpb__loop_hook *hook) {
  guest *g = CPB__CONTAINER(hook, guest, hook);
  assert_int_equal(g->ending, 1);
  g->gone++;
}

CRPC_TEST(hooks_are_told_of_the_end) {
  cpb__loop loop;
  guest a = {.hook = {.ending = guest_ending, .gone = guest_gone}};
  guest b = a, left = a;
  cpb__loop_init(&loop, NULL, crpc_test_allocator());
  cpb__loop_watch(&loop, &a.hook);
  cpb__loop_watch(&loop, &left.hook);
  cpb__loop_watch(&loop, &b.hook);
  cpb__list_remove(&left.hook.link);
  cpb__loop_end(&loop);
  cpb__loop_end(&loop);
  assert_true(loop.ending);
  assert_int_equal(a.ending + b.ending, 2);
  assert_int_equal(a.gone + b.gone, 0);
  cpb__loop_cleanup(&loop);
  assert_int_equal(a.gone + b.gone, 2);
  assert_int_equal(a.ending + b.ending + left.ending + left.gone, 2);
}

CRPC_TEST(clocks_run) {
  int64_t a = cpb__clock_monotonic_us();
  assert_true(a > 0);
  assert_true(cpb__clock_monotonic_us() >= a);
  assert_true(cpb__clock_wall_us() > INT64_C(1700000000000000));
}

CRPC_TEST_MAIN(cmocka_unit_test(timers_fire_in_order),
               cmocka_unit_test(a_timer_may_set_itself),
               cmocka_unit_test(tasks_run_until_there_are_none),
               cmocka_unit_test(a_timer_set_by_a_task_fires_in_the_same_run),
               cmocka_unit_test(the_loop_sleeps_until_the_next_timer),
               cmocka_unit_test(hooks_are_told_of_the_end),
               cmocka_unit_test(clocks_run))
