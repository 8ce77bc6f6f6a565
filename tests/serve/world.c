/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "serve/world.h"

#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "support/crpc_test.h"

enum { TIMEOUT_MS = 10000, TIMEOUT_OOM_MS = 400 };

static void drop_server(void *server) {
  crpc_server_destroy(server);
}

static void drop_channel(void *channel) {
  crpc_channel_destroy(channel);
}

static void drop_call(void *call) {
  crpc_call_destroy(call);
}

crpc_server *serve_make(const crpc_server_options *options,
                        const test_Sample *handlers, void *user) {
  crpc_server_options mine = {CRPC_SERVER_OPTIONS_INIT};
  crpc_server *server = NULL;
  if (options) {
    mine = *options;
  }
  mine.alloc = crpc_test_allocator();
  crpc_must(crpc_server_create(&mine, &server, NULL) == CRPC_OK);
  crpc_test_defer(drop_server, server);
  crpc_must(crpc_server_register(server, &test_Sample_def, handlers, user) ==
            CRPC_OK);
  return server;
}

crpc_server *serve_start(const char *address, const test_Sample *handlers,
                         void *user, const crpc_server_options *options) {
  crpc_server *server = serve_make(options, handlers, user);
  crpc_must(crpc_server_listen(server, address, NULL) == CRPC_OK);
  crpc_must(crpc_server_start(server, NULL) == CRPC_OK);
  return server;
}

const char *serve_url(const crpc_server *server, char out[128]) {
  const char *address = crpc_server_address(server, 0);
  const char *scheme = strncmp(address, "unix:", 5) == 0 ? "" : "http://";
  (void)snprintf(out, 128, "%s%s", scheme, address);
  return out;
}

crpc_channel *serve_channel(const char *url, crpc_protocol protocol,
                            crpc_http_version http) {
  crpc_channel_options options = {CRPC_CHANNEL_OPTIONS_INIT,
                                  .alloc = crpc_test_allocator(),
                                  .protocol = protocol, .http = http};
  crpc_channel *channel = NULL;
  crpc_must(crpc_channel_open(url, &options, &channel, NULL) == CRPC_OK);
  crpc_test_defer(drop_channel, channel);
  return channel;
}

crpc_call *serve_call(crpc_channel *channel) {
  crpc_call *call = NULL;
  crpc_must(crpc_call_create(channel, &call) == CRPC_OK);
  crpc_test_defer(drop_call, call);
  crpc_call_set_timeout_ms(call, crpc_test_oom() ? TIMEOUT_OOM_MS : TIMEOUT_MS);
  return call;
}

/* Not for the body's own stack alone: threads call it too. */
crpc_code serve_echo(crpc_channel *channel, const char *text, int64_t number) {
  crpc_call *call = NULL;
  test_Text req = test_text(text, number), resp;
  crpc_code rc = crpc_call_create(channel, &call);
  if (rc) {
    return rc;
  }
  crpc_call_set_timeout_ms(call, TIMEOUT_MS);
  rc = crpc_call_unary(call, TEST_ECHO, &req, &resp);
  if (rc == CRPC_OK && (resp.number != number + 1 ||
                        !cpb_str_equal(resp.text, cpb_str_from_cstr(text)))) {
    rc = CRPC_DATA_LOSS;
  }
  crpc_call_destroy(call);
  return rc;
}

static char dir[64], path[80];

static void remove_dir(void *arg) {
  (void)arg;
  assert_int_equal(rmdir(dir), 0);
}

const char *serve_unix(void) {
  memcpy(dir, "serve-test-XXXXXX", 18);
  assert_non_null(mkdtemp(dir));
  crpc_test_defer(remove_dir, NULL);
  (void)snprintf(path, sizeof path, "unix:%s/s", dir);
  return path;
}

int serve_raw(const crpc_server *server) {
  const char *address = crpc_server_address(server, 0);
  struct sockaddr_in in = {.sin_family = AF_INET};
  in.sin_port = htons((uint16_t)atoi(strrchr(address, ':') + 1));
  in.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  if (fd < 0) {
    abort();
  }
  assert_int_equal(connect(fd, (struct sockaddr *)&in, sizeof in), 0);
  return fd;
}

void serve_raw_send(int fd, const char *text) {
  size_t n = strlen(text);
  assert_int_equal(send(fd, text, n, MSG_NOSIGNAL), n);
}

size_t serve_raw_read(int fd, char *out, size_t size) {
  size_t len = 0;
  ssize_t n;
  while (len < size - 1 && (n = recv(fd, out + len, size - 1 - len, 0)) > 0) {
    len += (size_t)n;
  }
  out[len] = 0;
  return len;
}

int64_t serve_now_ms(void) {
  struct timespec t;
  (void)clock_gettime(CLOCK_MONOTONIC, &t);
  return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

void serve_sleep_ms(int ms) {
  struct timespec t = {ms / 1000, ms % 1000 * 1000000L};
  (void)nanosleep(&t, NULL);
}

int serve_warm_up(void) {
  crpc_server *server = NULL;
  int failed = crpc_server_create(NULL, &server, NULL) ||
               crpc_server_listen(server, "127.0.0.1:0", NULL) ||
               crpc_server_start(server, NULL);
  crpc_server_destroy(server);
  return failed;
}
