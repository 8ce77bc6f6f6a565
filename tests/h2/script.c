/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "h2/script.h"

#include <stdio.h>

/* Static: a body that is left for want of memory must still be cleaned up. */
static script the_script;
static bool live;
size_t script_case;

static void drop(void *arg) {
  script *s = arg;
  if (!live) {
    return;
  }
  live = false;
  http_pair_drop(&s->pair);
  cpb__buf_cleanup(&s->say);
  cpb__buf_cleanup(&s->text);
  hpack_encoder_cleanup(&s->encoder);
  hpack_decoder_cleanup(&s->decoder);
  for (size_t i = 0; i < SCRIPT_EXCHANGES; i++) {
    assert_true(!s->records[i].x || s->records[i].closed);
    http_recorder_drop(&s->records[i]);
  }
}

static void on_end(http_recorder *r) {
  script *s = r->user;
  if (s->answer) {
    s->answer(r);
  }
}

static http_recorder *next_record(script *s) {
  http_recorder *r = &s->records[s->opened % SCRIPT_EXCHANGES];
  if (s->opened >= SCRIPT_EXCHANGES) {
    assert_null(r->x);
    http_recorder_drop(r);
    http_recorder_init(r, crpc_test_allocator());
  }
  s->opened++;
  r->user = s;
  r->on_end = on_end;
  return r;
}

static bool on_open(http_conn *conn, http_exchange *x, void *user) {
  script *s = user;
  http_recorder *r;
  assert_ptr_equal(conn, s->conn);
  if (s->refuse) {
    return false;
  }
  r = next_record(s);
  http_recorder_watch(r, x);
  if (s->on_open) {
    s->on_open(s, r);
  }
  return true;
}

static void start(script *s, bool server, script_fn *setup, http_pair_mode mode,
                  uint64_t seed) {
  const cpb_allocator *alloc = crpc_test_allocator();
  http_conn_config config;
  memset(s, 0, sizeof *s);
  live = true;
  s->server = server;
  http_pair_init(&s->pair, alloc, mode, seed);
  cpb__buf_init(&s->say, alloc);
  cpb__buf_init(&s->text, alloc);
  hpack_encoder_init(&s->encoder, alloc);
  hpack_decoder_init(&s->decoder, alloc);
  for (size_t i = 0; i < SCRIPT_EXCHANGES; i++) {
    http_recorder_init(&s->records[i], alloc);
  }
  if (setup) {
    setup(s);
  }
  config = http_pair_config(&s->pair);
  config.open = on_open;
  config.log = s->log;
  config.user = s;
  s->conn = server ? http_h2_server(&config) : http_h2_client(&config);
  http_pair_connect(&s->pair, server ? NULL : s->conn, server ? s->conn : NULL);
  crpc_must(s->conn);
}

void script_each(bool server, script_fn *setup, script_fn *run) {
  static const struct {
    http_pair_mode mode;
    uint64_t seed;
  } ways[] = {{HTTP_PAIR_WHOLE, 0},
              {HTTP_PAIR_BYTES, 0},
              {HTTP_PAIR_RANDOM, 1},
              {HTTP_PAIR_RANDOM, 2}};
  crpc_test_defer(drop, &the_script);
  for (size_t i = 0; i < CPB__COUNT(ways); i++) {
    start(&the_script, server, setup, ways[i].mode, ways[i].seed);
    run(&the_script);
    drop(&the_script);
  }
}

/* --- Saying --- */

void say_frame(script *s, unsigned type, unsigned flags, uint32_t id,
               const void *payload, size_t n) {
  char head[H2_FRAME_HEADER];
  h2_put_frame(head, n, type, flags, id);
  crpc_must(cpb__buf_append(&s->say, head, sizeof head));
  crpc_must(cpb__buf_append(&s->say, payload, n));
}

void say_headers(script *s, unsigned flags, uint32_t id, const char *lines) {
  char block[16384];
  char *out = hpack_encode_begin(&s->encoder, block);
  while (*lines) {
    const char *colon = strstr(lines, ": ");
    const char *end = strchr(lines, '\n');
    http_field field = {{lines, (size_t)(colon - lines)},
                        {colon + 2, (size_t)(end - colon - 2)},
                        HTTP_OTHER,
                        0};
    out = hpack_encode_field(&s->encoder, out, &field);
    lines = end + 1;
  }
  say_frame(s, H2_HEADERS, flags, id, block, (size_t)(out - block));
}

void say_request(script *s, uint32_t id, bool end) {
  say_headers(s, H2_END_HEADERS | (end ? H2_END_STREAM : 0U), id,
              ":method: POST\n:scheme: http\n:path: /a.b/C\n:authority: host\n"
              "content-type: application/grpc\nte: trailers\n");
}

void say_data(script *s, uint32_t id, size_t n, bool end) {
  char body[16384];
  memset(body, 'd', sizeof body);
  while (n > sizeof body) {
    say_frame(s, H2_DATA, 0, id, body, sizeof body);
    n -= sizeof body;
  }
  say_frame(s, H2_DATA, end ? H2_END_STREAM : 0, id, body, n);
}

void say_reset(script *s, uint32_t id, uint32_t code) {
  char payload[4];
  h2_put32(payload, code);
  say_frame(s, H2_RST_STREAM, 0, id, payload, 4);
}

void say_window(script *s, uint32_t id, uint32_t n) {
  char payload[4];
  h2_put32(payload, n);
  say_frame(s, H2_WINDOW_UPDATE, 0, id, payload, 4);
}

void say_setting(script *s, unsigned name, uint32_t value) {
  char payload[6];
  h2_put_setting(payload, name, value);
  say_frame(s, H2_SETTINGS, 0, 0, payload, 6);
}

void say_settings_ack(script *s) {
  say_frame(s, H2_SETTINGS, H2_ACK, 0, NULL, 0);
}

void say_ping(script *s, const char payload[8], bool ack) {
  say_frame(s, H2_PING, ack ? H2_ACK : 0, 0, payload, 8);
}

void say_goaway(script *s, uint32_t last, uint32_t code) {
  say_goaway_with(s, last, code, CPB_STR(""));
}

void say_goaway_with(script *s, uint32_t last, uint32_t code, cpb_str debug) {
  char payload[512];
  assert_true(debug.len <= sizeof payload - 8);
  cpb__copy(h2_put32(h2_put32(payload, last), code), debug.data, debug.len);
  say_frame(s, H2_GOAWAY, 0, 0, payload, 8 + debug.len);
}

void script_say(script *s) {
  cpb_str bytes = {cpb__buf_head(&s->say), cpb__buf_len(&s->say)};
  crpc_must(http_pair_say(&s->pair, bytes));
  cpb__buf_consume(&s->say, bytes.len);
}

void script_say_quietly(script *s) {
  script_say(s);
  (void)script_heard(s);
}

/* --- Hearing --- */

static void put(script *s, const char *text) {
  crpc_must(cpb__buf_append(&s->text, text, strlen(text)));
}

static void put_view(script *s, cpb_str view) {
  crpc_must(cpb__buf_append(&s->text, view.data, view.len));
}

static void put_number(script *s, uint64_t number) {
  char text[32];
  (void)snprintf(text, sizeof text, " %llu", (unsigned long long)number);
  put(s, text);
}

static void put_block(script *s, const char *block, size_t n) {
  cpb_arena arena;
  http_field fields[64];
  hpack_sink sink = {.fields = fields,
                     .cap = 64,
                     .max_count = 64,
                     .max_bytes = SIZE_MAX,
                     .arena = &arena};
  char first[4096];
  cpb__arena_init(&arena, crpc_test_allocator(), first, sizeof first);
  crpc_must(hpack_decode(&s->decoder, block, n, &sink) == HPACK_OK);
  for (uint32_t i = 0; i < sink.count; i++) {
    put(s, " ");
    put_view(s, fields[i].name);
    put(s, "=");
    put_view(s, fields[i].value);
  }
}

static void put_settings(script *s, const char *payload, size_t n) {
  for (size_t at = 0; at < n; at += 6) {
    char text[32];
    (void)snprintf(text, sizeof text, " %d=%lu", payload[at + 1],
                   (unsigned long)h2_get32(payload + at + 2));
    put(s, text);
  }
}

static void put_frame_text(script *s, h2_frame f, const char *payload) {
  static const char *const names[H2_FRAME_TYPES] = {
      "DATA",         "HEADERS", "PRIORITY", "RST_STREAM",    "SETTINGS",
      "PUSH_PROMISE", "PING",    "GOAWAY",   "WINDOW_UPDATE", "CONTINUATION"};
  bool about_stream = f.type <= H2_RST_STREAM || f.type >= H2_WINDOW_UPDATE;
  assert_true(f.type < H2_FRAME_TYPES);
  put(s, names[f.type]);
  if (about_stream) {
    put_number(s, f.id);
  }
  if (f.type == H2_DATA) {
    put_number(s, f.length);
  }
  if (f.type <= H2_HEADERS && (f.flags & H2_END_STREAM)) {
    put(s, " end");
  }
  if ((f.type == H2_SETTINGS || f.type == H2_PING) && (f.flags & H2_ACK)) {
    put(s, " ack");
  }
  switch (f.type) {
    case H2_HEADERS:
      if (f.flags & H2_END_HEADERS) {
        put_block(s, payload, f.length);
      }
      break;
    case H2_SETTINGS:
      put_settings(s, payload, f.length);
      break;
    case H2_PING:
      put(s, " ");
      put_view(s, (cpb_str){payload, 8});
      break;
    case H2_GOAWAY:
      put_number(s, h2_get32(payload));
      put_number(s, h2_get32(payload + 4));
      assert_true(f.length - 8 < sizeof s->debug);
      memcpy(s->debug, payload + 8, f.length - 8);
      s->debug[f.length - 8] = '\0';
      break;
    case H2_RST_STREAM:
    case H2_WINDOW_UPDATE:
      put_number(s, h2_get32(payload));
      break;
    default:
      break;
  }
  put(s, "\n");
}

const char *script_heard(script *s) {
  cpb_str heard;
  size_t at = 0;
  crpc_must(http_pair_pump(&s->pair));
  heard = http_pair_heard(&s->pair);
  cpb__buf_consume(&s->text, cpb__buf_len(&s->text));
  if (heard.len >= H2_PREFACE_LEN &&
      memcmp(heard.data, h2_preface, H2_PREFACE_LEN) == 0) {
    at = H2_PREFACE_LEN;
  }
  while (at < heard.len) {
    h2_frame f;
    assert_true(heard.len - at >= H2_FRAME_HEADER);
    f = h2_get_frame(heard.data + at);
    at += H2_FRAME_HEADER;
    assert_true(heard.len - at >= f.length);
    put_frame_text(s, f, heard.data + at);
    at += f.length;
  }
  http_pair_forget(&s->pair);
  crpc_must(cpb__buf_append(&s->text, "", 1));
  return cpb__buf_head(&s->text);
}

/* With memory running out anything may be heard; else exactly this. */
static void expect_text(const char *got, const char *want) {
  if (strcmp(got, want) != 0 && !crpc_test_oom()) {
    print_error("case %zu\n", script_case);
    assert_string_equal(got, want);
  }
  crpc_must(strcmp(got, want) == 0);
}

void script_expect(script *s, const char *want) {
  expect_text(script_heard(s), want);
}

void script_expect_log(script *s, size_t exchange, const char *want) {
  cpb_str log = http_recorder_log(&s->records[exchange]);
  char text[2048];
  crpc_must(!s->records[exchange].failed);
  assert_true(log.len < sizeof text);
  cpb__copy(text, log.data, log.len);
  text[log.len] = 0;
  expect_text(text, want);
}

void script_expect_why(script *s, size_t exchange, const char *want) {
  crpc_must(s->records[exchange].closed);
  expect_text(s->records[exchange].why, want);
}

/* --- Acting --- */

http_exchange *script_open(script *s, bool ended) {
  static const http_field field = {CPB_STR_INIT("content-type"),
                                   CPB_STR_INIT("application/grpc"),
                                   HTTP_CONTENT_TYPE, HTTP_FIELD_STABLE};
  http_head head = {.method = CPB_STR("POST"),
                    .path = CPB_STR("/a.b/C"),
                    .authority = CPB_STR("host"),
                    .fields = &field,
                    .count = 1,
                    .content_length = -1};
  http_exchange *x = http_conn_open(s->conn, &head, ended);
  crpc_must(x);
  http_recorder_watch(next_record(s), x);
  return x;
}

void script_send(http_exchange *x, size_t n, bool end) {
  char bytes[1000];
  cpb_str part = {bytes, sizeof bytes};
  crpc_must(x);
  memset(bytes, 's', sizeof bytes);
  for (; n > sizeof bytes; n -= sizeof bytes) {
    x->vtable->send_data(x, &part, 1, false);
  }
  part.len = n;
  x->vtable->send_data(x, &part, 1, end);
}

void script_respond(http_exchange *x, bool end) {
  static const http_field field = {CPB_STR_INIT("content-type"),
                                   CPB_STR_INIT("application/grpc"),
                                   HTTP_CONTENT_TYPE, HTTP_FIELD_STABLE};
  http_head head = {
      .status = 200, .fields = &field, .count = 1, .content_length = -1};
  crpc_must(x);
  x->vtable->send_head(x, &head, end);
}

void script_trailers(http_exchange *x) {
  static const http_field field = {CPB_STR_INIT("grpc-status"),
                                   CPB_STR_INIT("0"), HTTP_GRPC_STATUS,
                                   HTTP_FIELD_STABLE};
  crpc_must(x);
  x->vtable->send_trailers(x, &field, 1);
}
