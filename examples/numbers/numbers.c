/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The four kinds of methods, an interceptor on each side, and a test without a
 * socket: client and server in one process, joined by the in-process transport. */

#include <stdio.h>

#include "num/v1/number.connect.h"

/* --- The service --- */

static crpc_code square(crpc_call *call, const num_v1_SquareRequest *req,
                        num_v1_SquareResponse *resp) {
  (void)call;
  resp->square = (int64_t)req->value * req->value;
  return CRPC_OK;
}

static crpc_code range(crpc_call *call, const num_v1_RangeRequest *req) {
  for (int32_t i = req->from; i < req->to; i++) {
    num_v1_RangeResponse resp = {.value = i};
    crpc_code rc = num_v1_NumberService_range_send_response(call, &resp);
    if (rc) {
      return rc; /* peer gone, deadline, or the interceptor said no */
    }
  }
  crpc_call_set_trailer(call, CPB_STR("x-sent"),
                        crpc_printf(call, "%d", req->to - req->from));
  return CRPC_OK;
}

static crpc_code sum(crpc_call *call, num_v1_SumResponse *resp) {
  num_v1_SumRequest req;
  crpc_code rc;
  while (!(rc = num_v1_NumberService_sum_recv_request(call, &req))) {
    resp->total += req.value;
  }
  return rc == CRPC_END ? CRPC_OK : rc; /* a clean end is not an error */
}

static crpc_code running_sum(crpc_call *call) {
  num_v1_RunningSumRequest req;
  num_v1_RunningSumResponse resp = {.total = 0};
  crpc_code rc;
  while (!(rc = num_v1_NumberService_running_sum_recv_request(call, &req))) {
    resp.total += req.value;
    rc = num_v1_NumberService_running_sum_send_response(call, &resp);
    if (rc) {
      return rc;
    }
  }
  return rc == CRPC_END ? CRPC_OK : rc;
}

static const num_v1_NumberService handlers = {
    .square = square, .range = range, .sum = sum, .running_sum = running_sum};

/* --- An interceptor: around the whole call, before any payload work --- */

static crpc_code require_token(crpc_call *call, const crpc_next *next,
                               void *user) {
  const cpb_str *token = user;
  if (!cpb_str_equal(crpc_call_header(call, CPB_STR("authorization")),
                     *token)) {
    return crpc_fail(call, CRPC_UNAUTHENTICATED, "bad token");
  }
  return crpc_next_run(next, call);
}

static crpc_code send_token(crpc_call *call, const crpc_next *next,
                            void *user) {
  const cpb_str *token = user;
  crpc_call_set_header(call, CPB_STR("authorization"), *token);
  return crpc_next_run(next, call);
}

/* --- The client --- */

static crpc_code call_square(crpc_call *call) {
  num_v1_SquareRequest req = {.value = 12};
  num_v1_SquareResponse resp;
  crpc_code rc = num_v1_NumberService_square_call(call, &req, &resp);
  if (!rc) {
    printf("square of 12: %lld\n", (long long)resp.square);
  }
  return rc;
}

static crpc_code call_range(crpc_call *call) {
  num_v1_RangeRequest req = {.from = 3, .to = 6};
  num_v1_RangeResponse resp;
  crpc_code rc = num_v1_NumberService_range_open(call, &req);
  printf("range 3..6:");
  while (!rc && !(rc = num_v1_NumberService_range_recv_response(call, &resp))) {
    printf(" %d", resp.value);
  }
  printf(" (x-sent: " CPB_STR_FMT ")\n",
         CPB_STR_ARG(crpc_call_trailer(call, CPB_STR("x-sent"))));
  return rc == CRPC_END ? CRPC_OK : rc;
}

static crpc_code call_sum(crpc_call *call) {
  num_v1_SumResponse resp;
  crpc_code rc = num_v1_NumberService_sum_open(call);
  for (int32_t i = 1; i <= 100 && !rc; i++) {
    num_v1_SumRequest req = {.value = i};
    rc = num_v1_NumberService_sum_send_request(call, &req);
  }
  if (!rc && !(rc = num_v1_NumberService_sum_finish(call, &resp))) {
    printf("sum of 1..100: %lld\n", (long long)resp.total);
  }
  return rc;
}

static crpc_code call_running_sum(crpc_call *call) {
  num_v1_RunningSumResponse resp;
  crpc_code rc = num_v1_NumberService_running_sum_open(call);
  printf("running sum:");
  for (int32_t i = 1; i <= 4 && !rc; i++) {
    num_v1_RunningSumRequest req = {.value = i};
    rc = num_v1_NumberService_running_sum_send_request(call, &req);
    if (!rc) {
      rc = num_v1_NumberService_running_sum_recv_response(call, &resp);
    }
    if (!rc) {
      printf(" %lld", (long long)resp.total);
    }
  }
  printf("\n");
  if (!rc && !(rc = crpc_call_close_send(call))) {
    rc = num_v1_NumberService_running_sum_recv_response(call, &resp);
  }
  return rc == CRPC_END ? CRPC_OK : rc;
}

static crpc_code call_all(crpc_channel *channel) {
  crpc_code (*const calls[])(crpc_call *) = {call_square, call_range, call_sum,
                                             call_running_sum};
  crpc_call *call;
  crpc_code rc = crpc_call_create(channel, &call);
  if (rc) {
    return rc;
  }
  for (size_t i = 0; i < sizeof(calls) / sizeof(calls[0]) && !rc; i++) {
    rc = calls[i](call);
    if (rc) {
      fprintf(stderr, "%s: %s\n", crpc_code_name(rc), crpc_call_message(call));
    }
    crpc_call_reset(call);
  }
  crpc_call_destroy(call);
  return rc;
}

int main(void) {
  cpb_str token = CPB_STR("Bearer demo");
  crpc_server *server = NULL;
  crpc_channel *channel = NULL;
  crpc_error *error = NULL;
  int failed = crpc_server_create(NULL, &server, &error) ||
               num_v1_NumberService_register(server, &handlers, NULL) ||
               crpc_server_intercept(server, require_token, &token) ||
               crpc_channel_open_in_process(server, NULL, &channel, &error) ||
               crpc_channel_intercept(channel, send_token, &token) ||
               call_all(channel);
  if (error) {
    fprintf(stderr, "%s\n", crpc_error_text(error));
  }
  crpc_error_destroy(error);
  crpc_channel_destroy(channel);
  crpc_server_destroy(server);
  return failed;
}
