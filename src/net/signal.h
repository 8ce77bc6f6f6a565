/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* SIGTERM and SIGINT on a loop, for as long as somebody asks for them: what the
 * process did with them before is put back. */

#ifndef NET_SIGNAL_H
#define NET_SIGNAL_H

#include "net/loop.h"

typedef struct net_signals net_signals;
typedef void net_signal_fn(int number, void *user);

/* NULL when out of memory. */
net_signals *CPB_NULLABLE net_signals_start(net_loop *loop, net_signal_fn *fn,
                                            void *user);
void net_signals_stop(net_signals *CPB_NULLABLE signals);

#endif
