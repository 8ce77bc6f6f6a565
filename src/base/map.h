/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Hash map from string views to pointers, keyed (SipHash-1-3 with a seed given
 * by the owner), so that a peer cannot choose keys that collide. Keys are
 * borrowed: they live as long as their entry. */

#ifndef BASE_MAP_H
#define BASE_MAP_H

#include "base/mem.h"

typedef struct cpb__map_entry {
  cpb_str key;
  uint64_t hash;
  void *value; /* NULL = the slot is free */
} cpb__map_entry;

typedef struct cpb__map {
  const cpb_allocator *alloc;
  cpb__map_entry *slots; /* open addressing, power of two */
  size_t cap;
  size_t len;
  uint64_t seed[2];
} cpb__map;

void cpb__map_init(cpb__map *map, const cpb_allocator *alloc,
                   const uint64_t seed[2]);
void cpb__map_cleanup(cpb__map *map);
/* Sets a non-NULL value; *old gets the value replaced, or NULL. false when out
 * of memory; the map is then unchanged. */
bool cpb__map_put(cpb__map *map, cpb_str key, void *value,
                  void **CPB_NULLABLE old);
void *CPB_NULLABLE cpb__map_get(const cpb__map *map, cpb_str key);
/* Removes the key and returns its value; NULL when there was none. */
void *CPB_NULLABLE cpb__map_remove(cpb__map *map, cpb_str key);
/* Visits: start with *index = 0; NULL at the end. No change meanwhile. */
const cpb__map_entry *CPB_NULLABLE cpb__map_next(const cpb__map *map,
                                                 size_t *index);

uint64_t cpb__siphash13(const void *data, size_t len, const uint64_t seed[2]);
/* Random bytes from the operating system for seeds; falls back on addresses and
 * the clock where it has none. */
void cpb__random(void *out, size_t len);

#endif
