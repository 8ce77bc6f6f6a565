/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The inside of crpc_server that has no I/O: the table of procedures, the
 * interceptors, the options. src/server hangs its listeners and workers on it. */

#ifndef RPC_SERVER_H
#define RPC_SERVER_H

#include "base/arena.h"
#include "base/budget.h"
#include "base/log.h"
#include "connectrpc/http.h"
#include "rpc/options.h"

typedef struct crpc__route {
  crpc_spec const *spec;
  cpb_str procedure; /* the spec's */
  crpc_invoke_fn *invoke;
  crpc_handler_fn *handler; /* NULL: unimplemented */
  void *user;
  crpc_method_options options; /* resolved: limits never 0 */
} crpc__route;

typedef struct crpc__interceptor {
  crpc_interceptor_fn *run;
  void *user;
} crpc__interceptor;

/* Chain that a call runs through; shared by server and channel. */
typedef struct crpc__interceptors {
  crpc__interceptor *items;
  size_t count, cap;
} crpc__interceptors;

/* A path of plain HTTP. */
typedef struct crpc__http_route {
  struct crpc__http_route *next;
  cpb_str path;
  crpc_spec spec; /* procedure: the path */
  crpc_http_fn *handler;
  void *user;
} crpc__http_route;

/* Whose pages may call, and the texts that tell browsers so. */
typedef struct crpc__cors {
  cpb_str *origins;
  size_t origin_count;
  cpb_str allow_headers, expose_headers, max_age;
  bool any, credentials;
} crpc__cors;

struct crpc_server {
  cpb_allocator alloc;
  crpc_server_options options;  /* all defaults filled in */
  crpc_http_limits http_limits; /* options point to them */
  cpb__log log;
  cpb__budget received; /* bytes held for all connections */
  crpc__route **list;   /* in order of registration */
  size_t list_len, list_cap;
  crpc__route **index; /* by procedure: open addressing, a power of two */
  size_t index_cap;
  crpc__interceptors interceptors;
  crpc_error *error;      /* crpc_server_error */
  cpb_arena setup;        /* of the next two */
  const crpc__cors *cors; /* NULL: no other origins */
  crpc__http_route *http_routes;
  crpc_refused_fn *on_refused;
  void *refused_user;
  uint32_t waiting_most; /* calls that wait on one loop */
  bool frozen;           /* runs: no more changes */
  bool draining;         /* atomic access */
  /* src/server: listeners and workers; NULL without. */
  void *net;
  void (*net_destroy)(crpc_server *server);
  struct crpc__thread_pool *blocking; /* crpc__server_pool; atomic */
};

/* What a function that sets the server up returns by: each leaves crpc_server_error
 * and returns the code. too_late: what was called once the server is frozen. */
crpc_code crpc__server_failed(crpc_server *server, crpc_code code,
                              const char *format, ...) CPB_PRINTF(3, 4);
crpc_code crpc__server_no_memory(crpc_server *server);
crpc_code crpc__server_too_late(crpc_server *server, const char *what);
crpc_code crpc__server_good(crpc_server *server);
/* Reads options; what is wrong with them is the server's error. */
crpc_code crpc__server_read(crpc_server *server, const crpc__options *table,
                            void *out, const void *CPB_NULLABLE in);

/* src/rpc/server_options.c: the options with all defaults, and how many calls may
 * wait on one loop of theirs. */
crpc_code crpc__server_options_read(crpc_server_options *out,
                                    const crpc_server_options *CPB_NULLABLE in,
                                    crpc_error **CPB_NULLABLE out_error);
uint32_t crpc__server_waiting_most(const crpc_server_options *options);

/* The threads for blocking methods and functions, made on demand; NULL when out of
 * memory. Any thread. */
struct crpc__thread_pool *CPB_NULLABLE crpc__server_pool(crpc_server *server);

/* NULL: not registered. */
const crpc__route *CPB_NULLABLE crpc__server_find(const crpc_server *server,
                                                  cpb_str procedure);
/* The longest path of plain HTTP that fits; NULL: none. */
const crpc__http_route *CPB_NULLABLE crpc__server_find_http(
    const crpc_server *server, cpb_str path);
/* Whether any method of the service ("package.Service") is registered. */
bool crpc__server_has_service(const crpc_server *server, cpb_str service);
/* Applies max_timeout_ms and default_timeout_ms; -1 = none, in and out. */
int64_t crpc__server_timeout(const crpc_server *server, int64_t timeout_us);

#endif
