/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The server that the suite's Python programs call: default options, but for a
 * second argument, which is fiber_stack_bytes; the first one is the port, 0 for
 * any. It prints the port. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "trial/v1/trial.connect.h"

static crpc_code echo(crpc_call *call, const trial_v1_Blob *req,
                      trial_v1_Blob *resp) {
  (void)call;
  resp->text = req->text;
  return CRPC_OK;
}

static crpc_code size(crpc_call *call, const trial_v1_Blob *req,
                      trial_v1_Num *resp) {
  (void)call;
  resp->n = (int64_t)req->text.len;
  return CRPC_OK;
}

static crpc_code cookie(crpc_call *call, const trial_v1_Blob *req,
                        trial_v1_Blob *resp) {
  (void)req;
  resp->text = crpc_call_header(call, CPB_STR("cookie"));
  return CRPC_OK;
}

/* Letters in an order that gzip makes little of. */
static crpc_code big(crpc_call *call, const trial_v1_Num *req,
                     trial_v1_Blob *resp) {
  size_t size = (size_t)req->n;
  char *text = cpb_arena_alloc(crpc_call_arena(call), size ? size : 1);
  if (!text) {
    return crpc_fail(call, CRPC_RESOURCE_EXHAUSTED, "no memory");
  }
  uint32_t x = 1;
  for (size_t i = 0; i < size; i++) {
    x = x * 1664525 + 1013904223;
    text[i] = (char)('0' + (x >> 26));
  }
  resp->text = (cpb_str){text, size};
  return CRPC_OK;
}

static crpc_code slow(crpc_call *call, const trial_v1_Num *req,
                      trial_v1_Num *resp) {
  resp->n = req->n;
  return crpc_call_sleep_ms(call, req->n);
}

static crpc_code fail(crpc_call *call, const trial_v1_Num *req,
                      trial_v1_Num *resp) {
  (void)resp;
  size_t size = (size_t)req->n;
  char *text = cpb_arena_alloc(crpc_call_arena(call), size ? size : 1);
  if (!text) {
    return crpc_fail(call, CRPC_RESOURCE_EXHAUSTED, "no memory");
  }
  memset(text, 'y', size);
  return crpc_fail_str(call, CRPC_NOT_FOUND, (cpb_str){text, size});
}

static crpc_code take(crpc_call *call, const trial_v1_Tree *req,
                      trial_v1_Num *resp) {
  resp->n = (int64_t)req->doubles.len + req->fats.len;
  return req->wait_ms ? crpc_call_sleep_ms(call, req->wait_ms) : CRPC_OK;
}

static crpc_code watch(crpc_call *call, const trial_v1_Blob *req) {
  crpc_code rc = CRPC_OK;
  while (!rc) {
    rc = trial_v1_TrialService_watch_send_response(call, req);
    rc = rc ? rc : crpc_call_sleep_ms(call, 20);
  }
  return rc;
}

static crpc_code chat(crpc_call *call) {
  trial_v1_Blob message;
  for (;;) {
    crpc_code rc = trial_v1_TrialService_chat_recv_request(call, &message);
    if (rc) {
      return rc == CRPC_END ? CRPC_OK : rc;
    }
    bool end = cpb_str_equal(message.text, CPB_STR("end"));
    rc = trial_v1_TrialService_chat_send_response(call, &message);
    if (rc || end) {
      return rc;
    }
  }
}

static const trial_v1_TrialService handlers = {
    .echo = echo,
    .get = echo,
    .size = size,
    .cookie = cookie,
    .big = big,
    .slow = slow,
    .fail = fail,
    .take = take,
    .watch = watch,
    .chat = chat,
};

static crpc_code serve(crpc_server *server, const char *address,
                       crpc_error **error) {
  crpc_code rc = crpc_server_listen(server, address, error);
  if (rc) {
    return rc;
  }
  printf("%s\n", strrchr(crpc_server_address(server, 0), ':') + 1);
  (void)fflush(stdout);
  return crpc_server_run_until(server, CRPC_SIGNALS_TERM, error);
}

int main(int argc, char **argv) {
  crpc_server_options options = {CRPC_SERVER_OPTIONS_INIT};
  crpc_server *server = NULL;
  crpc_error *error = NULL;
  char address[32];
  (void)snprintf(address, sizeof(address), "127.0.0.1:%s",
                 argc > 1 ? argv[1] : "0");
  if (argc > 2) {
    options.fiber_stack_bytes = strtoul(argv[2], NULL, 10);
  }
  crpc_code rc = crpc_server_create(&options, &server, &error);
  rc = rc ? rc : trial_v1_TrialService_register(server, &handlers, NULL);
  rc = rc ? rc : serve(server, address, &error);
  if (rc) {
    fprintf(stderr, "%s\n", crpc_error_text(error));
  }
  crpc_error_destroy(error);
  crpc_server_destroy(server);
  return rc != CRPC_OK;
}
