/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The bench server: bench.v1.BenchService as every peer in bench/peers serves it.
 *
 *   bench-server PORT [WORKERS] */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench/v1/bench.connect.h"

static const cpb_str fortunes[] = {
#include "fortunes.inc"
};
enum { FORTUNES = sizeof(fortunes) / sizeof(fortunes[0]) };

static crpc_code echo(crpc_call *call, const bench_v1_EchoRequest *req,
                      bench_v1_EchoResponse *resp) {
  (void)call;
  resp->message = req->message;
  return CRPC_OK;
}

static size_t visit(const bench_v1_LogRecord *record) {
  size_t bytes = record->body.len;
  for (uint32_t i = 0; i < record->attributes.len; i++) {
    bytes += record->attributes.items[i].key.len +
             record->attributes.items[i].value.len;
  }
  return bytes;
}

static crpc_code ingest(crpc_call *call, const bench_v1_IngestRequest *req,
                        bench_v1_IngestResponse *resp) {
  (void)call;
  for (uint32_t i = 0; i < req->records.len; i++) {
    resp->bytes += visit(&req->records.items[i]);
  }
  resp->accepted = req->records.len;
  return CRPC_OK;
}

static int by_message(const void *a, const void *b) {
  cpb_str x = ((const bench_v1_Fortune *)a)->message;
  cpb_str y = ((const bench_v1_Fortune *)b)->message;
  int order = memcmp(x.data, y.data, x.len < y.len ? x.len : y.len);
  return order ? order : (x.len > y.len) - (x.len < y.len);
}

static crpc_code list_fortunes(crpc_call *call,
                               const bench_v1_FortunesRequest *req,
                               bench_v1_FortunesResponse *resp) {
  (void)req;
  cpb_arena *arena = crpc_call_arena(call);
  for (int32_t i = 0; i <= FORTUNES; i++) {
    bench_v1_Fortune *fortune =
        bench_v1_FortunesResponse_add_fortunes(resp, arena);
    if (!fortune) {
      return CRPC_RESOURCE_EXHAUSTED;
    }
    fortune->id = i < FORTUNES ? i + 1 : 0;
    fortune->message = i < FORTUNES
                           ? fortunes[i]
                           : CPB_STR("One more, made for this request.");
  }
  qsort(resp->fortunes.items, resp->fortunes.len, sizeof(bench_v1_Fortune),
        by_message);
  return CRPC_OK;
}

static crpc_code flood(crpc_call *call, const bench_v1_FloodRequest *req) {
  const bench_v1_EchoResponse small = {.message = CPB_STR("0123456789abcdef")};
  crpc_code rc = CRPC_OK;
  for (uint32_t i = 0; !rc && i < req->count; i++) {
    rc = bench_v1_BenchService_flood_send_response(call, &small);
  }
  return rc;
}

static crpc_code collect(crpc_call *call, bench_v1_IngestResponse *resp) {
  bench_v1_EchoRequest req;
  crpc_code rc;
  while ((rc = bench_v1_BenchService_collect_recv_request(call, &req)) ==
         CRPC_OK) {
    resp->accepted++;
    resp->bytes += req.message.len;
  }
  return rc == CRPC_END ? CRPC_OK : rc;
}

static const bench_v1_BenchService service = {.echo = echo,
                                              .ingest = ingest,
                                              .fortunes = list_fortunes,
                                              .flood = flood,
                                              .collect = collect};

int main(int argc, char **argv) {
  char address[32];
  crpc_server *server = NULL;
  crpc_error *error = NULL;
  int workers = argc > 2 ? atoi(argv[2]) : 1;
  crpc_server_options options = {CRPC_SERVER_OPTIONS_INIT,
                                 .workers = workers > 0 ? (uint32_t)workers
                                                        : UINT32_MAX};
  if (argc < 2) {
    fprintf(stderr, "usage: bench-server PORT [WORKERS]\n");
    return 2;
  }
  snprintf(address, sizeof(address), "127.0.0.1:%s", argv[1]);
  crpc_code rc = crpc_server_create(&options, &server, &error);
  if (!rc && !(rc = bench_v1_BenchService_register(server, &service, NULL)) &&
      !(rc = crpc_server_listen(server, address, &error))) {
    rc = crpc_server_run_until(server, CRPC_SIGNALS_TERM, &error);
  }
  if (rc) {
    fprintf(stderr, "bench-server: %s\n",
            error ? crpc_error_text(error) : crpc_code_name(rc));
  }
  crpc_error_destroy(error);
  crpc_server_destroy(server);
  return rc ? 1 : 0;
}
