/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Plain HTTP and pages of other origins, on the port that serves RPC. The program
 * asks itself by a socket, as curl and browsers do. */

#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include "connectrpc/http.h"
#include "num/v1/number.connect.h"

static atomic_uint squares;

static crpc_code square(crpc_call *call, const num_v1_SquareRequest *req,
                        num_v1_SquareResponse *resp) {
  (void)call;
  atomic_fetch_add(&squares, 1);
  resp->square = (int64_t)req->value * req->value;
  return CRPC_OK;
}

static crpc_code health(crpc_call *call, const crpc_http_request *req,
                        crpc_http_response *resp) {
  (void)req;
  if (crpc_call_draining(call)) {
    return crpc_fail(call, CRPC_UNAVAILABLE, "draining");
  }
  resp->body = CPB_STR("ok\n");
  return CRPC_OK;
}

static crpc_code metrics(crpc_call *call, const crpc_http_request *req,
                         crpc_http_response *resp) {
  (void)req;
  resp->body = crpc_printf(call, "squares_total %u\n", atomic_load(&squares));
  return CRPC_OK;
}

static crpc_code add_paths(crpc_server *server) {
  const cpb_str origins[] = {CPB_STR("https://app.example.com")};
  const crpc_cors_options pages = {CRPC_CORS_OPTIONS_INIT, .origins = origins,
                                   .origin_count = 1,
                                   .allow_headers = CPB_STR("authorization")};
  crpc_code rc =
      crpc_server_handle_http(server, CPB_STR("/healthz"), health, NULL);
  rc = rc ? rc
          : crpc_server_handle_http(server, CPB_STR("/metrics"), metrics, NULL);
  return rc ? rc : crpc_server_allow_origins(server, &pages);
}

/* The answer to one request, without the lines that change. */
static void ask(const char *address, const char *request) {
  static const char *const shown[] = {"HTTP/1.1 ", "access-control-allow-o",
                                      "access-control-allow-m"};
  char text[4096], *line = text;
  size_t len = 0;
  ssize_t n;
  struct sockaddr_in in = {.sin_family = AF_INET};
  in.sin_port = htons((uint16_t)atoi(strrchr(address, ':') + 1));
  in.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  if (fd < 0 || connect(fd, (struct sockaddr *)&in, sizeof in) != 0 ||
      send(fd, request, strlen(request), 0) < 0) {
    perror("socket");
    exit(1);
  }
  while (len < sizeof text - 1 &&
         (n = recv(fd, text + len, sizeof text - 1 - len, 0)) > 0) {
    len += (size_t)n;
  }
  close(fd);
  text[len] = 0;
  for (; *line != '\r' && strstr(line, "\r\n");
       line = strstr(line, "\r\n") + 2) {
    for (size_t i = 0; i < sizeof shown / sizeof shown[0]; i++) {
      if (strncmp(line, shown[i], strlen(shown[i])) == 0) {
        printf("%.*s\n", (int)(strstr(line, "\r\n") - line), line);
      }
    }
  }
  printf("%s\n", line + 2);
}

#define FROM_PAGE \
  "host: x\r\nconnection: close\r\norigin: https://app.example.com\r\n"

int main(void) {
  static const num_v1_NumberService handlers = {.square = square};
  crpc_server *server = NULL;
  int failed = crpc_server_create(NULL, &server, NULL) ||
               num_v1_NumberService_register(server, &handlers, NULL) ||
               add_paths(server) ||
               crpc_server_listen(server, "127.0.0.1:0", NULL) ||
               crpc_server_start(server, NULL);
  if (!failed) {
    const char *address = crpc_server_address(server, 0);
    ask(address,
        "GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
    ask(address, "OPTIONS /num.v1.NumberService/Square HTTP/1.1\r\n" FROM_PAGE
                 "access-control-request-method: POST\r\n\r\n");
    ask(address, "POST /num.v1.NumberService/Square HTTP/1.1\r\n" FROM_PAGE
                 "content-type: application/json\r\ncontent-length: 11\r\n\r\n"
                 "{\"value\":7}");
    ask(address,
        "GET /metrics HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
  }
  crpc_server_destroy(server);
  return failed;
}
