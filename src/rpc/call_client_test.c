/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The client's side: interceptors and wrappers of both sides, calls with a
 * callback, cancelling from elsewhere, destroying at odd moments. */

#include <pthread.h>

#include "rpc/call.h"
#include "rpc/rpc_sample.h"
#include "support/crpc_test.h"

static char story[256];

static void note(const char *what) {
  size_t len = strlen(story);
  if (len + strlen(what) < sizeof(story)) {
    memcpy(story + len, what, strlen(what) + 1);
  }
}

static crpc_code noting(crpc_call *call, const crpc_next *next, void *user) {
  char line[] = {((const char *)user)[0], '(', '\0'};
  note(line);
  crpc_code rc = crpc_next_run(next, call);
  line[1] = ')';
  note(line);
  return rc;
}

static crpc_code noting_echo(crpc_call *call, const test_Text *req,
                             test_Text *resp) {
  (void)call;
  note("h");
  *resp = *req;
  return CRPC_OK;
}

static void intercept_server(test_world *w, crpc_interceptor_fn *fn,
                             void *user) {
  crpc_must(crpc_server_intercept(w->server, fn, user) == CRPC_OK);
}

static void intercept_client(test_world *w, crpc_interceptor_fn *fn,
                             void *user) {
  crpc_must(crpc_channel_intercept(w->channel, fn, user) == CRPC_OK);
}

CRPC_TEST(interceptors_nest_in_order) {
  static test_world w;
  static const test_Sample handlers = {.echo = noting_echo};
  story[0] = '\0';
  test_serve(&w, &handlers, NULL);
  intercept_server(&w, noting, "c");
  intercept_server(&w, noting, "d");
  test_connect(&w);
  intercept_client(&w, noting, "a");
  intercept_client(&w, noting, "b");
  test_Text req = test_text("", 0), resp;
  crpc_must(crpc_call_unary(w.call, TEST_ECHO, &req, &resp) == CRPC_OK);
  assert_string_equal(story, "a(b(c(d(hd)c)b)a)");
}

static crpc_code refuse(crpc_call *call, const crpc_next *next, void *user) {
  (void)next;
  (void)user;
  return crpc_fail(call, CRPC_UNAUTHENTICATED, "who are you");
}

static crpc_code silent(crpc_call *call, const crpc_next *next, void *user) {
  (void)call;
  (void)next;
  (void)user;
  return CRPC_OK;
}

CRPC_TEST(interceptors_refuse) {
  static test_world w;
  static const test_Sample handlers = {.echo = noting_echo};
  story[0] = '\0';
  test_serve(&w, &handlers, NULL);
  intercept_server(&w, refuse, NULL);
  test_connect(&w);
  test_Text req = test_text("", 0), resp;
  crpc_must(crpc_call_unary(w.call, TEST_ECHO, &req, &resp) ==
            CRPC_UNAUTHENTICATED);
  crpc_must(strcmp(crpc_call_message(w.call), "who are you") == 0);
  assert_true(crpc_error_is_remote(crpc_call_error(w.call)));
  assert_string_equal(story, "");
}

CRPC_TEST(a_clients_interceptor_refuses) {
  static test_world w;
  story[0] = '\0';
  test_serve(&w, &test_plain, NULL);
  intercept_server(&w, noting, "s");
  test_connect(&w);
  intercept_client(&w, refuse, NULL);
  test_Text req = test_text("", 0), resp;
  crpc_must(crpc_call_unary(w.call, TEST_ECHO, &req, &resp) ==
            CRPC_UNAUTHENTICATED);
  assert_false(crpc_error_is_remote(crpc_call_error(w.call)));
  crpc_call_reset(w.call);
  crpc_must(crpc_call_open(w.call, TEST_CHAT) == CRPC_UNAUTHENTICATED);
  assert_int_equal(crpc_call_send(w.call, &req), CRPC_UNAUTHENTICATED);
  assert_int_equal(crpc_call_recv(w.call, &resp), CRPC_UNAUTHENTICATED);
  assert_string_equal(story, "");
}

CRPC_TEST(an_interceptor_must_answer) {
  static test_world w;
  test_serve(&w, &test_plain, NULL);
  intercept_server(&w, silent, NULL);
  test_connect(&w);
  test_Text req = test_text("", 0), resp;
  crpc_must(crpc_call_unary(w.call, TEST_ECHO, &req, &resp) == CRPC_INTERNAL);
  crpc_call_reset(w.call);
  intercept_client(&w, silent, NULL);
  crpc_must(crpc_call_unary(w.call, TEST_ECHO, &req, &resp) == CRPC_INTERNAL);
}

static crpc_code twice(crpc_call *call, const crpc_next *next, void *user) {
  crpc_code rc = crpc_next_run(next, call);
  *(crpc_code *)user = crpc_next_run(next, call);
  return rc;
}

static const char token_key;

static crpc_code puts_token(crpc_call *call, const crpc_next *next,
                            void *user) {
  cpb_str token = crpc_call_header(call, CPB_STR("authorization"));
  if (token.len == 0) {
    return crpc_fail(call, CRPC_UNAUTHENTICATED, "no token");
  }
  crpc_code rc = crpc_call_put(call, &token_key, user);
  return rc ? rc : crpc_next_run(next, call);
}

static crpc_code shows_token(crpc_call *call, const test_Text *req,
                             test_Text *resp) {
  (void)req;
  const char *who = crpc_call_get(call, &token_key);
  resp->text = crpc_printf(call, "I am %s", who ? who : "nobody");
  return CRPC_OK;
}

static crpc_code sets_token(crpc_call *call, const crpc_next *next,
                            void *user) {
  crpc_call_set_header(call, CPB_STR("Authorization"), cpb_str_from_cstr(user));
  return crpc_next_run(next, call);
}

CRPC_TEST(interceptors_pass_values_and_headers) {
  static test_world w;
  static crpc_code second;
  static const test_Sample handlers = {.echo = shows_token};
  test_serve(&w, &handlers, NULL);
  intercept_server(&w, puts_token, "Ada");
  intercept_server(&w, twice, &second);
  test_connect(&w);
  test_Text req = test_text("", 0), resp;
  crpc_must(crpc_call_unary(w.call, TEST_ECHO, &req, &resp) ==
            CRPC_UNAUTHENTICATED);
  crpc_call_reset(w.call);
  intercept_client(&w, sets_token, "Bearer x");
  crpc_must(crpc_call_unary(w.call, TEST_ECHO, &req, &resp) == CRPC_OK);
  assert_true(cpb_str_equal(resp.text, CPB_STR("I am Ada")));
  assert_int_equal(second, CRPC_FAILED_PRECONDITION);
}

/* --- Wrappers --- */

typedef struct tag {
  crpc_wrapper wrapper;
  char name;
} tag;

static void note_tag(const crpc_wrapper *self, char what) {
  char text[] = {((const tag *)(const void *)self)->name, what, '\0'};
  note(text);
}

static crpc_code tag_send(crpc_wrapper *self, crpc_call *call,
                          const void *msg) {
  note_tag(self, '>');
  test_Text changed = *(const test_Text *)msg;
  changed.number += 100;
  return crpc_wrapped_send(self, call, &changed);
}

static crpc_code tag_recv(crpc_wrapper *self, crpc_call *call, void *msg) {
  crpc_code rc = crpc_wrapped_recv(self, call, msg);
  note_tag(self, rc == CRPC_OK ? '<' : '.');
  return rc;
}

static void tag_end(crpc_wrapper *self, crpc_call *call, crpc_code code) {
  (void)call;
  note_tag(self, code == CRPC_OK ? '!' : '?');
}

static crpc_code wraps(crpc_call *call, const crpc_next *next, void *user) {
  tag *t = cpb_arena_zalloc(crpc_call_arena(call), sizeof(*t));
  if (!t) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  t->wrapper = (crpc_wrapper){tag_send, tag_recv, tag_end, NULL};
  t->name = *(const char *)user;
  crpc_call_wrap(call, &t->wrapper);
  return crpc_next_run(next, call);
}

CRPC_TEST(wrappers_see_and_change_messages) {
  static test_world w;
  story[0] = '\0';
  test_serve(&w, &test_plain, NULL);
  intercept_server(&w, wraps, "c");
  intercept_server(&w, wraps, "d");
  test_connect(&w);
  intercept_client(&w, wraps, "a");
  intercept_client(&w, wraps, "b");
  test_Text req = test_text("", 0), resp;
  crpc_must(crpc_call_unary(w.call, TEST_ECHO, &req, &resp) == CRPC_OK);
  assert_int_equal(resp.number, 401);
  assert_string_equal(story, "a>b>c<d<d>c>d!c!b<a<a!b!");
}

CRPC_TEST(wrappers_of_streams) {
  static test_world w;
  story[0] = '\0';
  test_serve(&w, &test_plain, NULL);
  test_connect(&w);
  intercept_client(&w, wraps, "a");
  test_Text req = test_text("", 0), resp;
  crpc_must(crpc_call_open(w.call, TEST_CHAT) == CRPC_OK);
  crpc_must(crpc_call_send(w.call, &req) == CRPC_OK);
  crpc_must(crpc_call_recv(w.call, &resp) == CRPC_OK);
  assert_int_equal(resp.number, 101);
  crpc_must(crpc_call_close_send(w.call) == CRPC_OK);
  crpc_must(crpc_call_recv(w.call, &resp) == CRPC_END);
  assert_string_equal(story, "a>a<a.a!");
  crpc_call_reset(w.call);
  crpc_must(crpc_call_open(w.call, TEST_CHAT) == CRPC_OK);
  crpc_call_reset(w.call);
  assert_string_equal(story, "a>a<a.a!a?");
}

/* --- Calls with a callback --- */

typedef struct outcome {
  int times;
  crpc_code code;
  int more; /* start again so often */
  test_Text resp;
  bool destroy;
} outcome;

static void done(crpc_call *call, crpc_code code, void *user) {
  outcome *o = user;
  o->times++;
  o->code = code;
  if (o->destroy) {
    crpc_call_destroy(call);
    crpc_call_destroy(NULL);
    return;
  }
  if (o->more-- > 0 && code == CRPC_OK) {
    test_Text req = test_text("more", o->resp.number);
    crpc_call_reset(call);
    o->code = crpc_call_start(call, TEST_ECHO, &req, &o->resp, done, o);
  }
}

CRPC_TEST(started_calls_tell_once) {
  static test_world w;
  static outcome o;
  memset(&o, 0, sizeof(o));
  o.more = 5;
  test_serve(&w, &test_plain, NULL);
  test_connect(&w);
  {
    test_Text req = test_text("gone soon", 0);
    crpc_must(crpc_call_start(w.call, TEST_ECHO, &req, &o.resp, done, &o) ==
              CRPC_OK);
    assert_int_equal(
        crpc_call_start(w.call, TEST_ECHO, &req, &o.resp, done, &o),
        CRPC_FAILED_PRECONDITION);
    memset(&req, 0xFF, sizeof(req));
  }
  assert_int_equal(o.times, 0);
  crpc_code rc = CRPC_OK;
  while (o.more >= 0 && o.code == CRPC_OK) {
    rc = crpc_call_wait(w.call);
  }
  crpc_must(rc == CRPC_OK);
  crpc_must(o.code == CRPC_OK);
  assert_int_equal(o.times, 6);
  assert_int_equal(o.resp.number, 6);
}

CRPC_TEST(started_calls_run_side_by_side) {
  static test_world w;
  static crpc_call *calls[8];
  static outcome o;
  static test_Text resps[8];
  memset(&o, 0, sizeof(o));
  test_serve(&w, &test_plain, NULL);
  test_connect(&w);
  crpc_code worst = CRPC_OK;
  for (int i = 0; i < 8; i++) {
    test_Text req = test_text("", i);
    calls[i] = NULL;
    worst |= crpc_call_create(w.channel, &calls[i]);
    if (calls[i]) {
      worst |= crpc_call_start(calls[i], TEST_ECHO, &req, &resps[i], done, &o);
    }
  }
  for (int i = 0; i < 8; i++) {
    worst |= calls[i] ? crpc_call_wait(calls[i]) : CRPC_OK;
    crpc_call_destroy(calls[i]);
  }
  crpc_must(worst == CRPC_OK);
  assert_int_equal(o.times, 8);
  for (int i = 0; i < 8; i++) {
    assert_int_equal(resps[i].number, i + 1);
  }
}

CRPC_TEST(destroy_in_the_callback) {
  static test_world w;
  static outcome o;
  memset(&o, 0, sizeof(o));
  o.destroy = true;
  test_serve(&w, &test_plain, NULL);
  test_connect(&w);
  test_Text req = test_text("", 0), resp;
  crpc_call *other;
  crpc_must(crpc_call_create(w.channel, &other) == CRPC_OK);
  crpc_code rc = crpc_call_start(other, TEST_ECHO, &req, &o.resp, done, &o);
  if (rc) {
    crpc_call_destroy(other);
  }
  crpc_must(rc == CRPC_OK);
  crpc_must(crpc_call_unary(w.call, TEST_ECHO, &req, &resp) == CRPC_OK);
  assert_int_equal(o.times, 1);
  crpc_must(o.code == CRPC_OK);
}

static crpc_code waits_long(crpc_call *call, const test_Text *req,
                            test_Text *resp) {
  (void)req;
  (void)resp;
  return crpc_call_sleep_ms(call, 1000000);
}

CRPC_TEST(destroy_under_way_still_tells) {
  static test_world w;
  static outcome o;
  static const test_Sample handlers = {.echo = waits_long};
  memset(&o, 0, sizeof(o));
  test_serve(&w, &handlers, NULL);
  test_connect(&w);
  test_Text req = test_text("", 0);
  crpc_must(crpc_call_start(w.call, TEST_ECHO, &req, &o.resp, done, &o) ==
            CRPC_OK);
  crpc_call *call;
  crpc_must(crpc_call_create(w.channel, &call) == CRPC_OK);
  crpc_call_set_timeout_ms(call, 2);
  test_Text resp;
  crpc_code rc = crpc_call_unary(call, TEST_ECHO, &req, &resp);
  crpc_call_destroy(call);
  crpc_must(rc == CRPC_DEADLINE_EXCEEDED);
  crpc_must(o.times == 0);
  crpc_call_destroy(w.call);
  w.call = NULL;
  crpc_must(crpc_call_create(w.channel, &w.call) == CRPC_OK);
  crpc_call_set_timeout_ms(w.call, 2);
  rc = crpc_call_unary(w.call, TEST_ECHO, &req, &resp);
  crpc_must(rc == CRPC_DEADLINE_EXCEEDED);
  crpc_must(o.times == 1);
  crpc_must(o.code == CRPC_CANCELED);
}

CRPC_TEST(reset_under_way) {
  static test_world w;
  static outcome o;
  static const test_Sample handlers = {.echo = waits_long, .chat = NULL};
  memset(&o, 0, sizeof(o));
  test_serve(&w, &handlers, NULL);
  test_connect(&w);
  test_Text req = test_text("", 0);
  crpc_must(crpc_call_start(w.call, TEST_ECHO, &req, &o.resp, done, &o) ==
            CRPC_OK);
  crpc_call_reset(w.call);
  assert_int_equal(o.times, 1);
  crpc_must(o.code == CRPC_CANCELED);
  assert_int_equal(crpc_call_code(w.call), CRPC_OK);
  crpc_must(crpc_call_open(w.call, TEST_CHAT) == CRPC_OK);
}

static void waits_in_callback(crpc_call *call, crpc_code code, void *user) {
  test_Text req = test_text("", 10);
  outcome *o = user;
  crpc_call_reset(call);
  o->times++;
  o->code = code ? code : crpc_call_unary(call, TEST_ECHO, &req, &o->resp);
  o->more = 1;
}

CRPC_TEST(a_callback_may_wait) {
  static test_world w;
  static outcome o;
  memset(&o, 0, sizeof(o));
  test_serve(&w, &test_plain, NULL);
  test_connect(&w);
  test_Text req = test_text("", 0), resp;
  crpc_must(crpc_call_start(w.call, TEST_ECHO, &req, &o.resp, waits_in_callback,
                            &o) == CRPC_OK);
  crpc_call *call;
  crpc_must(crpc_call_create(w.channel, &call) == CRPC_OK);
  crpc_code rc = CRPC_OK;
  while (!o.more && rc == CRPC_OK) {
    rc = crpc_call_unary(call, TEST_ECHO, &req, &resp);
    crpc_call_reset(call);
  }
  crpc_call_destroy(call);
  crpc_must(rc == CRPC_OK);
  crpc_must(o.code == CRPC_OK);
  assert_int_equal(o.times, 1);
  assert_int_equal(o.resp.number, 11);
}

/* --- The wrong moment --- */

CRPC_TEST(wrong_states_are_told) {
  static test_world w;
  test_serve(&w, &test_plain, NULL);
  test_connect(&w);
  test_Text req = test_text("", 0), resp;
  assert_int_equal(crpc_call_send(w.call, &req), CRPC_FAILED_PRECONDITION);
  assert_int_equal(crpc_call_recv(w.call, &resp), CRPC_FAILED_PRECONDITION);
  assert_int_equal(crpc_call_close_send(w.call), CRPC_FAILED_PRECONDITION);
  assert_int_equal(crpc_call_finish(w.call, &resp), CRPC_FAILED_PRECONDITION);
  assert_int_equal(crpc_call_wait(w.call), CRPC_FAILED_PRECONDITION);
  assert_int_equal(crpc_call_send_headers(w.call), CRPC_FAILED_PRECONDITION);
  crpc_must(crpc_call_sleep_ms(w.call, 1) == CRPC_OK);
  assert_int_equal(crpc_call_set_trailer(w.call, CPB_STR("x"), CPB_STR("y")),
                   CRPC_FAILED_PRECONDITION);
  crpc_call_reset(w.call);
  crpc_must(crpc_call_open(w.call, TEST_CHAT) == CRPC_OK);
  crpc_must(crpc_call_close_send(w.call) == CRPC_OK);
  assert_int_equal(crpc_call_send(w.call, &req), CRPC_FAILED_PRECONDITION);
}

/* --- Other threads --- */

static void *cancel_soon(void *arg) {
  crpc_call_cancel(arg);
  return NULL;
}

CRPC_TEST_NO_OOM(cancel_from_another_thread) {
  static test_world w;
  static const test_Sample handlers = {.echo = waits_long};
  test_serve(&w, &handlers, NULL);
  test_connect(&w);
  for (int i = 0; i < 50; i++) {
    pthread_t thread;
    test_Text req = test_text("", 0), resp;
    assert_int_equal(pthread_create(&thread, NULL, cancel_soon, w.call), 0);
    crpc_code rc = crpc_call_unary(w.call, TEST_ECHO, &req, &resp);
    pthread_join(thread, NULL);
    assert_int_equal(rc, CRPC_CANCELED);
    crpc_call_reset(w.call);
  }
}

/* An open call that another thread has cancelled; the loop does not know yet. */
static crpc_call *canceled_elsewhere(const test_world *w) {
  pthread_t thread;
  crpc_call *call;
  assert_int_equal(crpc_call_create(w->channel, &call), CRPC_OK);
  assert_int_equal(crpc_call_open(call, TEST_CHAT), CRPC_OK);
  assert_int_equal(pthread_create(&thread, NULL, cancel_soon, call), 0);
  pthread_join(thread, NULL);
  return call;
}

CRPC_TEST_NO_OOM(cancel_and_reset) {
  static test_world w;
  test_serve(&w, &test_plain, NULL);
  test_connect(&w);
  for (int i = 0; i < 3; i++) {
    test_Text req = test_text("", 1), resp;
    crpc_call *call = canceled_elsewhere(&w);
    crpc_call_reset(call);
    if (i > 0) { /* what was cancelled is not this */
      assert_int_equal(crpc_call_unary(call, TEST_ECHO, &req, &resp), CRPC_OK);
    }
    crpc_call_destroy(call);
  }
}

typedef struct reset_within {
  const test_world *w;
  crpc_call *call;
} reset_within;

static void resets_within(crpc_call *call, crpc_code code, void *user) {
  reset_within *r = user;
  crpc_must(code == CRPC_OK);
  (void)call;
  r->call = canceled_elsewhere(r->w);
  crpc_call_reset(r->call);
}

/* The loop is in a turn while the call is reset, and in none when it goes. */
CRPC_TEST_NO_OOM(cancel_reset_within_and_destroy) {
  static test_world w;
  test_serve(&w, &test_plain, NULL);
  test_connect(&w);
  for (int i = 0; i < 3; i++) {
    test_Text req = test_text("", 0), resp;
    reset_within r = {&w, NULL};
    assert_int_equal(
        crpc_call_start(w.call, TEST_ECHO, &req, &resp, resets_within, &r),
        CRPC_OK);
    assert_int_equal(crpc_call_wait(w.call), CRPC_OK);
    crpc_call_reset(w.call);
    assert_non_null(r.call);
    if (i > 0) {
      assert_int_equal(crpc_call_unary(r.call, TEST_ECHO, &req, &resp),
                       CRPC_OK);
    }
    crpc_call_destroy(r.call);
  }
}

CRPC_TEST_NO_OOM(cancel_and_destroy) {
  static test_world w;
  test_serve(&w, &test_plain, NULL);
  test_connect(&w);
  for (int i = 0; i < 50; i++) {
    crpc_call_destroy(canceled_elsewhere(&w));
  }
}

static void *call_in_thread(void *arg) {
  crpc_channel *channel = arg;
  crpc_call *call;
  uintptr_t good = 0;
  if (crpc_call_create(channel, &call)) {
    return NULL;
  }
  for (int i = 0; i < 20; i++) {
    test_Text req = test_text("", i), resp;
    good += crpc_call_unary(call, TEST_ECHO, &req, &resp) == CRPC_OK &&
            resp.number == i + 1;
    crpc_call_reset(call);
  }
  crpc_call_destroy(call);
  return (void *)good;
}

CRPC_TEST_NO_OOM(a_channel_is_shared_by_threads) {
  static test_world w;
  test_serve(&w, &test_plain, NULL);
  test_connect(&w);
  pthread_t threads[4];
  for (int i = 0; i < 4; i++) {
    assert_int_equal(
        pthread_create(&threads[i], NULL, call_in_thread, w.channel), 0);
  }
  for (int i = 0; i < 4; i++) {
    void *good = NULL;
    pthread_join(threads[i], &good);
    assert_int_equal((uintptr_t)good, 20);
  }
}

CRPC_TEST_MAIN(cmocka_unit_test(interceptors_nest_in_order),
               cmocka_unit_test(interceptors_refuse),
               cmocka_unit_test(a_clients_interceptor_refuses),
               cmocka_unit_test(an_interceptor_must_answer),
               cmocka_unit_test(interceptors_pass_values_and_headers),
               cmocka_unit_test(wrappers_see_and_change_messages),
               cmocka_unit_test(wrappers_of_streams),
               cmocka_unit_test(started_calls_tell_once),
               cmocka_unit_test(started_calls_run_side_by_side),
               cmocka_unit_test(destroy_in_the_callback),
               cmocka_unit_test(destroy_under_way_still_tells),
               cmocka_unit_test(reset_under_way),
               cmocka_unit_test(a_callback_may_wait),
               cmocka_unit_test(wrong_states_are_told),
               cmocka_unit_test(cancel_from_another_thread),
               cmocka_unit_test(cancel_and_reset),
               cmocka_unit_test(cancel_reset_within_and_destroy),
               cmocka_unit_test(cancel_and_destroy),
               cmocka_unit_test(a_channel_is_shared_by_threads))
