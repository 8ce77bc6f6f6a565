/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "pb/message/equal.h"

#include "pb/message/deep.h"
#include "pb/message/map.h"
#include "pb/message/unknown.h"

static bool equal(const cpb_message_def *def, const void *a, const void *b,
                  int depth);

/* ---- Values ---- */

static bool equal_number(const void *a, const void *b, uint8_t type) {
  if (memcmp(a, b, cpb__type_size[type]) == 0) {
    return true;
  }
  if (type == CPB_DOUBLE) {
    double x, y;
    memcpy(&x, a, sizeof(x));
    memcpy(&y, b, sizeof(y));
    return x != x && y != y;
  }
  if (type == CPB_FLOAT) {
    float x, y;
    memcpy(&x, a, sizeof(x));
    memcpy(&y, b, sizeof(y));
    return x != x && y != y;
  }
  return false;
}

bool cpb__equal_scalar(uint8_t type, const void *a, const void *b) {
  return cpb__is_view(type)
             ? cpb_str_equal(*(const cpb_str *)a, *(const cpb_str *)b)
             : equal_number(a, b, type);
}

bool cpb__is_empty(const cpb_message_def *def, const void *msg) {
  for (uint16_t i = 0; i < def->field_count; i++) {
    if (cpb__has(msg, &def->fields[i])) {
      return false;
    }
  }
  return cpb__unknown(def, msg) == NULL;
}

/* NULL is an empty message. */
static bool equal_message(const cpb_message_def *def, const void *a,
                          const void *b, int depth) {
  if (!a || !b) {
    return a == b || cpb__is_empty(def, a ? a : b);
  }
  return equal(def, a, b, depth - 1);
}

static bool equal_value(const cpb_message_def *def, const cpb_field_def *field,
                        const void *a, const void *b, int depth) {
  return cpb__is_message(field)
             ? equal_message(cpb__sub(def, field), *(const cpb__ptr *)a,
                             *(const cpb__ptr *)b, depth)
             : cpb__equal_scalar(field->type, a, b);
}

/* ---- Lists and maps ---- */

static bool equal_item(const cpb_message_def *def, const cpb_field_def *field,
                       const void *a, const void *b, int depth) {
  return cpb__is_message(field)
             ? equal_message(cpb__sub(def, field), a, b, depth)
             : equal_value(def, field, a, b, depth);
}

static bool equal_list(const cpb_message_def *def, const cpb_field_def *field,
                       const cpb__items *a, const cpb__items *b, int depth) {
  size_t size = cpb__item_size(def, field);
  if (a->len != b->len) {
    return false;
  }
  for (size_t i = 0; i < a->len; i++) {
    if (!equal_item(def, field, (const char *)a->items + i * size,
                    (const char *)b->items + i * size, depth)) {
      return false;
    }
  }
  return true;
}

/* Whether the entry is the one that counts of those with its key. */
static bool counts(const cpb__map_view *view, const cpb_message_def *entry,
                   size_t index) {
  return cpb_map_find(view->list, entry, cpb__map_view_key(view, index)) ==
         cpb__map_view_at(view, index);
}

/* Few entries are looked up one by one. A value is compared with one other at
 * most, or maps in maps would take time that is exponential in their depth. */
static bool equal_pairs(const cpb_message_def *entry, const cpb__map_view *a,
                        const cpb__map_view *b, int depth) {
  size_t pairs = 0;
  for (size_t i = 0; i < b->list->len; i++) {
    pairs += counts(b, entry, i);
  }
  for (size_t i = 0; i < a->list->len; i++) {
    if (!counts(a, entry, i)) {
      continue;
    }
    const void *other = cpb_map_find(b->list, entry, cpb__map_view_key(a, i));
    if (!other || !equal(entry, cpb__map_view_at(a, i), other, depth)) {
      return false;
    }
    pairs--;
  }
  return pairs == 0;
}

static bool equal_ordered(const cpb_message_def *entry, const cpb__map_view *a,
                          const cpb__map_order *order_a, const cpb__map_view *b,
                          const cpb__map_order *order_b, int depth) {
  if (order_a->count != order_b->count) {
    return false;
  }
  for (size_t i = 0; i < order_a->count; i++) {
    if (!equal(entry, cpb__map_view_at(a, order_a->indexes[i]),
               cpb__map_view_at(b, order_b->indexes[i]), depth)) {
      return false;
    }
  }
  return true;
}

/* Many entries are sorted first, if there is memory for that. */
static bool equal_map(const cpb_message_def *def, const cpb_field_def *field,
                      const void *a, const void *b, int depth) {
  enum { FEW = 32 };
  const cpb_message_def *entry = cpb__sub(def, field);
  const cpb_allocator *alloc = cpb_allocator_default();
  cpb__map_view view_a = cpb__map_view_of(a, def, field);
  cpb__map_view view_b = cpb__map_view_of(b, def, field);
  cpb__map_order order_a;
  cpb__map_order order_b;
  bool same = false;
  if (view_a.list->len <= FEW && view_b.list->len <= FEW) {
    return equal_pairs(entry, &view_a, &view_b, depth);
  }
  bool ok = cpb__map_order_init(&order_a, &view_a, alloc);
  ok = cpb__map_order_init(&order_b, &view_b, alloc) && ok;
  same = ok ? equal_ordered(entry, &view_a, &order_a, &view_b, &order_b, depth)
            : equal_pairs(entry, &view_a, &view_b, depth);
  cpb__map_order_cleanup(&order_a);
  cpb__map_order_cleanup(&order_b);
  return same;
}

/* ---- Messages ---- */

static bool next_byte(const cpb_unknown *unknown, uint32_t *run, size_t *at,
                      char *byte) {
  if (!unknown || *run >= unknown->len) {
    return false;
  }
  *byte = unknown->runs[*run].data[(*at)++];
  if (*at == unknown->runs[*run].len) {
    (*run)++;
    *at = 0;
  }
  return true;
}

bool cpb__equal_unknown(const cpb_unknown *a, const cpb_unknown *b) {
  uint32_t run_a = 0;
  uint32_t run_b = 0;
  size_t at_a = 0;
  size_t at_b = 0;
  char x = 0;
  char y = 0;
  bool more = true;
  while (more && x == y) {
    more = next_byte(a, &run_a, &at_a, &x);
    if (next_byte(b, &run_b, &at_b, &y) != more) {
      return false;
    }
  }
  return x == y;
}

static bool equal_field(const cpb_message_def *def, const cpb_field_def *field,
                        const void *a, const void *b, int depth) {
  const void *x = cpb__at_const(a, field->offset);
  const void *y = cpb__at_const(b, field->offset);
  if (field->mode == CPB_MAP) {
    return equal_map(def, field, a, b, depth);
  }
  if (cpb__is_list(field)) {
    return equal_list(def, field, x, y, depth);
  }
  if (!cpb__has_head(def)) {
    return equal_value(def, field, x, y, depth); /* keys and values just are */
  }
  bool has = cpb__has(a, field);
  return has == cpb__has(b, field) &&
         (!has || equal_value(def, field, x, y, depth));
}

static bool equal(const cpb_message_def *def, const void *a, const void *b,
                  int depth) {
  if (depth == 0) {
    return false;
  }
  for (uint16_t i = 0; i < def->field_count; i++) {
    if (!equal_field(def, &def->fields[i], a, b, depth)) {
      return false;
    }
  }
  return cpb__equal_unknown(cpb__unknown(def, a), cpb__unknown(def, b));
}

bool cpb_message_equal(const cpb_message_def *def, const void *a,
                       const void *b) {
  return equal(def, a, b, CPB__DEEP);
}
