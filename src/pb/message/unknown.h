/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Unknown fields: runs of whole fields in the binary format, in the order in
 * which they came. Neighbours in memory are one run. */

#ifndef PB_MESSAGE_UNKNOWN_H
#define PB_MESSAGE_UNKNOWN_H

#include "pb/access.h"

struct cpb_unknown {
  cpb_str *runs;
  uint32_t len, cap;
};

static inline const cpb_unknown *cpb__unknown(const cpb_message_def *def,
                                              const void *msg) {
  return cpb__has_head(def) ? ((const cpb_head *)msg)->unknown : NULL;
}

#endif
