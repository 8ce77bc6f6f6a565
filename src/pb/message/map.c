/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Maps are lists of entries. Of several entries with one key the last one
 * counts, as on the wire. */

#include "pb/message/map.h"

bool cpb__map_key_equal(const cpb_field_def *key, const void *a,
                        const void *b) {
  if (cpb__is_view(key->type)) {
    return cpb_str_equal(*(const cpb_str *)a, *(const cpb_str *)b);
  }
  return memcmp(a, b, cpb__type_size[key->type]) == 0;
}

static char *entry_at(const cpb__items *list, const cpb_message_def *entry,
                      size_t index) {
  return (char *)list->items + index * entry->size;
}

static bool has_key(const char *item, const cpb_field_def *field,
                    const void *key) {
  return cpb__map_key_equal(field, item + field->offset, key);
}

void *cpb_map_find(const void *map, const cpb_message_def *entry,
                   const void *key) {
  const cpb__items *list = map;
  for (size_t i = list->len; i-- > 0;) {
    char *item = entry_at(list, entry, i);
    if (has_key(item, &entry->fields[0], key)) {
      return item;
    }
  }
  return NULL;
}

void *cpb_map_put(void *map, const cpb_message_def *entry, const void *key,
                  cpb_arena *arena) {
  const cpb_field_def *field = &entry->fields[0];
  char *item = cpb_map_find(map, entry, key);
  if (!item) {
    item = cpb_list_add_message(map, entry, arena);
    if (item) {
      memcpy(item + field->offset, key, cpb__type_size[field->type]);
    }
  }
  return item;
}

bool cpb_map_remove(void *map, const cpb_message_def *entry, const void *key) {
  cpb__items *list = map;
  uint32_t kept = 0;
  for (uint32_t i = 0; i < list->len; i++) {
    char *item = entry_at(list, entry, i);
    if (has_key(item, &entry->fields[0], key)) {
      continue;
    }
    if (kept != i) {
      memcpy(entry_at(list, entry, kept), item, entry->size);
    }
    kept++;
  }
  bool found = kept != list->len;
  list->len = kept;
  return found;
}

/* ---- Twins ---- */

/* Of a string its length and up to eight bytes at each end. */
static uint64_t ends_of(cpb_str str) {
  uint32_t first = 0;
  uint32_t last = 0;
  uint64_t word = str.len;
  if (str.len >= 8) {
    uint64_t ends[2];
    memcpy(&ends[0], str.data, 8);
    memcpy(&ends[1], str.data + str.len - 8, 8);
    return word + ends[0] + ends[1] * 31;
  }
  if (str.len >= 4) {
    memcpy(&first, str.data, 4);
    memcpy(&last, str.data + str.len - 4, 4);
    return word + ((uint64_t)first << 32 | last);
  }
  for (size_t i = 0; i < str.len; i++) {
    word = word << 8 | (uint8_t)str.data[i];
  }
  return word;
}

/* A number below 64 that equal keys have in common. */
static unsigned key_class(const cpb_field_def *key, const void *at) {
  uint64_t word = 0;
  if (cpb__is_view(key->type)) {
    word = ends_of(*(const cpb_str *)at);
  } else {
    memcpy(&word, at, cpb__type_size[key->type]);
  }
  return (unsigned)(word * 0x9E3779B97F4A7C15u >> 58);
}

bool cpb__map_has_twins(const cpb__map_view *view) {
  uint64_t classes = 0;
  for (size_t i = 0; i < view->list->len; i++) {
    const void *key = cpb__map_view_key(view, i);
    uint64_t bit = (uint64_t)1 << key_class(view->key, key);
    for (size_t k = 0; k < i && (classes & bit); k++) {
      if (cpb__map_key_equal(view->key, key, cpb__map_view_key(view, k))) {
        return true;
      }
    }
    classes |= bit;
  }
  return false;
}

/* ---- Order ---- */

static int compare_u64(uint64_t a, uint64_t b) {
  return a < b ? -1 : a > b;
}

static int compare_i64(int64_t a, int64_t b) {
  return a < b ? -1 : a > b;
}

int cpb__map_key_compare(const cpb_field_def *key, const void *a,
                         const void *b) {
  switch (key->type) {
    case CPB_STRING: {
      const cpb_str *x = a;
      const cpb_str *y = b;
      size_t common = x->len < y->len ? x->len : y->len;
      int order = common ? memcmp(x->data, y->data, common) : 0;
      return order ? order : compare_u64(x->len, y->len);
    }
    case CPB_BOOL:
      return *(const uint8_t *)a - *(const uint8_t *)b;
    case CPB_UINT32:
    case CPB_FIXED32:
      return compare_u64(*(const cpb__u32 *)a, *(const cpb__u32 *)b);
    case CPB_UINT64:
    case CPB_FIXED64:
      return compare_u64(*(const cpb__u64 *)a, *(const cpb__u64 *)b);
    case CPB_INT32:
    case CPB_SINT32:
    case CPB_SFIXED32:
      return compare_i64(*(const cpb__i32 *)a, *(const cpb__i32 *)b);
    default:
      return compare_i64((int64_t)*(const cpb__u64 *)a,
                         (int64_t)*(const cpb__u64 *)b);
  }
}

/* Merges the sorted runs [low, middle) and [middle, high) of `from` into `to`;
 * stable. */
static void merge_runs(const cpb__map_view *view, const uint32_t *from,
                       uint32_t *to, size_t low, size_t middle, size_t high) {
  size_t left = low;
  size_t right = middle;
  for (size_t i = low; i < high; i++) {
    bool take_left = right >= high;
    if (left < middle && right < high) {
      take_left =
          cpb__map_key_compare(view->key, cpb__map_view_key(view, from[left]),
                               cpb__map_view_key(view, from[right])) <= 0;
    }
    to[i] = take_left ? from[left++] : from[right++];
  }
}

/* Keeps the last index of each run of equal keys. */
static size_t drop_shadowed(const cpb__map_view *view, uint32_t *order,
                            size_t len) {
  size_t kept = 0;
  for (size_t i = 0; i < len; i++) {
    bool shadowed =
        i + 1 < len &&
        cpb__map_key_equal(view->key, cpb__map_view_key(view, order[i]),
                           cpb__map_view_key(view, order[i + 1]));
    if (!shadowed) {
      order[kept++] = order[i];
    }
  }
  return kept;
}

const uint32_t *cpb__map_sort(const cpb__map_view *view, uint32_t *scratch,
                              size_t *count) {
  size_t len = view->list->len;
  uint32_t *from = scratch;
  uint32_t *to = scratch + len;
  for (size_t i = 0; i < len; i++) {
    from[i] = (uint32_t)i;
  }
  for (size_t width = 1; width < len; width *= 2) {
    for (size_t low = 0; low < len; low += 2 * width) {
      size_t middle = low + width < len ? low + width : len;
      size_t high = low + 2 * width < len ? low + 2 * width : len;
      merge_runs(view, from, to, low, middle, high);
    }
    uint32_t *swap = from;
    from = to;
    to = swap;
  }
  *count = drop_shadowed(view, from, len);
  return from;
}

bool cpb__map_order_init(cpb__map_order *order, const cpb__map_view *view,
                         const cpb_allocator *alloc) {
  size_t bytes = (size_t)view->list->len * 2 * sizeof(uint32_t);
  memset(order, 0, sizeof(*order));
  if (bytes == 0) {
    return true;
  }
  order->alloc = alloc;
  order->memory = cpb__alloc(alloc, bytes);
  if (!order->memory) {
    return false;
  }
  order->bytes = bytes;
  order->indexes = cpb__map_sort(view, order->memory, &order->count);
  return true;
}

void cpb__map_order_cleanup(cpb__map_order *order) {
  if (order->memory) {
    cpb__free(order->alloc, order->memory, order->bytes);
  }
}
