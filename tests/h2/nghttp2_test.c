/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* libnghttp2 as the foreign peer: its client against our server, its server
 * against our client. Bytes are carried by hand, so that both see each other's
 * frames whole or cut at random. */

#include <nghttp2/nghttp2.h>

#include "http/conn.h"
#include "http_pair/recorder.h"
#include "support/crpc_test.h"

enum { MAX_CALLS = 100 };

typedef struct call {
  size_t sent, received; /* bytes of body, on nghttp2's side */
  size_t size;
  int32_t id;
  uint32_t error;
  bool closed, head, trailers;
  http_recorder record; /* our side */
} call;

typedef struct world {
  cpb__loop loop;
  http_limits limits;
  http_conn *conn;
  nghttp2_session *session;
  call calls[MAX_CALLS];
  size_t opened;
  bool theirs_is_server;
  bool cut; /* at random */
  uint64_t random;
  int32_t goaway_last;
} world;

static world w;

static call *call_of(int32_t id) {
  return &w.calls[(id - 1) / 2];
}

static char body_byte(int32_t id, size_t at) {
  return (char)((size_t)id * 13 + at * 7 + (at >> 9));
}

/* --- nghttp2's side --- */

#define NV(name, value)                                         \
  {(uint8_t *)(uintptr_t)(name), (uint8_t *)(uintptr_t)(value), \
   sizeof(name) - 1, sizeof(value) - 1, NGHTTP2_NV_FLAG_NONE}

static ssize_t read_body(nghttp2_session *session, int32_t id, uint8_t *to,
                         size_t room, uint32_t *flags,
                         nghttp2_data_source *source, void *user) {
  call *c = source->ptr;
  size_t n = c->size - c->sent < room ? c->size - c->sent : room;
  (void)user;
  for (size_t i = 0; i < n; i++) {
    to[i] = (uint8_t)body_byte(id, c->sent + i);
  }
  c->sent += n;
  if (c->sent == c->size) {
    *flags |= NGHTTP2_DATA_FLAG_EOF;
    if (w.theirs_is_server) {
      const nghttp2_nv trailers[] = {NV("grpc-status", "0"),
                                     NV("x-sum", "12345")};
      *flags |= NGHTTP2_DATA_FLAG_NO_END_STREAM;
      assert_int_equal(nghttp2_submit_trailer(session, id, trailers, 2), 0);
    }
  }
  return (ssize_t)n;
}

static void respond(call *c) {
  const nghttp2_nv head[] = {NV(":status", "200"),
                             NV("content-type", "application/grpc"),
                             NV("x-custom", "some value, not indexed twice")};
  nghttp2_data_provider body = {{.ptr = c}, read_body};
  assert_int_equal(nghttp2_submit_response(w.session, c->id, head, 3, &body),
                   0);
}

static int on_frame(nghttp2_session *session, const nghttp2_frame *frame,
                    void *user) {
  call *c;
  (void)session;
  (void)user;
  if (frame->hd.type == NGHTTP2_GOAWAY) {
    w.goaway_last = frame->goaway.last_stream_id;
  }
  if (frame->hd.stream_id == 0) {
    return 0;
  }
  c = call_of(frame->hd.stream_id);
  c->id = frame->hd.stream_id;
  if (frame->hd.type == NGHTTP2_HEADERS) {
    c->trailers = c->head;
    c->head = true;
  }
  if (w.theirs_is_server && frame->hd.type <= NGHTTP2_HEADERS &&
      (frame->hd.flags & NGHTTP2_FLAG_END_STREAM)) {
    respond(c);
  }
  return 0;
}

static int on_chunk(nghttp2_session *session, uint8_t flags, int32_t id,
                    const uint8_t *data, size_t n, void *user) {
  call *c = call_of(id);
  (void)session;
  (void)flags;
  (void)user;
  for (size_t i = 0; i < n; i++) {
    assert_int_equal((char)data[i], body_byte(id, c->received + i));
  }
  c->received += n;
  return 0;
}

static int on_close(nghttp2_session *session, int32_t id, uint32_t error,
                    void *user) {
  (void)session;
  (void)user;
  call_of(id)->closed = true;
  call_of(id)->error = error;
  return 0;
}

static int on_invalid(nghttp2_session *session, const nghttp2_frame *frame,
                      int error, void *user) {
  (void)session;
  (void)user;
  fail_msg("nghttp2 refuses a frame of type %d: %s", frame->hd.type,
           nghttp2_strerror(error));
  return 0;
}

static void make_session(bool server, uint32_t window) {
  nghttp2_session_callbacks *callbacks;
  nghttp2_settings_entry settings[] = {
      {NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE, window},
      {NGHTTP2_SETTINGS_HEADER_TABLE_SIZE, 4096 - window % 3000},
      {NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS, 1000}};
  assert_int_equal(nghttp2_session_callbacks_new(&callbacks), 0);
  nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks, on_frame);
  nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks,
                                                            on_chunk);
  nghttp2_session_callbacks_set_on_stream_close_callback(callbacks, on_close);
  nghttp2_session_callbacks_set_on_invalid_frame_recv_callback(callbacks,
                                                               on_invalid);
  w.theirs_is_server = server;
  if (server) {
    assert_int_equal(nghttp2_session_server_new(&w.session, callbacks, NULL),
                     0);
  } else {
    assert_int_equal(nghttp2_session_client_new(&w.session, callbacks, NULL),
                     0);
  }
  nghttp2_session_callbacks_del(callbacks);
  assert_int_equal(
      nghttp2_submit_settings(w.session, NGHTTP2_FLAG_NONE, settings, 3), 0);
}

static void submit_call(size_t size) {
  const nghttp2_nv head[] = {NV(":method", "POST"),
                             NV(":scheme", "http"),
                             NV(":path", "/a.b/C"),
                             NV(":authority", "localhost"),
                             NV("content-type", "application/grpc"),
                             NV("te", "trailers"),
                             NV("user-agent", "nghttp2"),
                             NV("grpc-timeout", "10S")};
  call *c = &w.calls[w.opened];
  nghttp2_data_provider body = {{.ptr = c}, read_body};
  int32_t id;
  c->size = size;
  id = nghttp2_submit_request(w.session, NULL, head, 8, size ? &body : NULL,
                              NULL);
  assert_int_equal(id, 2 * w.opened + 1);
  c->id = id;
  w.opened++;
}

/* --- Our side --- */

static void echo(http_recorder *r) {
  static const http_field type = {CPB_STR_INIT("content-type"),
                                  CPB_STR_INIT("application/grpc"),
                                  HTTP_CONTENT_TYPE, HTTP_FIELD_STABLE};
  static const http_field status = {CPB_STR_INIT("grpc-status"),
                                    CPB_STR_INIT("0"), HTTP_GRPC_STATUS,
                                    HTTP_FIELD_STABLE};
  http_head head = {
      .status = 200, .fields = &type, .count = 1, .content_length = -1};
  cpb_str body = http_recorder_body(r);
  http_exchange *x = r->x;
  x->vtable->send_head(x, &head, false);
  x->vtable->send_data(x, &body, 1, false);
  x->vtable->send_trailers(x, &status, 1);
}

static bool on_open(http_conn *conn, http_exchange *x, void *user) {
  call *c = &w.calls[w.loop.wall_us++]; /* counts what was opened */
  (void)conn;
  (void)user;
  c->record.on_end = c->record.user ? NULL : echo;
  http_recorder_watch(&c->record, x);
  return true;
}

static void open_call(size_t size) {
  static char body[1000000];
  static const http_field type = {CPB_STR_INIT("content-type"),
                                  CPB_STR_INIT("application/grpc"),
                                  HTTP_CONTENT_TYPE, HTTP_FIELD_STABLE};
  http_head head = {.method = CPB_STR("POST"),
                    .path = CPB_STR("/a.b/C"),
                    .authority = CPB_STR("localhost"),
                    .fields = &type,
                    .count = 1,
                    .content_length = -1};
  call *c = &w.calls[w.opened];
  http_exchange *x = http_conn_open(w.conn, &head, size == 0);
  cpb_str part = {body, size};
  assert_non_null(x);
  c->size = size;
  c->id = (int32_t)(2 * w.opened + 1);
  w.opened++;
  http_recorder_watch(&c->record, x);
  for (size_t i = 0; i < size; i++) {
    body[i] = body_byte(c->id, i);
  }
  if (size) {
    x->vtable->send_data(x, &part, 1, true);
  }
}

/* --- In between --- */

static void begin(bool our_server, uint32_t window, bool cut) {
  http_conn_config config = {.alloc = crpc_test_allocator(),
                             .loop = &w.loop,
                             .limits = &w.limits,
                             .open = on_open};
  memset(&w, 0, sizeof w);
  w.cut = cut;
  cpb__loop_init(&w.loop, NULL, config.alloc);
  w.loop.now_us = 1;
  http_limits_default(&w.limits);
  if (window < 65535) {
    w.limits.stream_window = window;
  }
  for (size_t i = 0; i < MAX_CALLS; i++) {
    http_recorder_init(&w.calls[i].record, config.alloc);
  }
  w.conn = our_server ? http_h2_server(&config) : http_h2_client(&config);
  assert_non_null(w.conn);
  make_session(!our_server, window);
}

static void end(void) {
  nghttp2_session_del(w.session);
  http_conn_destroy(w.conn);
  for (size_t i = 0; i < MAX_CALLS; i++) {
    http_recorder_drop(&w.calls[i].record);
  }
  cpb__loop_cleanup(&w.loop);
}

static size_t piece(size_t n) {
  size_t at_most = 1 + (size_t)(crpc_test_random(&w.random) % 200);
  return w.cut && at_most < n ? at_most : n;
}

static bool to_us(void) {
  const uint8_t *data;
  ssize_t n = nghttp2_session_mem_send(w.session, &data);
  size_t at = 0;
  assert_true(n >= 0);
  while (at < (size_t)n) {
    size_t step = piece((size_t)n - at);
    cpb__chunk *chunk =
        cpb__chunk_create(crpc_test_allocator(), (uint32_t)step);
    memcpy(chunk->data, data + at, step);
    assert_int_equal(http_conn_feed(w.conn, chunk->data, step, chunk), step);
    cpb__chunk_unref(chunk);
    at += step;
  }
  return n > 0;
}

static bool to_them(void) {
  cpb_str out;
  if (!http_conn_drain(w.conn, &out, 1)) {
    return false;
  }
  out.len = piece(out.len);
  assert_int_equal(
      nghttp2_session_mem_recv(w.session, (const uint8_t *)out.data, out.len),
      out.len);
  http_conn_drained(w.conn, out.len);
  return true;
}

static void pump(void) {
  bool moved = true;
  while (moved) {
    moved = to_us();
    cpb__loop_run(&w.loop);
    moved |= to_them();
  }
}

static void check_calls(void) {
  for (size_t i = 0; i < w.opened; i++) {
    call *c = &w.calls[i];
    assert_true(c->closed);
    assert_int_equal(c->error, 0);
    assert_int_equal(c->received, c->size);
    assert_true(c->record.closed);
    assert_int_equal(c->record.reason, HTTP_DONE);
    assert_int_equal(http_recorder_body(&c->record).len, c->size);
    assert_true(w.theirs_is_server || c->trailers);
  }
  assert_int_equal(http_conn_exchanges(w.conn), 0);
}

static void many_calls(bool our_server, size_t count, size_t size,
                       uint32_t window, bool cut) {
  begin(our_server, window, cut);
  pump();
  for (size_t i = 0; i < count; i++) {
    if (our_server) {
      submit_call(size);
    } else {
      open_call(size);
    }
  }
  pump();
  check_calls();
  end();
}

static void all_sizes(bool our_server) {
  for (int cut = 0; cut < 2; cut++) {
    many_calls(our_server, 1, 66, 65535, cut);
    many_calls(our_server, 1, 0, 65535, cut);
    many_calls(our_server, MAX_CALLS, 66, 65535, cut);
    many_calls(our_server, MAX_CALLS, 20000, 65535, cut);
    many_calls(our_server, 3, 1000000, 65535, cut);
    many_calls(our_server, 3, 1000000, 2000000, cut);
    many_calls(our_server, 20, 10000, 500, cut);
    many_calls(our_server, 2, 300, 1, cut);
  }
}

CRPC_TEST_NO_OOM(their_client_our_server) {
  all_sizes(true);
}

CRPC_TEST_NO_OOM(our_client_their_server) {
  all_sizes(false);
}

CRPC_TEST_NO_OOM(trailers_of_their_server) {
  begin(false, 65535, true);
  open_call(10);
  pump();
  assert_memory_equal(http_recorder_log(&w.calls[0].record).data,
                      "head 200 content-type=application/grpc "
                      "x-custom=some value, not indexed twice\ndata 10\n"
                      "end grpc-status=0 x-sum=12345\nclosed 256\n",
                      40);
  assert_non_null(memmem(http_recorder_log(&w.calls[0].record).data,
                         http_recorder_log(&w.calls[0].record).len,
                         "end grpc-status=0 x-sum=12345\n", 30));
  end();
}

CRPC_TEST_NO_OOM(their_client_resets) {
  begin(true, 65535, false);
  w.calls[0].record.user = &w; /* does not answer */
  submit_call(100);
  submit_call(100);
  pump();
  assert_true(w.calls[1].closed);
  assert_int_equal(nghttp2_submit_rst_stream(w.session, 0, 1, NGHTTP2_CANCEL),
                   0);
  pump();
  assert_true(w.calls[0].record.closed);
  assert_int_equal(w.calls[0].record.reason, HTTP_CANCEL);
  end();
}

CRPC_TEST_NO_OOM(we_reset) {
  begin(true, 65535, false);
  w.calls[0].record.user = &w;
  submit_call(100);
  pump();
  w.calls[0].record.x->vtable->reset(w.calls[0].record.x, HTTP_CANCEL);
  pump();
  assert_true(w.calls[0].closed);
  assert_int_equal(w.calls[0].error, NGHTTP2_CANCEL);
  assert_true(w.calls[0].record.closed);
  end();
}

CRPC_TEST_NO_OOM(graceful_shutdown) {
  begin(true, 65535, false);
  w.calls[0].record.user = &w;
  submit_call(100);
  pump();
  http_conn_shutdown(w.conn);
  pump();
  assert_int_equal(w.goaway_last, 1);
  assert_int_equal(http_conn_want(w.conn), HTTP_WANT_READ);
  echo(&w.calls[0].record);
  pump();
  assert_true(w.calls[0].closed);
  assert_true(http_conn_want(w.conn) & HTTP_WANT_CLOSE);
  end();
}

CRPC_TEST_NO_OOM(their_server_goes_away) {
  begin(false, 65535, false);
  open_call(100);
  to_them();
  assert_int_equal(nghttp2_session_terminate_session(w.session, 0), 0);
  pump();
  assert_false(http_conn_usable(w.conn));
  http_conn_feed_eof(w.conn, false); /* it is not going to read any more */
  assert_true(w.calls[0].record.closed);
  end();
}

CRPC_TEST_MAIN(cmocka_unit_test(their_client_our_server),
               cmocka_unit_test(our_client_their_server),
               cmocka_unit_test(trailers_of_their_server),
               cmocka_unit_test(their_client_resets),
               cmocka_unit_test(we_reset), cmocka_unit_test(graceful_shutdown),
               cmocka_unit_test(their_server_goes_away))
