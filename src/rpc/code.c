/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The names of the codes, as Connect writes them in its JSON.
 *
 * Source: connectrpc.com, Protocol, "Error codes". */

#include "connectrpc/code.h"
#include "base/mem.h"

static const char *const names[] = {
    "ok",
    "canceled",
    "unknown",
    "invalid_argument",
    "deadline_exceeded",
    "not_found",
    "already_exists",
    "permission_denied",
    "resource_exhausted",
    "failed_precondition",
    "aborted",
    "out_of_range",
    "unimplemented",
    "internal",
    "unavailable",
    "data_loss",
    "unauthenticated",
};

const char *crpc_code_name(crpc_code code) {
  if (code == CRPC_END) {
    return "end";
  }
  if (code < CRPC_OK || code > CRPC_UNAUTHENTICATED) {
    return names[CRPC_UNKNOWN];
  }
  return names[code];
}

bool crpc_code_from_name(cpb_str name, crpc_code *out) {
  for (size_t i = 1; i < CPB__COUNT(names); i++) {
    if (cpb_str_equal(name, cpb_str_from_cstr(names[i]))) {
      *out = (crpc_code)i;
      return true;
    }
  }
  return false;
}
