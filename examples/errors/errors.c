/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Errors: a code, a message and details, sent by a handler and read by a
 * client; a client that tries again. */

#include <inttypes.h>
#include <stdio.h>

#include "connectrpc/errdetails.h"
#include "shop/v1/shop.connect.h"

enum { LAST_ID = 7 };

static crpc_code find_order(crpc_call *call,
                            const shop_v1_FindOrderRequest *req,
                            shop_v1_FindOrderResponse *resp) {
  if (req->id < 1) {
    return crpc_fail(call, CRPC_INVALID_ARGUMENT, "no order has id %" PRId64,
                     req->id);
  }
  if (req->id > LAST_ID) {
    shop_v1_Missing missing = {.id = req->id, .last_id = LAST_ID};
    crpc_code rc = crpc_fail(call, CRPC_NOT_FOUND, "order not found");
    crpc_fail_detail(call, &shop_v1_Missing_def, &missing);
    return rc;
  }
  resp->order = shop_v1_Order_new(crpc_call_arena(call));
  if (!resp->order) {
    return CRPC_RESOURCE_EXHAUSTED;
  }
  resp->order->id = req->id;
  return CRPC_OK;
}

static void print_details(const crpc_error *error, cpb_arena *arena) {
  shop_v1_Missing missing;
  if (!crpc_error_find_detail(error, &shop_v1_Missing_def, arena, &missing)) {
    printf("  the last one is %" PRId64 "\n", missing.last_id);
  }
}

/* Around a server's handlers: busy at first. */
static crpc_code be_busy(crpc_call *call, const crpc_next *next, void *user) {
  int *left = user;
  if (*left == 0) {
    return crpc_next_run(next, call);
  }
  --*left;
  crpc_code rc = crpc_fail(call, CRPC_UNAVAILABLE, "busy");
  crpc_fail_retry_after(call, 5);
  return rc;
}

/* Around a client's unary calls: tries again when the server says so. */
static crpc_code retry(crpc_call *call, const crpc_next *next, void *user) {
  (void)user;
  crpc_code rc = crpc_next_run(next, call);
  for (int i = 1; rc == CRPC_UNAVAILABLE && i < 4; i++) {
    int64_t ms =
        crpc_error_retry_after_ms(crpc_call_error(call), crpc_call_arena(call));
    if (ms < 0 || crpc_call_sleep_ms(call, ms)) {
      break;
    }
    rc = crpc_next_run(next, call);
  }
  return rc;
}

static void find(crpc_call *call, int64_t id) {
  shop_v1_FindOrderRequest req = {.id = id};
  shop_v1_FindOrderResponse resp;
  crpc_code rc = shop_v1_ShopService_find_order_call(call, &req, &resp);
  if (rc == CRPC_OK && resp.order) {
    printf("found %" PRId64 "\n", resp.order->id);
  } else {
    printf("%s: %s\n", crpc_code_name(rc), crpc_call_message(call));
    print_details(crpc_call_error(call), crpc_call_arena(call));
  }
}

int main(void) {
  static const shop_v1_ShopService handlers = {.find_order = find_order};
  const int64_t ids[] = {7, 8, -1};
  int busy = 2;
  crpc_server *server = NULL;
  crpc_channel *channel = NULL;
  crpc_call *call = NULL;
  crpc_error *error = NULL;
  int failed = crpc_server_create(NULL, &server, &error) ||
               shop_v1_ShopService_register(server, &handlers, NULL) ||
               crpc_server_intercept(server, be_busy, &busy) ||
               crpc_channel_open_in_process(server, NULL, &channel, &error) ||
               crpc_channel_intercept(channel, retry, NULL) ||
               crpc_call_create(channel, &call);
  for (size_t i = 0; i < 3 && !failed; i++) {
    find(call, ids[i]);
    crpc_call_reset(call);
  }
  if (error) {
    fprintf(stderr, "%s\n", crpc_error_text(error));
  }
  crpc_error_destroy(error);
  crpc_call_destroy(call);
  crpc_channel_destroy(channel);
  crpc_server_destroy(server);
  return failed;
}
