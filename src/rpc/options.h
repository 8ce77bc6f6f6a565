/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Options structs that callers compiled against another version of the header
 * hand in. The first member is struct_size; what a shorter one lacks is zero, and
 * what a longer one has more must be zero, because nobody here would obey it.
 *
 * Each struct has a table beside its user, in which each other member has a row:
 * its default and its range. tools/check_options.py compares the rows with the
 * headers, tools/check_docs.py with the tables of docs/guide.md. */

#ifndef RPC_OPTIONS_H
#define RPC_OPTIONS_H

#include "base/mem.h"
#include "connectrpc/code.h"

typedef enum crpc__option_kind {
  CRPC__OPTION_OTHER, /* all values are good, or its user looks at it */
  CRPC__OPTION_UNSIGNED,
  CRPC__OPTION_SIGNED,
  CRPC__OPTION_CSTR, /* a const char *, for the value of a header field */
  CRPC__OPTION_STR   /* a cpb_str, for the same */
} crpc__option_kind;

/* One member. Of a number 0 is good, and means the default. */
typedef struct crpc__option {
  const char *name;
  uint32_t offset, size;
  crpc__option_kind kind;
  int64_t usual; /* the default; 0: its user knows */
  int64_t least, most;
  int64_t also;      /* good, too */
  const char *words; /* what also means; if that is 0: names for the range */
} crpc__option;

typedef struct crpc__options {
  const char *type, *init;
  size_t size;
  const crpc__option *rows;
  size_t count;
} crpc__options;

/* The first members of a row; the others follow: {ROW(workers, UNSIGNED), 1, 1, 9},
 * where ROW(member, kind) is CRPC__OPTION(crpc_x_options, member, kind). */
#define CRPC__OPTION(type, member, is)               \
  .name = #member, .offset = offsetof(type, member), \
  .size = sizeof(((type *)0)->member), .kind = CRPC__OPTION_##is
/* A table: CRPC__OPTIONS(crpc_x_options, "CRPC_X_OPTIONS_INIT", rows). */
#define CRPC__OPTIONS(type, init, rows) \
  {#type, init, sizeof(type), rows, CPB__COUNT(rows)}

#define CRPC__KIB INT64_C(1024)
#define CRPC__MIB (INT64_C(1024) * 1024)
#define CRPC__GIB (INT64_C(1024) * 1024 * 1024)
#define CRPC__ANY INT64_MAX
/* For ever, and far from where sums of microseconds would end: 366 days. */
#define CRPC__YEAR_MS (INT64_C(366) * 24 * 3600 * 1000)

/* Copies *in (NULL: all zero) to *out, a struct of table->size bytes, and fills in
 * the defaults. CRPC_INVALID_ARGUMENT for a struct of the wrong size and a value
 * out of its range; *out_error, when there is one, names it and what is good. */
crpc_code crpc__options_read(const crpc__options *table, void *out,
                             const void *CPB_NULLABLE in,
                             const cpb_allocator *CPB_NULLABLE alloc,
                             crpc_error **CPB_NULLABLE out_error);
/* Sets *out_error, when there is one, and returns the code. */
crpc_code crpc__report(crpc_error **CPB_NULLABLE out_error,
                       const cpb_allocator *CPB_NULLABLE alloc, crpc_code code,
                       const char *format, ...) CPB_PRINTF(4, 5);

#endif
