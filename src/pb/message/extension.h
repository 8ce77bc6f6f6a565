/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Extensions for the formats that name them. */

#ifndef PB_MESSAGE_EXTENSION_H
#define PB_MESSAGE_EXTENSION_H

#include "pb/message/raw.h"

static inline const cpb_field_def *cpb__extension_field(
    const cpb_extension *extension) {
  return &extension->box->fields[0];
}

/* Whether an unknown field of the extended message is the extension's. */
bool cpb__extension_owns(const cpb_extension *extension,
                         const cpb__raw_field *raw);
/* cpb_extension_get with limits. */
cpb_code cpb__extension_read(const cpb_extension *extension, const void *msg,
                             const cpb_limits *CPB_NULLABLE limits,
                             cpb_arena *arena, void *box, cpb_error *error);
/* Adds the value in the box to what msg has. */
cpb_code cpb__extension_add(const cpb_extension *extension, void *msg,
                            const void *box,
                            const cpb_limits *CPB_NULLABLE limits,
                            cpb_arena *arena, cpb_error *error);

#endif
