/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What a server serves: addresses that it listens on, listening sockets that are
 * handed in, connections that are handed in. */

#include <errno.h>
#include <unistd.h>

#include "net/socket.h"
#include "rpc/options.h"
#include "server/worker.h"

static crpc_code no_memory(const crpc_server *server, crpc_error **out_error) {
  return crpc__net_fail(server, out_error, CRPC_RESOURCE_EXHAUSTED,
                        "out of memory");
}

/* --- listening --- */

static crpc_code listen_code(int error) {
  switch (error) {
    case EINVAL:
      return CRPC_INVALID_ARGUMENT;
    case EADDRINUSE:
      return CRPC_ALREADY_EXISTS;
    case EACCES:
    case EPERM:
      return CRPC_PERMISSION_DENIED;
    case ENOMEM:
    case EMFILE:
    case ENFILE:
      return CRPC_RESOURCE_EXHAUSTED;
    default:
      return CRPC_UNAVAILABLE;
  }
}

static crpc_code bind_failed(const crpc_server *server, const char *address,
                             int error, const char *what,
                             crpc_error **out_error) {
  crpc_code code = listen_code(error);
  if (!out_error) {
    return code;
  }
  if (error == EINVAL && strcmp(what, "address") == 0) {
    *out_error = crpc_error_create(
        &server->alloc, code,
        "listen on %s: want host:port, [::1]:port, :port or unix:/path",
        address);
  } else {
    *out_error = crpc_error_create(&server->alloc, code, "listen on %s: %s: %s",
                                   address, what, net_error_text(error));
  }
  return code;
}

/* NULL: the server takes no more; *rc says why. */
static crpc__net *open_net(crpc_server *server, crpc_error **out_error,
                           crpc_code *rc) {
  crpc__net *net = crpc__net_of(server);
  *rc = CRPC_OK;
  if (!net) {
    *rc = no_memory(server, out_error);
    return NULL;
  }
  if (net->started) {
    *rc = crpc__net_fail(server, out_error, CRPC_FAILED_PRECONDITION,
                         "the server runs already");
    return NULL;
  }
  return net;
}

static bool add_bound(crpc__net *net, const net_bound *bound) {
  size_t old_size = net->bound_count * sizeof(*bound);
  net_bound *bounds = cpb__resize(&net->server->alloc, net->bounds, old_size,
                                  old_size + sizeof(*bound));
  if (bounds) {
    net->bounds = bounds;
    net->bounds[net->bound_count++] = *bound;
  }
  return bounds != NULL;
}

#define ROW(member, kind) CRPC__OPTION(crpc_listen_options, member, kind)

static const crpc__option rows[] = {
    {ROW(backlog, UNSIGNED), 4096, 1, INT32_MAX},
    {ROW(unix_mode, UNSIGNED), 0, 1, 0777, 0,
     "a mode as of chmod, up to 0777 (511)"},
    {ROW(unix_user, UNSIGNED), 0, 1, UINT32_MAX - 1},
    {ROW(unix_group, UNSIGNED), 0, 1, UINT32_MAX - 1},
    {ROW(reuse_port, OTHER)},
};

static const crpc__options table =
    CRPC__OPTIONS(crpc_listen_options, "CRPC_LISTEN_OPTIONS_INIT", rows);

/* NULL, or the option that does not go with the address. */
static const char *misplaced(const crpc_listen_options *given, bool is_unix) {
  if (is_unix) {
    return given->reuse_port ? "reuse_port is of TCP" : NULL;
  }
  return given->unix_mode || given->unix_user || given->unix_group
             ? "unix_mode, unix_user and unix_group are of \"unix:/path\""
             : NULL;
}

static crpc_code read_options(const crpc_server *server, const char *address,
                              crpc_listen_options *given,
                              const crpc_listen_options *options,
                              crpc_error **out_error) {
  crpc_code rc =
      crpc__options_read(&table, given, options, &server->alloc, out_error);
  bool is_unix = strncmp(address, "unix:", 5) == 0;
  const char *wrong = rc ? NULL : misplaced(given, is_unix);
  return wrong ? crpc__report(out_error, &server->alloc, CRPC_INVALID_ARGUMENT,
                              "crpc_listen_options: %s, the address is \"%s\"",
                              wrong, address)
               : rc;
}

crpc_code crpc_server_listen_with(crpc_server *server, const char *address,
                                  const crpc_listen_options *options,
                                  crpc_error **out_error) {
  crpc_listen_options given;
  const char *what = "";
  net_bound bound;
  crpc_code code = read_options(server, address, &given, options, out_error);
  if (code) {
    return code;
  }
  crpc__net *net = open_net(server, out_error, &code);
  if (!net) {
    return code;
  }
  const net_bind_options how = {.backlog = given.backlog,
                                .unix_mode = given.unix_mode,
                                .unix_user = given.unix_user,
                                .unix_group = given.unix_group,
                                .reuse_port = given.reuse_port,
                                .keepalive_s = server->options.tcp_keepalive_s};
  int rc = net_bound_open(&bound, &server->alloc, address,
                          crpc__net_worker_count(server), &how, &what);
  if (rc != 0) {
    return bind_failed(server, address, rc, what, out_error);
  }
  if (!add_bound(net, &bound)) {
    net_bound_close(&bound);
    return no_memory(server, out_error);
  }
  return CRPC_OK;
}

crpc_code crpc_server_listen(crpc_server *server, const char *address,
                             crpc_error **out_error) {
  return crpc_server_listen_with(server, address, NULL, out_error);
}

/* The error of a descriptor that is not what it should be. */
static crpc_code bad_fd(const crpc_server *server, int fd, const char *wanted,
                        crpc_error **out_error) {
  if (out_error) {
    *out_error = crpc_error_create(&server->alloc, CRPC_INVALID_ARGUMENT,
                                   "descriptor %d is no %s", fd, wanted);
  }
  return CRPC_INVALID_ARGUMENT;
}

crpc_code crpc_server_listen_fd(crpc_server *server, int fd,
                                crpc_error **out_error) {
  const char *what = "";
  net_bound bound;
  crpc_code code;
  crpc__net *net = open_net(server, out_error, &code);
  if (!net) {
    return code;
  }
  int rc = net_bound_adopt(&bound, &server->alloc, fd,
                           crpc__net_worker_count(server),
                           server->options.tcp_keepalive_s, &what);
  if (rc == EINVAL) {
    return bad_fd(server, fd, "stream socket that listens", out_error);
  }
  if (rc != 0) {
    return bind_failed(server, "a descriptor", rc, what, out_error);
  }
  if (!add_bound(net, &bound)) {
    bound.fds[0] = -1; /* still the caller's */
    net_bound_close(&bound);
    return no_memory(server, out_error);
  }
  return CRPC_OK;
}

const char *crpc_server_address(const crpc_server *server, size_t index) {
  const crpc__net *net = server->net;
  return net && index < net->bound_count ? net->bounds[index].text : NULL;
}

/* --- connections --- */

void crpc__net_drop_handed(crpc__net *net, cpb__list *list) {
  cpb__list *link;
  while ((link = cpb__list_pop_front(list)) != NULL) {
    handed *h = CPB__CONTAINER(link, handed, link);
    (void)close(h->fd);
    cpb__free(&net->server->alloc, h, sizeof(*h));
  }
}

bool crpc__net_has_room(crpc__net *net) {
  return atomic_load_explicit(&net->connections, memory_order_relaxed) <
         net->server->options.max_connections;
}

worker *crpc__net_least(crpc__net *net) {
  worker *least = &net->workers[0];
  unsigned fewest = UINT32_MAX;
  for (size_t i = 0; i < net->worker_count; i++) {
    unsigned open =
        atomic_load_explicit(&net->workers[i].open, memory_order_relaxed);
    if (open < fewest) {
      fewest = open;
      least = &net->workers[i];
    }
  }
  return least;
}

/* Until there are workers. */
static bool keep_handed(crpc__net *net, int fd) {
  handed *h = cpb__zalloc(&net->server->alloc, sizeof(*h));
  if (h) {
    h->fd = fd;
    cpb__list_push_back(&net->handed, &h->link);
  }
  return h != NULL;
}

crpc_code crpc_server_accept_fd(crpc_server *server, int fd,
                                crpc_error **out_error) {
  if (!net_is_connected(fd)) {
    return bad_fd(server, fd, "connected stream socket", out_error);
  }
  crpc__net *net = crpc__net_of(server);
  if (!net) {
    return no_memory(server, out_error);
  }
  net_set_keepalive(fd, server->options.tcp_keepalive_s);
  if (!net->started) {
    return keep_handed(net, fd) ? CRPC_OK : no_memory(server, out_error);
  }
  if (!crpc__net_has_room(net)) {
    return crpc__net_fail(server, out_error, CRPC_RESOURCE_EXHAUSTED,
                          "max_connections is reached");
  }
  if (net->worker_count == 0 || !crpc__worker_hand(crpc__net_least(net), fd)) {
    return crpc__net_fail(server, out_error, CRPC_UNAVAILABLE,
                          "the server drains or has ended");
  }
  return CRPC_OK;
}
