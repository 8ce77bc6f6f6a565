/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Fibers and the manners around a switch that the sanitizers ask for. The struct
 * is the first thing on its stack: [frames, growing down][struct crpc__fiber]. */

#include "rpc/fiber.h"

#if defined(__has_include)
#if __has_include(<valgrind/valgrind.h>)
#include <valgrind/valgrind.h>
#endif
#endif
#if !defined(VALGRIND_STACK_REGISTER)
#define VALGRIND_STACK_REGISTER(start, end) ((void)(start), (void)(end), 0u)
#define VALGRIND_STACK_DEREGISTER(id) ((void)(id))
#endif

/* What AddressSanitizer and ThreadSanitizer want to be told is there when the
 * program is built with them, whether the library is or not.
 * Source: sanitizer/common_interface_defs.h, asan_interface.h, tsan_interface.h. */
// NOLINTBEGIN(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp)
#define WEAK __attribute__((weak))
WEAK void __sanitizer_start_switch_fiber(void **fake_stack, const void *bottom,
                                         size_t size);
WEAK void __sanitizer_finish_switch_fiber(void *fake_stack, const void **bottom,
                                          size_t *size);
WEAK void __asan_unpoison_memory_region(void const volatile *at, size_t size);
WEAK void *__tsan_get_current_fiber(void);
WEAK void *__tsan_create_fiber(unsigned flags);
WEAK void __tsan_destroy_fiber(void *fiber);
WEAK void __tsan_switch_to_fiber(void *fiber, unsigned flags);
// NOLINTEND(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp)

/* Before leaving the stack of from; last: from will never run again. */
static void leave(crpc__context *from, const crpc__context *to, bool last) {
  if (__sanitizer_start_switch_fiber) {
    __sanitizer_start_switch_fiber(last ? NULL : &from->fake_stack,
                                   to->stack_bottom, to->stack_size);
  }
  if (__tsan_switch_to_fiber) {
    __tsan_switch_to_fiber(to->tsan, 0);
  }
}

/* First thing on the stack of self; previous is the one just left, whose bounds
 * become known so. */
static void arrive(crpc__context *self, crpc__context *previous) {
  if (__sanitizer_finish_switch_fiber) {
    __sanitizer_finish_switch_fiber(self->fake_stack, &previous->stack_bottom,
                                    &previous->stack_size);
  }
}

static void change(crpc__context *from, crpc__context *to) {
  leave(from, to, false);
  crpc__fiber_switch(&from->sp, to->sp);
  arrive(from, to);
}

void crpc__fiber_entry(crpc__fiber *fiber) {
  arrive(&fiber->context, fiber->caller);
  fiber->run(fiber);
}

crpc__fiber *crpc__fiber_create(crpc__stacks *stacks, crpc__fiber_fn *run,
                                void *user) {
  crpc__stack stack;
  if (!crpc__stacks_take(stacks, &stack)) {
    return NULL;
  }
  size_t frames = stack.size - ((sizeof(crpc__fiber) + 63) & ~(size_t)63);
  crpc__fiber *fiber = (crpc__fiber *)(void *)(stack.bottom + frames);
  memset(fiber, 0, sizeof(*fiber));
  fiber->run = run;
  fiber->user = user;
  fiber->stack = stack;
  fiber->context.stack_bottom = stack.bottom;
  fiber->context.stack_size = frames;
  fiber->context.sp = crpc__fiber_prepare(fiber, fiber);
  fiber->valgrind_id =
      (unsigned)VALGRIND_STACK_REGISTER(stack.bottom, (char *)fiber);
  if (__tsan_create_fiber) {
    fiber->context.tsan = __tsan_create_fiber(0);
  }
  return fiber;
}

/* ASan: what was never left keeps a fake stack and red zones, which the next user
 * of these addresses must not find. */
static void give_up_frames(crpc__fiber *fiber) {
  crpc__stack stack = fiber->stack;
  if (fiber->started) {
    crpc__context here;
    memset(&here, 0, sizeof(here));
    fiber->destroyed = true;
    crpc__fiber_resume(fiber, &here);
  }
  __asan_unpoison_memory_region(stack.bottom, stack.size);
}

void crpc__fiber_destroy(crpc__fiber *fiber, crpc__stacks *stacks) {
  crpc__stack stack = fiber->stack;
  VALGRIND_STACK_DEREGISTER(fiber->valgrind_id);
  if (__tsan_destroy_fiber) {
    __tsan_destroy_fiber(fiber->context.tsan);
  }
  if (__asan_unpoison_memory_region) {
    give_up_frames(fiber);
  }
  crpc__stacks_give(stacks, &stack);
}

void crpc__fiber_resume(crpc__fiber *fiber, crpc__context *caller) {
  if (__tsan_get_current_fiber) {
    caller->tsan = __tsan_get_current_fiber();
  }
  fiber->caller = caller;
  fiber->started = true;
  change(caller, &fiber->context);
}

static void back(crpc__fiber *fiber, bool last) {
  crpc__context *caller = fiber->caller;
  fiber->caller = NULL;
  leave(&fiber->context, caller, last);
  crpc__fiber_switch(&fiber->context.sp, caller->sp);
  arrive(&fiber->context, fiber->caller);
}

void crpc__fiber_suspend(crpc__fiber *fiber) {
  back(fiber, false);
  if (CPB__UNLIKELY(fiber->destroyed)) {
    back(fiber, true); /* gives the fake stack up */
  }
}
