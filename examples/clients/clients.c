/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Ways to call: from a plain main, from several threads, from inside a handler,
 * with a callback, many at once, and with a channel's options. The server runs in this program,
 * on its own thread, behind a socket. */

#include <inttypes.h>
#include <pthread.h>
#include <stdio.h>

#include "greet/v1/greet.connect.h"
#include "num/v1/number.connect.h"

static crpc_code square(crpc_call *call, const num_v1_SquareRequest *req,
                        num_v1_SquareResponse *resp) {
  resp->square = (int64_t)req->value * req->value;
  crpc_call_set_header(call, CPB_STR("x-verb"), crpc_call_http_method(call));
  return CRPC_OK;
}

/* --- From a plain main --- */

static int64_t square_of(crpc_channel *channel, int32_t value) {
  crpc_call *call;
  if (crpc_call_create(channel, &call)) {
    return -1;
  }
  num_v1_SquareRequest req = {.value = value};
  num_v1_SquareResponse resp;
  crpc_code rc = num_v1_NumberService_square_call(call, &req, &resp);
  int64_t result = rc ? -1 : resp.square;
  crpc_call_destroy(call);
  return result;
}

/* --- From several threads: one channel for all, one call for each --- */

static void *worker(void *channel) {
  return square_of(channel, 3) == 9 ? channel : NULL;
}

static int in_threads(crpc_channel *channel) {
  pthread_t threads[4];
  int right = 0;
  int started = 0;
  while (started < 4 &&
         pthread_create(&threads[started], NULL, worker, channel) == 0) {
    started++;
  }
  for (int i = 0; i < started; i++) {
    void *result;
    right += pthread_join(threads[i], &result) == 0 && result;
  }
  return right;
}

/* --- From inside a handler: it is suspended, its thread goes on --- */

static crpc_code greet(crpc_call *call, const greet_v1_GreetRequest *req,
                       greet_v1_GreetResponse *resp) {
  crpc_channel *numbers = crpc_call_user(call);
  crpc_call *onward;
  crpc_code rc = crpc_call_create(numbers, &onward);
  if (rc) {
    return rc;
  }
  num_v1_SquareRequest length = {.value = (int32_t)req->name.len};
  num_v1_SquareResponse squared;
  rc = num_v1_NumberService_square_call(onward, &length, &squared);
  if (rc) {
    rc = crpc_fail_with(call, crpc_call_error(onward)); /* told as internal */
  } else {
    resp->greeting = crpc_printf(call, CPB_STR_FMT " squared is %" PRId64,
                                 CPB_STR_ARG(req->name), squared.square);
  }
  crpc_call_destroy(onward);
  return rc;
}

static void greet_ada(crpc_channel *channel) {
  crpc_call *call;
  if (crpc_call_create(channel, &call)) {
    return;
  }
  greet_v1_GreetRequest req = {.name = CPB_STR("Ada")};
  greet_v1_GreetResponse resp;
  crpc_call_set_timeout_ms(call, 5000);
  if (greet_v1_GreetService_greet_call(call, &req, &resp)) {
    printf("greet: %s\n", crpc_call_message(call));
  } else {
    printf(CPB_STR_FMT "\n", CPB_STR_ARG(resp.greeting));
  }
  crpc_call_destroy(call);
}

/* --- With callbacks: several calls at once, on one thread --- */

static void done(crpc_call *call, crpc_code code, void *user) {
  const num_v1_SquareResponse *resp = user;
  if (code) {
    printf("square: %s\n", crpc_call_message(call));
  } else {
    printf("called back: %" PRId64 "\n", resp->square);
  }
}

static void at_once(crpc_channel *channel) {
  crpc_call *calls[2] = {NULL, NULL};
  num_v1_SquareResponse resps[2];
  crpc_code rc = CRPC_OK;
  for (int i = 0; i < 2 && !rc; i++) {
    num_v1_SquareRequest req = {.value = 5};
    rc = crpc_call_create(channel, &calls[i]);
    if (!rc) {
      rc = num_v1_NumberService_square_start(calls[i], &req, &resps[i], done,
                                             &resps[i]);
    }
  }
  for (int i = 0; i < 2 && !rc; i++) {
    rc = crpc_call_wait(calls[i]); /* turns the loop for both */
  }
  crpc_call_destroy(calls[0]);
  crpc_call_destroy(calls[1]);
}

/* --- Many: some at once, each call object used again as soon as it is free --- */

enum { CALLS = 100, LANES = 8 };

typedef struct many {
  int left;
  int64_t sum;
} many;

typedef struct lane {
  many *of;
  crpc_call *call;
  num_v1_SquareResponse resp;
  bool busy;
} lane;

static void start_next(lane *l);

static void lane_done(crpc_call *call, crpc_code code, void *user) {
  lane *l = user;
  l->of->sum += code ? 0 : l->resp.square;
  crpc_call_reset(call);
  start_next(l);
}

static void start_next(lane *l) {
  const num_v1_SquareRequest req = {.value = 2};
  l->busy = l->of->left > 0;
  if (l->busy) {
    l->of->left--; /* first: other calls may end while this one starts */
    l->busy = num_v1_NumberService_square_start(l->call, &req, &l->resp,
                                                lane_done, l) == CRPC_OK;
  }
}

static int64_t many_at_once(crpc_channel *channel) {
  many all = {.left = CALLS};
  lane lanes[LANES];
  for (int i = 0; i < LANES; i++) {
    lanes[i] = (lane){.of = &all};
    if (crpc_call_create(channel, &lanes[i].call) == CRPC_OK) {
      start_next(&lanes[i]);
    }
  }
  for (int i = 0; i < LANES; i++) {
    while (lanes[i].busy) {
      (void)crpc_call_wait(lanes[i].call); /* turns the loop for all */
    }
    crpc_call_destroy(lanes[i].call);
  }
  return all.sum;
}

/* --- With options --- */

static crpc_code open_other(const char *url, crpc_channel **out) {
  const crpc_channel_options options = {
      CRPC_CHANNEL_OPTIONS_INIT,
      .protocol = CRPC_CONNECT,
      .http = CRPC_HTTP_2,
      .codec = "json",
      .http_get = true, /* Square has no side effects */
      .max_receive_bytes = (size_t)64 * 1024,
      .timeout_ms = 5000,
  };
  return crpc_channel_open(url, &options, out, NULL);
}

static void by_get(crpc_channel *other) {
  crpc_call *call;
  if (crpc_call_create(other, &call)) {
    return;
  }
  num_v1_SquareRequest req = {.value = 7};
  num_v1_SquareResponse resp;
  if (num_v1_NumberService_square_call(call, &req, &resp) == CRPC_OK) {
    cpb_str verb = crpc_call_header(call, CPB_STR("x-verb"));
    printf("JSON over " CPB_STR_FMT ": %" PRId64 "\n", CPB_STR_ARG(verb),
           resp.square);
  }
  crpc_call_destroy(call);
}

static void call_all(crpc_channel *channel, crpc_channel *other) {
  printf("plain: %" PRId64 "\n", square_of(channel, 12));
  printf("threads: %d right\n", in_threads(channel));
  greet_ada(channel);
  at_once(channel);
  printf("many: %" PRId64 "\n", many_at_once(channel));
  by_get(other);
}

int main(void) {
  static const num_v1_NumberService numbers = {.square = square};
  static const greet_v1_GreetService greeter = {.greet = greet};
  char url[64];
  crpc_server *server = NULL;
  crpc_channel *inner = NULL; /* what the handler calls */
  crpc_channel *channel = NULL;
  crpc_channel *other = NULL;
  int failed = crpc_server_create(NULL, &server, NULL) ||
               num_v1_NumberService_register(server, &numbers, NULL) ||
               crpc_server_listen(server, "127.0.0.1:0", NULL);
  if (!failed) {
    snprintf(url, sizeof(url), "http://%s", crpc_server_address(server, 0));
    failed = crpc_channel_open(url, NULL, &inner, NULL) ||
             greet_v1_GreetService_register(server, &greeter, inner) ||
             crpc_server_start(server, NULL) ||
             crpc_channel_open(url, NULL, &channel, NULL) ||
             open_other(url, &other);
  }
  if (!failed) {
    call_all(channel, other);
  }
  crpc_channel_destroy(other);
  crpc_channel_destroy(channel);
  crpc_server_destroy(server); /* before what its handlers use */
  crpc_channel_destroy(inner);
  return failed;
}
