/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A scripted HTTP/2 peer: the test says frames, and reads what the engine
 * answered as text, a line per frame:
 *
 *   HEADERS 1 :status=200 content-type=text/plain
 *   DATA 1 5 end                  HEADERS 1 end grpc-status=0
 *   RST_STREAM 1 8                GOAWAY 3 1
 *   SETTINGS 3=200 4=1048576      SETTINGS ack
 *   PING ack ........             WINDOW_UPDATE 0 16711681
 *
 * All that the engine is told goes through an http_pair, so each script is run
 * whole, byte by byte and at random splits (script_each). */

#ifndef TESTS_H2_SCRIPT_H
#define TESTS_H2_SCRIPT_H

#include "http/h2/frame.h"
#include "http/h2/hpack/hpack.h"
#include "http_pair/pair.h"
#include "http_pair/recorder.h"
#include "support/crpc_test.h"

enum { SCRIPT_EXCHANGES = 8 };

typedef struct script {
  http_pair pair;
  http_conn *conn; /* the engine under test */
  bool server;     /* the engine's role */
  cpb__buf say;    /* frames to be said */
  cpb__buf text;   /* what was heard */
  hpack_encoder encoder;
  hpack_decoder decoder;
  http_recorder records[SCRIPT_EXCHANGES]; /* in order of opening */
  size_t opened;
  char debug[256]; /* debug data of the last GOAWAY heard */
  bool refuse;     /* the next exchanges */
  void (*answer)(http_recorder *record); /* called at the end of a request */
  void (*on_open)(struct script *s, http_recorder *record);
  /* For the connection's config; user is the script. */
  void (*log)(http_conn *conn, http_reason reason, const char *why, void *user);
  unsigned logged;
  http_reason log_reason;
} script;

typedef void script_fn(script *s);
/* Of a table of cases; printed when one fails. */
extern size_t script_case;
/* Runs a script against a server (or client) engine in every mode. setup may
 * change the limits; may be NULL. */
void script_each(bool server, script_fn *setup, script_fn *run);

/* Frames; they are collected until script_say. */
void say_frame(script *s, unsigned type, unsigned flags, uint32_t id,
               const void *payload, size_t n);
/* lines: "name: value\n" each. */
void say_headers(script *s, unsigned flags, uint32_t id, const char *lines);
/* A POST to /a.b/C with content-type application/grpc. */
void say_request(script *s, uint32_t id, bool end);
void say_data(script *s, uint32_t id, size_t n, bool end);
void say_reset(script *s, uint32_t id, uint32_t code);
void say_window(script *s, uint32_t id, uint32_t n);
void say_setting(script *s, unsigned name, uint32_t value);
void say_settings_ack(script *s);
void say_ping(script *s, const char payload[8], bool ack);
void say_goaway(script *s, uint32_t last, uint32_t code);
void say_goaway_with(script *s, uint32_t last, uint32_t code, cpb_str debug);
/* Sends what was collected. */
void script_say(script *s);
/* Sends it, and forgets what the engine answers. */
void script_say_quietly(script *s);

/* What the engine has written since last asked. */
const char *script_heard(script *s);
/* The same, and the log of an exchange, checked. */
void script_expect(script *s, const char *want);
/* What the exchange was told when it closed. */
void script_expect_why(script *s, size_t exchange, const char *want);
void script_expect_log(script *s, size_t exchange, const char *want);
/* Client: opens an exchange. */
http_exchange *script_open(script *s, bool ended);
/* Sends a body of n bytes. */
void script_send(http_exchange *x, size_t n, bool end);
void script_respond(http_exchange *x, bool end);
void script_trailers(http_exchange *x);

#endif
