/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Metadata: headers and trailers, text and bytes. */

#include <stdio.h>

#include "greet/v1/greet.connect.h"

static crpc_code greet(crpc_call *call, const greet_v1_GreetRequest *req,
                       greet_v1_GreetResponse *resp) {
  cpb_str language = crpc_call_header(call, CPB_STR("accept-language"));
  cpb_str trace =
      crpc_call_header(call, CPB_STR("x-trace-bin")); /* raw bytes */
  bool german = cpb_str_equal(language, CPB_STR("de"));
  crpc_call_set_header(call, CPB_STR("content-language"),
                       german ? CPB_STR("de") : CPB_STR("en"));
  crpc_call_set_trailer(call, CPB_STR("x-trace-bin"), trace);
  resp->greeting =
      crpc_printf(call, "%s, " CPB_STR_FMT "!", german ? "Hallo" : "Hello",
                  CPB_STR_ARG(req->name));
  return CRPC_OK; /* metadata that could not be set makes the call fail */
}

static crpc_code ask(crpc_call *call) {
  greet_v1_GreetRequest req = {.name = CPB_STR("Ada")};
  greet_v1_GreetResponse resp;
  crpc_call_set_header(call, CPB_STR("Accept-Language"), CPB_STR("de"));
  crpc_call_set_header(call, CPB_STR("x-trace-bin"), CPB_STR("\x00\xff\x07"));
  crpc_code rc = greet_v1_GreetService_greet_call(call, &req, &resp);
  if (rc) {
    return rc;
  }
  cpb_str trace = crpc_call_trailer(call, CPB_STR("x-trace-bin"));
  printf(CPB_STR_FMT " %zu bytes of trace\n", CPB_STR_ARG(resp.greeting),
         trace.len);
  crpc_metadata_entry entry;
  for (size_t i = 0; crpc_call_header_at(call, i, &entry); i++) {
    printf(CPB_STR_FMT ": " CPB_STR_FMT "\n", CPB_STR_ARG(entry.name),
           CPB_STR_ARG(entry.value));
  }
  return CRPC_OK;
}

int main(void) {
  static const greet_v1_GreetService handlers = {.greet = greet};
  crpc_server *server = NULL;
  crpc_channel *channel = NULL;
  crpc_call *call = NULL;
  int failed = crpc_server_create(NULL, &server, NULL) ||
               greet_v1_GreetService_register(server, &handlers, NULL) ||
               crpc_channel_open_in_process(server, NULL, &channel, NULL) ||
               crpc_call_create(channel, &call) || ask(call);
  crpc_call_destroy(call);
  crpc_channel_destroy(channel);
  crpc_server_destroy(server);
  return failed;
}
