/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The server of the soak test. Negative numbers ask for trouble: -1 an error, -2
 * an answer that comes too late. It prints its address and runs until SIGTERM. */

#include <stdio.h>

#include "greet/v1/greet.connect.h"
#include "num/v1/number.connect.h"

static crpc_code greet(crpc_call *call, const greet_v1_GreetRequest *req,
                       greet_v1_GreetResponse *resp) {
  resp->greeting =
      crpc_printf(call, "Hello, " CPB_STR_FMT "!", CPB_STR_ARG(req->name));
  return CRPC_OK;
}

static crpc_code square(crpc_call *call, const num_v1_SquareRequest *req,
                        num_v1_SquareResponse *resp) {
  if (req->value == -2) {
    return crpc_call_sleep_ms(call, 10000);
  }
  if (req->value < 0) {
    crpc_call_set_trailer(call, CPB_STR("x-why"), CPB_STR("negative"));
    return crpc_fail(call, CRPC_INVALID_ARGUMENT, "no %d", (int)req->value);
  }
  resp->square = (int64_t)req->value * req->value;
  return CRPC_OK;
}

static crpc_code range(crpc_call *call, const num_v1_RangeRequest *req) {
  for (int32_t i = req->from; i < req->to; i++) {
    num_v1_RangeResponse resp = {.value = i};
    crpc_code code = num_v1_NumberService_range_send_response(call, &resp);
    if (code) {
      return code;
    }
  }
  return req->from < 0 ? crpc_fail(call, CRPC_OUT_OF_RANGE, "below zero")
                       : CRPC_OK;
}

static crpc_code sum(crpc_call *call, num_v1_SumResponse *resp) {
  num_v1_SumRequest req;
  crpc_code code;
  while ((code = num_v1_NumberService_sum_recv_request(call, &req)) ==
         CRPC_OK) {
    resp->total += req.value;
  }
  return code == CRPC_END ? CRPC_OK : code;
}

static crpc_code running_sum(crpc_call *call) {
  num_v1_RunningSumRequest req;
  num_v1_RunningSumResponse resp = {.total = 0};
  crpc_code code;
  while ((code = num_v1_NumberService_running_sum_recv_request(call, &req)) ==
         CRPC_OK) {
    resp.total += req.value;
    code = num_v1_NumberService_running_sum_send_response(call, &resp);
    if (code) {
      return code;
    }
  }
  return code == CRPC_END ? CRPC_OK : code;
}

int main(void) {
  static const greet_v1_GreetService greeter = {.greet = greet};
  static const num_v1_NumberService numbers = {square, range, sum, running_sum};
  const crpc_server_options options = {CRPC_SERVER_OPTIONS_INIT,
                                       .compress_from_bytes = 100};
  crpc_server *server = NULL;
  crpc_error *error = NULL;
  int failed = crpc_server_create(&options, &server, &error) ||
               greet_v1_GreetService_register(server, &greeter, NULL) ||
               num_v1_NumberService_register(server, &numbers, NULL) ||
               crpc_server_listen(server, "127.0.0.1:0", &error) ||
               crpc_server_start(server, &error);
  if (!failed) {
    printf("%s\n", crpc_server_address(server, 0));
    fflush(stdout);
    failed = crpc_server_run_until(server, CRPC_SIGNALS_TERM, &error);
  }
  if (failed) {
    fprintf(stderr, "%s\n", crpc_error_text(error));
  }
  crpc_error_destroy(error);
  crpc_server_destroy(server);
  return failed;
}
