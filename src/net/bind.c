/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Binding addresses. */

#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "net/listener.h"

/* The first address of a name. 0 or an errno. */
static int resolve(net_sockaddr *addr, const net_target *target) {
  struct addrinfo hints = {.ai_socktype = SOCK_STREAM,
                           .ai_flags = AI_PASSIVE | AI_ADDRCONFIG};
  struct addrinfo *list = NULL;
  char port[8];
  (void)snprintf(port, sizeof port, "%u", (unsigned)target->port);
  int rc = getaddrinfo(target->host, port, &hints, &list);
  if (rc != 0 || !list) {
    return rc == EAI_MEMORY ? ENOMEM : EADDRNOTAVAIL;
  }
  memcpy(&addr->storage, list->ai_addr, list->ai_addrlen);
  addr->len = list->ai_addrlen;
  freeaddrinfo(list);
  return 0;
}

static int set_option(int fd, int level, int name, int value) {
  return setsockopt(fd, level, name, &value, sizeof value) == 0 ? 0 : errno;
}

static const char *path_of(const net_sockaddr *addr) {
  return ((const struct sockaddr_un *)(const void *)&addr->storage)->sun_path;
}

/* Before anybody can connect: listen comes later. */
static int own_file(const net_sockaddr *addr, const net_bind_options *options) {
  const char *path = path_of(addr);
  uid_t user = options->unix_user ? (uid_t)options->unix_user : (uid_t)-1;
  gid_t group = options->unix_group ? (gid_t)options->unix_group : (gid_t)-1;
  if (options->unix_mode && chmod(path, (mode_t)options->unix_mode) != 0) {
    return errno;
  }
  bool owned = options->unix_user || options->unix_group;
  return owned && chown(path, user, group) != 0 ? errno : 0;
}

static int set_options(int fd, int family, bool share,
                       const net_bind_options *options) {
  if (family == AF_UNIX) {
    return 0;
  }
  net_set_keepalive(fd, options->keepalive_s);
  int rc = set_option(fd, SOL_SOCKET, SO_REUSEADDR, 1);
  if (rc == 0 && share) {
    rc = set_option(fd, SOL_SOCKET, SO_REUSEPORT, 1);
  }
  if (rc == 0 && family == AF_INET6) {
    rc = set_option(fd, IPPROTO_IPV6, IPV6_V6ONLY, 0);
  }
  return rc;
}

static int bind_and_listen(int fd, const net_sockaddr *addr,
                           const net_bind_options *options, const char **what) {
  *what = "bind";
  if (bind(fd, (const struct sockaddr *)&addr->storage, addr->len) != 0) {
    return errno;
  }
  if (addr->storage.ss_family == AF_UNIX) {
    *what = "mode and owner of the file";
    int rc = own_file(addr, options);
    if (rc != 0) {
      (void)unlink(path_of(addr));
      return rc;
    }
  }
  *what = "listen";
  return listen(fd, (int)options->backlog) == 0 ? 0 : errno;
}

/* A bound and listening descriptor in *out. 0 or an errno. */
static int open_socket(const net_sockaddr *addr, bool share,
                       const net_bind_options *options, int *out,
                       const char **what) {
  int family = addr->storage.ss_family;
  *what = "socket";
  int fd = socket(family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (fd < 0) {
    return errno;
  }
  int rc = set_options(fd, family, share, options);
  if (rc == 0) {
    rc = bind_and_listen(fd, addr, options, what);
  }
  if (rc != 0) {
    (void)close(fd);
    return rc;
  }
  *out = fd;
  return 0;
}

/* Whether the path is a socket that nobody listens on any more. */
static bool is_stale(const net_sockaddr *addr, const char *path) {
  struct stat st;
  if (lstat(path, &st) != 0 || !S_ISSOCK(st.st_mode)) {
    return false;
  }
  int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (fd < 0) {
    return false;
  }
  bool refused =
      connect(fd, (const struct sockaddr *)&addr->storage, addr->len) != 0 &&
      errno == ECONNREFUSED;
  (void)close(fd);
  return refused;
}

/* All loops use the socket of the first one. */
static int share_socket(net_bound *bound, const char **what) {
  for (size_t i = 1; i < bound->count; i++) {
    bound->fds[i] = fcntl(bound->fds[0], F_DUPFD_CLOEXEC, 0);
    if (bound->fds[i] < 0) {
      *what = "dup";
      return errno;
    }
  }
  return 0;
}

static int bind_unix(net_bound *bound, const net_target *target,
                     const net_bind_options *options, const char **what) {
  net_sockaddr addr;
  struct stat st;
  int fd = -1;
  if (!net_sockaddr_from(&addr, target)) {
    *what = "address";
    return ENAMETOOLONG;
  }
  int rc = open_socket(&addr, false, options, &fd, what);
  if (rc == EADDRINUSE && is_stale(&addr, target->host) &&
      unlink(target->host) == 0) {
    rc = open_socket(&addr, false, options, &fd, what);
  }
  if (rc != 0) {
    return rc;
  }
  if (lstat(target->host, &st) == 0) {
    bound->dev = st.st_dev;
    bound->ino = st.st_ino;
    memcpy(bound->path, target->host, sizeof(bound->path));
  }
  (void)net_sockaddr_format(&addr, bound->text, sizeof(bound->text));
  bound->fds[0] = fd;
  return share_socket(bound, what);
}

static int bind_tcp(net_bound *bound, const net_sockaddr *first,
                    const net_bind_options *options, const char **what) {
  bool share = options->reuse_port || bound->count > 1;
  net_sockaddr addr = *first;
  for (size_t i = 0; i < bound->count; i++) {
    int rc = open_socket(&addr, share, options, &bound->fds[i], what);
    if (rc != 0) {
      return rc;
    }
    /* Port 0: all sockets share the port that the first one was given. */
    addr.len = sizeof(addr.storage);
    if (getsockname(bound->fds[i], (struct sockaddr *)&addr.storage,
                    &addr.len) != 0) {
      *what = "getsockname";
      return errno;
    }
  }
  (void)net_sockaddr_format(&addr, bound->text, sizeof(bound->text));
  return 0;
}

/* All addresses: IPv6 with IPv4 in it, or IPv4 where there is no IPv6. */
static int bind_any(net_bound *bound, net_target *target,
                    const net_bind_options *options, const char **what) {
  net_sockaddr addr;
  memcpy(target->host, "::", sizeof "::");
  (void)net_sockaddr_from(&addr, target);
  int rc = bind_tcp(bound, &addr, options, what);
  if (rc == EAFNOSUPPORT || rc == EADDRNOTAVAIL) {
    memcpy(target->host, "0.0.0.0", sizeof "0.0.0.0");
    (void)net_sockaddr_from(&addr, target);
    rc = bind_tcp(bound, &addr, options, what);
  }
  return rc;
}

static int bind_target(net_bound *bound, net_target *target,
                       const net_bind_options *options, const char **what) {
  net_sockaddr addr;
  if (target->is_unix) {
    return bind_unix(bound, target, options, what);
  }
  if (target->host[0] == 0) {
    return bind_any(bound, target, options, what);
  }
  if (!net_sockaddr_from(&addr, target)) {
    *what = "resolve";
    int rc = resolve(&addr, target);
    if (rc != 0) {
      return rc;
    }
  }
  return bind_tcp(bound, &addr, options, what);
}

static bool init_bound(net_bound *bound, const cpb_allocator *alloc,
                       size_t count) {
  memset(bound, 0, sizeof(*bound));
  bound->alloc = alloc;
  bound->fds = cpb__alloc(alloc, count * sizeof(*bound->fds));
  bound->count = count;
  for (size_t i = 0; bound->fds && i < count; i++) {
    bound->fds[i] = -1;
  }
  return bound->fds != NULL;
}

int net_bound_open(net_bound *bound, const cpb_allocator *alloc,
                   const char *address, size_t count,
                   const net_bind_options *options, const char **what) {
  net_target target;
  *what = "address";
  if (!net_target_parse(&target, cpb_str_from_cstr(address))) {
    return EINVAL;
  }
  if (!init_bound(bound, alloc, count)) {
    return ENOMEM;
  }
  bound->is_unix = target.is_unix;
  int rc = bind_target(bound, &target, options, what);
  if (rc != 0) {
    net_bound_close(bound);
  }
  return rc;
}

static bool is_listening(int fd) {
  int listens = 0, type = 0;
  socklen_t len = sizeof listens;
  return getsockopt(fd, SOL_SOCKET, SO_ACCEPTCONN, &listens, &len) == 0 &&
         listens && getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &len) == 0 &&
         type == SOCK_STREAM;
}

int net_bound_adopt(net_bound *bound, const cpb_allocator *alloc, int fd,
                    size_t count, int keepalive_s, const char **what) {
  net_sockaddr addr = {.len = sizeof(addr.storage)};
  *what = "not a stream socket that listens";
  if (!is_listening(fd) ||
      getsockname(fd, (struct sockaddr *)&addr.storage, &addr.len) != 0) {
    return EINVAL;
  }
  if (!init_bound(bound, alloc, count)) {
    return ENOMEM;
  }
  bound->is_unix = addr.storage.ss_family == AF_UNIX;
  (void)net_sockaddr_format(&addr, bound->text, sizeof(bound->text));
  (void)fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
  (void)fcntl(fd, F_SETFD, FD_CLOEXEC);
  if (!bound->is_unix) {
    net_set_keepalive(fd, keepalive_s);
  }
  bound->fds[0] = fd;
  int rc = share_socket(bound, what);
  if (rc != 0) {
    bound->fds[0] = -1; /* still the caller's */
    net_bound_close(bound);
  }
  return rc;
}

void net_bound_close(net_bound *bound) {
  struct stat st;
  for (size_t i = 0; bound->fds && i < bound->count; i++) {
    if (bound->fds[i] >= 0) {
      (void)close(bound->fds[i]);
    }
  }
  if (bound->path[0] && lstat(bound->path, &st) == 0 &&
      st.st_dev == bound->dev && st.st_ino == bound->ino) {
    (void)unlink(bound->path);
  }
  if (bound->fds) {
    cpb__free(bound->alloc, bound->fds, bound->count * sizeof(*bound->fds));
  }
  bound->fds = NULL;
  bound->count = 0;
  bound->path[0] = 0;
}
