/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The smallest client, from a plain main: no threads, no callbacks. */

#include <stdio.h>

#include "greet/v1/greet.connect.h"

static int greet(crpc_channel *channel, const char *name) {
  crpc_call *call;
  if (crpc_call_create(channel, &call)) {
    return 1;
  }
  crpc_call_set_timeout_ms(call, 500);
  crpc_call_set_header(call, CPB_STR("authorization"), CPB_STR("Bearer demo"));
  greet_v1_GreetRequest req = {.name = cpb_str_from_cstr(name)};
  greet_v1_GreetResponse resp;
  int failed = greet_v1_GreetService_greet_call(call, &req, &resp) != CRPC_OK;
  if (failed) {
    fprintf(stderr, "%s\n", crpc_error_text(crpc_call_error(call)));
  } else {
    printf(CPB_STR_FMT "\n", CPB_STR_ARG(resp.greeting));
  }
  crpc_call_destroy(call); /* resp's strings were the call's */
  return failed;
}

int main(int argc, char **argv) {
  crpc_channel *channel;
  crpc_error *error = NULL;
  if (crpc_channel_open("http://127.0.0.1:8080", NULL, &channel, &error)) {
    fprintf(stderr, "%s\n", crpc_error_text(error));
    crpc_error_destroy(error);
    return 1;
  }
  int failed = greet(channel, argc > 1 ? argv[1] : "World");
  crpc_channel_destroy(channel);
  return failed;
}
