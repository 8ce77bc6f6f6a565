/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "rpc/stack.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/crpc_test.h"

enum { MANY = 300 };

static crpc__stacks stacks;
static crpc__stack taken[MANY];
static size_t count;

static void give_all(void *arg) {
  (void)arg;
  while (count > 0) {
    crpc__stacks_give(&stacks, &taken[--count]);
  }
}

static void open_stacks(size_t bytes, bool split) {
  count = 0;
  crpc__stacks_init(&stacks, crpc_test_allocator(), bytes);
  stacks.split = split;
  crpc_test_defer(give_all, NULL);
}

static void take(size_t n) {
  for (size_t i = 0; i < n; i++) {
    crpc_must(crpc__stacks_take(&stacks, &taken[count]));
    memset(taken[count].bottom, (int)count, 8);
    taken[count].bottom[taken[count].size - 1] = (char)count;
    count++;
  }
}

static void take_and_give(bool split) {
  open_stacks(100 << 10, split);
  take(MANY);
  for (size_t i = 0; i < count; i++) {
    assert_int_equal((unsigned char)taken[i].bottom[0], i % 256);
  }
  /* Each second one goes; others come in their places, empty. */
  for (size_t i = 1; i < MANY; i += 2) {
    crpc__stacks_give(&stacks, &taken[i]);
    crpc_must(crpc__stacks_take(&stacks, &taken[i]));
    assert_int_equal(taken[i].bottom[0], 0);
  }
  give_all(NULL);
  assert_int_equal(crpc_test_blocks(), 0);
}

CRPC_TEST(stacks_come_and_go) {
  take_and_give(false);
}

CRPC_TEST(with_guards_that_are_mappings) {
  take_and_give(true);
}

CRPC_TEST(small_ones_are_raised) {
  open_stacks(100, false);
  take(1);
  assert_int_equal(taken[0].size, CRPC__STACK_MIN);
}

/* Ends quietly: emulators and sanitizers tell of those that signals end. */
static void faulted(int signal_number) {
  _exit(signal_number);
}

/* A process of its own touches a byte; the signal that it gets. */
static int touch(char *at) {
  pid_t child = fork();
  assert_true(child >= 0);
  if (child == 0) {
    (void)signal(SIGSEGV, faulted);
    *(volatile char *)at = 1;
    _exit(0);
  }
  int status = 0;
  assert_int_equal(waitpid(child, &status, 0), child);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void guards_fault(bool split) {
  open_stacks(CRPC__STACK_MIN, split);
  take(6); /* more than one slab */
  for (size_t i = 0; i < count; i++) {
    assert_int_equal(touch(taken[i].bottom), 0);
    assert_int_equal(touch(taken[i].bottom - 1), SIGSEGV);
    assert_int_equal(touch(taken[i].bottom - CRPC__GUARD_BYTES), SIGSEGV);
  }
  give_all(NULL);
}

CRPC_TEST_NO_OOM(guards) {
  guards_fault(false);
  guards_fault(true);
}

CRPC_TEST(what_was_used) {
  open_stacks(1 << 20, false);
  crpc_must(crpc__stacks_take(&stacks, &taken[0]));
  count = 1;
  char *bottom = taken[0].bottom;
  size_t size = taken[0].size;
  assert_int_equal(crpc__stack_used(bottom, size), 0);
  bottom[size - 100] = 1;
  assert_int_equal(crpc__stack_used(bottom, size), 4096);
  bottom[size - 50000] = 1;
  assert_int_equal(crpc__stack_used(bottom, size), 53248);
}

CRPC_TEST(a_process_may_have_many) {
  assert_true(crpc__stacks_most() >= 1000);
}

CRPC_TEST_MAIN(cmocka_unit_test(stacks_come_and_go),
               cmocka_unit_test(with_guards_that_are_mappings),
               cmocka_unit_test(small_ones_are_raised),
               cmocka_unit_test(guards), cmocka_unit_test(what_was_used),
               cmocka_unit_test(a_process_may_have_many))
