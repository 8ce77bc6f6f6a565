/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A server with options: several threads, a method that blocks, a log, and a
 * gentle end. */

#include <stdio.h>
#include <time.h>

#include "num/v1/number.connect.h"

static void write_log(void *user, crpc_log_level level, cpb_str line) {
  if (level >= CRPC_LOG_WARN) {
    fprintf(user, CPB_STR_FMT "\n", CPB_STR_ARG(line));
  }
}

static crpc_code create(crpc_server **out, crpc_error **error) {
  const crpc_server_options options = {
      CRPC_SERVER_OPTIONS_INIT,
      .workers = 2,
      .blocking_threads = 4,
      .max_receive_bytes = (size_t)64 * 1024,
      .max_timeout_ms = INT64_C(30) * 1000, /* no call is longer */
      .log = write_log,
      .log_user = stderr,
  };
  return crpc_server_create(&options, out, error);
}

/* Blocks its thread, as a database's client library may. */
static crpc_code square(crpc_call *call, const num_v1_SquareRequest *req,
                        num_v1_SquareResponse *resp) {
  (void)call;
  nanosleep(&(struct timespec){.tv_nsec = 20000000}, NULL);
  resp->square = (int64_t)req->value * req->value;
  return CRPC_OK;
}

static crpc_code add_service(crpc_server *server) {
  static const num_v1_NumberService handlers = {.square = square};
  const crpc_method_options blocking = {CRPC_METHOD_OPTIONS_INIT,
                                        .blocking = true};
  crpc_code rc = num_v1_NumberService_register(server, &handlers, NULL);
  return rc ? rc
            : crpc_server_configure(
                  server, CPB_STR("/num.v1.NumberService/Square"), &blocking);
}

static void call_it(const crpc_server *server) {
  char url[64];
  crpc_channel *channel = NULL;
  crpc_call *call = NULL;
  num_v1_SquareRequest req = {.value = 12};
  num_v1_SquareResponse resp;
  snprintf(url, sizeof(url), "http://%s", crpc_server_address(server, 0));
  if (!crpc_channel_open(url, NULL, &channel, NULL) &&
      !crpc_call_create(channel, &call) &&
      !num_v1_NumberService_square_call(call, &req, &resp)) {
    printf("square of 12: %d\n", (int)resp.square);
  }
  crpc_call_destroy(call);
  crpc_channel_destroy(channel);
}

int main(void) {
  crpc_server *server = NULL;
  crpc_error *error = NULL;
  int failed = create(&server, &error) || add_service(server) ||
               crpc_server_listen(server, "127.0.0.1:0", &error) ||
               crpc_server_start(server, &error);
  if (!failed) {
    call_it(server);
    crpc_server_drain(server, 1000);
    failed = crpc_server_run_until(server, CRPC_SIGNALS_NONE, &error) != 0;
    printf("drained\n");
  }
  if (error) {
    fprintf(stderr, "%s\n", crpc_error_text(error));
  }
  crpc_error_destroy(error);
  crpc_server_destroy(server);
  return failed;
}
