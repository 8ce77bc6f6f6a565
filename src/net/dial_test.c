/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Hosts with several addresses, by a resolver of the test's. Sockets are of this
 * machine: one with a full backlog swallows what comes, as a dead host does. */

#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/un.h>
#include <unistd.h>

#include "net/dial.h"
#include "support/crpc_test.h"

enum { MS = 1000, FILLERS = 8, SLACK_MS = 1500 };

/* --- addresses of three kinds --- */

typedef struct place {
  net_sockaddr addr;
  int fds[FILLERS + 1];
  char path[64];
} place;

static void close_place(void *arg) {
  place *p = arg;
  for (int i = 0; i <= FILLERS; i++) {
    if (p->fds[i] >= 0) {
      close(p->fds[i]);
    }
  }
  if (p->path[0]) {
    (void)unlink(p->path);
  }
}

static void begin_place(place *p, int family, socklen_t len) {
  memset(p, 0, sizeof *p);
  for (int i = 0; i <= FILLERS; i++) {
    p->fds[i] = -1;
  }
  p->addr.storage.ss_family = (sa_family_t)family;
  p->addr.len = len;
  crpc_test_defer(close_place, p);
  p->fds[0] = socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0);
  assert_true(p->fds[0] >= 0);
}

/* A port of 127.0.0.1; nobody listens yet. */
static void take_port(place *p) {
  struct sockaddr_in *in = (struct sockaddr_in *)&p->addr.storage;
  begin_place(p, AF_INET, sizeof *in);
  in->sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  assert_int_equal(bind(p->fds[0], (struct sockaddr *)in, sizeof *in), 0);
  socklen_t len = sizeof *in;
  assert_int_equal(getsockname(p->fds[0], (struct sockaddr *)in, &len), 0);
}

static void listen_there(place *p) {
  take_port(p);
  assert_int_equal(listen(p->fds[0], 8), 0);
}

static void swallow_there(place *p) {
  take_port(p);
  assert_int_equal(listen(p->fds[0], 0), 0);
  for (int i = 1; i <= FILLERS; i++) {
    p->fds[i] = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    assert_true(connect(p->fds[i], (struct sockaddr *)&p->addr.storage,
                        p->addr.len) == 0 ||
                errno == EINPROGRESS);
  }
}

/* One of another family. */
static void listen_on_path(place *p) {
  struct sockaddr_un *un = (struct sockaddr_un *)&p->addr.storage;
  begin_place(p, AF_UNIX, sizeof *un);
  (void)snprintf(p->path, sizeof p->path, "dial-test-%d", (int)getpid());
  (void)snprintf(un->sun_path, sizeof un->sun_path, "%s", p->path);
  assert_int_equal(bind(p->fds[0], (struct sockaddr *)un, sizeof *un), 0);
  assert_int_equal(listen(p->fds[0], 8), 0);
}

/* --- a resolver --- */

static struct {
  net_sockaddr addresses[NET_ADDRESSES_MAX];
  size_t count;
  net_resolved_fn *done;
  void *user;
  cpb__task task;
  bool mute; /* never answers */
} names;

static void answer(cpb__task *task) {
  (void)task;
  names.done(names.addresses, names.count, names.count ? NULL : "no address",
             names.user);
}

static net_resolve *start_resolving(net_loop *loop, const net_target *target,
                                    net_resolved_fn *done, void *user,
                                    const char **why) {
  (void)why;
  assert_string_equal(target->host, "many.test");
  names.done = done;
  names.user = user;
  names.task.run = answer;
  if (!names.mute) {
    cpb__loop_queue(net_loop_base(loop), &names.task);
  }
  return (net_resolve *)&names;
}

static void stop_resolving(net_resolve *resolve) {
  assert_ptr_equal(resolve, &names);
  cpb__list_remove(&names.task.link);
}

static const net_resolver resolver = {start_resolving, stop_resolving};

/* --- dialling --- */

typedef struct dialled {
  net_dial *dial;
  net_socket *s;
  bool over;
  char error[200];
  int64_t ms;
} dialled;

static void on_dialled(net_socket *s, cpb_str error, void *user) {
  dialled *d = user;
  d->dial = NULL;
  d->s = s;
  d->over = true;
  (void)snprintf(d->error, sizeof d->error, CPB_STR_FMT, CPB_STR_ARG(error));
}

static void destroy_loop(void *loop) {
  net_loop_destroy(loop);
}

static net_loop *new_loop(void) {
  net_loop *loop = net_loop_create(crpc_test_allocator());
  crpc_must(loop != NULL);
  crpc_test_defer(destroy_loop, loop);
  memset(&names, 0, sizeof names);
  return loop;
}

static void add_address(const place *p) {
  names.addresses[names.count++] = p->addr;
}

static void no_op(cpb__timer *timer) {
  (void)timer;
}

/* Dials and waits for how it goes. */
static dialled dial(net_loop *loop, int timeout_ms, int delay_ms) {
  static const net_target target = {.host = "many.test", .port = 80};
  static dialled d;
  cpb__loop *base = net_loop_base(loop);
  cpb__timer tick = {.fire = no_op};
  net_dial_config config = {.target = &target,
                            .timeout_us = (int64_t)timeout_ms * MS,
                            .attempt_delay_us = (int64_t)delay_ms * MS,
                            .resolver = &resolver,
                            .done = on_dialled,
                            .user = &d};
  memset(&d, 0, sizeof d);
  net_loop_refresh(loop);
  int64_t start = base->now_us;
  d.dial = net_dial_start(loop, &config);
  crpc_must(d.dial != NULL);
  while (!d.over) {
    cpb__timer_set(&base->timers, &tick, base->now_us + 20000);
    net_loop_turn(loop);
  }
  cpb__timer_clear(&base->timers, &tick);
  d.ms = (base->now_us - start) / MS;
  return d;
}

static void expect_connected(const dialled *d, const place *where,
                             int least_ms) {
  char want[200];
  assert_string_equal(d->error, "");
  (void)net_sockaddr_format(&where->addr, want, sizeof want);
  cpb_str peer = net_socket_peer(d->s);
  assert_true(cpb_str_equal(peer, cpb_str_from_cstr(want)));
  net_socket_close(d->s);
  assert_in_range(d->ms, least_ms, least_ms + SLACK_MS);
}

static place dead, good, path;

CRPC_TEST_NO_OOM(a_dead_address_first) {
  net_loop *loop = new_loop();
  swallow_there(&dead);
  listen_there(&good);
  add_address(&dead);
  add_address(&dead);
  add_address(&good);
  dialled d = dial(loop, 20000, 100);
  expect_connected(&d, &good, 200);
}

/* Sixteen addresses, time for a few at the usual pace: each gets its share. */
CRPC_TEST_NO_OOM(little_time_for_many_addresses) {
  net_loop *loop = new_loop();
  swallow_there(&dead);
  listen_there(&good);
  while (names.count < NET_ADDRESSES_MAX - 1) {
    add_address(&dead);
  }
  add_address(&good);
  dialled d = dial(loop, 4000, 1000);
  assert_string_equal(d.error, "");
  assert_true(d.ms < 4000);
  net_socket_close(d.s);
}

CRPC_TEST_NO_OOM(families_take_turns) {
  net_loop *loop = new_loop();
  swallow_there(&dead);
  listen_on_path(&path);
  for (int i = 0; i < 5; i++) {
    add_address(&dead);
  }
  add_address(&path);
  dialled d = dial(loop, 20000, 100);
  expect_connected(&d, &path, 100);
}

/* The first to connect is not the last that was begun. */
CRPC_TEST_NO_OOM(a_slow_address_may_win) {
  net_loop *loop = new_loop();
  listen_there(&good);
  swallow_there(&dead);
  add_address(&good);
  add_address(&dead);
  dialled d = dial(loop, 20000, 100);
  expect_connected(&d, &good, 0);
}

CRPC_TEST_NO_OOM(all_are_dead) {
  net_loop *loop = new_loop();
  swallow_there(&dead);
  add_address(&dead);
  add_address(&dead);
  dialled d = dial(loop, 150, 50);
  assert_null(d.s);
  assert_string_equal(d.error, "connect to many.test:80: timed out");
  assert_in_range(d.ms, 149, 150 + SLACK_MS);
}

CRPC_TEST_NO_OOM(a_name_that_is_not_found_in_time) {
  net_loop *loop = new_loop();
  names.mute = true;
  dialled d = dial(loop, 50, 50);
  assert_string_equal(d.error,
                      "connect to many.test:80: resolving the name timed out");
}

/* One that refuses is not waited for. */
CRPC_TEST(refused_then_good) {
  static place closed;
  net_loop *loop = new_loop();
  take_port(&closed);
  listen_there(&good);
  add_address(&closed);
  add_address(&closed);
  add_address(&good);
  dialled d = dial(loop, 60000, 30000);
  crpc_must(d.s != NULL);
  expect_connected(&d, &good, 0);
}

CRPC_TEST(all_refuse) {
  static place closed;
  net_loop *loop = new_loop();
  take_port(&closed);
  add_address(&closed);
  add_address(&closed);
  dialled d = dial(loop, 60000, 30000);
  assert_null(d.s);
  crpc_must(strcmp(d.error, "connect to many.test:80: connection refused") ==
            0);
  names.count = 0;
  d = dial(loop, 60000, 30000);
  crpc_must(strcmp(d.error, "connect to many.test:80: no address") == 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_dead_address_first),
      cmocka_unit_test(little_time_for_many_addresses),
      cmocka_unit_test(families_take_turns),
      cmocka_unit_test(a_slow_address_may_win),
      cmocka_unit_test(all_are_dead),
      cmocka_unit_test(a_name_that_is_not_found_in_time),
      cmocka_unit_test(refused_then_good),
      cmocka_unit_test(all_refuse),
  };
  /* libuv keeps a pipe for all loops of the process; it is no leak of a test. */
  net_loop_destroy(net_loop_create(cpb_allocator_default()));
  crpc_test_start();
  return crpc_test_finish(
      cmocka_run_group_tests_name(__FILE__, tests, NULL, NULL));
}
