/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What a client needs of the network: dialer_uv.c has it, dialer_none.c is for
 * builds without sockets, where connections come from crpc_conn_connect only. */

#ifndef CLIENT_DIALER_H
#define CLIENT_DIALER_H

#include "client/url.h"
#include "driver/link.h"

/* Told once: a link, or NULL and why not. Not before dial has returned. */
typedef void crpc__dialed_fn(crpc__link *CPB_NULLABLE link, cpb_str error,
                             void *user);
typedef struct crpc__dial crpc__dial;

/* A loop for a plain thread; NULL: no memory, or no sockets in this build. */
cpb__loop *CPB_NULLABLE crpc__dialer_loop(const cpb_allocator *alloc);
void crpc__dialer_loop_destroy(cpb__loop *loop);
/* Reads the clock of such a loop. */
void crpc__dialer_refresh(cpb__loop *loop);
/* Whether connections can be dialled on the loop. */
bool crpc__dialer_can(cpb__loop *loop);
/* Looks whether the link has news if nobody has looked just now. */
void crpc__dialer_poke(crpc__link *link);

typedef struct crpc__dial_config {
  const crpc__url *url;
  int64_t timeout_us;
  int64_t attempt_delay_us; /* between two addresses of the host */
  crpc__link_config link;
  crpc__dialed_fn *done;
  void *user;
} crpc__dial_config;

/* NULL: out of memory. */
crpc__dial *CPB_NULLABLE crpc__dialer_dial(cpb__loop *loop,
                                           const crpc__dial_config *config);
void crpc__dialer_cancel(crpc__dial *dial);
/* Whether the URL's address is one that could be dialled. */
bool crpc__dialer_fits(const crpc__url *url);

#endif
