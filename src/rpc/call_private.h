/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What the files of the call share with each other and with nobody else.
 *
 * A call's life, on either side:
 *
 *   IDLE --begin--> ACTIVE --end--> ENDED --reset--> IDLE
 *
 * A server's call is begun by accept and ends with its handler; then it goes back
 * to the loop's pool. A client's call belongs to the user; it outlives a destroy
 * for as long as its job runs or its cancel task is on the way.
 *
 * Cancelling has two steps, because it may come from any thread: `canceled` is
 * set, once, atomically; then crpc__call_stop does the rest on the loop's thread:
 * by the posted cancel_task, or by whoever of the call's own functions sees it
 * first. */

#ifndef RPC_CALL_PRIVATE_H
#define RPC_CALL_PRIVATE_H

#include <pthread.h>

#include "rpc/call.h"
#include "rpc/channel.h"
#include "rpc/codec.h"
#include "rpc/compression.h"
#include "rpc/server.h"

enum {
  CRPC__CALL_INLINE_BYTES = 256,     /* of the arena, before it allocates */
  CRPC__CALL_KEPT_BYTES = 64 * 1024, /* a pooled call's arena holds no more */
  CRPC__CALLS_KEPT = 1024            /* in one loop's pool */
};

typedef enum crpc__phase { CRPC__IDLE, CRPC__ACTIVE, CRPC__ENDED } crpc__phase;

/* Whose child a client's call is. */
typedef enum crpc__parentage {
  CRPC__PARENT_HANDLER, /* of the call whose handler begins it */
  CRPC__PARENT_GIVEN,
  CRPC__PARENT_NONE
} crpc__parentage;

typedef struct crpc__blocking crpc__blocking;
typedef struct crpc__call_waiter crpc__call_waiter;
struct crpc_fiber;
typedef struct crpc__call_private crpc__call_private;

/* Client: how the call would like a method without side effects to be asked. */
typedef enum crpc__verb {
  CRPC__VERB_CHANNEL, /* as the channel says */
  CRPC__VERB_POST,
  CRPC__VERB_GET
} crpc__verb;

struct crpc__call_private {
  crpc_call call; /* first */
  crpc__phase phase;
  bool stopped;          /* crpc__call_stop has run */
  bool core_ran;         /* the innermost part of the interceptor chain, once */
  crpc_code failure;     /* sticky: a header that was refused */
  cpb_str failure_text;  /* which, and why */
  crpc_error *complaint; /* of a function that refused to work */
  cpb_arena *recv_arena; /* where the message being received goes */
  int64_t clock_us; /* operating system's clock when the deadline was set */
  int64_t loop_us;  /* the loop's clock then */
  struct crpc_fiber *fibers; /* of crpc_go, not yet joined */
  bool ending;               /* its fibers are to come to their end */

  cpb__list children; /* calls that end with this one; zeroed: never any */

  /* Server. */
  crpc__job serve;
  crpc_code (*run)(crpc_call *call); /* crpc__call_dispatch_with */
  const void *resp;         /* empty at first; the handler fills it in */
  const void *last;         /* what finish sends: resp, or a wrapper's */
  crpc__blocking *blocking; /* a thread serves the call */
  bool threaded;            /* that thread is in the handler right now */

  /* Client. A server's call leaves it zero. */
  cpb__list sibling; /* the parent's children */
  crpc_call *parent; /* as given */
  crpc__parentage parentage;
  bool close_sent;
  bool sent; /* the one request of a method that has one */
  crpc__verb verb;
  int64_t timeout_ms;
  size_t own_max_receive_bytes;
  crpc__job job; /* of crpc_call_start */
  bool started;  /* the job is queued or runs, and has not come to done */
  bool starting; /* crpc_call_start has not returned */
  const void *start_req;
  void *start_resp;
  crpc_done_fn *done;
  void *done_user;

  /* From here on: kept when the call is cleared. */
  const cpb_allocator *alloc;
  struct crpc__call_pool *pool; /* server */
  cpb__list link;               /* of the pool: all open calls */
  crpc__call_private *next_free;
  pthread_t thread;           /* client: that began the call */
  uint32_t jobs;              /* client: that have not returned */
  crpc__parked waiter;        /* client: crpc_call_wait */
  crpc__call_waiter *waiters; /* rpc/wait.c: besides call->parked */
  bool destroyed;             /* client: freed once nothing needs it */

  /* Cancelling from other threads; the first two are atomic. */
  cpb__loop *cancel_loop; /* where to post, while the call is active */
  bool cancel_posted;
  cpb__task cancel_task;

  _Alignas(16) char memory[CRPC__CALL_INLINE_BYTES];
};

/* --- call.c --- */

/* Sets up a call's memory, once in its life. */
void crpc__call_init(crpc__call_private *priv, const cpb_allocator *alloc);
void crpc__call_cleanup(crpc__call_private *priv);
/* Makes all but the memory as new. */
void crpc__call_clear(crpc__call_private *priv);
/* Whether the server's (client's) side of the method is one message only. */
bool crpc__one_request(const crpc_spec *spec);
bool crpc__one_response(const crpc_spec *spec);
/* Takes off, and tells the end, what was wrapped inside of last (NULL: all). */
void crpc__call_unwrap(crpc_call *call, crpc_wrapper *CPB_NULLABLE last,
                       crpc_code code);
/* Tells the wrappers that the call has ended. */
void crpc__call_tell_wrappers(crpc_call *call);

/* --- call_time.c --- */

/* Why the call is over, CRPC_OK while it is not; does what is left to do of a
 * cancellation. */
crpc_code crpc__call_over(crpc_call *call);
/* The second step of cancelling, on the loop's thread; no-op when done. */
void crpc__call_stop(crpc_call *call);
/* Whether the deadline has passed, by any clock at hand. */
bool crpc__call_late(const crpc_call *call);
/* Both steps of cancelling, on the call's own thread. */
void crpc__call_cancel_here(crpc_call *call);
/* The same because another call ended so. */
void crpc__call_cancel_for(crpc_call *call, crpc_code why);
/* Until the deadline; -1: there is none. */
int64_t crpc__call_time_left_us(const crpc_call *call);
/* begin: other threads may cancel from here on; end: no longer. */
void crpc__call_cancelable(crpc_call *call, bool on);
/* The cancel task is on its way: the call's memory must stay. */
bool crpc__call_cancel_pending(crpc_call *call);
/* A plain program turns its loop only where it waits. What is not to wait until
 * then: flush writes what the call has queued; push does so, and turns the loop
 * without waiting if there was nothing to write, for a connection that is still
 * being made; look notices what has come, if nobody has looked for a while. All
 * of them do nothing on fibers, whose loop is about to write anyway. */
void crpc__call_flush(const crpc_call *call);
void crpc__call_push(const crpc_call *call);
void crpc__call_look(const crpc_call *call);
/* Parks until woken; tells why there is nothing more to wait for: the call's
 * fibers are to end, or another fiber has ended the call. */
crpc_code crpc__call_park(crpc_call *call);
/* Parks for a wait that a cancelled handler gives up. Where no more calls may wait,
 * the call that the fiber serves is cancelled instead (resource_exhausted). */
void crpc__park_in_place(cpb__loop *loop, crpc__parked *parked);
/* Whether the calling thread can wait for things of the loop: on one of its
 * fibers, or by turning it. */
bool crpc__can_wait(const cpb__loop *loop);
/* Reads the clock for a loop that nobody has turned for a while, because the
 * thread that turns it was about something else. */
void crpc__loop_refresh(cpb__loop *loop);

/* --- call_parent.c --- */

/* The timeout of a call that is about to begin, no longer than its parent's. */
int64_t crpc__parent_limit(const crpc_call *call, int64_t timeout_us);
/* A client's call has begun. It leaves by its list node. */
void crpc__parent_join(crpc_call *call);
/* Cancels the children. */
void crpc__parent_cancel(crpc_call *parent, crpc_code why);
/* The call has ended: its children go on alone. */
void crpc__parent_end(crpc_call *parent);

/* --- call_error.c --- */

/* Makes code the call's end: keeps an error that says the same, makes a bare one
 * otherwise; CRPC_OK drops the error. Codes that are none become ours. */
crpc_code crpc__call_settle(crpc_call *call, crpc_code code);
void crpc__call_drop_error(crpc_call *call);
/* The code of a header that was refused or of exhausted memory; else OK. */
crpc_code crpc__call_sticky(const crpc_call *call);

/* A function of the call has failed by its user's doing: crpc_call_error says how
 * until there is a newer error. What the call ends with is not touched; where a
 * handler returns the code the words become its cause. Returns the code. */
crpc_code crpc__call_complain(crpc_call *call, crpc_code code,
                              const char *format, ...) CPB_PRINTF(3, 4);
/* Of a function that is used where it cannot work: CRPC_FAILED_PRECONDITION. */
crpc_code crpc__call_misuse(crpc_call *call, const char *format, ...)
    CPB_PRINTF(2, 3);
extern const char crpc__cannot_wait[];

/* --- go.c --- */

/* Ends the fibers that belong to the call, if there are any. */
void crpc__fibers_finish(crpc_call *call);
static inline void crpc__fibers_end(crpc_call *call) {
  if (CPB__UNLIKELY(call->priv->fibers)) {
    crpc__fibers_finish(call);
  }
}
/* The call that the job's fiber serves; NULL: it is none of a handler's. */
crpc_call *CPB_NULLABLE crpc__go_serving(crpc__job *job);

/* --- call_stream.c --- */

/* Through the wrappers, waiting. arena: where the message goes. */
crpc_code crpc__call_send_through(crpc_call *call, const void *msg);
crpc_code crpc__call_recv_through(crpc_call *call, void *msg, cpb_arena *arena);
/* Client, after the one response: CRPC_OK at the clean end of the call. */
crpc_code crpc__call_recv_end(crpc_call *call, void *msg);

/* --- call_server.c --- */

/* The call whose handler runs on this thread's fiber; NULL: none. */
crpc_call *CPB_NULLABLE crpc__serving(void);
/* Ends a server's call with the call's error: stream->finish, once. */
void crpc__call_finish(crpc_call *call, const void *CPB_NULLABLE last);
/* The call of a cancel task that has come home after the call had ended. */
void crpc__call_recycle(crpc__call_private *priv);

/* --- call_client.c, call_start.c --- */

/* The loop that a call of this thread goes over; NULL: out of memory. */
cpb__loop *CPB_NULLABLE crpc__client_loop(const crpc_call *call);
/* waits: the calling thread is going to wait for the call. */
crpc_code crpc__client_begin(crpc_call *call, const crpc_spec *spec,
                             bool waits);
crpc_code crpc__client_unary(crpc_call *call, const void *req, void *resp);
crpc_code crpc__client_end(crpc_call *call, crpc_code code);
/* Why there is no stream of messages to a user of the call; NULL: there is, or
 * was. */
const char *CPB_NULLABLE crpc__client_fault(const crpc_call *call);
/* Frees a call that the user has destroyed and nothing needs any more. */
void crpc__client_free(crpc__call_private *priv);
/* Waits until the job of crpc_call_start has come to done. */
void crpc__client_wait_job(crpc_call *call);

/* --- interceptor.c --- */

typedef struct crpc__core {
  crpc_code (*run)(crpc_call *call, void *context);
  /* Makes the call as it was before run; NULL: run is for once. */
  crpc_code (*again)(crpc_call *call);
} crpc__core;
crpc_code crpc__interceptors_run(const crpc__interceptors *chain,
                                 crpc_call *call, const crpc__core *core,
                                 void *context);
crpc_code crpc__interceptors_add(crpc__interceptors *chain,
                                 const cpb_allocator *alloc,
                                 crpc_interceptor_fn *run, void *user);
void crpc__interceptors_cleanup(crpc__interceptors *chain,
                                const cpb_allocator *alloc);

/* --- call_blocking.c --- */

/* Runs the handler on a thread of the server's pool while the calling fiber
 * waits and does what the thread asks of the call. */
crpc_code crpc__blocking_invoke(crpc_call *call, const void *req, void *resp);
/* The call's failure when the pool takes no more. */
crpc_code crpc__blocking_refuse(crpc_call *call);
/* The call whose blocking handler this thread runs; NULL: none. */
crpc_call *CPB_NULLABLE crpc__blocking_serving(void);
/* Whether the calling thread is the one that runs the call's blocking handler:
 * then the function must go through crpc__blocking_ask. */
static inline bool crpc__blocking_here(const crpc_call *call) {
  return call->priv->blocking && !crpc__current_loop();
}
/* Runs op(arg) on the call's fiber and waits for it. */
void crpc__blocking_ask(crpc_call *call, void (*op)(void *arg), void *arg);

#endif
