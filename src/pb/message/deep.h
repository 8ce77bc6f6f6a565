/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* How deep the operations on messages in memory go, whatever limit the messages
 * were decoded with: a loop of pointers ends here too, before the 256 KiB of a
 * fiber's stack do. */

#ifndef PB_MESSAGE_DEEP_H
#define PB_MESSAGE_DEEP_H

#include "pb/access.h"

enum { CPB__DEEP = 500 };

#endif
