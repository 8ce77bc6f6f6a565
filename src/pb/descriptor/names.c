/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include <stdlib.h>

#include "pb/descriptor/pool.h"

static bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool cpb__is_identifier(cpb_str name) {
  if (name.len == 0 || !is_letter(name.data[0])) {
    return false;
  }
  for (size_t i = 1; i < name.len; i++) {
    char c = name.data[i];
    if (!is_letter(c) && !(c >= '0' && c <= '9')) {
      return false;
    }
  }
  return true;
}

static char to_upper(char c) {
  return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

cpb_str cpb__json_name_of(cpb__batch *batch, cpb_str name) {
  char *json = cpb__batch_array(batch, batch->arena, name.len, 1);
  size_t len = 0;
  if (!json) {
    return (cpb_str){NULL, 0};
  }
  for (size_t i = 0; i < name.len; i++) {
    if (name.data[i] != '_') {
      bool word = i > 0 && name.data[i - 1] == '_';
      json[len++] = word ? to_upper(name.data[i]) : name.data[i];
    }
  }
  return (cpb_str){json, len};
}

bool cpb__full_name(cpb__batch *batch, const cpb__pool_file *file,
                    cpb_str scope, cpb_str name, cpb_str *out) {
  size_t len = scope.len + (scope.len ? 1 : 0) + name.len;
  if (!cpb__is_identifier(name)) {
    return cpb__batch_fail(batch, NULL, file->proto->name,
                           "not a name: \"" CPB_STR_FMT "\"",
                           CPB_STR_ARG(name));
  }
  if (len > CPB__MAX_FULL_NAME) {
    return cpb__batch_fail(batch, NULL, file->proto->name,
                           "a full name of more than %d bytes",
                           CPB__MAX_FULL_NAME);
  }
  if (scope.len == 0) {
    *out = name;
    return true;
  }
  char *full = cpb_arena_alloc(batch->arena, len);
  if (!full) {
    return cpb__batch_no_memory(batch);
  }
  memcpy(full, scope.data, scope.len);
  full[scope.len] = '.';
  memcpy(full + scope.len + 1, name.data, name.len);
  *out = (cpb_str){full, len};
  return true;
}

uint64_t cpb__sort_key(int32_t number, uint32_t index) {
  return (uint64_t)((uint32_t)number ^ 0x80000000u) << 32 | index;
}

static void merge(uint64_t *to, const uint64_t *from, size_t start,
                  size_t middle, size_t end) {
  size_t left = start;
  size_t right = middle;
  for (size_t i = start; i < end; i++) {
    bool take_left =
        left < middle && (right >= end || from[left] <= from[right]);
    to[i] = take_left ? from[left++] : from[right++];
  }
}

static size_t at_most(size_t value, size_t limit) {
  return value < limit ? value : limit;
}

void cpb__sort_keys(uint64_t *keys, uint64_t *scratch, size_t count) {
  for (size_t run = 1; run < count; run *= 2) {
    for (size_t i = 0; i < count; i += 2 * run) {
      merge(scratch, keys, i, at_most(i + run, count),
            at_most(i + 2 * run, count));
    }
    memcpy(keys, scratch, count * sizeof(keys[0]));
  }
}

/* ---- Orders ---- */

size_t cpb__order_size(size_t rows, size_t count) {
  return count > CPB__UNORDERED ? rows * count * sizeof(uint32_t) : 0;
}

typedef struct ordered {
  cpb_str name;
  uint32_t index;
} ordered;

static int compare(const void *a, const void *b) {
  const ordered *left = a;
  const ordered *right = b;
  int order = cpb__name_compare(left->name, right->name);
  return order ? order : (left->index > right->index) ? 1 : -1;
}

bool cpb__order_names(cpb__batch *batch, const cpb__names *names,
                      uint32_t *order) {
  ordered *all =
      cpb__batch_array(batch, batch->scratch, names->count, sizeof(all[0]));
  if (!all) {
    return false;
  }
  for (uint32_t i = 0; i < names->count; i++) {
    all[i] = (ordered){cpb__name_at(names, i), i};
  }
  qsort(all, names->count, sizeof(all[0]), compare);
  for (uint32_t i = 0; i < names->count; i++) {
    order[i] = all[i].index;
  }
  return true;
}
