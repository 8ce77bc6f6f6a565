/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Encoding for what puts a prefix in front of each message. */

#ifndef PB_ENCODE_H
#define PB_ENCODE_H

#include "cpb/message.h"

/* As cpb_encode, with `prefix` bytes left free in front: these may be written,
 * and out, which is the message alone, begins right after them. */
cpb_code cpb__encode_prefixed(const void *msg, const cpb_message_def *def,
                              const cpb_codec_options *CPB_NULLABLE options,
                              cpb_arena *arena, size_t prefix, cpb_str *out,
                              cpb_error *CPB_NULLABLE error);

#endif
