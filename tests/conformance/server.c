/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* conformance-server: the service that the official runner calls. It reads how to
 * serve from standard input, says where it listens, and serves until SIGTERM. What
 * each method must answer is told in the module's service.proto. */

#include <stdlib.h>
#include <string.h>

#include "common.h"

typedef V1(ConformancePayload_RequestInfo) request_info;
typedef V1(UnaryResponseDefinition) unary_definition;
typedef V1(StreamResponseDefinition) stream_definition;

/* --- What came in --- */

static bool note_query(crpc_call *call, request_info *info) {
  cpb_arena *arena = crpc_call_arena(call);
  cpb_str query = crpc_call_query(call);
  if (!query.len) {
    return true;
  }
  info->connect_get_info =
      cpb_message_new(&V1(ConformancePayload_ConnectGetInfo_def), arena);
  if (!info->connect_get_info) {
    return false;
  }
  const char *at = query.data, *end = query.data + query.len;
  while (at < end) {
    const char *stop = memchr(at, '&', (size_t)(end - at));
    stop = stop ? stop : end;
    const char *equals = memchr(at, '=', (size_t)(stop - at));
    equals = equals ? equals : stop;
    cpb_str name = {at, (size_t)(equals - at)};
    cpb_str value = {equals + (equals < stop), 0};
    value.len = (size_t)(stop - value.data);
    if (!add_header(&info->connect_get_info->query_params, name, value,
                    arena)) {
      return false;
    }
    at = stop + 1;
  }
  return true;
}

static bool note_call(crpc_call *call, request_info *info) {
  crpc_metadata_entry entry;
  for (size_t i = 0; crpc_call_header_at(call, i, &entry); i++) {
    if (!add_header(&info->request_headers, entry.name, entry.value,
                    crpc_call_arena(call))) {
      return false;
    }
  }
  info->timeout_ms = crpc_call_timeout_ms(call);
  info->has_timeout_ms = info->timeout_ms >= 0;
  return note_query(call, info);
}

static bool note_request(crpc_call *call, request_info *info,
                         const cpb_message_def *def, const void *req) {
  cpb_arena *arena = crpc_call_arena(call);
  google_protobuf_Any *any =
      cpb_list_add_message(&info->requests, &google_protobuf_Any_def, arena);
  cpb_str value;
  return any && !cpb_encode(req, def, NULL, arena, &value, NULL) &&
         pack_any(any, cpb_message_name(def), value, arena);
}

static crpc_code no_memory(crpc_call *call) {
  return crpc_fail(call, CRPC_RESOURCE_EXHAUSTED, "out of memory");
}

/* --- What goes out --- */

static void set_metadata(crpc_call *call, const void *headers,
                         const void *trailers) {
  header_list list;
  memcpy(&list, headers, sizeof(list));
  for (uint32_t i = 0; i < list.len; i++) {
    for (uint32_t j = 0; j < list.items[i].value.len; j++) {
      crpc_call_add_header(call, list.items[i].name,
                           list.items[i].value.items[j]);
    }
  }
  memcpy(&list, trailers, sizeof(list));
  for (uint32_t i = 0; i < list.len; i++) {
    for (uint32_t j = 0; j < list.items[i].value.len; j++) {
      crpc_call_add_trailer(call, list.items[i].name,
                            list.items[i].value.items[j]);
    }
  }
}

/* info: added as the last detail unless NULL. */
static crpc_code fail(crpc_call *call, const V1(Error) * asked,
                      const request_info *info) {
  crpc_error *error = crpc_error_create(
      NULL, (crpc_code)asked->code, CPB_STR_FMT, CPB_STR_ARG(asked->message));
  crpc_code rc = CRPC_OK;
  for (uint32_t i = 0; i < asked->details.len && !rc; i++) {
    const google_protobuf_Any *any = &asked->details.items[i];
    rc = crpc_error_add_raw_detail(error, any_type(any), any->value);
  }
  if (info && !rc) {
    rc = crpc_error_add_detail(error, &V1(ConformancePayload_RequestInfo_def),
                               info);
  }
  rc = rc ? no_memory(call) : crpc_fail_with(call, error);
  crpc_error_destroy(error);
  return rc;
}

/* Unary and client-stream answers; payload is where the response wants it. */
static crpc_code answer(crpc_call *call, const unary_definition *definition,
                        request_info *info, V1(ConformancePayload) * *payload) {
  static const unary_definition none;
  definition = definition ? definition : &none;
  set_metadata(call, &definition->response_headers,
               &definition->response_trailers);
  crpc_code rc = crpc_call_sleep_ms(call, definition->response_delay_ms);
  if (rc) {
    return rc;
  }
  if (definition->response_case == V1(UnaryResponseDefinition_response_error)) {
    return fail(call, definition->response.error, info);
  }
  *payload =
      cpb_message_new(&V1(ConformancePayload_def), crpc_call_arena(call));
  if (!*payload) {
    return no_memory(call);
  }
  if (definition->response_case ==
      V1(UnaryResponseDefinition_response_response_data)) {
    (*payload)->data = definition->response.response_data;
  }
  (*payload)->request_info = info;
  return CRPC_OK;
}

static request_info *new_info(crpc_call *call) {
  request_info *info = cpb_message_new(&V1(ConformancePayload_RequestInfo_def),
                                       crpc_call_arena(call));
  return info && note_call(call, info) ? info : NULL;
}

/* --- The methods --- */

static crpc_code unary(crpc_call *call, const V1(UnaryRequest) * req,
                       V1(UnaryResponse) * resp) {
  request_info *info = new_info(call);
  if (!info || !note_request(call, info, &V1(UnaryRequest_def), req)) {
    return no_memory(call);
  }
  return answer(call, req->response_definition, info, &resp->payload);
}

static crpc_code idempotent_unary(crpc_call *call,
                                  const V1(IdempotentUnaryRequest) * req,
                                  V1(IdempotentUnaryResponse) * resp) {
  request_info *info = new_info(call);
  if (!info ||
      !note_request(call, info, &V1(IdempotentUnaryRequest_def), req)) {
    return no_memory(call);
  }
  return answer(call, req->response_definition, info, &resp->payload);
}

static crpc_code client_stream(crpc_call *call,
                               V1(ClientStreamResponse) * resp) {
  request_info *info = new_info(call);
  unary_definition *definition = NULL;
  V1(ClientStreamRequest) req;
  crpc_code rc = info ? CRPC_OK : no_memory(call);
  for (bool first = true;
       !rc &&
       !(rc = V1(ConformanceService_client_stream_recv_request)(call, &req));
       first = false) {
    if (first && req.response_definition) {
      definition =
          cpb_message_copy(&V1(UnaryResponseDefinition_def),
                           req.response_definition, crpc_call_arena(call));
    }
    if (!note_request(call, info, &V1(ClientStreamRequest_def), &req)) {
      rc = no_memory(call);
    }
  }
  return rc == CRPC_END ? answer(call, definition, info, &resp->payload) : rc;
}

/* A stream of responses; sends the next one. */
typedef struct responder {
  crpc_call *call;
  const stream_definition *definition;
  uint32_t sent;
} responder;

static bool has_more(const responder *r) {
  return r->sent < r->definition->response_data.len;
}

static crpc_code begin_responses(responder *r, crpc_call *call,
                                 const stream_definition *definition) {
  static const stream_definition none;
  *r = (responder){call, definition ? definition : &none, 0};
  set_metadata(call, &r->definition->response_headers,
               &r->definition->response_trailers);
  return r->definition->response_data.len ? crpc_call_send_headers(call)
                                          : CRPC_OK;
}

/* Makes the payload after the delay: info may be NULL. */
static crpc_code next_payload(responder *r, request_info *info,
                              V1(ConformancePayload) * payload) {
  crpc_code rc = crpc_call_sleep_ms(r->call, r->definition->response_delay_ms);
  *payload = (V1(ConformancePayload)){
      .data = r->definition->response_data.items[r->sent],
      .request_info = info};
  r->sent++;
  return rc;
}

static crpc_code end_responses(const responder *r, const request_info *info) {
  if (!r->definition->error) {
    return CRPC_OK;
  }
  return fail(r->call, r->definition->error, r->sent ? NULL : info);
}

static crpc_code server_stream(crpc_call *call,
                               const V1(ServerStreamRequest) * req) {
  responder r;
  request_info *info = new_info(call);
  if (!info || !note_request(call, info, &V1(ServerStreamRequest_def), req)) {
    return no_memory(call);
  }
  crpc_code rc = begin_responses(&r, call, req->response_definition);
  while (!rc && has_more(&r)) {
    V1(ConformancePayload) payload;
    rc = next_payload(&r, r.sent ? NULL : info, &payload);
    V1(ServerStreamResponse) resp = {.payload = &payload};
    rc = rc ? rc
            : V1(ConformanceService_server_stream_send_response)(call, &resp);
  }
  return rc ? rc : end_responses(&r, info);
}

static crpc_code send_bidi(responder *r, request_info *info) {
  V1(ConformancePayload) payload;
  crpc_code rc = next_payload(r, info, &payload);
  V1(BidiStreamResponse) resp = {.payload = &payload};
  return rc ? rc
            : V1(ConformanceService_bidi_stream_send_response)(r->call, &resp);
}

/* The first request tells what to answer. */
static crpc_code begin_bidi(responder *r, crpc_call *call,
                            const V1(BidiStreamRequest) * req) {
  stream_definition *definition = NULL;
  if (req->response_definition) {
    definition =
        cpb_message_copy(&V1(StreamResponseDefinition_def),
                         req->response_definition, crpc_call_arena(call));
    if (!definition) {
      return no_memory(call);
    }
  }
  return begin_responses(r, call, definition);
}

/* Answers one request of a full-duplex talk; the info of the first answer tells
 * of the call, that of later ones only of the request. */
static crpc_code answer_bidi(responder *r, request_info **info) {
  request_info *told = *info;
  *info = cpb_message_new(&V1(ConformancePayload_RequestInfo_def),
                          crpc_call_arena(r->call));
  return *info ? send_bidi(r, told) : no_memory(r->call);
}

static crpc_code bidi_stream(crpc_call *call) {
  static const stream_definition none;
  responder r = {call, &none, 0};
  request_info *info = new_info(call);
  V1(BidiStreamRequest) req;
  crpc_code rc = info ? CRPC_OK : no_memory(call);
  bool full = false, first = true;
  while (!rc && (first || !full || has_more(&r)) &&
         !(rc = V1(ConformanceService_bidi_stream_recv_request)(call, &req))) {
    if (first) {
      full = req.full_duplex;
      rc = begin_bidi(&r, call, &req);
    }
    first = false;
    if (!note_request(call, info, &V1(BidiStreamRequest_def), &req)) {
      rc = no_memory(call);
    }
    if (!rc && full && has_more(&r)) {
      rc = answer_bidi(&r, &info);
    }
  }
  if (rc == CRPC_END) {
    rc = CRPC_OK;
  }
  while (!rc && has_more(&r)) {
    rc = send_bidi(&r, r.sent ? NULL : info);
  }
  return rc ? rc : end_responses(&r, info);
}

/* Unimplemented stays so. */
static const V1(ConformanceService) service = {
    .unary = unary,
    .idempotent_unary = idempotent_unary,
    .client_stream = client_stream,
    .server_stream = server_stream,
    .bidi_stream = bidi_stream,
};

/* --- The program --- */

static bool tell_address(const crpc_server *server) {
  const char *address = crpc_server_address(server, 0);
  V1(ServerCompatResponse)
  resp = {.host = CPB_STR("127.0.0.1"),
          .port = (uint32_t)strtoul(strrchr(address, ':') + 1, NULL, 10)};
  return write_message(stdout, &V1(ServerCompatResponse_def), &resp);
}

static crpc_code serve(const V1(ServerCompatRequest) * req,
                       crpc_error **error) {
  crpc_server *server;
  crpc_server_options options = {
      CRPC_SERVER_OPTIONS_INIT, .max_receive_bytes = req->message_receive_limit,
      .registry = &conformance_types};
  crpc_code rc = crpc_server_create(&options, &server, error);
  if (rc) {
    return rc;
  }
  if (!(rc = V1(ConformanceService_register)(server, &service, NULL)) &&
      !(rc = crpc_server_listen(server, "127.0.0.1:0", error)) &&
      !(rc = crpc_server_start(server, error))) {
    rc = tell_address(server)
             ? crpc_server_run_until(server, CRPC_SIGNALS_TERM, error)
             : CRPC_UNKNOWN;
  }
  crpc_server_destroy(server);
  return rc;
}

int main(void) {
  cpb_arena *arena = cpb_arena_create(NULL);
  V1(ServerCompatRequest) req;
  crpc_error *error = NULL;
  crpc_code rc = CRPC_INVALID_ARGUMENT;
  if (arena &&
      read_message(stdin, &V1(ServerCompatRequest_def), arena, &req) == 1) {
    rc = serve(&req, &error);
  }
  if (rc) {
    fprintf(stderr, "conformance-server: %s\n",
            error ? crpc_error_text(error) : crpc_code_name(rc));
  }
  crpc_error_destroy(error);
  cpb_arena_destroy(arena);
  return rc ? 1 : 0;
}
