/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The limits of a server's or a channel's options as a connection's. */

#ifndef DRIVER_CONN_LIMITS_H
#define DRIVER_CONN_LIMITS_H

#include "connectrpc/limits.h"
#include "http/conn.h"

/* Defaults, and over them what the options say. given has been checked
 * (rpc/http_limits.h). */
void crpc__http_limits_apply(const crpc_http_limits *given, http_limits *out);

#endif
