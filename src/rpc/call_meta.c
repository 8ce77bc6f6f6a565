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

enum { TOLD_MAX = 64 }; /* bytes of a name */

/* The first refusal is what the call ends with. */
static crpc_code refuse(crpc_call *call, crpc_code code, const char *what,
                        cpb_str name, const char *why) {
  crpc__call_private *priv = call->priv;
  int len = (int)(name.len < TOLD_MAX ? name.len : TOLD_MAX);
  crpc__call_complain(call, code, "%s \"%.*s\" %s", what, len,
                      name.data ? name.data : "", why);
  if (!priv->failure) {
    cpb_str why_text = cpb_arena_printf(&call->arena, "%s \"%.*s\" %s", what,
                                        len, name.data ? name.data : "", why);
    priv->failure = code;
    priv->failure_text = why_text;
  }
  return code;
}

static crpc_code put(crpc_call *call, crpc__metadata *list, const char *what,
                     crpc_metadata_entry entry, bool replace) {
  crpc_code rc =
      crpc__metadata_set(list, &call->arena, entry.name, entry.value, replace);
  if (rc == CRPC_OK) {
    return CRPC_OK;
  }
  const char *why = crpc__metadata_fault(entry.name, entry.value);
  return refuse(call, rc, what, entry.name,
                why ? why : "is one too many, or memory is exhausted");
}

static crpc_code put_header(crpc_call *call, cpb_str name, cpb_str value,
                            bool replace) {
  if (call->headers_sent) {
    return refuse(call, CRPC_FAILED_PRECONDITION, "header", name,
                  "comes too late: the headers have been sent");
  }
  return put(call, &call->send_headers, "header",
             (crpc_metadata_entry){name, value}, replace);
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
    return refuse(call, CRPC_FAILED_PRECONDITION, "trailer", name,
                  call->server ? "comes too late: the call has ended"
                               : "cannot be sent by a client");
  }
  return put(call, &call->send_trailers, "trailer",
             (crpc_metadata_entry){name, value}, replace);
}

crpc_code crpc_call_set_trailer(crpc_call *call, cpb_str name, cpb_str value) {
  return put_trailer(call, name, value, true);
}

crpc_code crpc_call_add_trailer(crpc_call *call, cpb_str name, cpb_str value) {
  return put_trailer(call, name, value, false);
}
