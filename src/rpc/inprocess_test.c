/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Whole calls, both sides real, in process: from a plain main that turns a loop
 * of its own. Handlers may not use crpc_must: they run on fibers. */

#include "rpc/rpc_sample.h"
#include "support/crpc_test.h"

static bool is(cpb_str view, const char *text) {
  return cpb_str_equal(view, cpb_str_from_cstr(text));
}

CRPC_TEST(unary) {
  static test_world w;
  test_serve(&w, &test_plain, NULL);
  test_connect(&w);
  test_Text req = test_text("hello", 41);
  test_Text resp;
  crpc_must(crpc_call_unary(w.call, TEST_ECHO, &req, &resp) == CRPC_OK);
  assert_true(is(resp.text, "hello"));
  assert_true(resp.text.data != req.text.data); /* copied */
  assert_int_equal(resp.number, 42);
  assert_int_equal(crpc_call_code(w.call), CRPC_OK);
  assert_null(crpc_call_error(w.call));
  assert_int_equal(crpc_call_protocol(w.call), CRPC_IN_PROCESS);
  assert_true(is(crpc_call_peer(w.call), "in-process"));
  assert_ptr_equal(crpc_call_spec(w.call), TEST_ECHO);
}

CRPC_TEST(client_stream) {
  static test_world w;
  test_serve(&w, &test_plain, NULL);
  test_connect(&w);
  test_Text resp;
  crpc_must(crpc_call_open(w.call, TEST_SUM) == CRPC_OK);
  for (int i = 1; i <= 20; i++) {
    test_Text req = test_text("", i);
    crpc_must(crpc_call_send(w.call, &req) == CRPC_OK);
  }
  crpc_must(crpc_call_finish(w.call, &resp) == CRPC_OK);
  assert_int_equal(resp.number, 210);
}

CRPC_TEST(server_stream) {
  static test_world w;
  test_serve(&w, &test_plain, NULL);
  test_connect(&w);
  test_Text req = test_text("x", 20), resp;
  crpc_must(crpc_call_open(w.call, TEST_RANGE) == CRPC_OK);
  crpc_must(crpc_call_send(w.call, &req) == CRPC_OK);
  assert_int_equal(crpc_call_send(w.call, &req), CRPC_FAILED_PRECONDITION);
  crpc_must(crpc_call_close_send(w.call) == CRPC_OK);
  crpc_must(crpc_call_close_send(w.call) == CRPC_OK);
  for (int i = 0; i < 20; i++) {
    crpc_must(crpc_call_recv(w.call, &resp) == CRPC_OK);
    assert_int_equal(resp.number, i);
    assert_true(is(resp.text, "x"));
  }
  crpc_must(crpc_call_recv(w.call, &resp) == CRPC_END);
  assert_int_equal(crpc_call_recv(w.call, &resp), CRPC_END);
  assert_int_equal(crpc_call_send(w.call, &req), CRPC_END);
}

CRPC_TEST(bidi) {
  static test_world w;
  test_serve(&w, &test_plain, NULL);
  test_connect(&w);
  test_Text resp;
  crpc_must(crpc_call_open(w.call, TEST_CHAT) == CRPC_OK);
  for (int i = 0; i < 10; i++) {
    test_Text req = test_text("ping", i);
    crpc_must(crpc_call_send(w.call, &req) == CRPC_OK);
    crpc_must(crpc_call_recv(w.call, &resp) == CRPC_OK);
    assert_int_equal(resp.number, i + 1);
  }
  crpc_must(crpc_call_close_send(w.call) == CRPC_OK);
  crpc_must(crpc_call_recv(w.call, &resp) == CRPC_END);
}

CRPC_TEST(a_call_is_reused) {
  static test_world w;
  test_serve(&w, &test_plain, NULL);
  test_connect(&w);
  size_t before = 0;
  for (int i = 0; i < 20; i++) {
    test_Text req = test_text("again", i), resp;
    crpc_must(crpc_call_unary(w.call, TEST_ECHO, &req, &resp) == CRPC_OK);
    assert_int_equal(resp.number, i + 1);
    assert_int_equal(crpc_call_unary(w.call, TEST_ECHO, &req, &resp),
                     CRPC_FAILED_PRECONDITION);
    crpc_call_reset(w.call);
    if (i == 4) {
      before = crpc_test_blocks();
    }
  }
  assert_int_equal(crpc_test_blocks(), before);
}

/* --- Metadata --- */

static crpc_code with_metadata(crpc_call *call, const test_Text *req,
                               test_Text *resp) {
  (void)req;
  resp->text = crpc_call_header(call, CPB_STR("X-Name"));
  crpc_metadata_entry entry;
  for (size_t i = 0; crpc_call_header_at(call, i, &entry); i++) {
    resp->number++;
  }
  crpc_call_set_header(call, CPB_STR("x-answer"), CPB_STR("a"));
  crpc_call_add_header(call, CPB_STR("X-Answer"), CPB_STR("b"));
  crpc_call_set_trailer(call, CPB_STR("x-raw-bin"),
                        crpc_call_header(call, CPB_STR("x-raw-bin")));
  return CRPC_OK;
}

CRPC_TEST(metadata_flows_both_ways) {
  static test_world w;
  test_serve(&w, &(test_Sample){.echo = with_metadata}, NULL);
  test_connect(&w);
  test_Text req = test_text("", 0), resp;
  cpb_str raw = CPB_STR("\0\xff\r\n");
  crpc_must(crpc_call_set_header(w.call, CPB_STR("x-name"), CPB_STR("n")) ==
            CRPC_OK);
  crpc_must(crpc_call_set_header(w.call, CPB_STR("x-raw-bin"), raw) == CRPC_OK);
  crpc_must(crpc_call_unary(w.call, TEST_ECHO, &req, &resp) == CRPC_OK);
  assert_true(is(resp.text, "n"));
  assert_int_equal(resp.number, 2);
  assert_true(is(crpc_call_header(w.call, CPB_STR("x-answer")), "a"));
  crpc_metadata_entry entry;
  assert_true(crpc_call_header_at(w.call, 1, &entry));
  assert_true(is(entry.name, "x-answer") && is(entry.value, "b"));
  assert_false(crpc_call_header_at(w.call, 2, &entry));
  assert_true(
      cpb_str_equal(crpc_call_trailer(w.call, CPB_STR("x-raw-bin")), raw));
  assert_null(crpc_call_trailer(w.call, CPB_STR("x-none")).data);
  assert_int_equal(crpc_call_set_header(w.call, CPB_STR("x-late"), CPB_STR("")),
                   CRPC_FAILED_PRECONDITION);
}

CRPC_TEST(a_bad_header_fails_the_call) {
  static test_world w;
  test_serve(&w, &test_plain, NULL);
  test_connect(&w);
  test_Text req = test_text("", 0), resp;
  assert_int_equal(
      crpc_call_set_header(w.call, CPB_STR("bad name"), CPB_STR("x")),
      CRPC_INVALID_ARGUMENT);
  assert_int_not_equal(crpc_call_unary(w.call, TEST_ECHO, &req, &resp),
                       CRPC_OK);
  crpc_must(crpc_call_code(w.call) == CRPC_INVALID_ARGUMENT);
}

/* --- Errors --- */

static crpc_code fails(crpc_call *call, const test_Text *req, test_Text *resp) {
  (void)resp;
  crpc_call_set_trailer(call, CPB_STR("x-why"), CPB_STR("because"));
  if (req->number == 0) {
    crpc_code rc = crpc_fail(call, CRPC_NOT_FOUND, "no %s", "such thing");
    return crpc_fail_detail(call, &test_Text_def, req) ? CRPC_RESOURCE_EXHAUSTED
                                                       : rc;
  }
  return (crpc_code)req->number;
}

CRPC_TEST(errors_arrive_remote_with_details) {
  static test_world w;
  test_serve(&w, &(test_Sample){.echo = fails}, NULL);
  test_connect(&w);
  test_Text req = test_text("detail", 0), resp;
  crpc_must(crpc_call_unary(w.call, TEST_ECHO, &req, &resp) == CRPC_NOT_FOUND);
  const crpc_error *error = crpc_call_error(w.call);
  assert_true(crpc_error_is_remote(error));
  crpc_must(strcmp(crpc_call_message(w.call), "no such thing") == 0);
  crpc_must(crpc_error_detail_count(error) == 1);
  crpc_error_detail detail = crpc_error_detail_at(error, 0);
  assert_true(is(detail.type, "test.Text"));
  assert_true(is(detail.value,
                 "\x0a\x06"
                 "detail"));
  crpc_must(is(crpc_call_trailer(w.call, CPB_STR("x-why")), "because"));
}

CRPC_TEST(bare_and_invalid_codes) {
  static const struct {
    int returned;
    crpc_code told;
  } cases[] = {{CRPC_ABORTED, CRPC_ABORTED},
               {CRPC_END, CRPC_INTERNAL},
               {-7, CRPC_UNKNOWN},
               {17, CRPC_UNKNOWN}};
  static test_world w;
  test_serve(&w, &(test_Sample){.echo = fails}, NULL);
  test_connect(&w);
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
    test_Text req = test_text("", cases[i].returned), resp;
    crpc_must(crpc_call_unary(w.call, TEST_ECHO, &req, &resp) == cases[i].told);
    assert_string_equal(crpc_call_message(w.call), "");
    crpc_call_reset(w.call);
  }
}

CRPC_TEST(unimplemented_and_unknown_methods) {
  static const crpc_spec unknown = {"/test.Sample/Nothing",   CRPC_UNARY,
                                    CRPC_IDEMPOTENCY_UNKNOWN, &test_Text_def,
                                    &test_Text_def,           NULL};
  static test_world w;
  test_serve(&w, &(test_Sample){NULL, NULL, NULL, NULL}, NULL);
  test_connect(&w);
  test_Text req = test_text("", 0), resp;
  crpc_must(crpc_call_unary(w.call, TEST_ECHO, &req, &resp) ==
            CRPC_UNIMPLEMENTED);
  crpc_call_reset(w.call);
  crpc_must(crpc_call_unary(w.call, &unknown, &req, &resp) ==
            CRPC_UNIMPLEMENTED);
}

/* --- Early ends --- */

static crpc_code refuse_stream(crpc_call *call) {
  return crpc_fail(call, CRPC_PERMISSION_DENIED, "not you");
}

CRPC_TEST(a_handler_returns_without_reading) {
  static test_world w;
  test_serve(&w, &(test_Sample){.chat = refuse_stream}, NULL);
  test_connect(&w);
  test_Text req = test_text("", 1), resp;
  crpc_must(crpc_call_open(w.call, TEST_CHAT) == CRPC_OK);
  crpc_code rc = CRPC_OK;
  for (int i = 0; i < 100 && rc == CRPC_OK; i++) {
    rc = crpc_call_send(w.call, &req);
  }
  crpc_must(rc == CRPC_END);
  crpc_must(crpc_call_recv(w.call, &resp) == CRPC_PERMISSION_DENIED);
  assert_int_equal(crpc_call_recv(w.call, &resp), CRPC_PERMISSION_DENIED);
}

CRPC_TEST(no_message_where_one_is_due) {
  static test_world w;
  test_serve(&w, &test_plain, NULL);
  test_connect(&w);
  test_Text resp;
  crpc_must(crpc_call_open(w.call, TEST_RANGE) == CRPC_OK);
  crpc_must(crpc_call_close_send(w.call) == CRPC_OK);
  crpc_must(crpc_call_recv(w.call, &resp) == CRPC_UNIMPLEMENTED);
}

typedef struct seen {
  crpc_code canceled;
  crpc_code returned;
  bool ran;
} seen;

static crpc_code reads_for_ever(crpc_call *call) {
  seen *s = crpc_call_user(call);
  test_Text req;
  do {
    s->returned = crpc_call_recv(call, &req);
  } while (s->returned == CRPC_OK);
  s->canceled = crpc_call_canceled(call);
  return s->returned;
}

CRPC_TEST(destroying_a_call_tells_the_handler) {
  static seen s;
  static test_world w;
  memset(&s, 0, sizeof(s));
  test_serve(&w, &(test_Sample){.chat = reads_for_ever}, &s);
  test_connect(&w);
  test_Text req = test_text("", 1);
  crpc_must(crpc_call_open(w.call, TEST_CHAT) == CRPC_OK);
  crpc_must(crpc_call_send(w.call, &req) == CRPC_OK);
  crpc_must(crpc_call_sleep_ms(w.call, 1) == CRPC_OK); /* the handler runs */
  crpc_call_destroy(w.call);
  w.call = NULL;
  crpc_call *other;
  crpc_must(crpc_call_create(w.channel, &other) == CRPC_OK);
  test_Text resp;
  crpc_code rc = crpc_call_unary(other, TEST_ECHO, &req, &resp);
  crpc_call_destroy(other);
  crpc_must(rc == CRPC_UNIMPLEMENTED);
  crpc_must(s.returned == CRPC_CANCELED);
  assert_int_equal(s.canceled, CRPC_CANCELED);
}

CRPC_TEST(cancelling_ends_the_call_at_once) {
  static seen s;
  static test_world w;
  memset(&s, 0, sizeof(s));
  test_serve(&w, &(test_Sample){.chat = reads_for_ever}, &s);
  test_connect(&w);
  test_Text resp;
  crpc_must(crpc_call_open(w.call, TEST_CHAT) == CRPC_OK);
  crpc_call_cancel(w.call);
  crpc_must(crpc_call_recv(w.call, &resp) == CRPC_CANCELED);
  assert_int_equal(crpc_call_canceled(w.call), CRPC_CANCELED);
  assert_int_equal(crpc_call_code(w.call), CRPC_CANCELED);
}

/* --- Deadlines --- */

static crpc_code sleeps(crpc_call *call, const test_Text *req,
                        test_Text *resp) {
  seen *s = crpc_call_user(call);
  (void)resp;
  s->ran = crpc_call_time_left_ms(call) >= 0;
  s->returned = crpc_call_sleep_ms(call, req->number);
  s->canceled = crpc_call_canceled(call);
  return CRPC_OK; /* too late: nobody hears it */
}

CRPC_TEST(deadline_while_waiting) {
  static seen s;
  static test_world w;
  memset(&s, 0, sizeof(s));
  test_serve(&w, &(test_Sample){.echo = sleeps}, &s);
  test_connect(&w);
  test_Text req = test_text("", 10000), resp;
  crpc_call_set_timeout_ms(w.call, 30);
  crpc_must(crpc_call_unary(w.call, TEST_ECHO, &req, &resp) ==
            CRPC_DEADLINE_EXCEEDED);
  assert_int_equal(crpc_call_timeout_ms(w.call), 30);
  assert_int_equal(crpc_call_time_left_ms(w.call), 0);
  crpc_call_reset(w.call);
  assert_int_equal(crpc_call_timeout_ms(w.call), -1);
  /* The handler was told, too. */
  crpc_must(crpc_call_open(w.call, TEST_CHAT) == CRPC_OK);
  crpc_must(crpc_call_recv(w.call, &resp) == CRPC_UNIMPLEMENTED);
  if (s.ran) { /* on a machine that is not too slow for it */
    assert_int_equal(s.returned, CRPC_DEADLINE_EXCEEDED);
    assert_int_equal(s.canceled, CRPC_DEADLINE_EXCEEDED);
  }
}

static crpc_code computes(crpc_call *call, const test_Text *req,
                          test_Text *resp) {
  seen *s = crpc_call_user(call);
  (void)req;
  (void)resp;
  s->ran = true;
  while ((s->canceled = crpc_call_canceled(call)) == CRPC_OK) {
  }
  return CRPC_OK;
}

CRPC_TEST(deadline_between_waits) {
  static seen s;
  static test_world w;
  memset(&s, 0, sizeof(s));
  test_serve(&w, &(test_Sample){.echo = computes}, &s);
  test_connect(&w);
  test_Text req = test_text("", 0), resp;
  crpc_call_set_timeout_ms(w.call, 30);
  crpc_must(crpc_call_unary(w.call, TEST_ECHO, &req, &resp) ==
            CRPC_DEADLINE_EXCEEDED);
  if (s.ran) {
    assert_int_equal(s.canceled, CRPC_DEADLINE_EXCEEDED);
  }
}

CRPC_TEST(an_early_answer_beats_the_deadline) {
  static seen s;
  static test_world w;
  memset(&s, 0, sizeof(s));
  test_serve(&w, &(test_Sample){.echo = sleeps}, &s);
  test_connect(&w);
  test_Text req = test_text("", 1), resp;
  crpc_call_set_timeout_ms(w.call, 60000);
  crpc_must(crpc_call_unary(w.call, TEST_ECHO, &req, &resp) == CRPC_OK);
  assert_int_equal(s.returned, CRPC_OK);
}

/* --- Calls in handlers --- */

static crpc_code calls_on(crpc_call *call, const test_Text *req,
                          test_Text *resp) {
  crpc_channel *channel = *(crpc_channel **)crpc_call_user(call);
  crpc_call *inner;
  if (crpc_call_create(channel, &inner)) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  test_Text down = *req;
  down.number--;
  crpc_code rc = CRPC_OK;
  if (req->number > 0) {
    rc = crpc_call_unary(inner, TEST_ECHO, &down, resp);
    resp->text = crpc_printf(call, CPB_STR_FMT "%d", CPB_STR_ARG(resp->text),
                             (int)req->number);
    resp->number++;
  }
  crpc_call_destroy(inner);
  return rc ? crpc_fail(call, rc, "inner call failed") : CRPC_OK;
}

CRPC_TEST(a_handler_makes_calls) {
  static crpc_channel *channel;
  static test_world w;
  test_serve(&w, &(test_Sample){.echo = calls_on}, &channel);
  test_connect(&w);
  channel = w.channel;
  test_Text req = test_text("", 5), resp;
  crpc_must(crpc_call_unary(w.call, TEST_ECHO, &req, &resp) == CRPC_OK);
  assert_true(is(resp.text, "12345"));
  assert_int_equal(resp.number, 5);
}

static crpc_code passes_on(crpc_call *call, const test_Text *req,
                           test_Text *resp) {
  crpc_channel *channel = *(crpc_channel **)crpc_call_user(call);
  crpc_call *inner;
  if (req->number == 0) {
    return crpc_fail(call, CRPC_NOT_FOUND, "a secret");
  }
  if (crpc_call_create(channel, &inner)) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  test_Text down = *req;
  down.number--;
  crpc_code rc = crpc_call_unary(inner, TEST_ECHO, &down, resp);
  if (rc) {
    rc = crpc_fail_with(call, crpc_call_error(inner));
  }
  crpc_call_destroy(inner);
  return rc;
}

CRPC_TEST(a_peers_error_is_not_passed_on) {
  static crpc_channel *channel;
  static test_world w;
  test_serve(&w, &(test_Sample){.echo = passes_on}, &channel);
  test_connect(&w);
  channel = w.channel;
  test_Text req = test_text("", 1), resp;
  crpc_must(crpc_call_unary(w.call, TEST_ECHO, &req, &resp) == CRPC_INTERNAL);
  assert_string_equal(crpc_call_message(w.call), "");
}

CRPC_TEST_MAIN(cmocka_unit_test(unary), cmocka_unit_test(client_stream),
               cmocka_unit_test(server_stream), cmocka_unit_test(bidi),
               cmocka_unit_test(a_call_is_reused),
               cmocka_unit_test(metadata_flows_both_ways),
               cmocka_unit_test(a_bad_header_fails_the_call),
               cmocka_unit_test(errors_arrive_remote_with_details),
               cmocka_unit_test(bare_and_invalid_codes),
               cmocka_unit_test(unimplemented_and_unknown_methods),
               cmocka_unit_test(a_handler_returns_without_reading),
               cmocka_unit_test(no_message_where_one_is_due),
               cmocka_unit_test(destroying_a_call_tells_the_handler),
               cmocka_unit_test(cancelling_ends_the_call_at_once),
               cmocka_unit_test(deadline_while_waiting),
               cmocka_unit_test(deadline_between_waits),
               cmocka_unit_test(an_early_answer_beats_the_deadline),
               cmocka_unit_test(a_handler_makes_calls),
               cmocka_unit_test(a_peers_error_is_not_passed_on))
