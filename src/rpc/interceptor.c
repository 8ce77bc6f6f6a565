/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The chain of interceptors. Where a call stands in it is a crpc_next on the
 * stack of the one who runs it: nothing is allocated, and an empty chain is a
 * plain call of the core.
 *
 * Where the core can run again (a client's unary call), so can everything inside
 * of an interceptor: what was wrapped there by the run before is taken off. */

#include "rpc/call_private.h"

struct crpc_next {
  const crpc__interceptors *chain;
  size_t index;
  const crpc__core *core;
  void *context;
  bool ran;
  crpc_code code;      /* of the last run */
  crpc_wrapper *outer; /* the innermost wrapper before the first run */
};

static crpc_wrapper *innermost(crpc_call *call) {
  crpc_wrapper *w = call->wrappers;
  while (w && w->inner) {
    w = w->inner;
  }
  return w;
}

static crpc_code prepare_again(crpc_next *next, crpc_call *call) {
  if (!next->core->again) {
    return crpc__call_misuse(call, "crpc_next_run: %s",
                             call->server ? "the handler runs once"
                                          : "a stream is opened once");
  }
  crpc__call_unwrap(call, next->outer, next->code);
  return call->priv->core_ran ? next->core->again(call) : CRPC_OK;
}

static crpc_code run_once(const crpc_next *next, crpc_call *call) {
  if (next->index < next->chain->count) {
    const crpc__interceptor *item = &next->chain->items[next->index];
    crpc_next inner = *next;
    inner.index++;
    inner.ran = false;
    return item->run(call, &inner, item->user);
  }
  call->priv->core_ran = true;
  return next->core->run(call, next->context);
}

/* The struct is ours, on a stack further out. */
crpc_code crpc_next_run(const crpc_next *given, crpc_call *call) {
  crpc_next *next = (crpc_next *)(uintptr_t)given;
  if (next->ran) {
    crpc_code rc = prepare_again(next, call);
    if (rc) {
      return rc;
    }
  } else {
    next->ran = true;
    next->outer = innermost(call);
  }
  next->code = run_once(next, call);
  return next->code;
}

crpc_code crpc__interceptors_run(const crpc__interceptors *chain,
                                 crpc_call *call, const crpc__core *core,
                                 void *context) {
  if (chain->count == 0) {
    call->priv->core_ran = true;
    return core->run(call, context);
  }
  const crpc_next first = {.chain = chain, .core = core, .context = context};
  return run_once(&first, call);
}

crpc_code crpc__interceptors_add(crpc__interceptors *chain,
                                 const cpb_allocator *alloc,
                                 crpc_interceptor_fn *run, void *user) {
  if (chain->count == chain->cap) {
    size_t cap = chain->cap ? chain->cap * 2 : 4;
    crpc__interceptor *items =
        cpb__resize(alloc, chain->items, chain->cap * sizeof(items[0]),
                    cap * sizeof(items[0]));
    if (!items) {
      return CRPC_RESOURCE_EXHAUSTED;
    }
    chain->items = items;
    chain->cap = cap;
  }
  chain->items[chain->count++] = (crpc__interceptor){run, user};
  return CRPC_OK;
}

void crpc__interceptors_cleanup(crpc__interceptors *chain,
                                const cpb_allocator *alloc) {
  cpb__free(alloc, chain->items, chain->cap * sizeof(chain->items[0]));
  *chain = (crpc__interceptors){NULL, 0, 0};
}
