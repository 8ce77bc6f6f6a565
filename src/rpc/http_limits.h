/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* crpc_http_limits as they are handed in. */

#ifndef RPC_HTTP_LIMITS_H
#define RPC_HTTP_LIMITS_H

#include "connectrpc/code.h"
#include "connectrpc/limits.h"

/* Copies *in (NULL: all zero) and checks the ranges. On failure *out_error, when
 * there is one, names the field. */
crpc_code crpc__http_limits_read(crpc_http_limits *out,
                                 const crpc_http_limits *CPB_NULLABLE in,
                                 const cpb_allocator *CPB_NULLABLE alloc,
                                 crpc_error **CPB_NULLABLE out_error);

#endif
