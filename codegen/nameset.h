/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* A set of identifiers, each with what it stands for: one per C name space, to
 * find names that would be declared twice. */

#ifndef CODEGEN_NAMESET_H
#define CODEGEN_NAMESET_H

#include "cpb/base.h"

typedef struct gen_nameset_entry {
  const char *name; /* NULL = free */
  cpb_str owner;
} gen_nameset_entry;

typedef struct gen_nameset {
  cpb_arena *arena;
  gen_nameset_entry *slots; /* open addressing, power of two */
  size_t cap;
  size_t len;
} gen_nameset;

#define GEN_NAMESET(arena_) {(arena_), NULL, 0, 0}

/* The entry of a name; NULL when it is not in the set. */
const gen_nameset_entry *CPB_NULLABLE gen_nameset_find(const gen_nameset *set,
                                                       const char *name);
/* Adds a name that is not in the set; false when out of memory. name and owner
 * are borrowed. */
bool gen_nameset_add(gen_nameset *set, const char *name, cpb_str owner);

#endif
