/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "rpc/sched.h"

#include "support/crpc_test.h"

/* A loop that is turned by hand; each turn is one round of cpb__loop_run. */
typedef struct env {
  cpb__loop loop;
  crpc__sched *sched;
  int turns;
  char trace[64];
  size_t trace_len;
  crpc__parked parked;
} env;

typedef struct job {
  crpc__job base;
  env *env;
  char name;
  int waits; /* how often it parks */
  crpc__parked parked;
} job;

static void turn(cpb__loop *loop) {
  env *e = CPB__CONTAINER(loop, env, loop);
  e->turns++;
  cpb__loop_run(loop);
}

static const cpb__loop_vtable manual = {.turn = turn};

static void close_env(void *arg) {
  cpb__loop_cleanup(&((env *)arg)->loop);
}

static void open_env(env *e) {
  memset(e, 0, sizeof(*e));
  cpb__loop_init(&e->loop, &manual, crpc_test_allocator());
  crpc_test_defer(close_env, e);
  e->sched = crpc__sched_of(&e->loop, 64 << 10);
  crpc_must(e->sched != NULL);
}

static void note(env *e, char c) {
  assert_true(e->trace_len < sizeof(e->trace) - 1);
  e->trace[e->trace_len++] = c;
}

static void run_job(crpc__job *base) {
  job *j = CPB__CONTAINER(base, job, base);
  note(j->env, j->name);
  assert_ptr_equal(crpc__current_loop(), &j->env->loop);
  for (int i = 0; i < j->waits; i++) {
    crpc__park(&j->env->loop, &j->parked);
    note(j->env, (char)(j->name - 'a' + 'A'));
  }
}

static void queue(env *e, job *j, char name, int waits) {
  *j = (job){.base = {.run = run_job}, .env = e, .name = name, .waits = waits};
  crpc__sched_queue(e->sched, &j->base);
}

CRPC_TEST(jobs_that_never_wait_share_a_fiber) {
  static env e;
  static job jobs[3];
  open_env(&e);
  for (int i = 0; i < 3; i++) {
    queue(&e, &jobs[i], (char)('a' + i), 0);
  }
  cpb__loop_run(&e.loop);
  assert_string_equal(e.trace, "abc");
  assert_int_equal(crpc__sched_fibers(e.sched), 1);
  assert_null(crpc__current_loop());
}

CRPC_TEST(a_job_that_waits_keeps_its_fiber) {
  static env e;
  static job jobs[3];
  open_env(&e);
  queue(&e, &jobs[0], 'a', 0);
  queue(&e, &jobs[1], 'b', 2);
  queue(&e, &jobs[2], 'c', 0);
  cpb__loop_run(&e.loop);
  assert_string_equal(e.trace, "abc");
  assert_int_equal(crpc__sched_fibers(e.sched), 2);
  crpc__unpark(&e.loop, &jobs[1].parked);
  crpc__unpark(&e.loop, &jobs[1].parked);
  cpb__loop_run(&e.loop);
  assert_string_equal(e.trace, "abcB");
  crpc__unpark(&e.loop, &jobs[1].parked);
  cpb__loop_run(&e.loop);
  assert_string_equal(e.trace, "abcBB");
  assert_int_equal(crpc__sched_fibers(e.sched), 2);
}

CRPC_TEST(woken_before_waiting_does_not_wait) {
  static env e;
  static job j;
  open_env(&e);
  queue(&e, &j, 'a', 1);
  crpc__unpark(&e.loop, &j.parked);
  cpb__loop_run(&e.loop);
  assert_string_equal(e.trace, "aA");
  assert_int_equal(crpc__sched_fibers(e.sched), 1);
}

static void wake_env(crpc__job *base) {
  job *j = CPB__CONTAINER(base, job, base);
  note(j->env, j->name);
  crpc__unpark(&j->env->loop, &j->env->parked);
}

CRPC_TEST(a_thread_waits_by_turning_the_loop) {
  static env e;
  static job j;
  open_env(&e);
  queue(&e, &j, 'w', 0);
  j.base.run = wake_env;
  crpc__park(&e.loop, &e.parked);
  assert_string_equal(e.trace, "w");
  assert_int_equal(e.turns, 1);
}

CRPC_TEST(many_waiting_fibers_are_given_back) {
  enum { MANY = 200 };
  static job jobs[MANY];
  static env e;
  open_env(&e);
  for (int i = 0; i < MANY; i++) {
    queue(&e, &jobs[i], 'a', 1);
    e.trace_len = 0;
    cpb__loop_run(&e.loop);
  }
  crpc_must(crpc__sched_fibers(e.sched) == MANY);
  for (int i = 0; i < MANY; i++) {
    crpc__unpark(&e.loop, &jobs[i].parked);
    e.trace_len = 0;
    cpb__loop_run(&e.loop);
  }
  assert_true(crpc__sched_fibers(e.sched) <= 65);
}

static void use_floats(crpc__job *base) {
  job *j = CPB__CONTAINER(base, job, base);
  volatile double x = j->name;
  crpc__park(&j->env->loop, &j->parked);
  assert_true(x * 0.5 == j->name / 2.0);
  note(j->env, j->name);
}

CRPC_TEST(registers_survive_a_switch) {
  static env e;
  static job jobs[2];
  open_env(&e);
  for (int i = 0; i < 2; i++) {
    queue(&e, &jobs[i], (char)('a' + i), 0);
    jobs[i].base.run = use_floats;
  }
  cpb__loop_run(&e.loop);
  crpc__unpark(&e.loop, &jobs[1].parked);
  crpc__unpark(&e.loop, &jobs[0].parked);
  cpb__loop_run(&e.loop);
  assert_string_equal(e.trace, "ba");
}

static void work_hard(crpc__job *base) {
  job *j = CPB__CONTAINER(base, job, base);
  int64_t until = cpb__clock_monotonic_us() + 3000;
  while (cpb__clock_monotonic_us() < until) {
  }
  note(j->env, j->name);
}

/* A loop that serves others, too, gets its thread back; what came last need not
 * wait for all that was left. */
CRPC_TEST_NO_OOM(slices) {
  enum { HARD = 20 };
  static env e;
  static job jobs[HARD], late;
  open_env(&e);
  for (int i = 0; i < HARD; i++) {
    queue(&e, &jobs[i], (char)('a' + i), 0);
    jobs[i].base.run = work_hard;
  }
  e.loop.sliced = true;
  e.loop.now_us = cpb__clock_monotonic_us();
  cpb__loop_run(&e.loop);
  size_t first = e.trace_len;
  assert_true(first >= 1 && first <= 8);
  assert_int_equal(cpb__loop_timeout_us(&e.loop), 0);
  queue(&e, &late, '!', 0);
  while (cpb__loop_timeout_us(&e.loop) == 0) {
    e.loop.now_us = cpb__clock_monotonic_us();
    cpb__loop_run(&e.loop);
  }
  assert_int_equal(e.trace_len, HARD + 1);
  const char *at = memchr(e.trace, '!', e.trace_len);
  assert_non_null(at);
  assert_true(at - e.trace <= (ptrdiff_t)first + 1);
}

/* Whoever turns the loop to its end gets all done at once. */
CRPC_TEST_NO_OOM(no_slices) {
  static env e;
  static job jobs[10];
  open_env(&e);
  for (int i = 0; i < 10; i++) {
    queue(&e, &jobs[i], (char)('a' + i), 0);
    jobs[i].base.run = work_hard;
  }
  cpb__loop_run(&e.loop);
  assert_string_equal(e.trace, "abcdefghij");
}

CRPC_TEST_MAIN(cmocka_unit_test(jobs_that_never_wait_share_a_fiber),
               cmocka_unit_test(a_job_that_waits_keeps_its_fiber),
               cmocka_unit_test(woken_before_waiting_does_not_wait),
               cmocka_unit_test(a_thread_waits_by_turning_the_loop),
               cmocka_unit_test(many_waiting_fibers_are_given_back),
               cmocka_unit_test(registers_survive_a_switch),
               cmocka_unit_test(slices), cmocka_unit_test(no_slices))
