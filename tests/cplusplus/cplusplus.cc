/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The library from C++17, with all warnings: options without designated
 * initializers, objects that end by themselves, details of errors, an exception
 * that stays inside its handler. */

#include <cstdio>
#include <stdexcept>

#include "connectrpc/connectrpc.hpp"
#include "connectrpc/errdetails.h"
#include "google/protobuf/wrappers.pb.h"

using text = google_protobuf_StringValue;

struct handlers {
  crpc_code (*echo)(crpc_call *call, const text *req, text *resp);
};

static crpc_code echo(crpc_call *call, const text *req, text *resp) {
  try {
    if (req->value.len == 0) {
      throw std::invalid_argument("nothing to say");
    }
    resp->value = req->value;
    return CRPC_OK;
  } catch (const std::exception &e) {
    return crpc_fail_field(call, CPB_STR("value"),
                           cpb_str_from_cstr(e.what()));
  }
}

static crpc_code invoke(crpc_handler_fn *handler, crpc_call *call,
                        const void *req, void *resp) {
  auto fn = reinterpret_cast<crpc_code (*)(crpc_call *, const text *, text *)>(
      handler);
  return fn(call, static_cast<const text *>(req), static_cast<text *>(resp));
}

static const crpc_method methods[] = {
    {{"/test.Plus/Echo", CRPC_UNARY, CRPC_IDEMPOTENCY_UNKNOWN,
      &google_protobuf_StringValue_def, &google_protobuf_StringValue_def,
      nullptr},
     invoke,
     offsetof(handlers, echo)}};
static const crpc_service service = {"test.Plus", methods, 1};

static int run() {
  crpc_server_options server_options = crpc_server_options_default();
  crpc_channel_options options = crpc_channel_options_default();
  const handlers table = {echo};
  server_options.max_receive_bytes = 1000;
  options.timeout_ms = 4000;
  crpc_server *raw_server = nullptr;
  crpc_channel *raw_channel = nullptr;
  crpc_call *raw_call = nullptr;
  crpc_code rc = crpc_server_create(&server_options, &raw_server, nullptr);
  crpc::server_ptr server(raw_server);
  if (!rc) {
    rc = crpc_server_register(server.get(), &service, &table, nullptr);
  }
  if (!rc) {
    rc = crpc_channel_open_in_process(server.get(), &options, &raw_channel,
                                      nullptr);
  }
  crpc::channel_ptr channel(raw_channel);
  if (!rc) {
    rc = crpc_call_create(channel.get(), &raw_call);
  }
  crpc::call_ptr call(raw_call);
  if (rc) {
    return 1;
  }
  text req = {}, resp = {};
  req.value = CPB_STR("hi");
  if (crpc_call_unary(call.get(), &methods[0].spec, &req, &resp) ||
      !cpb_str_equal(resp.value, CPB_STR("hi"))) {
    return 2;
  }
  crpc_call_reset(call.get());
  req.value = CPB_STR("");
  google_rpc_BadRequest bad = {};
  if (crpc_call_unary(call.get(), &methods[0].spec, &req, &resp) !=
          CRPC_INVALID_ARGUMENT ||
      crpc_error_find_detail(crpc_call_error(call.get()),
                             &google_rpc_BadRequest_def,
                             crpc_call_arena(call.get()), &bad) ||
      bad.field_violations.len != 1) {
    return 3;
  }
  (void)crpc_call_wait(call.get());
  return 0;
}

int main() {
  int rc = run();
  if (rc) {
    std::fprintf(stderr, "step %d\n", rc);
  }
  return rc;
}
