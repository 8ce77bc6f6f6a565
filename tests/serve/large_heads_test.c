/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Errors and metadata larger than a head may be, over real sockets: the code
 * arrives, both sizes are told, and other calls on the connection go on. */

#include <stdio.h>

#include "serve/world.h"
#include "support/crpc_test.h"

enum { LARGEST = 200000 };
static char bytes[LARGEST + 1];

/* "message": fails with so long a one; "header", "trailer": sets it; "wait": does
 * so for a moment. */
static crpc_code echo(crpc_call *call, const test_Text *req, test_Text *resp) {
  cpb_str value = {bytes, (size_t)req->number};
  if (cpb_str_equal(req->text, CPB_STR("message"))) {
    return crpc_fail(call, CRPC_NOT_FOUND, "%.*s", (int)value.len, value.data);
  }
  if (cpb_str_equal(req->text, CPB_STR("header"))) {
    (void)crpc_call_set_header(call, CPB_STR("x-large"), value);
  } else if (cpb_str_equal(req->text, CPB_STR("trailer"))) {
    (void)crpc_call_set_trailer(call, CPB_STR("x-large"), value);
  } else if (cpb_str_equal(req->text, CPB_STR("wait"))) {
    (void)!crpc_call_sleep_ms(call, 50);
  }
  resp->number = req->number;
  return CRPC_OK;
}

typedef struct way {
  crpc_protocol protocol;
  crpc_http_version http;
} way;

static const way ways[] = {{CRPC_GRPC, CRPC_HTTP_2},
                           {CRPC_GRPC_WEB, CRPC_HTTP_1_1},
                           {CRPC_GRPC_WEB, CRPC_HTTP_2},
                           {CRPC_CONNECT, CRPC_HTTP_1_1},
                           {CRPC_CONNECT, CRPC_HTTP_2}};

static crpc_call *answered(crpc_channel *channel, const char *what,
                           int64_t size, crpc_code expected) {
  crpc_call *call = serve_call(channel);
  test_Text req = test_text(what, size), resp;
  crpc_code rc = crpc_call_unary(call, TEST_ECHO, &req, &resp);
  if (rc != expected && !crpc_test_oom()) {
    print_error("%s of %d: %s\n", what, (int)size,
                crpc_error_text(crpc_call_error(call)));
  }
  crpc_must(rc == expected);
  return call;
}

static void expect_sizes(const crpc_call *call, const char *what) {
  const char *message = crpc_call_message(call);
  crpc_must(strstr(message, what) && strstr(message, "larger than the 65536"));
}

/* Beside a call that waits on the same connection, where there is one. */
static void large_error(crpc_channel *channel, int64_t size) {
  crpc_call *innocent = serve_call(channel);
  test_Text req = test_text("wait", 1), resp;
  crpc_must(crpc_call_start(innocent, TEST_ECHO, &req, &resp, NULL, NULL) ==
            CRPC_OK);
  crpc_call *call = answered(channel, "message", size, CRPC_NOT_FOUND);
  size_t len = strlen(crpc_call_message(call));
  crpc_must(len >= 30000 && memcmp(crpc_call_message(call), bytes, 30000) == 0);
  crpc_must(crpc_call_wait(innocent) == CRPC_OK);
}

static void large_metadata(crpc_channel *channel, crpc_protocol protocol) {
  bool in_body = protocol == CRPC_GRPC_WEB;
  expect_sizes(answered(channel, "header", 70000, CRPC_RESOURCE_EXHAUSTED),
               "response headers of 70");
  crpc_call *call = answered(channel, "trailer", 70000,
                             in_body ? CRPC_OK : CRPC_RESOURCE_EXHAUSTED);
  if (in_body) {
    crpc_must(crpc_call_trailer(call, CPB_STR("x-large")).len == 70000);
  } else {
    expect_sizes(call, protocol == CRPC_GRPC ? "response trailers of 70"
                                             : "response headers of 70");
  }
  call = serve_call(channel);
  test_Text req = test_text("", 1), resp;
  (void)crpc_call_set_header(call, CPB_STR("x-large"), (cpb_str){bytes, 70000});
  crpc_must(crpc_call_unary(call, TEST_ECHO, &req, &resp) ==
            CRPC_RESOURCE_EXHAUSTED);
  expect_sizes(call, "request headers of 70");
}

CRPC_TEST_NO_OOM(the_code_arrives) {
  static const test_Sample handlers = {.echo = echo};
  char url[128];
  memset(bytes, 'm', LARGEST);
  crpc_server *server = serve_start("127.0.0.1:0", &handlers, NULL, NULL);
  (void)serve_url(server, url);
  for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
    crpc_channel *channel = serve_channel(url, ways[i].protocol, ways[i].http);
    (void)answered(channel, "", 1, CRPC_OK);
    large_error(channel, 70000);
    large_error(channel, LARGEST);
    large_metadata(channel, ways[i].protocol);
    (void)answered(channel, "", 1, CRPC_OK);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(the_code_arrives)};
  if (serve_warm_up()) {
    return 1;
  }
  crpc_test_start();
  return crpc_test_finish(
      cmocka_run_group_tests_name(__FILE__, tests, NULL, NULL));
}
