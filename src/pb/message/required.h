/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Are all required fields of a message and of what it holds set? */

#ifndef PB_MESSAGE_REQUIRED_H
#define PB_MESSAGE_REQUIRED_H

#include "pb/error.h"

cpb_code cpb__check_required(const void *msg, const cpb_message_def *def,
                             size_t max_depth, cpb_error *error);

#endif
