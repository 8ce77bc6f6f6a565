/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Methods that block: which thread runs them, how many wait, who is held up. */

#include "trial.h"

static const crpc_method_options blocking = {CRPC_METHOD_OPTIONS_INIT,
                                             .blocking = true};
static const greet_v1_GreetRequest hello = {.name = {"x", 1}};
static const cpb_str numbers = {"/num.v1.NumberService/", 22};
static const cpb_str square = {"/num.v1.NumberService/Square", 28};

/* Answers 1 on a thread that is not main's. */
static crpc_code tells_thread(crpc_call *call, const num_v1_SquareRequest *req,
                              num_v1_SquareResponse *resp) {
  (void)call, (void)req;
  resp->square = gettid() != getpid();
  return CRPC_OK;
}
static const num_v1_NumberService teller = {.square = tells_thread};

static bool configured(const char *what, cpb_str first,
                       const crpc_method_options *options, cpb_str second,
                       const crpc_method_options *more) {
  trial_world world;
  num_v1_SquareRequest req = {.value = 1};
  num_v1_SquareResponse resp = {0};
  trial_serve(&world, NULL, NULL, &teller);
  trial_must(crpc_server_configure(world.server, first, options));
  trial_must(crpc_server_configure(world.server, second, more));
  trial_in_process(&world);
  crpc_code rc = num_v1_NumberService_square_call(world.call, &req, &resp);
  trial_end(&world);
  return trial_expect(!rc && resp.square == 1, "%s: %s, on the pool: %d", what,
                      crpc_code_name(rc), (int)resp.square);
}

/* What one call has set the next one does not take back. */
bool trial_configure(void) {
  const crpc_method_options size = {CRPC_METHOD_OPTIONS_INIT,
                                    .max_receive_bytes = 100};
  bool right =
      configured("service, then method", numbers, &blocking, square, &size);
  right =
      configured("method, then service", square, &size, numbers, &blocking) &&
      right;
  return configured("method blocks, then service", square, &blocking, numbers,
                    &size) &&
         right;
}

bool trial_inproc_blocking(void) {
  return configured("in process", numbers, &blocking, numbers, &blocking);
}

static crpc_code echoes(crpc_call *call) {
  num_v1_RunningSumRequest req;
  crpc_code rc;
  while (!(rc = num_v1_NumberService_running_sum_recv_request(call, &req))) {
    num_v1_RunningSumResponse resp = {.total = req.value};
    rc = num_v1_NumberService_running_sum_send_response(call, &resp);
    if (rc) {
      return rc;
    }
  }
  return rc == CRPC_END ? CRPC_OK : rc;
}

static crpc_code idle_stream(crpc_call *call) {
  num_v1_RunningSumRequest req = {.value = 1};
  num_v1_RunningSumResponse resp;
  crpc_code rc = num_v1_NumberService_running_sum_open(call);
  rc = rc ? rc : num_v1_NumberService_running_sum_send_request(call, &req);
  return rc ? rc : num_v1_NumberService_running_sum_recv_response(call, &resp);
}

/* 150 idle streams of a blocking method hold up no other blocking method. */
bool trial_pool_held(void) {
  enum { STREAMS = 150 };
  static const num_v1_NumberService handlers = {.square = tells_thread,
                                                .running_sum = echoes};
  const crpc_channel_options grpc = {CRPC_CHANNEL_OPTIONS_INIT,
                                     .protocol = CRPC_GRPC};
  trial_world world;
  crpc_call *calls[STREAMS];
  num_v1_SquareRequest req = {.value = 1};
  num_v1_SquareResponse resp;
  trial_serve(&world, NULL, NULL, &handlers);
  trial_must(crpc_server_configure(world.server, numbers, &blocking));
  trial_listen(&world, "127.0.0.1:0", &grpc);
  int on = 0;
  for (int i = 0; i < STREAMS; i++) {
    calls[i] = trial_call(world.channel);
    crpc_call_set_timeout_ms(calls[i], 20000);
    on += idle_stream(calls[i]) == CRPC_OK;
  }
  crpc_call_set_timeout_ms(world.call, 5000);
  crpc_code rc = num_v1_NumberService_square_call(world.call, &req, &resp);
  bool right = trial_expect(!rc && on == STREAMS, "%d idle streams, unary: %s",
                            on, crpc_code_name(rc));
  for (int i = 0; i < STREAMS; i++) {
    crpc_call_destroy(calls[i]);
  }
  trial_end(&world);
  return right;
}

static crpc_code takes_1_ms(crpc_call *call, const greet_v1_GreetRequest *req,
                            greet_v1_GreetResponse *resp) {
  (void)call, (void)req, (void)resp;
  usleep(1000);
  return CRPC_OK;
}

static int good;
static void count(crpc_call *call, crpc_code code, void *user) {
  (void)call, (void)user;
  good += code == CRPC_OK;
}

static bool burst(uint32_t threads) {
  enum { CALLS = 1000 };
  static const greet_v1_GreetService handlers = {.greet = takes_1_ms};
  static crpc_call *calls[CALLS];
  static greet_v1_GreetResponse resp[CALLS];
  const crpc_server_options options = {CRPC_SERVER_OPTIONS_INIT,
                                       .blocking_threads = threads,
                                       .max_streams = CALLS};
  const crpc_channel_options grpc = {CRPC_CHANNEL_OPTIONS_INIT,
                                     .protocol = CRPC_GRPC};
  trial_world world;
  trial_serve(&world, &options, &handlers, NULL);
  trial_must(crpc_server_configure(
      world.server, CPB_STR("/greet.v1.GreetService/"), &blocking));
  trial_listen(&world, "127.0.0.1:0", &grpc);
  good = 0;
  for (int i = 0; i < CALLS; i++) {
    calls[i] = trial_call(world.channel);
    trial_must(greet_v1_GreetService_greet_start(calls[i], &hello, &resp[i],
                                                 count, NULL));
  }
  for (int i = 0; i < CALLS; i++) {
    (void)!crpc_call_wait(calls[i]);
    crpc_call_destroy(calls[i]);
  }
  trial_end(&world);
  return trial_expect(good == CALLS, "%u threads: %d of %d", threads, good,
                      CALLS);
}

/* The default queue takes a thousand calls at once, whatever the threads are. */
bool trial_queue(void) {
  bool right = burst(1);
  right = burst(4) && right;
  return burst(64) && right;
}

static crpc_code stuck(crpc_call *call, const greet_v1_GreetRequest *req,
                       greet_v1_GreetResponse *resp) {
  (void)call, (void)req, (void)resp;
  usleep(4000000);
  return CRPC_OK;
}

static int64_t told_ms;
static crpc_code told_code;
static void *asks(void *arg) {
  trial_world *world = arg;
  greet_v1_GreetResponse resp;
  told_code = greet_v1_GreetService_greet_call(world->call, &hello, &resp);
  told_ms = trial_ms();
  return NULL;
}

/* A handler that blocks for 4 s holds a drain of 1 s until it returns; its caller
 * is told after 1 s. */
bool trial_drain_stuck(void) {
  static const greet_v1_GreetService handlers = {.greet = stuck};
  trial_world world;
  pthread_t thread;
  trial_serve(&world, NULL, &handlers, NULL);
  trial_must(crpc_server_configure(
      world.server, CPB_STR("/greet.v1.GreetService/"), &blocking));
  trial_listen(&world, "127.0.0.1:0", NULL);
  if (pthread_create(&thread, NULL, asks, &world)) {
    return false;
  }
  usleep(300000);
  int64_t begin = trial_ms();
  crpc_server_drain(world.server, 1000);
  crpc_code rc = crpc_server_run_until(world.server, CRPC_SIGNALS_NONE, NULL);
  int64_t took = trial_ms() - begin;
  pthread_join(thread, NULL);
  told_ms -= begin;
  bool right =
      trial_expect(told_code == CRPC_UNAVAILABLE && told_ms < 2800,
                   "the caller: %s after %d ms: %s", crpc_code_name(told_code),
                   (int)told_ms, crpc_call_message(world.call));
  right = trial_expect(!rc && took < 8000, "the server: %s after %d ms",
                       crpc_code_name(rc), (int)took) &&
          right;
  trial_end(&world);
  return right;
}
