/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What daemons have to do with the system they run on. */

#ifndef DAEMON_PROCESS_H
#define DAEMON_PROCESS_H

#include "connectrpc/server.h"

/* How many sockets systemd has handed to this process: they begin at 3
 * (sd_listen_fds(3)). */
int activated(void);
/* Listens on the sockets that systemd has handed to this process, or, if there
 * are none, on an address. */
crpc_code listen_on(crpc_server *server, const char *address,
                    crpc_error **error);
/* Becomes another user; complains on stderr, and returns 1, if that fails. */
int become(const char *name);
typedef void hangup_fn(void *arg);
/* Has a thread call a function on every SIGHUP, as long as the process runs. */
int watch_hangups(hangup_fn *function, void *arg);

#endif
