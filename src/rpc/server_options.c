/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The options of a server: defaults and ranges. */

#include <unistd.h>

#include "rpc/server.h"
#include "rpc/stack.h"

enum { USUAL_WAITING = 32768 };

#define ROW(member, kind) CRPC__OPTION(crpc_server_options, member, kind)

static const crpc__option rows[] = {
    {ROW(alloc, OTHER)},
    {ROW(workers, UNSIGNED), 1, 1, 4096, UINT32_MAX, "one per CPU"},
    {ROW(blocking_threads, UNSIGNED), 16, 1, 32768},
    {ROW(max_receive_bytes, UNSIGNED), 4 * CRPC__MIB, 1, CRPC__ANY},
    {ROW(max_send_bytes, UNSIGNED), 4 * CRPC__MIB, 1, CRPC__ANY},
    {ROW(compress_from_bytes, UNSIGNED), 1024, 1, CRPC__ANY},
    {ROW(max_timeout_ms, SIGNED), 0, 1, CRPC__YEAR_MS},
    {ROW(default_timeout_ms, SIGNED), 0, 1, CRPC__YEAR_MS},
    {ROW(max_connections, UNSIGNED), 65536, 1, CRPC__ANY},
    {ROW(max_streams, UNSIGNED), 200, 1, INT32_MAX},
    {ROW(fiber_stack_bytes, UNSIGNED), 256 * CRPC__KIB, 1, CRPC__GIB},
    {ROW(registry, OTHER)},
    {ROW(log, OTHER)},
    {ROW(log_user, OTHER)},
    {ROW(http_limits, OTHER)},
    {ROW(blocking_queue, UNSIGNED), 1024, 1, CRPC__ANY},
    /* What Linux takes: include/net/tcp.h, MAX_TCP_KEEPIDLE. */
    {ROW(tcp_keepalive_s, SIGNED), 60, 1, 32767, -1, "no probes"},
    {ROW(max_buffered_bytes, UNSIGNED), 256 * CRPC__MIB, 1, CRPC__ANY},
    {ROW(drain_event, OTHER)},
    {ROW(max_waiting_calls, UNSIGNED), 0, 1, CRPC__ANY},
};

static const crpc__options table =
    CRPC__OPTIONS(crpc_server_options, "CRPC_SERVER_OPTIONS_INIT", rows);

crpc_code crpc__server_options_read(crpc_server_options *out,
                                    const crpc_server_options *in,
                                    crpc_error **out_error) {
  crpc_code rc = crpc__options_read(&table, out, in, NULL, out_error);
  if (rc == CRPC_OK && !out->max_waiting_calls) {
    size_t most = crpc__stacks_most();
    out->max_waiting_calls = most < USUAL_WAITING ? most : USUAL_WAITING;
  }
  return rc;
}

/* No worker asks the others. */
uint32_t crpc__server_waiting_most(const crpc_server_options *options) {
  uint32_t workers = options->workers;
  if (workers == UINT32_MAX) {
    long cpus = sysconf(_SC_NPROCESSORS_ONLN);
    workers = cpus > 0 ? (uint32_t)cpus : 1;
  }
  size_t most = options->max_waiting_calls / workers;
  most = most < UINT32_MAX ? most : UINT32_MAX;
  return most > 0 ? (uint32_t)most : 1;
}
