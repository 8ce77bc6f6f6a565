// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The connect-c authors

// A handler in C++ that throws and catches within, on a fiber's stack.

#include <cstdio>
#include <cstring>
#include <stdexcept>
#include <vector>

#include "greet/v1/greet.connect.h"

static crpc_code greet(crpc_call *call, const greet_v1_GreetRequest *req,
                       greet_v1_GreetResponse *resp) {
  char large[20000];
  std::memset(large, 'x', sizeof large);
  crpc_code rc = crpc_call_sleep_ms(call, 1);
  try {
    std::vector<int> three(3);
    (void)three.at(req->name.len + 7);
  } catch (const std::out_of_range &) {
    resp->greeting = crpc_printf(call, "caught %c", large[17]);
  }
  return rc;
}

int main() {
  greet_v1_GreetService handlers = {};
  handlers.greet = greet;
  crpc_server_options server_options = crpc_server_options_default();
  crpc_channel_options options = crpc_channel_options_default();
  crpc_server *server = nullptr;
  crpc_channel *channel = nullptr;
  crpc_call *call = nullptr;
  char url[64];
  if (crpc_server_create(&server_options, &server, nullptr) ||
      greet_v1_GreetService_register(server, &handlers, nullptr) ||
      crpc_server_listen(server, "127.0.0.1:0", nullptr) ||
      crpc_server_start(server, nullptr)) {
    return 1;
  }
  std::snprintf(url, sizeof url, "http://%s", crpc_server_address(server, 0));
  if (crpc_channel_open(url, &options, &channel, nullptr) ||
      crpc_call_create(channel, &call)) {
    return 1;
  }
  int good = 0;
  for (int i = 0; i < 3; i++) {
    greet_v1_GreetRequest req = {};
    greet_v1_GreetResponse resp;
    req.name = CPB_STR("x");
    crpc_call_reset(call);
    good += greet_v1_GreetService_greet_call(call, &req, &resp) == CRPC_OK &&
            cpb_str_equal(resp.greeting, CPB_STR("caught x"));
  }
  std::printf("%d of 3 calls\n", good);
  crpc_call_destroy(call);
  crpc_channel_destroy(channel);
  crpc_server_destroy(server);
  return good != 3;
}
