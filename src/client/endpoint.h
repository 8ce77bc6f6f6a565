/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* An endpoint: one server over one HTTP version, as one loop sees it. It has the
 * links to the server, the dials that are under way, and the back-off. Who waits
 * for a link is the pool's affair.
 *
 *   dials --connected--> links (HTTP/2: greeted --SETTINGS--> proven) --closed-->
 *     \------------failed----------/
 *
 * The dials that are under way together count as one try: when one of them fails
 * none is added, and when the last one has failed that is one failure, shared by
 * all who wait. During the back-off nothing is dialled, after it one at a time
 * until one has worked.
 *
 * An HTTP/2 link is used at once (RFC 9113 section 3.4), but it has worked only
 * when the server's SETTINGS are there, which connect_timeout_us covers. */

#ifndef CLIENT_ENDPOINT_H
#define CLIENT_ENDPOINT_H

#include "client/backoff.h"
#include "client/channel_log.h"
#include "client/dialer.h"
#include "connectrpc/channel.h"

enum { CLIENT_ERROR_MAX = 400 };

typedef struct client_endpoint client_endpoint;

typedef struct client_endpoint_events {
  /* There may be room on a link, or one has gone, or a dial has ended. Inside of
   * a connection's work: it is only to be noted. */
  void (*changed)(client_endpoint *e);
  /* Connecting has failed; no dial is under way. */
  void (*failed)(client_endpoint *e);
} client_endpoint_events;

typedef struct client_endpoint_config {
  cpb__loop *loop;
  const cpb_allocator *alloc;
  crpc__link_kind kind;
  const crpc__url *url;
  const http_limits *limits;
  int64_t connect_timeout_us, attempt_delay_us;
  int64_t backoff_initial_us, backoff_max_us;
  uint32_t max_links, max_idle;
  crpc__loop_log *log;
  const client_endpoint_events *events;
} client_endpoint_config;

struct client_endpoint {
  client_endpoint_config config; /* what it points to outlives the endpoint */
  bool own;        /* we dial and close its links; else its user does */
  cpb__list links; /* newest last */
  cpb__list idle;  /* HTTP/1.1 links without an exchange, newest last */
  size_t idle_count;
  cpb__list dials;
  size_t dial_count;
  bool looking;        /* at what has come on one of the links */
  crpc__link *greeted; /* HTTP/2: waits for the server's SETTINGS */
  cpb__timer late;     /* for them */
  bool failing; /* one of the dials that were begun together has failed */
  client_backoff backoff;
  size_t error_len;
  char error[CLIENT_ERROR_MAX]; /* why connecting failed last */
};

void crpc__endpoint_init(client_endpoint *e,
                         const client_endpoint_config *config);
/* Gives up dials and links. */
void crpc__endpoint_end(client_endpoint *e);
/* A link of the user's joins; what it is to be made with. */
crpc__link_config crpc__endpoint_link(client_endpoint *e);
void crpc__endpoint_add(client_endpoint *e, crpc__link *link);

/* A link with room for an exchange, looked at just now; NULL: none. */
crpc__link *CPB_NULLABLE crpc__endpoint_pick(client_endpoint *e);
/* Opens an exchange on a link that was picked: for crpc__protocol_attach. */
http_exchange *crpc__endpoint_open(void *connection, const http_head *head,
                                   bool ended);
/* How many dials may be under way for those who wait and find no room. */
size_t crpc__endpoint_places(const client_endpoint *e);
/* Makes it so many that are under way. */
void crpc__endpoint_dial(client_endpoint *e, size_t count);
/* Whether there is a link that room may come on. */
bool crpc__endpoint_busy(const client_endpoint *e);
/* Whether waiting is worth while: that, or a dial. */
bool crpc__endpoint_hopeful(const client_endpoint *e);
/* Closes idle links beyond those to be kept. */
void crpc__endpoint_trim(client_endpoint *e);
/* Whether a connection is at work that must be left alone. */
bool crpc__endpoint_works(const client_endpoint *e);
/* What waiting is for, or why it is in vain, with its NUL; the length. */
size_t crpc__endpoint_describe(const client_endpoint *e, char *out,
                               size_t size);

#endif
