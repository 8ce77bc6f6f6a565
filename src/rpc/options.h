/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Options structs that callers compiled against another version of the header
 * hand in. The first member is struct_size; what a shorter one lacks is zero, and
 * what a longer one has more must be zero, because nobody here would obey it. */

#ifndef RPC_OPTIONS_H
#define RPC_OPTIONS_H

#include "connectrpc/code.h"

/* Copies *in (NULL: all zero) to *out of out_size bytes. */
crpc_code crpc__options_read(void *out, size_t out_size,
                             const void *CPB_NULLABLE in);
/* Sets *out_error, when there is one, and returns the code. */
crpc_code crpc__report(crpc_error **CPB_NULLABLE out_error,
                       const cpb_allocator *CPB_NULLABLE alloc, crpc_code code,
                       const char *message);

#endif
