/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* For tests: an exchange without HTTP. What is sent on it is checked against the
 * rules of exchange.h and noted; what is received is said by the test. And a
 * message type, described by hand. */

#ifndef PROTOCOL_TEST_CARRIER_H
#define PROTOCOL_TEST_CARRIER_H

#include "base/buf.h"
#include "cpb/message.h"
#include "http/exchange.h"

/* message Note { string text = 1; int32 number = 2; } */
typedef struct note {
  cpb_head cpb_;
  cpb_str text;
  int32_t number;
} note;
extern const cpb_message_def note_def;

enum { CARRIER_TEXT = 8192, CARRIER_FIELDS = 64, CARRIER_BODY = 1 << 20 };

typedef struct carrier {
  http_exchange x;
  /* What was sent. */
  int heads;
  uint16_t status;                     /* a server's */
  char method[16], path[CARRIER_TEXT]; /* a client's */
  int64_t content_length;
  char headers[CARRIER_TEXT]; /* "name: value\n" each */
  char *body;                 /* from malloc, CARRIER_BODY long */
  size_t body_len;
  size_t data_calls;
  char trailers[CARRIER_TEXT];
  bool has_trailers, ended, was_reset;
  http_reason reset_reason;
  size_t consumed;
  bool blocked;           /* not writable */
  size_t max_field_bytes; /* that the peer takes */
  size_t wanted;          /* the last time */
  /* What was received. */
  size_t given;
  bool peer_ended, closed;
  bool head_only;          /* HEAD: a length without a body */
  char text[CARRIER_TEXT]; /* of the head given */
  http_field fields[CARRIER_FIELDS];
} carrier;

/* All zero but for what a carrier fills in. */
void carrier_init(carrier *c, uint8_t version);
void carrier_cleanup(carrier *c);

/* Events. fields: lines "name: value\n". */
void carrier_request(carrier *c, const char *method, const char *path,
                     const char *fields, bool ended);
void carrier_response(carrier *c, uint16_t status, const char *fields,
                      bool ended);
/* A body piece; in a chunk of the allocator's when there is one. false: no
 * memory for the chunk. */
bool carrier_data(carrier *c, const void *data, size_t len,
                  const cpb_allocator *CPB_NULLABLE alloc);
void carrier_end(carrier *c, const char *trailers);
void carrier_close(carrier *c, http_reason reason);
void carrier_unblock(carrier *c);

/* The value of a header or trailer that was sent; NULL when there is none. The
 * text is valid until the next call. */
const char *carrier_header(const carrier *c, const char *name);
const char *carrier_trailer(const carrier *c, const char *name);

/* Opens a client's exchange on a carrier: the connection of crpc__open_fn. */
http_exchange *carrier_open(void *connection, const http_head *head,
                            bool ended);

#endif
