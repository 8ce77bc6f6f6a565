/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Codecs: messages to bytes and back, by the name that content types carry. */

#ifndef RPC_CODEC_H
#define RPC_CODEC_H

#include "connectrpc/call.h"

/* Free bytes in front of a message, for a prefix. */
enum { CRPC__CODEC_FRONT = 8 };

typedef struct crpc__codec {
  cpb_str name; /* "proto", "json" */
  /* Bytes in front of what encode puts out that may be written, too. */
  size_t front;
  /* deterministic: the same message gives the same bytes (GET). */
  cpb_code (*encode)(const void *msg, const cpb_message_def *def,
                     const cpb_registry *CPB_NULLABLE registry,
                     bool deterministic, cpb_arena *arena, cpb_str *out,
                     cpb_error *error);
  /* Strings may alias data. padded: 16 bytes after it may be read. */
  cpb_code (*decode)(cpb_str data, bool padded, const cpb_message_def *def,
                     const cpb_registry *CPB_NULLABLE registry,
                     cpb_arena *arena, void *msg, cpb_error *error);
  bool text; /* GET: the message goes into the URL as it is, not in base64 */
} crpc__codec;

extern const crpc__codec crpc__codec_proto, crpc__codec_json;
const crpc__codec *CPB_NULLABLE crpc__codec_find(cpb_str name);
/* cpb_code to the RPC code it means on a received message. */
crpc_code crpc__codec_failure(cpb_code code);

#endif
