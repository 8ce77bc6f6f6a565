/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What the client side sends, and what it keeps of answers. */

#include "protocol/test_client.h"

#define BODY(literal) literal, sizeof(literal) - 1

/* --- Requests --- */

static const step ok_connect[] = {HEAD(200, PROTO), BAD_BODY("\n\1a"), {0}};
static const step ok_grpc[] = {
    HEAD(200, GRPC), DATA(MSG), END("grpc-status: 0\n"), {0}};
static const step ok_stream[] = {
    HEAD(200, CSTREAM), DATA(MSG "\2\0\0\0\2{}"), END(""), {0}};

CRPC_TEST(connect_request) {
  int messages;
  client_setup(CRPC_CONNECT, NULL);
  f.script = ok_connect;
  (void)crpc_call_set_header(f.call, CPB_STR("X-Mine"), CPB_STR("m"));
  (void)crpc_call_set_header(f.call, CPB_STR("x-raw-bin"), CPB_STR("\1\2"));
  crpc_call_set_timeout_ms(f.call, 200);
  crpc_must(client_make(&spec_say, &messages) == CRPC_OK);
  text_is(f.c.method, "POST");
  text_is(f.c.path, "/pre/test.Echo/Say");
  assert_int_equal(f.c.content_length, 5);
  assert_int_equal(f.c.body_len, 5);
  assert_memory_equal(f.c.body, "\n\3ask", 5);
  assert_true(f.c.ended);
  has_text(f.c.headers,
           "connect-protocol-version: 1\n"
           "content-type: application/proto\n");
  has_text(f.c.headers, "user-agent: connect-c/");
  text_is(carrier_header(&f.c, "connect-timeout-ms"), "200");
  text_is(carrier_header(&f.c, "x-mine"), "m");
  text_is(carrier_header(&f.c, "x-raw-bin"), "AQI");
  assert_null(carrier_header(&f.c, "content-encoding"));
  if (crpc__compressor_count()) {
    text_is(carrier_header(&f.c, "accept-encoding"), "gzip");
  }
  assert_true(cpb_str_equal(crpc_call_peer(f.call), CPB_STR("peer:1")));
}

CRPC_TEST(grpc_request) {
  int messages;
  client_setup(CRPC_GRPC, &(crpc_channel_options){CRPC_CHANNEL_OPTIONS_INIT,
                                                  .user_agent = "tool/1"});
  f.script = ok_grpc;
  crpc_call_set_timeout_ms(f.call, 200);
  crpc_must(client_make(&spec_say, &messages) == CRPC_OK);
  text_is(f.c.path, "/pre/test.Echo/Say");
  has_text(f.c.headers, "te: trailers\ncontent-type: application/grpc\n");
  has_text(f.c.headers, "user-agent: tool/1 connect-c/");
  text_is(carrier_header(&f.c, "grpc-timeout"), "200000u");
  assert_null(carrier_header(&f.c, "connect-protocol-version"));
  assert_int_equal(f.c.body_len, 10);
  assert_memory_equal(f.c.body, "\0\0\0\0\5\n\3ask", 10);
  assert_true(f.c.ended);
  client_again(CRPC_GRPC_WEB);
  f.script = (const step[]){HEAD(200, WEB "grpc-status: 0\n"), END(""), {0}};
  crpc_must(client_make(&spec_count, &messages) == CRPC_OK);
  text_is(carrier_header(&f.c, "content-type"), "application/grpc-web+proto");
  assert_null(carrier_header(&f.c, "te"));
}

CRPC_TEST(stream_request) {
  int messages;
  client_setup(CRPC_CONNECT, NULL);
  f.script = ok_stream;
  crpc_must(client_make(&spec_sum, &messages) == CRPC_OK);
  text_is(carrier_header(&f.c, "content-type"), "application/connect+proto");
  text_is(carrier_header(&f.c, "connect-protocol-version"), "1");
  assert_int_equal(f.c.content_length, -1);
  assert_memory_equal(f.c.body, "\0\0\0\0\5\n\3ask", 10);
  assert_true(f.c.ended);
  if (crpc__compressor_count()) {
    text_is(carrier_header(&f.c, "connect-accept-encoding"), "gzip");
    assert_null(carrier_header(&f.c, "accept-encoding"));
  }
}

CRPC_TEST(get_request) {
  int messages;
  client_setup(CRPC_CONNECT, NULL);
  f.script = ok_connect;
  crpc_call_set_http_get(f.call, true);
  crpc_must(client_make(&spec_say, &messages) == CRPC_OK);
  text_is(f.c.method, "GET");
  text_is(f.c.path,
          "/pre/test.Echo/"
          "Say?connect=v1&base64=1&encoding=proto&message=CgNhc2s");
  assert_null(carrier_header(&f.c, "content-type"));
  assert_null(carrier_header(&f.c, "connect-protocol-version"));
  assert_int_equal(f.c.content_length, -1);
  assert_int_equal(f.c.body_len, 0);
  assert_true(f.c.ended);
  /* What would make too long a URL is posted. */
  static char big[9000];
  memset(big, 'b', sizeof(big));
  note req = {.text = {big, sizeof(big)}}, resp = {0};
  client_again(CRPC_CONNECT);
  crpc_call_set_http_get(f.call, true);
  crpc_must(crpc_call_unary(f.call, &spec_say, &req, &resp) == CRPC_OK);
  text_is(f.c.method, "POST");
  assert_int_equal(f.c.body_len, 9003);
  text_is(carrier_header(&f.c, "content-type"), "application/proto");
}

static void expect_verb(const crpc_spec *spec, crpc_protocol protocol,
                        const step *script, const char *verb) {
  int messages;
  f.script = script;
  f.channel.options.protocol = protocol;
  crpc_must(client_make(spec, &messages) == CRPC_OK);
  text_is(f.c.method, verb);
  client_again(CRPC_CONNECT);
}

CRPC_TEST(get_of_a_channel) {
  client_setup(CRPC_CONNECT, &(crpc_channel_options){CRPC_CHANNEL_OPTIONS_INIT,
                                                     .http_get = true});
  expect_verb(&spec_say, CRPC_CONNECT, ok_connect, "GET");
  expect_verb(&spec_sum, CRPC_CONNECT, ok_stream, "POST");
  expect_verb(&spec_say, CRPC_GRPC, ok_grpc, "POST");
  /* A call's own word counts more, until it is reset. */
  crpc_call_set_http_get(f.call, false);
  expect_verb(&spec_say, CRPC_CONNECT, ok_connect, "POST");
  expect_verb(&spec_say, CRPC_CONNECT, ok_connect, "GET");
}

CRPC_TEST(compressed_request) {
  int messages;
  client_setup(CRPC_CONNECT, &(crpc_channel_options){CRPC_CHANNEL_OPTIONS_INIT,
                                                     .compression = "gzip"});
  if (!crpc__compressor_count()) {
    return;
  }
  f.script = ok_connect;
  crpc_call_set_compression(f.call, 1);
  crpc_must(client_make(&spec_say, &messages) == CRPC_OK);
  text_is(carrier_header(&f.c, "content-encoding"), "gzip");
  assert_memory_equal(f.c.body, "\x1F\x8B", 2);
  /* Small ones stay as they are. */
  client_again(CRPC_CONNECT);
  crpc_must(client_make(&spec_say, &messages) == CRPC_OK);
  assert_null(carrier_header(&f.c, "content-encoding"));
  assert_int_equal(f.c.body_len, 5);
  /* A stream names its encoding all the same. */
  client_again(CRPC_GRPC);
  f.script = ok_grpc;
  crpc_must(client_make(&spec_say, &messages) == CRPC_OK);
  text_is(carrier_header(&f.c, "grpc-encoding"), "gzip");
  assert_int_equal(f.c.body[0], 0);
  client_again(CRPC_CONNECT);
  f.script = ok_connect;
  crpc_call_set_http_get(f.call, true);
  crpc_call_set_compression(f.call, 1);
  crpc_must(client_make(&spec_say, &messages) == CRPC_OK);
  has_text(f.c.path,
           "?connect=v1&base64=1&compression=gzip&encoding=proto&"
           "message=H4sI");
  assert_null(carrier_header(&f.c, "content-encoding"));
}

/* --- What an answer brings along --- */

CRPC_TEST(metadata_and_details) {
  int messages;
  static const step error[] = {
      HEAD(400, JSON "x-h: 1\ntrailer-x-t: 2\ntrailer-x-b-bin: AQI\n"),
      DATA("{\"code\":\"out_of_range\",\"message\":\"\\u0041\\n\","
           "\"details\":[{\"type\":\"a.B\",\"value\":\"AQI\",\"debug\":\"x\"},"
           "{\"type\":\"bad\",\"value\":\"*\"},7,"
           "{\"value\":\"\",\"type\":\"c.D\"}]}"),
      END(""),
      {0}};
  client_setup(CRPC_CONNECT, NULL);
  f.script = error;
  crpc_must(client_make(&spec_say, &messages) == CRPC_OUT_OF_RANGE);
  text_is(crpc_call_message(f.call), "A\n");
  const crpc_error *e = crpc_call_error(f.call);
  crpc_must(crpc_error_is_remote(e) && crpc_error_detail_count(e) == 2);
  crpc_error_detail d = crpc_error_detail_at(e, 0);
  assert_true(cpb_str_equal(d.type, CPB_STR("a.B")));
  assert_true(cpb_str_equal(d.value, CPB_STR("\1\2")));
  crpc_must(
      cpb_str_equal(crpc_call_header(f.call, CPB_STR("x-h")), CPB_STR("1")));
  crpc_must(
      cpb_str_equal(crpc_call_trailer(f.call, CPB_STR("X-T")), CPB_STR("2")));
  crpc_must(cpb_str_equal(crpc_call_trailer(f.call, CPB_STR("x-b-bin")),
                          CPB_STR("\1\2")));
}

CRPC_TEST(metadata_and_details_of_grpc) {
  int messages;
  static const step error[] = {
      HEAD(200, GRPC "x-h: 1\n"),
      END("grpc-status: 3\ngrpc-message: m\ngrpc-status-details-bin: "
          "CAMSAW0aEQoJdC5jL2EuQi9DEgQBAgME\nx-t: 2\n"),
      {0}};
  static const step only[] = {
      HEAD(200, GRPC "grpc-status: 3\nx-t: 2\n"), END(""), {0}};
  client_setup(CRPC_GRPC, NULL);
  f.script = error;
  crpc_must(client_make(&spec_say, &messages) == CRPC_INVALID_ARGUMENT);
  const crpc_error *e = crpc_call_error(f.call);
  crpc_must(crpc_error_detail_count(e) == 1);
  assert_true(cpb_str_equal(crpc_error_detail_at(e, 0).type, CPB_STR("C")));
  crpc_must(
      cpb_str_equal(crpc_call_header(f.call, CPB_STR("x-h")), CPB_STR("1")));
  crpc_must(
      cpb_str_equal(crpc_call_trailer(f.call, CPB_STR("x-t")), CPB_STR("2")));
  client_again(CRPC_GRPC);
  f.script = only;
  crpc_must(client_make(&spec_say, &messages) == CRPC_INVALID_ARGUMENT);
  crpc_must(
      cpb_str_equal(crpc_call_trailer(f.call, CPB_STR("x-t")), CPB_STR("2")));
}

CRPC_TEST(end_stream_metadata) {
  int messages;
  static const step script[] = {
      HEAD(200, CSTREAM),
      DATA("\2\0\0\0\x3B{\"metadata\":{\"X-A\":[\"1\",\"2\",null],\"x-b\":3,"
           "\"grpc-x\":[\"no\"]}}"),
      END(""),
      {0}};
  crpc_metadata_entry entry;
  client_setup(CRPC_CONNECT, NULL);
  f.script = script;
  crpc_must(client_make(&spec_count, &messages) == CRPC_OK);
  crpc_must(crpc_call_trailer_at(f.call, 1, &entry));
  assert_true(cpb_str_equal(entry.name, CPB_STR("x-a")));
  assert_true(cpb_str_equal(entry.value, CPB_STR("2")));
  assert_false(crpc_call_trailer_at(f.call, 2, &entry));
}

static size_t pack(char *out, const char *in, size_t len) {
  cpb__buf buf;
  cpb__buf_init(&buf, crpc_test_allocator());
  crpc_code rc =
      crpc__compress(&f.pl.compression, crpc__compressor_find(CPB_STR("gzip")),
                     (cpb_str){in, len}, &buf);
  size_t n = cpb__buf_len(&buf);
  cpb__copy(out, cpb__buf_head(&buf), n);
  cpb__buf_cleanup(&buf);
  crpc_must(rc == CRPC_OK);
  return n;
}

CRPC_TEST(compressed_ends) {
  static char packed[200];
  int messages;
  client_setup(CRPC_CONNECT, NULL);
  if (!crpc__compressor_count()) {
    return;
  }
  step script[] = {HEAD(422, JSON "content-encoding: gzip\n"),
                   {STEP_DATA, 0, packed, 0},
                   END(""),
                   {0}};
  script[1].len = pack(packed, BODY("{\"code\":\"data_loss\"}"));
  f.script = script;
  crpc_must(client_make(&spec_say, &messages) == CRPC_DATA_LOSS);

  client_again(CRPC_CONNECT);
  script[0] = (step)HEAD(200, CSTREAM "connect-content-encoding: gzip\n");
  size_t n = pack(packed + 5, BODY("{\"error\":{\"code\":\"data_loss\"}}"));
  crpc__envelope_write_prefix((uint8_t *)packed, 3, (uint32_t)n);
  script[1].len = n + 5;
  crpc_must(client_make(&spec_count, &messages) == CRPC_DATA_LOSS);

  client_again(CRPC_GRPC_WEB);
  script[0] = (step)HEAD(200, WEB "grpc-encoding: gzip\n");
  n = pack(packed + 5, BODY("grpc-status: 15\r\n"));
  crpc__envelope_write_prefix((uint8_t *)packed, 0x81, (uint32_t)n);
  script[1].len = n + 5;
  crpc_must(client_make(&spec_count, &messages) == CRPC_DATA_LOSS);

  client_again(CRPC_CONNECT);
  script[0] = (step)HEAD(200, PROTO "content-encoding: gzip\n");
  script[1].len = pack(packed, BODY("\n\1a"));
  crpc_must(client_make(&spec_say, &messages) == CRPC_OK);
  assert_true(
      cpb_str_equal(crpc_call_response_encoding(f.call), CPB_STR("gzip")));
}

/* --- Connections, time, cancelling --- */

CRPC_TEST(connection_comes_late) {
  int messages;
  static const step script[] = {
      TIME(1000), ATTACH, HEAD(200, PROTO), BAD_BODY("\n\1a"), {0}};
  static const step stream[] = {
      TIME(1000), ATTACH, HEAD(200, CSTREAM), DATA(MSG "\2\0\0\0\2{}"),
      END(""),    {0}};
  client_setup(CRPC_CONNECT, NULL);
  f.late = true;
  f.script = script;
  crpc_must(client_make(&spec_say, &messages) == CRPC_OK);
  assert_memory_equal(f.c.body, "\n\3ask", 5);
  client_again(CRPC_CONNECT);
  f.script = stream;
  crpc_must(client_make(&spec_sum, &messages) == CRPC_OK);
  crpc_must(f.c.body_len == 10);
}

CRPC_TEST(no_connection_is_to_be_had) {
  static const step none[] = {{0}};
  int messages;
  client_setup(CRPC_GRPC, NULL);
  f.script = none;
  f.refusal = CRPC_UNAVAILABLE;
  crpc_must(client_make(&spec_say, &messages) == CRPC_UNAVAILABLE);
  has_text(crpc_call_message(f.call), "no connection");
  assert_false(crpc_error_is_remote(crpc_call_error(f.call)));
  client_again(CRPC_GRPC);
  crpc_must(client_make(&spec_chat, &messages) == CRPC_UNAVAILABLE);
  f.refusal = CRPC_OK;
  f.no_open = true;
  client_again(CRPC_GRPC);
  crpc_must(client_make(&spec_say, &messages) == CRPC_UNAVAILABLE);
}

CRPC_TEST(deadline_is_ours) {
  static const step silent[] = {TIME(150000), TIME(100000), {0}};
  static const step reset[] = {TIME(199000), CLOSE(HTTP_CANCEL), {0}};
  int messages;
  client_setup(CRPC_GRPC, NULL);
  f.script = silent;
  crpc_call_set_timeout_ms(f.call, 200);
  crpc_must(client_make(&spec_say, &messages) == CRPC_DEADLINE_EXCEEDED);
  assert_true(f.c.was_reset);
  assert_int_equal(f.c.reset_reason, HTTP_CANCEL);
  /* The server's own deadline may be a little ahead of ours. */
  client_again(CRPC_GRPC);
  f.script = reset;
  crpc_call_set_timeout_ms(f.call, 200);
  crpc_must(client_make(&spec_say, &messages) == CRPC_DEADLINE_EXCEEDED);
  /* Before there is a connection. */
  client_again(CRPC_GRPC);
  f.late = true;
  f.script = silent;
  crpc_call_set_timeout_ms(f.call, 200);
  crpc_must(client_make(&spec_say, &messages) == CRPC_DEADLINE_EXCEEDED);
  crpc_call_reset(f.call);
  assert_int_equal(f.forgotten, 1);
}

CRPC_TEST(cancel_keeps_what_has_come) {
  static const step script[] = {HEAD(200, GRPC), DATA(MSG), {0}};
  note resp = {0};
  client_setup(CRPC_GRPC, NULL);
  f.script = script;
  crpc_must(crpc_call_open(f.call, &spec_chat) == CRPC_OK);
  crpc_must(crpc_call_recv(f.call, &resp) == CRPC_OK);
  crpc_call_cancel(f.call);
  crpc_must(crpc_call_recv(f.call, &resp) == CRPC_CANCELED);
  crpc_must(f.c.was_reset);
  assert_int_equal(f.c.reset_reason, HTTP_CANCEL);
  assert_int_equal(crpc_call_code(f.call), CRPC_CANCELED);
}

CRPC_TEST(server_ends_early) {
  static const step script[] = {
      HEAD(200, GRPC "grpc-status: 7\n"), END(""), {0}};
  note req = {.number = 1}, resp = {0};
  client_setup(CRPC_GRPC, NULL);
  f.script = script;
  crpc_must(crpc_call_open(f.call, &spec_chat) == CRPC_OK);
  crpc_must(crpc_call_send(f.call, &req) == CRPC_OK);
  client_turn(&f.loop);
  client_turn(&f.loop);
  crpc_must(crpc_call_send(f.call, &req) == CRPC_END);
  crpc_must(crpc_call_recv(f.call, &resp) == CRPC_PERMISSION_DENIED);
  crpc_must(f.c.was_reset); /* our half of the stream was still open */
}

CRPC_TEST(sender_waits_for_the_peer) {
  static const step script[] = {
      TIME(10), UNBLOCK, HEAD(200, GRPC), END("grpc-status: 0\n"), {0}};
  note req = {.number = 1}, resp = {0};
  client_setup(CRPC_GRPC, NULL);
  f.script = script;
  crpc_must(crpc_call_open(f.call, &spec_chat) == CRPC_OK);
  f.c.blocked = true;
  crpc_must(crpc_call_send(f.call, &req) == CRPC_OK);
  assert_int_equal(f.at, 2);
  crpc_must(crpc_call_close_send(f.call) == CRPC_OK);
  crpc_must(crpc_call_recv(f.call, &resp) == CRPC_END);
  assert_false(f.c.was_reset);
  assert_int_equal(f.c.consumed, f.c.given);
}

/* Nothing is sent, and the call says why. */
CRPC_TEST(metadata_larger_than_the_server_takes) {
  static const crpc_protocol protocols[] = {CRPC_CONNECT, CRPC_GRPC,
                                            CRPC_GRPC_WEB};
  static char value[2000];
  int messages;
  memset(value, 'v', sizeof(value));
  client_setup(CRPC_GRPC, NULL);
  for (size_t i = 0; i < 2 * CPB__COUNT(protocols); i++) {
    client_again(protocols[i / 2]);
    f.script = ok_grpc;
    f.max_field_bytes = 2000;
    (void)crpc_call_set_header(f.call, CPB_STR("x-big"),
                               (cpb_str){value, sizeof(value)});
    crpc_must(client_make(i & 1 ? &spec_count : &spec_say, &messages) ==
              CRPC_RESOURCE_EXHAUSTED);
    has_text(crpc_call_message(f.call), "request headers of 2");
    has_text(crpc_call_message(f.call), "than the 2000 that the server takes");
    assert_int_equal(f.c.heads, 0);
  }
  client_again(CRPC_GRPC);
  f.max_field_bytes = 4000;
  f.script = ok_grpc;
  (void)crpc_call_set_header(f.call, CPB_STR("x-big"),
                             (cpb_str){value, sizeof(value)});
  crpc_must(client_make(&spec_say, &messages) == CRPC_OK);
}

CRPC_TEST(destroyed_while_open) {
  static const step none[] = {{0}};
  client_setup(CRPC_GRPC, NULL);
  f.script = none;
  crpc_must(crpc_call_open(f.call, &spec_chat) == CRPC_OK);
  crpc_call_destroy(f.call);
  f.call = NULL;
  crpc_must(f.c.was_reset);
  /* The exchange lives on without us. */
  f.c.x.events->head(&f.c.x, &(http_head){.status = 200}, false);
  f.c.given = 1;
  f.c.x.events->data(&f.c.x, CPB_STR("x"), NULL);
}

CRPC_TEST_MAIN(cmocka_unit_test(connect_request),
               cmocka_unit_test(grpc_request), cmocka_unit_test(stream_request),
               cmocka_unit_test(get_request),
               cmocka_unit_test(get_of_a_channel),
               cmocka_unit_test(compressed_request),
               cmocka_unit_test(metadata_and_details),
               cmocka_unit_test(metadata_and_details_of_grpc),
               cmocka_unit_test(end_stream_metadata),
               cmocka_unit_test(compressed_ends),
               cmocka_unit_test(connection_comes_late),
               cmocka_unit_test(no_connection_is_to_be_had),
               cmocka_unit_test(deadline_is_ours),
               cmocka_unit_test(cancel_keeps_what_has_come),
               cmocka_unit_test(server_ends_early),
               cmocka_unit_test(sender_waits_for_the_peer),
               cmocka_unit_test(metadata_larger_than_the_server_takes),
               cmocka_unit_test(destroyed_while_open))
