/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Resolving: a name becomes addresses, off the loop's thread. The resolver is a
 * table, so that another one can stand in the place of the system's.
 *
 * Threads: loop thread. */

#ifndef NET_RESOLVE_H
#define NET_RESOLVE_H

#include "net/address.h"
#include "net/loop.h"

enum { NET_ADDRESSES_MAX = 16 };

typedef struct net_resolve net_resolve;
/* why: NULL, or why there is no address. The addresses are the resolver's, in
 * order of preference. Once, never before start has returned; the net_resolve is
 * over. */
typedef void net_resolved_fn(const net_sockaddr *addresses, size_t count,
                             const char *CPB_NULLABLE why, void *user);

typedef struct net_resolver {
  /* NULL: *why says why not. */
  net_resolve *CPB_NULLABLE (*start)(net_loop *loop, const net_target *target,
                                     net_resolved_fn *done, void *user,
                                     const char **why);
  /* done will not be called. */
  void (*cancel)(net_resolve *resolve);
} net_resolver;

/* getaddrinfo on a thread of libuv's pool. */
extern const net_resolver net_resolver_system;

#endif
