/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Somebody else's event loop: a server and a client on the two ends of a socket
 * pair, both driven by one plain poll(2). No libuv, no thread: a daemon that has
 * a loop already adds connections to it like this. */

#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "greet/v1/greet.connect.h"

static crpc_code greet(crpc_call *call, const greet_v1_GreetRequest *req,
                       greet_v1_GreetResponse *resp) {
  crpc_code rc = crpc_call_sleep_ms(call, 20); /* the loop goes on meanwhile */
  resp->greeting =
      crpc_printf(call, "Hello, " CPB_STR_FMT "!", CPB_STR_ARG(req->name));
  return rc;
}

static int64_t now_us(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

static void read_some(crpc_conn *conn, int fd) {
  char buf[16384];
  ssize_t n = read(fd, buf, sizeof(buf));
  if (n >= 0) {
    crpc_conn_feed(conn, buf, (size_t)n, now_us());
  }
}

static void write_some(crpc_conn *conn, int fd) {
  cpb_str parts[8];
  size_t count = crpc_conn_drain(conn, parts, 8);
  size_t sent = 0;
  for (size_t i = 0; i < count; i++) {
    ssize_t n = send(fd, parts[i].data, parts[i].len, MSG_NOSIGNAL);
    sent += n > 0 ? (size_t)n : 0;
    if (n < (ssize_t)parts[i].len) {
      break; /* full: poll tells when to go on */
    }
  }
  crpc_conn_drained(conn, sent);
}

static void turn(crpc_driver *driver, crpc_conn *const conns[2],
                 const int fds[2]) {
  struct pollfd polls[2];
  for (int i = 0; i < 2; i++) {
    cpb_str part;
    polls[i] = (struct pollfd){.fd = fds[i]};
    polls[i].events =
        (short)((crpc_conn_wants_read(conns[i]) ? POLLIN : 0) |
                (crpc_conn_drain(conns[i], &part, 1) ? POLLOUT : 0));
  }
  if (poll(polls, 2, crpc_driver_timeout_ms(driver, now_us())) < 0) {
    return;
  }
  for (int i = 0; i < 2; i++) {
    if (polls[i].revents & (POLLIN | POLLHUP)) {
      read_some(conns[i], fds[i]);
    }
  }
  crpc_driver_run(driver, now_us());
  for (int i = 0; i < 2; i++) {
    write_some(conns[i], fds[i]);
  }
}

static void done(crpc_call *call, crpc_code code, void *user) {
  (void)code;
  (void)call;
  *(bool *)user = true;
}

static int talk(crpc_driver *driver, crpc_channel *channel,
                crpc_conn *const conns[2], const int fds[2]) {
  bool over = false;
  crpc_call *call;
  greet_v1_GreetRequest req = {.name = CPB_STR("poll")};
  greet_v1_GreetResponse resp;
  if (crpc_call_create(channel, &call)) {
    return 1;
  }
  crpc_code rc =
      greet_v1_GreetService_greet_start(call, &req, &resp, done, &over);
  while (!rc && !over) {
    turn(driver, conns, fds);
  }
  rc = rc ? rc : crpc_call_code(call);
  if (rc) {
    fprintf(stderr, "%s: %s\n", crpc_code_name(rc), crpc_call_message(call));
  } else {
    printf(CPB_STR_FMT "\n", CPB_STR_ARG(resp.greeting));
  }
  crpc_call_destroy(call);
  return rc != CRPC_OK;
}

int main(void) {
  static const greet_v1_GreetService handlers = {.greet = greet};
  crpc_channel_options options = {CRPC_CHANNEL_OPTIONS_INIT,
                                  .protocol = CRPC_GRPC};
  int fds[2];
  crpc_server *server = NULL;
  crpc_channel *channel = NULL;
  crpc_driver *driver = NULL;
  crpc_conn *conns[2] = {NULL, NULL};
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, fds) != 0) {
    return 1;
  }
  for (int i = 0; i < 2; i++) {
    (void)fcntl(fds[i], F_SETFL, O_NONBLOCK);
  }
  int failed =
      crpc_server_create(NULL, &server, NULL) ||
      greet_v1_GreetService_register(server, &handlers, NULL) ||
      crpc_channel_open("http://greeter", &options, &channel, NULL) ||
      crpc_driver_create(NULL, &driver) ||
      crpc_conn_accept(driver, server, CPB_STR("socketpair"), &conns[0]) ||
      crpc_conn_connect(driver, channel, &conns[1]) ||
      talk(driver, channel, conns, fds);
  crpc_conn_destroy(conns[1]);
  crpc_conn_destroy(conns[0]);
  crpc_driver_destroy(driver);
  crpc_channel_destroy(channel);
  crpc_server_destroy(server);
  close(fds[0]);
  close(fds[1]);
  return failed;
}
