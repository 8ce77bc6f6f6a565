/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The chain of interceptors. Where a call stands in it is a crpc_next on the
 * stack of the one who runs it: nothing is allocated, and an empty chain is a
 * plain call of the core. */

#include "rpc/call_private.h"

struct crpc_next {
  const crpc__interceptors *chain;
  size_t index;
  crpc__core_fn *core;
  void *context;
};

crpc_code crpc_next_run(const crpc_next *next, crpc_call *call) {
  if (next->index < next->chain->count) {
    const crpc__interceptor *item = &next->chain->items[next->index];
    crpc_next inner = *next;
    inner.index++;
    return item->run(call, &inner, item->user);
  }
  if (call->priv->core_ran) {
    return CRPC_FAILED_PRECONDITION;
  }
  call->priv->core_ran = true;
  return next->core(call, next->context);
}

crpc_code crpc__interceptors_run(const crpc__interceptors *chain,
                                 crpc_call *call, crpc__core_fn *core,
                                 void *context) {
  crpc_next first = {chain, 0, core, context};
  return crpc_next_run(&first, call);
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
