/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The client of the suite's Python programs: trial-client COMMAND URL [N].
 * Each command is one table row below; it prints what it saw. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "trial/v1/trial.connect.h"

enum { FLIGHT = 20 };
static const trial_v1_Blob one = {.text = {"a", 1}};

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void say(const char *what, crpc_call *call, crpc_code rc) {
  printf("%s: %s \"%.80s\"\n", what, crpc_code_name(rc),
         crpc_call_message(call));
  (void)fflush(stdout);
}

static void unary(crpc_channel *channel, crpc_call *call, long n) {
  (void)channel, (void)n;
  trial_v1_Blob resp;
  say("unary", call, trial_v1_TrialService_echo_call(call, &one, &resp));
}

static void get(crpc_channel *channel, crpc_call *call, long n) {
  (void)channel, (void)n;
  trial_v1_Blob resp;
  say("get", call, trial_v1_TrialService_get_call(call, &one, &resp));
}

/* n unary calls, one after another. */
static void calls(crpc_channel *channel, crpc_call *call, long n) {
  (void)channel;
  trial_v1_Blob resp;
  long good = 0;
  for (long i = 0; i < n; i++) {
    crpc_call_reset(call);
    crpc_call_set_timeout_ms(call, 5000);
    crpc_code rc = trial_v1_TrialService_echo_call(call, &one, &resp);
    good += rc == CRPC_OK;
    if (rc) {
      say("call", call, rc);
    }
  }
  printf("good: %ld\n", good);
}

/* n messages there and back on one stream. */
static void rounds(crpc_channel *channel, crpc_call *call, long n) {
  (void)channel;
  trial_v1_Blob resp;
  long good = 0;
  crpc_code rc = trial_v1_TrialService_chat_open(call);
  while (!rc && good < n) {
    rc = trial_v1_TrialService_chat_send_request(call, &one);
    rc = rc ? rc : trial_v1_TrialService_chat_recv_response(call, &resp);
    good += rc == CRPC_OK;
  }
  printf("good: %ld\n", good);
}

/* A stream is cancelled; then the program is busy elsewhere. */
static void cancel(crpc_channel *channel, crpc_call *call, long n) {
  (void)channel, (void)n;
  trial_v1_Blob resp;
  crpc_code rc = trial_v1_TrialService_watch_open(call, &one);
  rc = rc ? rc : trial_v1_TrialService_watch_recv_response(call, &resp);
  say("first", call, rc);
  crpc_call_cancel(call);
  say("cancelled", call, rc);
  sleep(2);
}

/* A message every 100 ms, of which none waits for an answer. */
static void beat(crpc_channel *channel, crpc_call *call, long n) {
  (void)channel;
  trial_v1_Blob resp;
  crpc_code rc = trial_v1_TrialService_chat_open(call);
  for (long i = 0; i < n && !rc; i++) {
    rc = trial_v1_TrialService_chat_send_request(call, &one);
    usleep(100000);
  }
  say("sent", call, rc);
  sleep(1);
  rc = trial_v1_TrialService_chat_recv_response(call, &resp);
  say("received", call, rc);
}

/* An error message of n bytes, while another call is open. */
static void error(crpc_channel *channel, crpc_call *call, long n) {
  trial_v1_Num req = {.n = n};
  trial_v1_Num resp;
  trial_v1_Blob message;
  crpc_call *other;
  if (crpc_call_create(channel, &other)) {
    return;
  }
  crpc_code rc = trial_v1_TrialService_watch_open(other, &one);
  rc = rc ? rc : trial_v1_TrialService_watch_recv_response(other, &message);
  say("before", other, rc);
  say("error", call, trial_v1_TrialService_fail_call(call, &req, &resp));
  rc = trial_v1_TrialService_watch_recv_response(other, &message);
  say("after", other, rc);
  crpc_call_destroy(other);
}

struct load {
  double begin;
  double end;
  double last_bad;
  long good;
  long bad;
};
static trial_v1_Blob load_resp[FLIGHT];

static void load_done(crpc_call *call, crpc_code code, void *user) {
  (void)call;
  struct load *load = user;
  load->good += code == CRPC_OK;
  load->bad += code != CRPC_OK;
  load->last_bad = code ? now() - load->begin : load->last_bad;
}

/* FLIGHT calls at once for n seconds: when did the last one fail? */
static void load(crpc_channel *channel, crpc_call *call, long n) {
  (void)call;
  struct load load = {.begin = now()};
  crpc_call *flight[FLIGHT];
  for (int i = 0; i < FLIGHT; i++) {
    if (crpc_call_create(channel, &flight[i])) {
      return;
    }
  }
  while (now() - load.begin < (double)n) {
    for (int i = 0; i < FLIGHT; i++) {
      (void)!trial_v1_TrialService_echo_start(flight[i], &one, &load_resp[i],
                                              load_done, &load);
    }
    for (int i = 0; i < FLIGHT; i++) {
      (void)!crpc_call_wait(flight[i]);
      crpc_call_reset(flight[i]);
    }
    usleep(1000);
  }
  for (int i = 0; i < FLIGHT; i++) {
    crpc_call_destroy(flight[i]);
  }
  printf("good: %ld\nbad: %ld\nlast bad: %.2f\n", load.good, load.bad,
         load.last_bad);
}

typedef void command_fn(crpc_channel *channel, crpc_call *call, long n);
static const struct command {
  const char *name;
  command_fn *run;
  crpc_channel_options options;
} commands[] = {
    {"unary", unary, {CRPC_CHANNEL_OPTIONS_INIT, .protocol = CRPC_GRPC}},
    {"web", unary, {CRPC_CHANNEL_OPTIONS_INIT, .protocol = CRPC_GRPC_WEB}},
    {"get", get, {CRPC_CHANNEL_OPTIONS_INIT, .http_get = true}},
    {"timeout",
     unary,
     {CRPC_CHANNEL_OPTIONS_INIT, .protocol = CRPC_GRPC,
      .connect_timeout_ms = 400}},
    {"calls", calls, {CRPC_CHANNEL_OPTIONS_INIT, .protocol = CRPC_GRPC}},
    {"rounds", rounds, {CRPC_CHANNEL_OPTIONS_INIT, .protocol = CRPC_GRPC}},
    {"cancel", cancel, {CRPC_CHANNEL_OPTIONS_INIT, .protocol = CRPC_GRPC}},
    {"beat", beat, {CRPC_CHANNEL_OPTIONS_INIT, .protocol = CRPC_GRPC}},
    {"error", error, {CRPC_CHANNEL_OPTIONS_INIT, .protocol = CRPC_GRPC}},
    {"load", load, {CRPC_CHANNEL_OPTIONS_INIT, .http = CRPC_HTTP_1_1}},
};

static int run(const struct command *command, const char *url, long n) {
  crpc_channel *channel = NULL;
  crpc_call *call = NULL;
  crpc_code rc = crpc_channel_open(url, &command->options, &channel, NULL);
  rc = rc ? rc : crpc_call_create(channel, &call);
  if (!rc) {
    command->run(channel, call, n);
  }
  crpc_call_destroy(call);
  crpc_channel_destroy(channel);
  return rc != CRPC_OK;
}

int main(int argc, char **argv) {
  for (size_t i = 0; i < sizeof(commands) / sizeof(commands[0]); i++) {
    if (argc > 2 && !strcmp(argv[1], commands[i].name)) {
      return run(&commands[i], argv[2], argc > 3 ? atol(argv[3]) : 1);
    }
  }
  fprintf(stderr, "usage: trial-client COMMAND URL [N]\n");
  return 2;
}
