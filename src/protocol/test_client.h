/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Calls of the client side on a channel whose connection is a fake exchange. What
 * the server answers is a script; whenever the call waits, the next step of it
 * happens. */

#ifndef PROTOCOL_TEST_CLIENT_H
#define PROTOCOL_TEST_CLIENT_H

#include "protocol/internal.h"
#include "protocol/test_carrier.h"
#include "support/crpc_test.h"

/* Methods of test.Echo. */
extern const crpc_spec spec_say, spec_sum, spec_count, spec_chat;

/* --- The script --- */

typedef enum step_kind {
  STEP_END_OF_SCRIPT,
  STEP_HEAD,
  STEP_DATA,
  STEP_END,
  STEP_CLOSE,
  STEP_TIME,
  STEP_ATTACH,
  STEP_UNBLOCK,
} step_kind;

typedef struct step {
  step_kind kind;
  int number;
  const char *text;
  size_t len;
} step;

#define HEAD(status, fields) {STEP_HEAD, status, fields, 0}
#define DATA(literal) {STEP_DATA, 0, literal, sizeof(literal) - 1}
#define END(trailers) {STEP_END, 0, trailers, 0}
#define CLOSE(reason) {STEP_CLOSE, (int)(reason), NULL, 0}
#define TIME(us) {STEP_TIME, us, NULL, 0}
#define ATTACH {STEP_ATTACH, 0, NULL, 0}
#define UNBLOCK {STEP_UNBLOCK, 0, NULL, 0}

#define PROTO "content-type: application/proto\n"
#define JSON "content-type: application/json\n"
#define CSTREAM "content-type: application/connect+proto\n"
#define GRPC "content-type: application/grpc\n"
#define WEB "content-type: application/grpc-web+proto\n"
#define MSG "\0\0\0\0\3\n\1a"
#define BAD_BODY(body) DATA(body), END("")

/* --- The fixture --- */

typedef struct client_fixture {
  cpb__loop loop;
  crpc__protocol_loop pl;
  crpc_channel channel;
  bool channel_made;
  crpc__connector connector;
  crpc_call *call;
  carrier c;
  crpc__stream *waiting; /* for a connection */
  bool late;             /* connections come by STEP_ATTACH only */
  crpc_code refusal;
  bool no_open;           /* crpc__open_fn gives NULL */
  size_t max_field_bytes; /* that the server takes; 0: no bound */
  int forgotten;
  const step *script;
  size_t at, data_at, piece; /* bytes of a data step at a time; 0 = all */
} client_fixture;

extern client_fixture f;

void client_setup(crpc_protocol protocol, const crpc_channel_options *more);
/* Everything as new, for another call. */
void client_again(crpc_protocol protocol);
/* One step of the script. */
void client_turn(cpb__loop *loop);
/* Makes a call and tells how many messages of a stream came. */
crpc_code client_make(const crpc_spec *spec, int *messages);

static inline void text_is(const char *text, const char *expected) {
  crpc_must(text && strcmp(text, expected) == 0);
}

static inline void has_text(const char *text, const char *part) {
  crpc_must(strstr(text, part));
}

#endif
