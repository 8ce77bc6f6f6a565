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
/* Reads into the format "%s: %s%s" what was wrong with options that were not
 * read: CRPC__OPTIONS_FAULT(in, "crpc_x_options", "CRPC_X_OPTIONS_INIT"). */
#define CRPC__OPTIONS_FAULT(in, type, init)                                  \
  type,                                                                      \
      crpc__options_sized(in)                                                \
          ? "a member is set that this version of the library does not know" \
          : "set .struct_size with ",                                        \
      crpc__options_sized(in) ? "" : init
bool crpc__options_sized(const void *in);
/* Sets *out_error, when there is one, and returns the code. */
crpc_code crpc__report(crpc_error **CPB_NULLABLE out_error,
                       const cpb_allocator *CPB_NULLABLE alloc, crpc_code code,
                       const char *format, ...) CPB_PRINTF(4, 5);

#endif
