/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A client's and a server's http_conn back to back, without a socket and without
 * a clock: the pump drains one end and feeds the other, whole, byte by byte or at
 * random splits, until both are quiet. It does what a driver must do: feeds again
 * what an end did not take, obeys http_conn_want, tells the end of file.
 *
 *   static http_pair pair;
 *   http_pair_init(&pair, crpc_test_allocator(), HTTP_PAIR_RANDOM, 7);
 *   crpc_test_defer(http_pair_drop, &pair);
 *   http_conn_config config = http_pair_config(&pair);
 *   config.open = ...;
 *   crpc_must(http_pair_connect(&pair, http_h1_client(&client_config),
 *                               http_h1_server(&config)));
 *   http_conn_open(pair.client.conn, ...);
 *   http_pair_pump(&pair);
 *
 * An end may be left out (NULL): the test then plays it, with http_pair_say and
 * http_pair_heard. */

#ifndef HTTP_PAIR_H
#define HTTP_PAIR_H

#include "base/buf.h"
#include "http/conn.h"

typedef enum http_pair_mode {
  HTTP_PAIR_WHOLE, /* in chunks with an owner, as a driver reads them */
  HTTP_PAIR_BYTES, /* one by one, without an owner */
  HTTP_PAIR_RANDOM /* random pieces, with an owner or without */
} http_pair_mode;

typedef struct http_pair_end {
  http_conn *conn; /* NULL: the test is this end */
  cpb__buf in;     /* on the way to this end */
  bool eof;        /* the other end sends nothing more */
  bool eof_told;
  bool shut;   /* this end sends nothing more */
  bool closed; /* its socket is closed: what arrives is lost */
} http_pair_end;

typedef struct http_pair {
  cpb__loop loop;
  http_limits limits;
  const cpb_allocator *alloc;
  http_pair_mode mode;
  uint64_t random;
  http_pair_end client, server;
  size_t drain_max; /* bytes written per drain, 0 = all */
} http_pair;

void http_pair_init(http_pair *pair, const cpb_allocator *alloc,
                    http_pair_mode mode, uint64_t seed);
/* Destroys both connections. `pair` is an http_pair. */
void http_pair_drop(void *pair);
/* A config with the pair's allocator, loop and limits; no callbacks. */
http_conn_config http_pair_config(http_pair *pair);
/* Takes both connections; NULL leaves the end to the test. */
void http_pair_connect(http_pair *pair, http_conn *CPB_NULLABLE client,
                       http_conn *CPB_NULLABLE server);

/* Moves bytes and runs the loop until nothing happens any more. false when out
 * of memory. */
bool http_pair_pump(http_pair *pair);
/* Lets time pass, in one step, and pumps. */
bool http_pair_advance(http_pair *pair, int64_t us);
/* Both directions end: end of file, or (failed) an I/O error, on both sides. */
bool http_pair_cut(http_pair *pair, bool failed);

/* The test speaks as the end that was left out; pumps. */
bool http_pair_say(http_pair *pair, cpb_str bytes);
bool http_pair_say_eof(http_pair *pair);
/* What the other end has written so far. */
cpb_str http_pair_heard(const http_pair *pair);
void http_pair_forget(http_pair *pair);

#endif
