/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Handlers that wait: how many may, who is refused, and who ends with whom. */

#include <stdatomic.h>
#include <time.h>
#include <unistd.h>

#include "serve/world.h"
#include "support/crpc_test.h"

enum { MOST = 12, CALLS = 40 };

static crpc_code echo(crpc_call *call, const test_Text *req, test_Text *resp) {
  crpc_code rc = req->number ? crpc_call_sleep_ms(call, req->number) : CRPC_OK;
  resp->number = req->number + 1;
  return rc;
}
static const test_Sample sleepy = {.echo = echo};

typedef struct batch {
  crpc_call *calls[CALLS];
  test_Text resp[CALLS];
} batch;

static void start(batch *b, crpc_channel *channel, int64_t sleep_ms) {
  test_Text req = test_text("", sleep_ms);
  for (int i = 0; i < CALLS; i++) {
    assert_int_equal(crpc_call_create(channel, &b->calls[i]), CRPC_OK);
    assert_int_equal(
        crpc_call_start(b->calls[i], TEST_ECHO, &req, &b->resp[i], NULL, NULL),
        CRPC_OK);
  }
}

/* How many were answered; all others were refused, and told why. */
static int wait_all(batch *b) {
  int answered = 0;
  for (int i = 0; i < CALLS; i++) {
    crpc_code rc = crpc_call_wait(b->calls[i]);
    bool refused = rc == CRPC_RESOURCE_EXHAUSTED &&
                   strcmp(crpc_call_message(b->calls[i]),
                          "too many calls are waiting") == 0;
    answered += rc == CRPC_OK;
    crpc_call_destroy(b->calls[i]);
    assert_true(rc == CRPC_OK || refused);
  }
  return answered;
}

static crpc_server *serve_few(char url[128]) {
  crpc_server_options options = {CRPC_SERVER_OPTIONS_INIT,
                                 .max_waiting_calls = MOST};
  crpc_server *server = serve_start("127.0.0.1:0", &sleepy, NULL, &options);
  serve_url(server, url);
  return server;
}

static void one_greedy_connection(crpc_http_version http) {
  char url[128];
  static batch b;
  (void)serve_few(url);
  crpc_channel *channel = serve_channel(url, CRPC_CONNECT, http);
  start(&b, channel, 300);
  int answered = wait_all(&b);
  /* Over HTTP/1.1 each call has a connection of its own. */
  assert_int_equal(answered, http == CRPC_HTTP_2 ? MOST / 2 : MOST);
  assert_int_equal(serve_echo(channel, "", 0), CRPC_OK);
}

CRPC_TEST_NO_OOM(too_many_are_refused) {
  one_greedy_connection(CRPC_HTTP_2);
  one_greedy_connection(CRPC_HTTP_1_1);
}

/* Beside it others may wait, and calls that do not wait are served always. */
CRPC_TEST_NO_OOM(others_find_room) {
  char url[128];
  static batch greedy;
  (void)serve_few(url);
  start(&greedy, serve_channel(url, CRPC_GRPC, CRPC_HTTP_2), 500);
  (void)usleep(100000);
  crpc_channel *other = serve_channel(url, CRPC_GRPC, CRPC_HTTP_2);
  assert_int_equal(serve_echo(other, "", 10), CRPC_OK);
  for (int i = 0; i < 10; i++) {
    assert_int_equal(serve_echo(other, "", 0), CRPC_OK);
  }
  assert_int_equal(wait_all(&greedy), MOST / 2);
}

/* Those who have waited make room. */
CRPC_TEST_NO_OOM(room_comes_back) {
  char url[128];
  static batch b;
  (void)serve_few(url);
  crpc_channel *channel = serve_channel(url, CRPC_GRPC, CRPC_HTTP_2);
  for (int i = 0; i < 3; i++) {
    start(&b, channel, 500);
    assert_int_equal(wait_all(&b), MOST / 2);
  }
}

/* --- What a message takes while its handler waits --- */

/* A few bytes on the wire inflate to many: a message is refused at once that would
 * take more than half of what is left, and all is given back. */
static void large_when_decoded(crpc_http_version http) {
  enum { TEXT = 300000, LARGE = 10, FIT = 5 };
  static char text[TEXT];
  static test_Text resp[LARGE];
  crpc_call *calls[LARGE];
  crpc_channel *channel;
  char url[128];
  const crpc_server_options options = {CRPC_SERVER_OPTIONS_INIT,
                                       .max_buffered_bytes = 2000000};
  const crpc_channel_options packed = {
      CRPC_CHANNEL_OPTIONS_INIT,
      .protocol = http == CRPC_HTTP_2 ? CRPC_GRPC : CRPC_CONNECT, .http = http,
      .compression = "gzip"};
  int answered = 0;
  memset(text, 'x', sizeof text);
  serve_url(serve_start("127.0.0.1:0", &sleepy, NULL, &options), url);
  assert_int_equal(crpc_channel_open(url, &packed, &channel, NULL), CRPC_OK);
  for (int i = 0; i < LARGE; i++) {
    test_Text req = {.text = {text, TEXT}, .number = 400};
    assert_int_equal(crpc_call_create(channel, &calls[i]), CRPC_OK);
    assert_int_equal(
        crpc_call_start(calls[i], TEST_ECHO, &req, &resp[i], NULL, NULL),
        CRPC_OK);
  }
  assert_int_equal(serve_echo(channel, "", 0), CRPC_OK);
  for (int i = 0; i < LARGE; i++) {
    crpc_code rc = crpc_call_wait(calls[i]);
    answered += rc == CRPC_OK;
    assert_true(rc == CRPC_OK ||
                (rc == CRPC_RESOURCE_EXHAUSTED &&
                 strstr(crpc_call_message(calls[i]), "when decoded")));
    crpc_call_destroy(calls[i]);
  }
  assert_int_equal(answered, FIT);
  for (int i = 0; i < LARGE; i++) {
    test_Text req = {.text = {text, TEXT}, .number = 0};
    crpc_call *call;
    assert_int_equal(crpc_call_create(channel, &call), CRPC_OK);
    assert_int_equal(crpc_call_unary(call, TEST_ECHO, &req, &resp[0]), CRPC_OK);
    crpc_call_destroy(call);
  }
  crpc_channel_destroy(channel);
}

CRPC_TEST_NO_OOM(messages_that_grow_are_held_on_the_budget) {
  large_when_decoded(CRPC_HTTP_2);
  large_when_decoded(CRPC_HTTP_1_1);
}

/* --- parents --- */

static int64_t now_ms(void) {
  struct timespec t;
  (void)clock_gettime(CLOCK_MONOTONIC, &t);
  return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* What the outer handler has seen of its call to the inner one. */
typedef struct outer {
  crpc_channel *inner;
  bool detached;
  atomic_bool over;
  crpc_code code;
  int64_t timeout_ms; /* that the inner handler was told */
  int64_t at_ms;
} outer;
static outer seen;

static crpc_code inner_echo(crpc_call *call, const test_Text *req,
                            test_Text *resp) {
  seen.timeout_ms = crpc_call_timeout_ms(call);
  resp->number = req->number;
  return crpc_call_sleep_ms(call, req->number);
}

static crpc_code outer_echo(crpc_call *call, const test_Text *req,
                            test_Text *resp) {
  crpc_call *inner = NULL;
  (void)call;
  if (crpc_call_create(seen.inner, &inner)) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  if (seen.detached) {
    crpc_call_set_parent(inner, NULL);
  }
  seen.code = crpc_call_unary(inner, TEST_ECHO, req, resp);
  seen.at_ms = now_ms();
  atomic_store(&seen.over, true);
  crpc_call_destroy(inner);
  return seen.code;
}

static bool outer_is_over(void) {
  for (int i = 0; i < 3000 && !atomic_load(&seen.over); i++) {
    (void)usleep(1000);
  }
  return atomic_load(&seen.over);
}

static void drop_channel(void *channel) {
  crpc_channel_destroy(channel);
}

static const test_Sample outer_handlers = {.echo = outer_echo};
static const test_Sample inner_handlers = {.echo = inner_echo};

enum { IN_PROCESS = -1 };

/* A channel to the outer server, whose handler calls the inner one so. */
static crpc_channel *serve_both(int how) {
  char url[128];
  crpc_server *in = serve_start("127.0.0.1:0", &inner_handlers, NULL, NULL);
  memset(&seen, 0, sizeof seen);
  if (how == IN_PROCESS) {
    assert_int_equal(crpc_channel_open_in_process(in, NULL, &seen.inner, NULL),
                     CRPC_OK);
    crpc_test_defer(drop_channel, seen.inner);
  } else {
    seen.inner =
        serve_channel(serve_url(in, url), CRPC_CONNECT, (crpc_http_version)how);
  }
  crpc_server *out = serve_start("127.0.0.1:0", &outer_handlers, NULL, NULL);
  return serve_channel(serve_url(out, url), CRPC_GRPC, CRPC_HTTP_2);
}

static void cancelled_with_its_handler(int how) {
  crpc_channel *channel = serve_both(how);
  crpc_call *call = serve_call(channel);
  test_Text req = test_text("", 3000), resp;
  assert_int_equal(crpc_call_start(call, TEST_ECHO, &req, &resp, NULL, NULL),
                   CRPC_OK);
  assert_int_equal(crpc_call_sleep_ms(call, 100), CRPC_OK);
  crpc_call_cancel(call);
  int64_t since = now_ms();
  assert_true(outer_is_over());
  assert_int_equal(seen.code, CRPC_CANCELED);
  assert_true(seen.at_ms - since < 1000);
}

CRPC_TEST_NO_OOM(a_nested_call_is_cancelled_with_its_handler) {
  cancelled_with_its_handler(IN_PROCESS);
  cancelled_with_its_handler(CRPC_HTTP_1_1);
  cancelled_with_its_handler(CRPC_HTTP_2);
}

static void deadline_of_its_handler(int how) {
  crpc_channel *channel = serve_both(how);
  crpc_call *call = serve_call(channel);
  test_Text req = test_text("", 3000), resp;
  crpc_call_set_timeout_ms(call, 200);
  int64_t since = now_ms();
  assert_int_equal(crpc_call_unary(call, TEST_ECHO, &req, &resp),
                   CRPC_DEADLINE_EXCEEDED);
  assert_true(outer_is_over());
  /* The peer, whose clock is the same, may be the first to say so. */
  assert_true(seen.code == CRPC_DEADLINE_EXCEEDED ||
              seen.code == CRPC_CANCELED);
  assert_true(seen.timeout_ms > 0 && seen.timeout_ms <= 200);
  assert_true(seen.at_ms - since < 1500);
}

CRPC_TEST_NO_OOM(a_nested_call_has_the_deadline_of_its_handler) {
  deadline_of_its_handler(IN_PROCESS);
  deadline_of_its_handler(CRPC_HTTP_1_1);
  deadline_of_its_handler(CRPC_HTTP_2);
}

CRPC_TEST_NO_OOM(a_detached_call_goes_on) {
  crpc_channel *channel = serve_both(CRPC_HTTP_2);
  crpc_call *call = serve_call(channel);
  test_Text req = test_text("", 1000), resp;
  seen.detached = true;
  crpc_call_set_timeout_ms(call, 500);
  assert_int_equal(crpc_call_unary(call, TEST_ECHO, &req, &resp),
                   CRPC_DEADLINE_EXCEEDED);
  assert_true(outer_is_over());
  assert_int_equal(seen.code, CRPC_OK);
  assert_int_equal(seen.timeout_ms, -1);
}

/* Any call may be a parent; a parent that ends well lets its children be. */
CRPC_TEST_NO_OOM(a_parent_that_was_given) {
  char url[128];
  crpc_server *server = serve_start("127.0.0.1:0", &inner_handlers, NULL, NULL);
  crpc_channel *channel =
      serve_channel(serve_url(server, url), CRPC_GRPC, CRPC_HTTP_2);
  crpc_call *parent = serve_call(channel);
  crpc_call *child = serve_call(channel);
  test_Text slow = test_text("", 3000), quick = test_text("", 1), resp[2];
  memset(&seen, 0, sizeof seen);
  for (int canceled = 0; canceled < 2; canceled++) {
    crpc_call_reset(parent);
    crpc_call_reset(child);
    crpc_call_set_parent(child, parent);
    assert_int_equal(crpc_call_start(parent, TEST_ECHO,
                                     canceled ? &slow : &quick, &resp[0], NULL,
                                     NULL),
                     CRPC_OK);
    test_Text req = test_text("", canceled ? 3000 : 100);
    assert_int_equal(
        crpc_call_start(child, TEST_ECHO, &req, &resp[1], NULL, NULL), CRPC_OK);
    if (canceled) {
      crpc_call_cancel(parent);
    }
    crpc_code expected = canceled ? CRPC_CANCELED : CRPC_OK;
    assert_int_equal(crpc_call_wait(parent), expected);
    assert_int_equal(crpc_call_wait(child), expected);
  }
}

/* --- stacks --- */

static size_t used, size;

static crpc_code deep_echo(crpc_call *call, const test_Text *req,
                           test_Text *resp) {
  volatile char frame[50000];
  (void)call;
  (void)req;
  memset((char *)(uintptr_t)frame, 1, sizeof frame);
  resp->number = (unsigned char)frame[7];
  used = crpc_stack_used(&size);
  return CRPC_OK;
}

CRPC_TEST_NO_OOM(stacks_tell_how_much_was_used) {
  char url[128];
  static const test_Sample handlers = {.echo = deep_echo};
  crpc_server_options options = {CRPC_SERVER_OPTIONS_INIT,
                                 .fiber_stack_bytes = 131072};
  crpc_server *server = serve_start("127.0.0.1:0", &handlers, NULL, &options);
  crpc_channel *channel =
      serve_channel(serve_url(server, url), CRPC_GRPC, CRPC_HTTP_2);
  crpc_call *call = serve_call(channel);
  test_Text req = test_text("", 1), resp;
  assert_int_equal(crpc_call_unary(call, TEST_ECHO, &req, &resp), CRPC_OK);
  assert_int_equal(size, 131072);
  assert_true(used > 50000 && used <= 131072);
  assert_int_equal(crpc_stack_used(NULL), 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(too_many_are_refused),
      cmocka_unit_test(others_find_room),
      cmocka_unit_test(room_comes_back),
      cmocka_unit_test(messages_that_grow_are_held_on_the_budget),
      cmocka_unit_test(a_nested_call_is_cancelled_with_its_handler),
      cmocka_unit_test(a_nested_call_has_the_deadline_of_its_handler),
      cmocka_unit_test(a_detached_call_goes_on),
      cmocka_unit_test(a_parent_that_was_given),
      cmocka_unit_test(stacks_tell_how_much_was_used),
  };
  if (serve_warm_up()) {
    return 1;
  }
  crpc_test_start();
  return crpc_test_finish(
      cmocka_run_group_tests_name(__FILE__, tests, NULL, NULL));
}
