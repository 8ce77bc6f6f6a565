/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The call's metadata: reading what came, setting what is to go. A refusal is
 * remembered (priv->failure) and ends the call, so that callers need not check. */

#include "rpc/call_private.h"

cpb_str crpc_call_header(const crpc_call *call, cpb_str name) {
  return crpc__metadata_get(&call->recv_headers, name);
}

cpb_str crpc_call_trailer(const crpc_call *call, cpb_str name) {
  return crpc__metadata_get(&call->recv_trailers, name);
}

static bool entry_at(const crpc__metadata *metadata, size_t index,
                     crpc_metadata_entry *out) {
  if (index >= metadata->count) {
    return false;
  }
  *out = metadata->entries[index];
  return true;
}

bool crpc_call_header_at(const crpc_call *call, size_t index,
                         crpc_metadata_entry *out) {
  return entry_at(&call->recv_headers, index, out);
}

bool crpc_call_trailer_at(const crpc_call *call, size_t index,
                          crpc_metadata_entry *out) {
  return entry_at(&call->recv_trailers, index, out);
}

static crpc_code refuse(crpc_call *call, crpc_code code) {
  if (code && !call->priv->failure) {
    call->priv->failure = code;
  }
  return code;
}

static crpc_code put_header(crpc_call *call, cpb_str name, cpb_str value,
                            bool replace) {
  if (call->headers_sent) {
    return refuse(call, CRPC_FAILED_PRECONDITION);
  }
  return refuse(call, crpc__metadata_set(&call->send_headers, &call->arena,
                                         name, value, replace));
}

crpc_code crpc_call_set_header(crpc_call *call, cpb_str name, cpb_str value) {
  return put_header(call, name, value, true);
}

crpc_code crpc_call_add_header(crpc_call *call, cpb_str name, cpb_str value) {
  return put_header(call, name, value, false);
}

static crpc_code put_trailer(crpc_call *call, cpb_str name, cpb_str value,
                             bool replace) {
  if (!call->server || call->finished) {
    return refuse(call, CRPC_FAILED_PRECONDITION);
  }
  return refuse(call, crpc__metadata_set(&call->send_trailers, &call->arena,
                                         name, value, replace));
}

crpc_code crpc_call_set_trailer(crpc_call *call, cpb_str name, cpb_str value) {
  return put_trailer(call, name, value, true);
}

crpc_code crpc_call_add_trailer(crpc_call *call, cpb_str name, cpb_str value) {
  return put_trailer(call, name, value, false);
}
