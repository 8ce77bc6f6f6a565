/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What a server knows of plain HTTP: its paths, and the origins whose pages may
 * call. Both are read by all workers without a lock, once frozen. */

#include "base/text.h"
#include "rpc/options.h"
#include "rpc/server.h"

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

/* What the path of a request may be: RFC 3986 section 3.3. */
static bool is_path(cpb_str path) {
  for (size_t i = 0; i < path.len; i++) {
    unsigned char c = (unsigned char)path.data[i];
    if (c <= ' ' || c >= 0x7f || c == '?' || c == '#') {
      return false;
    }
  }
  return true;
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
  if (!is_path(path)) {
    return crpc__server_failed(server, CRPC_INVALID_ARGUMENT,
                               "path \"" CPB_STR_FMT
                               "\" would fit no request: without query, "
                               "fragment, blanks and control characters, other "
                               "bytes than ASCII as %%XX",
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
  cors->max_age = cpb_arena_printf(arena, "%u", (unsigned)given->max_age_s);
  if (cpb_arena_failed(arena)) {
    return crpc__server_no_memory(server);
  }
  server->cors = cors;
  return crpc__server_good(server);
}

#define ROW(member, kind) CRPC__OPTION(crpc_cors_options, member, kind)

static const crpc__option cors_rows[] = {
    {ROW(origins, OTHER)},
    {ROW(origin_count, OTHER)},
    {ROW(allow_headers, STR)},
    {ROW(expose_headers, STR)},
    {ROW(max_age_s, UNSIGNED), 7200, 1, INT32_MAX},
    {ROW(credentials, OTHER)},
};

static const crpc__options cors_table =
    CRPC__OPTIONS(crpc_cors_options, "CRPC_CORS_OPTIONS_INIT", cors_rows);

/* What browsers send, "null" or scheme "://" host [ ":" port ], is compared byte by
 * byte: RFC 6454 section 6.2. */
static bool is_origin(cpb_str text) {
  static const cpb_str mark = CPB_STR_INIT("://");
  const char *found = text.len ? memmem(text.data, text.len, "://", 3) : NULL;
  if (cpb_str_equal(text, CPB_STR("*")) ||
      cpb_str_equal(text, CPB_STR("null"))) {
    return true;
  }
  if (!found || found == text.data) {
    return false;
  }
  cpb_str host = {found + mark.len, 0};
  host.len = (size_t)(text.data + text.len - host.data);
  for (size_t i = 0; i < host.len; i++) {
    unsigned char c = (unsigned char)host.data[i];
    if (c <= ' ' || c == '/' || c == '?' || c == '#' || c == '@' || c >= 0x7f ||
        (c >= 'A' && c <= 'Z')) {
      return false;
    }
  }
  return host.len > 0;
}

static crpc_code check_origins(crpc_server *server,
                               const crpc_cors_options *given) {
  bool any = false;
  for (size_t i = 0; i < given->origin_count; i++) {
    any = any || cpb_str_equal(given->origins[i], CPB_STR("*"));
    if (!is_origin(given->origins[i])) {
      return crpc__server_failed(
          server, CRPC_INVALID_ARGUMENT,
          "crpc_cors_options: \"" CPB_STR_FMT
          "\" is no origin: \"https://app.example.com\", with a port that is "
          "not the usual one, in lower case, without a path",
          CPB_STR_ARG(given->origins[i]));
    }
  }
  if (given->origin_count == 0 || (any && given->credentials)) {
    return crpc__server_failed(
        server, CRPC_INVALID_ARGUMENT, "crpc_server_allow_origins: %s",
        any ? "credentials are not for the origin \"*\"" : "no origins");
  }
  return CRPC_OK;
}

crpc_code crpc_server_allow_origins(crpc_server *server,
                                    const crpc_cors_options *options) {
  crpc_cors_options given;
  crpc_code rc = crpc__server_read(server, &cors_table, &given, options);
  if (rc == CRPC_OK && server->frozen) {
    rc = crpc__server_too_late(server, "crpc_server_allow_origins");
  }
  if (rc == CRPC_OK) {
    rc = check_origins(server, &given);
  }
  if (rc) {
    return rc;
  }
  crpc__cors *cors = cpb_arena_zalloc(&server->setup, sizeof(*cors));
  if (!cors || !copy_origins(cors, &server->setup, &given)) {
    return crpc__server_no_memory(server);
  }
  return use_origins(server, cors, &given);
}
