/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Handlers that wake each other, fibers, a function on the pool: a value that many
 * watch, and a stream that tells on its own while it receives. */

#include <inttypes.h>
#include <stdio.h>

#include "num/v1/number.connect.h"

enum { WATCHERS = 3, LAST = 40 };

/* One worker changes and reads it: handlers of several would need a lock. */
typedef struct board {
  crpc_event *changed;
  int32_t value;
} board;

/* --- Publishing; the work is done on a thread of the pool --- */

typedef struct product {
  int32_t value;
  int64_t result;
} product;

static crpc_code multiply(void *arg) {
  product *p = arg;
  p->result = (int64_t)p->value * p->value;
  return CRPC_OK;
}

static crpc_code square(crpc_call *call, const num_v1_SquareRequest *req,
                        num_v1_SquareResponse *resp) {
  board *b = crpc_call_user(call);
  product p = {.value = req->value};
  crpc_code rc = crpc_call_offload(call, multiply, &p);
  if (rc == CRPC_OK) {
    resp->square = p.result;
    b->value = req->value;
    crpc_event_post(b->changed);
  }
  return rc;
}

/* --- Watching --- */

static crpc_code range(crpc_call *call, const num_v1_RangeRequest *req) {
  const board *b = crpc_call_user(call);
  num_v1_RangeResponse resp = {.value = req->from};
  uint64_t seen = crpc_event_posts(b->changed);
  crpc_code rc = crpc_call_send_headers(call); /* from now on it is watched */
  while (!rc && resp.value < req->to) {
    rc = crpc_event_wait(b->changed, call, &seen, -1);
    if (!rc) {
      resp.value = b->value;
      rc = num_v1_NumberService_range_send_response(call, &resp);
    }
  }
  return rc;
}

/* --- Sending while receiving --- */

typedef struct tally {
  crpc_call *call;
  int64_t total;
} tally;

static crpc_code tell(void *arg) {
  const tally *t = arg;
  crpc_code rc;
  while (!(rc = crpc_call_sleep_ms(t->call, 5))) {
    num_v1_RunningSumResponse resp = {.total = t->total};
    rc = num_v1_NumberService_running_sum_send_response(t->call, &resp);
    if (rc) {
      break;
    }
  }
  return rc;
}

static crpc_code running_sum(crpc_call *call) {
  num_v1_RunningSumRequest req;
  tally *t = cpb_arena_zalloc(crpc_call_arena(call), sizeof(*t));
  if (!t) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  t->call = call;
  crpc_code rc = crpc_go(call, tell, t, NULL);
  while (!rc &&
         !(rc = num_v1_NumberService_running_sum_recv_request(call, &req))) {
    t->total += req.value;
  }
  return rc == CRPC_END ? CRPC_OK : rc; /* the fiber ends with the call */
}

/* --- The client: fibers of one thread --- */

typedef struct client {
  crpc_channel *channel;
  crpc_queue *seen; /* of what watchers saw */
} client;

static crpc_code watch(void *arg) {
  const client *c = arg;
  const num_v1_RangeRequest req = {.to = LAST};
  num_v1_RangeResponse resp = {.value = 0};
  crpc_call *call;
  crpc_code rc = crpc_call_create(c->channel, &call);
  if (rc) {
    return rc;
  }
  rc = num_v1_NumberService_range_open(call, &req);
  rc = rc ? rc : crpc_call_recv_headers(call); /* the watch is on */
  while (!rc) {
    rc = crpc_queue_push(c->seen, call, &resp.value, -1);
    rc = rc ? rc : num_v1_NumberService_range_recv_response(call, &resp);
  }
  crpc_call_destroy(call);
  return rc == CRPC_END ? CRPC_OK : rc;
}

static crpc_code await_all(const client *c, int32_t value) {
  for (int i = 0; i < WATCHERS; i++) {
    int32_t seen;
    crpc_code rc = crpc_queue_pop(c->seen, NULL, &seen, 10000);
    if (rc || seen != value) {
      return rc ? rc : CRPC_INTERNAL;
    }
  }
  printf("all have seen %" PRId32 "\n", value);
  return CRPC_OK;
}

static crpc_code publish(void *arg) {
  const client *c = arg;
  num_v1_SquareRequest req = {.value = 0};
  num_v1_SquareResponse resp;
  crpc_call *call;
  crpc_code rc = crpc_call_create(c->channel, &call);
  if (rc) {
    return rc;
  }
  rc = await_all(c, 0);
  while (!rc && req.value < LAST) {
    req.value += 10;
    rc = num_v1_NumberService_square_call(call, &req, &resp);
    crpc_call_reset(call);
    rc = rc ? rc : await_all(c, req.value);
  }
  crpc_call_destroy(call);
  return rc;
}

static crpc_code watch_and_publish(client *c) {
  crpc_fiber *fibers[WATCHERS + 1];
  crpc_code rc = CRPC_OK;
  int started = 0;
  while (!rc && started <= WATCHERS) {
    rc = crpc_channel_go(c->channel, started < WATCHERS ? watch : publish, c,
                         &fibers[started]);
    started += !rc;
  }
  for (int i = 0; i < started; i++) {
    crpc_code ended = crpc_join(fibers[i]); /* turns the loop */
    rc = rc ? rc : ended;
  }
  return rc;
}

/* Sums come on their own: at most so long is waited for the next. */
static crpc_code sum_up(crpc_call *call) {
  num_v1_RunningSumResponse resp = {.total = 0};
  crpc_code rc = num_v1_NumberService_running_sum_open(call);
  for (int32_t i = 1; !rc && i <= 3; i++) {
    const num_v1_RunningSumRequest req = {.value = i};
    rc = num_v1_NumberService_running_sum_send_request(call, &req);
  }
  while (!rc && resp.total < 6) {
    rc = crpc_call_wait_readable(call, 10000);
    rc = rc ? rc : num_v1_NumberService_running_sum_recv_response(call, &resp);
  }
  printf("sum %" PRId64 "\n", resp.total);
  crpc_call_reset(call); /* that was enough */
  return rc;
}

int main(void) {
  static const num_v1_NumberService handlers = {
      .square = square, .range = range, .running_sum = running_sum};
  board b = {NULL, 0};
  client c = {NULL, NULL};
  crpc_server *server = NULL;
  crpc_call *call = NULL;
  int failed = crpc_event_create(NULL, &b.changed) ||
               crpc_queue_create(NULL, sizeof(int32_t), WATCHERS, &c.seen) ||
               crpc_server_create(NULL, &server, NULL) ||
               num_v1_NumberService_register(server, &handlers, &b) ||
               crpc_channel_open_in_process(server, NULL, &c.channel, NULL) ||
               watch_and_publish(&c) || crpc_call_create(c.channel, &call) ||
               sum_up(call);
  crpc_call_destroy(call);
  crpc_channel_destroy(c.channel);
  crpc_server_destroy(server);
  crpc_queue_destroy(c.seen);
  crpc_event_destroy(b.changed);
  return failed;
}
