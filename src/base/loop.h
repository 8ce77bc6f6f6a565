/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A loop as everything above the network sees it: a clock that is read once per
 * wakeup, timers, a queue of tasks to run before the loop sleeps, and a way to
 * wake it from another thread. Who turns it is somebody else's affair: net/ does
 * it with libuv, a test by hand, a user's own event loop through crpc_conn.
 *
 * Order within one wakeup: now_us is set; the drivers hand all bytes that are
 * there to the connections; cpb__loop_run runs due timers and tasks until there
 * are none; the drivers write what the connections have to say; sleep.
 *
 * Threads: everything here belongs to the loop's thread, but for post(). */

#ifndef BASE_LOOP_H
#define BASE_LOOP_H

#include "base/count.h"
#include "base/list.h"
#include "base/timer.h"

typedef struct cpb__task cpb__task;
typedef void cpb__task_fn(cpb__task *task);

/* A task is queued at most once; queueing it again is a no-op. */
struct cpb__task {
  cpb__list link;
  cpb__task_fn *run;
};

typedef struct cpb__loop cpb__loop;

typedef struct cpb__loop_vtable {
  /* Waits for and handles one round of events: at most until the next timer,
   * not at all if tasks are queued. NULL where somebody else turns the loop. */
  void (*turn)(cpb__loop *loop);
  /* Any thread: queues the task on the loop and wakes it. The task is not in
   * any queue. NULL where the loop cannot be woken from outside. */
  void (*post)(cpb__loop *loop, cpb__task *task);
  /* For a thread that turns the loop only where it waits; both NULL where turn is.
   * flush writes what is to be written, without waiting; whether there was
   * anything. look is a turn that does not wait: unless now, only when the last
   * one was long ago. Neither does anything inside of the loop's own work. */
  bool (*flush)(cpb__loop *loop);
  void (*look)(cpb__loop *loop, bool now);
} cpb__loop_vtable;

/* Of those who keep things on a loop that is not theirs (a channel's connections
 * on a server's worker). ending: let go of everything that others may wait for,
 * but for the memory; nothing new is begun on the loop. gone: the memory too. */
typedef struct cpb__loop_hook cpb__loop_hook;
struct cpb__loop_hook {
  cpb__list link;
  void (*ending)(cpb__loop_hook *hook);
  void (*gone)(cpb__loop_hook *hook);
};

struct cpb__loop {
  const cpb__loop_vtable *vtable;
  const cpb_allocator *alloc;
  int64_t now_us;  /* monotonic, cached */
  int64_t wall_us; /* Unix time that goes with now_us, 0 = not known */
  cpb__timers timers;
  cpb__list tasks; /* in order of queueing */
  void *scheduler; /* rpc/fiber: made on first use */
  void (*scheduler_destroy)(void *scheduler);
  void *calls; /* rpc/call: server calls kept for reuse */
  void (*calls_destroy)(void *calls);
  cpb__counter calls_begun, calls_ended; /* server calls */
  uint32_t threads; /* that work for a fiber of the loop, and will post */
  bool running;     /* inside cpb__loop_run */
  bool sliced;      /* who turns it wants it back after a while */
  bool yielded;     /* a task has left something for the next turn */
  bool ending;      /* cpb__loop_end was called */
  cpb__list hooks;
};

void cpb__loop_init(cpb__loop *loop, const cpb__loop_vtable *vtable,
                    const cpb_allocator *alloc);
/* Ends the loop if that was not done, calls the hooks' gone, destroys the
 * scheduler and the calls kept; drops tasks that never ran. */
void cpb__loop_cleanup(cpb__loop *loop);
/* Adds a hook; who adds it may take it out again by its link. */
void cpb__loop_watch(cpb__loop *loop, cpb__loop_hook *hook);
/* Says to all hooks that the loop will end soon; once. It may be turned on. */
void cpb__loop_end(cpb__loop *loop);
void cpb__loop_queue(cpb__loop *loop, cpb__task *task);
/* Fires due timers and runs tasks until there are none of either, or one yields
 * where the loop is sliced. Not reentrant: a call from inside a task returns at
 * once. */
void cpb__loop_run(cpb__loop *loop);
/* How long a driver may sleep: 0 with tasks queued, INT64_MAX with no timer. */
int64_t cpb__loop_timeout_us(const cpb__loop *loop);
/* Milliseconds of an option or argument as microseconds that can be added to a
 * clock: below 0 counts as 0, and what is longer than 70,000 years as that. */
static inline int64_t cpb__us_of_ms(int64_t ms) {
  const int64_t most = INT64_MAX / 4;
  return ms <= 0 ? 0 : ms < most / 1000 ? ms * 1000 : most;
}
/* Monotonic and wall clock of the operating system, in microseconds. */
int64_t cpb__clock_monotonic_us(void);
int64_t cpb__clock_wall_us(void);

#endif
