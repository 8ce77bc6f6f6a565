/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* The C library as an allocator. Nothing else in the tree calls malloc. */

#include "base/mem.h"

#include <stdlib.h>

static void *libc_resize(void *ctx, void *ptr, size_t old_size,
                         size_t new_size) {
  (void)ctx;
  (void)old_size;
  if (new_size == 0) {
    free(ptr);
    return NULL;
  }
  return realloc(ptr, new_size);
}

const cpb_allocator *cpb_allocator_default(void) {
  static const cpb_allocator libc = {libc_resize, NULL};
  return &libc;
}

cpb_str cpb_str_from_cstr(const char *cstr) {
  cpb_str str = {cstr, cstr ? strlen(cstr) : 0};
  return str;
}

/* gcc, once it knows the sizes, would not call the library. */
#if defined(__clang__)
__attribute__((noinline))
#else
__attribute__((noipa))
#endif
void cpb__clear(void *ptr, size_t size) {
  memset(ptr, 0, size);
}

bool cpb_str_equal(cpb_str a, cpb_str b) {
  return a.len == b.len && cpb__same(a.data, b.data, a.len);
}
