/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "nameset.h"

#include <string.h>

/* FNV-1a. */
static size_t hash_name(const char *name) {
  uint64_t hash = 14695981039346656037u;
  for (const char *c = name; *c; c++) {
    hash = (hash ^ (unsigned char)*c) * 1099511628211u;
  }
  return (size_t)(hash ^ hash >> 32);
}

/* The slot that holds the name or would take it. */
static gen_nameset_entry *find_slot(const gen_nameset *set, const char *name) {
  size_t at = hash_name(name) & (set->cap - 1);
  while (set->slots[at].name && strcmp(set->slots[at].name, name) != 0) {
    at = (at + 1) & (set->cap - 1);
  }
  return &set->slots[at];
}

static bool grow(gen_nameset *set) {
  gen_nameset larger = {set->arena, NULL, set->cap ? set->cap * 2 : 64,
                        set->len};
  larger.slots =
      cpb_arena_zalloc(set->arena, larger.cap * sizeof(larger.slots[0]));
  if (larger.slots == NULL) {
    return false;
  }
  for (size_t i = 0; i < set->cap; i++) {
    if (set->slots[i].name) {
      *find_slot(&larger, set->slots[i].name) = set->slots[i];
    }
  }
  *set = larger;
  return true;
}

const gen_nameset_entry *CPB_NULLABLE gen_nameset_find(const gen_nameset *set,
                                                       const char *name) {
  if (set->cap == 0) {
    return NULL;
  }
  const gen_nameset_entry *slot = find_slot(set, name);
  return slot->name ? slot : NULL;
}

bool gen_nameset_add(gen_nameset *set, const char *name, cpb_str owner) {
  if (set->len * 2 >= set->cap && !grow(set)) {
    return false;
  }
  *find_slot(set, name) = (gen_nameset_entry){name, owner};
  set->len++;
  return true;
}
