/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The runner around each test body and the test allocator. One body runs at a
 * time, so what belongs to it is kept in one static struct; the allocator alone
 * may be entered from several threads and has a lock. */

#include "support/crpc_test.h"

#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

enum { MAX_DEFERS = 64, GUARD = 0x7e57b10c, FREED = 0x0ddba11 };

/* Stands before each block; the size of two max_align_t keeps alignment. */
typedef struct block {
  struct block *prev;
  struct block *next;
  size_t size;
  uint32_t guard;
} block;

enum { HEAD = (sizeof(block) + 15) / 16 * 16 };

typedef struct defer {
  void (*fn)(void *arg);
  void *arg;
} defer;

static struct {
  pthread_mutex_t lock;
  block blocks; /* ring of the blocks that are held */
  size_t held;
  size_t bytes;
  size_t asked;      /* allocations and resizes since the body began */
  size_t fail_at;    /* this one fails; 0 = none */
  bool fail_all;     /* and each one after it */
  bool failed;       /* one was made to fail */
  const char *error; /* first misuse of the allocator */
  defer defers[MAX_DEFERS];
  size_t defer_count;
  jmp_buf out_of_memory;
  bool running;  /* a body was begun and not seen to end */
  bool oom_mode; /* CRPC_TEST_OOM=1 */
  bool capturing;
  size_t split_way;
  int stderr_fd;  /* the real one */
  int capture_fd; /* what a body writes to stderr */
} test = {.lock = PTHREAD_MUTEX_INITIALIZER,
          .blocks = {.prev = &test.blocks, .next = &test.blocks}};

static void misuse(const char *what) {
  if (!test.error) {
    test.error = what;
  }
}

static bool may_allocate(void) {
  test.asked++;
  if (test.fail_at && (test.asked == test.fail_at ||
                       (test.fail_all && test.asked > test.fail_at))) {
    test.failed = true;
    return false;
  }
  return true;
}

static void unlink_block(block *b) {
  b->prev->next = b->next;
  b->next->prev = b->prev;
  b->guard = FREED;
  test.held--;
  test.bytes -= b->size;
}

static void *add_block(size_t size) {
  block *b = size <= SIZE_MAX - HEAD ? malloc(HEAD + size) : NULL;
  if (!b) {
    return NULL;
  }
  *b = (block){&test.blocks, test.blocks.next, size, GUARD};
  b->next->prev = b;
  test.blocks.next = b;
  test.held++;
  test.bytes += size;
  memset((char *)b + HEAD, 0xA5, size);
  return (char *)b + HEAD;
}

static void free_block(block *b) {
  unlink_block(b);
  memset((char *)b + HEAD, 0xDD, b->size);
  free(b);
}

static void *resize_locked(void *ptr, size_t old_size, size_t new_size) {
  block *b = NULL;
  if (ptr) {
    b = (block *)(void *)((char *)ptr - HEAD);
    if (b->guard != GUARD) {
      misuse("a block that is not the allocator's, or freed twice");
      return NULL;
    }
    if (b->size != old_size) {
      misuse("old_size is not the size that was asked for last");
    }
  } else if (old_size != 0) {
    misuse("old_size is not 0 for a new block");
  }
  if (new_size == 0) {
    if (b) {
      free_block(b);
    }
    return NULL;
  }
  if (!may_allocate()) {
    return NULL;
  }
  void *fresh = add_block(new_size);
  if (fresh && b) {
    memcpy(fresh, ptr, b->size < new_size ? b->size : new_size);
    free_block(b);
  }
  return fresh;
}

static void *resize(void *ctx, void *ptr, size_t old_size, size_t new_size) {
  (void)ctx;
  pthread_mutex_lock(&test.lock);
  void *result = resize_locked(ptr, old_size, new_size);
  pthread_mutex_unlock(&test.lock);
  return result;
}

const cpb_allocator *crpc_test_allocator(void) {
  static const cpb_allocator allocator = {.resize = resize};
  return &allocator;
}

size_t crpc_test_allocations(void) {
  return test.asked;
}

size_t crpc_test_blocks(void) {
  return test.held;
}

size_t crpc_test_bytes(void) {
  return test.bytes;
}

bool crpc_test_oom(void) {
  return test.failed;
}

void crpc_test_fail_allocation(size_t n, bool all) {
  test.fail_at = n ? test.asked + n : 0;
  test.fail_all = all;
}

void crpc_test_defer(void (*fn)(void *arg), void *arg) {
  assert_true(test.defer_count < MAX_DEFERS);
  test.defers[test.defer_count++] = (defer){fn, arg};
}

static void run_defers(void) {
  while (test.defer_count) {
    defer d = test.defers[--test.defer_count];
    d.fn(d.arg);
  }
}

_Noreturn void crpc_test_stop(const char *what, const char *file, int line) {
  if (!test.failed) {
    _assert_true(0, what, file, line);
  }
  /* The frames that the deferred calls point into are still there. */
  run_defers();
  longjmp(test.out_of_memory, 1);
}

/* What the process holds besides memory. */

int crpc_test_open_fds(void) {
  DIR *dir = opendir("/proc/self/fd");
  if (!dir) {
    return -1;
  }
  int count = 0;
  while (readdir(dir)) {
    count++;
  }
  closedir(dir);
  return count;
}

bool crpc_test_valgrind(void) {
  return getenv("CRPC_TEST_VALGRIND") != NULL;
}

/* While a body runs, stderr is a memory file: a word in it fails the test.
 * Sanitizers write there and exit, so under them it is left alone. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
enum { CAPTURE = 0 };
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
enum { CAPTURE = 0 };
#else
enum { CAPTURE = 1 };
#endif
#else
enum { CAPTURE = 1 };
#endif

static void capture_begin(void) {
  if (CAPTURE && ftruncate(test.capture_fd, 0) == 0) {
    (void)lseek(test.capture_fd, 0, SEEK_SET);
    dup2(test.capture_fd, STDERR_FILENO);
    test.capturing = true;
  }
}

/* Gives stderr back and shows what was caught; how much it was. */
static size_t capture_end(void) {
  char text[1024];
  size_t total = 0;
  if (!test.capturing) {
    return 0;
  }
  test.capturing = false;
  dup2(test.stderr_fd, STDERR_FILENO);
  ssize_t n;
  (void)lseek(test.capture_fd, 0, SEEK_SET);
  while ((n = read(test.capture_fd, text, sizeof text)) > 0) {
    total += (size_t)n;
    (void)!write(STDERR_FILENO, text, (size_t)n);
  }
  return total;
}

static void on_abort(int number) {
  capture_end();
  (void)signal(number, SIG_DFL);
  (void)raise(number);
}

/* Where in a test a failed assertion left it; cmocka does not tell us when it
 * leaves a body, so this is said before the next one, or at the end. */
static void tell_left(void) {
  if (!test.running) {
    return;
  }
  test.running = false;
  capture_end();
  if (test.fail_at) {
    print_error("(with allocation %zu%s made to fail)\n", test.fail_at,
                test.fail_all ? " and all later ones" : "");
  }
  if (test.split_way) {
    print_error("(last way of splitting the input: %zu)\n", test.split_way);
  }
}

void crpc_test_note_split(size_t way) {
  test.split_way = way;
}

static void reset(size_t fail_at, bool fail_all) {
  while (test.blocks.next != &test.blocks) {
    free_block(test.blocks.next);
  }
  test.asked = 0;
  test.fail_at = fail_at;
  test.fail_all = fail_all;
  test.failed = false;
  test.error = NULL;
  test.defer_count = 0;
  test.split_way = 0;
}

/* A function of its own, so that no variable lives across the longjmp. */
static __attribute__((noinline)) void enter(crpc_test_body *body) {
  if (setjmp(test.out_of_memory) == 0) {
    body();
    run_defers();
  }
}

/* One run of a body with all checks after it. How many allocations it made. */
static size_t run_once(crpc_test_body *body, size_t fail_at, bool fail_all) {
  reset(fail_at, fail_all);
  int fds = crpc_test_open_fds();
  test.running = true;
  capture_begin();
  enter(body);
  size_t written = capture_end();
  if (test.error) {
    fail_msg("allocator misused: %s", test.error);
  }
  if (test.held) {
    fail_msg("%zu blocks (%zu bytes) leaked, the last one of %zu bytes",
             test.held, test.bytes, test.blocks.next->size);
  }
  if (crpc_test_open_fds() != fds) {
    fail_msg("%d file descriptors open, %d before the test",
             crpc_test_open_fds(), fds);
  }
  if (written) {
    fail_msg("the test wrote %zu bytes to stderr", written);
  }
  test.running = false;
  return test.asked;
}

/* Each allocation fails once: every one of the first 256, then ever more
 * sparsely, so that a long test stays a matter of seconds. */
static void run_failing(crpc_test_body *body, bool fail_all) {
  size_t k = 1;
  while (run_once(body, k, fail_all) >= k) {
    k += k < 256 ? 1 : k / 32;
  }
}

void crpc_test_run(crpc_test_body *body, int with_oom) {
  tell_left();
  run_once(body, 0, false);
  if (with_oom && test.oom_mode) {
    run_failing(body, false);
    run_failing(body, true);
  }
}

void crpc_test_start(void) {
  const char *oom = getenv("CRPC_TEST_OOM");
  test.oom_mode = oom && strcmp(oom, "1") == 0;
  test.stderr_fd = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 100);
  test.capture_fd = memfd_create("stderr", MFD_CLOEXEC);
  if (CAPTURE) {
    (void)signal(SIGABRT, on_abort);
  }
}

int crpc_test_finish(int failed) {
  tell_left();
  reset(0, false);
  close(test.stderr_fd);
  close(test.capture_fd);
  return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
