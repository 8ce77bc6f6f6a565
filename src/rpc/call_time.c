/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Deadline, cancellation and waiting.
 *
 * The deadline is a timer of the loop. A handler that computes without waiting
 * keeps the loop from firing it, so whoever asks compares clocks, too: the loop's
 * (which is the driver's word) and the operating system's (which goes on while a
 * handler computes); the later one counts.
 *
 * While a thread runs a blocking handler, the loop's thread leaves all of the
 * call alone but `canceled` and the stream, by which the peer is told. */

#include "rpc/call_private.h"
#include "rpc/wait.h"

static crpc_code canceled(const crpc_call *call) {
  return __atomic_load_n(&call->canceled, __ATOMIC_SEQ_CST);
}

/* The first reason stays. */
static bool set_canceled(crpc_call *call, crpc_code why) {
  crpc_code none = CRPC_OK;
  return __atomic_compare_exchange_n(&call->canceled, &none, why, false,
                                     __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);
}

static cpb_str reason(crpc_code code) {
  switch (code) {
    case CRPC_DEADLINE_EXCEEDED:
      return CPB_STR("the deadline has passed");
    case CRPC_UNAVAILABLE:
      return CPB_STR("the server is shutting down");
    case CRPC_UNIMPLEMENTED:
      return CPB_STR(
          "the caller waits for an answer before its request has "
          "ended: that needs HTTP/2");
    case CRPC_RESOURCE_EXHAUSTED:
      return CPB_STR("too many calls are waiting");
    default:
      return CPB_STR("the call was cancelled");
  }
}

void crpc__call_stop(crpc_call *call) {
  crpc__call_private *priv = call->priv;
  crpc_code why = canceled(call);
  if (!why || priv->stopped || priv->phase != CRPC__ACTIVE) {
    return;
  }
  if (priv->threaded) {
    call->stream->vtable->cut(call->stream, why, reason(why));
    return;
  }
  priv->stopped = true;
  crpc__parent_cancel(call, why);
  if (!call->finished) {
    crpc__call_set_error(call, why, reason(why), false);
    if (call->server) {
      crpc__call_finish(call, NULL);
    } else if (call->stream) {
      call->stream->vtable->cancel(call->stream);
    }
  }
  cpb__timer_clear(&call->loop->timers, &call->deadline);
}

crpc_code crpc__call_over(crpc_call *call) {
  crpc_code why = canceled(call);
  if (why) {
    crpc__call_stop(call);
  }
  return why;
}

/* Both steps. */
static void cancel_here(crpc_call *call, crpc_code why) {
  (void)set_canceled(call, why);
  crpc__call_stop(call);
  crpc__call_wake(call);
}

/* --- Deadline --- */

static void deadline_fired(cpb__timer *timer) {
  cancel_here(CPB__CONTAINER(timer, crpc_call, deadline),
              CRPC_DEADLINE_EXCEEDED);
}

void crpc__call_set_deadline(crpc_call *call, int64_t timeout_us) {
  cpb__timer_clear(&call->loop->timers, &call->deadline);
  call->timeout_us = timeout_us < 0 ? -1 : timeout_us;
  call->deadline_us = INT64_MAX;
  if (timeout_us < 0) {
    return;
  }
  call->priv->clock_us = cpb__clock_monotonic_us();
  call->priv->loop_us = call->loop->now_us;
  if (timeout_us < INT64_MAX - call->loop->now_us) {
    call->deadline_us = call->loop->now_us + timeout_us;
    call->deadline.fire = deadline_fired;
    cpb__timer_set(&call->loop->timers, &call->deadline, call->deadline_us);
  }
}

/* The loop's clock belongs to the loop's thread: a blocking handler's thread has
 * only the other one. */
static int64_t left_us(const crpc_call *call) {
  const crpc__call_private *priv = call->priv;
  int64_t passed = cpb__clock_monotonic_us() - priv->clock_us;
  if (!priv->threaded) {
    int64_t by_loop = call->loop->now_us - priv->loop_us;
    passed = by_loop > passed ? by_loop : passed;
  }
  int64_t left = call->timeout_us - passed;
  return left > 0 ? left : 0;
}

bool crpc__call_late(const crpc_call *call) {
  return call->deadline_us != INT64_MAX && left_us(call) == 0;
}

int64_t crpc__call_time_left_us(const crpc_call *call) {
  return call->deadline_us == INT64_MAX ? -1 : left_us(call);
}

int64_t crpc_call_time_left_ms(const crpc_call *call) {
  int64_t us = crpc__call_time_left_us(call);
  return us < 0 ? -1 : (us + 999) / 1000;
}

int64_t crpc_call_timeout_ms(const crpc_call *call) {
  return call->timeout_us < 0 ? -1 : (call->timeout_us + 999) / 1000;
}

/* --- Cancelling --- */

crpc_code crpc_call_canceled(const crpc_call *call) {
  crpc_code why = canceled(call);
  if (why == CRPC_OK && call->deadline_us != INT64_MAX &&
      crpc__call_late(call)) {
    return CRPC_DEADLINE_EXCEEDED;
  }
  return why == CRPC_OK && call->priv->ending ? CRPC_CANCELED : why;
}

bool crpc_call_draining(const crpc_call *call) {
  return call->server &&
         __atomic_load_n(&call->owner->draining, __ATOMIC_RELAXED);
}

void crpc__call_cancel_here(crpc_call *call) {
  cancel_here(call, CRPC_CANCELED);
}

void crpc__call_cancel_for(crpc_call *call, crpc_code why) {
  cancel_here(call, why);
}

void crpc__call_peer_gone(crpc_call *call, crpc_code code) {
  cancel_here(call, code);
}

void crpc__call_server_ends(crpc_call *call) {
  cancel_here(call, CRPC_UNAVAILABLE);
}

static void cancel_arrived(cpb__task *task) {
  crpc__call_private *priv =
      CPB__CONTAINER(task, crpc__call_private, cancel_task);
  __atomic_store_n(&priv->cancel_posted, false, __ATOMIC_SEQ_CST);
  if (priv->phase == CRPC__ACTIVE) {
    crpc__call_stop(&priv->call);
    crpc__call_wake(&priv->call);
  } else if (priv->call.server) {
    crpc__call_recycle(priv);
  } else {
    crpc__client_free(priv);
  }
}

/* A canceller sets `canceled` and then looks for the loop; begin names the loop
 * and then looks at `canceled`. So one of them sees the other. */
void crpc__call_cancelable(crpc_call *call, bool on) {
  crpc__call_private *priv = call->priv;
  priv->cancel_task.run = cancel_arrived;
  __atomic_store_n(&priv->cancel_loop, on ? call->loop : NULL,
                   __ATOMIC_SEQ_CST);
}

bool crpc__call_cancel_pending(crpc_call *call) {
  return __atomic_load_n(&call->priv->cancel_posted, __ATOMIC_SEQ_CST);
}

static bool on_own_thread(const crpc_call *call, const cpb__loop *loop) {
  return crpc__current_loop() == loop ||
         (!call->server && pthread_equal(call->priv->thread, pthread_self()));
}

static void post_cancel(crpc__call_private *priv, cpb__loop *loop) {
  if (loop->vtable && loop->vtable->post &&
      !__atomic_exchange_n(&priv->cancel_posted, true, __ATOMIC_SEQ_CST)) {
    loop->vtable->post(loop, &priv->cancel_task);
  }
}

void crpc_call_cancel(crpc_call *call) {
  if (!set_canceled(call, CRPC_CANCELED)) {
    return;
  }
  cpb__loop *loop = __atomic_load_n(&call->priv->cancel_loop, __ATOMIC_SEQ_CST);
  if (!loop) {
    return; /* not begun: begin will see */
  }
  if (on_own_thread(call, loop)) {
    crpc__call_stop(call);
    crpc__call_wake(call);
    crpc__call_flush(call);
  } else {
    post_cancel(call->priv, loop);
  }
}

/* --- A plain program's loop, without waiting --- */

/* NULL: somebody else turns the loop, or it is being turned. */
static const cpb__loop_vtable *plain(const crpc_call *call) {
  const cpb__loop_vtable *vtable = call->loop->vtable;
  return !crpc__current_loop() && vtable && vtable->flush ? vtable : NULL;
}

void crpc__call_flush(const crpc_call *call) {
  const cpb__loop_vtable *vtable = plain(call);
  if (vtable) {
    (void)vtable->flush(call->loop);
  }
}

void crpc__call_push(const crpc_call *call) {
  const cpb__loop_vtable *vtable = plain(call);
  if (vtable && !vtable->flush(call->loop)) {
    vtable->look(call->loop, true);
  }
}

void crpc__call_look(const crpc_call *call) {
  const cpb__loop_vtable *vtable = plain(call);
  if (vtable) {
    vtable->look(call->loop, false);
  }
}

/* --- Waiting --- */

void crpc__call_wake(crpc_call *call) {
  crpc__unpark(call->loop, &call->parked);
  for (crpc__call_waiter *w = call->priv->waiters; w; w = w->next) {
    crpc__unpark(call->loop, w->parked);
  }
}

static const void *origin_of(const crpc_call *serving) {
  const crpc__stream *stream = serving->stream;
  return stream && stream->vtable->origin ? stream->vtable->origin(stream)
                                          : NULL;
}

/* Takes a place among those who wait. */
static bool enter(const crpc_call *serving, const void *origin) {
  crpc__sched *sched = serving->loop->scheduler;
  crpc__places *places = crpc__sched_places(sched);
  return places && crpc__sched_spare(sched) &&
         crpc__places_enter(places, origin, serving->owner->waiting_most);
}

static void park_for(crpc_call *serving, cpb__loop *loop,
                     crpc__parked *parked) {
  const void *origin = origin_of(serving);
  if (enter(serving, origin)) {
    crpc__park(loop, parked);
    crpc__places_leave(crpc__sched_places(serving->loop->scheduler), origin);
  } else if (canceled(serving) == CRPC_OK) {
    cancel_here(serving, CRPC_RESOURCE_EXHAUSTED);
  } else {
    crpc__park(loop, parked); /* a handler that does not give up */
  }
}

void crpc__park_in_place(cpb__loop *loop, crpc__parked *parked) {
  crpc_call *serving = parked->woken ? NULL : crpc__serving();
  if (serving) {
    park_for(serving, loop, parked);
  } else {
    crpc__park(loop, parked);
  }
}

/* Another fiber waits for the same call: in the other direction. */
static void park_beside(crpc_call *call) {
  crpc__call_waiter waiter;
  crpc__wait wait;
  crpc__wait_begin(&wait, call->loop, -1);
  crpc__call_attend(call, &waiter, &wait);
  crpc__wait_park(&wait);
  crpc__call_leave(call, &waiter);
  crpc__wait_end(&wait);
}

crpc_code crpc__call_park(crpc_call *call) {
  const crpc__call_private *priv = call->priv;
  if (call->waited) {
    park_beside(call);
  } else {
    call->waited = true;
    crpc__park_in_place(call->loop, &call->parked);
    call->waited = false;
  }
  if (priv->phase == CRPC__ENDED) {
    return call->code ? call->code : CRPC_END;
  }
  return priv->ending ? CRPC_CANCELED : CRPC_OK;
}

bool crpc__can_wait(const cpb__loop *loop) {
  return crpc__current_loop() == loop || (loop->vtable && loop->vtable->turn);
}

void crpc__loop_refresh(cpb__loop *loop) {
  if (crpc__current_loop() || !loop->vtable || !loop->vtable->turn) {
    return;
  }
  int64_t now = cpb__clock_monotonic_us();
  if (now > loop->now_us) {
    loop->now_us = now;
  }
}

static crpc_code sleep_on(crpc_call *call, cpb__loop *loop, int64_t us) {
  const crpc__call_private *priv = call->priv;
  crpc__call_waiter waiter;
  crpc__wait wait;
  crpc_code rc = CRPC_OK;
  crpc__wait_begin_us(&wait, loop, us);
  crpc__call_attend(call, &waiter, &wait);
  while (!wait.late && rc == CRPC_OK) {
    crpc__wait_park(&wait);
    if (priv->phase == CRPC__ACTIVE || priv->ending) {
      rc = crpc__call_verdict(call);
    }
  }
  crpc__call_leave(call, &waiter);
  crpc__wait_end(&wait);
  return rc;
}

static crpc_code sleep_here(crpc_call *call, int64_t us) {
  crpc_code rc = crpc__call_verdict(call);
  return rc ? rc : sleep_on(call, call->loop, us);
}

/* A client's call that is not under way: time for the other calls of its loop. */
static crpc_code sleep_idle(crpc_call *call, int64_t us) {
  cpb__loop *loop = call->server ? NULL : crpc__client_loop(call);
  if (!loop || !crpc__can_wait(loop)) {
    return loop || call->server
               ? crpc__call_misuse(call, "%s", crpc__cannot_wait)
               : crpc__call_complain(call, CRPC_RESOURCE_EXHAUSTED,
                                     "out of memory");
  }
  return sleep_on(call, loop, us);
}

typedef struct sleep_args {
  crpc_call *call;
  int64_t us;
  crpc_code rc;
} sleep_args;

static void sleep_op(void *arg) {
  sleep_args *a = arg;
  a->rc = sleep_here(a->call, a->us);
}

crpc_code crpc_call_sleep_us(crpc_call *call, int64_t us) {
  us = us > 0 ? us : 0;
  if (call->priv->phase != CRPC__ACTIVE) {
    return sleep_idle(call, us);
  }
  if (crpc__blocking_here(call)) {
    sleep_args args = {call, us, CRPC_OK};
    crpc__blocking_ask(call, sleep_op, &args);
    return args.rc;
  }
  return sleep_here(call, us);
}

crpc_code crpc_call_sleep_ms(crpc_call *call, int64_t ms) {
  return crpc_call_sleep_us(call, cpb__us_of_ms(ms));
}
