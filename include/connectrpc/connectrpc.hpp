/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The library's objects as std::unique_ptr, for C++17. Nothing else: the C
 * functions take what get() returns.
 *
 *   crpc_channel *raw = nullptr;
 *   crpc_code rc = crpc_channel_open(url, nullptr, &raw, nullptr);
 *   crpc::channel_ptr channel(raw);
 *
 * Calls are destroyed before their channel, a server's in-process channels before
 * it: declare them in that order. An exception must not leave a handler, a callback
 * or an interceptor: the frames around it are C, and the program would end. */

#ifndef CONNECTRPC_CONNECTRPC_HPP
#define CONNECTRPC_CONNECTRPC_HPP

#include <memory>

#include "connectrpc/connectrpc.h"

namespace crpc {

struct deleter {
  void operator()(crpc_call *p) const noexcept { crpc_call_destroy(p); }
  void operator()(crpc_channel *p) const noexcept { crpc_channel_destroy(p); }
  void operator()(crpc_server *p) const noexcept { crpc_server_destroy(p); }
  void operator()(crpc_error *p) const noexcept { crpc_error_destroy(p); }
  void operator()(crpc_event *p) const noexcept { crpc_event_destroy(p); }
  void operator()(crpc_queue *p) const noexcept { crpc_queue_destroy(p); }
  void operator()(crpc_conn *p) const noexcept { crpc_conn_destroy(p); }
  void operator()(crpc_driver *p) const noexcept { crpc_driver_destroy(p); }
  void operator()(cpb_arena *p) const noexcept { cpb_arena_destroy(p); }
};

template <typename T>
using ptr = std::unique_ptr<T, deleter>;
using call_ptr = ptr<crpc_call>;
using channel_ptr = ptr<crpc_channel>;
using server_ptr = ptr<crpc_server>;
using error_ptr = ptr<crpc_error>;
using event_ptr = ptr<crpc_event>;
using queue_ptr = ptr<crpc_queue>;
using conn_ptr = ptr<crpc_conn>;
using driver_ptr = ptr<crpc_driver>;
using arena_ptr = ptr<cpb_arena>;

} /* namespace crpc */

#endif
