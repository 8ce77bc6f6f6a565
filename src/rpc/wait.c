/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "rpc/wait.h"

#include "rpc/call_private.h"

static void time_is_over(cpb__timer *timer) {
  crpc__wait *wait = CPB__CONTAINER(timer, crpc__wait, timer);
  wait->late = true;
  crpc__unpark(wait->loop, &wait->parked);
}

void crpc__wait_begin_us(crpc__wait *wait, cpb__loop *loop,
                         int64_t timeout_us) {
  memset(wait, 0, sizeof(*wait));
  wait->loop = loop;
  crpc__loop_refresh(loop);
  if (timeout_us >= 0) {
    bool far = timeout_us >= INT64_MAX - loop->now_us;
    wait->timer.fire = time_is_over;
    cpb__timer_set(&loop->timers, &wait->timer,
                   far ? INT64_MAX : loop->now_us + timeout_us);
  }
}

void crpc__wait_begin(crpc__wait *wait, cpb__loop *loop, int64_t timeout_ms) {
  crpc__wait_begin_us(wait, loop,
                      timeout_ms < 0 ? -1 : cpb__us_of_ms(timeout_ms));
}

void crpc__wait_park(crpc__wait *wait) {
  crpc__park_in_place(wait->loop, &wait->parked);
}

void crpc__wait_end(crpc__wait *wait) {
  cpb__timer_clear(&wait->loop->timers, &wait->timer);
}

/* --- Calls --- */

void crpc__call_attend(crpc_call *call, crpc__call_waiter *waiter,
                       crpc__wait *wait) {
  waiter->parked = &wait->parked;
  waiter->next = call->priv->waiters;
  call->priv->waiters = waiter;
}

void crpc__call_leave(crpc_call *call, crpc__call_waiter *waiter) {
  crpc__call_waiter **at = &call->priv->waiters;
  while (*at != waiter) {
    at = &(*at)->next;
  }
  *at = waiter->next;
  waiter->parked = NULL;
}

crpc_code crpc__call_verdict(crpc_call *call) {
  if (call->priv->phase == CRPC__ENDED) {
    return call->code ? call->code : CRPC_END;
  }
  crpc_code why = crpc__call_over(call);
  return why == CRPC_OK && call->priv->ending ? CRPC_CANCELED : why;
}

/* Whether crpc_call_recv (or crpc_call_wait, of a call that was started) would
 * return at once. */
static bool is_ready(crpc_call *call) {
  if (call->priv->started || call->priv->phase != CRPC__ACTIVE) {
    return !call->priv->started;
  }
  return crpc__call_verdict(call) || !call->stream ||
         call->stream->vtable->readable(call->stream);
}

typedef struct any_args {
  crpc_call *const *calls;
  size_t count;
  int64_t timeout_ms;
  size_t *index;
  crpc_code rc;
} any_args;

static bool find_ready(any_args *a) {
  for (size_t i = 0; i < a->count; i++) {
    if (is_ready(a->calls[i])) {
      *a->index = i;
      return true;
    }
  }
  return false;
}

static void wait_for_any(any_args *a, crpc__call_waiter *nodes) {
  crpc__wait wait;
  crpc__wait_begin(&wait, a->calls[0]->loop, a->timeout_ms);
  for (size_t i = 0; i < a->count; i++) {
    crpc__call_attend(a->calls[i], &nodes[i], &wait);
  }
  a->rc = CRPC_OK;
  while (!find_ready(a)) {
    if (wait.late) {
      a->rc = CRPC_DEADLINE_EXCEEDED;
      break;
    }
    crpc__wait_park(&wait);
  }
  for (size_t i = 0; i < a->count; i++) {
    crpc__call_leave(a->calls[i], &nodes[i]);
  }
  crpc__wait_end(&wait);
}

/* The nodes of a few calls lie on the stack. */
static void any_op(void *arg) {
  enum { FEW = 8 };
  any_args *a = arg;
  crpc__call_waiter few[FEW];
  const cpb_allocator *alloc = a->calls[0]->priv->alloc;
  size_t size = a->count * sizeof(few[0]);
  if (a->count <= FEW) {
    wait_for_any(a, few);
    return;
  }
  crpc__call_waiter *nodes =
      a->count < SIZE_MAX / sizeof(few[0]) ? cpb__alloc(alloc, size) : NULL;
  if (!nodes) {
    a->rc = CRPC_RESOURCE_EXHAUSTED;
    return;
  }
  wait_for_any(a, nodes);
  cpb__free(alloc, nodes, size);
}

/* What is wrong with waiting for the call; NULL for nothing. */
static const char *why_not(const crpc_call *call, const cpb__loop *loop) {
  const crpc__call_private *priv = call->priv;
  if (priv->phase == CRPC__IDLE) {
    return "the call has not been opened";
  }
  if (!call->loop) {
    return "the call was refused when it was opened";
  }
  if (call->loop != loop) {
    return "the calls are of several channels or threads: "
           "use them from one fiber (crpc_channel_go)";
  }
  if (call->server && crpc__one_request(call->spec)) {
    return "the method has one request, which the handler was given";
  }
  return NULL;
}

static crpc_code check(const any_args *a) {
  if (a->count == 0) {
    return CRPC_INVALID_ARGUMENT;
  }
  for (size_t i = 0; i < a->count; i++) {
    crpc_call *call = a->calls[i];
    const char *why = why_not(call, a->calls[0]->loop);
    if (why) {
      return crpc__call_misuse(call, "waiting for a message: %s", why);
    }
    if (!crpc__blocking_here(call) && !crpc__can_wait(call->loop)) {
      return crpc__call_misuse(call, "%s", crpc__cannot_wait);
    }
  }
  return CRPC_OK;
}

crpc_code crpc_call_wait_any(crpc_call *const *calls, size_t count,
                             int64_t timeout_ms, size_t *index) {
  any_args a = {calls, count, timeout_ms, index, CRPC_OK};
  crpc_code rc = check(&a);
  if (rc) {
    return rc;
  }
  if (crpc__blocking_here(calls[0])) {
    crpc__blocking_ask(calls[0], any_op, &a);
  } else {
    any_op(&a);
  }
  return a.rc;
}

crpc_code crpc_call_wait_readable(crpc_call *call, int64_t timeout_ms) {
  size_t index;
  return crpc_call_wait_any(&call, 1, timeout_ms, &index);
}
