/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Flow control, both ways and on both levels: RFC 9113 sections 5.2 and 6.9. */

#include "h2/script.h"

#define HEAD(id) "HEADERS " id " :status=200 content-type=application/grpc\n"

static void begin(script *s) {
  crpc_must(http_pair_say(&s->pair, (cpb_str){h2_preface, H2_PREFACE_LEN}));
  say_frame(s, H2_SETTINGS, 0, 0, NULL, 0);
  say_settings_ack(s);
  script_say_quietly(s);
}

static http_exchange *request(script *s, uint32_t id, bool end) {
  say_request(s, id, end);
  script_say(s);
  crpc_must(s->records[id / 2].x);
  return s->records[id / 2].x;
}

/* --- Out --- */

static void stream_window(script *s) {
  http_exchange *x;
  begin(s);
  say_setting(s, H2_SETTINGS_INITIAL_WINDOW_SIZE, 5);
  script_say_quietly(s);
  x = request(s, 1, true);
  script_respond(x, false);
  script_send(x, 12, false);
  script_trailers(x);
  script_expect(s, HEAD("1") "DATA 1 5\n");
  say_window(s, 1, 1);
  script_say(s);
  script_expect(s, "DATA 1 1\n");
  say_window(s, 1, 6); /* exactly: the trailers need no window */
  script_say(s);
  script_expect(s, "DATA 1 6\nHEADERS 1 end grpc-status=0\n");
}

CRPC_TEST(window_of_the_stream) {
  script_each(true, NULL, stream_window);
}

static void settings_window(script *s) {
  http_exchange *x;
  begin(s);
  say_setting(s, H2_SETTINGS_INITIAL_WINDOW_SIZE, 0);
  script_say_quietly(s);
  x = request(s, 1, true);
  script_respond(x, false);
  script_send(x, 10, true);
  script_expect(s, HEAD("1"));
  say_setting(s, H2_SETTINGS_INITIAL_WINDOW_SIZE, 3);
  script_say(s);
  script_expect(s, "SETTINGS ack\nDATA 1 3\n");
  say_setting(s, H2_SETTINGS_INITIAL_WINDOW_SIZE, 0); /* now it is -3 */
  say_window(s, 1, 3);
  script_say(s);
  script_expect(s, "SETTINGS ack\n");
  say_window(s, 1, 1);
  script_say(s);
  script_expect(s, "DATA 1 1\n");
  say_setting(s, H2_SETTINGS_INITIAL_WINDOW_SIZE, 0x7fffffff);
  script_say(s);
  script_expect(s, "SETTINGS ack\nDATA 1 6 end\n");
}

CRPC_TEST(window_moved_by_settings) {
  script_each(true, NULL, settings_window);
}

/* A frame that names the size often moves the windows once. */
static void settings_in_a_row(script *s) {
  char payload[6 * 1000];
  char *at = payload;
  begin(s);
  say_setting(s, H2_SETTINGS_INITIAL_WINDOW_SIZE, 0);
  script_say_quietly(s);
  script_respond(request(s, 1, true), false);
  script_send(s->records[0].x, 10, true);
  (void)script_heard(s);
  for (uint32_t i = 0; i < 999; i++) {
    at = h2_put_setting(at, H2_SETTINGS_INITIAL_WINDOW_SIZE, 0x7fffffff - i);
  }
  (void)h2_put_setting(at, H2_SETTINGS_INITIAL_WINDOW_SIZE, 4);
  say_frame(s, H2_SETTINGS, 0, 0, payload, sizeof payload);
  script_say(s);
  script_expect(s, "SETTINGS ack\nDATA 1 4\n");
}

CRPC_TEST(window_moved_many_times_a_frame) {
  script_each(true, NULL, settings_in_a_row);
}

static void overflow_by_settings(script *s) {
  begin(s);
  (void)request(s, 1, true);
  say_window(s, 1, 0x7fff0000);
  say_setting(s, H2_SETTINGS_INITIAL_WINDOW_SIZE, 0x7fffffff);
  script_say(s);
  script_expect(s, "GOAWAY 1 3\n");
}

CRPC_TEST(window_overflow_by_settings) {
  script_each(true, NULL, overflow_by_settings);
}

/* The connection's window is shared in turns. */
static void connection_window(script *s) {
  begin(s);
  say_setting(s, H2_SETTINGS_INITIAL_WINDOW_SIZE, 1000000);
  script_say_quietly(s);
  script_respond(request(s, 1, true), false);
  script_respond(request(s, 3, true), false);
  script_send(s->records[0].x, 65535, false);
  (void)script_heard(s);
  script_send(s->records[0].x, 40000, true);
  script_send(s->records[1].x, 20000, true);
  script_expect(s, "");
  say_window(s, 0, 1000000);
  script_say(s);
  script_expect(s,
                "DATA 1 16384\nDATA 3 16384\nDATA 1 16384\n"
                "DATA 3 3616 end\nDATA 1 7232 end\n");
}

CRPC_TEST(window_of_the_connection) {
  script_each(true, NULL, connection_window);
}

static void frame_size(script *s) {
  begin(s);
  say_setting(s, H2_SETTINGS_MAX_FRAME_SIZE, 20000);
  say_window(s, 0, 1000000);
  script_say_quietly(s);
  script_respond(request(s, 1, true), false);
  script_send(s->records[0].x, 1, false);
  (void)script_heard(s);
  crpc_must(s->records[0].x);
  {
    static char body[50000];
    cpb_str parts[3] = {{body, 10000}, {NULL, 0}, {body, 40000}};
    s->records[0].x->vtable->send_data(s->records[0].x, parts, 3, true);
  }
  script_expect(s, "DATA 1 20000\nDATA 1 20000\nDATA 1 10000 end\n");
}

CRPC_TEST(frame_size_of_the_peer) {
  script_each(true, NULL, frame_size);
}

/* Small messages that wait for the same write are one frame, as far as nothing of
 * another stream comes between. */
static void shared_frames(script *s) {
  http_exchange *x, *y;
  begin(s);
  x = request(s, 1, true);
  y = request(s, 3, true);
  script_respond(x, false);
  script_respond(y, false);
  for (int i = 0; i < 3000; i++) {
    script_send(x, 7, false);
  }
  script_send(y, 5, false);
  script_send(x, 1, false);
  script_send(x, 0, true);
  script_expect(s, HEAD("1") HEAD("3") "DATA 1 16384\nDATA 1 4616\n"
                                       "DATA 3 5\nDATA 1 1 end\n");
  script_send(y, 1, false); /* what has been written does not grow */
  script_send(y, 2, false);
  script_trailers(y);
  script_expect(s, "DATA 3 3\nHEADERS 3 end grpc-status=0\n");
}

CRPC_TEST(small_messages_share_a_frame) {
  script_each(true, NULL, shared_frames);
}

/* A frame that is joined keeps to the window, what comes behind it waits in order,
 * and an exchange that has ended or closed sends no more. */
static void joined_limits(script *s) {
  http_exchange *x;
  begin(s);
  say_setting(s, H2_SETTINGS_INITIAL_WINDOW_SIZE, 20);
  script_say_quietly(s);
  x = request(s, 1, true);
  script_respond(x, false);
  for (int i = 0; i < 9; i++) {
    script_send(x, 3, false); /* 27 bytes */
  }
  script_expect(s, HEAD("1") "DATA 1 20\n");
  say_window(s, 1, 5);
  script_say(s);
  script_expect(s, "DATA 1 5\n");
  say_window(s, 1, 100);
  script_say_quietly(s);
  script_send(x, 1, false);
  script_send(x, 1, false);
  script_send(x, 1, true);
  script_send(x, 9, false); /* after the end */
  script_expect(s, "DATA 1 3 end\n");
}

CRPC_TEST(small_messages_keep_to_the_window) {
  script_each(true, NULL, joined_limits);
}

static void joined_after_reset(script *s) {
  http_exchange *x;
  begin(s);
  x = request(s, 1, true);
  script_respond(x, false);
  script_send(x, 3, false);
  script_send(x, 3, false);
  x->vtable->reset(x, HTTP_CANCEL);
  script_send(x, 3, false);
  script_expect(s, HEAD("1") "DATA 1 6\nRST_STREAM 1 8\n");
}

CRPC_TEST(small_messages_end_with_the_exchange) {
  script_each(true, NULL, joined_after_reset);
}

/* --- Appended: the same as sent, in frames that are the same --- */

static size_t appended;

static void add(http_exchange *x, size_t n) {
  static const char bytes[1000];
  crpc_must(n <= sizeof bytes);
  if (http_append(x, (cpb_str){bytes, n})) {
    appended++;
  } else {
    script_send(x, n, false);
  }
}

static void appended_frames(script *s) {
  http_exchange *x, *y;
  begin(s);
  x = request(s, 1, true);
  y = request(s, 3, true);
  script_respond(x, false);
  script_respond(y, false);
  appended = 0;
  for (int i = 0; i < 3000; i++) {
    add(x, 7);
  }
  crpc_must(appended > 2900);
  add(y, 5);
  crpc_must(!http_may_append(x)); /* one at a time */
  add(x, 1);
  add(x, 1);
  add(x, 100);
  script_trailers(x);
  crpc_must(!http_may_append(x));
  script_expect(s, HEAD("1") HEAD("3") "DATA 1 16384\nDATA 1 4616\nDATA 3 5\n"
                                       "DATA 1 102\n"
                                       "HEADERS 1 end grpc-status=0\n");
  add(y, 1); /* what has been written does not grow */
  add(y, 2);
  add(y, 3);
  say_ping(s, "pingpong", false); /* nor what a frame comes behind */
  script_say(s);
  add(y, 1);
  script_send(y, 1, true);
  script_expect(s, "DATA 3 6\nPING ack pingpong\nDATA 3 2 end\n");
}

CRPC_TEST(appended_messages_share_a_frame) {
  script_each(true, NULL, appended_frames);
}

/* The windows of stream and connection, with another stream that uses the
 * connection's. */
static void appended_limits(script *s) {
  http_exchange *x, *y;
  begin(s);
  say_setting(s, H2_SETTINGS_INITIAL_WINDOW_SIZE, 65535);
  script_say_quietly(s);
  x = request(s, 1, true);
  y = request(s, 3, true);
  script_respond(x, false);
  script_respond(y, false);
  (void)script_heard(s);
  for (int i = 0; i < 300; i++) {
    add(x, 10);
  }
  script_send(y, 65535, true);
  script_expect(s,
                "DATA 1 3000\nDATA 3 16384\nDATA 3 16384\nDATA 3 16384\n"
                "DATA 3 13383\n");
  add(x, 10);
  add(x, 10);
  crpc_must(!http_may_append(x) || x->limit - x->at < 1000000);
  say_window(s, 0, 3020);
  script_say(s);
  script_expect(s, "DATA 3 3000 end\nDATA 1 20\n");
}

CRPC_TEST(appended_messages_keep_to_the_windows) {
  script_each(true, NULL, appended_limits);
}

static void append_buffer(script *s) {
  s->pair.limits.max_send_buffer = 1000;
}

/* What waits for a window is appended to, as far as it may. */
static void appended_waits(script *s) {
  http_exchange *x;
  begin(s);
  say_setting(s, H2_SETTINGS_INITIAL_WINDOW_SIZE, 20);
  script_say_quietly(s);
  x = request(s, 1, true);
  script_respond(x, false);
  appended = 0;
  size_t sent = 0;
  while (sent < 2000 && (http_may_append(x) || x->vtable->writable(x))) {
    add(x, 3);
    sent += 3;
  }
  crpc_must(appended > 100);
  crpc_must(sent >= 1020 && sent < 1026);
  add(x, 3);
  script_expect(s, HEAD("1") "DATA 1 20\n");
  say_window(s, 1, 1000);
  script_say(s);
  script_expect(s, "DATA 1 1000\n");
  crpc_must(x->vtable->writable(x));
  add(x, 1);
  x->vtable->reset(x, HTTP_CANCEL);
  crpc_must(!http_may_append(x));
  add(x, 5); /* goes nowhere */
  script_expect(s, "RST_STREAM 1 8\n");
}

CRPC_TEST(appended_messages_wait) {
  script_each(true, append_buffer, appended_waits);
}

static void send_apart(http_exchange *x, size_t n) {
  cpb_str part = {"frame of its own", n};
  x->vtable->send_data(x, &part, 1, HTTP_END_APART);
}

static void own_frame(script *s) {
  begin(s);
  script_respond(request(s, 1, true), false);
  script_send(s->records[0].x, 10, false);
  send_apart(s->records[0].x, 6);
  script_expect(s, HEAD("1") "DATA 1 10\nDATA 1 6 end\n");
  say_setting(s, H2_SETTINGS_INITIAL_WINDOW_SIZE, 3);
  script_say_quietly(s);
  script_respond(request(s, 3, true), false);
  script_send(s->records[1].x, 10, false);
  send_apart(s->records[1].x, 6);
  script_expect(s, HEAD("3") "DATA 3 3\n");
  say_window(s, 3, 9); /* the last bytes come in two frames */
  script_say(s);
  script_expect(s, "DATA 3 7\nDATA 3 2\n");
  say_window(s, 3, 100);
  script_say(s);
  script_expect(s, "DATA 3 4 end\n");
}

CRPC_TEST(an_end_in_a_frame_of_its_own) {
  script_each(true, NULL, own_frame);
}

static void small_buffer(script *s) {
  s->pair.limits.max_send_buffer = 1000;
}

static void writable(script *s) {
  http_exchange *x;
  begin(s);
  say_setting(s, H2_SETTINGS_INITIAL_WINDOW_SIZE, 100);
  script_say_quietly(s);
  x = request(s, 1, true);
  script_respond(x, false);
  crpc_must(x->vtable->writable(x));
  script_send(x, 600, false);
  crpc_must(x->vtable->writable(x));
  script_send(x, 2000, false); /* taken all the same */
  crpc_must(!x->vtable->writable(x));
  say_window(s, 1, 1500);
  script_say(s);
  crpc_must(!x->vtable->writable(x));
  say_window(s, 1, 600);
  script_say(s);
  script_expect_log(s, 0,
                    "head POST /a.b/C host content-type=application/grpc "
                    "te=trailers ended\nend\nwritable\n");
  crpc_must(x->vtable->writable(x));
}

CRPC_TEST(writable_again) {
  script_each(true, small_buffer, writable);
}

/* What the streams of a connection hold for a peer that does not read is bounded
 * together. */
static void small_output(script *s) {
  s->pair.limits.max_output_bytes = 1000;
}

static void crowded(script *s) {
  begin(s);
  say_setting(s, H2_SETTINGS_INITIAL_WINDOW_SIZE, 0);
  script_say_quietly(s);
  script_respond(request(s, 1, true), false);
  script_respond(request(s, 3, true), false);
  script_send(s->records[0].x, 4001, true);
  crpc_must(!s->records[1].x->vtable->writable(s->records[1].x));
  say_reset(s, 1, HTTP_CANCEL);
  script_say_quietly(s);
  script_expect_log(s, 1,
                    "head POST /a.b/C host content-type=application/grpc "
                    "te=trailers ended\nend\nwritable\n");
}

CRPC_TEST(writable_when_others_hold_less) {
  script_each(true, small_output, crowded);
}

/* A reset while data waits throws it away. */
static void reset_while_blocked(script *s) {
  begin(s);
  say_setting(s, H2_SETTINGS_INITIAL_WINDOW_SIZE, 1);
  script_say_quietly(s);
  script_respond(request(s, 1, true), false);
  script_send(s->records[0].x, 600, true);
  (void)script_heard(s);
  say_reset(s, 1, HTTP_CANCEL);
  say_window(s, 1, 1000);
  script_say(s);
  script_expect(s, "");
  crpc_must(s->records[0].closed);
  crpc_must(s->records[0].reason == HTTP_CANCEL);
}

CRPC_TEST(reset_with_data_waiting) {
  script_each(true, NULL, reset_while_blocked);
}

/* A peer that opens its window byte by byte gets frames of one byte, and no
 * more of them than it asked for. */
static void tiny_windows(script *s) {
  begin(s);
  say_setting(s, H2_SETTINGS_INITIAL_WINDOW_SIZE, 0);
  script_say_quietly(s);
  script_respond(request(s, 1, true), false);
  script_send(s->records[0].x, 3, true);
  (void)script_heard(s);
  for (int i = 0; i < 2; i++) {
    say_window(s, 1, 1);
    script_say(s);
    script_expect(s, "DATA 1 1\n");
  }
  say_window(s, 1, 1);
  script_say(s);
  script_expect(s, "DATA 1 1 end\n");
}

CRPC_TEST(window_byte_by_byte) {
  script_each(true, NULL, tiny_windows);
}

/* --- In --- */

static void small_windows(script *s) {
  s->pair.limits.stream_window = 100;
  s->pair.limits.conn_window = 65535;
}

static void window_updates(script *s) {
  http_exchange *x;
  begin(s);
  x = request(s, 1, false);
  s->records[0].keep = true;
  say_data(s, 1, 60, false);
  script_say(s);
  x->vtable->consume(x, 49);
  script_expect(s, "");
  x->vtable->consume(x, 1);
  script_expect(s, "WINDOW_UPDATE 1 50\n");
  x->vtable->consume(x, 1000); /* no more than there was */
  script_expect(s, "");
  say_data(s, 1, 90, false);
  script_say(s);
  x->vtable->consume(x, 90);
  script_expect(s, "WINDOW_UPDATE 1 100\n");
}

CRPC_TEST(windows_are_given_back) {
  script_each(true, small_windows, window_updates);
}

static void stream_overrun(script *s) {
  begin(s);
  (void)request(s, 1, false);
  s->records[0].keep = true;
  say_data(s, 1, 60, false);
  say_data(s, 1, 41, false);
  script_say(s);
  script_expect(s, "RST_STREAM 1 3\n");
  crpc_must(s->records[0].closed);
  crpc_must(s->records[0].reason == HTTP_FLOW_CONTROL_ERROR);
}

CRPC_TEST(stream_window_overrun) {
  script_each(true, small_windows, stream_overrun);
}

static void tight_connection(script *s) {
  s->pair.limits.stream_window = 1000000;
  s->pair.limits.conn_window = 65535;
  s->pair.limits.max_frame_bytes = 70000;
}

static void connection_overrun(script *s) {
  static char body[65536];
  begin(s);
  (void)request(s, 1, false);
  s->records[0].keep = true;
  say_data(s, 1, 65535, false); /* given back as it came, though nobody read */
  script_say(s);
  script_expect(s, "WINDOW_UPDATE 0 32768\nWINDOW_UPDATE 0 32767\n");
  (void)request(s, 3, false);
  say_frame(s, H2_DATA, 0, 3, body, sizeof body);
  script_say(s);
  script_expect(s, "GOAWAY 3 3\n");
}

CRPC_TEST(connection_window_overrun) {
  script_each(true, tight_connection, connection_overrun);
}

/* --- More than a window, and the budget --- */

static void wanted(script *s) {
  http_exchange *x;
  begin(s);
  x = request(s, 1, false);
  s->records[0].keep = true;
  x->vtable->want(x, 65535); /* may come already */
  script_expect(s, "");
  x->vtable->want(x, 100000);
  script_expect(s, "WINDOW_UPDATE 1 34465\n");
  x->vtable->want(x, 3000000);
  script_expect(s, "WINDOW_UPDATE 1 948576\n");
  say_data(s, 1, 600000, false); /* opened again although nobody consumes */
  script_say(s);
  script_expect(s, "WINDOW_UPDATE 1 524288\n");
  x->vtable->consume(x, 600000);
  script_expect(s, "");
}

CRPC_TEST(a_long_message_opens_the_window) {
  script_each(true, NULL, wanted);
}

/* A reader that keeps up gets twice the window each time. */
static void read_along(script *s) {
  begin(s);
  (void)request(s, 1, false);
  say_data(s, 1, 32768, false);
  script_say(s);
  script_expect(s, "WINDOW_UPDATE 1 98303\n");
  say_data(s, 1, 65535, false);
  script_say(s);
  script_expect(s, "WINDOW_UPDATE 1 196605\n");
}

CRPC_TEST(a_quick_reader_opens_the_window) {
  script_each(true, NULL, read_along);
}

static void small_budget(script *s) {
  s->pair.limits.conn_window = 100000;
}

/* Two messages of which the budget holds one: the older one gets whole, and the
 * other one waits for it. */
static void begin_two(script *s) {
  begin(s);
  (void)request(s, 1, false);
  (void)request(s, 3, false);
  s->records[0].keep = s->records[1].keep = true;
  s->records[0].x->vtable->want(s->records[0].x, 150000);
  script_expect(s, "WINDOW_UPDATE 1 84465\n");
  say_data(s, 3, 65535, false);
  script_say(s);
  script_expect(s, "WINDOW_UPDATE 0 65535\n");
  s->records[1].x->vtable->want(s->records[1].x, 100000);
  script_expect(s, "");
}

static void oldest_first(script *s) {
  begin_two(s);
  for (int i = 0; i < 3; i++) {
    say_data(s, 1, 50000, false);
    script_say_quietly(s);
  }
  s->records[0].x->vtable->consume(s->records[0].x, 150000);
  script_expect(s, "WINDOW_UPDATE 3 65535\nWINDOW_UPDATE 1 65535\n");
}

static void nobody_moves(script *s) {
  begin_two(s);
  crpc_must(http_pair_advance(&s->pair, 9999999));
  script_expect(s, "");
  crpc_must(http_pair_advance(&s->pair, 100000));
  script_expect_log(s, 0,
                    "head POST /a.b/C host content-type=application/grpc "
                    "te=trailers\nstarved\n");
  s->records[0].x->vtable->reset(s->records[0].x, HTTP_ENHANCE_YOUR_CALM);
  script_expect(s, "WINDOW_UPDATE 3 65535\nRST_STREAM 1 11\n");
}

/* What was wanted of the older one is more than there was: it has ended, and keeps
 * up nobody while it goes on. */
static void oldest_ends(script *s) {
  begin_two(s);
  say_data(s, 1, 30000, true);
  script_say(s);
  script_expect(s, "");
  s->records[0].x->vtable->consume(s->records[0].x, 30000);
  script_expect(s, "WINDOW_UPDATE 3 65535\n");
}

/* The promise alone is given back at the end: the budget is that of what is held. */
static void promised_no_longer(script *s) {
  begin_two(s);
  crpc_must(s->conn->budget.used == 150000);
  say_data(s, 1, 30000, true);
  script_say_quietly(s);
  crpc_must(s->conn->budget.used == 95535);
}

/* Others that send and are read are no comfort to those that wait. */
static void others_move(script *s) {
  begin_two(s);
  (void)request(s, 5, false);
  for (int i = 0; i < 20; i++) {
    say_data(s, 5, 5000, false);
    script_say_quietly(s);
    crpc_must(http_pair_advance(&s->pair, 500000));
  }
  crpc_must(http_pair_advance(&s->pair, 100000));
  script_expect_log(s, 0,
                    "head POST /a.b/C host content-type=application/grpc "
                    "te=trailers\nstarved\n");
}

CRPC_TEST(half_messages_do_not_stop_each_other) {
  script_each(true, small_budget, oldest_first);
  script_each(true, small_budget, oldest_ends);
  script_each(true, small_budget, promised_no_longer);
  script_each(true, small_budget, nobody_moves);
  script_each(true, small_budget, others_move);
}

/* A stream that ends with data unread gives the connection's window back; so do
 * data for streams that are over, and padding. */
static void window_of_the_dead(script *s) {
  begin(s);
  (void)request(s, 1, false);
  s->records[0].keep = true;
  say_data(s, 1, 30000, false);
  say_reset(s, 1, HTTP_CANCEL);
  script_say(s);
  script_expect(s, "");
  (void)request(s, 3, false);
  crpc_must(s->records[1].x);
  s->records[1].x->vtable->reset(s->records[1].x, HTTP_CANCEL);
  say_data(s, 3, 3000, false);
  script_say(s);
  script_expect(s, "RST_STREAM 3 8\nWINDOW_UPDATE 0 33000\n");
  (void)request(s, 5, false);
  s->records[2].keep = true;
  for (int i = 0; i < 130; i++) {
    char padded[256] = {(char)255};
    say_frame(s, H2_DATA, H2_PADDED, 5, padded, 256);
  }
  script_say(s);
  script_expect(s, "WINDOW_UPDATE 0 32768\nWINDOW_UPDATE 5 32768\n");
}

CRPC_TEST(window_of_what_nobody_reads) {
  script_each(true, tight_connection, window_of_the_dead);
}

/* Before our SETTINGS are acknowledged the peer may use the default window. */
static void before_the_ack(script *s) {
  crpc_must(http_pair_say(&s->pair, (cpb_str){h2_preface, H2_PREFACE_LEN}));
  say_frame(s, H2_SETTINGS, 0, 0, NULL, 0);
  script_say_quietly(s);
  (void)request(s, 1, false);
  s->records[0].keep = true;
  say_data(s, 1, 1000, false);
  script_say(s);
  script_expect(s, "");
  say_settings_ack(s);
  say_data(s, 1, 1, false); /* the window is -900 now */
  script_say(s);
  script_expect(s, "RST_STREAM 1 3\n");
}

CRPC_TEST(window_before_the_acknowledgement) {
  script_each(true, small_windows, before_the_ack);
}

/* Data that came as one frame is one event, if it was read at once. */
static void big_frame(script *s) {
  static const uint32_t sizes[] = {1, 8, 9, 10, 16383, 16384};
  begin(s);
  (void)request(s, 1, false);
  for (size_t i = 0; i < CPB__COUNT(sizes); i++) {
    say_data(s, 1, sizes[i], i + 1 == CPB__COUNT(sizes));
  }
  script_say(s);
  script_expect_log(s, 0,
                    "head POST /a.b/C host content-type=application/grpc "
                    "te=trailers\ndata 32795\nend\n");
}

CRPC_TEST(data_in_any_pieces) {
  script_each(true, NULL, big_frame);
}

CRPC_TEST_MAIN(cmocka_unit_test(window_of_the_stream),
               cmocka_unit_test(window_moved_by_settings),
               cmocka_unit_test(window_moved_many_times_a_frame),
               cmocka_unit_test(window_overflow_by_settings),
               cmocka_unit_test(window_of_the_connection),
               cmocka_unit_test(frame_size_of_the_peer),
               cmocka_unit_test(small_messages_share_a_frame),
               cmocka_unit_test(small_messages_keep_to_the_window),
               cmocka_unit_test(small_messages_end_with_the_exchange),
               cmocka_unit_test(appended_messages_share_a_frame),
               cmocka_unit_test(appended_messages_keep_to_the_windows),
               cmocka_unit_test(appended_messages_wait),
               cmocka_unit_test(an_end_in_a_frame_of_its_own),
               cmocka_unit_test(writable_again),
               cmocka_unit_test(writable_when_others_hold_less),
               cmocka_unit_test(reset_with_data_waiting),
               cmocka_unit_test(window_byte_by_byte),
               cmocka_unit_test(windows_are_given_back),
               cmocka_unit_test(stream_window_overrun),
               cmocka_unit_test(connection_window_overrun),
               cmocka_unit_test(a_long_message_opens_the_window),
               cmocka_unit_test(a_quick_reader_opens_the_window),
               cmocka_unit_test(half_messages_do_not_stop_each_other),
               cmocka_unit_test(window_of_what_nobody_reads),
               cmocka_unit_test(window_before_the_acknowledgement),
               cmocka_unit_test(data_in_any_pieces))
