/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The ELIZA service: a unary method, a server stream and a full-duplex talk, on
 * one port, for Connect, gRPC and gRPC-Web.
 *
 *   eliza-server [ADDRESS]        127.0.0.1:8080 unless told otherwise */

#include <stdio.h>
#include <string.h>

#include "connectrpc/eliza/v1/eliza.connect.h"
#include "eliza.h"

enum { PAUSE_MS = 150 };

static cpb_str answer(eliza *session, cpb_str said, cpb_arena *arena,
                      bool *goes_on) {
  char line[ELIZA_LINE];
  *goes_on = eliza_answer(session, &eliza_doctor, said.data, said.len, line);
  return cpb_arena_copy(arena, cpb_str_from_cstr(line));
}

/* One question, one answer: no session, so the sentence itself chooses among the
 * answers that fit. */
static crpc_code say(crpc_call *call, const connectrpc_eliza_v1_SayRequest *req,
                     connectrpc_eliza_v1_SayResponse *resp) {
  eliza session = {.turn = (unsigned)req->sentence.len};
  bool goes_on;
  resp->sentence =
      answer(&session, req->sentence, crpc_call_arena(call), &goes_on);
  return CRPC_OK;
}

static crpc_code converse(crpc_call *call) {
  eliza session = {0};
  bool goes_on = true;
  connectrpc_eliza_v1_ConverseRequest req;
  crpc_code rc = CRPC_OK;
  while (goes_on &&
         !(rc = connectrpc_eliza_v1_ElizaService_converse_recv_request(call,
                                                                       &req))) {
    connectrpc_eliza_v1_ConverseResponse resp = {
        .sentence = answer(&session, req.sentence,
                           crpc_call_message_arena(call), &goes_on)};
    rc = connectrpc_eliza_v1_ElizaService_converse_send_response(call, &resp);
    if (rc) {
      return rc;
    }
  }
  return rc == CRPC_END ? CRPC_OK : rc;
}

static crpc_code introduce(crpc_call *call,
                           const connectrpc_eliza_v1_IntroduceRequest *req) {
  cpb_str name = req->name.len ? req->name : CPB_STR("stranger");
  const cpb_str lines[] = {
      crpc_printf(call, "Hello, " CPB_STR_FMT ". I am ELIZA.",
                  CPB_STR_ARG(name)),
      CPB_STR("I listen, and I answer with questions."),
      CPB_STR("I am written in C, and speak Connect, gRPC and gRPC-Web."),
      CPB_STR("How have you been?"),
  };
  for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
    connectrpc_eliza_v1_IntroduceResponse resp = {.sentence = lines[i]};
    crpc_code rc =
        connectrpc_eliza_v1_ElizaService_introduce_send_response(call, &resp);
    if (rc || (rc = crpc_call_sleep_ms(call, PAUSE_MS))) {
      return rc;
    }
  }
  return CRPC_OK;
}

static const connectrpc_eliza_v1_ElizaService service = {
    .say = say,
    .converse = converse,
    .introduce = introduce,
};

static crpc_code serve(crpc_server *server, const char *address,
                       crpc_error **error) {
  crpc_code rc =
      connectrpc_eliza_v1_ElizaService_register(server, &service, NULL);
  if (rc || (rc = crpc_server_listen(server, address, error))) {
    return rc;
  }
  printf("eliza listens on %s\n", crpc_server_address(server, 0));
  fflush(stdout);
  return crpc_server_run_until(server, CRPC_SIGNALS_TERM, error);
}

int main(int argc, char **argv) {
  crpc_server *server = NULL;
  crpc_error *error = NULL;
  crpc_code rc = crpc_server_create(NULL, &server, &error);
  if (!rc) {
    rc = serve(server, argc > 1 ? argv[1] : "127.0.0.1:8080", &error);
  }
  if (rc) {
    fprintf(stderr, "eliza-server: %s\n",
            error ? crpc_error_text(error) : crpc_code_name(rc));
  }
  crpc_error_destroy(error);
  crpc_server_destroy(server);
  return rc ? 1 : 0;
}
