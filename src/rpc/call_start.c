/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Calls with a callback: a job on a fiber of the loop makes the unary call and
 * then tells. So interceptors and the callback may wait as everybody may, and
 * the callback never runs inside crpc_call_start.
 *
 * By the time of the callback the job has let go of the call: the callback may
 * reset it and start it again, or destroy it. */

#include "rpc/call_private.h"

/* The message is copied, because the caller's may be gone when the job runs. */
static const void *copy_request(crpc_call *call, const void *req) {
  return cpb_message_copy(call->spec->request, req, &call->arena);
}

static void tell(crpc__job *job) {
  crpc__call_private *priv = CPB__CONTAINER(job, crpc__call_private, job);
  crpc_call *call = &priv->call;
  crpc_done_fn *done = priv->done;
  priv->started = false;
  crpc__unpark(call->loop, &priv->waiter);
  crpc__call_wake(call);
  if (done) {
    done(call, call->code, priv->done_user);
  }
  priv->jobs--;
  crpc__client_free(priv);
}

static void run(crpc__job *job) {
  crpc__call_private *priv = CPB__CONTAINER(job, crpc__call_private, job);
  (void)crpc__client_unary(&priv->call, priv->start_req, priv->start_resp);
  if (priv->starting) {
    job->run = tell; /* crpc_call_start has not returned */
  } else {
    tell(job);
  }
}

/* A plain program's request leaves now. Its answer, and those of others, may come
 * meanwhile; its callback comes later. */
static void leave(crpc_call *call, crpc__sched *sched) {
  crpc__call_private *priv = call->priv;
  if (crpc__current_loop() || !call->loop->vtable ||
      !call->loop->vtable->flush) {
    return;
  }
  priv->starting = true;
  crpc__call_look(call);
  cpb__loop_run(call->loop);
  crpc__call_push(call);
  priv->starting = false;
  if (priv->job.run == tell) {
    crpc__sched_queue(sched, &priv->job);
  }
}

crpc_code crpc_call_start(crpc_call *call, const crpc_spec *spec,
                          const void *req, void *resp, crpc_done_fn *done,
                          void *user) {
  crpc__call_private *priv = call->priv;
  crpc_code rc = crpc__client_begin(call, spec, false);
  if (rc) {
    return rc;
  }
  crpc__sched *sched = crpc__sched_of(call->loop, 0);
  const void *copy = sched ? copy_request(call, req) : NULL;
  if (!copy) {
    return crpc__client_end(call, CRPC_RESOURCE_EXHAUSTED);
  }
  priv->start_req = copy;
  priv->start_resp = resp;
  priv->done = done;
  priv->done_user = user;
  priv->started = true;
  priv->jobs++;
  priv->job.run = run;
  crpc__sched_queue(sched, &priv->job);
  leave(call, sched);
  return CRPC_OK;
}

void crpc__client_wait_job(crpc_call *call) {
  crpc__call_private *priv = call->priv;
  while (priv->started) {
    if (!crpc__can_wait(call->loop)) {
      cpb__loop_run(call->loop); /* a cancelled job has nothing to wait for */
      return;
    }
    crpc__park_in_place(call->loop, &priv->waiter);
  }
}

crpc_code crpc_call_wait(crpc_call *call) {
  crpc__call_private *priv = call->priv;
  if (call->server || priv->phase == CRPC__IDLE) {
    return crpc__call_misuse(call, "crpc_call_wait: no call was started");
  }
  if (priv->started && !crpc__can_wait(call->loop)) {
    return crpc__call_misuse(call, "%s", crpc__cannot_wait);
  }
  crpc__client_wait_job(call);
  return call->code;
}
