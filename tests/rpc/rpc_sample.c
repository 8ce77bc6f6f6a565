/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "rpc/rpc_sample.h"

#include "support/crpc_test.h"

static const cpb_field_def text_fields[] = {
    {.tag = CPB_TAG(1, 2),
     .offset = offsetof(test_Text, text),
     .type = CPB_STRING,
     .flags = CPB_FIELD_UTF8},
    {.tag = CPB_TAG(2, 0),
     .offset = offsetof(test_Text, number),
     .type = CPB_INT64},
};
static const cpb_field_name text_names[] = {
    {CPB_STR_INIT("text"), CPB_STR_INIT("text")},
    {CPB_STR_INIT("number"), CPB_STR_INIT("number")},
};
const cpb_message_def test_Text_def = {
    .fields = text_fields,
    .field_count = 2,
    .dense = 2,
    .size = sizeof(test_Text),
    .abi = CPB_TABLE_ABI,
    .full_name = CPB_STR_INIT("test.Text"),
    .names = text_names,
};

typedef crpc_code unary_fn(crpc_call *call, const test_Text *req,
                           test_Text *resp);
typedef crpc_code client_stream_fn(crpc_call *call, test_Text *resp);
typedef crpc_code server_stream_fn(crpc_call *call, const test_Text *req);
typedef crpc_code bidi_fn(crpc_call *call);

static crpc_code invoke_unary(crpc_handler_fn *handler, crpc_call *call,
                              const void *req, void *resp) {
  return ((unary_fn *)handler)(call, req, resp);
}

static crpc_code invoke_client_stream(crpc_handler_fn *handler, crpc_call *call,
                                      const void *req, void *resp) {
  (void)req;
  return ((client_stream_fn *)handler)(call, resp);
}

static crpc_code invoke_server_stream(crpc_handler_fn *handler, crpc_call *call,
                                      const void *req, void *resp) {
  (void)resp;
  return ((server_stream_fn *)handler)(call, req);
}

static crpc_code invoke_bidi(crpc_handler_fn *handler, crpc_call *call,
                             const void *req, void *resp) {
  (void)req;
  (void)resp;
  return ((bidi_fn *)handler)(call);
}

static const crpc_method methods[] = {
    {{"/test.Sample/Echo", CRPC_UNARY, CRPC_NO_SIDE_EFFECTS, &test_Text_def,
      &test_Text_def, NULL},
     invoke_unary,
     offsetof(test_Sample, echo)},
    {{"/test.Sample/Sum", CRPC_CLIENT_STREAM, CRPC_IDEMPOTENCY_UNKNOWN,
      &test_Text_def, &test_Text_def, NULL},
     invoke_client_stream,
     offsetof(test_Sample, sum)},
    {{"/test.Sample/Range", CRPC_SERVER_STREAM, CRPC_IDEMPOTENCY_UNKNOWN,
      &test_Text_def, &test_Text_def, NULL},
     invoke_server_stream,
     offsetof(test_Sample, range)},
    {{"/test.Sample/Chat", CRPC_BIDI_STREAM, CRPC_IDEMPOTENCY_UNKNOWN,
      &test_Text_def, &test_Text_def, NULL},
     invoke_bidi,
     offsetof(test_Sample, chat)},
};
const crpc_service test_Sample_def = {"test.Sample", methods, 4};

static crpc_code echo(crpc_call *call, const test_Text *req, test_Text *resp) {
  (void)call;
  resp->text = req->text;
  resp->number = req->number + 1;
  return CRPC_OK;
}

static crpc_code sum(crpc_call *call, test_Text *resp) {
  test_Text req;
  crpc_code rc;
  while ((rc = crpc_call_recv(call, &req)) == CRPC_OK) {
    resp->number += req.number;
  }
  return rc == CRPC_END ? CRPC_OK : rc;
}

static crpc_code range(crpc_call *call, const test_Text *req) {
  for (int64_t i = 0; i < req->number; i++) {
    test_Text resp = {.number = i, .text = req->text};
    crpc_code rc = crpc_call_send(call, &resp);
    if (rc) {
      return rc;
    }
  }
  return CRPC_OK;
}

static crpc_code chat(crpc_call *call) {
  test_Text req;
  crpc_code rc;
  while ((rc = crpc_call_recv(call, &req)) == CRPC_OK) {
    req.number++;
    rc = crpc_call_send(call, &req);
    if (rc) {
      return rc;
    }
  }
  return rc == CRPC_END ? CRPC_OK : rc;
}

const test_Sample test_plain = {echo, sum, range, chat};

test_Text test_text(const char *text, int64_t number) {
  test_Text msg = {.text = cpb_str_from_cstr(text), .number = number};
  return msg;
}

static void drop_server(void *server) {
  crpc_server_destroy(server);
}

static void drop_channel(void *channel) {
  crpc_channel_destroy(channel);
}

/* A test may destroy it by itself. */
static void drop_call(void *world) {
  crpc_call_destroy(((test_world *)world)->call);
}

void test_serve(test_world *world, const test_Sample *handlers, void *user) {
  crpc_server_options options = {CRPC_SERVER_OPTIONS_INIT,
                                 .alloc = crpc_test_allocator(),
                                 .blocking_threads = 2, .blocking_queue = 8};
  *world = (test_world){NULL, NULL, NULL};
  crpc_must(crpc_server_create(&options, &world->server, NULL) == CRPC_OK);
  crpc_test_defer(drop_server, world->server);
  crpc_must(crpc_server_register(world->server, &test_Sample_def, handlers,
                                 user) == CRPC_OK);
}

void test_connect(test_world *world) {
  crpc_channel_options options = {CRPC_CHANNEL_OPTIONS_INIT,
                                  .alloc = crpc_test_allocator()};
  crpc_must(crpc_channel_open_in_process(world->server, &options,
                                         &world->channel, NULL) == CRPC_OK);
  crpc_test_defer(drop_channel, world->channel);
  crpc_must(crpc_call_create(world->channel, &world->call) == CRPC_OK);
  crpc_test_defer(drop_call, world);
}
