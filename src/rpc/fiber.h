/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Stackful fibers: a stack and a saved stack pointer. Nothing of scheduling here,
 * see sched.h. Stacks are those of stack.h, and known to ASan, TSan and valgrind. A
 * switch saves the registers that the ABI makes the callee save, and makes no
 * system call.
 *
 * Threads: a fiber runs on the thread that made it. */

#ifndef RPC_FIBER_H
#define RPC_FIBER_H

#include "rpc/stack.h"

typedef struct crpc__fiber crpc__fiber;
typedef void crpc__fiber_fn(crpc__fiber *fiber);

/* A context: a fiber's, or the stack of the thread that switches to fibers. */
typedef struct crpc__context {
  void *sp;
  void *fake_stack;         /* ASan */
  const void *stack_bottom; /* ASan; of a thread: learnt at the first switch */
  size_t stack_size;
  void *tsan;
} crpc__context;

struct crpc__fiber {
  crpc__context context;
  crpc__context *caller; /* who switched to it, NULL while it is suspended */
  crpc__fiber_fn *run;
  void *user;
  void *work;        /* the owner's: what it is about */
  crpc__fiber *next; /* the owner's list */
  crpc__stack stack;
  unsigned valgrind_id;
  bool started;
  bool destroyed; /* ASan: resumed for the last time */
};

/* A suspended fiber that will call run, which must never return. The struct lies
 * on the fiber's own stack. NULL when there is no memory. */
crpc__fiber *CPB_NULLABLE crpc__fiber_create(crpc__stacks *stacks,
                                             crpc__fiber_fn *run, void *user);
/* Frees a fiber that is suspended; what its stack held is lost. */
void crpc__fiber_destroy(crpc__fiber *fiber, crpc__stacks *stacks);
/* Runs the fiber until it suspends. caller is the context of this stack, zeroed
 * before its first use. */
void crpc__fiber_resume(crpc__fiber *fiber, crpc__context *caller);
/* From the fiber: back to who resumed it. */
void crpc__fiber_suspend(crpc__fiber *fiber);

/* One for each processor, in fiber_switch.c: saves the registers on the current
 * stack, stores the stack pointer in *save, goes on at to. */
void crpc__fiber_switch(void **save, void *to);
/* Prepares a stack so that the first switch to the result calls
 * crpc__fiber_entry(fiber). */
void *crpc__fiber_prepare(void *stack_top, crpc__fiber *fiber);
void crpc__fiber_entry(crpc__fiber *fiber);

#endif
