/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Connecting: resolves the name off the loop's thread, tries one address after
 * the other, and gives up when time is up. */

#ifndef NET_DIAL_H
#define NET_DIAL_H

#include "net/address.h"
#include "net/socket.h"

typedef struct net_dial net_dial;
/* s: connected, the owner's; or NULL, and error says why ("connect to
 * 127.0.0.1:1: connection refused"). Once, never before net_dial_start has
 * returned; the dial is over. */
typedef void net_dial_fn(net_socket *CPB_NULLABLE s, cpb_str error, void *user);

enum { NET_DIAL_ADDRESS_US = 5000000 }; /* at most, for one address */

/* NULL when out of memory. timeout_us bounds all of it. */
net_dial *CPB_NULLABLE net_dial_start(net_loop *loop, const net_target *target,
                                      int64_t timeout_us, net_dial_fn *done,
                                      void *user);
/* done will not be called. */
void net_dial_cancel(net_dial *dial);

#endif
