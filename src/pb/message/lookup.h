/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Fields and enum values by their names. Tables with many of them bring orders:
 * the indexes of their names, shorter ones first, those of one length by their
 * bytes, equal ones by index. */

#ifndef PB_MESSAGE_LOOKUP_H
#define PB_MESSAGE_LOOKUP_H

#include "pb/access.h"

/* How many names are looked through one by one: more have an order. */
enum { CPB__UNORDERED = 32 };

/* A row of names as they lie in a table. */
typedef struct cpb__names {
  const cpb_str *first;
  size_t stride; /* bytes from one to the next */
  size_t count;
  const uint32_t *CPB_NULLABLE order;
} cpb__names;

static inline cpb_str cpb__name_at(const cpb__names *names, size_t index) {
  const char *first = (const char *)names->first;
  return *(const cpb_str *)(const void *)(first + index * names->stride);
}

/* Less than, equal to or more than 0, as names stand in an order. */
int cpb__name_compare(cpb_str a, cpb_str b);
/* By the order, which has to be there. */
int64_t cpb__name_find_in_order(const cpb__names *names, cpb_str name);

/* The index of the first name that is equal; -1 for none. */
static inline int64_t cpb__name_find(const cpb__names *names, cpb_str name) {
  if (CPB__UNLIKELY(names->order != NULL)) {
    return cpb__name_find_in_order(names, name);
  }
  const char *at = (const char *)names->first;
  for (size_t i = 0; i < names->count; i++, at += names->stride) {
    const cpb_str *own = (const cpb_str *)(const void *)at;
    if (own->len == name.len &&
        cpb__same_short(own->data, name.data, name.len)) {
      return (int64_t)i;
    }
  }
  return -1;
}

/* Names of fields in the .proto file, and in JSON. The orders lie behind the
 * names. */
static inline cpb__names cpb__field_names(const cpb_message_def *def) {
  cpb__names names = {NULL, sizeof(cpb_field_name), 0, NULL};
  if (def->names) {
    const void *order = def->names + def->field_count;
    names.first = &def->names->name;
    names.count = def->field_count;
    names.order = def->flags & CPB_MESSAGE_NAME_ORDER ? order : NULL;
  }
  return names;
}

static inline cpb__names cpb__json_field_names(const cpb_message_def *def) {
  cpb__names names = cpb__field_names(def);
  names.first = def->names ? &def->names->json : NULL;
  names.order = names.order ? names.order + names.count : NULL;
  return names;
}

/* Names of an enum's values in the .proto file, and in JSON: the same where
 * nothing else is said. None of an enum that was generated without names. */
static inline cpb__names cpb__value_names(const cpb_enum_def *def) {
  cpb__names names = {NULL, sizeof(cpb_str), 0, NULL};
  if (def->names) {
    size_t rows = def->flags & CPB_ENUM_JSON_NAMES ? 2 : 1;
    const void *order = def->names + rows * def->count;
    names.first = def->names;
    names.count = def->count;
    names.order = def->flags & CPB_ENUM_NAME_ORDER ? order : NULL;
  }
  return names;
}

static inline cpb__names cpb__json_value_names(const cpb_enum_def *def) {
  cpb__names names = cpb__value_names(def);
  if (names.first && (def->flags & CPB_ENUM_JSON_NAMES)) {
    names.first += names.count;
    names.order = names.order ? names.order + names.count : NULL;
  }
  return names;
}

#endif
