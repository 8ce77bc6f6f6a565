/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Stacks and the manners around a switch that the sanitizers ask for. The stack
 * is one mapping: [guard page][stack, growing down][struct crpc__fiber]. */

#include "rpc/fiber.h"

#include <sys/mman.h>
#include <unistd.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define FIBER_ASAN 1
#endif
#if __has_feature(thread_sanitizer)
#define FIBER_TSAN 1
#endif
#endif
#if defined(__SANITIZE_ADDRESS__)
#define FIBER_ASAN 1
#endif
#if defined(__SANITIZE_THREAD__)
#define FIBER_TSAN 1
#endif

#if defined(FIBER_ASAN)
#include <sanitizer/asan_interface.h>
#include <sanitizer/common_interface_defs.h>
#endif
#if defined(FIBER_TSAN)
#include <sanitizer/tsan_interface.h>
#endif
#if defined(__has_include)
#if __has_include(<valgrind/valgrind.h>)
#include <valgrind/valgrind.h>
#endif
#endif
#if !defined(VALGRIND_STACK_REGISTER)
#define VALGRIND_STACK_REGISTER(start, end) ((void)(start), (void)(end), 0u)
#define VALGRIND_STACK_DEREGISTER(id) ((void)(id))
#endif

/* Before leaving the stack of from; last: from will never run again. */
static void leave(crpc__context *from, const crpc__context *to, bool last) {
  (void)from;
  (void)to;
  (void)last;
#if defined(FIBER_ASAN)
  __sanitizer_start_switch_fiber(last ? NULL : &from->fake_stack,
                                 to->stack_bottom, to->stack_size);
#endif
#if defined(FIBER_TSAN)
  __tsan_switch_to_fiber(to->tsan, 0);
#endif
}

/* First thing on the stack of self; previous is the one just left, whose bounds
 * become known so. */
static void arrive(crpc__context *self, crpc__context *previous) {
  (void)self;
  (void)previous;
#if defined(FIBER_ASAN)
  __sanitizer_finish_switch_fiber(self->fake_stack, &previous->stack_bottom,
                                  &previous->stack_size);
#endif
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

static size_t round_to_pages(size_t bytes, size_t page) {
  return (bytes + page - 1) / page * page;
}

crpc__fiber *crpc__fiber_create(size_t stack_bytes, crpc__fiber_fn *run,
                                void *user) {
  size_t page = (size_t)sysconf(_SC_PAGESIZE);
  size_t size = round_to_pages(stack_bytes, page) + page;
  char *map = mmap(NULL, size, PROT_READ | PROT_WRITE,
                   MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (map == MAP_FAILED) {
    return NULL;
  }
  if (mprotect(map, page, PROT_NONE) != 0) {
    (void)munmap(map, size);
    return NULL;
  }
  size_t head = (sizeof(crpc__fiber) + 63) & ~(size_t)63;
  crpc__fiber *fiber = (crpc__fiber *)(void *)(map + size - head);
  memset(fiber, 0, sizeof(*fiber));
  fiber->run = run;
  fiber->user = user;
  fiber->map = map;
  fiber->map_size = size;
  fiber->context.stack_bottom = map + page;
  fiber->context.stack_size = size - page - head;
  fiber->context.sp = crpc__fiber_prepare(fiber, fiber);
  fiber->valgrind_id =
      (unsigned)VALGRIND_STACK_REGISTER(map + page, (char *)fiber);
#if defined(FIBER_TSAN)
  fiber->context.tsan = __tsan_create_fiber(0);
#endif
  return fiber;
}

void crpc__fiber_destroy(crpc__fiber *fiber) {
  void *map = fiber->map;
  size_t size = fiber->map_size;
  VALGRIND_STACK_DEREGISTER(fiber->valgrind_id);
#if defined(FIBER_TSAN)
  __tsan_destroy_fiber(fiber->context.tsan);
#endif
#if defined(FIBER_ASAN)
  if (fiber->started) {
    crpc__context here;
    memset(&here, 0, sizeof(here));
    fiber->destroyed = true;
    crpc__fiber_resume(fiber, &here);
  }
  /* The frames that were never left keep their red zones: the next mapping at
   * this address must not find them. */
  __asan_unpoison_memory_region(fiber->context.stack_bottom,
                                fiber->context.stack_size);
#endif
  (void)munmap(map, size);
}

void crpc__fiber_resume(crpc__fiber *fiber, crpc__context *caller) {
#if defined(FIBER_TSAN)
  caller->tsan = __tsan_get_current_fiber();
#endif
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
#if defined(FIBER_ASAN)
  if (fiber->destroyed) {
    back(fiber, true); /* gives the fake stack up */
  }
#endif
}
