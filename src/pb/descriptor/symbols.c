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

cpb__symbol *cpb__symbols_resolve(const cpb__symbols *symbols,
                                  cpb_str full_name) {
  cpb__symbol *symbol = NULL;
  size_t start = 0;
  for (size_t i = 0; i <= full_name.len; i++) {
    if (i < full_name.len && full_name.data[i] != '.') {
      continue;
    }
    cpb_str part = {full_name.data + start, i - start};
    symbol = part.len ? cpb__symbols_find(symbols, symbol, part) : NULL;
    if (!symbol) {
      return NULL;
    }
    start = i + 1;
  }
  return symbol;
}
