/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* One function on a thread of the server's pool, while the handler's fiber waits:
 * for the function, not for the call, because what the thread works with lies on
 * the fiber's stack. */

#include "rpc/call_private.h"
#include "rpc/thread_pool.h"
#include "rpc/wait.h"

typedef struct offload {
  crpc__work work;
  crpc_offload_fn *run;
  void *arg;
  crpc_code code;
  cpb__loop *loop;
  cpb__task task;
  bool done; /* the loop's thread alone */
  crpc__parked parked;
} offload;

static void on_task(cpb__task *task) {
  offload *o = CPB__CONTAINER(task, offload, task);
  o->done = true;
  crpc__unpark(o->loop, &o->parked);
}

static void run(crpc__work *work) {
  offload *o = CPB__CONTAINER(work, offload, work);
  cpb__loop *loop = o->loop;
  o->code = o->run(o->arg);
  loop->vtable->post(loop, &o->task);
}

/* Where there is a thread to wait for and something that can wake the fiber. */
static bool can_offload(const crpc_call *call) {
  const cpb__loop *loop = crpc__current_loop();
  return call->server && loop && loop == call->loop && loop->vtable &&
         loop->vtable->post;
}

crpc_code crpc_call_offload(crpc_call *call, crpc_offload_fn *fn, void *arg) {
  if (!can_offload(call)) {
    return fn(arg);
  }
  crpc_code rc = crpc__call_verdict(call);
  if (rc) {
    return rc;
  }
  offload o = {.work = {.run = run},
               .run = fn,
               .arg = arg,
               .loop = call->loop,
               .task = {.run = on_task}};
  crpc__thread_pool *pool = crpc__server_pool(call->owner);
  if (!pool || !crpc__thread_pool_run(pool, &o.work)) {
    return crpc__blocking_refuse(call);
  }
  while (!o.done) {
    crpc__park(o.loop, &o.parked);
  }
  return o.code;
}
