/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Fibers: several straight lines of code at once on one thread. A fiber runs
 * until it waits (sends, receives, sleeps, joins, waits for an event or a queue)
 * or returns; then another one of its loop goes on. So fibers of one loop need no
 * locks for what they share, and one that computes for long holds up the others:
 * see crpc_call_offload.
 *
 * Two fibers may use one call at the same time: one sends, another one receives.
 * Two that both send, or both receive, do not go together.
 *
 * A fiber's stack is that of a handler (fiber_stack_bytes of the server; 256 KiB
 * in a client). */

#ifndef CONNECTRPC_FIBER_H
#define CONNECTRPC_FIBER_H

#include "connectrpc/channel.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct crpc_fiber crpc_fiber;
/** crpc_fiber_fn is what a fiber runs; crpc_join returns its code. */
typedef crpc_code crpc_fiber_fn(void *arg);

/** crpc_go starts a fiber that belongs to a call: it is cancelled with the call
 * and ends before it. When a handler returns, and when a client's call is reset
 * or destroyed, functions of this library that wait for the call return
 * CRPC_CANCELED in its fibers, and the call ends once all of them have returned.
 * So arg may lie in the call's memory, but on the handler's stack only if the
 * handler joins the fiber.
 *
 * The fiber begins to run after crpc_go has returned. out may be NULL when nobody
 * is going to join it.
 *
 * Errors: CRPC_FAILED_PRECONDITION in a blocking handler, and for a client's call
 * that is not under way; CRPC_RESOURCE_EXHAUSTED.
 * Threads: the call's. */
CRPC_API CRPC_NODISCARD crpc_code
crpc_go(crpc_call *call, crpc_fiber_fn *run, void *CRPC_NULLABLE arg,
        crpc_fiber *CRPC_NULLABLE *CRPC_NULLABLE out);
/** crpc_channel_go starts a fiber on the loop that the channel has for the calling
 * thread: in main, before any call. Calls that it makes, on any channel, use that
 * loop. In a plain program the loop is turned by crpc_join and by every other
 * function that waits; one that a crpc_driver drives runs it there, so that a
 * client of an own event loop can stream. All such fibers have ended before the
 * channel is destroyed.
 *
 * Errors: CRPC_RESOURCE_EXHAUSTED. */
CRPC_API CRPC_NODISCARD crpc_code crpc_channel_go(
    crpc_channel *channel, crpc_fiber_fn *run, void *CRPC_NULLABLE arg,
    crpc_fiber *CRPC_NULLABLE *CRPC_NULLABLE out);
/** crpc_join waits until the fiber has returned, returns its code and frees the
 * fiber: once for each fiber that was put out. A call's fibers that nobody joined
 * are freed with the call.
 *
 * Errors: CRPC_FAILED_PRECONDITION, and the fiber goes on, where the thread cannot
 * wait (a crpc_driver's).
 * Threads: that which started it. */
CRPC_API crpc_code crpc_join(crpc_fiber *fiber);

#ifdef __cplusplus
}
#endif

#endif
