/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Open addressing with linear probing, at most three quarters full. Removal
 * shifts the entries behind back, so that there are no tombstones: a lookup ends
 * at the first free slot. */

#include "base/map.h"

enum { MAP_MIN = 8 };

void cpb__map_init(cpb__map *map, const cpb_allocator *alloc,
                   const uint64_t seed[2]) {
  memset(map, 0, sizeof(*map));
  map->alloc = alloc ? alloc : cpb_allocator_default();
  map->seed[0] = seed[0];
  map->seed[1] = seed[1];
}

void cpb__map_cleanup(cpb__map *map) {
  cpb__free(map->alloc, map->slots, map->cap * sizeof(*map->slots));
  map->slots = NULL;
  map->cap = map->len = 0;
}

/* The slot of the key, or the free one where it would go. */
static cpb__map_entry *find_slot(const cpb__map *map, cpb_str key,
                                 uint64_t hash) {
  size_t mask = map->cap - 1;
  size_t at = (size_t)hash & mask;
  while (map->slots[at].value && (map->slots[at].hash != hash ||
                                  !cpb_str_equal(map->slots[at].key, key))) {
    at = (at + 1) & mask;
  }
  return &map->slots[at];
}

static bool grow(cpb__map *map) {
  cpb__map bigger = *map;
  if (map->cap > SIZE_MAX / 2 / sizeof(*map->slots) / 2) {
    return false;
  }
  bigger.cap = map->cap ? map->cap * 2 : MAP_MIN;
  bigger.slots = cpb__zalloc(map->alloc, bigger.cap * sizeof(*map->slots));
  if (!bigger.slots) {
    return false;
  }
  for (size_t i = 0; i < map->cap; i++) {
    const cpb__map_entry *entry = &map->slots[i];
    if (entry->value) {
      *find_slot(&bigger, entry->key, entry->hash) = *entry;
    }
  }
  cpb__map_cleanup(map);
  *map = bigger;
  return true;
}

bool cpb__map_put(cpb__map *map, cpb_str key, void *value, void **old) {
  uint64_t hash = cpb__siphash13(key.data, key.len, map->seed);
  cpb__map_entry *slot = map->cap ? find_slot(map, key, hash) : NULL;
  void *was = slot ? slot->value : NULL;
  if (!slot || (!was && map->len + 1 > map->cap / 4 * 3)) {
    if (!grow(map)) {
      return false;
    }
    slot = find_slot(map, key, hash);
  }
  map->len += !was;
  slot->key = key;
  slot->hash = hash;
  slot->value = value;
  if (old) {
    *old = was;
  }
  return true;
}

void *cpb__map_get(const cpb__map *map, cpb_str key) {
  if (map->len == 0) {
    return NULL;
  }
  return find_slot(map, key, cpb__siphash13(key.data, key.len, map->seed))
      ->value;
}

/* Whether an entry whose probing starts at home may move from `from` back to
 * `hole`: the hole must not lie before its home. */
static bool may_move(size_t home, size_t hole, size_t from, size_t mask) {
  return ((from - home) & mask) >= ((from - hole) & mask);
}

void *cpb__map_remove(cpb__map *map, cpb_str key) {
  if (map->len == 0) {
    return NULL;
  }
  cpb__map_entry *slot =
      find_slot(map, key, cpb__siphash13(key.data, key.len, map->seed));
  void *value = slot->value;
  if (!value) {
    return NULL;
  }
  size_t mask = map->cap - 1;
  size_t hole = (size_t)(slot - map->slots);
  for (size_t at = (hole + 1) & mask; map->slots[at].value;
       at = (at + 1) & mask) {
    if (may_move((size_t)map->slots[at].hash & mask, hole, at, mask)) {
      map->slots[hole] = map->slots[at];
      hole = at;
    }
  }
  map->slots[hole].value = NULL;
  map->len--;
  return value;
}

const cpb__map_entry *cpb__map_next(const cpb__map *map, size_t *index) {
  while (*index < map->cap) {
    const cpb__map_entry *entry = &map->slots[(*index)++];
    if (entry->value) {
      return entry;
    }
  }
  return NULL;
}
