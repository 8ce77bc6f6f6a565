/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The table of compressors, and the pool of their states. A compressor joins by
 * one line of the table. */

#include "rpc/compression.h"

#include "base/text.h"
#include "rpc/compression_gzip.h"

/* In order of preference, and the same as an accept-encoding header. */
static const crpc__compressor *const compressors[] = {
#ifdef CRPC_WITH_ZLIB
    &crpc__gzip,
#endif
    NULL};

enum { COUNT = CPB__COUNT(compressors) - 1 };
_Static_assert(COUNT <= (int)CRPC__COMPRESSORS_MAX, "room for the states");

#ifdef CRPC_WITH_ZLIB
static const cpb_str names = CPB_STR_INIT("gzip");
#else
static const cpb_str names = CPB_STR_INIT("");
#endif

size_t crpc__compressor_count(void) {
  return COUNT;
}

const crpc__compressor *crpc__compressor_at(size_t index) {
  return compressors[index];
}

const crpc__compressor *crpc__compressor_find(cpb_str name) {
  for (size_t i = 0; compressors[i]; i++) {
    if (cpb__equal_nocase(compressors[i]->name, name)) {
      return compressors[i];
    }
  }
  return NULL;
}

cpb_str crpc__compressor_names(void) {
  return names;
}

static cpb_str trim(cpb_str s) {
  while (s.len && (s.data[0] == ' ' || s.data[0] == '\t')) {
    s.data++;
    s.len--;
  }
  while (s.len && (s.data[s.len - 1] == ' ' || s.data[s.len - 1] == '\t')) {
    s.len--;
  }
  return s;
}

/* Cuts *rest at the first separator; what stands before it, trimmed. */
static cpb_str cut(cpb_str *rest, char separator) {
  const char *at = rest->len ? memchr(rest->data, separator, rest->len) : NULL;
  size_t n = at ? (size_t)(at - rest->data) : rest->len;
  cpb_str head = {rest->data, n};
  size_t used = at ? n + 1 : n;
  rest->data = rest->data ? rest->data + used : NULL;
  rest->len -= used;
  return trim(head);
}

/* RFC 9110 section 12.4.2: a weight of 0, written "0", "0." or "0.000", means
 * "not acceptable". */
static bool refused(cpb_str parameters) {
  while (parameters.len) {
    cpb_str p = cut(&parameters, ';');
    if (p.len < 3 || (p.data[0] | 0x20) != 'q' || p.data[1] != '=') {
      continue;
    }
    size_t i = 2;
    while (i < p.len && (p.data[i] == '0' || p.data[i] == '.')) {
      i++;
    }
    return i == p.len;
  }
  return false;
}

const crpc__compressor *crpc__compressor_accept(cpb_str accept) {
  while (accept.len) {
    cpb_str item = cut(&accept, ',');
    cpb_str name = cut(&item, ';');
    const crpc__compressor *found = crpc__compressor_find(name);
    if (found && !refused(item)) {
      return found;
    }
  }
  return NULL;
}

void crpc__compression_pool_cleanup(crpc__compression_pool *pool) {
  for (size_t i = 0; compressors[i]; i++) {
    if (pool->states[i]) {
      compressors[i]->destroy(pool->states[i]);
      pool->states[i] = NULL;
    }
  }
}

/* The pooled state; NULL when out of memory. */
static void *state_of(crpc__compression_pool *pool,
                      const crpc__compressor *compressor) {
  size_t i = 0;
  while (compressors[i] && compressors[i] != compressor) {
    i++;
  }
  if (compressors[i] && !pool->states[i]) {
    pool->states[i] = compressor->create(pool->alloc);
  }
  return compressors[i] ? pool->states[i] : NULL;
}

crpc_code crpc__compress(crpc__compression_pool *pool,
                         const crpc__compressor *compressor, cpb_str in,
                         cpb__buf *out) {
  void *state = state_of(pool, compressor);
  return state ? compressor->compress(state, in, out) : CRPC_RESOURCE_EXHAUSTED;
}

crpc_code crpc__decompress(crpc__compression_pool *pool,
                           const crpc__compressor *compressor, cpb_str in,
                           size_t max, cpb__buf *out) {
  void *state = state_of(pool, compressor);
  return state ? compressor->decompress(state, in, max, out)
               : CRPC_RESOURCE_EXHAUSTED;
}
