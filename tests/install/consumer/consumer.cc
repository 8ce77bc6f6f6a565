/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The same from C++17: headers and generated code are clean in it, and the
 * names link. */

#include <cstdio>

#include "greet.connect.h"

namespace {

crpc_code greet(crpc_call *call, const greet_v1_GreetRequest *req,
                greet_v1_GreetResponse *resp) {
  resp->greeting =
      crpc_printf(call, "Hello, " CPB_STR_FMT "!", CPB_STR_ARG(req->name));
  return CRPC_OK;
}

crpc_code run(crpc_server *server, crpc_channel *&channel, crpc_call *&call) {
  greet_v1_GreetService service{};
  service.greet = greet;
  crpc_code code = greet_v1_GreetService_register(server, &service, nullptr);
  if (!code) {
    code = crpc_channel_open_in_process(server, nullptr, &channel, nullptr);
  }
  if (!code) {
    code = crpc_call_create(channel, &call);
  }
  if (!code) {
    greet_v1_GreetRequest req{};
    req.name = CPB_STR("World");
    greet_v1_GreetResponse resp{};
    code = greet_v1_GreetService_greet_call(call, &req, &resp);
    if (!code) {
      std::printf(CPB_STR_FMT "\n", CPB_STR_ARG(resp.greeting));
    }
  }
  return code;
}

}  // namespace

int main() {
  crpc_server *server = nullptr;
  crpc_channel *channel = nullptr;
  crpc_call *call = nullptr;
  crpc_code code = crpc_server_create(nullptr, &server, nullptr);
  if (!code) {
    code = run(server, channel, call);
  }
  if (code) {
    std::printf("%s\n", crpc_code_name(code));
  }
  crpc_call_destroy(call);
  crpc_channel_destroy(channel);
  crpc_server_destroy(server);
  return code ? 1 : 0;
}
