/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Links over sockets. */

#ifndef DRIVER_SOCKET_H
#define DRIVER_SOCKET_H

#include "driver/link.h"
#include "net/socket.h"

/* Takes the socket, which is closed on failure too. NULL: out of memory. */
crpc__link *CPB_NULLABLE crpc__link_over_socket(
    net_loop *loop, net_socket *s, const crpc__link_config *config);

#endif
