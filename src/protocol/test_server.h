/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A server of test.Echo whose connection is a fake exchange: requests in, answers
 * out, one exchange at a time. */

#ifndef PROTOCOL_TEST_SERVER_H
#define PROTOCOL_TEST_SERVER_H

#include "protocol/internal.h"
#include "protocol/test_carrier.h"
#include "rpc/server.h"
#include "support/crpc_test.h"

typedef struct server_fixture {
  cpb__loop loop;
  crpc__protocol_loop pl;
  crpc_server *server;
  carrier c;
  crpc_code sum_code; /* with which Sum returned last */
} server_fixture;

extern server_fixture f;

void fixture(void);
/* Another exchange on the same loop. */
void fresh(uint8_t version);
/* A whole request; the loop is run after it. */
void post(uint8_t version, const char *path, const char *fields,
          const char *body, size_t len);
/* Time passes. */
void wait_us(int64_t us);
void body_is(const char *body, size_t len);

static inline void text_is(const char *text, const char *expected) {
  crpc_must(expected ? text && strcmp(text, expected) == 0 : !text);
}

#define BODY(literal) literal, sizeof(literal) - 1
#define PROTO "content-type: application/proto\n"
#define GRPC "content-type: application/grpc+proto\nte: trailers\n"
#define WEB "content-type: application/grpc-web+proto\n"
#define STREAM "content-type: application/connect+proto\n"

#endif
