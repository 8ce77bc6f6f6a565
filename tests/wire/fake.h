/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A server that says what it is told to, for tests of clients: it waits for a
 * request, says a reply whatever was asked, and then does as the reply says. */

#ifndef WIRE_FAKE_H
#define WIRE_FAKE_H

#include "base/buf.h"

typedef enum fake_then {
  FAKE_KEEP, /* waits for the next request */
  FAKE_CLOSE,
  FAKE_RESET, /* closes as a crashed process would */
  FAKE_HOLD   /* says nothing more until the client goes */
} fake_then;

typedef struct fake_reply {
  const void *data;
  size_t len;
  fake_then then;
  bool at_once; /* does not wait for a request */
} fake_reply;

/* Serves in a thread, one connection after another; returns its URL. The first
 * reply goes to the first request, the last one to all later ones, on whatever
 * connection. HTTP/2: SETTINGS are said before, and frames for stream 1 are sent
 * for the stream that asked. */
const char *fake_serve(int version, const fake_reply *replies, size_t count);
/* Stops it, joins its thread; how many connections there were. */
int fake_stop(void);

#endif
