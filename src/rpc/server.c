/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The server without I/O: its options, its table of procedures. The table is
 * read by all workers without a lock, so it is frozen once anything is served. */

#include "rpc/server.h"

#include "rpc/call_private.h"
#include "rpc/http_limits.h"
#include "rpc/options.h"
#include "rpc/thread_pool.h"

static void write_log(void *user, cpb_log_level level, cpb_str line) {
  const crpc_server *server = user;
  server->options.log(server->options.log_user, (crpc_log_level)level, line);
}

crpc_code crpc_server_create(const crpc_server_options *options,
                             crpc_server **out, crpc_error **out_error) {
  crpc_server_options given;
  crpc_code rc = crpc__server_options_read(&given, options, out_error);
  if (rc) {
    return rc;
  }
  const cpb_allocator *alloc =
      given.alloc ? given.alloc : cpb_allocator_default();
  crpc_server *server = cpb__zalloc(alloc, sizeof(*server));
  if (!server) {
    return crpc__report(out_error, alloc, CRPC_RESOURCE_EXHAUSTED,
                        "out of memory");
  }
  rc = crpc__http_limits_read(&server->http_limits, given.http_limits, alloc,
                              out_error);
  if (rc) {
    cpb__free(alloc, server, sizeof(*server));
    return rc;
  }
  given.http_limits = &server->http_limits;
  server->alloc = *alloc;
  cpb__arena_init(&server->setup, &server->alloc, NULL, 0);
  server->options = given;
  cpb__budget_init(&server->received, given.max_buffered_bytes, NULL);
  server->waiting_most = crpc__server_waiting_most(&given);
  if (given.log) {
    server->log = (cpb__log){write_log, server};
  }
  *out = server;
  return CRPC_OK;
}

void crpc_server_destroy(crpc_server *server) {
  if (!server) {
    return;
  }
  if (server->net_destroy) {
    server->net_destroy(server);
  }
  crpc__thread_pool_destroy(server->blocking);
  cpb_allocator alloc = server->alloc;
  for (size_t i = 0; i < server->list_len; i++) {
    cpb__free(&alloc, server->list[i], sizeof(*server->list[i]));
  }
  cpb__free(&alloc, server->list, server->list_cap * sizeof(server->list[0]));
  cpb__free(&alloc, server->index,
            server->index_cap * sizeof(server->index[0]));
  crpc__interceptors_cleanup(&server->interceptors, &alloc);
  cpb__arena_cleanup(&server->setup);
  crpc_error_destroy(server->error);
  cpb__free(&alloc, server, sizeof(*server));
}

/* --- Routes --- */

/* The keys are the program's own, so the hash need not resist anybody who chooses
 * what to look up: the end and the middle of the name, and its length. */
static size_t hash(cpb_str name) {
  uint64_t end = 0, middle = 0;
  if (name.len >= sizeof(end)) {
    memcpy(&end, name.data + name.len - sizeof(end), sizeof(end));
    memcpy(&middle, name.data + (name.len - sizeof(end)) / 2, sizeof(middle));
  } else if (name.len) {
    memcpy(&end, name.data, name.len);
  }
  uint64_t mixed = end * UINT64_C(0x9E3779B97F4A7C15) ^
                   (middle + name.len) * UINT64_C(0xC2B2AE3D27D4EB4F);
  return (size_t)(mixed >> 32);
}

/* The slot of the procedure, or the free one where it would be. */
static crpc__route **find_slot(const crpc_server *server, cpb_str procedure) {
  size_t mask = server->index_cap - 1;
  size_t at = hash(procedure) & mask;
  crpc__route *route;
  while ((route = server->index[at]) != NULL &&
         !(route->procedure.len == procedure.len &&
           cpb__same_short(route->procedure.data, procedure.data,
                           procedure.len))) {
    at = (at + 1) & mask;
  }
  return &server->index[at];
}

const crpc__route *crpc__server_find(const crpc_server *server,
                                     cpb_str procedure) {
  return server->index ? *find_slot(server, procedure) : NULL;
}

/* Makes an index that stays half empty with count routes; false when out of
 * memory. */
static bool make_index(crpc_server *server, size_t count) {
  size_t cap = 16;
  while (cap < count * 2) {
    cap *= 2;
  }
  crpc__route **index =
      cpb__zalloc(&server->alloc, cap * sizeof(server->index[0]));
  if (!index) {
    return false;
  }
  cpb__free(&server->alloc, server->index,
            server->index_cap * sizeof(server->index[0]));
  server->index = index;
  server->index_cap = cap;
  for (size_t i = 0; i < server->list_len; i++) {
    *find_slot(server, server->list[i]->procedure) = server->list[i];
  }
  return true;
}

/* "/service/method": the service, with both slashes. */
static cpb_str service_part(const crpc_spec *spec) {
  cpb_str whole = cpb_str_from_cstr(spec->procedure);
  while (whole.len && whole.data[whole.len - 1] != '/') {
    whole.len--;
  }
  return whole;
}

bool crpc__server_has_service(const crpc_server *server, cpb_str service) {
  for (size_t i = 0; i < server->list_len; i++) {
    cpb_str part = service_part(server->list[i]->spec);
    if (part.len == service.len + 2 &&
        cpb__same(part.data + 1, service.data, service.len)) {
      return true;
    }
  }
  return false;
}

const crpc_spec *crpc_server_spec_at(const crpc_server *server, size_t index) {
  return index < server->list_len ? server->list[index]->spec : NULL;
}

static bool reserve(crpc_server *server, size_t more) {
  if (server->list_cap - server->list_len >= more) {
    return true;
  }
  size_t cap = server->list_len + more + server->list_cap;
  crpc__route **list =
      cpb__resize(&server->alloc, server->list,
                  server->list_cap * sizeof(list[0]), cap * sizeof(list[0]));
  if (!list) {
    return false;
  }
  server->list = list;
  server->list_cap = cap;
  return true;
}

static crpc__route *make_route(const crpc_server *server,
                               const crpc_method *method, const void *handlers,
                               void *user) {
  crpc__route *route = cpb__zalloc(&server->alloc, sizeof(*route));
  if (route) {
    route->spec = &method->spec;
    route->procedure = cpb_str_from_cstr(method->spec.procedure);
    route->invoke = method->invoke;
    memcpy(&route->handler, (const char *)handlers + method->slot,
           sizeof(route->handler));
    route->user = user;
    route->options.struct_size = sizeof(route->options);
    route->options.max_receive_bytes = server->options.max_receive_bytes;
    route->options.max_send_bytes = server->options.max_send_bytes;
  }
  return route;
}

static void remove_routes(crpc_server *server, size_t from) {
  while (server->list_len > from) {
    crpc__route *route = server->list[--server->list_len];
    cpb__free(&server->alloc, route, sizeof(*route));
  }
}

/* --- Setting up: what failed last is the server's error --- */

crpc_code crpc__server_failed(crpc_server *server, crpc_code code,
                              const char *format, ...) {
  va_list args;
  crpc_error_destroy(server->error);
  va_start(args, format);
  server->error = crpc__error_vnew(&server->alloc, code, format, args);
  va_end(args);
  return code;
}

crpc_code crpc__server_read(crpc_server *server, const crpc__options *table,
                            void *out, const void *in) {
  (void)crpc__server_good(server);
  return crpc__options_read(table, out, in, &server->alloc, &server->error);
}

crpc_code crpc__server_no_memory(crpc_server *server) {
  return crpc__server_failed(server, CRPC_RESOURCE_EXHAUSTED, "out of memory");
}

crpc_code crpc__server_good(crpc_server *server) {
  crpc_error_destroy(server->error);
  server->error = NULL;
  return CRPC_OK;
}

crpc_code crpc__server_too_late(crpc_server *server, const char *what) {
  return crpc__server_failed(server, CRPC_FAILED_PRECONDITION,
                             "%s: the server is in use already", what);
}

const crpc_error *crpc_server_error(const crpc_server *server) {
  return server ? server->error : NULL;
}

crpc_code crpc_server_register(crpc_server *server, const crpc_service *service,
                               const void *handlers, void *user) {
  if (server->frozen) {
    return crpc__server_too_late(server, service->name);
  }
  for (size_t i = 0; i < service->method_count; i++) {
    const char *name = service->methods[i].spec.procedure;
    if (crpc__server_find(server, cpb_str_from_cstr(name))) {
      return crpc__server_failed(server, CRPC_ALREADY_EXISTS,
                                 "%s is registered already", name);
    }
  }
  size_t before = server->list_len;
  bool ok = reserve(server, service->method_count);
  for (size_t i = 0; ok && i < service->method_count; i++) {
    crpc__route *route =
        make_route(server, &service->methods[i], handlers, user);
    ok = route != NULL;
    if (ok) {
      server->list[server->list_len++] = route;
    }
  }
  if (!ok || !make_index(server, server->list_len)) {
    remove_routes(server, before);
    return crpc__server_no_memory(server);
  }
  return crpc__server_good(server);
}

/* What is zero leaves what was set before. */
static void configure_route(crpc__route *route,
                            const crpc_method_options *given) {
  crpc_method_options *options = &route->options;
  options->blocking = options->blocking || given->blocking;
  if (given->max_receive_bytes) {
    options->max_receive_bytes = given->max_receive_bytes;
  }
  if (given->max_send_bytes) {
    options->max_send_bytes = given->max_send_bytes;
  }
}

crpc__thread_pool *crpc__server_pool(crpc_server *server) {
  crpc__thread_pool *pool =
      __atomic_load_n(&server->blocking, __ATOMIC_ACQUIRE);
  if (pool) {
    return pool;
  }
  crpc__thread_pool *fresh =
      crpc__thread_pool_create(&server->alloc, server->options.blocking_threads,
                               server->options.blocking_queue);
  if (fresh &&
      !__atomic_compare_exchange_n(&server->blocking, &pool, fresh, false,
                                   __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)) {
    crpc__thread_pool_destroy(fresh);
    return pool;
  }
  return fresh;
}

#define ROW(member, kind) CRPC__OPTION(crpc_method_options, member, kind)

static const crpc__option method_rows[] = {
    {ROW(blocking, OTHER)},
    {ROW(max_receive_bytes, UNSIGNED), 0, 1, CRPC__ANY},
    {ROW(max_send_bytes, UNSIGNED), 0, 1, CRPC__ANY},
};

static const crpc__options method_table =
    CRPC__OPTIONS(crpc_method_options, "CRPC_METHOD_OPTIONS_INIT", method_rows);

crpc_code crpc_server_configure(crpc_server *server, cpb_str procedure,
                                const crpc_method_options *options) {
  crpc_method_options given;
  crpc_code rc = crpc__server_read(server, &method_table, &given, options);
  if (rc) {
    return rc;
  }
  if (server->frozen) {
    return crpc__server_too_late(server, "crpc_server_configure");
  }
  if (given.blocking && !crpc__server_pool(server)) {
    return crpc__server_no_memory(server);
  }
  bool found = false;
  for (size_t i = 0; i < server->list_len; i++) {
    crpc__route *route = server->list[i];
    if (cpb_str_equal(procedure, route->procedure) ||
        cpb_str_equal(procedure, service_part(route->spec))) {
      configure_route(route, &given);
      found = true;
    }
  }
  return found ? crpc__server_good(server)
               : crpc__server_failed(
                     server, CRPC_NOT_FOUND,
                     "\"" CPB_STR_FMT
                     "\" is not registered: "
                     "\"/package.Service/Method\" or, for all of a "
                     "service, \"/package.Service/\"",
                     CPB_STR_ARG(procedure));
}

crpc_code crpc_server_intercept(crpc_server *server,
                                crpc_interceptor_fn *interceptor, void *user) {
  if (server->frozen) {
    return crpc__server_too_late(server, "crpc_server_intercept");
  }
  if (!interceptor) {
    return crpc__server_failed(server, CRPC_INVALID_ARGUMENT,
                               "crpc_server_intercept: no interceptor");
  }
  return crpc__interceptors_add(&server->interceptors, &server->alloc,
                                interceptor, user)
             ? crpc__server_no_memory(server)
             : crpc__server_good(server);
}

crpc_code crpc_server_on_refused(crpc_server *server, crpc_refused_fn *refused,
                                 void *user) {
  if (server->frozen) {
    return crpc__server_too_late(server, "crpc_server_on_refused");
  }
  server->on_refused = refused;
  server->refused_user = user;
  return crpc__server_good(server);
}

int64_t crpc__server_timeout(const crpc_server *server, int64_t timeout_us) {
  int64_t longest = server->options.max_timeout_ms;
  int64_t usual = server->options.default_timeout_ms;
  if (timeout_us < 0 && usual > 0) {
    timeout_us = cpb__us_of_ms(usual);
  }
  if (longest > 0 && (timeout_us < 0 || timeout_us > cpb__us_of_ms(longest))) {
    timeout_us = cpb__us_of_ms(longest);
  }
  return timeout_us;
}
