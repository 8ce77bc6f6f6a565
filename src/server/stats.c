/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What a server counts. Each number is written by one thread and read here. */

#include "rpc/thread_pool.h"
#include "server/worker.h"

/* What begins or ends in between makes the number of open calls a little wrong,
 * but not less than none. */
static void add_worker(crpc_server_stats *sum, const worker *w) {
  const cpb__loop *base = net_loop_base(w->loop);
  uint64_t ended = cpb__counted(&base->calls_ended);
  uint64_t begun = cpb__counted(&base->calls_begun);
  sum->connections_open += atomic_load_explicit(&w->open, memory_order_relaxed);
  sum->connections_accepted += cpb__counted(&w->accepted);
  sum->connections_refused += cpb__counted(&w->refused);
  sum->calls_started += begun;
  sum->calls_open += begun > ended ? begun - ended : 0;
  sum->requests_refused += cpb__counted(&w->protocol.refused);
  sum->bytes_received += net_loop_received(w->loop);
  sum->bytes_sent += net_loop_sent(w->loop);
}

static void add_pool(crpc_server_stats *sum, const crpc_server *server) {
  crpc__thread_pool *pool =
      __atomic_load_n(&server->blocking, __ATOMIC_ACQUIRE);
  crpc__thread_pool_state state;
  if (pool) {
    crpc__thread_pool_look(pool, &state);
    sum->blocking_threads = state.threads;
    sum->blocking_working = state.threads - state.resting - state.idle;
    sum->blocking_resting = state.resting;
    sum->blocking_queued = state.queued;
  }
}

crpc_code crpc_server_get_stats(const crpc_server *server,
                                crpc_server_stats *out) {
  size_t size = out->struct_size;
  crpc_server_stats sum = {CRPC_SERVER_STATS_INIT};
  const crpc__net *net = server->net;
  if (size < sizeof(size)) {
    return CRPC_INVALID_ARGUMENT;
  }
  for (size_t i = 0; net && i < net->worker_count; i++) {
    add_worker(&sum, &net->workers[i]);
  }
  add_pool(&sum, server);
  sum.struct_size = size;
  memcpy(out, &sum, size < sizeof(sum) ? size : sizeof(sum));
  return CRPC_OK;
}
