/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A loop of the program's own, which sleeps until it is woken: both ends of a
 * connection on the two ends of a socket pair. */

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

#include "trial.h"

enum { SERVER_END, CLIENT_END, WAKE, ENDS = 2 };
typedef struct trial_loop {
  trial_world world; /* its channel is connected to its server */
  crpc_driver *driver;
  crpc_conn *conns[ENDS];
  int fds[3];
  bool over;
  int64_t ended_ms;
} trial_loop;

static const greet_v1_GreetRequest hello = {.name = {"x", 1}};

static int64_t now_us(void) {
  return trial_ms() * 1000;
}

static void wake(void *user) {
  (void)!eventfd_write(*(int *)user, 1);
}

static void loop_make(trial_loop *loop, const greet_v1_GreetService *handlers,
                      bool blocking) {
  const crpc_method_options options = {CRPC_METHOD_OPTIONS_INIT,
                                       .blocking = blocking};
  *loop = (trial_loop){.fds = {-1, -1, eventfd(0, EFD_NONBLOCK)}};
  trial_must(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, loop->fds)
                 ? CRPC_INTERNAL
                 : CRPC_OK);
  trial_serve(&loop->world, NULL, handlers, NULL);
  trial_must(crpc_server_configure(
      loop->world.server, CPB_STR("/greet.v1.GreetService/"), &options));
  trial_must(crpc_channel_open("http://x", NULL, &loop->world.channel, NULL));
  trial_must(crpc_driver_create(NULL, &loop->driver));
  crpc_driver_set_wake(loop->driver, wake, &loop->fds[WAKE]);
  trial_must(crpc_conn_accept(loop->driver, loop->world.server, CPB_STR("p"),
                              &loop->conns[SERVER_END]));
  trial_must(crpc_conn_connect(loop->driver, loop->world.channel,
                               &loop->conns[CLIENT_END]));
  loop->world.call = trial_call(loop->world.channel);
}

static void loop_end(trial_loop *loop) {
  crpc_call_destroy(loop->world.call);
  loop->world.call = NULL;
  for (int i = ENDS - 1; i >= 0; i--) {
    crpc_conn_destroy(loop->conns[i]);
  }
  crpc_driver_destroy(loop->driver);
  trial_end(&loop->world);
  for (int i = 0; i < 3; i++) {
    close(loop->fds[i]);
  }
}

static void write_some(crpc_conn *conn, int fd) {
  cpb_str parts[8];
  size_t count = crpc_conn_drain(conn, parts, 8);
  size_t sent = 0;
  for (size_t i = 0; i < count; i++) {
    ssize_t n = write(fd, parts[i].data, parts[i].len);
    sent += n > 0 ? (size_t)n : 0;
  }
  crpc_conn_drained(conn, sent);
}

static void turn(trial_loop *loop) {
  struct pollfd polls[3];
  char bytes[4096];
  eventfd_t woken;
  for (int i = 0; i < 3; i++) {
    polls[i] = (struct pollfd){.fd = loop->fds[i], .events = POLLIN};
  }
  (void)poll(polls, 3, crpc_driver_timeout_ms(loop->driver, now_us()));
  (void)!eventfd_read(loop->fds[WAKE], &woken);
  for (int i = 0; i < ENDS; i++) {
    ssize_t n = read(loop->fds[i], bytes, sizeof(bytes));
    if (n > 0) {
      crpc_conn_feed(loop->conns[i], bytes, (size_t)n, now_us());
    }
  }
  crpc_driver_run(loop->driver, now_us());
  for (int i = 0; i < ENDS; i++) {
    write_some(loop->conns[i], loop->fds[i]);
  }
}

static void done(crpc_call *call, crpc_code code, void *user) {
  (void)call, (void)code;
  trial_loop *loop = user;
  loop->over = true;
  loop->ended_ms = trial_ms();
}

static crpc_code loop_call(trial_loop *loop, greet_v1_GreetResponse *resp) {
  trial_must(greet_v1_GreetService_greet_start(loop->world.call, &hello, resp,
                                               done, loop));
  while (!loop->over) {
    turn(loop);
  }
  return crpc_call_code(loop->world.call);
}

static int handler_thread;
static crpc_code blocks(crpc_call *call, const greet_v1_GreetRequest *req,
                        greet_v1_GreetResponse *resp) {
  (void)call, (void)req, (void)resp;
  usleep(100000);
  handler_thread = gettid();
  return CRPC_OK;
}

/* A blocking method has a thread of its own, and its end wakes the loop. */
bool trial_conn_blocking(void) {
  static const greet_v1_GreetService handlers = {.greet = blocks};
  trial_loop loop;
  greet_v1_GreetResponse resp;
  loop_make(&loop, &handlers, true);
  int64_t begin = trial_ms();
  crpc_code rc = loop_call(&loop, &resp);
  int64_t took = loop.ended_ms - begin;
  bool elsewhere = handler_thread != getpid();
  loop_end(&loop);
  return trial_expect(!rc && elsewhere && took < 2000,
                      "%s after %d ms, on another thread: %d",
                      crpc_code_name(rc), (int)took, elsewhere);
}

static crpc_code sleeps(crpc_call *call, const greet_v1_GreetRequest *req,
                        greet_v1_GreetResponse *resp) {
  (void)req, (void)resp;
  return crpc_call_sleep_ms(call, 20000);
}

static int64_t cancelled_ms;
static void *cancels(void *call) {
  usleep(200000);
  cancelled_ms = trial_ms();
  crpc_call_cancel(call);
  return NULL;
}

/* Another thread cancels: the loop, which sleeps, is woken. */
bool trial_conn_cancel(void) {
  static const greet_v1_GreetService handlers = {.greet = sleeps};
  trial_loop loop;
  pthread_t thread;
  greet_v1_GreetResponse resp;
  loop_make(&loop, &handlers, false);
  if (pthread_create(&thread, NULL, cancels, loop.world.call)) {
    return false;
  }
  crpc_code rc = loop_call(&loop, &resp);
  pthread_join(thread, NULL);
  int64_t took = loop.ended_ms - cancelled_ms;
  loop_end(&loop);
  return trial_expect(rc == CRPC_CANCELED && took < 1000,
                      "%s %d ms after the cancel", crpc_code_name(rc),
                      (int)took);
}

/* A call that would have to wait for a loop that nobody turns is refused, by a
 * text that says what to do. */
bool trial_conn_wait(void) {
  static const greet_v1_GreetService handlers = {.greet = sleeps};
  trial_loop loop;
  greet_v1_GreetResponse resp;
  num_v1_RangeRequest range = {.to = 3};
  num_v1_RangeResponse value;
  loop_make(&loop, &handlers, false);
  crpc_call *call = loop.world.call;
  crpc_code rc = greet_v1_GreetService_greet_call(call, &hello, &resp);
  const char *text = crpc_error_text(crpc_call_error(call));
  bool right = trial_expect(rc == CRPC_FAILED_PRECONDITION &&
                                strstr(text, "crpc_call_start"),
                            "unary: %s", text);
  crpc_call_reset(call);
  rc = num_v1_NumberService_range_open(call, &range);
  rc = rc ? rc : num_v1_NumberService_range_recv_response(call, &value);
  text = crpc_error_text(crpc_call_error(call));
  right = trial_expect(rc == CRPC_FAILED_PRECONDITION &&
                           strstr(text, "this thread cannot wait"),
                       "stream: %s", text) &&
          right;
  loop_end(&loop);
  return right;
}

static crpc_code naps(crpc_call *call, const greet_v1_GreetRequest *req,
                      greet_v1_GreetResponse *resp) {
  (void)req;
  resp->greeting = CPB_STR("hi");
  return crpc_call_sleep_ms(call, 100);
}

/* The timeout of one connection is that of its driver, and so is running it. */
bool trial_driver_pair(void) {
  static const greet_v1_GreetService handlers = {.greet = naps};
  static const char request[] =
      "POST /greet.v1.GreetService/Greet HTTP/1.1\r\nhost: x\r\n"
      "content-type: application/json\r\ncontent-length: 2\r\n\r\n{}";
  trial_loop loop;
  crpc_conn *other;
  cpb_str parts[4];
  loop_make(&loop, &handlers, false);
  trial_must(
      crpc_conn_accept(loop.driver, loop.world.server, CPB_STR("q"), &other));
  int64_t now = now_us();
  crpc_conn_feed(other, request, sizeof(request) - 1, now);
  int mine = crpc_conn_timeout_ms(loop.conns[SERVER_END], now);
  int all = crpc_driver_timeout_ms(loop.driver, now);
  crpc_conn_run(loop.conns[SERVER_END], now + 120000);
  size_t count = crpc_conn_drain(other, parts, 4);
  bool right = trial_expect(mine == all && mine >= 0 && mine <= 100,
                            "timeout %d, the driver's %d", mine, all);
  right =
      trial_expect(count > 0, "the other's output: %zu parts", count) && right;
  crpc_conn_destroy(other);
  loop_end(&loop);
  return right;
}
