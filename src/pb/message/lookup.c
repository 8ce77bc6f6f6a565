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

int64_t cpb__name_find_in_order(const cpb__names *names, cpb_str name) {
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
