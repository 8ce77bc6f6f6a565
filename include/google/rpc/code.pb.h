/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/rpc/code.proto: do not edit. */

#ifndef GOOGLE_RPC_CODE_PB_H
#define GOOGLE_RPC_CODE_PB_H

#include "cpb/functions.h"
/* @@protoc_insertion_point(includes) */

#ifdef __cplusplus
extern "C" {
#endif

extern CPB_API const cpb_enum_def google_rpc_Code_def;
extern CPB_API const cpb_file_def google_rpc_code_proto_file;

typedef enum google_rpc_Code {
  google_rpc_OK = 0,
  google_rpc_CANCELLED = 1,
  google_rpc_UNKNOWN = 2,
  google_rpc_INVALID_ARGUMENT = 3,
  google_rpc_DEADLINE_EXCEEDED = 4,
  google_rpc_NOT_FOUND = 5,
  google_rpc_ALREADY_EXISTS = 6,
  google_rpc_PERMISSION_DENIED = 7,
  google_rpc_UNAUTHENTICATED = 16,
  google_rpc_RESOURCE_EXHAUSTED = 8,
  google_rpc_FAILED_PRECONDITION = 9,
  google_rpc_ABORTED = 10,
  google_rpc_OUT_OF_RANGE = 11,
  google_rpc_UNIMPLEMENTED = 12,
  google_rpc_INTERNAL = 13,
  google_rpc_UNAVAILABLE = 14,
  google_rpc_DATA_LOSS = 15,
} google_rpc_Code;

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
