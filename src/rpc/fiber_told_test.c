/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A program under AddressSanitizer with a library that is not: what leaves frames
 * behind on a fiber, as a C++ exception does, is nothing to warn of. */

#include <setjmp.h>

#include "rpc/fiber.h"
#include "support/crpc_test.h"

static crpc__context thread;
static jmp_buf before;
static int jumps;

__attribute__((noinline)) static void jump(int at) {
  volatile char frame[20000];
  frame[at] = 1;
  longjmp(before, frame[at]);
}

static void jumps_about(crpc__fiber *fiber) {
  for (;;) {
    if (setjmp(before) == 0) {
      jump(20);
    }
    jumps++;
    crpc__fiber_suspend(fiber);
  }
}

CRPC_TEST(jumps_on_a_fiber) {
  static crpc__stacks stacks;
  jumps = 0;
  crpc__stacks_init(&stacks, crpc_test_allocator(), 128 << 10);
  crpc__fiber *fiber = crpc__fiber_create(&stacks, jumps_about, NULL);
  crpc_must(fiber != NULL);
  for (int i = 0; i < 3; i++) {
    crpc__fiber_resume(fiber, &thread);
  }
  crpc__fiber_destroy(fiber, &stacks);
  assert_int_equal(jumps, 3);
}

CRPC_TEST_MAIN(cmocka_unit_test(jumps_on_a_fiber))
