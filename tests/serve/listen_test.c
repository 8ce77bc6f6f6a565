/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Where a server's connections come from: options of listeners, sockets that are
 * handed in, workers that share them. */

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "serve/world.h"
#include "support/crpc_test.h"

#define ECHO_1                                                          \
  "POST /test.Sample/Echo HTTP/1.1\r\nhost: x\r\nconnection: close\r\n" \
  "content-type: application/json\r\ncontent-length: 14\r\n\r\n"        \
  "{\"number\":\"1\"}"

/* Asks by hand on a connected socket, which is closed. */
static void expect_answer(int fd) {
  char out[1024];
  serve_raw_send(fd, ECHO_1);
  (void)serve_raw_read(fd, out, sizeof out);
  close(fd);
  assert_non_null(strstr(out, "{\"number\":\"2\"}"));
}

static int option_of(int fd, int level, int name) {
  int value = -1;
  socklen_t len = sizeof value;
  (void)getsockopt(fd, level, name, &value, &len);
  return value;
}

/* --- options --- */

CRPC_TEST_NO_OOM(a_port_is_shared_when_both_say_so) {
  char url[128];
  const crpc_listen_options shared = {CRPC_LISTEN_OPTIONS_INIT,
                                      .reuse_port = true, .backlog = 10};
  crpc_error *error = NULL;
  crpc_server *old = serve_make(NULL, &test_plain, NULL);
  crpc_server *fresh = serve_make(NULL, &test_plain, NULL);
  assert_int_equal(crpc_server_listen_with(old, "127.0.0.1:0", &shared, NULL),
                   CRPC_OK);
  const char *address = crpc_server_address(old, 0);
  assert_int_equal(crpc_server_listen(fresh, address, &error),
                   CRPC_ALREADY_EXISTS);
  crpc_error_destroy(error);
  assert_int_equal(crpc_server_listen_with(fresh, address, &shared, NULL),
                   CRPC_OK);
  assert_string_equal(crpc_server_address(fresh, 0), address);
  assert_int_equal(crpc_server_start(old, NULL), CRPC_OK);
  assert_int_equal(crpc_server_start(fresh, NULL), CRPC_OK);
  for (int i = 0; i < 20; i++) {
    expect_answer(serve_raw(old));
  }
  crpc_server_drain(old, 1000);
  assert_int_equal(crpc_server_run_until(old, CRPC_SIGNALS_NONE, NULL),
                   CRPC_OK);
  for (int i = 0; i < 20; i++) {
    expect_answer(serve_raw(fresh));
  }
  crpc_channel *channel =
      serve_channel(serve_url(fresh, url), CRPC_GRPC, CRPC_HTTP_2);
  assert_int_equal(serve_echo(channel, "", 1), CRPC_OK);
}

CRPC_TEST_NO_OOM(the_file_of_a_unix_socket) {
  struct stat st;
  const crpc_listen_options options = {
      CRPC_LISTEN_OPTIONS_INIT, .unix_mode = 0660,
      .unix_user = (uint32_t)getuid(), .unix_group = (uint32_t)getgid()};
  crpc_listen_options bad = options;
  crpc_error *error = NULL;
  const char *address = serve_unix();
  crpc_server *server = serve_make(NULL, &test_plain, NULL);
  assert_int_equal(crpc_server_listen_with(server, address, &options, NULL),
                   CRPC_OK);
  assert_int_equal(lstat(address + 5, &st), 0);
  assert_int_equal(st.st_mode & 0777, 0660);
  assert_int_equal(st.st_uid, getuid());
  bad.struct_size = 0;
  assert_int_equal(crpc_server_listen_with(server, ":0", &bad, &error),
                   CRPC_INVALID_ARGUMENT);
  assert_non_null(strstr(crpc_error_text(error), "CRPC_LISTEN_OPTIONS_INIT"));
  crpc_error_destroy(error);
}

static void refuses(const char *address, const crpc_listen_options *options,
                    const char *words) {
  crpc_error *error = NULL;
  crpc_server *server = serve_make(NULL, &test_plain, NULL);
  assert_int_equal(crpc_server_listen_with(server, address, options, &error),
                   CRPC_INVALID_ARGUMENT);
  if (!strstr(crpc_error_text(error), words)) {
    fail_msg("%s", crpc_error_text(error));
  }
  crpc_error_destroy(error);
}

CRPC_TEST_NO_OOM(options_that_do_not_go_with_the_address) {
  crpc_listen_options options = {CRPC_LISTEN_OPTIONS_INIT, .unix_mode = 077777};
  const char *path = serve_unix();
  refuses(path, &options, "unix_mode is 32767: it is a mode");
  options.unix_mode = 0600;
  refuses("127.0.0.1:0", &options,
          "unix_mode, unix_user and unix_group are of \"unix:/path\", the "
          "address is \"127.0.0.1:0\"");
  options = (crpc_listen_options){CRPC_LISTEN_OPTIONS_INIT, .unix_user = 1};
  refuses(":0", &options, "unix_user");
  options = (crpc_listen_options){CRPC_LISTEN_OPTIONS_INIT, .reuse_port = true};
  refuses(path, &options, "reuse_port is of TCP");
  options =
      (crpc_listen_options){CRPC_LISTEN_OPTIONS_INIT, .backlog = UINT32_MAX};
  refuses(":0", &options, "backlog is 4294967295: it is from 1 to 2147483647");
}

/* --- descriptors --- */

/* A listening socket of our own; *in is where it listens. */
static int own_listener(struct sockaddr_in *in) {
  socklen_t len = sizeof *in;
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  if (fd < 0) {
    abort();
  }
  *in = (struct sockaddr_in){.sin_family = AF_INET};
  in->sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  assert_int_equal(bind(fd, (struct sockaddr *)in, sizeof *in), 0);
  assert_int_equal(listen(fd, 10), 0);
  assert_int_equal(getsockname(fd, (struct sockaddr *)in, &len), 0);
  return fd;
}

CRPC_TEST_NO_OOM(a_listening_socket_is_handed_in) {
  char url[128];
  struct sockaddr_in in;
  const crpc_server_options options = {CRPC_SERVER_OPTIONS_INIT, .workers = 2,
                                       .tcp_keepalive_s = 30};
  crpc_server *server = serve_make(&options, &test_plain, NULL);
  int fd = own_listener(&in), watched = dup(fd);
  assert_int_equal(crpc_server_listen_fd(server, fd, NULL), CRPC_OK);
  assert_int_equal(crpc_server_start(server, NULL), CRPC_OK);
  serve_url(server, url);
  for (int i = 0; i < 4; i++) {
    crpc_channel *channel = serve_channel(url, CRPC_GRPC, CRPC_HTTP_2);
    assert_int_equal(serve_echo(channel, "", i), CRPC_OK);
  }
  /* What is accepted inherits this. */
  assert_int_equal(option_of(watched, SOL_SOCKET, SO_KEEPALIVE), 1);
  assert_int_equal(option_of(watched, IPPROTO_TCP, TCP_KEEPIDLE), 30);
  close(watched);
}

CRPC_TEST_NO_OOM(connections_are_handed_in) {
  int pair[2], more[2];
  struct sockaddr_in in;
  crpc_server *server = serve_make(NULL, &test_plain, NULL);
  assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), 0);
  assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, more), 0);
  assert_int_equal(crpc_server_accept_fd(server, pair[0], NULL), CRPC_OK);
  assert_int_equal(crpc_server_start(server, NULL), CRPC_OK);
  expect_answer(pair[1]);
  int listener = own_listener(&in);
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  assert_int_equal(connect(fd, (struct sockaddr *)&in, sizeof in), 0);
  int accepted = accept(listener, NULL, NULL), watched = dup(accepted);
  close(listener);
  assert_int_equal(crpc_server_accept_fd(server, accepted, NULL), CRPC_OK);
  expect_answer(fd);
  assert_int_equal(option_of(watched, SOL_SOCKET, SO_KEEPALIVE), 1);
  assert_int_equal(option_of(watched, IPPROTO_TCP, TCP_KEEPIDLE), 60);
  assert_int_equal(option_of(watched, IPPROTO_TCP, TCP_NODELAY), 1);
  close(watched);
  crpc_server_drain(server, 100);
  assert_int_equal(crpc_server_run_until(server, CRPC_SIGNALS_NONE, NULL),
                   CRPC_OK);
  crpc_error *error = NULL;
  assert_int_equal(crpc_server_accept_fd(server, more[0], &error),
                   CRPC_UNAVAILABLE);
  assert_non_null(strstr(crpc_error_text(error), "drains or has ended"));
  crpc_error_destroy(error);
  close(more[0]); /* still ours */
  close(more[1]);
}

CRPC_TEST_NO_OOM(one_that_nobody_serves_is_closed) {
  int pair[2];
  char c;
  crpc_server *server = NULL;
  assert_int_equal(crpc_server_create(NULL, &server, NULL), CRPC_OK);
  assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), 0);
  assert_int_equal(crpc_server_accept_fd(server, pair[0], NULL), CRPC_OK);
  crpc_server_destroy(server);
  assert_int_equal(recv(pair[1], &c, 1, 0), 0);
  close(pair[1]);
}

CRPC_TEST_NO_OOM(descriptors_that_are_neither) {
  int pipes[2];
  struct sockaddr_in in;
  crpc_error *error = NULL;
  crpc_server *server = serve_make(NULL, &test_plain, NULL);
  assert_int_equal(pipe(pipes), 0);
  int listener = own_listener(&in);
  assert_int_equal(crpc_server_listen_fd(server, pipes[0], &error),
                   CRPC_INVALID_ARGUMENT);
  assert_non_null(
      strstr(crpc_error_text(error), " is no stream socket that listens"));
  crpc_error_destroy(error);
  assert_int_equal(crpc_server_listen_fd(server, -1, NULL),
                   CRPC_INVALID_ARGUMENT);
  assert_int_equal(crpc_server_accept_fd(server, listener, &error),
                   CRPC_INVALID_ARGUMENT);
  assert_non_null(
      strstr(crpc_error_text(error), " is no connected stream socket"));
  crpc_error_destroy(error);
  close(pipes[0]);
  close(pipes[1]);
  close(listener);
}

/* --- workers --- */

static crpc_code which_thread(crpc_call *call, const test_Text *req,
                              test_Text *resp) {
  (void)req;
  resp->text = crpc_printf(call, "%lx", (unsigned long)pthread_self());
  return CRPC_OK;
}

CRPC_TEST_NO_OOM(workers_share_few_connections_evenly) {
  enum { CHANNELS = 8 };
  char url[128], first[32] = "";
  int on_first = 0;
  static const test_Sample handlers = {.echo = which_thread};
  const crpc_server_options options = {CRPC_SERVER_OPTIONS_INIT, .workers = 2};
  serve_url(serve_start("127.0.0.1:0", &handlers, NULL, &options), url);
  for (int i = 0; i < CHANNELS; i++) {
    crpc_channel *channel = serve_channel(url, CRPC_GRPC, CRPC_HTTP_2);
    crpc_call *call = serve_call(channel);
    test_Text req = test_text("", 1), resp;
    assert_int_equal(crpc_call_unary(call, TEST_ECHO, &req, &resp), CRPC_OK);
    if (i == 0) {
      memcpy(first, resp.text.data, resp.text.len);
    }
    on_first += cpb_str_equal(resp.text, cpb_str_from_cstr(first));
  }
  assert_int_equal(on_first, CHANNELS / 2);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_port_is_shared_when_both_say_so),
      cmocka_unit_test(the_file_of_a_unix_socket),
      cmocka_unit_test(options_that_do_not_go_with_the_address),
      cmocka_unit_test(a_listening_socket_is_handed_in),
      cmocka_unit_test(connections_are_handed_in),
      cmocka_unit_test(one_that_nobody_serves_is_closed),
      cmocka_unit_test(descriptors_that_are_neither),
      cmocka_unit_test(workers_share_few_connections_evenly),
  };
  if (serve_warm_up() != 0) {
    return 1;
  }
  crpc_test_start();
  return crpc_test_finish(
      cmocka_run_group_tests_name(__FILE__, tests, NULL, NULL));
}
