/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Made by protoc-gen-cpb from google/rpc/status.proto: do not edit. */

#ifndef GOOGLE_RPC_STATUS_PB_H
#define GOOGLE_RPC_STATUS_PB_H

#include "cpb/functions.h"
#include "google/protobuf/any.pb.h"
/* @@protoc_insertion_point(includes) */

#ifdef __cplusplus
extern "C" {
#endif

typedef struct google_rpc_Status google_rpc_Status;
extern CPB_API const cpb_message_def google_rpc_Status_def;
extern CPB_API const cpb_file_def google_rpc_status_proto_file;

struct google_rpc_Status {
  cpb_head cpb_;
  int32_t code;
  cpb_str message;
  CPB_LIST(google_protobuf_Any) details;
};

/* Functions, by the macros of cpb/functions.h. */

CPB_MESSAGE_FUNCTIONS(google_rpc_Status)
CPB_JSON_FUNCTIONS(google_rpc_Status)
CPB_TEXT_FUNCTIONS(google_rpc_Status)
CPB_ADD_MESSAGE_FUNCTION(google_rpc_Status_add_details, google_rpc_Status,
    details, google_protobuf_Any)

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
