/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Merging one field. */

#ifndef PB_MESSAGE_MERGE_H
#define PB_MESSAGE_MERGE_H

#include "pb/access.h"

/* As cpb_message_merge, for a field that is set in src. */
bool cpb__merge_field(const cpb_message_def *def, const cpb_field_def *field,
                      void *msg, const void *src, cpb_arena *arena);

#endif
