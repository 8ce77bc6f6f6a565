/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A link: one HTTP connection and whatever carries its bytes, a socket of net/ or
 * a crpc_conn that the user feeds. Server and client own links and see no
 * difference.
 *
 *   carrier  -- bytes -->  http_conn  -- exchanges -->  owner (server, client)
 *
 * A link ends in one way: its owner is told closed, then the HTTP connection is
 * destroyed, which closes the exchanges that are left, then the carrier goes.
 *
 * Threads: loop thread. */

#ifndef DRIVER_LINK_H
#define DRIVER_LINK_H

#include "driver/log.h"
#include "http/conn.h"

typedef struct crpc__link crpc__link;

typedef struct crpc__link_owner {
  /* Server: as http_conn_config.open. */
  bool (*open)(crpc__link *link, http_exchange *x);
  /* Client: as http_conn_config.available. Inside of the connection's work: the
   * owner only notes it. */
  void (*available)(crpc__link *link);
  /* The connection ends otherwise than it should, and why. May be NULL. */
  void (*failed)(crpc__link *link, http_reason reason, const char *why);
  /* The link is over; called once, not inside of the connection's work. */
  void (*closed)(crpc__link *link);
} crpc__link_owner;

typedef struct crpc__link_carrier {
  /* There is something to drain. */
  void (*mark)(crpc__link *link);
  /* Looks for bytes that have come; may be NULL. */
  void (*poke)(crpc__link *link);
  /* Lets go of the link's memory too, now or later. */
  void (*close)(crpc__link *link);
} crpc__link_carrier;

typedef enum crpc__link_kind {
  CRPC__LINK_SERVER,
  CRPC__LINK_HTTP1, /* client */
  CRPC__LINK_HTTP2  /* client */
} crpc__link_kind;

struct crpc__link {
  http_conn *http;
  cpb__loop *loop;
  const crpc__link_owner *owner;
  const crpc__link_carrier *carrier;
  crpc__loop_log *log; /* may be NULL */
  void *user;          /* the owner's */
  cpb__list node;      /* the owner's: all its links */
  cpb__list ready;     /* the owner's: idle ones */
  cpb_str peer;        /* lives as long as the link */
  crpc__link_kind kind;
  bool closed;
  bool working; /* the connection works on bytes: leave it alone */
  http_limits limits;
};

/* What a carrier begins with, and what an owner asks for. */
typedef struct crpc__link_config {
  crpc__link_kind kind;
  const http_limits *limits; /* copied */
  cpb__budget *CPB_NULLABLE budget;
  const crpc__link_owner *owner;
  void *user;
  crpc__loop_log *CPB_NULLABLE log; /* of the loop, outlives the link */
} crpc__link_config;

/* For carriers. The link is in zeroed memory. false: out of memory. */
bool crpc__link_init(crpc__link *link, const cpb_allocator *alloc,
                     cpb__loop *loop, const crpc__link_config *config,
                     const crpc__link_carrier *carrier, cpb_str peer);
/* Bytes, or the end of them, to the HTTP connection. */
size_t crpc__link_feed(crpc__link *link, const void *data, size_t n,
                       cpb__chunk *CPB_NULLABLE chunk);
void crpc__link_feed_eof(crpc__link *link, bool failed);
/* Ends the link, whoever wishes it. Not inside of the connection's work. */
void crpc__link_close(crpc__link *link);

#endif
