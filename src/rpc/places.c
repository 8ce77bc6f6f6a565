/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "rpc/places.h"

typedef struct cells {
  uint32_t *a, *b;
} cells;

static cells cells_of(crpc__places *places, const void *origin) {
  uint64_t mixed = (uint64_t)(uintptr_t)origin * UINT64_C(0x9E3779B97F4A7C15);
  return (cells){&places->rows[0][(mixed >> 53) % CRPC__PLACES_ROW],
                 &places->rows[1][(mixed >> 42) % CRPC__PLACES_ROW]};
}

bool crpc__places_enter(crpc__places *places, const void *origin,
                        uint32_t most) {
  if (places->total >= most) {
    return false;
  }
  if (origin) {
    cells at = cells_of(places, origin);
    uint32_t held = *at.a < *at.b ? *at.a : *at.b;
    if (held >= most - places->total) {
      return false;
    }
    ++*at.a;
    ++*at.b;
  }
  places->total++;
  return true;
}

void crpc__places_leave(crpc__places *places, const void *origin) {
  if (origin) {
    cells at = cells_of(places, origin);
    --*at.a;
    --*at.b;
  }
  places->total--;
}
