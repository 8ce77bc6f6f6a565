/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Clients in plain programs: cancelling, waiting for a place, servers that come
 * back, retries, and handlers that call on. */

#include <stdlib.h>

#include "trial.h"

static const greet_v1_GreetRequest hello = {.name = {"x", 1}};

static crpc_code sleeps(crpc_call *call, const greet_v1_GreetRequest *req,
                        greet_v1_GreetResponse *resp) {
  (void)req, (void)resp;
  return crpc_call_sleep_ms(call, 20000);
}
static const greet_v1_GreetService sleeper = {.greet = sleeps};

static void *cancels(void *call) {
  usleep(200000);
  crpc_call_cancel(call);
  return NULL;
}

/* Another thread cancels a call: it ends soon. */
static bool cancel_one(const char *what, crpc_channel *channel) {
  crpc_call *call = trial_call(channel);
  greet_v1_GreetResponse resp;
  pthread_t thread;
  int64_t begin = trial_ms();
  if (pthread_create(&thread, NULL, cancels, call)) {
    return false;
  }
  crpc_code rc = greet_v1_GreetService_greet_call(call, &hello, &resp);
  int64_t took = trial_ms() - begin;
  pthread_join(thread, NULL);
  crpc_call_destroy(call);
  return trial_expect(rc == CRPC_CANCELED && took < 3000, "%s: %s after %d ms",
                      what, crpc_code_name(rc), (int)took);
}

bool trial_cancel_plain(void) {
  trial_world world;
  crpc_channel *inside;
  trial_serve(&world, NULL, &sleeper, NULL);
  trial_must(crpc_channel_open_in_process(world.server, NULL, &inside, NULL));
  trial_listen(&world, "127.0.0.1:0", NULL);
  bool right = cancel_one("socket", world.channel);
  right = cancel_one("in process", inside) && right;
  crpc_channel_destroy(inside);
  trial_end(&world);
  return right;
}

static crpc_code first_then_silence(crpc_call *call,
                                    const num_v1_RangeRequest *req) {
  num_v1_RangeResponse message = {.value = req->from};
  crpc_code rc = num_v1_NumberService_range_send_response(call, &message);
  return rc ? rc : crpc_call_sleep_ms(call, 3600000);
}
static const num_v1_NumberService streams = {.range = first_then_silence};

static crpc_code subscribe(crpc_call *call) {
  num_v1_RangeRequest req = {.from = 1};
  num_v1_RangeResponse resp;
  crpc_code rc = num_v1_NumberService_range_open(call, &req);
  return rc ? rc : num_v1_NumberService_range_recv_response(call, &resp);
}

/* One stream more than there are places: refused within the connect timeout, by
 * a text that names what is used up. */
static bool one_too_many(crpc_http_version http, const char *text) {
  const crpc_server_options few = {CRPC_SERVER_OPTIONS_INIT, .max_streams = 2};
  const crpc_channel_options options = {CRPC_CHANNEL_OPTIONS_INIT, .http = http,
                                        .max_connections = 2,
                                        .connect_timeout_ms = 500};
  trial_world world;
  trial_serve(&world, &few, NULL, &streams);
  trial_listen(&world, "127.0.0.1:0", &options);
  crpc_call *calls[2];
  for (int i = 0; i < 2; i++) {
    calls[i] = trial_call(world.channel);
    trial_must(subscribe(calls[i]));
  }
  int64_t begin = trial_ms();
  crpc_code rc = subscribe(world.call);
  int64_t took = trial_ms() - begin;
  bool right = trial_expect(rc == CRPC_UNAVAILABLE && took < 3000 &&
                                strstr(crpc_call_message(world.call), text),
                            "%s after %d ms: %s", crpc_code_name(rc), (int)took,
                            crpc_call_message(world.call));
  for (int i = 0; i < 2; i++) {
    crpc_call_destroy(calls[i]);
  }
  trial_end(&world);
  return right;
}

bool trial_pool_wait(void) {
  bool right = one_too_many(CRPC_HTTP_1_1, "2 of 2");
  return one_too_many(CRPC_HTTP_2, "2 of 2") && right;
}

/* 70 watchers of one thread, with default options: over HTTP/2 all are served;
 * over HTTP/1.1 there are 64 places, and the next one is told so. */
static bool watchers(crpc_http_version http, int places) {
  enum { WATCHERS = 70 };
  const crpc_channel_options options = {CRPC_CHANNEL_OPTIONS_INIT, .http = http,
                                        .wait_timeout_ms = 300};
  trial_world world;
  crpc_call *calls[WATCHERS];
  trial_serve(&world, NULL, NULL, &streams);
  trial_listen(&world, "127.0.0.1:0", &options);
  int on = 0;
  crpc_code rc = CRPC_OK;
  for (; on < WATCHERS && !rc; on += !rc) {
    calls[on] = trial_call(world.channel);
    rc = subscribe(calls[on]);
  }
  const char *text = rc ? crpc_call_message(calls[on]) : "";
  bool right = trial_expect(
      on == places && (places == WATCHERS || strstr(text, "64 of 64")),
      "HTTP/%d: %d watchers are on %s", (int)http, on, text);
  for (int i = 0; i < on + (rc != CRPC_OK); i++) {
    crpc_call_destroy(calls[i]);
  }
  trial_end(&world);
  return right;
}

bool trial_pool64(void) {
  bool right = watchers(CRPC_HTTP_2, 70);
  return watchers(CRPC_HTTP_1_1, 64) && right;
}

static crpc_code greets(crpc_call *call, const greet_v1_GreetRequest *req,
                        greet_v1_GreetResponse *resp) {
  (void)call, (void)req;
  resp->greeting = CPB_STR("hi");
  return CRPC_OK;
}
static const greet_v1_GreetService greeter = {.greet = greets};

static bool restarted(const crpc_channel_options *options, const char *what,
                      useconds_t pause_us) {
  trial_world world;
  trial_world next;
  greet_v1_GreetResponse resp;
  trial_serve(&world, NULL, &greeter, NULL);
  trial_listen(&world, "127.0.0.1:0", options);
  trial_must(greet_v1_GreetService_greet_call(world.call, &hello, &resp));
  crpc_call_reset(world.call);
  crpc_server_destroy(world.server);
  trial_serve(&next, NULL, &greeter, NULL);
  trial_must(crpc_server_listen(next.server, strstr(world.url, "127"), NULL));
  trial_must(crpc_server_start(next.server, NULL));
  usleep(pause_us);
  crpc_code rc = greet_v1_GreetService_greet_call(world.call, &hello, &resp);
  bool right = trial_expect(rc == CRPC_OK, "%s, %d ms later: %s %s", what,
                            (int)pause_us / 1000, crpc_code_name(rc),
                            crpc_call_message(world.call));
  world.server = next.server;
  trial_end(&world);
  return right;
}

/* A server was restarted behind an idle connection: the next call succeeds. */
bool trial_stale(void) {
  static const struct {
    const char *what;
    crpc_channel_options options;
  } rows[] = {
      {"connect", {CRPC_CHANNEL_OPTIONS_INIT}},
      {"connect h2", {CRPC_CHANNEL_OPTIONS_INIT, .http = CRPC_HTTP_2}},
      {"grpc", {CRPC_CHANNEL_OPTIONS_INIT, .protocol = CRPC_GRPC}},
  };
  bool right = true;
  for (int i = 0; i < 6; i++) {
    right =
        restarted(&rows[i / 2].options, rows[i / 2].what, i % 2 ? 200000 : 0) &&
        right;
  }
  return right;
}

static int attempts;
static uint64_t response_bytes;
static crpc_code third_time(crpc_call *call, const num_v1_SquareRequest *req,
                            num_v1_SquareResponse *resp) {
  resp->square = (int64_t)req->value * req->value;
  return ++attempts < 3 ? crpc_fail(call, CRPC_UNAVAILABLE, "not yet")
                        : CRPC_OK;
}

static crpc_code retries(crpc_call *call, const crpc_next *next, void *user) {
  (void)user;
  crpc_code rc = crpc_next_run(next, call);
  for (int i = 0; i < 3 && rc == CRPC_UNAVAILABLE; i++) {
    rc = crpc_next_run(next, call);
  }
  return rc;
}

static crpc_code sees(crpc_call *call, const crpc_next *next, void *user) {
  (void)user;
  crpc_code rc = crpc_next_run(next, call);
  response_bytes = rc ? 0 : crpc_call_bytes_sent(call);
  return rc;
}

/* A retry is a loop around crpc_next_run; the server's interceptor knows how long
 * the answer is. */
bool trial_retry_next(void) {
  static const num_v1_NumberService numbers = {.square = third_time};
  trial_world world;
  num_v1_SquareRequest req = {.value = 3};
  num_v1_SquareResponse resp;
  trial_serve(&world, NULL, NULL, &numbers);
  trial_must(crpc_server_intercept(world.server, sees, NULL));
  trial_listen(&world, "127.0.0.1:0", NULL);
  trial_must(crpc_channel_intercept(world.channel, retries, NULL));
  crpc_code rc = num_v1_NumberService_square_call(world.call, &req, &resp);
  bool right = trial_expect(rc == CRPC_OK && attempts == 3 &&
                                resp.square == 9 && response_bytes == 2,
                            "%s after %d attempts, %d bytes",
                            crpc_code_name(rc), attempts, (int)response_bytes);
  trial_end(&world);
  return right;
}

static crpc_channel *onward;
static crpc_event *told;
static crpc_code inner_code;

static crpc_code calls_on(crpc_call *call, const greet_v1_GreetRequest *req,
                          greet_v1_GreetResponse *resp) {
  (void)call, (void)req, (void)resp;
  crpc_call *inner = trial_call(onward);
  num_v1_RangeRequest range = {.from = 1};
  num_v1_RangeResponse value;
  inner_code = num_v1_NumberService_range_open(inner, &range);
  while (!inner_code) {
    inner_code = num_v1_NumberService_range_recv_response(inner, &value);
  }
  crpc_call_destroy(inner);
  crpc_event_post(told);
  return inner_code;
}

/* The caller of a handler that waits in a call of its own goes away. */
bool trial_outer_end(void) {
  static const greet_v1_GreetService outer = {.greet = calls_on};
  trial_world world;
  greet_v1_GreetResponse resp;
  uint64_t seen = 0;
  trial_must(crpc_event_create(NULL, &told));
  trial_serve(&world, NULL, &outer, &streams);
  trial_must(crpc_channel_open_in_process(world.server, NULL, &onward, NULL));
  trial_listen(&world, "127.0.0.1:0", NULL);
  crpc_call_set_timeout_ms(world.call, 300);
  (void)!greet_v1_GreetService_greet_call(world.call, &hello, &resp);
  int64_t begin = trial_ms();
  crpc_code rc = crpc_event_wait(told, NULL, &seen, 10000);
  int64_t took = trial_ms() - begin;
  bool right =
      trial_expect(rc == CRPC_OK && took < 1500 && inner_code != CRPC_END,
                   "the inner call ended as %s %d ms after its caller",
                   crpc_code_name(inner_code), (int)took);
  trial_end(&world);
  crpc_channel_destroy(onward);
  crpc_event_destroy(told);
  return right;
}
