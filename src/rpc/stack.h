/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The stacks of a loop's fibers. They come in slabs, each one mapping:
 *
 *   [guard][stack 0][guard][stack 1] ...      stacks grow down, to their guard
 *
 * A guard is CRPC__GUARD_BYTES of addresses that fault, wide enough for a function
 * that does not touch each page of a large frame. Where the kernel can
 * (MADV_GUARD_INSTALL, Linux 6.13) guards are marks in the page tables and a slab
 * stays one mapping; elsewhere each guard is a mapping and so is each stack, and
 * the process has only vm.max_map_count of them: see crpc__stacks_most.
 *
 * Threads: one at a time. */

#ifndef RPC_STACK_H
#define RPC_STACK_H

#include "base/list.h"

enum {
  CRPC__STACK_MIN =
      128 << 10, /* the deepest message of JSON takes half of it */
  CRPC__GUARD_BYTES = 64 << 10
};

typedef struct crpc__slab crpc__slab;

typedef struct crpc__stacks {
  const cpb_allocator *alloc;
  size_t stack_bytes; /* whole pages */
  cpb__list slabs;    /* those with room first */
  uint32_t next;      /* how many stacks the next slab will have */
  bool split;         /* guards are mappings of their own */
  bool marks;         /* guards are marks: the first one was seen to work */
} crpc__stacks;

typedef struct crpc__stack {
  char *bottom; /* the lowest address */
  size_t size;
  crpc__slab *slab;
} crpc__stack;

/* stack_bytes is rounded up; at least CRPC__STACK_MIN. */
void crpc__stacks_init(crpc__stacks *stacks, const cpb_allocator *alloc,
                       size_t stack_bytes);
/* Unmaps what was never given back, too. */
void crpc__stacks_cleanup(crpc__stacks *stacks);
/* false: no memory, addresses or mappings. */
bool crpc__stacks_take(crpc__stacks *stacks, crpc__stack *out);
/* What it held is lost. A slab goes with its last stack. */
void crpc__stacks_give(crpc__stacks *stacks, const crpc__stack *stack);
/* How many stacks a process should have at most, over all loops: half of its
 * mappings, or any number (SIZE_MAX) where they need none. */
size_t crpc__stacks_most(void);
/* How many bytes of a stack have been touched, from its top. */
size_t crpc__stack_used(const char *bottom, size_t size);

#endif
