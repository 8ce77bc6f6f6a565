/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A server and a client in one process, from generated code: enough to need a
 * symbol of each library. */

#include <stdio.h>

#include "greet.connect.h"

static crpc_code greet(crpc_call *call, const greet_v1_GreetRequest *req,
                       greet_v1_GreetResponse *resp) {
  resp->greeting =
      crpc_printf(call, "Hello, " CPB_STR_FMT "!", CPB_STR_ARG(req->name));
  return CRPC_OK;
}

int main(void) {
  static const greet_v1_GreetService service = {.greet = greet};
  crpc_server *server = NULL;
  crpc_channel *channel = NULL;
  crpc_call *call = NULL;
  greet_v1_GreetResponse resp;
  crpc_code code = crpc_server_create(NULL, &server, NULL);
  if (!code) {
    code = greet_v1_GreetService_register(server, &service, NULL);
  }
  if (!code) {
    code = crpc_channel_open_in_process(server, NULL, &channel, NULL);
  }
  if (!code) {
    code = crpc_call_create(channel, &call);
  }
  if (!code) {
    code = greet_v1_GreetService_greet_call(
        call, &(greet_v1_GreetRequest){.name = CPB_STR("World")}, &resp);
  }
  if (code) {
    printf("%s\n", crpc_code_name(code));
  } else {
    printf(CPB_STR_FMT "\n", CPB_STR_ARG(resp.greeting));
  }
  crpc_call_destroy(call);
  crpc_channel_destroy(channel);
  crpc_server_destroy(server);
  return code ? 1 : 0;
}
