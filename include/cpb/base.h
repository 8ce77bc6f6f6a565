/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* What everything else is built from: string views, the allocator hook and
 * arenas. Shared by libcpb (protobuf) and libconnectrpc (RPC). */

#ifndef CPB_BASE_H
#define CPB_BASE_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define CPB_API __attribute__((visibility("default")))
#define CPB_NODISCARD __attribute__((warn_unused_result))
#define CPB_PRINTF(at, first) __attribute__((format(printf, at, first)))
#define CPB__LIKELY(x) __builtin_expect(!!(x), 1)
#define CPB__UNLIKELY(x) __builtin_expect(!!(x), 0)
#else
#define CPB_API
#define CPB_NODISCARD
#define CPB_PRINTF(at, first)
#define CPB__LIKELY(x) (x)
#define CPB__UNLIKELY(x) (x)
#endif
/* A number as the bytes of a little-endian one lie, and back. */
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
#define CPB__LITTLE32(x) __builtin_bswap32(x)
#define CPB__LITTLE64(x) __builtin_bswap64(x)
#define CPB__IS_LITTLE 0
#else
#define CPB__LITTLE32(x) (x)
#define CPB__LITTLE64(x) (x)
#define CPB__IS_LITTLE 1
#endif
/** CPB_NULLABLE marks a pointer that may be NULL; all others may not. */
#define CPB_NULLABLE

/** cpb_str is a borrowed run of bytes, never NUL-terminated. An empty view may
 * have a NULL data pointer. Who keeps the bytes alive is said where a view is
 * handed out. */
typedef struct cpb_str {
  const char *data;
  size_t len;
} cpb_str;

/** CPB_STR makes a view of a string literal. */
#ifdef __cplusplus
#define CPB_STR(literal) (cpb_str{"" literal, sizeof(literal) - 1})
#else
#define CPB_STR(literal) ((cpb_str){"" literal, sizeof(literal) - 1})
#endif
/** CPB_STR_INIT is CPB_STR where only a constant initialiser will do. */
#define CPB_STR_INIT(literal) {"" literal, sizeof(literal) - 1}

/** CPB_STR_FMT and CPB_STR_ARG print a view with the printf family. */
#define CPB_STR_FMT "%.*s"
#define CPB_STR_ARG(view) (int)(view).len, (view).data ? (view).data : ""

/** cpb_str_from_cstr views a NUL-terminated string; NULL gives the empty view. */
CPB_API cpb_str cpb_str_from_cstr(const char *CPB_NULLABLE cstr);
/** cpb_str_equal tells whether both views hold the same bytes. */
CPB_API bool cpb_str_equal(cpb_str a, cpb_str b);

/** cpb_resize_fn allocates (ptr NULL), resizes and frees (new_size 0, returns
 * NULL). old_size is the size asked for last. The result is aligned for any
 * object. NULL for a non-zero new_size means out of memory; the old block then
 * stays as it was. */
typedef void *cpb_resize_fn(void *ctx, void *ptr, size_t old_size,
                            size_t new_size);

/** cpb_allocator is the hook through which all memory comes. It outlives every
 * object made with it. NULL in place of an allocator means the C library's.
 *
 * Threads: called from the threads that use the object it was given to. */
typedef struct cpb_allocator {
  cpb_resize_fn *resize;
  void *ctx;
} cpb_allocator;

/** cpb_allocator_default returns the C library's allocator. */
CPB_API const cpb_allocator *cpb_allocator_default(void);

/** cpb_arena hands out memory that is freed all at once. Allocation is a bump of
 * a pointer. Once an allocation has failed the arena is exhausted, and says so,
 * until it is reset: code that builds something out of many pieces may check
 * once at its end.
 *
 * Threads: one thread at a time. */
typedef struct cpb_arena cpb_arena;

/** cpb_arena_create makes an empty arena; NULL when out of memory. */
CPB_API cpb_arena *cpb_arena_create(const cpb_allocator *CPB_NULLABLE alloc);
/** cpb_arena_destroy frees the arena and all that it handed out. */
CPB_API void cpb_arena_destroy(cpb_arena *CPB_NULLABLE arena);
/** cpb_arena_reset takes back all that was handed out but keeps the largest
 * block, so that the next round needs no allocation. */
CPB_API void cpb_arena_reset(cpb_arena *arena);
/** cpb_arena_set_limit bounds the bytes that the arena may hold; 0 = no bound. What
 * it holds already, also after a reset, stays. */
CPB_API void cpb_arena_set_limit(cpb_arena *arena, size_t max_bytes);
/** cpb_arena_failed tells whether an allocation failed since the last reset. */
CPB_API bool cpb_arena_failed(const cpb_arena *arena);
/** cpb_arena_bytes returns the bytes handed out since the last reset. */
CPB_API size_t cpb_arena_bytes(const cpb_arena *arena);

/** cpb_arena_alloc returns size uninitialised bytes aligned to 8 (to 16 for
 * sizes that are multiples of 16); NULL when out of memory. */
CPB_API void *cpb_arena_alloc(cpb_arena *arena, size_t size);
/** cpb_arena_zalloc is cpb_arena_alloc with all bytes zero. */
CPB_API void *cpb_arena_zalloc(cpb_arena *arena, size_t size);
/** cpb_arena_resize grows or shrinks the block ptr of old_size bytes, in place
 * where it was the last one handed out; the old block stays valid otherwise. */
CPB_API void *cpb_arena_resize(cpb_arena *arena, void *CPB_NULLABLE ptr,
                               size_t old_size, size_t new_size);
/** cpb_arena_copy copies a view's bytes into the arena; the empty view with NULL
 * data when out of memory (see cpb_arena_failed). */
CPB_API cpb_str cpb_arena_copy(cpb_arena *arena, cpb_str str);
/** cpb_arena_printf formats into the arena. The view is also NUL-terminated
 * (the NUL is not counted). Empty when out of memory. */
CPB_API cpb_str cpb_arena_printf(cpb_arena *arena, const char *format, ...)
    CPB_PRINTF(2, 3);
/** cpb_arena_vprintf is cpb_arena_printf with a va_list. */
CPB_API cpb_str cpb_arena_vprintf(cpb_arena *arena, const char *format,
                                  va_list args) CPB_PRINTF(2, 0);

#ifdef __cplusplus
}
#endif

#endif
