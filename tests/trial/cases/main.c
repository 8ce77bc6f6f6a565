/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* trial-cases: names all cases; trial-cases NAME: runs one, whose exit status is
 * 0 if all that it saw was right. */

#include <stdarg.h>
#include <stdlib.h>

#include "trial.h"

static const struct {
  const char *name;
  trial_case *run;
} cases[] = {
    {"cancel_plain", trial_cancel_plain},
    {"configure", trial_configure},
    {"conn_blocking", trial_conn_blocking},
    {"conn_cancel", trial_conn_cancel},
    {"conn_wait", trial_conn_wait},
    {"drain_stuck", trial_drain_stuck},
    {"driver_pair", trial_driver_pair},
    {"inproc_blocking", trial_inproc_blocking},
    {"messages", trial_messages},
    {"misuse", trial_misuse},
    {"outer_end", trial_outer_end},
    {"pool64", trial_pool64},
    {"pool_held", trial_pool_held},
    {"pool_wait", trial_pool_wait},
    {"queue", trial_queue},
    {"retry_next", trial_retry_next},
    {"stack", trial_stack},
    {"stale", trial_stale},
};
enum { CASES = sizeof(cases) / sizeof(cases[0]) };

void trial_must(crpc_code code) {
  if (code) {
    printf("not set up: %s\n", crpc_code_name(code));
    exit(3);
  }
}

int64_t trial_ms(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

bool trial_expect(bool right, const char *format, ...) {
  va_list args;
  va_start(args, format);
  printf(right ? "" : "WRONG: ");
  vprintf(format, args);
  printf("; ");
  va_end(args);
  (void)fflush(stdout);
  return right;
}

void trial_serve(trial_world *world, const crpc_server_options *options,
                 const greet_v1_GreetService *greet,
                 const num_v1_NumberService *number) {
  *world = (trial_world){NULL, NULL, NULL, ""};
  trial_must(crpc_server_create(options, &world->server, NULL));
  if (greet) {
    trial_must(greet_v1_GreetService_register(world->server, greet, NULL));
  }
  if (number) {
    trial_must(num_v1_NumberService_register(world->server, number, NULL));
  }
}

crpc_call *trial_call(crpc_channel *channel) {
  crpc_call *call = NULL;
  trial_must(crpc_call_create(channel, &call));
  return call;
}

void trial_listen(trial_world *world, const char *address,
                  const crpc_channel_options *options) {
  trial_must(crpc_server_listen(world->server, address, NULL));
  trial_must(crpc_server_start(world->server, NULL));
  (void)snprintf(world->url, sizeof(world->url), "http://%s",
                 crpc_server_address(world->server, 0));
  trial_must(crpc_channel_open(world->url, options, &world->channel, NULL));
  world->call = trial_call(world->channel);
}

void trial_in_process(trial_world *world) {
  trial_must(
      crpc_channel_open_in_process(world->server, NULL, &world->channel, NULL));
  world->call = trial_call(world->channel);
}

void trial_end(trial_world *world) {
  crpc_call_destroy(world->call);
  crpc_channel_destroy(world->channel);
  crpc_server_destroy(world->server);
}

int main(int argc, char **argv) {
  for (size_t i = 0; i < CASES; i++) {
    if (argc < 2) {
      printf("%s\n", cases[i].name);
    } else if (!strcmp(argv[1], cases[i].name)) {
      bool right = cases[i].run();
      printf("\n");
      return right ? 0 : 1;
    }
  }
  return argc < 2 ? 0 : 2;
}
