/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The part of a loop that no platform changes: timers and tasks. */

#include "base/loop.h"

#include <time.h>

void cpb__loop_init(cpb__loop *loop, const cpb__loop_vtable *vtable,
                    const cpb_allocator *alloc) {
  memset(loop, 0, sizeof(*loop));
  loop->vtable = vtable;
  loop->alloc = alloc ? alloc : cpb_allocator_default();
  cpb__list_init(&loop->tasks);
  cpb__list_init(&loop->hooks);
}

void cpb__loop_watch(cpb__loop *loop, cpb__loop_hook *hook) {
  cpb__list_push_back(&loop->hooks, &hook->link);
}

void cpb__loop_end(cpb__loop *loop) {
  if (loop->ending) {
    return;
  }
  loop->ending = true;
  cpb__list *link = loop->hooks.next;
  while (link != &loop->hooks) {
    cpb__loop_hook *hook = CPB__CONTAINER(link, cpb__loop_hook, link);
    link = link->next;
    hook->ending(hook);
  }
}

void cpb__loop_cleanup(cpb__loop *loop) {
  cpb__list *hook;
  cpb__loop_end(loop);
  while ((hook = cpb__list_pop_front(&loop->hooks)) != NULL) {
    cpb__loop_hook *h = CPB__CONTAINER(hook, cpb__loop_hook, link);
    h->gone(h);
  }
  if (loop->scheduler && loop->scheduler_destroy) {
    loop->scheduler_destroy(loop->scheduler);
  }
  loop->scheduler = NULL;
  if (loop->calls && loop->calls_destroy) {
    loop->calls_destroy(loop->calls);
  }
  loop->calls = NULL;
  while (cpb__list_pop_front(&loop->tasks)) {
  }
}

void cpb__loop_queue(cpb__loop *loop, cpb__task *task) {
  if (!cpb__list_linked(&task->link)) {
    cpb__list_push_back(&loop->tasks, &task->link);
  }
}

void cpb__loop_run(cpb__loop *loop) {
  if (loop->running) {
    return;
  }
  loop->running = true;
  loop->yielded = false;
  while (!loop->yielded && cpb__loop_timeout_us(loop) == 0) {
    cpb__timers_run(&loop->timers, loop->now_us);
    cpb__list *link;
    while (!loop->yielded &&
           (link = cpb__list_pop_front(&loop->tasks)) != NULL) {
      cpb__task *task = CPB__CONTAINER(link, cpb__task, link);
      task->run(task);
    }
  }
  loop->running = false;
}

int64_t cpb__loop_timeout_us(const cpb__loop *loop) {
  if (!cpb__list_empty(&loop->tasks)) {
    return 0;
  }
  int64_t due = cpb__timers_next(&loop->timers);
  if (due == INT64_MAX) {
    return INT64_MAX;
  }
  return due > loop->now_us ? due - loop->now_us : 0;
}

static int64_t clock_us(clockid_t clock) {
  struct timespec now = {0, 0};
  (void)clock_gettime(clock, &now);
  return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

int64_t cpb__clock_monotonic_us(void) {
  return clock_us(CLOCK_MONOTONIC);
}

int64_t cpb__clock_wall_us(void) {
  return clock_us(CLOCK_REALTIME);
}
