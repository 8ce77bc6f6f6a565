/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A program with functions called as some inside of the library are: each keeps
 * to its own. */

#include <stdio.h>

#include "greet/v1/greet.connect.h"

int net_socket_close(int fd);
int http_conn_run(void);

static int mine;
int net_socket_close(int fd) {
  mine++;
  return -fd;
}
int http_conn_run(void) {
  return ++mine;
}

static crpc_code greet(crpc_call *call, const greet_v1_GreetRequest *req,
                       greet_v1_GreetResponse *resp) {
  (void)call;
  resp->greeting = req->name;
  return CRPC_OK;
}

int main(void) {
  static const greet_v1_GreetService handlers = {.greet = greet};
  crpc_server *server = NULL;
  crpc_channel *channel = NULL;
  crpc_call *call = NULL;
  char url[64];
  greet_v1_GreetRequest req = {.name = CPB_STR("x")};
  greet_v1_GreetResponse resp;
  crpc_code rc = crpc_server_create(NULL, &server, NULL);
  rc = rc ? rc : greet_v1_GreetService_register(server, &handlers, NULL);
  rc = rc ? rc : crpc_server_listen(server, "127.0.0.1:0", NULL);
  rc = rc ? rc : crpc_server_start(server, NULL);
  if (!rc) {
    (void)snprintf(url, sizeof(url), "http://%s",
                   crpc_server_address(server, 0));
    rc = crpc_channel_open(url, NULL, &channel, NULL);
  }
  rc = rc ? rc : crpc_call_create(channel, &call);
  rc = rc ? rc : greet_v1_GreetService_greet_call(call, &req, &resp);
  printf("call: %s, own functions called by others: %d\n", crpc_code_name(rc),
         mine);
  crpc_call_destroy(call);
  crpc_channel_destroy(channel);
  crpc_server_destroy(server);
  return rc || mine || net_socket_close(1) != -1 || http_conn_run() != 2;
}
