/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* libcpb alone: messages without RPC. Links cpb, not connectrpc. */

#include <inttypes.h>
#include <stdio.h>

#include "cpb/cpb.h"
#include "shop/v1/shop.pb.h"

/* Fills in every kind of field. */
static bool fill(shop_v1_Order *order, cpb_arena *arena) {
  *order = (shop_v1_Order){.id = 7, .customer = CPB_STR("Ada")};
  order->status = shop_v1_Order_STATUS_OPEN;
  order->has_discount_percent = true; /* set, and set to 0 */
  shop_v1_Order_set_card(order, CPB_STR("4242"));

  shop_v1_Order_Item *item = shop_v1_Order_add_items(order, arena);
  if (item) {
    *item = (shop_v1_Order_Item){.name = CPB_STR("tea"), .count = 2};
  }
  return item && shop_v1_Order_add_tags(order, CPB_STR("fragile"), arena) &&
         shop_v1_Order_put_notes(order, CPB_STR("gift"), CPB_STR("yes"), arena);
}

static void print(const shop_v1_Order *order) {
  printf("order %" PRId64 " of " CPB_STR_FMT "\n", order->id,
         CPB_STR_ARG(order->customer));
  for (uint32_t i = 0; i < order->items.len; i++) {
    const shop_v1_Order_Item *item = &order->items.items[i];
    printf("  %" PRIu32 " " CPB_STR_FMT "\n", item->count,
           CPB_STR_ARG(item->name));
  }
  const cpb_str *gift = shop_v1_Order_get_notes(order, CPB_STR("gift"));
  if (gift) {
    printf("  gift: " CPB_STR_FMT "\n", CPB_STR_ARG(*gift));
  }
  if (order->payment_case == shop_v1_Order_payment_card) {
    printf("  card: " CPB_STR_FMT "\n", CPB_STR_ARG(order->payment.card));
  }
}

static cpb_code binary(const shop_v1_Order *order, cpb_arena *arena,
                       cpb_error *error) {
  cpb_str bytes;
  shop_v1_Order again = {0};
  cpb_code rc = shop_v1_Order_encode(order, arena, &bytes, error);
  if (rc || (rc = shop_v1_Order_decode(bytes, arena, &again, error))) {
    return rc;
  }
  printf("%zu bytes, equal: %d\n", bytes.len,
         cpb_message_equal(&shop_v1_Order_def, order, &again));
  return CPB_OK;
}

static cpb_code json(const shop_v1_Order *order, cpb_arena *arena,
                     cpb_error *error) {
  cpb_str text;
  shop_v1_Order again = {0};
  cpb_code rc = shop_v1_Order_to_json(order, arena, &text, error);
  if (rc || (rc = shop_v1_Order_from_json(text, arena, &again, error))) {
    return rc;
  }
  printf(CPB_STR_FMT "\n", CPB_STR_ARG(text));
  return CPB_OK;
}

/* The text format: for logs, and for configuration that people write. */
static cpb_code text(const shop_v1_Order *order, cpb_arena *arena,
                     cpb_error *error) {
  cpb_str line;
  cpb_code rc =
      cpb_to_text(order, &shop_v1_Order_def, NULL, arena, &line, error);
  if (!rc) {
    printf(CPB_STR_FMT "\n", CPB_STR_ARG(line));
  }
  return rc;
}

/* What a program does not know of a message it still passes on. */
static cpb_code pass_on(const shop_v1_Order *order, cpb_arena *arena,
                        cpb_error *error) {
  cpb_str bytes;
  shop_v1_Receipt receipt = {0};
  shop_v1_Order again = {0};
  cpb_code rc = shop_v1_Order_encode(order, arena, &bytes, error);
  if (rc || (rc = shop_v1_Receipt_decode(bytes, arena, &receipt, error)) ||
      (rc = shop_v1_Receipt_encode(&receipt, arena, &bytes, error)) ||
      (rc = shop_v1_Order_decode(bytes, arena, &again, error))) {
    return rc;
  }
  printf("passed on: %d\n",
         cpb_message_equal(&shop_v1_Order_def, order, &again));
  return CPB_OK;
}

/* Bytes of a stranger: no more memory than we mean to spend, and no copies of
 * strings, which then live as long as the bytes. */
static cpb_code decode_carefully(cpb_str bytes, cpb_arena *arena,
                                 shop_v1_Order *order, cpb_error *error) {
  static const cpb_limits limits = {
      CPB_LIMITS_INIT,
      .max_depth = 10, /* messages in messages */
      .max_element_bytes = (size_t)64 * 1024,
      .max_unknown = 100,
  };
  const cpb_codec_options options = {CPB_CODEC_OPTIONS_INIT, .flags = CPB_ALIAS,
                                     .limits = &limits};
  return cpb_decode(bytes.data, bytes.len, &shop_v1_Order_def, &options, arena,
                    order, error);
}

int main(void) {
  cpb_arena *arena = cpb_arena_create(NULL);
  shop_v1_Order order;
  shop_v1_Order bad = {0};
  cpb_error error = {0};
  if (!arena || !fill(&order, arena)) {
    fprintf(stderr, "out of memory\n");
    cpb_arena_destroy(arena);
    return 1;
  }
  print(&order);
  int failed = binary(&order, arena, &error) || json(&order, arena, &error) ||
               text(&order, arena, &error) || pass_on(&order, arena, &error);
  if (failed) {
    fprintf(stderr, "%s\n", error.message);
  }
  if (decode_carefully(CPB_STR("\x08\x07\x12\x05"
                               "Ada"),
                       arena, &bad, &error)) {
    printf("at byte %zu: %s\n", error.offset, error.message);
  }
  cpb_arena_destroy(arena);
  return failed;
}
