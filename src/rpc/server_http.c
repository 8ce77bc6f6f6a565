/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What a server knows of plain HTTP: its paths, and the origins whose pages may
 * call. Both are read by all workers without a lock, once frozen. */

#include <stdio.h>

#include "base/text.h"
#include "rpc/options.h"
#include "rpc/server.h"

enum { DEFAULT_MAX_AGE_S = 7200 };

/* --- Paths --- */

static bool is_prefix(cpb_str path) {
  return path.data[path.len - 1] == '/';
}

static bool fits(const crpc__http_route *route, cpb_str path) {
  cpb_str own = route->path;
  return is_prefix(own)
             ? path.len >= own.len && cpb__same(path.data, own.data, own.len)
             : cpb_str_equal(path, own);
}

const crpc__http_route *crpc__server_find_http(const crpc_server *server,
                                               cpb_str path) {
  const crpc__http_route *best = NULL;
  for (const crpc__http_route *r = server->http_routes; r; r = r->next) {
    if (fits(r, path) && (!best || r->path.len > best->path.len)) {
      best = r;
    }
  }
  return best;
}

static bool is_known(const crpc_server *server, cpb_str path) {
  for (const crpc__http_route *r = server->http_routes; r; r = r->next) {
    if (cpb_str_equal(r->path, path)) {
      return true;
    }
  }
  return crpc__server_find(server, path) != NULL;
}

crpc_code crpc_server_handle_http(crpc_server *server, cpb_str path,
                                  crpc_http_fn *handler, void *user) {
  if (server->frozen) {
    return crpc__server_too_late(server, "crpc_server_handle_http");
  }
  if (path.len == 0 || path.data[0] != '/') {
    return crpc__server_failed(server, CRPC_INVALID_ARGUMENT,
                               "path \"" CPB_STR_FMT "\" does not begin with /",
                               CPB_STR_ARG(path));
  }
  if (!handler) {
    return crpc__server_failed(server, CRPC_INVALID_ARGUMENT,
                               "path " CPB_STR_FMT " has no handler",
                               CPB_STR_ARG(path));
  }
  if (is_known(server, path)) {
    return crpc__server_failed(server, CRPC_ALREADY_EXISTS,
                               "path " CPB_STR_FMT " is served already",
                               CPB_STR_ARG(path));
  }
  crpc__http_route *route = cpb_arena_zalloc(&server->setup, sizeof(*route));
  char *name = cpb_arena_zalloc(&server->setup, path.len + 1);
  if (!route || !name) {
    return crpc__server_no_memory(server);
  }
  cpb__copy(name, path.data, path.len);
  route->path = (cpb_str){name, path.len};
  route->spec.procedure = name;
  route->handler = handler;
  route->user = user;
  route->next = server->http_routes;
  server->http_routes = route;
  return crpc__server_good(server);
}

cpb_str crpc_http_header(const crpc_http_request *req, cpb_str name) {
  for (size_t i = 0; i < req->header_count; i++) {
    if (cpb_str_equal(req->headers[i].name, name)) {
      return req->headers[i].value;
    }
  }
  return (cpb_str){NULL, 0};
}

/* --- Origins --- */

static bool copy_origins(crpc__cors *cors, cpb_arena *arena,
                         const crpc_cors_options *options) {
  cors->origins =
      cpb_arena_zalloc(arena, options->origin_count * sizeof(cpb_str));
  for (size_t i = 0; cors->origins && i < options->origin_count; i++) {
    cors->origins[i] = cpb_arena_copy(arena, options->origins[i]);
    cors->any = cors->any || cpb_str_equal(options->origins[i], CPB_STR("*"));
  }
  cors->origin_count = options->origin_count;
  return cors->origins != NULL;
}

/* What the protocols need, and what the program adds. */
static cpb_str join(cpb_arena *arena, cpb_str ours, cpb_str more) {
  return cpb_arena_printf(arena, CPB_STR_FMT "%s" CPB_STR_FMT,
                          CPB_STR_ARG(ours), more.len ? ", " : "",
                          CPB_STR_ARG(more));
}

static crpc_code use_origins(crpc_server *server, crpc__cors *cors,
                             const crpc_cors_options *given) {
  static const cpb_str allowed = CPB_STR_INIT(
      "content-type, connect-protocol-version, connect-timeout-ms, "
      "connect-accept-encoding, connect-content-encoding, content-encoding, "
      "grpc-timeout, grpc-accept-encoding, grpc-encoding, x-grpc-web, "
      "x-user-agent");
  static const cpb_str exposed = CPB_STR_INIT(
      "grpc-status, grpc-message, grpc-status-details-bin, grpc-encoding, "
      "connect-content-encoding, content-encoding");
  cpb_arena *arena = &server->setup;
  cors->credentials = given->credentials;
  cors->allow_headers = join(arena, allowed, given->allow_headers);
  cors->expose_headers = join(arena, exposed, given->expose_headers);
  cors->max_age = cpb_arena_printf(
      arena, "%u",
      (unsigned)(given->max_age_s ? given->max_age_s : DEFAULT_MAX_AGE_S));
  if (cpb_arena_failed(arena)) {
    return crpc__server_no_memory(server);
  }
  server->cors = cors;
  return crpc__server_good(server);
}

crpc_code crpc_server_allow_origins(crpc_server *server,
                                    const crpc_cors_options *options) {
  crpc_cors_options given;
  crpc_code rc = crpc__options_read(&given, sizeof(given), options);
  if (rc) {
    return crpc__server_failed(server, rc, "%s: %s%s",
                               CRPC__OPTIONS_FAULT(options, "crpc_cors_options",
                                                   "CRPC_CORS_OPTIONS_INIT"));
  }
  if (server->frozen) {
    return crpc__server_too_late(server, "crpc_server_allow_origins");
  }
  if (given.origin_count == 0) {
    return crpc__server_failed(server, CRPC_INVALID_ARGUMENT,
                               "crpc_server_allow_origins: no origins");
  }
  crpc__cors *cors = cpb_arena_zalloc(&server->setup, sizeof(*cors));
  if (!cors || !copy_origins(cors, &server->setup, &given)) {
    return crpc__server_no_memory(server);
  }
  if (cors->any && given.credentials) {
    return crpc__server_failed(server, CRPC_INVALID_ARGUMENT,
                               "crpc_server_allow_origins: credentials are not "
                               "for the origin \"*\"");
  }
  return use_origins(server, cors, &given);
}
