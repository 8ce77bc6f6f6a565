/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "pb/descriptor/symbols.h"

enum { FIRST_CAP = 64 };

void cpb__symbols_init(cpb__symbols *symbols, const cpb_allocator *alloc) {
  memset(symbols, 0, sizeof(*symbols));
  symbols->alloc = alloc;
  cpb__random(symbols->seed, sizeof(symbols->seed));
}

void cpb__symbols_cleanup(cpb__symbols *symbols) {
  cpb__free(symbols->alloc, symbols->buckets,
            symbols->cap * sizeof(cpb__symbol *));
}

static uint64_t hash_of(const cpb__symbols *symbols, const cpb__symbol *scope,
                        cpb_str name) {
  uint64_t seed[2] = {symbols->seed[0] ^ (uint64_t)(uintptr_t)scope,
                      symbols->seed[1]};
  return cpb__siphash13(name.data, name.len, seed);
}

static cpb__symbol **bucket_of(const cpb__symbols *symbols, uint64_t hash) {
  return &symbols->buckets[hash & (symbols->cap - 1)];
}

static void push(cpb__symbols *symbols, cpb__symbol *symbol) {
  cpb__symbol **bucket = bucket_of(symbols, symbol->hash);
  symbol->next = *bucket;
  *bucket = symbol;
}

cpb__symbol *cpb__symbols_find(const cpb__symbols *symbols,
                               const cpb__symbol *scope, cpb_str name) {
  if (symbols->cap == 0) {
    return NULL;
  }
  uint64_t hash = hash_of(symbols, scope, name);
  cpb__symbol *symbol = *bucket_of(symbols, hash);
  while (symbol && !(symbol->hash == hash && symbol->scope == scope &&
                     cpb_str_equal(symbol->name, name))) {
    symbol = symbol->next;
  }
  return symbol;
}

static bool grow(cpb__symbols *symbols) {
  size_t old_cap = symbols->cap;
  cpb__symbol **old = symbols->buckets;
  size_t cap = old_cap ? old_cap * 2 : FIRST_CAP;
  cpb__symbol **buckets =
      cpb__zalloc(symbols->alloc, cap * sizeof(cpb__symbol *));
  if (!buckets) {
    return false;
  }
  symbols->buckets = buckets;
  symbols->cap = cap;
  for (size_t i = 0; i < old_cap; i++) {
    for (cpb__symbol *symbol = old[i]; symbol;) {
      cpb__symbol *next = symbol->next;
      push(symbols, symbol);
      symbol = next;
    }
  }
  cpb__free(symbols->alloc, old, old_cap * sizeof(cpb__symbol *));
  return true;
}

bool cpb__symbols_add(cpb__symbols *symbols, cpb__symbol *symbol) {
  if (symbols->len >= symbols->cap && !grow(symbols)) {
    return false;
  }
  symbol->hash = hash_of(symbols, symbol->scope, symbol->name);
  push(symbols, symbol);
  symbol->older = symbols->newest;
  symbols->newest = symbol;
  symbols->len++;
  return true;
}

static void unlink_symbol(cpb__symbols *symbols, const cpb__symbol *symbol) {
  cpb__symbol **at = bucket_of(symbols, symbol->hash);
  while (*at != symbol) {
    at = &(*at)->next;
  }
  *at = symbol->next;
}

void cpb__symbols_undo(cpb__symbols *symbols, const cpb__symbol *to) {
  while (symbols->newest != to) {
    unlink_symbol(symbols, symbols->newest);
    symbols->newest = symbols->newest->older;
    symbols->len--;
  }
}

/* Takes the part before the first dot off a name. */
static cpb_str first_part(cpb_str *name) {
  const char *dot = name->len ? memchr(name->data, '.', name->len) : NULL;
  cpb_str part = {name->data, dot ? (size_t)(dot - name->data) : name->len};
  size_t taken = part.len + (dot ? 1 : 0);
  *name = (cpb_str){taken ? name->data + taken : name->data, name->len - taken};
  return part;
}

/* Goes down from a scope by each part of a name. */
static cpb__symbol *descend(const cpb__symbols *symbols,
                            const cpb__symbol *scope, cpb_str name) {
  cpb__symbol *symbol = NULL;
  if (name.len > 0 && name.data[name.len - 1] == '.') {
    return NULL;
  }
  do {
    cpb_str part = first_part(&name);
    symbol = part.len ? cpb__symbols_find(symbols, scope, part) : NULL;
    scope = symbol;
  } while (symbol && name.len > 0);
  return symbol;
}

cpb__symbol *cpb__symbols_resolve(const cpb__symbols *symbols,
                                  cpb_str full_name) {
  return descend(symbols, NULL, full_name);
}

static bool is_type(const cpb__symbol *symbol) {
  return symbol->kind == CPB__SYMBOL_MESSAGE ||
         symbol->kind == CPB__SYMBOL_ENUM;
}

/* What more of a name may follow. */
static bool is_scope(const cpb__symbol *symbol) {
  return is_type(symbol) || symbol->kind == CPB__SYMBOL_PACKAGE ||
         symbol->kind == CPB__SYMBOL_SERVICE;
}

cpb__symbol *cpb__symbols_find_type(const cpb__symbols *symbols,
                                    const cpb__symbol *scope, cpb_str name) {
  cpb_str rest = name;
  cpb_str part = first_part(&rest);
  if (name.len > 0 && part.len == 0) {
    return descend(symbols, NULL, rest);
  }
  for (;; scope = scope->scope) {
    cpb__symbol *symbol =
        part.len ? cpb__symbols_find(symbols, scope, part) : NULL;
    if (symbol && (rest.len ? is_scope(symbol) : is_type(symbol))) {
      return rest.len ? descend(symbols, symbol, rest) : symbol;
    }
    if (!scope) {
      return NULL;
    }
  }
}
