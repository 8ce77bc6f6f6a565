/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Arena: blocks that double in size up to a cap, bumped from front to back.
 *
 * Invariants: ptr is aligned to 8 and lies in the current block; every payload
 * starts aligned to 16. A request that would leave less room in a new block than
 * the current one still has gets a block of its own, and the current one goes on.
 * After a failure there is no current block, so that each request comes here and
 * fails. A fence hides the part of the current block that lies beyond it. */

#include "base/arena.h"

#include <stdio.h>

enum {
  BLOCK_HEAD = 16, /* keeps the payload aligned */
  BLOCK_MIN = 1024,
  BLOCK_MAX = 256 * 1024 /* doubling ends here; bigger requests fit exactly */
};
_Static_assert(sizeof(cpb__arena_block) <= BLOCK_HEAD, "room for the head");

static size_t round_up(size_t size) {
  return (size + 7) & ~(size_t)7;
}

static void set_current(cpb_arena *arena, char *payload, size_t size) {
  arena->current = payload;
  arena->ptr = payload;
  arena->end = payload ? payload + (size & ~(size_t)7) : NULL;
  arena->fence = NULL;
}

void cpb__arena_init(cpb_arena *arena, const cpb_allocator *alloc, void *first,
                     size_t first_size) {
  memset(arena, 0, sizeof(*arena));
  arena->alloc = alloc ? alloc : cpb_allocator_default();
  arena->first = first;
  arena->first_size = first ? first_size : 0;
  set_current(arena, arena->first, arena->first_size);
}

static void free_block(cpb_arena *arena, cpb__arena_block *block) {
  arena->block_bytes -= block->size;
  cpb__free(arena->alloc, block, block->size);
}

void cpb__arena_cleanup(cpb_arena *arena) {
  cpb__arena_block *block = arena->blocks;
  while (block) {
    cpb__arena_block *next = block->next;
    free_block(arena, block);
    block = next;
  }
  arena->blocks = NULL;
  arena->used_before = 0;
  arena->failed = false;
  set_current(arena, arena->first, arena->first_size);
}

cpb_arena *cpb_arena_create(const cpb_allocator *alloc) {
  if (!alloc) {
    alloc = cpb_allocator_default();
  }
  cpb_arena *arena = cpb__alloc(alloc, sizeof(*arena));
  if (arena) {
    cpb__arena_init(arena, alloc, NULL, 0);
  }
  return arena;
}

void cpb_arena_destroy(cpb_arena *arena) {
  if (arena) {
    cpb__arena_cleanup(arena);
    cpb__free(arena->alloc, arena, sizeof(*arena));
  }
}

/* Frees all blocks but the largest. */
CPB__APART static void keep_largest(cpb_arena *arena) {
  cpb__arena_block *kept = arena->blocks;
  cpb__arena_block *block = kept->next;
  while (block) {
    cpb__arena_block *next = block->next;
    if (block->size > kept->size) {
      cpb__arena_block *smaller = kept;
      kept = block;
      block = smaller;
    }
    free_block(arena, block);
    block = next;
  }
  kept->next = NULL;
  arena->blocks = kept;
}

void cpb_arena_reset(cpb_arena *arena) {
  if (CPB__UNLIKELY(arena->blocks && arena->blocks->next)) {
    keep_largest(arena);
  }
  arena->used_before = 0;
  arena->failed = false;
  cpb__arena_block *kept = arena->blocks;
  if (CPB__LIKELY(kept != NULL)) {
    set_current(arena, (char *)kept + BLOCK_HEAD, kept->size - BLOCK_HEAD);
  } else {
    set_current(arena, arena->first, arena->first_size);
  }
}

void cpb_arena_set_limit(cpb_arena *arena, size_t max_bytes) {
  arena->limit = max_bytes;
}

bool cpb_arena_failed(const cpb_arena *arena) {
  return arena->failed;
}

size_t cpb_arena_bytes(const cpb_arena *arena) {
  return arena->used_before + (size_t)(arena->ptr - arena->current);
}

static void leave_current(cpb_arena *arena) {
  arena->used_before = cpb_arena_bytes(arena);
  set_current(arena, NULL, 0);
}

/* ---- The fence ---- */

/* Bytes that may still be handed out, in whole units. */
static size_t budget_left(const cpb_arena *arena) {
  size_t used = cpb_arena_bytes(arena);
  return arena->budget > used ? (arena->budget - used) & ~(size_t)7 : 0;
}

/* Puts the end of the current block where the budget wants it. What was taken
 * from behind the fence by an encoder, which fills blocks from their end, takes
 * the rest of the block with it. */
static void place_fence(cpb_arena *arena) {
  if (arena->fence && arena->end == arena->fence) {
    arena->end = arena->block_end;
  }
  arena->fence = NULL;
  if (arena->budget && budget_left(arena) < (size_t)(arena->end - arena->ptr)) {
    arena->block_end = arena->end;
    arena->end = arena->ptr + budget_left(arena);
    arena->fence = arena->end;
  }
}

size_t cpb__arena_fence(cpb_arena *arena, size_t max_bytes) {
  size_t outer = arena->budget;
  size_t used = cpb_arena_bytes(arena);
  if (!outer) {
    arena->refused = false;
  }
  if (max_bytes && max_bytes < SIZE_MAX - used &&
      (!outer || used + max_bytes < outer)) {
    arena->budget = used + max_bytes;
    place_fence(arena);
  }
  return outer;
}

void cpb__arena_unfence(cpb_arena *arena, size_t outer) {
  if (arena->budget != outer) {
    arena->budget = outer;
    place_fence(arena);
  }
}

size_t cpb__arena_fenced(const cpb_arena *arena) {
  size_t left = arena->budget ? budget_left(arena) : 0;
  return arena->budget && !left ? 1 : left;
}

/* ---- Blocks ---- */

static void *fail(cpb_arena *arena) {
  leave_current(arena);
  arena->failed = true;
  return NULL;
}

/* Size of the next block, head included, for a rounded request; 0 = the limit
 * does not allow it. */
static size_t next_block_size(const cpb_arena *arena, size_t size) {
  size_t last = arena->blocks ? arena->blocks->size : arena->first_size;
  size_t want = last > BLOCK_MAX / 2 ? BLOCK_MAX : last * 2;
  size_t need = size + BLOCK_HEAD;
  if (want < BLOCK_MIN) {
    want = BLOCK_MIN;
  }
  if (want < need) {
    want = need;
  }
  if (arena->limit) {
    size_t left =
        arena->limit -
        (arena->block_bytes < arena->limit ? arena->block_bytes : arena->limit);
    if (want > left) {
      want = left & ~(size_t)7;
    }
  }
  return want < need ? 0 : want;
}

static cpb__arena_block *new_block(cpb_arena *arena, size_t size) {
  cpb__arena_block *block = size ? cpb__alloc(arena->alloc, size) : NULL;
  if (block) {
    block->size = size;
    block->next = arena->blocks;
    arena->blocks = block;
    arena->block_bytes += size;
  }
  return block;
}

void *cpb__arena_slow(cpb_arena *arena, size_t size) {
  bool huge = size > SIZE_MAX / 2;
  if (arena->budget && (huge || round_up(size) > budget_left(arena))) {
    arena->refused = true;
    return NULL;
  }
  if (arena->failed || huge) {
    return fail(arena);
  }
  size = round_up(size);
  cpb__arena_block *block = new_block(arena, next_block_size(arena, size));
  if (!block) {
    return fail(arena);
  }
  char *payload = (char *)block + BLOCK_HEAD;
  size_t room = block->size - BLOCK_HEAD;
  if (room - size < (size_t)(arena->end - arena->ptr)) {
    arena->used_before += size;
  } else {
    leave_current(arena);
    set_current(arena, payload, room);
    arena->ptr += size;
  }
  place_fence(arena);
  return payload;
}

void *cpb_arena_alloc(cpb_arena *arena, size_t size) {
  if (size == 0) {
    size = 1;
  }
  if ((size & 15) == 0 && ((uintptr_t)arena->ptr & 8) &&
      size < (size_t)(arena->end - arena->ptr)) {
    arena->ptr += 8;
  }
  return cpb__arena_bump(arena, size);
}

void *cpb_arena_zalloc(cpb_arena *arena, size_t size) {
  void *ptr = cpb_arena_alloc(arena, size);
  return ptr ? memset(ptr, 0, size) : NULL;
}

void *cpb_arena_resize(cpb_arena *arena, void *ptr, size_t old_size,
                       size_t new_size) {
  if (!ptr) {
    return cpb_arena_alloc(arena, new_size);
  }
  char *start = ptr;
  bool last = arena->ptr && start >= arena->current && start < arena->ptr &&
              old_size <= SIZE_MAX / 2 &&
              start + round_up(old_size ? old_size : 1) == arena->ptr;
  if (new_size <= old_size) {
    if (last) {
      arena->ptr = start + round_up(new_size ? new_size : 1);
    }
    return ptr;
  }
  if (last && new_size <= (size_t)(arena->end - start)) {
    arena->ptr = start + round_up(new_size);
    return ptr;
  }
  void *bigger = cpb_arena_alloc(arena, new_size);
  if (bigger) {
    cpb__copy(bigger, ptr, old_size);
  }
  return bigger;
}

cpb_str cpb_arena_copy(cpb_arena *arena, cpb_str str) {
  cpb_str copy = {cpb_arena_alloc(arena, str.len), 0};
  if (copy.data) {
    cpb__copy((char *)(uintptr_t)copy.data, str.data, str.len);
    copy.len = str.len;
  }
  return copy;
}

cpb_str cpb_arena_vprintf(cpb_arena *arena, const char *format, va_list args) {
  cpb_str text = {NULL, 0};
  size_t room = (size_t)(arena->end - arena->ptr);
  va_list again;
  va_copy(again, args);
  int n = vsnprintf(arena->ptr, room, format, args);
  char *out = n < 0 ? NULL : cpb__arena_bump(arena, (size_t)n + 1);
  if (out) {
    if ((size_t)n + 1 > room) {
      (void)vsnprintf(out, (size_t)n + 1, format, again);
    }
    text.data = out;
    text.len = (size_t)n;
  }
  va_end(again);
  return text;
}

cpb_str cpb_arena_printf(cpb_arena *arena, const char *format, ...) {
  va_list args;
  va_start(args, format);
  cpb_str text = cpb_arena_vprintf(arena, format, args);
  va_end(args);
  return text;
}
