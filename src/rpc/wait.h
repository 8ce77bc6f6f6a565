/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Waiting for whichever comes first: something of a call (or of several), a
 * time, something that another thread posts. One crpc__wait lies on the waiter's
 * stack; whoever has news unparks it.
 *
 *   crpc__wait_begin(&w, loop, timeout_ms);
 *   crpc__call_attend(call, &node, &w);
 *   while (nothing yet && !w.late) crpc__wait_park(&w);
 *   crpc__call_leave(call, &node);
 *   crpc__wait_end(&w);
 *
 * Threads: the loop's. */

#ifndef RPC_WAIT_H
#define RPC_WAIT_H

#include "rpc/call.h"

typedef struct crpc__wait {
  cpb__loop *loop;
  crpc__parked parked;
  cpb__timer timer;
  bool late; /* the time is over */
} crpc__wait;

/* A timeout below 0: no bound. */
void crpc__wait_begin(crpc__wait *wait, cpb__loop *loop, int64_t timeout_ms);
void crpc__wait_begin_us(crpc__wait *wait, cpb__loop *loop, int64_t timeout_us);
void crpc__wait_park(crpc__wait *wait);
void crpc__wait_end(crpc__wait *wait);

/* What is woken by crpc__call_wake besides call->parked. */
typedef struct crpc__call_waiter {
  crpc__parked *parked;
  struct crpc__call_waiter *next;
} crpc__call_waiter;
void crpc__call_attend(crpc_call *call, crpc__call_waiter *waiter,
                       crpc__wait *wait);
void crpc__call_leave(crpc_call *call, crpc__call_waiter *waiter);

/* Why waiting on behalf of the call is over; CRPC_OK while it is not. */
crpc_code crpc__call_verdict(crpc_call *call);

#endif
