/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The scheduler of one loop. It is a task of the loop: queued when there are jobs
 * or woken fibers, it runs them until there are none.
 *
 *   fiber:  idle -> running -> idle              ran jobs, none parked
 *                   running -> parked -> ready -> running
 *
 * Always at least one fiber exists, so that jobs can run, if late, when there is
 * no memory for more. */

#include "rpc/sched.h"

#include "rpc/fiber.h"

enum {
  DEFAULT_STACK = 256 << 10,
  MIN_STACK = 16 << 10,
  IDLE_MAX = 64, /* more idle fibers than that are given back */
  RETRY_US = 10000
};

struct crpc__sched {
  cpb__loop *loop;
  cpb__task task;
  cpb__timer retry; /* no memory for a fiber: try again */
  crpc__job *jobs, **jobs_end;
  crpc__fiber *ready, **ready_end;
  crpc__fiber *idle;
  size_t idle_count, count;
  size_t stack_bytes;
  crpc__context context; /* the loop's own stack */
};

/* The fiber that this thread runs: fibers stay on their thread. */
static _Thread_local crpc__fiber *current;

static crpc__sched *sched_of_fiber(const crpc__fiber *fiber) {
  return fiber->user;
}

cpb__loop *crpc__current_loop(void) {
  return current ? sched_of_fiber(current)->loop : NULL;
}

size_t crpc__sched_fibers(const crpc__sched *sched) {
  return sched->count;
}

static crpc__job *take_job(crpc__sched *sched) {
  crpc__job *job = sched->jobs;
  if (job) {
    sched->jobs = job->next;
    if (!job->next) {
      sched->jobs_end = &sched->jobs;
    }
    job->next = NULL;
  }
  return job;
}

static void run_jobs(crpc__fiber *self) {
  crpc__sched *sched = sched_of_fiber(self);
  for (;;) {
    crpc__job *job;
    /* Woken fibers came first: leave the rest of the jobs for after them. */
    while (!sched->ready && (job = take_job(sched))) {
      job->run(job);
    }
    self->next = sched->idle;
    sched->idle = self;
    sched->idle_count++;
    crpc__fiber_suspend(self);
  }
}

static crpc__fiber *add_fiber(crpc__sched *sched) {
  crpc__fiber *fiber = crpc__fiber_create(sched->stack_bytes, run_jobs, sched);
  if (fiber) {
    sched->count++;
  }
  return fiber;
}

static void remove_fiber(crpc__sched *sched, crpc__fiber *fiber) {
  crpc__fiber_destroy(fiber);
  sched->count--;
}

static crpc__fiber *take_ready(crpc__sched *sched) {
  crpc__fiber *fiber = sched->ready;
  if (fiber) {
    sched->ready = fiber->next;
    if (!fiber->next) {
      sched->ready_end = &sched->ready;
    }
  }
  return fiber;
}

static crpc__fiber *take_idle(crpc__sched *sched) {
  crpc__fiber *fiber = sched->idle;
  if (!fiber) {
    return add_fiber(sched);
  }
  sched->idle = fiber->next;
  sched->idle_count--;
  return fiber;
}

static void run_fiber(crpc__sched *sched, crpc__fiber *fiber) {
  crpc__fiber *outer = current;
  fiber->next = NULL;
  current = fiber;
  crpc__fiber_resume(fiber, &sched->context);
  current = outer;
}

static void trim_idle(crpc__sched *sched) {
  while (sched->idle_count > IDLE_MAX) {
    crpc__fiber *fiber = sched->idle;
    sched->idle = fiber->next;
    sched->idle_count--;
    remove_fiber(sched, fiber);
  }
}

static void run_all(cpb__task *task) {
  crpc__sched *sched = CPB__CONTAINER(task, crpc__sched, task);
  for (;;) {
    crpc__fiber *fiber = take_ready(sched);
    if (!fiber) {
      if (!sched->jobs) {
        break;
      }
      fiber = take_idle(sched);
    }
    if (!fiber) {
      cpb__timer_set(&sched->loop->timers, &sched->retry,
                     sched->loop->now_us + RETRY_US);
      break;
    }
    run_fiber(sched, fiber);
  }
  trim_idle(sched);
}

static void on_retry(cpb__timer *timer) {
  crpc__sched *sched = CPB__CONTAINER(timer, crpc__sched, retry);
  cpb__loop_queue(sched->loop, &sched->task);
}

static void destroy(void *scheduler) {
  crpc__sched *sched = scheduler;
  const cpb_allocator *alloc = sched->loop->alloc;
  cpb__timer_clear(&sched->loop->timers, &sched->retry);
  while (sched->idle) {
    crpc__fiber *fiber = sched->idle;
    sched->idle = fiber->next;
    remove_fiber(sched, fiber);
  }
  sched->loop->scheduler = NULL;
  cpb__free(alloc, sched, sizeof(*sched));
}

crpc__sched *crpc__sched_of(cpb__loop *loop, size_t stack_bytes) {
  crpc__sched *sched = loop->scheduler;
  if (sched) {
    return sched;
  }
  sched = cpb__zalloc(loop->alloc, sizeof(*sched));
  if (!sched) {
    return NULL;
  }
  sched->loop = loop;
  sched->task.run = run_all;
  sched->retry.fire = on_retry;
  sched->jobs_end = &sched->jobs;
  sched->ready_end = &sched->ready;
  sched->stack_bytes = stack_bytes ? stack_bytes : DEFAULT_STACK;
  if (sched->stack_bytes < MIN_STACK) {
    sched->stack_bytes = MIN_STACK;
  }
  sched->idle = add_fiber(sched);
  if (!sched->idle) {
    cpb__free(loop->alloc, sched, sizeof(*sched));
    return NULL;
  }
  sched->idle_count = 1;
  loop->scheduler = sched;
  loop->scheduler_destroy = destroy;
  return sched;
}

void crpc__sched_queue(crpc__sched *sched, crpc__job *job) {
  job->next = NULL;
  *sched->jobs_end = job;
  sched->jobs_end = &job->next;
  cpb__loop_queue(sched->loop, &sched->task);
}

static void wait_on_fiber(crpc__fiber *self, crpc__parked *parked) {
  parked->fiber = self;
  while (!parked->woken) {
    crpc__fiber_suspend(self);
  }
  parked->fiber = NULL;
}

static void wait_by_turning(cpb__loop *loop, const crpc__parked *parked) {
  while (!parked->woken) {
    loop->vtable->turn(loop);
  }
}

void crpc__park(cpb__loop *loop, crpc__parked *parked) {
  if (!parked->woken) {
    if (current && sched_of_fiber(current)->loop == loop) {
      wait_on_fiber(current, parked);
    } else {
      wait_by_turning(loop, parked);
    }
  }
  parked->woken = false;
}

void crpc__unpark(cpb__loop *loop, crpc__parked *parked) {
  crpc__fiber *fiber = parked->fiber;
  bool was_woken = parked->woken;
  parked->woken = true;
  if (!fiber || was_woken) {
    return;
  }
  crpc__sched *sched = loop->scheduler;
  fiber->next = NULL;
  *sched->ready_end = fiber;
  sched->ready_end = &fiber->next;
  cpb__loop_queue(loop, &sched->task);
}
