/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Many small messages over gRPC, down or up:
 *
 *   bench-stream-client PORT flood|collect COUNT
 *
 * Exits with 0 if all of them came. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench/v1/bench.connect.h"

static crpc_code receive(crpc_call *call, uint32_t *count) {
  const bench_v1_FloodRequest req = {.count = *count};
  bench_v1_EchoResponse resp;
  *count = 0;
  crpc_code rc = bench_v1_BenchService_flood_open(call, &req);
  while (!rc) {
    rc = bench_v1_BenchService_flood_recv_response(call, &resp);
    *count += !rc;
  }
  return rc == CRPC_END ? CRPC_OK : rc;
}

static crpc_code send(crpc_call *call, uint32_t *count) {
  const bench_v1_EchoRequest req = {.message = CPB_STR("0123456789abcdef")};
  bench_v1_IngestResponse resp;
  crpc_code rc = bench_v1_BenchService_collect_open(call);
  for (uint32_t i = 0; !rc && i < *count; i++) {
    rc = bench_v1_BenchService_collect_send_request(call, &req);
  }
  rc = bench_v1_BenchService_collect_finish(call, &resp);
  *count = resp.accepted;
  return rc;
}

typedef struct work {
  crpc_channel *channel;
  bool up;
  uint32_t count;
} work;

/* On a fiber, where messages that are sent in a row share writes. */
static crpc_code run(void *arg) {
  work *w = arg;
  crpc_call *call = NULL;
  if (crpc_call_create(w->channel, &call)) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  crpc_code rc = w->up ? send(call, &w->count) : receive(call, &w->count);
  if (rc) {
    fprintf(stderr, "bench-stream-client: %s\n",
            crpc_error_text(crpc_call_error(call)));
  }
  crpc_call_destroy(call);
  return rc;
}

int main(int argc, char **argv) {
  char url[64];
  work w;
  crpc_fiber *fiber;
  crpc_channel_options options = {CRPC_CHANNEL_OPTIONS_INIT,
                                  .protocol = CRPC_GRPC};
  if (argc != 4) {
    fprintf(stderr, "usage: bench-stream-client PORT flood|collect COUNT\n");
    return 2;
  }
  snprintf(url, sizeof(url), "http://127.0.0.1:%s", argv[1]);
  uint32_t count = (uint32_t)strtoul(argv[3], NULL, 10);
  w.up = strcmp(argv[2], "collect") == 0;
  w.count = count;
  if (crpc_channel_open(url, &options, &w.channel, NULL)) {
    return 1;
  }
  crpc_code rc = crpc_channel_go(w.channel, run, &w, &fiber);
  rc = rc ? rc : crpc_join(fiber);
  crpc_channel_destroy(w.channel);
  return rc || w.count != count;
}
