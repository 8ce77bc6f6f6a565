/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The server against a client that is the test itself: bytes in, events and
 * bytes out, whole, byte by byte and at random splits. */

#include "http_pair/pair.h"
#include "http_pair/recorder.h"
#include "support/crpc_test.h"

enum { EXCHANGES = 4, WAYS = 8 };

static http_pair pair;
static http_recorder recorders[EXCHANGES];
static size_t opened;
static bool refuse_all;

static cpb_str str(const char *text) {
  return cpb_str_from_cstr(text);
}

/* What is done with a request is its path. */

static void send_head(http_exchange *x, unsigned status, int64_t length,
                      bool end) {
  http_field fields[] = {{CPB_STR("x"), CPB_STR("y"), HTTP_OTHER, 0}};
  http_head head = {.status = (uint16_t)status,
                    .fields = fields,
                    .count = 1,
                    .content_length = length};
  x->vtable->send_head(x, &head, end);
}

static void send_text(http_exchange *x, const char *text, bool end) {
  cpb_str parts[2] = {{text, 1}, {text + 1, strlen(text) - 1}};
  x->vtable->send_data(x, parts, 2, end);
}

static void send_trailer(http_exchange *x, cpb_str value) {
  http_field field = {CPB_STR("t"), value, HTTP_OTHER, 0};
  x->vtable->send_trailers(x, &field, 1);
}

static void answer(http_exchange *x) {
  send_head(x, 200, -1, false);
  send_text(x, "hello", true);
}

static void do_chunks(http_exchange *x) {
  send_head(x, 200, -1, false);
  send_text(x, "hello", false);
  send_text(x, "abcdefghijklmnopq", false);
  send_trailer(x, CPB_STR("z"));
}

static void do_length(http_exchange *x) {
  send_head(x, 200, 8, false);
  send_text(x, "hello", false);
  send_text(x, "abc", true);
}

static void do_too_long(http_exchange *x) {
  send_head(x, 200, 4, false);
  send_text(x, "hello", false);
  send_text(x, "abc", true);
}

static void do_too_short(http_exchange *x) {
  send_head(x, 200, 9, false);
  send_text(x, "hello", true);
}

static void do_empty(http_exchange *x) {
  send_head(x, 800, -1, true);
}

static void do_no_content(http_exchange *x) {
  send_head(x, 204, -1, true);
}

static void do_only_trailers(http_exchange *x) {
  send_head(x, 200, -1, false);
  send_trailer(x, CPB_STR("z"));
}

static void do_bad_header(http_exchange *x) {
  http_field field = {CPB_STR("a"), CPB_STR("b\r\nc: d"), HTTP_OTHER, 0};
  http_head head = {
      .status = 200, .fields = &field, .count = 1, .content_length = -1};
  x->vtable->send_head(x, &head, false);
  send_text(x, "hello", true);
}

static void do_hop_by_hop(http_exchange *x) {
  http_field field = {CPB_STR("connection"), CPB_STR("close"), HTTP_OTHER, 0};
  http_head head = {
      .status = 200, .fields = &field, .count = 1, .content_length = -1};
  x->vtable->send_head(x, &head, true);
}

static void do_bad_trailer(http_exchange *x) {
  send_head(x, 200, -1, false);
  send_text(x, "hello", false);
  send_trailer(x, CPB_STR("z\n"));
}

static void do_length_field(http_exchange *x) {
  http_field field = {CPB_STR("content-length"), CPB_STR("5"), HTTP_OTHER, 0};
  http_head head = {
      .status = 200, .fields = &field, .count = 1, .content_length = -1};
  x->vtable->send_head(x, &head, false);
  send_text(x, "hello", true);
}

static void do_informational(http_exchange *x) {
  send_head(x, 103, -1, false);
  answer(x);
}

static void do_reset(http_exchange *x) {
  x->vtable->reset(x, HTTP_INTERNAL_ERROR);
}

static void do_cut(http_exchange *x) {
  send_head(x, 200, -1, false);
  send_text(x, "hello", false);
  x->vtable->reset(x, HTTP_INTERNAL_ERROR);
}

static void do_early(http_exchange *x) {
  answer(x);
  x->vtable->reset(x, HTTP_NO_ERROR);
}

static void do_nothing(http_exchange *x) {
  (void)x;
}

typedef struct action {
  const char *path;
  void (*run)(http_exchange *x);
  bool at_once; /* in the event head, else at the end of the request */
} action;

static const action actions[] = {
    {"/chunks", do_chunks, false},
    {"/length", do_length, false},
    {"/long", do_too_long, false},
    {"/short", do_too_short, false},
    {"/empty", do_empty, false},
    {"/204", do_no_content, false},
    {"/trailers", do_only_trailers, false},
    {"/bad", do_bad_header, false},
    {"/hop", do_hop_by_hop, false},
    {"/badtrailer", do_bad_trailer, false},
    {"/lengthfield", do_length_field, false},
    {"/103", do_informational, false},
    {"/reset", do_reset, false},
    {"/cut", do_cut, false},
    {"/early", do_early, true},
    {"/now", answer, true},
    {"/nothing", do_nothing, false},
    {"/", answer, false},
};

static void on_head(http_recorder *r, const http_head *head, bool ended) {
  (void)ended;
  for (size_t i = 0; i < CPB__COUNT(actions); i++) {
    if (cpb_str_equal(head->path, str(actions[i].path))) {
      r->user = (void *)(uintptr_t)&actions[i];
      if (actions[i].at_once) {
        actions[i].run(r->x);
      }
      return;
    }
  }
  fail_msg("no such path: " CPB_STR_FMT, CPB_STR_ARG(head->path));
}

static void on_end(http_recorder *r) {
  const action *a = r->user;
  if (!a->at_once) {
    a->run(r->x);
  }
}

static bool on_open(http_conn *conn, http_exchange *x, void *user) {
  assert_ptr_equal(conn, pair.server.conn);
  assert_int_equal(http_conn_exchanges(conn), 1);
  assert_null(user);
  if (refuse_all || opened == EXCHANGES) {
    return false;
  }
  http_recorder *r = &recorders[opened++];
  r->on_head = on_head;
  r->on_end = on_end;
  http_recorder_watch(r, x);
  return true;
}

static void drop(void *unused) {
  (void)unused;
  http_pair_drop(&pair);
  pair.server.conn = NULL;
  for (size_t i = 0; i < EXCHANGES; i++) {
    http_recorder_drop(&recorders[i]);
  }
}

/* Way 0 is whole, 1 byte by byte, the others are random. */
static void prepare(size_t way) {
  http_pair_mode mode = way == 0   ? HTTP_PAIR_WHOLE
                        : way == 1 ? HTTP_PAIR_BYTES
                                   : HTTP_PAIR_RANDOM;
  http_pair_init(&pair, crpc_test_allocator(), mode, way);
  for (size_t i = 0; i < EXCHANGES; i++) {
    http_recorder_init(&recorders[i], crpc_test_allocator());
  }
  opened = 0;
  refuse_all = false;
}

static void connect(void) {
  http_conn_config config = http_pair_config(&pair);
  config.open = on_open;
  http_conn *server = http_h1_server(&config);
  crpc_must(server);
  http_pair_connect(&pair, NULL, server);
}

/* prepare and connect, for tests that are not run in all ways */
static void begin(size_t way) {
  prepare(way);
  crpc_test_defer(drop, NULL);
  connect();
}

static void say(const char *text) {
  crpc_must(http_pair_say(&pair, str(text)));
}

static bool is(cpb_str text, const char *want, const char *what) {
  if (!cpb_str_equal(text, str(want)) && !crpc_test_oom()) {
    print_error("%s is\n" CPB_STR_FMT "\nnot\n%s\n", what, CPB_STR_ARG(text),
                want);
  }
  return cpb_str_equal(text, str(want));
}

static bool heard(const char *want) {
  return is(http_pair_heard(&pair), want, "output");
}

static bool logged(size_t i, const char *want) {
  return is(http_recorder_log(&recorders[i]), want, "log");
}

#define OK "HTTP/1.1 200 OK\r\nx: y\r\n"
#define CLOSE "connection: close\r\n"
#define HELLO "content-length: 5\r\n\r\nhello"
#define HOST "Host: h\r\n\r\n"
#define ERROR(status) \
  "HTTP/1.1 " status "\r\n" CLOSE "content-length: 0\r\n\r\n"
#define CHUNKS                                                       \
  "transfer-encoding: chunked\r\n\r\n5\r\nhello\r\n11\r\nabcdefghij" \
  "klmnopq\r\n"

enum { OPEN = HTTP_WANT_READ, SHUT = HTTP_WANT_CLOSE };
enum { LINGER = HTTP_WANT_CLOSE | HTTP_WANT_READ };

typedef struct conversation {
  const char *say, *heard;
  unsigned want;
  const char *logs[EXCHANGES];
} conversation;

static const conversation conversations[] = {
    {"GET / HTTP/1.1\r\nA: b\r\n" HOST,
     OK HELLO,
     OPEN,
     {"head GET / h a=b ended\nend\nclosed 256\n"}},
    {"\r\nGET / HTTP/1.1\r\n" HOST,
     OK HELLO,
     OPEN,
     {"head GET / h ended\nend\nclosed 256\n"}},
    {"POST http://g/ HTTP/1.1\r\nContent-Length: 3\r\n" HOST "abc",
     OK HELLO,
     OPEN,
     {"head POST / g content-length=3\ndata 3\nend\nclosed 256\n"}},
    {"POST / HTTP/1.1\r\nContent-Length: 0\r\n" HOST,
     OK HELLO,
     OPEN,
     {"head POST / h content-length=0 ended\nend\nclosed 256\n"}},
    {"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" HOST
     "3\r\nabc\r\n2;x\r\nde\r\n0\r\n\r\n",
     OK HELLO,
     OPEN,
     {"head POST / h\ndata 5\nend\nclosed 256\n"}},
    {"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" HOST
     "3\r\nabc\r\n0\r\nT: u\r\nHost: x\r\n\r\n",
     OK HELLO,
     OPEN,
     {"head POST / h\ndata 3\nend t=u\nclosed 256\n"}},
    /* pipelining */
    {"GET / HTTP/1.1\r\n" HOST
     "POST /chunks HTTP/1.1\r\nContent-Length: 3\r\n" HOST
     "abcGET /length HTTP/1.1\r\n" HOST,
     OK HELLO OK CHUNKS "0\r\n\r\n" OK "content-length: 8\r\n\r\nhelloabc",
     OPEN,
     {"head GET / h ended\nend\nclosed 256\n",
      "head POST /chunks h content-length=3\ndata 3\nend\nclosed 256\n",
      "head GET /length h ended\nend\nclosed 256\n"}},
    {"GET / HTTP/1.1\r\n" HOST "GET/ HTTP/1.1\r\n" HOST "GET / HTTP/1.1\r\n",
     OK HELLO ERROR("400 Bad Request"),
     LINGER,
     {"head GET / h ended\nend\nclosed 256\n"}},
    /* the connection ends when either side says so */
    {"GET / HTTP/1.1\r\nConnection: close\r\n" HOST "GET / HTTP/1.1\r\n" HOST,
     OK CLOSE HELLO,
     LINGER,
     {"head GET / h ended\nend\nclosed 256\n"}},
    {"GET / HTTP/1.0\r\n\r\n",
     OK CLOSE HELLO,
     LINGER,
     {"head GET /  ended\nend\nclosed 256\n"}},
    {"GET /chunks HTTP/1.0\r\n\r\n",
     OK CLOSE "\r\nhelloabcdefghijklmnopq",
     LINGER,
     {"head GET /chunks  ended\nend\nclosed 256\n"}},
    /* framing of responses */
    {"HEAD / HTTP/1.1\r\n" HOST,
     OK "\r\n",
     OPEN,
     {"head HEAD / h ended\nend\nclosed 256\n"}},
    {"HEAD /length HTTP/1.1\r\n" HOST,
     OK "content-length: 8\r\n\r\n",
     OPEN,
     {"head HEAD /length h ended\nend\nclosed 256\n"}},
    {"GET /204 HTTP/1.1\r\n" HOST,
     "HTTP/1.1 204 No Content\r\nx: y\r\n\r\n",
     OPEN,
     {"head GET /204 h ended\nend\nclosed 256\n"}},
    {"GET /empty HTTP/1.1\r\n" HOST,
     "HTTP/1.1 800 \r\nx: y\r\ncontent-length: 0\r\n\r\n",
     OPEN,
     {"head GET /empty h ended\nend\nclosed 256\n"}},
    {"GET /lengthfield HTTP/1.1\r\n" HOST,
     "HTTP/1.1 200 OK\r\n" HELLO,
     OPEN,
     {"head GET /lengthfield h ended\nend\nclosed 256\n"}},
    {"GET /103 HTTP/1.1\r\n" HOST,
     "HTTP/1.1 103 \r\nx: y\r\n\r\n" OK HELLO,
     OPEN,
     {"head GET /103 h ended\nend\nclosed 256\n"}},
    /* trailers only for those who asked: RFC 9110 section 6.5.1 */
    {"GET /chunks HTTP/1.1\r\nTE: trailers\r\n" HOST,
     OK CHUNKS "0\r\nt: z\r\n\r\n",
     OPEN,
     {"head GET /chunks h te=trailers ended\nend\nclosed 256\n"}},
    {"GET /trailers HTTP/1.1\r\nTE: a, trailers\r\n" HOST,
     OK "transfer-encoding: chunked\r\n\r\n0\r\nt: z\r\n\r\n",
     OPEN,
     {"head GET /trailers h te=a, trailers ended\nend\nclosed 256\n"}},
    {"GET /trailers HTTP/1.1\r\n" HOST,
     OK "content-length: 0\r\n\r\n",
     OPEN,
     {"head GET /trailers h ended\nend\nclosed 256\n"}},
    /* the user's mistakes */
    {"GET /bad HTTP/1.1\r\n" HOST,
     ERROR("500 Internal Server Error"),
     LINGER,
     {"head GET /bad h ended\nend\nclosed 2\n"}},
    {"GET /hop HTTP/1.1\r\n" HOST,
     ERROR("500 Internal Server Error"),
     LINGER,
     {"head GET /hop h ended\nend\nclosed 2\n"}},
    {"GET /long HTTP/1.1\r\n" HOST,
     OK "content-length: 4\r\n\r\n",
     SHUT,
     {"head GET /long h ended\nend\nclosed 2\n"}},
    {"GET /short HTTP/1.1\r\n" HOST,
     OK "content-length: 9\r\n\r\nhello",
     SHUT,
     {"head GET /short h ended\nend\nclosed 2\n"}},
    {"GET /badtrailer HTTP/1.1\r\nTE: trailers\r\n" HOST,
     OK "transfer-encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n",
     SHUT,
     {"head GET /badtrailer h te=trailers ended\nend\nclosed 2\n"}},
    {"GET /reset HTTP/1.1\r\n" HOST,
     ERROR("500 Internal Server Error"),
     LINGER,
     {"head GET /reset h ended\nend\nclosed 257\n"}},
    {"GET /cut HTTP/1.1\r\n" HOST,
     OK "transfer-encoding: chunked\r\n\r\n5\r\nhello\r\n",
     SHUT,
     {"head GET /cut h ended\nend\nclosed 257\n"}},
    /* an early answer: the rest of a small body is dropped */
    {"POST /early HTTP/1.1\r\nContent-Length: 5\r\n" HOST
     "abcdeGET / HTTP/1.1\r\n" HOST,
     OK HELLO OK HELLO,
     OPEN,
     {"head POST /early h content-length=5\nclosed 257\n",
      "head GET / h ended\nend\nclosed 256\n"}},
    {"POST /early HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" HOST
     "5\r\nabcde\r\n0\r\nA: b\r\n\r\nGET / HTTP/1.1\r\n" HOST,
     OK CLOSE HELLO,
     LINGER,
     {"head POST /early h\nclosed 257\n"}},
    {"POST /early HTTP/1.1\r\nContent-Length: 65537\r\n" HOST "abcde",
     OK CLOSE HELLO,
     LINGER,
     {"head POST /early h content-length=65537\nclosed 257\n"}},
    /* answered early, but the body still wanted */
    {"POST /now HTTP/1.1\r\nContent-Length: 5\r\n" HOST "abcde",
     OK HELLO,
     OPEN,
     {"head POST /now h content-length=5\ndata 5\nend\nclosed 256\n"}},
    /* Expect: 100-continue */
    {"POST / HTTP/1.1\r\nContent-Length: 3\r\nExpect: 100-Continue\r\n" HOST
     "abc",
     "HTTP/1.1 100 Continue\r\n\r\n" OK HELLO,
     OPEN,
     {"head POST / h content-length=3 expect=100-Continue\ndata 3\nend\n"
      "closed 256\n"}},
    {"POST / HTTP/1.1\r\nContent-Length: 0\r\nExpect: 100-continue\r\n" HOST,
     OK HELLO,
     OPEN,
     {"head POST / h content-length=0 expect=100-continue ended\nend\n"
      "closed 256\n"}},
    {"POST /early HTTP/1.1\r\nContent-Length: 3\r\nExpect: "
     "100-continue\r\n" HOST,
     OK CLOSE HELLO,
     LINGER,
     {"head POST /early h content-length=3 expect=100-continue\n"
      "closed 257\n"}},
    /* Upgrade is ignored */
    {"GET / HTTP/1.1\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: "
     "h2c\r\nHTTP2-Settings: x\r\n" HOST,
     OK HELLO,
     OPEN,
     {"head GET / h http2-settings=x ended\nend\nclosed 256\n"}},
    /* bodies that are none */
    {"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" HOST "x\r\n",
     ERROR("400 Bad Request"),
     LINGER,
     {"head POST / h\nclosed 262\n"}},
    {"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" HOST
     "0\r\nA : b\r\n\r\n",
     ERROR("400 Bad Request"),
     LINGER,
     {"head POST / h\nclosed 262\n"}},
    {"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" HOST "0\r\n\n",
     ERROR("400 Bad Request"),
     LINGER,
     {"head POST / h\nclosed 262\n"}},
    {"\r\n\r\nGET / HTTP/1.1\r\n" HOST,
     ERROR("400 Bad Request"),
     LINGER,
     {NULL}},
    {"\rGET / HTTP/1.1\r\n" HOST, ERROR("400 Bad Request"), LINGER, {NULL}},
    {"GET / HTTP/3.0\r\n" HOST,
     ERROR("505 HTTP Version Not Supported"),
     LINGER,
     {NULL}},
    {"\x16\x03\x01\x02", ERROR("400 Bad Request"), LINGER, {NULL}},
};

/* The reasons above, in words. */
_Static_assert(HTTP_DONE == 256 && HTTP_LOCAL_RESET == 257 &&
                   HTTP_MALFORMED == 262 && HTTP_INTERNAL_ERROR == 2,
               "reasons in logs");

static bool same_conversation(const conversation *talk) {
  bool good = heard(talk->heard);
  for (size_t j = 0; j < EXCHANGES; j++) {
    good = logged(j, talk->logs[j] ? talk->logs[j] : "") && good;
  }
  return good && http_conn_want(pair.server.conn) == talk->want;
}

CRPC_TEST(conversations_in_all_ways) {
  prepare(0);
  crpc_test_defer(drop, NULL);
  for (size_t i = 0; i < CPB__COUNT(conversations); i++) {
    for (size_t way = 0; way < WAYS; way++) {
      drop(NULL);
      prepare(way);
      connect();
      say(conversations[i].say);
      bool good = same_conversation(&conversations[i]);
      if (!good && !crpc_test_oom()) {
        print_error("way %zu, want %u: %s\n", way,
                    http_conn_want(pair.server.conn), conversations[i].say);
      }
      crpc_must(good);
    }
  }
}

CRPC_TEST(the_window_bounds_what_is_not_consumed) {
  for (size_t way = 0; way < 3; way++) {
    begin(way);
    pair.limits.stream_window = 10;
    recorders[0].keep = true;
    say("POST / HTTP/1.1\r\nContent-Length: 25\r\n" HOST
        "0123456789012345678901234GET / HTTP/1.1\r\n" HOST);
    http_exchange *x = recorders[0].x;
    crpc_must(x && recorders[0].unconsumed == 10);
    x->vtable->consume(x, 4);
    crpc_must(http_pair_pump(&pair));
    crpc_must(recorders[0].unconsumed == 14);
    x->vtable->consume(x, 10);
    crpc_must(http_pair_pump(&pair));
    crpc_must(recorders[0].unconsumed == 24);
    crpc_must(!recorders[0].ended);
    x->vtable->consume(x, 10);
    crpc_must(http_pair_pump(&pair));
    crpc_must(logged(0,
                     "head POST / h content-length=25\ndata 25\nend\n"
                     "closed 256\n"));
    crpc_must(is(http_recorder_body(&recorders[0]), "0123456789012345678901234",
                 "body"));
    crpc_must(logged(1, "head GET / h ended\nend\nclosed 256\n"));
    drop(NULL);
    prepare(0);
  }
}

CRPC_TEST(answers_from_outside_of_feed) {
  begin(0);
  say("GET /nothing HTTP/1.1\r\n" HOST "GET / HTTP/1.1\r\n" HOST);
  crpc_must(heard("") && recorders[0].x && opened == 1);
  send_head(recorders[0].x, 200, -1, false);
  crpc_must(http_pair_pump(&pair));
  crpc_must(heard(OK "transfer-encoding: chunked\r\n\r\n"));
  http_pair_forget(&pair);
  send_text(recorders[0].x, "hello", false);
  send_text(recorders[0].x, "hello", true);
  assert_false(recorders[0].closed);
  crpc_must(http_pair_pump(&pair));
  crpc_must(heard("5\r\nhello\r\n5\r\nhello\r\n0\r\n\r\n" OK HELLO));
  crpc_must(logged(0, "head GET /nothing h ended\nend\nclosed 256\n"));
  crpc_must(logged(1, "head GET / h ended\nend\nclosed 256\n"));
}

CRPC_TEST(a_slow_reader_stops_the_writer_and_the_next_request) {
  begin(0);
  pair.limits.max_send_buffer = 100;
  pair.limits.max_output_bytes = 50;
  static char big[301];
  memset(big, 'x', 300);
  say("GET /nothing HTTP/1.1\r\n" HOST);
  http_exchange *x = recorders[0].x;
  crpc_must(x);
  assert_true(x->vtable->writable(x));
  send_head(x, 200, -1, false);
  send_text(x, big, false);
  crpc_must(recorders[0].x && !x->vtable->writable(x));
  /* The driver writes a little. */
  cpb_str view;
  crpc_must(http_conn_drain(pair.server.conn, &view, 1) == 1);
  http_conn_drained(pair.server.conn, 200);
  cpb__loop_run(&pair.loop);
  crpc_must(logged(0, "head GET /nothing h ended\nend\n"));
  crpc_must(http_conn_drain(pair.server.conn, &view, 1) == 1);
  http_conn_drained(pair.server.conn, view.len - 99);
  cpb__loop_run(&pair.loop);
  crpc_must(logged(0, "head GET /nothing h ended\nend\nwritable\n"));
  send_text(x, "ab", true);
  cpb__loop_run(&pair.loop);
  crpc_must(recorders[0].closed);
  cpb_str next = str("GET / HTTP/1.1\r\n" HOST);
  assert_int_equal(http_conn_feed(pair.server.conn, next.data, next.len, NULL),
                   0);
  crpc_must(http_conn_drain(pair.server.conn, &view, 1) == 1);
  http_conn_drained(pair.server.conn, view.len);
  crpc_must(pair.server.conn->dirty);
  crpc_must(http_conn_feed(pair.server.conn, next.data, next.len, NULL) ==
            next.len);
  crpc_must(opened == 2);
}

CRPC_TEST(the_end_of_file_ends_the_exchange) {
  static const struct {
    const char *say, *heard, *log;
  } cases[] = {
      {"", "", ""},
      {"GET / HT", "", ""},
      {"POST / HTTP/1.1\r\nContent-Length: 3\r\n" HOST "a", "",
       "head POST / h content-length=3\ndata 1\nclosed 258\n"},
      {"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" HOST
       "1\r\na\r\n0\r\n",
       "", "head POST / h\ndata 1\nclosed 258\n"},
      {"POST /now HTTP/1.1\r\nContent-Length: 3\r\n" HOST "a", OK HELLO,
       "head POST /now h content-length=3\ndata 1\nclosed 258\n"},
      {"GET / HTTP/1.1\r\n" HOST, OK HELLO,
       "head GET / h ended\nend\nclosed 256\n"},
  };
  prepare(0);
  crpc_test_defer(drop, NULL);
  for (size_t i = 0; i < CPB__COUNT(cases); i++) {
    for (size_t way = 0; way < 3; way++) {
      drop(NULL);
      prepare(way);
      connect();
      say(cases[i].say);
      crpc_must(http_pair_say_eof(&pair));
      crpc_must(heard(cases[i].heard));
      crpc_must(logged(0, cases[i].log));
      crpc_must(http_conn_want(pair.server.conn) == SHUT);
    }
  }
}

CRPC_TEST(slow_heads_time_out) {
  begin(1);
  crpc_must(http_pair_advance(&pair, 29000000));
  crpc_must(http_conn_want(pair.server.conn) == OPEN);
  crpc_must(http_pair_advance(&pair, 2000000));
  crpc_must(http_conn_want(pair.server.conn) == LINGER);
  crpc_must(heard(""));
  drop(NULL);
  begin(1);
  say("GET / HTTP/1.1\r\n" HOST);
  crpc_must(http_pair_advance(&pair, 100000000)); /* idle is no harm */
  http_pair_forget(&pair);
  say("GET / HT");
  crpc_must(http_pair_advance(&pair, 29000000));
  say("T");
  crpc_must(heard(""));
  crpc_must(http_pair_advance(&pair, 2000000));
  crpc_must(heard(ERROR("408 Request Timeout")));
  crpc_must(http_conn_want(pair.server.conn) == LINGER);
}

CRPC_TEST(idle_connections_time_out) {
  begin(0);
  pair.limits.idle_timeout_us = 1000;
  say("GET /nothing HTTP/1.1\r\n" HOST);
  crpc_must(http_pair_advance(&pair, 2000));
  crpc_must(http_conn_want(pair.server.conn) == OPEN);
  crpc_must(recorders[0].x);
  answer(recorders[0].x);
  crpc_must(http_pair_advance(&pair, 0));
  crpc_must(http_conn_want(pair.server.conn) == OPEN);
  crpc_must(http_pair_advance(&pair, 2000));
  crpc_must(http_conn_want(pair.server.conn) == LINGER);
}

CRPC_TEST(a_dropped_body_that_does_not_come_times_out) {
  begin(0);
  say("POST /early HTTP/1.1\r\nContent-Length: 5\r\n" HOST "a");
  crpc_must(heard(OK HELLO));
  crpc_must(http_conn_want(pair.server.conn) == OPEN);
  crpc_must(http_pair_advance(&pair, 31000000));
  crpc_must(http_conn_want(pair.server.conn) == LINGER);
}

CRPC_TEST(a_body_of_bounded_length_is_dropped) {
  static char body[65537];
  begin(2);
  memset(body, 'a', 65536);
  say("POST /early HTTP/1.1\r\nContent-Length: 65536\r\n" HOST);
  say(body);
  crpc_must(http_conn_want(pair.server.conn) == OPEN);
  say("GET / HTTP/1.1\r\n" HOST);
  crpc_must(heard(OK HELLO OK HELLO));
}

CRPC_TEST(shutdown_lets_the_exchange_finish) {
  begin(0);
  http_conn_shutdown(pair.server.conn);
  crpc_must(http_pair_advance(&pair, HTTP_GRACE_US));
  crpc_must(http_conn_want(pair.server.conn) == LINGER);
  drop(NULL);
  begin(0);
  say("GET /nothing HTTP/1.1\r\n" HOST);
  http_conn_shutdown(pair.server.conn);
  crpc_must(http_conn_want(pair.server.conn) == OPEN);
  crpc_must(recorders[0].x);
  answer(recorders[0].x);
  crpc_must(http_pair_pump(&pair));
  crpc_must(heard(OK CLOSE HELLO));
  crpc_must(http_conn_want(pair.server.conn) == LINGER);
}

CRPC_TEST(a_refused_exchange_gets_503) {
  begin(0);
  refuse_all = true;
  say("GET / HTTP/1.1\r\n" HOST);
  crpc_must(heard(ERROR("503 Service Unavailable")));
  assert_int_equal(http_conn_exchanges(pair.server.conn), 0);
}

CRPC_TEST(heads_are_bounded) {
  static char line[3000];
  for (size_t way = 0; way < 3; way++) {
    begin(way);
    pair.limits.max_header_bytes = 1000;
    memset(line, 'a', sizeof(line) - 1);
    cpb__copy(line, "GET /", 5);
    say(line);
    crpc_must(heard(ERROR("414 URI Too Long")));
    drop(NULL);
    prepare(way);
    connect();
    pair.limits.max_header_bytes = 1000;
    cpb__copy(line, "GET / HTTP/1.1\r\n", 16);
    say(line);
    crpc_must(heard(ERROR("431 Request Header Fields Too Large")));
    drop(NULL);
    prepare(0);
  }
}

CRPC_TEST(a_stride_needs_no_memory) {
  static const char text[] =
      "POST / HTTP/1.1\r\nContent-Length: 3\r\n" HOST "abc";
  begin(0);
  for (int i = 0; i < 3; i++) {
    cpb_str view;
    size_t before = crpc_test_allocations();
    opened = 0;
    http_recorder_drop(&recorders[0]);
    http_recorder_init(&recorders[0], cpb_allocator_default());
    size_t taken =
        http_conn_feed(pair.server.conn, text, sizeof(text) - 1, NULL);
    crpc_must(taken == sizeof(text) - 1);
    crpc_must(http_conn_drain(pair.server.conn, &view, 1) == 1);
    crpc_must(is(view, OK HELLO, "output"));
    http_conn_drained(pair.server.conn, view.len);
    assert_true(i < 2 || crpc_test_allocations() == before);
  }
}

CRPC_TEST(destroying_ends_the_exchange) {
  begin(0);
  say("GET /nothing HTTP/1.1\r\n" HOST);
  http_conn_destroy(pair.server.conn);
  pair.server.conn = NULL;
  crpc_must(logged(0, "head GET /nothing h ended\nend\nclosed 258\n"));
}

CRPC_TEST_MAIN(
    cmocka_unit_test(conversations_in_all_ways),
    cmocka_unit_test(the_window_bounds_what_is_not_consumed),
    cmocka_unit_test(answers_from_outside_of_feed),
    cmocka_unit_test(a_slow_reader_stops_the_writer_and_the_next_request),
    cmocka_unit_test(the_end_of_file_ends_the_exchange),
    cmocka_unit_test(slow_heads_time_out),
    cmocka_unit_test(idle_connections_time_out),
    cmocka_unit_test(a_dropped_body_that_does_not_come_times_out),
    cmocka_unit_test(a_body_of_bounded_length_is_dropped),
    cmocka_unit_test(shutdown_lets_the_exchange_finish),
    cmocka_unit_test(a_refused_exchange_gets_503),
    cmocka_unit_test(heads_are_bounded),
    cmocka_unit_test(a_stride_needs_no_memory),
    cmocka_unit_test(destroying_ends_the_exchange))
