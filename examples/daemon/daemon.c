/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A daemon: sockets from systemd or an address of its own, privileges that are
* given up, an access log without holes, SIGHUP, a gentle end.
 *
 *   ./daemon unix:/run/numbers.sock [user]
 *   systemd-socket-activate -l 8080 ./daemon */

#include "connectrpc/http.h"
#include "num/v1/number.connect.h"

#include "process.h"

#include <stdatomic.h>
#include <stdio.h>

static atomic_int reloads;

static crpc_code square(crpc_call *call, const num_v1_SquareRequest *req,
                        num_v1_SquareResponse *resp) {
  (void)call;
  resp->square = (int64_t)req->value * req->value;
  return CRPC_OK;
}

static crpc_code health(crpc_call *call, const crpc_http_request *req,
                        crpc_http_response *resp) {
  (void)req;
  resp->body =
      crpc_printf(call, "ok, %d reloads\n", (int)atomic_load(&reloads));
  return CRPC_OK;
}

/* --- the access log --- */

static crpc_code log_call(crpc_call *call, const crpc_next *next, void *user) {
  crpc_code rc = crpc_next_run(next, call);
  (void)user;
  printf("%s %s\n", crpc_call_spec(call)->procedure, crpc_code_name(rc));
  return rc;
}

static void log_refusal(void *user, const crpc_refusal *refusal) {
  (void)user;
  printf(CPB_STR_FMT " " CPB_STR_FMT " refused: " CPB_STR_FMT "\n",
         CPB_STR_ARG(refusal->method), CPB_STR_ARG(refusal->path),
         CPB_STR_ARG(refusal->why));
}

/* Reads the configuration again. */
static void reload(void *arg) {
  (void)arg;
  atomic_fetch_add(&reloads, 1);
}

/* --- all of it --- */

static crpc_code set_up(crpc_server *server) {
  static const num_v1_NumberService handlers = {.square = square};
  crpc_code rc = num_v1_NumberService_register(server, &handlers, NULL);
  rc = rc ? rc : crpc_server_intercept(server, log_call, NULL);
  rc = rc ? rc : crpc_server_on_refused(server, log_refusal, NULL);
  return rc ? rc
            : crpc_server_handle_http(server, CPB_STR("/healthz"), health,
                                      NULL);
}

int main(int argc, char **argv) {
  const char *address = argc > 1 ? argv[1] : "127.0.0.1:8080";
  crpc_server *server = NULL;
  crpc_error *error = NULL;
  setvbuf(stdout, NULL, _IOLBF, 0);
  int failed = crpc_server_create(NULL, &server, &error) || set_up(server) ||
               listen_on(server, address, &error) ||
               (argc > 2 && become(argv[2])) || watch_hangups(reload, NULL) ||
               crpc_server_run_until(server, CRPC_SIGNALS_TERM, &error);
  if (error) {
    fprintf(stderr, "%s\n", crpc_error_text(error));
  }
  crpc_error_destroy(error);
  crpc_server_destroy(server);
  printf("ended\n");
  return failed;
}
