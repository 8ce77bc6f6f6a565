/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What is equal, for whoever compares messages. */

#ifndef PB_MESSAGE_EQUAL_H
#define PB_MESSAGE_EQUAL_H

#include "pb/access.h"

/* Values that are no messages; NaN equals NaN. */
bool cpb__equal_scalar(uint8_t type, const void *a, const void *b);
bool cpb__equal_unknown(const cpb_unknown *a, const cpb_unknown *b);
/* Whether nothing is set, as in a message whose pointer was left NULL. */
bool cpb__is_empty(const cpb_message_def *def, const void *msg);

#endif
