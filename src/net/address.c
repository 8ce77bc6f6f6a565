/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Text forms of addresses. */

#include "net/address.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <sys/un.h>

#include "base/text.h"

static bool set_host(net_target *target, cpb_str host) {
  if (host.len >= sizeof(target->host) ||
      (host.len && memchr(host.data, 0, host.len))) {
    return false;
  }
  cpb__copy(target->host, host.data, host.len);
  target->host[host.len] = 0;
  return true;
}

static bool parse_port(net_target *target, cpb_str text) {
  uint64_t port = 0;
  if (!cpb__parse_u64(text, 5, &port) || port > UINT16_MAX) {
    return false;
  }
  target->port = (uint16_t)port;
  return true;
}

static bool parse_unix(net_target *target, cpb_str path) {
  const struct sockaddr_un *un = NULL;
  target->is_unix = true;
  return path.len > 0 && path.len < sizeof(un->sun_path) &&
         set_host(target, path);
}

bool net_target_parse(net_target *target, cpb_str text) {
  static const cpb_str scheme = CPB_STR_INIT("unix:");
  memset(target, 0, sizeof(*target));
  if (text.len > scheme.len && cpb__same(text.data, scheme.data, scheme.len)) {
    return parse_unix(target,
                      (cpb_str){text.data + scheme.len, text.len - scheme.len});
  }
  const char *colon = text.len ? memrchr(text.data, ':', text.len) : NULL;
  if (!colon) {
    return false;
  }
  cpb_str host = {text.data, (size_t)(colon - text.data)};
  cpb_str port = {colon + 1, text.len - host.len - 1};
  if (host.len >= 2 && host.data[0] == '[' && host.data[host.len - 1] == ']') {
    host = (cpb_str){host.data + 1, host.len - 2};
  } else if (host.len && memchr(host.data, ':', host.len)) {
    return false; /* an IPv6 address without brackets is ambiguous */
  }
  return set_host(target, host) && parse_port(target, port);
}

static size_t format_host(const char *host, unsigned port, char *out,
                          size_t size) {
  const char *form = strchr(host, ':') ? "[%s]:%u" : "%s:%u";
  int n = snprintf(out, size, form, host, port);
  return n > 0 && (size_t)n < size ? (size_t)n : 0;
}

static size_t format_path(const char *path, char *out, size_t size) {
  int n = snprintf(out, size, "unix:%s", path);
  return n > 0 && (size_t)n < size ? (size_t)n : 0;
}

size_t net_target_format(const net_target *target, char *out, size_t size) {
  return target->is_unix ? format_path(target->host, out, size)
                         : format_host(target->host, target->port, out, size);
}

static bool from_numbers(net_sockaddr *addr, const net_target *target) {
  struct sockaddr_in *in = (struct sockaddr_in *)&addr->storage;
  struct sockaddr_in6 *in6 = (struct sockaddr_in6 *)&addr->storage;
  if (inet_pton(AF_INET, target->host, &in->sin_addr) == 1) {
    in->sin_family = AF_INET;
    in->sin_port = htons(target->port);
    addr->len = sizeof(*in);
    return true;
  }
  if (inet_pton(AF_INET6, target->host, &in6->sin6_addr) == 1) {
    in6->sin6_family = AF_INET6;
    in6->sin6_port = htons(target->port);
    addr->len = sizeof(*in6);
    return true;
  }
  return false;
}

bool net_sockaddr_from(net_sockaddr *addr, const net_target *target) {
  memset(addr, 0, sizeof(*addr));
  if (!target->is_unix) {
    return from_numbers(addr, target);
  }
  struct sockaddr_un *un = (struct sockaddr_un *)&addr->storage;
  size_t len = strlen(target->host);
  if (len >= sizeof(un->sun_path)) {
    return false;
  }
  un->sun_family = AF_UNIX;
  memcpy(un->sun_path, target->host, len);
  addr->len = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + len + 1);
  return true;
}

size_t net_sockaddr_format(const net_sockaddr *addr, char *out, size_t size) {
  char host[INET6_ADDRSTRLEN];
  const struct sockaddr_in *in = (const struct sockaddr_in *)&addr->storage;
  const struct sockaddr_in6 *in6 = (const struct sockaddr_in6 *)&addr->storage;
  const struct sockaddr_un *un = (const struct sockaddr_un *)&addr->storage;
  out[0] = 0;
  if (addr->storage.ss_family == AF_INET &&
      inet_ntop(AF_INET, &in->sin_addr, host, sizeof host)) {
    return format_host(host, ntohs(in->sin_port), out, size);
  }
  if (addr->storage.ss_family == AF_INET6 &&
      inet_ntop(AF_INET6, &in6->sin6_addr, host, sizeof host)) {
    return format_host(host, ntohs(in6->sin6_port), out, size);
  }
  if (addr->storage.ss_family == AF_UNIX) {
    bool named = addr->len > offsetof(struct sockaddr_un, sun_path);
    return format_path(named ? un->sun_path : "", out, size);
  }
  return 0;
}
