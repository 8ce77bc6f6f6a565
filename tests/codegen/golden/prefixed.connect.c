/* options: prefix=my_,prefix=golden.imported=
 * SPDX-License-Identifier: Apache-2.0
 * Copyright 2026 The connect-c authors */

/* All names with a prefix, but for those of another package, which has none. */

/* Made by protoc-gen-connect-c from prefixed.proto: do not edit. */

#include "prefixed.connect.h"
/* @@protoc_insertion_point(includes) */

static crpc_code
my_Prefixed__get(crpc_handler_fn *handler, crpc_call *call,
    const void *CRPC_NULLABLE req, void *CRPC_NULLABLE resp) {
  typedef crpc_code handler_fn(crpc_call *call, const my_struct *req,
      golden_imported_Imported *resp);
  return ((handler_fn *)handler)(call, req, resp);
}

static crpc_code
my_Prefixed__watch(crpc_handler_fn *handler, crpc_call *call,
    const void *CRPC_NULLABLE req, void *CRPC_NULLABLE resp) {
  typedef crpc_code handler_fn(crpc_call *call,
      const google_protobuf_Timestamp *req);
  (void)resp;
  return ((handler_fn *)handler)(call, req);
}

static const crpc_method my_Prefixed__methods[] = {
    {
        .spec =
            {
                .procedure = "/Prefixed/Get",
                .stream_type = CRPC_UNARY,
                .idempotency = CRPC_IDEMPOTENCY_UNKNOWN,
                .request = &my_struct_def,
                .response = &golden_imported_Imported_def,
                .file = &my_prefixed_proto_file,
            },
        .invoke = my_Prefixed__get,
        .slot = offsetof(my_Prefixed, get),
    },
    {
        .spec =
            {
                .procedure = "/Prefixed/Watch",
                .stream_type = CRPC_SERVER_STREAM,
                .idempotency = CRPC_IDEMPOTENCY_UNKNOWN,
                .request = &google_protobuf_Timestamp_def,
                .response = &my_struct_def,
                .file = &my_prefixed_proto_file,
            },
        .invoke = my_Prefixed__watch,
        .slot = offsetof(my_Prefixed, watch),
    },
};

const crpc_service my_Prefixed_def = {
    .name = "Prefixed",
    .methods = my_Prefixed__methods,
    .method_count = 2,
};

/* @@protoc_insertion_point(end) */
