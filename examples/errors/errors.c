/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Errors: a code, a message and details, sent by a handler and read by a
 * client. */

#include <inttypes.h>
#include <stdio.h>

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
  for (size_t i = 0; i < crpc_error_detail_count(error); i++) {
    crpc_error_detail detail = crpc_error_detail_at(error, i);
    shop_v1_Missing missing = {0};
    if (cpb_str_equal(detail.type, CPB_STR("shop.v1.Missing")) &&
        !shop_v1_Missing_decode(detail.value, arena, &missing, NULL)) {
      printf("  the last one is %" PRId64 "\n", missing.last_id);
    }
  }
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
  crpc_server *server = NULL;
  crpc_channel *channel = NULL;
  crpc_call *call = NULL;
  crpc_error *error = NULL;
  int failed = crpc_server_create(NULL, &server, &error) ||
               shop_v1_ShopService_register(server, &handlers, NULL) ||
               crpc_channel_open_in_process(server, NULL, &channel, &error) ||
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
