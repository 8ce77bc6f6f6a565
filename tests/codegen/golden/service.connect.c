/* SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* Services. */

/* Made by protoc-gen-connect-c from service.proto: do not edit. */

#include "service.connect.h"
/* @@protoc_insertion_point(includes) */

static crpc_code
golden_service_AllService__unary(crpc_handler_fn *handler, crpc_call *call,
    const void *CRPC_NULLABLE req, void *CRPC_NULLABLE resp) {
  typedef crpc_code handler_fn(crpc_call *call,
      const golden_service_Request *req, golden_service_Response *resp);
  return ((handler_fn *)handler)(call, req, resp);
}

static crpc_code
golden_service_AllService__server_stream(crpc_handler_fn *handler,
    crpc_call *call, const void *CRPC_NULLABLE req, void *CRPC_NULLABLE resp) {
  typedef crpc_code handler_fn(crpc_call *call,
      const golden_service_Request *req);
  (void)resp;
  return ((handler_fn *)handler)(call, req);
}

static crpc_code
golden_service_AllService__client_stream(crpc_handler_fn *handler,
    crpc_call *call, const void *CRPC_NULLABLE req, void *CRPC_NULLABLE resp) {
  typedef crpc_code handler_fn(crpc_call *call, golden_service_Response *resp);
  (void)req;
  return ((handler_fn *)handler)(call, resp);
}

static crpc_code
golden_service_AllService__bidi_stream(crpc_handler_fn *handler,
    crpc_call *call, const void *CRPC_NULLABLE req, void *CRPC_NULLABLE resp) {
  typedef crpc_code handler_fn(crpc_call *call);
  (void)req;
  (void)resp;
  return ((handler_fn *)handler)(call);
}

static crpc_code
golden_service_AllService__get(crpc_handler_fn *handler, crpc_call *call,
    const void *CRPC_NULLABLE req, void *CRPC_NULLABLE resp) {
  typedef crpc_code handler_fn(crpc_call *call,
      const golden_service_Request *req, golden_imported_Imported *resp);
  return ((handler_fn *)handler)(call, req, resp);
}

static crpc_code
golden_service_AllService__delete(crpc_handler_fn *handler, crpc_call *call,
    const void *CRPC_NULLABLE req, void *CRPC_NULLABLE resp) {
  typedef crpc_code handler_fn(crpc_call *call,
      const google_protobuf_Empty *req, google_protobuf_Empty *resp);
  return ((handler_fn *)handler)(call, req, resp);
}

static crpc_code
golden_service_AllService__old_http_call(crpc_handler_fn *handler,
    crpc_call *call, const void *CRPC_NULLABLE req, void *CRPC_NULLABLE resp) {
  typedef crpc_code handler_fn(crpc_call *call,
      const golden_service_Request *req, golden_service_Response *resp);
  return ((handler_fn *)handler)(call, req, resp);
}

static const crpc_method golden_service_AllService__methods[] = {
    {
        .spec =
            {
                .procedure = "/golden.service.AllService/Unary",
                .stream_type = CRPC_UNARY,
                .idempotency = CRPC_IDEMPOTENCY_UNKNOWN,
                .request = &golden_service_Request_def,
                .response = &golden_service_Response_def,
                .file = &service_proto_file,
            },
        .invoke = golden_service_AllService__unary,
        .slot = offsetof(golden_service_AllService, unary),
    },
    {
        .spec =
            {
                .procedure = "/golden.service.AllService/ServerStream",
                .stream_type = CRPC_SERVER_STREAM,
                .idempotency = CRPC_IDEMPOTENCY_UNKNOWN,
                .request = &golden_service_Request_def,
                .response = &golden_service_Response_def,
                .file = &service_proto_file,
            },
        .invoke = golden_service_AllService__server_stream,
        .slot = offsetof(golden_service_AllService, server_stream),
    },
    {
        .spec =
            {
                .procedure = "/golden.service.AllService/ClientStream",
                .stream_type = CRPC_CLIENT_STREAM,
                .idempotency = CRPC_IDEMPOTENCY_UNKNOWN,
                .request = &golden_service_Request_def,
                .response = &golden_service_Response_def,
                .file = &service_proto_file,
            },
        .invoke = golden_service_AllService__client_stream,
        .slot = offsetof(golden_service_AllService, client_stream),
    },
    {
        .spec =
            {
                .procedure = "/golden.service.AllService/BidiStream",
                .stream_type = CRPC_BIDI_STREAM,
                .idempotency = CRPC_IDEMPOTENCY_UNKNOWN,
                .request = &golden_service_Request_def,
                .response = &golden_service_Response_def,
                .file = &service_proto_file,
            },
        .invoke = golden_service_AllService__bidi_stream,
        .slot = offsetof(golden_service_AllService, bidi_stream),
    },
    {
        .spec =
            {
                .procedure = "/golden.service.AllService/Get",
                .stream_type = CRPC_UNARY,
                .idempotency = CRPC_NO_SIDE_EFFECTS,
                .request = &golden_service_Request_def,
                .response = &golden_imported_Imported_def,
                .file = &service_proto_file,
            },
        .invoke = golden_service_AllService__get,
        .slot = offsetof(golden_service_AllService, get),
    },
    {
        .spec =
            {
                .procedure = "/golden.service.AllService/Delete",
                .stream_type = CRPC_UNARY,
                .idempotency = CRPC_IDEMPOTENT,
                .request = &google_protobuf_Empty_def,
                .response = &google_protobuf_Empty_def,
                .file = &service_proto_file,
            },
        .invoke = golden_service_AllService__delete,
        .slot = offsetof(golden_service_AllService, delete_),
    },
    {
        .spec =
            {
                .procedure = "/golden.service.AllService/OldHTTPCall",
                .stream_type = CRPC_UNARY,
                .idempotency = CRPC_IDEMPOTENCY_UNKNOWN,
                .request = &golden_service_Request_def,
                .response = &golden_service_Response_def,
                .file = &service_proto_file,
            },
        .invoke = golden_service_AllService__old_http_call,
        .slot = offsetof(golden_service_AllService, old_http_call),
    },
};

const crpc_service golden_service_AllService_def = {
    .name = "golden.service.AllService",
    .methods = golden_service_AllService__methods,
    .method_count = 7,
};

const crpc_service golden_service_NoMethods_def = {
    .name = "golden.service.NoMethods",
    .method_count = 0,
};

/* @@protoc_insertion_point(end) */
