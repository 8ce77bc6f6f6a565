/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Connecting: resolves the name, then tries its addresses as RFC 8305 says
 * ("happy eyeballs"): families in turn, the next address a short while after the
 * last or as soon as the last has failed. The first one connected is taken. */

#ifndef NET_DIAL_H
#define NET_DIAL_H

#include "net/resolve.h"
#include "net/socket.h"

typedef struct net_dial net_dial;
/* s: connected, the owner's; or NULL, and error says why ("connect to
 * 127.0.0.1:1: connection refused"). Once, never before net_dial_start has
 * returned; the dial is over. */
typedef void net_dial_fn(net_socket *CPB_NULLABLE s, cpb_str error, void *user);

typedef struct net_dial_config {
  const net_target *target; /* copied */
  int64_t timeout_us;       /* of all of it */
  int64_t attempt_delay_us; /* between two addresses; shorter where the time
                                would not suffice for all */
  const net_resolver *resolver;
  net_dial_fn *done;
  void *user;
} net_dial_config;

/* NULL when out of memory. */
net_dial *CPB_NULLABLE net_dial_start(net_loop *loop,
                                      const net_dial_config *config);
/* done will not be called. */
void net_dial_cancel(net_dial *dial);

#endif
