/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* How the call ends: the error that it will end with, or has ended with. Only an
 * error that somebody authored (crpc_fail, a stream, this library) has a message;
 * a code that a handler just returns is sent bare. */

#include <stdio.h>

#include "rpc/call_private.h"

void crpc__call_drop_error(crpc_call *call) {
  crpc_error_destroy(call->error);
  call->error = NULL;
  if (call->priv->complaint) {
    crpc_error_destroy(call->priv->complaint);
    call->priv->complaint = NULL;
  }
}

void crpc__call_take_error(crpc_call *call, crpc_error *error) {
  crpc__call_drop_error(call);
  call->error = error;
  call->code = crpc_error_code(error);
}

/* Makes the error's code the one that was meant when there was no memory for
 * more than the static error: a call's code is never lost. */
static void take_with_code(crpc_call *call, crpc_error *error, crpc_code code) {
  crpc__call_take_error(call, error);
  call->code = code;
}

void crpc__call_set_error(crpc_call *call, crpc_code code, cpb_str message,
                          bool remote) {
  take_with_code(
      call, crpc__error_new(call->priv->alloc, code, message, remote), code);
}

void crpc__call_set_errorf(crpc_call *call, crpc_code code, const char *format,
                           ...) {
  va_list args;
  va_start(args, format);
  crpc_error *error = crpc__error_vnew(call->priv->alloc, code, format, args);
  va_end(args);
  take_with_code(call, error, code);
}

/* What goes for a handler's result that is no error code. */
static crpc_code valid_code(crpc_code code) {
  if (code == CRPC_END) {
    return CRPC_INTERNAL; /* a stream's end taken for a failure */
  }
  return code < CRPC_OK || code > CRPC_UNAUTHENTICATED ? CRPC_UNKNOWN : code;
}

/* The code of a refusal that a handler has passed on: why stays here. */
static void set_bare(crpc_call *call, crpc_code code) {
  crpc_error *complaint = call->priv->complaint;
  call->priv->complaint = NULL;
  crpc__call_set_error(call, code, CPB_STR(""), false);
  if (crpc_error_code(complaint) == code) {
    crpc_error_set_cause(call->error, "%s", crpc_error_message(complaint));
  }
  crpc_error_destroy(complaint);
}

crpc_code crpc__call_settle(crpc_call *call, crpc_code code) {
  code = valid_code(code);
  if (code == CRPC_OK) {
    crpc__call_drop_error(call);
    call->code = CRPC_OK;
  } else if (!call->error || call->code != code) {
    set_bare(call, code);
  }
  return code;
}

crpc_code crpc__call_sticky(const crpc_call *call) {
  if (cpb_arena_failed(&call->arena) ||
      cpb_arena_failed(&call->message_arena)) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  return call->priv->failure;
}

const char crpc__cannot_wait[] =
    "this thread cannot wait: use crpc_call_start or a fiber (crpc_channel_go)";

static void complain(crpc_call *call, crpc_code code, const char *format,
                     va_list args) {
  crpc__call_private *priv = call->priv;
  crpc_error_destroy(priv->complaint);
  priv->complaint = crpc__error_vnew(priv->alloc, code, format, args);
}

crpc_code crpc__call_complain(crpc_call *call, crpc_code code,
                              const char *format, ...) {
  va_list args;
  va_start(args, format);
  complain(call, code, format, args);
  va_end(args);
  return code;
}

crpc_code crpc__call_misuse(crpc_call *call, const char *format, ...) {
  va_list args;
  va_start(args, format);
  complain(call, CRPC_FAILED_PRECONDITION, format, args);
  va_end(args);
  return CRPC_FAILED_PRECONDITION;
}

/* A call that is over keeps the error that it ended with. */
static bool settled(const crpc_call *call) {
  return call->finished || call->priv->phase == CRPC__ENDED;
}

crpc_code crpc_fail(crpc_call *call, crpc_code code, const char *format, ...) {
  if (settled(call)) {
    return code;
  }
  code = valid_code(code);
  va_list args;
  va_start(args, format);
  crpc_error *error = crpc__error_vnew(call->priv->alloc, code, format, args);
  va_end(args);
  take_with_code(call, error, code);
  return code;
}

crpc_code crpc_fail_str(crpc_call *call, crpc_code code, cpb_str message) {
  if (settled(call)) {
    return code;
  }
  code = valid_code(code);
  crpc__call_set_error(call, code, message, false);
  return code;
}

crpc_code crpc_fail_with(crpc_call *call, const crpc_error *error) {
  crpc_code code = crpc_error_code(error);
  if (settled(call) || code == CRPC_OK) {
    return code;
  }
  if (!crpc_error_is_remote(error)) {
    take_with_code(call, crpc__error_copy(call->priv->alloc, error, false),
                   code);
    return code;
  }
  crpc_error *bare =
      crpc__error_new(call->priv->alloc, CRPC_INTERNAL, CPB_STR(""), false);
  crpc_error_set_cause(bare, "%s", crpc_error_text(error));
  take_with_code(call, bare, CRPC_INTERNAL);
  return CRPC_INTERNAL;
}

crpc_code crpc_fail_detail(crpc_call *call, const cpb_message_def *def,
                           const void *msg) {
  if (settled(call)) {
    return CRPC_FAILED_PRECONDITION;
  }
  if (!call->error) {
    return crpc__call_misuse(call, "crpc_fail comes before crpc_fail_detail");
  }
  return crpc_error_add_detail(call->error, def, msg);
}

crpc_code crpc_call_code(const crpc_call *call) {
  return call->code;
}

const char *crpc_call_message(const crpc_call *call) {
  return crpc_error_message(crpc_call_error(call));
}

const crpc_error *crpc_call_error(const crpc_call *call) {
  return call->priv->complaint ? call->priv->complaint : call->error;
}
