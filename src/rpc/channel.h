/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The inside of crpc_channel that every transport shares. A transport embeds it
 * as its first member. */

#ifndef RPC_CHANNEL_H
#define RPC_CHANNEL_H

#include <stdatomic.h>

#include "base/loop.h"
#include "connectrpc/channel.h"
#include "rpc/server.h"
#include "rpc/stream.h"

typedef struct crpc__transport {
  size_t size; /* of its channels, structs that begin with crpc_channel */
  /* Makes call->stream for a call that begins: spec, loop, deadline, headers and
   * options are set. Never waits; failing to connect shows on the stream. */
  crpc_code (*open)(crpc_channel *channel, crpc_call *call);
  /* The loop for a thread that is on no fiber: made on first use, kept until the
   * channel is destroyed. NULL when out of memory. */
  cpb__loop *(*thread_loop)(crpc_channel *channel);
  /* Ends and frees what the transport has, but for the channel's own memory. Calls
   * that their users have destroyed may still come to their end on other threads:
   * they are cancelled, and open nothing. */
  void (*close)(crpc_channel *channel);
} crpc__transport;

struct crpc_channel {
  const crpc__transport *transport;
  cpb_allocator alloc;
  atomic_size_t refs; /* its user's, and of calls destroyed before their end */
  crpc_channel_options options; /* all defaults filled in */
  crpc_http_limits http_limits; /* options point to them */
  const struct crpc__codec *codec;
  const struct crpc__compressor *compressor; /* of requests, NULL = identity */
  crpc__interceptors interceptors;
};

/* The options' allocator, before they have been looked at, or the C library's. */
const cpb_allocator *crpc__channel_allocator(
    const crpc_channel_options *CPB_NULLABLE options);
/* Fills in the shared part; the options' codec and compression are looked up.
 * CRPC_INVALID_ARGUMENT for unknown ones. */
crpc_code crpc__channel_init(crpc_channel *channel,
                             const crpc__transport *transport,
                             const crpc_channel_options *CPB_NULLABLE options,
                             crpc_error **out_error);
void crpc__channel_cleanup(crpc_channel *channel);
/* Any thread. The last one who lets go frees the memory. */
void crpc__channel_ref(crpc_channel *channel);
void crpc__channel_unref(crpc_channel *channel);

#endif
