/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* ConnectRPC for C: everything but the generated code. */

#ifndef CONNECTRPC_CONNECTRPC_H
#define CONNECTRPC_CONNECTRPC_H

#include "connectrpc/call.h"
#include "connectrpc/channel.h"
#include "connectrpc/code.h"
#include "connectrpc/conn.h"
#include "connectrpc/event.h"
#include "connectrpc/fiber.h"
#include "connectrpc/http.h"
#include "connectrpc/limits.h"
#include "connectrpc/server.h"
#include "connectrpc/service.h"
#include "cpb/cpb.h"

#endif
