/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The server that is talked to, and its handlers, which do what headers tell them
 * and note how that ended. */

#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "support/crpc_test.h"
#include "wire/wire.h"

static struct {
  pthread_mutex_t lock;
  int entered, left;
  int ends[17];
  size_t held, peak;
} noted = {.lock = PTHREAD_MUTEX_INITIALIZER};

void wire_forget(void) {
  pthread_mutex_lock(&noted.lock);
  noted.entered = noted.left = 0;
  memset(noted.ends, 0, sizeof noted.ends);
  noted.peak = noted.held;
  pthread_mutex_unlock(&noted.lock);
}

static void note(crpc_code code) {
  pthread_mutex_lock(&noted.lock);
  noted.ends[code > 0 ? code : 0]++;
  pthread_mutex_unlock(&noted.lock);
}

static int read_counter(const int *counter) {
  pthread_mutex_lock(&noted.lock);
  int value = *counter;
  pthread_mutex_unlock(&noted.lock);
  return value;
}

/* Waits for what other threads do; false when it does not come. */
static bool wait_until(bool (*is_so)(const void *what), const void *what) {
  int64_t end = wire_now_ms() + (crpc_test_valgrind() ? 30000 : 4000);
  while (!is_so(what)) {
    if (wire_now_ms() > end) {
      return false;
    }
    wire_pause(1);
  }
  return true;
}

typedef struct goal {
  const int *counter;
  int value;
} goal;

static bool is_reached(const void *what) {
  const goal *g = what;
  return read_counter(g->counter) >= g->value;
}

bool wire_noted(crpc_code code, int times) {
  const goal g = {&noted.ends[code], times};
  return wait_until(is_reached, &g) && read_counter(g.counter) == times;
}

int wire_entered(void) {
  return read_counter(&noted.entered);
}

static bool have_all_left(const void *what) {
  (void)what;
  pthread_mutex_lock(&noted.lock);
  bool all = noted.left == noted.entered;
  pthread_mutex_unlock(&noted.lock);
  return all;
}

bool wire_all_left(void) {
  return wait_until(have_all_left, NULL);
}

size_t wire_peak(void) {
  pthread_mutex_lock(&noted.lock);
  size_t peak = noted.peak;
  pthread_mutex_unlock(&noted.lock);
  return peak;
}

/* The test allocator, and how much was held of it at most. */
static void *resize(void *ctx, void *ptr, size_t old_size, size_t new_size) {
  const cpb_allocator *inner = crpc_test_allocator();
  (void)ctx;
  void *result = inner->resize(inner->ctx, ptr, old_size, new_size);
  if (result || !new_size) {
    pthread_mutex_lock(&noted.lock);
    noted.held += new_size - old_size;
    noted.peak = noted.held > noted.peak ? noted.held : noted.peak;
    pthread_mutex_unlock(&noted.lock);
  }
  return result;
}

static const cpb_allocator counting = {.resize = resize};

/* --- Handlers --- */

#define HOSTILE "split\r\nx-evil: 1\r\n\r\nHTTP/1.1 200 OK"

static crpc_code do_sleep(crpc_call *call, int64_t ms) {
  crpc_code rc = crpc_call_sleep_ms(call, ms);
  note(rc);
  return rc;
}

static crpc_code do_spin(crpc_call *call, int64_t ms) {
  int64_t end = wire_now_ms() + ms;
  while (wire_now_ms() < end) {
  }
  note(crpc_call_canceled(call));
  return CRPC_OK;
}

static crpc_code do_send(crpc_call *call, int64_t n) {
  test_Text resp = test_text("a message of some bytes", 0);
  for (; resp.number < n; resp.number++) {
    crpc_code rc = crpc_call_send(call, &resp);
    if (rc) {
      note(rc);
      return rc;
    }
  }
  return crpc_fail(call, CRPC_ABORTED, "after %d messages", (int)n);
}

static crpc_code do_endless(crpc_call *call, int64_t n) {
  (void)n;
  return do_send(call, INT64_MAX);
}

static crpc_code do_header(crpc_call *call, int64_t n) {
  (void)n;
  note(crpc_call_set_header(call, CPB_STR("x-split"), CPB_STR(HOSTILE)));
  return CRPC_OK;
}

static crpc_code do_error(crpc_call *call, int64_t n) {
  (void)n;
  return crpc_fail(call, CRPC_NOT_FOUND, "%s", HOSTILE);
}

typedef crpc_code act_fn(crpc_call *call, int64_t n);
static const struct {
  const char *verb;
  act_fn *act;
} acts[] = {{"sleep", do_sleep},   {"spin", do_spin},
            {"fail", do_send},     {"endless", do_endless},
            {"header", do_header}, {"error", do_error}};

static crpc_code act(crpc_call *call) {
  char verb[16] = "";
  long long n = 0;
  char text[64];
  cpb_str header = crpc_call_header(call, CPB_STR("x-do"));
  (void)snprintf(text, sizeof text, CPB_STR_FMT, CPB_STR_ARG(header));
  (void)sscanf(text, "%15s %lld", verb, &n);
  for (size_t i = 0; i < sizeof acts / sizeof acts[0]; i++) {
    if (strcmp(acts[i].verb, verb) == 0) {
      return acts[i].act(call, n);
    }
  }
  return CRPC_OK;
}

static bool told_to_return(crpc_call *call) {
  return cpb_str_equal(crpc_call_header(call, CPB_STR("x-do")),
                       CPB_STR("return"));
}

static void enter(void) {
  pthread_mutex_lock(&noted.lock);
  noted.entered++;
  pthread_mutex_unlock(&noted.lock);
}

static crpc_code leave(crpc_code rc) {
  pthread_mutex_lock(&noted.lock);
  noted.left++;
  pthread_mutex_unlock(&noted.lock);
  return rc;
}

static crpc_code echo(crpc_call *call, const test_Text *req, test_Text *resp) {
  enter();
  crpc_code rc = act(call);
  return leave(rc ? rc : test_plain.echo(call, req, resp));
}

static crpc_code sum(crpc_call *call, test_Text *resp) {
  enter();
  crpc_code rc = act(call);
  if (rc == CRPC_OK && !told_to_return(call)) {
    rc = test_plain.sum(call, resp);
    note(rc);
  }
  return leave(rc);
}

static crpc_code range(crpc_call *call, const test_Text *req) {
  enter();
  crpc_code rc = act(call);
  return leave(rc ? rc : test_plain.range(call, req));
}

static crpc_code chat(crpc_call *call) {
  enter();
  crpc_code rc = act(call);
  if (rc == CRPC_OK && !told_to_return(call)) {
    rc = test_plain.chat(call);
    note(rc);
  }
  return leave(rc);
}

static const test_Sample handlers = {echo, sum, range, chat};

static void stop(void *server) {
  crpc_server_destroy(server);
}

crpc_server *wire_serve(void) {
  return wire_serve_with(NULL);
}

crpc_server *wire_serve_with(const crpc_http_limits *limits) {
  crpc_server_options options = {CRPC_SERVER_OPTIONS_INIT, .alloc = &counting,
                                 .max_receive_bytes = WIRE_MAX_MESSAGE,
                                 .max_streams = WIRE_MAX_STREAMS,
                                 .http_limits = limits};
  crpc_server *server = NULL;
  wire_close_all(NULL); /* of a body that failed */
  noted.held = 0;
  wire_forget();
  assert_int_equal(crpc_server_create(&options, &server, NULL), CRPC_OK);
  crpc_test_defer(stop, server);
  crpc_test_defer(wire_close_all, NULL);
  assert_int_equal(
      crpc_server_register(server, &test_Sample_def, &handlers, NULL), CRPC_OK);
  assert_int_equal(crpc_server_listen(server, "127.0.0.1:0", NULL), CRPC_OK);
  assert_int_equal(crpc_server_start(server, NULL), CRPC_OK);
  return server;
}

int wire_main(const struct CMUnitTest *tests, size_t count, const char *name) {
  crpc_server *server = NULL;
  alarm(crpc_test_valgrind() ? 600 : 55);
  int failed = crpc_server_create(NULL, &server, NULL) ||
               crpc_server_listen(server, "127.0.0.1:0", NULL) ||
               crpc_server_start(server, NULL);
  crpc_server_destroy(server);
  if (failed) {
    return EXIT_FAILURE;
  }
  crpc_test_start();
  return crpc_test_finish(
      _cmocka_run_group_tests(name, tests, count, NULL, NULL));
}
