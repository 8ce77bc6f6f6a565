/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Slabs of 4, 8, ... 64 stacks, so that a loop with few fibers takes few
 * addresses; smaller ones when there is no room for a large one. */

#include "rpc/stack.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/uio.h>
#include <unistd.h>

/* Linux 6.13, include/uapi/asm-generic/mman-common.h. */
#if !defined(MADV_GUARD_INSTALL)
#define MADV_GUARD_INSTALL 102
#endif

enum {
  SLAB_FIRST = 4,
  SLAB_MOST = 64,           /* a bit of free and guarded for each stack */
  MAPPINGS_DEFAULT = 65530, /* of vm.max_map_count */
  MAPPINGS_A_STACK = 2
};

struct crpc__slab {
  cpb__list link;
  char *map;
  uint32_t count;
  uint64_t free;    /* by index */
  uint64_t guarded; /* those whose guard stands */
};

static uint64_t all_of(uint32_t count) {
  return count == SLAB_MOST ? UINT64_MAX : (UINT64_C(1) << count) - 1;
}

static size_t slot_bytes(const crpc__stacks *stacks) {
  return CRPC__GUARD_BYTES + stacks->stack_bytes;
}

static size_t page_bytes(void) {
  return (size_t)sysconf(_SC_PAGESIZE);
}

void crpc__stacks_init(crpc__stacks *stacks, const cpb_allocator *alloc,
                       size_t stack_bytes) {
  size_t page = page_bytes();
  if (stack_bytes < CRPC__STACK_MIN) {
    stack_bytes = CRPC__STACK_MIN;
  }
  *stacks = (crpc__stacks){.alloc = alloc, .next = SLAB_FIRST};
  stacks->stack_bytes = (stack_bytes + page - 1) / page * page;
  cpb__list_init(&stacks->slabs);
}

/* --- guards --- */

/* The kernel cannot read it for us either. */
static bool is_guarded(char *at) {
  char byte;
  struct iovec here = {&byte, 1};
  struct iovec there = {at, 1};
  return process_vm_readv(getpid(), &here, 1, &there, 1, 0) < 0 &&
         errno == EFAULT;
}

static bool mark(char *at) {
  return madvise(at, CRPC__GUARD_BYTES, MADV_GUARD_INSTALL) == 0;
}

/* An emulator may take advice that it does not know for good: the first guard is
 * looked at. */
static bool guard_by_mark(crpc__stacks *stacks, char *at) {
  if (!mark(at)) {
    return false;
  }
  stacks->marks = stacks->marks || is_guarded(at);
  return stacks->marks;
}

static bool set_guard(crpc__stacks *stacks, char *at) {
  if (!stacks->split && guard_by_mark(stacks, at)) {
    return true;
  }
  stacks->split = true;
  return mprotect(at, CRPC__GUARD_BYTES, PROT_NONE) == 0;
}

/* --- slabs --- */

static void *map_pages(size_t size) {
  void *map = mmap(NULL, size, PROT_READ | PROT_WRITE,
                   MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (map == MAP_FAILED) {
    return NULL;
  }
  /* A huge page under a stack of which two pages are used would be a waste. */
  (void)madvise(map, size, MADV_NOHUGEPAGE);
  return map;
}

static crpc__slab *map_slab(crpc__stacks *stacks, uint32_t count) {
  crpc__slab *slab = cpb__zalloc(stacks->alloc, sizeof(*slab));
  if (!slab) {
    return NULL;
  }
  slab->map = map_pages(count * slot_bytes(stacks));
  if (!slab->map) {
    cpb__free(stacks->alloc, slab, sizeof(*slab));
    return NULL;
  }
  slab->count = count;
  slab->free = all_of(count);
  return slab;
}

static void unmap_slab(crpc__stacks *stacks, crpc__slab *slab) {
  cpb__list_remove(&slab->link);
  (void)munmap(slab->map, slab->count * slot_bytes(stacks));
  cpb__free(stacks->alloc, slab, sizeof(*slab));
}

void crpc__stacks_cleanup(crpc__stacks *stacks) {
  while (!cpb__list_empty(&stacks->slabs)) {
    unmap_slab(stacks, CPB__CONTAINER(stacks->slabs.next, crpc__slab, link));
  }
}

static void push_front(crpc__stacks *stacks, crpc__slab *slab) {
  cpb__list_remove(&slab->link);
  cpb__list_push_back(stacks->slabs.next, &slab->link);
}

static crpc__slab *add_slab(crpc__stacks *stacks) {
  crpc__slab *slab = NULL;
  uint32_t count = stacks->next;
  while (!(slab = map_slab(stacks, count)) && count > 1) {
    count /= 2;
  }
  if (slab) {
    stacks->next = count < SLAB_MOST ? count * 2 : SLAB_MOST;
    push_front(stacks, slab);
  }
  return slab;
}

static crpc__slab *with_room(crpc__stacks *stacks) {
  if (!cpb__list_empty(&stacks->slabs)) {
    crpc__slab *slab = CPB__CONTAINER(stacks->slabs.next, crpc__slab, link);
    if (slab->free) {
      return slab;
    }
  }
  return add_slab(stacks);
}

/* --- stacks --- */

bool crpc__stacks_take(crpc__stacks *stacks, crpc__stack *out) {
  crpc__slab *slab = with_room(stacks);
  if (!slab) {
    return false;
  }
  uint32_t index = (uint32_t)__builtin_ctzll(slab->free);
  uint64_t bit = UINT64_C(1) << index;
  char *at = slab->map + index * slot_bytes(stacks);
  if (!(slab->guarded & bit) && !set_guard(stacks, at)) {
    if (slab->free == all_of(slab->count)) {
      unmap_slab(stacks, slab);
    }
    return false;
  }
  slab->guarded |= bit;
  slab->free &= ~bit;
  if (!slab->free) {
    cpb__list_remove(&slab->link);
    cpb__list_push_back(&stacks->slabs, &slab->link);
  }
  *out = (crpc__stack){at + CRPC__GUARD_BYTES, stacks->stack_bytes, slab};
  return true;
}

void crpc__stacks_give(crpc__stacks *stacks, const crpc__stack *stack) {
  crpc__slab *slab = stack->slab;
  size_t index = (size_t)(stack->bottom - slab->map) / slot_bytes(stacks);
  slab->free |= UINT64_C(1) << index;
  if (slab->free == all_of(slab->count)) {
    unmap_slab(stacks, slab);
    return;
  }
  (void)madvise(stack->bottom, stack->size, MADV_DONTNEED);
  push_front(stacks, slab);
}

/* --- what a process may have --- */

static size_t max_mappings(void) {
  char text[32] = "";
  FILE *file = fopen("/proc/sys/vm/max_map_count", "re");
  if (!file) {
    return MAPPINGS_DEFAULT;
  }
  bool ok = fgets(text, sizeof(text), file) != NULL;
  (void)fclose(file);
  unsigned long count = ok ? strtoul(text, NULL, 10) : 0;
  return count > 0 ? count : MAPPINGS_DEFAULT;
}

static bool marks_work(void) {
  char *map = map_pages(CRPC__GUARD_BYTES);
  bool ok = map && mark(map) && is_guarded(map);
  if (map) {
    (void)munmap(map, CRPC__GUARD_BYTES);
  }
  return ok;
}

size_t crpc__stacks_most(void) {
  return marks_work() ? SIZE_MAX : max_mappings() / 2 / MAPPINGS_A_STACK;
}

size_t crpc__stack_used(const char *bottom, size_t size) {
  unsigned char resident[256];
  size_t page = page_bytes();
  size_t left = size;
  while (left > 0) {
    size_t step =
        left < page * sizeof(resident) ? left : page * sizeof(resident);
    if (mincore((void *)(uintptr_t)(bottom + size - left), step, resident)) {
      return left;
    }
    for (size_t i = 0; i < step / page; i++) {
      if (resident[i] & 1) {
        return left;
      }
      left -= page;
    }
  }
  return 0;
}
