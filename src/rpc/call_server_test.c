/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Server calls on a stream that the test plays: a script of what comes, a record
 * of what goes, and a loop turned by hand, with a clock of its own. */

#include "rpc/call.h"
#include "rpc/rpc_sample.h"
#include "rpc/server.h"
#include "support/crpc_test.h"

typedef struct fake {
  crpc__stream base;
  int incoming; /* messages that lie there */
  bool closed;  /* and no more will come */
  int room;     /* messages that may be sent before AGAIN */
  int received, sent, finished, released;
  int64_t last; /* number of the last message finish was given */
  crpc_code code;
  char message[64];
  uint32_t trailers;
} fake;

static fake *of(crpc__stream *s) {
  return CPB__CONTAINER(s, fake, base);
}

static crpc_code fake_send(crpc__stream *s, const void *msg) {
  fake *f = of(s);
  (void)msg;
  if (f->room == 0) {
    return CRPC__AGAIN;
  }
  f->room--;
  f->sent++;
  return CRPC_OK;
}

static crpc_code fake_recv(crpc__stream *s, void *msg, cpb_arena *arena) {
  fake *f = of(s);
  (void)arena;
  if (f->incoming == 0) {
    return f->closed ? CRPC_END : CRPC__AGAIN;
  }
  f->incoming--;
  f->received++;
  ((test_Text *)msg)->number = f->received;
  return CRPC_OK;
}

static crpc_code fake_send_headers(crpc__stream *s) {
  s->call->headers_sent = true;
  return CRPC_OK;
}

static crpc_code fake_finish(crpc__stream *s, const void *last) {
  fake *f = of(s);
  f->finished++;
  f->code = s->call->code;
  f->last = last ? ((const test_Text *)last)->number : -1;
  f->trailers = s->call->send_trailers.count;
  size_t len = strlen(crpc_call_message(s->call));
  memcpy(f->message, crpc_call_message(s->call), len < 63 ? len + 1 : 0);
  return f->code;
}

static void fake_release(crpc__stream *s) {
  of(s)->released++;
  s->call = NULL;
}

static const crpc__stream_vtable vtable = {.send = fake_send,
                                           .recv = fake_recv,
                                           .send_headers = fake_send_headers,
                                           .finish = fake_finish,
                                           .release = fake_release};

static struct {
  test_world w;
  cpb__loop loop;
  fake stream;
  crpc_call *call;
} t;

static void drop_loop(void *loop) {
  cpb__loop_cleanup(loop);
}

static void make_server(const test_Sample *handlers, void *user) {
  memset(&t, 0, sizeof(t));
  test_serve(&t.w, handlers, user);
  cpb__loop_init(&t.loop, NULL, crpc_test_allocator());
  t.loop.now_us = 1000;
  crpc_test_defer(drop_loop, &t.loop);
}

/* A call arrives. */
static void arrive(const char *procedure) {
  memset(&t.stream, 0, sizeof(t.stream));
  t.stream.room = 100;
  t.call = crpc__call_accept(t.w.server, &t.loop);
  crpc_must(t.call != NULL);
  t.stream.base = (crpc__stream){&vtable, t.call};
  t.call->stream = &t.stream.base;
  t.call->route = crpc__server_find(t.w.server, cpb_str_from_cstr(procedure));
  t.call->spec = t.call->route->spec;
}

static void dispatch(void) {
  crpc__call_dispatch(t.call);
  cpb__loop_run(&t.loop);
}

static void pass_time(int64_t us) {
  t.loop.now_us += us;
  cpb__loop_run(&t.loop);
}

/* Takes away what must not outlive a failed test body. */
static void hang_up(void *unused) {
  (void)unused;
  if (crpc__calls_open(&t.loop) && t.stream.base.call) {
    crpc__call_peer_gone(t.call, CRPC_CANCELED);
    cpb__loop_run(&t.loop);
  }
}

CRPC_TEST(a_unary_call) {
  make_server(&test_plain, NULL);
  arrive("/test.Sample/Echo");
  t.stream.incoming = 1;
  dispatch();
  assert_int_equal(t.stream.finished, 1);
  crpc_must(t.stream.code == CRPC_OK);
  assert_int_equal(t.stream.last, 2);
  assert_int_equal(t.stream.sent, 0);
  assert_int_equal(t.stream.released, 1);
  assert_int_equal(crpc__calls_open(&t.loop), 0);
}

CRPC_TEST(the_steady_state_allocates_nothing) {
  make_server(&test_plain, NULL);
  size_t before = 0;
  for (int i = 0; i < 20; i++) {
    arrive("/test.Sample/Echo");
    crpc__call_set_deadline(t.call, 1000000);
    t.stream.incoming = 1;
    dispatch();
    crpc_must(t.stream.code == CRPC_OK);
    if (i == 0) {
      before = crpc_test_allocations();
    }
  }
  assert_int_equal(crpc_test_allocations(), before);
}

static crpc_code refuse(crpc_call *call, const crpc_next *next, void *user) {
  (void)next;
  (void)user;
  return crpc_fail(call, CRPC_UNAUTHENTICATED, "no");
}

CRPC_TEST(refused_before_the_payload) {
  make_server(&test_plain, NULL);
  crpc_must(crpc_server_intercept(t.w.server, refuse, NULL) == CRPC_OK);
  arrive("/test.Sample/Echo");
  t.stream.incoming = 1;
  dispatch();
  assert_int_equal(t.stream.received, 0);
  assert_int_equal(t.stream.finished, 1);
  crpc_must(t.stream.code == CRPC_UNAUTHENTICATED);
  crpc_must(strcmp(t.stream.message, "no") == 0);
}

CRPC_TEST(waits_for_messages_and_room) {
  make_server(&test_plain, NULL);
  crpc_test_defer(hang_up, NULL);
  arrive("/test.Sample/Chat");
  t.stream.room = 1;
  dispatch();
  crpc_must(t.stream.finished == 0);
  t.stream.incoming = 2;
  crpc__call_wake(t.call);
  cpb__loop_run(&t.loop);
  assert_int_equal(t.stream.received, 2);
  assert_int_equal(t.stream.sent, 1);
  t.stream.room = 1;
  t.stream.closed = true;
  crpc__call_wake(t.call);
  cpb__loop_run(&t.loop);
  assert_int_equal(t.stream.sent, 2);
  assert_int_equal(t.stream.finished, 1);
  crpc_must(t.stream.code == CRPC_OK);
}

static crpc_code told; /* what a handler was told */

static crpc_code waits(crpc_call *call) {
  test_Text req;
  crpc_call_set_trailer(call, CPB_STR("x-a"), CPB_STR("b"));
  told = crpc_call_recv(call, &req);
  return crpc_fail(call, CRPC_DATA_LOSS, "nobody hears this");
}

static const test_Sample waiting = {.chat = waits};

CRPC_TEST(the_deadline_is_told_to_both) {
  make_server(&waiting, NULL);
  crpc_test_defer(hang_up, NULL);
  told = CRPC_OK;
  arrive("/test.Sample/Chat");
  crpc__call_set_deadline(t.call, 60000000);
  dispatch();
  crpc_must(t.stream.finished == 0);
  assert_int_equal(crpc_call_timeout_ms(t.call), 60000);
  int64_t left = crpc_call_time_left_ms(t.call);
  assert_true(left > 0 && left <= 60000);
  pass_time(59999999);
  assert_int_equal(t.stream.finished, 0);
  pass_time(1);
  assert_int_equal(t.stream.finished, 1);
  crpc_must(t.stream.code == CRPC_DEADLINE_EXCEEDED);
  assert_int_equal(told, CRPC_DEADLINE_EXCEEDED);
  assert_int_equal(t.stream.released, 1);
}

CRPC_TEST(a_deadline_before_the_handler) {
  make_server(&test_plain, NULL);
  arrive("/test.Sample/Echo");
  t.stream.incoming = 1;
  crpc__call_set_deadline(t.call, 0);
  dispatch();
  assert_int_equal(t.stream.received, 0);
  assert_int_equal(t.stream.finished, 1);
  crpc_must(t.stream.code == CRPC_DEADLINE_EXCEEDED ||
            t.stream.code == CRPC_RESOURCE_EXHAUSTED);
}

static crpc_code slow(crpc_call *call, const test_Text *req, test_Text *resp) {
  (void)call;
  (void)req;
  (void)resp;
  t.loop.now_us += 60000000; /* as if it had computed for so long */
  return CRPC_OK;
}

CRPC_TEST(success_after_the_deadline) {
  static const test_Sample handlers = {.echo = slow};
  make_server(&handlers, NULL);
  arrive("/test.Sample/Echo");
  t.stream.incoming = 1;
  crpc__call_set_deadline(t.call, 60000000);
  dispatch();
  assert_int_equal(t.stream.finished, 1);
  crpc_must(t.stream.code == CRPC_DEADLINE_EXCEEDED);
}

CRPC_TEST(the_peer_goes) {
  make_server(&waiting, NULL);
  crpc_test_defer(hang_up, NULL);
  told = CRPC_OK;
  arrive("/test.Sample/Chat");
  dispatch();
  crpc_must(t.stream.finished == 0);
  crpc__call_peer_gone(t.call, CRPC_CANCELED);
  assert_int_equal(t.stream.finished, 1);
  assert_int_equal(t.stream.released, 0);
  crpc__call_peer_gone(t.call, CRPC_UNAVAILABLE);
  cpb__loop_run(&t.loop);
  assert_int_equal(told, CRPC_CANCELED);
  assert_int_equal(t.stream.finished, 1);
  assert_int_equal(t.stream.released, 1);
}

CRPC_TEST(a_call_is_given_up) {
  make_server(&test_plain, NULL);
  arrive("/test.Sample/Echo");
  crpc__call_set_deadline(t.call, 500);
  crpc__call_abandon(t.call);
  assert_int_equal(crpc__calls_open(&t.loop), 0);
  pass_time(1000);
  assert_int_equal(t.stream.finished, 0);
}

static crpc_code sleeps(crpc_call *call, const test_Text *req,
                        test_Text *resp) {
  (void)req;
  told = crpc_call_sleep_ms(call, 2);
  resp->number = 7;
  return told;
}

CRPC_TEST(sleeping) {
  static const test_Sample handlers = {.echo = sleeps};
  make_server(&handlers, NULL);
  crpc_test_defer(hang_up, NULL);
  arrive("/test.Sample/Echo");
  t.stream.incoming = 1;
  dispatch();
  crpc_must(t.stream.finished == 0);
  pass_time(1999);
  assert_int_equal(t.stream.finished, 0);
  pass_time(1);
  crpc_must(t.stream.code == CRPC_OK);
  assert_int_equal(t.stream.last, 7);
}

/* --- What handlers do wrong --- */

static crpc_code bad_header(crpc_call *call, const test_Text *req,
                            test_Text *resp) {
  (void)req;
  (void)resp;
  (void)crpc_call_set_header(call, CPB_STR("grpc-status"), CPB_STR("0"));
  return CRPC_OK;
}

static crpc_code late_header(crpc_call *call, const test_Text *req) {
  test_Text resp = *req;
  crpc_code rc = crpc_call_send(call, &resp);
  told = crpc_call_set_header(call, CPB_STR("x-a"), CPB_STR("b"));
  return rc;
}

static crpc_code reads_two(crpc_call *call, test_Text *resp) {
  told = crpc_call_send(call, resp);
  return CRPC_OK;
}

static const test_Sample wrong = {
    .echo = bad_header, .sum = reads_two, .range = late_header};

CRPC_TEST(mistakes_of_handlers) {
  make_server(&wrong, NULL);
  arrive("/test.Sample/Echo");
  t.stream.incoming = 1;
  dispatch();
  crpc_must(t.stream.code == CRPC_INTERNAL);
  assert_int_equal(t.stream.last, -1);
  arrive("/test.Sample/Range");
  t.stream.incoming = 1;
  dispatch();
  crpc_must(t.stream.code == CRPC_INTERNAL);
  assert_int_equal(told, CRPC_FAILED_PRECONDITION);
  arrive("/test.Sample/Sum");
  dispatch();
  assert_int_equal(told, CRPC_FAILED_PRECONDITION);
  crpc_must(t.stream.code == CRPC_OK);
}

static crpc_code prints_much(crpc_call *call, const test_Text *req,
                             test_Text *resp) {
  (void)req;
  crpc_test_fail_allocation(1, false);
  resp->text = crpc_printf(call, "%10000d", 1);
  told = resp->text.len ? CRPC_OK : CRPC_RESOURCE_EXHAUSTED;
  return CRPC_OK;
}

CRPC_TEST(no_memory_to_print_fails_the_call) {
  static const test_Sample handlers = {.echo = prints_much};
  make_server(&handlers, NULL);
  told = CRPC_OK;
  arrive("/test.Sample/Echo");
  t.stream.incoming = 1;
  dispatch();
  crpc_test_fail_allocation(0, false);
  assert_int_equal(t.stream.code, CRPC_RESOURCE_EXHAUSTED);
}

/* --- Values and facts --- */

static crpc_code keeps_values(crpc_call *call, const test_Text *req,
                              test_Text *resp) {
  static const char a, b;
  (void)req;
  if (crpc_call_put(call, &a, "1") || crpc_call_put(call, &b, "2") ||
      crpc_call_put(call, &a, "3") || crpc_call_put(call, &b, NULL) ||
      crpc_call_put(call, &b, NULL)) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  const char *value = crpc_call_get(call, &a);
  bool good =
      value && value[0] == '3' && !crpc_call_get(call, &b) &&
      crpc_call_user(call) == &t && crpc_call_time_left_ms(call) == -1 &&
      cpb_str_equal(crpc_call_http_method(call), CPB_STR("POST")) &&
      cpb_str_equal(crpc_call_request_encoding(call), CPB_STR("identity")) &&
      crpc_call_header(call, CPB_STR("x")).data == NULL;
  resp->number = good;
  return CRPC_OK;
}

CRPC_TEST(values_and_facts) {
  static const test_Sample handlers = {.echo = keeps_values};
  make_server(&handlers, &t);
  arrive("/test.Sample/Echo");
  t.stream.incoming = 1;
  dispatch();
  crpc_must(t.stream.code == CRPC_OK);
  assert_int_equal(t.stream.last, 1);
}

CRPC_TEST_MAIN(cmocka_unit_test(a_unary_call),
               cmocka_unit_test(the_steady_state_allocates_nothing),
               cmocka_unit_test(refused_before_the_payload),
               cmocka_unit_test(waits_for_messages_and_room),
               cmocka_unit_test(the_deadline_is_told_to_both),
               cmocka_unit_test(a_deadline_before_the_handler),
               cmocka_unit_test(success_after_the_deadline),
               cmocka_unit_test(the_peer_goes),
               cmocka_unit_test(a_call_is_given_up), cmocka_unit_test(sleeping),
               cmocka_unit_test(mistakes_of_handlers),
               cmocka_unit_test(no_memory_to_print_fails_the_call),
               cmocka_unit_test(values_and_facts))
