/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The server: a table of procedures, what goes around them, and (with libuv
 * built in) listeners and worker threads. The three protocols and both HTTP
 * versions are served on each port. */

#ifndef CONNECTRPC_SERVER_H
#define CONNECTRPC_SERVER_H

#include "connectrpc/limits.h"
#include "connectrpc/service.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum crpc_log_level {
  CRPC_LOG_DEBUG,
  CRPC_LOG_INFO,
  CRPC_LOG_WARN,
  CRPC_LOG_ERROR
} crpc_log_level;
/** crpc_log_fn gets one line, not NUL-terminated. Threads: any. */
typedef void crpc_log_fn(void *user, crpc_log_level level, cpb_str line);

/** crpc_server_options: zero in any field means its default. What is out of its
 * range (docs/guide.md has the ranges) is refused, with a text that names it. */
typedef struct crpc_server_options {
  size_t struct_size; /**< set by CRPC_SERVER_OPTIONS_INIT */
  const cpb_allocator *CRPC_NULLABLE alloc;
  uint32_t workers;           /**< loop threads, UINT32_MAX: one per CPU; 1 */
  uint32_t blocking_threads;  /**< blocking methods at work at once; 16 */
  size_t max_receive_bytes;   /**< each message, decompressed; 4 MiB */
  size_t max_send_bytes;      /**< each message, uncompressed; 4 MiB */
  size_t compress_from_bytes; /**< smaller messages are not compressed; 1,024 */
  int64_t max_timeout_ms;     /**< longer deadlines are cut; none */
  int64_t default_timeout_ms; /**< for calls without a deadline; none */
  uint32_t max_connections;   /**< over all workers; 65,536 */
  uint32_t max_streams;       /**< concurrent calls of one connection; 200 */
  size_t fiber_stack_bytes;   /**< of each waiting handler, at least 128 KiB
       whatever it says; 256 KiB */
  const cpb_registry *CRPC_NULLABLE registry; /**< types of Any in JSON */
  crpc_log_fn *CRPC_NULLABLE log;
  void *CRPC_NULLABLE log_user;
  const crpc_http_limits *CRPC_NULLABLE http_limits; /**< its defaults */
  uint32_t blocking_queue;   /**< blocking methods that wait; 1,024 */
  int32_t tcp_keepalive_s;   /**< silence before a probe, -1: no probes; 60 */
  size_t max_buffered_bytes; /**< received, before handlers get them, over all
       connections, and what decoding adds to what handlers hold: beyond it calls
       with long messages wait, and then end with resource_exhausted; 256 MiB */
  struct crpc_event
      *CRPC_NULLABLE drain_event; /**< posted when a drain begins */
  size_t max_waiting_calls; /**< handlers that wait at once, shared out among
       the workers; a connection may hold as many as are free. A call that would
       be one too many ends with resource_exhausted. Before Linux 6.13 at most a
       quarter of vm.max_map_count by default; 32,768 */
} crpc_server_options;
#define CRPC_SERVER_OPTIONS_INIT .struct_size = sizeof(crpc_server_options)
/** crpc_server_options_default returns options with nothing set: for languages and
 * warnings that do not take CRPC_SERVER_OPTIONS_INIT, as those of C++17. */
static inline crpc_server_options crpc_server_options_default(void) {
  crpc_server_options options = CRPC__EMPTY;
  options.struct_size = sizeof(options);
  return options;
}

/** crpc_server_create makes a server that serves nothing yet. options may be
 * NULL; what it points to is copied, but for the registry and drain_event, which
 * outlive the server. */
CRPC_API CRPC_NODISCARD crpc_code crpc_server_create(
    const crpc_server_options *CRPC_NULLABLE options, crpc_server **out,
    crpc_error *CRPC_NULLABLE *CRPC_NULLABLE out_error);
/** crpc_server_destroy stops the server at once, cancels its calls and frees it.
 * Use crpc_server_drain first to end gently. */
CRPC_API void crpc_server_destroy(crpc_server *CRPC_NULLABLE server);

/** crpc_server_error tells why the last of crpc_server_register,
 * crpc_server_configure, crpc_server_intercept, crpc_server_handle_http and
 * crpc_server_allow_origins failed, which have no out_error; NULL when it did not,
 * and for NULL.
 *
 * Ownership: the server's, until one of them is called again. */
CRPC_API const crpc_error *CRPC_NULLABLE crpc_server_error(
    const crpc_server *CRPC_NULLABLE server);

/** crpc_method_options changes how methods are served; zero = as it was, which is
 * as the server says at first.
 *
 * Blocking handlers run on threads of their own, at most blocking_threads of them
 * at once. One that waits in a function of its own call (send, recv, sleep) for
 * more than a few milliseconds is not counted meanwhile: another one may run in
 * its place, so that idle streams hold up nobody. At most blocking_queue calls
 * wait so, and as many for a thread; what comes then ends with unavailable. When
 * the waiting ends the handler goes on at once, even if for that moment more than
 * blocking_threads run: what must never run at once needs a lock.
 *
 * A blocking handler that has outlived its deadline, or that of the server's
 * drain, is let alone: its peer is told in time, the handler when it next sends,
 * receives, sleeps or asks crpc_call_canceled. */
typedef struct crpc_method_options {
  size_t struct_size; /**< set by CRPC_METHOD_OPTIONS_INIT */
  bool blocking; /**< the handler blocks its thread: run it on a thread pool */
  size_t max_receive_bytes;
  size_t max_send_bytes;
} crpc_method_options;
#define CRPC_METHOD_OPTIONS_INIT .struct_size = sizeof(crpc_method_options)
/** crpc_method_options_default returns options with nothing set: for languages and
 * warnings that do not take CRPC_METHOD_OPTIONS_INIT, as those of C++17. */
static inline crpc_method_options crpc_method_options_default(void) {
  crpc_method_options options = CRPC__EMPTY;
  options.struct_size = sizeof(options);
  return options;
}

/** crpc_server_configure sets options for one registered procedure
 * ("/package.Service/Method") or all of a service ("/package.Service/"). What
 * options leave zero stays as an earlier call has set it.
 *
 * Errors: CRPC_NOT_FOUND, CRPC_FAILED_PRECONDITION once the server runs. */
CRPC_API CRPC_NODISCARD crpc_code crpc_server_configure(
    crpc_server *server, cpb_str procedure, const crpc_method_options *options);

/** crpc_server_intercept puts a function around every call. The first one given
 * is the outermost. */
CRPC_API CRPC_NODISCARD crpc_code
crpc_server_intercept(crpc_server *server, crpc_interceptor_fn *interceptor,
                      void *CRPC_NULLABLE user);

/** crpc_refusal tells of a request that never became a call, which interceptors
 * do not see: unknown path, content type, method, encoding, a malformed timeout;
 * or of a connection that was cut for what came over it. */
typedef struct crpc_refusal {
  cpb_str peer;
  cpb_str method;       /**< empty: no request was understood */
  cpb_str path;         /**< with the query */
  uint16_t http_status; /**< that was answered; 0: a connection was cut */
  crpc_code code; /**< that was answered in the caller's protocol, if any */
  cpb_str why;
} crpc_refusal;
/** crpc_refused_fn is told of one. What it is given lives until it returns.
 *
 * Threads: a worker's, which must not be held up; several at once. */
typedef void crpc_refused_fn(void *user, const crpc_refusal *refusal);
/** crpc_server_on_refused sets the function, in place of an earlier one.
 *
 * Errors: CRPC_FAILED_PRECONDITION once the server runs. */
CRPC_API CRPC_NODISCARD crpc_code crpc_server_on_refused(
    crpc_server *server, crpc_refused_fn *refused, void *CRPC_NULLABLE user);

/** crpc_server_spec_at visits the specs of all registered methods, from index 0;
 * NULL past the last one. */
CRPC_API const crpc_spec *CRPC_NULLABLE crpc_server_spec_at(
    const crpc_server *server, size_t index);

/** crpc_server_listen opens a listener: "host:port", "[::1]:port", ":port" (all
 * addresses), port 0 for any, or "unix:/path". May be called several times.
 * Connections are accepted once the server runs. */
CRPC_API CRPC_NODISCARD crpc_code
crpc_server_listen(crpc_server *server, const char *address,
                   crpc_error *CRPC_NULLABLE *CRPC_NULLABLE out_error);

/** crpc_listen_options says how an address is listened on; zero in any field
 * means its default. What an address has no use for is refused. */
typedef struct crpc_listen_options {
  size_t struct_size;  /**< set by CRPC_LISTEN_OPTIONS_INIT */
  uint32_t backlog;    /**< connections that wait to be accepted; 4,096 */
  uint32_t unix_mode;  /**< of the socket's file, up to 0777; by the umask */
  uint32_t unix_user;  /**< its owner's id; as the kernel says */
  uint32_t unix_group; /**< its group's id; as the kernel says */
  bool reuse_port;     /**< TCP: other processes may listen there too; no */
} crpc_listen_options;
#define CRPC_LISTEN_OPTIONS_INIT .struct_size = sizeof(crpc_listen_options)
/** crpc_listen_options_default returns options with nothing set: for languages and
 * warnings that do not take CRPC_LISTEN_OPTIONS_INIT, as those of C++17. */
static inline crpc_listen_options crpc_listen_options_default(void) {
  crpc_listen_options options = CRPC__EMPTY;
  options.struct_size = sizeof(options);
  return options;
}
/** crpc_server_listen_with is crpc_server_listen with options. With reuse_port, and
 * with several workers, the kernel spreads connections over all processes of the
 * same user that listen so: a new process may begin before the old one drains.
 * The mode of a Unix socket holds from the moment others can connect. */
CRPC_API CRPC_NODISCARD crpc_code
crpc_server_listen_with(crpc_server *server, const char *address,
                        const crpc_listen_options *CRPC_NULLABLE options,
                        crpc_error *CRPC_NULLABLE *CRPC_NULLABLE out_error);
/** crpc_server_listen_fd takes a stream socket that listens already: from systemd
 * (socket activation), from a parent process, or made with options of your own.
 * It becomes non-blocking. A Unix socket's file is not removed.
 *
 * Ownership: the descriptor is the server's once CRPC_OK is returned. */
CRPC_API CRPC_NODISCARD crpc_code
crpc_server_listen_fd(crpc_server *server, int fd,
                      crpc_error *CRPC_NULLABLE *CRPC_NULLABLE out_error);
/** crpc_server_accept_fd serves a connected stream socket, accepted by somebody
 * else or one of a socketpair, on the worker that has the fewest connections.
 * Before the server runs it waits for that; a server that has been given one may
 * run without a listener.
 *
 * Ownership: the descriptor is the server's once CRPC_OK is returned.
 * Errors: CRPC_INVALID_ARGUMENT for what is no such socket, CRPC_UNAVAILABLE once
 * the server drains, CRPC_RESOURCE_EXHAUSTED at max_connections.
 * Threads: any, once the server runs. */
CRPC_API CRPC_NODISCARD crpc_code
crpc_server_accept_fd(crpc_server *server, int fd,
                      crpc_error *CRPC_NULLABLE *CRPC_NULLABLE out_error);
/** crpc_server_address returns the index-th listener's address with the real
 * port, NUL-terminated; NULL past the last one. */
CRPC_API const char *CRPC_NULLABLE crpc_server_address(
    const crpc_server *server, size_t index);

/** crpc_server_start starts the workers and returns.
 *
 * Errors: CRPC_FAILED_PRECONDITION without a listener (and without a connection
 * from crpc_server_accept_fd) or when running. */
CRPC_API CRPC_NODISCARD crpc_code crpc_server_start(
    crpc_server *server, crpc_error *CRPC_NULLABLE *CRPC_NULLABLE out_error);

enum {
  CRPC_SIGNALS_NONE = 0,
  CRPC_SIGNALS_TERM =
      1 /**< SIGTERM and SIGINT drain (10 s), the second stops */
};
/** crpc_server_run_until starts the server if need be and returns when it has
 * been drained or stopped. With CRPC_SIGNALS_TERM those signals are handled, and
 * only while this function runs. */
CRPC_API CRPC_NODISCARD crpc_code
crpc_server_run_until(crpc_server *server, unsigned signals,
                      crpc_error *CRPC_NULLABLE *CRPC_NULLABLE out_error);
/** crpc_server_drain stops accepting, tells open connections to go away and lets
 * open calls end; handlers may ask crpc_call_draining. Calls that are left after
 * deadline_ms end with unavailable, in the caller's protocol, and their handlers
 * see crpc_call_canceled; half a second later their connections are closed.
 * Returns at once. A handler that runs on and asks nobody, a blocking one or one
 * that computes, holds crpc_server_run_until and crpc_server_destroy until it
 * returns: its thread cannot be ended. Of a server that was never started, which
 * is called in process, the handlers are told and nothing more happens.
 *
 * Threads: any. */
CRPC_API void crpc_server_drain(crpc_server *server, int64_t deadline_ms);

/** crpc_server_stats is what a server counts, since it was started. */
typedef struct crpc_server_stats {
  size_t struct_size; /**< set by CRPC_SERVER_STATS_INIT */
  uint64_t connections_open;
  uint64_t connections_accepted;
  uint64_t
      connections_refused;   /**< accepted or handed in, and closed unserved */
  uint64_t calls_open;       /**< handlers that have not returned */
  uint64_t calls_started;    /**< plain HTTP and calls in process included */
  uint64_t requests_refused; /**< crpc_refusal */
  uint64_t bytes_received;   /**< of sockets, in all */
  uint64_t bytes_sent;
  uint32_t blocking_threads; /**< that exist */
  uint32_t blocking_working; /**< that are at work */
  uint32_t blocking_resting; /**< that wait within a handler */
  uint32_t blocking_queued;  /**< handlers and functions that wait for one */
} crpc_server_stats;
#define CRPC_SERVER_STATS_INIT .struct_size = sizeof(crpc_server_stats)
/** crpc_server_get_stats fills in as many fields as struct_size has room for. The
 * numbers are read one after the other while the server works.
 *
 * Errors: CRPC_INVALID_ARGUMENT without struct_size.
 * Threads: any, from crpc_server_start to crpc_server_destroy. */
CRPC_API CRPC_NODISCARD crpc_code
crpc_server_get_stats(const crpc_server *server, crpc_server_stats *out);

#ifdef __cplusplus
}
#endif

#endif
