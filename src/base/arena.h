/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The inside of cpb_arena: for those who embed one in a pooled object and for
 * hot loops that bump inline. ptr == end makes every allocation take the slow
 * path, so a zeroed arena with alloc set is valid and empty. */

#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include "base/mem.h"

typedef struct cpb__arena_block {
  struct cpb__arena_block *next;
  size_t size; /* of the whole block, this head included */
} cpb__arena_block;

/* ptr and end are apart: compilers load neighbours together, which has to wait
 * until what was last stored into one of them has left the store buffer. */
struct cpb_arena {
  char *ptr;                /* next free byte, aligned to 8 */
  cpb__arena_block *blocks; /* newest first, all from alloc */
  char *end;                /* of the current block */
  const cpb_allocator *alloc;
  char *first; /* caller's own first block, or NULL; never freed */
  size_t first_size;
  size_t block_bytes; /* sum of the sizes of blocks */
  size_t used_before; /* bytes handed out in blocks before the current one */
  size_t limit;       /* of block_bytes, 0 = none */
  char *current;      /* start of the current block's payload */
  size_t budget;   /* of cpb_arena_bytes while a fence stands; 0 = none does */
  char *fence;     /* where it stands if it is in the current block: at end */
  char *block_end; /* what end was without it */
  bool failed;
  bool refused; /* a request went beyond the fence */
};

/* Makes an arena in the caller's storage. first (aligned to 16, may be NULL) is
 * used before anything is allocated. Cleanup frees what was allocated. */
void cpb__arena_init(cpb_arena *arena, const cpb_allocator *alloc,
                     void *CPB_NULLABLE first, size_t first_size);
void cpb__arena_cleanup(cpb_arena *arena);
/* Puts up a fence: from here on no more than max_bytes are handed out (0 = all
 * that an outer fence leaves). A request beyond it gets NULL and is no failure of
 * the arena. The result is for cpb__arena_unfence, which takes the fence away. */
size_t cpb__arena_fence(cpb_arena *arena, size_t max_bytes);
void cpb__arena_unfence(cpb_arena *arena, size_t outer);
/* Bytes left before the fence, at least 1; 0 = there is none. */
size_t cpb__arena_fenced(const cpb_arena *arena);
/* Out of line part of cpb__arena_bump. */
void *cpb__arena_slow(cpb_arena *arena, size_t size);

/* As cpb_arena_alloc, aligned to 8, inline. */
static inline void *cpb__arena_bump(cpb_arena *arena, size_t size) {
  size_t room = (size_t)(arena->end - arena->ptr);
  if (CPB__LIKELY(size <= room && ((size + 7) & ~(size_t)7) <= room)) {
    void *ptr = arena->ptr;
    arena->ptr += (size + 7) & ~(size_t)7;
    return ptr;
  }
  return cpb__arena_slow(arena, size);
}

#endif
