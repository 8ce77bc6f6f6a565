/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* gRPC's interop service on the public API: interop-server HOST:PORT. Prints where
 * it listens. What each method does is said in grpc's
 * doc/interop-test-descriptions.md. */

#include <stdio.h>
#include <string.h>

#include "grpc/testing/interop.connect.h"

/* Metadata that the callers want back. */
static void echo_metadata(crpc_call *call) {
  const cpb_str initial = CPB_STR("x-grpc-test-echo-initial");
  const cpb_str trailing = CPB_STR("x-grpc-test-echo-trailing-bin");
  cpb_str value = crpc_call_header(call, initial);
  if (value.data) {
    crpc_call_set_header(call, initial, value);
  }
  value = crpc_call_header(call, trailing);
  if (value.data) {
    crpc_call_set_trailer(call, trailing, value);
  }
}

static crpc_code asked_status(crpc_call *call,
                              const grpc_testing_EchoStatus *status) {
  if (!status || status->code == 0) {
    return CRPC_OK;
  }
  return crpc_fail(call, (crpc_code)status->code, CPB_STR_FMT,
                   CPB_STR_ARG(status->message));
}

/* A payload of zeros, in the memory of the message received last. */
static grpc_testing_Payload *zeros(crpc_call *call, int32_t size) {
  cpb_arena *arena = crpc_call_message_arena(call);
  grpc_testing_Payload *payload =
      cpb_arena_alloc(arena, sizeof(*payload) + (size_t)(size > 0 ? size : 0));
  if (payload) {
    memset(payload, 0, sizeof(*payload) + (size_t)(size > 0 ? size : 0));
    payload->body.data = (const char *)(payload + 1);
    payload->body.len = (size_t)(size > 0 ? size : 0);
  }
  return payload;
}

static crpc_code no_memory(crpc_call *call) {
  return crpc_fail(call, CRPC_RESOURCE_EXHAUSTED, "out of memory");
}

static crpc_code empty_call(crpc_call *call, const grpc_testing_Empty *req,
                            grpc_testing_Empty *resp) {
  (void)req;
  (void)resp;
  echo_metadata(call);
  return CRPC_OK;
}

static crpc_code unary_call(crpc_call *call,
                            const grpc_testing_SimpleRequest *req,
                            grpc_testing_SimpleResponse *resp) {
  echo_metadata(call);
  crpc_code code = asked_status(call, req->response_status);
  if (code || req->response_size == 0) {
    return code;
  }
  resp->payload = zeros(call, req->response_size);
  return resp->payload ? CRPC_OK : no_memory(call);
}

/* The answers that one request of a stream asks for. */
static crpc_code answer(crpc_call *call,
                        const grpc_testing_StreamingOutputCallRequest *req) {
  for (size_t i = 0; i < req->response_parameters.len; i++) {
    const grpc_testing_ResponseParameters *one =
        &req->response_parameters.items[i];
    if (one->interval_us > 0) {
      crpc_code late =
          crpc_call_sleep_ms(call, (one->interval_us + 999) / 1000);
      if (late) {
        return late;
      }
    }
    grpc_testing_StreamingOutputCallResponse resp = {
        .payload = zeros(call, one->size)};
    crpc_code code =
        resp.payload ? crpc_call_send(call, &resp) : no_memory(call);
    if (code) {
      return code;
    }
  }
  return asked_status(call, req->response_status);
}

static crpc_code streaming_output_call(
    crpc_call *call, const grpc_testing_StreamingOutputCallRequest *req) {
  echo_metadata(call);
  return answer(call, req);
}

static crpc_code streaming_input_call(
    crpc_call *call, grpc_testing_StreamingInputCallResponse *resp) {
  grpc_testing_StreamingInputCallRequest req;
  crpc_code code;
  while (!(code = grpc_testing_TestService_streaming_input_call_recv_request(
               call, &req))) {
    if (req.expect_compressed && req.expect_compressed->value) {
      return crpc_fail(call, CRPC_INVALID_ARGUMENT, "not compressed");
    }
    if (req.payload) {
      resp->aggregated_payload_size += (int32_t)req.payload->body.len;
    }
  }
  return code == CRPC_END ? CRPC_OK : code;
}

static crpc_code full_duplex_call(crpc_call *call) {
  grpc_testing_StreamingOutputCallRequest req;
  crpc_code code;
  echo_metadata(call);
  while (!(code = grpc_testing_TestService_full_duplex_call_recv_request(
               call, &req))) {
    code = answer(call, &req);
    if (code) {
      return code;
    }
  }
  return code == CRPC_END ? CRPC_OK : code;
}

int main(int argc, char **argv) {
  static const grpc_testing_TestService handlers = {
      .empty_call = empty_call,
      .unary_call = unary_call,
      .streaming_output_call = streaming_output_call,
      .streaming_input_call = streaming_input_call,
      .full_duplex_call = full_duplex_call,
  };
  const char *address = argc > 1 ? argv[1] : "127.0.0.1:0";
  crpc_server *server = NULL;
  crpc_error *error = NULL;
  int failed = crpc_server_create(NULL, &server, &error) ||
               grpc_testing_TestService_register(server, &handlers, NULL) ||
               crpc_server_listen(server, address, &error);
  if (!failed) {
    printf("listens on %s\n", crpc_server_address(server, 0));
    fflush(stdout);
    failed =
        crpc_server_run_until(server, CRPC_SIGNALS_TERM, &error) != CRPC_OK;
  }
  if (failed) {
    fprintf(stderr, "interop-server: %s\n", crpc_error_text(error));
  }
  crpc_error_destroy(error);
  crpc_server_destroy(server);
  return failed;
}
