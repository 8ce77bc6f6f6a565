/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

#include "rpc/options.h"

#include <inttypes.h>
#include <stdio.h>

#include "rpc/call.h"

crpc_code crpc__report(crpc_error **out_error, const cpb_allocator *alloc,
                       crpc_code code, const char *format, ...) {
  if (out_error) {
    va_list args;
    va_start(args, format);
    *out_error = crpc__error_vnew(alloc, code, format, args);
    va_end(args);
  }
  return code;
}

/* --- The struct --- */

static bool is_zero(const char *bytes, size_t from, size_t to) {
  for (size_t i = from; i < to; i++) {
    if (bytes[i] != 0) {
      return false;
    }
  }
  return true;
}

static crpc_code copy_sized(const crpc__options *table, void *out,
                            const void *in, const cpb_allocator *alloc,
                            crpc_error **out_error) {
  size_t size = table->size;
  memset(out, 0, table->size);
  if (in) {
    memcpy(&size, in, sizeof(size));
    if (size < sizeof(size)) {
      return crpc__report(out_error, alloc, CRPC_INVALID_ARGUMENT,
                          "%s: set .struct_size with %s", table->type,
                          table->init);
    }
    if (!is_zero(in, table->size, size)) {
      return crpc__report(out_error, alloc, CRPC_INVALID_ARGUMENT,
                          "%s: a member is set that this version of the "
                          "library does not know",
                          table->type);
    }
    memcpy(out, in, size < table->size ? size : table->size);
  }
  memcpy(out, &table->size, sizeof(table->size));
  return CRPC_OK;
}

/* --- Numbers --- */

/* The bytes of a value, a signed one's with its sign. */
static uint64_t get(const crpc__option *row, const void *at) {
  uint64_t wide;
  uint32_t half;
  if (row->size == sizeof(half)) {
    memcpy(&half, at, sizeof(half));
    return row->kind == CRPC__OPTION_SIGNED ? (uint64_t)(int32_t)half : half;
  }
  memcpy(&wide, at, sizeof(wide));
  return wide;
}

static void put(const crpc__option *row, void *at, int64_t value) {
  uint32_t half = (uint32_t)value;
  if (row->size == sizeof(half)) {
    memcpy(at, &half, sizeof(half));
  } else {
    memcpy(at, &value, sizeof(value));
  }
}

enum { RANGE_MAX = 160 };

/* "from 1 to 4096, or 4294967295 (one per CPU)" */
static const char *range(const crpc__option *row, char out[RANGE_MAX]) {
  if (row->words && !row->also) {
    return row->words;
  }
  int n = snprintf(out, RANGE_MAX, "%s %" PRId64,
                   row->most == CRPC__ANY ? "at least" : "from", row->least);
  if (row->most != CRPC__ANY) {
    n += snprintf(out + n, RANGE_MAX - (size_t)n, " to %" PRId64, row->most);
  }
  if (row->also) {
    (void)snprintf(out + n, RANGE_MAX - (size_t)n, ", or %" PRId64 " (%s)",
                   row->also, row->words);
  }
  return out;
}

static crpc_code read_number(const crpc__options *table,
                             const crpc__option *row, void *at,
                             const cpb_allocator *alloc,
                             crpc_error **out_error) {
  char text[RANGE_MAX];
  uint64_t raw = get(row, at);
  bool minus = row->kind == CRPC__OPTION_SIGNED && raw > INT64_MAX;
  int64_t value = minus || raw <= INT64_MAX ? (int64_t)raw : INT64_MAX;
  if (value == 0) {
    put(row, at, row->usual);
    return CRPC_OK;
  }
  if ((value >= row->least && value <= row->most) || value == row->also) {
    return CRPC_OK;
  }
  return crpc__report(out_error, alloc, CRPC_INVALID_ARGUMENT,
                      "%s: %s is %s%" PRIu64 ": it is %s, or 0 for the default",
                      table->type, row->name, minus ? "-" : "",
                      minus ? 0 - raw : raw, range(row, text));
}

/* --- Texts --- */

/* RFC 9110 section 5.5: no control character but a tab. */
static crpc_code read_text(const crpc__options *table, const crpc__option *row,
                           cpb_str text, const cpb_allocator *alloc,
                           crpc_error **out_error) {
  for (size_t i = 0; i < text.len; i++) {
    unsigned char c = (unsigned char)text.data[i];
    if ((c < ' ' && c != '\t') || c == 0x7f) {
      return crpc__report(out_error, alloc, CRPC_INVALID_ARGUMENT,
                          "%s: %s has a control character (0x%02x, byte %zu): "
                          "it goes into a header field",
                          table->type, row->name, c, i + 1);
    }
  }
  return CRPC_OK;
}

static crpc_code read_row(const crpc__options *table, const crpc__option *row,
                          void *at, const cpb_allocator *alloc,
                          crpc_error **out_error) {
  const char *cstr;
  cpb_str text;
  switch (row->kind) {
    case CRPC__OPTION_UNSIGNED:
    case CRPC__OPTION_SIGNED:
      return read_number(table, row, at, alloc, out_error);
    case CRPC__OPTION_CSTR:
      memcpy(&cstr, at, sizeof(cstr));
      return read_text(table, row, cpb_str_from_cstr(cstr), alloc, out_error);
    case CRPC__OPTION_STR:
      memcpy(&text, at, sizeof(text));
      return read_text(table, row, text, alloc, out_error);
    case CRPC__OPTION_OTHER:
      break;
  }
  return CRPC_OK;
}

crpc_code crpc__options_read(const crpc__options *table, void *out,
                             const void *in, const cpb_allocator *alloc,
                             crpc_error **out_error) {
  crpc_code rc = copy_sized(table, out, in, alloc, out_error);
  for (size_t i = 0; rc == CRPC_OK && i < table->count; i++) {
    const crpc__option *row = &table->rows[i];
    rc = read_row(table, row, (char *)out + row->offset, alloc, out_error);
  }
  return rc;
}
