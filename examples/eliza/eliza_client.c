/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Talks to an ELIZA server: a plain program, no threads, no callbacks.
 *
 *   eliza-client [-p connect|grpc|grpcweb] [URL]
 *
 * With lines on standard input it holds that conversation, otherwise one of its
 * own. */

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "connectrpc/eliza/v1/eliza.connect.h"

static int report(crpc_call *call, const char *what) {
  fprintf(stderr, "%s: %s: %s\n", what, crpc_code_name(crpc_call_code(call)),
          crpc_call_message(call));
  return 1;
}

static int say(crpc_call *call, const char *sentence) {
  connectrpc_eliza_v1_SayRequest req = {.sentence =
                                            cpb_str_from_cstr(sentence)};
  connectrpc_eliza_v1_SayResponse resp;
  crpc_call_set_timeout_ms(call, 5000);
  if (connectrpc_eliza_v1_ElizaService_say_call(call, &req, &resp)) {
    return report(call, "Say");
  }
  printf("Say        > %s\n           < " CPB_STR_FMT "\n", sentence,
         CPB_STR_ARG(resp.sentence));
  return 0;
}

static int introduce(crpc_call *call, const char *name) {
  connectrpc_eliza_v1_IntroduceRequest req = {.name = cpb_str_from_cstr(name)};
  connectrpc_eliza_v1_IntroduceResponse resp;
  crpc_code rc = connectrpc_eliza_v1_ElizaService_introduce_open(call, &req);
  printf("Introduce  > %s\n", name);
  while (!rc && !(rc = connectrpc_eliza_v1_ElizaService_introduce_recv_response(
                      call, &resp))) {
    printf("           < " CPB_STR_FMT "\n", CPB_STR_ARG(resp.sentence));
  }
  return rc == CRPC_END ? 0 : report(call, "Introduce");
}

/* The next line of the conversation, without its end; NULL when it is over. */
static const char *next_line(char line[256], int turn) {
  static const char *const ours[] = {"I need to ship a server in C",
                                     "My build is always slow", "Perhaps",
                                     "Bye"};
  if (isatty(STDIN_FILENO) || feof(stdin)) {
    return turn < 4 ? ours[turn] : NULL;
  }
  if (!fgets(line, 256, stdin)) {
    return turn == 0 ? ours[0] : NULL;
  }
  line[strcspn(line, "\n")] = '\0';
  return line;
}

static int converse(crpc_call *call) {
  char line[256];
  const char *sentence;
  crpc_code rc = connectrpc_eliza_v1_ElizaService_converse_open(call);
  for (int turn = 0; !rc && (sentence = next_line(line, turn)); turn++) {
    connectrpc_eliza_v1_ConverseRequest req = {.sentence =
                                                   cpb_str_from_cstr(sentence)};
    connectrpc_eliza_v1_ConverseResponse resp;
    rc = connectrpc_eliza_v1_ElizaService_converse_send_request(call, &req);
    if (!rc) {
      rc = connectrpc_eliza_v1_ElizaService_converse_recv_response(call, &resp);
    }
    if (!rc) {
      printf("Converse   > %s\n           < " CPB_STR_FMT "\n", sentence,
             CPB_STR_ARG(resp.sentence));
    }
  }
  if (!rc && !(rc = crpc_call_close_send(call))) {
    connectrpc_eliza_v1_ConverseResponse rest;
    rc = connectrpc_eliza_v1_ElizaService_converse_recv_response(call, &rest);
  }
  return rc == CRPC_END ? 0 : report(call, "Converse");
}

static int talk(crpc_channel *channel) {
  crpc_call *call;
  if (crpc_call_create(channel, &call)) {
    fprintf(stderr, "out of memory\n");
    return 1;
  }
  int failed = say(call, "Hello, ELIZA.");
  if (!failed) {
    crpc_call_reset(call);
    failed = introduce(call, "Ada");
  }
  if (!failed) {
    crpc_call_reset(call);
    failed = converse(call);
  }
  crpc_call_destroy(call);
  return failed;
}

static int usage(void) {
  fprintf(stderr, "usage: eliza-client [-p connect|grpc|grpcweb] [URL]\n");
  return 2;
}

static bool read_protocol(const char *name, crpc_protocol *out) {
  static const char *const names[] = {"connect", "grpc", "grpcweb"};
  for (int i = 0; i < 3; i++) {
    if (strcmp(name, names[i]) == 0) {
      *out = (crpc_protocol)i;
      return true;
    }
  }
  return false;
}

int main(int argc, char **argv) {
  crpc_channel_options options = {CRPC_CHANNEL_OPTIONS_INIT,
                                  .http = CRPC_HTTP_2};
  int arg = 1;
  if (argc > 2 && strcmp(argv[1], "-p") == 0) {
    if (!read_protocol(argv[2], &options.protocol)) {
      return usage();
    }
    arg = 3;
  }
  if (argc > arg + 1 || (argc > arg && argv[arg][0] == '-')) {
    return usage();
  }
  const char *url = argc > arg ? argv[arg] : "http://127.0.0.1:8080";
  crpc_channel *channel;
  crpc_error *error = NULL;
  if (crpc_channel_open(url, &options, &channel, &error)) {
    fprintf(stderr, "%s: %s\n", url, crpc_error_text(error));
    crpc_error_destroy(error);
    return 1;
  }
  int failed = talk(channel);
  crpc_channel_destroy(channel);
  return failed;
}
