/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Parents. A call that a handler makes has no longer to live than the handler's own
 * call: it gets its deadline, if that is nearer, and is cancelled with it, so that
 * a handler that waits for it wakes.
 *
 *   parent --children--> child, child, ...
 *
 * A child is in the list while both are under way, and on one loop: what a blocking
 * handler calls from its thread gets the deadline alone. */

#include "rpc/call_private.h"

void crpc_call_set_parent(crpc_call *call, crpc_call *parent) {
  call->priv->parent = parent;
  call->priv->parentage = parent ? CRPC__PARENT_GIVEN : CRPC__PARENT_NONE;
}

static crpc_call *parent_of(const crpc_call *call) {
  crpc_call *parent = NULL;
  switch (call->priv->parentage) {
    case CRPC__PARENT_HANDLER:
      parent = crpc__serving();
      parent = parent ? parent : crpc__blocking_serving();
      break;
    case CRPC__PARENT_GIVEN:
      parent = call->priv->parent;
      break;
    case CRPC__PARENT_NONE:
      break;
  }
  return parent && parent->priv->phase == CRPC__ACTIVE ? parent : NULL;
}

int64_t crpc__parent_limit(const crpc_call *call, int64_t timeout_us) {
  const crpc_call *parent = parent_of(call);
  int64_t left_us = parent ? crpc__call_time_left_us(parent) : -1;
  return left_us >= 0 && (timeout_us < 0 || timeout_us > left_us) ? left_us
                                                                  : timeout_us;
}

void crpc__parent_join(crpc_call *call) {
  crpc_call *parent = parent_of(call);
  if (!parent) {
    return;
  }
  if (parent->loop == call->loop && !parent->priv->threaded) {
    cpb__list *children = &parent->priv->children;
    if (!children->next) {
      cpb__list_init(children);
    }
    cpb__list_push_back(children, &call->priv->sibling);
  }
  crpc_code why = crpc_call_canceled(parent);
  if (why) {
    crpc__call_cancel_for(call, why);
  }
}

void crpc__parent_cancel(crpc_call *parent, crpc_code why) {
  cpb__list *children = &parent->priv->children;
  cpb__list *node = children->next;
  while (node && node != children) {
    crpc__call_private *child =
        CPB__CONTAINER(node, crpc__call_private, sibling);
    node = node->next;
    crpc__call_cancel_for(&child->call, why);
  }
}

void crpc__parent_end(crpc_call *parent) {
  while (cpb__list_pop_front(&parent->priv->children)) {
  }
}
