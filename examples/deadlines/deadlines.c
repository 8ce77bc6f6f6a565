/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Deadlines and cancellation, seen from both sides. */

#include <stdio.h>

#include "num/v1/number.connect.h"

/* A handler that waits learns of the end by what it waits for. */
static crpc_code range(crpc_call *call, const num_v1_RangeRequest *req) {
  for (int32_t i = req->from; i < req->to; i++) {
    num_v1_RangeResponse resp = {.value = i};
    crpc_code rc = num_v1_NumberService_range_send_response(call, &resp);
    if (rc || (rc = crpc_call_sleep_ms(call, 10))) {
      return rc; /* canceled, or deadline_exceeded */
    }
  }
  return CRPC_OK;
}

/* A handler that computes for long has to ask, now and then. */
static crpc_code square(crpc_call *call, const num_v1_SquareRequest *req,
                        num_v1_SquareResponse *resp) {
  for (int32_t i = 0; i < req->value; i++) {
    crpc_code rc = i % 1000 == 0 ? crpc_call_canceled(call) : CRPC_OK;
    if (rc) {
      return rc;
    }
    resp->square += req->value;
  }
  return CRPC_OK;
}

static crpc_code too_slow(crpc_call *call) {
  num_v1_RangeRequest req = {.from = 0, .to = 1000};
  num_v1_RangeResponse resp;
  crpc_call_set_timeout_ms(call, 50);
  crpc_code rc = num_v1_NumberService_range_open(call, &req);
  while (!rc) {
    rc = num_v1_NumberService_range_recv_response(call, &resp);
  }
  return rc;
}

static crpc_code had_enough(crpc_call *call) {
  num_v1_RangeRequest req = {.from = 0, .to = 1000};
  num_v1_RangeResponse resp;
  crpc_code rc = num_v1_NumberService_range_open(call, &req);
  while (!rc && !(rc = num_v1_NumberService_range_recv_response(call, &resp))) {
    if (resp.value == 2) {
      crpc_call_cancel(call); /* the handler is told */
    }
  }
  return rc;
}

static crpc_code in_time(crpc_call *call) {
  num_v1_SquareRequest req = {.value = 12};
  num_v1_SquareResponse resp;
  crpc_call_set_timeout_ms(call, 10000);
  return num_v1_NumberService_square_call(call, &req, &resp);
}

int main(void) {
  static const num_v1_NumberService handlers = {.range = range,
                                                .square = square};
  crpc_code (*const calls[])(crpc_call *) = {too_slow, had_enough, in_time};
  crpc_server *server = NULL;
  crpc_channel *channel = NULL;
  crpc_call *call = NULL;
  int failed = crpc_server_create(NULL, &server, NULL) ||
               num_v1_NumberService_register(server, &handlers, NULL) ||
               crpc_channel_open_in_process(server, NULL, &channel, NULL) ||
               crpc_call_create(channel, &call);
  for (size_t i = 0; i < 3 && !failed; i++) {
    printf("%s\n", crpc_code_name(calls[i](call)));
    crpc_call_reset(call);
  }
  crpc_call_destroy(call);
  crpc_channel_destroy(channel);
  crpc_server_destroy(server);
  return failed;
}
