/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Waking one another: the event, which any thread posts and any number of
 * handlers wait for, and the bounded queue of items. A handler that waits is
 * suspended, and its thread goes on with other calls.
 *
 * Functions that wait take the call that they wait for, and come back when it is
 * over: its deadline, its cancellation, its peer gone. Without a call (NULL) a
 * fiber is suspended and a plain thread waits. In a plain program a call that is
 * under way keeps its channel's loop turning meanwhile. */

#ifndef CONNECTRPC_EVENT_H
#define CONNECTRPC_EVENT_H

#include "connectrpc/call.h"

#ifdef __cplusplus
extern "C" {
#endif

/** crpc_event is a count of posts that can be waited for. */
typedef struct crpc_event crpc_event;

/** crpc_event_create makes an event that was never posted. */
CRPC_API CRPC_NODISCARD crpc_code
crpc_event_create(const cpb_allocator *CRPC_NULLABLE alloc, crpc_event **out);
/** crpc_event_destroy frees it. Nobody waits for it or posts it any more. */
CRPC_API void crpc_event_destroy(crpc_event *CRPC_NULLABLE event);

/** crpc_event_post wakes all who wait: each loop once, however many of its
 * handlers wait. What was written before is seen by those who are woken.
 *
 * Threads: any; not from a signal handler. */
CRPC_API void crpc_event_post(crpc_event *event);
/** crpc_event_posts returns how often the event was posted. Threads: any. */
CRPC_API uint64_t crpc_event_posts(crpc_event *event);
/** crpc_event_wait waits until the event has been posted more often than *seen,
 * which it sets to the count. So no post is lost between a look at what is
 * shared and the wait; several posts may wake once. Begin with
 * crpc_event_posts, or with 0 to come back at once if there ever was a post.
 *
 * Errors: CRPC_DEADLINE_EXCEEDED when timeout_ms has passed (below 0: no bound,
 * 0: only looks), with *seen as it was; what crpc_call_canceled says when the
 * call is over; CRPC_END on a client's call that has ended well;
 * CRPC_FAILED_PRECONDITION where the thread cannot wait for the call.
 * Threads: any; with a call that call's. */
CRPC_API CRPC_NODISCARD crpc_code crpc_event_wait(crpc_event *event,
                                                  crpc_call *CRPC_NULLABLE call,
                                                  uint64_t *seen,
                                                  int64_t timeout_ms);

/** crpc_queue passes items of one size, by copy, first in, first out. It holds
 * so many at most. */
typedef struct crpc_queue crpc_queue;

/** crpc_queue_create makes an empty queue of at most capacity items of item_size
 * bytes; both at least 1. */
CRPC_API CRPC_NODISCARD crpc_code
crpc_queue_create(const cpb_allocator *CRPC_NULLABLE alloc, size_t item_size,
                  size_t capacity, crpc_queue **out);
/** crpc_queue_destroy frees it with the items that nobody took. Nobody uses it
 * any more. */
CRPC_API void crpc_queue_destroy(crpc_queue *CRPC_NULLABLE queue);

/** crpc_queue_try_push appends an item, if there is room.
 *
 * Errors: CRPC_RESOURCE_EXHAUSTED when the queue is full, CRPC_END when it is
 * closed. Threads: any. */
CRPC_API CRPC_NODISCARD crpc_code crpc_queue_try_push(crpc_queue *queue,
                                                      const void *item);
/** crpc_queue_push appends an item and waits for room.
 *
 * Errors: CRPC_END when the queue is closed; as crpc_event_wait. Threads: any;
 * with a call that call's. */
CRPC_API CRPC_NODISCARD crpc_code crpc_queue_push(crpc_queue *queue,
                                                  crpc_call *CRPC_NULLABLE call,
                                                  const void *item,
                                                  int64_t timeout_ms);
/** crpc_queue_pop waits for an item and takes it; CRPC_END once the queue is
 * closed and empty.
 *
 * Errors: as crpc_event_wait. Threads: any; with a call that call's. */
CRPC_API CRPC_NODISCARD crpc_code crpc_queue_pop(crpc_queue *queue,
                                                 crpc_call *CRPC_NULLABLE call,
                                                 void *item,
                                                 int64_t timeout_ms);
/** crpc_queue_close lets nothing in any more and wakes all who wait; what is in
 * the queue can be taken. Harmless when repeated. Threads: any. */
CRPC_API void crpc_queue_close(crpc_queue *queue);
/** crpc_queue_count returns how many items are in the queue. Threads: any. */
CRPC_API size_t crpc_queue_count(crpc_queue *queue);

#ifdef __cplusplus
}
#endif

#endif
