/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Metadata: an ordered list of name and value. Entries live in the arena given;
 * names are lower-case. Values are raw: "-bin" is a matter of the wire. Reserved
 * names (Connect and gRPC protocol headers, HTTP's own) never get in. */

#ifndef RPC_METADATA_H
#define RPC_METADATA_H

#include "base/arena.h"
#include "connectrpc/call.h"

typedef struct crpc__metadata {
  crpc_metadata_entry *entries;
  uint32_t count, cap;
} crpc__metadata;

/* From outside: names in any case; replace drops entries of that name. Copies.
 * CRPC_INVALID_ARGUMENT, CRPC_RESOURCE_EXHAUSTED (also above 1,024 entries). */
crpc_code crpc__metadata_set(crpc__metadata *metadata, cpb_arena *arena,
                             cpb_str name, cpb_str value, bool replace);
/* What crpc__metadata_set has against it, to be read after "header x"; NULL for
 * nothing. */
const char *CPB_NULLABLE crpc__metadata_fault(cpb_str name, cpb_str value);
/* From the wire: valid and lower-case already, views are kept; reserved names are
 * silently left out; "-bin" values are decoded (comma-joined ones split, a value
 * that is not base64 is dropped). */
crpc_code crpc__metadata_receive(crpc__metadata *metadata, cpb_arena *arena,
                                 cpb_str name, cpb_str value);
/* The value as it goes over the wire: base64 without padding for "-bin". */
cpb_str crpc__metadata_wire_value(const crpc_metadata_entry *entry,
                                  cpb_arena *arena);
cpb_str crpc__metadata_get(const crpc__metadata *metadata, cpb_str name);
bool crpc__metadata_reserved(cpb_str name);

#endif
