/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

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

static bool is_empty(const cpb_message_def *def, const void *msg) {
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
    return a == b || is_empty(def, a ? a : b);
  }
  return equal(def, a, b, depth - 1);
}

static bool equal_value(const cpb_message_def *def, const cpb_field_def *field,
                        const void *a, const void *b, int depth) {
  switch (field->type) {
    case CPB_MESSAGE:
    case CPB_GROUP:
      return equal_message(cpb__sub(def, field), *(const cpb__ptr *)a,
                           *(const cpb__ptr *)b, depth);
    case CPB_STRING:
    case CPB_BYTES:
      return cpb_str_equal(*(const cpb_str *)a, *(const cpb_str *)b);
    default:
      return equal_number(a, b, field->type);
  }
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

/* Whether each key of one map has an equal entry in both. */
static bool within(const cpb_message_def *entry, const cpb__items *a,
                   const cpb__items *b, int depth) {
  for (size_t i = 0; i < a->len; i++) {
    const char *item = (const char *)a->items + i * entry->size;
    const void *key = item + entry->fields[0].offset;
    const void *mine = cpb_map_find(a, entry, key);
    const void *other = cpb_map_find(b, entry, key);
    if (!other || !equal(entry, mine, other, depth)) {
      return false;
    }
  }
  return true;
}

static bool equal_map(const cpb_message_def *def, const cpb_field_def *field,
                      const cpb__items *a, const cpb__items *b, int depth) {
  const cpb_message_def *entry = cpb__sub(def, field);
  return equal_list(def, field, a, b, depth) ||
         (within(entry, a, b, depth) && within(entry, b, a, depth));
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

static bool equal_unknown(const cpb_unknown *a, const cpb_unknown *b) {
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
    return equal_map(def, field, x, y, depth);
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
  return equal_unknown(cpb__unknown(def, a), cpb__unknown(def, b));
}

bool cpb_message_equal(const cpb_message_def *def, const void *a,
                       const void *b) {
  return equal(def, a, b, CPB__DEEP);
}
