/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What the two programs under test share: the runner's framing on standard input
 * and output, and conversions between calls and the runner's messages. */

#ifndef CONFORMANCE_COMMON_H
#define CONFORMANCE_COMMON_H

#include <stdio.h>

#include "connectrpc/conformance/v1/client_compat.pb.h"
#include "connectrpc/conformance/v1/server_compat.pb.h"
#include "connectrpc/conformance/v1/service.connect.h"

#define V1(name) connectrpc_conformance_v1_##name

/* Types that may stand in an Any in JSON. */
extern const cpb_registry conformance_types;

/* One message of the runner: four bytes of big-endian length, then the message.
 * 1: read; 0: end of input; -1: broken. */
int read_message(FILE *in, const cpb_message_def *def, cpb_arena *arena,
                 void *msg);
bool write_message(FILE *out, const cpb_message_def *def, const void *msg);

/* A repeated Header field. */
typedef struct header_list {
  V1(Header) * items;
  uint32_t len, cap;
} header_list;
/* Adds a value to the header of that name, which it makes if there is none: the
 * runner keeps only one Header for each name. */
bool add_header(void *list, cpb_str name, cpb_str value, cpb_arena *arena);

bool pack_any(google_protobuf_Any *any, cpb_str type, cpb_str value,
              cpb_arena *arena);
/* "type.googleapis.com/a.b.C" to "a.b.C". */
cpb_str any_type(const google_protobuf_Any *any);

#endif
