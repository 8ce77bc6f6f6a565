/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A server's end of a connection, without I/O: what both the workers and
 * crpc_conn_accept put on their links. */

#ifndef SERVER_CONN_H
#define SERVER_CONN_H

#include "driver/link.h"
#include "rpc/server.h"

void crpc__server_limits(const crpc_server *server, http_limits *limits);

#endif
