/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A message there and back, in JSON and binary: libcpb in its smallest. */

#include <stdio.h>

#include "cpb/cpb.h"
#include "shop/v1/shop.pb.h"

static cpb_code there_and_back(cpb_str json, cpb_arena *arena,
                               cpb_error *error) {
  shop_v1_Order order = {0};
  shop_v1_Order again = {0};
  cpb_str bytes;
  cpb_code rc = shop_v1_Order_from_json(json, arena, &order, error);
  if (rc || (rc = shop_v1_Order_encode(&order, arena, &bytes, error)) ||
      (rc = shop_v1_Order_decode(bytes, arena, &again, error))) {
    return rc;
  }
  printf("%zu bytes, for " CPB_STR_FMT ":\n", bytes.len,
         CPB_STR_ARG(again.customer));
  for (uint32_t i = 0; i < again.items.len; i++) {
    printf("  " CPB_STR_FMT "\n", CPB_STR_ARG(again.items.items[i].name));
  }
  return CPB_OK;
}

int main(void) {
  static const char json[] =
      "{\"id\": \"7\", \"customer\": \"Ada\", \"items\": [{\"name\": \"tea\"}]}";
  cpb_error error;
  cpb_arena *arena = cpb_arena_create(NULL);
  cpb_code rc = CPB_NO_MEMORY;
  if (arena) {
    rc = there_and_back(cpb_str_from_cstr(json), arena, &error);
    if (rc) {
      fprintf(stderr, "%s: %s\n", error.path, error.message);
    }
  }
  cpb_arena_destroy(arena);
  return rc != CPB_OK;
}
