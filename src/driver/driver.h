/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The inside of crpc_driver and crpc_conn: a loop that the user turns, and links
 * whose bytes the user carries. */

#ifndef DRIVER_DRIVER_H
#define DRIVER_DRIVER_H

#include <pthread.h>
#include <stdatomic.h>

#include "base/buf.h"
#include "connectrpc/conn.h"
#include "driver/link.h"
#include "protocol/protocol.h"

struct crpc_driver {
  cpb_allocator alloc;
  cpb__loop loop;
  bool told;                    /* what time it is */
  crpc__protocol_loop protocol; /* of connections accepted */
  cpb__list ready;              /* connections whose user is to be told */

  atomic_bool any_posted;
  pthread_cond_t posting;
  pthread_mutex_t lock; /* of what follows */
  cpb__list posted;     /* tasks from other threads */
  crpc_wake_fn *wake;
  void *wake_user;
};

struct crpc_conn {
  crpc__link link;
  crpc_driver *driver;
  cpb__buf rest; /* fed, but not yet taken by the HTTP connection */
  bool ended;    /* end of file was fed */
  bool broken;   /* out of memory: what was fed is lost */
  crpc_conn_ready_fn *ready;
  void *ready_user;
  cpb__list ready_node; /* driver->ready */
  size_t peer_len;
  char peer[]; /* copy */
};

/* A connection that nobody feeds yet. NULL: out of memory. */
crpc_conn *CPB_NULLABLE crpc__conn_create(crpc_driver *driver, cpb_str peer,
                                          const crpc__link_config *config);

#endif
