/* SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* Services. */

/* Made by protoc-gen-cpb from service.proto: do not edit. */

#ifndef SERVICE_PB_H
#define SERVICE_PB_H

#include "cpb/functions.h"
#include "google/protobuf/empty.pb.h"
#include "imported.pb.h"
/* @@protoc_insertion_point(includes) */

#ifdef __cplusplus
extern "C" {
#endif

typedef struct golden_service_Request golden_service_Request;
typedef struct golden_service_Response golden_service_Response;
extern const cpb_message_def golden_service_Request_def;
extern const cpb_message_def golden_service_Response_def;
extern const cpb_file_def service_proto_file;

struct golden_service_Request {
  cpb_head cpb_;
};

struct golden_service_Response {
  cpb_head cpb_;
};

/* Functions, by the macros of cpb/functions.h. */

CPB_MESSAGE_FUNCTIONS(golden_service_Request)
CPB_JSON_FUNCTIONS(golden_service_Request)
CPB_TEXT_FUNCTIONS(golden_service_Request)

CPB_MESSAGE_FUNCTIONS(golden_service_Response)
CPB_JSON_FUNCTIONS(golden_service_Response)
CPB_TEXT_FUNCTIONS(golden_service_Response)

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
