/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What every unit test stands on: cmocka, an allocator that counts, checks and
 * can be made to fail, input split in every way, and checks after each test that
 * no memory, no file descriptor and no word on stderr is left behind.
 *
 *   #include "support/crpc_test.h"
 *
 *   static void drop(void *buf) { cpb__buf_cleanup(buf); }
 *
 *   CRPC_TEST(appends) {
 *     static cpb__buf buf;
 *     cpb__buf_init(&buf, crpc_test_allocator());
 *     crpc_test_defer(drop, &buf);
 *     crpc_must(cpb__buf_append(&buf, "ab", 2) == 0);   // may run out of memory
 *     assert_int_equal(buf.len, 2);                     // must be so
 *   }
 *
 *   CRPC_TEST_MAIN(cmocka_unit_test(appends))
 *
 * Out of memory. With CRPC_TEST_OOM=1 in the environment (make oom) each body is
 * run again and again: allocation 1 fails, then allocation 2, ... until a run
 * needs fewer allocations than that; and the same with every allocation from the
 * k-th on failing. Nothing may crash or leak in any of those runs. So a body
 * checks each fallible step with crpc_must(): when an allocation was made to
 * fail, a false condition ends the body there, after its deferred calls, and the
 * run counts as a clean out-of-memory; otherwise it fails the test. A body that
 * would rather clean up by hand asks crpc_test_oom() and returns early. */

#ifndef CRPC_TEST_H
#define CRPC_TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "cpb/base.h"

typedef void crpc_test_body(void);

/* CRPC_TEST defines a test function for cmocka_unit_test(). */
#define CRPC_TEST(name)             \
  static void name##__body(void);   \
  static void name(void **state) {  \
    (void)state;                    \
    crpc_test_run(name##__body, 1); \
  }                                 \
  static void name##__body(void)

/* CRPC_TEST_NO_OOM is for tests whose allocations are not the test's own doing:
 * several threads, real time, a foreign library. They run once, always. */
#define CRPC_TEST_NO_OOM(name)      \
  static void name##__body(void);   \
  static void name(void **state) {  \
    (void)state;                    \
    crpc_test_run(name##__body, 0); \
  }                                 \
  static void name##__body(void)

/* CRPC_TEST_MAIN is main(): the tests, as cmocka_unit_test(name), ... */
#define CRPC_TEST_MAIN(...)                                        \
  int main(void) {                                                 \
    const struct CMUnitTest tests[] = {__VA_ARGS__};               \
    crpc_test_start();                                             \
    return crpc_test_finish(                                       \
        cmocka_run_group_tests_name(__FILE__, tests, NULL, NULL)); \
  }

void crpc_test_start(void);
int crpc_test_finish(int failed);
void crpc_test_run(crpc_test_body *body, int with_oom);
void crpc_test_note_split(size_t way);

/* The test's allocator. Any thread. It fills new memory with 0xA5, always moves
 * a block that is resized, and fails the test when old_size is not what was
 * asked for last, when a block is freed that is not its own, and when one is
 * left at the end of the test. */
const cpb_allocator *crpc_test_allocator(void);

/* How many allocations and resizes were asked for since the body began, and how
 * many blocks and bytes are held now. */
size_t crpc_test_allocations(void);
size_t crpc_test_blocks(void);
size_t crpc_test_bytes(void);
/* Makes the n-th allocation from here on fail (1 = the next one) and, with
 * `all`, each one after it too; 0 = none. For tests of one special failure. */
void crpc_test_fail_allocation(size_t n, bool all);
/* Whether an allocation was made to fail since the body began. */
bool crpc_test_oom(void);

/* Runs fn(arg) when the body ends, however it ends: last one first. That may be
 * after the body has returned, so arg is static or on the heap, not on its
 * stack. */
void crpc_test_defer(void (*fn)(void *arg), void *arg);

/* See the top. Only on the body's own stack, not in a fiber or a thread. */
#define crpc_must(condition) \
  ((condition) ? (void)0 : crpc_test_stop(#condition, __FILE__, __LINE__))
_Noreturn void crpc_test_stop(const char *what, const char *file, int line);

/* One way of cutting an input into pieces. Each piece is a copy of its exact
 * size, so that a sanitizer sees a read past its end; it lives until the next
 * call of crpc_split_next. The ways: whole, byte by byte, byte by byte with
 * empty pieces between, each cut in two (inputs up to 300 bytes), and random
 * cuts from fixed seeds. When a test fails, the way is printed.
 *
 *   CRPC_FOR_EACH_SPLIT(split, bytes, len) {
 *     cpb_str piece;
 *     ... make a fresh decoder ...
 *     while (crpc_split_next(&split, &piece)) {
 *       ... feed piece.data, piece.len ...
 *     }
 *   } */
typedef struct crpc_split {
  const char *data;
  size_t len;
  size_t at;
  size_t way;
  uint64_t random;
  bool gap;
} crpc_split;

#define CRPC_FOR_EACH_SPLIT(split, bytes, length)              \
  for (crpc_split split = crpc_split_first((bytes), (length)); \
       crpc_split_valid(&split); crpc_split_advance(&split))

crpc_split crpc_split_first(const void *data, size_t len);
bool crpc_split_valid(const crpc_split *split);
void crpc_split_advance(crpc_split *split);
/* The next piece; false at the end of the input. An input of no bytes has no
 * pieces. */
bool crpc_split_next(crpc_split *split, cpb_str *piece);

/* A small generator for tests: the same numbers for the same seed everywhere. */
uint64_t crpc_test_random(uint64_t *state);

/* Whether valgrind runs the test (make valgrind), which is slow and has its own
 * mind about limits and signals: for skip(), and for smaller counts. */
bool crpc_test_valgrind(void);

/* How many file descriptors the process has open. */
int crpc_test_open_fds(void);

#endif
