/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What has a name in a pool, found by scope and last part of the name: full
 * names would take memory beyond all bounds where scopes are long and nested.
 * The hash is keyed, so that descriptors cannot choose names that collide. */

#ifndef PB_DESCRIPTOR_SYMBOLS_H
#define PB_DESCRIPTOR_SYMBOLS_H

#include "base/map.h"

typedef enum cpb__symbol_kind {
  CPB__SYMBOL_FILE,
  CPB__SYMBOL_PACKAGE,
  CPB__SYMBOL_MESSAGE,
  CPB__SYMBOL_FIELD,
  CPB__SYMBOL_ONEOF,
  CPB__SYMBOL_ENUM,
  CPB__SYMBOL_VALUE,
  CPB__SYMBOL_EXTENSION,
  CPB__SYMBOL_SERVICE,
  CPB__SYMBOL_METHOD
} cpb__symbol_kind;

typedef struct cpb__symbol {
  const struct cpb__symbol *CPB_NULLABLE scope; /* NULL = no package */
  cpb_str name;                                 /* the last part */
  uint64_t hash;
  struct cpb__symbol *next;  /* in its bucket */
  struct cpb__symbol *older; /* the one added before */
  cpb__symbol_kind kind;
  struct cpb__pool_file *CPB_NULLABLE file; /* NULL of a package */
  void *CPB_NULLABLE object; /* of messages, enums, extensions and services; of
                                a value its descriptor */
} cpb__symbol;

typedef struct cpb__symbols {
  const cpb_allocator *alloc;
  cpb__symbol **buckets; /* a power of two of them */
  size_t cap;
  size_t len;
  cpb__symbol *CPB_NULLABLE newest;
  uint64_t seed[2];
} cpb__symbols;

void cpb__symbols_init(cpb__symbols *symbols, const cpb_allocator *alloc);
void cpb__symbols_cleanup(cpb__symbols *symbols);
cpb__symbol *CPB_NULLABLE cpb__symbols_find(
    const cpb__symbols *symbols, const cpb__symbol *CPB_NULLABLE scope,
    cpb_str name);
/* Adds a symbol that is not there yet, with scope and name set; false when out
 * of memory. */
bool cpb__symbols_add(cpb__symbols *symbols, cpb__symbol *symbol);
/* Removes all that were added after a symbol (NULL: all). */
void cpb__symbols_undo(cpb__symbols *symbols,
                       const cpb__symbol *CPB_NULLABLE to);
/* Finds "a.b.Name" from the outermost scope. */
cpb__symbol *CPB_NULLABLE cpb__symbols_resolve(const cpb__symbols *symbols,
                                               cpb_str full_name);
/* Finds a type by a name that stands in a scope: from the outermost scope with a
 * leading dot, else from the innermost one that has its first part.
 * Source: FieldDescriptorProto.type_name, "C++-like scoping rules". */
cpb__symbol *CPB_NULLABLE cpb__symbols_find_type(
    const cpb__symbols *symbols, const cpb__symbol *CPB_NULLABLE scope,
    cpb_str name);

#endif
