/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Preloaded into a server: counts the calls of malloc, calloc and realloc, and
 * writes the count to the file named by MALLOC_COUNT at exit. */

#include <dlfcn.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>

static atomic_ulong count;

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *ptr, size_t size);

void *malloc(size_t size) {
  atomic_fetch_add(&count, 1);
  return __libc_malloc(size);
}

void *calloc(size_t n, size_t size) {
  atomic_fetch_add(&count, 1);
  return __libc_calloc(n, size);
}

void *realloc(void *ptr, size_t size) {
  atomic_fetch_add(&count, 1);
  return __libc_realloc(ptr, size);
}

__attribute__((destructor)) static void report(void) {
  const char *path = getenv("MALLOC_COUNT");
  FILE *file = path ? fopen(path, "w") : NULL;
  if (file) {
    fprintf(file, "%lu\n", atomic_load(&count));
    fclose(file);
  }
}
