/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What generated code says of a service, and nothing else: names of this header
 * are for protoc-gen-connect-c and for those who write handlers without it.
 *
 * For `service GreetService { rpc Greet(GreetRequest) returns (GreetResponse); }`
 * in package greet.v1 the plugin writes, in x.connect.h:
 *
 *   typedef struct greet_v1_GreetService {
 *     crpc_code (*greet)(crpc_call *call, const greet_v1_GreetRequest *req,
 *                        greet_v1_GreetResponse *resp);          unary
 *     crpc_code (*range)(crpc_call *call, const X *req);         server stream
 *     crpc_code (*sum)(crpc_call *call, Y *resp);                client stream
 *     crpc_code (*chat)(crpc_call *call);                        bidi
 *   } greet_v1_GreetService;
 *   extern const crpc_service greet_v1_GreetService_def;
 *   crpc_code greet_v1_GreetService_register(crpc_server *server,
 *       const greet_v1_GreetService *handlers, void *user);
 *   #define greet_v1_GreetService_greet_spec (greet_v1_GreetService_def.methods[0].spec)
 *
 * and inline functions around call.h, named by what they move, so that a method's
 * two directions cannot be mixed up:
 *
 *   unary          client  _greet_call(call, &req, &resp)
 *                          _greet_start(call, &req, &resp, done, user)
 *   server stream  server  _range_send_response(call, &resp)
 *                  client  _range_open(call, &req)   sends req, closes sending
 *                          _range_recv_response(call, &resp)
 *   client stream  server  _sum_recv_request(call, &req)
 *                  client  _sum_open(call)  _sum_send_request(call, &req)
 *                          _sum_finish(call, &resp)
 *   bidi           server  _chat_recv_request  _chat_send_response
 *                  client  _chat_open  _chat_send_request  _chat_recv_response
 *                          (crpc_call_close_send ends sending)
 *
 * Method names in handler tables and functions are snake_case. x.connect.c holds
 * the def, and for each method an invoke function that casts the handler back to
 * its type and calls it. */

#ifndef CONNECTRPC_SERVICE_H
#define CONNECTRPC_SERVICE_H

#include "connectrpc/call.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct crpc_server crpc_server;

/** crpc_handler_fn stands for a handler of any kind; only its invoke function
 * knows the type. */
typedef void crpc_handler_fn(void);
/** crpc_invoke_fn calls a handler. req: the decoded request of unary and
 * server-stream methods, else NULL. resp: an empty response of unary and
 * client-stream methods, sent when the handler returns CRPC_OK, else NULL. */
typedef crpc_code crpc_invoke_fn(crpc_handler_fn *handler, crpc_call *call,
                                 const void *CRPC_NULLABLE req,
                                 void *CRPC_NULLABLE resp);

typedef struct crpc_method {
  crpc_spec spec;
  crpc_invoke_fn *invoke;
  size_t slot; /**< offset of its pointer in the handler table */
} crpc_method;

typedef struct crpc_service {
  const char *name; /**< "package.Service" */
  const crpc_method *methods;
  size_t method_count;
} crpc_service;

/** crpc_server_register makes the service's methods callable. handlers is the
 * generated table; its pointers are copied. Methods left NULL answer
 * unimplemented. user is what crpc_call_user returns.
 *
 * Errors: CRPC_ALREADY_EXISTS when one of the procedures is registered,
 * CRPC_FAILED_PRECONDITION once the server runs, CRPC_RESOURCE_EXHAUSTED. */
CRPC_API CRPC_NODISCARD crpc_code
crpc_server_register(crpc_server *server, const crpc_service *service,
                     const void *handlers, void *CRPC_NULLABLE user);

#ifdef __cplusplus
}
#endif

#endif
