/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "net/dial.h"
#include "net/listener.h"
#include "net/signal.h"
#include "support/crpc_test.h"

enum { WAIT_US = 5000000, WAIT_OOM_US = 400000 };

static const net_bind_options plain;

static void destroy_loop(void *loop) {
  net_loop_destroy(loop);
}

static net_loop *new_loop(void) {
  net_loop *loop = net_loop_create(crpc_test_allocator());
  crpc_must(loop != NULL);
  crpc_test_defer(destroy_loop, loop);
  return loop;
}

/* Turns the loop until the condition holds; false when it takes too long. A
 * timer sees to it that no turn waits for ever. */
static void no_op(cpb__timer *timer) {
  (void)timer;
}

static bool turn_until(net_loop *loop, const bool *done) {
  cpb__loop *base = net_loop_base(loop);
  cpb__timer tick = {.fire = no_op};
  int64_t start = cpb__clock_monotonic_us();
  while (!*done) {
    int64_t limit = crpc_test_oom() ? WAIT_OOM_US : WAIT_US;
    if (cpb__clock_monotonic_us() - start > limit) {
      break;
    }
    cpb__timer_set(&base->timers, &tick, base->now_us + 20000);
    net_loop_turn(loop);
  }
  cpb__timer_clear(&base->timers, &tick);
  return *done;
}

/* --- addresses --- */

static void expect_target(const char *text, const char *back) {
  net_target target;
  char out[NET_ADDRESS_MAX];
  bool ok = net_target_parse(&target, cpb_str_from_cstr(text));
  assert_int_equal(ok, back != NULL);
  if (back) {
    size_t n = net_target_format(&target, out, sizeof out);
    assert_int_equal(n, strlen(back));
    assert_string_equal(out, back);
  }
}

CRPC_TEST(addresses) {
  expect_target("127.0.0.1:80", "127.0.0.1:80");
  expect_target("[::1]:0", "[::1]:0");
  expect_target(":8080", ":8080");
  expect_target("localhost:65535", "localhost:65535");
  expect_target("unix:/run/x.sock", "unix:/run/x.sock");
  expect_target("localhost:65536", NULL);
  expect_target("localhost", NULL);
  expect_target("localhost:", NULL);
  expect_target("localhost:8x", NULL);
  expect_target("::1:80", NULL);
  expect_target("unix:", NULL);
  expect_target("", NULL);
  char longer[400];
  memset(longer, 'a', sizeof longer);
  memcpy(longer, "unix:", 5);
  longer[sizeof longer - 1] = 0;
  expect_target(longer, NULL);
  longer[4] = 'x';
  memcpy(longer + sizeof longer - 4, ":80", 4);
  expect_target(longer, NULL);
}

/* --- the loop --- */

typedef struct probe {
  cpb__timer timer;
  cpb__task task;
  int64_t at_us;
  int runs;
  bool done;
} probe;

static void on_fire(cpb__timer *timer) {
  probe *p = CPB__CONTAINER(timer, probe, timer);
  p->at_us = cpb__clock_monotonic_us();
  p->done = true;
}

CRPC_TEST(timers_are_on_time) {
  net_loop *loop = new_loop();
  cpb__loop *base = net_loop_base(loop);
  probe late = {.timer.fire = on_fire}, soon = {.timer.fire = on_fire};
  net_loop_refresh(loop);
  int64_t start = base->now_us;
  cpb__timer_set(&base->timers, &late.timer, start + 30000);
  cpb__timer_set(&base->timers, &soon.timer, start + 5500);
  while (!late.done) {
    net_loop_turn(loop);
  }
  assert_true(soon.done && soon.at_us >= start + 5500);
  assert_true(soon.at_us < start + 500000);
  assert_true(late.at_us >= start + 30000);
  assert_true(base->wall_us > 1600000000000000);
  assert_ptr_equal(net_loop_of(base), loop);
}

/* The loop's clock says that there is time left, the real one that there is none:
 * a turn that waits would wait for ever. */
CRPC_TEST(a_timer_that_came_due_unseen) {
  net_loop *loop = new_loop();
  cpb__loop *base = net_loop_base(loop);
  probe late = {.timer.fire = on_fire};
  net_loop_refresh(loop);
  cpb__timer_set(&base->timers, &late.timer, base->now_us + 1000);
  while (cpb__clock_monotonic_us() < base->now_us + 10000) {
  }
  alarm(20);
  while (!late.done) {
    net_loop_turn(loop);
  }
  alarm(0);
}

static void count_run(cpb__task *task) {
  probe *p = CPB__CONTAINER(task, probe, task);
  p->done = ++p->runs == 1;
}

static void *post_from_thread(void *arg) {
  cpb__loop *base = ((void **)arg)[0];
  probe *p = ((void **)arg)[1];
  base->vtable->post(base, &p->task);
  return NULL;
}

CRPC_TEST(post_wakes_the_loop) {
  net_loop *loop = new_loop();
  cpb__loop *base = net_loop_base(loop);
  probe p = {.task.run = count_run};
  void *arg[2] = {base, &p};
  pthread_t thread;
  assert_int_equal(pthread_create(&thread, NULL, post_from_thread, arg), 0);
  while (!p.done) {
    net_loop_turn(loop); /* no timer: only the post ends the wait */
  }
  pthread_join(thread, NULL);
  assert_int_equal(p.runs, 1);
}

CRPC_TEST(queued_tasks_do_not_wait) {
  net_loop *loop = new_loop();
  cpb__loop *base = net_loop_base(loop);
  probe p = {.task.run = count_run};
  cpb__loop_queue(base, &p.task);
  net_loop_turn(loop);
  assert_int_equal(p.runs, 1);
}

/* --- sockets: an end that sends what it is told and keeps what it gets --- */

typedef struct end_point {
  net_socket *s;
  const char *out;
  size_t out_len, out_at;
  size_t take_max; /* of one data event; 0 = all */
  char *in;
  size_t in_cap, in_len, in_want;
  bool got_all, ended, sent_all, close_when_sent, linger;
  int error;
  bool full; /* takes nothing */
  int offers;
} end_point;

static size_t on_data(net_socket *s, const char *data, size_t n,
                      cpb__chunk *chunk) {
  end_point *e = net_socket_user(s);
  assert_true(data >= chunk->data && data + n <= chunk->data + chunk->cap);
  e->offers++;
  if (e->full) {
    return 0;
  }
  n = e->take_max && n > e->take_max ? e->take_max : n;
  assert_true(e->in_len + n <= e->in_cap);
  memcpy(e->in + e->in_len, data, n);
  e->in_len += n;
  e->got_all = e->in_len >= e->in_want;
  return n;
}

static void on_end(net_socket *s, int error) {
  end_point *e = net_socket_user(s);
  /* Who ended its side may turn out to be gone. */
  assert_true(!e->ended || (e->error == 0 && error != 0));
  e->ended = true;
  e->error = error;
}

static size_t on_drain(net_socket *s, cpb_str *parts, size_t max) {
  end_point *e = net_socket_user(s);
  size_t n = 0;
  for (size_t at = e->out_at; at < e->out_len && n < max; n++) {
    size_t part = e->out_len - at < 1000 ? e->out_len - at : 1000;
    parts[n] = (cpb_str){e->out + at, part};
    at += part;
  }
  return n;
}

static void on_drained(net_socket *s, size_t n) {
  end_point *e = net_socket_user(s);
  e->out_at += n;
}

static void on_flushed(net_socket *s, bool idle) {
  end_point *e = net_socket_user(s);
  e->sent_all = idle && e->out_at == e->out_len;
  if (e->sent_all && e->close_when_sent) {
    e->s = NULL;
    (e->linger ? net_socket_linger : net_socket_close)(s);
  }
}

static const net_socket_events end_events = {on_data, on_end, on_drain,
                                             on_drained, on_flushed};

typedef struct pair {
  net_loop *loop;
  net_bound bound;
  net_listener *listener;
  net_dial *dial;
  end_point server, client;
  bool accepted, connected, both, refuse, failed;
  int starved;
  char error[200];
} pair;

static bool on_ready(net_listener *l, void *user) {
  (void)l;
  return !((pair *)user)->refuse;
}

static void on_accepted(net_listener *l, net_socket *s, void *user) {
  pair *p = user;
  (void)l;
  p->server.s = s;
  p->accepted = true;
  p->both = p->connected;
  net_socket_set_events(s, &end_events, &p->server);
}

static void on_starved(net_listener *l, int error, void *user) {
  (void)l;
  assert_true(error == EMFILE || error == ENOMEM);
  ((pair *)user)->starved++;
}

static const net_listener_events listener_events = {
    .ready = on_ready, .accepted = on_accepted, .starved = on_starved};

static void on_dialled(net_socket *s, cpb_str error, void *user) {
  pair *p = user;
  p->dial = NULL;
  p->client.s = s;
  if (s) {
    net_socket_set_events(s, &end_events, &p->client);
    p->connected = true;
    p->both = p->accepted;
  } else {
    (void)snprintf(p->error, sizeof p->error, CPB_STR_FMT, CPB_STR_ARG(error));
    p->failed = true;
  }
}

static void close_pair(void *arg) {
  pair *p = arg;
  if (p->server.s) {
    net_socket_close(p->server.s);
  }
  if (p->client.s) {
    net_socket_close(p->client.s);
  }
  if (p->dial) {
    net_dial_cancel(p->dial);
  }
  net_listener_stop(p->listener);
  net_bound_close(&p->bound);
}

/* Pairs are static: what is deferred runs after the test's own frame is gone. */
static void dial(pair *p, const char *address) {
  net_target target;
  assert_true(net_target_parse(&target, cpb_str_from_cstr(address)));
  net_dial_config config = {.target = &target,
                            .timeout_us = WAIT_US,
                            .attempt_delay_us = 250000,
                            .resolver = &net_resolver_system,
                            .done = on_dialled,
                            .user = p};
  p->dial = net_dial_start(p->loop, &config);
  crpc_must(p->dial != NULL);
}

static void listen_on(pair *p, const char *address) {
  const char *what = NULL;
  memset(p, 0, sizeof(*p));
  p->loop = new_loop();
  crpc_test_defer(close_pair, p);
  crpc_must(net_bound_open(&p->bound, crpc_test_allocator(), address, 1, &plain,
                           &what) == 0);
  p->listener = net_listener_start(p->loop, &p->bound, 0, &listener_events, p);
  crpc_must(p->listener != NULL);
}

static void connect_pair(pair *p, const char *address) {
  listen_on(p, address);
  dial(p, p->bound.text);
  crpc_must(turn_until(p->loop, &p->both));
}

enum { BIG = 3000000 };

static void transfer(const char *address, size_t take_max) {
  static char out[BIG], in[BIG], in2[16];
  static pair p;
  connect_pair(&p, address);
  for (size_t i = 0; i < BIG; i++) {
    out[i] = (char)(i * 7 + i / 251);
  }
  p.server.take_max = take_max;
  p.server.in = in;
  p.server.in_cap = p.server.in_want = BIG;
  p.client.in = in2;
  p.client.in_cap = sizeof in2;
  p.client.in_want = 5;
  p.client.out = out;
  p.client.out_len = take_max ? 200000 : BIG;
  p.server.in_want = p.client.out_len;
  p.server.out = "hello";
  p.server.out_len = 5;
  net_socket_mark(p.client.s);
  net_socket_mark(p.server.s);
  crpc_must(turn_until(p.loop, &p.server.got_all));
  assert_memory_equal(in, out, p.server.in_len);
  crpc_must(turn_until(p.loop, &p.client.got_all));
  assert_memory_equal(in2, "hello", 5);
  assert_true(net_socket_peer(p.client.s).len > 0);
  assert_true(net_socket_peer(p.server.s).len > 0);
  net_socket_close(p.client.s);
  p.client.s = NULL;
  crpc_must(turn_until(p.loop, &p.server.ended));
  assert_int_equal(p.server.error, 0);
}

CRPC_TEST(tcp_both_ways) {
  transfer("127.0.0.1:0", 0);
}

/* An owner that takes little at a time is offered the rest again. */
CRPC_TEST(what_is_not_taken_is_offered_again) {
  transfer("127.0.0.1:0", 999);
}

/* One that takes nothing is let alone until it says that something has changed. */
CRPC_TEST_NO_OOM(what_nobody_takes_is_not_offered_for_ever) {
  static char in[8];
  static pair p;
  connect_pair(&p, "127.0.0.1:0");
  p.server.in = in;
  p.server.in_cap = sizeof in;
  p.server.in_want = 5;
  p.server.full = true;
  p.client.out = "hello";
  p.client.out_len = 5;
  net_socket_mark(p.client.s);
  int64_t start = cpb__clock_monotonic_us();
  cpb__loop *base = net_loop_base(p.loop);
  cpb__timer tick = {.fire = no_op};
  while (cpb__clock_monotonic_us() - start < 30000) {
    cpb__timer_set(&base->timers, &tick, base->now_us + 10000);
    net_loop_turn(p.loop);
  }
  cpb__timer_clear(&base->timers, &tick);
  assert_in_range(p.server.offers, 1, 3);
  p.server.full = false;
  net_socket_mark(p.server.s);
  assert_true(turn_until(p.loop, &p.server.got_all));
  assert_memory_equal(in, "hello", 5);
}

CRPC_TEST(tcp6_both_ways) {
  transfer("[::1]:0", 0);
}

static char unix_dir[64], unix_address[96];

static void remove_dir(void *arg) {
  (void)arg;
  (void)unlink(unix_address + 5);
  assert_int_equal(rmdir(unix_dir), 0);
}

static void make_dir(void) {
  memcpy(unix_dir, "build/net-test-XXXXXX", 22);
  if (!mkdtemp(unix_dir)) {
    memcpy(unix_dir, "net-test-XXXXXX", 16);
    assert_non_null(mkdtemp(unix_dir));
  }
  (void)snprintf(unix_address, sizeof unix_address, "unix:%s/s", unix_dir);
  crpc_test_defer(remove_dir, NULL);
}

CRPC_TEST(unix_both_ways) {
  make_dir();
  transfer(unix_address, 0);
}

CRPC_TEST(unix_socket_files) {
  net_bound bound;
  const char *what = NULL;
  struct stat st;
  const cpb_allocator *alloc = crpc_test_allocator();
  make_dir();
  const char *path = unix_address + 5;
  /* A stale one is replaced, and removed at the end. */
  struct sockaddr_un un = {.sun_family = AF_UNIX};
  memcpy(un.sun_path, path, strlen(path) + 1);
  int fd = socket(AF_UNIX, SOCK_STREAM, 0);
  if (fd < 0) {
    fail_msg("no socket");
    return;
  }
  assert_int_equal(bind(fd, (struct sockaddr *)&un, sizeof un), 0);
  close(fd);
  crpc_must(net_bound_open(&bound, alloc, unix_address, 2, &plain, &what) == 0);
  assert_string_equal(bound.text, unix_address);
  /* One that is alive is not. */
  net_bound other;
  int rc = net_bound_open(&other, alloc, unix_address, 1, &plain, &what);
  assert_true(rc == EADDRINUSE || (rc == ENOMEM && crpc_test_oom()));
  net_bound_close(&bound);
  assert_int_equal(lstat(path, &st), -1);
  /* Nor is anything that is not a socket. */
  fd = open(path, O_CREAT | O_WRONLY, 0600);
  close(fd);
  rc = net_bound_open(&bound, alloc, unix_address, 1, &plain, &what);
  assert_true(rc == EADDRINUSE || (rc == ENOMEM && crpc_test_oom()));
  assert_int_equal(lstat(path, &st), 0);
}

CRPC_TEST(bound_addresses) {
  net_bound bound;
  const char *what = NULL;
  const cpb_allocator *alloc = crpc_test_allocator();
  crpc_must(net_bound_open(&bound, alloc, ":0", 2, &plain, &what) == 0);
  assert_null(strstr(bound.text, ":0\0"));
  assert_true(bound.fds[0] >= 0 && bound.fds[1] >= 0);
  net_bound_close(&bound);
  crpc_must(net_bound_open(&bound, alloc, "localhost:0", 1, &plain, &what) ==
            0);
  net_bound other;
  int rc = net_bound_open(&other, alloc, bound.text, 1, &plain, &what);
  net_bound_close(&bound);
  crpc_must(rc == EADDRINUSE);
  assert_string_equal(what, "bind");
  assert_int_equal(net_bound_open(&bound, alloc, "nonsense", 1, &plain, &what),
                   EINVAL);
}

CRPC_TEST(dial_failures_say_why) {
  static pair p;
  memset(&p, 0, sizeof p);
  p.loop = new_loop();
  crpc_test_defer(close_pair, &p);
  dial(&p, "127.0.0.1:1");
  crpc_must(turn_until(p.loop, &p.failed));
  crpc_must(strcmp(p.error, "connect to 127.0.0.1:1: connection refused") == 0);
  p.failed = false;
  dial(&p, "unix:no/such/file");
  crpc_must(turn_until(p.loop, &p.failed));
  crpc_must(strcmp(p.error,
                   "connect to unix:no/such/file: "
                   "no such file or directory") == 0);
  /* A dial that is given up tells nothing. */
  p.failed = false;
  dial(&p, "127.0.0.1:1");
  net_dial_cancel(p.dial);
  p.dial = NULL;
  probe task = {.task.run = count_run};
  cpb__loop_queue(net_loop_base(p.loop), &task.task);
  net_loop_turn(p.loop);
  assert_false(p.failed);
}

CRPC_TEST_NO_OOM(dial_resolves_names) {
  static pair p;
  char address[64];
  listen_on(&p, "localhost:0");
  (void)snprintf(address, sizeof address, "localhost%s",
                 strrchr(p.bound.text, ':'));
  dial(&p, address);
  assert_true(turn_until(p.loop, &p.both));
  /* Cancelled while the resolver is at work. */
  static pair q;
  memset(&q, 0, sizeof q);
  q.loop = p.loop;
  dial(&q, address);
  net_loop_turn(p.loop);
  if (q.dial) {
    net_dial_cancel(q.dial);
  } else if (q.client.s) {
    net_socket_close(q.client.s);
  }
}

/* The peer has gone: the writer is told, and lives (no SIGPIPE). */
CRPC_TEST(write_to_a_peer_that_is_gone) {
  static char out[BIG];
  static pair p;
  connect_pair(&p, "127.0.0.1:0");
  net_socket_close(p.server.s);
  p.server.s = NULL;
  net_socket_read(p.client.s, false);
  p.client.out = out;
  p.client.out_len = BIG;
  net_socket_mark(p.client.s);
  crpc_must(turn_until(p.loop, &p.client.ended));
  assert_true(p.client.error == EPIPE || p.client.error == ECONNRESET);
}

/* What was written before a linger arrives although input is still coming. */
CRPC_TEST(linger_lets_the_peer_read) {
  static char out[BIG], in[16], sink[BIG];
  static pair p;
  connect_pair(&p, "127.0.0.1:0");
  p.client.in = in;
  p.client.in_cap = sizeof in;
  p.client.in_want = 7;
  p.client.out = out;
  p.client.out_len = 500000;
  p.server.in = sink;
  p.server.in_cap = BIG;
  p.server.out = "too big";
  p.server.out_len = 7;
  p.server.close_when_sent = p.server.linger = true;
  net_socket_mark(p.client.s);
  net_socket_mark(p.server.s);
  crpc_must(turn_until(p.loop, &p.client.got_all));
  assert_memory_equal(in, "too big", 7);
  crpc_must(turn_until(p.loop, &p.client.ended));
  assert_int_equal(p.client.error, 0);
}

static void restore_limit(void *arg) {
  assert_int_equal(setrlimit(RLIMIT_NOFILE, arg), 0);
}

CRPC_TEST_NO_OOM(accept_without_descriptors_does_not_spin) {
  static struct rlimit before;
  struct rlimit low;
  static pair p;
  listen_on(&p, "127.0.0.1:0");
  assert_int_equal(getrlimit(RLIMIT_NOFILE, &before), 0);
  crpc_test_defer(restore_limit, &before);
  dial(&p, p.bound.text);
  cpb__loop_run(net_loop_base(p.loop)); /* begins to connect */
  low = before;
  low.rlim_cur = 3; /* no new descriptor is below this */
  assert_int_equal(setrlimit(RLIMIT_NOFILE, &low), 0);
  int turns = 0;
  cpb__loop *base = net_loop_base(p.loop);
  probe tick = {.timer.fire = on_fire};
  cpb__timer_set(&base->timers, &tick.timer, base->now_us + 200000);
  while (!tick.done) {
    net_loop_turn(p.loop);
    turns++;
  }
  assert_int_equal(p.starved, 1);
  assert_false(p.accepted);
  assert_true(turns < 30);
  restore_limit(&before);
  /* The next one is let in; the first, too, but under valgrind. */
  crpc_must(turn_until(p.loop, &p.connected));
  net_socket_close(p.client.s);
  p.client.s = NULL;
  p.accepted = p.connected = p.both = false;
  dial(&p, p.bound.text);
  assert_true(turn_until(p.loop, &p.both));
}

CRPC_TEST_NO_OOM(a_full_owner_pauses_accepting) {
  static pair p;
  listen_on(&p, "127.0.0.1:0");
  p.refuse = true;
  dial(&p, p.bound.text);
  assert_true(turn_until(p.loop, &p.connected));
  for (int i = 0; i < 3; i++) {
    net_socket_mark(p.client.s);
    net_loop_turn(p.loop);
  }
  assert_false(p.accepted);
  p.refuse = false;
  assert_true(turn_until(p.loop, &p.both));
}

/* The loop is destroyed with everything open. */
CRPC_TEST(destroy_closes_all) {
  static pair p;
  connect_pair(&p, "127.0.0.1:0");
  p.server.s = p.client.s = NULL;
  p.listener = NULL;
}

static void on_signal(int number, void *user) {
  *(bool *)user = number == SIGTERM;
}

static volatile sig_atomic_t seen_before;
static void old_handler(int number) {
  seen_before = number;
}

CRPC_TEST_NO_OOM(signals_while_asked_for) {
  bool got = false;
  struct sigaction old = {.sa_handler = old_handler}, now;
  assert_int_equal(sigaction(SIGTERM, &old, NULL), 0);
  net_loop *loop = new_loop();
  net_signals *signals = net_signals_start(loop, on_signal, &got);
  assert_non_null(signals);
  assert_int_equal(raise(SIGTERM), 0);
  assert_true(turn_until(loop, &got));
  net_signals_stop(signals);
  assert_int_equal(sigaction(SIGTERM, NULL, &now), 0);
  assert_ptr_equal(now.sa_handler, old_handler);
  assert_int_equal(raise(SIGTERM), 0);
  assert_int_equal(seen_before, SIGTERM);
  old.sa_handler = SIG_DFL;
  assert_int_equal(sigaction(SIGTERM, &old, NULL), 0);
}

/* libuv keeps a pipe for all loops of the process; it is no leak of a test. */
static int warm_up(void) {
  net_loop *loop = net_loop_create(cpb_allocator_default());
  net_loop_destroy(loop);
  return loop ? 0 : 1;
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(addresses),
      cmocka_unit_test(timers_are_on_time),
      cmocka_unit_test(a_timer_that_came_due_unseen),
      cmocka_unit_test(post_wakes_the_loop),
      cmocka_unit_test(queued_tasks_do_not_wait),
      cmocka_unit_test(tcp_both_ways),
      cmocka_unit_test(what_is_not_taken_is_offered_again),
      cmocka_unit_test(what_nobody_takes_is_not_offered_for_ever),
      cmocka_unit_test(tcp6_both_ways),
      cmocka_unit_test(unix_both_ways),
      cmocka_unit_test(unix_socket_files),
      cmocka_unit_test(bound_addresses),
      cmocka_unit_test(dial_failures_say_why),
      cmocka_unit_test(dial_resolves_names),
      cmocka_unit_test(write_to_a_peer_that_is_gone),
      cmocka_unit_test(linger_lets_the_peer_read),
      cmocka_unit_test(accept_without_descriptors_does_not_spin),
      cmocka_unit_test(a_full_owner_pauses_accepting),
      cmocka_unit_test(destroy_closes_all),
      cmocka_unit_test(signals_while_asked_for),
  };
  if (warm_up() != 0) {
    return 1;
  }
  crpc_test_start();
  return crpc_test_finish(
      cmocka_run_group_tests_name(__FILE__, tests, NULL, NULL));
}
