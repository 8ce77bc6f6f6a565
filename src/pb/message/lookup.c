/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "pb/message/lookup.h"

#include "cpb/reflect.h"

int cpb__name_compare(cpb_str a, cpb_str b) {
  if (a.len != b.len) {
    return a.len < b.len ? -1 : 1;
  }
  return a.len ? memcmp(a.data, b.data, a.len) : 0;
}

static int64_t find_in_order(const cpb__names *names, cpb_str name) {
  size_t low = 0;
  size_t high = names->count;
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (cpb__name_compare(cpb__name_at(names, names->order[middle]), name) <
        0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < names->count &&
                 cpb__name_compare(cpb__name_at(names, names->order[low]),
                                   name) == 0
             ? (int64_t)names->order[low]
             : -1;
}

int64_t cpb__name_find(const cpb__names *names, cpb_str name) {
  if (names->order) {
    return find_in_order(names, name);
  }
  for (size_t i = 0; i < names->count; i++) {
    cpb_str own = cpb__name_at(names, i);
    if (own.len == name.len && cpb__same(own.data, name.data, name.len)) {
      return (int64_t)i;
    }
  }
  return -1;
}

/* ---- Fields ---- */

/* Behind the names. */
static const uint32_t *field_order(const cpb_message_def *def, size_t which) {
  const void *orders = def->names + def->field_count;
  return def->flags & CPB_MESSAGE_NAME_ORDER
             ? (const uint32_t *)orders + which * def->field_count
             : NULL;
}

static cpb__names row_of(const cpb_message_def *def, size_t which) {
  cpb__names names = {.stride = sizeof(cpb_field_name)};
  if (def->names) {
    names.first = which ? &def->names->json : &def->names->name;
    names.count = def->field_count;
    names.order = field_order(def, which);
  }
  return names;
}

cpb__names cpb__field_names(const cpb_message_def *def) {
  return row_of(def, 0);
}

cpb__names cpb__json_field_names(const cpb_message_def *def) {
  return row_of(def, 1);
}

static const cpb_field_def *find_field(const cpb_message_def *def,
                                       cpb__names names, cpb_str name) {
  int64_t index = cpb__name_find(&names, name);
  return index < 0 ? NULL : &def->fields[index];
}

const cpb_field_def *cpb_field_by_name(const cpb_message_def *def,
                                       cpb_str name) {
  return find_field(def, cpb__field_names(def), name);
}

const cpb_field_def *cpb_field_by_json_name(const cpb_message_def *def,
                                            cpb_str name) {
  return find_field(def, cpb__json_field_names(def), name);
}

/* ---- Values ---- */

cpb__names cpb__value_names(const cpb_enum_def *def) {
  cpb__names names = {def->names, sizeof(cpb_str), 0, NULL};
  if (def->names) {
    bool json = def->flags & CPB_ENUM_JSON_NAMES;
    const void *orders = def->names + (json ? 2 : 1) * (size_t)def->count;
    names.count = def->count;
    names.order = def->flags & CPB_ENUM_NAME_ORDER ? orders : NULL;
  }
  return names;
}

cpb__names cpb__json_value_names(const cpb_enum_def *def) {
  cpb__names names = cpb__value_names(def);
  if (names.count && (def->flags & CPB_ENUM_JSON_NAMES)) {
    names.first += def->count;
    names.order = names.order ? names.order + def->count : NULL;
  }
  return names;
}
