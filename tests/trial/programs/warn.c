/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* All that a program may include, in C and in C++. */

#include <connectrpc/connectrpc.h>
#include <connectrpc/errdetails.h>

#include "greet/v1/greet.connect.h"

int main(void) {
  crpc_server_options server = crpc_server_options_default();
  crpc_channel_options channel = crpc_channel_options_default();
  crpc_method_options method = crpc_method_options_default();
  return server.workers || channel.timeout_ms || method.blocking;
}
