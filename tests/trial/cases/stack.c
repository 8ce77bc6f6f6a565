/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A handler whose local array is larger than its stack, of which it touches the
 * far end only, while seven others wait with stacks around it: the guard ends the
 * program. It never overwrites a neighbour. */

#include <alloca.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "trial.h"

enum { HANDLERS = 8, STACK = 256 << 10 };
static size_t array_bytes;
static int handlers_begun;
static int wrong;

static void touch_far_end(void) {
  volatile char *array = alloca(array_bytes);
  for (int i = 0; i < 200; i++) {
    array[i] = 'X';
  }
}

static crpc_code greet(crpc_call *call, const greet_v1_GreetRequest *req,
                       greet_v1_GreetResponse *resp) {
  (void)req, (void)resp;
  int me = ++handlers_begun;
  volatile char mine[1000];
  memset((void *)mine, me, sizeof(mine));
  crpc_code rc = crpc_call_sleep_ms(call, 50);
  if (me == 1) {
    touch_far_end();
  }
  rc = rc ? rc : crpc_call_sleep_ms(call, 50);
  for (size_t i = 0; i < sizeof(mine); i++) {
    wrong += mine[i] != (char)me;
  }
  return rc;
}

static int eight_handlers(void) {
  static const greet_v1_GreetService handlers = {.greet = greet};
  const crpc_channel_options grpc = {CRPC_CHANNEL_OPTIONS_INIT,
                                     .protocol = CRPC_GRPC};
  trial_world world;
  crpc_call *calls[HANDLERS];
  greet_v1_GreetResponse resp[HANDLERS];
  greet_v1_GreetRequest req = {.name = CPB_STR("x")};
  int bad = 0;
  trial_serve(&world, NULL, &handlers, NULL);
  trial_listen(&world, "127.0.0.1:0", &grpc);
  for (int i = 0; i < HANDLERS; i++) {
    calls[i] = trial_call(world.channel);
    trial_must(greet_v1_GreetService_greet_start(calls[i], &req, &resp[i], NULL,
                                                 NULL));
  }
  for (int i = 0; i < HANDLERS; i++) {
    bad += crpc_call_wait(calls[i]) != CRPC_OK;
    crpc_call_destroy(calls[i]);
  }
  trial_end(&world);
  return bad || wrong;
}

/* In a process of its own: whether it was ended before it came to its end. */
static bool overflow_ends(size_t bytes) {
  array_bytes = bytes;
  pid_t pid = fork();
  if (pid == 0) {
    const struct rlimit no_core = {0, 0};
    (void)setrlimit(RLIMIT_CORE, &no_core);
    (void)!freopen("/dev/null", "w", stderr);
    _exit(eight_handlers() && bytes < STACK);
  }
  int status = 0;
  return waitpid(pid, &status, 0) == pid && status != 0;
}

bool trial_stack(void) {
  static const size_t large[] = {265150, 280000, 300000, 600000, 1000000};
  bool right = trial_expect(!overflow_ends(100000), "100000 bytes fit");
  for (size_t i = 0; i < sizeof(large) / sizeof(large[0]); i++) {
    right = trial_expect(overflow_ends(large[i]), "%zu end the program",
                         large[i]) &&
            right;
  }
  return right;
}
