/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "rpc/waiters.h"

#include <time.h>

#include "rpc/call_private.h"

typedef enum waiter_state { IDLE, WAITING, CALLED, WOKEN } waiter_state;

struct crpc__waiter {
  waiter_state state;
  cpb__loop *loop;
  crpc__parked *parked;
  crpc__waiter *next;               /* leader: of the groups */
  crpc__waiter *first, **first_end; /* leader: those who follow */
  crpc__waiter *leader;             /* NULL: leads itself */
  crpc__waiter *following;          /* in the leader's list */
  cpb__task task;
};

void crpc__waiters_init(crpc__waiters *waiters, pthread_mutex_t *lock) {
  pthread_condattr_t attr;
  memset(waiters, 0, sizeof(*waiters));
  waiters->lock = lock;
  (void)pthread_condattr_init(&attr);
  (void)pthread_condattr_setclock(&attr, CLOCK_MONOTONIC);
  (void)pthread_cond_init(&waiters->threads, &attr);
  (void)pthread_condattr_destroy(&attr);
}

void crpc__waiters_cleanup(crpc__waiters *waiters) {
  (void)pthread_cond_destroy(&waiters->threads);
}

/* --- Groups; under the lock, or on the loop's thread once CALLED --- */

static crpc__waiter **find_group(crpc__waiters *waiters,
                                 const cpb__loop *loop) {
  crpc__waiter **at = &waiters->groups;
  while (*at && (*at)->loop != loop) {
    at = &(*at)->next;
  }
  return at;
}

static void lead(crpc__waiter *w) {
  w->leader = NULL;
  w->first = NULL;
  w->first_end = &w->first;
  w->next = NULL;
}

static void follow(crpc__waiter *leader, crpc__waiter *w) {
  w->leader = leader;
  w->following = NULL;
  *leader->first_end = w;
  leader->first_end = &w->following;
}

static crpc__waiter *pop_follower(crpc__waiter *leader) {
  crpc__waiter *w = leader->first;
  if (w) {
    leader->first = w->following;
    if (!leader->first) {
      leader->first_end = &leader->first;
    }
  }
  return w;
}

static void drop_follower(crpc__waiter *leader, const crpc__waiter *w) {
  crpc__waiter **at = &leader->first;
  while (*at != w) {
    at = &(*at)->following;
  }
  *at = w->following;
  if (!*at) {
    leader->first_end = at;
  }
}

/* The leader leaves: the next one takes its place. */
static void hand_over(crpc__waiter **group) {
  crpc__waiter *old = *group;
  crpc__waiter *heir = pop_follower(old);
  if (!heir) {
    *group = old->next;
    return;
  }
  lead(heir);
  crpc__waiter *w;
  while ((w = pop_follower(old)) != NULL) {
    follow(heir, w);
  }
  heir->next = old->next;
  *group = heir;
}

static void wake_waiter(crpc__waiter *w) {
  w->state = WOKEN;
  crpc__unpark(w->loop, w->parked);
}

/* On the loop's thread. Nobody who is woken runs before this has returned. */
static void called(cpb__task *task) {
  crpc__waiter *leader = CPB__CONTAINER(task, crpc__waiter, task);
  crpc__waiter *w;
  while ((w = pop_follower(leader)) != NULL) {
    wake_waiter(w);
  }
  wake_waiter(leader);
}

/* The group is out of the list. */
static void call_group(crpc__waiter *leader) {
  leader->state = CALLED;
  for (crpc__waiter *w = leader->first; w; w = w->following) {
    w->state = CALLED;
  }
  leader->loop->vtable->post(leader->loop, &leader->task);
}

void crpc__waiters_wake_all(crpc__waiters *waiters) {
  crpc__waiter *leader;
  while ((leader = waiters->groups) != NULL) {
    waiters->groups = leader->next;
    call_group(leader);
  }
  if (waiters->thread_count) {
    (void)pthread_cond_broadcast(&waiters->threads);
  }
}

void crpc__waiters_wake_one(crpc__waiters *waiters) {
  crpc__waiter *leader = waiters->groups;
  if (leader) {
    hand_over(&waiters->groups);
    lead(leader);
    call_group(leader);
  } else if (waiters->thread_count) {
    (void)pthread_cond_signal(&waiters->threads);
  }
}

/* --- Waiting on a loop --- */

static void join(crpc__waiters *waiters, crpc__waiter *w) {
  crpc__waiter **group = find_group(waiters, w->loop);
  w->state = WAITING;
  if (*group) {
    follow(*group, w);
  } else {
    lead(w);
    *group = w;
  }
}

static bool attempt_or_join(crpc__waiters *waiters, crpc__waiter *w,
                            crpc__attempt_fn *attempt, void *arg) {
  pthread_mutex_lock(waiters->lock);
  bool done = attempt(arg);
  if (!done) {
    join(waiters, w);
  }
  pthread_mutex_unlock(waiters->lock);
  return done;
}

/* Whether the waiter was called. Under the lock. */
static bool quit(crpc__waiters *waiters, crpc__waiter *w) {
  if (w->state != WAITING) {
    return true;
  }
  if (w->leader) {
    drop_follower(w->leader, w);
  } else {
    hand_over(find_group(waiters, w->loop));
  }
  return false;
}

/* Whether the waiter was called. A leader stays until its task has come: both lie
 * on this stack. */
static bool leave(crpc__waiters *waiters, crpc__waiter *w, crpc__wait *wait) {
  pthread_mutex_lock(waiters->lock);
  bool was_called = quit(waiters, w);
  pthread_mutex_unlock(waiters->lock);
  while (was_called && w->state == CALLED) {
    crpc__wait_park(wait);
  }
  return was_called;
}

static crpc_code why_over(crpc_call *call, const crpc__wait *wait) {
  crpc_code rc = call ? crpc__call_verdict(call) : CRPC_OK;
  return rc == CRPC_OK && wait->late ? CRPC_DEADLINE_EXCEEDED : rc;
}

typedef struct wait_args {
  crpc__waiters *waiters;
  crpc_call *call; /* may be NULL */
  cpb__loop *loop;
  int64_t timeout_ms;
  crpc__attempt_fn *attempt;
  void *arg;
  crpc_code rc;
} wait_args;

static crpc_code wait_parked(wait_args *a, crpc__wait *wait) {
  crpc__waiter w = {.loop = a->loop, .parked = &wait->parked};
  w.task.run = called;
  while (!attempt_or_join(a->waiters, &w, a->attempt, a->arg)) {
    crpc_code rc = why_over(a->call, wait);
    if (rc == CRPC_OK) {
      crpc__wait_park(wait);
    }
    if (!leave(a->waiters, &w, wait) && rc) {
      return rc;
    }
  }
  return CRPC_OK;
}

static void wait_op(void *arg) {
  wait_args *a = arg;
  crpc__call_waiter node;
  crpc__wait wait;
  crpc__wait_begin(&wait, a->loop, a->timeout_ms);
  if (a->call) {
    crpc__call_attend(a->call, &node, &wait);
  }
  a->rc = wait_parked(a, &wait);
  if (a->call) {
    crpc__call_leave(a->call, &node);
  }
  crpc__wait_end(&wait);
}

/* --- Waiting on a plain thread --- */

static struct timespec time_at(int64_t timeout_ms) {
  int64_t us = cpb__clock_monotonic_us() + cpb__us_of_ms(timeout_ms);
  return (struct timespec){.tv_sec = (time_t)(us / 1000000),
                           .tv_nsec = (long)(us % 1000000) * 1000};
}

static crpc_code wait_on_thread(const wait_args *a) {
  crpc__waiters *waiters = a->waiters;
  struct timespec until = time_at(a->timeout_ms);
  bool late = false, done;
  pthread_mutex_lock(waiters->lock);
  waiters->thread_count++;
  while (!(done = a->attempt(a->arg)) && !late) {
    if (a->timeout_ms < 0) {
      (void)pthread_cond_wait(&waiters->threads, waiters->lock);
    } else {
      late =
          pthread_cond_timedwait(&waiters->threads, waiters->lock, &until) != 0;
    }
  }
  waiters->thread_count--;
  pthread_mutex_unlock(waiters->lock);
  return done ? CRPC_OK : CRPC_DEADLINE_EXCEEDED;
}

crpc_code crpc__waiters_wait(crpc__waiters *waiters, crpc_call *call,
                             int64_t timeout_ms, crpc__attempt_fn *attempt,
                             void *arg) {
  wait_args a = {waiters, call, NULL, timeout_ms, attempt, arg, CRPC_OK};
  if (call && call->priv->phase == CRPC__IDLE) {
    a.call = call = NULL;
  }
  a.loop = call ? call->loop : crpc__current_loop();
  if (!a.loop) {
    return wait_on_thread(&a);
  }
  if (!a.loop->vtable || !a.loop->vtable->post) {
    return call ? crpc__call_misuse(call, "nothing can wake this loop")
                : CRPC_FAILED_PRECONDITION;
  }
  if (call && crpc__blocking_here(call)) {
    crpc__blocking_ask(call, wait_op, &a);
    return a.rc;
  }
  if (!crpc__can_wait(a.loop)) {
    return crpc__call_misuse(call, "%s", crpc__cannot_wait);
  }
  wait_op(&a);
  return a.rc;
}
