/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What the cases in C share: a server and a channel to it, a clock, and how a
 * case tells what it saw. They see public headers only. */

#ifndef TRIAL_H
#define TRIAL_H

#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "connectrpc/connectrpc.h"
#include "greet/v1/greet.connect.h"
#include "num/v1/number.connect.h"

/** trial_case runs a case and returns whether all that it saw was right. */
typedef bool trial_case(void);
trial_case trial_cancel_plain, trial_configure, trial_conn_blocking,
    trial_conn_cancel, trial_conn_wait, trial_drain_stuck, trial_driver_pair,
    trial_inproc_blocking, trial_messages, trial_misuse, trial_outer_end,
    trial_pool64, trial_pool_held, trial_pool_wait, trial_queue,
    trial_retry_next, trial_stack, trial_stale;

typedef struct trial_world {
  crpc_server *server;
  crpc_channel *channel;
  crpc_call *call;
  char url[64];
} trial_world;

/** trial_serve makes a server with the handlers that are not NULL. The program
 * ends if that fails, as in all functions here. */
void trial_serve(trial_world *world, const crpc_server_options *options,
                 const greet_v1_GreetService *greet,
                 const num_v1_NumberService *number);
/** trial_listen starts it on an address and opens a channel with a call. */
void trial_listen(trial_world *world, const char *address,
                  const crpc_channel_options *options);
/** trial_in_process opens a channel in this process, with a call. */
void trial_in_process(trial_world *world);
void trial_end(trial_world *world);

crpc_call *trial_call(crpc_channel *channel);
/** trial_must ends the program unless the code is CRPC_OK. */
void trial_must(crpc_code code);
int64_t trial_ms(void);
/** trial_expect prints what was seen, with "; " behind it, and returns right. */
bool trial_expect(bool right, const char *format, ...) CRPC_PRINTF(2, 3);

#endif
