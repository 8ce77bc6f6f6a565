/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The client of gRPC's interop cases, and of some of our own:
 *
 *   interop-client URL CASE [COUNT [connect|grpc|grpcweb [1.1|2]]]
 *
 * Exit status 0 where the case passes; what was wrong is printed. COUNT is of calls
 * or messages in the cases that repeat. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "connectrpc/fiber.h"
#include "grpc/testing/interop.connect.h"

typedef struct context {
  crpc_channel *channel;
  crpc_call *call;
  int count;
} context;

static const char zeros[314159];

/* --- What a case may find wrong --- */

static int wrong(const char *what, crpc_call *call, crpc_code code) {
  fprintf(stderr, "%s: %s: %s\n", what, crpc_code_name(code),
          crpc_error_text(crpc_call_error(call)));
  return 1;
}

static int expect(const char *what, int64_t got, int64_t wanted) {
  if (got == wanted) {
    return 0;
  }
  fprintf(stderr, "%s: %lld, not %lld\n", what, (long long)got,
          (long long)wanted);
  return 1;
}

static int ends_with(context *c, const char *what, crpc_code code,
                     crpc_code wanted) {
  return code == wanted ? 0 : wrong(what, c->call, code);
}

/* --- Unary --- */

static int empty_unary(context *c) {
  grpc_testing_Empty req = {0}, resp;
  crpc_code code =
      grpc_testing_TestService_empty_call_call(c->call, &req, &resp);
  return ends_with(c, "empty_call", code, CRPC_OK);
}

static int large(context *c, size_t up, int32_t down) {
  grpc_testing_Payload payload = {.body = {zeros, up}};
  grpc_testing_SimpleRequest req = {.response_size = down, .payload = &payload};
  grpc_testing_SimpleResponse resp;
  crpc_code code =
      grpc_testing_TestService_unary_call_call(c->call, &req, &resp);
  if (code) {
    return wrong("unary_call", c->call, code);
  }
  return expect("response", resp.payload ? (int64_t)resp.payload->body.len : 0,
                down);
}

static int large_unary(context *c) {
  return large(c, 271828, 314159);
}

/* The suite's soak: one call after another on one channel. */
static int soak(context *c, size_t up, int32_t down) {
  for (int i = 0; i < c->count; i++) {
    crpc_call_reset(c->call);
    if (large(c, up, down)) {
      return expect("calls that passed", i, c->count);
    }
  }
  return 0;
}

static int rpc_soak(context *c) {
  return soak(c, 271828, 314159);
}

static int small_soak(context *c) {
  return soak(c, 1, 1);
}

/* COUNT calls of the suite's large size, all begun at once. */
static int concurrent_large_unary(context *c) {
  size_t n = (size_t)c->count;
  crpc_call **calls = calloc(n, sizeof(crpc_call *));
  grpc_testing_SimpleResponse *resps = calloc(n, sizeof(*resps));
  grpc_testing_Payload payload = {.body = {zeros, 271828}};
  grpc_testing_SimpleRequest req = {.response_size = 314159,
                                    .payload = &payload};
  int64_t good = 0;
  int failed = !calls || !resps;
  for (size_t i = 0; i < n && !failed; i++) {
    failed = crpc_call_create(c->channel, &calls[i]) ||
             grpc_testing_TestService_unary_call_start(calls[i], &req,
                                                       &resps[i], NULL, NULL);
  }
  for (size_t i = 0; i < n && !failed; i++) {
    crpc_code code = crpc_call_wait(calls[i]);
    if (code) {
      wrong("one of many", calls[i], code);
    } else {
      good += resps[i].payload && resps[i].payload->body.len == 314159;
    }
  }
  for (size_t i = 0; calls && i < n; i++) {
    crpc_call_destroy(calls[i]);
  }
  free(calls);
  free(resps);
  return failed || expect("answered", good, c->count);
}

/* --- Streams --- */

static int client_streaming(context *c) {
  static const size_t sizes[] = {27182, 8, 1828, 45904};
  grpc_testing_StreamingInputCallResponse resp;
  crpc_code code = grpc_testing_TestService_streaming_input_call_open(c->call);
  for (int i = 0; i < 4 && !code; i++) {
    grpc_testing_Payload payload = {.body = {zeros, sizes[i]}};
    grpc_testing_StreamingInputCallRequest req = {.payload = &payload};
    code = grpc_testing_TestService_streaming_input_call_send_request(c->call,
                                                                      &req);
  }
  code = code ? code
              : grpc_testing_TestService_streaming_input_call_finish(c->call,
                                                                     &resp);
  return code ? wrong("streaming_input_call", c->call, code)
              : expect("sum", resp.aggregated_payload_size, 74922);
}

/* COUNT small messages up, by a fiber: what it sends before it waits leaves together,
 * where each message of a plain thread leaves at once, in a frame of its own. */
static crpc_code send_many(void *arg) {
  const context *c = arg;
  grpc_testing_Payload payload = {.body = CPB_STR("x")};
  grpc_testing_StreamingInputCallRequest req = {.payload = &payload};
  crpc_code code = grpc_testing_TestService_streaming_input_call_open(c->call);
  for (int i = 0; i < c->count && !code; i++) {
    code = grpc_testing_TestService_streaming_input_call_send_request(c->call,
                                                                      &req);
  }
  return code;
}

static int many_up(context *c) {
  grpc_testing_StreamingInputCallResponse resp;
  crpc_fiber *fiber;
  crpc_code code = crpc_channel_go(c->channel, send_many, c, &fiber);
  code = code ? code : crpc_join(fiber);
  if (!code || code == CRPC_END) {
    code = grpc_testing_TestService_streaming_input_call_finish(c->call, &resp);
  }
  return code ? wrong("streaming_input_call", c->call, code)
              : expect("sum", resp.aggregated_payload_size, c->count);
}

/* COUNT large messages up, of which the server refuses the third; then a call on the
 * same channel. */
static int early_refusal(context *c) {
  grpc_testing_BoolValue yes = {.value = true};
  grpc_testing_Payload payload = {.body = {zeros, 65536}};
  grpc_testing_StreamingInputCallRequest req = {.payload = &payload};
  grpc_testing_StreamingInputCallResponse resp;
  crpc_code code = grpc_testing_TestService_streaming_input_call_open(c->call);
  for (int i = 0; i < c->count && !code; i++) {
    req.expect_compressed = i == 2 ? &yes : NULL;
    code = grpc_testing_TestService_streaming_input_call_send_request(c->call,
                                                                      &req);
  }
  if (!code || code == CRPC_END) {
    code = grpc_testing_TestService_streaming_input_call_finish(c->call, &resp);
  }
  if (code != CRPC_INVALID_ARGUMENT) {
    return wrong("the refusal", c->call, code);
  }
  crpc_call_reset(c->call);
  return empty_unary(c);
}

/* Receives responses until the stream's end; sizes[i % cycle] each. */
static int receive(context *c, const int32_t *sizes, size_t cycle,
                   int64_t wanted) {
  grpc_testing_StreamingOutputCallResponse resp;
  int64_t got = 0;
  crpc_code code;
  while (!(code = crpc_call_recv(c->call, &resp))) {
    int64_t len = resp.payload ? (int64_t)resp.payload->body.len : 0;
    if (expect("size of a response", len, sizes[(size_t)got++ % cycle])) {
      return 1;
    }
  }
  return ends_with(c, "the stream's end", code, CRPC_END) ||
         expect("responses", got, wanted);
}

static const int32_t answer_sizes[] = {31415, 9, 2653, 58979};

static int server_streaming(context *c) {
  grpc_testing_ResponseParameters params[4] = {0};
  for (int i = 0; i < 4; i++) {
    params[i].size = answer_sizes[i];
  }
  grpc_testing_StreamingOutputCallRequest req = {
      .response_parameters = {.items = params, .len = 4}};
  crpc_code code =
      grpc_testing_TestService_streaming_output_call_open(c->call, &req);
  return code ? wrong("streaming_output_call", c->call, code)
              : receive(c, answer_sizes, 4, 4);
}

/* COUNT small messages down. */
static int many_down(context *c) {
  static const int32_t one = 1;
  grpc_testing_ResponseParameters *params =
      calloc((size_t)c->count, sizeof(*params));
  if (!params) {
    return 1;
  }
  for (int i = 0; i < c->count; i++) {
    params[i].size = 1;
  }
  grpc_testing_StreamingOutputCallRequest req = {
      .response_parameters = {.items = params, .len = (uint32_t)c->count}};
  crpc_code code =
      grpc_testing_TestService_streaming_output_call_open(c->call, &req);
  free(params);
  return code ? wrong("streaming_output_call", c->call, code)
              : receive(c, &one, 1, c->count);
}

/* One request of a bidi stream, which asks for one answer, and the answer. */
static int ping(context *c, size_t up, int32_t down) {
  grpc_testing_ResponseParameters param = {.size = down};
  grpc_testing_Payload payload = {.body = {zeros, up}};
  grpc_testing_StreamingOutputCallRequest req = {
      .response_parameters = {.items = &param, .len = 1}, .payload = &payload};
  grpc_testing_StreamingOutputCallResponse resp;
  crpc_code code =
      grpc_testing_TestService_full_duplex_call_send_request(c->call, &req);
  code = code ? code
              : grpc_testing_TestService_full_duplex_call_recv_response(c->call,
                                                                        &resp);
  return code
             ? wrong("full_duplex_call", c->call, code)
             : expect("pong",
                      resp.payload ? (int64_t)resp.payload->body.len : 0, down);
}

static int end_duplex(context *c) {
  grpc_testing_StreamingOutputCallResponse resp;
  crpc_call_close_send(c->call);
  crpc_code code =
      grpc_testing_TestService_full_duplex_call_recv_response(c->call, &resp);
  return ends_with(c, "full_duplex_call's end", code, CRPC_END);
}

static int open_duplex(context *c) {
  crpc_code code = grpc_testing_TestService_full_duplex_call_open(c->call);
  return ends_with(c, "full_duplex_call", code, CRPC_OK);
}

static int ping_pong(context *c) {
  static const size_t up[] = {27182, 8, 1828, 45904};
  int failed = open_duplex(c);
  for (int i = 0; i < 4 && !failed; i++) {
    failed = ping(c, up[i], answer_sizes[i]);
  }
  return failed || end_duplex(c);
}

/* COUNT rounds. */
static int many_rounds(context *c) {
  int failed = open_duplex(c);
  for (int i = 0; i < c->count && !failed; i++) {
    failed = ping(c, 1, 1);
    if (failed) {
      expect("rounds", i, c->count);
    }
  }
  return failed || end_duplex(c);
}

static int empty_stream(context *c) {
  return open_duplex(c) || end_duplex(c);
}

/* --- Time, cancelling, metadata, status --- */

static int timeout_on_sleeping_server(context *c) {
  grpc_testing_Payload payload = {.body = {zeros, 27182}};
  grpc_testing_StreamingOutputCallRequest req = {.payload = &payload};
  grpc_testing_StreamingOutputCallResponse resp;
  crpc_call_set_timeout_ms(c->call, 1);
  crpc_code code = grpc_testing_TestService_full_duplex_call_open(c->call);
  code = code ? code
              : grpc_testing_TestService_full_duplex_call_send_request(c->call,
                                                                       &req);
  if (!code || code == CRPC_END) {
    code =
        grpc_testing_TestService_full_duplex_call_recv_response(c->call, &resp);
  }
  return ends_with(c, "deadline", code, CRPC_DEADLINE_EXCEEDED);
}

static int cancel_after_begin(context *c) {
  grpc_testing_StreamingInputCallResponse resp;
  crpc_code code = grpc_testing_TestService_streaming_input_call_open(c->call);
  crpc_call_cancel(c->call);
  code = code ? code
              : grpc_testing_TestService_streaming_input_call_finish(c->call,
                                                                     &resp);
  return ends_with(c, "cancelled", code, CRPC_CANCELED);
}

static int cancel_after_first_response(context *c) {
  grpc_testing_StreamingOutputCallResponse resp;
  if (open_duplex(c) || ping(c, 27182, 31415)) {
    return 1;
  }
  crpc_call_cancel(c->call);
  crpc_code code =
      grpc_testing_TestService_full_duplex_call_recv_response(c->call, &resp);
  return ends_with(c, "cancelled", code, CRPC_CANCELED);
}

static int custom_metadata(context *c) {
  const cpb_str initial = CPB_STR("x-grpc-test-echo-initial");
  const cpb_str trailing = CPB_STR("x-grpc-test-echo-trailing-bin");
  crpc_call_set_header(c->call, initial,
                       CPB_STR("test_initial_metadata_value"));
  crpc_call_set_header(c->call, trailing, CPB_STR("\xab\xab\xab"));
  if (large_unary(c)) {
    return 1;
  }
  bool same = cpb_str_equal(crpc_call_header(c->call, initial),
                            CPB_STR("test_initial_metadata_value")) &&
              cpb_str_equal(crpc_call_trailer(c->call, trailing),
                            CPB_STR("\xab\xab\xab"));
  return expect("metadata is the same", same, true);
}

static int status_with(context *c, cpb_str message) {
  grpc_testing_EchoStatus status = {.code = 2, .message = message};
  grpc_testing_SimpleRequest req = {.response_status = &status};
  grpc_testing_SimpleResponse resp;
  crpc_code code =
      grpc_testing_TestService_unary_call_call(c->call, &req, &resp);
  return ends_with(c, "status", code, CRPC_UNKNOWN) ||
         expect("message is the same",
                cpb_str_equal(cpb_str_from_cstr(crpc_call_message(c->call)),
                              message),
                true);
}

static int status_code_and_message(context *c) {
  return status_with(c, CPB_STR("test status message"));
}

static int special_status_message(context *c) {
  return status_with(
      c, CPB_STR("\t\ntest with whitespace\r\nand Unicode BMP \xe2\x98\xba "
                 "and non-BMP \xf0\x9f\x98\x88\t\n"));
}

static int unimplemented_method(context *c) {
  grpc_testing_Empty req = {0}, resp;
  crpc_code code =
      grpc_testing_TestService_unimplemented_call_call(c->call, &req, &resp);
  return ends_with(c, "unimplemented_call", code, CRPC_UNIMPLEMENTED);
}

static int unimplemented_service(context *c) {
  grpc_testing_Empty req = {0}, resp;
  crpc_code code = grpc_testing_UnimplementedService_unimplemented_call_call(
      c->call, &req, &resp);
  return ends_with(c, "unimplemented_call", code, CRPC_UNIMPLEMENTED);
}

/* --- --- */

static const struct {
  const char *name;
  int (*run)(context *c);
} cases[] = {
    {"empty_unary", empty_unary},
    {"large_unary", large_unary},
    {"client_streaming", client_streaming},
    {"server_streaming", server_streaming},
    {"ping_pong", ping_pong},
    {"empty_stream", empty_stream},
    {"timeout_on_sleeping_server", timeout_on_sleeping_server},
    {"cancel_after_begin", cancel_after_begin},
    {"cancel_after_first_response", cancel_after_first_response},
    {"custom_metadata", custom_metadata},
    {"status_code_and_message", status_code_and_message},
    {"special_status_message", special_status_message},
    {"unimplemented_method", unimplemented_method},
    {"unimplemented_service", unimplemented_service},
    {"rpc_soak", rpc_soak},
    {"small_soak", small_soak},
    {"concurrent_large_unary", concurrent_large_unary},
    {"many_up", many_up},
    {"many_down", many_down},
    {"early_refusal", early_refusal},
    {"many_rounds", many_rounds},
};

static int run(context *c, const char *name) {
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
    if (!strcmp(cases[i].name, name)) {
      return cases[i].run(c);
    }
  }
  fprintf(stderr, "there is no case %s\n", name);
  return 2;
}

static crpc_protocol protocol_of(const char *name) {
  return !strcmp(name, "connect")   ? CRPC_CONNECT
         : !strcmp(name, "grpcweb") ? CRPC_GRPC_WEB
                                    : CRPC_GRPC;
}

int main(int argc, char **argv) {
  context c = {.count = argc > 3 ? atoi(argv[3]) : 1000};
  const crpc_channel_options options = {
      CRPC_CHANNEL_OPTIONS_INIT,
      .protocol = protocol_of(argc > 4 ? argv[4] : "grpc"),
      .http = argc <= 5               ? CRPC_HTTP_AUTO
              : !strcmp(argv[5], "2") ? CRPC_HTTP_2
                                      : CRPC_HTTP_1_1};
  crpc_error *error = NULL;
  if (argc < 3 || crpc_channel_open(argv[1], &options, &c.channel, &error) ||
      crpc_call_create(c.channel, &c.call)) {
    fprintf(stderr, "interop-client URL CASE [COUNT]: %s\n",
            crpc_error_text(error));
    return 2;
  }
  int failed = run(&c, argv[2]);
  crpc_call_destroy(c.call);
  crpc_channel_destroy(c.channel);
  return failed;
}
