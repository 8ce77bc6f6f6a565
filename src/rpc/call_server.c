/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A server's call: taken from its loop's pool, run as a job (interceptors, decode,
 * handler, finish), and put back. A call in the pool keeps its arena's block, so
 * that calls of the usual size allocate nothing. */

#include "rpc/call_private.h"

typedef struct crpc__call_pool {
  const cpb_allocator *alloc;
  cpb__list open;
  cpb__loop *loop;
  crpc__call_private *free;
  size_t free_count;
} crpc__call_pool;

static void free_call(const cpb_allocator *alloc, crpc__call_private *priv) {
  crpc__call_cleanup(priv);
  cpb__free(alloc, priv, sizeof(*priv));
}

static void destroy_pool(void *calls) {
  crpc__call_pool *pool = calls;
  cpb__list *link;
  while ((link = cpb__list_pop_front(&pool->open)) != NULL) {
    free_call(pool->alloc, CPB__CONTAINER(link, crpc__call_private, link));
  }
  while (pool->free) {
    crpc__call_private *priv = pool->free;
    pool->free = priv->next_free;
    free_call(pool->alloc, priv);
  }
  cpb__free(pool->alloc, pool, sizeof(*pool));
}

CPB__COLD static crpc__call_pool *make_pool(cpb__loop *loop) {
  crpc__call_pool *pool = cpb__zalloc(loop->alloc, sizeof(*pool));
  if (pool) {
    pool->alloc = loop->alloc;
    pool->loop = loop;
    cpb__list_init(&pool->open);
    loop->calls = pool;
    loop->calls_destroy = destroy_pool;
  }
  return pool;
}

static crpc__call_pool *pool_of(cpb__loop *loop) {
  return CPB__LIKELY(loop->calls) ? loop->calls : make_pool(loop);
}

CPB__COLD static crpc__call_private *make_call(crpc__call_pool *pool) {
  crpc__call_private *priv = cpb__alloc(pool->alloc, sizeof(*priv));
  if (priv) {
    crpc__call_init(priv, pool->alloc);
    priv->pool = pool;
  }
  return priv;
}

static crpc__call_private *take_call(crpc__call_pool *pool) {
  crpc__call_private *priv = pool->free;
  if (CPB__LIKELY(priv)) {
    pool->free = priv->next_free;
    pool->free_count--;
  } else if (!(priv = make_call(pool))) {
    return NULL;
  }
  cpb__list_push_back(&pool->open, &priv->link);
  cpb__count(&pool->loop->calls_begun, 1);
  return priv;
}

size_t crpc__calls_open(const cpb__loop *loop) {
  return (size_t)(cpb__counted(&loop->calls_begun) -
                  cpb__counted(&loop->calls_ended));
}

void crpc__calls_end(cpb__loop *loop, const crpc_server *server) {
  crpc__call_pool *pool = loop->calls;
  for (cpb__list *at = pool ? pool->open.next : NULL; at && at != &pool->open;
       at = at->next) {
    crpc__call_private *priv = CPB__CONTAINER(at, crpc__call_private, link);
    if (priv->call.owner == server && priv->phase == CRPC__ACTIVE) {
      crpc__call_server_ends(&priv->call);
    }
  }
}

crpc_call *crpc__call_accept(crpc_server *server, cpb__loop *loop) {
  crpc__call_pool *pool = pool_of(loop);
  crpc__call_private *priv = pool ? take_call(pool) : NULL;
  if (!priv) {
    return NULL;
  }
  crpc_call *call = &priv->call;
  call->server = true;
  call->owner = server;
  call->loop = loop;
  call->max_receive_bytes = server->options.max_receive_bytes;
  call->max_send_bytes = server->options.max_send_bytes;
  call->compress_from_bytes = server->options.compress_from_bytes;
  priv->phase = CRPC__ACTIVE;
  crpc__call_cancelable(call, true);
  return call;
}

bool crpc__call_hold(crpc_call *call, size_t n) {
  cpb__budget *budget = &call->owner->received;
  cpb__budget_give(budget, call->charged);
  call->charged = 0;
  if (n > SIZE_MAX / 2 || !cpb__budget_fits(budget, 2 * n)) {
    return false;
  }
  cpb__budget_take(budget, n);
  call->charged = n;
  return true;
}

void crpc__call_recycle(crpc__call_private *priv) {
  crpc__call_pool *pool = priv->pool;
  if (crpc__call_cancel_pending(&priv->call)) {
    return; /* the task comes by here again */
  }
  cpb__list_remove(&priv->link);
  cpb__count(&pool->loop->calls_ended, 1);
  if (CPB__UNLIKELY(priv->call.charged)) {
    crpc__call_hold(&priv->call, 0);
  }
  if (pool->free_count >= CRPC__CALLS_KEPT) {
    free_call(pool->alloc, priv);
    return;
  }
  crpc__call_clear(priv);
  priv->next_free = pool->free;
  pool->free = priv;
  pool->free_count++;
}

static void close_call(crpc_call *call) {
  crpc__call_private *priv = call->priv;
  cpb__timer_clear(&call->loop->timers, &call->deadline);
  crpc__call_cancelable(call, false);
  crpc__parent_end(call);
  priv->phase = CRPC__ENDED;
  crpc__call_tell_wrappers(call);
  if (call->stream) {
    call->stream->vtable->release(call->stream);
    call->stream = NULL;
  }
  crpc__call_recycle(priv);
}

void crpc__call_abandon(crpc_call *call) {
  call->stream = NULL;
  close_call(call);
}

void crpc__call_finish(crpc_call *call, const void *last) {
  call->finished = true;
  crpc_code code = call->stream->vtable->finish(call->stream, last);
  if (code != call->code) {
    crpc__call_settle(call, code);
  }
}

static crpc_code receive_request(crpc_call *call, void **req) {
  *req = cpb_message_new(call->spec->request, &call->arena);
  if (!*req) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  crpc_code rc = crpc__call_recv_through(call, *req, &call->arena);
  if (rc == CRPC_END) {
    return crpc_fail(call, CRPC_UNIMPLEMENTED, "no message where one is due");
  }
  return rc;
}

/* Where a thread cannot post to the loop, a blocking handler could not come back
 * from its own: there it runs in place. */
static crpc_code invoke(crpc_call *call, const void *req, void *resp) {
  const crpc__route *route = call->route;
  const cpb__loop_vtable *loop = call->loop->vtable;
  if (route->options.blocking && loop && loop->post) {
    return crpc__blocking_invoke(call, req, resp);
  }
  return route->invoke(route->handler, call, req, resp);
}

/* The commonest slip of a loop that receives. */
static crpc_code forgotten_end(crpc_call *call) {
  static const char why[] =
      "the handler returned CRPC_END: return CRPC_OK at the end of a stream";
  cpb__log_printf(&call->owner->log, CPB_LOG_ERROR, "%s: %s",
                  call->spec->procedure, why);
  crpc__call_set_error(call, CRPC_INTERNAL, CPB_STR(""), false);
  crpc_error_set_cause(call->error, "%s", why);
  return CRPC_INTERNAL;
}

/* Inside of the interceptors. */
static crpc_code serve_method(crpc_call *call, void *context) {
  (void)context;
  void *req = NULL, *resp = NULL;
  crpc_code rc = CRPC_OK;
  if (!call->route || !call->route->handler) {
    return crpc_fail(call, CRPC_UNIMPLEMENTED, "%s is not implemented",
                     call->spec->procedure);
  }
  if (crpc__one_request(call->spec)) {
    rc = receive_request(call, &req);
  }
  if (rc == CRPC_OK && crpc__one_response(call->spec)) {
    resp = cpb_message_new(call->spec->response, &call->arena);
    rc = resp ? CRPC_OK : CRPC_RESOURCE_EXHAUSTED;
  }
  if (rc) {
    return rc;
  }
  call->priv->resp = resp;
  rc = invoke(call, req, resp);
  crpc__fibers_end(call);
  if (rc == CRPC_END) {
    return forgotten_end(call);
  }
  return rc == CRPC_OK && resp ? crpc__call_send_through(call, resp) : rc;
}

/* What a call that its handler thinks well of may still fail by. */
static crpc_code check_success(crpc_call *call) {
  crpc_code sticky = crpc__call_sticky(call);
  if (sticky == CRPC_RESOURCE_EXHAUSTED) {
    return crpc_fail(call, sticky, "out of memory");
  }
  if (sticky) {
    crpc_fail(call, CRPC_INTERNAL,
              "the handler set a header that cannot be sent");
    crpc_error_set_cause(call->error, CPB_STR_FMT,
                         CPB_STR_ARG(call->priv->failure_text));
    return CRPC_INTERNAL;
  }
  if (crpc__call_late(call)) {
    return crpc_fail(call, CRPC_DEADLINE_EXCEEDED, "the deadline has passed");
  }
  if (crpc__one_response(call->spec) && !call->priv->last) {
    return crpc_fail(call, CRPC_INTERNAL, "no response was made");
  }
  return CRPC_OK;
}

static const crpc__core handler_core = {serve_method, NULL};

static void serve(crpc__job *job) {
  crpc__call_private *priv = CPB__CONTAINER(job, crpc__call_private, serve);
  crpc_call *call = &priv->call;
  if (crpc__call_over(call) == CRPC_OK) {
    crpc_code rc = crpc__interceptors_run(&call->owner->interceptors, call,
                                          &handler_core, NULL);
    crpc__fibers_end(call);
    (void)crpc__call_over(call); /* ends it, if it is */
    if (!call->finished) {
      rc = crpc__call_settle(call, rc ? rc : check_success(call));
      crpc__call_finish(call, rc == CRPC_OK ? priv->last : NULL);
    }
  }
  close_call(call);
}

/* A call without messages: nothing but the handler can fail. */
static void serve_alone(crpc__job *job) {
  crpc__call_private *priv = CPB__CONTAINER(job, crpc__call_private, serve);
  crpc_call *call = &priv->call;
  if (crpc__call_over(call) == CRPC_OK) {
    crpc_code rc = priv->run(call);
    crpc__fibers_end(call);
    (void)crpc__call_over(call);
    if (!call->finished) {
      (void)crpc__call_settle(call, rc ? rc : crpc__call_sticky(call));
      crpc__call_finish(call, NULL);
    }
  }
  close_call(call);
}

crpc_call *crpc__serving(void) {
  crpc__job *job = crpc__current_job();
  if (job && (job->run == serve || job->run == serve_alone)) {
    return &CPB__CONTAINER(job, crpc__call_private, serve)->call;
  }
  return job ? crpc__go_serving(job) : NULL;
}

/* There is no memory for a scheduler. */
CPB__COLD static void end_unserved(crpc_call *call) {
  if (!call->finished) {
    crpc__call_set_errorf(call, CRPC_RESOURCE_EXHAUSTED, "out of memory");
    crpc__call_finish(call, NULL);
  }
  close_call(call);
}

static void queue(crpc_call *call, void (*run)(crpc__job *job)) {
  crpc__sched *sched =
      crpc__sched_of(call->loop, call->owner->options.fiber_stack_bytes);
  if (CPB__UNLIKELY(!sched)) {
    end_unserved(call);
    return;
  }
  call->priv->serve.run = run;
  crpc__sched_queue(sched, &call->priv->serve);
}

void crpc__call_dispatch(crpc_call *call) {
  if (call->route) {
    call->max_receive_bytes = call->route->options.max_receive_bytes;
    call->max_send_bytes = call->route->options.max_send_bytes;
    call->user = call->route->user;
  }
  queue(call, serve);
}

void crpc__call_dispatch_with(crpc_call *call,
                              crpc_code (*run)(crpc_call *call)) {
  call->priv->run = run;
  queue(call, serve_alone);
}
