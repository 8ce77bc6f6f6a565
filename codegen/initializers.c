/* SPDX-License-Identifier: Apache-2.0 */
/* Copyright 2026 The connect-c authors */

/* Default values as C: from the prototype of a table, which has them as they lie
 * in a struct. */

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "out.h"
#include "schema.h"

static const char *signed_initializer(gen_schema *schema, int64_t value,
                                      int64_t min) {
  return value == min /* its absolute value is no literal of the type */
             ? gen_format(schema->arena, "-%" PRId64 " - 1", -(min + 1))
             : gen_format(schema->arena, "%" PRId64, value);
}

/* The fewest digits that read back as the same number. */
static const char *number_digits(gen_schema *schema, double value,
                                 bool narrow) {
  const char *digits = "";
  bool same = false;
  for (int n = narrow ? 6 : 15; !same && n <= 17; n++) {
    digits = gen_format(schema->arena, "%.*g", n, value);
    double back = strtod(digits, NULL);
    same = narrow ? (float)back == (float)value : back == value;
  }
  return digits;
}

static const char *number_initializer(gen_schema *schema, double value,
                                      bool narrow) {
  if (isnan(value)) {
    return "NAN";
  }
  if (isinf(value)) {
    return value < 0 ? "-INFINITY" : "INFINITY";
  }
  const char *digits = number_digits(schema, value, narrow);
  return gen_format(schema->arena, "%s%s%s", digits,
                    strpbrk(digits, ".e") ? "" : ".0", narrow ? "f" : "");
}

/* A value of a prototype. */
typedef union value {
  double number;
  float narrow;
  int64_t i64;
  uint64_t u64;
  int32_t i32;
  uint32_t u32;
  bool boolean;
  cpb_str bytes;
} value;

/* Whether it is set: -0 is a number of its own. */
static bool is_zero(const value *at, cpb_type type) {
  switch (type) {
    case CPB_STRING:
    case CPB_BYTES:
      return at->bytes.len == 0;
    case CPB_BOOL:
      return !at->boolean;
    case CPB_DOUBLE:
    case CPB_INT64:
    case CPB_UINT64:
    case CPB_FIXED64:
    case CPB_SFIXED64:
    case CPB_SINT64:
      return at->u64 == 0;
    default:
      return at->u32 == 0;
  }
}

static const char *write_value(gen_schema *schema, const value *at,
                               cpb_type type) {
  switch (type) {
    case CPB_DOUBLE:
      return number_initializer(schema, at->number, false);
    case CPB_FLOAT:
      return number_initializer(schema, (double)at->narrow, true);
    case CPB_INT64:
    case CPB_SFIXED64:
    case CPB_SINT64:
      return signed_initializer(schema, at->i64, INT64_MIN);
    case CPB_UINT64:
    case CPB_FIXED64:
      return gen_format(schema->arena, "%" PRIu64 "u", at->u64);
    case CPB_UINT32:
    case CPB_FIXED32:
      return gen_format(schema->arena, "%" PRIu32 "u", at->u32);
    case CPB_BOOL:
      return at->boolean ? "true" : "false";
    case CPB_STRING:
    case CPB_BYTES:
      return gen_string(schema->arena, at->bytes);
    default:
      return signed_initializer(schema, at->i32, INT32_MIN);
  }
}

static size_t size_of(cpb_type type) {
  switch (type) {
    case CPB_STRING:
    case CPB_BYTES:
      return sizeof(cpb_str);
    case CPB_BOOL:
      return sizeof(bool);
    case CPB_DOUBLE:
    case CPB_INT64:
    case CPB_UINT64:
    case CPB_FIXED64:
    case CPB_SFIXED64:
    case CPB_SINT64:
      return sizeof(uint64_t);
    default:
      return sizeof(uint32_t);
  }
}

const char *CPB_NULLABLE gen_initializer(gen_schema *schema,
                                         const cpb_message_def *def,
                                         const cpb_field_def *field) {
  value at = {.u64 = 0};
  cpb_type type = (cpb_type)field->type;
  bool member = field->initial != 0;
  if (def->prototype == NULL || !(member || field->mode == CPB_EXPLICIT)) {
    return NULL;
  }
  memcpy(&at,
         (const char *)def->prototype +
             (member ? field->initial : field->offset),
         size_of(type));
  return !member && is_zero(&at, type) ? NULL : write_value(schema, &at, type);
}
