/* SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* Services. */

/* Made by protoc-gen-connect-c from service.proto: do not edit. */

#ifndef SERVICE_CONNECT_H
#define SERVICE_CONNECT_H

#include "connectrpc/connectrpc.h"
#include "service.pb.h"
/* @@protoc_insertion_point(includes) */

#ifdef __cplusplus
extern "C" {
#endif

/** AllService has methods of each kind.
 *
 * golden_service_AllService is a table of handlers;
 * those left NULL answer unimplemented. */
typedef struct golden_service_AllService {
  /** Unary is one request and one response. */
  crpc_code (*unary)(crpc_call *call, const golden_service_Request *req,
      golden_service_Response *resp);
  crpc_code (*server_stream)(crpc_call *call,
      const golden_service_Request *req);
  crpc_code (*client_stream)(crpc_call *call, golden_service_Response *resp);
  crpc_code (*bidi_stream)(crpc_call *call);
  /** Get may be called by GET. */
  crpc_code (*get)(crpc_call *call, const golden_service_Request *req,
      golden_imported_Imported *resp);
  crpc_code (*delete_)(crpc_call *call, const google_protobuf_Empty *req,
      google_protobuf_Empty *resp);
  /** Old is not to be used.
   *
   * Deprecated. */
  crpc_code (*old_http_call)(crpc_call *call, const golden_service_Request *req,
      golden_service_Response *resp);
} golden_service_AllService;

extern const crpc_service golden_service_AllService_def;
#define golden_service_AllService_unary_spec \
  (golden_service_AllService_def.methods[0].spec)
#define golden_service_AllService_server_stream_spec \
  (golden_service_AllService_def.methods[1].spec)
#define golden_service_AllService_client_stream_spec \
  (golden_service_AllService_def.methods[2].spec)
#define golden_service_AllService_bidi_stream_spec \
  (golden_service_AllService_def.methods[3].spec)
#define golden_service_AllService_get_spec \
  (golden_service_AllService_def.methods[4].spec)
#define golden_service_AllService_delete_spec \
  (golden_service_AllService_def.methods[5].spec)
#define golden_service_AllService_old_http_call_spec \
  (golden_service_AllService_def.methods[6].spec)

/** golden_service_AllService_register makes the
 * methods callable on a server; see crpc_server_register. */
static inline CRPC_NODISCARD crpc_code
golden_service_AllService_register(crpc_server *server,
    const golden_service_AllService *handlers, void *CRPC_NULLABLE user) {
  return crpc_server_register(server, &golden_service_AllService_def, handlers,
      user);
}

/** golden_service_AllService_unary_call (client)
 * makes the call and waits for its end; see crpc_call_unary. */
static inline CRPC_NODISCARD crpc_code
golden_service_AllService_unary_call(crpc_call *call,
    const golden_service_Request *req, golden_service_Response *resp) {
  return crpc_call_unary(call, &golden_service_AllService_unary_spec, req,
      resp);
}
/** golden_service_AllService_unary_start (client)
 * begins the call; see crpc_call_start. */
static inline CRPC_NODISCARD crpc_code
golden_service_AllService_unary_start(crpc_call *call,
    const golden_service_Request *req, golden_service_Response *resp,
    crpc_done_fn *CRPC_NULLABLE done, void *CRPC_NULLABLE user) {
  return crpc_call_start(call, &golden_service_AllService_unary_spec, req, resp,
      done, user);
}

/** golden_service_AllService_server_stream_send_response (server)
 * is crpc_call_send. */
static inline CRPC_NODISCARD crpc_code
golden_service_AllService_server_stream_send_response(crpc_call *call,
    const golden_service_Response *resp) {
  return crpc_call_send(call, resp);
}
/** golden_service_AllService_server_stream_open (client)
 * begins the call and sends its one request; see crpc_call_open. */
static inline CRPC_NODISCARD crpc_code
golden_service_AllService_server_stream_open(crpc_call *call,
    const golden_service_Request *req) {
  crpc_code code = crpc_call_open(call, &golden_service_AllService_server_stream_spec);
  if (code == CRPC_OK) {
    code = crpc_call_send(call, req);
  }
  if (code == CRPC_OK) {
    code = crpc_call_close_send(call);
  }
  return code == CRPC_END ? CRPC_OK : code;
}
/** golden_service_AllService_server_stream_recv_response (client)
 * is crpc_call_recv. */
static inline CRPC_NODISCARD crpc_code
golden_service_AllService_server_stream_recv_response(crpc_call *call,
    golden_service_Response *resp) {
  return crpc_call_recv(call, resp);
}

/** golden_service_AllService_client_stream_recv_request (server)
 * is crpc_call_recv. */
static inline CRPC_NODISCARD crpc_code
golden_service_AllService_client_stream_recv_request(crpc_call *call,
    golden_service_Request *req) {
  return crpc_call_recv(call, req);
}
/** golden_service_AllService_client_stream_open (client)
 * begins the call; see crpc_call_open. */
static inline CRPC_NODISCARD crpc_code
golden_service_AllService_client_stream_open(crpc_call *call) {
  return crpc_call_open(call, &golden_service_AllService_client_stream_spec);
}
/** golden_service_AllService_client_stream_send_request (client)
 * is crpc_call_send. */
static inline CRPC_NODISCARD crpc_code
golden_service_AllService_client_stream_send_request(crpc_call *call,
    const golden_service_Request *req) {
  return crpc_call_send(call, req);
}
/** golden_service_AllService_client_stream_finish (client)
 * ends sending and waits for the response; see crpc_call_finish. */
static inline CRPC_NODISCARD crpc_code
golden_service_AllService_client_stream_finish(crpc_call *call,
    golden_service_Response *resp) {
  return crpc_call_finish(call, resp);
}

/** golden_service_AllService_bidi_stream_recv_request (server)
 * is crpc_call_recv. */
static inline CRPC_NODISCARD crpc_code
golden_service_AllService_bidi_stream_recv_request(crpc_call *call,
    golden_service_Request *req) {
  return crpc_call_recv(call, req);
}
/** golden_service_AllService_bidi_stream_send_response (server)
 * is crpc_call_send. */
static inline CRPC_NODISCARD crpc_code
golden_service_AllService_bidi_stream_send_response(crpc_call *call,
    const golden_service_Response *resp) {
  return crpc_call_send(call, resp);
}
/** golden_service_AllService_bidi_stream_open (client)
 * begins the call; crpc_call_close_send ends sending. */
static inline CRPC_NODISCARD crpc_code
golden_service_AllService_bidi_stream_open(crpc_call *call) {
  return crpc_call_open(call, &golden_service_AllService_bidi_stream_spec);
}
/** golden_service_AllService_bidi_stream_send_request (client)
 * is crpc_call_send. */
static inline CRPC_NODISCARD crpc_code
golden_service_AllService_bidi_stream_send_request(crpc_call *call,
    const golden_service_Request *req) {
  return crpc_call_send(call, req);
}
/** golden_service_AllService_bidi_stream_recv_response (client)
 * is crpc_call_recv. */
static inline CRPC_NODISCARD crpc_code
golden_service_AllService_bidi_stream_recv_response(crpc_call *call,
    golden_service_Response *resp) {
  return crpc_call_recv(call, resp);
}

/** golden_service_AllService_get_call (client)
 * makes the call and waits for its end; see crpc_call_unary. */
static inline CRPC_NODISCARD crpc_code
golden_service_AllService_get_call(crpc_call *call,
    const golden_service_Request *req, golden_imported_Imported *resp) {
  return crpc_call_unary(call, &golden_service_AllService_get_spec, req, resp);
}
/** golden_service_AllService_get_start (client)
 * begins the call; see crpc_call_start. */
static inline CRPC_NODISCARD crpc_code
golden_service_AllService_get_start(crpc_call *call,
    const golden_service_Request *req, golden_imported_Imported *resp,
    crpc_done_fn *CRPC_NULLABLE done, void *CRPC_NULLABLE user) {
  return crpc_call_start(call, &golden_service_AllService_get_spec, req, resp,
      done, user);
}

/** golden_service_AllService_delete_call (client)
 * makes the call and waits for its end; see crpc_call_unary. */
static inline CRPC_NODISCARD crpc_code
golden_service_AllService_delete_call(crpc_call *call,
    const google_protobuf_Empty *req, google_protobuf_Empty *resp) {
  return crpc_call_unary(call, &golden_service_AllService_delete_spec, req,
      resp);
}
/** golden_service_AllService_delete_start (client)
 * begins the call; see crpc_call_start. */
static inline CRPC_NODISCARD crpc_code
golden_service_AllService_delete_start(crpc_call *call,
    const google_protobuf_Empty *req, google_protobuf_Empty *resp,
    crpc_done_fn *CRPC_NULLABLE done, void *CRPC_NULLABLE user) {
  return crpc_call_start(call, &golden_service_AllService_delete_spec, req,
      resp, done, user);
}

/** golden_service_AllService_old_http_call_call (client)
 * makes the call and waits for its end; see crpc_call_unary. */
static inline CRPC_NODISCARD crpc_code
golden_service_AllService_old_http_call_call(crpc_call *call,
    const golden_service_Request *req, golden_service_Response *resp) {
  return crpc_call_unary(call, &golden_service_AllService_old_http_call_spec,
      req, resp);
}
/** golden_service_AllService_old_http_call_start (client)
 * begins the call; see crpc_call_start. */
static inline CRPC_NODISCARD crpc_code
golden_service_AllService_old_http_call_start(crpc_call *call,
    const golden_service_Request *req, golden_service_Response *resp,
    crpc_done_fn *CRPC_NULLABLE done, void *CRPC_NULLABLE user) {
  return crpc_call_start(call, &golden_service_AllService_old_http_call_spec,
      req, resp, done, user);
}

/** Deprecated.
 * golden_service_NoMethods is a table of handlers;
 * those left NULL answer unimplemented. */
typedef struct golden_service_NoMethods {
  char no_methods;
} golden_service_NoMethods;

extern const crpc_service golden_service_NoMethods_def;

/** golden_service_NoMethods_register makes the
 * methods callable on a server; see crpc_server_register. */
static inline CRPC_NODISCARD crpc_code
golden_service_NoMethods_register(crpc_server *server,
    const golden_service_NoMethods *handlers, void *CRPC_NULLABLE user) {
  return crpc_server_register(server, &golden_service_NoMethods_def, handlers,
      user);
}

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
