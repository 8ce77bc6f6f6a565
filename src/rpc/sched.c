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
  IDLE_MAX = 64, /* more idle fibers than that are given back */
  RETRY_US = 10000,
  SLICE_US = 10000, /* of jobs, before the loop looks at its sockets */
  CHECK_MOST = 64   /* jobs between two looks at the clock */
};

typedef struct job_list {
  crpc__job *first, **end;
} job_list;

struct crpc__sched {
  cpb__loop *loop;
  cpb__task task;
  cpb__timer retry; /* no memory for a fiber: try again */
  job_list jobs;    /* queued since the last slice */
  job_list backlog; /* what an earlier slice has left */
  bool backlog_next;
  uint32_t check_every, until_check; /* jobs */
  int64_t checked_us;                /* the system's clock; 0 = not yet */
  int64_t slice_end_us;
  crpc__fiber *ready, **ready_end;
  crpc__fiber *idle;
  size_t idle_count, count;
  crpc__stacks stacks;
  crpc__places *places;  /* made on first use */
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

crpc__job *crpc__current_job(void) {
  return current ? current->work : NULL;
}

size_t crpc__current_stack(size_t *size) {
  if (!current) {
    return 0;
  }
  *size = current->stack.size;
  return crpc__stack_used(current->stack.bottom, current->stack.size);
}

size_t crpc__sched_fibers(const crpc__sched *sched) {
  return sched->count;
}

/* --- queues --- */

static void list_init(job_list *list) {
  list->first = NULL;
  list->end = &list->first;
}

/* What is new becomes what was left once there is nothing left of that. */
static void leave_rest(crpc__sched *sched) {
  job_list *jobs = &sched->jobs;
  if (!sched->backlog.first && jobs->first) {
    sched->backlog = *jobs;
    list_init(jobs);
  }
}

/* What was left and what is new take turns, so that neither one who comes with
 * much nor one who comes often keeps the others waiting. */
static job_list *next_list(crpc__sched *sched) {
  if (!sched->backlog.first) {
    return &sched->jobs;
  }
  sched->backlog_next = !sched->backlog_next;
  return sched->backlog_next || !sched->jobs.first ? &sched->backlog
                                                   : &sched->jobs;
}

static crpc__job *take_job(crpc__sched *sched) {
  job_list *list = next_list(sched);
  crpc__job *job = list->first;
  if (job) {
    list->first = job->next;
    if (!job->next) {
      list->end = &list->first;
    }
    job->next = NULL;
  }
  return job;
}

static bool has_jobs(const crpc__sched *sched) {
  return sched->jobs.first || sched->backlog.first;
}

/* --- slices --- */

/* The loop's clock was read when its sockets were looked at, if it is the system's
 * clock. The next look at it comes after some half of a slice. */
static bool slice_is_over(crpc__sched *sched) {
  cpb__loop *loop = sched->loop;
  int64_t now = cpb__clock_monotonic_us();
  if (!sched->checked_us) {
    sched->checked_us = loop->now_us;
    sched->slice_end_us = loop->now_us + SLICE_US;
  }
  int64_t passed = now - sched->checked_us;
  sched->checked_us = now;
  if (passed > SLICE_US / 4) {
    sched->check_every = sched->check_every / 2 + 1;
  } else if (sched->check_every < CHECK_MOST) {
    sched->check_every++;
  }
  return now >= sched->slice_end_us;
}

/* One more job or fiber has run: the rest may be for the next turn. */
static void count_down(crpc__sched *sched) {
  if (--sched->until_check == 0) {
    sched->until_check = sched->check_every;
    sched->loop->yielded |= sched->loop->sliced && slice_is_over(sched);
  }
}

static void run_jobs(crpc__fiber *self) {
  crpc__sched *sched = sched_of_fiber(self);
  for (;;) {
    crpc__job *job;
    /* Woken fibers came first: leave the rest of the jobs for after them. */
    while (!sched->ready && !sched->loop->yielded && (job = take_job(sched))) {
      self->work = job;
      job->run(job);
      count_down(sched);
    }
    self->next = sched->idle;
    sched->idle = self;
    sched->idle_count++;
    crpc__fiber_suspend(self);
  }
}

static crpc__fiber *add_fiber(crpc__sched *sched) {
  crpc__fiber *fiber = crpc__fiber_create(&sched->stacks, run_jobs, sched);
  if (fiber) {
    sched->count++;
  }
  return fiber;
}

static void remove_fiber(crpc__sched *sched, crpc__fiber *fiber) {
  crpc__fiber_destroy(fiber, &sched->stacks);
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

bool crpc__sched_spare(crpc__sched *sched) {
  crpc__fiber *fiber = sched->idle ? NULL : add_fiber(sched);
  if (fiber) {
    fiber->next = NULL;
    sched->idle = fiber;
    sched->idle_count++;
  }
  return sched->idle != NULL;
}

crpc__places *crpc__sched_places(crpc__sched *sched) {
  if (!sched->places) {
    sched->places = cpb__zalloc(sched->loop->alloc, sizeof(*sched->places));
  }
  return sched->places;
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

/* The next one to run, for what is to be done; NULL: there is nothing to do, or
 * no fiber for it. */
static crpc__fiber *next_fiber(crpc__sched *sched) {
  crpc__fiber *fiber = take_ready(sched);
  if (!fiber && has_jobs(sched)) {
    fiber = take_idle(sched);
    if (!fiber) {
      cpb__timer_set(&sched->loop->timers, &sched->retry,
                     sched->loop->now_us + RETRY_US);
    }
  }
  return fiber;
}

static void run_all(cpb__task *task) {
  crpc__sched *sched = CPB__CONTAINER(task, crpc__sched, task);
  cpb__loop *loop = sched->loop;
  crpc__fiber *fiber;
  sched->checked_us = 0;
  while (!loop->yielded && (fiber = next_fiber(sched)) != NULL) {
    run_fiber(sched, fiber);
    count_down(sched);
  }
  if (loop->yielded) {
    leave_rest(sched);
    cpb__loop_queue(loop, &sched->task);
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
  crpc__stacks_cleanup(&sched->stacks); /* of fibers that still wait */
  sched->loop->scheduler = NULL;
  cpb__free(alloc, sched->places, sizeof(*sched->places));
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
  list_init(&sched->jobs);
  list_init(&sched->backlog);
  sched->check_every = sched->until_check = 1;
  sched->ready_end = &sched->ready;
  crpc__stacks_init(&sched->stacks, loop->alloc,
                    stack_bytes ? stack_bytes : DEFAULT_STACK);
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
  *sched->jobs.end = job;
  sched->jobs.end = &job->next;
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
