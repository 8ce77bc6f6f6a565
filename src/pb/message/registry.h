/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A walk through the extensions of a registry. */

#ifndef PB_MESSAGE_REGISTRY_H
#define PB_MESSAGE_REGISTRY_H

#include "pb/access.h"

typedef struct cpb__extensions {
  const cpb_registry *registry; /* the one that the walk is in */
  size_t group;                 /* 0 = its own extensions, else file - 1 */
  size_t index;                 /* in the group, of the next one */
  const cpb_extension *CPB_NULLABLE last; /* that the registry's index gave */
} cpb__extensions;

/* The next extension of that type; NULL at the end. Begin with
 * {.registry = registry}. */
const cpb_extension *cpb__extensions_next(cpb__extensions *walk,
                                          const cpb_message_def *extendee);

#endif
