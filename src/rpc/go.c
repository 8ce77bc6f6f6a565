/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Fibers of users: a job of the loop's scheduler that somebody may join.
 *
 * Those of a call are in its list until they are joined or the call ends. Ending
 * them (priv->ending) makes whatever waits for the call come back, and waits for
 * the last one. */

#include "connectrpc/fiber.h"
#include "rpc/call_private.h"

struct crpc_fiber {
  crpc__job job;
  cpb__loop *loop;
  const cpb_allocator *alloc;
  crpc_call *call;  /* that it belongs to, or NULL */
  crpc_fiber *next; /* of the call's */
  crpc_fiber_fn *run;
  void *arg;
  crpc_code code;
  bool detached; /* nobody joins it */
  bool ended;
  crpc__parked joiner;
};

static void free_fiber(crpc_fiber *fiber) {
  if (fiber->call) {
    crpc_fiber **at = &fiber->call->priv->fibers;
    while (*at != fiber) {
      at = &(*at)->next;
    }
    *at = fiber->next;
  }
  cpb__free(fiber->alloc, fiber, sizeof(*fiber));
}

static void run(crpc__job *job) {
  crpc_fiber *fiber = CPB__CONTAINER(job, crpc_fiber, job);
  crpc_call *call = fiber->call;
  fiber->code = fiber->run(fiber->arg);
  fiber->ended = true;
  crpc__unpark(fiber->loop, &fiber->joiner);
  if (call && call->priv->ending) {
    crpc__call_wake(call);
  }
  if (fiber->detached) {
    free_fiber(fiber);
  }
}

/* A fiber of a handler serves the handler's call. */
crpc_call *crpc__go_serving(crpc__job *job) {
  crpc_call *call =
      job->run == run ? CPB__CONTAINER(job, crpc_fiber, job)->call : NULL;
  return call && call->server ? call : NULL;
}

static crpc_code start(cpb__loop *loop, const cpb_allocator *alloc,
                       const crpc_fiber *given, crpc_fiber **out) {
  crpc__sched *sched = crpc__sched_of(loop, 0);
  crpc_fiber *fiber = sched ? cpb__alloc(alloc, sizeof(*fiber)) : NULL;
  if (!fiber) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  *fiber = *given;
  fiber->job.run = run;
  fiber->loop = loop;
  fiber->alloc = alloc;
  fiber->detached = !out;
  if (fiber->call) {
    fiber->next = fiber->call->priv->fibers;
    fiber->call->priv->fibers = fiber;
  }
  if (out) {
    *out = fiber;
  }
  crpc__sched_queue(sched, &fiber->job);
  return CRPC_OK;
}

crpc_code crpc_go(crpc_call *call, crpc_fiber_fn *fn, void *arg,
                  crpc_fiber **out) {
  crpc__call_private *priv = call->priv;
  const crpc_fiber fiber = {.run = fn, .arg = arg, .call = call};
  if (priv->phase != CRPC__ACTIVE || priv->started || priv->ending) {
    return crpc__call_misuse(call,
                             "crpc_go: the call is not under way; "
                             "crpc_channel_go needs none");
  }
  if (priv->blocking) {
    return crpc__call_misuse(
        call, "crpc_go: a blocking handler has a thread, and no fibers");
  }
  return start(call->loop, priv->alloc, &fiber, out);
}

crpc_code crpc_channel_go(crpc_channel *channel, crpc_fiber_fn *fn, void *arg,
                          crpc_fiber **out) {
  const crpc_fiber fiber = {.run = fn, .arg = arg};
  cpb__loop *loop = crpc__current_loop();
  if (!loop) {
    loop = channel->transport->thread_loop(channel);
  }
  return loop ? start(loop, &channel->alloc, &fiber, out)
              : CRPC_RESOURCE_EXHAUSTED;
}

crpc_code crpc_join(crpc_fiber *fiber) {
  if (!fiber->ended && !crpc__can_wait(fiber->loop)) {
    return CRPC_FAILED_PRECONDITION;
  }
  while (!fiber->ended) {
    crpc__park_in_place(fiber->loop, &fiber->joiner);
  }
  crpc_code code = fiber->code;
  free_fiber(fiber);
  return code;
}

static bool all_ended(const crpc__call_private *priv) {
  for (const crpc_fiber *f = priv->fibers; f; f = f->next) {
    if (!f->ended) {
      return false;
    }
  }
  return true;
}

void crpc__fibers_finish(crpc_call *call) {
  crpc__call_private *priv = call->priv;
  priv->ending = true;
  crpc__call_wake(call);
  while (!all_ended(priv)) {
    if (crpc__can_wait(call->loop)) {
      (void)crpc__call_park(call);
    } else {
      cpb__loop_run(call->loop);
    }
  }
  while (priv->fibers) {
    free_fiber(priv->fibers);
  }
  priv->ending = false;
}
