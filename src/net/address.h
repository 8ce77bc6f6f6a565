/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Addresses: "host:port", "[::1]:port", ":port", "unix:/path" as text, and as
 * what the operating system takes. Pure, but for net_address_bind. */

#ifndef NET_ADDRESS_H
#define NET_ADDRESS_H

#include <sys/socket.h>

#include "base/mem.h"

enum { NET_HOST_MAX = 256, NET_ADDRESS_MAX = 300 };

/* Where to listen or to connect. host empty: all addresses. */
typedef struct net_target {
  bool is_unix;
  uint16_t port;
  char host[NET_HOST_MAX]; /* without brackets; or the path */
} net_target;

/* false: not of one of these forms. */
bool net_target_parse(net_target *target, cpb_str text);
/* Writes the text form with its NUL; returns its length. */
size_t net_target_format(const net_target *target, char *out, size_t size);

typedef struct net_sockaddr {
  struct sockaddr_storage storage;
  socklen_t len;
} net_sockaddr;

/* Fills in the address of a Unix path or a numeric host; false for a name that
 * needs a resolver. */
bool net_sockaddr_from(net_sockaddr *addr, const net_target *target);
/* Writes the text form with its NUL; returns its length. */
size_t net_sockaddr_format(const net_sockaddr *addr, char *out, size_t size);

/* "connection refused" and the like, for an errno. */
const char *net_error_text(int error);

#endif
