/* options: prefix=my_,prefix=golden.imported=
 * SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* All names with a prefix, but for those of another package, which has none. */

/* Made by protoc-gen-connect-c from prefixed.proto: do not edit. */

#ifndef MY_PREFIXED_CONNECT_H_9e09d8c1
#define MY_PREFIXED_CONNECT_H_9e09d8c1

#include "connectrpc/connectrpc.h"
#include "prefixed.pb.h"
/* @@protoc_insertion_point(includes) */

#ifdef __cplusplus
extern "C" {
#endif

/** my_Prefixed is a table of handlers;
 * those left NULL answer unimplemented. */
typedef struct my_Prefixed {
  crpc_code (*get)(crpc_call *call, const my_struct *req,
      golden_imported_Imported *resp);
  crpc_code (*watch)(crpc_call *call, const google_protobuf_Timestamp *req);
} my_Prefixed;

extern const crpc_service my_Prefixed_def;
#define my_Prefixed_get_spec \
  (my_Prefixed_def.methods[0].spec)
#define my_Prefixed_watch_spec \
  (my_Prefixed_def.methods[1].spec)

/** my_Prefixed_register makes the
 * methods callable on a server; see crpc_server_register. */
static inline CRPC_NODISCARD crpc_code
my_Prefixed_register(crpc_server *server, const my_Prefixed *handlers,
    void *CRPC_NULLABLE user) {
  return crpc_server_register(server, &my_Prefixed_def, handlers,
      user);
}

/** my_Prefixed_get_call (client)
 * makes the call and waits for its end; see crpc_call_unary. */
static inline CRPC_NODISCARD crpc_code
my_Prefixed_get_call(crpc_call *call, const my_struct *req,
    golden_imported_Imported *resp) {
  return crpc_call_unary(call, &my_Prefixed_get_spec, req, resp);
}
/** my_Prefixed_get_start (client)
 * begins the call; see crpc_call_start. */
static inline CRPC_NODISCARD crpc_code
my_Prefixed_get_start(crpc_call *call, const my_struct *req,
    golden_imported_Imported *resp, crpc_done_fn *CRPC_NULLABLE done,
    void *CRPC_NULLABLE user) {
  return crpc_call_start(call, &my_Prefixed_get_spec, req, resp, done, user);
}

/** my_Prefixed_watch_send_response (server)
 * is crpc_call_send. */
static inline CRPC_NODISCARD crpc_code
my_Prefixed_watch_send_response(crpc_call *call, const my_struct *resp) {
  return crpc_call_send(call, resp);
}
/** my_Prefixed_watch_open (client)
 * begins the call and sends its one request; see crpc_call_open. */
static inline CRPC_NODISCARD crpc_code
my_Prefixed_watch_open(crpc_call *call, const google_protobuf_Timestamp *req) {
  crpc_code code = crpc_call_open(call, &my_Prefixed_watch_spec);
  if (code == CRPC_OK) {
    code = crpc_call_send(call, req);
  }
  if (code == CRPC_OK) {
    code = crpc_call_close_send(call);
  }
  return code == CRPC_END ? CRPC_OK : code;
}
/** my_Prefixed_watch_recv_response (client)
 * is crpc_call_recv. */
static inline CRPC_NODISCARD crpc_code
my_Prefixed_watch_recv_response(crpc_call *call, my_struct *resp) {
  return crpc_call_recv(call, resp);
}

/* @@protoc_insertion_point(end) */

#ifdef __cplusplus
}
#endif

#endif
