/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Keys of map fields: equality and order. */

#ifndef PB_MESSAGE_MAP_H
#define PB_MESSAGE_MAP_H

#include "pb/access.h"

typedef struct cpb__map_view {
  const cpb__items *list;
  const cpb_field_def *key;
  size_t entry_size;
} cpb__map_view;

static inline cpb__map_view cpb__map_view_of(const void *msg,
                                             const cpb_message_def *def,
                                             const cpb_field_def *field) {
  const cpb_message_def *entry = cpb__sub(def, field);
  cpb__map_view view = {cpb__at_const(msg, field->offset), &entry->fields[0],
                        entry->size};
  return view;
}

static inline const char *cpb__map_view_at(const cpb__map_view *view,
                                           size_t index) {
  return (const char *)view->list->items + index * view->entry_size;
}

static inline const void *cpb__map_view_key(const cpb__map_view *view,
                                            size_t index) {
  return cpb__map_view_at(view, index) + view->key->offset;
}

bool cpb__map_key_equal(const cpb_field_def *key, const void *a, const void *b);
/* Numbers by value, strings by their bytes. */
int cpb__map_key_compare(const cpb_field_def *key, const void *a,
                         const void *b);
/* Whether two entries have the same key, by comparing those that may have: quick
 * for a few dozen entries. */
bool cpb__map_has_twins(const cpb__map_view *view);
/* The indexes of the entries that count, ordered by key. scratch has room for
 * twice as many indexes as there are entries; the result points into it. */
const uint32_t *cpb__map_sort(const cpb__map_view *view, uint32_t *scratch,
                              size_t *count);

/* The same in memory of its own. */
typedef struct cpb__map_order {
  const uint32_t *indexes;
  size_t count;
  void *memory;
  size_t bytes;
  const cpb_allocator *alloc;
} cpb__map_order;

/* false when out of memory. Cleaned up in either case. */
bool cpb__map_order_init(cpb__map_order *order, const cpb__map_view *view,
                         const cpb_allocator *alloc);
void cpb__map_order_cleanup(cpb__map_order *order);

#endif
