/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "pb/access.h"

bool cpb_list_reserve(void *list, size_t item_size, uint32_t count,
                      cpb_arena *arena) {
  cpb__items *items = list;
  if (count <= items->cap) {
    return true;
  }
  size_t bytes = 0;
  if (__builtin_mul_overflow(item_size, (size_t)count, &bytes)) {
    return false;
  }
  void *bigger = NULL;
  if (items->cap) {
    bigger =
        cpb_arena_resize(arena, items->items, items->cap * item_size, bytes);
  } else {
    bigger = cpb_arena_alloc(arena, bytes);
    if (bigger) {
      cpb__copy(bigger, items->items, items->len * item_size);
    }
  }
  if (!bigger) {
    return false;
  }
  items->items = bigger;
  items->cap = count;
  return true;
}

/* One more element, uninitialised. */
static void *append(cpb__items *list, size_t item_size, cpb_arena *arena) {
  if (list->len >= list->cap) {
    uint32_t cap = list->len < 2 ? 4 : list->len * 2;
    if (list->len > UINT32_MAX / 2 ||
        !cpb_list_reserve(list, item_size, cap, arena)) {
      return NULL;
    }
  }
  return (char *)list->items + (size_t)list->len++ * item_size;
}

void *cpb_list_add(void *list, size_t item_size, cpb_arena *arena) {
  void *item = append(list, item_size, arena);
  return item ? memset(item, 0, item_size) : NULL;
}

void *cpb_list_add_message(void *list, const cpb_message_def *def,
                           cpb_arena *arena) {
  void *item = append(list, def->size, arena);
  if (item) {
    cpb__message_clear(def, item);
  }
  return item;
}
