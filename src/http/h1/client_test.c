/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The client: against a server that is the test itself, and against ours. */

#include "http_pair/pair.h"
#include "http_pair/recorder.h"
#include "support/crpc_test.h"

enum { WAYS = 8 };

static http_pair pair;
static http_recorder asked, served; /* the client's and the server's view */
static size_t available;
static size_t answer_bytes; /* of our server's answers */

static cpb_str str(const char *text) {
  return cpb_str_from_cstr(text);
}

static void on_available(http_conn *conn, void *user) {
  (void)user;
  assert_ptr_equal(conn, pair.client.conn);
  assert_int_equal(http_conn_exchanges(conn), 0);
  available++;
}

static void drop(void *unused) {
  (void)unused;
  http_pair_drop(&pair);
  pair.client.conn = pair.server.conn = NULL;
  http_recorder_drop(&asked);
  http_recorder_drop(&served);
}

static void prepare(size_t way) {
  http_pair_mode mode = way == 0   ? HTTP_PAIR_WHOLE
                        : way == 1 ? HTTP_PAIR_BYTES
                                   : HTTP_PAIR_RANDOM;
  http_pair_init(&pair, crpc_test_allocator(), mode, way);
  http_recorder_init(&asked, crpc_test_allocator());
  http_recorder_init(&served, crpc_test_allocator());
  available = 0;
}

static http_conn *make_client(void) {
  http_conn_config config = http_pair_config(&pair);
  config.available = on_available;
  http_conn *client = http_h1_client(&config);
  crpc_must(client);
  return client;
}

static void connect(void) {
  http_pair_connect(&pair, make_client(), NULL);
}

static void begin(size_t way) {
  prepare(way);
  crpc_test_defer(drop, NULL);
  connect();
}

static http_exchange *ask(const char *method, const char *path, bool ended) {
  static const http_field fields[] = {
      {CPB_STR_INIT("te"), CPB_STR_INIT("trailers"), HTTP_TE, 0}};
  http_head head = {.method = str(method),
                    .authority = CPB_STR("h"),
                    .path = str(path),
                    .fields = fields,
                    .count = method[0] == 'P',
                    .content_length = -1};
  http_exchange *x = http_conn_open(pair.client.conn, &head, ended);
  if (x) {
    http_recorder_drop(&asked);
    http_recorder_init(&asked, crpc_test_allocator());
    http_recorder_watch(&asked, x);
  }
  return x;
}

static bool is(cpb_str text, const char *want, const char *what) {
  if (!cpb_str_equal(text, str(want)) && !crpc_test_oom()) {
    print_error("%s is\n" CPB_STR_FMT "\nnot\n%s\n", what, CPB_STR_ARG(text),
                want);
  }
  return cpb_str_equal(text, str(want));
}

static bool logged(const char *want) {
  return is(http_recorder_log(&asked), want, "log");
}

static void say(const char *text) {
  crpc_must(http_pair_say(&pair, str(text)));
}

enum { OPEN = HTTP_WANT_READ, SHUT = HTTP_WANT_CLOSE };

typedef struct response {
  const char *say, *log;
  unsigned want;
  bool eof;
} response;

static const response responses[] = {
    {"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nA: b\r\n\r\nhello",
     "head 200 content-length=5 a=b\ndata 5\nend\nclosed 256\n", OPEN, false},
    {"HTTP/1.1 800\r\nContent-Length: 0\r\n\r\n",
     "head 800 content-length=0 ended\nend\nclosed 256\n", OPEN, false},
    {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"
     "0\r\nGrpc-Status: 0\r\nHost: x\r\n\r\n",
     "head 200\ndata 5\nend grpc-status=0\nclosed 256\n", OPEN, false},
    {"HTTP/1.1 204 No Content\r\n\r\n", "head 204 ended\nend\nclosed 256\n",
     OPEN, false},
    {"HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n",
     "head 304 content-length=5 ended\nend\nclosed 256\n", OPEN, false},
    {"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 x\r\nA: b\r\n\r\nHTTP/1.1 200 "
     "OK\r\nContent-Length: 0\r\n\r\n",
     "head 200 content-length=0 ended\nend\nclosed 256\n", OPEN, false},
    {"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nab",
     "head 200 content-length=2\ndata 2\nend\nclosed 256\n", SHUT, false},
    {"HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nab",
     "head 200 content-length=2\ndata 2\nend\nclosed 256\n", SHUT, false},
    {"HTTP/1.1 200 OK\r\n\r\nhello", "head 200\ndata 5\nend\nclosed 256\n",
     SHUT, true},
    {"HTTP/1.1 200 OK\r\n\r\n", "head 200\nend\nclosed 256\n", SHUT, true},
    /* cut off */
    {"", "closed 258\n", SHUT, true},
    {"HTTP/1.1 200 OK\r\n", "closed 258\n", SHUT, true},
    {"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhell",
     "head 200 content-length=5\ndata 4\nclosed 258\n", SHUT, true},
    {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
     "head 200\ndata 5\nclosed 258\n", SHUT, true},
    {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n",
     "head 200\nclosed 258\n", SHUT, true},
    /* malformed */
    {"HTTP/2.0 200 OK\r\n\r\n", "closed 262\n", SHUT, false},
    {"HTTP/1.1 200 OK\r\nA : b\r\n\r\n", "closed 262\n", SHUT, false},
    {"HTTP/1.1 200 OK\r\nA: b\r\n c\r\n\r\n", "closed 262\n", SHUT, false},
    {"SSH-2.0", "closed 262\n", SHUT, false},
    {"HTTP/1.1 101 Switching Protocols\r\n\r\n", "closed 262\n", SHUT, false},
    {"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: "
     "chunked\r\n\r\n",
     "closed 262\n", SHUT, false},
    {"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
     "closed 262\n", SHUT, false},
    {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nx",
     "head 200\nclosed 262\n", SHUT, false},
    {"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
     "closed 262\n", SHUT, false},
    /* bytes that nobody asked for */
    {"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\nx",
     "head 200 content-length=0 ended\nend\nclosed 256\n", SHUT, false},
};

CRPC_TEST(responses_in_all_ways) {
  prepare(0);
  crpc_test_defer(drop, NULL);
  for (size_t i = 0; i < CPB__COUNT(responses); i++) {
    for (size_t way = 0; way < WAYS; way++) {
      drop(NULL);
      prepare(way);
      connect();
      crpc_must(ask("GET", "/", true));
      crpc_must(http_pair_pump(&pair));
      say(responses[i].say);
      if (responses[i].eof) {
        crpc_must(http_pair_say_eof(&pair));
      }
      crpc_must(logged(responses[i].log));
      crpc_must(http_conn_want(pair.client.conn) == responses[i].want);
      crpc_must(http_conn_usable(pair.client.conn) ==
                (responses[i].want == OPEN));
      crpc_must(http_conn_room(pair.client.conn) ==
                (responses[i].want == OPEN));
      crpc_must(available == 1);
    }
  }
}

#define DIGITS "01234567890123456789012345678901234567890123456789"

CRPC_TEST(responses_beyond_the_limits) {
  static const struct {
    const char *say, *why;
  } cases[] = {
      {"HTTP/1.1 200 OK\r\na: b\r\nc: d\r\ne: f\r\n\r\n",
       "more than 2 response headers"},
      {"HTTP/1.1 200 OK\r\na: " DIGITS DIGITS DIGITS "\r\n\r\n",
       "response headers larger than 150 bytes"},
      {"HTTP/1.1 200 OK\r\na: " DIGITS DIGITS DIGITS "0123456789"
       "0123456789",
       "response headers larger than 150 bytes"},
      {"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n0\r\n"
       "a: b\r\nc: d\r\ne: f\r\n\r\n",
       "more than 2 response trailers"},
  };
  prepare(0);
  crpc_test_defer(drop, NULL);
  for (size_t i = 0; i < CPB__COUNT(cases); i++) {
    for (size_t way = 0; way < WAYS; way++) {
      drop(NULL);
      prepare(way);
      pair.limits.max_header_count = 2;
      pair.limits.max_header_bytes = 150;
      connect();
      crpc_must(ask("GET", "/", true));
      crpc_must(http_pair_pump(&pair));
      say(cases[i].say);
      crpc_must(asked.closed && asked.reason == HTTP_TOO_LARGE);
      crpc_must(is(str(asked.why), cases[i].why, "why"));
      crpc_must(http_conn_want(pair.client.conn) == SHUT);
    }
  }
}

CRPC_TEST(requests) {
  static const struct {
    const char *method;
    const char *data; /* NULL: ended with the head */
    bool end;
    const char *heard;
  } cases[] = {
      {"GET", NULL, true, "GET /p HTTP/1.1\r\nhost: h\r\n\r\n"},
      {"POST", NULL, true,
       "POST /p HTTP/1.1\r\nhost: h\r\nte: trailers\r\nconnection: te\r\n"
       "content-length: 0\r\n\r\n"},
      {"POST", "abc", true,
       "POST /p HTTP/1.1\r\nhost: h\r\nte: trailers\r\nconnection: te\r\n"
       "content-length: 3\r\n\r\nabc"},
      {"POST", "abc", false,
       "POST /p HTTP/1.1\r\nhost: h\r\nte: trailers\r\nconnection: te\r\n"
       "transfer-encoding: chunked\r\n\r\n3\r\nabc\r\n"},
      {"POST", "", true,
       "POST /p HTTP/1.1\r\nhost: h\r\nte: trailers\r\nconnection: te\r\n"
       "content-length: 0\r\n\r\n"},
  };
  prepare(0);
  crpc_test_defer(drop, NULL);
  for (size_t i = 0; i < CPB__COUNT(cases); i++) {
    drop(NULL);
    prepare(0);
    connect();
    http_exchange *x = ask(cases[i].method, "/p", !cases[i].data);
    crpc_must(x);
    assert_int_equal(http_conn_room(pair.client.conn), 0);
    assert_null(ask("GET", "/", true));
    if (cases[i].data) {
      cpb_str part = str(cases[i].data);
      x->vtable->send_data(x, &part, 1, cases[i].end);
    }
    crpc_must(http_pair_pump(&pair));
    crpc_must(is(http_pair_heard(&pair), cases[i].heard, "output"));
    crpc_must(http_pair_say_eof(&pair));
    crpc_must(logged("closed 258\n"));
  }
}

CRPC_TEST(refuses_what_splits_a_message) {
  begin(0);
  assert_null(ask("G T", "/", true));
  assert_null(ask("GET", "x", true));
  assert_null(ask("GET", "/ HTTP/1.1\r\nx: y", true));
  http_field field = {CPB_STR("a"), CPB_STR("b\nc"), HTTP_OTHER, 0};
  http_head head = {.method = CPB_STR("GET"),
                    .path = CPB_STR("/"),
                    .fields = &field,
                    .count = 1,
                    .content_length = -1};
  assert_null(http_conn_open(pair.client.conn, &head, true));
  field.value = CPB_STR("b");
  field.name = CPB_STR("A");
  assert_null(http_conn_open(pair.client.conn, &head, true));
  field.name = CPB_STR("host");
  assert_null(http_conn_open(pair.client.conn, &head, true));
  crpc_must(http_pair_pump(&pair));
  crpc_must(is(http_pair_heard(&pair), "", "output"));
  assert_true(http_conn_usable(pair.client.conn));
}

CRPC_TEST(an_unwritten_request_is_unprocessed) {
  begin(0);
  crpc_must(ask("GET", "/", true));
  http_conn_feed_eof(pair.client.conn, false);
  crpc_must(logged("closed 259\n"));
  assert_false(http_conn_usable(pair.client.conn));
}

CRPC_TEST(an_early_answer_may_end_first) {
  begin(0);
  http_exchange *x = ask("POST", "/", false);
  crpc_must(x);
  cpb_str part = CPB_STR("abc");
  x->vtable->send_data(x, &part, 1, false);
  crpc_must(http_pair_pump(&pair));
  say("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nConnection: close\r\n\r\nx");
  crpc_must(logged("head 200 content-length=1\ndata 1\nend\nclosed 0\n"));
}

/* RFC 9112 section 9.5: what was half said leaves nothing to go on with. */
CRPC_TEST(after_an_early_answer_nothing_is_said) {
  cpb_str part = CPB_STR("abc");
  prepare(0);
  crpc_test_defer(drop, NULL);
  for (size_t way = 0; way < WAYS; way++) {
    drop(NULL);
    prepare(way);
    connect();
    http_exchange *x = ask("POST", "/", false);
    crpc_must(x);
    x->vtable->send_data(x, &part, 1, false);
    crpc_must(http_pair_pump(&pair));
    size_t said = http_pair_heard(&pair).len;
    x->vtable->send_data(x, &part, 1, false); /* not written yet */
    const char *answer = "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx";
    crpc_must(http_conn_feed(pair.client.conn, answer, strlen(answer), NULL) ==
              strlen(answer));
    crpc_must(logged("head 200 content-length=1\ndata 1\nend\nclosed 0\n"));
    crpc_must(http_pair_pump(&pair));
    assert_int_equal(http_pair_heard(&pair).len, said);
    assert_false(http_conn_usable(pair.client.conn));
    assert_int_equal(http_conn_want(pair.client.conn), SHUT);
    assert_null(ask("GET", "/", true));
  }
}

CRPC_TEST(a_reset_closes_the_connection) {
  begin(0);
  http_exchange *x = ask("POST", "/", false);
  crpc_must(x);
  x->vtable->reset(x, HTTP_CANCEL);
  x->vtable->reset(x, HTTP_CANCEL);
  assert_false(asked.closed);
  crpc_must(http_pair_pump(&pair));
  crpc_must(logged("closed 257\n"));
  crpc_must(http_conn_want(pair.client.conn) == SHUT);
}

CRPC_TEST(endless_informational_responses_are_refused) {
  begin(0);
  crpc_must(ask("GET", "/", true));
  for (int i = 0; i < 16; i++) {
    say("HTTP/1.1 100 Continue\r\n\r\n");
    crpc_must(logged(""));
  }
  say("HTTP/1.1 100 Continue\r\n\r\n");
  crpc_must(logged("closed 262\n"));
}

CRPC_TEST(idle_clients_time_out_and_shut_down) {
  begin(0);
  pair.limits.idle_timeout_us = 1000;
  crpc_must(ask("GET", "/", true));
  crpc_must(http_pair_advance(&pair, 2000));
  say("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
  crpc_must(http_conn_want(pair.client.conn) == OPEN);
  crpc_must(http_pair_advance(&pair, 2000));
  crpc_must(http_conn_want(pair.client.conn) == SHUT);
  drop(NULL);
  prepare(0);
  connect();
  crpc_must(ask("GET", "/", true));
  http_conn_shutdown(pair.client.conn);
  assert_false(http_conn_usable(pair.client.conn));
  say("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
  crpc_must(asked.closed && asked.reason == HTTP_DONE);
  crpc_must(http_conn_want(pair.client.conn) == SHUT);
}

/* Against our server. */

static void serve(http_recorder *r) {
  http_exchange *x = r->x;
  static char bytes[1000];
  http_head head = {.status = 200, .content_length = -1};
  http_field trailer = {CPB_STR("grpc-status"), CPB_STR("0"), HTTP_OTHER, 0};
  memset(bytes, 'r', sizeof(bytes));
  x->vtable->send_head(x, &head, false);
  for (size_t sent = 0; sent < answer_bytes;) {
    size_t n = answer_bytes - sent;
    cpb_str part = {bytes, n < sizeof(bytes) ? n : sizeof(bytes)};
    x->vtable->send_data(x, &part, 1, false);
    sent += part.len;
  }
  x->vtable->send_trailers(x, &trailer, 1);
}

static bool on_open(http_conn *conn, http_exchange *x, void *user) {
  (void)conn;
  (void)user;
  http_recorder_drop(&served);
  http_recorder_init(&served, crpc_test_allocator());
  served.on_end = serve;
  http_recorder_watch(&served, x);
  return true;
}

CRPC_TEST(client_and_server_understand_each_other) {
  prepare(0);
  crpc_test_defer(drop, NULL);
  for (size_t way = 0; way < WAYS; way++) {
    drop(NULL);
    prepare(way);
    http_conn_config config = http_pair_config(&pair);
    config.open = on_open;
    connect();
    http_conn *server = http_h1_server(&config);
    crpc_must(server);
    http_pair_connect(&pair, pair.client.conn, server);
    for (size_t round = 0; round < 5; round++) {
      answer_bytes = round * 700;
      http_exchange *x = ask("POST", "/a", false);
      crpc_must(x);
      char body[3000];
      cpb_str part = {body, round * 600};
      memset(body, 'q', sizeof(body));
      for (size_t i = 0; i <= round; i++) {
        x->vtable->send_data(x, &part, 1, i == round);
        crpc_must(http_pair_pump(&pair));
      }
      crpc_must(asked.closed && asked.reason == HTTP_DONE);
      crpc_must(served.closed && served.reason == HTTP_DONE);
      crpc_must(cpb__buf_len(&served.body) == round * 600 * (round + 1));
      crpc_must(cpb__buf_len(&asked.body) == answer_bytes);
      cpb_str log = http_recorder_log(&asked);
      crpc_must(
          memmem(log.data, log.len, "end grpc-status=0\nclosed 256\n", 29));
    }
    http_conn_shutdown(server);
    crpc_must(http_pair_advance(&pair, HTTP_GRACE_US));
    assert_true(pair.client.closed && pair.server.closed);
  }
}

CRPC_TEST_MAIN(cmocka_unit_test(responses_in_all_ways),
               cmocka_unit_test(responses_beyond_the_limits),
               cmocka_unit_test(requests),
               cmocka_unit_test(refuses_what_splits_a_message),
               cmocka_unit_test(an_unwritten_request_is_unprocessed),
               cmocka_unit_test(an_early_answer_may_end_first),
               cmocka_unit_test(after_an_early_answer_nothing_is_said),
               cmocka_unit_test(a_reset_closes_the_connection),
               cmocka_unit_test(endless_informational_responses_are_refused),
               cmocka_unit_test(idle_clients_time_out_and_shut_down),
               cmocka_unit_test(client_and_server_understand_each_other))
