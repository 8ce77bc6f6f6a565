/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Tests of the client side: calls made on a channel whose connection is a fake
 * exchange. What the server answers is a script; whenever the call waits, the
 * next step of it happens. */

#include <stdio.h>

#include "protocol/internal.h"
#include "protocol/test_carrier.h"
#include "support/crpc_test.h"

#define SPEC(name, type) \
  {"/test.Echo/" name, type, CRPC_NO_SIDE_EFFECTS, &note_def, &note_def, NULL}
static const crpc_spec say = SPEC("Say", CRPC_UNARY);
static const crpc_spec sum = SPEC("Sum", CRPC_CLIENT_STREAM);
static const crpc_spec count = SPEC("Count", CRPC_SERVER_STREAM);
static const crpc_spec chat = SPEC("Chat", CRPC_BIDI_STREAM);

/* --- The script --- */

typedef enum step_kind {
  STEP_END_OF_SCRIPT,
  STEP_HEAD,
  STEP_DATA,
  STEP_END,
  STEP_CLOSE,
  STEP_TIME,
  STEP_ATTACH,
  STEP_UNBLOCK,
} step_kind;

typedef struct step {
  step_kind kind;
  int number;
  const char *text;
  size_t len;
} step;

#define HEAD(status, fields) {STEP_HEAD, status, fields, 0}
#define DATA(literal) {STEP_DATA, 0, literal, sizeof(literal) - 1}
#define END(trailers) {STEP_END, 0, trailers, 0}
#define CLOSE(reason) {STEP_CLOSE, (int)(reason), NULL, 0}
#define TIME(us) {STEP_TIME, us, NULL, 0}
#define ATTACH {STEP_ATTACH, 0, NULL, 0}
#define UNBLOCK {STEP_UNBLOCK, 0, NULL, 0}

/* --- The fixture --- */

static struct {
  cpb__loop loop;
  crpc__protocol_loop pl;
  crpc_channel channel;
  bool channel_made;
  crpc__connector connector;
  crpc_call *call;
  carrier c;
  crpc__stream *waiting; /* for a connection */
  bool late;             /* connections come by STEP_ATTACH only */
  crpc_code refusal;
  bool no_open; /* crpc__open_fn gives NULL */
  int forgotten, retries;
  const step *script;
  size_t at, data_at, piece; /* bytes of a data step at a time; 0 = all */
} f;

static http_exchange *open_exchange(void *connection, const http_head *head,
                                    bool ended) {
  return f.no_open ? NULL : carrier_open(connection, head, ended);
}

static void give_connection(crpc__stream *stream) {
  f.waiting = NULL;
  if (f.c.closed) { /* asked again: another connection */
    f.retries++;
    carrier_cleanup(&f.c);
    carrier_init(&f.c, 20);
  }
  if (f.refusal) {
    crpc__protocol_refuse(stream, f.refusal, CPB_STR("no connection"));
  } else {
    crpc__protocol_attach(stream, open_exchange, &f.c, CPB_STR("peer:1"));
  }
}

static void connector_connect(crpc__connector *connector,
                              crpc__stream *stream) {
  assert_ptr_equal(connector, &f.connector);
  f.waiting = stream;
  if (!f.late) {
    give_connection(stream);
  }
}

static void connector_forget(crpc__connector *connector, crpc__stream *stream) {
  (void)connector;
  assert_ptr_equal(stream, f.waiting);
  f.waiting = NULL;
  f.forgotten++;
}

static crpc_code transport_open(crpc_channel *channel, crpc_call *call) {
  (void)channel;
  return crpc__protocol_client(&f.pl, call, &f.connector, CPB_STR("http"),
                               CPB_STR("host:1"), CPB_STR("/pre"));
}

static cpb__loop *transport_loop(crpc_channel *channel) {
  (void)channel;
  return &f.loop;
}

static void transport_destroy(crpc_channel *channel) {
  (void)channel;
}

static const crpc__transport transport = {transport_open, transport_loop,
                                          transport_destroy};

static void data_step(const step *s) {
  size_t n = s->len - f.data_at;
  n = f.piece && f.piece < n ? f.piece : n;
  bool ok = carrier_data(&f.c, s->text + f.data_at, n, crpc_test_allocator());
  f.data_at += n;
  if (!ok) {
    carrier_close(&f.c, HTTP_NO_MEMORY);
  }
  if (f.data_at == s->len) {
    f.data_at = 0;
    f.at++;
  }
}

/* What happens while the call waits. */
static void turn(cpb__loop *loop) {
  const step *s = &f.script[f.at];
  bool open = f.c.x.events && !f.c.closed;
  if (s->kind == STEP_DATA && open) {
    data_step(s);
  } else if (s->kind == STEP_END_OF_SCRIPT && open) {
    carrier_close(&f.c, HTTP_CONNECTION_LOST);
  } else if (s->kind != STEP_END_OF_SCRIPT) {
    f.at++;
    if (s->kind == STEP_HEAD && open) {
      carrier_response(&f.c, (uint16_t)s->number, s->text, false);
    } else if (s->kind == STEP_END && open) {
      carrier_end(&f.c, s->text);
    } else if (s->kind == STEP_CLOSE && open) {
      carrier_close(&f.c, (http_reason)s->number);
    } else if (s->kind == STEP_TIME) {
      loop->now_us += s->number;
    } else if (s->kind == STEP_ATTACH && f.waiting) {
      give_connection(f.waiting);
    } else if (s->kind == STEP_UNBLOCK && open) {
      carrier_unblock(&f.c);
    }
  }
  cpb__loop_run(loop);
}

static const cpb__loop_vtable loop_vtable = {turn, NULL};

static void close_carrier(void) {
  if (f.c.x.events) {
    carrier_close(&f.c, HTTP_DONE);
  }
  carrier_cleanup(&f.c);
}

static void fixture_cleanup(void *unused) {
  (void)unused;
  crpc_call_destroy(f.call);
  close_carrier();
  if (f.channel_made) {
    crpc__channel_cleanup(&f.channel);
  }
  cpb__loop_cleanup(&f.loop);
  crpc__protocol_loop_cleanup(&f.pl);
}

static void fixture(crpc_protocol protocol, const crpc_channel_options *more) {
  memset(&f, 0, sizeof(f));
  cpb__loop_init(&f.loop, &loop_vtable, crpc_test_allocator());
  /* Ahead of any clock, so that the test's time is what counts. */
  f.loop.now_us = INT64_MAX / 4;
  crpc__protocol_loop_init(&f.pl, &f.loop, crpc_test_allocator());
  carrier_init(&f.c, 20);
  f.connector = (crpc__connector){connector_connect, connector_forget};
  crpc_test_defer(fixture_cleanup, NULL);
  crpc_channel_options options = {CRPC_CHANNEL_OPTIONS_INIT};
  if (more) {
    options = *more;
  }
  options.alloc = crpc_test_allocator();
  options.protocol = protocol;
  options.max_receive_bytes = 1000;
  crpc_must(crpc__channel_init(&f.channel, &transport, &options, NULL) ==
            CRPC_OK);
  f.channel_made = true;
  crpc_must(crpc_call_create(&f.channel, &f.call) == CRPC_OK);
}

/* Everything as new, for another call. */
static void again(crpc_protocol protocol) {
  crpc_call_reset(f.call);
  close_carrier();
  carrier_init(&f.c, 20);
  f.channel.options.protocol = protocol;
  f.at = f.data_at = 0;
}

#define BODY(literal) literal, sizeof(literal) - 1

static void text_is(const char *text, const char *expected) {
  crpc_must(text && strcmp(text, expected) == 0);
}

static void has_text(const char *text, const char *part) {
  crpc_must(strstr(text, part));
}

/* --- Answers, and what they mean --- */

typedef struct answer {
  crpc_protocol protocol;
  const crpc_spec *spec;
  step script[5];
  crpc_code code;
  int messages; /* of a stream, before the end */
  const char *message;
} answer;

#define PROTO "content-type: application/proto\n"
#define JSON "content-type: application/json\n"
#define CSTREAM "content-type: application/connect+proto\n"
#define GRPC "content-type: application/grpc\n"
#define WEB "content-type: application/grpc-web+proto\n"
#define MSG "\0\0\0\0\3\n\1a"
#define BAD_BODY(body) DATA(body), END("")

static const answer answers[] = {
    /* All is well. */
    {CRPC_CONNECT, &say, {HEAD(200, PROTO), BAD_BODY("\n\1a")}, CRPC_OK, 0, ""},
    {CRPC_CONNECT, &say, {HEAD(200, PROTO), END("")}, CRPC_OK, 0, ""},
    {CRPC_CONNECT,
     &count,
     {HEAD(200, CSTREAM), DATA(MSG MSG "\2\0\0\0\2{}"), END("")},
     CRPC_OK,
     2,
     ""},
    {CRPC_CONNECT,
     &sum,
     {HEAD(200, CSTREAM), DATA(MSG "\2\0\0\0\2{}"), END("")},
     CRPC_OK,
     0,
     ""},
    {CRPC_GRPC,
     &say,
     {HEAD(200, GRPC), DATA(MSG), END("grpc-status: 0\n")},
     CRPC_OK,
     0,
     ""},
    {CRPC_GRPC,
     &say,
     {HEAD(200, "content-type: application/grpc+proto\n"), DATA("\0\0\0\0\0"),
      END("grpc-status: 0\n")},
     CRPC_OK,
     0,
     ""},
    {CRPC_GRPC,
     &chat,
     {HEAD(200, GRPC), DATA(MSG), END("grpc-status: 0\n")},
     CRPC_OK,
     1,
     ""},
    {CRPC_GRPC_WEB,
     &say,
     {HEAD(200, WEB), DATA(MSG "\x80\0\0\0\x10Grpc-Status: 0\r\n"), END("")},
     CRPC_OK,
     0,
     ""},
    {CRPC_GRPC_WEB,
     &count,
     {HEAD(200, WEB), DATA(MSG MSG "\x80\0\0\0\x0Egrpc-status:0\n"), END("")},
     CRPC_OK,
     2,
     ""},
    /* HTTP statuses without a usable body. */
    {CRPC_CONNECT, &say, {HEAD(400, ""), END("")}, CRPC_INTERNAL, 0, "400"},
    {CRPC_CONNECT, &say, {HEAD(401, ""), END("")}, CRPC_UNAUTHENTICATED, 0, ""},
    {CRPC_CONNECT, &say, {HEAD(404, ""), END("")}, CRPC_UNIMPLEMENTED, 0, ""},
    {CRPC_CONNECT, &say, {HEAD(429, ""), END("")}, CRPC_UNAVAILABLE, 0, ""},
    {CRPC_CONNECT, &say, {HEAD(409, ""), END("")}, CRPC_UNKNOWN, 0, ""},
    {CRPC_CONNECT, &say, {HEAD(304, ""), END("")}, CRPC_UNKNOWN, 0, ""},
    {CRPC_CONNECT, &say, {HEAD(800, ""), END("")}, CRPC_UNKNOWN, 0, "800"},
    {CRPC_CONNECT, &count, {HEAD(503, ""), END("")}, CRPC_UNAVAILABLE, 0, ""},
    {CRPC_GRPC, &say, {HEAD(502, ""), END("")}, CRPC_UNAVAILABLE, 0, "502"},
    {CRPC_GRPC_WEB, &say, {HEAD(504, ""), END("")}, CRPC_UNAVAILABLE, 0, ""},
    {CRPC_GRPC,
     &say,
     {HEAD(503, GRPC "grpc-status: 7\n"), END("")},
     CRPC_PERMISSION_DENIED,
     0,
     ""},
    /* Connect errors. */
    {CRPC_CONNECT,
     &say,
     {HEAD(404, JSON), BAD_BODY("{\"code\":\"not_found\",\"message\":\"no\"}")},
     CRPC_NOT_FOUND,
     0,
     "no"},
    {CRPC_CONNECT,
     &say,
     {HEAD(404, JSON), BAD_BODY("null")},
     CRPC_UNIMPLEMENTED,
     0,
     ""},
    {CRPC_CONNECT,
     &say,
     {HEAD(429, JSON), BAD_BODY("{\"code\":null,\"message\":\"m\"}")},
     CRPC_UNAVAILABLE,
     0,
     "m"},
    {CRPC_CONNECT,
     &say,
     {HEAD(429, JSON), BAD_BODY("{\"code\":\"odd\",\"message\":\"m\"}")},
     CRPC_UNAVAILABLE,
     0,
     "m"},
    {CRPC_CONNECT,
     &say,
     {HEAD(403, JSON), BAD_BODY(" {\"x\":[{}],\"message\":\"m\"} ")},
     CRPC_PERMISSION_DENIED,
     0,
     "m"},
    {CRPC_CONNECT,
     &say,
     {HEAD(403, JSON), BAD_BODY("{\"code\":\"abor")},
     CRPC_PERMISSION_DENIED,
     0,
     ""},
    {CRPC_CONNECT,
     &say,
     {HEAD(403, JSON), BAD_BODY("[]")},
     CRPC_PERMISSION_DENIED,
     0,
     ""},
    {CRPC_CONNECT,
     &say,
     {HEAD(403, PROTO), BAD_BODY("\n\1a")},
     CRPC_PERMISSION_DENIED,
     0,
     ""},
    /* End-stream messages. */
    {CRPC_CONNECT,
     &count,
     {HEAD(200, CSTREAM), DATA(MSG "\2\0\0\0\x0E{\"error\":null}"), END("")},
     CRPC_OK,
     1,
     ""},
    {CRPC_CONNECT,
     &count,
     {HEAD(200, CSTREAM),
      DATA(MSG "\2\0\0\0\x1E{\"error\":{\"code\":\"aborted\"}}  "), END("")},
     CRPC_ABORTED,
     1,
     ""},
    {CRPC_CONNECT,
     &count,
     {HEAD(200, CSTREAM), DATA("\2\0\0\0\x19{\"error\":{\"message\":\"m\"}}"),
      END("")},
     CRPC_UNKNOWN,
     0,
     "m"},
    {CRPC_CONNECT,
     &sum,
     {HEAD(200, CSTREAM), DATA("\2\0\0\0\x16{\"code\":5,\"message\":6}"),
      END("")},
     CRPC_UNIMPLEMENTED,
     0,
     ""},
    {CRPC_CONNECT,
     &count,
     {HEAD(200, CSTREAM), DATA("\2\0\0\0\1{"), END("")},
     CRPC_INTERNAL,
     0,
     ""},
    {CRPC_CONNECT,
     &count,
     {HEAD(200, CSTREAM), DATA(MSG), END("")},
     CRPC_INTERNAL,
     1,
     ""},
    {CRPC_CONNECT,
     &count,
     {HEAD(200, CSTREAM), DATA("\2\0\0\0\2{}" MSG), END("")},
     CRPC_INTERNAL,
     0,
     ""},
    /* Content types and encodings. */
    {CRPC_CONNECT,
     &say,
     {HEAD(200, "content-type: image/jpeg\n"), BAD_BODY("x")},
     CRPC_UNKNOWN,
     0,
     "image/jpeg"},
    {CRPC_CONNECT,
     &say,
     {HEAD(200, JSON), BAD_BODY("{}")},
     CRPC_INTERNAL,
     0,
     ""},
    {CRPC_CONNECT, &count, {HEAD(200, PROTO), END("")}, CRPC_UNKNOWN, 0, ""},
    {CRPC_CONNECT,
     &count,
     {HEAD(200, "content-type: application/connect+json\n"), END("")},
     CRPC_INTERNAL,
     0,
     ""},
    {CRPC_GRPC,
     &say,
     {HEAD(200, "content-type: application/grpc+json\n"), END("")},
     CRPC_INTERNAL,
     0,
     ""},
    {CRPC_GRPC,
     &say,
     {HEAD(200, "content-type: text/html\n"), END("")},
     CRPC_UNKNOWN,
     0,
     ""},
    {CRPC_GRPC_WEB, &say, {HEAD(200, GRPC), END("")}, CRPC_UNKNOWN, 0, ""},
    {CRPC_CONNECT,
     &say,
     {HEAD(200, PROTO "content-encoding: foo\n"), BAD_BODY("x")},
     CRPC_INTERNAL,
     0,
     "foo"},
    {CRPC_GRPC,
     &say,
     {HEAD(200, GRPC "grpc-encoding: foo\n"), DATA(MSG)},
     CRPC_INTERNAL,
     0,
     "foo"},
    {CRPC_GRPC,
     &say,
     {HEAD(200, GRPC "grpc-encoding: identity\n"), DATA("\1\0\0\0\3\n\1a"),
      END("grpc-status: 0\n")},
     CRPC_INTERNAL,
     0,
     "compressed"},
    {CRPC_CONNECT,
     &count,
     {HEAD(200, CSTREAM), DATA("\1\0\0\0\3\n\1a")},
     CRPC_INTERNAL,
     0,
     "compressed"},
    /* Cardinality. */
    {CRPC_GRPC,
     &say,
     {HEAD(200, GRPC), DATA(MSG MSG), END("grpc-status: 0\n")},
     CRPC_UNIMPLEMENTED,
     0,
     ""},
    {CRPC_GRPC,
     &say,
     {HEAD(200, GRPC), END("grpc-status: 0\n")},
     CRPC_UNIMPLEMENTED,
     0,
     ""},
    {CRPC_GRPC,
     &say,
     {HEAD(200, GRPC "grpc-status: 0\n"), END("")},
     CRPC_UNIMPLEMENTED,
     0,
     ""},
    {CRPC_GRPC_WEB,
     &sum,
     {HEAD(200, WEB), DATA("\x80\0\0\0\x10grpc-status: 0\r\n"), END("")},
     CRPC_UNIMPLEMENTED,
     0,
     ""},
    {CRPC_CONNECT,
     &sum,
     {HEAD(200, CSTREAM), DATA(MSG MSG "\2\0\0\0\2{}"), END("")},
     CRPC_UNIMPLEMENTED,
     0,
     ""},
    /* grpc-status: where it is, and what. */
    {CRPC_GRPC,
     &say,
     {HEAD(200, GRPC), DATA(MSG), END("")},
     CRPC_INTERNAL,
     0,
     "grpc-status"},
    {CRPC_GRPC,
     &say,
     {HEAD(200, GRPC "grpc-status: 0\n"), DATA(MSG), END("")},
     CRPC_INTERNAL,
     0,
     ""},
    {CRPC_GRPC,
     &count,
     {HEAD(200, GRPC "grpc-status: 9\n"), DATA(MSG), END("grpc-status: 0\n")},
     CRPC_OK,
     1,
     ""},
    {CRPC_GRPC_WEB,
     &count,
     {HEAD(200, WEB "grpc-status: 9\n"),
      DATA("\x80\0\0\0\x10grpc-status: 0\r\n"), END("")},
     CRPC_OK,
     0,
     ""},
    {CRPC_GRPC_WEB,
     &count,
     {HEAD(200, WEB), DATA(MSG), END("")},
     CRPC_INTERNAL,
     1,
     ""},
    {CRPC_GRPC_WEB,
     &say,
     {HEAD(200, WEB "grpc-status: 5\ngrpc-message: gone\n"), END("")},
     CRPC_NOT_FOUND,
     0,
     "gone"},
    {CRPC_GRPC,
     &say,
     {HEAD(200, GRPC "grpc-status: 5\ngrpc-message: a%20b%C3%A9%zz\n"),
      END("")},
     CRPC_NOT_FOUND,
     0,
     "a b\xC3\xA9%zz"},
    {CRPC_GRPC,
     &say,
     {HEAD(200, GRPC), DATA(MSG), END("grpc-status: 17\n")},
     CRPC_UNKNOWN,
     0,
     ""},
    {CRPC_GRPC,
     &say,
     {HEAD(200, GRPC), DATA(MSG), END("grpc-status: ok\n")},
     CRPC_UNKNOWN,
     0,
     ""},
    {CRPC_GRPC,
     &count,
     {HEAD(200, GRPC), DATA(MSG), END("grpc-status: 10\ngrpc-message: x\n")},
     CRPC_ABORTED,
     1,
     "x"},
    /* Bodies that are cut or wrong. */
    {CRPC_GRPC,
     &count,
     {HEAD(200, GRPC), DATA(MSG "\0\0"), END("grpc-status: 0\n")},
     CRPC_INTERNAL,
     1,
     ""},
    {CRPC_GRPC,
     &count,
     {HEAD(200, GRPC), DATA(MSG "\0\0\0\0\3\n"), END("grpc-status: 0\n")},
     CRPC_INTERNAL,
     1,
     ""},
    {CRPC_CONNECT,
     &count,
     {HEAD(200, CSTREAM), DATA(MSG "\0\0\0\0\3\n"), END("")},
     CRPC_INTERNAL,
     1,
     ""},
    {CRPC_CONNECT,
     &say,
     {HEAD(200, PROTO), BAD_BODY("\n\5a")},
     CRPC_INTERNAL,
     0,
     "proto"},
    {CRPC_GRPC,
     &say,
     {HEAD(200, GRPC), DATA("\x10\0\0\0\0")},
     CRPC_INTERNAL,
     0,
     "flags"},
    {CRPC_GRPC,
     &say,
     {HEAD(200, GRPC), DATA("\0\1\0\0\0")},
     CRPC_RESOURCE_EXHAUSTED,
     0,
     "larger"},
    {CRPC_CONNECT,
     &say,
     {HEAD(200, PROTO "content-length: 1001\n")},
     CRPC_RESOURCE_EXHAUSTED,
     0,
     "larger"},
    /* Streams that are reset, connections that end. */
    {CRPC_GRPC, &say, {CLOSE(HTTP_REFUSED_STREAM)}, CRPC_UNAVAILABLE, 0, ""},
    {CRPC_GRPC,
     &say,
     {CLOSE(HTTP_UNPROCESSED), CLOSE(HTTP_UNPROCESSED)},
     CRPC_UNAVAILABLE,
     0,
     ""},
    {CRPC_GRPC,
     &say,
     {CLOSE(HTTP_UNPROCESSED), HEAD(200, GRPC), DATA(MSG),
      END("grpc-status: 0\n")},
     CRPC_OK,
     0,
     ""},
    {CRPC_GRPC, &say, {CLOSE(HTTP_CONNECTION_LOST)}, CRPC_UNAVAILABLE, 0, ""},
    {CRPC_GRPC, &say, {CLOSE(HTTP_CANCEL)}, CRPC_CANCELED, 0, ""},
    {CRPC_GRPC,
     &say,
     {CLOSE(HTTP_ENHANCE_YOUR_CALM)},
     CRPC_RESOURCE_EXHAUSTED,
     0,
     ""},
    {CRPC_GRPC, &say, {CLOSE(HTTP_PROTOCOL_ERROR)}, CRPC_INTERNAL, 0, ""},
    {CRPC_GRPC,
     &count,
     {HEAD(200, GRPC), DATA(MSG), CLOSE(HTTP_CONNECTION_LOST)},
     CRPC_UNAVAILABLE,
     1,
     ""},
    {CRPC_GRPC,
     &count,
     {HEAD(200, GRPC), DATA(MSG "\0\0"), CLOSE(HTTP_CONNECTION_LOST)},
     CRPC_INTERNAL,
     1,
     ""},
    {CRPC_CONNECT,
     &count,
     {HEAD(200, CSTREAM), DATA(MSG "\2\0\0\0\2{}"), CLOSE(HTTP_NO_ERROR)},
     CRPC_OK,
     1,
     ""},
};

/* Makes the call that the answer is for. */
static crpc_code make(const crpc_spec *spec, int *messages) {
  note req = {.text = CPB_STR("ask")}, resp = {0};
  *messages = 0;
  if (spec->stream_type == CRPC_UNARY) {
    return crpc_call_unary(f.call, spec, &req, &resp);
  }
  crpc_code rc = crpc_call_open(f.call, spec);
  rc = rc ? rc : crpc_call_send(f.call, &req);
  if (spec->stream_type == CRPC_CLIENT_STREAM) {
    return rc && rc != CRPC_END ? rc : crpc_call_finish(f.call, &resp);
  }
  if (rc && rc != CRPC_END) {
    return rc;
  }
  (void)crpc_call_close_send(f.call);
  while ((rc = crpc_call_recv(f.call, &resp)) == CRPC_OK) {
    (*messages)++;
  }
  return rc == CRPC_END ? CRPC_OK : rc;
}

static void check_answer(const answer *a, size_t piece) {
  int messages;
  again(a->protocol);
  f.script = a->script;
  f.piece = piece;
  crpc_code rc = make(a->spec, &messages);
  if (rc != a->code && !crpc_test_oom()) {
    print_error("answer %zu: %s\n", (size_t)(a - answers),
                crpc_error_text(crpc_call_error(f.call)));
  }
  crpc_must(rc == a->code);
  assert_int_equal(rc, crpc_call_code(f.call));
  crpc_must(messages == a->messages);
  has_text(crpc_call_message(f.call), a->message);
  assert_true((rc == CRPC_OK) == (crpc_call_error(f.call) == NULL));
}

CRPC_TEST_NO_OOM(answers_whole) {
  fixture(CRPC_GRPC, NULL);
  for (size_t i = 0; i < CPB__COUNT(answers); i++) {
    check_answer(&answers[i], 0);
  }
}

CRPC_TEST_NO_OOM(answers_in_pieces) {
  fixture(CRPC_GRPC, NULL);
  for (size_t piece = 1; piece < 12; piece++) {
    for (size_t i = 0; i < CPB__COUNT(answers); i++) {
      check_answer(&answers[i], piece);
    }
  }
}

/* One of each kind, while memory fails. */
CRPC_TEST(answers_without_memory) {
  static const size_t some[] = {0, 2, 3, 4, 6, 7, 8, 19, 20, 28, 29, 57};
  fixture(CRPC_GRPC, NULL);
  for (size_t i = 0; i < CPB__COUNT(some); i++) {
    check_answer(&answers[some[i]], 0);
  }
}

/* --- Requests --- */

static const step ok_connect[] = {HEAD(200, PROTO), BAD_BODY("\n\1a"), {0}};
static const step ok_grpc[] = {
    HEAD(200, GRPC), DATA(MSG), END("grpc-status: 0\n"), {0}};
static const step ok_stream[] = {
    HEAD(200, CSTREAM), DATA(MSG "\2\0\0\0\2{}"), END(""), {0}};

CRPC_TEST(connect_request) {
  int messages;
  fixture(CRPC_CONNECT, NULL);
  f.script = ok_connect;
  (void)crpc_call_set_header(f.call, CPB_STR("X-Mine"), CPB_STR("m"));
  (void)crpc_call_set_header(f.call, CPB_STR("x-raw-bin"), CPB_STR("\1\2"));
  crpc_call_set_timeout_ms(f.call, 200);
  crpc_must(make(&say, &messages) == CRPC_OK);
  text_is(f.c.method, "POST");
  text_is(f.c.path, "/pre/test.Echo/Say");
  assert_int_equal(f.c.content_length, 5);
  assert_int_equal(f.c.body_len, 5);
  assert_memory_equal(f.c.body, "\n\3ask", 5);
  assert_true(f.c.ended);
  has_text(f.c.headers,
           "content-type: application/proto\n"
           "connect-protocol-version: 1\n");
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
  fixture(CRPC_GRPC, &(crpc_channel_options){CRPC_CHANNEL_OPTIONS_INIT,
                                             .user_agent = "tool/1"});
  f.script = ok_grpc;
  crpc_call_set_timeout_ms(f.call, 200);
  crpc_must(make(&say, &messages) == CRPC_OK);
  text_is(f.c.path, "/pre/test.Echo/Say");
  has_text(f.c.headers, "te: trailers\ncontent-type: application/grpc\n");
  has_text(f.c.headers, "user-agent: tool/1 connect-c/");
  text_is(carrier_header(&f.c, "grpc-timeout"), "200000u");
  assert_null(carrier_header(&f.c, "connect-protocol-version"));
  assert_int_equal(f.c.body_len, 10);
  assert_memory_equal(f.c.body, "\0\0\0\0\5\n\3ask", 10);
  assert_true(f.c.ended);
  again(CRPC_GRPC_WEB);
  f.script = (const step[]){HEAD(200, WEB "grpc-status: 0\n"), END(""), {0}};
  crpc_must(make(&count, &messages) == CRPC_OK);
  text_is(carrier_header(&f.c, "content-type"), "application/grpc-web+proto");
  assert_null(carrier_header(&f.c, "te"));
}

CRPC_TEST(stream_request) {
  int messages;
  fixture(CRPC_CONNECT, NULL);
  f.script = ok_stream;
  crpc_must(make(&sum, &messages) == CRPC_OK);
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
  fixture(CRPC_CONNECT, NULL);
  f.script = ok_connect;
  crpc_call_set_http_get(f.call, true);
  crpc_must(make(&say, &messages) == CRPC_OK);
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
  again(CRPC_CONNECT);
  crpc_call_set_http_get(f.call, true);
  crpc_must(crpc_call_unary(f.call, &say, &req, &resp) == CRPC_OK);
  text_is(f.c.method, "POST");
  assert_int_equal(f.c.body_len, 9003);
  text_is(carrier_header(&f.c, "content-type"), "application/proto");
}

CRPC_TEST(compressed_request) {
  int messages;
  fixture(CRPC_CONNECT, &(crpc_channel_options){CRPC_CHANNEL_OPTIONS_INIT,
                                                .compression = "gzip"});
  if (!crpc__compressor_count()) {
    return;
  }
  f.script = ok_connect;
  crpc_call_set_compression(f.call, 1);
  crpc_must(make(&say, &messages) == CRPC_OK);
  text_is(carrier_header(&f.c, "content-encoding"), "gzip");
  assert_memory_equal(f.c.body, "\x1F\x8B", 2);
  /* Small ones stay as they are. */
  again(CRPC_CONNECT);
  crpc_must(make(&say, &messages) == CRPC_OK);
  assert_null(carrier_header(&f.c, "content-encoding"));
  assert_int_equal(f.c.body_len, 5);
  /* A stream names its encoding all the same. */
  again(CRPC_GRPC);
  f.script = ok_grpc;
  crpc_must(make(&say, &messages) == CRPC_OK);
  text_is(carrier_header(&f.c, "grpc-encoding"), "gzip");
  assert_int_equal(f.c.body[0], 0);
  again(CRPC_CONNECT);
  f.script = ok_connect;
  crpc_call_set_http_get(f.call, true);
  crpc_call_set_compression(f.call, 1);
  crpc_must(make(&say, &messages) == CRPC_OK);
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
  fixture(CRPC_CONNECT, NULL);
  f.script = error;
  crpc_must(make(&say, &messages) == CRPC_OUT_OF_RANGE);
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
  fixture(CRPC_GRPC, NULL);
  f.script = error;
  crpc_must(make(&say, &messages) == CRPC_INVALID_ARGUMENT);
  const crpc_error *e = crpc_call_error(f.call);
  crpc_must(crpc_error_detail_count(e) == 1);
  assert_true(cpb_str_equal(crpc_error_detail_at(e, 0).type, CPB_STR("C")));
  crpc_must(
      cpb_str_equal(crpc_call_header(f.call, CPB_STR("x-h")), CPB_STR("1")));
  crpc_must(
      cpb_str_equal(crpc_call_trailer(f.call, CPB_STR("x-t")), CPB_STR("2")));
  again(CRPC_GRPC);
  f.script = only;
  crpc_must(make(&say, &messages) == CRPC_INVALID_ARGUMENT);
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
  fixture(CRPC_CONNECT, NULL);
  f.script = script;
  crpc_must(make(&count, &messages) == CRPC_OK);
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
  fixture(CRPC_CONNECT, NULL);
  if (!crpc__compressor_count()) {
    return;
  }
  step script[] = {HEAD(422, JSON "content-encoding: gzip\n"),
                   {STEP_DATA, 0, packed, 0},
                   END(""),
                   {0}};
  script[1].len = pack(packed, BODY("{\"code\":\"data_loss\"}"));
  f.script = script;
  crpc_must(make(&say, &messages) == CRPC_DATA_LOSS);

  again(CRPC_CONNECT);
  script[0] = (step)HEAD(200, CSTREAM "connect-content-encoding: gzip\n");
  size_t n = pack(packed + 5, BODY("{\"error\":{\"code\":\"data_loss\"}}"));
  crpc__envelope_write_prefix((uint8_t *)packed, 3, (uint32_t)n);
  script[1].len = n + 5;
  crpc_must(make(&count, &messages) == CRPC_DATA_LOSS);

  again(CRPC_GRPC_WEB);
  script[0] = (step)HEAD(200, WEB "grpc-encoding: gzip\n");
  n = pack(packed + 5, BODY("grpc-status: 15\r\n"));
  crpc__envelope_write_prefix((uint8_t *)packed, 0x81, (uint32_t)n);
  script[1].len = n + 5;
  crpc_must(make(&count, &messages) == CRPC_DATA_LOSS);

  again(CRPC_CONNECT);
  script[0] = (step)HEAD(200, PROTO "content-encoding: gzip\n");
  script[1].len = pack(packed, BODY("\n\1a"));
  crpc_must(make(&say, &messages) == CRPC_OK);
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
  fixture(CRPC_CONNECT, NULL);
  f.late = true;
  f.script = script;
  crpc_must(make(&say, &messages) == CRPC_OK);
  assert_memory_equal(f.c.body, "\n\3ask", 5);
  again(CRPC_CONNECT);
  f.script = stream;
  crpc_must(make(&sum, &messages) == CRPC_OK);
  crpc_must(f.c.body_len == 10);
}

CRPC_TEST(no_connection_is_to_be_had) {
  static const step none[] = {{0}};
  int messages;
  fixture(CRPC_GRPC, NULL);
  f.script = none;
  f.refusal = CRPC_UNAVAILABLE;
  crpc_must(make(&say, &messages) == CRPC_UNAVAILABLE);
  has_text(crpc_call_message(f.call), "no connection");
  assert_false(crpc_error_is_remote(crpc_call_error(f.call)));
  again(CRPC_GRPC);
  crpc_must(make(&chat, &messages) == CRPC_UNAVAILABLE);
  f.refusal = CRPC_OK;
  f.no_open = true;
  again(CRPC_GRPC);
  crpc_must(make(&say, &messages) == CRPC_UNAVAILABLE);
}

CRPC_TEST(deadline_is_ours) {
  static const step silent[] = {TIME(150000), TIME(100000), {0}};
  static const step reset[] = {TIME(199000), CLOSE(HTTP_CANCEL), {0}};
  int messages;
  fixture(CRPC_GRPC, NULL);
  f.script = silent;
  crpc_call_set_timeout_ms(f.call, 200);
  crpc_must(make(&say, &messages) == CRPC_DEADLINE_EXCEEDED);
  assert_true(f.c.was_reset);
  assert_int_equal(f.c.reset_reason, HTTP_CANCEL);
  /* The server's own deadline may be a little ahead of ours. */
  again(CRPC_GRPC);
  f.script = reset;
  crpc_call_set_timeout_ms(f.call, 200);
  crpc_must(make(&say, &messages) == CRPC_DEADLINE_EXCEEDED);
  /* Before there is a connection. */
  again(CRPC_GRPC);
  f.late = true;
  f.script = silent;
  crpc_call_set_timeout_ms(f.call, 200);
  crpc_must(make(&say, &messages) == CRPC_DEADLINE_EXCEEDED);
  crpc_call_reset(f.call);
  assert_int_equal(f.forgotten, 1);
}

CRPC_TEST(cancel_keeps_what_has_come) {
  static const step script[] = {HEAD(200, GRPC), DATA(MSG), {0}};
  note resp = {0};
  fixture(CRPC_GRPC, NULL);
  f.script = script;
  crpc_must(crpc_call_open(f.call, &chat) == CRPC_OK);
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
  fixture(CRPC_GRPC, NULL);
  f.script = script;
  crpc_must(crpc_call_open(f.call, &chat) == CRPC_OK);
  crpc_must(crpc_call_send(f.call, &req) == CRPC_OK);
  turn(&f.loop);
  turn(&f.loop);
  crpc_must(crpc_call_send(f.call, &req) == CRPC_END);
  crpc_must(crpc_call_recv(f.call, &resp) == CRPC_PERMISSION_DENIED);
  crpc_must(f.c.was_reset); /* our half of the stream was still open */
}

CRPC_TEST(sender_waits_for_the_peer) {
  static const step script[] = {
      TIME(10), UNBLOCK, HEAD(200, GRPC), END("grpc-status: 0\n"), {0}};
  note req = {.number = 1}, resp = {0};
  fixture(CRPC_GRPC, NULL);
  f.script = script;
  crpc_must(crpc_call_open(f.call, &chat) == CRPC_OK);
  f.c.blocked = true;
  crpc_must(crpc_call_send(f.call, &req) == CRPC_OK);
  assert_int_equal(f.at, 2);
  crpc_must(crpc_call_close_send(f.call) == CRPC_OK);
  crpc_must(crpc_call_recv(f.call, &resp) == CRPC_END);
  assert_false(f.c.was_reset);
  assert_int_equal(f.c.consumed, f.c.given);
}

CRPC_TEST(destroyed_while_open) {
  static const step none[] = {{0}};
  fixture(CRPC_GRPC, NULL);
  f.script = none;
  crpc_must(crpc_call_open(f.call, &chat) == CRPC_OK);
  crpc_call_destroy(f.call);
  f.call = NULL;
  crpc_must(f.c.was_reset);
  /* The exchange lives on without us. */
  f.c.x.events->head(&f.c.x, &(http_head){.status = 200}, false);
  f.c.given = 1;
  f.c.x.events->data(&f.c.x, CPB_STR("x"), NULL);
}

CRPC_TEST_MAIN(
    cmocka_unit_test(answers_whole), cmocka_unit_test(answers_in_pieces),
    cmocka_unit_test(answers_without_memory), cmocka_unit_test(connect_request),
    cmocka_unit_test(grpc_request), cmocka_unit_test(stream_request),
    cmocka_unit_test(get_request), cmocka_unit_test(compressed_request),
    cmocka_unit_test(metadata_and_details),
    cmocka_unit_test(metadata_and_details_of_grpc),
    cmocka_unit_test(end_stream_metadata), cmocka_unit_test(compressed_ends),
    cmocka_unit_test(connection_comes_late),
    cmocka_unit_test(no_connection_is_to_be_had),
    cmocka_unit_test(deadline_is_ours),
    cmocka_unit_test(cancel_keeps_what_has_come),
    cmocka_unit_test(server_ends_early),
    cmocka_unit_test(sender_waits_for_the_peer),
    cmocka_unit_test(destroyed_while_open))
