/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A message and a service for unit tests, written by hand as the plugins would
 * write them:
 *
 *   message Text { string text = 1; int64 number = 2; }
 *   service Sample {
 *     rpc Echo(Text) returns (Text) { no_side_effects }
 *     rpc Sum(stream Text) returns (Text);
 *     rpc Range(Text) returns (stream Text);
 *     rpc Chat(stream Text) returns (stream Text);
 *   }
 *
 * and what most of those tests begin with: a server, a channel to it in process,
 * a call. */

#ifndef RPC_SAMPLE_H
#define RPC_SAMPLE_H

#include "connectrpc/connectrpc.h"
#include "cpb/message.h"

typedef struct test_Text {
  cpb_head cpb_;
  cpb_str text;
  int64_t number;
} test_Text;
extern const cpb_message_def test_Text_def;

typedef struct test_Sample {
  crpc_code (*echo)(crpc_call *call, const test_Text *req, test_Text *resp);
  crpc_code (*sum)(crpc_call *call, test_Text *resp);
  crpc_code (*range)(crpc_call *call, const test_Text *req);
  crpc_code (*chat)(crpc_call *call);
} test_Sample;
extern const crpc_service test_Sample_def;
#define TEST_ECHO (&test_Sample_def.methods[0].spec)
#define TEST_SUM (&test_Sample_def.methods[1].spec)
#define TEST_RANGE (&test_Sample_def.methods[2].spec)
#define TEST_CHAT (&test_Sample_def.methods[3].spec)

/* Plain handlers: echo repeats text and number + 1, sum adds the numbers, range
 * sends 0 .. number - 1, chat answers each message as echo does. */
extern const test_Sample test_plain;

test_Text test_text(const char *text, int64_t number);

typedef struct test_world {
  crpc_server *server;
  crpc_channel *channel;
  crpc_call *call;
} test_world;

/* Each takes it down at the end of the test body, and ends the body when out of
 * memory. */
void test_serve(test_world *world, const test_Sample *handlers, void *user);
/* After interceptors and options of the server have been set. */
void test_connect(test_world *world);

#endif
